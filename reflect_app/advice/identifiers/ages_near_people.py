"""Whether a bare number is an age: what stands right before it, who is near, and what follows.

In writing about care most bare numbers beside a person are ages. One that counts or measures has a
noun or a unit behind it, or a word for what is measured before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import ages_in_a_life
from reflect_app.advice.identifiers import words_near_ages as near
from reflect_app.advice.identifiers.age_forms import N
from reflect_app.advice.identifiers.bare_numbers import (
    BACK,
    CLOSE,
    GROWN,
    MARKS,
    Number,
    number_at,
    sentence_before,
    without_marks,
)
from reflect_app.advice.identifiers.calendar_words import number_in
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reflect_app.advice.identifiers.reading import Reading

_LEFT = 24  # characters in which children must stand, for a small number
_TEENAGER = 5
_YEARS = re.compile(r" years?(?![a-z])")
_SO_OLD = (
    r" years?(?= ?[.;)]|\s*\Z|, (?:he|she|and|but|his|her|the)\b| (?:he|she|i|already|because|so)\b"
    r"| (?:and|but) (?:he|she|i|is|was|live|lives|goes|does|speaks?|cannot|can|his|her|never"
    r"|still|not|already)\b)"
)

Age = tuple[int, int, str]
"""From where to where an age is, and its words."""


def spans(reading: Reading, part: tuple[int, int]) -> list[Age]:
    """Each such age in a part of the text, besides those known so far."""
    ages: list[Age] = []
    for start, end, words, value in _free_numbers(reading, part):
        if not _ends(reading.lower, end) and not reading.lower.endswith("at ", 0, start):
            continue
        number = number_at(reading, start, end, value, ages)
        if not _ends(reading.lower, end) and not number.is_before_name():
            continue
        if _goes_on(reading, start, end, ages) or _is_age(number):
            years = _YEARS.match(reading.lower, end)
            ages.append((start, years.end() if years else end, words))
    return ages


def again(reading: Reading, part: tuple[int, int], known: set[int]) -> list[Age]:
    """The ages that are said once more without a word: "Eighty-two, and he had cycled here"."""
    ages: list[Age] = []
    for start, end, words, value in _free_numbers(reading, part):
        if value < _TEENAGER or value not in known or not _ends(reading.lower, end):
            continue
        before = near.LEAD.sub("", reading.lower[max(0, start - 12) : start]).rstrip()
        alone = (
            not before
            or before[-1] in ".!?\"'"
            or before.endswith((" of", " at", ",", " stop", " comma"))
        )
        if alone and not near.MEASURED.search(sentence_before(reading.lower, start)):
            ages.append((start, end, words))
    return ages


def _free_numbers(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str, int]]:
    for found in near.NUMBER.finditer(reading.lower, *part):
        value = number_in(found["n"]) or 0
        if value and reading.is_free(*found.span("n")):
            yield (*found.span("n"), found["n"], value)


def _ends(lower: str, end: int) -> bool:
    return near.FOLLOWS.match(lower, end) is not None


def _goes_on(reading: Reading, start: int, end: int, so_far: list[Age]) -> bool:
    """Whether it stands beside an age in a list of ages: "3 sibs, 9, 6", "a 3 and a 5 year old"."""
    lower = reading.lower
    if so_far and near.JOINT.fullmatch(lower, so_far[-1][1], start):
        return True
    if any(
        each.type == "age" and near.OR.fullmatch(lower, each.end, start)
        for each in reading.findings
    ):
        return True
    joints = {" and ", " or ", " and a ", " & "}
    return any(
        each.type == "age" and each.start > end and lower[end : each.start] in joints
        for each in reading.findings
    )


def _is_age(number: Number) -> bool:
    words = number.words
    if not words:
        return _opens(number) if number.rough else _stands_alone(number)
    if number.rough & {"rising", "pushing"}:
        return number.somebody
    last = words[-1]
    if last in near.OTHER_ONES:
        child = number.value > 1 and near.CHILD.search(number.sentence) is not None
        return (number.grown and number.somebody) or (
            child and number.before(r",? (?:and )?(?:the other|another|one)(?![a-z])|[.,;]")
        )
    if last.isdigit() or near.MEASURED.search(number.sentence[-CLOSE:]):
        return False
    for heads, is_age in _RULES:
        if last in heads:
            return is_age(number)
    return _behind_a_name(number)


def _opens(number: Number) -> bool:
    """Behind a word that opens a sentence: "Barely 18 and already a mum"."""
    if not number.grown or not number.before(
        r",| and (?:already|on|still|out|living|no(?:t|ne)?)\b|\s*[.!]"
    ):
        return False
    if number.rough & {"barely", "still", "newly", "freshly"}:
        return True
    begin = max(0, number.start - BACK - BACK)
    said = number.lower[begin : number.start]
    return near.PERSON.search(said) is not None and not near.MEASURED.search(said[-BACK:])


def _of(number: Number) -> bool:
    before = number.words[-2:-1]
    if number.grown and before and before[0] in near.YOUNG_KIN:
        return True  # "the brother of 51", besides his sister
    return before == ["all"] and near.CHILD.search(number.sentence[-_LEFT:]) is not None


def _with_years(number: Number) -> bool:
    """In the English of those who learn it: he died with fifty-one years, had her with sixteen."""
    if number.grown and number.words[-3:-2] == ["had"] and number.before(r"[.,;]"):
        return True
    return number.value > 1 and number.before(r" years(?= ?[.,;)]| (?:he|she|i|and)\b)")


def _has(number: Number) -> bool:
    """In the same English: one has 33 years, she had eighty when she died."""
    before = number.words[:-1]
    who = before[-1 - (before[-1:] == ["is"])] if len(before) > 1 else "".join(before)
    told = who in near.SUBJECTS or who in near.KIN or (is_first_name(who) and not is_word(who))
    if number.value > 1 and told and number.words[-1] != "had" and number.before(_SO_OLD):
        return True  # "Kacper has 8 years and he goes"
    if not number.grown or not number.somebody:
        return False
    return number.before(
        rf" years?(?= ?[.,;)]| (?:he|she|i|and(?! {N})|when)\b)"
        r"| when (?:he|she|i) (?:died|was|came)\b"
    )


def _which_is(number: Number) -> bool:
    which = number.words[-2:-1] in (["which"], ["that"])
    return which and near.CHILD.search(number.sentence[-_LEFT:]) is not None


def _claimed(number: Number) -> bool:
    return number.value > _TEENAGER


def _behind_kin(number: Number) -> bool:
    least = 2 if number.words[-1] in near.YOUNG_KIN else GROWN
    if number.words[-1] == "twin":
        least = 4  # "twin 2" is the second of them
    return number.value >= least and number.words[-2:-1] not in (["two"], ["three"])


def _noted(number: Number) -> bool:
    return number.grown and near.CLOSED.match(number.lower, number.end) is not None


def _behind_pronoun(number: Number) -> bool:
    least = 2 if number.aged else GROWN  # "he is 14, she 12"
    return number.value >= least and number.before(r" ?[.,;]|\s*\Z| (?:and|now|but|years)\b")


def _made(number: Number) -> bool:
    if near.MEASURED.search(number.sentence):
        return False  # "marks for the quiz: Jo 14, me 9"
    if number.words[-2:-1] in ([], [","]):  # "him 14, her 12"
        return number.value > 1 and number.before(r" ?[.,;]|\s*\Z") and number.rough == set()
    made = number.words[-2:-1] in (["made"], ["makes"], ["making"])
    return made and number.value >= _TEENAGER


def _somewhere(number: Number) -> bool:
    """Somewhere around eighty, she thinks."""
    return number.grown and number.before(r",? (?:he|she|i|they)\b")


_IN_TIME = re.compile(r"\d ?(?:min|minute|hr|hour|mg|ml|day|week)s?(?![a-z])")


def _been(number: Number) -> bool:
    if number.words[-1] == "being" and number.words[-2:-1] in (["from"], ["since"]):
        return number.value > 1
    if number.words[-2:-1] == ["have"] and _IN_TIME.search(" ".join(number.words)):
        return False  # "the visit was 20 mins and should have been 90"
    despite = number.words[-2:-1] == ["despite"]
    return number.grown and (number.somebody or despite or number.before(r",? (?:he|she|i|they)\b"))


def _behind_a_mark(number: Number) -> bool:
    """Between commas or in brackets behind somebody: "a retired bus driver, 67, admitted"."""
    words = without_marks(number.words)
    who = words[-1] if words else ""
    left = number.sentence[-_LEFT:]
    counted = number.before(rf"(?:,? ?(?:and|&|to|or)|,) ?{N}{near.MARK_BEHIND}")
    if (counted and not near.CHILD.search(left)) or _is_no_person(who) or _is_scored(number):
        return False
    if near.CLOSED.match(number.lower, number.end) is None:
        return False
    if number.rough and who in near.OTHER_ONES:
        return number.value > 1
    if number.grown:
        return number.somebody or who in near.KIN
    if near.CHILD.search(left) is None:
        return False
    return who in near.KIN or (bool(number.rough) and number.value > 1) or _is_list(number, words)


def _is_scored(number: Number) -> bool:
    """Whether a sentence before says that it is a score: "Score for me: 4. For the child: 11."."""
    begin = max(0, number.start - BACK)
    scored = near.MEASURED.search(number.lower, begin, number.start)
    return number.words[-1] == ":" and scored is not None


def _is_no_person(word: str) -> bool:
    if not word or word.isdigit() or near.MONTH_OR_DAY.match(word) or number_in(word):
        return True
    return word not in {"he", "she"} and word in entries("no-names-before-numbers.txt")


def _is_list(number: Number, words: list[str]) -> bool:
    """A list of small numbers behind children: "3 sibs - 9, 6"; "x2 (5 & 3)"."""
    several = number.before(r"(?:,? ?(?:and|&)|,) ?(?:\d{1,2}|[a-z]{3,5})\b(?! [a-z])")
    return several and not near.CHILDREN.isdisjoint(words[-4:])


def _behind_a_name(number: Number) -> bool:
    """Hadiza 27, in a note: only behind a first name that is known."""
    return number.grown and number.before(r" ?[,.;)]|\s*\Z") and number.is_behind_name()


def _stands_alone(number: Number) -> bool:
    """A sentence of its own behind somebody: "A boy stood there. Twelve."."""
    lower, start = number.lower, number.start
    before = lower[max(0, start - BACK - 20) : start].rstrip(" \"'\n")
    if not before.endswith((".", "!")) or number.value <= _TEENAGER:
        return False
    said = re.split(r"[.!?] ", before[:-1])[-1]
    if near.MEASURED.search(said) or near.COUNTED.search(said):
        return False
    if number.grown:
        alone = near.LONE_BEHIND.match(lower, number.end) is not None
        return alone and near.PERSON.search(said) is not None
    if "count" in lower:
        return False
    return number.before(r"[.!]") and near.CHILD.search(said) is not None


_RULES: tuple[tuple[frozenset[str], Callable[[Number], bool]], ...] = (
    (frozenset({"of"}), _of),
    (frozenset({"with"}), _with_years),
    (frozenset({"claims", "claimed", "claiming", "appears"}), _claimed),
    (frozenset({"at", "@", "by", "since", "from"}), ages_in_a_life.at),
    (frozenset({"has", "have", "had", "having"}), _has),
    (frozenset({"is", "are", "was", "were"}), _which_is),
    (
        frozenset({"see", "reach", "reached", "hit", "nearing", "approaching"}),
        ages_in_a_life.would_see,
    ),
    (MARKS, _behind_a_mark),
    (near.KIN, _behind_kin),
    (near.NOTED, _noted),
    (frozenset({"he", "she"}), _behind_pronoun),
    (frozenset({"him", "her", "me"}), _made),
    (frozenset({"somewhere"}), _somewhere),
    (frozenset({"be", "been", "being", "looked", "looks", "look"}), _been),
)
"""By the word right before it, whether a number is an age."""
