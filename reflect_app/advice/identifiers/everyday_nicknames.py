"""People who go by an everyday word: Sorrel, Mouse, Rain. Only where little else can be meant.

Many write nouns with capitals ("rang Housing", "the Hoist"), so that being told, asked or rung is
not enough here: somebody laughs or sleeps, has a mother or an age, or it is Rain, who is fifteen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word, rank
from reflect_app.advice.identifiers.listed import entries
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, these, words
from reflect_app.advice.identifiers.where_names_end import is_no_name
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_IS_NOT = these("is isn't isnt isn wasn't wasnt")
_BETWEEN = _IS_NOT | these("all not really real actual own full first")
_WHOSE = these("his her my their")
_THEY = these("they we everyone everybody people folk i")
_CALL = these("call calls called")
_SOMEBODY = these("him her me them")
_RARE = 4  # a rank of the dictionary
_AGE = 3  # more digits than an age has
_SAYS = these("said says replied whispered asked")
_DOES = these(
    "cried cries laughed laughs smiled smiles nodded nods shrugged shrugs whispered whispers "
    "giggled giggles sobbed sobs hugged hugs kissed kisses waved winked sighed snored snores "
    "ate eats drank drinks slept sleeps wore wears swore swears spat grinned grins groaned "
    "moaned vomited coughed limped blinked danced dances sang sings hummed mumbled muttered "
    "wept fetched"
)
_BESIDE = these("hugged kissed comforted cuddled")
_SAT = these("sat sit sitting sits lives lived walked danced")
_IS = these("is was has had needed wanted loves likes hates can can't isn't wasn't")
_YEARS = these("years yrs yr year months and who")


def is_an_everyday_nickname(page: Page, at: int) -> bool:
    """Whether a word of the language with a capital is somebody here."""
    word, after = page.words[at], page.after(at)
    if word.nature is not Nature.WORD or not _may_be(page, at):
        return False
    if word.possessive:
        kin = after is not None and after.low in words("kin: of others")
        return kin and rank(word.low) >= _RARE
    if after is None and page.before(at) in _SAYS and not page.before(at, 2):
        return rank(word.low) >= _RARE
    if (after is not None and after.low in _DOES) or is_what_they_call(page, at):
        return True
    if word.opens:
        return rank(word.low) >= _RARE and _has_an_age(page, at)
    with_somebody = page.before(at) == "with" and page.before(at, 2) in _SAT
    return with_somebody or page.before(at) in _BESIDE or _is_told_of(page, at)


def is_what_they_call(page: Page, at: int) -> bool:
    """As in "Tiny they all call her" and "Gunner isn't his real name"."""
    near = [each.low for each in page.words[at + 1 : at + 6] if each.joined]
    said = [low for low in near if low not in _BETWEEN]
    called = said[:1] and said[0] in _THEY and said[1:2] and said[1] in _CALL
    if called and said[2:3]:
        return said[2] in _SOMEBODY
    named = near[:1] and near[0] in _IS_NOT and said[:1] and said[0] in _WHOSE
    return bool(named) and said[1:2] == ["name"]


def _may_be(page: Page, at: int) -> bool:
    """Whether it stands alone, and is no part that people have, no group and no department."""
    word = page.words[at]
    beside = page.has_capital(at + 1) and page.words[at + 1].joined
    left = at > 0 and word.joined and page.words[at - 1].case is not Case.LOWER
    several = word.low.endswith("s") and is_word(word.low[:-1])
    return not (
        beside
        or (left and not page.words[at - 1].opens)
        or several
        or page.before(at) in {"the", "a", "an", "our", "this", "that", "every", "no", "some"}
        or is_no_name(word.low)
        or word.low in words("rooms, departments and things with capitals")
        or word.low in entries("person-nouns.txt")
    )


def _is_told_of(page: Page, at: int) -> bool:
    """As in "Rain, who is fifteen"."""
    here = page.words[at + 1 : at + 3]
    who = len(here) > 1 and here[0].glue == ", " and here[0].low == "who"
    return (who and here[1].low in _IS) or _has_an_age(page, at)


def _has_an_age(page: Page, at: int) -> bool:
    """As in "Mouse, 6, drew" and "Sorrel (14)"."""
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if nxt is None or nxt.case is not Case.DIGITS or len(nxt.text) >= _AGE:
        return False
    behind = page.plain[nxt.end : nxt.end + 1]
    if nxt.glue == " (":
        return behind == ")"
    return nxt.glue == ", " and behind == "," and not page.words[at].opens


def has_a_title_in_fun(page: Page, at: int) -> bool:
    """As in "Mr grumpy behind the drapes": what has a title in capitals would have one too."""
    low, title = page.words[at].low, page.words[at - 1]
    named = is_surname(low) or is_first_name(low) or not is_word(low)
    return title.case is Case.CAPITAL and not named
