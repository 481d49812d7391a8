"""Where a note or a list that a paper gives leaves out who it is about: it is about somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import PASTS
from reflect_app.advice.judgement.grammar_words import (
    DETERMINERS,
    OURSELVES,
    SOMEBODY,
    a_set,
)
from reflect_app.advice.judgement.sentence_words import COLON

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords

PAPERS = a_set(
    "referral handover note notes letter file chart board sheet summary report history background"
    " impression presentation words phrases labels word words"
)
_TELL = a_set(
    "referral referrals handover handovers note notes letter file chart board whiteboard sheet"
    " summary history entry email records words"
)
_BEGIN_WITH = a_set(  # "On examination alert, denies pain": what only a patient is or has
    "examination seen reviewed assessed attended admitted obs bloods pt alert orientated oriented"
    " settled slept"
)
_DID = a_set("ate drank slept woke fell rang wrote")
_AGE = re.compile(r"\d{1,3}(?:[mf]|yo|yof|yom|yrs?)")  # "67M, obese"
_SUBJECTS = (DETERMINERS - {"no"}) | SOMEBODY | OURSELVES | a_set("it there")


def is_told_in_a_list(words: SentenceWords, first: int) -> bool:
    """Behind a colon, with the paper before it: "Handover was one line: chest pain, rude"."""
    begin, colon = words.sentence(first)[0], first
    while colon > begin and words.breaks[colon] != COLON:
        colon -= 1
    return colon > begin and not _TELL.isdisjoint(words.words[begin:colon])


def is_in_a_note(words: SentenceWords, first: int) -> bool:
    """Whether a sentence is no more than a note about a patient, or a list that a paper gives."""
    begin = words.sentence(first)[0]
    begins = not _BEGIN_WITH.isdisjoint(words.words[begin : min(first, begin + 2)])
    return (
        begins
        or bool(_AGE.fullmatch(words.words[begin]))
        or is_told_in_a_list(words, first)
        or _names_nobody(words, begin, first)
    )


def _names_nobody(words: SentenceWords, begin: int, first: int) -> bool:
    """As in "Ate half of lunch, refused pudding": it begins with a verb, and has no article."""
    verb = words.words[begin]
    does = verb in PASTS or verb in _DID or verb.endswith(("ed", "ing"))
    return first > begin and does and _SUBJECTS.isdisjoint(words.words[begin:first])
