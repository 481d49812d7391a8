"""The list beneath the tags that offers those used before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHideEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reflect_app.tags import tag_words, times_used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.style.theme import Colours, Theme
    from reflect_app.tags import TagUse

    AnyIndex = QModelIndex | QPersistentModelIndex

_TAG = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_MOST_SHOWN = 7
_PADDING = 6  # pixels at 100%, above and below the rows; see popups in reflect.qss


class TagCompletion(QObject):
    """A popup under ``below`` that offers tags for what is typed into ``field``.

    Nothing is chosen until somebody presses Down or Up, so Enter adds what was typed. The list
    never takes the focus from the field, and never changes its text.
    """

    chosen = Signal(str)
    """Somebody clicked on a tag in the list."""
    current_changed = Signal()
    """Another tag in the list is marked, or none."""

    def __init__(self, field: QLineEdit, below: QWidget, theme: Theme) -> None:
        super().__init__(field)
        self._below = below
        self._theme = theme
        self._model = QStandardItemModel(self)
        self._view = _Popup()
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.setPopup(self._view)
        self._completer.setWidget(field)
        self._view.setItemDelegate(_TagDelegate(theme, self._view))  # a completer sets its own
        self._view.setProperty("role", "popup")
        self._view.setAccessibleName("Tags used before")
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.clicked.connect(self._click)
        self._view.selectionModel().currentChanged.connect(self.current_changed)
        self._view.closed.connect(self.current_changed)

    def offer(self, uses: Sequence[TagUse]) -> None:
        """Show these tags, or hide the list where there are none."""
        self._model.setRowCount(0)
        for use in uses:
            self._model.appendRow(_item(use))
        if not uses:
            self.hide()
            return
        corner = self._below.mapTo(self._below.window(), QPoint(0, 0))
        field = self._completer.widget()
        corner = field.mapFrom(self._below.window(), corner)
        self._completer.complete(QRect(corner, self._below.size()))
        self._make_room()
        self._view.clearSelection()
        self._view.setCurrentIndex(QModelIndex())

    def hide(self) -> None:
        """Close the list."""
        self._view.hide()

    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._view.isVisible()

    def current(self) -> str:
        """The tag that is marked in the open list; "" where none is."""
        index = self._view.currentIndex()
        return str(index.data(_TAG)) if self.is_open() and index.isValid() else ""

    def offered(self) -> tuple[str, ...]:
        """The tags in the list, in order, whether it is shown or not."""
        rows = range(self._model.rowCount())
        return tuple(str(self._model.item(row).data(_TAG)) for row in rows)

    def step(self, by: int) -> None:
        """Mark the next tag or the one before; past either end, none is marked."""
        shown = self._view.model()
        row = (self._view.currentIndex().row() + 1 + by) % (shown.rowCount() + 1) - 1
        self._view.setCurrentIndex(shown.index(row, 0) if row >= 0 else QModelIndex())

    def _make_room(self) -> None:
        """Make the list as high as its rows and its padding, which the completer leaves out."""
        rows = min(self._model.rowCount(), _MOST_SHOWN)
        high = rows * self._view.sizeHintForRow(0) + self._theme.px(2 * _PADDING) + 2
        place = self._view.geometry()
        if place.top() < self._below.mapToGlobal(QPoint(0, 0)).y():
            place.setTop(place.bottom() + 1 - high)
        else:
            place.setHeight(high)
        self._view.setGeometry(place)

    def _click(self, index: QModelIndex) -> None:
        tag = str(index.data(_TAG))
        self.hide()
        self.chosen.emit(tag)


class _Popup(QListView):
    """A list that tells when it closes."""

    closed = Signal()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()


class _TagDelegate(QStyledItemDelegate):
    """Draws the tag, shortened where it must be, and quietly how often it was used."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        self.initStyleOption(option, index)
        option.text = ""
        view: QWidget = option.widget
        style = view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        option.text = " "
        inside = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
        colours = self._theme.colours
        _draw_parts(painter, inside, option, _fitting(option, index, inside.width(), colours))
        painter.restore()


def _fitting(
    option: QStyleOptionViewItem, index: AnyIndex, room: int, colours: Colours
) -> list[tuple[str, QColor]]:
    """The tag and its count, each with a colour; the tag alone where there is no room for both."""
    metrics: QFontMetrics = option.fontMetrics
    tag, count = str(index.data(_TAG)), f" · {times_used(index.data(_COUNT))}"
    if metrics.horizontalAdvance(tag) + metrics.horizontalAdvance(count) > room:
        return [(metrics.elidedText(tag, Qt.TextElideMode.ElideRight, room), colours.text)]
    return [(tag, colours.text), (count, colours.quiet)]


def _draw_parts(
    painter: QPainter,
    rect: QRect,
    option: QStyleOptionViewItem,
    parts: list[tuple[str, QColor]],
) -> None:
    direction: Qt.LayoutDirection = option.direction
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    place = QRect(rect)
    for text, colour in parts:
        painter.setPen(colour)
        painter.drawText(place, int(QStyle.visualAlignment(direction, middle)), text)
        width = option.fontMetrics.horizontalAdvance(text)
        if direction == Qt.LayoutDirection.RightToLeft:
            place.setRight(place.right() - width)
        else:
            place.setLeft(place.left() + width)


def _item(use: TagUse) -> QStandardItem:
    item = QStandardItem(f"{tag_words(use.tag)} · {times_used(use.count)}")
    item.setData(
        f"{tag_words(use.tag)}, {times_used(use.count)}", Qt.ItemDataRole.AccessibleTextRole
    )
    item.setData(use.tag, _TAG)
    item.setData(use.count, _COUNT)
    item.setEditable(False)
    return item
