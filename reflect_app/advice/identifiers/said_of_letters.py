"""What stands beside letters in capitals, in points: how much of it is said of people only."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.name_lists import near_people, sections, these, words
from reflect_app.advice.identifiers.signs_of_people import is_a_part_of_people
from reflect_app.advice.identifiers.words_in_order import Case

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

LONGEST = 3  # letters
# Points: for what is called somebody's initials; has kin or a life; does what only people do; does
# what things do too; merely is or has something. An article shows that a part or a thing is meant.
SURE, HUMAN, GOOD, SOME, LITTLE, AGAINST = 100, 6, 4, 2, 1, -20
_FAR = 8  # words within which a second verb may be joined: "turned round and said"
_NEAR = 1
_REACH = 14  # words within which a pronoun takes up who was named
_PLACEHOLDERS = frozenset("abcxyz")
_ONLY = "what only people do, by its first form"
_TOO = "what people do, and other things too, by its first form"
_TOLD = "told, asked and held: people alone, by its first form"
_GIVEN = "given something, as only people are, by its first form"
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
_BESIDE = these("to with by beside at for about of from next off after on")
_LOOSELY_BESIDE = _BESIDE | these("by on off without behind than like towards toward near around")
_FIRM = these("initials initialled initial signed")
_THANKS = these("thanks regards love cheers wishes")
_GIFTS = these("a an the some his her another my two more")
_BEING = these("is was are were be been being")
_US = these("me us")
_ARTICLES = these("a an the our my her his their one")
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
    nxt = _next(page, at)
    if nxt is not None and (nxt.case is Case.DIGITS or nxt.case is Case.LETTER):
        return True
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
    before = page.before(at)
    if (
        not before
        or before in near_people("before a single letter that is somebody")
        or before.endswith("ly")
        or _is_led(page, at)
        or any(_is_form(before, group) for group in _OBJECTS)
    ):
        return True
    label = before in near_people("what letters tell apart")
    return not label and _points_behind(page, at) >= GOOD


def _is_led(page: Page, at: int) -> bool:
    return lead_before(page, at).kind in {"staff", "kin", "called"}


def _points_before(page: Page, at: int) -> int:
    named = _points_of_naming(page, at)
    if named or _is_before_a_noun(page, at):
        return named
    pair = page.words[at - 2] if page.before(at, 2) and page.before(at) == "and" else None
    if pair is not None and pair.case in {Case.UPPER, Case.LETTER}:
        return max(_points_of_naming(page, at - 2), _points_of_being_told(page, at - 2))
    return _points_of_being_told(page, at)


def _points_of_naming(page: Page, at: int) -> int:
    """As in "initials AB", "her son T", "call her N" and "a resident, WB, who"."""
    if _is_declared(page, at):
        return SURE
    holder = page.words[at].low in _PLACEHOLDERS
    lead = lead_before(page, at)
    if lead.kind == "called" and lead.sure:
        return 0 if holder else SURE
    if lead.kind in {"staff", "kin"}:
        return 0 if holder or page.words[at].glue not in {" ", ", "} else GOOD
    return HUMAN if _is_told_who(page, at) else 0


def _points_of_being_told(page: Page, at: int) -> int:  # noqa: PLR0911  -- one rule a line
    """As in "told EB", "sat with T", "asked by PW", "made KH a brew" and "guilty for B"."""
    before, said = page.before(at), page.before(at, 2)
    told = SOME if len(page.words[at].text) == LONGEST else GOOD
    if _is_form(before, _TOLD):
        return told
    if before in _BESIDE and (_is_form(said, _TO) or said == "over"):
        return told  # also "handed over to KP"
    if before == "by" and (_is_form(said, _TOLD) or _is_form(said, _ONLY)):
        return told
    if _is_form(before, _GIVEN) and _is_given_something(page, at):
        return GOOD
    if before == "and" and (said in {"me", "i"} or is_a_part_of_people(said)):
        return SOME
    if _is_form(before, _HELPED):
        return SOME
    return LITTLE * (before in _LOOSELY_BESIDE)


def _is_given_something(page: Page, at: int) -> bool:
    """As in "made KH a brew"."""
    after = page.after(at)
    return after is not None and after.low in _GIFTS and not page.words[at].possessive


def _is_told_who(page: Page, at: int) -> bool:
    """As in "a resident, WB, who" and "the young person (LM)"."""
    left = page.words[at - 1] if at else None
    if left is None or page.words[at].glue not in {", ", " ("} or not _is_a_person(left.low):
        return False
    if at + 1 == len(page.words):
        return True
    nxt = page.words[at + 1]
    twins = nxt.low == "and" and page.words[at].glue == ", "
    return nxt.glue.lstrip(".")[:1] in {",", ")"} or (twins and not page.words[at - 1].opens)


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
    if page.words[at].possessive or after is None or after.text == "I":
        return False
    if after.case is not Case.LOWER:
        return after.case is Case.CAPITAL
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
        if any(_is_a_person(each.low) for each in page.words[at + 2 : at + 4] if each.joined):
            return GOOD
        if not _is_form(nxt.low, _ONLY):
            return LITTLE
    if nxt.low in _ASIDE:
        return HUMAN
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
        near = page.words[at + 3 : at + 6]
        return HUMAN if any(_is_a_person(each.low) for each in near) else LITTLE
    if other.case in {Case.UPPER, Case.LETTER} and at + 3 < len(page.words):
        return _points_of_doing(page, at + 3)
    return 0


def _points_of_doing(page: Page, at: int) -> int:  # noqa: C901, PLR0911  -- one rule a line
    """What a verb behind the letters counts for, past "has been" and "never"."""
    best = 0
    for here in range(at, min(at + _FAR, len(page.words))):
        word, before = page.words[here], page.words[here - 1]
        if not word.joined and word.glue != ". ":
            return best
        if word.case is Case.DIGITS:
            return 0  # "BPE was 3 3 2"
        if best == SOME:
            if word.low in _US and before.low not in _BESIDE:
                return GOOD  # "gave me"
            if _is_form(word.low, _ONLY) and (here <= at + 1 or before.low == "and"):
                return _of_only(page, at, here, best)
            continue
        if _is_form(word.low, _ONLY) or (best and word.low == "like"):
            return _of_only(page, at, here, best)
        if best and word.low in _ARTICLES:
            return HUMAN if _is_said_to_be(page, here) else best
        if not _is_helper(word.low) and word.low in words("said of people only"):
            return GOOD if best else SOME
        if not _is_helper(word.low) and not _is_form(word.low, _TOO):
            return best
        best = LITTLE if _is_helper(word.low) else SOME
    return best


def _of_only(page: Page, at: int, here: int, best: int) -> int:
    """Of a verb that only people do, not all is said: "was denied", and bodies of three letters."""
    low = page.words[here].low
    if best and page.words[here - 1].low in _BEING and _is_passive(low):
        return SOME
    long = len(page.words[at - 1].text) == LONGEST
    return SOME if long and low not in words("verbs that only people do") else GOOD


def _is_passive(low: str) -> bool:
    return not low.endswith("ing") and not _is_form(low, _TOLD)


def _is_helper(low: str) -> bool:
    return low in near_people(_HELPERS) or low.endswith("ly")


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
    if nxt.glue in {": ", " - ", " \u2013 "}:
        return GOOD if page.words[at].opens and _is_form(nxt.low, _ONLY) else 0
    if nxt.glue.lstrip(".") not in {", ", " ("}:
        return 0
    if nxt.low in _ASIDE:
        return HUMAN
    if nxt.low in _FIRM:
        return SURE  # "PT (initials changed)"
    if nxt.case is Case.DIGITS and len(nxt.text) < LONGEST:
        return SOME
    if nxt.low in _ARTICLES:
        return HUMAN if _is_said_to_be(page, at + 1) else 0
    ends = page.words[at + 2].glue[:1]
    told = _is_a_person(nxt.low) and ends in {")", ","}
    return GOOD if told or (nxt.low in actors() and ends == ")") else 0


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


@cache
def things() -> frozenset[str]:
    """Letters of what is had, done or written."""
    return sections("letters-that-are-nobody.txt").get(
        "what is had, done, given or written", frozenset()
    )


@cache
def actors() -> frozenset[str]:
    """Letters of who says and decides as people do: parts, services and bodies."""
    own = sections("letters-that-are-nobody.txt").get("who says and decides as people do")
    others = sections("where-people-belong.txt").get("short forms of services that are everywhere")
    return (own or frozenset()) | (others or frozenset())
