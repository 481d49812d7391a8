"""One draft that was changed in two places: both texts, and the choice between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clock import local_today
from reflect_app.gui.documents.choose_text_window import (
    BOTH,
    COLUMNS,
    MINE,
    THEIRS,
    ChoiceWords,
    ChooseTextWindow,
)
from reflect_app.gui.phrases.times import moment_within

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.reflection import Record

__all__ = ["BOTH", "COLUMNS", "MINE", "THEIRS", "ConflictWindow"]


class ConflictWindow(ChooseTextWindow):
    """Shows where two texts differ, and asks which to keep; closing it keeps both for now."""

    def __init__(
        self,
        *,
        mine: Record,
        theirs: Record,
        theme: Theme,
        binned: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        elsewhere = f"Theirs, saved elsewhere {moment_within(theirs.updated, local_today())}"
        words = ChoiceWords(
            sides=(
                "Mine, in this window",
                f"{elsewhere}, now in the bin" if binned else elsewhere,
            ),
            owners=("Only in mine", "Only in theirs"),
            looking="Looking for where they differ…",
            same="Both say the same by now.",
        )
        super().__init__(
            (mine.title, mine.reflection), (theirs.title, theirs.reflection), words, theme, parent
        )
