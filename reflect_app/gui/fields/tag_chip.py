"""One tag that was added, as a button that removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen

from reflect_app.gui.fields.choices import step_by_key
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.typed_sign import types_letter
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.tags import not_listed, tag_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


_POINTED_OUT = 1500  # milliseconds
_CROSS = 8  # pixels at 100%
_BESIDE_CROSS = 9
_RING = 8  # pixels at 100%, of the ring before a tag that is not on the team's list
_BESIDE_RING = 7
_LINE = 1.3  # pixels at 100%, of each of the two beneath one that is worth a second look


class TagChip(WrappingButton):
    """A tag with a cross; pressing it asks for its removal, arrow keys lead to the ones beside it.

    A long tag wraps inside the chip.
    """

    wants_removal = Signal(int)
    """The tag should go; 1 to put the focus on the next chip, -1 on the one before."""
    wants_neighbour = Signal(int)
    """The focus should go to the next chip (1) or the one before (-1)."""
    wants_undo = Signal()
    """Undo was pressed."""
    wants_redo = Signal()
    """Redo was pressed."""
    typed = Signal(str)
    """Somebody types on, though the focus is here and not in the field."""

    def __init__(self, tag: str, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self.tag = tag
        super().__init__(tag_words(tag), parent)
        self.setProperty("kind", "chip")
        self.is_off_list = False
        self.underlined_for = ""
        """Why it is worth a second look; "" where it is not."""
        self.name_listed()
        self._calm = QTimer(self, singleShot=True, interval=_POINTED_OUT)
        self._calm.timeout.connect(lambda: restyle(self, "pointed", "false"))
        self.clicked.connect(lambda: self.wants_removal.emit(1))

    def point_out(self) -> None:
        """Draw a ring around the chip for a moment."""
        restyle(self, "pointed", "true")
        self._calm.start()

    def show_listed(self, listed: bool | None) -> None:
        """Show whether it is on the team's list; None where the team has none."""
        is_off_list = listed is False
        if is_off_list != self.is_off_list:
            self.is_off_list = is_off_list
            self.name_listed()
            restyle(self, "listed", "false" if is_off_list else "")
            self.updateGeometry()

    def show_underlined(self, why: str) -> None:
        """Draw a double line beneath the words; none for no reason."""
        if why != self.underlined_for:
            self.underlined_for = why
            self.name_listed()
            self.update()

    def name_listed(self) -> None:
        """Have a screen reader say the same as is shown."""
        listed = f", {not_listed()}" if self.is_off_list else ""
        look = f", {self.underlined_for}" if self.underlined_for else ""
        self.setAccessibleName(f"{self.words}{listed}{look}, remove")

    def trailing(self) -> int:
        """Room for the cross, and for the ring where there is one."""
        return self._theme.px(_CROSS + _BESIDE_CROSS) + self._leading()

    def draw_words(self, painter: QPainter, contents: QRect) -> None:
        """Draw the tag and, after it, the cross; before it a ring where it is not listed."""
        leftward = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shift = -self._leading() if leftward else self._leading()
        super().draw_words(painter, contents.translated(shift, 0))
        if self.is_off_list:
            self._draw_ring(painter, contents)
        if self.underlined_for:
            self._draw_lines(painter, contents)
        size = self._theme.px(_CROSS)
        cross = QRect(0, 0, size, size)
        cross.moveCenter(contents.center())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            cross.moveLeft(contents.left())
        else:
            cross.moveRight(contents.right())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), size / 6))
        painter.drawLine(cross.topLeft(), cross.bottomRight())
        painter.drawLine(cross.topRight(), cross.bottomLeft())

    def _leading(self) -> int:
        return self._theme.px(_RING + _BESIDE_RING) if self.is_off_list else 0

    def _draw_ring(self, painter: QPainter, contents: QRect) -> None:
        size = self._theme.px(_RING)
        ring = QRect(0, 0, size, size)
        ring.moveCenter(contents.center())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            ring.moveRight(contents.right())
        else:
            ring.moveLeft(contents.left())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), size / 6))
        painter.drawEllipse(ring)

    def _draw_lines(self, painter: QPainter, contents: QRect) -> None:
        """The double line of what could identify someone, below the words."""
        thick = max(1.0, self._theme.px(_LINE * 10) / 10)
        begin, end = self._leading(), self.trailing() - self._leading()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            begin, end = end, begin
        painter.setPen(QPen(self._theme.colours.identify, thick))
        for down in (0.5, 2.5):
            y = contents.bottom() + down * thick
            painter.drawLine(
                QPointF(contents.left() + begin, y), QPointF(contents.right() - end, y)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove, arrows move, letters go to the field."""
        leftward = 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else -1
        removal: dict[int, int] = {Qt.Key.Key_Delete: 1, Qt.Key.Key_Backspace: -1}
        move: dict[int, int] = {Qt.Key.Key_Left: leftward, Qt.Key.Key_Right: -leftward}
        key = event.key()
        if key in removal:
            self.wants_removal.emit(removal[key])
        elif key in move:
            self.wants_neighbour.emit(move[key])
        elif step_by_key(event, self.wants_undo.emit, self.wants_redo.emit):
            return
        elif types_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
