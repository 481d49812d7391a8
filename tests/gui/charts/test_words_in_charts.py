"""Whatever is counted, the words of a chart stay in it and none covers another."""

from dataclasses import replace
from itertools import accumulate, combinations

import pytest

from reflect_app.gui.charts.look import on_screen
from reflect_app.gui.charts.month_bars import MonthBars
from reflect_app.gui.charts.ranked_bars import ReturnedPrompts, TagPairs
from reflect_app.gui.charts.tag_lines import TagLines
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.statistics import (
    IN_LIFE,
    HowMany,
    PromptCount,
    PromptsReturned,
    StatusCount,
    TagLine,
    TagPair,
    TagsOverTime,
    TagsTogether,
)
from tests import seeds
from tests.drivers.charts import MONTHS, places_of_words

SIZES = ((250, 1.0), (320, 2.0), (476, 1.0), (600, 4.0), (1200, 1.5))
TAGS = ("trust", "W" * 80, "a", "reading together " * 4, "مساندة", "日本語" * 10)


def tags(chance):
    return f"{chance.choice(TAGS)}{chance.randint(0, 99)}"


def month_bars(chance, most):
    months = MONTHS[-chance.randint(1, 12) :]
    statuses = sorted(chance.sample(IN_LIFE, chance.randint(1, 6)), key=IN_LIFE.index)
    numbers = [(*(chance.randint(0, most) for _ in months[1:]), 1) for _ in statuses]
    return MonthBars(HowMany(months, tuple(map(StatusCount, statuses, numbers))))


def tag_lines(chance, most):
    months = MONTHS[-chance.randint(1, 12) :]
    lines = (
        TagLine(tags(chance), tuple(accumulate(chance.randint(1, most) for _ in months)))
        for _ in range(chance.randint(1, 5))
    )
    return TagLines(TagsOverTime(months, tuple(sorted(lines, key=lambda e: -e.added_up[-1]))))


def tag_pairs(chance, most):
    pairs = (
        TagPair(tags(chance), tags(chance), chance.randint(1, most))
        for _ in range(chance.randint(1, 10))
    )
    return TagPairs(TagsTogether(tuple(pairs), most))


def prompts(chance, most):
    counts = (PromptCount(key, chance.randint(0, most), most) for key in PromptKey)
    return ReturnedPrompts(PromptsReturned(tuple(counts), most))


@pytest.mark.parametrize("make", [month_bars, tag_lines, tag_pairs, prompts])
@pytest.mark.parametrize(("width", "scale"), SIZES)
def test_no_words_of_a_chart_meet_or_leave_it(qapp, theme, make, width, scale):
    chance = seeds.chance(f"{make.__name__} {width}")
    for power in range(6):
        area = make(chance, 10**power).draw(
            replace(on_screen(theme, qapp.font()), scale=scale), width
        )
        places = places_of_words(area)
        for words, place in places:
            assert -2 <= place.left() <= place.right() <= width + 2, words
            assert -2 <= place.top() <= place.bottom() <= area.height + 2, words
        for (one, at), (other, there) in combinations(places, 2):
            both = at.intersected(there)
            assert both.width() <= 1 or both.height() <= 2, (one, other)
        area.close()
