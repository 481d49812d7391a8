"""The page "Learn from them", as a person meets it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QImage, QPainter

from reflect_app.gui.charts.chart_library import pg
from reflect_app.gui.charts.save_steps import FileKind, offered
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.statistics import (
    HowMany,
    PromptCount,
    PromptsReturned,
    Statistics,
    StatusCount,
    TagLine,
    TagPair,
    TagsOverTime,
    TagsTogether,
    last_months,
)
from reflect_app.status import Status
from tests.drivers.settle import until

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from reflect_app.gui.charts.chart_card import ChartCard
    from reflect_app.gui.charts.charts_panel import ChartsPanel
    from reflect_app.gui.charts.plot_area import PlotArea

TODAY = date(2026, 11, 27)
MONTHS = tuple(last_months(TODAY))
MANY = "How many a month"
OVER_TIME = "Tags over time"
TOGETHER = "Tags together"
RETURNED = "Prompts most often returned"
TITLES = [MANY, OVER_TIME, TOGETHER, RETURNED]

HOW_MANY = HowMany(
    MONTHS,
    (
        StatusCount(Status.PUBLISHED, (1, 2, 2, 2, 3, 2, 3, 2, 2, 3, 4, 2)),
        StatusCount(Status.APPROVED, (0,) * 10 + (1, 1)),
        StatusCount(Status.WITH_SUPERVISOR, (0,) * 9 + (1, 1, 2)),
        StatusCount(Status.DRAFT, (0,) * 8 + (1, 0, 1, 1)),
    ),
)
TAGS = TagsOverTime(
    MONTHS,
    (
        TagLine("trust", (1, 2, 3, 4, 6, 7, 9, 10, 11, 13, 15, 16)),
        TagLine("housing", (0, 0, 1, 1, 2, 3, 4, 5, 6, 8, 11, 13)),
        TagLine("leadership", (1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 8, 9)),
        TagLine("supervision", (0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6)),
        TagLine("reading together", (0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3)),
    ),
)
PAIRS = TagsTogether(
    (
        TagPair("housing", "trust", 9),
        TagPair("leadership", "supervision", 6),
        TagPair("reading together", "trust", 2),
    ),
    several=31,
)
PROMPTS = PromptsReturned(
    tuple(PromptCount(*each) for each in zip(PromptKey, (5, 4, 2, 1, 0, 0), (9, 4, 2, 1, 0, 0),
                                             strict=True)),
    returns=7,
)  # fmt: skip
STATISTICS = Statistics(HOW_MANY, TAGS, PAIRS, PROMPTS, total=37)


class Page:
    """The page with what is on it."""

    def __init__(self, panel: ChartsPanel) -> None:
        self.panel = panel

    def card(self, title: str) -> ChartCard:
        return next(card for card in self.panel.cards if card.title.text() == title)

    def titles(self) -> list[str]:
        """What is shown below one another."""
        return [card.title.text() for card in self.panel.cards]

    def said(self) -> str:
        """What the page says of itself."""
        return "\n".join(filter(None, (self.panel.title.text(), self.panel.about.text())))

    def sentence(self, title: str) -> str:
        return self.card(title).sentence.text()

    def is_drawn(self, title: str) -> bool:
        picture = self.card(title).picture
        return picture is not None and picture.is_drawn and picture.isVisible()

    def wait_for_charts(self) -> None:
        """Until all that are shown are drawn at their present width."""
        found = (card.picture for card in self.panel.cards)
        pictures = [each for each in found if each is not None and not each.isHidden()]
        until(lambda: all(each.is_drawn and each.is_up_to_date for each in pictures))

    def switch(self, title: str) -> None:
        """Press the link that shows the table, or the chart again."""
        self.card(title).switch.click()

    def rows(self, title: str) -> list[list[str]]:
        """The table that is shown: its heads, then each row with its name first."""
        table = self.card(title).table
        assert table is not None
        until(table.isVisible)
        across = range(table.columnCount())
        heads = ["", *(table.horizontalHeaderItem(at).text() for at in across)]
        rows = (
            [table.verticalHeaderItem(row).text(), *(table.item(row, at).text() for at in across)]
            for row in range(table.rowCount())
        )
        return [heads, *rows]

    def offered_files(self, title: str) -> list[str]:
        """What the chart can be saved as."""
        return [action.text() for action in self.card(title).menu_of_files().actions()]

    def save(self, title: str, kind: FileKind) -> None:
        """Choose this kind of file."""
        menu = self.card(title).menu_of_files()
        next(each for each in menu.actions() if each.text() == offered(kind)).trigger()

    def heard(self, title: str) -> tuple[QAccessible.Role, str, str]:
        """What a screen reader is told of a chart: what it is, its name and its description."""
        told = QAccessible.queryAccessibleInterface(self.card(title).picture)
        text = QAccessible.Text
        return told.role(), told.text(text.Name), told.text(text.Description)

    def heads_heard(self, title: str) -> tuple[list[str], list[str]]:
        """The heads of the columns and of the rows, as a screen reader finds them in the table."""
        told = QAccessible.queryAccessibleInterface(self.card(title).table)
        cells = [told.child(at) for at in range(told.childCount())]
        name = QAccessible.Text.Name
        across, down = QAccessible.Role.ColumnHeader, QAccessible.Role.RowHeader
        return (
            [each.text(name) for each in cells if each.role() == across],
            [each.text(name) for each in cells if each.role() == down],
        )


def places_of_words(area: PlotArea) -> list[tuple[str, QRectF]]:
    """All words that stand in a chart, and where: in pixels from its upper left corner."""
    found = []
    paper = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(paper)
    area.paint(painter)  # before which nothing has its place
    painter.end()
    for item in area._box.addedItems:
        if isinstance(item, pg.TextItem) and item.toPlainText():
            item.updateTextPos()
            found.append((item.toPlainText(), item.textItem.sceneBoundingRect()))
    return found
