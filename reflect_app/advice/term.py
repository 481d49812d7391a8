"""A term that may judge: its forms, when it is about a person, and what to consider instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Severity

if TYPE_CHECKING:
    from reflect_app.advice.forms import Forms


class TermClass(StrEnum):
    """How a term is used when it judges, by the word that the lists have for it.

    It says which proof is needed that a person is meant.
    """

    VERB = "verb"  # somebody does it: "she refused"
    ADJECTIVE = "adjective"  # somebody is it, or "a ... man"
    NOUN = "noun"  # a noun for a person: "an addict"
    PHRASE = "phrase"  # wherever it stands
    ADVERB = "adverb"  # it comments on a sentence: "she clearly knew"


class Written(StrEnum):
    """With which letters a term has to be written."""

    ANYHOW = "anyhow"
    CAPITALS = "capitals"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a list.

    ``group`` is the type that its findings have. ``consider`` is what one may think of writing
    instead; what can be put in with one click is with each form. What may stand around it has
    commas between, as in its list: a term is passed over before or after the words of
    ``not_before`` and ``not_after``; where ``only_before``, ``only_after`` or ``near`` have any,
    one of theirs has to stand there, or in the same sentence. ``behaviour``: also what somebody
    does can be called so. ``said_of_somebody``: only where a sentence says so of somebody,
    ``said_of_oneself``: only where the writers say so of themselves. ``takes_clause``: only where
    it says what is claimed, and not a thing that is taken: "claimed it was late", not "claimed a
    seat". ``written``: whether it counts in capitals only, or in small letters only.
    """

    name: str
    group: str
    term_class: TermClass
    forms: Forms
    message: str = ""
    why: str = ""
    consider: str = ""
    source: str = ""
    severity: Severity = Severity.MEDIUM
    on_description_only: bool = False
    behaviour: bool = False
    said_of_somebody: bool = False
    said_of_oneself: bool = False
    takes_clause: bool = False
    written: Written = Written.ANYHOW
    not_before: str = ""
    not_after: str = ""
    only_before: str = ""
    only_after: str = ""
    near: str = ""
    not_near: str = ""
