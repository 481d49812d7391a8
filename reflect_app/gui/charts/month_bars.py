"""How many a month, as bars of what they are now; the statuses are named beside the last bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reflect_app.gui.charts import messages
from reflect_app.gui.charts.chart import Table
from reflect_app.gui.charts.fills import FILLS
from reflect_app.gui.charts.label_places import KEY_ROW, LEAST_APART, key_row, spread
from reflect_app.gui.charts.names_of_months import fitting_months
from reflect_app.gui.charts.round_steps import lines_up_to
from reflect_app.gui.phrases.statuses import status_name
from reflect_app.publication import statistics_words

if TYPE_CHECKING:
    from reflect_app.gui.charts.look import Look
    from reflect_app.gui.charts.plot_area import PlotArea
    from reflect_app.publication.statistics import HowMany, StatusCount

# Pixels at 100%
_HIGH, _TOP, _BELOW = 250, 24, 26
_ONE = 44  # is as high as one reflection gets
_MONTH = 56  # is as wide as one gets
_BAR = 0.68  # of a month
_LEADER = 26  # from the last bar to the names
_MOST_NAMES = 0.46  # of the width
_SAMPLE = 12  # at each side, of a filling that stands beside its name


@dataclass(frozen=True)
class _Named:
    """A status beside the last bar: what is said, and the middle of its piece, if it has one."""

    count: StatusCount
    words: str
    middle: float | None


class MonthBars:
    """The chart of how many were begun in each month."""

    name = "how-many-a-month"

    def __init__(self, found: HowMany) -> None:
        self._found = found

    @property
    def title(self) -> str:
        """See ``Chart.title``."""
        return messages.how_many_a_month()

    @property
    def sentence(self) -> str:
        """See ``Chart.sentence``."""
        return statistics_words.how_many(self._found)

    @property
    def is_empty(self) -> bool:
        """See ``Chart.is_empty``."""
        return not self._found.total

    def table(self) -> Table:
        """See ``Chart.table``: a row a month, a column a status, and all of them."""
        found = self._found
        heads = (*(status_name(each.status) for each in found.by_status), messages.altogether())
        rows = (
            (
                statistics_words.month_and_year(month),
                (*(each.numbers[at] for each in found.by_status), found.each_month[at]),
            )
            for at, month in enumerate(found.months)
        )
        return Table(messages.month(), heads, tuple(rows))

    def draw(self, look: Look, width: float) -> PlotArea:
        """See ``Chart.draw``."""
        from reflect_app.gui.charts.plot_area import PlotArea, Scale  # noqa: PLC0415  -- 0.4 s

        found, px, names = self._found, look.px, self._names()
        wanted = max(look.width_of(each.words) for each in names) + px(_LEADER)
        beside = wanted <= width * _MOST_NAMES  # else all of them stand below
        left, number = px(6), len(found.months)
        room = width - (wanted if beside else px(14))
        most = max(found.each_month)
        widest = max(look.width_of(f"{each:,}", strong=True) for each in found.each_month)
        crowded = widest + px(4) > min(px(_MONTH), (room - left) / number)
        left = look.width_of(f"{most:,}") + px(8) if crowded else left
        month = min(px(_MONTH), (room - left) / number)
        high = min(px(_HIGH), max(px(140), width * 0.5), px(_TOP + _BELOW) + px(_ONE) * most)
        if beside:
            high = max(high, px(_TOP + _BELOW) + px(LEAST_APART + 4) * len(names))
        up = min(px(_ONE), (high - px(_TOP + _BELOW)) / most)
        key = 0 if beside else px(KEY_ROW) * len(names)
        area = PlotArea(look, width, high + key, Scale(month, up, left, px(_BELOW) + key))
        self._draw_ground(area, crowded=crowded)
        self._draw_bars(area)
        fitting_months(area, found.months, first=0.5)
        if beside:
            self._draw_names(area, names)
        else:
            self._draw_key(area, names)
        return area

    def _draw_ground(self, area: PlotArea, *, crowded: bool) -> None:
        """The line that bars stand on; the number over each, or lines across where none fits."""
        look, each_month = area.look, self._found.each_month
        if crowded:
            area.lines_across(lines_up_to(max(each_month)), len(each_month))
        else:
            for at, total in enumerate(each_month):
                words = f"{total:,}" if total else ""
                area.words(words, (at + 0.5, total), (0.5, 1), look.text, strong=True,
                           moved=(0, look.px(4)))  # fmt: skip
        area.rule((0, 0), (len(each_month), 0), look.quiet)

    def _draw_bars(self, area: PlotArea) -> None:
        gap = min(area.look.px(1) / area.scale.up, 0.2)  # of the data, between pieces
        below = [0] * len(self._found.months)
        for each in self._found.by_status:
            pieces = [
                QRectF(at + (1 - _BAR) / 2, below[at] + gap, _BAR, number - gap)
                for at, number in enumerate(each.numbers)
                if number
            ]
            area.bars(pieces, FILLS[each.status])
            below = [low + number for low, number in zip(below, each.numbers, strict=True)]

    def _names(self) -> list[_Named]:
        """The statuses from below, with the number of each in the last month."""
        names, below = [], 0
        for each in self._found.by_status:
            number = each.numbers[-1]
            name = status_name(each.status)
            middle = below + number / 2 if number else None
            names.append(_Named(each, f"{name} {number:,}" if number else name, middle))
            below += number
        return names

    def _draw_names(self, area: PlotArea, names: list[_Named]) -> None:
        """Each on the height of its piece, with a line to it; moved where others would be met.

        One that has no piece in the last bar stands above what is before it, with its filling.
        """
        look, up = area.look, area.scale.up
        apart = look.px(LEAST_APART + 4)
        wanted: list[float] = []
        for each in names:
            before = wanted[-1] if wanted else 0.0
            wanted.append(each.middle * up if each.middle is not None else before + apart)
        top = area.height - look.px(_BELOW) - apart / 2
        edge = len(self._found.months) - (1 - _BAR) / 2 + look.px(3) / area.scale.across
        start = len(self._found.months) + look.px(_LEADER - 12) / area.scale.across
        words_at = start + look.px(6) / area.scale.across
        for each, y in zip(names, spread(wanted, apart, apart / 2, top), strict=True):
            if each.middle is not None:
                area.rule((edge, each.middle), (start, y / up), look.quiet)
            else:
                at = start * area.scale.across - look.px(_SAMPLE)
                area.bars([area.square(at, y, look.px(_SAMPLE))], FILLS[each.count.status])
            area.words(each.words, (words_at, y / up), (0, 0.5), look.text)

    def _draw_key(self, area: PlotArea, names: list[_Named]) -> None:
        """All of them below, from the last piece to the first, each with its filling."""
        look = area.look
        for row, each in enumerate(reversed(names)):
            y = key_row(look, row) - look.px(_BELOW)
            sample = area.square(-area.scale.left + look.px(2), y, look.px(_SAMPLE))
            area.bars([sample], FILLS[each.count.status])
            at = (look.px(_SAMPLE + 10) - area.scale.left) / area.scale.across
            room = area.width - look.px(_SAMPLE + 10)
            words = area.shortened(each.words, room)
            area.words(words, (at, y / area.scale.up), (0, 0.5), look.text)
