"""Drives the window "Words and advice" as somebody does who looks after their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.drivers.settle import until

if TYPE_CHECKING:
    from reflect_app.advice.finding import Kind
    from reflect_app.gui.own_words.own_words_window import OwnWordsWindow


def settled(window: OwnWordsWindow) -> None:
    """Wait until the files are read and changed."""
    until(lambda: window.chosen is not None and not window.working)


def words(window: OwnWordsWindow) -> list[str]:
    """The words in the list of those that are right here."""
    model = window.ui.words.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def never(window: OwnWordsWindow) -> list[str]:
    """What the list of what is never shown says."""
    model = window.ui.never.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def add(window: OwnWordsWindow, word: str) -> None:
    """Type a word and press "Add"."""
    window.line.setText(word)
    window.add_button.click()
    settled(window)


def take_back(window: OwnWordsWindow, *rows: int) -> None:
    """Select these of the words, and take them back."""
    window.ui.words.select_rows(rows)
    window.take_back_button.click()
    settled(window)


def show_again(window: OwnWordsWindow, *rows: int) -> None:
    """Select these of what is never shown, and have them shown again."""
    window.ui.never.select_rows(rows)
    window.show_button.click()
    settled(window)


def undo(window: OwnWordsWindow) -> None:
    """Press "Undo"."""
    window.undo_button.click()
    settled(window)


def switch(window: OwnWordsWindow, kind: Kind | None) -> None:
    """Tick a kind, or untick it; all of it for None."""
    window.boxes[kind].click()


def ticked(window: OwnWordsWindow) -> set[Kind | None]:
    """Which boxes are ticked."""
    return {kind for kind, box in window.boxes.items() if box.isChecked()}


def said(window: OwnWordsWindow) -> str:
    """What is said of what was just done; "" where nothing is."""
    return window.said.text() if window.ui.said.isVisible() else ""


def problem(window: OwnWordsWindow) -> str:
    """Why a word is not added; "" where it is."""
    return window.problem.text() if window.problem.isVisible() else ""


def told_of_team(window: OwnWordsWindow) -> tuple[str, str]:
    """What is said of the team's file, and of lines that were passed over."""
    notes = window.ui.team_notes
    return window.ui.team_hint.text(), notes.text() if notes.isVisible() else ""
