"""Finding the six headings among the lines of a text, also where a program has changed them.

A heading is known by its letters: one search goes through the text for all headings that no line
equals, over line ends and a mail's own coding.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_format.mail_marks import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KEY_OF = {heading: key for key, heading in HEADINGS.items()}
LONGEST = 3  # lines that a heading may be broken over and still be known
_NO_LETTER = re.compile(r"[\W_]+")
_CODED = re.compile(r"=[0-9A-F]{2}|=[ \t]*$", re.IGNORECASE | re.MULTILINE)
QUOTE_MARKS = (">", "|")
# Possessive, so that a text made to hurt is gone through once: a gap never gives a letter back.
_GAP = r"[\W_]*+"
_SIDE = r"(?>(?:[^\w\n]|_)*)"


class How(Enum):
    """How a heading stands in a text."""

    EXACT = auto()
    SPELLED = auto()
    WRAPPED = auto()
    CODED = auto()
    QUOTED = auto()


class Found(NamedTuple):
    """A heading among the lines: the first that it is on, the one behind its last, and how."""

    place: int
    end: int
    how: How


Headings = dict[PromptKey, list[Found]]


def letters_of(text: str) -> str:
    """What a line is compared with a heading by: its letters and digits, in small letters."""
    return _NO_LETTER.sub("", text.casefold())


_LETTERS = {key: letters_of(heading) for key, heading in HEADINGS.items()}


def headings_within(text: str) -> tuple[PromptKey, ...]:
    """Whose letters are anywhere in a text, on a line of their own or among others."""
    within = [letters_of(text)]
    if "=" in text:
        within.append(letters_of(decoded(text)))
    return tuple(key for key in PromptKey if any(_LETTERS[key] in each for each in within))


def has_heading_line(text: str) -> bool:
    """Whether a line of a text is one of our headings by its letters."""
    return any(letters_of(line) in _LETTERS.values() for line in text.splitlines())


def find_headings(lines: Sequence[str], within: Iterable[PromptKey]) -> Headings:
    """Where each heading is among lines that are not blank, in the order of the lines.

    ``within`` are those whose letters are in the text at all, as ``headings_within`` finds. A line
    that equals a heading is that heading. Only a heading with no such line is looked for by its
    letters, so that an answer may hold a line that resembles one.
    """
    found: Headings = {}
    for place, line in enumerate(lines):
        if line in KEY_OF:
            found.setdefault(KEY_OF[line], []).append(Found(place, place + 1, How.EXACT))
    missing = tuple(key for key in within if key not in found)
    for key, each in _resembling(lines, missing) if missing else ():
        found.setdefault(key, []).append(each)
    return found


def _resembling(
    lines: Sequence[str], missing: tuple[PromptKey, ...]
) -> Iterator[tuple[PromptKey, Found]]:
    """The headings that are known by their letters, on one line or over a few."""
    text = decoded("\n".join(("", *lines)))
    place, counted = -1, 0
    for match in _pattern(missing).finditer(text):
        place += text.count("\n", counted, match.start() + 1)
        counted = match.start() + 1
        key = PromptKey(match.lastgroup or "")
        end = _end(lines, place, place + match[0].count("\n"), HEADINGS[key])
        if end - place <= LONGEST:
            yield key, Found(place, end, _how(lines[place:end]))


@lru_cache(maxsize=64)
def _pattern(keys: tuple[PromptKey, ...]) -> re.Pattern[str]:
    """What finds any of these headings, from a line's beginning to the end of a line."""
    either = "|".join(f"(?P<{key.value}>{_GAP.join(_LETTERS[key])})" for key in keys)
    return re.compile(rf"\n{_SIDE}(?:{either}){_SIDE}$", re.IGNORECASE | re.MULTILINE)


def _end(lines: Sequence[str], place: int, end: int, heading: str) -> int:
    """Where the heading ends, if what is left of it stands on the lines after its last letter."""
    wanted = _without_space(lines[place:end], heading)
    for further in range(end + 1, min(place + LONGEST, len(lines)) + 1):
        if _without_space(lines[place:further], heading) == heading.replace(" ", ""):
            return end if wanted == heading.replace(" ", "") else further
    return end


def _without_space(lines: Iterable[str], heading: str) -> str:
    """The lines put together without their spaces, or as much as there can be of the heading."""
    return "".join("".join(line[: 2 * len(heading)].split()) for line in lines)


def _how(lines: Sequence[str]) -> How:
    if _CODED.search("\n".join(lines)):
        return How.CODED
    if len(lines) > 1:
        return How.WRAPPED
    return How.QUOTED if lines[0].lstrip().startswith(QUOTE_MARKS) else How.SPELLED


def heading_lines(text: str) -> tuple[str, ...]:
    """The headings that a text in normal form has for lines, each once."""
    return tuple(dict.fromkeys(line for line in text.split("\n") if line in KEY_OF))
