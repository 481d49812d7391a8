"""What each sign around a number or code is worth, fitted: ``signs-of-numbers.txt``, for its being
somebody's, and ``signs-of-kinds.txt``, for its being of each kind.

Logistic regression with a small penalty, over all numbers and codes of the stories that the program
is built on, whether a rule finds them or not, of ``lines_with_numbers.txt`` and of a test.
``--left-out`` prints instead what would be found in each portion, and shown wrongly, by what the
others teach.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reflect_app.advice.identifiers import (
    by_form,
    kind_by_signs,
    kind_of_number,
    weighed_numbers,
)
from reflect_app.advice.identifiers.points import points_of
from reflect_app.advice.identifiers.reading import Reading
from reflect_app.advice.identifiers.signs_of_numbers import Number, signs
from reflect_app.advice.paragraphs import Paragraph, pieces
from reflect_app.paths import resource
from tests.advice.identifiers import test_innocent
from tests.benchmarks.advice import corpus
from tests.benchmarks.advice.score import STRUCTURED, group_of

_AGAINST = 1.5  # how much likelier than not it must be, as the logarithm of the odds
_PENALTY, _PENALTY_OF_START, _SWEEPS = 0.5, 0.001, 30
_RARE = 3  # a sign seen less often is worth nothing
_LEAST, _LEAST_OF_A_KIND = 2, 4  # points
_HEAD_OF_NUMBERS = """\
# How many points each sign around a number or code that no rule knows speaks for (or, below nought,
# against) its being somebody's; with more than nought in all it is shown.
"""
_HEAD_OF_KINDS = """\
# How many points each sign around a number or code speaks for (or, below nought, against) its being
# of each kind; the kind with most is what it is shown as.
"""
_END_OF_HEAD = """\
# What the signs mean stands in reflect_app/advice/identifiers/signs_of_numbers.py. Fitted to
# stories written for Reflect, by tests/benchmarks/advice/fit_signs_of_numbers.py. Licence: as
# Reflect.
"""


class Sample(NamedTuple):
    """A number or code: where it is from, as what people marked it, if at all, and its signs."""

    portion: str
    type: str
    signs: frozenset[str]


def samples() -> Iterator[Sample]:
    """Each number and code that the program may weigh; a date is none."""
    for portion, reading, marks in _readings():
        for start, end in weighed_numbers.spans(reading, found_too=True):
            found = [each for each in marks if each.start < end and start < each.end]
            one = next((each.type for each in found if group_of(each.type) == STRUCTURED), "")
            if one != corpus.MAYBE and (one or not _is_a_date(reading, start, end)):
                yield Sample(portion, one, _signs(reading, start, end))


def marked() -> Iterator[Sample]:
    """Each number and code that people marked, from where to where they marked it."""
    for portion, reading, marks in _readings():
        for each in marks:
            kind = kind_by_signs.ANY if each.type in kind_by_signs.OF_ANY else each.type
            if kind in kind_by_signs.KEYS and any(sign.isdigit() for sign in each.text):
                yield Sample(portion, kind, _signs(reading, each.start, each.end))


def _readings() -> Iterator[tuple[str, Reading, list[corpus.Mark]]]:
    """Each paragraph as it is known before numbers are weighed, with its marks."""
    for portion, story in _stories():
        for begin, text in pieces(story.text):
            end = begin + len(text)
            inside = (each for each in story.marks if begin <= each.start and each.end <= end)
            marks = [corpus.Mark(each.type, each.start - begin, each.text) for each in inside]
            yield portion, _read(text), marks


def _stories() -> Iterator[tuple[str, corpus.Story]]:
    for story in corpus.read(corpus.HERE / "lines_with_numbers.txt"):
        yield "lines", story
    yield "tests", corpus.Story("tests", "", "", None, test_innocent.INNOCENT, ())
    for portion in corpus.PORTIONS:
        for story in (*corpus.with_marks((portion,)), *corpus.innocent((portion,))):
            yield portion, story


def _read(text: str) -> Reading:
    """What is known of a text by its form before numbers are weighed, and without any weights."""
    reading: list[Reading] = []
    find, likeliest = weighed_numbers.find, kind_of_number.likeliest
    weighed_numbers.find = reading.append
    kind_of_number.likeliest = lambda _signs: (kind_by_signs.ANY, 0)
    try:
        by_form.find(Paragraph(text))
    finally:
        weighed_numbers.find, kind_of_number.likeliest = find, likeliest
    return reading[0] if reading else Reading(Paragraph(text))


def _is_a_date(reading: Reading, start: int, end: int) -> bool:
    return any(
        each.start < end and start < each.end and group_of(each.type) != STRUCTURED
        for each in reading.findings
    )


def _signs(reading: Reading, start: int, end: int) -> frozenset[str]:
    return frozenset(signs(Number(reading, start, end)))


def fit(rows: Sequence[tuple[bool, frozenset[str]]]) -> dict[str, float]:
    """What each sign is worth, by one step of Newton's for each sign in turn, over and over."""
    often = Counter(sign for _is_one, signs in rows for sign in signs)
    kept = sorted(sign for sign, times in often.items() if times >= _RARE)
    places: dict[str, list[int]] = {"start": list(range(len(rows))), **{each: [] for each in kept}}
    for at, (_is_one, found) in enumerate(rows):
        for sign in found & places.keys():
            places[sign].append(at)
    worth, sums = dict.fromkeys(places, 0.0), [0.0] * len(rows)
    for _sweep in range(_SWEEPS):
        for name, here in places.items():
            penalty = _PENALTY if name != "start" else _PENALTY_OF_START
            slope, bend = -penalty * worth[name], penalty
            for at in here:
                chance = 1 / (1 + math.exp(-sums[at]))
                slope += rows[at][0] - chance
                bend += chance * (1 - chance)
            step = max(-1.0, min(1.0, slope / bend))
            worth[name] += step
            for at in here:
                sums[at] += step
    return worth


def points(worth: dict[str, float], least: int, against: float = 0) -> dict[str, int]:
    """What is written down: tenths, without what counts next to nothing."""
    rounded = {name: round(10 * each) for name, each in worth.items() if name != "start"}
    kept = {name: each for name, each in rounded.items() if abs(each) >= least}
    return {"start": round(10 * (worth["start"] - against)), **kept}


def of_numbers(rows: Iterable[Sample]) -> dict[str, int]:
    """What each sign counts for a number's being somebody's."""
    worth = fit([(bool(row.type), row.signs) for row in rows])
    return points(worth, _LEAST, _AGAINST)


def of_kinds(rows: Iterable[Sample]) -> dict[str, int]:
    """What each sign counts for each kind, named by the kind and the sign."""
    rows = list(rows)
    found = {}
    for kind in kind_by_signs.KEYS:
        worth = points(fit([(row.type == kind, row.signs) for row in rows]), _LEAST_OF_A_KIND)
        found |= {f"{kind}: {sign}": each for sign, each in worth.items()}
    return found


def _write(name: str, head: str, found: dict[str, int]) -> None:
    order = sorted(found, key=lambda each: ("start" not in each, each))
    lines = "".join(f"{each} {found[each]}\n" for each in order)
    resource("advice", name).write_text(head + _END_OF_HEAD + lines, encoding="utf-8")


def _left_out(rows: list[Sample]) -> None:
    """Print for each portion how many are found, and shown wrongly, without it."""
    for portion in dict.fromkeys(row.portion for row in rows):
        worth = of_numbers(row for row in rows if row.portion != portion)
        here = [row for row in rows if row.portion == portion]
        shown = [row for row in here if points_of(row.signs, worth) > 0]
        found, every = (sum(bool(row.type) for row in rows) for rows in (shown, here))
        print(f"{portion}: {found} of {every}; {len(shown) - found} wrong")


if __name__ == "__main__":
    if "--left-out" in sys.argv:
        _left_out(list(samples()))
    else:
        _write("signs-of-numbers.txt", _HEAD_OF_NUMBERS, of_numbers(samples()))
        _write("signs-of-kinds.txt", _HEAD_OF_KINDS, of_kinds(marked()))
