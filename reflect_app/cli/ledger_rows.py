"""Lines of the ledger as commands print them: for people with tabs between, for JSON as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reflect_app.shown_dates import moment_for_programs, sortable_moment

if TYPE_CHECKING:
    from reflect_app.ledger_line import LedgerLine


def ledger_row(line: LedgerLine) -> dict[str, Any]:
    """One file that one reflection went out in, with the keys in the order that is promised."""
    return {
        "id": line.reflection_id,
        "path": str(line.path),
        "name": line.name,
        "sha256": line.sha256,
        "format": str(line.format),
        "at": moment_for_programs(line.at),
        "withdrawn": moment_for_programs(line.withdrawn) if line.withdrawn else None,
    }


def ledger_text(line: LedgerLine) -> str:
    """The same for people."""
    withdrawn = ""
    if line.withdrawn:
        withdrawn = f"withdrawn {sortable_moment(line.withdrawn.astimezone())}"
    when = sortable_moment(line.at.astimezone())
    told = (line.reflection_id, str(line.path), str(line.format), when, withdrawn)
    return "\t".join(told).rstrip("\t")
