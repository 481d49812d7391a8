"""The table of a chart: real rows and columns with header cells, for reading and by arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.charts.chart import Chart
    from reflect_app.gui.style.theme import Theme

_NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_WORDS = (
    Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap.value
)
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_MOST_OF_NAMES = 0.6  # of the width, that the names of the rows take
_LEAST_NAMES, _AROUND, _BESIDE = 80, 20, 15  # pixels at 100%: of a name, and what is around it


class ChartTable(QTableWidget):
    """As high as all its rows, so that the page alone scrolls; to the side it scrolls by itself."""

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        table = chart.table()
        super().__init__(len(table.rows), len(table.heads), parent)
        self._theme = theme
        self._names = [name for name, _numbers in table.rows]
        self._fitted = 0
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.sentence)
        self.setHorizontalHeaderLabels([each.replace("\n", " ") for each in table.heads])
        self.setVerticalHeaderLabels(self._names)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)  # Tab leaves it; the arrows go through it
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for row, (_name, numbers) in enumerate(table.rows):
            for column, number in enumerate(numbers):
                item = QTableWidgetItem(f"{number:,}")
                item.setTextAlignment(_NUMBERS)
                self.setItem(row, column, item)
        self._dress_headers()
        self.setProperty("role", "numbers")
        self.setCurrentCell(0, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        theme.follow(self, self.fit)

    def fit(self) -> None:
        """Take the sizes of the present zoom and width; names that are too long have more lines."""
        self.verticalHeader().ensurePolished()
        px, metrics = self._theme.px, self.verticalHeader().fontMetrics()
        wanted = max(metrics.horizontalAdvance(name) for name in self._names) + px(_AROUND)
        wide = max(px(_LEAST_NAMES), min(wanted, round(self.width() * _MOST_OF_NAMES)))
        self.verticalHeader().setFixedWidth(wide)
        self.resizeColumnsToContents()
        room = QRect(0, 0, wide - px(_BESIDE), 0)
        for row, name in enumerate(self._names):
            lines = metrics.boundingRect(room, _WORDS, name).height()
            self.setRowHeight(row, lines + px(10))
        self._fit_height()

    def event(self, event: QEvent) -> bool:
        """Fit to another width, or another style sheet."""
        done = super().event(event)
        kinds = {QEvent.Type.Resize, QEvent.Type.Polish, QEvent.Type.Show}
        if event.type() in kinds and self.width() != self._fitted:
            self._fitted = self.width()
            self.fit()
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which cell the arrows leave from."""
        super().focusInEvent(event)
        self.selectionModel().select(self.currentIndex(), _CHOOSE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show none while it is looked at alone."""
        super().focusOutEvent(event)
        self.clearSelection()

    def _fit_height(self) -> None:
        """All rows, their heads, and the bar that scrolls to the side where there is one."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        heads = self.horizontalHeader().sizeHint().height()
        columns = sum(self.columnWidth(column) for column in range(self.columnCount()))
        scrolls = columns + self.verticalHeader().width() + 2 * self.frameWidth() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(rows + heads + bar + 2 * self.frameWidth() + 2)

    def _dress_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(_NUMBERS)
        down.setDefaultAlignment(_WORDS)
        for each in (across, down):
            each.setHighlightSections(False)
            each.setSectionsClickable(False)
            each.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
