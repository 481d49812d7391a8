"""Two people at the real windows, each with a data folder, from a draft to a published file.

The author has a second copy at home, which is worked on by command line.
"""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reflect_app.gui.app.window_manager import MERGE
from reflect_app.handover.passphrase import is_locked
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.three_way_merge import Choice
from tests.drivers import comments as cards
from tests.drivers import merge, reviewing
from tests.drivers.desk import at_desk
from tests.drivers.settle import until
from tests.drivers.two_people import Terminal
from tests.drivers.window import act, news
from tests.drivers.wizard_review import card, commented
from tests.samples import FULL

PASSPHRASE = "seven quiet herons polish brass"
MINE = "Nobody else may read about the kingfisher."
PRIVATE = ("Shorter, perhaps?", "The heart of it.", "Quentin", "Rosalind", "drop-in title")


class Story:
    """What both left when all was done."""

    def __init__(self, folder):
        self.folder = folder
        self.author, self.supervisor = folder / "author", folder / "supervisor"
        self.published = folder / "published.txt"

    def file(self, name) -> Path:
        return self.folder / f"{name}.reflection"

    def bytes_of(self, data_dir: Path) -> bytes:
        files = (path for path in data_dir.rglob("*") if path.is_file())
        return b"\n".join(path.read_bytes() for path in files)


def edit_at_home(story, it):
    """At home the author words the same answer otherwise, and sends that to themselves."""
    home = Terminal(story.folder / "home", "Quentin")
    home.json("open", story.file("for-home"))
    with closing(open_library(AppPaths(home.data_dir).library)) as library:
        record = library.get(it)
        changed = record.reflection.answering(PromptKey.FEELINGS, "Glad, on the way home.")
        library.save(record.model_copy(update={"reflection": changed}))
    home.json("send", it, "--to", story.file("from-home"))


def write_and_send(story, desk):
    """The author writes the last answer, and sends it locked."""
    unfelt = FULL.answering(PromptKey.FEELINGS, "")
    other = Reflection().answering(PromptKey.NEEDS, MINE)
    desk.on_library(lambda library: library.create(other, title="Mine alone"))
    story.it = desk.on_library(lambda library: library.create(unfelt, title="drop-in title").id)
    wizard = desk.write(story.it)
    wizard.go(PromptKey.FEELINGS.value)
    wizard.answer(FULL.answers.feelings)
    wizard.close()
    desk.choose_the_first()
    desk.send(story.file("sent"), name="Quentin", passphrase=PASSPHRASE)


def read_and_comment(story, desk):
    """The supervisor opens it, comments, suggests other words, and sends it back locked too."""
    desk.open(story.file("sent"), name="Rosalind", passphrase=PASSPHRASE)
    window = desk.review_window()
    story.read = reviewing.text(window)
    desk.comment(window, "the two of us on shift", "Shorter, perhaps?", "both of us")
    desk.comment(window, "the washing machine", "The heart of it.")
    desk.answer(window, "Send back with comments", story.file("back"), PASSPHRASE)


def bring_together(story, desk):
    """The author wrote on, here and at home; takes what is suggested, and keeps both texts."""
    desk.choose_the_first()
    desk.send(story.file("for-home"))
    edit_at_home(story, story.it)
    wizard = desk.write(story.it)
    wizard.go(PromptKey.FEELINGS.value)
    wizard.answer("Glad, and a little tired.")
    wizard.go(PromptKey.NEEDS.value)
    desk.open(story.file("back"), passphrase=PASSPHRASE)
    until(lambda: bool(commented(wizard.page)))
    (needs,) = commented(wizard.page)
    cards.press_link(card(wizard.page, needs), "Take it")
    desk.settle(wizard.wizard)
    story.taken = wizard.page.answer.text()
    desk.open(story.file("from-home"))
    window = desk.merge_window()
    story.left = merge.left(window)
    merge.choose(window, Choice.BOTH)
    merge.together_button(window).click()
    until(lambda: not desk.program.windows.open.of(MERGE))
    desk.choose_the_first()
    desk.send(story.file("again"))


def approve(story, desk):
    """The supervisor ticks what was looked at, and approves."""
    desk.open(story.file("again"))
    window = desk.review_window()
    for point in reviewing.points(window):
        reviewing.tick(window, point)
    desk.answer(window, "Approve", story.file("approved"))


def publish(story, desk):
    """The author opens the approval, and publishes."""
    desk.open(story.file("approved"))
    until(lambda: "approved" in news(desk.list).lower())
    story.news = news(desk.list)
    story.status = desk.on_library(lambda library: library.get(story.it).status)
    desk.choose_the_first()
    desk.program.dialogs.will_write(story.published)
    act(desk.list, "Export as text")
    until(story.published.exists)


@pytest.fixture(scope="module")
def story(request, qapp, tmp_path_factory):
    """The whole way, once; the tests look at what it left."""
    story, qtbot = Story(tmp_path_factory.mktemp("two-people")), QtBot(request)
    for folder, chapter in (
        (story.author, write_and_send),
        (story.supervisor, read_and_comment),
        (story.author, bring_together),
        (story.supervisor, approve),
        (story.author, publish),
    ):
        with at_desk(qtbot, qapp, folder) as desk:
            chapter(story, desk)
    return story


@pytest.fixture(scope="module")
def published(story):
    return story.published.read_bytes()


def test_the_way_led_from_a_draft_to_an_approval(story):
    assert is_locked(story.file("sent").read_bytes())
    assert "Relieved" in story.read
    assert "both of us, who" in story.taken
    assert story.left.startswith("1 ")
    assert story.status is Status.APPROVED
    assert story.news.startswith("Rosalind approved it. To publish it, export it as text.")


def test_what_both_copies_had_and_what_was_suggested_is_published(published):
    text = published.decode()
    assert "both of us, who" in text
    assert "Glad, and a little tired.\nGlad, on the way home.\n" in text


def test_it_is_word_for_word_what_was_approved(story):
    for folder in (story.author, story.supervisor):
        person = Terminal(folder, "Nobody")
        (row,) = person.json("verify", story.published)
        assert (row["status"], row["id"], row["by"]) == ("approved", story.it, "Rosalind")


def test_nothing_of_what_two_people_said_is_in_it(published):
    assert not [words for words in PRIVATE if words.encode() in published]


def test_nobody_has_the_passphrase_or_a_word_of_the_other_s_drafts(story):
    ours, theirs = story.bytes_of(story.author), story.bytes_of(story.supervisor)
    assert MINE.encode() in ours
    assert MINE.encode() not in theirs
    assert b"drop-in title" not in theirs
    assert not [one for one in (ours, theirs) if PASSPHRASE.encode() in one]


def test_no_log_has_a_word_of_a_draft_a_comment_or_a_name(story):
    for folder in (story.author, story.supervisor):
        for path in filter(Path.is_file, AppPaths(folder).logs.rglob("*")):
            said = path.read_text("utf-8")
            assert not [words for words in ("on shift", "washing", *PRIVATE) if words in said]
