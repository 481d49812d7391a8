"""Somebody who has no mouse goes through every window: keys only, as a keyboard sends them."""

import os
import re
from itertools import count
from pathlib import Path

import pytest

from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey
from reflect_app.text_format import reader

pytestmark = pytest.mark.end_to_end

PICTURES = "REFLECT_WALK_PICTURES"  # a folder for a picture of each stop
MOST_STOPS = 40
ANSWERS = {key: f"What I have to say about {key.value}" for key in PromptKey}


class Walk:
    """A person at the keyboard: ``keys`` presses, ``to`` goes there by Tab, ``press`` by Enter."""

    def __init__(self, program):
        self.program = program
        self.keys = program.screen.keys
        self.type = program.screen.type
        self._stops = count(1)

    def to(self, name, key="Tab"):
        """Press Tab until this has the focus."""
        at = self.program.focused()
        for _ in range(MOST_STOPS):
            if at == name:
                return
            self.keys(key)
            at = self.program.focused(before=at)
        raise AssertionError(f"Tab never came to {name!r}\n{self.program.tree()}")

    def press(self, name, key="Return", by="Tab"):
        """Go to a button and press it."""
        self.to(name, by)
        self.keys(key)

    def back_to(self, name, key="Return"):
        """The same, going backwards."""
        self.press(name, key, "shift+Tab")

    def window(self, title):
        """Wait for a window; it gets the keyboard, as a window manager gives it to the newest."""
        whole = self.program.wait_for_window(title)
        self.program.screen.focus_window(whole)
        self.look(title)

    def look(self, title):
        """Keep a picture of this stop, if somebody asked for pictures."""
        if folder := os.environ.get(PICTURES):
            name = re.sub(r"\W+", "-", title)
            self.program.screen.picture(Path(folder) / f"{next(self._stops):02}-{name}.png")


@pytest.fixture
def walk(program):
    return Walk(program)


@pytest.fixture
def received(tmp_path, example_bytes):
    """Two files that somebody sent: a whole one, and one that is no reflection."""
    good, bad = tmp_path / "good.txt", tmp_path / "a-letter.txt"
    good.write_bytes(example_bytes)
    bad.write_text("Dear all, the meeting is on Monday.\n", encoding="utf-8")
    return good, bad


def write(walk):
    """From the empty library through the six questions, with an error and help on the way."""
    walk.program.wait_for("New reflection", role="button")
    walk.window("Reflect")
    walk.press("New reflection")
    walk.window("Before you start")
    walk.press("Continue")
    for key in PromptKey:
        walk.program.wait_for_focus(HEADINGS[key], role="text")
        if key is PromptKey.NEEDS:
            walk.press("Continue")
            walk.window("Error: Question 2")
        walk.type(ANSWERS[key])
        if key is PromptKey.IMPACT:
            open_and_leave_help(walk, key)
        walk.press("Continue")


def open_and_leave_help(walk, key):
    """Help opens by Space, and Escape leaves it and nothing more."""
    walk.press("An example", "space")
    walk.look("Help")
    walk.keys("Escape")
    walk.to(HEADINGS[key])


def check_and_finish(walk):
    """A tag by Enter, the date by Space, the exact text and back, then the end."""
    walk.window("Tags and date")
    walk.program.wait_for_focus("Tags", role="text")
    walk.type("trust")
    walk.keys("Return")
    walk.press("Use today\u2019s date", "space")
    walk.press("Continue")
    walk.window("Check your answers")
    walk.press("Exactly as it will be written", "space")
    walk.program.wait_for("Back to your answers")
    walk.look("Exact text")
    walk.keys("Escape")
    walk.back_to("Finish")
    walk.window("Finished")


def export(walk, path):
    """The toolkit's own dialog: its field has the focus and holds a name."""
    walk.press("Export as text")
    walk.window("Export as text")
    walk.program.wait_for_focus("File name:", role="text")
    walk.keys("ctrl+a")
    walk.type(str(path))
    walk.keys("Return")
    walk.program.wait_for("Open its folder")
    walk.window("Finished")


def read(walk):
    walk.press("Read it")
    walk.window("Reading")
    walk.keys("Escape")
    walk.program.wait_until_gone("Reading – Reflect")
    walk.window("Finished")


def change_and_restore(walk):
    """Another answer, then the version before it from the history."""
    walk.back_to("Back")
    walk.window("Check your answers")
    walk.press("Change your answer to \u201cHow you feel\u201d")
    walk.program.wait_for_focus(HEADINGS[PromptKey.FEELINGS], role="text")
    walk.keys("ctrl+End")
    walk.type(" and more")
    walk.press("Continue")
    walk.window("Check your answers")
    walk.keys("ctrl+h")
    walk.window("History")
    walk.press("Restore this one")
    walk.program.wait_for("Undo", role="button")
    walk.look("Restored")
    walk.keys("ctrl+w")
    walk.window("Check your answers")
    walk.keys("ctrl+w")
    walk.window("Reflect")


def put_into_the_bin_and_back(walk):
    walk.to("Your reflections")
    walk.keys("Delete")
    walk.press("Bin (1)")
    walk.window("The bin")
    walk.press("Put back")
    walk.program.wait_for("Close", role="button", window="The bin")
    walk.look("Empty bin")
    walk.keys("Escape")
    walk.window("Reflect")


def import_with_faults(walk, files):
    walk.keys("ctrl+o")
    walk.window("Import text files")
    walk.program.wait_for_focus("File name:", role="text")
    walk.type(" ".join(f'"{path}"' for path in files))
    walk.keys("Return")
    walk.window("Import")
    row = walk.program.focused()
    walk.keys("Return", "Tab")
    walk.program.focused(before=row)
    walk.look("An opened row")
    walk.keys("Escape")
    walk.press("Done")
    walk.window("Reflect")


def rename_a_tag_and_undo_it(walk):
    """Letters find it, F2 asks for its name, and what it touches is there before anything is."""
    walk.keys("ctrl+t")
    walk.window("Tags")
    walk.program.wait_for_focus("All tags")
    walk.type("trust")
    walk.keys("Return")
    walk.keys("F2")
    walk.program.wait_for_focus("New name", role="text")
    walk.type("hope")
    walk.program.wait_for("Rename in 1 reflection", role="button")
    walk.look("Before a tag is renamed")
    walk.keys("Return")
    walk.program.wait_for("Undo", role="button")
    walk.keys("ctrl+z")
    walk.program.wait_until_gone("Undo", role="button")
    walk.keys("Escape", "Escape")
    walk.window("Reflect")


def restore_a_backup(walk):
    """By the menus, which open and are chosen from by their letters."""
    walk.keys("alt+f", "o")
    walk.window("Restore from a backup")
    walk.press("Back up now")
    walk.press("Restore this backup\u2026")
    walk.program.wait_for("Keep what I have")
    walk.look("Before restoring")
    walk.keys("shift+Tab", "Return")
    walk.program.wait_for("Go to my reflections")
    walk.press("Go to my reflections")
    walk.window("Reflect")


def look_at_the_keys_and_quit(walk):
    walk.keys("F1")
    walk.window("Keyboard shortcuts")
    walk.keys("Escape")
    walk.window("Reflect")
    walk.keys("ctrl+q")
    assert walk.program.process.wait(15) == 0


def test_everything_is_done_by_keyboard_alone(walk, received, tmp_path):
    write(walk)
    check_and_finish(walk)
    export(walk, tmp_path / "written.txt")
    read(walk)
    change_and_restore(walk)
    put_into_the_bin_and_back(walk)
    import_with_faults(walk, received)
    rename_a_tag_and_undo_it(walk)
    restore_a_backup(walk)
    look_at_the_keys_and_quit(walk)
    written = reader.read((tmp_path / "written.txt").read_bytes()).reflection
    assert {key: written.answers.of(key) for key in PromptKey} == ANSWERS
    assert written.tags == ("trust",)
