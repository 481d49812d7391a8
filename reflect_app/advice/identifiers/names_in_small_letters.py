"""Names in small letters that are words too, or on no list: "i rang dean", "his nan beryl".

Only where what stands beside them leaves little else: somebody is told, asked or rung, a title or
a word of kin that is somebody's stands before, a surname behind, or the word says something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.name_lists import (
    also_a_word,
    hardly_a_word,
    is_first_name,
    is_surname,
    these,
    words,
)
from reflect_app.advice.identifiers.where_names_end import is_a_slip, is_no_name, may_be_a_surname
from reflect_app.advice.identifiers.where_somebody_works import place_behind
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_MISTER = these("mr mrs ms")
_DOCTORS = these("dr prof rev mx cllr")
_TOLD = these("tell rang phoned texted told asked emailed thanked hugged messaged facetimed rung")
_SPOKE = these("spoke spoken talked chatted speak sat talking speaking chatting said")
_WHERE_SEEN = these("at with today yesterday again downstairs upstairs first instead briefly")
_BESIDE = these("sat stood sitting standing watching waiting listening stuck asleep")
_HANDED = these("handed passed give gave")
_MINE = these("my his her their our your")
_SAID = these("said says told rang phoned texted asked messaged reckons reckoned goes")
_JOINING = these("and but so then when because cos coz that if while as")
_CLAUSES = {", ", ". ", "; ", " - ", ": ", "\n", "! ", "? "}
_AND = these("and n &")
_ELDERS = these("nan nana nanna nanny auntie aunty uncle granny grandad mama papa")
_SHORT = these("mo jo al di bo vi ty cy lu em ed")  # names of two letters
_SERVICES_TOO = these("em ed")  # "told em", "rang ed"
_ROOMS = these("rm room bed bay flat cubicle")
_WHAT = these("the a an my his our their it this that me us them some")
_VERBS_TOO = these("hope will may mark grant pat rob sue chase nick bill drew wade tug bless carol")
_NO_LETTERS = frozenset("aixun")
_FOND = these("wee our auld")
_SHORTEST = 5  # letters of a surname that no list has


def names_somebody_in_small_letters(page: Page, at: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    """Whether a word in small letters that is a name as well names somebody here."""
    low = page.words[at].low
    if at and page.words[at - 1].text.lower() in _MISTER:
        if page.words[at - 1].case is Case.UPPER:
            return False  # "an MR scan"
        return page.words[at].glue in {" ", ". "} and not _is_an_illness(page, at)
    if len(low) == 1 and page.before(at) in {"miss", "dr"}:
        return low not in _NO_LETTERS  # "tell miss v", but "i miss u"
    if page.before(at) in _DOCTORS:
        return is_surname(low) and not _is_said_of_a_doctor(low)
    if low in _SHORT:
        return _is_of_kin(page, at) or (low not in _SERVICES_TOO and _is_spoken_of(page, at))
    if not hardly_a_word(low) and not (also_a_word(low) and is_first_name(low)):
        return False
    after = page.after(at)
    done = low in _VERBS_TOO and after is not None
    if done and (after.low in _WHAT or after.low in words("core authors")):  # type: ignore[union-attr]
        return False  # "my supervisor drew the window", "drew gibbs on a napkin"
    if low in words("names that are hardly ever meant in small letters"):
        return False
    if any(
        each(page, at) for each in (_is_kin, _is_full, _is_who_it_is, _is_apposed, _is_one_of_two)
    ):
        return True
    if low in words("names that are meant in small letters only behind a word of kin"):
        return False
    told = _is_told(page, at) or _says(page, at) or _has_a_room(page, at)
    return told or _is_at_work(page, at)


def _is_one_of_two(page: Page, at: int) -> bool:
    """As in "tina n dawn were on": beside a name that is no word."""
    if page.words[at].low in _VERBS_TOO or page.words[at].possessive:
        return False
    after, near = page.after(at), page.words[at : at + 1]
    if at > 1 and page.before(at) in _AND:
        near = [page.words[at - 2]]
    elif after is not None and after.low in _AND:
        near = page.words[at + 2 : at + 3]
    return any(is_first_name(one.low) and not is_word(one.low) for one in near)


def _is_spoken_of(page: Page, at: int) -> bool:
    return _is_told(page, at) or _says(page, at) or _is_kin(page, at) or _is_full(page, at)


def _is_of_kin(page: Page, at: int) -> bool:
    """As in "mo's mum"."""
    after = page.after(at)
    return (
        page.words[at].possessive
        and after is not None
        and (after.low in words("kin: of others") or after.low in words("kin: of a child"))
    )


def _has_a_room(page: Page, at: int) -> bool:
    """As in "frank rm 9 wet", in a note of the night."""
    after = page.after(at)
    numbered = at + 2 < len(page.words) and page.words[at + 2].case is Case.DIGITS
    begins = page.words[at].opens or page.words[at].glue in _CLAUSES
    if page.words[at].low in _VERBS_TOO:
        return False  # "mark bay 3 as clean"
    return begins and numbered and after is not None and after.low in _ROOMS


def _is_apposed(page: Page, at: int) -> bool:
    """As in "since earl her husband died", but not "i hope her mum comes"."""
    after = page.after(at)
    if after is None or after.low not in _MINE or page.words[at].low in _VERBS_TOO:
        return False
    kin = page.after(at + 1)
    return kin is not None and kin.low in words("kin: of others")


def _is_an_illness(page: Page, at: int) -> bool:
    """As in "she has ms and" and "her ms nurse", or in 20 ms."""
    low = page.words[at].low
    if low in words("small words"):
        return True
    if page.words[at - 1].low != "ms":
        return False
    counted = at > 1 and page.words[at - 2].case is Case.DIGITS
    return counted or is_no_name(low) or (is_word(low) and not is_surname(low))


def _is_said_of_a_doctor(low: str) -> bool:
    return (
        low in words("verbs of people")
        or low in words("verbs of saying")
        or low in words("small words")
    )


def is_strange_behind_a_lead(page: Page, at: int, lead: str) -> bool:
    """As in "rabbi teitelbaum" and "her daughter zolanile": no word, and no slip in one."""
    low = page.words[at].low
    if lead == "staff" and is_surname(low) and not is_word(low):
        return True
    baby = page.before(at, 2) if page.before(at) in {"girl", "boy"} else page.before(at)
    if baby == "baby" and is_surname(low) and not is_word(low):
        return True
    if page.before(at) in _ELDERS and is_surname(low) and not is_word(low):
        return True  # "old nan doran makes the tea"
    mine = page.before(at, 2) in _MINE or page.words[at].glue == ", "
    sure = lead == "staff" or (lead == "kin" and mine)
    letters = low.replace("-", "").isalpha()  # "his daughter, wai-ling, came"
    return sure and len(low) >= _SHORTEST and letters and may_be_a_surname(low)


def _is_told(page: Page, at: int) -> bool:
    before, after = page.before(at), page.after(at)
    earlier = page.before(at, 2)
    spoke = earlier in _SPOKE or (earlier == "over" and page.before(at, 3) in _HANDED)
    told = before in _TOLD or (before in {"to", "with"} and spoke)
    if before == "saw" and after is not None and after.low in _WHERE_SEEN:
        return hardly_a_word(page.words[at].low)  # "i saw bill at home"
    if before == "with" and after is not None and after.low in _BESIDE:
        return hardly_a_word(page.words[at].low)  # "with mags sat in"
    return told and (after is None or after.low != "of")


def is_told_of(page: Page, at: int) -> bool:
    """Whether a name that may be a slip in a word is told, says something or is wee: "wee rab"."""
    low = page.words[at].low
    if low in words("names in small letters that are services or things"):
        return False
    after = page.after(at)
    fond = (
        page.before(at) in _FOND
        and after is not None
        and (after.low in words("verbs of people") or after.low in words("verbs of saying"))
    )
    return is_first_name(low) and (
        fond or _is_told(page, at) or _says(page, at) or _is_kin(page, at) or _is_at_work(page, at)
    )


def _is_at_work(page: Page, at: int) -> bool:
    """As in "deb from the agency turned up", where a note or a clause begins."""
    word = page.words[at]
    begins = word.opens or page.before(at) in _JOINING or word.glue in _CLAUSES
    return begins and word.low not in _VERBS_TOO and place_behind(page, at) > 0


def _is_kin(page: Page, at: int) -> bool:
    """As in "my mentor cliff", "his nan, dolly", "NOK (wife carol)", "new lady pearl 91"."""
    if not at or page.words[at].glue not in {" ", ", "}:
        return False
    kin = page.words[at - 1].low
    in_brackets = page.words[at - 1].glue.endswith("(") and page.words[at].joined
    after = page.after(at)
    aged = after is not None and after.case is Case.DIGITS and len(after.text) == 2  # noqa: PLR2004
    return (
        (page.before(at - 1) in _MINE or in_brackets or aged or _is_noted(page, at))
        and not page.words[at - 1].possessive
        and not kin.endswith("s")
        and (
            kin in words("kin: of others")
            or kin in words("kin: of a child")
            or kin in words("titles: of staff")
        )
    )


def _is_noted(page: Page, at: int) -> bool:
    """As in "neighbour cliff said gone out", where a note begins."""
    after = page.after(at)
    return page.words[at - 1].opens and after is not None and after.low in _SAID


def _is_full(page: Page, at: int) -> bool:
    """As in "mason tully": before a surname that is no word."""
    after = page.after(at)
    return (
        after is not None
        and after.case is Case.LOWER
        and is_surname(after.low)
        and not is_word(after.low)
        and len(after.low) >= _SHORTEST
    )


def _is_who_it_is(page: Page, at: int) -> bool:
    """As in "my name is blessing", and "im ruby" where nothing goes on."""
    before, after = page.before(at), page.after(at)
    if before == "names" or (before == "is" and page.before(at, 2) == "name"):
        return True
    i_am = before == "im" or (before == "i" and page.words[at - 1].possessive)
    return i_am and (after is None or after.low in {"and", "from"})


def _says(page: Page, at: int) -> bool:
    word, after, before = page.words[at], page.after(at), page.before(at)
    if after is None or after.low not in _SAID:
        return False
    return word.opens or before in _JOINING or word.glue in _CLAUSES


def is_between_names(page: Page, at: int) -> bool:
    """As in "kasia, dimi and lorna": no word of the language, in a list of names."""
    if at == 0 or at + 2 >= len(page.words) or page.words[at].glue != ", ":
        return False
    behind = page.words[at + 1]
    nxt = page.words[at + 2] if behind.low in _AND else behind
    return (
        (behind.low in _AND or behind.glue == ", ")
        and all(
            is_first_name(each.low) and not is_word(each.low) for each in (page.words[at - 1], nxt)
        )
        and not is_a_slip(page.words[at].low)
    )
