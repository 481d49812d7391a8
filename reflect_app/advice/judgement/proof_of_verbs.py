"""Proof for verbs: somebody does it, as in "she refused"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.judgement.doers import (
    PASTS,
    Doer,
    doer_before,
    nearest_doer,
    starts_a_clause,
)
from reflect_app.advice.judgement.grammar_words import (
    ADVERBS_OF_VERBS,
    AND,
    AS_IF,
    CLAUSE_STARTS,
    DETERMINERS,
    HELPERS,
    NOT,
    OURSELVES,
    POSSIBLE,
    PREPOSITIONS,
    SOMEBODY,
    SOMEBODY_AS_OBJECT,
    TO_BE,
    a_set,
    is_adverb,
)
from reflect_app.advice.judgement.notes import is_in_a_note
from reflect_app.advice.judgement.proof_at_the_start import who_comes_behind
from reflect_app.advice.judgement.sentence_words import COMMA, STOP

if TYPE_CHECKING:
    from reflect_app.advice.judgement.sentence_words import SentenceWords
    from reflect_app.advice.term import Term

_ENDINGS = ("ed", "s", "ing")
_BEGIN_A_CLAUSE = (
    SOMEBODY
    | OURSELVES
    | a_set("it there nobody everyone everybody somebody someone nothing everything")
)
_ANOTHER_CLAUSE = SOMEBODY | OURSELVES | HELPERS | POSSIBLE  # "claims an allowance and is ..."
_TOLD = a_set(  # what a person is said to claim to have
    "pain pains abuse assault symptoms illness depression anxiety neglect headaches sickness"
    " ignorance innocence stress tiredness dizziness cannabis cocaine heroin alcohol use misuse"
)
_GO_ON = a_set(
    "continue continues continued continuing keep keeps kept keeping begin begins began beginning"
    " start starts started starting tend tends tended went goes go choose chose chooses like likes"
    " liked seem seems seemed appear appears appeared used came proceeded stop stops stopped quit"
)
_STAY = a_set("sat sits sitting stood stands standing lay lies lying spent walked ran stayed")
_THERE = a_set("there about around outside upstairs alone")  # "She sat there sulking"
_TIMES_AND_ROOMS = a_set(  # "He spent the evening moaning", "She lay on the bed refusing it"
    "day night morning afternoon evening shift hour hours week weekend time visit meeting session"
    " ward unit corridor room bed chair doorway hall kitchen lounge garden sofa floor house flat"
)
_BEHIND_A_VERB = DETERMINERS | SOMEBODY_AS_OBJECT | {"to", "that"}
_ALSO_SAYS_WHICH = a_set("demanding threatening controlling wandering failing missing")
_DO = a_set("do does did")
_PARTICIPLES = a_set("gone had lost thrown fallen made taken given broken told let hit got")
_WRITTEN = a_set("down recorded noted documented logged written marked listed coded flagged")
_READS = a_set("said says read reads")
_PAPERS = a_set("it note notes file files chart charts sheet record records letter handover board")
_BY_DOING = a_set("by while despite whilst and then")


def somebody_does(words: SentenceWords, first: int, last: int, term: Term) -> bool:
    """Whether somebody does this, not we ourselves, and it is not done to them."""
    if term.takes_clause and not _has_clause(words, last):
        return words.breaks[first] > 0 and said_by_somebody(words, last)
    return _does(words, first, last)


def _does(words: SentenceWords, first: int, last: int) -> bool:
    word, at = words.words[first], first - 1
    passive = helped = False
    while at >= 0 and not words.breaks[at + 1]:
        before = words.words[at]
        if before in NOT or before in POSSIBLE:
            return False
        if before in HELPERS:
            helped, passive = True, passive or before in TO_BE
        elif before not in ADVERBS_OF_VERBS and not is_adverb(before):
            break
        at -= 1
    if passive and not word.endswith("ing"):
        return _is_all_they_do(words, first, at)
    gap = words.breaks[at + 1]
    if gap >= STOP or at < 0:
        return not helped and _is_note(words, first, last)
    if gap and not word.endswith(_ENDINGS) and first == last:
        return False
    if gap:
        return (
            said_by_somebody(words, last)
            or doer_before(words, at, gap=True) is Doer.SOMEBODY
            or (word.endswith("ing") and nearest_doer(words, at, main=True) is Doer.SOMEBODY)
            or (gap > COMMA and word.endswith("ed"))
            or (word.endswith(_ENDINGS) and is_in_a_note(words, first))
        )
    return _after_word(words, at, word, helped=helped or passive)


def _is_all_they_do(words: SentenceWords, first: int, at: int) -> bool:
    """As in "All he does is complain"."""
    does = first > 1 and words.words[first - 1] in TO_BE and words.words[first - 2] in _DO
    return does and doer_before(words, at) is Doer.SOMEBODY


def _after_word(words: SentenceWords, at: int, word: str, *, helped: bool) -> bool:  # noqa: PLR0911  -- one rule a line
    before = words.words[at]
    if before == "as":
        return _is_described_so(words, at)
    if before in _READS and words.word_before(at) in _PAPERS:  # "The note said refused"
        return not word.endswith("ing")
    if before == "to":
        return words.word_before(at) in _GO_ON and _goes_on(words, at - 1)
    if word.endswith("ing") and not helped:
        if before in SOMEBODY_AS_OBJECT:
            return True
        goes_on_at = _where_it_goes_on(words, at)
        if goes_on_at is not None:
            return _goes_on(words, goes_on_at)
    if words.breaks[at + 1] == 0 and words.plain[words.ends[at] :][:1] == "'":
        return False  # "the patients' claims"
    contracted = before.partition("'")
    if contracted[0] in SOMEBODY and contracted[2] == "s" and not word.endswith("ing"):
        return word.endswith("ed") or word in _PARTICIPLES
    if words.is_possessive(at) and contracted[0] not in SOMEBODY:
        return _is_contracted(words, at, word)
    return doer_before(words, at) is Doer.SOMEBODY


def _where_it_goes_on(words: SentenceWords, at: int) -> int | None:
    """The word from which who does it is sought: of "She sat there", "He kept", "By"."""
    before, stays = words.words[at], at - (words.words[at] in _THERE)
    if words.words[stays] in _STAY and not words.breaks[stays + 1]:
        return stays
    goes_on = before in _GO_ON or before in _BY_DOING or before in PREPOSITIONS
    in_it = before in _TIMES_AND_ROOMS and not words.is_possessive(at)
    return at if goes_on or in_it else None


def _is_described_so(words: SentenceWords, at: int) -> bool:
    """As in "was recorded as refusing", "described her as lacking insight"."""
    around = words.words[max(words.sentence(at)[0], at - 6) : at]
    if not around or "as" in around:
        return False
    if not _WRITTEN.isdisjoint(around):
        return True
    whom = words.words[at - 1] in SOMEBODY_AS_OBJECT or words.is_person(at - 1)
    return not AS_IF.isdisjoint(around) and (whom or _goes_on(words, at))


def _is_contracted(words: SentenceWords, at: int, word: str) -> bool:
    """Whether "is" or "has" is in the name: "Mum's refusing", "Mum's refused her tea"."""
    if words.breaks[at + 1] or not (words.words[at].endswith("'s") and words.is_person(at)):
        return False
    if not starts_a_clause(words, at):
        return False
    if word.endswith("ing") and word not in _ALSO_SAYS_WHICH:
        return True
    return words.next_word(at + 1) in _BEHIND_A_VERB


def _goes_on(words: SentenceWords, at: int) -> bool:
    return nearest_doer(words, at - 1) is Doer.SOMEBODY


def said_by_somebody(words: SentenceWords, last: int) -> bool:
    """Whether who does it stands behind: "It hurts", claimed the man."""
    behind = last + 1
    if not words.next_word(last):
        return False
    if words.words[behind] in DETERMINERS and behind + 1 < len(words):
        behind += 1
    return words.words[behind] in SOMEBODY or words.is_person(behind)


def _has_clause(words: SentenceWords, last: int) -> bool:  # noqa: PLR0911  -- one rule a line
    """Whether it is said what is claimed: "claimed nobody came", and not "claimed a seat"."""
    behind = words.next_word(last)
    if (
        not behind
        or behind in {"that", "to"}
        or behind.endswith("ing")
        or behind.partition("'")[0] in _BEGIN_A_CLAUSE
    ):
        return True
    if behind in {"this", "so", "otherwise", "not", "it"} and not words.next_word(last + 1):
        return True
    for at in range(last + 1, min(len(words), last + 9)):
        word = words.words[at]
        if words.breaks[at] or (word in AND and _goes_on_otherwise(words.next_word(at))):
            return False
        is_month = word == "may" and words.plain[words.starts[at]].isupper()
        if word in HELPERS or (word in POSSIBLE and not is_month) or word in NOT or word in _TOLD:
            return True
        if at > last + 1 and (word.endswith("ed") or word in PASTS):
            return True
        if at > last + 1 and word.endswith("s") and words.is_person(at - 1):
            return True
    return False


def _goes_on_otherwise(word: str) -> bool:
    """Whether it is said what else somebody does: "claims an allowance and is", "and asked"."""
    return word in _ANOTHER_CLAUSE or word in PASTS or word.endswith("ed")


def _goes_on_about_us(words: SentenceWords, last: int) -> bool:
    return any(
        words.words[at] in {"i", "we"} and words.words[at - 1] not in CLAUSE_STARTS
        for at in range(last + 2, words.sentence(last)[1])
    )


def _is_note(words: SentenceWords, first: int, last: int) -> bool:
    """A sentence of a note that leaves out who, as "Refused lunch" does."""
    word, behind = words.words[first], words.next_word(last)
    if word.endswith("ing") and COMMA in words.breaks[first : words.sentence(first)[1]]:
        whom = who_comes_behind(words, last)
        if whom is not None:  # "Demanding payment, the letter ..."
            return whom is Doer.SOMEBODY
    if word.endswith("ing") and _goes_on_about_us(words, last):
        return False  # "Wandering through the garden I found ..."
    if word == "admitted" and behind not in {"to", "that", "he", "she", "they"}:
        return False
    if behind in TO_BE or behind in HELPERS or behind in POSSIBLE or behind in {"for", "against"}:
        return False
    return word.endswith(_ENDINGS) or word in NOT  # "Not engaging", "Won't engage"
