"""Somebody who opens the example to learn on, and works through it to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from reflect_app.cli import app
from reflect_app.gui.app.advice_windows import PRACTICE
from tests.drivers.advice import AdviceDriver
from tests.drivers.settle import until
from tests.drivers.window import act
from tests.drivers.wizard import WizardDriver

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_MS = 30_000


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
