"""What stands beside letters in capitals, in points: how much of it is said of people only."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.name_lists import near_people, these, words
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

LONGEST = 3  # letters
# Points: for what is called somebody's initials; has kin or a life; does what only people do; does
# what things do too; merely is or has something. An article shows that a part or a thing is meant.
SURE, HUMAN, GOOD, SOME, LITTLE, AGAINST = 8, 6, 4, 2, 1, -20
_REACH = 14  # words within which a pronoun takes up who was named
_PLACEHOLDERS = frozenset("abcxyz")
_ONLY = "what only people do, by its first form"
_TOO = "what people do, and other things too, by its first form"
_TOLD = "told, asked and held: people alone, by its first form"
_HELPED = "seen, met and helped: things too, by its first form"
_TO = "what is said or done to somebody behind it, by its first form"
_OWN = "belongings and what goes with somebody"
_THINGS_BEFORE = "before a thing and not somebody"
_HELPERS = "between somebody and what they do"
_OBJECTS = (_TOLD, _HELPED)
_ASIDE = these("who whose aged")
_SINGULAR = these("he she him her his hers himself herself")
_SUBJECTS = these("he she")
_JOINING = these("and but so until because when if that while whether as who before after")
_BESIDE = these("to with by beside at for about of from next")
_FIRM = these("initials initialled initial signed")
_THANKS = these("thanks regards love cheers wishes")
_ARTICLES = these("a an the our my her his their one")
_NO_ARTICLE_BEFORE = these("me us him her them that to if whether when because his their my")


def is_a_thing_here(page: Page, at: int) -> bool:
    """Whether an article, or a noun before a single letter ("Bay C"), shows something else."""
    before = page.before(at)
    if before in near_people(_THINGS_BEFORE) and not (
        before == "her" and page.before(at, 2) in {"call", "called"}
    ):
        return True
    left = page.words[at - 1] if at else None
    if left is not None and left.joined and left.case is Case.DIGITS:
        return True
    nxt = _next(page, at)
    if nxt is not None and (nxt.case is Case.DIGITS or nxt.case is Case.LETTER):
        return True
    return page.words[at].case is Case.LETTER and not _may_precede(page, at)


def points_at(page: Page, at: int) -> int:
    """How much of what stands beside these letters is said of people."""
    if is_a_thing_here(page, at):
        return AGAINST if page.before(at) in near_people(_THINGS_BEFORE) else 0
    before, behind = _points_before(page, at), _points_behind(page, at)
    if page.words[at].low == "a" and not _is_no_article(page, at):
        return max(before, 0) if page.words[at].possessive or _next(page, at) is None else 0
    most = max(before, behind)
    if most and most < SURE:
        most += _pronoun_follows(page, at)
    return most


def _may_precede(page: Page, at: int) -> bool:
    """Whether a word may stand before a single letter that is somebody."""
    if not page.words[at].joined:
        return True
    before = page.before(at)
    return (
        before in near_people("before a single letter that is somebody")
        or before.endswith("ly")
        or _is_led(page, at)
        or any(_is_form(before, group) for group in _OBJECTS)
    )


def _is_led(page: Page, at: int) -> bool:
    return lead_before(page, at).kind in {"staff", "kin", "called"}


def _points_before(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    if _is_declared(page, at):
        return SURE
    before, low = page.before(at), page.words[at].low
    lead = lead_before(page, at)
    if lead.kind == "called" and lead.sure:
        return 0 if low in _PLACEHOLDERS else SURE
    if lead.kind in {"staff", "kin"}:
        label = low in _PLACEHOLDERS or page.words[at].glue not in {" ", ", "}
        return 0 if label else GOOD
    if not before or _is_before_a_noun(page, at):
        return 0
    told = SOME if len(low) == LONGEST else GOOD
    if _is_form(before, _TOLD):
        return told
    if before in _BESIDE and _is_form(page.before(at, 2), _TO):
        return told
    if before in {"to", "with"} and page.before(at, 2) == "over":
        return told  # "handed over to KP"
    if before == "and" and (
        page.before(at, 2) in {"me", "i"} or is_a_part_of_people(page.before(at, 2))
    ):
        return SOME
    return SOME if _is_form(before, _HELPED) else 0


def _is_declared(page: Page, at: int) -> bool:
    """As in "(initials AB)", "signed JK" and, at the end, "Thanks, T"."""
    reach = 2 if page.words[at].case is Case.LETTER else 4
    near = [word.low for word in page.words[max(0, at - reach) : at]]
    if near and (near[-1] == "signed" or not _FIRM.isdisjoint(near)):
        return True
    return bool(near) and at == len(page.words) - 1 and near[-1] in _THANKS


def _is_before_a_noun(page: Page, at: int) -> bool:
    """As in "asked QR staff", where the letters only say which."""
    after = page.after(at)
    if page.words[at].possessive or after is None or after.case is not Case.LOWER:
        return False
    low = after.low
    return not (
        low in words("small words")
        or low in near_people("behind somebody, and no noun")
        or low.endswith("ly")
        or _is_form(low, _ONLY)
        or _is_form(low, _TOO)
    )


def _points_behind(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    word, nxt = page.words[at], _next(page, at)
    if nxt is None:
        return _points_aside(page, at)
    if word.possessive and page.plain[word.end : word.end + 2] == "'s":
        if nxt.low in _kin():
            return HUMAN
        if _is_a_person(nxt.low) or nxt.low in near_people(_OWN):
            return GOOD
        if not _is_form(nxt.low, _ONLY):
            return LITTLE
    if nxt.low in _ASIDE:
        return GOOD
    if nxt.low == "and":
        return _points_of_company(page, at)
    return _points_of_doing(page, at + 1)


def _points_of_company(page: Page, at: int) -> int:
    """As in "R. and her girl", "T and I", "JT and KL came"."""
    if at + 3 > len(page.words):
        return 0
    other = page.words[at + 2]
    if other.text == "I" or other.low == "me":
        return GOOD
    if other.low in {"his", "her", "their"} and at + 3 < len(page.words):
        near = page.words[at + 3 : at + 5]
        return HUMAN if any(_is_a_person(each.low) for each in near) else SOME
    if other.case in {Case.UPPER, Case.LETTER} and at + 3 < len(page.words):
        return _points_of_doing(page, at + 3)
    return 0


def _points_of_doing(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """What a verb behind the letters counts for, past "has been" and "never"."""
    best, saying = 0, SOME if len(page.words[at - 1].text) == LONGEST else GOOD
    for here, word in enumerate(page.words[at : at + 4], at):
        if not word.joined and word.glue != ". ":
            return best
        if word.case is Case.DIGITS:
            return 0  # "BPE was 3 3 2"
        if _is_form(word.low, _ONLY) or (best and word.low == "like"):
            return saying if word.low in words("verbs of saying") else GOOD
        if (
            best
            and word.low not in near_people(_HELPERS)
            and word.low in words("said of people only")
        ):
            return GOOD
        if best and word.low in _ARTICLES:
            return HUMAN if _is_said_to_be(page, here) else best
        if word.low in near_people(_HELPERS) or word.low.endswith("ly"):
            best = max(best, LITTLE)
        elif _is_form(word.low, _TOO):
            best = SOME
        else:
            return best
    return best


def _is_said_to_be(page: Page, at: int) -> bool:
    """As in "is a 44-year-old woman" and "was our youngest resident", from the article on."""
    near = page.words[at + 1 : at + 5]
    return any(
        _is_a_person(each.low) or each.low in {"year-old", "widower"}
        for each in near
        if each.joined
    )


def _points_aside(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """As in "EB, a woman who", "MT, 44," and "VN (her sister)"; or "JT: slept well"."""
    if at + 2 >= len(page.words):
        return 0
    nxt = page.words[at + 1]
    if nxt.glue not in {", ", " (", ": ", " - ", " \u2013 "}:
        return 0
    if nxt.glue in {": ", " - ", " \u2013 "}:
        return SOME if page.words[at].opens and _is_form(nxt.low, _ONLY) else 0
    if nxt.low in _ASIDE:
        return GOOD
    if nxt.case is Case.DIGITS and len(nxt.text) < LONGEST:
        return SOME
    if nxt.low in _ARTICLES:
        return HUMAN if _is_said_to_be(page, at + 1) else 0
    alone = page.words[at + 2].glue.startswith((")", ","))
    return GOOD if alone and is_a_part_of_people(nxt.low) else 0


def _pronoun_follows(page: Page, at: int) -> int:
    """Whether "she" or "he" follows in the sentence, or opens the next one."""
    for here in range(at + 1, min(at + _REACH, len(page.words))):
        word = page.words[here]
        if word.opens:
            return SOME if word.low in _SUBJECTS else 0
        if word.low in _SINGULAR:
            joins = word.low in _SUBJECTS and page.words[here - 1].low in _JOINING
            return SOME + joins * LITTLE
    return 0


def _is_no_article(page: Page, at: int) -> bool:
    """Whether "A" is no article: "A told me", "A. is", but not "A worried mum"."""
    nxt = page.words[at + 1] if at + 1 < len(page.words) else None
    if nxt is None or not nxt.joined:
        return nxt is not None and nxt.glue.startswith(".") and nxt.case is Case.LOWER
    behind = page.words[at + 2].low if at + 2 < len(page.words) else ""
    if nxt.low in near_people(_HELPERS) or nxt.low == "and":
        return True
    return behind in _NO_ARTICLE_BEFORE


def _next(page: Page, at: int) -> Word | None:
    """The word behind, also past the point of an abbreviation."""
    if at + 1 >= len(page.words):
        return None
    nxt = page.words[at + 1]
    pointed = nxt.glue == ". " and nxt.case is Case.LOWER
    return nxt if nxt.joined or pointed else None


@lru_cache(4_096)
def _is_form(low: str, group: str) -> bool:
    """Whether a word is of a group of first forms, by itself or in a regular form."""
    firsts = near_people(group)
    if low in firsts:
        return True
    for end in ("s", "es", "d", "ed", "ing"):
        if low.endswith(end):
            stem = low[: -len(end)]
            doubled = len(stem) > LONGEST and stem[-1] == stem[-2] and stem[:-1] in firsts
            if stem in firsts or doubled or (end == "ing" and f"{stem}e" in firsts):
                return True
    return low.endswith(("ies", "ied")) and f"{low[:-3]}y" in firsts


def _is_a_person(low: str) -> bool:
    return is_a_part_of_people(low) or low in _kin()


def _kin() -> frozenset[str]:
    return words("kin: of others") | words("kin: of a child")
