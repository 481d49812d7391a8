"""The words before a name that show whose name it is: a title, a word of kin, "called"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, these, words
from reflect_app.advice.identifiers.named_things import is_a_named_thing
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_MOST_WORDS = 2  # of a title, as in "social worker"
_CALLED_NEAR = 7  # words before "called" in which somebody or something is named
_THINGS = these(
    "film book song programme app group team charity service project home house ward unit school "
    "café cafe pub shop dog's tool model approach band game course place scheme company building "
    "organisation centre hospital"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads to a name.

    ``kind`` is "title", "staff", "kin", "called", or nothing; ``what`` says who it then is.
    ``first`` is the word that it begins with, and where it ``belongs`` to the name they are one
    passage. ``sure`` says that any word with a capital behind it is a name.
    """

    kind: str = ""
    what: str = ""
    first: int = 0
    belongs: bool = False
    sure: bool = False


_NONE = Lead()


def lead_before(page: Page, at: int) -> Lead:  # noqa: PLR0911  -- one rule a line
    """What stands before a name."""
    if at == 0 or page.words[at].glue not in _GLUES:
        return _NONE
    glue, before = page.words[at].glue, page.words[at - 1]
    if glue == "." and before.low not in words("words with a point"):
        return _NONE
    if glue == ". ":
        return (before.low in words("words with a point") and _title(page, at)) or _NONE
    if glue in {", ", ": "}:
        return (_is_kin_of_mine(page, at - 1) and _kin(page, at)) or _NONE
    if glue in _QUOTED:
        return _called(page, at) or _NONE
    if _is_who_i_am(page, at):
        return Lead("called", "", at - 1)
    if before.possessive:
        return _NONE
    if before.low not in _last_words():
        return _rank(page, at) or _NONE
    return _title(page, at) or _rank(page, at) or _kin(page, at) or _called(page, at) or _NONE


@cache
def _last_words() -> frozenset[str]:
    """What stands right before a name where anything but a rank leads to it: most words do not."""
    phrases = frozenset[str]().union(*map(words, _LEADING))
    last = frozenset(phrase.rpartition(" ")[2] for phrase in phrases)
    return last | _IT_IS_SOMEBODY | _CALLING | _SIGNED_OR_CALLED


def _is_who_i_am(page: Page, at: int) -> bool:
    before = page.words[at - 1]
    return (before.low == "i" and before.possessive) or (
        before.low == "am" and page.before(at, 2) == "i"
    )


def _is_kin_of_mine(page: Page, at: int) -> bool:
    """As in "her son, Oscar": a word of kin that belongs to somebody, before a comma."""
    whose = at - 1 if page.before(at) in _WHICH else at
    if page.before(whose) in _MINE:
        return True
    return whose > 0 and page.words[whose - 1].possessive and page.words[whose].joined


def _phrase(page: Page, at: int, length: int) -> str:
    if at - length < 0:
        return ""
    here = page.words[at - length : at]
    if any(not word.joined for word in here[1:]):
        return ""
    return " ".join(word.low for word in here)


def _title(page: Page, at: int) -> Lead | None:
    before = page.words[at - 1]
    counted = before.low == "ms" and at > 1 and page.words[at - 2].case is Case.DIGITS
    if counted or (before.text in {"MR", "MS"} and page.words[at].case is Case.LOWER):
        return None  # "20 ms. Then", "an MR scan"
    if before.low in words("titles: whatever follows is a surname") and not before.taken:
        first = at - 1
        if page.before(at - 1) and page.words[at - 2].low in {"dr", "mr", "prof", "rev", "revd"}:
            first = at - 2
        return Lead("title", "", first, belongs=True, sure=True)
    for length in (_MOST_WORDS, 1):
        phrase = _phrase(page, at, length)
        if phrase and phrase in words("titles: of staff"):
            capital = page.words[at - length].case is not Case.LOWER
            if phrase in _KIN_TOO and not capital and _is_kin_of_mine(page, at - 1):
                return None  # "her sister Aniela"
            short = length == 1 and before.low in _SHORT_TITLES
            if short and before.taken:
                return None  # "ann rev. Attended"
            sure = short or length > 1 or not capital or not page.words[at - length].opens
            sure = sure or _is_written_as_a_surname(page.words[at])  # "Nurse Sharp came"
            kind = "title" if short else "staff"
            return Lead(kind, "staff", at - length, belongs=capital or short, sure=sure)
    return None


def _is_written_as_a_surname(word: Word) -> bool:
    return word.case is Case.CAPITAL and is_surname(word.low)


def _rank(page: Page, at: int) -> Lead | None:
    """As in "SO Mallory" and "SN Grace"."""
    low, before = page.words[at].low, page.words[at - 1]
    if before.case is not Case.UPPER or before.low not in _RANKS or page.shouted:
        return None
    return Lead("staff", "staff", at - 1, sure=is_surname(low) or is_first_name(low))


def _kin(page: Page, at: int) -> Lead | None:
    before = page.words[at - 1]
    capital = before.case is not Case.LOWER
    if capital and not (page.shouted and before.case is Case.UPPER):
        if before.low in words("kin: before a name with a capital of its own"):
            child = before.low == "baby"
            sure = not before.opens and before.low in _NEVER_ALONE
            return Lead("kin", "child" if child else "kin", at - 1, belongs=True, sure=sure)
        return None
    for length in (_MOST_WORDS, 1):
        phrase = _phrase(page, at, length)
        if phrase and phrase in words("kin: of a child"):
            return Lead("kin", "child", at - length, sure=True)
        if phrase in _FOND and page.before(at - 1) == "the":
            return None
        if phrase and (
            phrase in words("kin: of others")
            or phrase in words("kin: before a name with a capital of its own")
        ):
            nick = phrase in _NICK and page.before(at - 1) not in _DETERMINERS
            return Lead("kin", "kin", at - length, belongs=nick, sure=phrase not in _LOOSE)
    return None


_LEADING = (
    "titles: whatever follows is a surname",
    "titles: of staff",
    "kin: of a child",
    "kin: of others",
    "kin: before a name with a capital of its own",
    "words that a name is given after",
)
_SIGNED_OR_CALLED = these("the himself herself")
_RANKS = these("so cm sn rn ssn rmn cso anp enp sho")  # "SO Mallory"
_KIN_TOO = these("sister")
_QUOTED = {' "', " '", ': "'}  # 'a lad called "Badger"'
_GLUES = {" ", ". ", ".", ", ", ": ", *_QUOTED}
_SHORT_TITLES = these("dr prof pc rev wpc dci sgt lt cpl lcpl capt maj pte supt insp msgr")
_LOOSE = these(
    "pt patient resident client tenant visitor service user lady gentleman man woman guy friends "
    "big little old colleagues"
)


def _called(page: Page, at: int) -> Lead | None:
    if page.before(at) in _IT_IS_SOMEBODY and page.before(at, 2) in _CALLING:
        return Lead("called", "", at - 1, sure=page.words[at].low not in _FOND_WORDS)
    if _is_what_they_call_somebody(page, at):
        return Lead("called", "", at - 1, sure=True)
    given = words("words that a name is given after")
    called = is_given_as_a_name(page, at) or _phrase(page, at, 2) in given
    if (page.words[at - 1].low not in given and not called) or is_a_named_thing(page, at):
        return None
    near = {word.low for word in page.words[max(0, at - _CALLED_NEAR) : at - 1]}
    if near & _THINGS:
        return None
    person = near & (words("kin: of others") | words("kin: of a child") | _SOMEBODY)
    child = bool(near & words("kin: of a child"))
    if person or page.words[at - 1].low != "called":
        return Lead("called", "child" if child else "", at - 1, sure=bool(person))
    return None


def is_given_as_a_name(page: Page, at: int) -> bool:
    """As in "a volunteer, name of Clive", but not "in the name of" something."""
    of_name = page.before(at) == "of" and page.before(at, 2) == "name"
    return of_name and page.before(at, 4) != "in"


def _is_what_they_call_somebody(page: Page, at: int) -> bool:
    """As in "they call her the Duchess" and "he signs himself Badger"."""
    before, verb = page.before(at), page.before(at, 2)
    if before == "the" and page.words[at].case is Case.CAPITAL:
        return verb in _HER and page.before(at, 3) in _CALLING
    if before in {"himself", "herself"}:
        return verb in _SIGNING
    return before in _CALLING and verb in _THEY and _is_of_somebody(page, at)


def _is_of_somebody(page: Page, at: int) -> bool:
    """As in "a lad at the hostel they call Smudger"."""
    near = {word.low for word in page.words[max(0, at - _CALLED_NEAR - 2) : at - 2]}
    return bool(near & (words("kin: of others") | words("kin: of a child") | _SOMEBODY))


_THEY = these("they we i everyone everybody people lads all staff kids residents")
_IT_IS_SOMEBODY = these("her him them me us")
_HER = these("her him")
_SIGNING = these("call calls called calling signs signed styles styled")
_CALLING = these("call calls called calling nickname nicknamed nicknames name named")
_FOND_WORDS = these(
    "love darling duck pet hen dear sweetheart sunshine miss sir boss mate honey flower names "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_NEVER_ALONE = these("auntie aunty aunt uncle nana nan gran granny grandad granddad cousin")
_MINE = these("my her his their our")
_WHICH = these(
    "eldest oldest youngest middle older elder younger big little baby twin only first second "
    "third late best new old wee own foster adopted adult grown-up closest nearest"
)
_NICK = these("big little wee auld old nanny nana nan auntie aunty uncle granny grandad cousin")
_DETERMINERS = these("the a an my his her their our your this that some")
_FOND = these("old big little")
_SOMEBODY = these(
    "she he they someone somebody person people colleague nurse worker carer volunteer student "
    "name who her him manager teacher fella fellow fellas chap bloke geezer lass laddie lassie lad "
    "regular resident character bouncer barber driver"
)
