"""The import report as lines for people: what needs a person first, each file in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.publication.import_report import Became

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from reflect_app.publication.import_report import ImportReport, ReportEntry, ReportRow

AT_MOST = 20  # details of one file; ``check`` names more


def report_lines(report: ImportReport, given: Mapping[Path, str]) -> Iterator[str]:
    """The whole report, and at its end what a person looks for first: the headline."""
    for became, number in report.counts().items():
        if number:
            yield f"{report.outcome_of_all(became)}: {number:,}"
        for row in report.rows(became):
            yield from _row_lines(row, given)
    yield from stopped_lines(report) if report.left else (f"{report.headline()}.",)


def stopped_lines(report: ImportReport) -> Iterator[str]:
    """How to go on with an import that was stopped, and how far it came; nothing of another."""
    if report.left:
        yield report.what_to_do()
        yield f"{report.headline()}."


def _row_lines(row: ReportRow, given: Mapping[Path, str]) -> Iterator[str]:
    if not row.is_group:
        yield f"  {given[row.entries[0].path]}: {row.sentence()}"
    else:
        yield f"  {row.name()}: {row.sentence()}"
    for entry in row.entries:
        if row.is_group and row.became in {Became.NEEDS_A_PERSON, Became.DRAFT}:
            yield f"    {given[entry.path]}"
        yield from (f"    {line}" for line in _details(entry))


def _details(entry: ReportEntry) -> list[str]:
    """What the sentence leaves out: where a refused file departs, and which lines look damaged."""
    lines = entry.beyond() if entry.became is Became.NEEDS_A_PERSON else entry.noticed()
    if len(lines) > AT_MOST:
        return [*lines[:AT_MOST], f"… and {len(lines) - AT_MOST:,} more."]
    return list(lines)
