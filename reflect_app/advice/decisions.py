"""What people decided about findings: words that stay, and why; and which role a name was given.

A decision is about what a passage is about, in whatever form, so that the same words elsewhere in
the reflection share it, and a passage that is edited asks again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind
from reflect_app.clean_text import clean_line
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from reflect_app.prompt_keys import PromptKey

Key = tuple[Kind, str]
"""What decisions are known by in their reflection: the kind, and what the passage is about."""

_KINDS = {kind.value: kind for kind in Kind}
_BETWEEN = ":"
REASON_LIMIT = 500  # characters of a reason in one's own words


class Why(StrEnum):
    """Why words stay as they are."""

    QUOTATION = "quotation"
    THEIR_WORD = "their-word"
    NOT_REAL = "not-real"
    AGREED = "agreed"
    OWN = "own"
    """For a reason in the author's own words."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The author looked at a passage, and keeps its words.

    ``words`` are those that were looked at, and ``prompt`` is the answer that they stood in. With
    ``Why.OWN`` the reason is ``own_reason``. ``at`` is when (UTC).
    """

    kind: Kind
    about: str
    words: str
    why: Why
    at: datetime
    own_reason: str = ""
    prompt: PromptKey | None = None

    @property
    def key(self) -> Key:
        """What it holds for."""
        return self.kind, self.about


@dataclass(frozen=True, slots=True)
class Role:
    """What a name was replaced by, so that its next mention in this draft is offered the same."""

    about: str
    role: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that was decided about one reflection, in the order in which it was first decided."""

    kept: tuple[Decision, ...] = ()
    roles: tuple[Role, ...] = ()

    def role_of(self, about: str) -> str:
        """Which role a name was given; "" where it was given none."""
        return next((each.role for each in self.roles if each.about == about), "")

    def of(self, finding: Finding) -> Decision | None:
        """What was decided about a passage; None where nothing was."""
        key = key_of(finding)
        return next((each for each in self.kept if each.key == key), None)


NOTHING_DECIDED = Decisions()


def key_of(finding: Finding) -> Key:
    """What a decision about this passage is known by."""
    return finding.kind, finding.about


def undecided(findings: Iterable[Finding], decisions: Iterable[Decision]) -> list[Finding]:
    """Those of the findings that nobody decided about yet, in their order.

    What identifies only together is decided by itself, or where any of its parts was decided; a
    first name also with the full name.
    """
    return undecided_keys(findings, {each.key for each in decisions})


def undecided_keys(findings: Iterable[Finding], decided: Collection[Key]) -> list[Finding]:
    """The same, where only is known what was decided about."""
    return [each for each in findings if not _is_decided(each, decided)]


def keys_that_decide(finding: Finding) -> tuple[Key, ...]:
    """The keys of all decisions that hold for a passage, its own in front."""
    return key_of(finding), *((finding.kind, part) for part in finding.parts)


def line_of_key(key: Key) -> str:
    """A key as files say it, in one line: "judgement: frail"."""
    kind, about = key
    return f"{kind}{_BETWEEN} {about}"


def key_in_line(line: str) -> Key | None:
    """The key that a line says, whatever its capitals and blanks; None where it says none.

    A hyphen in wording is as good as a space, as it is where wording is looked for.
    """
    name, _between, about = line.partition(_BETWEEN)
    kind = _KINDS.get(name.strip().casefold())
    words = clean_line(about.replace("-", " ") if kind is Kind.JUDGEMENT else about).casefold()
    return (kind, words) if kind is not None and words else None


def reason_text(decision: Decision) -> str:
    """Why the words stay, as people read it, without a full stop; "" for an empty reason."""
    if decision.why is Why.OWN:
        return " ".join(decision.own_reason.split()).rstrip(".")
    return reason_of(decision.why)


def reason_of(why: Why) -> str:
    """A reason that can be chosen, as people read it."""
    return {
        Why.QUOTATION: tr("it is a quotation"),
        Why.THEIR_WORD: tr("the person chose this word"),
        Why.NOT_REAL: tr("this is not a real person or place"),
        Why.AGREED: tr("agreed with the person"),
        Why.OWN: tr("for another reason"),
    }[why]


def _is_decided(finding: Finding, known: Collection[Key]) -> bool:
    if key_of(finding) in known:
        return True
    return any((finding.kind, part) in known for part in finding.parts)
