"""Numbers made of digits alone: telephone, health, bank, and any other that is long enough.

Where no rule knows a long number it is shown all the same: ordinary writing hardly ever holds one,
and a number nobody has thought of identifies as well as any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.identifiers.called_numbers import (
    as_the_one_before,
    is_a_year_or_a_time,
    is_any_time,
    is_called_a_number,
    is_said_to_be_one,
    swapped,
)
from reflect_app.advice.identifiers.checksums import card_number_is_right, health_number_is_right
from reflect_app.advice.identifiers.context_words import (
    Context,
    all_around,
    all_before,
    first_behind,
    heaviest,
)
from reflect_app.advice.identifiers.extents_of_codes import extent
from reflect_app.advice.identifiers.innocent_numbers import (
    counts_something,
    is_innocent,
    is_read_off_a_meter,
)
from reflect_app.advice.identifiers.kind_of_number import kind_of
from reflect_app.advice.identifiers.known_codes import is_known_code
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.reading import only_letters_and_digits
from reflect_app.advice.identifiers.said_behind import (
    is_called_a_reference,
    is_called_behind,
    is_of_an_officer,
)
from reflect_app.advice.identifiers.telephones import (
    is_parted_as_telephones,
    is_public_line,
    may_be_one,
    telephone_end,
)
from reflect_app.advice.identifiers.told_in_a_second_place import is_of_a_lock_before
from reflect_app.advice.lazy_patterns import lazily

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_RUN = re.compile(
    r"(?=[\d+(])(?<![\w£$€])(?<!\d[.,:])(?<![A-Za-z][\-/])"
    r"(?:[+(]{0,2})\d(?:[ \-./()_]{0,3}\d){1,40}(?![\w]|[,:]\d)"
)
_GROUP = re.compile(r"\d+")
_HEALTH = 10
_ACCOUNT = 8
_SORT = 6
_FIRST_OF_CARDS = "23456"
_ROUND = "0000"  # a sum, and no account
_PAIRS = 3  # groups of a sort code
_OF_LOGS = frozenset(("case", "police", "court", "number"))
_HEALTH_KINDS = frozenset(("nhs", "chi", "health-and-care"))
_SORT_KINDS = frozenset(("sort-code", "account"))
_NATIONAL = ("01", "02", "03", "07", "08")
_PHONE_KIND = frozenset(("phone",))
_LEAST = 6  # digits of a number that is shown whatever it is
_LEAST_WITH_WORDS = 3
_TOUCHED, _FOUR = 10, 4  # of a noun right before four digits
_CLOSE = 3  # characters between "log" and its number
_NEAR = 14  # characters between "reference" and a short number: ": ", " is ", " was given as "
_KEPT_IN = re.compile(r"(?<![a-z])(?:locker|docket|peg|fob|key tag) \Z")
_COUNTED = re.compile(r" (?!is |was |has |does )[a-z]{2,12}s(?![a-z])|[.:,/-]\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WHEN = re.compile(r"(?<![a-z])(?:in|since|until|from|by|before|after) \Z")
_O_CLOCK = re.compile(r"(?<![a-z])(?:at|till|until|around) \Z")
_AND_ACCOUNT = r"[,;]? (?:(?:and|then|acc|account|a/c|(?:number|no\.?)) ){0,3}"
_SORT_BEFORE = lazily(rf"\d\d[- ]\d\d[- ]\d\d{_AND_ACCOUNT}\Z")
_ACCOUNT_BEHIND = re.compile(rf"{_AND_ACCOUNT}\d{{8}}(?!\d)")
_MOST_BETWEEN = 38  # characters from the start of a sort code to its account
_MOBILE = 11
_OF_ANYBODY = frozenset(
    ("staff", "number")
)  # "carer's no 07700 900811" is a telephone all the same
_RELAY = ("18001", "18002")  # dialled before a number by those who type and do not speak


class Run(NamedTuple):
    """Digits in groups; each group has its place in the text."""

    text: str
    start: int
    groups: tuple[tuple[int, int], ...]

    def digits(self, first: int, last: int) -> str:
        """The digits of the groups from ``first`` up to ``last``, which is not among them."""
        return "".join(self.text[at:to] for at, to in self.groups[first:last])

    def end_with(self, count: int, first: int) -> int:
        """Up to which group there are just so many digits, or 0 where no group ends there."""
        so_far = 0
        for at in range(first, len(self.groups)):
            so_far += self.groups[at][1] - self.groups[at][0]
            if so_far == count:
                return at + 1
            if so_far > count:
                return 0
        return 0


def find(reading: Reading) -> None:
    """Note the numbers of a paragraph that are written in digits."""
    for found in _RUN.finditer(reading.text):
        if not reading.is_free(found.start(), found.end()):
            continue
        groups = tuple(each.span() for each in _GROUP.finditer(reading.text, *found.span()))
        run = Run(reading.text, found.start(), groups)
        at = 0
        while at < len(groups):
            free = reading.is_free(*groups[at])
            at = _first_number(reading, run, at) if free else at + 1


def _first_number(reading: Reading, run: Run, at: int) -> int:
    """Note the number that begins with this group, if there is one; the group behind it."""
    start = run.groups[at][0]
    fits = _fits(run, at)
    contexts = all_before(reading.lower, start, fits)
    if fits == _HEALTH_KINDS and run.text[start] != "0":
        contexts = [each for each in contexts if each.key != "phone"]  # it is too long for one
    context = heaviest(contexts)
    for form in (_health, _card, _telephone, _bank, _any):
        if end := form(reading, run, at, context):
            return end
    return at + 1


def _fits(run: Run, at: int) -> frozenset[str]:
    """Of which kinds the number that begins with this group has the form."""
    last = run.end_with(_HEALTH, at)
    if last and health_number_is_right(run.digits(at, last)):
        return _HEALTH_KINDS
    if run.text.startswith(_NATIONAL, run.groups[at][0]):
        return _PHONE_KIND if run.end_with(11, at) or last else frozenset()
    pairs = run.end_with(_SORT, at)
    return _SORT_KINDS if pairs - at == _PAIRS else frozenset()


def _add(
    reading: Reading, key: str, run: Run, first: int, last: int, sure: Sure | None = None
) -> int:
    start, end = extent(reading, key, run.groups[first][0], run.groups[last - 1][1])
    about = only_letters_and_digits(reading.text[start:end])
    reading.add(look(key), start, end, sure=sure, about=about)
    return last


def _health(reading: Reading, run: Run, at: int, context: Context | None) -> int:  # noqa: PLR0911
    """An NHS, CHI, or Health and Care number: ten digits, mostly with the right check digit."""
    last = run.end_with(_HEALTH, at)
    if not last:
        return 0
    digits, right = run.digits(at, last), health_number_is_right(run.digits(at, last))
    context = context or first_behind(reading.lower, run.groups[last - 1][1])
    key = context.key if context else ""
    if key == "chi" and right and not _is_date_like(digits) and context.gap > _CLOSE:  # type: ignore[union-attr]
        key = "nhs"  # "999 000 0018, and no CHI": a CHI number begins with a day
    if key in _HEALTH_KINDS:
        return _add(reading, key, run, at, last, None if right else Sure.WRONG_CHECK_DIGIT)
    if not right and _is_like_chi(reading, run, at, last, context):
        return _add(reading, "chi", run, at, last, Sure.WRONG_CHECK_DIGIT)
    if not right and _is_another(reading, digits, context):
        return _add(reading, "nhs", run, at, last, Sure.WRONG_CHECK_DIGIT)
    if not right or (context and (context.says_number or key == "phone")):
        return 0
    if context and context.gap <= _CLOSE and not _is_in_its_groups(run, at, last):
        return 0
    if digits[0] == "0" and not _is_date_like(digits):
        return 0
    likely = "chi" if _is_date_like(digits) else "ten-digits" if digits[0] == "3" else "nhs"
    return _add(reading, likely, run, at, last, Sure.POSSIBLE)


def _is_another(reading: Reading, digits: str, context: Context | None) -> bool:
    """Whether it is as long as a health number before it, and is called nothing else."""
    earlier = any(each.type == "nhs-number" for each in reading.findings)
    return earlier and digits[0] != "0" and not (context and context.says_number)


def _is_like_chi(reading: Reading, run: Run, at: int, last: int, context: Context | None) -> bool:
    """Whether digits that begin with a day are a CHI number, though a digit of them is wrong.

    CHI numbers are spoken of before; or they are parted behind the day, or not at all, and called
    nothing else right before.
    """
    if not _is_date_like(run.digits(at, last)) or (context and context.key == "phone"):
        return False
    start = run.groups[at][0]
    if any(each.key == "chi" for each in all_before(reading.lower, start)):
        return True
    parted = [to - begin for begin, to in run.groups[at:last]]
    if parted == [_HEALTH]:
        return not (context and context.with_number)
    as_written = parted == [_SORT, _HEALTH - _SORT]
    return as_written and not (context and context.says_number and context.gap <= _CLOSE)


def _is_in_its_groups(run: Run, at: int, last: int) -> bool:
    """Whether it is parted as the NHS writes it, in three, three and four digits."""
    return [to - start for start, to in run.groups[at:last]] == [3, 3, 4]


def _is_date_like(digits: str) -> bool:
    return "01" <= digits[:2] <= "31" and "01" <= digits[2:4] <= "12"


def _telephone(reading: Reading, run: Run, at: int, context: Context | None) -> int:
    start = run.groups[at][0]
    while start > run.start and reading.text[start - 1] in "+(":
        start -= 1
    asked = context is not None and context.key == "phone"
    asked = asked or is_parted_as_telephones(run.text, run.groups[at:])
    mobile = run.text.startswith("07", start) and run.end_with(_MOBILE, at)
    by_mobile = mobile and context is not None and context.key in _OF_ANYBODY
    if context and not asked and context.says_number and context.gap <= _CLOSE and not by_mobile:
        return 0
    if context and context.key in {"account", "sort-code"} and context.gap <= _CLOSE:
        return 0
    if _is_sort_code_and_account(run, at) or _is_a_log_of_a_day(run, at, context):
        return 0
    relay = run.digits(at, at + 1) in _RELAY
    last, end, sure = telephone_end(
        reading.text, start, run.groups[at + relay :], asked=asked or relay
    )
    about = only_letters_and_digits(reading.text[start:end])
    if not last or (not relay and _is_another_number(reading, start, end, context, sure)):
        return 0
    at += relay
    if context and not asked and context.gap <= _NEAR and not about.startswith(_NATIONAL):
        return 0  # as well a reference, which is what it is called
    if not is_public_line(about):
        reading.add(look("phone"), start, end, sure=sure, about=about)
    return at + last


def _is_another_number(
    reading: Reading, start: int, end: int, context: Context | None, sure: Sure | None
) -> bool:
    """Whether it is called a reference, or only a verb as "rang" speaks of a telephone.

    By a verb alone, nothing that cannot be dialled is taken for one.
    """
    gap = context.gap if context and context.says_number else None
    if is_called_a_reference(reading.lower, start, end, gap):
        return True
    return bool(sure and gap is None and not may_be_one(reading.text[start:end]))


def _is_sort_code_and_account(run: Run, at: int) -> bool:
    """Whether three pairs or six digits come, and then eight: no telephone number is parted so."""
    sort = run.end_with(_SORT, at)
    both = run.end_with(_SORT + _ACCOUNT, at)
    in_pairs = sort == at + _PAIRS and both in {sort + 1, sort + 2}
    in_two = sort == at + 1 and both == sort + 1 == len(run.groups)
    return in_pairs or (in_two and not run.digits(at, both).endswith(_ROUND))


def _is_a_log_of_a_day(run: Run, at: int, context: Context | None) -> bool:
    """As in "incident 0312-070226": how the police and control rooms number what happened."""
    last = at + 2
    if context is None or context.key not in _OF_LOGS or len(run.groups) != last:
        return False
    day = run.digits(at + 1, last)
    return len(day) == _SORT and _is_date_like(day)


def _card(reading: Reading, run: Run, at: int, context: Context | None) -> int:
    if run.text[run.groups[at][0]] not in _FIRST_OF_CARDS:
        return 0
    for count in (16, 19, 18, 17, 15, 14, 13):
        last = run.end_with(count, at)
        if last and card_number_is_right(run.digits(at, last)):
            return _add(reading, "card", run, at, last)
    if context and context.key == "card" and (last := run.end_with(16, at)):
        return _add(reading, "card", run, at, last, Sure.WRONG_CHECK_DIGIT)
    return 0


def _bank(reading: Reading, run: Run, at: int, context: Context | None) -> int:
    """A sort code in three pairs, with the account number behind it, or by the words before it."""
    last = run.end_with(_SORT, at)
    if not last:
        return _account_behind(reading, run, at)
    asked = context is not None and context.key in {"sort-code", "account"}
    both = run.end_with(_SORT + _ACCOUNT, at)
    in_pairs = last - at == _PAIRS
    called = context is not None and context.says_number
    if both and (asked or (not (called and not in_pairs) and _is_sort_code_and_account(run, at))):
        _add(reading, "sort-code", run, at, last)
        return _add(reading, "account", run, last, both)
    if in_pairs and _ACCOUNT_BEHIND.match(reading.text, run.groups[last - 1][1]):
        return _add(reading, "sort-code", run, at, last)
    if asked and context and (in_pairs or context.key == "sort-code"):
        return _add(reading, "sort-code", run, at, last)
    return 0


def _account_behind(reading: Reading, run: Run, at: int) -> int:
    """The number of an account that stands right behind a sort code: 00-00-00, 12345678."""
    last, start = run.end_with(_ACCOUNT, at), run.groups[at][0]
    if last != at + 1 or not _SORT_BEFORE.search(
        reading.text, max(0, start - _MOST_BETWEEN), start
    ):
        return 0
    return _add(reading, "account", run, at, last)


def _any(reading: Reading, run: Run, at: int, context: Context | None) -> int:
    """Any other number that is long, or that words call a number; typed by those words."""
    last = _groups_that_belong(run, at)
    if last > at + 1 and counts_something(reading.lower, run.groups[last - 1][1]):
        last -= 1  # "ref 44171 14 people"
    start, end = run.groups[at][0], run.groups[last - 1][1]
    digits = run.digits(at, last)
    if (
        reading.text[start:end] == "24/7"
        or is_public_line(digits)
        or is_read_off_a_meter(reading.lower, start, end)
        or _is_known_with_word(reading.text, start, end)
        or (_YEAR.fullmatch(digits) and _WHEN.search(reading.lower, max(0, start - 8), start))
        or (is_any_time(digits) and _O_CLOCK.search(reading.lower, max(0, start - 8), start))
    ):
        return last
    called = (
        context is not None
        and is_said_to_be_one(reading.lower, start, context, len(digits))
        and (context.gap <= _TOUCHED or not is_a_year_or_a_time(digits))
        and (context.gap <= 1 or not counts_something(reading.lower, end))
        and (len(digits) >= _LEAST_WITH_WORDS or context.with_number)
        and (len(digits) > _LEAST_WITH_WORDS or context.key != "phone" or context.with_number)
    ) or is_called_a_number(reading.lower, start, end, digits)
    called = called or _is_touched(reading, start, end, context, digits)
    called = called or is_called_behind(reading.lower, start, end)
    like = "" if called else as_the_one_before(reading, start, digits) or swapped(reading, digits)
    if not like and not called and is_of_a_lock_before(reading, start, end):
        like = "number"
    if not called and is_of_an_officer(reading.lower, start, end):
        like = "staff"
    called = called or bool(like)
    if not called and (len(digits) < _LEAST - 1 or is_innocent(reading.lower, start, end)):
        return 0
    if not called and len(digits) < _LEAST and last - at > 1:
        return 0
    contexts = all_around(reading.lower, start, end, _fits(run, at))
    key = like or kind_of(reading, start, end, contexts, "number")
    if key in {"nhs", "chi", "health-and-care", "nino", "phone", "sort-code", "pupil"}:
        return _add(reading, key, run, at, last, Sure.POSSIBLE)
    return _add(reading, key, run, at, last)


def _is_touched(
    reading: Reading, start: int, end: int, context: Context | None, digits: str
) -> bool:
    """Whether a noun that names numbers stands right before it: membership 4481, member 771 026."""
    if context is None or context.gap != 1 or context.weight < _TOUCHED:
        return False
    if counts_something(reading.lower, end):
        return False
    if len(digits) >= _LEAST:
        return True
    if len(digits) <= _LEAST_WITH_WORDS and _KEPT_IN.search(
        reading.lower, max(0, start - 9), start
    ):
        return _COUNTED.match(reading.lower, end) is None
    timed = is_any_time(digits) or is_a_year_or_a_time(digits)
    return len(digits) == _FOUR and not timed and not is_innocent(reading.lower, start, end)


def _is_known_with_word(text: str, start: int, end: int) -> bool:
    """Whether it makes a code that everybody knows with the letters before it: ISO 27001."""
    word = re.search(r"[A-Za-z]{1,4} ?\Z", text[max(0, start - 5) : start])
    return word is not None and is_known_code(text[start - len(word[0]) : end])


def _groups_that_belong(run: Run, at: int) -> int:
    """Up to which group it is one number: parted by one and the same character."""
    last = at + 1
    first_gap = None
    while last < len(run.groups):
        gap = run.text[run.groups[last - 1][1] : run.groups[last][0]]
        if len(gap) > 1 or gap not in (first_gap or gap):
            break
        first_gap = gap
        last += 1
    return last
