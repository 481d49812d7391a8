"""Killed while a reflection is sent, opened or brought together: both go on, nothing is doubled.

A process kills itself after so many calls, at one of those that have to do with the library or a
file: that is where what is kept of the one and not of the other could part.
"""

import shutil
from contextlib import closing

from reflect_app.prompt_keys import PromptKey
from tests import seeds
from tests.drivers.person import Person
from tests.faults import kills
from tests.faults.handing_over import choose_both, open_and_choose, send_once

pytestmark = kills.POSIX_ONLY
TIMES = 24
_PATIENCE = 60.0  # seconds for a process to come to its kill, on a busy machine


def killed_anywhere(work, base, *arguments):
    """Copies of a folder in which a process was killed at work, each after so many calls."""
    whole = shutil.copytree(base, base.with_name("not killed"))
    (_begun, asked) = kills.kill(work, whole, *arguments, 0, after=_PATIENCE).told
    drawn = seeds.chance(work.__name__)
    for number, at in enumerate(drawn.sample(asked, TIMES)):
        folder = shutil.copytree(base, base.with_name(f"killed {number}"))
        assert not kills.kill(work, folder, *arguments, at, after=_PATIENCE).finished
        kills.check_whole(folder / "data" / "library.sqlite3")
        yield folder


def close(*people):
    for each in people:
        each.close()


def test_whatever_was_sent_as_it_was_killed_can_be_answered(tmp_path):
    """At stake: a draft that is sent, and the answers to it, also to a file of which the library
    does not know yet. Survived: the words, a file that is whole or none, each comment once, and
    what its author decided and shares.
    """
    author = Person(tmp_path / "1", "A.")
    it = author.write()
    author.send(it)
    author.edit(it, "Ours.")
    author.decide(it, "ours", "A word of mine.")
    close(author)
    found = []
    for number, folder in enumerate(killed_anywhere(send_once, author.folder, it)):
        supervisor = Person(tmp_path / f"B. {number}", "B.")
        supervisor.open(folder / "1.reflection")
        with closing(Person.again(folder, "A.")) as author, closing(supervisor):
            sent = folder / "2.reflection"
            found.append((sent.exists(), len(author.review(it).files)))
            path = sent if sent.exists() else author.send(it, with_decisions=True)
            assert supervisor.open(path).outcome == "updated"
            assert supervisor.answer(it) == "Ours."
            supervisor.comment(it, "Whose?")
            answer = supervisor.send_back(it)
            assert author.open(answer).comments == 1
            assert (author.answer(it), author.status(it)) == ("Ours.", "returned")
            assert author.review(it).head == supervisor.review(it).head
            assert author.open(answer).outcome == "same"
            assert author.decided(it) == {"ours": "A word of mine"}
            assert [each.words for each in supervisor.review(it).decisions] == ["Ours"]
    assert len(set(found)) > 1, "all were killed at the same step"


def four_files(tmp_path):
    """An author's folder with a draft that was sent and written on, and what came back."""
    author, laptop, supervisor = (
        Person(tmp_path / name, by) for name, by in (("1", "A."), ("2", "A."), ("3", "B."))
    )
    it = author.write()
    first = author.send(it)
    for each in (laptop, supervisor):
        each.open(first)
    supervisor.comment(it, "Whose?")
    laptop.edit(it, "Tired.", PromptKey.FEELINGS)
    files = [supervisor.send_back(it), laptop.send(it)]
    laptop.edit(it, "Theirs.")
    author.edit(it, "Ours.")
    files.append(laptop.send(it))
    supervisor.comment(it, "And when?")
    files.append(supervisor.send_back(it))
    close(author, laptop, supervisor)
    return author.folder, files, it


def test_what_was_opened_as_it_was_killed_is_opened_again(tmp_path):
    """At stake: what one wrote on meanwhile, and what came back. Survived: both texts, brought
    together once, and each comment once, after the same files were opened again.
    """
    base, files, it = four_files(tmp_path)
    for folder in killed_anywhere(open_and_choose, base, files, it):
        with closing(Person.again(folder, "A.")) as author:
            for path in files:
                assert author.open(path).outcome != "refused"
                choose_both(author, it)
            assert author.answer(it) == "Ours.\nTheirs."
            assert author.answer(it, PromptKey.FEELINGS) == "Tired."
            assert author.comments(it) == ["Whose?", "And when?"]
            reasons = [str(line.reason) for line in author.library.history(it)]
            assert reasons.count("merged") == 2
            assert author.status(it) == "returned"
