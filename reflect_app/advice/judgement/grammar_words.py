"""Small words that show who does something: they belong to the rules, not to a list."""

from __future__ import annotations

from functools import cache

from reflect_app.advice.entries import entries_or_error, group_of
from reflect_app.paths import resource


def a_set(words: str) -> frozenset[str]:
    """The words of a line of words."""
    return group_of(words.split())


SOMEBODY = a_set("he she they who whoever")
SOMEBODY_AS_OBJECT = a_set("him her them himself herself themselves")
OURSELVES = a_set("i we you me us myself ourselves yourself im")
NOBODY = a_set("nobody none noone nothing")
SOME_OF = a_set(
    "one two three four five some many most several both others half all few each other more"
    " another neither none any couple handful lots plenty"
)
ONES_OWN = a_set("his her their whose")
DETERMINERS = a_set(
    "the a an this that these those his her their my our your its whose every each some any no"
    " another such what which both all many most few several"
)
TO_BE = a_set("is are was were be been being am isn't aren't wasn't weren't 's 're wor wis")
LINKS = TO_BE | a_set(
    "become becomes became becoming get gets got getting gotten seem seems seemed seeming appear"
    " appears appeared appearing remain remains remained stay stays stayed feel felt feels sound"
    " sounds sounded look looks looked looking turn turned turns grow grew acted acting acts"
    " behave behaved gone went goes"
)
FEEL = a_set("feel feels felt feeling")
HELPERS = TO_BE | a_set(
    "has have had having hasn't haven't hadn't do does did will would shall 'd 'll 've"
)
POSSIBLE = a_set("can could may might must should cannot can't couldn't ought")
NOT = a_set(
    "not never n't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't"
    " hadn't cannot can't couldn't"
)
ASIDE = a_set(  # words between somebody and what they do, or before what they are
    "not never also still then again often always sometimes just even only ever soon later now once"
    " twice already apparently first almost nearly quite very rather really so too a bit little lot"
    " more less most as at times far pretty clearly being deeply increasingly well somewhat"
    " that such somehow perhaps maybe today yesterday initially both either equally known either"
    " all himself herself themselves seldom much fairly n't don't doesn't didn't"
    " hasn't haven't hadn't this way right dead awful aye v forever"
)
ADVERBS_OF_VERBS = a_set(
    "not never also still then again often always sometimes just even only ever soon later now once"
    " twice already first almost nearly quite rather really so too today yesterday perhaps maybe"
    " both all himself herself themselves seldom themself simply first times point blank outright"
    " forever"
)
AND = a_set("and or but then yet nor & plus")
CLAUSE_STARTS = a_set(
    "that because when while if although though whereas since until before after as so where why"
    " how whether once unless and but or than which who"
)
PREPOSITIONS = a_set(
    "of for with by from to in on at about into over under after before between without towards"
    " toward against near beside behind through during around per via including besides like than"
    " despite because as within among amongst across off up down beyond opposite next"
    " outside inside onto upon out round throughout till wi tae frae w"
)
BEHIND_A_NOUN = a_set(  # what may stand behind the noun of a person and belong to it
    "upstairs downstairs opposite nearby concerned here there present involved above himself"
    " herself themselves both all each alone next door again one two three four five six seven"
    " eight nine ten who"
)
AS_IF = a_set(  # "was described as", "came across as"
    "described described describes describing labelled labeled seen known perceived experienced"
    " presented presents presenting came comes come coming across regarded viewed considered"
    " branded dismissed portrayed characterised recorded documented noted reported called written"
    " treated flagged referred remembered saw off over viewed put marked tagged coded listed logged"
)
FIND = a_set(  # "found her difficult", "called him lazy"
    "found find finds finding called call calls calling considered consider considers thought"
    " think thinks labelled label branded deemed made make makes making judged declared"
    " described marked noted recorded documented branded"
)
BEHAVIOUR = a_set(
    "behaviour behaviours behavior behaviors attitude attitudes manner tone outburst outbursts"
    " personality nature streak tendencies conduct demeanour tactics episode episodes incident"
    " look looks voice face expression glance laugh smile grin stare smirk"
    " incidents remark remarks comment comments response presentation gesture gestures"
)
OF_THE_OFFICE = a_set(  # "a difficult patient transport", "the vulnerable adults policy"
    "transport record records file notes list meeting meetings policy policies training team"
    " teams register forum service services unit ward clinic act bill guidance guidelines"
    " pathway board programme scheme fund charity project course module leaflet leaflets form"
    " forms toolkit review strategy panel conference protection safeguarding database procedure"
    " procedures procurement slot bin bins box boxes exchange poster posters helpline hotline"
    " times slots chart charts study research survey audit webinar workshop lecture website app"
    " award week campaign bay toilet toilets lounge garden museum newspaper cupboard cupboards"
    " cabinet trolley keys fridge certificate certificates weight escort escorts story stories joke"
    " jokes"
)
NOT_ONE_PERSON = a_set("team teams group groups crew workforce members")
KINDS_OF_PEOPLE = a_set(  # what may stand between a term and the noun of a person
    "young old older elderly middle aged little teenage adult male female single new own very"
    " small big tall pregnant married disabled autistic deaf homeless local foreign black white"
    " asian african polish romanian irish scottish welsh english indian pakistani chinese muslim"
    " year unwell confused frail dying drug mental health service care home family foster social"
    " support key ward hospital former and or but rather quite ill gay"
    " lesbian trans known poor lone birth psychiatric female agency junior senior student"
)
ENDS_A_PHRASE = (  # what stands behind a noun, or an adjective, that has no noun behind it
    PREPOSITIONS | CLAUSE_STARTS | HELPERS | POSSIBLE | AND | LINKS | NOT | DETERMINERS | SOMEBODY
    | a_set(
        "if when where whether i we you it also just always often still only himself herself"
        " themselves here there again please so too himself together alike who's isn't came went"
        " said told needs lives wants comes goes gets keeps makes takes uses says knows asks gave"
        " got took made left lost had thought knew felt saw met sat stood kept found arrive need"
        " live want come go get keep make take use say know ask deserve get today yesterday"
        " tonight last this every enough sometimes now since most later soon anymore instead"
        " overnight whenever unless"
        " two three four five six seven eight nine ten eleven twelve eighteen"
        " already almost then afterwards tomorrow means meant"
        " nobody everybody somebody everyone someone nothing everything"
        " sit stand queue wait eat sleep walk work fall cry cried slept fell walked talk talks"
        " drove sang ate drank fell spoke sent built bought rode wore won taught led rose grew"
        " broke chose began lay hid hung swam paid met heard rang laughed smiled asked"
        " asleep awake alone outdoors indoors"
        " runs ran works sleeps sits stands brings brought gives rings rang shares wrote writes"
    )
)  # fmt: skip


_SHORTEST = 4  # of a word whose ending says what it is: "only" is no such adverb


def is_adverb(word: str) -> bool:
    """Whether a word ends as adverbs do."""
    return word.endswith("ly") and len(word) > _SHORTEST and word not in {"family", "elderly"}


def is_aside(word: str) -> bool:
    """Whether a word can stand between somebody and what they are called."""
    return word in ASIDE or is_adverb(word)


@cache
def person_nouns() -> frozenset[str]:
    """Nouns that mean a person, in lower case; read when first needed."""
    return frozenset(entries_or_error(resource("advice", "person-nouns.txt")))
