"""The line at the foot of the library window: how many, what is in the bin, the last backup.

The words of the last backup are made with all others of backups, in ``gui.backups.messages``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from reflect_app.gui.style.sizes import EDGE
from reflect_app.gui.widgets.button import Button
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

SIDE = EDGE - 2  # which the status bar has of its own
ABOVE, BELOW, GAP = 4, 8, 24


class LibraryFooter(QWidget):
    """Quiet words in one line, or one below the other where the window is narrow."""

    bin_wanted = Signal()
    """What is in the bin is to be shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._height = 0
        self._number = self._promise = ""
        self._terse = False
        self._cover: QWidget | None = None
        self._cover_height: Callable[[], int] = lambda: 0
        self._binned = 0
        self._count, self._backup = self._label(), self._label()
        self._bin = Button("Bin", self)
        self._bin.setProperty("kind", "link")
        self._bin.setObjectName("binButton")
        self._bin.clicked.connect(self.bin_wanted)
        self._arrange()

    def text(self) -> str:
        """How many reflections there are or were found, in words."""
        return self._count.text()

    def show_count(self, number: str, promise: str = "") -> None:
        """Say how many there are, and what else is good to know where there is room for it."""
        self._number, self._promise = number, promise
        self._arrange()

    def be_covered(self, cover: QWidget, height: Callable[[], int]) -> None:
        """Give this widget all of the room while it is shown; asked how high, it answers pixels."""
        self._cover, self._cover_height = cover, height
        self._arrange()

    def set_terse(self, terse: bool) -> None:
        """Whether one line must do, with what there is room for in it: the menus have the rest."""
        self._terse = terse
        self._arrange()

    def show_bin(self, number: int) -> None:
        """Offer the bin where there is something in it."""
        self._binned = number
        self._bin.setText(tr("Bin ({n})", n=f"{number:,}"))
        self._arrange()

    def show_last_backup(self, words: str) -> None:
        """Say when the last backup was made; nothing for no words."""
        self._backup.setText(words)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Any width, and the height that the words take at the present one."""
        return QSize(1, self._height)

    def minimumSizeHint(self) -> QSize:
        """See ``sizeHint``."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the width."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text needs another arrangement."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 2 * SIDE
        words = " · ".join(filter(None, [self._number, self._promise]))
        shown = self._parts(words)
        if self._terse and self._needed(shown) > room:
            shown = self._parts(self._number)
            while len(shown) > 1 and self._needed(shown) > room:
                del shown[-1]
        covered = self._cover is not None and not self._cover.isHidden()
        for part in (self._count, self._bin, self._backup):
            part.setVisible(part in shown and not covered)
        fits = self._needed(shown) <= room
        height = self._beside(shown) if fits else self._below(shown, room)
        height = max(height, self._cover_height())
        if self._cover is not None:
            self._cover.setGeometry(0, 0, self.width(), height)
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _parts(self, words: str) -> list[QLabel | Button]:
        """The parts that have something to say, with these words as the first."""
        self._count.setText(words)
        parts: list[QLabel | Button] = [self._count]
        if self._binned:
            parts.append(self._bin)
        if self._backup.text():
            parts.append(self._backup)
        return parts

    def _needed(self, shown: list[QLabel | Button]) -> int:
        """How many pixels wide these parts are side by side."""
        return sum(self._wanted(part).width() + GAP for part in shown) - GAP

    def _beside(self, shown: list[QLabel | Button]) -> int:
        """Side by side, what tells of the backup at the far side."""
        high = max(self._wanted(part).height() for part in shown)
        left = SIDE
        for part in shown:
            width = self._wanted(part).width()
            if part is self._backup:
                left = self.width() - SIDE - width
            part.setGeometry(self._mirrored(QRect(left, ABOVE, width, high)))
            left += width + GAP
        return ABOVE + high + BELOW

    def _below(self, shown: list[QLabel | Button], room: int) -> int:
        """One below the other, in as many lines as each needs."""
        top = ABOVE
        for part in shown:
            wanted = self._wanted(part)
            width = min(wanted.width(), max(1, room))
            high = wanted.height()
            if isinstance(part, QLabel) and width < wanted.width():
                high = part.heightForWidth(width)
            part.setGeometry(self._mirrored(QRect(SIDE, top, width, high)))
            top += high + 2
        return top + BELOW

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    @staticmethod
    def _wanted(part: QLabel | Button) -> QSize:
        """The size of the words on one line."""
        part.ensurePolished()
        if isinstance(part, Button):
            return part.sizeHint()
        metrics = part.fontMetrics()
        return QSize(metrics.horizontalAdvance(part.text()) + 2, metrics.height() + 2)

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "small")
        label.setWordWrap(True)
        return label
