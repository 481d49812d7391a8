"""How the backups are drawn: three lines each, wrapped where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reflect_app.gui.backups.list_model import ROW
from reflect_app.gui.widgets.status_marks import Mark, draw_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QResizeEvent

    from reflect_app.gui.backups.list_model import BackupRow, BackupsModel
    from reflect_app.gui.style.theme import Theme

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_HIGH = 100_000  # pixels; no row is higher


class BackupDelegate(QStyledItemDelegate):
    """Draws a backup: when it was made and why, what is in it, and where it is."""

    def __init__(self, theme: Theme, view: QListView, model: BackupsModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words are at the width of the list."""
        del option  # its rectangle is not known yet when this is asked
        width = self._view.viewport().width()
        row: BackupRow = index.data(ROW)
        bottom = 0
        for _words, _font, _colour, place in self._lines(row, QRect(0, 0, width, _HIGH)):
            bottom = place.bottom() + 1
        return QSize(1, bottom + self._theme.px(12) + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row: BackupRow = index.data(ROW)
        painter.save()
        self._draw_ground(painter, option)
        for number, (words, font, colour, place) in enumerate(self._lines(row, option.rect)):
            if number == 1 and not row.readable:
                side = self._theme.px(14)
                top = place.top() + (QFontMetrics(font).height() - side) // 2
                mark = QRectF(place.left() - side - self._theme.px(6), top, side, side)
                draw_mark(painter, Mark.LOOK, mark, self._theme.colours)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(place, _WRAPPED, words)
        painter.restore()

    def _lines(self, row: BackupRow, rect: QRect) -> Iterator[tuple[str, QFont, QColor, QRect]]:
        """The words of a row with their look, and the places they take in a rectangle."""
        px, colours = self._theme.px, self._theme.colours
        strong, usual, small = self._fonts()
        held = (colours.text if row.readable else colours.wording, usual)
        looks = ((colours.text, strong), held, (colours.quiet, small))
        inside = rect.adjusted(px(12), px(12), -px(8), 0)
        for number, (words, (colour, font)) in enumerate(
            zip(self._model.lines(row), looks, strict=True)
        ):
            room = QRect(inside)
            if number == 1 and not row.readable:
                room.setLeft(room.left() + px(20))
            taken = QFontMetrics(font).boundingRect(room, _WRAPPED, words)
            room.setHeight(taken.height())
            yield words, font, colour, room
            inside.setTop(room.bottom() + 1 + px(3))

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, rect = self._theme.colours, option.rect
        painter.fillRect(rect, colours.background)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.soft)
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), colours.accent)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        return (
            self._font(15, QFont.Weight.DemiBold),
            self._font(14, QFont.Weight.Normal),
            self._font(13, QFont.Weight.Normal),
        )

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font


class BackupList(QListView):
    """Backups one below the other. Enter, or a double-click, takes the one that is chosen."""

    picked = Signal()
    """Another backup is the chosen one, or none."""
    taken = Signal()
    """The chosen backup is to be restored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self.taken)

    def use(self, model: BackupsModel, theme: Theme) -> None:
        """Show this model in the colours and sizes of the theme."""
        self.setModel(model)
        self.setItemDelegate(BackupDelegate(theme, self, model))
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.selectionModel().currentChanged.connect(lambda *_rows: self.picked.emit())

    def chosen(self) -> BackupRow | None:
        """The backup that is chosen."""
        row: BackupRow | None = self.currentIndex().data(ROW)
        return row

    def choose(self, place: int) -> None:
        """Choose the backup at this place of the list."""
        self.setCurrentIndex(self.model().index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the chosen backup."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen backup in sight when the list gets another size."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard finds a row to start from."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.choose(0)
