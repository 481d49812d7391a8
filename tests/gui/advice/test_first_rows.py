"""Which rows are listed first of many: the gravest, in the order of the text, nobody twice."""

import pytest

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.gui.advice.first_rows import FIRST, MANY, first_rows
from reflect_app.gui.advice.shown_finding import ShownFinding

NUMBERS = [f"01632 960 00{end}" for end in range(MANY)]


def row(words, type_="phone", kind=Kind.IDENTIFIERS, parts=(), severity=Severity.MEDIUM):
    about = words.casefold()
    made = Finding(kind, type_, 0, len(words), words, "", about, severity=severity, parts=parts)
    return ShownFinding((made,))


def first(shown, chosen=None) -> list[str]:
    return [each.words for each in first_rows(shown, chosen)]


def test_somebody_who_is_named_in_full_is_not_listed_twice():
    names = [row("Petra", "person", parts=("petra shah",)), row("Petra Shah", "person")]
    assert first([*names, *map(row, NUMBERS)]) == ["Petra Shah", *NUMBERS[: FIRST - 1]]


def test_a_name_whose_full_form_is_nowhere_else_is_listed():
    names = [row("Petra", "person", parts=("petra shah",))]
    assert first([*names, *map(row, NUMBERS)]) == ["Petra", *NUMBERS[: FIRST - 1]]


def test_what_is_worse_comes_before_what_stands_further_up():
    worse = row("12 Elm Road", "place", severity=Severity.CRITICAL)
    shown = [row("suport", "spelling", Kind.SPELLING), *map(row, NUMBERS), worse]
    assert first(shown) == [*NUMBERS[: FIRST - 1], "12 Elm Road"]


@pytest.mark.parametrize("number", [0, 1, MANY])
def test_a_few_are_all_listed(number):
    shown = [row(each) for each in NUMBERS[:number]]
    assert first(shown) == NUMBERS[:number]


def test_the_one_that_is_looked_at_is_listed_too():
    shown = [*map(row, NUMBERS), row("Petra", "person")]
    assert first(shown, shown[-1].key) == [*NUMBERS[:FIRST], "Petra"]
