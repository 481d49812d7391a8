"""What is remembered of a part of a text is what is found there in the text itself."""

import re
from collections.abc import Callable, Iterable
from itertools import islice

import pytest

from reflect_app.advice.identifiers import age_forms, ages, ages_in_lists, ages_of_the_small, codes
from reflect_app.advice.identifiers.reading import Reading
from reflect_app.advice.paragraphs import Paragraph, pieces
from tests.benchmarks.advice import corpus

ODD = (
    "",
    "7",
    "Maria is 34",
    "\n\n(8)",
    "at 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 of 4 of 5 of 6 of 7",
    "numbletter papdocomputer, 44, and aged " * 3 + "19",
    "1" * 300,
)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    stories = islice(corpus.with_marks(), 0, None, 12)
    texts = [text for story in stories for _at, text in pieces(story.text)]
    return [Reading(Paragraph(text)) for text in (*texts, *ODD)]


def _found(forms: Iterable, pattern: Callable[..., re.Pattern[str]], text: str, part) -> list:
    return [form for form in forms if pattern(form).search(text, *part)]


def test_forms_of_ages(readings):
    seen = 0
    for reading in readings:
        for part in reading.around(ages._NUMBERS, ages._REACH):
            small, written = reading.window(part), reading.window(part, as_written=True)
            for forms, remembered, text in (
                (ages._in_lower_case(), ages._forms_in(*small), reading.lower),
                (ages._as_written(), ages._forms_as_written_in(*written), reading.text),
            ):
                found = _found(forms, lambda form: form.pattern(), text, part)
                assert list(remembered) == found, text
                seen += len(found)
    assert seen


def test_places_of_ages(readings):
    seen = 0
    for reading in readings:
        for part in reading.around(ages._NUMBERS, ages._REACH):
            window = reading.window(part)
            every = (*ages.places(), *ages.sayings())
            found = _found(every, lambda place: place.pattern, reading.lower, part)
            assert list(ages._places_in(*window)) == found, reading.lower
            of_n = age_forms.of_n().search(reading.lower, *part) is not None
            assert ages._has_of_n(*window) == of_n, reading.lower
            seen += len(found)
    assert seen


@pytest.mark.parametrize(
    ("room", "patterns"),
    [
        (ages_in_lists, ("_LIST", "_NAMED")),
        (ages_of_the_small, ("_AGE", "_BEHIND_ONE", "_AT_WHICH", "_YEARS_AND_MONTHS")),
    ],
)
def test_ages_of_children(readings, room, patterns):
    seen = 0
    for reading in readings:
        for part in reading.around(ages._NUMBERS, ages._REACH):
            if any(getattr(room, name).search(reading.lower, *part) for name in patterns):
                assert room._may_be_in(*reading.window(part)), reading.lower
                seen += 1
    assert seen


def test_codes(readings):
    seen = 0
    for reading in readings:
        for part in reading.around(codes._DIGITS, codes._REACH):
            remembered = codes._forms_in(*reading.window(part, as_written=True))
            found = [
                at
                for at, form in enumerate(codes.forms())
                if form.pattern.search(reading.text, *part)
            ]
            may_be = codes._MAY_BE_A_FORM.search(reading.text, *part)
            assert list(remembered) == (found if may_be else []), reading.text
            seen += len(found)
    assert seen
