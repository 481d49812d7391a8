"""Proof for adjectives: "she was ...", "we found her ...", "a ... man", "it was ... of her"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import BEDS, Doer, doer_before, nearest_doer
from reflect_app.advice.judgement.grammar_words import (
    AND,
    AS_IF,
    BEHAVIOUR,
    DETERMINERS,
    ENDS_A_PHRASE,
    FEEL,
    FIND,
    HELPERS,
    KINDS_OF_PEOPLE,
    LINKS,
    NOT,
    NOT_ONE_PERSON,
    OF_THE_OFFICE,
    POSSIBLE,
    PREPOSITIONS,
    SOME_OF,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
    is_adverb,
    is_aside,
)
from reflect_app.advice.judgement.proof_at_the_start import is_label_at_the_start
from reflect_app.advice.judgement.proof_of_verbs import said_by_somebody
from reflect_app.advice.judgement.sentence_words import COLON, COMMA, STOP
from reflect_app.advice.known_slips import meant_by

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term

_IN_NOTES = a_set("pt pts patient client")
_BEFORE_BEING = a_set("for of as by despite stop stopped with about from accused")
_TITLES = a_set("mr mrs ms miss mx dr")
_LONGEST_WHOM = 8  # words
_FEW = 5  # words
_ANYONE = a_set("anyone anybody someone somebody")  # "never met anyone so rude"
_IS_OR_GETS = TO_BE | a_set("get gets got getting")
_SOMEBODY = Doer.SOMEBODY
_NOT_SOMEBODY = a_set("there it this that here")
_BEGIN_A_NOTE = a_set(
    "offered seen visited reviewed assessed referred invited encouraged prompted discussed attended"
    " phoned rang called asked met given explained advised assisted supported admitted bloods obs"
    " settled pt"
)
_PEOPLE_AS_A_LOT = a_set("lot bunch crowd shower soul souls character customer")
_FAR_FROM = {("anything", "but"), ("far", "from")}
_TOWARDS = a_set(
    "towards toward with w to at when on in and this today again throughout during about because"
    " but as since if after"
)


def somebody_is(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether somebody is called this, in whatever manner."""
    return (
        (_before_person(words, last, behaviour=term.behaviour) and not is_ourselves(words, first))
        or (
            is_said_of_somebody(words, first, last)
            and (term.on_description_only or not _is_felt(words, first))
        )
        or _of_person(words, last)
        or _is_one_of_them(words, first, last)
        or (term.behaviour and _stands_apart(words, first, last))
    )


def _is_one_of_them(words: SentenceWords, first: int, last: int) -> bool:
    """As in "She was a difficult one", "He is one of our difficult ones"."""
    if words.next_word(last) not in {"one", "ones"}:
        return False
    at = first - 1 - (words.word_before(first) in DETERMINERS)
    while at > 0 and not words.breaks[at + 1] and is_aside(words.words[at]):
        at -= 1  # "already the difficult one"
    if words.words[max(0, at - 1) : at + 1] == ["one", "of"]:
        at -= 2
    if at < 0:
        return False
    who, _, contracted = words.words[at].partition("'")
    return (contracted == "s" and who in SOMEBODY) or (
        words.words[at] in LINKS and _is_link_of_person(words, at)
    )


def is_ourselves(words: SentenceWords, first: int) -> bool:
    """Whether the writers call themselves so: "I'm an addict", "We were a couple of moaners"."""
    at = first - 1
    while at > 0 and not words.breaks[at + 1] and (
        words.words[at] in DETERMINERS or is_aside(words.words[at])
    ):  # fmt: skip
        at -= 1
    if at < 0 or words.breaks[at + 1]:
        return False
    if words.words[at] in TO_BE and at > 0 and not words.breaks[at]:
        at -= 1
    base, _, behind = words.words[at].partition("'")
    if behind in {"d", "ve"} and "been" not in words.words[at:first]:
        return False  # "We've an addict in the family"
    return base in {"i", "we", "im"} and behind in {"", "m", "re", "d", "ve"}


def _is_felt(words: SentenceWords, first: int) -> bool:
    """Whether somebody tells how they feel: "She felt useless" is no label that we give her."""
    at = first - 1
    while at > 0 and not words.breaks[at + 1] and is_aside(words.words[at]):
        at -= 1
    return at >= 0 and not words.breaks[at + 1] and words.words[at] in FEEL


def _before_person(words: SentenceWords, last: int, *, behaviour: bool) -> bool:
    """Right before the noun of a person, or with words for kinds of people between."""
    at, end = last + 1, min(len(words), last + 6)
    while at < end and words.breaks[at] in {0, COMMA}:
        word = words.words[at]
        if word in DETERMINERS:
            return False  # "The wind was aggressive, my colleague said"
        if words.is_person(at) and word not in NOT_ONE_PERSON and words.words[at - 1] not in AND:
            return words.breaks[at] == 0 and not _heads_a_compound(words, at)
        if at == last + 1 and word in _PEOPLE_AS_A_LOT:
            return words.breaks[at] == 0 and words.next_word(at) != "of"  # "an awkward lot"
        if behaviour and word in BEHAVIOUR:
            return words.breaks[at] == 0 and not _of_a_thing(words, at)
        if not (word in KINDS_OF_PEOPLE or words.breaks[at] or _joined(words, at)):
            return False
        at += 1
    return False


def _of_a_thing(words: SentenceWords, at: int) -> bool:
    """As in "the aggressive tone of the memo"."""
    here = at + 2
    while words.next_word(at) == "of" and here < min(len(words), at + 6):
        word = words.words[here]
        if words.is_person(here) or word in SOMEBODY_AS_OBJECT or word.endswith("ing"):
            return False
        if word not in DETERMINERS | KINDS_OF_PEOPLE:
            return True
        here += 1
    return False


def _joined(words: SentenceWords, at: int) -> bool:
    before, word = words.words[at - 1], words.words[at]
    return (before in AND and word not in PREPOSITIONS) or before in KINDS_OF_PEOPLE


def _heads_a_compound(words: SentenceWords, at: int) -> bool:
    """Whether not the person is called so, as in "a difficult patient transport"."""
    behind = words.next_word(at)
    return behind in OF_THE_OFFICE and not words.is_possessive(at)


def is_said_of_somebody(words: SentenceWords, first: int, last: int) -> bool:
    """Whether a sentence says of somebody that they are this."""
    link = _before_a_remark(words, first)
    if link is not None and ends_phrase(words, last):
        return _is_link_of_person(words, link)
    return _is_said(words, first, last)


def _is_said(words: SentenceWords, first: int, last: int) -> bool:  # noqa: C901, PLR0911  -- one rule a line
    if words.words[max(0, first - 2) : first] == ["on", "the"] and words.next_word(last) == "side":
        first, last = first - 2, last + 1  # "a bit on the needy side"
    if not ends_phrase(words, last) or tuple(words.words[max(0, first - 2) : first]) in _FAR_FROM:
        return False
    at = left_of_adjectives(words, first)
    if at < 0 or words.breaks[at + 1] >= STOP:
        return is_label_at_the_start(words, last)
    word = words.words[at]
    if word.endswith("'s") and word.partition("'")[0] in SOMEBODY:
        return words.breaks[at + 1] == 0
    if word.endswith("'s") and words.breaks[at + 1] == 0 and _ends_there(words, last):
        return words.is_person(at) and _described_before(words, at) is None
    if word.endswith("'re"):
        return word == "they're"
    if "as" in words.words[at:first]:
        return _as_somebody(words, words.words.index("as", at))
    if word in _BEFORE_BEING and "being" in words.words[at + 1 : first]:
        return word == "stop" or _whom_before(words, at - 1)
    if word in FIND and words.word_before(at) in _IS_OR_GETS:  # "was called ..."
        at -= 1
        word = words.words[at]
    if word in LINKS or (word == "help" and "being" in words.words[at:first]):
        return _is_link_of_person(words, at)
    if word in SOMEBODY and words.word_before(at) in TO_BE:  # "Is she so ...?"
        return True
    whom = words.is_person(at) and not words.is_possessive(at)
    if word in SOMEBODY_AS_OBJECT or whom or word.isdigit():
        return "being" in words.words[at + 1 : first] or _is_found_so(words, at, last)
    return word == "how" and said_by_somebody(words, last)


def _before_a_remark(words: SentenceWords, first: int) -> int | None:
    """The link before what stands between commas: "He was, they told me, unmotivated"."""
    if words.breaks[first] != COMMA:
        return None
    for opens in range(first - 1, max(0, first - _LONGEST_WHOM), -1):
        if words.breaks[opens]:
            is_remark = words.breaks[opens] == COMMA and words.words[opens - 1] in LINKS
            return opens - 1 if is_remark else None
    return None


def _whom_before(words: SentenceWords, at: int) -> bool:
    """Whether it is about somebody: "a name for being awkward", "accused him of being rude"."""
    if at < 0:
        return False
    whom = words.words[at] in SOMEBODY_AS_OBJECT or words.is_person(at)
    return whom or nearest_doer(words, at) is Doer.SOMEBODY


def left_of_adjectives(words: SentenceWords, first: int) -> int:
    """The first word to the left that is no adverb and no other adjective joined to this one."""
    at = first - 1
    for _more in range(4):
        while at >= 0 and not words.breaks[at + 1] and is_aside(words.words[at]):
            at -= 1
        if at >= 0 and words.words[at] == "the" and words.next_word(at) == "most":
            at -= 1
        if at < 1:
            return at
        joined = words.words[at] in AND and not words.breaks[at + 1]
        if joined:
            at -= 1
        if not joined and words.breaks[at + 1] != COMMA:
            return at
        if words.words[at] in LINKS or words.is_person(at) or words.words[at] in SOMEBODY:
            return at
        if words.words[at] in DETERMINERS or words.words[at] in PREPOSITIONS:
            return at
        at -= 1
    return at


def _is_link_of_person(words: SentenceWords, at: int) -> bool:
    while at >= 0 and not words.breaks[at + 1]:
        word = words.words[at]
        if not (
            word in LINKS or word in HELPERS or word in POSSIBLE or word in NOT
            or word in {"to", "known", "likely", "tends", "tended", "tend", "used", "continued",
                        "continues", "began", "reported", "said", "thought", "prone", "help"}
            or is_aside(word)
        ):  # fmt: skip
            break
        at -= 1
    if at < 0 or words.breaks[at + 1] >= STOP:
        return _is_note_about_them(words, at + 1)
    if words.breaks[at + 1]:
        return doer_before(words, at, gap=True) is Doer.SOMEBODY
    if words.is_possessive(at) and words.words[at].partition("'")[0] not in SOMEBODY:
        return False
    if words.words[at] in NOT_ONE_PERSON:
        return False  # "The team was lazy about the fridge log"
    return doer_before(words, at) is Doer.SOMEBODY


def _is_note_about_them(words: SentenceWords, begin: int) -> bool:
    """As in "Can be difficult if he is woken"."""
    end = words.sentence(begin)[1]
    return words.words[begin] in POSSIBLE and any(
        words.words[at].partition("'")[0] in SOMEBODY for at in range(begin, end)
    )


def _as_somebody(words: SentenceWords, at: int) -> bool:  # noqa: PLR0911  -- one rule a line
    before = _before_down(words, at - 1)
    if before < 0 or words.breaks[at]:
        return False
    if words.words[before] in SOMEBODY_AS_OBJECT:
        return True
    if words.is_person(before) and not words.is_possessive(before):
        return True
    if words.words[before] in {"me", "us"} and before > 1:  # "was described to me as"
        before -= 2
    described = _described_before(words, before)
    if described is not None and words.starts_sentence(described):
        return True  # a note: "Described by the ward as ..."
    if described is not None and described < before and doer_before(words, before) is _SOMEBODY:
        return True  # "described the lads on the estate as ..."
    while before >= 0 and not words.breaks[before + 1] and (
        words.words[before] in AS_IF or words.words[before] in HELPERS | LINKS
        or words.words[before] in POSSIBLE or is_aside(words.words[before])
    ):  # fmt: skip
        before -= 1
    if before == at - 1 or before < 0:
        return False
    return doer_before(words, before, gap=words.breaks[before + 1] > 0) is Doer.SOMEBODY


def _before_down(words: SentenceWords, at: int) -> int:
    """The word before "down" and what belongs to it, as in "had him down in my head as"."""
    for here in range(at, max(0, at - _FEW), -1):
        if words.words[here] == "down":
            return here - 1
        if words.breaks[here]:
            break
    return at


def _described_before(words: SentenceWords, at: int) -> int | None:
    """Where "described" stands, a few words before "as"."""
    for here in range(at, max(-1, at - 6), -1):
        if words.words[here] in AS_IF:
            return here
        if words.breaks[here]:
            return None
    return None


def _is_found_so(words: SentenceWords, at: int, last: int) -> bool:
    """As in "We found her difficult", or in a note, "Patient aggressive"."""
    if words.words[at].isdigit():
        in_it = words.word_before(at - 1) in PREPOSITIONS  # and not "CTG in room 3 suspicious"
        return words.word_before(at) in BEDS and not in_it and _ends_there(words, last)
    start = _start_of_whom(words, at)
    if words.words[at] in _ANYONE or words.word_before(start) in FIND:
        return True
    if words.word_before(start) in TO_BE:  # "Was the man rude?", but "There was a Bakewell tart"
        return words.word_before(start - 1) not in _NOT_SOMEBODY
    if words.words[at] in _IN_NOTES and _ends_there(words, last):
        return True
    if words.breaks[at] == COMMA and not words.next_word(last):
        return words.is_person(at)  # in a note: "obs stable, mum overanxious, baby feeding"
    return words.breaks[start] >= COLON and words.is_person(at) and _ends_there(words, last)


def _start_of_whom(words: SentenceWords, at: int) -> int:
    """The first word for a person: of "the boy's new uncle", of "all three of the brothers"."""
    start = at
    while start > max(0, at - _LONGEST_WHOM) and not words.breaks[start]:
        before = words.words[start - 1]
        whose = words.is_person(start - 1) or before in _TITLES
        some = before == "of" and words.word_before(start - 1) in SOME_OF
        if not (whose or some or before in DETERMINERS | KINDS_OF_PEOPLE | SOME_OF):
            break
        start -= 1
    return start


def ends_phrase(words: SentenceWords, last: int) -> bool:
    """Whether no noun follows that is called so instead: "they felt difficult emotions"."""
    behind = words.next_word(last).partition("'")[0]
    behind = meant_by(behind) or behind  # "non-compliant befor"
    if words.words[last] in PREPOSITIONS:
        return True  # "addicted to heroin": the term has its noun behind it
    if behind and last + 1 in words.named and not words.is_possessive(last + 1):
        return True  # "She was adamant Kofi had paid"
    return not behind or behind in ENDS_A_PHRASE or is_adverb(behind) or behind.endswith("ing")


def _of_person(words: SentenceWords, last: int) -> bool:
    """As in "It was rude of her"."""
    if words.next_word(last) != "of" or last + 2 >= len(words):
        return False
    at = last + 2
    if words.words[at] in DETERMINERS and at + 1 < len(words) and words.is_person(at + 1):
        return True
    return words.words[at] in SOMEBODY_AS_OBJECT or words.is_person(at)


def _stands_apart(words: SentenceWords, first: int, last: int) -> bool:
    """Between commas behind somebody, or in a note: "settled night, agitated from 5am"."""
    if words.breaks[first] == COLON:  # "Bed 9: demanding, buzzing"
        return _ends_there(words, last)
    while first > 0 and not words.breaks[first] and is_aside(words.words[first - 1]):
        first -= 1  # ", both argumentative,"
    if words.breaks[first] != COMMA or not (
        _ends_there(words, last) or words.next_word(last) in AND or words.next_word(last) == "from"
    ):
        return False
    begin = words.sentence(first)[0]
    return _is_note(words, begin) or nearest_doer(words, first - 1) is Doer.SOMEBODY


def _is_note(words: SentenceWords, begin: int) -> bool:
    """Whether a sentence leaves out who it is about: "settled night, ...", "Seen at home, ..."."""
    return words.plain[words.starts[begin]].islower() or words.words[begin] in _BEGIN_A_NOTE


def _ends_there(words: SentenceWords, last: int) -> bool:
    behind = words.next_word(last)
    return not behind or behind in _TOWARDS
