"""What is said of a number right behind it, or by a word of money: "4417 is her collar number".

A word of kind that a verb leads to says more than the form, and than a word further off.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.called_numbers import CLOSES
from reflect_app.advice.identifiers.context_words import leads_to_it, spoken_of
from reflect_app.advice.identifiers.innocent_numbers import counts_something
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.context_words import Context

_AHEAD = 52  # characters in which a word of kind ends that is said of a number
_BACK = 60
_LEAST, _MOST = 3, 7
_JOINS = lazily(
    r"['\"\u2019\u201d)]?(?:,? (?:is|was|wis|wiz|being|as|must be|would be|will be)"
    r"|,? ?(?:-|\u2013|\u2014|\(|:) ?(?:(?:that|it|this)(?:'?s| is| was) )?"
    r"|,? (?:that|it|this)'?s|, ?(?:that|it|this|which)(?: is| was))"
    r"(?: (?:still|now|only|just|also|in fact|then|actually))*"
    r" ?(?:(?:the|her|his|my|their|our|your|an?|its|that|[a-z]{2,12}'s) )?(?:[a-z]{3,12}(?:'s)? )??"
)
_OF_MANY = re.compile(r" (?:of (?!the |her |his |my |their )|in |per )")
_ROUND = re.compile(r"(?:19|20)\d\d|\d+00")
_ITS = lazily(
    r"['\"\u2019\u201d)]?,? (?:is|was|wis|being) (?:the|her|his|my|their|our|your|its|an?"
    r"|[a-z]{2,12}'s)(?: [a-z]{3,12}){0,2}? (?:ref(?:erence)?|(?:case|claim|crime|complaint|account"
    r"|policy|incident|file|log|order|payroll|booking)(?: (?:ref(?:erence)?|number|no))?)(?![a-z])"
)
_A_REFERENCE = lazily(
    r"(?<![a-z])(?:ref(?:erence)?(?: (?:number|no))?|(?:case|claim|crime|complaint|account|policy"
    r"|incident|file|log|order|payroll|invoice|ticket) (?:number|no|num|id))\Z"
)
_WORN = lazily(
    r"['\"\u2019\u201d]? (?:(?:was|is) )?(?:on|off|from|under|above|across) (?:the|her|his|their|my"
    r"|its|both|a|one) (?:[a-z]{3,10} )?(?:shoulders?|epaulett?es?|collar|badge|lapel|tabard"
    r"|lanyard|tunic|stab vest|vest|hi-?vis|uniform|helmet|name ?tag)(?![a-z])"
)
_OFFICERS = lazily(
    r"(?<![a-z])(?:pcs?|pcsos?|wpcs?|officers?|constables?|sergeants?|sgts?|coppers?|polis"
    r"|bobb(?:y|ies)|paramedics?|wardens?)"
    r"(?: who (?:came|attended|called|answered)(?: out| to us)?| on scene| with| are| were| is| was"
    r"| will be| would be|,| \(|:| numbers?| nos?\.?| both)* \(?\Z"
)
_SHORT = re.compile(r"\d{4,6}")
_HAD_ON = lazily(
    r"(?<![a-z])(?:lab|labs|path|micro|bloods|pharmacy|ward|desk|office|reception|theatres?|stores"
    r"|switchboard|porters?|physio|ot|slt|dietitian|haematology|x-?ray|imaging|team|site|manager"
    r"|co-?ordinator|reg|registrar|sho|f1|f2|consultant|matron|sister|nurse|doctor|security|estates"
    r"|helpdesk|it|him|her|them|me|us)(?:'s|'re|,| is| are| was| were| can be| be| had| got)* on \Z"
)
_PAID = lazily(
    r"(?<![a-z])(?:paid|pays?|paying|payments?|payee|money|wages|salary|pension|benefits?|pip|dla|esa"
    r"|credit|cash|deposit(?:s|ed)?|transfer(?:s|red)?|sent it|refund(?:ed)?|goes|went)(?![a-z])"
    r"[^.!?;\d]{0,44}(?<![a-z])(?:to|into|in|from|one|account|via)(?: the| her| his| my| this)?"
    r"[,:]? ['\"(]?\Z"
)
_BOUNCED = lazily(
    r"['\"\u2019\u201d)]?,? (?:bounced|(?:is|was) (?:where|what) [a-z' ]{2,24}"
    r" (?:goes|went|paid|pays)"
    r"|,? ?(?:and )?sort(?: ?code)? )"
)
_OF_A_CASE = lazily(
    r"(?<![a-z])(?:referral|complaint|compliment|incident|claim|crime|warrant|policy"
    r"|tenancy|booking|prescription|invoice) \Z"
)
_CLOSES = re.compile(CLOSES)
_OF_AN_ACCOUNT = re.compile(r"\d{4} ?\d{4}")
_LED = re.compile(r"(?:[:,#=]|'s| is| was| wis)* ?")


def is_called_behind(lower: str, start: int, end: int) -> bool:
    """Whether a word behind a number of three to seven digits says that it is one of its kind."""
    digits = lower[start:end]
    if not (digits.isdecimal() and _LEAST <= len(digits) <= _MOST):
        return False
    if counts_something(lower, end):
        return False
    return _is_named(lower, end, digits)


def is_of_an_officer(lower: str, start: int, end: int) -> bool:
    """As in "PCs 4471 and 2290" and "4417 on her badge": by what the police are told apart."""
    digits = lower[start:end]
    if not (digits.isdecimal() and _LEAST <= len(digits) <= _MOST) or _ROUND.fullmatch(digits):
        return False
    if _WORN.match(lower, end):
        return True
    before = _OFFICERS.search(lower, max(0, start - _BACK), start)
    return before is not None and _CLOSES.match(lower, end) is not None


def _is_named(lower: str, end: int, digits: str) -> bool:
    """The naming word that is said of it by a verb, a dash or a bracket."""
    first = next(iter(spoken_of(lower, end, min(len(lower), end + _AHEAD))), None)
    if first is None or not _JOINS.fullmatch(lower, end, first[1]):
        return False
    context, _at, to = first
    rather = len(digits) > _LEAST and _ROUND.fullmatch(digits) is None
    named = context.with_number or (context.says_number and rather)
    return named and not _OF_MANY.match(lower, to)


def is_called_a_reference(lower: str, start: int, end: int, gap: int | None) -> bool:
    """Whether what has the form of a telephone number is said to be a reference or a case.

    ``gap`` is how far off the word is that weighs most before it.
    """
    if _ITS.match(lower, end) or _OF_A_CASE.search(lower, max(0, start - _BACK), start):
        return True
    if gap is None:
        return False
    between = lower[start - gap : start]
    if not (_LED.fullmatch(between) or leads_to_it(between)):
        return False
    return _A_REFERENCE.search(lower, max(0, start - gap - _BACK), start - gap) is not None


def told_by_verb(lower: str, start: int, end: int, best: Context | None) -> str:
    """The kind of a number by what is done with it: "the lab, on 54017", "paid into 30417725".

    ``best`` is the naming word that weighs most, which may say that it is another number.
    """
    if best is not None and best.says_number:
        return ""
    if _SHORT.fullmatch(lower, start, end) and _HAD_ON.search(lower, max(0, start - _BACK), start):
        return "phone"
    return "account" * _is_paid_into(lower, start, end)


def _is_paid_into(lower: str, start: int, end: int) -> bool:
    """Whether eight digits are those of an account, by what is said of money."""
    if _OF_AN_ACCOUNT.fullmatch(lower, start, end) is None:
        return False
    return (
        _PAID.search(lower, max(0, start - _BACK - _BACK), start) is not None
        or _BOUNCED.match(lower, end) is not None
    )
