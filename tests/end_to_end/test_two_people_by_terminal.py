"""Two people, three computers and no window: from a draft to a published file that verifies.

What is private stays so on the way: a passphrase on one computer each, a comment out of the file.
"""

import json
import shlex
import shutil
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import psutil
import pytest

from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.text_format.writer import write
from tests.drivers.two_people import Terminal
from tests.faults.disks import not_here
from tests.samples import FULL

PASSPHRASE = "seven quiet herons polish brass"
SENT = "the two of us on shift"
MINE, THEIRS = "Nobody else may read about the kingfisher.", "Nor about the supervisor's otter."
PRIVATE = ("Shorter, perhaps?", "Lovely.", "Quentin", "Rosalind", "Which bus?", "drop-in title")


class Two:
    """The author at work and at home, the supervisor, and the files between them."""

    def __init__(self, folder):
        self.folder = folder
        self.author = Terminal(folder / "author", "Quentin")
        self.at_home = Terminal(folder / "at-home", "Quentin")
        self.supervisor = Terminal(folder / "supervisor", "Rosalind")
        self.secret = folder / "secret.txt"
        self.secret.write_text(f"{PASSPHRASE}\n", "utf-8")

    def file(self, name):
        return self.folder / f"{name}.reflection"

    def hand_over(self, whose, command, it, name, *options):
        whose.json(command, it, "--to", self.file(name), *options)
        return self.file(name)

    def bytes_of(self, whose):
        """All that is in somebody's data folder, logs and all."""
        files = (path for path in whose.data_dir.rglob("*") if path.is_file())
        return b"\n".join(path.read_bytes() for path in files)


def draft(whose, reflection=FULL, **options):
    with closing(open_library(app_paths(whose.data_dir).library)) as library:
        return library.create(reflection, **options).id


def edit(whose, it, key, old, new):
    with closing(open_library(app_paths(whose.data_dir).library)) as library:
        record = library.get(it)
        text = record.reflection.answers.of(key)
        assert old in text
        changed = record.reflection.answering(key, text.replace(old, new))
        library.save(record.model_copy(update={"reflection": changed}))


def watched(arguments, secret):
    """Run the program as a process; what it printed, and all that a list of processes showed."""
    seen = []
    command = [sys.executable, "-m", "reflect_app", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            with suppress(psutil.Error):  # it may end just now
                about = psutil.Process(process.pid)
                for each in (about, *about.children(recursive=True)):
                    seen += [*each.cmdline(), *each.environ().values()]
            try:
                process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
        printed, said = (stream.read().decode() for stream in (process.stdout, process.stderr))
    assert process.returncode == 0, said
    assert secret not in said
    return printed, seen


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """The whole way, once; the tests look at what it left."""
    two = Two(tmp_path_factory.mktemp("two-people"))
    author, at_home, supervisor = two.author, two.at_home, two.supervisor
    draft(author, Reflection().answering(PromptKey.NEEDS, MINE), title="Mine alone")
    draft(supervisor, Reflection().answering(PromptKey.NEEDS, THEIRS), title="Theirs alone")
    two.it = it = draft(author, title="drop-in title", status=Status.FINISHED)

    # Sent locked, and opened.
    before = ["--data-dir", author.data_dir, "--name", author.name]
    options = ["--to", two.file("sent"), "--passphrase-file", two.secret, "--json"]
    printed, two.seen = watched([*before, "send", it, *options], PASSPHRASE)
    assert json.loads(printed)["locked"]
    (row,) = supervisor.json("open", two.file("sent"), "--passphrase-file", two.secret)
    assert (row["id"], row["outcome"]) == (it, "new")

    # Commented, and sent back; the author writes on meanwhile, here and at home.
    needs = ("--prompt", "needs", "--passage", SENT)
    supervisor.json("comment", it, *needs, "--suggest", "both of us", "Shorter, perhaps?")
    supervisor.json("comment", it, "--prompt", "impact", "Lovely.")
    two.hand_over(supervisor, "return", it, "back", "--unlocked")
    edit(author, it, PromptKey.FEELINGS, "Relieved", "Glad")
    edit(author, it, PromptKey.NEEDS, "The woman who came in", "The woman who came by bus")
    at_home.json("open", two.hand_over(author, "send", it, "to-myself", "--unlocked"))
    edit(at_home, it, PromptKey.MOTIVATION, "activity", "figures")
    edit(author, it, PromptKey.IMPACT, "the day after", "the one after that")
    two.hand_over(at_home, "send", it, "from-home")

    # Opened and brought together; the suggestion is taken, and a reply given.
    two.came = [author.json("open", two.file(name))[0] for name in ("back", "from-home", "back")]
    author.json("take", it, "1")
    author.json("comment", it, "--reply-to", "2", "Which bus?")
    author.json("resolve", it, "2")

    # Sent again, approved, opened, exported.
    supervisor.json("open", two.hand_over(author, "send", it, "again", "--with-decisions"))
    two.approved = supervisor.json("approve", it, "--to", two.file("approved"), "--all-checked")
    author.json("open", two.file("approved"))
    two.status = author.json("show", it)["status"]
    (two.exported,) = author.json("export", it, "--to", two.folder / "published")
    return two


def text_of(story):
    return Path(story.exported["path"]).read_bytes()


def test_what_came_back_was_brought_together_with_what_was_written_meanwhile(story):
    assert [row["outcome"] for row in story.came] == ["updated", "merged", "same"]
    assert [row["comments"] for row in story.came] == [2, 0, 0]
    text = text_of(story).decode()
    assert "came by bus, and both of us, who" in text
    assert all(words in text for words in ("Glad", "figures", "the one after that"))


def test_both_have_the_same_words_and_the_same_comments(story):
    author, supervisor = story.author, story.supervisor
    ours, theirs = (each.json("show", story.it) for each in (author, supervisor))
    assert ours["answers"] == theirs["answers"]
    assert author.json("comments", story.it) == supervisor.json("comments", story.it)
    assert author.json("comments", story.it, "--open") == []


def test_the_published_file_is_word_for_word_what_was_approved(story):
    assert story.status == "approved"
    assert story.exported["sha256"] == story.approved["seal"]
    for person in (story.author, story.supervisor):
        (row,) = person.json("verify", story.exported["path"])
        assert (row["status"], row["id"], row["by"]) == ("approved", story.it, "Rosalind")


def test_the_published_file_has_nothing_of_what_two_people_said(story):
    text = text_of(story).decode()
    assert not [words for words in PRIVATE if words in text]
    with closing(open_library(app_paths(story.author.data_dir).library)) as library:
        assert text == write(library.get(story.it).reflection).decode()


def test_nobody_has_a_word_of_the_other_s_other_drafts(story):
    assert MINE.encode() in story.bytes_of(story.author)
    assert MINE.encode() not in story.bytes_of(story.supervisor)
    assert THEIRS.encode() not in story.bytes_of(story.author)
    for file in story.folder.glob("*.reflection"):
        assert MINE.encode() not in file.read_bytes()
        assert b"drop-in title" not in file.read_bytes()


def test_the_passphrase_is_in_no_file_of_anybody_and_in_no_list_of_processes(story):
    assert "--passphrase-file" in story.seen
    assert not [each for each in story.seen if PASSPHRASE in each]
    for person in (story.author, story.at_home, story.supervisor):
        assert PASSPHRASE.encode() not in story.bytes_of(person)


def test_no_log_has_a_word_of_a_draft_or_a_comment(story):
    for person in (story.author, story.supervisor):
        logs = app_paths(person.data_dir).logs
        for path in filter(lambda each: each.is_file(), logs.rglob("*")):
            said = path.read_text("utf-8")
            assert not [words for words in (SENT, *PRIVATE) if words in said]


def test_the_standard_tool_opens_what_was_locked(story):
    if not shutil.which("age") or not shutil.which("script"):
        not_here("Debian's package age is not installed")
    opened = story.folder / "opened"
    command = f"age -d -o {shlex.quote(str(opened))} {shlex.quote(str(story.file('sent')))}"
    typed = f"{PASSPHRASE}\n".encode()
    subprocess.run(
        ["script", "-qec", command, "/dev/null"], input=typed, capture_output=True, check=True
    )
    assert opened.read_bytes().startswith(b"reflect-handover 1 sha256:")
    assert SENT.encode() in opened.read_bytes()
