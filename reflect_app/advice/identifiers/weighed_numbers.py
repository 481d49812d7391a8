"""Numbers and codes that no rule knows, by all that stands around them.

Each sign around one counts so many points for or against; with enough of them it is somebody's:
"my fob is 2290", "the desk said 0018", "so he wrote HC 212 on his hand". The points are fitted to
stories, by ``tests/benchmarks/advice/fit_signs_of_numbers.py``. Only what the rules leave is
weighed, which is hardly anything in most paragraphs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.context_words import all_around, context_of
from reflect_app.advice.identifiers.gapped_codes import short_heads
from reflect_app.advice.identifiers.innocent_numbers import counts_something, is_read_off_a_meter
from reflect_app.advice.identifiers.kind_by_signs import ANY, KEYS, OF_ANY, likeliest
from reflect_app.advice.identifiers.kind_of_number import kind_by_words
from reflect_app.advice.identifiers.known_codes import is_had_by_many, is_known_code
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.points import points_of, worth
from reflect_app.advice.identifiers.read_off import is_measured
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.identifiers.signs_of_numbers import Number, signs
from reflect_app.advice.identifiers.telephones import is_public_line
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reflect_app.advice.identifiers.reading import Reading

_SIGNS = "signs-of-numbers.txt"
_TOKEN = re.compile(
    r"(?<![\w@£$€+/\-])(?<!\d[.,:])(?=[A-Za-z]{0,6}[/\-.]?[A-Za-z]{0,3}\d)"
    r"[A-Za-z0-9]{1,16}(?:[/\-._][A-Za-z0-9]{1,12}){0,5}(?![\w%°£$]|[:,]\d)"
)
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r" (\d{1,4}|[A-Z]|(?=[A-Z]{0,4}\d)[A-Z\d]{2,6})(?![\w.:/%°\-])")
_HEAD = lazily(r"(?<![\w.'’/\-&])([A-Z]{1,3}|[b-hj-z]) \Z")
_LONGEST_HEAD, _LONGEST_ACT, _LONGEST_NAME = 5, 16, 40
_NOTHING = lazily(
    r"(?i)\d{1,2}(?:[.:]\d\d)?(?:am|pm|hrs?|ish)?"
    r"|\d+(?:st|nd|rd|th|s|ish|x|mg|mcg|ml|kg|g|cm|mm|m|km|k|p|hrs?|mins?|wks?|yrs?|yo|l|h|d|w|ch|fr"
    r"|v|t|i)|\d{1,5}(?:[.,]\d{1,3}){1,3}(?:-\d+\.\d+)?|\d{1,3}/\d{1,3}|\d{1,2}-\d{1,2}|x ?\d.*"
    r"|[fm]?/?\d\d/?[fm]?|[fa]y\d\d|999|111|101|112|911|2222|1[45]71|141|(?:\d )+\d"
    r"|[a-z]{1,3} (?:19|20)\d\d|[vclst]\d{1,2}[-–/][vclst]?\d{1,2}"
)
"""A time, a dose, a score, a number that all may ring: nothing that is weighed."""
_BARE_HEAD = re.compile(r"\A[A-Za-z]{1,3} (?=.*[.,/\-])")  # CI 1.2-3.4
_UP_TO_A_WORD = re.compile(r"\A.*[^\w](?=[A-Za-z]{2,4} ?\d)")
_ROW = re.compile(r"(?:[A-Z] \d+ ){2}|[A-Z] \d+ [A-Z] \d")  # T 36 8 P 88, E 3 V 4 M 5
_OF_AN_ACT = re.compile(r"(?:[Aa]cts?|[A-Z]{2,3}A|GDPR|[Rr]eg(?:ulation)?s|[Oo]rder),? (?:of )?\Z")
_LIKE_MANY = re.compile(r"[A-Z][ -]?\d{3,4}")  # W-204, A7718: as well a code as a road
_MODEL = lazily(
    r"(?<![A-Za-z])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[Oo]ld)"
    r"(?: [A-Z][a-z]+){0,2} ([A-Z][a-z]+) \Z"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST, _LEAST_IN_CODE = 3, 2  # digits
_MOST_PIECES = 8


def find(reading: Reading) -> None:
    """Note those of a paragraph."""
    for start, end in spans(reading):
        found = signs(Number(reading, start, end))
        if points_of(found, worth(_SIGNS)) > 0:
            _add(reading, start, end, found)


def _add(reading: Reading, start: int, end: int, found: Collection[str]) -> None:
    kind, _more = likeliest(found)
    key = KEYS[kind]
    if kind == ANY:
        contexts = all_around(reading.lower, start, end)
        named = kind_by_words(reading, start, end, contexts, "number")
        key = named if look(named).type in OF_ANY else ANY
    about = only_letters_and_digits(reading.text[start:end])
    reading.add(look(key), start, end, sure=Sure.POSSIBLE if kind != ANY else None, about=about)


def spans(reading: Reading, *, found_too: bool = False) -> Iterator[tuple[int, int]]:
    """From where to where each number or code goes in which nothing was found, in their order.

    ``found_too``: also those in which something was.
    """
    last = 0
    for token in _tokens(reading.text):
        start, end = token.span()
        if start < last or not (found_too or reading.is_free(start, end)):
            continue
        begin, last = _with_head(reading, start), _with_pieces(reading, start, end)
        if not (found_too or reading.is_free(begin, last)):
            begin, last = start, end
        if not _is_nothing(reading, begin, last):
            yield begin, last


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """The digits and the letters with digits in those few words that have any."""
    at = 0
    while digit := _DIGIT.search(text, at):
        begin = text.rfind(" ", at, digit.start()) + 1 or at
        at = text.find(" ", digit.end())
        at = at if at > 0 else len(text)
        yield from _TOKEN.finditer(text, begin, at)


def _is_nothing(reading: Reading, start: int, end: int) -> bool:
    """Whether it is too short, or known for something else."""
    text = reading.text[start:end]
    digits = "".join(each for each in text if each.isdecimal())
    if len(digits) < (_LEAST if text == digits or " " in text else _LEAST_IN_CODE):
        return True
    if _NOTHING.fullmatch(_BARE_HEAD.sub("", text)) or _ROW.search(text):
        return True
    if is_known_code(text) and not _LIKE_MANY.fullmatch(text):
        return True
    return (
        counts_something(reading.lower, end)
        or is_read_off_a_meter(reading.lower, start, end)
        or is_public_line(digits)
        or _is_of_an_act(reading.text, start, end)
        or (text == digits and _is_a_model(reading, start))
        or (text == digits and is_measured(reading.text, start, end))
        or is_had_by_many(reading, start, end)
        or is_known_code(_UP_TO_A_WORD.sub("", reading.text[max(0, start - 6) : end]))
    )


def _is_of_an_act(text: str, start: int, end: int) -> bool:
    """Whether it is the year of a law: the MHA 1983."""
    before = max(0, start - _LONGEST_ACT)
    return _YEAR.fullmatch(text, start, end) is not None and bool(
        _OF_AN_ACT.search(text, before, start)
    )


def _is_a_model(reading: Reading, start: int) -> bool:
    """Whether it is the number of a thing by its name: the Mini 1275, his Nokia 3310."""
    name = _MODEL.search(reading.text, max(0, start - _LONGEST_NAME), start)
    return name is not None and context_of(name[1].lower()) is None


def _with_pieces(reading: Reading, start: int, end: int) -> int:
    """Where it ends with the pieces behind it, each behind one blank."""
    first, pieces, at = end, 1, end
    while pieces < _MOST_PIECES and (piece := _PIECE.match(reading.text, at)):
        if piece[1] in "AI" or counts_something(reading.lower, piece.end()):
            break
        pieces, at = pieces + 1, piece.end()
    if pieces > 2:  # noqa: PLR2004
        return at
    long = at - first > 2 and first - start > 1  # noqa: PLR2004
    return at if pieces > 1 and long else end


def _with_head(reading: Reading, start: int) -> int:
    """Where it begins with a capital or two before it, which are no word: HC 212."""
    head = _HEAD.search(reading.text, max(0, start - _LONGEST_HEAD), start)
    if head is None or not reading.is_free(head.start(), start):
        return start
    low = head[1].lower()
    if low in entries("no-heads-of-numbers.txt") or context_of(low) or low in short_heads():
        return start
    return start if len(low) > 1 and is_word(low) else head.start()
