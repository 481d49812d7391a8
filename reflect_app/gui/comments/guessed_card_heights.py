"""How high each card of a margin is: measured where it can be seen, and a little later elsewhere.

To break the words of a card into lines takes the better part of a millisecond. What is far from
what is seen is taken to be about as high as its words are many, until there is time to measure it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from reflect_app.gui.comments.card_layout import (
    ABOVE,
    FEW_LINES,
    LINK_HIGH,
    PAD,
    CardLook,
    CardPicture,
)
from reflect_app.gui.style.line_heights import SAID
from reflect_app.gui.style.sizes import CAPTION, PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.comments.shown_comment import ShownComment
    from reflect_app.gui.style.theme import Theme

SLICE_S = 0.003  # of measuring at a time, so that no frame is late


class CardMeasures:
    """Keeps the pictures of cards that are not chosen, for as long as they are as they were."""

    def __init__(self, widget: QWidget, theme: Theme, today: Callable[[], date]) -> None:
        self._widget, self._theme, self._today = widget, theme, today
        self._kept: dict[str, tuple[ShownComment, CardPicture]] = {}
        self._look: CardLook | None = None
        self._letter = 0.0

    def forget(self) -> None:
        """Measure everything anew: it is drawn in another size."""
        self._kept, self._look = {}, None

    def keep_only(self, ids: set[str]) -> None:
        """Let go of what is not shown any more."""
        self._kept = {key: kept for key, kept in self._kept.items() if key in ids}

    def is_measured(self, row: ShownComment, width: int) -> bool:
        """Whether it is known how high this one is."""
        kept = self._kept.get(row.id)
        return kept is not None and kept[1].width == width and kept[0] == row

    def picture(self, row: ShownComment, width: int) -> CardPicture:
        """How a card looks at this width."""
        if not self.is_measured(row, width):
            made = CardPicture(row, self._as_it_is(), width, self._today(), chosen=False)
            self._kept[row.id] = (row, made)
        return self._kept[row.id][1]

    def height(self, row: ShownComment, width: int) -> int:
        """How high a card is, or about how high it will turn out to be."""
        if self.is_measured(row, width):
            return self._kept[row.id][1].height
        return self._about(row, width)

    def measure_some(self, rows: Iterable[ShownComment], width: int) -> bool:
        """Measure for a moment what is not measured; False once nothing is left."""
        end = time.perf_counter() + SLICE_S
        for row in rows:
            if not self.is_measured(row, width):
                if time.perf_counter() > end:
                    return True
                self.picture(row, width)
        return False

    def _as_it_is(self) -> CardLook:
        if self._look is None:
            self._look = CardLook.of(self._widget, self._theme)
            self._letter = QFontMetrics(self._look.font_of(PLAIN)).averageCharWidth()
        return self._look

    def _about(self, row: ShownComment, width: int) -> int:
        px, comment = self._as_it_is().px, row.comment
        if not comment.is_open:
            return round(px(ABOVE + 2) + 2 * SAID * px(CAPTION))
        letters = max(1.0, (width - 2 * px(PAD)) / max(1.0, self._letter))
        lines = min(FEW_LINES, 1 + int(len(comment.text) / letters))
        if comment.suggestion is not None:
            lines += min(FEW_LINES, 2 + int(len(comment.suggestion) / letters))
        high = SAID * (px(CAPTION) + lines * px(PLAIN))
        return round(high) + px(2 * ABOVE + LINK_HIGH)
