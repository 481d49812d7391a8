"""What the words beside a number say it is: the naming word that weighs most.

Each naming word near a number is weighed: by how much it says ("case number" more than "bank",
and that more than "rang"), by whether the number has the form of its kind, by how far off it is,
and by what stands between: the end of a sentence, or another number that it rather names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from reflect_app.advice.identifiers.reading import Reading

BEFORE = 64  # characters: "her NHS number, which I read from the letter, is"
BEHIND = 28
_CLOSE_BEHIND = 12
_TOUCHING = 4
_NUMBER_WORDS = (
    r"(?:(?:\. ?| )(?:numbers?|nos?\b\.?|num\b|nr\b\.?|refs?\b\.?|references?|ids?\b|codes?"
    r"|pins?\b|plates?|registrations?|certificates?|details)| ?#| reg\b\.?)"
)
_NOTHING = "nothing"  # what such words begin, and is no number: code of practice
_ACCOUNT = r"(?: (?:acc(?:oun)?t?|a/c)(?=\.?:? ?(?:no|num|ref|id|#|\Z)))"
_LETTERS = re.compile(r"(?<!\w)[a-z]+")
_REST = re.compile(rf"(?:'?s(?![\w.]))?({_ACCOUNT}?{_NUMBER_WORDS}|{_ACCOUNT})?(?![a-z])")
_HEAD = lazily(r"(?<!\w)(?:[A-Z]{3,8}|(?=[A-Z]*\d)[A-Z\d]{3,6}(?<=[A-Z])) \Z")
_NUMBER_FOLLOWS = lazily(
    r"(?<![a-z\-])(?<!tax )(?<!area )(?<!read )(?<!error )(?<!dress )"
    r"(?:numbers?|numbered|nos?\.?|num|nr|refs?\.?|reference|id|code|entry|certificate|permit"
    r"|voucher|licence|pin)(?: is| was)?[:#,]? ?\Z"
)
_STRENGTH = {"number": 34, "by itself": 26, "plain": 17, "verb": 0}
_FITS = 30  # the form is that of its kind
_AT_THE_END_OF_ANOTHER = 25  # a sentence ends in between
_NAMES_ANOTHER = 18  # a number stands in between
_BEHIND = 12  # a word behind a number names it more seldom
_LEADS = lazily(
    r"(?! (?:of|for) )[^.!?;:\d]{0,40}(?<![a-z])(?:is|was|wis|were|to|be|as|(?:it|that)'?s"
    r"|reads?|says?|said|quoted?|typed|wrote|put|g[ai]ve|gied|given|got|texted|telt|told)"
    r"(?: now| still| just| down| one| me| us| him| her| them| later| after| out| over| back)*"
    r",? ['\"(]?\Z"
    r"|(?! (?:of |for (?!it|this|that|me|us|her|him)))[^.!?;:\d]{0,40}: \Z"
)
_LED = 6  # what the way to a number counts for where a verb leads to it
_IS_ONE = lazily(
    r"['\"\u2019\u201d]?,? (?:is|was|wis|wiz|being) (?:(?:the|her|his|my|their|our|its|an?) )?"
)
_JOINS_ANOTHER = re.compile(r",? (?:but|and|then|so|while|or)\b")
_NEXT_NUMBER = re.compile(r"(?: is| was|:|,)? ?#?[a-z]{0,4}\d")  # "AAZ 1234, badge number T0417"
_SENTENCE_ENDS = re.compile(r"(?<!\b(?:no|mr|dr|st))(?<!\b(?:mrs|ref|num))[.!?] +(?!\Z)")
_STILL_OF_IT = re.compile(
    r"(?:and )?(?:it|that|this|these|mine|hers?|his|theirs|ours|yours)(?:'?s)?\b"
)
_DIGITS = re.compile(r"\d{3}")


class Context(NamedTuple):
    """Words beside a number: of which kind, how far off, and whether a number must follow them.

    ``with_number`` says that the word "number" or the like is among them: then even one of two
    digits is meant. ``weight`` is how much speaks for it.
    """

    key: str
    gap: int
    says_number: bool
    with_number: bool = False
    weight: int = 0


class _Naming(NamedTuple):
    """A naming word in a text, "number" or the like behind it, and what is written there."""

    word: str
    number: str
    written: str
    start: int
    end: int


def nearest_before(lower: str, start: int, fits: Collection[str] = ()) -> Context | None:
    """The words before this place, of a text in lower case, that weigh most.

    ``fits`` are the kinds whose form the number has.
    """
    return heaviest(all_before(lower, start, fits))


def all_before(
    lower: str, start: int, fits: Collection[str] = (), reach: int = BEFORE
) -> list[Context]:
    """All naming words before this place, each with what it weighs, in their order."""
    return [
        _weighed(each, lower[each.end : start], fits)
        for each in _naming(lower, max(0, start - reach), start)
        if not _is_of_something_else(each)
    ]


def _naming(lower: str, begin: int, end: int) -> Iterator[_Naming]:
    """The naming words of a part of a text, from left to right, the longest at each place."""
    free, by_letters = begin, _by_letters()
    for letters in _LETTERS.finditer(lower, begin, end):
        start, here = letters.start(), letters[0]
        words = by_letters.get(here, ())
        if here[-1] == "s":  # "licences"
            words += by_letters.get(here[:-1], ())
        for word in words if start >= free else ():
            is_here = lower.startswith(word, start, end)
            if is_here and (rest := _REST.match(lower, start + len(word), end)):
                free = rest.end()
                yield _Naming(word, rest[1] or "", lower[start:free], start, free)
                break


def _is_of_something_else(found: _Naming) -> bool:
    """Whether a word says nothing here: "code of practice", or "nurse" without "number"."""
    if _words()[found.word][0] == _NOTHING:
        return True
    return not found.number and found.word in _only_with_number()


def heaviest(contexts: Iterable[Context]) -> Context | None:
    """The one that weighs most; of two alike, the one that comes later."""
    best = None
    for each in contexts:
        if best is None or each.weight >= best.weight:
            best = each
    return best


def _weighed(found: _Naming, between: str, fits: Collection[str]) -> Context:
    """A naming word before a number, with what speaks for it."""
    context = _context(found, len(between))
    led = context.says_number and leads_to_it(between)
    way = min(context.gap, _LED) if led else context.gap
    weight = _strength(found, context) - way + _FITS * (context.key in fits)
    if _DIGITS.search(between):
        weight -= _NAMES_ANOTHER
    point = found.written.endswith(" no") and between.startswith(".")  # "NHS no. read back"
    ends = [each.end() for each in _SENTENCE_ENDS.finditer(between, point)]
    if ends and not _STILL_OF_IT.match(between, ends[-1]):
        weight -= _AT_THE_END_OF_ANOTHER
        context = context._replace(says_number=False, with_number=False)
    return context._replace(weight=weight)


def _strength(found: _Naming, context: Context) -> int:
    if context.with_number:
        return _STRENGTH["number"]
    if context.says_number:
        return _STRENGTH["by itself"]
    return _STRENGTH["verb" if found.word in _verbs() else "plain"]


def all_around(
    lower: str, start: int, end: int, fits: Collection[str] = (), reach: int = BEFORE
) -> list[Context]:
    """All naming words before a number, and the first one close behind it."""
    behind = first_behind(lower, end)
    return [*([behind] if behind else ()), *all_before(lower, start, fits, reach)]


def first_behind(lower: str, end: int) -> Context | None:
    """The first such words close behind this place, in the same sentence."""
    behind = re.split(r"[.;!?] ", lower[end : end + BEHIND], maxsplit=1)[0]
    naming = _naming(behind, 0, len(behind))
    named = (each for each in naming if not _is_of_something_else(each))
    if (found := next(named, None)) is None:
        return None
    context = _context(found, found.start)
    if not context.with_number and context.gap > _CLOSE_BEHIND:
        return None
    its_own = context.says_number and _NEXT_NUMBER.match(lower, end + found.end)
    another = _NAMES_ANOTHER * bool(_JOINS_ANOTHER.match(behind) or its_own)
    far = 0 if _IS_ONE.fullmatch(behind, 0, found.start) else context.gap + _BEHIND
    weight = _strength(found, context) - far - another
    return context._replace(weight=weight) if weight > 0 else None


def spoken_of(lower: str, begin: int, end: int) -> list[tuple[Context, int, int]]:
    """The naming words of a part of a text, each with its place; weighed by what they say alone."""
    found = (each for each in _naming(lower, begin, end) if not _is_of_something_else(each))
    named = [(each, _context(each, 0)) for each in found]
    return [
        (context._replace(weight=_strength(each, context)), each.start, each.end)
        for each, context in named
    ]


def ends_of_sentences(between: str) -> int:
    """How many sentences end in what stands between two things."""
    return len(_SENTENCE_ENDS.findall(between))


def leads_to_it(between: str) -> bool:
    """Whether what stands between a naming word and a number leads from one to the other."""
    return _LEADS.fullmatch(between) is not None


def context_of(word: str) -> Context | None:
    """What a word says by itself of the number that it is joined with: "GMC", "CAD"."""
    kind, _says = _words().get(word, (_NOTHING, False))
    return Context(kind, 0, says_number=True) if kind != _NOTHING else None


def a_number_follows(lower: str, start: int) -> bool:
    """Whether "number", "no." or the like stands right before this place."""
    return _NUMBER_FOLLOWS.search(lower, max(0, start - 14), start) is not None


def with_head(reading: Reading, start: int) -> int:
    """From where a number goes that has a word in capitals before it: ref MISPER 0816/T."""
    head = _HEAD.search(reading.text, max(0, start - 9), start)
    if head is None or not reading.is_free(head.start(), start):
        return start
    if a_number_follows(reading.lower, head.start()):
        return head.start()
    context = nearest_before(reading.lower, head.start())
    named = context is not None and context.says_number and context.gap <= _TOUCHING
    return head.start() if named and any(each.isdigit() for each in head[0]) else start


def is_number_word(word: str) -> bool:
    """Whether a word only says that a number follows."""
    return word in {"no", "nos", "num", "nr", "ref", "number"}


def _context(found: _Naming, gap: int) -> Context:
    word = found.word
    key, says_number = _words()[word]
    several = found.number.endswith(("numbers", "nos"))
    with_number = (
        (found.number != "" and not several)
        or ("number" in word and key != "phone")
        or word in _even_if_short()
    )
    if word in _only_with_number() and "ref" in found.number:
        key = "case"  # "the agency reference"
    return Context(key, gap, says_number or with_number, with_number)


@cache
def _words() -> dict[str, tuple[str, bool]]:
    words: dict[str, tuple[str, bool]] = {}
    pairs: dict[tuple[str, bool], tuple[str, bool]] = {}  # each only once: there are many alike
    for key, each in _listed():
        pair = (key, each.startswith("+"))
        words.setdefault(each.lstrip("+~-"), pairs.setdefault(pair, pair))
    return words


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    """The naming words by the letters that they begin with, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(_words(), key=len, reverse=True):
        if letters := _LETTERS.match(word):
            found[letters[0]] = (*found.get(letters[0], ()), word)
    return found


@cache
def _only_with_number() -> frozenset[str]:
    return frozenset(each.lstrip("~") for _key, each in _listed() if each.startswith("~"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(each.lstrip("-") for _key, each in _listed() if each.startswith("-"))


@cache
def _even_if_short() -> frozenset[str]:
    return frozenset(each.lstrip("+") for _key, each in _listed() if each.startswith("++"))


def _listed() -> Iterator[tuple[str, str]]:
    """Each kind with each of its words, as they stand in the list."""
    for line in entries("number-context.txt"):
        key, _colon, listed = line.partition(": ")
        for each in listed.split(", "):
            yield key, each
