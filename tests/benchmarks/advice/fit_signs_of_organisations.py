"""What each sign in and around words with capitals is worth: ``signs-of-organisations.txt``.

Logistic regression with a small penalty, over all runs of such words of the stories that the
program is built on that are an organisation, whether a rule finds them or not, or nothing, of
``lines_with_organisations.txt`` and of tests. ``--left-out`` prints instead what would be found in
the newest portions, of what no rule finds, and shown wrongly there and elsewhere, by what the
others teach.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reflect_app.advice.identifiers import by_form, naming, weighed_organisations
from reflect_app.advice.identifiers.points import points_of
from reflect_app.advice.identifiers.signs_of_organisations import Named, signs, types_in
from reflect_app.advice.identifiers.spans import Page
from reflect_app.advice.paragraphs import Paragraph, pieces
from reflect_app.paths import resource
from tests.benchmarks.advice import corpus
from tests.benchmarks.advice.fit_signs_of_numbers import fit, points

_ORGANISATION = "organisation"
_AGAINST = 1.0
_LEAST = 3  # points
_PARTS = 5
_LEFT_ALONE, _OFTEN = ("names_innocent.txt", "places_innocent.txt"), 4
"""What tests say is left alone, and how many times as much a line of it counts."""
NEWEST = ("fortieth", "fortyfirst", "fortysecond", "fortythird")
_HEAD = """\
# How many points each sign in and around words with capitals that no rule knows speaks for (or,
# below nought, against) their being an organisation; with more than nought in all it is shown.
# What the signs mean stands in reflect_app/advice/identifiers/signs_of_organisations.py. Fitted to
# stories written for Reflect, by tests/benchmarks/advice/fit_signs_of_organisations.py. Licence: as
# Reflect.
"""


class Sample(NamedTuple):
    """A run of words: where it is from, whether it is marked and found by a rule, and its signs."""

    portion: str
    is_one: bool
    found: bool
    innocent: bool
    signs: frozenset[str]


def samples() -> Iterator[Sample]:
    """Each run of words that the program may weigh, and of those that were found."""
    for portion, innocent, page, marks in _pages():
        of_rules, types = _words_found(page), types_in(page)
        people = weighed_organisations.called_like_firms(page)
        for first, last in weighed_organisations.runs(page, {*of_rules, *people}):
            name = Named(page, first, last, types)
            start, end = page.words[first].start, page.words[last].end
            over = [each for each in marks if each.start < end and start < each.end]
            if over and all(each.type != _ORGANISATION for each in over) and first not in people:
                continue
            is_one = any(_covers(each, start, end) for each in over)
            found = not of_rules.isdisjoint(range(first, last + 1))
            if found and not is_one:
                continue
            if is_one or not over or first in people:
                yield Sample(portion, is_one, found, innocent, frozenset(signs(name)))


def _covers(mark: corpus.Mark, start: int, end: int) -> bool:
    common = min(mark.end, end) - max(mark.start, start)
    return common > len(mark.text) / 2 and common > (end - start) / 2


def _words_found(page: Page) -> frozenset[int]:
    """The words of organisations that rules have found."""
    return frozenset(at for at, type_ in types_in(page).items() if type_ == _ORGANISATION)


def _pages() -> Iterator[tuple[str, bool, Page, list[corpus.Mark]]]:
    """Each paragraph as it is known before organisations are weighed, with its marks."""
    for portion, innocent, story in _stories():
        for begin, text in pieces(story.text):
            end = begin + len(text)
            inside = (each for each in story.marks if begin <= each.start and each.end <= end)
            marks = [corpus.Mark(each.type, each.start - begin, each.text) for each in inside]
            if (page := _page(text)) is not None:
                yield portion, innocent, page, marks


def _stories() -> Iterator[tuple[str, bool, corpus.Story]]:
    for story in corpus.read(corpus.HERE / "lines_with_organisations.txt"):
        yield "lines", False, story
    for file in _LEFT_ALONE * _OFTEN:
        for line in (corpus.HERE.parents[1] / "advice" / file).read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield "tests", True, corpus.Story("tests", "", "", None, line, ())
    for portion in (*corpus.PORTIONS, *NEWEST):
        for story in corpus.with_marks((portion,)):
            yield portion, False, story
        for story in corpus.innocent((portion,)):
            yield portion, True, story


def _page(text: str) -> Page | None:
    pages: list[Page] = []
    find = weighed_organisations.find
    weighed_organisations.find = pages.append
    try:
        paragraph = Paragraph(text)
        naming.named(paragraph, by_form.find(paragraph))
    finally:
        weighed_organisations.find = find
    return pages[0] if pages else None


def of_organisations(rows: Iterable[Sample]) -> dict[str, int]:
    """What each sign counts for words being an organisation."""
    return points(fit([(row.is_one, row.signs) for row in rows]), _LEAST, _AGAINST)


def _left_out(rows: list[Sample]) -> None:
    """Print what is found, and shown wrongly, of what no rule finds."""
    _print("newest", rows, NEWEST)
    for at in range(_PARTS):
        portions = corpus.PORTIONS[at::_PARTS]
        _print(f"{portions[0]} and every {_PARTS}th", rows, portions)


def _print(name: str, rows: list[Sample], left_out: tuple[str, ...]) -> None:
    worth = of_organisations(row for row in rows if row.portion not in left_out)
    free = [row for row in rows if row.portion in left_out and not row.found]
    shown = [row for row in free if points_of(row.signs, worth) > 0]
    right, every = (sum(row.is_one for row in each) for each in (shown, free))
    wrong = [row.innocent for row in shown if not row.is_one]
    print(f"{name}: {right} of {every}; {len(wrong)} wrong, {sum(wrong)} of them innocent")


if __name__ == "__main__":
    if "--left-out" in sys.argv:
        _left_out(list(samples()))
    else:
        found = of_organisations(samples())
        order = sorted(found, key=lambda each: ("start" not in each, each))
        lines = "".join(f"{each} {found[each]}\n" for each in order)
        resource("advice", "signs-of-organisations.txt").write_text(_HEAD + lines, encoding="utf-8")
