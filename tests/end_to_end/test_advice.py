"""Somebody with a keyboard and a screen reader hears each finding, and decides about each."""

from contextlib import closing

import pytest

from reflect_app.advice.decisions import Why
from reflect_app.library.store import open_library
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey
from tests.end_to_end.test_keyboard_alone import Walk

pytestmark = pytest.mark.end_to_end

DESCRIPTION, NEEDS = HEADINGS[PromptKey.DESCRIPTION], HEADINGS[PromptKey.NEEDS]
TYPED = (
    "In spring Maria came in. She claimed she was fine. I wrote to maria@example.com for suport."
)
ANSWERED = "Maria and her mother."


@pytest.fixture
def walk(program):
    """At the second question, with findings of all three kinds in the first answer."""
    walk = Walk(program)
    program.wait_for("New reflection", role="button")
    walk.window("Reflect")
    walk.press("New reflection")
    walk.window("Before you start")
    walk.press("Continue")
    program.wait_for_focus(DESCRIPTION, role="text")
    walk.type(TYPED)
    walk.press("Continue")
    program.wait_for_focus(NEEDS, role="text")
    walk.type(ANSWERED)
    program.wait_for("Could identify someone: Maria. It looks like somebody’s name.")
    assert program.read_text(NEEDS, role="text") == ANSWERED
    return walk


def kept_in(data_dir):
    """What the library knows to be kept with its reason."""
    with closing(open_library(data_dir / "library.sqlite3")) as library:
        return [each for known in library.ids() for each in library.decisions(known).kept]


def test_every_finding_is_reached_read_and_decided_by_keyboard(walk, program, data_dir):
    walk.keys("F8")
    said = program.chosen("someone: Maria")
    assert said.startswith("Could identify someone: Maria. It looks like somebody’s name.")
    walk.keys("ctrl+period")
    walk.press("a woman we support", "space")
    program.wait_until_gone(said)

    walk.keys("F8")
    assert program.chosen("claimed").startswith("Wording: claimed. ")
    walk.keys("ctrl+period")
    walk.press("Keep it, because…", "space")
    walk.keys("Down")
    assert program.focused(before="Keep it, because\u2026") == "It is a quotation"
    walk.keys("Return")
    program.wait_for("“claimed” stays as it is.")

    walk.keys("F8")
    said = program.chosen("maria@example.com")
    assert "It looks like an e-mail address." in said
    walk.keys("ctrl+period")
    walk.keys("space")
    program.wait_until_gone(said)

    walk.keys("F8")
    assert program.chosen("suport").startswith("Spelling: suport. ")
    walk.keys("ctrl+period")
    walk.press("support", "space")
    program.wait_for("Nothing to point out in this answer for now.")

    text = program.read_text(DESCRIPTION)
    assert "maria" not in text.lower()
    assert text.endswith("for support.")
    (kept,) = kept_in(data_dir)
    assert (kept.words, kept.why) == ("claimed", Why.QUOTATION)


def test_a_tag_is_decided_and_a_decision_before_finish_taken_back_by_keyboard(walk, program):
    for key in list(PromptKey)[2:]:
        walk.keys("ctrl+Return")
        program.wait_for_focus(HEADINGS[key], role="text")
        walk.type("We had time.")
    walk.keys("ctrl+Return")
    walk.window("Tags and date")
    program.wait_for_focus("Tags", role="text")
    walk.type("Tom Hussain,")
    program.wait_for("Could identify someone: Tom Hussain. It looks like somebody’s name.")
    walk.keys("F8", "ctrl+period")
    walk.press("Keep it, because…", "space", by="Tab")
    walk.keys("Down", "Return")
    program.wait_for("“Tom Hussain” stays as it is.")
    walk.keys("ctrl+Return")
    walk.window("Check your answers")
    walk.keys("ctrl+Return")
    walk.window("Before you finish")
    walk.press("a woman we support, instead of “Maria”", "space")
    program.wait_for("“Maria” is “a woman we support” now.")
    walk.back_to("Undo: “Maria” is “a woman we support” now.")
    program.wait_for_focus("Maria, twice")
