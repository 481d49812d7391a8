"""The signs in and around words with capitals that speak for or against an organisation.

A sign is named by where it is and what is there: "behind: kind worn" in "his Greggs uniform",
"before: works for" in "he drove for Ulsterbus". What each is worth stands in
``resources/advice/signs-of-organisations.txt``.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import rank
from reflect_app.advice.identifiers.firms import called_like_others, known_firms
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    is_town,
    last_words,
    sections,
    these,
    words,
)
from reflect_app.advice.identifiers.signs_of_places import ENDS_OF_SERVICES
from reflect_app.advice.identifiers.words_in_order import Case, Nature, nature

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_NEAR, _BEFORE = 9, 3  # words
_RARE = 6  # a rank of the dictionary
_MOST_WORDS = 4  # that are counted
_NEAR_FOUND = 18  # words
_MOST_REMEMBERED = 512  # words
_GOODS = ("goods, programmes that everybody knows", "sayings, songs and goods with a name in them")
_SERVICES = "law, services, programmes"
_OF_THE_STATE = these(
    "office court act law allowance credit benefit payment badge parliament england wales scotland"
)
_KINDS = (
    ("institution", ("kinds of organisations", "shops")),
    ("kin", ("kin: of others", "kin: of a child")),
    ("job", ("people by their work or their part", "titles: of staff")),
    ("room", ("rooms, departments and things with capitals",)),
    ("no name", ("heads that make no name",)),
    ("verb", ("verbs of saying", "verbs of people")),
)
_OF_NATURES = {
    Nature.SMALL: "small", Nature.KNOWN: "known", Nature.WORD: "word",
    Nature.WORD_NAME: "word name", Nature.UNKNOWN: "unknown", Nature.NAME: "name",
}  # fmt: skip


class Named(NamedTuple):
    """Words with capitals that may be one name: where they begin and end on a page."""

    page: Page
    first: int
    last: int
    types: Mapping[int, str]
    """As what the words were found that were found."""

    @property
    def words(self) -> list[Word]:
        """These words."""
        return self.page.words[self.first : self.last + 1]

    @property
    def low(self) -> str:
        """They as they are written, in lower case."""
        return low_words(self.page, self.first, self.last)


def low_words(page: Page, first: int, last: int) -> str:
    """Words of a page as they are written, in lower case."""
    return page.plain[page.words[first].start : page.words[last].end].lower()


def types_in(page: Page) -> dict[int, str]:
    """As what each word of a page was found that was found."""
    starts = [word.start for word in page.words]
    return {
        at: span.type
        for span in page.spans
        for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    }


def signs(name: Named) -> set[str]:
    """The names of all signs in and around words."""
    return {*_shape(name), *_left(name), *_right(name), *_found(name)}


def _shape(name: Named) -> Iterator[str]:
    """What the words are by themselves."""
    here = name.words
    capitals = [each for each in here if each.case is not Case.LOWER]
    yield from _of_words(here, capitals)
    yield f"listed: {listed(name.low)}"
    if here[-1].possessive:
        yield "form: possessive"
    elif here[-1].low.endswith("s"):
        yield "form: several"
    first = here[0].low
    if is_town(first):
        yield "first: town"
    if is_surname(first):
        yield "first: surname"
    if is_first_name(first):
        yield "first: first name"


def _of_words(here: list[Word], capitals: list[Word]) -> Iterator[str]:
    """Of what nature and kind each of the words is."""
    yield f"form: {min(len(capitals), _MOST_WORDS)} words"
    what = [_what(each.low, each.text) for each in capitals]
    yield f"form: {' '.join(what[:_MOST_WORDS])}"
    yield f"form: kinds {' '.join(kind(each.low) for each in capitals[:2])}"
    yield from {f"has: {each}" for each in what}
    yield f"first: {here[0].low}"
    yield f"last: {here[-1].low}"
    yield f"last: kind {kind(here[-1].low)}"
    yield f"first: kind {kind(here[0].low)}"
    yield from {f"has: kind {kind(each.low)}" for each in capitals}
    yield from {f"inside: {each.low}" for each in here if each.case is Case.LOWER}
    if here[-1].low.endswith(ENDS_OF_SERVICES):
        yield "last: end of a service"
    if here[0].opens:
        yield "form: opens"
        yield f"form: opens, {what[0]}"
    if " & " in {each.glue for each in here[1:]}:
        yield "inside: and"


@lru_cache(_MOST_REMEMBERED)
def _what(low: str, text: str) -> str:
    """Of what nature a word is, and whether it ends the names of organisations."""
    if low in words("organisations: heads that need a name before them") or low in last_words(
        "organisations: never of people"
    ):
        return "head"
    what = nature(low, text)
    if what is Nature.WORD:
        if low in last_words("words that names of charities are made of"):
            return "charity"
        return "rare" if rank(low) >= _RARE else "word"
    return _OF_NATURES[what]


def _left(name: Named) -> Iterator[str]:
    """The words before it in its sentence."""
    page, first = name.page, name.first
    left: list[Word] = []
    for at in range(first, max(0, first - _NEAR), -1):
        if page.words[at].opens:
            break
        left.append(page.words[at - 1])
    if not left:
        yield "before: nothing"
        return
    one = kind(left[0].low)
    glue = page.words[first].glue.strip()
    if glue:
        yield f"before: mark {glue[:2]}"
        yield f"before: {one} and mark {glue[:1]}"
        yield from {f"before mark: near {kind(each.low)}" for each in left[1:]}
    for at, word in enumerate(left[:_BEFORE], 1):
        yield f"before {at}: word {word.low}"
        yield f"before {at}: kind {kind(word.low)}"
    yield f"before: {one} and {_what(name.words[0].low, name.words[0].text)}"
    yield f"before: {one} and {listed(name.low)}"
    yield from _together(left)
    yield from {f"near: {kind(each.low)}" for each in left[1:]}


def _together(left: list[Word]) -> Iterator[str]:
    """What the words before it say together."""
    one = kind(left[0].low)
    if len(left) > 1:
        two = kind(left[1].low)
        yield f"before: {two} {left[0].low}"
        yield f"before: kinds {two} {one}"
        yield f"before: {left[1].low} {left[0].low}"
        if len(left) > 2:  # noqa: PLR2004
            yield f"before: kinds {kind(left[2].low)} {two} {one}"
            yield f"before: {kind(left[2].low)} and {left[0].low}"


def _right(name: Named) -> Iterator[str]:
    """The words behind it in its sentence."""
    page, at = name.page, name.last + 1
    if at >= len(page.words) or page.words[at].opens:
        yield "behind: nothing"
        return
    word = page.words[at]
    if mark := word.glue.strip(" '’"):
        yield f"behind: mark {mark[:1]}"
        yield f"behind mark: kind {kind(word.low)}"
        return
    one = kind(word.low)
    yield f"behind: word {word.low}"
    yield f"behind: kind {one}"
    yield f"behind: {one} and {listed(name.low)}"
    yield f"behind: {one} and {_what(name.words[-1].low, name.words[-1].text)}"
    if name.first and not name.words[0].opens:
        yield f"around: {kind(page.words[name.first - 1].low)} {one}"
    if at + 1 < len(page.words) and page.words[at + 1].joined:
        yield f"behind 2: kind {kind(page.words[at + 1].low)}"


def _found(name: Named) -> Iterator[str]:
    """What was found near it."""
    before = range(name.first - _NEAR_FOUND, name.first)
    behind = range(name.last + 1, name.last + 1 + _NEAR_FOUND)
    yield from {f"found before: {name.types[at]}" for at in before if at in name.types}
    yield from {f"found behind: {name.types[at]}" for at in behind if at in name.types}


@lru_cache(_MOST_REMEMBERED)
def kind(low: str) -> str:
    """Of what kind a word beside a name is."""
    if (found := _kinds().get(low)) is not None:
        return found
    for name, groups in _KINDS:
        if any(low in words(group) for group in groups):
            return name
    if low in words("small words"):
        return "small"
    if low.endswith("ed"):
        return "did"
    if low.endswith("ing"):
        return "doing"
    return "several" if low.endswith("s") else "word"


@cache
def _kinds() -> dict[str, str]:
    found = sections("words-by-organisations.txt")
    return {word: kind for kind in reversed(found) for word in found[kind]}


@lru_cache(_MOST_REMEMBERED)
def listed(low: str) -> str:
    """In which list of what everybody knows a name stands, if in any."""
    known = sections("not-names.txt")
    firms = known_firms()
    if low in entries("apps.txt") or low.rpartition(" ")[2] in _OF_THE_STATE:
        return "app"
    if low in firms or f"{low}'s" in firms:
        return "firm"
    if low in words("charities that everybody knows") or low in known.get(_SERVICES, ()):
        return "service"
    if low in called_like_others():
        return "like others"
    if any(low in known.get(group, ()) for group in _GOODS):
        return "goods"
    return "nowhere"
