"""Things that are called like somebody: medicines with a dose, apps, buildings, projects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.identifiers.name_lists import is_first_name, is_surname, these, words
from reflect_app.advice.identifiers.read_off import names_a_score
from reflect_app.advice.identifiers.rows_of_things import is_of_a_kind
from reflect_app.advice.identifiers.signs_of_people import is_somebody
from reflect_app.advice.identifiers.words_in_order import Case, Nature

if TYPE_CHECKING:
    from reflect_app.advice.identifiers.around_names import Lead
    from reflect_app.advice.identifiers.spans import Page
    from reflect_app.advice.identifiers.words_in_order import Word

_DOSE = re.compile(r"'?s? ?\d+(?:\.\d+)? ?(?:mg|mcg|ml|g|micrograms?)\b| x ?\d")
_SCORE = re.compile(
    r" (?:score )?\d{1,3}(?:/\d|%)| \d[A-E](?!\w)| (?:was |is |of |at |now )?\d{1,3}\.\d(?!\d)"
)
_PEOPLE_TOO = these("monday tuesday wednesday thursday friday saturday sunday abba")
_COUNTED = these("x two three four five six seven eight nine ten")
_DOSES = these("mg mcg ml g")
_SAID_OF_THINGS = these(
    "whole working spare broken empty faulty dead flat blue green grey purple orange yellow pink "
    "electric portable manual disposable plastic cheap fresh frozen instant leftover iv oral "
    "topical"
)
_CONTAINERS = these(
    "box boxes bag bags cup cups mug bottle bottles tin tins packet packets jar pot tub tube bar "
    "bars pint glass can carton sachet slice bowl plate pack packs roll pouch dose doses spoonful"
)
_OF_THINGS = these("no a an another our your under via using used use on onto per shade some any")
_IN_THE = these("in under at to from into outside near")
_WHERE = these("at to in from near outside behind by past inside opposite")
_ORDERED = these("the a an it them this your up down off out dry me us")
_LIGHTS = these("amber ruby scarlet olive")
_LIGHTS_TOO = these("red green rag-rated rated yellow")
_QUOTES = frozenset(('"', "'", "\u201c", "\u201d", "\u2018", "\u2019"))
_NEAR = 6  # words
_MOST_OF_A_TITLE = 5  # words more
_LITTLE = these("of the a an and in to for my me on at with no is as o it")
_OF_WORKS = these(
    "on us had sang sing sings singing sung played play plays playing hummed humming song songs "
    "film book hymn watch watches watched watching read reading to by and did doing of album poem "
    "show track tune whistled"
)
_NEVER_BEHIND_PEOPLE = these(
    "retractor retractors clip clips forceps clamp clamps splint splints drain drains probe scope "
    "speculum tourniquet suture sutures airway cannula catheter needle stent sheep cattle cow cows "
    "ram ewe ewes pigs hens terrier terriers spaniel spaniels potatoes apples plums shorts sticker "
    "stickers costume costumes poster posters duvet dvd dvds movie movies film films episode "
    "episodes song songs lyrics album tape tapes balloon balloons figurine figurines marathon"
)
_MADE_THERE = these(
    "chair ramp frame sling hoist table shoes brogues boots bun cake tart pudding sausage sausages "
    "cheese scarf shirt knot bag lace"
)
_AIDS = these(
    "stool stools commode commodes trolley trolleys armchair armchairs recliner recliners caddy "
    "rails rail grabber grabbers raisers raiser cushion cushions bolster wedge walker walkers "
    "riser bench benches rollator rollators hoist hoists "
    "sling slings splint splints scooter beaker beakers cutlery "
    "slippers hoop bathlift bedrail bedrails mattress mattresses stairlift stairclimber ramp ramps "
    "zimmer crutches tripod quadstick overlay topper pillow pillows pump pumps"
)
_OF_AIDS = these(
    "raised perching overbed over-bed bath shower toilet riser bed chair commode walking kitchen "
    "static pressure propad electric folding adjustable high-back attendant seat board step"
)
_MORE_AIDS = _AIDS | these(
    "seat seats board boards step steps table tables frame frames chair bench"
)
_SOMEBODY_IS = these(
    "is was be being been am are were not like become became born married i'm she's he's called to "
    "with from for by told rang met saw as than"
)
_DONE_BY_SEVERAL = these("do don't are aren't were weren't have haven't say want close open offer")
_OWNERS = these("my his her our your their")
_OWNED = these(
    "pen watch bag boots shoes trainers coat jacket score scale frame splint hoist pump inhaler "
    "catheter syndrome sling wheelchair tablet app diary mug guitar piano"
)
_GOODS = these(
    "app apps system software tablet tablets inhaler cream patch brand website platform device "
    "machine pump mattress dressing dressings spray drops syrup medication medicine tool scheme "
    "programme programmes project model scale scales method approach technique framework course "
    "symbols trainers bottle bottles pads wipes tape cards gel mat hoist sling socks crisps "
    "boots pen pens pencil pencils glove gloves insoles cushion mitt stockings slippers trousers "
    "mug lid cutlery stickers gauze foam trolley fridge kettle printer laptop cable battery "
    "shoe shoes brace bandage needles mask collar chair cot bed blade blister strip wafer implant "
    "batteries sensor pendant monitor syringe syringes cannula valve harness belt crutches commode "
    "lager cider wine whisky gin vodka beer "
    "biscuits tea coffee cake sauce soup yoghurt cereal shampoo charger console plaster plasters"
)


def is_a_thing(page: Page, at: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    """Whether a dose follows, or "the ... app": a thing that is called like somebody."""
    word = page.words[at]
    if _DOSE.match(page.plain, word.end) or _SCORE.match(page.plain, word.end):
        return True
    if names_a_score(page.plain, word.start, word.end):
        return True
    after = page.after(at)
    instruments = words("instruments and signs called after somebody")
    of_somebody = words("nouns behind the name of somebody who is told of")
    if word.low in instruments and not is_somebody(page, at):
        return after is None or after.low not in of_somebody
    if page.before(at) == "of" and page.before(at, 2) in _CONTAINERS:
        return True  # "a box of Haribo"
    if _is_a_rate_in_a_list(page, at) or is_an_aid(page, at):
        return True  # "Prop at 15, Alf at 2"
    if after is not None and after.low in _NEVER_BEHIND_PEOPLE and not word.possessive:
        return True  # "Alexis retractor", "Jacob sheep"
    if after is not None and after.low in _GOODS | _CONTAINERS and _is_no_known_name(word):
        return True  # "in a Darco shoe", "same Teva box"
    if _is_a_title(page, at) or (word.possessive and page.before(at) in {"a", "an"}):
        return True  # "a Thompson's hemiarthroplasty"
    if _is_one_of_them(page, at):
        return True  # "a Duffy and one Kell"
    if is_word(word.low) and after is not None and after.low in {"day", "appeal", "show"}:
        return after.case is Case.CAPITAL
    if after is not None and page.before(at) in _OWNERS:
        return after.low in _OWNED
    return page.before(at) in {"the", "a", "an"} and after is not None and _is_what_it_is(after)


def _is_one_of_them(page: Page, at: int) -> bool:
    """As in "ran a Duffy and one weak Kell": one of what is called after a surname."""
    word, after = page.words[at], page.after(at)
    if word.possessive or is_first_name(word.low) or word.case is not Case.CAPITAL:
        return False
    counted = page.before(at) in {"a", "an", "one"} and page.before(at, 2) not in _SOMEBODY_IS
    return counted and (after is None or after.low in {"and", "or", "then"})


def is_an_aid(page: Page, at: int) -> bool:
    """As in "Ashby raised seat" and "Etwall trolley": what is called like a town or a surname."""
    word, nxt = page.words[at], page.after(at)
    if word.possessive or nxt is None or nxt.case is not Case.LOWER:
        return False
    if nxt.low in _AIDS:
        counted = page.before(at) in _COUNTED | {"a", "an", "one", "the", "wee", "little"}
        return counted or not is_first_name(word.low)
    behind = page.after(at + 1)
    more = page.after(at + 2) if behind is not None and behind.low in _OF_AIDS else behind
    return nxt.low in _OF_AIDS and any(
        each is not None and each.low in _MORE_AIDS for each in (behind, more)
    )


def is_called_like_a_town(page: Page, at: int, *, listed: bool) -> bool:
    """As in "Eccles cakes", "a Chichester table" and, of a listed town, "the Cheltenham chair"."""
    if is_an_aid(page, at):
        return True
    if not listed:
        return False
    of_a_kind = page.words[at].nature is not Nature.WORD_NAME and is_of_a_kind(page, at)
    return of_a_kind or _is_made_there(page, at)


def _is_made_there(page: Page, at: int) -> bool:
    """As in "the Cheltenham chair" and "a Manchester ramp": a thing that is called after a town."""
    nxt = page.after(at)
    return page.before(at) in {"the", "a", "an"} and nxt is not None and nxt.low in _MADE_THERE


def _is_no_known_name(word: Word) -> bool:
    return not (word.possessive or is_first_name(word.low) or is_surname(word.low))


def _is_a_rate_in_a_list(page: Page, at: int) -> bool:
    """Whether "at" and a number follow, and stand before as well: so much an hour of each."""
    if at < 2 or page.words[at].glue != ", " or at + 2 >= len(page.words):  # noqa: PLR2004
        return False
    digits = page.words[at - 1].case is page.words[at + 2].case is Case.DIGITS
    return digits and page.words[at - 2].low == page.words[at + 1].low == "at"


def _is_what_it_is(after: Word) -> bool:
    """Whether a noun behind "a Kendrick" says that this is a thing: "splint", but not "family"."""
    if after.low in _GOODS:
        return True
    return (
        after.case is Case.LOWER
        and is_word(after.low)
        and after.low not in words("small words")
        and after.low not in words("verbs of people")
        and after.low not in words("verbs of saying")
        and after.low not in words("nouns behind the name of somebody who is told of")
        and not after.low.endswith(("ed", "ing", "ly", "'s"))
    )


def is_called_after(page: Page, first: int, last: int) -> bool:
    """As in "the Edward Jenner programme": something that has the name of somebody known."""
    after = page.after(last)
    return page.before(first) == "the" and after is not None and after.low in _GOODS


def is_a_light(page: Page, at: int) -> bool:
    """As in "Red, Amber or Green" and "asthma plan Amber not Red"."""
    if page.words[at].low not in _LIGHTS:
        return False
    near = page.words[max(0, at - _NEAR) : at] + page.words[at + 1 : at + 1 + _NEAR]
    return any(word.low in _LIGHTS_TOO for word in near)


def _is_a_title(page: Page, at: int) -> bool:
    """As in 'sang "Delilah"' and 'put on "Dancing Queen"': a work in quotation marks."""
    first = last = at
    while first and page.words[first].joined and at - first < _MOST_OF_A_TITLE:
        first -= 1
    left, plain = page.words[first - 1] if first else None, page.plain
    if left is None or plain[page.words[first].start - 1] not in _QUOTES:
        return False
    while last - at < _MOST_OF_A_TITLE and page.after(last) is not None:
        last += 1
    if any(each.case is Case.LOWER and each.low not in _LITTLE for each in page.words[first:last]):
        return False  # speech
    end = page.words[last].end
    return plain[end : end + 1] in _QUOTES and left.low in _OF_WORKS


def stands_as_a_thing(page: Page, at: int) -> bool:
    """As in "a Walkman", "under Streetlink" and "the Otoflash had died", where no list knows it."""
    low, before = page.words[at].low, page.before(at)
    one = before in {"a", "an"}  # "a Greggs", but not "the Margarets"
    if any(is_first_name(form) or is_surname(form) for form in {low, low if one else _one_of(low)}):
        return False
    if before in _COUNTED or _is_a_helping(page, at):
        return True
    if before in _SAID_OF_THINGS:
        return True  # "a whole Viennetta", "green Vacutainer"
    if before in {"the", "this", "that", "old", "new"}:
        back = 3 if before in {"old", "new"} else 2
        return before != "that" and page.before(at, back) not in _WHERE
    if before == "our":  # "our Quenby, asking"
        nxt = page.words[at + 1] if at + 1 < len(page.words) else None
        return nxt is None or not nxt.glue.startswith(",")
    return before in _OF_THINGS


def _one_of(low: str) -> str:
    return low.removesuffix("s")


def _is_a_helping(page: Page, at: int) -> bool:
    """As in "1 x Weetabix", "TXA 1 g, Hemabate" and "Seca scales"."""
    after, left = page.after(at), page.words[at - 1] if at else None
    if after is not None and after.low in _GOODS:
        return True
    return left is not None and page.words[at].glue == ", " and left.low in _DOSES


def is_an_order(page: Page, at: int) -> bool:
    """As in "Bill the office" and "Jack up the bed", where a sentence begins."""
    word, after = page.words[at], page.after(at)
    return word.opens and after is not None and after.low in _ORDERED and is_word(word.low)


def has_an_article(page: Page, first: int, last: int, lead: Lead) -> bool:
    """As in "the old Ropewalk": before a person there is hardly ever an article."""
    word = page.words[first]
    before = page.before(first)
    if before == "the" and last == first + 1 and not lead.kind:
        behind = page.words[last]  # "the Sally Army", but not "the Ruby Shah whom I knew"
        return behind.nature is Nature.WORD and not is_surname(behind.low)
    if before == "the" and first == last and not lead.kind and _is_told_where(page, first):
        return True  # "he is under the Walton"
    nxt = page.after(last)
    alone = first == last and not lead.kind and not word.low.endswith("s")
    if before == "the" and alone and nxt is not None and nxt.low in _DONE_BY_SEVERAL:
        return True  # "the Lonsdale do evenings"
    one = _one_of(word.low)
    article = before == "the" or (before in {"old", "new"} and page.before(first, 2) == "the")
    return (
        article
        and first == last
        and not lead.kind
        and word.nature is Nature.UNKNOWN
        and not any(is_surname(form) or is_first_name(form) for form in (word.low, one))
    )


def _is_told_where(page: Page, at: int) -> bool:
    """Whether "in the", "under the" lead to one name that nothing is called by."""
    nxt = page.after(at)
    return (
        page.before(at, 2) in _IN_THE
        and not page.words[at].possessive
        and not page.words[at].low.endswith("s")  # "with the Okoros"
        and (nxt is None or nxt.low in words("small words"))
    )


def is_a_group(page: Page, first: int, last: int, lead: Lead) -> bool:
    """As in "Emmaus are sorting a bed": one name of no person that is spoken of as several."""
    word, nxt = page.words[first], page.after(last)
    if lead.kind or first != last or word.nature is not Nature.UNKNOWN or is_surname(word.low):
        return False
    with_others = not word.opens and (
        page.words[first - 1].case is Case.CAPITAL
        or "," in word.glue
        or ("&" in word.glue and page.words[first - 1].taken)
        or (
            page.before(first) in {"and", "or", "nor"}
            and page.words[first - 2].case is not Case.LOWER
        )
    )
    shut = nxt is not None and nxt.low in words("verbs of what opens and shuts")
    if shut and page.before(first) in {"since", "when", "until", "after", "before"}:
        return True
    return nxt is not None and nxt.low in {"are", "were", "have"} and not with_others


def where_it_begins(page: Page, first: int, last: int, lead: Lead) -> int:
    """Where "Women's Space Calderbrook" and "Sure Start Parkfield" begin."""
    word = page.words[first]
    if lead.kind or first != last or word.nature is not Nature.UNKNOWN or word.possessive:
        return first
    if is_surname(word.low):
        return first
    left = first
    while left > 0 and page.words[left].joined and _is_a_word_of_a_thing(page, left - 1):
        left -= 1
    return left


def _is_a_word_of_a_thing(page: Page, at: int) -> bool:
    word = page.words[at]
    usual = word.low in words("people by their work or their part") or word.low in _PEOPLE_TOO
    return (
        word.case is Case.CAPITAL
        and at not in page.named
        and not word.opens
        and not usual
        and (word.nature in {Nature.WORD, Nature.KNOWN})
    )


def is_where(page: Page, at: int) -> bool:
    """As in "at Nightstop Wearbank", but not "she smiled at Kamila"."""
    return (
        page.before(at) == "at"
        and page.words[at].nature is Nature.UNKNOWN
        and page.before(at, 2) not in words('ways of looking "at" somebody')
    )
