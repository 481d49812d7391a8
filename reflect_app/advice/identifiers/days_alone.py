"""Days of a month that is not named: "on the 13th", "Tuesday the 3rd", "since the nineteenth"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.calendar_words import (
    MONTH,
    ORDINAL_OF,
    ORDINAL_WORD,
    WEEKDAY,
    WELSH_WEEKDAY,
)
from reflect_app.advice.identifiers.centiles import is_centile
from reflect_app.advice.identifiers.name_lists import is_first_name
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_LITTLE_WORDS = (
    "at|and|when|i|we|he|she|they|it|the|was|is|because|but|with|a|my|her|his|their|after|before"
    "|in|around|from|while|as|so|that|who|there|then|about|until|till|this|last|by|where|which|to"
    "|she's|he's|if|our|were|no|not|nobody|nothing|everyone|all|both|mum|dad|another|am|pm|again"
    "|didn't|didnt|wasn't|wasnt|isn't|never|still|did|would|will|couldn't|couldnt|only|even|just|since"
    "|due|under|without|during|between|instead|except|though|although|everybody|plus|ok|okay|yes"
    "|having|had|has|you|some|someone|somebody|for|i'd|i'm|we'd|come|please|pls|thanks|ta|maybe"
    "|hopefully|probably|comma|full stop|(?:next|new) (?:paragraph|line)"
    "|cos|coz|cause|bcos|cus|tho|n|til|wi|an|afore|o|too|also|instead|finally|apparently"
    "|actually|eventually|meself|mysel|masel|(?:my|him|her|it)self|(?:them|our)selves|myself|im|ive"
    "|hes|shes|theyre|thats|its|me|u|went|came|got|rang|said|saw|gave|told|left|took|put|found|nowt"
    "|records?|shows?|notes?|states?|confirms?|says"
)
_ORDINAL = re.compile(
    r"(?<![\w-])(?=[\dtfsen])(?P<day>(?:3[01]|[12]\d|0?[1-9]) ?(?:st|nd|rd|th|fed|ydd|eg|ain)"
    rf"|{ORDINAL_WORD}|(?:3[01]|[12]\d|[1-9])(?= of (?:the|this|last|next) month)"
    r"|(?<=mon |tue |wed |thu |fri |sat |sun |day |ues |eds |urs )(?:1[3-9]|2\d|3[01])(?![:.]\d))"
    r"(?![\w-])"
)
_HEAD = lazily(
    r"(?<![a-z])(?:(?P<set>(?:morning|afternoon|evening|night|weekend|hours|shift|events|minutes"
    r"|letter|entry|note) of|(?:appointment|appt|hearing|review|meeting|court|op|operation|scan"
    r"|funeral|wedding|party|deadline|interview|tribunal|inquest|panel|conference|date)"
    r"(?: is| was|'s)(?: on| for)?"
    r"|(?:died|passed(?: away)?|admitted|discharged|moved (?:in|out)|buried|born|married|wrote"
    r"|written"
    r"|signed|dated|sent|posted|transferred|referred|rang|phoned|emailed|assessed|cancelled"
    r"|booked|returned"
    r"|happened|seen|reviewed|visited|arrived|(?:met|saw|told|rang|phoned|visited|seen)"
    r" (?:him|her|them|us|me|it)) on)|(?P<verb>started|stopped|commenced"
    r"|restarted|due|booked|edd|lmp|tci"
    r"|last (?:drink|seen|dose|used?|visit|contact|depot|session|injection|period)|died"
    r"|(?:re-?)?admitted|discharged(?: again)?|seen|reviewed|transferred"
    r"|dated|rip|passed away|on|oan|w/c|w/e|week (?:commencing|beginning|ending)"
    r"|(?:moved|changed|put back|pushed back|brought forward|postponed"
    r"|adjourned|booked|listed|rescheduled|relisted|rebooked) (?:to|for|till|until))|(?P<weekday>"
    rf"{WEEKDAY}|{WELSH_WEEKDAY})|(?P<since>since|until|till)|by|(?P<from>from|frm|frae|fae)"
    r"|before|after|of|for|come"
    r"|dates? as|says|said|was|not|is|it's|arrived|moved|fell|visited|met (?:him|her|them|me)"
    r"|saw (?:him|her|them)),? (?P<the>the )?\Z"
)
_ON_OR_OF = re.compile(r" (?:on|of) the \Z")
_UNTIL = re.compile(r" (?:til|till|until) (?:the )?\d{1,2}(?:st|nd|rd|th)(?!\w)")
_OF_A_WEEKDAY = re.compile(  # and no "Saturday 18th birthday"
    r" (?!(?:birthday|b'?day|anniversary|century|floor|time|attempt|wedding|go|call|try|visit)"
    r"(?!\w))"
)
_TAIL = lazily(
    r" (?:of|o|o'|ay) (?:this|that|last|next|the|the same|the following|the next) month\b"
    r"| (?:instant|inst|ultimo|ult)\b"
    r"| (?<=\d[a-z]{2} )off(?=[,.;]|\Z| (?:for|and|because|as|so|to|then|sick)\b)"
)
_CLOSED = lazily(
    rf"[ ]*(?:[.,;:)!?-]|\Z)| (?:{_LITTLE_WORDS})\b| \d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)\b"
)
_SOMEBODY_BEHIND = re.compile(
    r" (?!(?:Floor|Aid|Street|Avenue|Road|Class|Year|World|Day|Night|Team|Edition)\b)[A-Z]"
)
"""On the 12th Bea came."""
_DOING = lazily(
    r" (?:thinking|saying|wanting|looking|complaining|feeling|asking|needing|hoping|crying|wearing"
    r"|carrying|bringing|being|holding|expecting|requesting|telling|shaking|bleeding|vomiting"
    r"|claiming|believing|covered|asleep|upset|unwell|alone|early|late)(?![a-z])"
)
"""How somebody came on that day."""
_MORE_DAYS = lazily(
    r"(?:(?:,|,? (?:and|or|&)) (?:the )?\d{1,2}(?:st|nd|rd|th)){1,6}(?=[.,;:)!?]|\Z)"
)
_POINT = lazily(
    rf"[.,;:)!?\"']|\Z| \((?:{WEEKDAY})| (?:or|and|to) (?:the )?\d{{1,2}}(?:st|nd|rd|th)"
    r"(?=[.,;:)!?]|\Z)| (?:and|an|then) (?:on|by|again|he|she|they|i)\b"
    r"| (?:came and went|(?:is|was|suits|works)(?: also| not| no)? (?:a|an|when|my|her|his|our|fine"
    r"|good|bad|best|better|free|full|cancelled|booked|too|ok|out|meant|me|him|us|everyone)\b)"
)
_COUNTED = lazily(
    rf",? (?:and|or|to) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD}) "
    rf"(?!(?:{_LITTLE_WORDS}|of|{MONTH})\b)[a-z]"
)
_RANKED = re.compile(r" to (?!the |a |be sure)[a-z]{2}")
_TRIES = lazily(
    r"(?<![a-z])(?:attempts?|tries|try|goes|go|rings?|calls?|knocks?|times?"
    r"|(?<=[snrt][tdh] )(?:floors?|landings?|storeys?|centiles?))(?![a-z])"
)
_COUNTS = lazily(
    r"(?<![a-z])(?:days|nights|weeks|shifts?|cycles?|rounds?|visits|sessions|centile|percentile|floor|attempts?|tries)"
    r"(?![a-z])"
)
_LATE_DAYS = frozenset(map(str, range(11, 32)))
_JOINT = lazily(
    r"(?:, (?:and )?| and | & | ?& ?| or |/| to | til | till | until | ?- ?)(?:the )?\Z"
)
_UPSTAIRS = re.compile(r"(?:rooms?|flats?|lives?|lived|beds?|ward|lift|bay) (?:is |was )?on the \Z")
_LEAST_IN_WORDS = 10  # "on the third" is a floor or a try as well
_FIRST_OR_SECOND = 2
_REACH = 26
_REACH_OF_TRIES = 60


class Day(NamedTuple):
    """Such a day; ``the`` says that the article stands before it and stays there."""

    start: int
    end: int
    the: bool


def spans(reading: Reading) -> Iterator[Day]:
    """Each such day of a paragraph that is not part of a date found before."""
    lower = reading.lower
    last = -1
    for found in _ORDINAL.finditer(lower):
        if is_centile(lower, *found.span()):
            continue
        if not reading.is_free(*found.span()):
            last = found.end() if _is_dated(reading, found) else last
            continue
        day = _day(reading, found, last)
        if day is not None:
            last = day.end
            yield day


def _is_dated(reading: Reading, found: re.Match[str]) -> bool:
    return any(
        each.type.startswith("date") and each.start <= found.start() < each.end
        for each in reading.findings[-3:]
    )


def _day(reading: Reading, found: re.Match[str], last: int) -> Day | None:
    """The day that an ordinal is, if it is one; ``last`` is where the one before ends."""
    lower, (start, end) = reading.lower, found.span()
    before = lower[max(0, start - _REACH) : start]
    head = _HEAD.search(before)
    if tail := _TAIL.match(lower, end):
        whole = start - (len(head[0]) if head and head["weekday"] else 0)
        return Day(whole, tail.end(), before.endswith("the "))
    if last >= 0 and _JOINT.fullmatch(lower, last, start) and _CLOSED.match(lower, end):
        return Day(start, end, the=False)
    closed = _closes(reading, found, head)
    if head is not None and closed and _UPSTAIRS.search(before):
        return None
    if head is not None and closed and _is_day(lower, found, head):
        whole = start - (len(head[0]) if head["weekday"] else 0)
        return Day(whole, end, the=head["the"] is not None)
    if before.endswith("the ") and _POINT.match(lower, end) and _is_pointed_at(lower, found, last):
        return Day(start, end, the=True)
    return None


def _closes(reading: Reading, found: re.Match[str], head: re.Match[str] | None) -> bool:
    """Whether what follows is nothing that could be the fourth, or it is hardly ever counted."""
    lower, (start, end) = reading.lower, found.span()
    if _CLOSED.match(lower, end):
        return True
    if head is None:
        return False
    late = found["day"][:2] in _LATE_DAYS and not found["day"].isdecimal()
    if head["weekday"] and late and _OF_A_WEEKDAY.match(lower, end):
        return True
    on = head["weekday"] or lower.endswith("on the ", 0, start)
    return bool(on) and _is_somebody_behind(reading, end)


def _is_somebody_behind(reading: Reading, end: int) -> bool:
    """As in "on the 12th Bea came", "thurs 5th alfie hid" and "on the 6th thinking that"."""
    if _SOMEBODY_BEHIND.match(reading.text, end) or _DOING.match(reading.lower, end):
        return True
    name = reading.lower[end : end + _REACH].split(maxsplit=1)[:1]
    return bool(name) and is_first_name(name[0]) and not is_word(name[0])


def _is_pointed_at(lower: str, found: re.Match[str], last: int) -> bool:
    """The 12th, without a word before it: a rank is mostly smaller."""
    if not found["day"][0].isdigit() or _is_counted(lower, found.start()):
        return False
    more = _MORE_DAYS.match(lower, found.end())
    days = re.findall(r"\d+", found["day"] + (more[0] if more else ""))
    return last >= 0 or max(map(int, days)) > _LEAST_IN_WORDS


def _is_counted(lower: str, start: int) -> bool:
    """Whether days, tries or hundredths are counted: "for eleven days. On the twelfth she"."""
    return _COUNTS.search(lower, max(0, start - _REACH_OF_TRIES), start) is not None


def _is_day(lower: str, found: re.Match[str], head: re.Match[str]) -> bool:
    """Whether the words before make a day of it, and it counts nothing."""
    if head["weekday"]:
        return True
    if found["day"] in ORDINAL_OF:
        return head["the"] is not None and _is_day_in_words(lower, found, head)
    lasts = head["from"] and _UNTIL.match(lower, found.end())  # "away frm 9th til 16th"
    late = found["day"][:2] in _LATE_DAYS and _POINT.match(lower, found.end())
    sure = head["verb"] or head["set"] or head["since"] or lasts or late
    if head["the"] is None and not sure:
        return False  # "for 24th and 31st", but not "by 2nd"
    if head[0].startswith(("is ", "was ", "not ", "it's ")) and _RANKED.match(lower, found.end()):
        return False  # "she was the 4th to arrive"
    before = lower[max(0, found.start() - _REACH_OF_TRIES) : found.start()]
    tried = _TRIES.search(before) is not None and _ORDINAL.search(before) is not None
    return not tried and _COUNTED.match(lower, found.end()) is None


def _is_day_in_words(lower: str, found: re.Match[str], head: re.Match[str]) -> bool:
    """The fifth, where something is said to have been then; a later one also without it."""
    start, day = found.start(), ORDINAL_OF[found["day"]]
    if _is_counted(lower, start):
        return False
    if day >= _LEAST_IN_WORDS:
        return True
    tried = _TRIES.search(lower, max(0, start - _REACH_OF_TRIES), start) is not None
    ranked = day <= _FIRST_OR_SECOND and not _ON_OR_OF.search(head[0])  # "it was the first"
    put = (head["verb"] or "").endswith((" to", " for", " till", " until"))
    return (put or head["set"] is not None) and not (tried or ranked)
