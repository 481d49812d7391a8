"""Findings that one decision is about, as one: the same words, wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

_BY_KIND = (Kind.IDENTIFIERS, Kind.JUDGEMENT, Kind.SPELLING)


@dataclass(frozen=True)
class Gathered:
    """All findings of one kind about the same, the first of them in front."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that stands first in the reflection."""
        return self.findings[0]

    @property
    def gravest(self) -> Finding:
        """The one that could do most harm, which decides how early all of them are listed."""
        return max(self.findings, key=lambda each: each.severity)

    @property
    def prompts(self) -> tuple[PromptKey, ...]:
        """In which answers they are, each once, in the order of the reflection."""
        return tuple(dict.fromkeys(each.prompt for each in self.findings if each.prompt))


def gathered(findings: Iterable[Finding]) -> tuple[Gathered, ...]:
    """Findings in the order of the text, as one for each decision, in the order of the first."""
    together: dict[tuple[Kind, str], list[Finding]] = {}
    for each in findings:
        together.setdefault((each.kind, each.about), []).append(each)
    return tuple(Gathered(tuple(each)) for each in together.values())


def gravest_first(findings: Iterable[Finding]) -> tuple[Gathered, ...]:
    """The same in the order in which they are worth a look.

    First what could identify somebody, the gravest in front, then wording, then spelling; what is
    as grave stays in the order of the text.
    """
    return tuple(
        sorted(
            gathered(findings),
            key=lambda each: (_BY_KIND.index(each.first.kind), -each.gravest.severity),
        )
    )
