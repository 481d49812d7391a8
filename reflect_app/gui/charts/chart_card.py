"""One chart with its title, its sentence and what can be done with it: its table, and its files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from reflect_app.gui.charts import messages
from reflect_app.gui.charts.chart_picture import ChartPicture
from reflect_app.gui.charts.chart_table import ChartTable
from reflect_app.gui.charts.save_steps import FileKind, offered
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.named_menu import NamedMenu
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reflect_app.gui.charts.chart import Chart
    from reflect_app.gui.style.theme import Theme


class ChartCard(QWidget):
    """Shows a chart, or its table in its place, as somebody chooses."""

    save_wanted = Signal(object, object)
    """A ``Chart`` is to be saved as a ``FileKind``."""

    def __init__(self, chart: Chart, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self._theme = theme
        self.title = plain_label(chart.title, "heading")
        self.sentence = plain_label(chart.sentence, "note")
        self.switch = LinkButton(messages.show_as_table())
        self.save = LinkButton(messages.save())
        self.picture: ChartPicture | None = None
        self.table: ChartTable | None = None
        self._links = QWidget()
        self._lay_out()
        self._name_links()
        self.switch.clicked.connect(self._switch)
        self.save.clicked.connect(self._offer_files)
        theme.follow(self, self.fit)
        self.fit()

    @property
    def shows_table(self) -> bool:
        """Whether the table stands in place of the chart."""
        return self.table is not None and not self.table.isHidden()

    def show_table(self, *, on: bool) -> None:
        """Show the table, or the chart."""
        if self.chart.is_empty:
            return
        if on and self.table is None:
            self.table = ChartTable(self.chart, self._theme)
            self._column.addWidget(self.table)
        if self.table is not None:
            self.table.setVisible(on)
        if self.picture is not None:
            self.picture.setVisible(not on)
        self._name_links()

    def menu_of_files(self) -> QMenu:
        """What the chart can be saved as."""
        menu = NamedMenu(messages.save(), self.save)
        for kind in FileKind:
            action = menu.addAction(offered(kind))
            action.triggered.connect(partial(self.save_wanted.emit, self.chart, kind))
        return menu

    def fit(self) -> None:
        """Space everything for the present zoom and width."""
        px = self._theme.px
        self._column.setSpacing(px(4))
        self._head.setSpacing(px(2))
        self._beside.set_spacings(px(20), px(2))
        self._gap.setFixedHeight(px(12))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the links where they have room now."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The links at the end of the title's line, or under it where that is too narrow."""
        self.title.ensurePolished()
        title = self.title.fontMetrics().horizontalAdvance(self.chart.title)
        wide = title + self._theme.px(24) + self._links.sizeHint().width() <= self.width()
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._head.setStretch(0, int(wide))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside = FlowLayout(self._links)
        self._beside.setContentsMargins(0, 0, 0, 0)
        for link in (self.switch, self.save):
            link.setProperty("small", True)
            self._beside.addWidget(link)
        self._gap = QWidget()
        self._column.addLayout(self._head)
        self._head.addWidget(self.title)
        self._head.addWidget(self._links)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self._gap)
        if self.chart.is_empty:
            self._links.hide()
            self._gap.hide()
        else:
            self.picture = ChartPicture(self.chart, self._theme)
            self._column.addWidget(self.picture)

    def _name_links(self) -> None:
        words = messages.show_as_chart() if self.shows_table else messages.show_as_table()
        self.switch.set_words(words)
        self.switch.setAccessibleName(messages.of_chart(words, self.chart.title))
        self.save.setAccessibleName(messages.of_chart(messages.save(), self.chart.title))

    def _switch(self) -> None:
        self.show_table(on=not self.shows_table)
        shown = messages.as_table_now() if self.shows_table else messages.as_chart_now()
        announce(self, messages.of_chart(self.chart.title, shown))

    def _offer_files(self) -> None:
        menu = self.menu_of_files()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))
