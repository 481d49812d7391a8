"""What is looked at before somebody approves: points to tick, what was decided, what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reflect_app.gui.review import messages
from reflect_app.gui.review.undecided_messages import shown_below
from reflect_app.gui.review.undecided_panel import UndecidedPanel
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.tick_box import ROOM, TickBox
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.style.theme import Theme
    from reflect_app.review.entries import Decided

FEW = 2  # passages kept by the author that are told without being asked for


class ChecklistPanel(QFrame):
    """Points in the order of their file; folded to a line where the window is low."""

    ticked = Signal(str, bool)
    """A point was ticked, or is not any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("region", "under")
        self._theme = theme
        self._points: tuple[str, ...] = ()
        self.boxes: list[TickBox] = []
        """One for each point."""
        self._folds = self._open = self._kept_open = False
        self._kept = 0
        self.heading = plain_label(messages.before_you_approve(), "heading", self)
        self.opener = LinkButton(messages.before_you_approve(), self)
        self.kept = LinkButton("", self)
        self.kept.setProperty("small", True)
        self.decided = plain_label("", "small", self)
        self.undecided = UndecidedPanel(theme, self)
        self._column = QVBoxLayout(self)
        for each in (self.heading, self.opener, self.kept, self.decided, self.undecided):
            self._column.addWidget(each)
        self.opener.clicked.connect(self._turn)
        self.kept.clicked.connect(self._turn_kept)
        theme.follow(self, self._space)
        self._space()

    def show_points(
        self, points: Sequence[str], ticked: frozenset[str], decisions: Sequence[Decided]
    ) -> None:
        """Show these points, those ticked that are, and what the author decided."""
        if tuple(points) != self._points:
            self._fill(tuple(points))
        for box, point in zip(self.boxes, self._points, strict=True):
            with QSignalBlocker(box):
                box.setChecked(point in ticked)
        self.decided.setText(messages.kept_by_author(decisions))
        self._kept = len(decisions)
        self._show_parts()

    @property
    def has_something(self) -> bool:
        """Whether there is anything on it."""
        return bool(self._points or self.decided.text() or self.undecided.has_something)

    def unticked(self) -> tuple[str, ...]:
        """The points that are not ticked."""
        pairs = zip(self._points, self.boxes, strict=True)
        return tuple(point for point, box in pairs if not box.isChecked())

    def checked(self) -> tuple[str, ...]:
        """The points that are ticked."""
        pairs = zip(self._points, self.boxes, strict=True)
        return tuple(point for point, box in pairs if box.isChecked())

    def fold(self, *, on: bool) -> None:
        """Be only a line, which opens it."""
        if on != self._folds:
            self._folds, self._open = on, False
            self._show_parts()

    def _turn(self) -> None:
        self._open = not self._open
        self._show_parts()

    def _turn_kept(self) -> None:
        self._kept_open = not self._kept_open
        self._show_parts()

    def _fill(self, points: tuple[str, ...]) -> None:
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._points, self.boxes = points, []
        for at, point in enumerate(points):
            box = TickBox(point, self._theme)
            box.toggled.connect(lambda on, point=point: self._tick(point, on=on))
            self.boxes.append(box)
            self._column.insertWidget(2 + at, box)

    def _tick(self, point: str, *, on: bool) -> None:
        self._show_parts()
        self.ticked.emit(point, on)

    def _show_parts(self) -> None:
        opened = self._open or not self._folds
        self.heading.setVisible(not self._folds and bool(self._points))
        self.opener.setVisible(self._folds and bool(self._points))
        self.opener.set_words(messages.ticked(len(self.checked()), len(self._points)))
        restyle(self.opener, "open", self._open)
        for box in self.boxes:
            box.setVisible(opened)
        folds = self._kept > FEW
        words = messages.kept_folded(self._kept)
        self.kept.set_words(f"{'▾' if self._kept_open else '▸'} {words}")
        self.kept.setAccessibleName(words)
        self.kept.setAccessibleDescription(shown_below(on=self._kept_open))
        self.kept.setVisible(opened and folds)
        told = opened and (self._kept_open or not folds)
        self.decided.setVisible(told and bool(self.decided.text()))

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(12), px(4), px(16))
        self._column.setSpacing(px(3))
        for label in (self.heading, self.decided):  # on one line with the boxes
            label.setContentsMargins(px(ROOM), 0, 0, 0)
