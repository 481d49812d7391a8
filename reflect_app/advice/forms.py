"""The forms of a term: those of the lists are read from their lines when a text has one of them.

There are 13,000; as objects from the start they would take 50 ms and 3 MB, and a text has few.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SET_IN = "  "  # a form
SET_IN_FURTHER = "    "  # an inflection of the form above it
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_FIRST_WORD = re.compile(rf"\n +({_WORD.pattern})")
_LETTERS_ALONE = re.compile(r"[a-z ]*").fullmatch


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term, as words in lower case, and what can be put in just as it stands.

    ``inflects`` is the form that it is an inflection of, if it is any.
    """

    words: tuple[str, ...]
    instead: tuple[str, ...] = ()
    inflects: str = ""

    @property
    def about(self) -> str:
        """The form that it is an inflection of, or itself: they share a decision."""
        return self.inflects or " ".join(self.words)


class Forms(Sequence[Form]):
    """All forms of a term, in their order."""

    __slots__ = ("_forms",)

    def __init__(self, forms: Iterable[Form] = ()) -> None:
        """Take forms that are known."""
        self._forms = tuple(forms)

    def __len__(self) -> int:
        return len(self._all())

    @overload
    def __getitem__(self, at: int) -> Form: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Form]: ...

    def __getitem__(self, at: int | slice) -> Form | Sequence[Form]:
        return self._all()[at]

    def __iter__(self) -> Iterator[Form]:
        return iter(self._all())

    def first_words(self) -> set[str]:
        """The words that they begin with."""
        return {form.words[0] for form in self._forms}

    def beginning_with(self, word: str) -> list[Form]:
        """Those that begin with a word."""
        return [form for form in self._forms if form.words[0] == word]

    def _all(self) -> Sequence[Form]:
        return self._forms


class ListedForms(Forms):
    """Those of a list, a line each; one set in further is an inflection of the one above it.

    The lines are kept as one text, in which the few that are asked for are found where they lie.
    """

    __slots__ = ("_lines", "_name")

    def __init__(self, lines: Iterable[str], name: str = "") -> None:
        """Take the lines, in small letters. A ``name`` is a form too, before all others."""
        self._lines = "\n".join(("", *lines))
        self._name = name

    def first_words(self) -> set[str]:
        """The words that they begin with."""
        return {*map(intern, _FIRST_WORD.findall(self._lines)), *words_of(self._name)[:1]}

    def beginning_with(self, word: str) -> list[Form]:
        """Those that begin with a word."""
        starts = sorted([*self._starts(SET_IN, word), *self._starts(SET_IN_FURTHER, word)])
        return list(self._after_name(map(self._form_at, starts), word))

    def _starts(self, indent: str, word: str) -> Iterator[int]:
        """Where the lines begin that are set in so far and have this word first."""
        sought = f"\n{indent}{word}"
        at = self._lines.find(sought)
        while at >= 0:
            if (first := _FIRST_WORD.match(self._lines, at)) and first[1] == word:
                yield at + 1
            at = self._lines.find(sought, at + 1)

    def _all(self) -> Sequence[Form]:
        starts = (found.start() + 1 for found in _FIRST_WORD.finditer(self._lines))
        return list(self._after_name(map(self._form_at, starts)))

    def _after_name(self, forms: Iterable[Form], first: str = "") -> Iterator[Form]:
        """These forms; before them the name, where it is none of them and may begin so."""
        found, named = list(forms), words_of(self._name)
        if named and first in ("", named[0]) and all(each.words != named for each in found):
            yield Form(named)
        yield from found

    def _form_at(self, start: int) -> Form:
        """The form whose line begins here."""
        above = start
        while self._lines.startswith(SET_IN_FURTHER, above):
            above = self._lines.rfind("\n", 0, above - 1) + 1
        words, instead = self._parts_at(start)
        put_in = tuple(each.strip() for each in instead.split(" / ")) if instead else ()
        inflects = "" if above in {0, start} else " ".join(self._parts_at(above)[0])
        return Form(words, put_in, inflects)

    def _parts_at(self, start: int) -> tuple[tuple[str, ...], str]:
        """The words of the line that begins here, and what can be put in for them."""
        end = self._lines.find("\n", start)
        words, _, instead = self._lines[start : end if end >= 0 else None].partition(" > ")
        return words_of(words), instead


def words_of(text: str) -> tuple[str, ...]:
    """The words of a term in lower case; hyphen and space are alike."""
    if _LETTERS_ALONE(text):  # nearly all of the lists, and in half the time
        return tuple(map(intern, text.split()))
    return tuple(map(intern, _WORD.findall(text.lower().replace("’", "'"))))  # thousands share them
