"""Sentences with names, all of which are shown, and as many that only tempt."""

import re
from pathlib import Path

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind

HERE = Path(__file__).parent
NAMED = {"person", "place", "organisation"}
_MARK = re.compile(r"\[\[(.*?)\]\]")


def sentences(*names):
    lines = [line for name in names for line in (HERE / name).read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def shown_in(text):
    return [each for each in advise(text, None, [Kind.IDENTIFIERS]) if each.type in NAMED]


def plain_with_marks(line):
    """The sentence without its brackets, and where each mark begins and ends in it."""
    text, marks, end = "", [], 0
    for found in _MARK.finditer(line):
        text += line[end : found.start()]
        marks.append((len(text), len(text) + len(found[1])))
        text, end = text + found[1], found.end()
    return text + line[end:], marks


@pytest.mark.parametrize("line", sentences("names_found.txt", "places_found.txt"))
def test_everybody_who_is_named_is_shown_and_nobody_else(line):
    text, marks = plain_with_marks(line)
    shown = shown_in(text)
    for start, end in marks:
        common = sum(max(0, min(end, one.end) - max(start, one.start)) for one in shown)
        assert common * 2 > end - start
    assert all(any(one.start < end and start < one.end for start, end in marks) for one in shown)


@pytest.mark.parametrize("line", sentences("names_innocent.txt", "places_innocent.txt"))
def test_what_names_nobody_is_left_alone(line):
    assert shown_in(line) == []
