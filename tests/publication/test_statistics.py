"""What can be learned from a library, as numbers and in sentences."""

from datetime import date

import pytest

from reflect_app.prompt_keys import PromptKey
from reflect_app.publication import statistics_words as words
from reflect_app.publication.statistics import (
    HowMany,
    PromptCount,
    PromptsReturned,
    StatusCount,
    TagLine,
    TagPair,
    TagsOverTime,
    TagsTogether,
    last_months,
    statistics_of,
)
from reflect_app.status import Status
from reflect_app.tags import TagUse
from reflect_app.tally import Tally

TODAY = date(2026, 11, 27)
SEPTEMBER_ON = tuple(date(2026, month, 1) for month in (9, 10, 11))
DRAFT, PUBLISHED = Status.DRAFT, Status.PUBLISHED


class Counted:
    """A library of which no more is known than was counted."""

    def __init__(self, spelt=(), **counted):
        self.counted, self.spelt = Tally(**counted), spelt
        self.starts = None

    def tally(self, starts):
        self.starts = starts
        return self.counted

    def tags_used(self):
        return [TagUse(tag, 1) for tag in self.spelt]


def statistics(**counted):
    return statistics_of(Counted(**counted), TODAY)


def test_the_months_are_the_last_twelve_across_a_year():
    months = last_months(TODAY)
    assert (months[0], months[-1], len(months)) == (date(2025, 12, 1), date(2026, 11, 1), 12)


def test_a_month_begins_at_midnight_here_whatever_the_season():
    counted = Counted()
    statistics_of(counted, TODAY)
    assert all((each.hour, each.day) == (0, 1) and each.tzinfo for each in counted.starts)


def test_months_before_the_first_one_begun_are_left_out():
    found = statistics(by_status={(10, DRAFT): 1, (12, PUBLISHED): 2}).how_many
    assert found.months == SEPTEMBER_ON
    assert found.by_status == (StatusCount(PUBLISHED, (0, 0, 2)), StatusCount(DRAFT, (1, 0, 0)))
    assert (found.each_month, found.total, found.before) == ((1, 0, 2), 3, 0)


def test_what_is_older_than_the_months_is_told_apart():
    found = statistics(by_status={(0, DRAFT): 4, (12, DRAFT): 1})
    assert (found.how_many.before, found.how_many.total, found.total) == (4, 1, 5)
    assert len(found.how_many.months) == 12


def test_tags_add_up_as_they_are_spelt_most_and_five_are_shown():
    rest = {(10, (f"tag {at}",)): 1 for at in range(9)}
    counted = {(0, ("trust",)): 9, (10, ("trust",)): 2, (12, ("housing", "trust")): 1}
    found = statistics(
        by_status={(10, DRAFT): 1}, by_tags=counted | rest, spelt=("Trust", "housing")
    ).tags
    assert found.tags[0] == TagLine("Trust", (2, 2, 3))
    assert len(found.tags) == 5


def test_pairs_are_counted_whenever_they_were_begun():
    counted = {(0, ("a", "b", "c")): 2, (12, ("a", "b")): 3, (12, ("c",)): 7}
    found = statistics(by_tags=counted, spelt=("A",)).together
    assert found.pairs == (TagPair("A", "b", 5), TagPair("A", "c", 2), TagPair("b", "c", 2))
    assert found.several == 5


def test_a_reflection_of_thousands_of_tags_is_paired_in_no_time():
    many = tuple(f"{at:04}" for at in range(3000))
    assert len(statistics(by_tags={(12, many): 1}).together.pairs) == 10


def test_the_prompt_that_came_back_most_often_is_first_whatever_was_said_of_others():
    needs, impact = PromptKey.NEEDS, PromptKey.IMPACT
    found = statistics(returns=[{impact: 9}, {needs: 1}, {needs: 1, impact: 0}, {}]).returned
    assert found.prompts[:2] == (PromptCount(needs, 2, 2), PromptCount(impact, 1, 9))
    assert (len(found.prompts), found.returns) == (6, 4)


@pytest.mark.parametrize(
    ("numbers", "before", "said"),
    [
        ((2, 9, 1), 0, "12 in three months, by the month they were begun; most in October."),
        ((9, 9, 1), 0, "19 in three months, by the month they were begun."),
        ((0, 1234, 0), 0, "1,234 in three months, by the month they were begun; most in October."),
        ((0, 0, 0), 2, "None was begun in the last three months; 2 before that."),
    ],
)
def test_how_many_is_read_in_a_sentence(numbers, before, said):
    assert words.how_many(HowMany(SEPTEMBER_ON, (StatusCount(DRAFT, numbers),), before)) == said


def test_one_month_alone_is_named_with_its_year():
    found = HowMany(SEPTEMBER_ON[:1], (StatusCount(DRAFT, (3,)),))
    assert words.how_many(found) == "3 in September 2026, by the month they were begun."


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ((3, 2), "Added up from September 2026 to November 2026; a most often."),
        ((3, 3), "Added up from September 2026 to November 2026; a and b most often."),
        ((3, 3, 3), "Added up from September 2026 to November 2026."),
        ((), "No tag was used in these months."),
    ],
)
def test_tags_over_time_are_read_in_a_sentence(last, said):
    lines = [TagLine(tag, (0, 1, number)) for tag, number in zip("abc", last, strict=False)]
    assert words.tags_over_time(TagsOverTime(SEPTEMBER_ON, tuple(lines))) == said


@pytest.mark.parametrize(
    ("pairs", "several", "said"),
    [
        ((6, 2), 31, "a and b are most often together: in 6 of the 31 with two tags or more."),
        ((1,), 1, "One reflection has two tags or more so far."),
        (
            (2, 2),
            9,
            "Several pairs are most often together: each in 2 of the 9 with two tags or more.",
        ),
        ((), 0, "No two tags stand in one reflection so far."),
    ],
)
def test_tags_together_are_read_in_a_sentence(pairs, several, said):
    found = tuple(TagPair("a", "b", number) for number in pairs)
    assert words.tags_together(TagsTogether(found, several)) == said


@pytest.mark.parametrize(
    ("returns", "said"),
    [
        ((2, 1, 0), "9 times something came back; commented on most often: “{0}”."),
        ((2, 2, 0), "9 times something came back; commented on most often: “{0}” and “{1}”."),
        ((2, 2, 2), "9 times something came back; several prompts were commented on as often."),
        ((0, 0, 0), "9 times something came back, without a comment on a prompt."),
    ],
)  # fmt: skip
def test_prompts_that_came_back_are_read_in_a_sentence(returns, said):
    found = (PromptCount(key, n, n) for key, n in zip(PromptKey, returns, strict=False))
    assert words.prompts_returned(PromptsReturned(tuple(found), 9)) == said.format(
        "What happened", "Whose needs"
    )


def test_where_nothing_came_back_that_is_said():
    said = "Nothing came back from a supervisor so far."
    assert words.prompts_returned(PromptsReturned()) == said
