"""What is offered first in the place of a number or a contact, so that it reads well there.

"Her NHS number 999 000 0018" needs no other words: the number goes, which ``LEAVE_OUT`` stands for.
So it does in brackets, in apposition, and before its own noun. Behind "is" and behind a colon it is
"left out"; behind "her" no article stands; and nobody rings "a telephone number".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.lazy_patterns import lazily
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAVE_OUT = ""
"""In place of a passage: nothing. How the words around it close up, ``left_out`` tells."""

_REACH = 48  # characters before a passage that are looked at
_DETERMINERS = r"(?:her|his|my|our|their|your|its|the|this|that|these|an?|another|whose|no|\w+'s?)"
_NUMBERS = (
    r"numbers?|codes?|references?|ids?|pins?|identifiers?|registrations?|plates?|number ?plates?|"
    r"postcodes?|post codes?|address|e-?mails?|landlines?|extensions?|usernames?|"
    r"handles?|iban|logs?|upn|nino|crn|urn|birth|dob|birthday"
)
_VEHICLES = (
    r"cars?|vans?|vehicles?|taxis?|cabs?|minibus|bus|ambulances?|lorry|motorbikes?|scooters?|"
    r"mopeds?|trucks?|campervans?"
)
_THINGS = (
    rf"{_VEHICLES}|accounts?|cards?|passports?|licen[cs]es?|cases?|files?|records?|incidents?|"
    r"claims?|applications?|websites?|sites?|links?|profiles?|pages?|devices?|computers?|laptops?|"
    r"phones?|telephones?|mobiles?|instagram|facebook|snapchat|tiktok|twitter|snap|insta|discord"
)
_NOUN = rf"(?:{_NUMBERS}|{_THINGS})"
_LABEL = r"(?:nos?|num|nr|tel|ph|mob|reg|ref|dob|d\.o\.b|ni|nhs|chi|acc?|a/c|ext|fax)\.?"
_BEHIND_NOUN = lazily(
    rf"\b(?P<noun>{_NOUN}|{_LABEL})(?: (?:as|of|ending|starting|beginning)(?: in| with)?)? \Z"
)
_BEHIND_LABEL = lazily(rf"(?:\A|\n){_LABEL} \Z")  # of a form, which is no sentence
_BEHIND_IS = lazily(
    rf"\b(?:(?P<number>{_NUMBERS}|{_LABEL})|{_THINGS})"
    r" (?:is|was|are|were|being)(?: (?:still|now|then|just|only|actually))? \Z"
)
_BEHIND_COLON = re.compile(r"\b[\w.'/]+ ?[:=] ?\Z")
_BEHIND_DETERMINER = lazily(rf"(?<![\w'])(?P<word>{_DETERMINERS}) \Z")
_GIVES_HER = lazily(
    r"\b(?:g[ai]v\w+|giv\w+|tell|told|send\w*|sent|text\w*|show\w*|read|hand\w*|offer\w*|wr[io]t\w+|"
    r"br[io]\w+|ask\w*|g[eo]t|found|lent|read) (?:her|his|my|your) \Z"
)
_BEFORE_NOUN = lazily(rf" (?:{_NOUN}|area|home|house|line)\b")
_MAKE = lazily(
    r"\b(?:[Hh]er|[Hh]is|[Mm]y|[Aa]|[Tt]he|[Tt]heir|[Oo]ur|\w+'s)(?: [a-z]+){0,2}"
    r" (?:[A-Z]\w+ ){1,2}\Z"
)
_VERB_OR_NOUN = lazily(  # "phone 01632..", but "her phone 01632.."
    r"(?<![\w'])(?P<before>\w+'?s? )?(?:phones?|telephones?|mobiles?|e-?mails?|fax) \Z"
)
_CALLING = lazily(
    r"\b(?:r[aiu]ng|ring(?:s|ing)?|call(?:s|ed|ing)?|phon(?:e|es|ed|ing)|telephon(?:e|es|ed|ing)|"
    r"text(?:s|ed|ing)?|dial(?:s|led|ling)?|messag(?:e|es|ed|ing)|whatsapp(?:s|ed|ing)?|"
    r"e-?mail(?:s|ed|ing)?|contact(?:s|ed|ing)?|reach(?:es|ed|ing)?|tr(?:y|ies|ied|ying)|"
    r"us(?:e|es|ed|ing)|copied in|write|wrote)(?: (?:me|us|her|him|them|back))? \Z"
)
_BY_WAY_OF = re.compile(r"\b(?:on|at|via|through|to) \Z")
_ADDRESSED = re.compile(r"\b(?:instagram|facebook|snapchat|tiktok|twitter|discord)(?: as)? \Z")
_IN = re.compile(r"\b(?:in|within|around|across|into|over) \Z")
_NEAR = re.compile(r"\b(?:near|outside|beside|opposite|behind) \Z")
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_REACHED = frozenset(("phone", "email"))
_NOT_NUMBERS = frozenset(("date", "age", "place"))


def fitting(
    text: str, start: int, end: int, type_: str, suggestions: Iterable[str]
) -> tuple[str, ...]:
    """What is offered for a passage of this type, with what fits best there in front."""
    offered = tuple(suggestions)
    if type_ in _NOT_NUMBERS:
        return offered
    if text[start : start + 1] == "(" and text[end : end + 1] == ")":
        start += 1  # a bracket of its own, as a number of a telephone may have
    before = text[max(0, start - _REACH) : start]
    if type_ == "date-of-birth":
        return _of_a_birth(before, text[end : end + 1], offered)
    first = _first(before, text[end : end + 24], type_)
    if first is None:
        return _without_article(before, offered)
    return tuple(dict.fromkeys((first, *offered)))


def _of_a_birth(before: str, after: str, offered: tuple[str, ...]) -> tuple[str, ...]:
    """Its decade is offered already where that fits; ``[..]`` comes last."""
    low = before.lower()
    readable = sorted(offered, key=lambda each: each.startswith("["))
    if before.endswith(("(", "[")) and after in {")", "]"}:
        return (LEAVE_OUT, *readable)
    if after in {",", ".", ";"} and _BEHIND_NOUN.search(low.replace(", ", " ")):
        return (LEAVE_OUT, *readable)
    if _BEHIND_LABEL.search(low) or _BEHIND_COLON.search(low):
        return (tr("left out"), *readable)
    if _BEHIND_NOUN.search(low):
        return (LEAVE_OUT, *readable)
    if _BEHIND_IS.search(low) or not offered[0].startswith("["):
        return tuple(readable)
    return (tr("a date of birth"), *readable)


def _first(before: str, after: str, type_: str) -> str | None:
    """What fits better than the first of the usual; None for nothing."""
    low = before.lower()
    said = _behind_its_name(before, low, after, type_)
    if said is not None:
        return said
    if _ADDRESSED.search(low):
        return LEAVE_OUT
    if type_ in _REACHED and (_CALLING.search(low) or _BY_WAY_OF.search(low)):
        return _given(type_)
    return _by_preposition(low, type_)


def _behind_its_name(before: str, low: str, after: str, type_: str) -> str | None:
    """Where the words before say already what it is; None where they don't."""
    if _stands_apart(before, after):
        return LEAVE_OUT
    if _BEHIND_LABEL.search(low) or _BEHIND_COLON.search(low):
        return tr("left out")
    if is_ := _BEHIND_IS.search(low):
        return tr("left out") if is_["number"] else tr("known to us")
    if _is_verb(low, type_):
        return _given(type_)
    if _BEHIND_NOUN.search(low) or (type_ == "vehicle" and _MAKE.search(before)):
        return LEAVE_OUT
    of_noun = _BEHIND_DETERMINER.search(low) and _BEFORE_NOUN.match(after.lower())
    return LEAVE_OUT if of_noun else None


def _stands_apart(before: str, after: str) -> bool:
    """Whether it is alone in brackets, or between commas."""
    if before.endswith(("(", "[")) and after.startswith((")", "]")):
        return True
    return before.endswith(", ") and after[:1] in {",", ";", "."}


def _is_verb(low: str, type_: str) -> bool:
    found = _VERB_OR_NOUN.search(low)
    if found is None or type_ not in _REACHED:
        return False
    return _BEHIND_DETERMINER.search(found["before"] or "") is None


def _given(type_: str) -> str:
    return tr("the address given") if type_ == "email" else tr("the number given")


def _by_preposition(low: str, type_: str) -> str | None:
    if type_ == "postcode" and _IN.search(low):
        return tr("the area")
    if type_ == "postcode" and _NEAR.search(low):
        return tr("an address in the area")
    return None


def _without_article(before: str, offered: tuple[str, ...]) -> tuple[str, ...]:
    """No article behind "her", but behind "gave her"."""
    low = before.lower()
    if _BEHIND_DETERMINER.search(low) is None or _GIVES_HER.search(low):
        return offered
    return tuple(dict.fromkeys(_ARTICLE.sub("", each, count=1) for each in offered))
