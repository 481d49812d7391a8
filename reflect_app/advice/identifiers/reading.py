"""A paragraph as forms are looked for in it, and what was found so far."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind
from reflect_app.advice.identifiers.looks import sentence
from reflect_app.advice.identifiers.offers import fitting
from reflect_app.advice.plain_text import INVISIBLE, in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.advice.finding import Severity
    from reflect_app.advice.identifiers.looks import Look, Sure
    from reflect_app.advice.paragraphs import Paragraph

# Cyrillic and Greek capitals, and some small letters, that look like Latin ones.
_LOOK_ALIKES = str.maketrans(
    "АВСЕНІЈКМОРЅТХУаеосрхуіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABCEHIJKMOPSTXYaeocpxyiABEZHIKMNOPTYXo"
)
_MAY_BE_DIGITS = re.compile(
    r"(?<![^\W_])[\dOoIl](?:(?!\. I)[ \-./()]{0,2}[\dOoIl]){3,40}(?![^\W_])"
)
_AS_DIGITS = str.maketrans("OoIl", "0011")
_POSTCODE = re.compile(r"[lOo]l\d\d")  # its first half: "ll57", "ol12"
_SHARE_OF_DIGITS = 0.5
_LONGEST_WORD = 40
_LOOK_BACK = 40  # characters: further than any pattern looks back from where it begins
MOST_PARTS = 128  # of texts, which are remembered with what stands there: some 60 paragraphs
_BLANKS = re.compile(r"\s+")
_WORDS = re.compile(r"[a-z]+|\?")


def words_of(lower: str) -> frozenset[str]:
    """The runs of the letters a to z in a text in lower case, and "?" where it asks."""
    return frozenset(_WORDS.findall(lower))


class Reading:
    """The text of a paragraph without what is invisible, and with look-alikes as what they mean.

    Every place is one of ``text``; ``add`` makes it one of the paragraph. What was found first
    keeps its place: whoever comes later asks ``is_free``.
    """

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.text = paragraph.plain
        self._places: list[int] | None = None
        if INVISIBLE in self.text:
            self._places = [at for at, each in enumerate(self.text) if each != INVISIBLE]
            self.text = "".join(self.text[at] for at in self._places)
        if not self.text.isascii():
            self.text = self.text.translate(_LOOK_ALIKES)
        self.has_digit = re.search(r"\d", self.text) is not None
        if self.has_digit:
            self.text = _MAY_BE_DIGITS.sub(_digits, self.text)
        self.findings: list[Finding] = []
        self._taken: list[tuple[int, int]] = []  # in the order of the text; none overlap
        self._types: dict[tuple[int, int], str] = {}
        self._windows: dict[tuple[int, int, bool], tuple[str, int]] = {}

    @cached_property
    def lower(self) -> str:
        """The text in lower case, each character at its place."""
        return in_small_letters(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case, as ``words_of`` has them.

        Whether a word is among them costs next to nothing: ask before a pattern that needs it.
        """
        return words_of(self.lower)

    def around(self, numbers: re.Pattern[str], reach: int) -> list[tuple[int, int]]:
        """The parts of the text that are no further than this from such numbers, whole words.

        Most of a text is far from any number, and patterns of numbers need not be tried there.
        """
        parts: list[tuple[int, int]] = []
        for found in numbers.finditer(self.lower):
            start, end = max(0, found.start() - reach), found.end() + reach
            if (space := self.text.find(" ", end, end + _LONGEST_WORD)) >= 0:
                end = space
            if parts and start <= parts[-1][1]:
                parts[-1] = (parts[-1][0], max(end, parts[-1][1]))
            else:
                parts.append((start, end))
        return parts

    def window(self, part: tuple[int, int], *, as_written: bool = False) -> tuple[str, int]:
        """What stands in a part of the text, with what patterns look back at; where it begins.

        What is found in there depends on nothing else, so it can be remembered by these two: who
        types changes one part of a paragraph, and the others stay. In lower case, or as written.
        """
        key = (*part, as_written)
        if (known := self._windows.get(key)) is None:
            begin = max(0, part[0] - _LOOK_BACK)
            text = self.text if as_written else self.lower
            known = self._windows[key] = (text[begin : part[1]], part[0] - begin)
        return known

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing was found in there so far."""
        at = bisect_left(self._taken, (end,))  # the first that begins behind it
        return at == 0 or self._taken[at - 1][1] <= start

    def last_before(self, start: int, most: int) -> list[tuple[int, int, str]]:
        """What was found last before this place: from where to where, and of which type."""
        at = bisect_left(self._taken, (start,))
        last = self._taken[max(0, at - most) : at]
        return [(*each, self._types[each]) for each in last if each[1] <= start]

    def add(
        self,
        look: Look,
        start: int,
        end: int,
        *,
        sure: Sure | None = None,
        about: str = "",
        suggestions: Iterable[str] | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Note what was found from ``start`` to ``end``, as what it looks like."""
        first, last = self._in_paragraph(start, end)
        words = self.paragraph.text[first:last]
        insort(self._taken, (start, end))
        self._types[start, end] = look.type
        self.findings.append(
            Finding(
                kind=Kind.IDENTIFIERS,
                type=look.type,
                start=first,
                length=last - first,
                text=words,
                message=sentence(look, sure),
                about=about or what_it_is_about(self.text[start:end]),
                why=look.why,
                suggestions=self._fitting(
                    start,
                    fitting(
                        self.text,
                        start,
                        end,
                        look.type,
                        look.suggestions if suggestions is None else suggestions,
                    ),
                ),
                severity=look.severity if severity is None else severity,
            )
        )

    def _fitting(self, start: int, suggestions: Iterable[str]) -> tuple[str, ...]:
        """The suggestions with a capital where a sentence begins."""
        before = self.text[max(0, start - 4) : start].rstrip(" \"'(")
        if before and not before.endswith((".", "!", "?")):
            return tuple(suggestions)
        return tuple(each[:1].upper() + each[1:] for each in suggestions)

    def _in_paragraph(self, start: int, end: int) -> tuple[int, int]:
        if self._places is None:
            return start, end
        return self._places[start], self._places[end - 1] + 1


def what_it_is_about(words: str) -> str:
    """The key of a decision about words: in lower case, with single blanks between them."""
    return _BLANKS.sub(" ", words).strip().casefold()


def only_letters_and_digits(words: str) -> str:
    """The key of a decision about a number or a code: however it is parted, it is the same."""
    return "".join(each for each in words if each.isalnum()).casefold()


def _digits(found: re.Match[str]) -> str:
    run = found[0]
    digits = sum(each.isdigit() for each in run)
    letters = sum(each.isalpha() for each in run)
    if _POSTCODE.fullmatch(run) or not letters or digits < _SHARE_OF_DIGITS * (digits + letters):
        return run
    return run.translate(_AS_DIGITS)
