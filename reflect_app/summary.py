"""A reflection as the library's list shows it: one line, without the whole text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.status import Status

if TYPE_CHECKING:
    from datetime import date, datetime

UNTITLED = "Nothing written yet"
OPENING_LENGTH = 120  # characters of the description that a summary carries


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the library's list: enough to show and sort, without the whole text.

    A plain data class, since lists are long and a library makes the values from what it checked;
    and in a module without pydantic, so that the list is there before that is imported.

    ``excerpt`` is where searched words were found, if words were searched: parts of the text in
    order, each with whether it is one of the words.
    """

    id: str
    title: str
    opening: str
    status: Status
    answered: int
    tags: tuple[str, ...]
    published: date | None
    updated: datetime
    excerpt: tuple[tuple[str, bool], ...] = ()

    @property
    def display_title(self) -> str:
        """The working title; without one, the first words of the description stand in."""
        return self.title or self.opening or UNTITLED

    @property
    def needs(self) -> tuple[str, ...]:
        """What it lacks to be published where all answers are there: "tag", "date", or both."""
        if self.answered < len(PromptKey) or self.status is Status.PUBLISHED:
            return ()
        lacking = {"tag": not self.tags, "date": self.published is None}
        return tuple(name for name, is_lacking in lacking.items() if is_lacking)


def opening_of(description: str) -> str:
    """The first words of a description, on one line, cut at a word with an ellipsis."""
    line = " ".join(description[: OPENING_LENGTH * 4].split())
    if len(line) <= OPENING_LENGTH:
        return line
    return line[:OPENING_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
