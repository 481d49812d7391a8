"""Findings that one decision is about, as one: the same words, wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey

_TOGETHER = "combination"
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


def joined(findings: Iterable[Finding]) -> list[Finding]:
    """A passage that is shown by itself and for what it says together with others, as one.

    It is known by itself; a decision about it holds for both, as for any part of a combination.
    """
    every = list(findings)
    together = {_place(each): each for each in every if each.type == _TOGETHER}
    if not together:
        return every
    alone = [each for each in every if each.type != _TOGETHER]
    places = {_place(each) for each in alone}
    return [
        _with(each, together.get(_place(each)))
        for each in every
        if each.type != _TOGETHER or _place(each) not in places
    ]


def gathered(findings: Iterable[Finding]) -> tuple[Gathered, ...]:
    """Findings in the order of the text, as one for each decision, in the order of the first."""
    together: dict[tuple[Kind, str], list[Finding]] = {}
    for each in joined(findings):
        together.setdefault((each.kind, each.about), []).append(each)
    return tuple(Gathered(tuple(each)) for each in together.values())


_WHERE = frozenset(("organisation", "place"))


def gravest_first(findings: Iterable[Finding]) -> tuple[Gathered, ...]:
    """The same in the order in which they are worth a look.

    First what could identify someone, the gravest in front, then wording, then spelling. A refuge
    and an address come before a full name that is as grave; else what is as grave stays in the
    order of the text.
    """
    return tuple(
        sorted(
            gathered(findings),
            key=lambda each: (
                _BY_KIND.index(each.first.kind),
                -each.gravest.severity,
                not _leads_to_a_door(each.gravest),
            ),
        )
    )


def _leads_to_a_door(finding: Finding) -> bool:
    """Whether it is a refuge or an address: no other place is that grave."""
    return finding.severity is Severity.CRITICAL and finding.type in _WHERE


def _place(finding: Finding) -> tuple[object, ...]:
    return finding.kind, finding.prompt, finding.start, finding.length


def _with(finding: Finding, together: Finding | None) -> Finding:
    """The same, saying also what it says together with others; as it is where that is nothing."""
    if together is None or together is finding:
        return finding
    return replace(
        finding,
        message=f"{finding.message} {together.message}",
        why=" ".join(filter(None, (finding.why, together.why))),
        severity=max(finding.severity, together.severity),
    )
