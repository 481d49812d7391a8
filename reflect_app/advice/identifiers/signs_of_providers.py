"""What is said of providers, agencies and services that go by one name, in points.

"Handed back by Connexus", "they foster through Compass", "Willow said they had no carers". One of
them alone may be said of somebody too, so that all that a paragraph says of one name is added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers.belonging import way_to
from reflect_app.advice.identifiers.name_lists import these, words
from reflect_app.advice.identifiers.signs_of_places import LIKE_ONE
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
    "advocate support placed hired gets got worker volunteer carer counsellor carers came "
    "come comes sitter sitters cover covered"
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
_NONE = these("none nobody no no-one nothing nowt full zero")
_SOME = these("one two three four five six 1 2 3 4 5 6")
_ARABIC = ("al-", "ar-", "an-", "as-", "ul-", "ur-")
_HAD = these("had has have got")
_ROOM = these(
    "vacancy vacancies bed beds place places space spaces slot slots capacity carers staff"
)
_OF_A_FIRM = these(
    "manager managers rota rotas office carers carer staff invoice invoices number coordinator "
    "on-call out-of-hours policy complaints repairs switchboard drivers minibus website notice "
    "paperwork handover documentation"
)
_SEND = these("sent sends send")
_NOBODY = these("nobody no-one somebody someone another different one two whoever anybody anyone")
_FETCHED = these("collected delivered installed fitted removed fetched replaced repaired serviced")
_GOODS = these(
    "bed hoist commode mattress equipment rail rails ramp stairlift wheelchair pendant keysafe "
    "pads "
    "key-safe frame concentrator oxygen boiler shower slings sling lifeline"
)
_GAVE = these("gave give lent offered paid found got bought delivered dropped")
_GIFTS = these(
    "cot pram buggy voucher vouchers parcel parcels grant loan lift bed sofa cooker fridge carpet "
    "carpets clothes toys nappies furniture washer meal meals hamper"
)
_SENT_BY_ONE = these("nurse nurses carer carers worker workers staff temp temps hca support")
_AGENCY = these("agency bank temp locum relief")
_NEVER = these("never didn't didnt won't wont not don't dont couldn't couldnt can't cant cannot")


def by_what_a_provider_does(page: Page, run: Run) -> int:
    """How surely one place where a name stands is told of a provider; somebody takes away."""
    points = _by_what_leads(page, run) + _by_what_it_does(page, run)
    return points and points - _SURE * _is_of_somebody(page, run)


def owns_as_a_firm_does(page: Page, last: int) -> bool:
    """As in "Caremark's manager" and "Bluebell's rota": what a firm has, behind a possessive."""
    nxt = page.after(last)
    return nxt is not None and nxt.low in _OF_A_FIRM


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
        if page.before(way.at) in _SENT_BY_ONE and page.before(way.at, 2) in _AGENCY:
            return _SURE + 1  # "an agency nurse from Pulse"
        return _SURE * bool(near & _CAME_FROM) or 2 * bool(near & _MOVED)
    if way.preposition in {"at", "in"} and _some_days_a_week(page, run):
        return _SURE + 1
    if way.preposition in {"through", "via"}:
        return _SURE * bool(near & _THROUGH)
    if way.preposition == "with" and near & _BOUGHT and not way.article:
        return _SURE
    if way.preposition == "to" and page.before(way.at) in _SPOKE:
        return _SURE * bool(_trade(page, run))
    if way.preposition in _CALLED and not way.article:
        plain = page.words[run.first].nature is Nature.WORD
        came = 1 + (1 + 2 * plain) * _they_follow(page, run)
        return max(came, _SURE * _nobody_came(page, run))
    return 0


def _nobody_came(page: Page, run: Run) -> bool:
    """As in "Rang Velnexa, none. Called Torvo, nobody"."""
    nxt = page.words[run.last + 1] if run.last + 1 < len(page.words) else None
    return nxt is not None and nxt.glue in {", ", " - "} and nxt.low in _NONE


def _by_what_it_does(page: Page, run: Run) -> int:  # noqa: PLR0911  -- one rule a line
    nxt, behind = page.after(run.last), page.after(run.last + 1)
    if nxt is None:
        return 0
    if page.words[run.last].possessive and run.points >= LIKE_ONE:
        return 2
    if behind is None:
        return 0
    trade = _trade(page, run)
    if dealt := _by_how_it_deals(page, run, nxt, behind):
        return dealt
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


def _by_how_it_deals(page: Page, run: Run, nxt: Word, behind: Word) -> int:  # noqa: PLR0911
    """As in "declined the referral", "sent nobody", "fitted the rail", "had no beds"."""
    here = [word.low for word in _sentence(page, run)]
    said, near = set(here), set(here[1:4])
    if nxt.low in _DID and len(said & _WAITED_FOR) > 1:
        return _SURE + 2  # "Norwood declined the referral on capacity grounds"
    if nxt.low in _SEND and _sends(page, run):
        return _SURE
    if nxt.low in _GAVE and run.last > run.first and said & _GIFTS:
        return 2
    if nxt.low in _FETCHED and near & _GOODS:
        return _SURE
    if nxt.low in _HAD and near & _ROOM:
        return 2 + (behind.low == "no")
    if nxt.low == "took" and here[2:3] == ["on"]:
        return _SURE
    if nxt.low in {"wanted", "want"} and behind.low in _THEM and said & _OUT:
        return _SURE
    return 0


def _sends(page: Page, run: Run) -> bool:
    """As in "Velnexa sent a nurse" and "Reliance sent a different one every night"."""
    behind = [word.low for word in _sentence(page, run)[1:3]]
    return bool(_words_behind(page, run) & _SENT_OUT) or bool(_NOBODY.intersection(behind))


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
