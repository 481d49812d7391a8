"""A finding: a passage worth a second look, with why, and what could be written instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.prompt_keys import PromptKey


class Kind(StrEnum):
    """What a passage is worth a second look for, by the word that ``advise --only`` takes."""

    IDENTIFIERS = "identifiers"
    JUDGEMENT = "judgement"
    SPELLING = "spelling"


ALL_KINDS = frozenset(Kind)


class Severity(IntEnum):
    """How much harm a passage could do where it is published as it stands."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def word(self) -> str:
        """Its name as data has it."""
        return self.name.lower()


IDENTIFIER_TYPES = (
    *("nhs-number", "chi-number", "nino", "postcode", "phone", "email", "url", "date"),
    *("date-of-birth", "age", "driving-licence", "passport", "vehicle", "bank", "case-number"),
    *("staff-number", "number", "person", "place", "organisation", "combination"),
)
"""Every ``type`` of what could identify; that of wording is the group of its term."""
SPELLING_TYPE = "spelling"


@dataclass(frozen=True, slots=True)
class Finding:
    """One passage of one answer.

    ``start`` and ``length`` count code points of the text that was looked at. ``about`` is what
    the passage is about whatever its form: the same for "Maria", "MARIA" and "Maria’s". What was
    decided about one of them holds for all. ``message`` says in one sentence what it looks like,
    ``why`` why it is worth a look (in one or two), and ``suggestions`` are what can be put in its
    place just as they are. ``parts`` are the passages that identify only together: the ``about``
    of each; of a first name, the full name that it goes with. A decision about one of them holds
    for this one too.
    """

    kind: Kind
    type: str
    start: int
    length: int
    text: str
    message: str
    about: str
    why: str = ""
    suggestions: tuple[str, ...] = ()
    severity: Severity = Severity.MEDIUM
    parts: tuple[str, ...] = ()
    prompt: PromptKey | None = None

    @property
    def end(self) -> int:
        """Where the passage ends: the place of the first code point behind it."""
        return self.start + self.length

    def moved(self, by: int, prompt: PromptKey | None) -> Finding:
        """The same finding in an answer, ``by`` code points further on."""
        return Finding(  # at each key for all of them: ``replace`` takes three times as long
            self.kind,
            self.type,
            self.start + by,
            self.length,
            self.text,
            self.message,
            self.about,
            self.why,
            self.suggestions,
            self.severity,
            self.parts,
            prompt,
        )

    def overlaps(self, other: Finding) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end
