"""What a person does in the library window and sees there, in words that the tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.reflection import Answers, Reflection
from tests.drivers.settle import settle as settle_all

if TYPE_CHECKING:
    from pathlib import Path

UNFINISHED = Reflection(answers=Answers(description="We moved the chairs into a circle."))


class Opened:
    """What the window asked to be opened."""

    def __init__(self):
        self.written: list = []
        self.read: list = []
        self.folders: list[Path] = []
        self.others: list = []


def titles(window) -> list[str]:
    return [summary.title for summary in window.model.shown]


def choose(window, *wanted: str) -> None:
    ids = [each.id for each in window.model.shown if each.title in wanted]
    window.ui.list.select(ids)
    window.ui.list.setFocus()


def chosen(window) -> list[str]:
    return [summary.title for summary in window.selected()]


def search(window, words: str) -> None:
    """Type into the search box and wait until what was found is shown."""
    window.ui.search.setText(words)
    settle(window)


def tabs(window) -> list[str]:
    """What the tabs above the list say."""
    return [window.ui.filters.tabText(at) for at in range(window.ui.filters.count())]


def settle(window) -> None:
    """Let everything that was asked of the library be answered and shown."""
    settle_all(window.service, window)


def news(window) -> str:
    return window.ui.bannerText.text() if window.ui.banner.isVisible() else ""


def stop_at(window, *words: str) -> None:
    """Press Stop once, as soon as the window says that it is at this."""

    def look(_notice) -> None:
        if news(window).startswith(words):
            window.actions_.said.disconnect(look)
            window.ui.bannerAction.click()

    window.actions_.said.connect(look)


def reasons(window) -> str:
    return window.ui.reportText.toPlainText() if window.ui.report.isVisible() else ""


def footer(window) -> str:
    return window._footer.text()


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
