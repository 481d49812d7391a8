"""Numbers that hold letters: National Insurance, licences, vehicles, prison, staff, references."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.called_numbers import (
    is_said_to_be_one,
    is_the_end_of_a_code,
    kind_of_finding,
)
from reflect_app.advice.identifiers.code_forms import Form, certain, forms
from reflect_app.advice.identifiers.context_words import (
    Context,
    a_number_follows,
    all_around,
    context_of,
    heaviest,
    is_number_word,
)
from reflect_app.advice.identifiers.extents_of_codes import extent
from reflect_app.advice.identifiers.innocent_numbers import counts_something
from reflect_app.advice.identifiers.kind_of_number import kind_of
from reflect_app.advice.identifiers.known_codes import is_had_by_many, is_known_code, is_lettered
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.locks import is_of_a_keypad, is_of_a_lock
from reflect_app.advice.identifiers.looks import Sure, look
from reflect_app.advice.identifiers.reading import MOST_PARTS, only_letters_and_digits
from reflect_app.advice.identifiers.said_behind import is_called_a_reference
from reflect_app.advice.identifiers.told_in_a_second_place import is_of_a_keypad_before
from reflect_app.advice.identifiers.vehicles import is_called_a_plate, is_near, is_plate

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.reading import Reading

_TOKEN = re.compile(
    r"(?<![\w@.])(?=[\w/\-.]{0,24}\d)#?[A-Za-z0-9]{1,24}(?:[/\-._][A-Za-z0-9]{1,24}){0,8}(?!\w)"
)
_DIGITS = re.compile(r"\d+")
_REACH = 12  # characters: more than the letters before and behind the digits of any form
_REACH_OF_TOKEN = 26
_LEAST_DIGITS = 3
_MAY_BE_A_FORM = re.compile(
    r"\d\D{0,5}\d\D{0,5}\d|[A-Za-z]\d|[A-Z][ \-./]{1,2}\d|\d[ \-./]{0,2}[A-Z]|\d[a-z](?!\w)"
    r"|(?<![a-z])[a-z]{2}[ \-.]\d\d[ \-.][a-z]{3}(?!\w)"
)
"""What every form has: three digits, or fewer beside a letter that is no word."""
_MIXED = re.compile(r"[A-Za-z][/\-._]?\d|\d[/\-._]?[A-Za-z]")
_LONG = 6  # digits with which even a small letter makes a code
_NEAR = 14
_VEHICLES = frozenset(("vehicle", "plate"))
_PLAIN_BY_FORM = frozenset(("iban", "licence", "nino", "pupil", "nmc"))
_BY_PLATE_ALONE = frozenset(("plate",))
_ANY_NUMBER = frozenset(("case-number", "staff-number", "number"))
_NO_SUFFIX = frozenset("EFGHIJKLMNOPQRSTUVWXYZ")  # no National Insurance number ends so
_ROW = re.compile(r"[A-Za-z]{1,4}-\d{3,6}")
_A_LIST = r"(?:log|register|tracker|spreadsheet|ledger|database)"
_ON_A_LIST = re.compile(
    rf"(?<![a-z]){_A_LIST}(?: (?:has|had|shows|[a-z]{{2,3}})){{0,3}} (?:as|at|under|is|was|says)"
    r"(?: number| no\.?)?[,:]? \Z|(?<![a-z])(?:row|line|entry|item|action|risk) \Z"
)
_OF_A_LIST = re.compile(
    rf",? (?:of|in|on) (?:the|our|my|his|her|their) (?:[a-z]{{3,12}} ){{0,2}}{_A_LIST}(?![a-z])"
)
_REACH_OF_OTHERS = 40
_SOMEBODY_ELSES = re.compile(
    r"(?<![a-z])(?:mine|hers|his|theirs|ours|yours|other|others|second|student|colleague|not|and)"
    r"(?:'s)?(?![a-z])[^.!?;\d]{0,30}\Z|(?<=[a-z])'s \Z"
)
_CAPITALS_IN = re.compile(r"[A-Z]")
_DIGITS_IN = re.compile(r"\d")
_TOUCHING = 2  # "keysafe C1980Z", "her key fob (F2270)", "his blue badge, 0JHK9X"
_LONG_BY_ALL = 6  # letters and digits together, of which few are digits
_WORD_BEFORE = re.compile(r"#?([A-Za-z]+)[/\-._]\d")
_AS_MUCH = 20  # what a naming word right before weighs
_JOINED = 5  # "locker is B117"
_GUIDELINE = re.compile(r"(?:NG|CG|QS|TA|ISO|BS|EN|DS|SR|FP|UC)[ -]?\d")
_ACCOUNT_OF = 5  # digits behind a piece that is no dose and no form then: "S94K 44811"
_HALVES_OF_SHORT_FORMS = ("a/c ", "s/c ")
_CELL = re.compile(
    r"(?<![a-z])(?:cell|pad|peter|resident in|fob|locker|plot|pitch|peg|pigeonhole|trolley"
    r"|(?:bed|cot|chair|pod)(?: ?space)?(?: no\.?| number)?)(?: is| was)?[,:]? \Z"
    r"|(?<![a-z])(pt|patient|lady|gentleman|man|woman|boy|girl|baby|moved|transferred|swapped)"
    r" (?:in|from|to) \Z"
)
_ROOM = re.compile(
    r"(?:(?:\A|[.;,|] )(?:room|rm)(?: no\.?| number)?:"
    r"|(?<![a-z])(?:(?:s?he|they)(?:'?s|'?re| is| was| are| were)|resident|lady|gentleman|man|woman"
    r"|patient|pt|tenant|moved|transferred|lives|living|stays|sleeps)(?: now| still| back| over)?"
    r" (?:in|to|into|from|of) (?:room|rm)) ?\Z"
)
_OF_A_ROOM = re.compile(r"[A-Z]{1,2}-?\d{2,3}[A-Z]?")
_ROOMS = ("cell", "pad", "peter", "resident", "fob", "locker", "plot", "pitch")
_BED_ALONE = re.compile(r"[A-Z]{1,3}\d{1,2}-[A-Z]?\d{1,2}")
_BED = re.compile(
    r"(?:[A-Za-z]{1,4}\d{0,3}[A-Za-z]?|\d{1,2}[A-Za-z]?)"
    r"(?:[-/.](?:[A-Za-z]{1,3}\d{1,3}|\d{1,3}[A-Za-z]?)){1,2}"
    r"|[A-Za-z]{1,3}\d{1,2}[A-Za-z]{1,2}\d{1,2}|[A-Za-z]\d{3}|\d{3}[A-Za-z]"
)
_SPINE = re.compile(r"[CTLS]\d{1,2}[-/][CTLS]?\d{1,2}", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?<=[A-Za-z]) 0(?:[ -]?\d){9,10}(?!\d)")
_CODE = re.compile(r"(?<![a-z])(?:codes?|key ?safe)(?: [a-z]{2,4}|:|'s)?,? \Z")
_SO_OLD = re.compile(
    r"\d{1,3}-?(?:years?|months?|weeks?|days?|yr|hour)(?:-old)?(?:-\w{1,12})?|x\d{1,2}"
    r"|\d{1,4}(?:[ap]m|hrs?|mins?|mg|mcg|ml|kg|kgs)"
)


def find(reading: Reading) -> None:
    """Note the numbers of a paragraph that hold letters, in a form that is known."""
    parts = reading.around(_DIGITS, _REACH)
    standing = [_forms_in(*reading.window(part, as_written=True)) for part in parts]
    for at in sorted({each for here in standing for each in here}):
        form = forms()[at]
        for part in (part for part, here in zip(parts, standing, strict=True) if at in here):
            for found in form.pattern.finditer(reading.text, *part):
                _note(reading, form, *found.span())


@lru_cache(MOST_PARTS)
def _forms_in(window: str, begin: int) -> tuple[int, ...]:
    """Which of the forms stand in a part of a text, by their places among all of them."""
    if not _MAY_BE_A_FORM.search(window, begin):
        return ()
    return tuple(at for at, form in enumerate(forms()) if form.pattern.search(window, begin))


def find_others(reading: Reading) -> None:
    """Note the codes of which only this is known: that they hold letters and digits."""
    mixed = _MIXED.search(reading.text) is not None
    for part in reading.around(_DIGITS, _REACH_OF_TOKEN) if mixed else ():
        for found in _TOKEN.finditer(reading.text, *part):
            _note_other(reading, *found.span())


def _note(reading: Reading, form: Form, start: int, end: int) -> None:
    words = reading.text[start:end]
    if not reading.is_free(start, end) or not _is_wanted(reading, form, start, end):
        return
    key, sure = form.key, form.sure(only_letters_and_digits(words).upper())
    if key == "nino" and _is_like_another(reading, words):
        key = "code"
    if "number-word" in form.needs or (not form.needs and (sure is Sure.POSSIBLE or key == "code")):
        called = a_number_follows(reading.lower, start)
        contexts = _contexts(reading, start, end, form.key)
        best = heaviest(contexts)
        if key == "nino" and sure is Sure.POSSIBLE and words[-1].upper() in _NO_SUFFIX:
            key = "code"
        if not _is_of_a_vehicle(reading, key, best, start, end):
            key = kind_of(reading, start, end, contexts, "code" if called else key)
    if form.key == key == "vehicle" and not form.needs and _is_a_reference(reading, start, end):
        key = kind_of(reading, start, end, _contexts(reading, start, end), "code")
    _add(reading, key, start, end, sure)


def _is_a_reference(reading: Reading, start: int, end: int) -> bool:
    """Whether what is written as a plate is called a reference, and no vehicle is near."""
    best = heaviest(_contexts(reading, start, end))
    gap = best.gap if best and best.says_number else None
    called = is_called_a_reference(reading.lower, start, end, gap)
    return called and not is_near(reading.lower, start, end)


def _is_of_a_vehicle(
    reading: Reading, key: str, best: Context | None, start: int, end: int
) -> bool:
    """Whether what may be a plate is one by the word that weighs most, or what is told of it."""
    if key != "vehicle" or best is None:
        return False
    return best.key in _VEHICLES or (best.gap > _JOINED and is_near(reading.lower, start, end))


def _add(reading: Reading, key: str, start: int, end: int, sure: Sure | None) -> None:
    start, end = extent(reading, key, start, end)
    about = only_letters_and_digits(reading.text[start:end])
    reading.add(look(key), start, end, sure=sure, about=about)


def _is_like_another(reading: Reading, words: str) -> bool:
    """Whether a number that was found before, of another kind, begins with the same letters."""
    head = words[:2].upper()
    others = (each for each in reading.findings if each.type in _ANY_NUMBER)
    return words.isalnum() and any(each.text[:2].upper() == head for each in others)


def _kind_of_one_like_it(reading: Reading, words: str, start: int) -> str:
    """The kind of a number that was found, with as many digits behind the same letters.

    The letters may be others where it is somebody else's, who is told apart: "mine is T093".
    """
    others = _SOMEBODY_ELSES.search(reading.lower, max(0, start - _REACH_OF_OTHERS), start)
    shape = _shape(words, others)
    short = shape.count("9") < _LEAST_DIGITS and not (
        words.isupper() and shape.count("9") > 1 and len(shape) > _LEAST_DIGITS
    )
    if short or not (words[:1].isupper() or words.isupper()):
        return ""
    near = start - _REACH_OF_OTHERS if shape.count("9") < _LEAST_DIGITS and not others else 0
    alike = (
        each for each in reading.findings if near <= each.end and _shape(each.text, others) == shape
    )
    return next((kind_of_finding(each) for each in alike if each.type in _ANY_NUMBER), "")


def _shape(words: str, letters: object) -> str:
    """How a code is written: each digit as 9, and each capital as A where they may differ."""
    shape = _DIGITS_IN.sub("9", words)
    return _CAPITALS_IN.sub("A", shape) if letters else shape


def _is_wanted(reading: Reading, form: Form, start: int, end: int) -> bool:
    """Whether it is what its form says, by what is beside it, and no other thing."""
    words = reading.text[start:end]
    head = words.partition(" ")[0].lower()
    if context_of(head) or head in entries("no-heads-of-numbers.txt") or _is_two_words(form, words):
        return False
    if is_had_by_many(reading, start, end) or is_lettered(reading.lower, start):
        return False
    if form.key == "code" and _is_no_code(reading, start, end):
        return False
    if form.key == "vehicle" and (
        reading.text[start - 1 : start] == "-" or _is_of_a_cell(reading, start, end)
    ):
        return False
    if form.key == "vehicle" and form.needs != _BY_PLATE_ALONE:
        return is_plate(reading, start, end, by_itself=not form.needs)
    return _has_its_words(reading, form, start, end)


def _has_its_words(reading: Reading, form: Form, start: int, end: int) -> bool:
    """Whether the words beside it are those that this form needs."""
    words = reading.text[start:end]
    if "number-word" in form.needs:
        return a_number_follows(reading.lower, start)
    if form.key == "code" and is_known_code(words):
        return False
    if form.key == "vehicle" and form.sure is certain and is_called_a_plate(reading.lower, start):
        return True  # "registration" is a nurse's as well
    if form.needs:
        context = heaviest(_contexts(reading, start, end, form.key))
        fits = context is not None and context.key in form.needs and context.weight > 0
        if fits and form.needs == _BY_PLATE_ALONE and context.gap > _NEAR:  # type: ignore[union-attr]
            return False
        return fits and not ("plate" in form.needs and is_known_code(words))
    return not is_known_code(words)


def _is_no_code(reading: Reading, start: int, end: int) -> bool:
    """Whether it is a measure, or a word before a telephone number."""
    head, _blank, rest = reading.text[start:end].partition(" ")
    return (
        counts_something(reading.lower, end)
        or (_is_measured(reading.text[start:end]) and not a_number_follows(reading.lower, start))
        or (" " not in rest and len(rest) < _ACCOUNT_OF and is_known_code(head))
        or _TELEPHONE.search(reading.text, start, end + 12) is not None
        or (start > 1 and reading.lower.startswith(_HALVES_OF_SHORT_FORMS, start - 2))
    )


def _is_two_words(form: Form, words: str) -> bool:
    """Whether small letters that have the form of a number plate are words: "on21 the"."""
    if form.key != "vehicle" or form.needs or not words.islower() or " " not in words:
        return False
    return is_word(words[:2]) or is_word(words[-3:]) or words.endswith(("hes", "ive", "whos"))


def _is_measured(words: str) -> bool:
    """Whether it is a range or a pair of what is measured: RR 12-20, BP 120-80."""
    groups = re.findall(r"\d+", words)
    return len(groups) > 1 and all(len(each) < 4 for each in groups) and len(groups) < 3  # noqa: PLR2004


def _contexts(reading: Reading, start: int, end: int, key: str = "") -> list[Context]:
    """The words beside a number, which has the form of this kind."""
    fits = _VEHICLES if key == "vehicle" else (key,) if key in _PLAIN_BY_FORM else ()
    return all_around(reading.lower, start, end, fits)


def _note_other(reading: Reading, start: int, end: int) -> None:
    """A code that no rule knows: letters and digits together, or what words call a number."""
    words = reading.text[start:end]
    if _SO_OLD.fullmatch(words.lower()):
        return
    head = _WORD_BEFORE.match(words)
    if head and is_number_word(head[1].lower()) and words[len(head[1])] == ".":
        return  # "no.12345": digits alone
    digits = sum(each.isdigit() for each in words)
    letters = [each for each in words if each.isalpha()]
    if not digits or not letters or not reading.is_free(start, end):
        return
    if is_had_by_many(reading, start, end):
        return
    named = head and context_of(head[1].lower())
    contexts = _contexts(reading, start, end)
    other = heaviest(contexts)
    if named and not (other and other.weight >= _AS_MUCH and other.key != named.key):
        contexts = [named]  # "AMHP-3309", unless it is called a reference
    context = heaviest(contexts)
    called = (
        (head is not None and is_number_word(head[1].lower()))
        or a_number_follows(reading.lower, start)
        or is_said_to_be_one(reading.lower, start, context, digits)
    )
    surely = called and context is not None and context.with_number and context.key != "number"
    surely = surely or (
        called and context is not None and digits >= _LEAST_DIGITS and _says_code(reading, start)
    )
    surely = surely or (
        context is not None and context.gap <= _TOUCHING and _stands_as_a_number(words, digits)
    )
    surely = surely or (called and context is not None and _is_named(context, words))
    surely = surely or (
        digits >= _LEAST_DIGITS
        and a_number_follows(reading.lower, start)
        and not (_says_code(reading, start) or _GUIDELINE.match(words) or "." in words)
    )
    placed = _is_of_a_cell(reading, start, end)
    surely = (
        surely
        or placed
        or _is_on_a_list(reading, start, end)
        or is_of_a_keypad(reading.lower, start, end)
    )
    surely = surely or (digits >= _LEAST_DIGITS and is_of_a_lock(reading.lower, start))
    surely = surely or is_of_a_keypad_before(reading, start, end)
    surely = surely or is_the_end_of_a_code(reading, start, end)
    like = "" if surely else _kind_of_one_like_it(reading, words, start)
    surely = surely or bool(like)
    if is_known_code(words) and not surely:
        return
    capitals = any(each.isupper() for each in letters)
    long = digits >= _LEAST_DIGITS if capitals else digits > _LEAST_DIGITS and len(letters) > 1
    long = long or digits >= _LONG
    if not (called or long or surely) or (
        digits < _LEAST_DIGITS and context and context.key == "phone" and not placed
    ):
        return
    key = like or kind_of(reading, start, end, contexts, "code")
    _add(reading, key, start, end, Sure.POSSIBLE if key not in {"code", "case"} else None)


def _stands_as_a_number(words: str, digits: int) -> bool:
    """Whether letters and digits are enough of a code for a word that only names the thing."""
    mixed = digits > 1 and len(words) >= _LONG_BY_ALL and words.isalnum() and words.isupper()
    return digits > _LEAST_DIGITS or mixed


def _is_on_a_list(reading: Reading, start: int, end: int) -> bool:
    """Whether it is a row of a risk log, a register or a tracker: "on the risk log as R-2261"."""
    if _ROW.fullmatch(reading.text, start, end) is None:
        return False
    before = max(0, start - _REACH_OF_OTHERS)
    return (
        _ON_A_LIST.search(reading.lower, before, start) is not None
        or _OF_A_LIST.match(reading.lower, end) is not None
    )


def _is_named(context: Context, words: str) -> bool:
    """Whether a naming word right before it says more than that it is a code of some kind."""
    if not context.says_number or context.gap > _JOINED or "." in words:
        return False
    digits = sum(each.isdigit() for each in words)
    return digits >= _LEAST_DIGITS and not _GUIDELINE.match(words)


def _is_of_a_cell(reading: Reading, start: int, end: int) -> bool:
    """Whether a cell, a bed of a ward or somebody's room is named right before: cell B3-22."""
    if _OF_A_ROOM.fullmatch(reading.text, start, end) and _ROOM.search(
        reading.lower, max(0, start - _REACH_OF_OTHERS), start
    ):
        return True
    found = _CELL.search(reading.lower, max(0, start - _REACH_OF_TOKEN), start)
    if found is None or found[0].startswith(_ROOMS):
        return found is not None
    if _SPINE.fullmatch(reading.text, start, end):
        return found[0].startswith(("bed", "cot"))
    form = _BED_ALONE if found[1] else _BED
    return form.fullmatch(reading.text, start, end) is not None


def _says_code(reading: Reading, start: int) -> bool:
    """Whether the code of a door or a safe is spoken of right before."""
    return _CODE.search(reading.lower, max(0, start - _NEAR), start) is not None
