"""Of which kind a number is: its form, the words around it and numbers before it, weighed together.

"number" and "code" are said of any: they are never wrong, and are what is said in doubt.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.called_numbers import (
    is_an_end,
    kind_of_finding,
    the_one_before,
)
from reflect_app.advice.identifiers.context_words import all_around, all_before, heaviest
from reflect_app.advice.identifiers.kind_by_signs import KEYS, OF_ANY, likeliest
from reflect_app.advice.identifiers.locks import opens_something
from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.said_behind import told_by_verb
from reflect_app.advice.identifiers.shapes_of_numbers import can_be
from reflect_app.advice.identifiers.signs_of_numbers import Number, signs
from reflect_app.advice.identifiers.telephones import may_be_one
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.identifiers.context_words import Context
    from reflect_app.advice.identifiers.reading import Reading

_BESIDE = 4  # characters between "case ref" and its number
_NEAR = 14  # characters between "security code" and its number
_FAR = 160  # characters within which an end of a number is named: the sentence before
_SHORT_IF_SAID = frozenset(("card", "account"))  # "security code 417"
_SHOWN_AS = {"plate": "vehicle", "nmc": "staff"}
_OF_A_FORM = {"number": -99, "code": -99, "nino": 20}
"""What a form weighs that is possibly of a kind; as much as a word close by, others not stated."""
_OF_ANY_FORM = 10
_ITS_FORM = 10
_MUCH_LESS = 12
_LEAST_OF_A_SLIP = 6  # digits of a number that another one may be mistyped from
_MOST_APART, _SWAPPED = 2, 4  # digits that differ; and of those that are only in another order
_MOST_LEFT_OUT = 2
_BY_FORM_ALONE = frozenset(("phone", "postcode"))
_MUCH_LIKELIER = 20  # points by which all signs together outweigh the words
_BEFORE_AN_END = 60
_SOMEBODYS = lazily(
    r"(?:(?<![a-z])(?:my|his|her|their|your|whose|(?<!')[a-z]{2,10}'s) number"
    r"|(?<![a-z])(?:mam|mum|mom|da|dad|ma|son|daughter|sister|brother|nan|gran|wife|husband|partner"
    r"|aunt|uncle|cousin|niece|nephew|neighbour|carer|friend)'s)(?: is| was)?(?: the)?(?: one)?"
    r"(?: that| which)? (?:end|finish|start|begin)[a-z]{0,4}(?: in| with)? \Z"
)
_ANY = frozenset(("number", "code"))
_FORMS_OF_THEIR_OWN = {
    "passport": r"[A-Z]{0,2} ?\d{7}|\d{9}|\d{3} \d{3} \d{3}|\d\d \d{3} \d{4}",
    "licence": r"[A-Za-z]{2,5}9{0,3} ?\d{5,7} ?[A-Za-z\d]{3,6}",
    "nhs": r"\d{3}[ \-]?\d{3}[ \-]?\d{3,5}",
    "chi": r"[0-3]\d[01]\d{3}[ \-]?\d{3,5}",
    "health-and-care": r"\d{3}[ \-]?\d{3}[ \-]?\d{3,5}",
    "nino": r"[A-Za-z]{2}(?:[ \-.]?\d{1,2}){3}[ \-.]?[A-Da-d]?",
    "account": r"\d{8}",
    "sort-code": r"\d\d([ \-]?)\d\d\1\d\d",
    "card": r"\d{4}(?:[ \-]?\d{4}){2}[ \-]?\d{3,4}",
    "tax": r"\d{5} ?\d{5}[Kk]?",
    "plate": r"[A-Z]{2}\d\d ?[A-Z]{3}",
}
"""How numbers of some kinds are written, so that they are known as theirs further off.

A digit may be too few or too many: they are mistyped.
"""
_HAS_LETTER = re.compile(r"[A-Za-z]").search
_WEAK = frozenset(("vehicle", "iban"))  # kinds of which a number is by its form alone


def kind_of(
    reading: Reading,
    start: int,
    end: int,
    contexts: Sequence[Context],
    otherwise: str,
    said: str = "",
) -> str:
    """Of which kind the number from ``start`` to ``end`` is.

    ``contexts`` are the naming words around it; ``otherwise`` is what it is where none fits: by its
    form, or any number or code; ``said`` is how one is written that is said in words.
    """
    kind = kind_by_words(reading, start, end, contexts, otherwise, said)
    if said or look(kind).type not in OF_ANY or opens_something(reading.lower, start, end):
        return kind
    other, more = likeliest(signs(Number(reading, start, end)))
    likelier = more >= _MUCH_LIKELIER and other not in _BY_FORM_ALONE
    return KEYS[other] if likelier and can_be(KEYS[other], reading.text[start:end]) else kind


def kind_by_words(
    reading: Reading,
    start: int,
    end: int,
    contexts: Sequence[Context],
    otherwise: str,
    said: str = "",
) -> str:
    """The same, by the words beside it and its form, and not by all signs together."""
    words = said or reading.text[start:end]
    if opens_something(reading.lower, start, end):
        return "number"
    if is_an_end(reading.lower, start):
        return _of_an_end(reading, start, words)
    contexts = [each for each in contexts if not _is_not_dialled(each, words)]
    best = heaviest(_with_its_form(each, words) for each in contexts if _fits(each, words))
    if not _is_named(best, words) and (like := _of_a_slip(reading, words)):
        return like
    if told := told_by_verb(reading.lower, start, end, best):
        return told
    if (best is None or (best.key in _ANY and best.weight < 0)) and otherwise in _ANY:
        otherwise = _of_a_kind_spoken_of(reading, start, end) or otherwise
    if best is None or best.key in _WEAK or best.weight < _least(contexts, otherwise):
        return otherwise
    return shown_as(best.key)


def _is_not_dialled(context: Context, words: str) -> bool:
    """Whether a word as "rang" stands beside what cannot be a telephone number."""
    return context.key == "phone" and not (context.says_number or may_be_one(words))


def _is_named(best: Context | None, words: str) -> bool:
    """Whether a word right before a number says what it is, however like another one it looks."""
    if best is None or best.gap > _BESIDE or best.key in _ANY:
        return False
    form = _forms().get(best.key)
    return form.fullmatch(words) is not None if form else best.with_number


def shown_as(key: str) -> str:
    """As what a number is shown that naming words of this kind stand beside."""
    return _SHOWN_AS.get(key, key)


def _with_its_form(context: Context, words: str) -> Context:
    """The same context, which weighs more where the number is written as those of its kind.

    What stands right before it weighs as much as its form: "(bank, payroll 60118823)".
    """
    form = _forms().get(context.key)
    touches = context.gap == 1 and context.weight > _MUCH_LESS and context.key not in _ANY
    if not touches and (form is None or not form.fullmatch(words)):
        return context
    return context._replace(weight=context.weight + _ITS_FORM)


def _of_a_kind_spoken_of(reading: Reading, start: int, end: int) -> str:
    """Of which kind a number is that comes behind one that is spoken of, and is written as those.

    No naming word is close by: the one before it that weighs most, of those it has the form of.
    """
    named = heaviest(
        each
        for each in all_before(reading.lower, start, reach=_FAR)
        if (form := _forms().get(each.key)) and form.fullmatch(reading.text, start, end)
    )
    return _SHOWN_AS.get(named.key, named.key) if named else ""


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {key: re.compile(form) for key, form in _FORMS_OF_THEIR_OWN.items()}


def _least(contexts: Sequence[Context], otherwise: str) -> int:
    """What a naming word must weigh: as much as the form does, and nearly as much as any other."""
    of_others = max((each.weight for each in contexts), default=0) - _MUCH_LESS
    return max(of_others, _OF_A_FORM.get(otherwise, _OF_ANY_FORM))


def _fits(context: Context, words: str) -> bool:
    if can_be(context.key, words):
        parted = context.key == "account" or (context.key == "staff" and not _HAS_LETTER(words))
        return not parted or "/" not in words  # "ACCT 0417/26", of a prison
    short = context.key in _SHORT_IF_SAID and words.isdecimal()
    return short and context.says_number and context.gap <= _NEAR


def _of_a_slip(reading: Reading, words: str) -> str:
    """The kind of a number before with nearly the same digits: "and the school had typed"."""
    digits = re.sub(r"\D", "", words)
    if len(digits) < _LEAST_OF_A_SLIP or any(each.isalpha() for each in words):
        return ""
    for each in reading.findings:
        other = re.sub(r"\D", "", each.about)
        if not each.about.isdecimal():
            continue
        if len(other) != len(digits):
            if kind_of_finding(each) != "number" and _is_cut_short(digits, other):
                return kind_of_finding(each)
            continue
        apart = sum(one != two for one, two in zip(digits, other, strict=True))
        if apart <= _MOST_APART or (apart <= _SWAPPED and sorted(digits) == sorted(other)):
            return kind_of_finding(each)
    return ""


def _is_cut_short(digits: str, other: str) -> bool:
    """Whether two numbers begin alike, and one has a digit or two less: "one short"."""
    begin = slice(_LEAST_OF_A_SLIP)
    return abs(len(digits) - len(other)) <= _MOST_LEFT_OUT and digits[begin] == other[begin]


def _of_an_end(reading: Reading, start: int, digits: str) -> str:
    """The kind of a number of which only the end or the beginning is said, and little beside."""
    for each in reading.findings:
        last = each.about[-len(digits) :]
        if len(each.about) > len(digits) and last.isdecimal() and sorted(last) == sorted(digits):
            return kind_of_finding(each)
    if named := heaviest(all_around(reading.lower, start, start + len(digits), reach=_FAR)):
        return shown_as(named.key)
    nearest = the_one_before(reading, start)
    if nearest:
        return kind_of_finding(nearest)
    before = max(0, start - _BEFORE_AN_END)
    return "phone" if _SOMEBODYS.search(reading.lower, before, start) else "number"
