"""Places and organisations of a text in capitals, read as if it were written as usual."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import (
    organisations,
    organisations_by_setting,
    organisations_without_head,
    places,
    streets,
)
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.not_names import take_phrases
from reflect_app.advice.identifiers.spans import Page
from reflect_app.advice.identifiers.words_in_order import Case, words_in_order

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Span
    from reflect_app.advice.identifiers.words_in_order import Word

_BEFORE_A_HOUSE = these("to at in from near outside")


def find(page: Page) -> None:
    """Note what is a place or an organisation in a text that is mostly in capitals."""
    plain = _as_usual(page)
    if len(plain) != len(page.plain):
        return
    usual = Page(plain, words_in_order(plain))
    if len(usual.words) != len(page.words):
        return
    for word, same in zip(usual.words, page.words, strict=True):
        word.taken = same.taken
    take_phrases(usual.words)
    organisations.find(usual)
    organisations_without_head.find(usual)
    streets.find(usual)
    organisations_by_setting.find(usual)
    places.find(usual)
    for span in usual.spans:
        if span.type != "person":
            _note(page, span)


def _note(page: Page, span: Span) -> None:
    """Note what was found, with the letters as they stand."""
    span.name = page.plain[span.start : span.end]
    first = bisect_left(page.words, span.start, key=lambda word: word.start)
    behind = bisect_left(page.words, span.end, key=lambda word: word.start)
    page.add(span, first, behind - 1)


def _as_usual(page: Page) -> str:
    """The text with capitals only where a name may begin, and at the start of a sentence."""
    parts, end = [], 0
    for at, word in enumerate(page.words):
        parts.append(page.plain[end : word.start])
        end = word.end
        if word.case not in {Case.UPPER, Case.LETTER} or word.text == "I":
            parts.append(word.text)
        elif word.opens or _begins_a_name(page.words, at) or _is_a_head(page.words, at):
            parts.append(word.text.capitalize())
        else:
            parts.append(word.low)
    return "".join((*parts, page.plain[end:].lower()))


def _begins_a_name(found: list[Word], at: int) -> bool:
    """A word that no dictionary has, or any before a head: "TESCO", "AT KESTREL HOUSE"."""
    low = found[at].low
    if not is_word(low) and low not in words("small words"):
        return True
    ahead = at + 1 < len(found) and found[at + 1].low in _heads()
    return ahead and at > 0 and found[at].joined and found[at - 1].low in _BEFORE_A_HOUSE


def _is_a_head(found: list[Word], at: int) -> bool:
    return (
        at > 0 and found[at].joined and found[at].low in _heads() and _begins_a_name(found, at - 1)
    )


def _heads() -> frozenset[str]:
    return (
        words("organisations: heads that need a name before them")
        | words("organisations: heads that may be a house")
        | words("organisations: heads that take any name")
        | words("streets: heads")
    ) - words("small words")
