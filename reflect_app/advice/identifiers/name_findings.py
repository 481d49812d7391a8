"""What is said about a name, a place or an employer that was found, and what could stand there."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind, Severity
from reflect_app.advice.plain_text import INVISIBLE, plain
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.advice.identifiers.spans import Page, Span
    from reflect_app.advice.paragraphs import Paragraph

_NEAR_A_REFUGE = 60  # characters before a place in which a refuge is named
_REFUGE = re.compile(
    r"\b(?:refuge|safe ?house|safe address|safe accommodation|safe place|hiding)\b[^.!?]*$",
    re.IGNORECASE,
)
_REFUGE_BEHIND = re.compile(
    r"\W{1,3}(?:women's |woman's |a |the |our )?(?:refuge|safe house)\b", re.IGNORECASE
)
_SOFT_HYPHEN = "\u00ad"
_BLANKS = re.compile(r"\s+")


def findings_of(page: Page, paragraph: Paragraph) -> tuple[Finding, ...]:
    """Every passage of a page as a finding, in the order of the text."""
    spans = sorted(page.spans, key=lambda each: each.start)
    has_place = any(each.type == "place" for each in spans)
    return tuple(finding_of(each, paragraph, has_place=has_place) for each in spans)


def finding_of(span: Span, paragraph: Paragraph, *, has_place: bool = False) -> Finding:
    """A passage as a finding; whether a place is named near makes a full name graver."""
    span = _without_invisible_ends(span, paragraph.plain)
    refuge = span.type != "person" and _is_of_a_refuge(span, paragraph.plain)
    message, why, suggestions = _refuge() if refuge else _words_for(span)
    return Finding(
        kind=Kind.IDENTIFIERS,
        type=span.type,
        start=span.start,
        length=span.end - span.start,
        text=paragraph.text[span.start : span.end],
        message=message,
        about=about(_name_of(span, paragraph)),
        why=why,
        suggestions=suggestions,
        severity=Severity.CRITICAL if refuge else _severity(span, has_place=has_place),
    )


def _without_invisible_ends(span: Span, plain_text: str) -> Span:
    """The passage from its first to its last character that is seen."""
    start, end = span.start, span.end
    while start < end and plain_text[start] == INVISIBLE:
        start += 1
    while end > start and plain_text[end - 1] == INVISIBLE:
        end -= 1
    if (start, end) == (span.start, span.end):
        return span
    return replace(span, start=start, end=end, name=span.name.strip(INVISIBLE))


def _name_of(span: Span, paragraph: Paragraph) -> str:
    """The name itself in plain characters, also where a soft hyphen stands in it."""
    name = span.name or paragraph.plain[span.start : span.end]
    text = paragraph.text[span.end - len(name) : span.end]
    return plain(text.replace(_SOFT_HYPHEN, "")) if _SOFT_HYPHEN in text else name


def about(name: str) -> str:
    """The key of a decision about a name, whatever its form."""
    plain = _BLANKS.sub(" ", name.replace("\x01", "").casefold()).strip()
    return plain.removesuffix("'s").removesuffix("'").strip()


def _is_of_a_refuge(span: Span, plain: str) -> bool:
    before = plain[max(0, span.start - _NEAR_A_REFUGE) : span.start]
    inside = span.what == "refuge" or "refuge" in plain[span.start : span.end].lower()
    return inside or bool(_REFUGE.search(before) or _REFUGE_BEHIND.match(plain, span.end))


def _severity(span: Span, *, has_place: bool) -> Severity:
    if span.type == "person":
        if span.what == "child":
            return Severity.CRITICAL
        full = " " in span.name.strip()
        if full and has_place:
            return Severity.CRITICAL
        return Severity.HIGH if full and span.what != "staff" else Severity.MEDIUM
    return {
        "address": Severity.CRITICAL,
        "street": Severity.HIGH,
        "ward": Severity.HIGH,
        "town": Severity.MEDIUM,
        "region": Severity.LOW,
    }.get(span.what, Severity.HIGH)


def _words_for(span: Span) -> tuple[str, str, tuple[str, ...]]:
    if span.type == "person":
        return _person(span)
    return _organisation(span) if span.type == "organisation" else _place(span)


def _person(span: Span) -> tuple[str, str, tuple[str, ...]]:
    if span.what == "child":
        return (
            tr("It looks like the name of somebody’s child."),
            tr("It leads to a whole family, and a young child can’t agree to being known."),
            (tr("one of the family"), tr("one of the children"), tr("a young person")),
        )
    if span.what == "staff":
        return (
            tr("It looks like the name of somebody at work."),
            tr("Who knows one of the team can often tell the others, and where it was."),
            (tr("a colleague"), tr("a member of the team"), tr("a professional involved")),
        )
    what = (
        tr("It looks like somebody’s initials.")
        if span.what == "initials"
        else tr("It looks like somebody’s name.")
    )
    return (
        what,
        tr("A name is the shortest way to a person, also for people who know them only a little."),
        (tr("a person we support"), tr("one of the people there"), tr("a colleague")),
    )


def _place(span: Span) -> tuple[str, str, tuple[str, ...]]:
    if span.what == "address":
        return (
            tr("It looks like an address."),
            tr("An address leads to one door."),
            (tr("a home nearby"), tr("a house in the area"), tr("an address in the area")),
        )
    if span.what == "ward":
        return (
            tr("It looks like the name of a ward."),
            tr("On one ward there are few people, and many know who was there."),
            (tr("a ward"), tr("the ward"), tr("a hospital ward")),
        )
    if span.what == "street":
        return (
            tr("It looks like a street."),
            tr("A street has few homes, and neighbours know each other."),
            (tr("a street nearby"), tr("a quiet street"), tr("a road in the area")),
        )
    if span.what == "abroad":
        return (
            tr("It looks like a town in another country."),
            tr("With a place, a little else is often enough to know who somebody is."),
            (tr("a town in another country"), tr("a city abroad"), tr("another country")),
        )
    return (
        tr("It looks like a town or another place."),
        tr("With a place, a little else is often enough to know who somebody is."),
        (tr("a town nearby"), tr("a town in the north"), tr("a village in the area")),
    )


def _organisation(span: Span) -> tuple[str, str, tuple[str, ...]]:
    if span.what == "school":
        return (
            tr("It looks like the name of a school or college."),
            tr("Many people know who is at a school, and where it is."),
            (tr("a local school"), tr("the school"), tr("a college in the area")),
        )
    if span.what == "care":
        return (
            tr("It looks like the name of a surgery or hospital."),
            tr("Most people go to one nearby, and somebody may have seen them there."),
            (tr("a health service nearby"), tr("a local surgery"), tr("a hospital in the area")),
        )
    if span.what == "employer":
        return (
            tr("It looks like an employer."),
            tr("Where somebody works, colleagues may know them from very little."),
            (tr("a local employer"), tr("the workplace"), tr("a firm in the area")),
        )
    return (
        tr("It looks like the name of an organisation or a house."),
        tr("It says where this was, and so who may have been there."),
        (tr("a local organisation"), tr("a service nearby"), tr("a place in the area")),
    )


def _refuge() -> tuple[str, str, tuple[str, ...]]:
    return (
        tr("It looks like where a refuge or a safe address is."),
        tr("Somebody may be looking for the people there: it must never be published."),
        (tr("a refuge"), tr("a safe place"), tr("a place that is kept private")),
    )


def without_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Of findings that overlap, the graver one, or the longer one, or the first."""
    kept: list[Finding] = []  # in the order of the text, so that only neighbours are compared
    ranked = sorted(findings, key=lambda each: (-each.severity, -each.length, each.start))
    for each in ranked:
        at = bisect_left(kept, each.start, key=lambda one: one.start)
        if not any(each.overlaps(other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, each)
    return tuple(kept)
