"""Parts of known numbers: "his finishes 0085", "the last part of which is 56 D", "4444 at the end".

That only a part is spoken of, what the number is that it is a part of, and how it is written are
weighed together. What it is a part of may be named in the sentence before or behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.called_numbers import CLOSES, kind_of_finding
from reflect_app.advice.identifiers.context_words import (
    ends_of_sentences,
    spoken_of,
)
from reflect_app.advice.identifiers.kind_of_number import shown_as
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.identifiers.reading import only_letters_and_digits

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

_SPOKEN = these(
    "end ends ended endit ending endin finish finishes finished finishing finishin start starts "
    "started starting startin begin begins began begun beginning stops stopped last final first "
    "middle front closing opening back only tail"
)
_TOKEN = re.compile(
    r"(?<![\w£$€#@/.])(?<!\d[,:-])"
    r"(?:(?:[A-Z]{1,2} ?)?\d{2,8}(?:[ \-/]\d{1,6}(?!\w)){0,4}(?:[ \-]?[B-HJ-Z](?![\w'])"
    r"|[ \-]?A(?=[.,;)]|\Z))?|[A-Za-z]{1,2}\d[A-Za-z]{2}|[A-Za-z]\d{3,7}[A-Za-z])"
    r"(?!\w)(?![.,:/\-]\d| ?[%£])"
)
_COUNT = "two|three|four|five|six|seven|eight|nine|few|couple|[2-9]"
_UNIT = "digits?|numbers?|numerals|figures?|letters?|characters?|ones|yins"
_PART = "part|bit|half|section|group|block|piece|pair|stretch|lot"
_LEADS = (
    r"(?:[,:(=]|(?<![a-z])(?:is|was|wis|wiz|were|are|be|being|as|reads?|reading|sa(?:y|ys|id|ying)"
    r"|like|just|only|see|saw|with|shows?|showing|written|wrote|have|has|had|got|are a))"
    r" ?[\"'(\u2018\u201c]?"
)
_NOUNS = re.compile(
    r"(?<![a-z])(?:last|final|first|middle|closing|opening|front|end|start|beginning|tail)"
    rf"(?: (?:{_COUNT}|{_UNIT}|{_PART})){{1,3}}(?![a-z])([^.!?\n\d]{{0,48}}?{_LEADS}|) ?\Z"
)
_VERBS = re.compile(
    r"(?<![a-z])(?:end(?:s|ed|it|ing?|in')?|finish(?:es|ed|it|ing?|in')?|start(?:s|ed|it|ing?|in')?"
    r"|begin(?:s|ning|nin)?|began|begun|stop(?:s|ped) at)"
    rf"( (?:in|with|wi|wae|on|as|off with))?(?: an?)?(?: the (?:{_UNIT}))?(?: just| only)?:?,? "
    r"[\"'\u2018\u201c]?\Z"
)
_ENDS_WORD = re.compile(
    r"(?<![a-z])the (?:very )?(?:end|start|beginning|front|tail)(?: (?:bit|part|of it|of mine"
    r"|of h(?:is|ers)))?(?: is| was| wis|:|,) ?\Z"
)
_ONLY = re.compile(r"(?<![a-z])(?:only|just) (?:the )?\Z")
_SHOWN = re.compile(
    r"[\"'\u2019\u201d]? (?:shows?|showed|showing|was (?:visible|legible|left)|is (?:visible"
    r"|legible|left)|are (?:visible|legible)|can be (?:seen|read|made out))(?![a-z])"
)
_AT_THE_END = re.compile(
    r"[\"'\u2019\u201d]?,? (?:(?:at|on) the (?:very |tail )?(?:end|start|front|beginning|back)"
    rf"|(is|was|were|are|being|as)(?: only| just)? (?:the|its|his|her|my|their) (?:last|final"
    rf"|first)(?: (?:{_COUNT}|{_UNIT}|{_PART}))+)(?![a-z])"
)
_OF_TWO = re.compile(r" (?:two|2|pair)(?![a-z])")
_HAVING = re.compile(
    r"(?<![a-z])(?:with|wi|has|have|had|having|got|just|only|numbers?|digits|one)"
    r"(?: an?| the)? \Z|\A\Z"
)
_SUBJECT = re.compile(
    r"(?<![a-z])(?:mine|oors|ours|hers|his|theirs|yours|its|one|wan|yin|it|that|this|which|numbers?"
    r"|no|digits|code|copy|other|[a-z]+'s)(?: (?:both|all|just|only|also|still))? \Z"
    r"|(?:\A|[.,;:(-]) ?\Z"
)
_NO_SUBJECT = re.compile(
    r"(?<![a-z])(?:shift|clinic|session|course|meeting|rota|contract|term|week|day|night|year|class"
    r"|visit|walk|group|job|leave|round|service|clock|match|game|score) \Z"
)
_NOT_BEFORE = re.compile(
    r"(?<![a-z])(?:at|by|until|till|from|about|around|nearly|over|under|of|for|in|since) \Z"
)
_INSTEAD = re.compile(r"(?<![a-z])(?:instead of|out of)(?: the)? \Z")
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ROUND = re.compile(r"(?:[01]\d|2[0-4])(?:00|15|30|45)|\d{1,4}00")
_YEAR = re.compile(r"(?:19|20)\d\d")
_KNOWN = frozenset(("999", "111", "101", "112", "24/7"))
_CLOSE_BEHIND = re.compile(
    rf"[\"'\u2019\u201d]?(?:{CLOSES}"
    r"| (?:instead|rather|shows?|showed|showing|can|could|shown|where|whereas|whose|went)(?![a-z]))"
)
_KINDS = these("nhs chi health-and-care nino passport licence card account sort-code iban nmc")
"""Kinds that are spoken of as numbers also where the word "number" is not said."""
_IF_SAID = these("staff case police court hospital phone immigration pupil tax prison")
_TOLD_APART = re.compile(
    r"(?<![a-z])(?:and|or|not|but|then|other|others|instead|rather|than|mine|ours|oors|hers|his"
    r"|theirs|had|have|was|were|is|wis|[a-z]+'s)(?![a-z])"
)
_NUMBER = re.compile(r"(?<![a-z])([a-z]+) number(?!s|.*number)")
_ANY_ONE = these(
    "the a this that his her its my their our your other whole long short right wrong new old same "
    "full and no last final first end"
)
_BACK, _ON, _WINDOW = 170, 90, 84  # characters
_OTHERS = 70  # characters within which a part is told apart from another: "not 0069"
_LEAST_DIGITS, _FOUR, _LONGEST = 3, 4, 8
_TWO, _MORE = 2, 2
_ENOUGH = 4
_TOUCHING, _TOUCHED = 14, 2  # "account ending 678"


class _Topic(NamedTuple):
    """What the part may be a part of, and how much speaks for that."""

    key: str
    weight: int


def find(reading: Reading) -> None:
    """Note the parts of numbers that nothing else has found."""
    if reading.words.isdisjoint(_SPOKEN):
        return
    last: tuple[int, int, str] | None = None
    for found in _TOKEN.finditer(reading.text):
        start, end = found.span()
        if not reading.is_free(start, end) or found[0] in _KNOWN or _is_whole(found[0]):
            last = _part_found(reading, start, found[0]) or last
            continue
        if not _CLOSE_BEHIND.match(reading.lower, end):
            continue
        key = _kind(reading, start, end) or _as_another(reading, start, found[0], last)
        if key:
            about = only_letters_and_digits(found[0])
            reading.add(look(key), start, end, sure=Sure.POSSIBLE, about=about)
            last = (end, len(about), key)


def _is_whole(words: str) -> bool:
    """Whether it is too long for a part of a number."""
    return len(only_letters_and_digits(words)) > _LONGEST


def _part_found(reading: Reading, start: int, words: str) -> tuple[int, int, str] | None:
    """A part that was found by other words: where it ends, how long it is, and of which kind."""
    about = only_letters_and_digits(words)
    if _is_whole(words) or _speech(reading.lower, start, start + len(words)) == 0:
        return None
    for each in reading.findings:
        if each.about == about:
            return start + len(words), len(about), kind_of_finding(each)
    return None


def _kind(reading: Reading, start: int, end: int) -> str:
    """Of which kind the number is that this is a part of; nothing where it is none."""
    speech = _speech(reading.lower, start, end)
    if not speech:
        return ""
    topic = _topic(reading, start, end)
    if topic is None or ("/" in reading.text[start:end] and topic.key not in _IF_SAID):
        return ""  # "the BP card ended with 142/88"
    weight = speech + topic.weight + _form(reading.text[start:end])
    return shown_as(topic.key) if weight >= _ENOUGH else ""


def _speech(lower: str, start: int, end: int) -> int:
    """How much says that what stands here is only a part of something."""
    before = lower[max(0, start - _WINDOW) : start]
    if verb := _VERBS.search(before):
        head = before[: verb.start()]
        if _NO_SUBJECT.search(head):
            return 0
        return 2 + (verb[1] is not None) + _is_of_a_number(head)
    if _NOT_BEFORE.search(before):
        return 0
    if noun := _NOUNS.search(before):
        two = end - start == _TWO and _OF_TWO.search(noun[0]) is not None
        return 3 + (re.search(_UNIT, noun[0]) is not None) + _MORE * two
    at_end = _AT_THE_END.match(lower, end)
    if (at_end and (at_end[1] or _HAVING.search(before))) or (
        _ONLY.search(before) and _SHOWN.match(lower, end)
    ):
        return 3
    return 2 * (_ENDS_WORD.search(before) is not None)


def _is_of_a_number(head: str) -> bool:
    """Whether it is a number that begins or ends so: "mine ends", "the card starts"."""
    if _SUBJECT.search(head):
        return True
    return any(
        each.weight and to >= len(head) - 2 for each, _at, to in spoken_of(head, 0, len(head))
    )


def _form(words: str) -> int:
    """How much its form speaks for a part of a number, and not for a time or a year."""
    if not words.isdecimal():
        return 1 if any(map(str.isalpha, words)) else 0
    if len(words) < _LEAST_DIGITS:
        return (words[0] == "0") - 4
    if len(words) == _FOUR and _YEAR.fullmatch(words):
        return -3
    if _ROUND.fullmatch(words):
        return -3 if _TIME.fullmatch(words) else -1
    if _TIME.fullmatch(words):
        return 0 if words.startswith("00") else -1
    return int(words[0] == "0")


def _topic(reading: Reading, start: int, end: int) -> _Topic | None:
    """What is spoken of around it that has a number; of two alike, what stands nearer."""
    lower, about = reading.lower, only_letters_and_digits(reading.text[start:end])
    topics: list[tuple[int, int, str]] = []
    for each, _at, to in spoken_of(lower, max(0, start - _BACK), start):
        weight = _weight(each) - ends_of_sentences(lower[to:start])
        weight += _TOUCHED * (weight > 1 and start - to <= _TOUCHING)
        topics.append((weight, -(start - to), each.key))
    for each, at, _to in spoken_of(lower, end, end + _ON):
        weight = _weight(each) - ends_of_sentences(lower[end:at]) - 1
        topics.append((weight, -(at - end), each.key))
    for finding in reading.findings:
        if (key := kind_of_finding(finding)) == "number":
            continue
        if len(finding.about) > len(about) and about in (
            finding.about[-len(about) :],
            finding.about[: len(about)],
        ):
            topics.append((4, 0, key))
        elif -_ON < finding.start - end < _ON:
            topics.append((1, -abs(finding.start - end), key))
    if number := _NUMBER.search(lower, max(0, start - _BACK), start):
        weight = 1 + (number[1] not in _ANY_ONE) - ends_of_sentences(lower[number.end() : start])
        topics.append((weight, number.start(1) - start, "number"))
    weight, _near, key = max(topics, default=(0, 0, ""))
    return _Topic(key, weight) if weight > 0 else None


def _weight(context: Context) -> int:
    if context.with_number:
        return 3 if context.key in _KINDS or context.key in _IF_SAID else 0
    if context.key in _KINDS:
        return 2
    if context.key == "phone":
        return 2 if context.weight else 1  # "rang"
    return 1 if context.key in _IF_SAID and context.says_number else 0


def _as_another(reading: Reading, start: int, words: str, last: tuple[int, int, str] | None) -> str:
    """The kind of a part before that it is told apart from: "not 0069", "I had written 690"."""
    if last is None or not 0 < start - last[0] < _OTHERS or not words.isdecimal():
        return ""
    if len(words) != last[1] or len(words) < _LEAST_DIGITS or _YEAR.fullmatch(words):
        return ""
    between = reading.lower[last[0] : start]
    if _NOT_BEFORE.search(between) and not _INSTEAD.search(between):
        return ""
    if _speech(reading.lower, start, start + len(words)):
        return last[2]
    if _ROUND.fullmatch(words) or not _TOLD_APART.search(between):
        return ""
    return last[2]
