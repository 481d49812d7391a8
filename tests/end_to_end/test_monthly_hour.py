"""The monthly hour of a publishing team, with fifty mixed files, in the real windows and by keys.

Brought in, mended, tags put in order, looked at once more, published, and one taken back.
"""

import json
import zipfile
from datetime import date, timedelta

import pytest

from reflect_app.shown_dates import full_date
from reflect_app.text_format.reader import read
from tests.drivers.two_people import Terminal
from tests.end_to_end.test_keyboard_alone import MOST_STOPS, Walk
from tests.mixed_folder import MixedFolder

pytestmark = pytest.mark.end_to_end

DAY = date(2026, 12, 7)
QUESTION = "Would the people in these stories be safe if a neighbour read them?"
CAME_IN = 43
READY = 41


class TeamWalk(Walk):
    """Somebody at the keyboard who knows how the names of long things begin."""

    def to_one(self, beginning, key="Tab"):
        """Press Tab until what has the focus begins so; its whole name."""
        at = self.program.focused()
        for _ in range(MOST_STOPS):
            if at.startswith(beginning):
                return at
            self.keys(key)
            at = self.program.focused(before=at)
        raise AssertionError(f"{key} never came to {beginning!r}\n{self.program.tree()}")

    def to_row(self, beginning, rows):
        """Press Down in a list until the row begins so."""
        at = self.program.current(rows)
        while not at.startswith(beginning):
            self.keys("Down")
            at = self.program.current(rows, before=at)

    def choose_path(self, title, field, path):
        """Name a file or a folder in the toolkit's own dialog."""
        self.window(title)
        self.program.wait_for_focus(field, role="text")
        self.keys("ctrl+a")
        self.type(str(path))
        self.keys("Return")
        self.program.wait_until_gone(title, role="window")


@pytest.fixture
def received(tmp_path):
    return MixedFolder(tmp_path / "received", tmp_path / "elsewhere")


@pytest.fixture
def team(data_dir):
    """The same library, worked from a terminal; it has a name already."""
    data_dir.mkdir(parents=True)
    settings = json.dumps({"comment_name": "C."})
    (data_dir / "settings.json").write_text(settings, encoding="utf-8")
    return Terminal(data_dir, "C.")


@pytest.fixture
def walk(team, program):
    program.wait_for("Import text files…", role="button")
    return TeamWalk(program)


def bring_in(walk, folder):
    """The whole folder, and what the report says of it."""
    walk.window("Reflect")
    walk.keys("ctrl+i")
    walk.choose_path("Import a folder", "Directory:", folder)
    walk.window("Import report")
    walk.program.wait_for("38 of 50 files are in your library; 12 need a person")
    for said in (
        "Need a person, 12",
        "Came in as drafts, 4",
        "Came in for review, 1",
        "Came in approved, 2",
        "Tidied and taken in, 6",
        "Taken in as they are, 23",
        "In your library already, 2",
    ):
        walk.program.wait_for(said)


def mend(walk):
    """One broken question once its lines were seen, then all that are safe, and what is left."""
    walk.to_one("story-31.txt, Needs a person", "Down")
    walk.keys("Return")
    walk.to_one("Mend and take in: story-31.txt")
    walk.look("Before and after")
    walk.keys("Return")
    walk.program.wait_for("“story-31.txt” is in your library now.")
    walk.to_one("Mend the 6 that are safe to mend…", "shift+Tab")
    walk.keys("Return")
    walk.window("Safe to mend")
    walk.program.wait_for("Mend and take in all 6", role="button")  # each is looked at first
    walk.press("Mend and take in all 6")
    walk.window("Import report")
    walk.program.wait_for("6 files are in your library now.")


def decide(walk):
    """Of two that are nearly the same one stays; a misread letter gets the likely one."""
    walk.to_one("told-again-01.txt, Needs a person")
    walk.keys("Return")
    walk.to_one("Compare…: told-again-01.txt")
    walk.keys("Return")
    walk.window("Nearly the same")
    walk.press("Keep the one in the library")
    walk.window("Import report")
    walk.program.wait_for("46 of 50 files are in your library; 4 need a person")
    walk.to_one("story-38.txt, Taken in as it is", "Down")
    walk.keys("Return")
    walk.to_one("Use this text: story-38.txt")
    walk.look("A misread letter")
    walk.keys("Return")
    walk.program.wait_until_gone("Use this text: story-38.txt")


def put_tags_in_order(walk):
    """Two that are alike become one."""
    walk.keys("ctrl+t")
    walk.window("Tags")
    walk.program.wait_for_focus("All tags")
    walk.type("leaderships")
    walk.program.wait_for("1 of 5 tags")
    walk.keys("Return", "ctrl+m")
    walk.program.wait_for("Merge in 6 reflections", role="button")
    walk.look("Before tags are merged")
    walk.keys("Return")
    walk.program.wait_for("6 reflections have the tag “leadership” now.")
    walk.keys("Escape", "Escape")
    walk.window("Reflect")


def look_once_more(walk, folder):
    """A date each week, a tag for a draft that has none, pages and a zip beside the text."""
    walk.program.wait_for(f"{CAME_IN} of {CAME_IN} selected")
    walk.keys("ctrl+shift+e")
    walk.window("Publish –")
    walk.program.wait_for(f"{CAME_IN} are chosen. 5 stay behind: each line says why.")
    choose_dates(walk)
    walk.program.wait_for(
        f"{CAME_IN} are chosen. 3 stay behind: each line says why."
        " 2 were approved with another date: those approvals end."
    )
    give_a_tag(walk)
    walk.press("Folder: Published reflections")
    walk.choose_path("Publish into", "Directory:", folder)
    walk.window("Publish –")
    walk.press("Also as…")
    walk.window("Also as…")
    for form in (
        "Web pages: a plain page for each, and an index of all",
        "One zip: all of it again in one file",
    ):
        walk.press(form, "space")
    walk.press("Use these")
    walk.window("Publish –")


def choose_dates(walk):
    """One a week, from a day that is typed."""
    walk.to("Each its own")
    walk.keys("Down", "Down")
    walk.press("Another day…")
    walk.window("From which day on?")
    for part in (DAY.day, DAY.month, DAY.year):
        walk.keys("ctrl+a")
        walk.type(str(part))
        walk.keys("Tab")
    walk.press("Use this date")
    walk.window("Publish –")
    walk.to(f"One a week, from {full_date(DAY)}", "shift+Tab")


def give_a_tag(walk):
    """Enter in the list leads to what a line needs; back there, the line is ready."""
    walk.to("Reflections to publish", "shift+Tab")
    walk.to_row("Story 30, ", "Reflections to publish")
    walk.keys("Return")
    walk.window("Tags and date")
    walk.program.wait_for_focus("Tags", role="text")
    walk.type("hope")
    walk.keys("Return", "ctrl+w")
    walk.window("Publish –")
    walk.program.wait_for(f"Publish {READY} reflections")
    walk.program.wait_for_focus("Reflections to publish")


def write_them(walk):
    """The question stands before the last button, and Enter does nothing there."""
    walk.press(f"Continue with {READY} reflections")
    walk.program.wait_for_focus(QUESTION)
    walk.look("One more thought")
    walk.press(f"Write {READY} files")
    walk.program.wait_for(f"{READY} reflections are published")
    walk.program.wait_for_focus("Done")
    walk.look("Published")


def take_one_back(walk, name, note):
    """From the list of what went out, by its file's name, with a note for whoever runs the site."""
    walk.press("What went out")
    walk.window("What went out")
    walk.to("Find by title or file name")
    walk.type(name)
    walk.to_one("Story ")
    walk.keys("Return")
    walk.to_one("Withdraw…")
    walk.keys("Return")
    walk.window("Withdraw “Story ")
    walk.press("Withdraw it")
    walk.window("is withdrawn, and a draft again")
    walk.press("Save the note for the web site…")
    walk.choose_path("Save the note", "File name:", note)
    walk.window("What went out")
    walk.program.wait_for("Withdrawn, 1")
    assert walk.program.focused().startswith("Story ")
    walk.look("Withdrawn")


def check_the_folder(folder, team):
    """Every text is what ``show`` gives, to the byte, and the zip and the pages go with them."""
    went_out = [row for row in team.json("ledger") if row["format"] == "text"]
    assert len(went_out) == READY
    texts = {row["name"]: (folder / row["name"]).read_bytes() for row in went_out}
    for row in went_out:
        assert team.run("show", row["id"]).stdout_bytes == texts[row["name"]]
    days = sorted(read(data).reflection.published for data in texts.values())
    assert days == [DAY + timedelta(weeks=at) for at in range(READY)]
    pages = {name.replace(".txt", ".html") for name in texts} | {"index.html"}
    beside = {path.name for path in folder.iterdir()} - set(texts)
    assert beside == pages | {"reflections.zip"}
    with zipfile.ZipFile(folder / "reflections.zip") as archive:
        assert {name: archive.read(name) for name in texts} == texts
    return {row["name"]: row["id"] for row in went_out}


def check_it_was_taken_back(folder, note, team, name, its_id):
    """The files stay, and everybody who asks hears that they should not."""
    assert (folder / name).is_file()
    names = (name.replace(".txt", ".html"), name, "index.html", "reflections.zip")
    copies = [str(folder / each) for each in names]
    said = note.read_text("utf-8")
    assert [copy for copy in copies if copy not in said] == []
    assert "Story" not in said
    rows = team.json("verify", folder, "--published", code=1)
    assert {row["status"] for row in rows} == {"same"}
    assert [row["path"] for row in rows if row.get("withdrawn")] == copies
    assert team.json("show", its_id)["status"] == "draft"


def test_the_hour_is_done_by_keyboard_alone(walk, received, team, tmp_path):
    out, note = tmp_path / "published", tmp_path / "note.txt"
    out.mkdir()
    bring_in(walk, received.folder)
    mend(walk)
    decide(walk)
    walk.keys("Escape")
    walk.program.wait_until_gone("Import report – Reflect")
    walk.window("Reflect")
    walk.program.wait_for("46 of 50 files are in your library; 4 need a person")
    put_tags_in_order(walk)
    look_once_more(walk, out)
    write_them(walk)
    ids = check_the_folder(out, team)
    name = sorted(ids)[READY // 2]
    take_one_back(walk, name, note)
    check_it_was_taken_back(out, note, team, name, ids[name])
