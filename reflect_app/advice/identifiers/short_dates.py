"""Dates without a year in figures: "on 3/11", "fell 3/11", "27.10"; scores and fractions are none.

In notes most pairs of figures are scores ("7/10"), lengths of time ("3/7", three days, "2/12", two
months) or eyesight ("6/9"), so what stands before and behind decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.age_forms import small_one_before
from reflect_app.advice.identifiers.calendar_words import WEEKDAY
from reflect_app.advice.identifiers.words_near_ages import MEASURED
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.advice.identifiers.reading import Reading

_PAIR = re.compile(
    r"(?<![\w/.£:-])(?P<day>\d{1,2})(?P<by>[/.-])(?P<month>\d{1,2})"
    r"(?![\w/%]|[\-.]\d(?!\d?/\d)| ?(?:of|out|am|pm|hrs|x\b|hours|ago|old|later|fast|diet|split"
    r"|time)\b)"
)
_SURELY = lazily(
    r"(?<![a-z])(?:edd|edc|lmp|tci|dated?|dob|w/c|w/e|born):? \Z"
    r"|(?<![a-z])(?:birthday|bday|b'day),? ?\(?\Z"
)
_STRONG = lazily(
    r"(?<![a-z])(?:on|of|w/c|starting|admitted|discharged|since|until|till|by|from|before|after|due"
    rf"|{WEEKDAY},?):? \Z"
)
_SET = lazily(
    r"(?<![a-z])(?:booked|rebooked|appts?|appointment|hearing|listed|relisted|planned|scheduled"
    r"|rescheduled|arranged|rearranged|postponed|adjourned|pencilled in|expir(?:es|ed|y|ing)"
    r"|(?:set|fixed|down)(?= for)"
    r"|(?:moved|changed|brought forward|put back|pushed back|carried over|deferred|delayed)(?= to)"
    r"|(?:next|last) (?:appt|visit|depot|injection|dose|contact|session|meeting)(?: due)?"
    r"|(?:tenancy|leave|placement|package|section|contract|trial|licence|order|notice|sick note)"
    r" (?:start|begin|end|run|lapse)s?(?:e?d)?(?: out)?)"
    r"(?: for| to| on| from| till| until| again| back)?:? \Z"
)
"""What is set for a day, or over on it; whatever it is out of, a pair behind it is no score."""
_RECORD = lazily(
    r"(?<![a-z])(?:actions?|minutes|notes?|entry|entries|letters?|e-?mails?|texts?|msgs?|messages?"
    r"|forms?|reports?|plan|results?|bloods|swabs?|referrals?|calls?|visits?|incidents?|meetings?|mtg"
    r"|scans?|decisions?|datix|mdt|ward round|supervision|review|photos?|invoice|statement)"
    r" (?:from|of|on|dated):? \Z"
    r"|(?<![a-z])(?:swabbed|sampled|vaccinated|immunised|faxed|emailed|cannulated"
    r"|catheterised):? \Z"
)
"""What is written, sent or taken on a day."""
_NOTED = lazily(
    r"(?<![a-z])(?:review|rv|clinic|scan|seen|(?:seen|ref'd|referred|reviewed) by \w{2,12}):? \Z"
)
_DONE = lazily(
    r"(?<![a-z])(?:done|held|completed|changed|delivered|fitted|installed|collected|removed"
    r"|inserted|replaced|repaired|serviced|inspected|issued|ordered|submitted|posted|arrived"
    r"|returned|redone|sent|signed|received|emailed|logged|filed|closed|opened|stitches out"
    r"|came (?:out|in|again|back)|taken out|put in"
    r"|adm|d/c|lscs|rip|stepped (?:down|up)|ct|mri|x-ray|echo|theatre):? \Z"
)
"""What is brought, put in or got through on a day, and is never scored."""
_WEAK = lazily(
    r"(?<![a-z])(?:fall|fell|told|dna|d/c|adm|admission|op|lscs|visit|visited|rv'd|tc|t/c|contact"
    r"|contacted|between|to|cp|icpc|rcpc|conf|conference|mtg|meeting|attended|called|rang|phoned"
    r"|last|next|signed|sent|rec'd|received|f/u|started|stopped|moved|left|died|rip|transferred"
    r"|bloods|x-ray|ct|mri|cancelled|missed|(?:result|results) back|given|taken|under|entry|log"
    r"|(?:rang|called|phoned|came|went) back|(?:that|this|it) (?:was|is)):? \Z"
)
_ON_A_DAY = lazily(  # before "17-8", which is mostly a score or a range
    r"(?<![a-z])(?:on|dated?|since|until|till|admitted|discharged|seen|due|w/c|w/e|dob|edd):? \Z"
)
_EVENT = lazily(
    r"(?<![a-z])(?:adm|admission|d/c|op|fall|fell|dna|died|rip|scan|review|rv|clinic|seen|due|lscs"
    r"|x-ray|ct|mri|bloods) \Z"
)
_VALUE = lazily(  # "a lactate of 4.2"; a day is rarely written so
    r"(?<![a-z])(?:lactate|level|ratio|ph|urea|potassium|creat|creatinine|crp|hb|haemoglobin|inr|temp"
    r"|temperature|average|mean|median|weight|glucose|sugars?|ketones?|bms?|hba1c|wcc|sodium|albumin"
    r"|calcium|magnesium|phosphate|urate|psa|tsh|t4|bilirubin|rating|score|total|height|bmi|dose|rate"
    r"|length|size|platelets|neutrophils|neuts|ferritin|troponin|d-dimer|lithium|gap|excess|speed"
    r"|range|increase|drop|rise|fall|loss|gain|version|chapter|figure|value|reading|ktv|kt/v"
    r"|global|subscale|t-score|z-score|index|abpi|fev1?|pef) "
    r"(?:of|from|to|by|was|is|at) \Z"
)
_CHANGED = lazily(  # "down from 5.1 to 4.4"
    r"(?<![a-z])(?:down|up|dropped|drops?|fell|fallen|rose|risen|went|gone|came|reduced|reduction"
    r"|increased|increase|improved|improvement|moved|change|changed) from \Z"
)
_FROM_A_VALUE = re.compile(r"(?<![\d/.])\d{1,3}(?:\.\d)?,? (?:from|by|to) \Z")  # "2.1 from 5.6"
_MEASURED_BEHIND = lazily(  # "from 3.1 to 9.8 kg"
    r"(?: ?(?:to|-|x|by|and) ?\d{1,3}(?:\.\d{1,2})?)? ?"
    r"(?:(?:kg|g|mg|ml|l|cm|mm|m|mmol|kpa|stone|lb|degrees?|deg|c|celsius)(?![a-z])|[%°])"
)
_SET_TO = lazily(  # "Room temp on 24.6", "fridge on 9.2"; but not "temp on 24.6 was 38"
    r"(?<![a-z])(?:fridges?|freezer|temps?|temperature|thermostat|heating|boiler|oven|incubator"
    r"|cot|mattress|pump|driver|rate|flow|oxygen|cpap|peep) (?:on|of|to|from|by|at|since) \Z"
)
_STOPS = re.compile(r" ?(?:[.,;)!?]|\Z)| (?:and|so|again|then|but|all|when)(?![a-z])")
_OR = r",? (?:not|or|to|then|rather than|instead of|and then|now|from) (?:in )?"
_OTHER_LENGTH = re.compile(rf"{_OR}\d{{1,2}}/52(?!\d)")  # "4/7 not 4/52"
_LENGTH_BEFORE = re.compile(rf"\d{{1,2}}/52{_OR}\Z")
_BEGINS = lazily(r"(?:\A|[.!?\n] |\n|[*•>-] )\Z")
_TIME_BEHIND = re.compile(r",? ?(?:@|at) ?\d{1,2}(?:[:.]\d\d|\d\d|am|pm)(?!\d)")
_HOUR_BEHIND = re.compile(r",? (?:[01]\d|2[0-3])[0-5]\d(?:hrs|h)?(?![\d.,:/-])")
_CLOCK_BEHIND = re.compile(r",? \d\d:\d\d(?!\d)")
_RANGE = re.compile(r"-\d{1,2}/(\d{1,2})(?!\d)")
_CLOSED = lazily(
    r" ?(?:[.,;:)!?]|\Z)| (?:and|to|at|@|when|he|she|we|i|they|with|by|but|then|again|if|because|so"
    r"|which|until|till|before|after|please|pls|nobody|nothing|-)(?!\w)"
)
_REACH = 24
_HOUR_WITH_A_POINT = re.compile(r"(?<![\d.])(?:[01]?\d|2[0-3])\.(?:1[3-9]|[2-5]\d)(?![\d%]|\.\d)")
_DAYS_AND_HOURS = {"24/7", "16/8", "20/4", "24-7", "16-8", "20-4"}
_OUT_OF = {2, 3, 4, 5, 7, 10, 12}  # what scores, days and months are out of
_DAYS_A_WEEK, _MONTHS = 7, 12
_LENGTHS = {_DAYS_A_WEEK, _MONTHS}  # 3/7, three days; 2/12, two months
_SURE_DAY = 13  # no score and no month
_LATE_DAY = 24  # no hour
_FIVE_PAST, _TEN_PAST = 5, 10


class Pair(NamedTuple):
    """Two figures, with what stands around them."""

    day: int
    month: int
    by: str
    padded: bool  # 03/11
    before: str
    behind: str

    @property
    def is_score(self) -> bool:
        """Whether it is more likely a score or a fraction: 9/10, 3/4."""
        return not self.padded and self.month in _OUT_OF and self.day <= self.month

    @property
    def is_eyesight(self) -> bool:
        """Whether it may say how well somebody sees: 6/9."""
        return self.day == 6 and not self.padded  # noqa: PLR2004

    @property
    def may_be_an_hour(self) -> bool:
        """Whether it may be ten or five past an hour: 14.10, 03.05."""
        past = self.month == _TEN_PAST or (self.padded and self.month == _FIVE_PAST)
        return self.by == "." and past and self.day < _LATE_DAY


def spans(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Each such date of a paragraph, with its month."""
    lower = reading.lower
    dated = any(each.type == "date" for each in reading.findings)
    logged = False
    for found in _PAIR.finditer(lower):
        day, month = found["day"], found["month"]
        pair = Pair(
            int(day),
            int(month),
            found["by"],
            "0" in {day[0], month[0]},
            lower[max(0, found.start() - _REACH) : found.start()],
            lower[found.end() : found.end() + _REACH],
        )
        if not _is_day(pair) or found[0] in _DAYS_AND_HOURS:
            continue
        if pair.may_be_an_hour and _HOUR_WITH_A_POINT.search(lower):
            continue  # "home by 12.10", where another line has "9.30"
        begins = logged and pair.padded and _BEGINS.search(pair.before)  # "03.11 Jade gone"
        if begins or _is_date(pair, dated=dated):
            dated = True
            logged |= _is_logged(pair)
            other = _RANGE.match(pair.behind)
            yield found.start(), found.end() + (len(other[0]) if other else 0), pair.month


def _is_day(pair: Pair) -> bool:
    return 1 <= pair.day <= 31 and 1 <= pair.month <= _MONTHS  # noqa: PLR2004


def _is_date(pair: Pair, *, dated: bool) -> bool:
    if pair.by == ".":
        return _is_dotted_date(pair)
    if pair.by == "-":
        return pair.day >= _SURE_DAY and _ON_A_DAY.search(pair.before) is not None
    if _is_beside_a_length(pair):
        return False
    if pair.month == _MONTHS and not pair.padded and small_one_before().search(pair.before):
        return False  # "little Paddy, 14/12, has a cough": so many months old
    return (
        _by_what_is_before(pair)
        or _by_what_is_behind(pair)
        or _by_itself(pair)
        or (dated and _is_one_more(pair))
    )


def _is_dotted_date(pair: Pair) -> bool:
    """With a point it may be a time or a decimal, unless the day is too late for an hour."""
    if _SURELY.search(pair.before) or _is_logged(pair):
        return True
    if _SET.search(pair.before):
        return pair.day >= _LATE_DAY or not _is_hour_or_value(pair)
    if pair.month >= _TEN_PAST and pair.behind.startswith(". ") and _EVENT.search(pair.before):
        return True  # "adm 12.11. with", as in much of Europe
    if _DONE.search(pair.before) and _CLOSED.match(pair.behind):
        return not pair.is_score
    if _STRONG.search(pair.before) or _NOTED.search(pair.before):
        value = any(each.search(pair.before) for each in (_VALUE, _CHANGED, _FROM_A_VALUE))
        value |= bool(_SET_TO.search(pair.before) and _STOPS.match(pair.behind))
        return not (pair.is_score or value or _MEASURED_BEHIND.match(pair.behind))
    begins = _BEGINS.search(pair.before) is not None and pair.behind[:1] in {",", ":"}
    return pair.day >= _LATE_DAY and (begins or _WEAK.search(pair.before) is not None)


def _is_logged(pair: Pair) -> bool:
    """As in a log, "02.11 0530 Tommo bedded down"."""
    if pair.by != "." or not pair.padded or _HOUR_BEHIND.match(pair.behind) is None:
        return False
    return _BEGINS.search(pair.before) is not None


def _is_hour_or_value(pair: Pair) -> bool:
    """Whether it may be ten past ten, or so much of something: "planned for 2.5 hours"."""
    if "expir" in pair.before:
        return False
    value = pair.month < _TEN_PAST and pair.is_score
    return pair.may_be_an_hour or value or _CLOSED.match(pair.behind) is None


def _by_what_is_before(pair: Pair) -> bool:
    if _SURELY.search(pair.before) or _SET.search(pair.before) or _RECORD.search(pair.before):
        return True
    if _STRONG.search(pair.before):
        return pair.month == _MONTHS or not pair.is_score
    if _NOTED.search(pair.before):
        return not (pair.is_score or pair.is_eyesight)
    if _DONE.search(pair.before):
        counted = pair.is_score and _CLOSED.match(pair.behind) is None
        return not counted and pair.month != _DAYS_A_WEEK
    if _WEAK.search(pair.before):
        return not (pair.is_score or pair.is_eyesight or _is_length(pair))
    begins = _BEGINS.search(pair.before) is not None
    return (
        begins
        and pair.behind[:1] in {",", ":", ";", " "}
        and not (pair.is_score or pair.is_eyesight)
    )


def _by_what_is_behind(pair: Pair) -> bool:
    """A time of the day, or another date of the same month: 2/11-9/11."""
    if _TIME_BEHIND.match(pair.behind):
        return True
    if _CLOCK_BEHIND.match(pair.behind) and not MEASURED.search(pair.before):
        return not (pair.is_score or pair.is_eyesight or _is_length(pair))
    other = _RANGE.match(pair.behind)
    return other is not None and int(other[1]) == pair.month and not pair.is_score


def _by_itself(pair: Pair) -> bool:
    """22/10 and 03/11 can be neither a score nor a fraction, nor mostly can 11/9."""
    if pair.day >= _SURE_DAY:
        return pair.month != _DAYS_A_WEEK or pair.day % _DAYS_A_WEEK != 0
    if MEASURED.search(pair.before) or not _CLOSED.match(pair.behind):
        return False
    if pair.padded:
        return True
    return pair.day > max(pair.month, 6) and not _is_length(pair)


def _is_one_more(pair: Pair) -> bool:
    """Whether it stands in a text with other dates, and out of nothing that scores are out of."""
    if pair.is_score or pair.is_eyesight or _is_length(pair) or MEASURED.search(pair.before):
        return False
    return _CLOSED.match(pair.behind) is not None


def _is_length(pair: Pair) -> bool:
    """Whether it may be so many days or months: 10/7, 3/12."""
    return pair.month in _LENGTHS and pair.day < _SURE_DAY and not pair.padded


def _is_beside_a_length(pair: Pair) -> bool:
    """As in "rebooked for 4/7 not 4/52": the other is so many days, weeks or months."""
    if pair.padded or pair.month not in _LENGTHS:
        return False
    other = _LENGTH_BEFORE.search(pair.before) or _OTHER_LENGTH.match(pair.behind)
    return other is not None
