"""Parts of known numbers: "his finishes 0085", "the last part of which is 56 D", "4444 at the end".

That only a part is spoken of, what the number is that it is a part of, and how it is written are
weighed together. What it is a part of may be named in the sentence before or behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.called_numbers import CLOSES, kind_of_finding
from reflect_app.advice.identifiers.context_words import (
    context_of,
    ends_of_sentences,
    spoken_of,
)
from reflect_app.advice.identifiers.kind_of_number import shown_as
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

_SPOKEN = these(
    "end ends ended endit ending endin finish finishes finished finishing finishin start starts "
    "started starting startin begin begins began begun beginning stops stopped terminates "
    "terminated terminating remainder rest see read make second third last final first middle "
    "front closing opening back only tail stars asterisks "
    "dots crosses dashes hashes smudge blur gap left"
)
_TOKEN = lazily(
    r"(?<![\w£$€#@/])(?<![^.]\.)(?<!\d[,:-])"
    r"(?:(?:[A-Z]{1,2} ?)?\d{2,8}(?:[ \-/]\d{1,6}(?!\w)){0,4}(?:[ \-]?[B-HJ-Z](?![\w'])"
    r"|[ \-]?A(?=[.,;)]|\Z))?|[A-Za-z]{1,2}9?\d[A-Za-z]{2}"
    r"|[A-Z]{3,5}\d{1,6}|\d{2,3}[A-Da-d]|\d[A-Z]{2}|[a-z]{2}\d{2,4}|[A-Za-z]\d{3,7}[A-Za-z])"
    r"(?!\w)(?![.,:/\-]\d| ?[%£])"
)
_COUNT = "two|three|four|five|six|seven|eight|nine|few|couple|[2-9]"
_UNIT = "digits?|numbers|numerals|figures|letters|characters|ones|yins"
_PART = "part|bit|half|hauf|section|group|block|piece|pair|stretch|lot"
_LEADS = (
    r"(?:[,:(=]|(?<![a-z])(?:is|was|wis|wiz|were|are|be|being|as|reads?|reading|sa(?:y|ys|id|ying)"
    r"|like|just|only|see|saw|with|shows?|showing|written|wrote|have|has|had|got|are a))"
    r" ?[\"'(\u2018\u201c]?"
)
_NOUNS = lazily(
    r"(?<![a-z])(?:last|final|first|second|third|middle|closing|opening|front|end|start|beginning|tail)"
    rf"(?: (?:{_COUNT}|{_UNIT}|{_PART})){{1,3}}(?![a-z])([^.!?\n\d]{{0,48}}?{_LEADS}|) ?\Z"
)
_VERBS = lazily(
    r"(?<![a-z])(?:end(?:s|ed|it|ing?|in')?|finish(?:es|ed|it|ing?|in')?|start(?:s|ed|it|ing?|in')?"
    r"|begin(?:s|ning|nin)?|began|begun|terminat(?:es|ed|ing)"
    r"|sto(?:p|pp|ap|app)(?:s|ed)? (?:at|after))"
    rf"( (?:in|with|wi|wae|on|as|off with))?(?: an?)?(?: the (?:{_UNIT}))?(?: just| only)?:?,? "
    r"[\"'\u2018\u201c]?\Z"
)
_ENDS_WORD = lazily(
    r"(?<![a-z])the (?:very )?(?:end|start|beginning|front|tail|rest|remainder)"
    r"(?: (?:bit|part|of it|of mine"
    r"|of h(?:is|ers)))?(?: is| was| wis|:|,) ?\Z"
)
_MASKS = ("...", "…", "**", "xxx", "••", "__")
_MASKED = re.compile(r"(?:\.{3}|…|\*{2,}|x{3,}|•{2,}|_{2,})[ \-]?\Z")
_MASKED_IN_WORDS = lazily(
    r"(?<![a-z])(?:stars|asterisks|dots|crosses|x's|dashes|hashes|smudge|blur|gap)"
    r"(?:,? (?:and )?then|,? and|,)"
    r"(?: just| only)? \Z"
)
_LOST = lazily(
    rf"(?<![a-z])(?:last|final|first|middle|end)(?: (?:{_COUNT}|{_UNIT}|{_PART})){{0,3}}"
    r"(?: of [a-z' ]{2,24})?"
    r"(?: is| are| was| were)?(?: all)? (?:illegible|unreadable|smudged|blurred|faded|faint|torn"
    r" off|cut off|rubbed out|missing)[.,;:]? (?:(?:but|so|and) )?[a-z ]{2,24} (?:says?|said|reads?"
    r"|thinks?|thought|reckons?|reckoned|found|gave|has|had)(?: it'?s| it as)? \Z"
)
_SEEN = lazily(
    r"(?<![a-z])(?:can|could) (?:only|just) (?:make out|see|read)(?: the)? \Z"
    r"|(?<![a-z])(?:what|all|bit|part)(?: that)? (?:you|ye|we|i|she|he|they|one) (?:can|could)"
    r" (?:see|read|make out) (?:is|was|wis)(?: just| only)? \Z"
)
_ONLY = re.compile(r"(?<![a-z])(?:only|just) (?:the )?\Z")
_SHOWN = lazily(
    r"[\"'\u2019\u201d]? (?:shows?|showed|showing|was (?:visible|legible|left)|is (?:visible"
    r"|legible|left)|are (?:visible|legible)|can be (?:seen|read|made out))(?![a-z])"
)
_AT_THE_END = lazily(
    r"[\"'\u2019\u201d]?,? (?:((?:is|was|were|being) (?:all|the only (?:bit|part|thing))(?: that)?"
    r"(?:'s| was| is| were| (?:you|ye|we|i|she|he|they|one) (?:can|could|had|got)))"
    r"|(?:at|on) the (?:very |tail )?(?:end|start|front|beginning|back)"
    rf"|(is|was|were|are|being|as)(?: only| just)? (?:the|its|his|her|my|their) (?:last|final"
    rf"|first)(?: (?:{_COUNT}|{_UNIT}|{_PART}))+)(?![a-z])"
)
_OF_TWO = re.compile(r" (?:two|2|pair)(?![a-z])")
_THE_ONE = re.compile(r"(?<![a-z])(?:one|wan|yin|numbers?)(?: that| which) \Z")
_HAVING = lazily(
    r"(?<![a-z])(?:with|wi|has|have|had|having|got|just|only|numbers?|digits|one)"
    r"(?: an?| the)? \Z|\A\Z"
)
_SUBJECT = lazily(
    r"(?<![a-z])(?:mine|oors|ours|hers|his|theirs|yours|its|one|wan|yin|it|that|this|which|numbers?"
    r"|no|digits|code|copy|other|[a-z]+'s)(?: (?:both|all|just|only|also|still))? \Z"
    r"|(?:\A|[.,;:(-]) ?\Z"
)
_NO_SUBJECT = lazily(
    r"(?<![a-z])(?:shift|clinic|session|course|meeting|rota|contract|term|week|day|night|year|class"
    r"|visit|walk|group|job|leave|round|service|clock|match|game|score) \Z"
)
_NOT_BEFORE = re.compile(
    r"(?<![a-z])(?:at|by|until|till|from|about|around|nearly|over|under|of|for|in|since) \Z"
)
_INSTEAD = re.compile(r"(?<![a-z])(?:instead of|out of)(?: the)? \Z")
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ROUND = re.compile(r"(?:[01]\d|2[0-4])(?:00|15|30|45)|[1-9]\d{0,3}00")
_YEAR = re.compile(r"(?:19|20)\d\d")
_KNOWN = frozenset(("999", "111", "101", "112", "24/7"))
_CLOSE_BEHIND = lazily(
    rf"[\"'\u2019\u201d]?(?:{CLOSES}"
    r"| (?:instead|rather|shows?|showed|showing|can|could|shown|where|whereas|whose|went|correct"
    r"|wrong|right|missing|short|legible|illegible|smudged|only|hes|shes)(?![a-z]))"
)
_KINDS = these("nhs chi health-and-care nino passport licence card account sort-code iban nmc")
"""Kinds that are spoken of as numbers also where the word "number" is not said."""
_IF_SAID = these("staff case police court hospital phone immigration pupil tax prison")
_TOLD_APART = lazily(
    r"(?<![a-z])(?:and|or|not|but|then|other|others|instead|rather|than|mine|ours|oors|hers|his"
    r"|theirs|had|have|was|were|is|wis|says|said|say|read|reads|[a-z]+'s)(?![a-z])"
)
_POSTCODE = re.compile(r"post ?codes?(?![a-z])(?!.*post ?code)")
_END_OF_POSTCODE = re.compile(r"\d[abd-hjlnp-uw-z]{2}")
_NUMBER = re.compile(r"(?<![a-z])([a-z]+) number(?!s|.*number)")
_ANY_ONE = these(
    "the a this that his her its my their our your other whole long short right wrong new old same "
    "full and no last final first end"
)
_BACK, _ON, _WINDOW = 170, 90, 84  # characters
_OTHERS = 70  # characters within which a part is told apart from another: "not 0069"
_LEAST_DIGITS, _FOUR, _LONGEST = 3, 4, 8
_SURE = 4
_OF_PHONES = ("01", "02", "03", "07")
_TWO, _MORE = 2, 2
_ENOUGH = 4
_TOUCHING, _TOUCHED = 14, 2  # "account ending 678"


class _Topic(NamedTuple):
    """What the part may be a part of: how much speaks for that, and how near that stands."""

    weight: int
    near: int
    key: str


class _Part(NamedTuple):
    """A part of a number: where it stands, its digits and letters, and its kind."""

    start: int
    end: int
    shape: str
    key: str


def find(reading: Reading) -> None:
    """Note the parts of numbers that nothing else has found."""
    if reading.words.isdisjoint(_SPOKEN) and not any(each in reading.lower for each in _MASKS):
        return
    last: _Part | None = None
    for found in _TOKEN.finditer(reading.text):
        start, end = found.span()
        about = only_letters_and_digits(found[0])
        if len(about) > _LONGEST or found[0] in _KNOWN or not reading.is_free(start, end):
            continue
        if not _CLOSE_BEHIND.match(reading.lower, end):
            continue
        part = _Part(start, end, _shape(about), "")
        if key := _kind(reading, start, end) or _as_another(reading, part, last):
            reading.add(look(key), start, end, sure=Sure.POSSIBLE, about=about)
            last = part._replace(key=key)


def _shape(about: str) -> str:
    """How many digits and letters there are, in their order."""
    return "".join("9" if each.isdigit() else "a" for each in about)


def _kind(reading: Reading, start: int, end: int) -> str:
    """Of which kind the number is that this is a part of; nothing where it is none."""
    speech = _speech(reading.lower, start, end)
    if not speech:
        return ""
    topic = _topic(reading, start, end)
    if topic is None and _is_of_a_card(reading, start, end):
        return shown_as("card")
    if topic is None or ("/" in reading.text[start:end] and topic.key not in _IF_SAID):
        return ""  # "the BP card ended with 142/88"
    weight = speech + topic.weight + _form(reading.text[start:end])
    return shown_as(topic.key) if weight >= _ENOUGH else ""


def _is_of_a_card(reading: Reading, start: int, end: int) -> bool:
    """Whether four digits stand behind stars, as the ends of cards do and little else."""
    words = reading.text[start:end]
    masked = _MASKED_IN_WORDS.search(reading.lower, max(0, start - _WINDOW), start)
    return masked is not None and len(words) == _FOUR and _form(words) >= 0


def _speech(lower: str, start: int, end: int) -> int:
    """How much says that what stands here is only a part of something."""
    before = lower[max(0, start - _WINDOW) : start]
    if _MASKED.search(before) or _MASKED_IN_WORDS.search(before) or _LOST.search(before):
        return 3
    if verb := _VERBS.search(before):
        head = before[: verb.start()]
        surely = 2 + (verb[1] is not None) + _is_of_a_number(head)
        return 0 if _NO_SUBJECT.search(head) else surely
    return 0 if _NOT_BEFORE.search(before) else _speech_of_a_noun(before, lower, start, end)


def _speech_of_a_noun(before: str, lower: str, start: int, end: int) -> int:
    """The same, of "the last four", "at the end", "what you can see", "the rest"."""
    if noun := _NOUNS.search(before):
        two = end - start == _TWO and _OF_TWO.search(noun[0]) is not None
        return 3 + (re.search(_UNIT, noun[0]) is not None) + _MORE * two
    at_end = _AT_THE_END.match(lower, end)
    if (
        _SEEN.search(before)
        or (at_end and (at_end[1] or at_end[2] or _HAVING.search(before)))
        or (_ONLY.search(before) and _SHOWN.match(lower, end))
    ):
        return 3
    return 2 * (_ENDS_WORD.search(before) is not None)


def _is_of_a_number(head: str) -> int:
    """How surely it is a number that begins or ends so: "the one that ends", "the card starts"."""
    if _SUBJECT.search(head):
        return 1 + (_THE_ONE.search(head) is not None)
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
        return -5
    if _ROUND.fullmatch(words):
        return -3 if _TIME.fullmatch(words) else -1
    if _TIME.fullmatch(words):
        return 0 if words.startswith("00") else -1
    round_too = len(words) == _LEAST_DIGITS and words[-1] == "0"
    return (words[0] == "0") - round_too


def _topic(reading: Reading, start: int, end: int) -> _Topic | None:
    """What is spoken of around it that has a number; of two alike, what stands nearer."""
    topics = [*_named(reading.lower, start, end), *_found(reading, start, end)]
    best = max(topics, default=None)
    return best if best is not None and best.weight > 0 else None


def _named(lower: str, start: int, end: int) -> Iterator[_Topic]:
    """What is named before and behind it, also in the sentence beside."""
    for each, at, to in spoken_of(lower, max(0, start - _BACK), start):
        weight = _weight(each, lower[at:to]) - ends_of_sentences(lower[to:start])
        if start - to <= _TOUCHING:  # "account ending 678", "my DBS begins 0018"
            touched = weight > 1 or (weight and each.key in _KINDS)
            weight = weight + _TOUCHED if touched else max(weight, each.key in _IF_SAID)
        yield _Topic(weight, to - start, each.key)
    for each, at, to in spoken_of(lower, end, end + _ON):
        weight = _weight(each, lower[at:to]) - ends_of_sentences(lower[end:at]) - 1
        yield _Topic(weight, end - at, each.key)
    if _END_OF_POSTCODE.fullmatch(lower, start, end) and (
        postcode := _POSTCODE.search(lower, max(0, start - _BACK), start)
    ):
        yield _Topic(_SURE, postcode.end() - start, "outward")
    number = _NUMBER.search(lower, max(0, start - _BACK), start)
    if number and number[1] not in _ANY_ONE:
        weight = 2 - ends_of_sentences(lower[number.end() : start])
        phone = lower.startswith(_OF_PHONES, start) or _is_somebodys(lower, number)
        yield _Topic(weight, number.start(1) - start, "phone" if phone else "number")


def _is_somebodys(lower: str, number: re.Match[str]) -> bool:
    """Whether it is the number of somebody, as "her sister's number", and not of a thing."""
    owner = lower[max(0, number.start() - _WINDOW) : number.start()].rpartition(" ")[2]
    return number[1] == "s" and context_of(owner.rstrip("'\u2019")) is None


def _found(reading: Reading, start: int, end: int) -> Iterator[_Topic]:
    """The numbers near it, or of which it is a part by its digits."""
    about = only_letters_and_digits(reading.text[start:end])
    for each in reading.findings:
        key = kind_of_finding(each)
        if key == "number":
            continue
        if len(each.about) > len(about) and (
            each.about.startswith(about) or each.about.endswith(about)
        ):
            yield _Topic(_SURE, 0, key)
        elif -_ON < each.start - end < _ON:
            yield _Topic(1, -abs(each.start - end), key)


def _weight(context: Context, words: str) -> int:
    """How much a naming word says that there is a number of its kind."""
    if context.with_number:
        return 3 if context.key in _KINDS or context.key in _IF_SAID else 0
    if context.key in _KINDS:
        return 1 if words == "account" else 2  # "by her own account"
    if context.key == "phone":
        return 2 if context.weight else 1  # "rang"
    return 1 if context.key in _IF_SAID and context.says_number else 0


def _as_another(reading: Reading, part: _Part, last: _Part | None) -> str:
    """The kind of a part before that it is told apart from: "not 0069", "I had written 690"."""
    if last is None or part.start - last.end >= _OTHERS or part.shape != last.shape:
        return ""
    words = reading.text[part.start : part.end]
    if len(words) < _LEAST_DIGITS or _YEAR.fullmatch(words):
        return ""
    between = reading.lower[last.end : part.start]
    if _NOT_BEFORE.search(between) and not _INSTEAD.search(between):
        return ""
    if _speech(reading.lower, part.start, part.end):
        return last.key
    return last.key if _TOLD_APART.search(between) and not _ROUND.fullmatch(words) else ""
