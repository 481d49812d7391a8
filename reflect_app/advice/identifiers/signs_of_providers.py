"""What is said of providers, agencies and services that go by one name, in points.

"Handed back by Connexus", "they foster through Compass", "Willow said they had no carers". One of
them alone may be said of somebody too, so that all that a paragraph says of one name is added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.belonging import way_to
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.words_in_order import Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.signs_of_places import Run
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_SURE = 3
_REACH = 12  # words of a sentence in which care that is bought is spoken of
_NEAR = 5  # words before a preposition in which something is handed over
_TRADE = these(
    "pick package packages poc capacity rota rotas restart carer carers staff cover calls agency "
    "invoice invoices brokerage contract referral referrals waiting slot slots postcode timesheets "
    "timesheet hours driver drivers drop-in caseload funding tenancy repairs rent"
)
_HANDED = these(
    "handed provided supplied delivered commissioned fitted ordered installed funded operated "
    "dispensed collected sent monitored"
)
_CAME_FROM = these(
    "dosette tablets tabs meds medication prescription blister packs commode hoist bed mattress "
    "equipment pads delivery deliveries taxi minibus carers agency invoice quote package temps "
    "bank dinners meals ordered hired commissioned rented"
)
_THROUGH = these(
    "foster fosters fostered fostering work works worked working employed job shifts shift booked "
    "booking book rents renting rented temps temping volunteer volunteers volunteered counselling "
    "advocate support placed hired gets got worker volunteer carer counsellor carers"
)
_BOUGHT = these("package tenancy contract registered booked lives rents banks shifts account")
_CALLED = these(
    "rang ring phoned phone called contacted chased chase emailed email asked ask tried ringing "
    "phoning chasing"
)
_SAID_THEY = (1, 2, 4)  # points, by the words of care that is bought in the sentence
_SAID = these("said say says told reckon reckoned")
_DID = these("declined accepted refused closed assessed placed")
_WAITED_FOR = these("referral capacity waiting criteria grounds funding arrears tenancy rent")
_SENT_OUT = these("nurse carer cleaner temp crew engineer fitter plumber")
_THEM = these("him her them me us")
_OUT = these("out moved gone discharged")
_THEY = these("they they'd they'll they've they're theyd theyll theyve theyre")
_SOMEBODY = these("she he she's he's she'd he'd herself himself")
_ON_THE_LINE = these("rang ring rings phoned phone called got get came answered answer picked pick")
_TURNED = these("turned turn cancelled cancel unable refusing declined declining")
_MOVED = these("transfer transferred handover discharged handed")
_SPOKE = these("spoke spoken speak speaking emailed wrote")
_SOME = these("one two three four five six 1 2 3 4 5 6")
_ARABIC = ("al-", "ar-", "an-", "as-", "ul-", "ur-")
_NEVER = these("never didn't didnt won't wont not don't dont couldn't couldnt can't cant cannot")


def by_what_a_provider_does(page: Page, run: Run) -> int:
    """How surely one place where a name stands is told of a provider; somebody takes away."""
    points = _by_what_leads(page, run) + _by_what_it_does(page, run)
    return points and points - _SURE * _is_of_somebody(page, run)


def _prays_there(page: Page, run: Run) -> bool:
    """As in "after jummah at Al-Noor"."""
    arabic = page.words[run.first].low.startswith(_ARABIC) and page.before(run.first) == "at"
    return arabic and page.before(run.first, 2) not in words('ways of looking "at" somebody')


def _by_what_leads(page: Page, run: Run) -> int:  # noqa: PLR0911  -- one rule a line
    if _prays_there(page, run):
        return _SURE + 2
    way = way_to(page, run.first)
    near = {page.before(way.at, back) for back in range(1, 1 + _NEAR)}
    if way.preposition == "by":
        return _SURE * bool(near & _HANDED)
    if way.preposition == "from":
        return _SURE * bool(near & _CAME_FROM) or 2 * bool(near & _MOVED)
    if way.preposition in {"at", "in"} and _some_days_a_week(page, run):
        return _SURE + 1
    if way.preposition in {"through", "via"}:
        return _SURE * bool(near & _THROUGH)
    if way.preposition == "with" and near & _BOUGHT:
        return _SURE
    if way.preposition == "to" and page.before(way.at) in _SPOKE:
        return _SURE * bool(_trade(page, run))
    if way.preposition in _CALLED and not way.article:
        plain = page.words[run.first].nature is Nature.WORD
        return 1 + (1 + 2 * plain) * _they_follow(page, run)
    return 0


def _by_what_it_does(page: Page, run: Run) -> int:  # noqa: PLR0911  -- one rule a line
    nxt, behind = page.after(run.last), page.after(run.last + 1)
    if nxt is None or behind is None:
        return 0
    trade = _trade(page, run)
    if nxt.low in _DID and len(_words_behind(page, run) & _WAITED_FOR) > 1:
        return _SURE + 2  # "Norwood declined the referral on capacity grounds"
    if nxt.low == "sent" and _words_behind(page, run) & _SENT_OUT:
        return _SURE
    if nxt.low == "took" and [word.low for word in _sentence(page, run)[2:3]] == ["on"]:
        return _SURE
    moved = bool(_words_behind(page, run) & _OUT)
    if nxt.low in {"wanted", "want"} and behind.low in _THEM and moved:
        return _SURE
    if nxt.low in _SAID:
        third = page.after(run.last + 2)
        they = behind.low in _THEY or (third is not None and third.low in _THEY)
        if nxt.low == "say":
            return _SURE * (page.before(run.first) not in {"and", "or"})
        return _SAID_THEY[min(trade, 2)] if they else 0
    if nxt.low in _NEVER and behind.low in _ON_THE_LINE:
        return 2 + min(trade, 2)
    if nxt.low in _TURNED or (nxt.low in _NEVER and behind.low in _TURNED):
        return 1 + min(trade, 2)
    return 0


def _trade(page: Page, run: Run) -> int:
    """How many words of care that is bought follow in the sentence."""
    return len(_words_behind(page, run) & _TRADE)


def _words_behind(page: Page, run: Run) -> set[str]:
    return {word.low for word in _sentence(page, run)}


def _some_days_a_week(page: Page, run: Run) -> bool:
    """As in "she's in Busy Bees four mornings" and "at Orchard two days a week"."""
    here = _sentence(page, run)[:4]
    if len(here) < 2 or here[0].low not in _SOME:  # noqa: PLR2004
        return False
    if here[1].low in {"mornings", "afternoons", "sessions"}:
        return True
    return [word.low for word in here[1:4]] in (["days", "a", "week"], ["nights", "a", "week"])


def _they_follow(page: Page, run: Run) -> bool:
    return any(word.low in _THEY for word in _sentence(page, run)[:_NEAR])


def _is_of_somebody(page: Page, run: Run) -> bool:
    """As in "Willow said she would ring": who is spoken of is one."""
    here = _sentence(page, run)[:_NEAR]
    return any(word.low in _SOMEBODY for word in here) or (
        page.before(run.first) in {"and", "with"}
        and page.before(run.first, 2) in words("small words")
    )


def _sentence(page: Page, run: Run) -> list[Word]:
    """What is said behind a name, up to the end of its sentence."""
    found = []
    for word in page.words[run.last + 1 : run.last + 1 + _REACH]:
        if word.opens:
            break
        found.append(word)
    return found
