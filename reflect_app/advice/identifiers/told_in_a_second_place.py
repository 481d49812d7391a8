"""Numbers of a lock or a till that are told after it was spoken of: "He gied me 8851", "try 4471".

A lock, a PIN or an alarm was named before in the paragraph. The number stands by itself: behind a
word of giving, saying or being, before a mark or a small word, and is no time, year or round sum.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.looks import look
from reflect_app.advice.identifiers.name_lists import these
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_FAR = 320  # characters: three or four sentences, of a story that is told on a telephone
_BESIDE = 34
_BEHIND = 90
_LENGTHS = range(4, 7)
_WORDS = these(
    "keysafe keysafes keybox box keypad keypads keycode pin pins passcode padlock padlocks alarm"
    " code codes safe safes lockbox entryphone combination combi intercom hash"
)
"""What a paragraph holds that speaks of a lock; asked first, as it costs next to nothing."""
_LOCK = lazily(
    r"(?<![a-z])(?:key[ -]?(?:safe|box|pad|code)s?|pins?(?! (?:hole|cushion|board|the|it|down))"
    r"|passcode|pad ?locks?|lock ?box|entryphone|intercom code|combination (?:of|for|to|on) (?:the"
    r"|her|his)|(?:door|gate|entry|access|alarm|safe|lock|close|stair|main|bin|porch|shed|two"
    r"|both|old|wrong|right) codes?|box (?:by|at|on|beside|outside) the (?:door|wall|step|gate)"
    r"|codes? (?:of|for|to) (?:the|her|his|their|my|our) (?!conduct|practice)[a-z]{3}"
    r"|(?:the|wall|new|wee|first|second|other) (?:safe|code)s?(?=[,.;:]| (?:had|has|was|wis|were"
    r"|would|wouldn|wouldny|wouldnae|could|is|in|on|by|they|she|he|i|we|ye|beside|behind|round|at"
    r"|never|didn|didnae|works?|worked|changed)(?![a-z])))(?![a-z])"
)
_LOCK_BEHIND = lazily(
    r"[^.!?;]{4,70}(?<![a-z])(?:key ?(?:safe|box|pad)|(?:then|and) (?:the )?(?:hash|star))(?![a-z])"
)
_LEADS = lazily(
    r"(?:(?<![\w'])(?:is|was|wis|be|been|its|it's|that's|thats|were|isn't|wasn't|wasnae|had|has|hae"
    r"|have|hud|said|says|say|sez|read|reads|reading|try|tried|use|used|using|gave|gied|gies|give"
    r"|given|me|us|him|her|them|ye|you|to|tae|take|took|taken|tak|takes|put|puts|wrote|written|typed"
    r"|entered|keyed|pressed|with|wi|as|and|an|or|then|not|but|now|noo|still|just|on"
    r"|number|one|yin|ane|hers|mine|theirs|telt|told|texted|sent)[,:]?|\w[,:;]|[.!?]"
    r"|(?<![a-z])(?:one|ane|yin|other|door|gate|alarm|box|flat|safe)(?: [a-z]{2,7}){0,3})"
    r" ?['\"\u2018\u201c(]?\Z"
)
_NO_LEAD = lazily(
    r"(?<![a-z])(?:(?:put|turned|came|went|go|get|up|down|back|from|walked|paid|over|about|nearly"
    r"|work|works|worked|start|starts|started|on|off|open|opens|closes) (?:to|on)|weight|weighed"
    r"|intake|output|total|dose|times|steps|calories),? \Z"
)
_CLOSES = lazily(
    r"(?:['\"\u2019\u201d)#]|[.!?](?!\d)|[,;:](?!\d)| ?[-\u2013\u2014] |\n|\Z"
    r"| (?:and|an|but|or|which|that|so|then|for|at|in|on|from|to|tae|until|as|when|before|after"
    r"|did|didn't|didnae|does|worked|works|opened|opens|is|was|wis|because|cos|who|he|she|they|it"
    r"|i|we|not|no|instead|again|now|noo|over|ower|with|wi|since|if|while|though|out|the|written"
    r"|said|says|like|this|last|next|today|yesterday|up|down|by|behind|front|back)(?![a-z]))"
)
_KEYPAD = re.compile(r"[acx]?\d{4,5}[xyz]|[acx]\d{4}")
_TIME = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d|(?:19|20)\d\d|\d+00")
_KEPT = lazily(
    r" (?:(?:saved|stored|written|noted|scribbled|put)(?: down)? )?(?:down )?(?:in|on)"
    r" (?:my|her|his|our|their|the) (?:[a-z]{3,7} )?"
    r"(?:phone|mobile|diary|notebook|notes|hand|list|sheet|book|pad|head|folder|tablet)(?![a-z])"
)
_HAD = re.compile(r"(?:(?<![a-z])(?:had|have|has|got)|(?<=[a-z])['\u2019](?:d|ve|s)) \Z")
_ROUND_TIME = re.compile(r"(?:[01]\d|2[0-4])[0-5][05]|(?:19|20)\d\d|\d+00")
_AT_ONCE = these("together once same")
_HAVE_CODES = _WORDS | these("door doors gate gates lock lift entry porch pad sluice buzzer")
_ONE_BY_ONE = lazily(
    r"(?<![\w£])(?<!\d[ .,:/\-])(?<!\d, )"
    r"((?:[acxyz][ \-])?\d(?:(?: ?, ?|[ \-])\d){3,5}(?:[ \-][acxyz])?"
    r"|[acxyz](?:[ \-]\d){2,5}[ \-][xyz])(?!\w|[.:/\-]\d|,? \d)"
    r"(?! (?:in|points?|times|out|of|days?|nights?|weeks?|people|hours?"
    r"|minutes|mins|seconds|each|steps)(?![a-z]))"
)
_DOOR = lazily(
    r"(?<![a-z])(?:codes?|key ?(?:safe|box|pad)s?|doors?|gates?|pad ?locks?|locks?|porch|pad|lift"
    r"|sluice|alarm|box|entry|buzzer|shed|garage)(?![a-z])[^.!?]*"
    r"(?:[.!?] (?:it|that|its|it's|code)(?![a-z])[^.!?]*)?\Z"
)
_SCORED = lazily(
    r"(?<![a-z])(?:pain|scor(?:e|es|ed|ing)|tests?|marks?|obs|sats|steps|readings?|temps?|pulse"
    r"|rates?|counts?|counted|moods?|dress)(?![a-z])"
)
_IS = lazily(
    r"(?:(?<![\w'])(?:is|was|wis|its|it's|be|press|pressed|push|pushed|hold|held|code|then|number|door"
    r"|gate|wants|needs|takes|try|tried|in)"
    r"|:) ?['\"]?\Z"
)
_TOGETHER = lazily(
    r"(?<![\w£])(?<!\d[.,:/\-])"
    r"([acxyz]? ?\d(?:(?:,? (?:and|then) | ?[,&+] ?|[ \-])\d){2,5}|\d{3,6})"
    r",? (?:(?:pressed|pushed|held|pressing|all|both|down|in) ){0,3}"
    r"(?:together|at once|at the (?:same|one) time)(?![a-z])"
)
_OTHER = lazily(r"(?:\u00a3|\$|\u20ac) ?\Z")


def find(reading: Reading) -> None:
    """Note what is pressed together where a lock was spoken of: "it is 3 5 7 together"."""
    if _HAVE_CODES.isdisjoint(reading.words):
        return
    lower = reading.lower
    together = [] if reading.words.isdisjoint(_AT_ONCE) else _TOGETHER.finditer(lower)
    one_by_one = (each for each in _ONE_BY_ONE.finditer(lower) if _is_keyed_in(lower, each))
    for found in (*together, *one_by_one):
        begin = max(0, found.start(1) - _BESIDE)
        if reading.is_free(*found.span(1)) and _IS.search(lower, begin, found.start(1)):
            about = only_letters_and_digits(found[1].replace("and", ""))
            reading.add(look("number"), *found.span(1), about=about)


def _is_keyed_in(lower: str, found: re.Match[str]) -> bool:
    """Whether single digits stand close behind a lock or a door, and nobody counts by them."""
    digits = only_letters_and_digits(found[1]).strip("abcxyz")
    counting = digits in "1234567890123" or digits in "9876543210987" or len(set(digits)) == 1
    begin = max(0, found.start() - _BESIDE * 2)
    door = None if counting else _DOOR.search(lower, begin, found.start())
    return door is not None and _SCORED.search(door[0]) is None


def is_of_a_lock_before(reading: Reading, start: int, end: int) -> bool:
    """Whether digits that stand alone are told of a lock that was spoken of before."""
    digits = reading.lower[start:end]
    if len(digits) not in _LENGTHS or not digits.isdecimal() or _WORDS.isdisjoint(reading.words):
        return False
    if _is_kept(reading.lower, start, end):
        return is_spoken_of(reading, start)
    if _TIME.fullmatch(digits) or not _stands_alone(reading.lower, start, end):
        return False
    return is_spoken_of(reading, start)


def _is_kept(lower: str, start: int, end: int) -> bool:
    """Whether somebody had it noted: "I had 1739 in my phone". A round one is rather a time."""
    kept = _KEPT.match(lower, end) and _HAD.search(lower, max(0, start - 8), start)
    return kept is not None and _ROUND_TIME.fullmatch(lower, start, end) is None


def is_of_a_keypad_before(reading: Reading, start: int, end: int) -> bool:
    """Whether a code as keypads have them stands where a lock was spoken of: "to 7703X"."""
    return _KEYPAD.fullmatch(reading.lower, start, end) is not None and is_spoken_of(reading, start)


def is_spoken_of(reading: Reading, start: int) -> bool:
    """Whether a lock, or what else has a code, is spoken of before this place."""
    if _WORDS.isdisjoint(reading.words):
        return False
    lower = reading.lower
    return (
        _LOCK.search(lower, max(0, start - _FAR), start) is not None
        or _LOCK_BEHIND.match(lower, start, start + _BEHIND) is not None
    )


def _stands_alone(lower: str, start: int, end: int) -> bool:
    """Whether nothing is counted or measured by it: what is before and behind leads up to it."""
    if _CLOSES.match(lower, end) is None or _OTHER.search(lower, max(0, start - 3), start):
        return False
    begin = max(0, start - _BESIDE)
    if _NO_LEAD.search(lower, begin, start):
        return False
    return (
        start == 0 or lower[start - 1] in "'\"(\n" or _LEADS.search(lower, begin, start) is not None
    )
