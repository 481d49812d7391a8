"""The quiet lists that drop down, of which the filters above the list are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.button import is_enter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QChildEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

FEWEST_LETTERS = 12  # of what is chosen that can be read where room is short


class Chooser(QComboBox):
    """A quiet list that drops down, of keys with words. The wheel passes it by.

    Where ``marks_choice`` is on, anything but the first choice shows that it leaves something out.
    """

    wanted = Signal()
    """Somebody is about to choose."""
    chosen = Signal()
    """Another one is chosen, by a person or by ``choose``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chooser")
        self.marks_choice = True
        self._dressed = False
        self.currentIndexChanged.connect(self._changed)

    def fill(self, offered: Mapping[str, str]) -> None:
        """Offer these words by their keys; what was chosen stays so if it is still among them."""
        held = [(self.itemData(at), self.itemText(at)) for at in range(self.count())]
        if held == [*offered.items()]:
            return
        key = self.key()
        with QSignalBlocker(self):
            self.clear()
            for each, words in offered.items():
                self.addItem(words, each)
            self.choose(key)
        self.updateGeometry()

    def key(self) -> str:
        """The key of what is chosen."""
        return self.currentData() or ""

    def choose(self, key: str) -> None:
        """Choose as a person does."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def _changed(self) -> None:
        restyle(self, "narrows", self.marks_choice and self.currentIndex() > 0)
        self.updateGeometry()
        self.chosen.emit()

    def sizeHint(self) -> QSize:
        """As wide as what is chosen, whatever else there is to choose."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        size = QSize(metrics.horizontalAdvance(self.currentText()) + 2, metrics.height())
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        kind = QStyle.ContentsType.CT_ComboBox
        return self.style().sizeFromContents(kind, option, size, self)

    def minimumSizeHint(self) -> QSize:
        """A few letters of it; the rest is cut off with an ellipsis."""
        most = self.fontMetrics().averageCharWidth() * FEWEST_LETTERS
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), most), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and a mark that more can be chosen."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.fontMetrics().height() / 4
        left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 3 * size if left else self.width() - 3 * size
        y = self.height() / 2 - size / 4
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), size / 3))
        ends = [QPointF(x + side * size, y - size / 2) for side in (-1, 1)]
        painter.drawPolyline([ends[0], QPointF(x, y + size / 2), ends[1]])
        painter.end()

    def childEvent(self, event: QChildEvent) -> None:
        """Once there is a list that drops down, name it: it comes late, or for a screen reader."""
        super().childEvent(event)
        if event.added():
            QTimer.singleShot(0, self, self._name_list)  # it is still being made

    def _name_list(self) -> None:
        for each in self.findChildren(QAbstractItemView):
            each.setAccessibleName(self.accessibleName())

    def showPopup(self) -> None:
        """Let what drops down be as wide as its words, and dressed by the style sheet."""
        if not self._dressed:  # now and not before: what drops down takes long to make
            self._dressed = True
            self.setItemDelegate(QStyledItemDelegate(self))
            _take_margins_of_menu_away(self.view().window())
        room = self.view().sizeHintForColumn(0) + 2 * self.fontMetrics().height()
        self.view().setMinimumWidth(max(room, self.width()))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the list, as Space does."""
        if is_enter(event) and not event.isAutoRepeat():
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Have what can be chosen brought up to date."""
        self.wanted.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have what can be chosen brought up to date."""
        super().focusInEvent(event)
        self.wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls: nobody means to choose with it in passing."""
        event.ignore()


def _take_margins_of_menu_away(box: QWidget) -> None:
    """The toolkit makes what drops down with the margins of a menu, and no room for them.

    Where it is a list by the style sheet, it takes them away once the style is said to change. The
    last choice was cut off by them.
    """
    QCoreApplication.sendEvent(box, QEvent(QEvent.Type.StyleChange))
