"""Numbers behind the word for what they measure: "Respirations were 34", "Goldmann 18 and 21"."""

from __future__ import annotations

import re
from functools import cache

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.calendar_words import NUMBER_OF, NUMBER_WORD, number_in
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, sections, these
from reflect_app.advice.identifiers.words_by_numbers import is_a_thing
from reflect_app.advice.lazy_patterns import lazily

_BACK = 60  # characters
_NEAR = 80  # characters within which another score stands
_WORDS = lazily(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*|\d+(?:\.\d+)?|[^\w\s]")
_SCORED = lazily(
    r"([^\W\d_]+(?:-[^\W\d_]+)*(?:-\d{1,2})?),? (?:score |was |is |of )?\d{1,3}(?![\d:])"
)
_SCORE = lazily(rf" (?:score |was |is |of |at )?(?:\d{{1,3}}(?![\d:])|(?!one){NUMBER_WORD})")
_TITLE_BEFORE = lazily(r"(?i:(?<![a-z])(?:mr|mrs|ms|miss|dr|prof|sr)\.? )\Z")
_BETWEEN = these(
    "of at is was were are a the an only now today just still came comes out down up to from score "
    "scored scores about around again and or then after repeat repeated reading readings left "
    "right put i me him her plus minus = : ( - – & / + od os over below above under closed stands "
    "stood sits sat sitting standing running"
)
_BEHIND_A_COMMA = these("then now was is best repeat previously prev usually yesterday today")
_TELLS = these("said says read reads showed shows had has wanted")
_SAYS = these("said says read reads")
_ADVERBS = these("only just still always now then also never ever even first")
_OURS = these("ours theirs mine yours")
_WHOSE = these("the our my its that this")
_ON_A_LIST = these("on onto off from joined in to left")
_LIST_NAMED = 3  # words: "on the transplant list at 31"
_HUNDREDS = lazily(
    r"(?<![a-z])(?:(?P<before>[a-z']+) )?(?:one|two|three|four|five|six|seven|eight|nine) \Z"
)
_NO_HUNDREDS = these(
    "the this that these those other another which each every no any first second last younger "
    "older elder big little wee only has have had got with and or but plus is"
)
"""Before "one thirty" where "one" is somebody: "the other one thirty"."""
_ACROSS = lazily(
    rf"(?<![a-z\d])(?:\d{{1,3}}|{NUMBER_WORD}) ?(?P<unit>cm|mm|m|cent[a-z]+|mill[a-z]+|met[a-z]+"
    r"|inch(?:es)?|f(?:ee|oo)t|fingers?|units?|points?|pages?|%)? ?(?:by|x) \Z"
)
_TITLES = these("mr mrs ms miss dr mx sir nurse sister matron prof rev")
_OLD = re.compile(r"\d+ ?y|.* (?:y(?:ea)?rs?|y/?o|old)(?![a-z])| ?years? old", re.DOTALL)
_ON_A_MEASURE = lazily(
    r"(?: out of \d{1,3}|/\d{1,3})? (?:on|for|in) (?:the |a |an |his |her |their |my |our )?"
    r"([^\W\d_]+(?:-[^\W_]+)*)"
)
_MORE = re.compile(r", \d")
_HALF_A_DAY = 13
_SEVERAL = 3  # scores called like people, itself among them
_LETTERS = 4  # in capitals, which are more than initials


def is_measured_behind(text: str, end: int) -> bool:
    """As in "had 16 on her MoCA" and "a 4 for pain on the Abbey"."""
    found = _ON_A_MEASURE.match(text, end)
    return found is not None and (
        is_a_measure(found[1]) or found[1].lower() in entries("scales.txt")
    )


def is_measured(text: str, start: int, end: int) -> bool:
    """Whether the number at this place is a value that is read off, or a score."""
    begin = max(0, start - _BACK)
    if _is_old(text, start, end):
        return False
    if _is_said_by_parts(text[begin:start].lower(), text[start:end].lower()):
        return True
    words = _WORDS.findall(text, max(begin, text.rfind("\n", begin, start)), start)
    at = len(words)
    more = _MORE.match(text, end) is not None
    while at and (
        _goes_on(words[at - 1].lower(), words[at : at + 1]) or _is_in_a_row(words, at, goes_on=more)
    ):
        at -= 1
    if not at or (at > 1 and words[at - 2].lower() in _TITLES):
        return False
    return (
        is_a_measure(words[at - 1])
        or _is_how_many(words[:at])
        or _is_told(words[:at])
        or (called_after_somebody(words[at - 1].lower()) and has_a_score_near(text, start, end))
    )


def _is_old(text: str, start: int, end: int) -> bool:
    """As in "84 years old": whatever is measured before it."""
    return _OLD.match(text[start : end + len(" years of age")]) is not None


def _is_said_by_parts(before: str, number: str) -> bool:
    """As in "heart rate one thirty" and "four centimetres by eight"."""
    across = _ACROSS.search(before)
    if across and (across["unit"] or (number_in(number) or 0) < _HALF_A_DAY):
        return True
    hundreds = _HUNDREDS.search(before) if number[0].isalpha() else None
    return hundreds is not None and (hundreds["before"] or "and") not in _NO_HUNDREDS


def _is_how_many(words: list[str]) -> bool:
    """As in "the clinic list now at 31", and not "on the transplant list at 31"."""
    low = [each.lower() for each in words[-_LIST_NAMED - 1 :]]
    return re.sub("['’]s", "", low[-1]) in _group("how many") and _ON_A_LIST.isdisjoint(low[:-1])


def _is_told(words: list[str]) -> bool:
    """As in "the plan said 57", "the board had 57" and "our pack says 28", but not "the letter"."""
    low = [each.lower() for each in words[-4:]]
    *_rest, whose, thing, tells = ("", "", "", *(each for each in low if each not in _ADVERBS))
    if tells not in _TELLS:
        return False
    if thing in _group("says numbers") or thing in _OURS:
        return True
    papers = thing in _group("papers that tell of people")
    if tells in _SAYS and whose in _WHOSE and not papers and is_a_thing(thing):
        return True
    return tells in _SAYS and len(words) > 1 and is_a_measure(words[-2])


def names_a_score(text: str, start: int, end: int) -> bool:
    """As in "Hamilton 24 and Beck 31": a test called after somebody, with its score behind it."""
    word = text[start:end]
    if not (called_after_somebody(word.lower()) or is_a_measure(word)):
        return False
    score = _SCORE.match(text, end)
    if score is None or _TITLE_BEFORE.search(text, max(0, start - 8), start):
        return False
    return is_a_measure(word) or has_a_score_near(text, start, score.end())


def _goes_on(low: str, behind: list[str]) -> bool:
    then = low == "," and not _BEHIND_A_COMMA.isdisjoint(behind)  # "the oximeter: 91, then 88"
    return then or low in _BETWEEN or low[0].isdigit() or low in NUMBER_OF


def _is_in_a_row(words: list[str], at: int, *, goes_on: bool) -> bool:
    """Whether a comma parts two of at least three values: "right: 35, 40, 45, 65"."""
    if at < 2 or words[at - 1] != "," or not words[at - 2][0].isdigit():  # noqa: PLR2004
        return False
    begun = goes_on or (at < len(words) and words[at][0].isdigit())
    return begun or (at > 3 and words[at - 3] == "," and words[at - 4][0].isdigit())  # noqa: PLR2004


def is_a_measure(word: str) -> bool:
    """Whether a number behind it is a value, whatever stands around: "pressures", "Schirmer"."""
    low = word.lower().removesuffix("'s").removesuffix("’s")
    if low in _group("read off") or (low.endswith("meter") and len(low) > len("meter")):
        return True
    if not word.isupper():
        return False
    if low in _group("read off in capitals"):
        return True
    if len(word) == _LETTERS - 1:
        known = low in _short_forms()
    else:
        known = len(word) >= _LETTERS and not is_word(low)
    return known and not (is_first_name(low) or is_surname(low))


def called_after_somebody(low: str) -> bool:
    """Whether a test or a score is called like many people: "Hamilton", "Beck"."""
    return low in _group("scores called like many people")


def has_a_score_near(text: str, start: int, end: int) -> bool:
    """Whether another score or value stands close by."""
    near = (text[max(0, start - _NEAR) : start], text[end : end + _NEAR])
    heads = [each[1] for part in near for each in _SCORED.finditer(part)]
    scales = entries("scales.txt")
    return any(is_a_measure(each) or each.lower() in scales for each in heads) or (
        len({low for each in heads if called_after_somebody(low := each.lower())}) >= _SEVERAL
    )


@cache
def _short_forms() -> frozenset[str]:
    """Short forms of what is had or done: "ECG: 72"."""
    listed = sections("letters-that-are-nobody.txt")
    return listed.get("what is had, done, given or written", frozenset())


@cache
def _group(heading: str) -> frozenset[str]:
    return sections("measures.txt").get(heading, frozenset())
