"""Somebody who opens the example to learn on, and works through it to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from reflect_app import own_words
from reflect_app.advice.finding import Kind
from reflect_app.cli import app
from reflect_app.gui.app.advice_windows import HOW_WELL, OWN_WORDS, PRACTICE
from reflect_app.gui.wizard.steps import CHECK, TAGS
from tests.drivers.advice import AdviceDriver
from tests.drivers.settle import until
from tests.drivers.window import act
from tests.drivers.wizard import WizardDriver

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.gui.own_words.how_well_window import HowWellWindow
    from reflect_app.gui.own_words.own_words_window import OwnWordsWindow
    from reflect_app.gui.wizard.wizard import ReflectionWizard

PATIENCE_MS = 30_000


def show_practice(program) -> ReflectionWizard:
    """The example, once it was looked over."""
    program.windows.library.ui.actionPractise.trigger()
    until(lambda: is_open(program), PATIENCE_MS)
    wizard = program.windows.open.find(PRACTICE)
    until(lambda: wizard.advice.draft is not None and wizard.advice.draft.is_known, PATIENCE_MS)
    return wizard


def show_before_finish(program) -> ReflectionWizard:
    """The example, with everything undecided, after Finish was pressed."""
    wizard = show_check(program)
    wizard.current().frame.forward.click()
    until(lambda: wizard.current().is_complete)
    return wizard


def show_check(program) -> ReflectionWizard:
    """The example, with everything undecided, on the check."""
    wizard = show_practice(program)
    wizard.turn_to(CHECK)
    return wizard


def show_tags(program) -> ReflectionWizard:
    """The tags of the example, two of which could identify someone; the first is looked at."""
    wizard = show_practice(program)
    wizard.turn_to(TAGS)
    page = wizard.current()
    page.tags.set_tags(["leadership", "Maria Okonkwo", "night shifts", "01632 960 001"])
    wizard.advice.draft.adviser.look_now()
    until(lambda: wizard.advice.draft.is_known, PATIENCE_MS)
    page.advised.panel.choose(page.advised.panel.shown[0].key)
    return wizard


def show_words(program) -> OwnWordsWindow:
    """The window "Words and advice", with some words, and lines that were passed over."""
    paths = program.paths
    own_words.add(
        paths,
        my_words=["befriender", "Kowalczyk", "neurospicy"],
        never=[(Kind.JUDGEMENT, "frail"), (Kind.SPELLING, "drop-in")],
    )
    paths.team_wording.write_text("off: frail\n= = =\n", encoding="utf-8")
    program.windows.advice.show_words()
    window = program.windows.open.find(OWN_WORDS)
    until(lambda: window.chosen is not None and not window.working)
    return window


def show_how_well(program) -> HowWellWindow:
    """The window that says how well advice finds things."""
    program.windows.advice.show_how_well()
    window = program.windows.open.find(HOW_WELL)
    until(lambda: window.ready)
    return window


def take_down(program) -> None:
    """Have the windows about advice gone, without a question."""
    for kind in (PRACTICE, OWN_WORDS, HOW_WELL):
        for window in program.windows.open.of(kind):
            window.hide()
            window.deleteLater()


def practise(qtbot, program) -> WizardDriver:
    """Choose "Try it on an example" in the menu, and wait until it was looked over."""
    act(program.windows.library, "Try it on an example")
    until(lambda: program.windows.open.find(PRACTICE) is not None, PATIENCE_MS)
    driver = WizardDriver(qtbot, program.windows.open.find(PRACTICE))
    AdviceDriver(driver)
    return driver


def is_open(program) -> bool:
    """Whether somebody practises."""
    return program.windows.open.find(PRACTICE) is not None


def work_through(driver: WizardDriver, rewrites: dict[str, str]) -> list[str]:
    """Take the first suggestion of each passage of this answer; the words, in that order.

    Where there is none, the sentence is written anew: ``rewrites`` has what takes its place.
    """
    advice, done = AdviceDriver(driver), []
    while advice.listed:
        words = advice.listed[0]
        assert len(done) < 60, f"no end: {done[-5:]}"
        done.append(words)
        advice.list_all()
        advice.choose(words)
        text = driver.text
        if advice.panel.chosen.suggestions:
            advice.press(advice.panel.chosen.suggestions[0])
        else:
            found = [(a, b) for a, b in rewrites.items() if words in a]
            assert found, f"nothing to write in place of {words!r} in {text!r}"
            ((before, after),) = found
            driver.answer(text.replace(before, after))
        driver.qtbot.waitUntil(lambda before=text: driver.text != before)
        advice.known()
    return done


def said_by_advise(path: Path) -> str:
    """What ``reflect-app advise`` prints of a file; "" where it finds nothing."""
    found = CliRunner().invoke(app, ["advise", str(path)])
    assert found.exit_code in {0, 1}, found.output
    return found.output if found.exit_code else ""
