"""People: by a title or a word of kin before a name, or by a name that is no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import dialect, is_word, shorthand
from reflect_app.advice.identifiers import letters_of_people
from reflect_app.advice.identifiers.around_names import Lead, lead_before
from reflect_app.advice.identifiers.everyday_nicknames import (
    has_a_title_in_fun,
    is_an_everyday_nickname,
    is_what_they_call,
)
from reflect_app.advice.identifiers.likened_and_heard import is_likened_or_heard
from reflect_app.advice.identifiers.name_lists import (
    hardly_a_word,
    is_first_name,
    is_surname,
    near_people,
    these,
    words,
)
from reflect_app.advice.identifiers.named_things import is_a_named_thing
from reflect_app.advice.identifiers.names_in_small_letters import (
    is_between_names,
    is_strange_behind_a_lead,
    is_told_of,
    names_somebody_in_small_letters,
)
from reflect_app.advice.identifiers.names_of_syllables import is_of_two_syllables
from reflect_app.advice.identifiers.not_names import is_an_author, is_core_author
from reflect_app.advice.identifiers.noting_names import note
from reflect_app.advice.identifiers.other_meanings import means_something_else
from reflect_app.advice.identifiers.people_by_letters import (
    find_initials,
    find_small_initials,
    is_initial,
    is_shouted_name,
)
from reflect_app.advice.identifiers.read_off import names_a_score
from reflect_app.advice.identifiers.rows_of_things import is_of_a_kind
from reflect_app.advice.identifiers.signs_of_people import (
    has_a_part,
    is_a_part_of_people,
    is_of_a_family,
    is_several_of_a_name,
    is_somebody,
)
from reflect_app.advice.identifiers.strange_words import is_something
from reflect_app.advice.identifiers.things_like_names import (
    is_a_light,
    is_a_thing,
    is_an_order,
    stands_as_a_thing,
)
from reflect_app.advice.identifiers.where_names_end import (
    DAYS,
    SHORTEST,
    SHORTEST_OF_SEVERAL,
    first_word,
    is_a_slip,
    is_no_name,
    last_word,
)
from reflect_app.advice.identifiers.word_names import is_name_here
from reflect_app.advice.identifiers.words_in_order import Case, Nature
from reflect_app.advice.known_slips import is_slip_for_sure
from reflect_app.advice.near_words import is_nearly_a_word, is_nearly_said_of_people

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page


def find(page: Page) -> None:
    """Note every person of a page."""
    behind = 0
    for at in page.odd:
        if at >= behind:
            behind = _person(page, at)
    find_initials(page)
    find_small_initials(page, letters_of_people.find(page))


def _person(page: Page, at: int) -> int:
    """Look whether a name begins here; where to look next."""
    word = page.words[at]
    if word.taken or word.case is Case.DIGITS:
        return at
    plain_word = word.case is Case.LOWER and (
        (len(word.low) < SHORTEST and lead_before(page, at).kind not in {"called", "kin"})
        or is_word(word.low)
    )
    if plain_word and not names_somebody_in_small_letters(page, at):
        return at
    first = first_word(page, at)
    lead = lead_before(page, first)
    of_particles = at - first > 1  # "I rang van der Berg"
    if not of_particles and not _begins(page, at, lead):
        return at
    last = last_word(page, at)
    if is_an_author(page.plain, page.words, at, last) and lead.kind not in {"title", "kin"}:
        return last + 1
    if not lead.kind and is_likened_or_heard(page, at, last):
        return last + 1
    note(page, first, last, lead)
    return last + 1


def _begins(page: Page, at: int, lead: Lead) -> bool:  # noqa: C901, PLR0911, PLR0912  -- one rule a line
    word = page.words[at]
    if not lead.kind and (is_of_a_kind(page, at) or _was_part_of_a_phrase(page, at)):
        return False  # "Poppy seeds"
    if word.case is Case.LOWER:
        return _begins_in_small_letters(page, at, lead)
    if word.case is Case.LETTER:
        return is_initial(page, at, lead)
    if word.low in _SYMBOLS and _is_measured(page, at):
        return False  # "Na 128", "35 Hz"
    if _is_a_mark_or_dad(page, at):
        return False
    if word.text in words("acronyms that look like names"):
        return lead.kind == "title"
    if word.case is Case.UPPER:
        scored = names_a_score(page.plain, word.start, word.end)  # "GUSS 12"
        return not scored and is_shouted_name(page, at, lead)
    nature = word.nature
    if nature is Nature.SMALL or _has_another_sense(page, at, lead):
        return False
    if word.opens and word.low in words("verbs before a name that open a note"):
        return False
    if word.low.endswith("n't") or _is_of_a_film_or_asked(page, at):
        return False  # "Hasn't slept", "Asked May I sit up", "Rocky III"
    if lead.kind and _is_said_of_who_has_a_title(page, at):
        return False
    if lead.kind == "title" and is_a_part_of_people(word.low) and not is_surname(word.low):
        return False  # "Sir Consultant"
    if lead.kind == "title" or _opens_with_a_particle(page, at) or is_several_of_a_name(page, at):
        return True
    if "-" in word.low and is_of_two_syllables(word.low):
        return not is_a_thing(page, at)
    if nature is Nature.NAME:
        if (
            page.before(at) in {"the", "a"}
            and is_word(word.low)
            and not _goes_on_as_somebody(page, at)
        ):
            return False  # "the Teddy"
        if page.before(at) == "the" and not lead.kind and _stands_alone(page, at):
            return False  # "the Sager or the Thomas"
        if page.before(at) in {"a", "an"} and not lead.kind and _is_one_of_a_kind(page, at):
            return False  # "the bath is a Parker"
        if lead.sure and lead.what == "staff":
            return True  # "SO Mallory", though a sign is called so
        return not is_a_thing(page, at) and not is_an_order(page, at) and not _is_read(page, at)
    if nature is Nature.UNKNOWN:
        return _unknown_is_a_name(page, at, lead)
    if nature is Nature.WORD_NAME:
        if is_name_here(page, at, lead) or is_what_they_call(page, at):
            return True
        return is_of_a_family(page, at)
    return _word_is_a_name(page, at, lead)


def _is_a_mark_or_dad(page: Page, at: int) -> bool:
    """As in "2 As and 5 Bs" and "Da had his tea", but not "Da Silva"."""
    text = page.words[at].text
    return (len(text) == 2 and text.endswith("s") and text[0] in "ABCDEFU") or (  # noqa: PLR2004
        text == "Da" and not page.has_capital(at + 1)
    )


def _is_said_of_who_has_a_title(page: Page, at: int) -> bool:
    """As in "The Rabbi Blessed us" and "Sister Ward is closed", which is one of two wards."""
    low, after, behind = page.words[at].low, page.after(at), page.after(at + 1)
    if after is None:
        return False
    did = low.endswith("ed") and is_word(low) and after.low in _WHOM
    shut = behind is not None and behind.low in words("verbs of what opens and shuts")
    return did or (low == "ward" and after.low in {"is", "was"} and shut)


def _is_of_a_film_or_asked(page: Page, at: int) -> bool:
    low, after = page.words[at].low, page.after(at)
    asked = low == "may" and after is not None and after.text == "I"
    return asked or (after is not None and after.text in {"II", "III", "IV"})


def _was_part_of_a_phrase(page: Page, at: int) -> bool:
    """As in "use the Sara Stedy. I asked who Sara is": a name that a phrase has brought up."""
    word = page.words[at]
    first = page.lent.get(word.low, at)
    return first < at and not word.possessive and not is_somebody(page, at)


def _is_measured(page: Page, at: int) -> bool:
    after = page.after(at)
    return page.before(at).isdigit() or (after is not None and after.case is Case.DIGITS)


def _goes_on_as_somebody(page: Page, at: int) -> bool:
    """As in "the Teddy Marsh who" and "the Begum twins"."""
    after = page.after(at)
    told_of = words("nouns behind the name of somebody who is told of")
    return page.has_capital(at + 1) or (after is not None and after.low in told_of)


def _is_one_of_a_kind(page: Page, at: int) -> bool:
    made = page.before(at, 2) in _MADE
    return made and page.after(at) is None and not page.words[at].possessive


def _opens_with_a_particle(page: Page, at: int) -> bool:
    """As in "Van der Berg signed", where a sentence opens."""
    after = page.after(at)
    return (
        page.words[at].low in words("parts inside a name")
        and after is not None
        and after.case is Case.LOWER
        and after.low in words("small letters inside a name")
        and page.is_name_like(at + 2)
    )


def _stands_alone(page: Page, at: int) -> bool:
    word, after = page.words[at], page.after(at)
    ends = after is None or after.low in {"and", "or"}
    does = after is not None and after.low in words("verbs of saying") and page.before(at) == "the"
    return (ends or does) and not word.possessive and not is_first_name(word.low)


def _has_another_sense(page: Page, at: int, lead: Lead) -> bool:
    """Whether it is a title, or a name that means something else here."""
    if page.words[at].low in words("titles: whatever follows is a surname"):
        return True
    low = page.words[at].low
    if "-" in low and low.rpartition("-")[2] in _AFTER_SOMEBODY:
        return True  # "Socratic-style", "Bruce-Perry-informed"
    return not lead.kind and (
        means_something_else(page, at) or is_a_light(page, at) or is_a_named_thing(page, at)
    )


def _begins_in_small_letters(page: Page, at: int, lead: Lead) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    word = page.words[at]
    if lead.kind == "title":
        cut = len(word.low) == 1 and page.plain.startswith("/", word.end)  # "Dr r/v"
        return not (cut or word.low in words("small words") or has_a_title_in_fun(page, at))
    cut = word.possessive and page.plain.startswith("'d", word.end)  # "he dee'd"
    if cut or (page.before(at) in {"a", "an"} and not lead.kind):
        return False  # "a fredo"
    the = page.before(at) == "the" and not lead.kind and not word.low.endswith("s")
    if the or (word.low == "fae" and page.after(at) is not None):
        return False  # "on the osp", "her nephew fae Perth"
    fond = word.low in near_people("what people call one another in many tongues")
    if fond and not (hardly_a_word(word.low) and is_told_of(page, at)):
        return False  # "she called me beti"
    if lead.kind == "called" and lead.sure and not is_word(word.low):
        return not is_nearly_a_word(word.low)
    if is_word(word.low) or len(word.low) < SHORTEST:
        return names_somebody_in_small_letters(page, at)
    if lead.kind in {"staff", "kin"} and is_strange_behind_a_lead(page, at, lead.kind):
        return True
    if "-" in word.low and not is_first_name(word.low.partition("-")[0]):
        return False
    first = word.low.partition("-")[0]
    if word.low.endswith("s") and len(word.low) > SHORTEST_OF_SEVERAL:
        first = first if is_first_name(first) else first[:-1]  # "elsies", "three mohammeds"
    if is_a_slip(word.low):
        return is_told_of(page, at)
    if names_a_score(page.plain, word.start, word.end):
        return False  # "borg was three"
    return is_between_names(page, at) or is_first_name(first)


def _is_read(page: Page, at: int) -> bool:
    """As in "I had read Munro and Ferguson": authors, by their surnames alone."""
    word, before = page.words[at], page.before(at)
    if before == "and" and page.has_capital(at - 2):
        before = page.before(at - 2)
    return before in _READ and not is_first_name(word.low)


def _unknown_is_a_name(page: Page, at: int, lead: Lead) -> bool:  # noqa: PLR0911  -- one rule a line
    word = page.words[at]
    if is_a_thing(page, at) or len(word.low) < 2 or _is_read(page, at):  # noqa: PLR2004
        return False
    behind = word.low[2:]
    if word.text[1] == "-" and (behind in _NUMBERS or (is_word(behind) and behind in word.text)):
        return False  # "C-spine", "K-Two"
    if lead.kind:
        return True
    if page.before(at) == "the" and _stands_alone(page, at) and not is_surname(word.low[:-1]):
        return False  # "on the Atkins"
    if _is_said_or_noted(page, at) or stands_as_a_thing(page, at) or _is_something(page, at):
        return False
    if not word.opens or word.possessive or is_surname(word.low):
        return True
    if is_nearly_said_of_people(word.low):
        return False  # "Nobdy said"
    after = page.after(at)
    if after is not None and after.low in words("verbs of saying"):
        return True
    somebody = is_somebody(page, at) or _opens_as_a_name(page, at)
    return somebody and not is_nearly_a_word(word.low)


def _is_said_or_noted(page: Page, at: int) -> bool:
    """As in "Dinna fash" and "Poss home today", where a sentence begins."""
    word = page.words[at]
    noted = word.low in dialect() or word.low in shorthand()
    after = page.after(at)
    full = after is not None and after.case is Case.CAPITAL
    begins = word.opens and noted and not is_surname(word.low) and not full
    return is_slip_for_sure(word.low) or begins


def _is_something(page: Page, at: int) -> bool:
    after = page.after(at)
    full = after is not None and after.case is Case.CAPITAL and after.nature >= Nature.UNKNOWN
    return not full and is_something(page, at)


def _opens_as_a_name(page: Page, at: int) -> bool:
    word, after = page.words[at], page.after(at)
    if after is None:
        nxt = page.words[at + 1] if at + 1 < len(page.words) else None
        return nxt is None or (
            len(word.low) > SHORTEST
            and nxt.glue.lstrip()[:1] in {",", "(", "-"}
            and is_unusual(word.low)
        )
    if after.case is Case.CAPITAL:
        return True
    if after.low == "and":
        return page.is_name_like(at + 2)
    if after.low in _STATES and at + 2 < len(page.words):
        return page.words[at + 2].low not in _SAID_OF_THINGS
    return after.low in words("verbs of people") or (
        after.low.endswith(("ed", "s")) and is_unusual(word.low) and is_word(after.low)
    )


def is_unusual(low: str) -> bool:
    """Whether a word does not even look like one of the language with a slip in it."""
    return not low.endswith(("ly", "ing", "tion", "ment", "ness", "ed", "ally", "ful"))


def _word_is_a_name(page: Page, at: int, lead: Lead) -> bool:  # noqa: PLR0911  -- one rule a line
    """A word of the language as a name: "my sister Sky", "Nurse Sharp", "Hunter Nowak"."""
    word, after = page.words[at], page.after(at)
    if word.low in DAYS and page.before(at) in _DAYS_BEFORE:
        return False
    day = word.low in DAYS and after is not None and after.nature is Nature.UNKNOWN
    if day and after.case is Case.CAPITAL:  # type: ignore[union-attr]
        return True
    if word.nature is Nature.KNOWN and lead.kind not in {"kin", "staff"}:
        return False
    if is_no_name(word.low) or word.low in _COUNTED:
        return False
    if is_an_everyday_nickname(page, at) or is_of_a_family(page, at) or has_a_part(page, at):
        return True
    if after is not None and after.case is Case.CAPITAL and is_no_name(after.low):
        return False
    if lead.belongs and lead.what == "child" and is_surname(word.low):
        return True
    if lead.kind in {"staff", "kin", "called"} and lead.sure:
        return word.nature is not Nature.KNOWN or is_surname(word.low)
    surname = (
        after is not None
        and after.case is Case.CAPITAL
        and after.nature in {Nature.UNKNOWN, Nature.NAME}
    )
    if word.opens and (word.low.endswith("ing") or is_core_author(after)):
        return False  # "Using Gibbs"
    return (
        surname
        and word.nature is Nature.WORD
        and page.before(at) not in {"the", "a", "an"}
        and (is_first_name(word.low) or (after is not None and is_surname(after.low)))
    )


_AFTER_SOMEBODY = these("style type informed based inspired like esque led trained shaped sized")
_WHOM = these("us me him them it")
_SYMBOLS = these("na hz mg ca li fe zn cl hb hct po pa plt")
_MADE = these("is for with has have got drives drove and or of like fancied ordered")
_STATES = these("is was are were has")
_SAID_OF_THINGS = these(
    "hard easy used useful applied broken updated introduced needed installed expensive compulsory "
    "optional new poor available effective complicated simple"
)
_NUMBERS = these("one two three four five six")
_COUNTED = these("one two three four five six seven eight nine ten twelve both most several")
_READ = these("read reading reread quoted quoting quote quotes cite cited citing")
_DAYS_BEFORE = these("on last next this every by since until from the one that each before after")
