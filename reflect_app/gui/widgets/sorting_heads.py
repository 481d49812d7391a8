"""The heads of the columns of a list; each sorts it, and turns it round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from reflect_app.gui.style.theme import Theme


class SortingHeads(QWidget):
    """Heads in a line, by their keys; the one that sorts is bold, with an arrow.

    Of ``last_first`` the last comes first until they are turned, such as days.
    """

    changed = Signal()
    """The list is to be sorted otherwise."""

    def __init__(
        self,
        theme: Theme,
        columns: Mapping[str, str],
        first: str,
        last_first: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._theme, self._columns, self._last_first = theme, columns, last_first
        self.key, self.turned = first, False
        self._line = QHBoxLayout(self)
        self.heads = {key: self._head(key) for key in columns}
        self._show()

    @property
    def is_last_first(self) -> bool:
        """Whether the last in the order of the column stands first."""
        return (self.key in self._last_first) is not self.turned

    def fit(self, widths: Mapping[str, int], left: int, between: int, right: int = 8) -> None:
        """Stand above columns of these widths at 100%; one without a width has what is left."""
        px = self._theme.px
        self._line.setContentsMargins(px(left), px(4), px(right), px(4))
        self._line.setSpacing(px(between))
        for at, (key, head) in enumerate(self.heads.items()):
            self._line.setStretch(at, int(key not in widths))
            if key in widths:
                head.setFixedWidth(px(widths[key]))

    def _head(self, key: str) -> WrappingButton:
        head = WrappingButton(self._columns[key], self)
        head.setProperty("kind", "columnhead")
        head.clicked.connect(lambda: self._sort_by(key))
        self._line.addWidget(head, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _sort_by(self, key: str) -> None:
        self.turned = not self.turned if key == self.key else False
        self.key = key
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for key, head in self.heads.items():
            sorts = key == self.key
            arrow = ("⌃" if self.turned else "⌄") if sorts else ""
            head.set_words(f"{self._columns[key]} {arrow}".rstrip())
            said = tr("the last first") if self.is_last_first else tr("the first first")
            head.setAccessibleDescription(
                tr("Sorted, {order}", order=said) if sorts else tr("Sort by this")
            )
            restyle(head, "sorts", sorts)
