"""Killed while a reflection is sent, opened or brought together: both go on, nothing is doubled."""

import shutil
from contextlib import closing

from reflect_app.prompt_keys import PromptKey
from tests.drivers.person import Person
from tests.faults import kills
from tests.faults.handing_over import choose_both, open_and_choose, send_until_killed

pytestmark = kills.POSIX_ONLY
SENDING, OPENING = 15, 20
LAST = 0.4  # seconds; a few files are written, or opened, in that time


def test_whatever_was_sent_as_it_was_killed_can_be_answered(tmp_path):
    """At stake: a draft that is sent, and the answers to it, also to a file of which the library
    does not know yet. Survived: the words that were kept, each file whole, each comment once.
    """
    author, supervisor = Person(tmp_path / "1", "A."), Person(tmp_path / "2", "B.")
    it, said = author.write(), []
    supervisor.open(author.send(it))
    author.close()
    last = kills.long_enough(LAST, send_until_killed, author.folder, it, messages=4, at_once=1)
    for number, after in enumerate(kills.moments("sending", SENDING, 0, last)):
        kept = kills.kill(send_until_killed, author.folder, it, after=after).told
        with closing(Person.again(author.folder, "A.")) as author:
            assert author.answer(it).startswith(next((t for t in kept[::-1] if t), ""))
            for path in sorted(author.folder.glob("*.reflection")):
                assert supervisor.open(path).outcome != "refused"
                path.unlink()
            said.append(f"Comment {number}")
            supervisor.comment(it, said[-1])
            assert author.open(supervisor.send_back(it)).outcome == "updated"
            assert author.comments(it) == said
            assert author.status(it) == "returned"
    kills.check_whole(author.folder / "data" / "library.sqlite3")
    supervisor.close()


def three_files(tmp_path):
    """An author's folder with a draft that was sent and written on, and what came back."""
    author, laptop, supervisor = (
        Person(tmp_path / name, by) for name, by in (("1", "A."), ("2", "A."), ("3", "B."))
    )
    it = author.write()
    first = author.send(it)
    for each in (laptop, supervisor):
        each.open(first)
    supervisor.comment(it, "Whose?")
    laptop.edit(it, "Theirs.")
    laptop.edit(it, "Tired.", PromptKey.FEELINGS)
    author.edit(it, "Ours.")
    files = [supervisor.send_back(it), laptop.send(it)]
    supervisor.comment(it, "And when?")
    files.append(supervisor.send_back(it))
    for each in (author, laptop, supervisor):
        each.close()
    return author.folder, files, it


def test_what_was_opened_as_it_was_killed_is_opened_again(tmp_path):
    """At stake: what one wrote on meanwhile, and what came back. Survived: both texts, brought
    together once, and each comment once, after the same files were opened again.
    """
    base, files, it = three_files(tmp_path)

    def open_and_kill(number, after):
        folder = shutil.copytree(base, tmp_path / f"killed {number}")
        killed = kills.kill(open_and_choose, folder, files, it, after=after)
        kills.check_whole(folder / "data" / "library.sqlite3")
        with closing(Person.again(folder, "A.")) as author:
            for path in files:
                assert author.open(path).outcome != "refused"
                choose_both(author, it)
            assert author.answer(it) == "Ours.\nTheirs."
            assert author.answer(it, PromptKey.FEELINGS) == "Tired."
            assert author.comments(it) == ["Whose?", "And when?"]
        return killed.finished

    when = kills.moments("opening", OPENING, 0, LAST)
    assert not all(kills.side_by_side(open_and_kill, when)), "none was killed before its end"
