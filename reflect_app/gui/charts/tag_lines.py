"""Tags over time, as lines that add up; each is named at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.charts import messages
from reflect_app.gui.charts.chart import Table
from reflect_app.gui.charts.label_places import KEY_ROW, LEAST_APART, key_row, spread
from reflect_app.gui.charts.names_of_months import fitting_months
from reflect_app.gui.charts.ranked_bars import ranked
from reflect_app.gui.charts.round_steps import lines_up_to
from reflect_app.publication import statistics_words
from reflect_app.tags import tag_words

if TYPE_CHECKING:
    from reflect_app.gui.charts.look import Look
    from reflect_app.gui.charts.plot_area import PlotArea, Stroke
    from reflect_app.publication.statistics import TagLine, TagsOverTime

# Pixels at 100%
_HIGH, _TOP, _BELOW, _LEFT = 300, 20, 26, 16
_ONE = 60  # is as high as one reflection gets
_MONTH = 60  # is as far as one gets from the next
_LEADER = 16  # from the end of a line to its name
_MOST_NAMES = 0.46  # of the width
_SAMPLE = 34  # of a line that stands beside its name


class TagLines:
    """The chart of in how many a tag stood by the end of each month."""

    name = "tags-over-time"

    def __init__(self, found: TagsOverTime) -> None:
        self._found = found

    @property
    def title(self) -> str:
        """See ``Chart.title``."""
        return messages.tags_over_time()

    @property
    def sentence(self) -> str:
        """See ``Chart.sentence``."""
        return statistics_words.tags_over_time(self._found)

    @property
    def is_empty(self) -> bool:
        """See ``Chart.is_empty``."""
        return not self._found.tags

    def table(self) -> Table:
        """See ``Chart.table``: a row a month, a column a tag."""
        found = self._found
        heads = tuple(tag_words(each.tag) for each in found.tags)
        rows = (
            (
                statistics_words.month_and_year(month),
                tuple(each.added_up[at] for each in found.tags),
            )
            for at, month in enumerate(found.months)
        )
        return Table(messages.month(), heads, tuple(rows))

    def draw(self, look: Look, width: float) -> PlotArea:
        """See ``Chart.draw``; of one month alone there are no lines yet, but bars."""
        if len(self._found.months) == 1:
            return ranked(
                [(tag_words(e.tag), e.added_up[-1]) for e in self._found.tags], look, width
            )
        from reflect_app.gui.charts.plot_area import PlotArea, Scale  # noqa: PLC0415  -- 0.4 s

        found, px = self._found, look.px
        wanted = self._widest(look) + px(_LEADER + 3)
        beside = wanted <= width * _MOST_NAMES  # else all of them stand below
        room = width - px(_LEFT) - (wanted if beside else px(16))
        steps = len(found.months) - 1
        month = min(px(_MONTH), room / steps)
        most = max(each.added_up[-1] for each in found.tags)
        high = min(px(_HIGH), max(px(170), width * 0.6), px(_TOP + _BELOW) + px(_ONE) * most)
        high = max(high, px(_TOP + _BELOW) + px(LEAST_APART + 4) * len(found.tags))
        up = min(px(_ONE), (high - px(_TOP + _BELOW)) / most)
        key = 0 if beside else px(KEY_ROW) * len(found.tags)
        area = PlotArea(look, width, high + key, Scale(month, up, px(_LEFT), px(_BELOW) + key))
        area.lines_across(lines_up_to(most), steps)
        area.rule((-px(_LEFT) / month, 0), (steps, 0), look.quiet)
        fitting_months(area, found.months, first=0)
        for each, stroke in reversed([*zip(found.tags, _strokes(look), strict=False)]):
            area.line(each.added_up, stroke)  # the most used lies on the others
        (self._draw_names if beside else self._draw_key)(area)
        return area

    def _widest(self, look: Look) -> float:
        return max(
            look.width_of(f"{each.added_up[-1]:,} ", strong=True)
            + look.width_of(tag_words(each.tag))
            for each in self._found.tags
        )

    def _draw_names(self, area: PlotArea) -> None:
        """The number and the tag at the height of the line's end, moved where they would meet."""
        look, scale = area.look, area.scale
        apart = look.px(LEAST_APART + 4)
        tags = self._found.tags[::-1]  # from below
        ends = [each.added_up[-1] * scale.up for each in tags]
        top = area.height - look.px(_BELOW) - apart / 2
        last = len(self._found.months) - 1
        for each, end, y in zip(tags, ends, spread(ends, apart, apart / 2, top), strict=True):
            at = last + look.px(_LEADER) / scale.across
            if abs(y - end) > look.px(3):
                near, far = look.px(7) / scale.across, look.px(_LEADER - 3) / scale.across
                area.rule((last + near, end / scale.up), (last + far, y / scale.up), look.quiet)
            _write(area, each, at * scale.across, y)

    def _draw_key(self, area: PlotArea) -> None:
        """All of them below, the most used first, each with a piece of its line."""
        look, left = area.look, -area.scale.left
        for row, (each, stroke) in enumerate(zip(self._found.tags, _strokes(look), strict=False)):
            y = key_row(look, row) - look.px(_BELOW)
            area.sample(left, left + look.px(_SAMPLE), y, stroke)
            _write(area, each, left + look.px(_SAMPLE + 12), y)


def _write(area: PlotArea, tag: TagLine, left: float, y: float) -> None:
    """A tag after its number, from a place in pixels from the data's nought."""
    look, scale = area.look, area.scale
    number = f"{tag.added_up[-1]:,} "
    wide = look.width_of(number, strong=True)
    place = (left / scale.across, y / scale.up)
    area.words(number, place, (0, 0.5), look.text, strong=True)
    room = area.width - scale.left - left - wide
    words = area.shortened(tag_words(tag.tag), room)
    area.words(words, place, (0, 0.5), look.text, moved=(wide, 0))


def _strokes(look: Look) -> tuple[Stroke, ...]:
    """How the lines are told apart: by their dashes and what stands at their ends."""
    from reflect_app.gui.charts.plot_area import Stroke  # noqa: PLC0415  -- 0.4 s

    return (
        Stroke(look.hue, (), "o"),
        Stroke(look.text, (4, 2.5), "s"),
        Stroke(look.hue, (1, 1.8), "t1"),
        Stroke(look.text, (5, 2, 1, 2), "d"),
        Stroke(look.quiet, (), "o", hollow=True),
    )
