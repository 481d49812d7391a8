"""The words of a paragraph with what rules ask of them: what parts them, and who is a person."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.advice.judgement.grammar_words import a_set, person_nouns
from reflect_app.advice.judgement.quotations import quoted_spans
from reflect_app.advice.plain_text import INVISIBLE, in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.advice.finding import Finding

JOINED, COMMA, COLON, STOP = range(4)  # what stands before a word, the stronger the higher
_WORD = re.compile(r"[^\W_\x01][^\W_]*(?:'[^\W_]+)*")
_STOPS = re.compile(r"[.!?…•]")
_WITH_A_POINT = a_set("dr mr mrs ms st prof eg e g i ie etc vs approx rev no")
_NO_NAMES = a_set(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays"
    " fridays saturdays sundays january february march april may june"
    " july august september october november december christmas easter ramadan english welsh"
    " scottish irish british polish romanian nhs zoom teams facebook whatsapp god covid english"
    " a i ok tv pc uk eu us hr it mh ld pd iv am pm cqc gp ot"
    " ed icu itu ccu id mha mca dols"
)
_ARE_LETTERED = a_set(
    "wing ward bay bed block unit side team landing corridor floor hall house room shift rota plan"
    " group class type grade band category hepatitis vitamin level site desk table court door"
)
_BEHIND_IS = a_set(  # "Gran's been ill", "Jo's very tired": is or has, and not what she owns
    "been being getting becoming got gone going not never always a an the very too quite rather"
)
_WITHOUT_APOSTROPHE = {  # as people type on telephones: "hes very demanding"
    "hes": "he's",
    "shes": "she's",
    "theyre": "they're",
    "isnt": "isn't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "hasnt": "hasn't",
}
_FAR = 60  # words: longer than nearly all sentences
_OTHERS = frozenset({"place", "organisation"})


class SentenceWords:
    """The words of one paragraph, in lower case, with where each begins and ends."""

    def __init__(self, plain: str, found: Iterable[Finding] = ()) -> None:
        self.plain = plain
        self.words: list[str] = _WORD.findall(in_small_letters(plain))
        if INVISIBLE in plain:
            self.words = [word.replace(INVISIBLE, "") for word in self.words]
        if not _WITHOUT_APOSTROPHE.keys().isdisjoint(self.words):
            self.words = [_WITHOUT_APOSTROPHE.get(word, word) for word in self.words]
        self._found = found

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """Where each word is: asked for where one of them counts, which is seldom."""
        return [each.span() for each in _WORD.finditer(self.plain)]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [begin for begin, _end in self._places]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends: the place of the first character behind it."""
        return [end for _begin, end in self._places]

    @cached_property
    def breaks(self) -> Sequence[int]:
        """What stands before each word: nothing but a space or hyphen, a comma, a stop..."""
        found = [STOP]
        found += (
            self._break(at, self.plain[self.ends[at - 1] : self.starts[at]])
            for at in range(1, len(self.words))
        )
        return found

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Where somebody's own words stand."""
        return quoted_spans(self.plain)

    @cached_property
    def named(self) -> frozenset[int]:
        """Which words belong to the name of a person, as others found them."""
        return self._within({"person"})

    @cached_property
    def elsewhere(self) -> frozenset[int]:
        """Which words belong to a place or an organisation."""
        return self._within(_OTHERS)

    def starts_sentence(self, at: int) -> bool:
        """Whether a word is the first of its sentence."""
        return self.breaks[at] == STOP

    def sentence(self, at: int) -> tuple[int, int]:
        """The first word of the sentence that a word stands in, and the word behind its last.

        Of a text without full stops it is what is near.
        """
        begin, end = at, at + 1
        while begin > max(0, at - _FAR) and self.breaks[begin] != STOP:
            begin -= 1
        while end < min(len(self.words), at + _FAR) and self.breaks[end] != STOP:
            end += 1
        return begin, end

    def next_word(self, at: int) -> str:
        """The word behind one, where nothing parts them; else nothing."""
        behind = at + 1
        return self.words[behind] if behind < len(self.words) and not self.breaks[behind] else ""

    def word_before(self, at: int) -> str:
        """The word before one, where nothing parts them; else nothing."""
        return self.words[at - 1] if at > 0 and not self.breaks[at] else ""

    def is_possessive(self, at: int) -> bool:
        """Whether a word ends in an apostrophe or in one with an s that stands for no "is"."""
        if self.words[at].endswith("'s"):
            return self.next_word(at) not in _BEHIND_IS
        return self.plain[self.ends[at] :][:1] == "'"

    def is_person(self, at: int) -> bool:
        """Whether a word is a noun of a person or a name."""
        word = self.words[at]
        bare = word.removesuffix("'s")
        if at in self.named or bare in person_nouns():
            return at not in self.elsewhere
        return self._looks_like_a_name(at, bare)

    def _looks_like_a_name(self, at: int, bare: str) -> bool:
        written = self.plain[self.starts[at] : self.ends[at]]
        if not written[0].isupper() or bare in _NO_NAMES or at in self.elsewhere:
            return False
        if len(bare) == 1:  # "K refused": an initial, but no "B wing", no "bed C"
            return not {self.next_word(at), self.word_before(at)} & _ARE_LETTERED
        if self.starts_sentence(at) or not written[1:].islower():
            return False
        begin = at
        while (
            self.word_before(begin) not in {"", "the"}
            and self.plain[self.starts[begin - 1]].isupper()
        ):
            begin -= 1
        return self.word_before(begin) != "the"  # "the Home Office"

    def _break(self, at: int, gap: str) -> int:
        if gap in {" ", "-", "/"} or (gap == "' " and self.words[at - 1].endswith("s")):
            return JOINED
        if _STOPS.search(gap) and not self._only_shortens(at - 1, gap):
            return STOP
        if ";" in gap or ":" in gap:
            return COLON
        return COMMA if gap.strip(" .\x01/'") or "'" in gap.strip() else JOINED

    def _only_shortens(self, at: int, gap: str) -> bool:
        word = self.words[at]
        return gap.rstrip() == "." and (
            word in _WITH_A_POINT or (len(word) == 1 and word not in {"a", "i"})
        )

    def _within(self, types: set[str] | frozenset[str]) -> frozenset[int]:
        spans = [(each.start, each.end) for each in self._found if each.type in types]
        return frozenset(
            at
            for at, begin in enumerate(self.starts if spans else ())
            if any(start <= begin < end for start, end in spans)
        )
