"""A file before and after it is mended, side by side, or one below the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from reflect_app.gui.documents.file_lines import LineStyle, write_lines
from reflect_app.gui.import_report import messages
from reflect_app.gui.widgets.grown_text import GrownText
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.publication.mend.mend_preview import PieceKind
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.publication.mend.mend_preview import BeforeAndAfter, ShownLine

BESIDE = 640  # pixels at 100% from which both stand side by side
_SPOKEN = 300  # letters of what changed that a screen reader is told at once


class BeforeAndAfterView(QWidget):
    """Two white fields with lines of a file, and what is put right in it that can't be seen."""

    def __init__(
        self,
        shown: BeforeAndAfter,
        theme: Theme,
        about: str,
        names: tuple[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        places = [_with_less_around(place.before, place.after) for place in shown.places]
        before, after = [each[0] for each in places], [each[1] for each in places]
        old, new = names or (tr("Before"), tr("After"))
        said = messages.spoken_change(_changed(before), _changed(after))[:_SPOKEN]
        self.sides = [
            _Side(old, before, about, theme),
            _Side(new, after, about, theme, said),
        ]
        self._beyond = plain_label(messages.beyond_places(shown), "small")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.fit()
        for side, lines in zip(self.sides, (before, after), strict=True):
            side.setVisible(any(lines))  # now that it stands in here, and is no window
        self._beyond.setVisible(bool(self._beyond.text()))

    def fit(self) -> None:
        """Place and draw both for the present size and colours."""
        px = self._theme.px
        beside = self.width() >= px(BESIDE)
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(10))
        for at, side in enumerate(self.sides):
            self._grid.addWidget(side, *((0, at) if beside else (at, 0)))
            side.fit()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(beside))
        self._grid.addWidget(self._beyond, 2, 0, 1, 2 if beside else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class _Side(QWidget):
    """A small heading, and the lines below it."""

    def __init__(
        self,
        name: str,
        places: Sequence[Sequence[ShownLine]],
        about: str,
        theme: Theme,
        spoken: str = "",
    ) -> None:
        super().__init__()
        self._places, self._theme = places, theme
        self._drawn: object = None
        self.text = GrownText()
        self.text.setAccessibleName(f"{name}: {about}")
        self.text.setAccessibleDescription(spoken)
        frame = QFrame()
        frame.setProperty("region", "filelines")
        self._inside = QVBoxLayout(frame)
        self._inside.addWidget(self.text)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(plain_label(name, "fieldname"))
        self._column.addWidget(frame)
        self._column.addStretch(1)

    def fit(self) -> None:
        """Draw it anew where colours or sizes are others."""
        px = self._theme.px
        self._column.setSpacing(px(4))
        self._inside.setContentsMargins(px(10), px(6), px(10), px(6))
        style = LineStyle.of_window(self._theme)
        look = (style.font.pixelSize(), style.text.name(), style.ground.name())
        if look != self._drawn:
            self._drawn = look
            self.text.setFont(style.font)
            write_lines(self.text.document(), self._places, style)
            self.text.written()


def _with_less_around(
    before: Sequence[ShownLine], after: Sequence[ShownLine]
) -> tuple[Sequence[ShownLine], Sequence[ShownLine]]:
    """A place with one line of what stays the same above it and below, which is enough to find it.

    A line of the same words on both sides is one that stays.
    """
    while _same(before[:2], after[:2]):
        before, after = before[1:], after[1:]
    while _same(before[-2:], after[-2:]):
        before, after = before[:-1], after[:-1]
    return before, after


def _same(before: Sequence[ShownLine], after: Sequence[ShownLine]) -> bool:
    pairs = zip(before, after, strict=False)
    same = (one.pieces == other.pieces and not one.is_changed for one, other in pairs)
    return len(before) == len(after) == 2 and all(same)  # noqa: PLR2004


def _changed(places: Sequence[Sequence[ShownLine]]) -> list[str]:
    """The words that changed, for who does not see what is underlined."""
    pieces = (piece for lines in places for line in lines for piece in line.pieces)
    return [each.text.strip() for each in pieces if each.kind is PieceKind.CHANGED and each.text]
