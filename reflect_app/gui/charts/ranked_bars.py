"""What is there most often, as bars that lie under their names, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reflect_app.gui.charts import messages
from reflect_app.gui.charts.chart import Table
from reflect_app.gui.charts.fills import Fill
from reflect_app.prompts import short_names
from reflect_app.publication import statistics_words
from reflect_app.tags import tag_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.charts.look import Look
    from reflect_app.gui.charts.plot_area import PlotArea
    from reflect_app.publication.statistics import PromptsReturned, TagsTogether

# Pixels at 100%
_BAR, _OVER, _UNDER = 10, 5, 12  # how high a bar is, from its name, and to the next name
_WIDEST = 420  # that the longest bar is, where there is more room


class TagPairs:
    """The chart of which two tags stand together most often."""

    name = "tags-together"

    def __init__(self, found: TagsTogether) -> None:
        self._found = found

    @property
    def title(self) -> str:
        """See ``Chart.title``."""
        return messages.tags_together()

    @property
    def sentence(self) -> str:
        """See ``Chart.sentence``."""
        return statistics_words.tags_together(self._found)

    @property
    def is_empty(self) -> bool:
        """See ``Chart.is_empty``."""
        return not self._found.pairs

    def table(self) -> Table:
        """See ``Chart.table``: a row a pair."""
        rows = tuple((name, (number,)) for name, number in self._rows())
        return Table(messages.two_tags(), (messages.reflections(),), rows)

    def draw(self, look: Look, width: float) -> PlotArea:
        """See ``Chart.draw``."""
        return ranked(self._rows(), look, width)

    def _rows(self) -> list[tuple[str, int]]:
        return [
            (messages.pair(tag_words(each.first), tag_words(each.second)), each.number)
            for each in self._found.pairs
        ]


class ReturnedPrompts:
    """The chart of which prompts were commented on in what came back."""

    name = "prompts-returned"

    def __init__(self, found: PromptsReturned) -> None:
        self._found = found

    @property
    def title(self) -> str:
        """See ``Chart.title``."""
        return messages.prompts_returned()

    @property
    def sentence(self) -> str:
        """See ``Chart.sentence``."""
        return statistics_words.prompts_returned(self._found)

    @property
    def is_empty(self) -> bool:
        """See ``Chart.is_empty``."""
        return not self._found.returns

    def table(self) -> Table:
        """See ``Chart.table``: a row a prompt, how often it came back, how many comments."""
        names = short_names()
        rows = ((names[each.prompt], (each.returns, each.comments)) for each in self._found.prompts)
        return Table(
            messages.prompt(), (messages.times_returned(), messages.comments()), tuple(rows)
        )

    def draw(self, look: Look, width: float) -> PlotArea:
        """See ``Chart.draw``."""
        names = short_names()
        rows = [(names[each.prompt], each.returns) for each in self._found.prompts]
        return ranked(rows, look, width)


def ranked(rows: Sequence[tuple[str, int]], look: Look, width: float) -> PlotArea:
    """Bars under their names, with the number after each; long names have several lines."""
    from reflect_app.gui.charts.plot_area import PlotArea, Scale  # noqa: PLC0415  -- 0.4 s

    px = look.px
    most = max(1, *(number for _name, number in rows), 1)
    widest = max(look.width_of(f"{number:,}", strong=True) for _name, number in rows)
    across = min(px(_WIDEST), width - widest - px(14)) / most
    names = [look.height_of(name, width - px(4)) for name, _number in rows]
    high = sum(names) + px(_OVER + _BAR + _UNDER) * len(rows)
    area = PlotArea(look, width, high, Scale(across, 1, left=px(1)))
    top = high
    for (name, number), name_high in zip(rows, names, strict=True):
        area.words(name, (0, top), (0, 0), look.text, wrapped=width - px(4))
        bar = top - name_high - px(_OVER + _BAR)
        if number:
            area.bars([QRectF(0, bar, number, px(_BAR))], Fill.SOLID)
        area.words(f"{number:,}", (number, bar + px(_BAR) / 2), (0, 0.5), look.text,
                   strong=True, moved=(px(7) if number else 0, 0))  # fmt: skip
        top = bar - px(_UNDER)
    return area
