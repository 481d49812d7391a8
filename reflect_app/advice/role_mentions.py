"""Where somebody is mentioned whom a role is to stand for, and only where it is surely them.

A first name and the full name are one person as long as no other surname goes with it. A surname
alone is theirs only where nobody else has it: with no title and no kin word ("Mrs", "her mother")
but those that stand before the full name too. What is not sure stays, and is a row of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.finding import Kind
from reflect_app.advice.identifiers.name_lists import words
from reflect_app.advice.identifiers.words_in_order import known_words
from reflect_app.advice.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

NAMED = frozenset(("person", "place", "organisation"))
OPENS = re.compile(r"(?:^|[.!?…][\"')\]]*\s+|\n\s*(?:[-*•]\s+|\d{1,2}[.)]\s+)?|[\"]\s?)$")
_PARTS = re.compile(r"[^\W\d_][\w'\-\u0300-\u036f]*")
_WORD_BEFORE = re.compile(r"(?<![\w'\-])(?P<word>[\w'\-]{2,20}),? $")
_BEGINS = re.compile(r"(?<![\w@.\-])\w+")
_SHORT = {"doctor": "dr", "mister": "mr", "missis": "mrs", "missus": "mrs", "professor": "prof"}


@dataclass(frozen=True)
class Mention:
    """From where to where, in code points of an answer, and what the finding there is about.

    ``about`` is "" where no finding is but the name stands all the same.
    """

    start: int
    end: int
    about: str
    text: str = ""


class Mentions:
    """All names of six answers, ready to be asked for one after the other.

    ``found`` is what advice finds in them.
    """

    def __init__(
        self,
        answers: Mapping[PromptKey, str],
        found: Mapping[PromptKey | None, Sequence[Finding]],
    ) -> None:
        self.plain = {key: plain(text) for key, text in answers.items()}
        self._found: dict[PromptKey, list[Finding]] = {
            key: [
                each
                for each in found.get(key, ())
                if each.kind is Kind.IDENTIFIERS and each.type != "combination"
            ]
            for key in answers
        }
        self._named = [
            (key, each) for key, here in self._found.items() for each in here if each.type in NAMED
        ]
        self._of = {each.about: each.type == "person" for _key, each in self._named}
        self._parts = {form: tuple(_PARTS.findall(form)) for form in self._of}
        self._begins: dict[PromptKey, dict[str, list[int]]] = {}

    def of(self, about: str, like: str = "") -> dict[PromptKey, list[Mention]]:
        """Every mention of whom this is about, in the order of each text.

        ``like`` are the words of one of them: where one surname stands with two titles, those with
        the title in it are meant; those with the first one where it is "".
        """
        meant = self._meant(about, like)
        forms = {each.about for here in meant.values() for each in here} | {about}
        names = sorted(forms | self._parts_of_nobody_else(forms), key=len, reverse=True)
        mentions = {}
        for key, here in meant.items():
            mine = [Mention(each.start, each.end, each.about, each.text) for each in here]
            overlooked = self._overlooked(key, names, self._found[key], self._surnames(forms))
            if all_here := sorted([*mine, *overlooked], key=lambda each: each.start):
                mentions[key] = all_here
        return mentions

    # Whose name it is

    def _meant(self, about: str, like: str) -> dict[PromptKey, list[Finding]]:
        """The findings that surely are about the same."""
        own = self._whole_name(about, like)
        named = [each for _key, each in self._named if each.about == about]
        titles = {title_of(each) for each in named} - {""}
        wanted = _title(like or (named[0].text if named else ""), about)
        mixed = len(titles) > 1 and len(self._parts.get(about, ())) == 1
        may_have = cache(partial(self._may_have, own=own))
        is_theirs = cache(partial(self._is_theirs, own))
        meant: dict[PromptKey, list[Finding]] = {key: [] for key in self._found}
        for key, each in self._named:
            if each.about == about:
                title = title_of(each)
                if title == wanted or not (mixed or (own and not may_have(title))):
                    meant[key].append(each)
            elif own and is_theirs(each.about, title_of(each)):
                meant[key].append(each)
        return meant

    def _whole_name(self, about: str, like: str) -> str:
        """The full name that this surely is a part of; "" where there are two, or it is not sure.

        That of a full name is itself.
        """
        whole = self._whole_names(about)
        if len(whole) != 1:
            return ""
        (own,) = whole
        sure = self._is_sure(about, own) and self._may_have(_title(like, about), own)
        return own if own == about or sure else ""

    def _whole_names(self, form: str) -> set[str]:
        """The longest names that have all parts of this one, of the same sort."""
        if form not in self._parts:
            return {form}
        mine = frozenset(self._parts[form])
        longer = {
            each
            for each, parts in self._parts.items()
            if self._of[each] == self._of[form] and mine < frozenset(parts)
        }
        if not longer:
            return {form}
        sets = {each: frozenset(self._parts[each]) for each in longer}
        return {each for each in longer if not any(sets[each] < other for other in sets.values())}

    def _is_sure(self, form: str, own: str) -> bool:
        """Whether a form of a name is the person's: one that begins alike, or a surname of theirs.

        A surname that somebody else bears anywhere, as a title or a kin word says, is not.
        """
        if form == own or not self._of[own] or self._parts[form][0] == self._parts[own][0]:
            return True
        allowed = self._marks(own)
        here = [(key, each) for key, each in self._named if each.about == form]
        return all(self._marks_before(key, each) <= allowed for key, each in here)

    def _is_theirs(self, own: str, form: str, title: str) -> bool:
        alone = self._whole_names(form) == {own}
        return alone and self._is_sure(form, own) and self._may_have(title, own)

    def _may_have(self, title: str, own: str) -> bool:
        """Whether this title goes with a full name; one before a first name ("Nurse Ana") may."""
        of_surnames = words("titles: whatever follows is a surname") | {"dr", "prof"}
        return title not in of_surnames or title in self._marks(own)

    def _marks(self, own: str) -> set[str]:
        """The titles and kin words that stand before the full name."""
        first = self._parts[own][0]
        return {
            mark
            for key, each in self._named
            if self._parts[each.about][:1] == (first,) and len(self._parts[each.about]) > 1
            for mark in self._marks_before(key, each)
        }

    def _marks_before(self, key: PromptKey, each: Finding) -> set[str]:
        kin = _kin_before(self.plain[key], each.start)
        return {mark for mark in (title_of(each), kin) if mark}

    # Where nothing was found

    def _parts_of_nobody_else(self, forms: Collection[str]) -> set[str]:
        """The parts of a person's name, but not what somebody else has in theirs."""
        own = {part for form in forms if self._of.get(form) for part in self._parts[form]}
        others = {part for form in self._of if form not in forms for part in self._parts[form]}
        inside = words("parts inside a name") | words("small letters inside a name")
        return {part for part in own - others - inside if len(part) > 1}

    def _surnames(self, forms: Collection[str]) -> set[str]:
        return {part for form in forms if self._of.get(form) for part in self._parts[form][1:]}

    def _overlooked(
        self, key: PromptKey, names: list[str], taken: Sequence[Finding], surnames: set[str]
    ) -> Iterator[Mention]:
        """Where the name stands though nothing was found there, as after an article."""
        text = self.plain[key]
        starts, ends = [each.start for each in taken], [each.end for each in taken]
        name = re.compile(rf"(?:{'|'.join(map(re.escape, names))})(?![\w@])", re.IGNORECASE)
        firsts = {match.group().lower() for each in names if (match := _BEGINS.match(each))}
        last = -1
        for at in sorted(at for first in firsts for at in self._places(key).get(first, ())):
            found = name.match(text, at) if at >= last else None
            if found is None:
                continue
            before = bisect_left(starts, found.end()) - 1  # they are in order, and never overlap
            if before >= 0 and ends[before] > at:
                continue
            low = found.group().lower()
            if low in surnames and _kin_before(text, at):
                continue
            if not is_word(low) or _is_a_capital_inside(text, at, low):
                last = found.end()
                yield Mention(at, last, "", found.group())

    def _places(self, key: PromptKey) -> dict[str, list[int]]:
        """Where each word begins in an answer, by the word in small letters."""
        if key not in self._begins:
            places = self._begins[key] = {}
            for each in _BEGINS.finditer(self.plain[key]):
                places.setdefault(each.group().lower(), []).append(each.start())
        return self._begins[key]


def mentions_by_words(
    answers: Mapping[PromptKey, str], found: Mapping[PromptKey | None, Sequence[Finding]]
) -> Iterator[tuple[tuple[str, str], dict[PromptKey, list[Mention]]]]:
    """What a role would stand for, one after the other, by what a name is about and its words."""
    asked = Mentions(answers, found)
    named = [each for here in found.values() for each in here if each.type in NAMED]
    for about, text in dict.fromkeys((each.about, each.text) for each in named):
        yield (about, text), asked.of(about, text)


def title_of(finding: Finding) -> str:
    """What stands before the name within a finding: "mrs", "dr", "auntie"; "" for nothing."""
    return _title(finding.text, finding.about)


@lru_cache(4_096)
def _title(text: str, about: str) -> str:
    before, found, _after = " ".join(plain(text).casefold().split()).partition(about)
    title = before.replace(".", "").strip() if found else ""
    return _SHORT.get(title, title)


def _kin_before(text: str, start: int) -> str:
    """The kin word right before a name: "mother" of "her mother, Mrs Okonkwo"."""
    found = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    word = found["word"].lower() if found else ""
    return word if word in words("kin: of others") or word in words("kin: of a child") else ""


def _is_a_capital_inside(text: str, start: int, low: str) -> bool:
    inside = not OPENS.search(text[max(0, start - 8) : start])
    return text[start].isupper() and inside and low not in known_words()
