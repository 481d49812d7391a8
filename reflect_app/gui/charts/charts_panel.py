"""The page "Learn from them": charts of what is in the library, one below the other.

A plain widget that scrolls by itself: it stands beside a list, or alone as a tab. It asks the
library when it is shown, and again where something changed since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from reflect_app.clock import local_today
from reflect_app.gui.charts import messages
from reflect_app.gui.charts.chart_card import ChartCard
from reflect_app.gui.charts.save_steps import SaveSteps
from reflect_app.gui.style.sizes import EDGE, NARROW_EDGE, TEXT_WIDE
from reflect_app.gui.tasks.change import Aspect
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from reflect_app.errors import ReflectError
    from reflect_app.gui.charts.chart import Chart
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.notices import Notice
    from reflect_app.library import Library
    from reflect_app.publication.statistics import Statistics

_AFTER_A_CHANGE_MS = 1500
_COUNTED = Aspect.TEXT | Aspect.STATUS | Aspect.BIN | Aspect.REVIEW
_NARROW = 480  # pixels at 100%, below which the edges give way


class ChartsPanel(PageScroll):
    """Shows the charts; ``say`` shows in the window what became of a file.

    ``today`` is the day up to whose month is counted.
    """

    def __init__(
        self,
        services: Services,
        say: Callable[[Notice], None],
        today: Callable[[], date] = local_today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._theme, self._today = services, services.theme, today
        self._steps = SaveSteps(self, services, say)
        self.statistics: Statistics | None = None
        self.cards: list[ChartCard] = []
        self._waits = False
        self._due = True  # something may have changed since it was asked
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_A_CHANGE_MS)
        self._soon.timeout.connect(self._ask_if_due)
        self.title = plain_label("", "subheading")
        self.about = plain_label(messages.still_counting(), "note")
        self._lay_out()
        self.setAccessibleName(messages.learn_from_them())
        services.library.changed.connect(self._note_change)
        services.theme.follow(self, self.fit)
        self.fit()

    def refresh(self) -> None:
        """Ask the library anew."""
        self._due = True
        self._ask_if_due()

    def show_statistics(self, statistics: Statistics) -> None:
        """Show these, unless they are what is shown; tables that are open stay so."""
        if statistics == self.statistics:
            return
        self.statistics = statistics
        opened = {card.chart.name for card in self.cards if card.shows_table}
        focused = self._focused_place()
        self._clear()
        title, about = messages.nothing_yet() if not statistics.total else ("", "")
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.about.setText(about or messages.what_counts())
        for chart in _charts(statistics) if statistics.total else ():
            self._add(ChartCard(chart, self._theme))
        for card in self.cards:
            card.show_table(on=card.chart.name in opened)
        self.fit()
        self._give_focus(focused)

    def fit(self) -> None:
        """Space everything for the present size and zoom."""
        px = self._theme.px
        edge = px(NARROW_EDGE if self.width() < px(_NARROW) else EDGE)
        side = self._theme.side_of(self.width(), TEXT_WIDE, edge)
        self._column.setContentsMargins(side, px(24), side, px(32))
        self._column.setSpacing(px(24))
        self.fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is spare at both sides."""
        self.fit()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the library, where anything may have changed."""
        super().showEvent(event)
        self._ask_if_due()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("page", "true")
        self._column = QVBoxLayout(page)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)
        self._column.addStretch(1)
        self.title.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(page)

    def _add(self, card: ChartCard) -> None:
        """One more chart below the others, with a line between."""
        if self.cards:
            line = QFrame()
            line.setProperty("region", "line")
            self._insert(line)
        card.save_wanted.connect(self._steps.save)
        self.cards.append(card)
        self._insert(card)

    def _insert(self, widget: QWidget) -> None:
        """Put something at the end: above the words on what counts, and the room that is left."""
        self._column.insertWidget(self._column.count() - 2, widget)

    def _clear(self) -> None:
        for at in range(self._column.count() - 1, -1, -1):
            item = self._column.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in (self.title, self.about):
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.cards = []

    def _focused_place(self) -> tuple[str, str] | None:
        """Which link of which chart has the focus."""
        focused = self.window().focusWidget()
        for card in self.cards:
            for name in ("switch", "save", "table"):
                if focused is not None and getattr(card, name) is focused:
                    return card.chart.name, name
        return None

    def _give_focus(self, place: tuple[str, str] | None) -> None:
        for card in self.cards:
            if place is not None and card.chart.name == place[0]:
                (getattr(card, place[1]) or card.switch).setFocus()

    # Asking

    def _note_change(self, change: Change) -> None:
        if not change.touches(_COUNTED):
            return
        self._due = True
        if self.isVisible():
            self._soon.start()

    def _ask_if_due(self) -> None:
        """Ask once at a time; what changes meanwhile is asked for once more then."""
        if not self._due or self._waits:
            return
        self._due, self._waits = False, True
        today = self._today()
        self._services.library.ask(
            lambda library: _counted(library, today), self._answered, self._refused
        )

    def _answered(self, statistics: Statistics) -> None:
        if not isValid(self):
            return
        self._waits = False
        self.show_statistics(statistics)
        if self._due and self.isVisible():
            self._soon.start()

    def _refused(self, error: ReflectError) -> None:
        if isValid(self):
            self._waits = False
            self._due = True  # whoever shows it again asks again
            if self.statistics is None:
                self.about.setText(str(error))


def _counted(library: Library, today: date) -> Statistics:
    from reflect_app.publication.statistics import statistics_of  # noqa: PLC0415  -- when needed

    return statistics_of(library, today)


def _charts(statistics: Statistics) -> tuple[Chart, ...]:
    from reflect_app.gui.charts.month_bars import MonthBars  # noqa: PLC0415  -- when needed
    from reflect_app.gui.charts.ranked_bars import ReturnedPrompts, TagPairs  # noqa: PLC0415
    from reflect_app.gui.charts.tag_lines import TagLines  # noqa: PLC0415

    return (
        MonthBars(statistics.how_many),
        TagLines(statistics.tags),
        TagPairs(statistics.together),
        ReturnedPrompts(statistics.returned),
    )
