"""A chart on a page: drawn anew for its width, the zoom and the colours; a picture to whoever asks.

To assistive technology it is a graphic with the chart's title and its sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from reflect_app.gui.charts.look import on_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.charts.chart import Chart
    from reflect_app.gui.style.theme import Theme

_NARROWEST = 120  # pixels in which anything is drawn
_GUESSED = 250  # pixels at 100% that it is high until it is drawn


class ChartPicture(QLabel):
    """Draws a chart as wide as it is, a moment after it was made wider or narrower."""

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart, self._theme = chart, theme
        self._drawn: tuple[object, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.draw)
        self.setFixedHeight(theme.px(_GUESSED))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.sentence)
        theme.follow(self, self.draw_soon)

    def draw_soon(self) -> None:
        """Draw it once nothing changes any more, if it is shown."""
        if self.isVisible():
            self._soon.start()

    def draw(self) -> None:
        """Draw it, unless it is drawn already just as it should be."""
        if self.is_up_to_date or self.width() < _NARROWEST:
            return
        width, dots = self.width(), self.devicePixelRatioF()
        look = on_screen(self._theme, self.font()).magnified(dots)
        self._drawn = self._wanted()
        area = self._chart.draw(look, width * dots)
        picture = QPixmap(round(width * dots), round(area.height))
        picture.fill(look.background)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area.paint(painter)
        painter.end()
        area.close()
        picture.setDevicePixelRatio(dots)
        self.setPixmap(picture)
        self.setFixedHeight(round(area.height / dots))

    @property
    def is_drawn(self) -> bool:
        """Whether it is drawn by now."""
        return bool(self._drawn)

    @property
    def is_up_to_date(self) -> bool:
        """Whether it is drawn for its present width, size of text and colours."""
        return self._drawn == self._wanted()

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: it is drawn at any width."""
        return QSize(0, 0)

    def _wanted(self) -> tuple[object, ...]:
        theme, dots = self._theme, self.devicePixelRatioF()
        return (self.width(), dots, theme.px(1000), theme.colours, self.font().family())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be drawn at the new width."""
        super().resizeEvent(event)
        self.draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Be drawn, now that it is seen."""
        super().showEvent(event)
        self._soon.start()
