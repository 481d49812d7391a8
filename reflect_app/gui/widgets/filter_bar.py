"""The tabs above a list: all of it, or one kind, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL = "all"
"""The key of the tab that leaves nothing out."""


class FilterBar(QTabBar):
    """Which reflections the list shows: all of them, or those of one status."""

    picked = Signal(str)
    """The reflections of this status, or "all", are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "filters")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        for arrow in self.findChildren(QAbstractButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the tabs themselves are reached by keys
        self._around = ("", 40)
        self.currentChanged.connect(self._picked)

    def fill(self, filters: Sequence[tuple[str, str, int | None]], current: str) -> None:
        """Offer these, each with its number if it has one, and keep the one that is picked."""
        with QSignalBlocker(self):
            while self.count() > len(filters):
                self.removeTab(self.count() - 1)
            for place, (key, words, count) in enumerate(filters):
                if place >= self.count():
                    self.addTab("")
                self.setTabText(place, words if count is None else f"{words}  {count:,}")
                spoken = words if count is None else f"{words}, {count:,}"
                self.setAccessibleTabName(place, spoken)
                self.setTabData(place, key)
                if key == current:
                    self.setCurrentIndex(place)

    def tabSizeHint(self, place: int) -> QSize:
        """As wide as its words are when it is picked, so that picking moves none of them."""
        hint = super().tabSizeHint(place)
        picked = QFont(self.font())
        picked.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(picked).horizontalAdvance(self.tabText(place))
        return QSize(words + self._around_words(), hint.height())

    def _around_words(self) -> int:
        """What a tab has around its words; asked once for each size of text, since it rounds."""
        others = [at for at in range(self.count()) if at != self.currentIndex()]
        if others and self._around[0] != self.font().key():
            words = self.fontMetrics().horizontalAdvance(self.tabText(others[0]))
            wide = super().tabSizeHint(others[0]).width()
            self._around = (self.font().key(), wide - words)
        return self._around[1]

    def key(self) -> str:
        """The status that is picked, or "all"."""
        return self.tabData(self.currentIndex()) or ALL

    def pick(self, key: str) -> None:
        """Show the reflections of one status, as a click on its tab does."""
        for place in range(self.count()):
            if self.tabData(place) == key:
                self.setCurrentIndex(place)

    def _picked(self, place: int) -> None:
        if place >= 0:
            self.picked.emit(self.tabData(place))
