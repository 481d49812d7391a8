"""Names that one paragraph taught, in all their forms in every other one.

At the start of a sentence, in capitals or small letters, as a possessive, and each part of a full
name by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import letters_of_people
from reflect_app.advice.identifiers.name_findings import finding_of, without_overlaps
from reflect_app.advice.identifiers.name_lists import is_surname, these, words
from reflect_app.advice.identifiers.naming import page_of
from reflect_app.advice.identifiers.not_names import take_phrases
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.words_in_order import Case, Nature
from reflect_app.advice.plain_text import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word
    from reflect_app.advice.paragraphs import Paragraph

_WORD = re.compile(r"[^\W_]+")
_NO_PERSON_BEHIND = these(
    "i you we he she it they this that the a an my our your his her their there these those to of "
    "on in for"
)


def spread(
    paragraph: Paragraph, first: Sequence[Finding], names: frozenset[str]
) -> tuple[Finding, ...]:
    """What was found at first, and the names that are known by now, wherever they stand."""
    here = _as_written(paragraph, names_within(_rest(paragraph.lower, first), names))
    if not here:
        return tuple(first)
    page = page_of(paragraph, first)
    take_phrases(page.words)
    people = {name for name in here if ":" not in name}
    letters = frozenset(name.partition(":")[2] for name in here if name.startswith("letters:"))
    letters_of_people.mark(page, letters)
    for kind in ("organisation", "place"):
        _spread_words(
            page, kind, {name.partition(":")[2] for name in here if name.startswith(kind)}
        )
    at = 0
    while at < len(page.words):
        at = max(at + 1, _person(page, at, people))
    return without_overlaps((*first, *(finding_of(span, paragraph) for span in page.spans)))


def _as_written(paragraph: Paragraph, names: list[str]) -> list[str]:
    """The names without letters that stand in capitals nowhere: "t" is in most paragraphs."""
    if not any(name.startswith("letters:") for name in names):
        return names
    here = {
        f"letters:{each.lower()}"
        for each in _WORD.findall(paragraph.plain)
        if each.isupper() or letters_of_people.mean_nothing_else(each)
    }
    return [name for name in names if name in here or not name.startswith("letters:")]


@lru_cache(4_096)
def first_word_of(name: str) -> str:
    """The first run of letters in a name; names are asked for it again whenever one comes."""
    return next(iter(words_in(name.rpartition(":")[2])), "")


def names_within(lower: str, names: Iterable[str]) -> list[str]:
    """Those of the names whose letters are anywhere in a text in small letters."""
    return [name for name in names if name.rpartition(":")[2] in lower]


def _rest(low: str, found: Sequence[Finding]) -> str:
    """The text in small letters without what was found: names are looked for in the rest."""
    end, rest = 0, []
    for each in sorted(found, key=lambda one: one.start):
        rest.append(low[end : max(end, each.start)])
        end = max(end, each.end)
    return "\n".join((*rest, low[end:]))


def _person(page: Page, at: int, names: set[str]) -> int:
    last = at - 1
    while last + 1 < len(page.words) and (
        _is_known(page, last + 1, names)
        or (last >= at and page.words[last + 1].low in names and not page.words[last + 1].taken)
    ):
        if last >= at and not page.words[last + 1].joined:
            break
        last += 1
        if page.words[last].possessive:
            break
        inside = page.after(last)
        if inside is not None and inside.low in words("small letters inside a name"):
            named = last + 2 < len(page.words) and page.words[last + 2].joined
            last += named and _is_known(page, last + 2, names)
    if last < at:
        return at
    start, end = page.words[at].start, page.words[last].end
    page.add(Span("person", start, end, "", page.plain[start:end]), at, last)
    return last + 1


def _is_known(page: Page, at: int, names: set[str]) -> bool:
    word = page.words[at]
    if word.taken or word.low not in names:
        return False
    if word.case is Case.LOWER:
        return not is_word(word.low) and page.before(at) not in {"a", "an"}  # "in a mo"
    if word.case is Case.UPPER:
        surely = page.shouted or not is_word(word.low)
        return surely or (word.nature is Nature.WORD_NAME and _word_is_a_name(page, at))
    if page.before(at) in {"the", "a", "an"} and _is_strange(word) and not page.has_capital(at + 1):
        return False
    return not is_word(word.low) or _word_is_a_name(page, at)


def _is_strange(word: Word) -> bool:
    return word.nature is Nature.UNKNOWN and not is_surname(word.low) and word.low[-1:] != "s"


def _word_is_a_name(page: Page, at: int) -> bool:
    """Whether a word of the language that is known as a name is one here."""
    word, after = page.words[at], page.after(at)
    if (
        after is not None
        and after.case is Case.CAPITAL
        and (
            after.low in words("heads that make no name")
            or after.low in words("organisations: heads that need a name before them")
        )
    ):
        return False
    if not word.opens:
        return page.before(at) not in {"the", "a", "an"} and (after is None or after.low != "of")
    if after is None or word.possessive:
        return word.nature is Nature.WORD_NAME or word.possessive
    return after.low not in _NO_PERSON_BEHIND and (
        word.nature in {Nature.WORD_NAME, Nature.NAME} or after.low in words("verbs of people")
    )


def _spread_words(page: Page, kind: str, names: set[str]) -> None:
    """Places and organisations by all their words."""
    by_first: dict[str, list[list[str]]] = {}
    for name in names:
        parts = name.split(" ")
        by_first.setdefault(parts[0], []).append(parts)
    for at, word in enumerate(page.words):
        for parts in sorted(by_first.get(word.low, ()), key=len, reverse=True):
            here = page.words[at : at + len(parts)]
            if [each.low for each in here] == parts and _stands_as_a_name(here):
                start, end = here[0].start, here[-1].end
                span = Span(
                    kind, start, end, "town" if kind == "place" else "", page.plain[start:end]
                )
                page.add(span, at, at + len(parts) - 1)
                break


def _stands_as_a_name(here: list[Word]) -> bool:
    if any(word.taken for word in here):
        return False
    if len(here) > 1 or not is_word(here[0].low):
        return True
    return here[0].case is not Case.LOWER and not here[0].opens
