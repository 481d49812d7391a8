"""What stands beside letters in capitals, in points: how much of it is said of people only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.done_by_letters import points_behind
from reflect_app.advice.identifiers.letters_of_a_part import (
    is_listed_as_there,
    is_plainly_somebody,
)
from reflect_app.advice.identifiers.name_lists import near_people, these
from reflect_app.advice.identifiers.signs_of_letters import (
    AGAINST,
    GOOD,
    HELPED,
    HELPERS,
    LITTLE,
    SOME,
    SURE,
    TOLD,
    is_form,
    next_word,
)
from reflect_app.advice.identifiers.told_of_letters import (
    is_led,
    points_before,
    points_of_being_told,
)
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page

_TITLES = these("mr mrs ms miss dr")
_REACH = 14  # words within which a pronoun takes up who was named
_THINGS_BEFORE = "before a thing and not somebody"
_OBJECTS = (TOLD, HELPED)
_SINGULAR = these("he she him her his hers himself herself")
_SUBJECTS = these("he she")
_JOINING = these("and but so until because when if that while whether as who before after")
_BEHIND_AN_OBJECT = these("and to down up out in into back home")
_FINITE = these(  # no such word stands before a noun: "A asked for her dog"
    "said says told asked asks went goes came comes ate eats drank sat sits slept sleeps spoke "
    "rang gave gives took takes got gets woke wakes cried cries laughed laughs smiled smiles "
    "nodded shrugged replied wants loves likes hates thinks thought knows knew feels felt"
)
_NO_ARTICLE_BEFORE = these("me us him her them that to if whether when because his their my")


def is_a_thing_here(page: Page, at: int) -> bool:
    """Whether an article, or a noun before a single letter ("Bay C"), shows something else."""
    before = page.before(at)
    if before in near_people(_THINGS_BEFORE) and not (
        before == "her" and page.before(at, 2) in {"call", "called"}
    ):
        return True
    left = page.words[at - 1] if at and page.words[at].joined else None
    if left is not None and (left.case is Case.DIGITS or _is_spelt(page, at - 1)):
        return True
    if _is_of_a_pair(page, at):
        return True
    nxt = next_word(page, at)
    if nxt is not None and nxt.case in {Case.DIGITS, Case.LETTER} and nxt.text != "I":
        timed = nxt.case is Case.DIGITS and points_of_being_told(page, at) >= GOOD
        return not timed  # "handed over to HT 0421"
    return page.words[at].case is Case.LETTER and not _may_precede(page, at)


def _is_spelt(page: Page, at: int) -> bool:
    """Whether a letter before another is no "I": "that's M A I S I E"."""
    word, before = page.words[at], page.words[at - 1]
    return word.case is Case.LETTER and (word.text != "I" or before.case is Case.LETTER)


def _is_of_a_pair(page: Page, at: int) -> bool:
    """As in "R and B" and "A and E"."""
    pairs = near_people("letters that go together")
    near = [each.low for each in page.words[max(0, at - 2) : at + 3]]
    return any(
        joins in {"and", "n"} and f"{left}&{right}" in pairs
        for left, joins, right in zip(near, near[1:], near[2:], strict=False)
    )


def points_at(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """How much of what stands beside these letters is said of people."""
    if page.before(at) in _TITLES:
        return 0  # "Mr X"
    if is_a_thing_here(page, at) and page.before(at) in near_people(_THINGS_BEFORE):
        return AGAINST
    if is_plainly_somebody(page, at) or is_listed_as_there(page, at):
        return SURE
    if is_a_thing_here(page, at):
        return 0
    before, behind = points_before(page, at), points_behind(page, at)
    if page.words[at].low == "a" and not _is_no_article(page, at):
        if page.words[at].possessive:
            return max(before, behind)
        return before if next_word(page, at) is None else 0
    most = before + behind  # "we knew B would come"
    if most and most < SURE:
        most += _pronoun_follows(page, at)
    return most


def _may_precede(page: Page, at: int) -> bool:
    """Whether a word may stand before a single letter that is somebody."""
    before = page.before(at)
    if (
        not before
        or before in near_people("before a single letter that is somebody")
        or before.endswith("ly")
        or is_led(page, at)
        or any(is_form(before, group) for group in _OBJECTS)
    ):
        return True
    label = before in near_people("what letters tell apart")
    return not label and points_behind(page, at) >= GOOD


def _pronoun_follows(page: Page, at: int) -> int:
    """Whether "she" or "he" follows in the sentence, or opens the next one."""
    for here in range(at + 1, min(at + _REACH, len(page.words))):
        word = page.words[here]
        if word.opens:
            return SOME if word.low in _SINGULAR else 0
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
    if nxt.low in near_people(HELPERS) or nxt.low in _BEHIND_AN_OBJECT or nxt.low in _FINITE:
        return True
    return behind in _NO_ARTICLE_BEFORE
