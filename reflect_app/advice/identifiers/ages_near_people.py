"""Whether a bare number is an age: what stands right before it, who is near, and what follows.

In writing about care most bare numbers beside a person are ages. One that counts or measures has a
noun or a unit behind it, or a word for what is measured before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers import words_near_ages as near
from reflect_app.advice.identifiers.age_forms import N
from reflect_app.advice.identifiers.calendar_words import number_in
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reflect_app.advice.identifiers.reading import Reading

_BACK = 70  # characters in which somebody must have been spoken of
_CLOSE = 35  # characters in which no word for what is measured may stand
_LEFT = 24  # characters in which children must stand, for a small number
_GROWN = 13  # a smaller number by itself is mostly an hour or a count
_TEENAGER = 5
_OLD = 60
_LEAST_NAME = 3
_YEARS = re.compile(r" years?(?![a-z])")
_MARKS = frozenset(",(-:")
_CAPITAL = re.compile(r"(?<!\w)[A-Z][a-zà-ÿ]{2,20}")

Age = tuple[int, int, str]
"""From where to where an age is, and its words."""


class Number(NamedTuple):
    """A bare number with what stands before it in its sentence."""

    reading: Reading
    start: int
    end: int
    value: int
    sentence: str
    words: list[str]
    rough: frozenset[str]  # "nearly", "just", which stand right before it

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.reading.lower

    @property
    def grown(self) -> bool:
        """Whether it is too large for an hour of the day."""
        return self.value >= _GROWN

    @property
    def somebody(self) -> bool:
        """Whether somebody is spoken of before it in the sentence."""
        return near.PERSON.search(self.sentence) is not None or self.named

    @property
    def named(self) -> bool:
        """Whether a first name that is known and no word stands before it in the sentence."""
        begin = max(0, self.start - len(self.sentence))
        capitals = _CAPITAL.findall(self.reading.text, begin, self.start)
        beside = _without_marks(self.words)[-1:]  # "Snap, Uno, 21 and Connect 4"
        return any(
            is_first_name(each) and not is_word(low) and [low] != beside
            for each in capitals
            if (low := each.lower())
        )

    def before(self, pattern: str) -> bool:
        """Whether this follows right behind the number."""
        return re.compile(pattern).match(self.lower, self.end) is not None


def spans(reading: Reading, part: tuple[int, int]) -> list[Age]:
    """Each such age in a part of the text, besides those known so far."""
    ages: list[Age] = []
    for start, end, words, value in _free_numbers(reading, part):
        if not _ends(reading.lower, end):
            continue
        if _goes_on(reading, start, end, ages) or _is_age(_number(reading, start, end, value)):
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
        alone = not before or before[-1] in ".!?\"'" or before.endswith((" of", " at", ","))
        if alone and not near.MEASURED.search(_sentence_before(reading.lower, start)):
            ages.append((start, end, words))
    return ages


def _free_numbers(reading: Reading, part: tuple[int, int]) -> Iterator[tuple[int, int, str, int]]:
    for found in near.NUMBER.finditer(reading.lower, *part):
        value = number_in(found["n"]) or 0
        if value and reading.is_free(*found.span("n")):
            yield (*found.span("n"), found["n"], value)


def _number(reading: Reading, start: int, end: int, value: int) -> Number:
    sentence = _sentence_before(reading.lower, start)
    words = near.WORDS.findall(sentence)
    rough = set()
    while words and words[-1] in near.ROUGH:
        rough.add(words.pop())
    return Number(reading, start, end, value, sentence, words, frozenset(rough))


def _ends(lower: str, end: int) -> bool:
    return near.FOLLOWS.match(lower, end) is not None


def _sentence_before(lower: str, start: int) -> str:
    before = lower[max(0, start - _BACK) : start]
    return re.split(r"[.!?](?=\s|[\"'])|\n", before)[-1]


def _goes_on(reading: Reading, start: int, end: int, so_far: list[Age]) -> bool:
    """Whether it stands beside an age in a list of ages: "3 sibs, 9, 6", "a 3 and a 5 year old"."""
    lower = reading.lower
    if so_far and near.JOINT.fullmatch(lower, so_far[-1][1], start):
        return True
    joints = {" and ", " or ", " and a ", " & "}
    return any(
        each.type == "age" and each.start > end and lower[end : each.start] in joints
        for each in reading.findings
    )


def _is_age(number: Number) -> bool:
    words = number.words
    if not words:
        return not number.rough and _stands_alone(number)
    if number.rough & {"rising", "pushing"}:
        return number.somebody
    last = words[-1]
    if last in near.OTHER_ONES:
        child = number.value > 1 and near.CHILD.search(number.sentence) is not None
        return (number.grown and number.somebody) or (
            child and number.before(r",? (?:and )?(?:the other|another|one)(?![a-z])|[.,;]")
        )
    if last.isdigit() or near.MEASURED.search(number.sentence[-_CLOSE:]):
        return False
    for heads, is_age in _RULES:
        if last in heads:
            return is_age(number)
    return _behind_a_name(number)


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
    if not number.grown or not number.somebody:
        return False
    return number.before(
        r" years?(?= ?[.,;)]| (?:he|she|i|and|when)\b)| when (?:he|she|i) (?:died|was|came)\b"
    )


def _which_is(number: Number) -> bool:
    which = number.words[-2:-1] in (["which"], ["that"])
    return which and near.CHILD.search(number.sentence[-_LEFT:]) is not None


def _would_see(number: Number) -> bool:
    """If he can live to see ninety."""
    if number.value >= _OLD and number.before(r",? (?:he|she|i|they|his|her|my)\b"):
        return True
    return number.value >= _OLD and number.somebody


def _claimed(number: Number) -> bool:
    return number.value > _TEENAGER


def _behind_kin(number: Number) -> bool:
    least = 2 if number.words[-1] in near.YOUNG_KIN else _GROWN
    if number.words[-1] == "twin":
        least = 4  # "twin 2" is the second of them
    return number.value >= least and number.words[-2:-1] not in (["two"], ["three"])


def _noted(number: Number) -> bool:
    return number.grown and near.CLOSED.match(number.lower, number.end) is not None


def _behind_pronoun(number: Number) -> bool:
    return number.grown and number.before(r" ?[.,;]| (?:and|now|but|years)\b")


def _made(number: Number) -> bool:
    made = number.words[-2:-1] in (["made"], ["makes"], ["making"])
    return made and number.value >= _TEENAGER


def _been(number: Number) -> bool:
    return number.grown and number.somebody


def _at(number: Number) -> bool:
    """At nineteen: an hour is mostly smaller, and a small number needs a word for a life."""
    if near.UP_TO.search(number.sentence) or number.before(
        r" (?:am|pm|o'clock|on |to \d|in the (?:morning|evening|afternoon)|each|a |per )"
    ):
        return False
    if number.words[:-1] in (["man"], ["woman"], ["lady"], ["gentleman"]):
        return False  # "woman at 42 said": a house
    by_then = number.before(r",? (?:he|she|i|they|you|his|her|my)\b")
    life = near.LIFE.search(number.sentence) is not None
    if number.words[-1] in {"@", "from"}:
        return number.grown and life and number.before(r" ?[.,;)]| (?:when|and|after|before)\b")
    if number.words[-1] != "at":
        return number.grown and by_then
    if number.grown:
        return number.somebody or life or by_then or _is_name(number, -2)
    ends = r" ?[.,;!?)]|\s*\Z| (?:and|but|when|with|without|to (?:look|work|help|care|go))\b"
    return number.value > 1 and life and number.before(ends)


def _behind_a_mark(number: Number) -> bool:
    """Between commas or in brackets behind somebody: "a retired bus driver, 67, admitted"."""
    words = _without_marks(number.words)
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
        return number.somebody
    if near.CHILD.search(left) is None:
        return False
    return who in near.KIN or (bool(number.rough) and number.value > 1) or _is_list(number, words)


def _is_scored(number: Number) -> bool:
    """Whether a sentence before says that it is a score: "Score for me: 4. For the child: 11."."""
    begin = max(0, number.start - _BACK)
    scored = near.MEASURED.search(number.lower, begin, number.start)
    return number.words[-1] == ":" and scored is not None


def _without_marks(words: list[str]) -> list[str]:
    end = len(words)
    while end and words[end - 1] in _MARKS:
        end -= 1
    if words[end - 2 : end - 1] == ["x"] and words[end - 1].isdigit():  # "children x 2 (5 & 3)"
        end -= 2
    return words[:end]


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
    return number.grown and number.before(r" ?[,.;)]|\s*\Z") and _is_name(number, -1)


def _is_name(number: Number, at: int) -> bool:
    """Whether the word at this place before it is a first name that is known."""
    word = "".join(number.words[at:][:1])
    if not word.isalpha() or len(word) < _LEAST_NAME:
        return False
    if word in entries("no-names-before-numbers.txt"):
        return False
    before = number.reading.text[max(0, number.start - _CLOSE) : number.start]
    return re.search(rf"(?<!\w){word.title()}(?!\w)", before) is not None and is_first_name(word)


def _stands_alone(number: Number) -> bool:
    """A sentence of its own behind somebody: "A boy stood there. Twelve."."""
    lower, start = number.lower, number.start
    before = lower[max(0, start - _BACK - 20) : start].rstrip(" \"'\n")
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
    (frozenset({"at", "@", "by", "since", "from"}), _at),
    (frozenset({"has", "have", "had"}), _has),
    (frozenset({"is", "are", "was", "were"}), _which_is),
    (frozenset({"see", "reach", "reached", "hit", "nearing", "approaching"}), _would_see),
    (_MARKS, _behind_a_mark),
    (near.KIN, _behind_kin),
    (near.NOTED, _noted),
    (frozenset({"he", "she"}), _behind_pronoun),
    (frozenset({"him", "her", "me"}), _made),
    (frozenset({"be", "been", "looked", "looks", "look"}), _been),
)
"""By the word right before it, whether a number is an age."""
