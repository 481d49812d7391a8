"""Where somebody is mentioned whom a role is to stand for, and only where it is surely them.

A first name and the full name are one person as long as no other surname goes with it. A surname
alone is theirs only where nobody else has it: with no title and no kin word ("Mrs", "her mother")
but those that stand before the full name too. Where others have it, it is theirs with a title that
stands before their full name and before no other ("Mrs Farida Iqbal", "Mrs Iqbal"). What is
not sure stays, and is a row of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from reflect_app.advice.dictionary import is_word
from reflect_app.advice.finding import Kind
from reflect_app.advice.identifiers.name_lists import words
from reflect_app.advice.identifiers.words_in_order import known_words
from reflect_app.advice.names_apart import name_and_title, title_in, title_of
from reflect_app.advice.plain_text import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

NAMED = frozenset(("person", "place", "organisation"))
_OPENS = re.compile(  # a text, a sentence, a line, an item of a list, or words in quotation marks
    r"(?:^|[.!?…][\"')\]]*\s+|\n|(?<![^\s(\[])[\"'])\s*"
    r"(?:[-*•]\s+|(?:\d{1,2}[.)]|[a-z]\))\s+)?[(\[\"']{0,3}\Z"
)
_PARTS = re.compile(r"[^\W\d_][\w'\-\u0300-\u036f]*")
_WORD_BEFORE = re.compile(r"(?<![\w'\-])(?P<word>[\w'\-]{2,20}),? $")
_BEGINS = re.compile(r"(?<![\w@.\-])\w+")


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
        firsts = _first_names(found)
        self._found: dict[PromptKey, list[Finding]] = {
            key: [
                _by_name(each, firsts)
                for each in found.get(key, ())
                if each.kind is Kind.IDENTIFIERS and each.type != "combination"
            ]
            for key in answers
        }
        self._told_apart = {
            (key, each.start): each.about
            for key in answers
            for each in found.get(key, ())
            if name_and_title(each.about)[1]
        }
        self._named = [
            (key, each) for key, here in self._found.items() for each in here if each.type in NAMED
        ]
        self._of = {each.about: each.type == "person" for _key, each in self._named}
        self._parts = {form: tuple(_PARTS.findall(form)) for form in self._of}
        self._about: dict[str, list[tuple[PromptKey, Finding]]] = {}
        for key, each in self._named:
            self._about.setdefault(each.about, []).append((key, each))
        self._with_part: dict[str, set[str]] = {}
        for form, parts in self._parts.items():
            for part in parts:
                self._with_part.setdefault(part, set()).add(form)
        spans = {
            key: [(each.start, each.end) for each in here] for key, here in self._found.items()
        }
        self._starts = {key: [start for start, _end in here] for key, here in spans.items()}
        self._ends = {key: [end for _start, end in here] for key, here in spans.items()}
        self._begins: dict[PromptKey, dict[str, list[int]]] = {}
        self._known_whole: dict[str, set[str]] = {}
        self._known_marks: dict[str, set[str]] = {}

    def of(self, about: str, like: str = "") -> dict[PromptKey, list[Mention]]:
        """Every mention of whom this is about, in the order of each text.

        ``like`` are the words of one of them: where one surname stands with two titles, those with
        the title in it are meant; those with the first one where it is "".
        """
        about, title = name_and_title(about)
        like = like or (f"{title} {about}" if title else "")
        own = self._whole_name(about, like) or self._by_title(about, title_in(like, about))
        meant = self._meant(about, like, own)
        forms = {each.about for here in meant.values() for each in here} | {about}
        forms = {each for each in forms if not own or self._is_all_theirs(own, each)}
        names = sorted(forms | self._parts_of_nobody_else(forms), key=len, reverse=True)
        mentions = {}
        for key, here in meant.items():
            told = self._told_apart
            mine = [
                Mention(each.start, each.end, told.get((key, each.start), each.about), each.text)
                for each in here
            ]
            overlooked = self._overlooked(key, names, self._surnames(forms))
            if all_here := sorted([*mine, *overlooked], key=lambda each: each.start):
                mentions[key] = all_here
        return mentions

    # Whose name it is

    def _meant(self, about: str, like: str, own: str) -> dict[PromptKey, list[Finding]]:
        """The findings that surely are about the same, whose full name is ``own``."""
        named = [each for _key, each in self._about.get(about, ())]
        titles = {title_of(each) for each in named} - {""}
        wanted = title_in(like or (named[0].text if named else ""), about)
        mixed = len(titles) > 1 and len(self._parts.get(about, ())) == 1
        mixed = mixed or bool(own and not self._is_all_theirs(own, about))
        may_have = cache(partial(self._may_have, own=own))
        is_theirs = cache(partial(self._is_theirs, own))
        meant: dict[PromptKey, list[Finding]] = {key: [] for key in self._found}
        for key, each in self._about.get(about, ()):
            title = title_of(each)
            if title == wanted or not (mixed or (own and not may_have(title))):
                meant[key].append(each)
        surnames = {part for part in self._parts.get(own, ())[1:] if part in self._about}
        for form in (self._forms_of.get(own, set()) | surnames) - {about}:
            for key, each in self._about[form]:
                if is_theirs(form, title_of(each)):
                    meant[key].append(each)
        return meant

    @cached_property
    def _forms_of(self) -> dict[str, set[str]]:
        """By each full name, itself and the forms that have no part but those of it alone."""
        of: dict[str, set[str]] = {}
        for form in self._of:
            whole = self._whole_names(form)
            if len(whole) == 1:
                of.setdefault(next(iter(whole)), set()).add(form)
        return of

    def _whole_name(self, about: str, like: str) -> str:
        """The full name that this surely is a part of; "" where there are two, or it is not sure.

        That of a full name is itself.
        """
        whole = self._whole_names(about)
        if len(whole) != 1:
            return ""
        (own,) = whole
        sure = self._is_sure(about, own) and self._may_have(title_in(like, about), own)
        return own if own == about or sure else ""

    def _whole_names(self, form: str) -> set[str]:
        """The longest names that have all parts of this one, of the same sort."""
        if (known := self._known_whole.get(form)) is None:
            longer = self._longer(form)
            whole = {each for each in longer if not self._longer(each)} if longer else {form}
            known = self._known_whole[form] = whole
        return known

    def _longer(self, form: str) -> set[str]:
        """The names that have all parts of this one, and more."""
        parts = self._parts.get(form, ())
        mine = frozenset(parts)
        near = min((self._with_part[part] for part in parts), key=len, default=set())
        return {
            each
            for each in near
            if self._of[each] == self._of[form] and mine < frozenset(self._parts[each])
        }

    def _is_sure(self, form: str, own: str) -> bool:
        """Whether a form of a name is the person's: one that begins alike, or a surname of theirs.

        A surname that somebody else bears anywhere, as a title or a kin word says, is not.
        """
        if form == own or not self._of[own] or self._parts[form][0] == self._parts[own][0]:
            return True
        allowed = self._marks(own)
        return all(self._marks_before(key, each) <= allowed for key, each in self._about[form])

    def _is_theirs(self, own: str, form: str, title: str) -> bool:
        sure = self._is_all_theirs(own, form) and self._may_have(title, own)
        return sure or self._by_title(form, title) == own

    def _is_all_theirs(self, own: str, form: str) -> bool:
        """Whether a form of a name is this person's with no title, too."""
        return form in self._forms_of.get(own, ()) and self._is_sure(form, own)

    def _by_title(self, form: str, title: str) -> str:
        """The one full name with this surname that has this title as well; "" for none or two.

        A kin word before the surname ("her mother, Mrs Iqbal") says that there are two of them.
        """
        if title not in _of_surnames() or len(self._parts.get(form, ())) != 1:
            return ""
        whole = [each for each in self._whole_names(form) if title in self._marks(each)]
        if len(whole) != 1 or self._parts[whole[0]][0] == form:
            return ""
        alike = [(key, each) for key, each in self._about[form] if title_of(each) == title]
        sure = all(self._marks_before(key, each) <= self._marks(whole[0]) for key, each in alike)
        return whole[0] if sure else ""

    def _may_have(self, title: str, own: str) -> bool:
        """Whether this title goes with a full name; one before a first name ("Nurse Ana") may."""
        return title not in _of_surnames() or title in self._marks(own)

    def _marks(self, own: str) -> set[str]:
        """The titles and kin words that stand before the full name, or a longer part of it."""
        if (known := self._known_marks.get(own)) is None:
            known = self._known_marks[own] = {
                mark
                for form in self._forms_of.get(own, ())
                if len(self._parts[form]) > 1 and self._parts[form][0] == self._parts[own][0]
                for key, each in self._about[form]
                for mark in self._marks_before(key, each)
            }
        return known

    def _marks_before(self, key: PromptKey, each: Finding) -> set[str]:
        kin = kin_before(self.plain[key], each.start)
        return {mark for mark in (title_of(each), kin) if mark}

    # Where nothing was found

    def _parts_of_nobody_else(self, forms: Collection[str]) -> set[str]:
        """The parts of a person's name, but not what somebody else has in theirs."""
        own = {part for form in forms if self._of.get(form) for part in self._parts[form]}
        others = {part for part in own if not self._with_part[part].issubset(forms)}
        inside = words("parts inside a name") | words("small letters inside a name")
        return {part for part in own - others - inside if len(part) > 1}

    def _surnames(self, forms: Collection[str]) -> set[str]:
        return {part for form in forms if self._of.get(form) for part in self._parts[form][1:]}

    def _overlooked(
        self, key: PromptKey, names: list[str], surnames: set[str]
    ) -> Iterator[Mention]:
        """Where the name stands though nothing was found there, as after an article."""
        text = self.plain[key]
        starts, ends = self._starts[key], self._ends[key]
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
            if low in surnames and kin_before(text, at):
                continue
            if not is_word(low) or _is_a_capital_inside(text, at, low):
                last = found.end()
                yield Mention(at, last, "", found.group())

    def _places(self, key: PromptKey) -> dict[str, list[int]]:
        """Where each word begins outside of what was found, by the word in small letters."""
        if key not in self._begins:
            places = self._begins[key] = {}
            starts, ends = self._starts[key], self._ends[key]
            for each in _BEGINS.finditer(self.plain[key]):
                before = bisect_right(starts, each.start()) - 1
                if before < 0 or ends[before] <= each.start():
                    places.setdefault(each.group().lower(), []).append(each.start())
        return self._begins[key]


def _of_surnames() -> frozenset[str]:
    return words("titles: whatever follows is a surname") | {"dr", "prof"}


def opens(text: str, start: int) -> bool:
    """Whether a sentence opens at this place of a plain text, or what is written as one."""
    return _OPENS.search(text, max(0, start - 12), start) is not None


def mentions_by_words(
    answers: Mapping[PromptKey, str], found: Mapping[PromptKey | None, Sequence[Finding]]
) -> Iterator[tuple[tuple[str, str], dict[PromptKey, list[Mention]]]]:
    """What a role would stand for, one after the other, by what a name is about and its words."""
    asked = Mentions(answers, found)
    named = [each for here in found.values() for each in here if each.type in NAMED]
    for about, text in dict.fromkeys((each.about, each.text) for each in named):
        yield (about, text), asked.of(about, text)


def _first_names(found: Mapping[PromptKey | None, Sequence[Finding]]) -> set[str]:
    people = (each.about for here in found.values() for each in here if each.type == "person")
    return {first for first, space, _rest in (about.partition(" ") for about in people) if space}


def _by_name(finding: Finding, firsts: Collection[str]) -> Finding:
    """A finding that is about a name alone, whatever else tells it apart.

    What stands there as a house by one word ("the Ruby") is somebody whose first name it is.
    """
    if finding.type == "organisation" and finding.about in firsts:
        return replace(finding, type="person")
    name, title = name_and_title(finding.about)
    return replace(finding, about=name) if title else finding


def kin_before(text: str, start: int) -> str:
    """The kin word right before a name: "mother" of "her mother, Mrs Okonkwo"."""
    found = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    word = found["word"].lower() if found else ""
    return word if word in words("kin: of others") or word in words("kin: of a child") else ""


def _is_a_capital_inside(text: str, start: int, low: str) -> bool:
    return text[start].isupper() and not opens(text, start) and low not in known_words()
