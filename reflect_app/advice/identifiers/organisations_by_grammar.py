"""Organisations of plain words by the grammar around them, and names that are said again.

One name that is spoken of as several ("Northern Anchor own the block"), somebody who works for what
two plain words name ("fits windows for Crystal Clear"), and the first word of a name that was found
("Parkfoot Juniors", then "Parkfoot").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import RARE, rank
from reflect_app.advice.identifiers.around_names import lead_before
from reflect_app.advice.identifiers.around_organisations import is_a_title, last_capital
from reflect_app.advice.identifiers.belonging import group, is_of_everybody
from reflect_app.advice.identifiers.name_lists import (
    is_first_name,
    is_surname,
    last_words,
    regions,
    these,
    words,
)
from reflect_app.advice.identifiers.named_by_last_words import is_a_thing_behind, is_of_a_kind
from reflect_app.advice.identifiers.organisations import add
from reflect_app.advice.identifiers.spans import Span
from reflect_app.advice.identifiers.told_as_several import acts_as_one
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_BY = these("employed run owned managed paid funded hired sent placed supplied")
_NEAR = 4  # words before the preposition in which work is spoken of
_WITH = these("with through via")
_OF_CARERS = these(
    "carer carers cleaner pa agency keyworker befriender support tenancy placement contract shift "
    "shifts hours apprenticeship apprentice fitter scaffolder driver plumber electrician joiner "
    "roofer labourer mechanic welder packer picker guard cook chef waitress"
)
_LEAD = these("at from frm fae frae outside behind opposite joined rang ring phoned phone via by")
_MAY_LEAD = these("in to into")
_LEAD_WITH_AN_ARTICLE = these("at from outside behind opposite run ran runs owns owned near above")
_AT_A_PLACE = these("at outside behind opposite")
_RUN = these("run ran runs owned owns")
_EATEN = these("choc coffee tea lunch pint drink drinks breakfast brew chips supper cake")
_PLACES_OF_WORK = these("work works job employer agency school nursery college charity provider")
_KINDS_BEFORE = these("hospital school church restaurant hotel clinic café cafe surgery")
_GOES = these(
    "accompany accompanied accompanies goes go going went gone takes took taken sent referred "
    "refer moved"
)
_INSIDE = these("of the in for on to at with")
_MOST_INSIDE = 2  # small words in a row inside a name
_COLOURS = these("blue red green amber black white golden silver purple orange yellow grey")
_TOGETHER = these(
    "visit visits session sessions sings sing sang plays play played dances trains train trained "
    "walks trip choir liaised referral met meeting placed volunteers volunteered"
)
_BARE = frozenset(("place", "organisation"))
_FEWEST = 2  # words of a name of plain words


def find(page: Page) -> None:
    """Note them where nothing else showed them; people are looked for after them."""
    behind = 0
    for at in page.odd:
        word = page.words[at]
        if at < behind or word.taken or word.case is not Case.CAPITAL:
            continue
        last = last_capital(page, at)
        if (
            (acts_as_one(page, at, last) and _are_plain(page, at, page.words[at : last + 1]))
            or _works_for(page, at, last)
            or _is_one(page, at, last)
        ):
            last = _with_its_town(page, last)
            add(page, at, last, "organisation")
        elif (end := _with_what_is_inside(page, last)) > at and _is_led_to(page, at, end):
            last = _with_its_town(page, end)
            add(page, at, last, "organisation")
        behind = last + 1


def find_again(page: Page) -> None:
    """Note the names that were found once, whole or by their first word, where they stand again."""
    parts = _parts_of_names(page)
    for at in page.odd if parts else ():
        if page.words[at].taken:
            continue
        for part, kind in parts.get(page.words[at].low, ()):
            here = page.words[at : at + len(part)]
            if tuple(word.low for word in here) != part or not all(map(_stands_as_a_name, here)):
                continue
            if len(part) == 1 and page.has_capital(at + 1) and page.words[at + 1].joined:
                continue
            if lead_before(page, at).kind in {"title", "kin"}:
                continue  # "Mr Prosser" of "Prosser and Son"
            start, end = here[0].start, here[-1].end
            teaches = (f"{kind}:{' '.join(part)}",)
            what = "town" if kind == "place" else "organisation"
            span = Span(kind, start, end, what, page.plain[start:end], teaches)
            page.add(span, at, at + len(part) - 1)
            break


def _stands_as_a_name(word: Word) -> bool:
    return word.case is Case.CAPITAL and not word.taken


def _parts_of_names(page: Page) -> dict[str, dict[tuple[tuple[str, ...], str], None]]:
    """What names are said again by: all their words, or the first, by the first word of it."""
    found: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for span in page.spans:
        if span.type not in _BARE:
            continue
        for taught in span.teaches:
            part = tuple(taught.partition(":")[2].split(" "))
            if len(part) >= _FEWEST:
                found.setdefault(part[0], {})[part, span.type] = None
            if _is_strange(part[0], span.name):
                found.setdefault(part[0], {})[part[:1], span.type] = None
    return found


def _is_strange(low: str, name: str) -> bool:
    """Whether a first word is no word and nobody's name, so that it stands for the whole."""
    if not name[:1].isupper() or is_first_name(low) or is_surname(low):
        return False
    return rank(low) == 0 and low.isalpha()


def _is_one(page: Page, at: int, last: int) -> bool:
    """As in "at work (Farmhouse Poultry, nights)" and "to hospital Silver Heath"."""
    here, left = page.words[at : last + 1], page.words[at - 1] if at else None
    if left is None or left.case is not Case.LOWER or len(here) < _FEWEST:
        return False
    if is_a_title(here[0].low):
        return False  # "In clinic Mrs Okafor said"
    if page.words[at].glue == " (":
        led = left.low in _PLACES_OF_WORK
    else:
        led = page.words[at].joined and left.low in _KINDS_BEFORE
        if led and not any(word.nature <= Nature.KNOWN for word in here):
            return not all(is_of_everybody(word.low) for word in here)
    return led and _are_plain(page, at, here, loose=True)


def _with_its_town(page: Page, last: int) -> int:
    """Where "Migrant Help Desk Solihull" ends: a town that was found is a part of it."""
    nxt = page.words[last + 1] if last + 1 < len(page.words) else None
    if nxt is None or not nxt.joined or not nxt.taken or page.words[last].possessive:
        return last
    for span in page.spans:
        if span.start == nxt.start and span.end == nxt.end and span.type == "place":
            page.spans.remove(span)
            return last + 1
    return last


def _with_what_is_inside(page: Page, last: int) -> int:
    """Where "Men in Sheds" and "Star of the Sea" end: small words between capitals."""
    step = last + 1
    while step - last <= _MOST_INSIDE and step < len(page.words) and page.words[step].joined:
        if page.words[step].low not in _INSIDE or page.words[last + 1].low == "the":
            break
        if page.words[step].low == "to" and page.before(last) == "from":
            break  # "from Panic to Calm"
        step += 1
    inside = step > last + 1 and page.has_capital(step) and page.words[step].joined
    return last_capital(page, step) if inside else last


def _is_led_to(page: Page, at: int, last: int) -> bool:
    """As in "a pair at Second Time Around" and "goes to Men in Sheds": no article, no person.

    Behind an article such words are mostly a service, a room or a form ("to the Falls Clinic");
    they name something there only if the first of them is rare ("ran the Copper Kettle").
    """
    before, article = page.before(at), page.before(at) == "the"
    if article:
        before = page.before(at, 2)
    if last == at or page.words[at].opens or not _leads(page, at, before, article=article):
        return False
    here = [word for word in page.words[at : last + 1] if word.case is Case.CAPITAL]
    if len(here) < _FEWEST or is_a_thing_behind(page, last) or _says_how(here, before):
        return False
    if last == at + 1 and all(is_of_a_kind(word.low) for word in here):
        return False
    if article and not _is_rare(here, before):
        return False
    if here[-1].nature is Nature.SMALL and len(here) > _FEWEST:
        here.pop()  # "Second Time Around"
    if any(word.nature is Nature.UNKNOWN for word in here) and is_first_name(here[0].low):
        return False
    loose = last - at >= _FEWEST or before in _AT_A_PLACE
    return _are_plain(page, at, here, loose=loose)


def _leads(page: Page, at: int, before: str, *, article: bool) -> bool:
    """Whether what stands before leads to a place or a firm and not to somebody."""
    if article:
        return before in _LEAD_WITH_AN_ARTICLE
    if before not in _MAY_LEAD:
        return before in _LEAD
    near = {page.before(at, 2), page.before(at, 3)}
    if before != "in":
        return bool(near & _GOES)
    living = group("belonging: working, living, being sent")
    return bool(near & _EATEN or near & living or near & words("kin: of others"))


def _says_how(here: list[Word], before: str) -> bool:
    """As in "Low Stimulus", "Home Time" and "Team Leader": how, when or who, and not where."""
    first = here[0].low
    when = first in words("words that no house or school begins with") and before != "at"
    who = any(word.low in words("people by their work or their part") for word in here)
    return when or who or first in words("words of how something is")


def _is_rare(here: list[Word], before: str) -> bool:
    if is_of_everybody(here[0].low) or here[-1].low in words("heads that make no name"):
        return False
    return before in _RUN or rank(here[0].low) >= RARE


def _works_for(page: Page, at: int, last: int) -> bool:
    """As in "fits windows for Crystal Clear" and "her carer is with Amber Days"."""
    before = page.before(at)
    here = page.words[at : last + 1]
    if len(here) < _FEWEST or here[0].opens or is_a_thing_behind(page, last):
        return False
    near = [page.before(at, back) for back in range(2, 2 + _NEAR)]
    if before == "for":
        leads = any(low in _trades() or low in words("words of working") for low in near)
    elif before in _WITH:
        leads = any(
            low in _OF_CARERS
            or low in _TOGETHER
            or low in words("words of working")
            or low in group("belonging: people of a place")
            for low in near
        )
    else:
        leads = before == "by" and any(low in _BY for low in near[:2])
    coloured = here[0].low in _COLOURS and here[1].nature is Nature.WORD
    return leads and (coloured or _are_plain(page, at, here, loose=before == "for"))


def _trades() -> frozenset[str]:
    return last_words("what people do for a firm")


def _are_plain(page: Page, at: int, here: list[Word], *, loose: bool = False) -> bool:
    """Whether the words name no person and are not all of the field."""
    if len(here) > _FEWEST and here[-1].low in regions():
        here = here[:-1]  # "Rainbow Minds Teesside"
    if lead_before(page, at).kind or here[0].possessive or is_a_title(here[0].low):
        return False
    if any(word.nature in {Nature.SMALL, Nature.KNOWN} for word in here):
        return False
    second = here[1:2]
    everyday = loose and here[0].nature in {Nature.WORD, Nature.WORD_NAME} and bool(second)
    everyday = everyday and 0 < rank(second[0].low) < RARE  # "Crystal Clear"
    person = is_first_name(here[0].low) and not everyday
    if person and (not second or _may_be_a_surname(second[0])):
        return False
    return not is_of_everybody(here[0].low) or not all(is_of_everybody(word.low) for word in here)


def _may_be_a_surname(word: Word) -> bool:
    return word.nature is not Nature.WORD or is_surname(word.low)
