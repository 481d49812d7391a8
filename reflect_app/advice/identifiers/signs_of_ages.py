"""The signs around a bare number that speak for or against its being an age.

A sign is named by where it is and what is there: "before: is of he" in "she was 84", "behind: unit"
in "84 ml". What each is worth stands in ``resources/advice/signs-of-ages.txt``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import words_near_ages as near
from reflect_app.advice.identifiers.age_forms import not_one_age
from reflect_app.advice.identifiers.name_lists import is_first_name
from reflect_app.advice.identifiers.words_by_numbers import SOMEBODY, Word, is_person, words_in
from reflect_app.advice.lazy_patterns import lazily
from reflect_app.advice.plain_text import in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_BACK, _AHEAD = 90, 60  # characters
_CLOSE = 45
_CLAUSE = 6  # words
_SMALL = 13
_OLD = 60
_HOURS = 24
_END = re.compile(r"(?<![\s(][a-z])[.!?](?=\s|[\"'])|\n")  # "L. is sixteen" goes on
_HE = re.compile(r"(?<![a-z])(?:he|she|his|her|him)(?![a-z])")
_CHILD = re.compile(
    r"(?<![a-z])(?:boys?|girls?|lads?|lass|child|children|kids?|bab(?:y|ies)|sons?|daughters?"
    r"|brothers?|sisters?|sibs?|siblings?|ch|twins?|toddler|grand(?:son|daughter|child)\w*|wee"
    r"|niece|nephew|pupils?|eldest|youngest|elder|younger|step(?:son|daughter)|little)(?![a-z])"
)
_COUNTING = re.compile(r"(?<![a-z])(?:count\w*|waited|minutes|scored?|out of|hours|degrees)(?!\w)")
_SHORT = lazily(r"(he(?=s)|she(?=s)|who(?=s)|i(?=m))[sm]\Z|(.*)['’](?:s|m|re)\Z")
_POSSESSED = {"hers", "mine", "ours", "theirs", "yours", "his"}
_NO_SUBJECT = frozenset(("not", "rough", "has", "copula", "did"))
_BEHIND = {
    **dict.fromkeys(("looks", "has", "copula", "turned", "did"), "did"), "capital": "name",
    **dict.fromkeys(("since", "when"), "when"), **dict.fromkeys(("at", "prep"), "prep"),
    **dict.fromkeys(("quote", "stop", "end"), "end"), "rough": "day",
}  # fmt: skip


class Passage(NamedTuple):
    """A bare number and what is written before and behind it: all that it is judged by."""

    before: str
    value: int
    in_words: bool
    behind: str
    last_age: int | None  # where the last age before it begins: in ``before``, or -1 for further


class Surroundings(NamedTuple):
    """A bare number with what is around it."""

    value: int
    in_words: bool
    before: str  # in its sentence, in lower case
    before_all: str  # also of the sentence before
    behind: str
    left: list[Word]
    right: list[Word]
    said: list[Word]  # the sentence before
    aged: tuple[bool, bool]  # whether an age is known before it in the paragraph, in the sentence


def passage(reading: Reading, start: int, end: int, value: int, last_age: int) -> Passage:
    """What the number from ``start`` to ``end`` is judged by.

    ``last_age`` is where the last age before it begins, or -1.
    """
    begin, text = max(0, start - _BACK), reading.text
    return Passage(
        text[begin:start],
        value,
        reading.lower[start].isalpha(),
        text[end : end + _AHEAD],
        max(last_age - begin, -1) if last_age >= 0 else None,
    )


def around(here: Passage) -> Surroundings:
    """What is around the number in the midst of a passage."""
    before_all, behind = in_small_letters(here.before), in_small_letters(here.behind)
    cuts = [found.end() for found in _END.finditer(before_all)]
    cut = cuts[-1] if cuts else 0
    last = cuts[-2] if len(cuts) > 1 else 0
    behind = behind[: found.end() if (found := _END.search(behind)) else None]
    last_age = here.last_age
    return Surroundings(
        value=here.value,
        in_words=here.in_words,
        before=before_all[cut:],
        before_all=before_all,
        behind=behind,
        left=words_in(before_all[cut:], here.before[cut:]),
        right=words_in(behind, here.behind[: len(behind)])[:6],
        said=words_in(before_all[last:cut], here.before[last:cut])[:-1],
        aged=(last_age is not None, last_age is not None and last_age >= cut),
    )


def signs(here: Surroundings) -> set[str]:
    """The names of all signs around a number."""
    found = {_size(here.value), *_before(here.left), *_behind(here.right), *_near(here)}
    if here.in_words:
        found.add("number: in words")
    found.update(_around(here, found))
    if _never(here, found):
        found.add("never")
    return found


def _size(value: int) -> str:
    if value < 2:  # noqa: PLR2004
        return "number: one"
    for most, name in ((4, "2 to 4"), (12, "5 to 12"), (19, "teens")):
        if value <= most:
            return f"number: {name}"
    if value % 10 == 0:
        return "number: tens"
    return "number: from 60" if value >= _OLD else "number: from 21"


def _before(left: list[Word]) -> Iterator[str]:
    """What stands right before it, and what before that."""
    at = _without_rough(left)
    if any(each.kind == "rough" for each in left[at:]):
        yield "before: rough"
    if not at:
        yield "before: start"
        return
    last, rest = left[at - 1], left[: at - 1]
    beside = rest[-1].kind if rest else "start"
    yield f"before: {last.kind}"
    if last.kind == "copula":
        yield f"before: is of {_subject(rest, last.low)}"
    elif last.kind in {"comma", "open", "colon"}:
        yield f"before: mark behind {_apposed(rest)}"
    elif last.kind in {"of", "since", "at", "has", "turned", "looks", "prep"}:
        who = "somebody" if _somebody(rest) else "nobody"
        yield f"before: {last.kind} with {who}"
        yield f"before: {last.kind} behind {beside}"
    elif last.kind == "and":
        yield f"before: and behind {beside}"
    elif last.kind in SOMEBODY:
        edge = beside in {"start", "comma", "open", "colon", "stop", "and", "close"}
        yield f"before: {last.kind} behind {'edge' if edge else beside}"


def _without_rough(left: list[Word]) -> int:
    """Where "nearly", "not", "no more than" and the like begin, which stand before the number."""
    at = len(left)
    while at and left[at - 1].kind in {"rough", "quote", "not"}:
        at -= 1
    lows = [each.low for each in left[max(0, at - 2) : at]]
    if lows[1:] == ["than"] and lows[0] in {"more", "older", "younger", "less"}:
        return _without_rough(left[: at - 2])
    if lows[1:] == ["no"] and left[at - 2].kind == "copula":
        return at - 1
    return at


def _somebody(words: list[Word]) -> bool:
    return any(each.kind in SOMEBODY for each in words)


def _subject(rest: list[Word], verb: str) -> str:
    """Of whom or of what something is said."""
    if (short := _SHORT.match(verb)) is not None:  # "hes", "she's", "Maria's"
        return _of_word(short[1] or short[2])
    if rest and (rest[-1].low.endswith(("'s", "’s")) or rest[-1].low in _POSSESSED):
        return "measure"  # "Ana's was 71, mine is 18"
    words = [each for each in rest if each.kind not in _NO_SUBJECT]
    last = words[-1].kind if words else "nothing"
    if last in SOMEBODY:
        return "he" if last == "he" else "somebody"
    if last in {"nothing", "it", "measure", "number", "unit", "plural", "calendar"}:
        return last
    return "somebody far" if _has_somebody(words[-_CLAUSE:]) else "something"


def _of_word(word: str) -> str:
    if word in {"i", "he", "she", "who", "you", "they"}:
        return "he"
    if word in {"it", "that", "there", "what"}:
        return "it"
    named = is_first_name(word) and not is_word(word)
    return "somebody" if named or is_person(word) else "something"


def _has_somebody(words: list[Word]) -> bool:
    """Whether somebody, and no measure, is spoken of since the last clause began."""
    kinds = [each.kind for each in words]
    for edge in ("and", "when", "stop", "colon", "comma"):
        if edge in kinds:
            kinds = kinds[len(kinds) - kinds[::-1].index(edge) :]
    return not SOMEBODY.isdisjoint(kinds) and "measure" not in kinds


def _apposed(rest: list[Word]) -> str:
    """Beside whom or what it stands between marks."""
    if not rest:
        return "nothing"
    last = rest[-1].kind
    if last in SOMEBODY:
        named = last == "capital" and len(rest) > 1 and rest[-2].kind in {"measure", "did", "prep"}
        return "capital far" if named else last
    if last in {"measure", "number", "unit", "time", "plural", "calendar", "close", "years"}:
        return last
    return "somebody far" if _has_somebody(rest) else "word"


def _behind(right: list[Word]) -> Iterator[str]:
    """What stands right behind it."""
    if not right:
        yield "behind: end"
        return
    one = right[0]
    two = right[1].kind if len(right) > 1 else "end"
    two = _BEHIND.get(two, two)
    if one.has_capital and one.low not in {"i", "he", "she"}:
        yield "behind: capital"
    if one.kind in {"comma", "and", "years"}:
        yield f"behind: {one.kind}"
        yield f"behind: {one.kind} and {two}"
    elif one.low == "no":
        yield "behind: not"
    elif one.low in {"on", "in", "at", "for"}:
        yield f"behind: {one.low}"
    else:
        yield f"behind: {'end' if one.low in ':;' else _BEHIND.get(one.kind, one.kind)}"


def _near(here: Surroundings) -> Iterator[str]:
    """What is spoken of near it."""
    for is_there, name in (*_near_words(here), *_near_numbers(here)):
        if is_there:
            yield f"near: {name}"
    for pattern, words, name in (
        (_HE, here.behind, "he behind"),
        (near.LIFE, here.before, "life"),
        (_CHILD, here.before[-_CLOSE:], "child"),
        (_COUNTING, here.before_all, "counting"),
        (near.UP_TO, here.before, "where or until"),
        (near.TOLD_BY, here.before, "told by a device"),
        (near.BAND_BEFORE, here.before, "band"),
    ):
        if pattern.search(words):
            yield f"near: {name}"


def _near_words(here: Surroundings) -> Iterator[tuple[bool, str]]:
    kinds = [each.kind for each in here.left]
    somebody = near.PERSON.search(here.before) is not None or "name" in kinds
    measure = near.MEASURED.search(here.before[-_CLOSE:]) is not None
    before = not somebody and near.PERSON.search(here.before_all) is not None
    yield somebody, "somebody"
    yield before, "somebody in the sentence before"
    yield measure, "measure"
    before = not measure and near.MEASURED.search(here.before_all) is not None
    yield before, "measure in the sentence before"
    yield "measure" in kinds[-4:], "measure close"
    yield kinds[:1] in (["name"], ["capital"], ["person"]), "sentence begins with somebody"


def _near_numbers(here: Surroundings) -> Iterator[tuple[bool, str]]:
    numbers = [each.kind for each in here.left].count("number")
    aged, aged_in_sentence = here.aged
    yield numbers == 1, "another number"
    yield numbers > 1, "numbers"
    yield any(each.kind == "number" for each in here.right[1:]), "number behind"
    before = any(each.kind == "number" for each in here.said)
    yield before and not aged, "number in the sentence before"
    yield aged and not aged_in_sentence, "age"
    yield aged_in_sentence, "age in the sentence"


def _never(here: Surroundings, found: set[str]) -> bool:
    """Whether something is there that nothing outweighs: "5 to 11", "Uno, 21 and Snap"."""
    if not_one_age().match(here.behind) or near.RATED.match(here.behind):
        return True
    return _is_counted(here, found) or _is_listed(here, found)


def _is_counted(here: Surroundings, found: set[str]) -> bool:
    """Whether it counts up, or is the second of two results: "one, two", "48 then 112"."""
    if here.value < _SMALL and any(each.low in {"1", "one"} for each in here.left):
        return True
    if [each.low for each in here.left[-1:]] in (["over"], ["past"]) and here.left[-2:-1]:
        return here.left[-2].kind == "number"  # "158 over 102", "ten past eight"
    after = [each.low for each in here.left[-1:]] == ["after"]
    behind = [each.low for each in here.right[:2]]
    if (after and here.right and here.right[0].kind == "years") or (
        behind[:1] == ["over"] and behind[1:] and here.right[1].kind == "number"
    ):
        return True  # "his first night out after nine years", "82 over 44"
    then = behind[:1] == ["then"]
    return then and "near: number behind" in found


def _is_listed(here: Surroundings, found: set[str]) -> bool:
    """Whether it is in a list of scores, of games or of what is measured."""
    kinds = [each.kind for each in here.left]
    if kinds[-2:-1] == ["number"] and "before: name" in found:
        return True  # "Maria 34 Jo 36"
    if "before: mark behind number" in found and "measure" in kinds:
        return True  # "Sam, NEWS, day 2, 14"
    second = here.right[1] if len(here.right) > 1 else None
    if second and second.has_capital and here.right[0].kind == "and" and kinds[-1:] == ["comma"]:
        return second.kind not in {"name", "capital", "he"}  # "Uno, 21 and Connect 4"
    return _is_of_measures(kinds)


def _is_of_measures(kinds: list[str]) -> bool:
    """Whether it is in a list of what is measured: "Apgars 4, 7, 9"."""
    at = len(kinds)
    while at and kinds[at - 1] in {"number", "comma", "and", "rough", "at"}:
        at -= 1
    return at < len(kinds) and kinds[at - 1 : at] == ["measure"]


def _around(here: Surroundings, found: set[str]) -> Iterator[str]:
    """Signs of both sides together, and of small numbers."""
    closed = _is_closed(found)
    more = set()
    if not found.isdisjoint({f"before: is of {who}" for who in ("he", "somebody", "somebody far")}):
        loose = closed or not found.isdisjoint({"behind: when", "behind: he"})
        more.add(f"around: somebody is it, {'closed' if loose else 'open'}")
        if "behind: word" in found and here.value >= _SMALL:
            more.add("around: somebody is it, before a word")
    elif "before: copula" in found:
        more.add(f"around: something is it, {'closed' if closed else 'open'}")
    if not found.isdisjoint({"before: comma", "before: open", "before: colon"}):
        more.add("around: marks" if closed else "around: mark before only")
    if "before: start" in found:
        more.update(_at_start(here, found))
    yield from more
    if here.value > _HOURS and "before: at" in found and closed:
        yield "around: at, no hour"
    if here.value < _SMALL:
        yield from (f"{each}, small" for each in more if not each.startswith("before"))
        for each in ("before: at with somebody", "before: since with somebody", "near: child"):
            if each in found:
                yield f"{each}, small"


def _is_closed(found: set[str]) -> bool:
    """Whether nothing that is counted can follow."""
    if "behind: end" in found or "behind: close" in found:
        return True
    counts = {f"behind: {by} and {what}" for by in ("comma", "and") for what in _COUNTS}
    ends = not found.isdisjoint({"behind: comma", "behind: and"})
    return ends and found.isdisjoint(counts)


_COUNTS = ("number", "measure", "unit")


def _at_start(here: Surroundings, found: set[str]) -> Iterator[str]:
    """Signs of a number that begins its sentence: "She sat up. Ninety, and sharp."."""
    behind = next((by for by in ("comma", "end", "and") if f"behind: {by}" in found), "word")
    if not here.said:
        about = "nothing"
    elif near.MEASURED.search(here.before_all):
        about = "measure"
    else:
        about = "somebody" if _somebody(here.said) else "something"
    yield f"around: start and {behind}, behind {about}"
    if len(here.said) == 1 and here.said[0].kind in {"name", "capital", "person"}:
        yield "around: start behind a name alone"
