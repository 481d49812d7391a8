"""The list of a reflection's revisions: the newest first, told in words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QResizeEvent

    from reflect_app.gui.history.revision_entries import RevisionEntry
    from reflect_app.gui.style.theme import Theme

ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading


class RevisionModel(QAbstractListModel):
    """One row for what there is now, and one for each revision that was kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[RevisionEntry] = []

    def show_entries(self, entries: Sequence[RevisionEntry]) -> None:
        """Show these in place of those that were shown."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def row_of(self, number: int | None) -> int:
        """The row of a revision; -1 where it is not in the list."""
        found = (row for row, entry in enumerate(self.entries) if entry.number == number)
        return next(found, -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many revisions there are, the present one among them."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  -- Qt's own
        """The entry itself, or its words."""
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        words = {
            Qt.ItemDataRole.DisplayRole: entry.when,
            Qt.ItemDataRole.AccessibleTextRole: entry.spoken,
        }
        return words.get(Qt.ItemDataRole(role))


class RevisionDelegate(QStyledItemDelegate):
    """Draws a revision: when it was kept, and under that why and how long it is."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words are at the width of the list."""
        entry: RevisionEntry = index.data(ENTRY)
        room = QRect(0, 0, self._view.viewport().width() - self._left - self._right, 100_000)
        heights = [
            QFontMetrics(font).boundingRect(room, _WRAPPED, text).height()
            for font, text in ((self._title, entry.when), (self._plain, entry.below))
        ]
        return QSize(1, sum(heights) + self._theme.px(2) + 2 * self._theme.px(11) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        entry: RevisionEntry = index.data(ENTRY)
        colours, rect = self._theme.colours, option.rect
        painter.save()
        self._draw_ground(painter, option)
        inside = rect.adjusted(self._left, self._theme.px(11), -self._right, 0)
        used = self._text(painter, self._title, colours.text, inside, entry.when)
        inside.setTop(used.bottom() + 1 + self._theme.px(2))
        self._text(painter, self._plain, colours.quiet, inside, entry.below)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, rect = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.soft)
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), colours.accent)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    @staticmethod
    def _text(painter: QPainter, font: QFont, colour: QColor, room: QRect, text: str) -> QRect:
        painter.setFont(font)
        painter.setPen(colour)
        used = QFontMetrics(font).boundingRect(room, _WRAPPED, text)
        painter.drawText(room, _WRAPPED, text)
        return used

    @property
    def _left(self) -> int:
        return self._theme.px(32)

    @property
    def _right(self) -> int:
        return self._theme.px(16)

    @property
    def _title(self) -> QFont:
        return self._font(15, QFont.Weight.DemiBold)

    @property
    def _plain(self) -> QFont:
        return self._font(13)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font


class RevisionList(QListView):
    """The revisions one below the other; the one that is selected is shown beside the list."""

    picked = Signal()
    """Another revision is the selected one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.revisions = RevisionModel(self)
        self.setModel(self.revisions)
        self._filling = False
        self.selectionModel().currentChanged.connect(self._on_current)

    def use(self, theme: Theme) -> None:
        """Draw in the colours and sizes of the theme."""
        self.setItemDelegate(RevisionDelegate(theme, self))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def row_height(self) -> int:
        """How high the selected row is, or one like it, in pixels."""
        index = self.currentIndex()
        if not index.isValid():
            index = self.revisions.index(0)
        return self.sizeHintForIndex(index).height() if index.isValid() else 0

    def picked_entry(self) -> RevisionEntry | None:
        """The revision that is selected."""
        entry: RevisionEntry | None = self.currentIndex().data(ENTRY)
        return entry

    def pick(self, number: int | None) -> None:
        """Select a revision, if it is in the list."""
        row = self.revisions.row_of(number)
        if row >= 0:
            self.setCurrentIndex(self.revisions.index(row))
            self.scrollTo(self.currentIndex())

    def show_entries(self, entries: Sequence[RevisionEntry], otherwise: int | None) -> None:
        """Show these; what was selected stays so, or else the one with this number is."""
        before = self.picked_entry()
        self._filling = True
        self.revisions.show_entries(entries)
        self.pick(before.number if before else otherwise)
        if not self.currentIndex().isValid():
            self.pick(otherwise)
        self._filling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_current(self) -> None:
        if not self._filling:
            self.picked.emit()
