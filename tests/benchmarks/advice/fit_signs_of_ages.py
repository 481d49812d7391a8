"""What each sign around a bare number is worth, fitted; this writes ``signs-of-ages.txt``.

Logistic regression with a small penalty, over all bare numbers of the stories that the program is
built on, of ``bare_numbers.txt`` and of the tests of ages. ``--left-out`` prints instead what would
be found in each portion, and shown wrongly, by what the others teach.
"""

import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reflect_app.advice.identifiers import age_evidence, ages, by_form, signs_of_ages
from reflect_app.advice.identifiers.points import points_of
from reflect_app.advice.identifiers.reading import Reading
from reflect_app.advice.paragraphs import Paragraph, pieces
from reflect_app.paths import resource
from tests.advice.identifiers import test_age_evidence, test_ages, test_innocent
from tests.benchmarks.advice import corpus

_MARKED = re.compile(r"\[([^\[\]]*)\]")
_AGAINST = 0.5  # how much likelier than not it must be, as the logarithm of the odds
_PENALTY, _STEPS = 1.0, 12
_RARE = 3  # a sign seen less often is worth nothing
_LEAST = 2  # points
_HEAD = """\
# How many points each sign around a bare number speaks for (or, below nought, against) its being
# somebody's age; with more than nought in all it is one. What the signs mean stands in
# reflect_app/advice/identifiers/signs_of_ages.py. Fitted to stories that were written for Reflect,
# by tests/benchmarks/advice/fit_signs_of_ages.py. Licence: as Reflect.
"""


class Sample(NamedTuple):
    """A bare number: where it is from, whether people marked it as an age, and its signs."""

    portion: str
    is_age: bool
    signs: frozenset[str]


def samples() -> Iterator[Sample]:
    """Each bare number that could be one."""
    for portion, text, marks in _texts():
        reading = _read(text)
        places = [(mark.start, mark.end) for mark in marks if mark.type == "age"]
        starts = [start for start, _end in places]
        maybe = [(mark.start, mark.end) for mark in marks if mark.type == corpus.MAYBE]
        for start, end, here in age_evidence.numbers(reading, (0, len(text)), starts):
            signs = signs_of_ages.signs(signs_of_ages.around(here))
            is_age = _touches(places, start, end)
            if not age_evidence.is_never(signs) and (is_age or not _touches(maybe, start, end)):
                yield Sample(portion, is_age, frozenset(signs))


def _texts() -> Iterator[tuple[str, str, list[corpus.Mark]]]:
    for portion in corpus.PORTIONS:
        for story in (*corpus.with_marks((portion,)), *corpus.innocent((portion,))):
            for start, piece in pieces(story.text):
                yield portion, piece, list(_within(story.marks, start, len(piece)))
    lines = (corpus.HERE / "bare_numbers.txt").read_text("utf-8").splitlines()
    for line in (each for each in lines if not each.startswith("#")):
        yield "bare numbers", *_unmarked(line)
    for case in (*test_ages.AGES, *test_age_evidence.AGES):
        yield "tests", *_unmarked(case)
    for text in (
        *test_ages.NO_AGES,
        *test_age_evidence.NO_AGES,
        *test_innocent.INNOCENT.split("\n"),
    ):
        yield "tests", text, []


def _within(marks: tuple[corpus.Mark, ...], start: int, length: int) -> Iterator[corpus.Mark]:
    for mark in marks:
        if mark.start < start + length and mark.end > start:
            yield corpus.Mark(mark.type, mark.start - start, mark.text)


def _unmarked(case: str) -> tuple[str, list[corpus.Mark]]:
    text, marks, at = "", [], 0
    for found in _MARKED.finditer(case):
        text += case[at : found.start()]
        marks.append(corpus.Mark("age", len(text), found[1]))
        text, at = text + found[1], found.end()
    return text + case[at:], marks


def _read(text: str) -> Reading:
    """What is known of a text by its form before ages are looked for."""
    found: list[Reading] = []
    look = ages.find
    ages.find = found.append
    try:
        by_form.find(Paragraph(text))
    finally:
        ages.find = look
    return found[0]


def _touches(places: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in places)


def fit(rows: list[Sample]) -> dict[str, float]:
    """What each sign is worth, by Newton's method."""
    often = Counter(sign for row in rows for sign in row.signs)
    names = ["start", *sorted(sign for sign, times in often.items() if times >= _RARE)]
    place = {name: at for at, name in enumerate(names)}
    signs = [[0, *(place[each] for each in row.signs if each in place)] for row in rows]
    worth = [0.0] * len(names)
    for _step in range(_STEPS):
        slopes = [-_PENALTY * each for each in worth]
        slopes[0] = 0.0
        bends = [[0.0] * len(names) for _each in names]
        for at in range(len(names)):
            bends[at][at] = _PENALTY if at else 1e-3
        for row, here in zip(rows, signs, strict=True):
            chance = 1 / (1 + math.exp(-sum(worth[at] for at in here)))
            for at in here:
                slopes[at] += row.is_age - chance
                for other in here:
                    bends[at][other] += chance * (1 - chance)
        worth = [old + step for old, step in zip(worth, _solved(bends, slopes), strict=True)]
    return dict(zip(names, worth, strict=True))


def _solved(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Gauss's elimination; the matrix is symmetric and has no nought on its diagonal."""
    size, values = len(values), [*values]
    for at in range(size):
        for low in range(at + 1, size):
            if factor := matrix[low][at] / matrix[at][at]:
                upper, row = matrix[at], matrix[low]
                for column in range(at, size):
                    row[column] -= factor * upper[column]
                values[low] -= factor * values[at]
    for at in reversed(range(size)):
        rest = sum(matrix[at][each] * values[each] for each in range(at + 1, size))
        values[at] = (values[at] - rest) / matrix[at][at]
    return values


def _points(worth: dict[str, float]) -> dict[str, int]:
    points = {name: round(10 * each) for name, each in worth.items() if name != "start"}
    kept = {name: each for name, each in points.items() if abs(each) >= _LEAST}
    return {"start": round(10 * (worth["start"] - _AGAINST)), **kept}


def _write(points: dict[str, int]) -> None:
    order = ("start", "number", "before", "behind", "near", "around")
    names = sorted(points, key=lambda each: (order.index(each.split(":")[0]), -points[each], each))
    lines = "".join(f"{name} {points[name]}\n" for name in names)
    resource("advice", "signs-of-ages.txt").write_text(_HEAD + lines, encoding="utf-8")


def _left_out(rows: list[Sample]) -> None:
    """Print for each portion how many ages are found, and numbers shown wrongly, without it."""
    for portion in dict.fromkeys(row.portion for row in rows):
        points = _points(fit([row for row in rows if row.portion != portion]))
        here = [row for row in rows if row.portion == portion]
        shown = [row for row in here if points_of(row.signs, points) > 0]
        found = sum(row.is_age for row in shown)
        print(
            f"{portion}: {found} of {sum(row.is_age for row in here)}; {len(shown) - found} wrong"
        )


if __name__ == "__main__":
    every = list(samples())
    if "--left-out" in sys.argv:
        _left_out(every)
    else:
        _write(_points(fit(every)))
