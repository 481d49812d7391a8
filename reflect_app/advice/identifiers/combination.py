"""What identifies only together: an age, a rare condition, a job, a place, a number of children.

Each of these fits many people, so none of them is shown by itself as that. A clue weighs 1, or 2
where few people anywhere have it in common. Three together are shown where at least one is of a
person, and one says where or when or is rare. At most one such finding is made of a reflection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.identifiers.clues import Clue, Sort
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reflect_app.prompt_keys import PromptKey

_TYPES = {
    "age": Sort.AGE,
    "date-of-birth": Sort.AGE,
    "place": Sort.PLACE,
    "postcode": Sort.PLACE,
    "organisation": Sort.ORGANISATION,
    "date": Sort.DATE,
}
_RARE = {Sort.CONDITION, Sort.JOB, Sort.TWINS, Sort.ONLY_ONE, Sort.NEWS}
_WHERE_OR_WHEN = {Sort.PLACE, Sort.ORGANISATION, Sort.DATE, Sort.NEWS}
_ENOUGH = 3
_MOST_PARTS = 3
_SEVERITY = {2: Severity.MEDIUM, 3: Severity.HIGH}


class Part(NamedTuple):
    """One clue of a combination, and what can stand in its place."""

    sort: Sort
    start: int
    length: int
    text: str
    about: str
    suggestions: tuple[str, ...]
    prompt: PromptKey | None


def find(parts: Iterable[Part]) -> Finding | None:
    """Where two or three parts of the answers, in their order, say together who somebody is."""
    first: dict[Sort, Part] = {}
    for part in parts:
        first.setdefault(part.sort, part)
    if not _singles_out(first.keys()):
        return None
    return _finding(_chosen(first), len(first))


def parts_of(
    findings: Sequence[Finding], clues: Sequence[Clue], prompt: PromptKey | None
) -> list[Part]:
    """The parts of one answer, in the order of its text."""
    found = [
        Part(
            _TYPES[each.type],
            each.start,
            each.length,
            each.text,
            each.about,
            each.suggestions,
            prompt,
        )
        for each in findings
        if each.kind is Kind.IDENTIFIERS and each.type in _TYPES and not _lies_in(each, clues)
    ]
    found += (
        Part(each.sort, each.start, each.length, each.text, each.about, _instead(each.sort), prompt)
        for each in clues
    )
    return sorted(found, key=lambda each: each.start)


def _lies_in(finding: Finding, clues: Sequence[Clue]) -> bool:
    """Whether it is a part of a clue, as the name in "Huntington's" is, and tells no place."""
    return any(
        each.start <= finding.start and finding.end <= each.start + each.length for each in clues
    )


def _singles_out(sorts: Iterable[Sort]) -> bool:
    """Whether so many kinds of clues, and of such a kind, fit few people only."""
    there = set(sorts)
    weight = sum(2 if each in _RARE else 1 for each in there)
    of_somebody = there - (_WHERE_OR_WHEN - {Sort.NEWS})
    return weight >= _ENOUGH and bool(of_somebody) and bool(there & (_WHERE_OR_WHEN | _RARE))


def _chosen(first: Mapping[Sort, Part]) -> list[Part]:
    """The two or three that weigh most, in the order of the text."""
    order = list(first)
    by_weight = sorted(order, key=lambda sort: (sort not in _RARE, sort in _WHERE_OR_WHEN))
    anchors = [sort for sort in by_weight if sort in _WHERE_OR_WHEN]
    chosen = by_weight[:_MOST_PARTS]
    if anchors and not set(anchors) & set(chosen):
        chosen[-1] = anchors[0]
    return [first[sort] for sort in order if sort in chosen]


def _finding(parts: Sequence[Part], sorts: int) -> Finding:
    last = parts[-1]
    names = [_name(each.sort) for each in parts]
    return Finding(
        kind=Kind.IDENTIFIERS,
        type="combination",
        start=last.start,
        length=last.length,
        text=last.text,
        message=_message(names),
        about=" + ".join(each.about for each in parts),
        why=tr("Each of them fits many people; together they may fit only one."),
        suggestions=last.suggestions,
        severity=_SEVERITY.get(sorts, Severity.CRITICAL),
        parts=tuple(each.about for each in parts),
        prompt=last.prompt,
    )


def _message(names: Sequence[str]) -> str:
    if len(names) == 2:  # noqa: PLR2004
        return tr("Together, {one} and {two} could say who this is.", one=names[0], two=names[1])
    return tr(
        "Together, {one}, {two} and {three} could say who this is.",
        one=names[0],
        two=names[1],
        three=names[2],
    )


def _name(sort: Sort) -> str:
    return {
        Sort.AGE: tr("an age"),
        Sort.CONDITION: tr("a rare condition"),
        Sort.JOB: tr("an unusual job"),
        Sort.HERITAGE: tr("a heritage"),
        Sort.CHILDREN: tr("the number of children"),
        Sort.TWINS: tr("twins"),
        Sort.ONLY_ONE: tr("being the only one"),
        Sort.PLACE: tr("a place"),
        Sort.ORGANISATION: tr("the name of an organisation"),
        Sort.DATE: tr("a date"),
        Sort.NEWS: tr("a report in the news"),
    }[sort]


def _instead(sort: Sort) -> tuple[str, ...]:
    """What can be written in the place of a clue that is no finding by itself."""
    return {
        Sort.CONDITION: (tr("a rare condition"), tr("a long-term condition")),
        Sort.TWINS: (tr("siblings"), tr("brothers and sisters")),
        Sort.NEWS: (tr("known to many people"),),
    }.get(sort, ())
