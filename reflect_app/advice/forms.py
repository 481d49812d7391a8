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

_SET_IN_FURTHER = "    "  # an inflection of the form above it
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
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
    """Those of a list, a line each; one set in further is an inflection of the one above it."""

    __slots__ = ("_lines", "_name")

    def __init__(self, lines: Iterable[str], name: str = "") -> None:
        """Take their lines. A ``name`` is a form as well, before all others."""
        self._lines = "\n".join(lines)
        self._name = name

    def first_words(self) -> set[str]:
        """The words that they begin with."""
        lines = (self._name, *self._lines.split("\n"))
        return {_first_word(line) for line in lines if line}

    def beginning_with(self, word: str) -> list[Form]:
        """Those that begin with a word."""
        return list(self._read(word))

    def _all(self) -> Sequence[Form]:
        return list(self._read())

    def _read(self, first: str = "") -> Iterator[Form]:
        """The forms that begin with this word, or all."""
        found, above = [], ""
        for line in filter(None, self._lines.split("\n")):
            is_inflection = line.startswith(_SET_IN_FURTHER) and above != ""
            if not first or _first_word(line) == first:
                found.append(_form(line, " ".join(_form(above).words) if is_inflection else ""))
            if not is_inflection:
                above = line
        named = words_of(self._name)
        if named and first in ("", named[0]) and all(each.words != named for each in found):
            yield Form(named)
        yield from found


def words_of(text: str) -> tuple[str, ...]:
    """The words of a term in lower case; hyphen and space are alike."""
    if _LETTERS_ALONE(text):  # nearly all of the lists, and in half the time
        return tuple(map(intern, text.split()))
    return tuple(map(intern, _WORD.findall(text.lower().replace("’", "'"))))  # thousands share them


def _first_word(line: str) -> str:
    first = line.split(maxsplit=1)[0]
    return intern(first) if first.isalpha() and first.islower() else words_of(line)[0]


def _form(line: str, inflects: str = "") -> Form:
    form, _, instead = line.partition(" > ")
    put_in = tuple(each.strip() for each in instead.split(" / ") if each)
    return Form(words_of(form), put_in, inflects)
