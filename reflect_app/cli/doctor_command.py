"""The subcommand that looks over the library and fixes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJson, app, own_backup_folders, refuse_while_elsewhere
from reflect_app.cli.exit_codes import exit_unless
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.shown_dates import moment_for_programs, sortable_moment
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.library.damage.check import Issue
    from reflect_app.library.damage.repair_report import RepairReport
    from reflect_app.library.doctor import Examination
    from reflect_app.paths import AppPaths


@app.command()
def doctor(
    context: typer.Context,
    *,
    look: Annotated[
        bool, typer.Option("--look", help="Only look, and say what there is; change nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Look over the library, say what there is, and mend what can be mended.

    Every word in the library is read, and its search index, its files' permissions and all backups
    are looked at. A damaged library is set aside whole and never written to; what can be read of
    it goes into a new one, and the newest good backup fills the gaps. Nothing that you wrote is
    thrown away. Close the window first. The exit code is 0 if all is well in the end, and 1 if
    something is left.

    \b
    Examples:
      reflect-app doctor
      reflect-app doctor --look --json
    """  # noqa: D301
    from reflect_app.library import doctor as doctors  # noqa: PLC0415  -- 0.3 s that check saves

    paths: AppPaths = context.obj
    refuse_while_elsewhere(paths)
    folders = own_backup_folders(paths)
    found = doctors.examine(paths, folders) if look else doctors.resolve(paths, folders)
    if as_json:
        write_json(_row(paths, found))
    else:
        write_lines(_lines(paths, found))
        say(_in_short(found, look=look))
    exit_unless(not found.left)


def _lines(paths: AppPaths, found: Examination) -> Iterator[str]:
    """What was found, a line each, with what became of it."""
    yield tr("Library: {path}", path=paths.library)
    counts = {"n": f"{found.reflections:,}", "binned": f"{found.binned:,}"}
    yield tr("Reflections: {n}, and {binned} in the bin", **counts)
    if found.newest_backup is None:
        yield tr("Backups: {n}", n=f"{found.backups:,}")
    else:
        moment = sortable_moment(found.newest_backup.astimezone())
        said = "Backups: {n}; the newest good one was made {moment}"
        yield tr(said, n=f"{found.backups:,}", moment=moment)
    for issue in found.issues:
        yield _issue_line(issue, found)
    if found.report is not None:
        yield from _report_lines(found.report)


def _issue_line(issue: Issue, found: Examination) -> str:
    lines = {
        "damage": "Damaged: {issue}",
        "mendable": "To be mended: {issue}",
        "note": "Note: {issue}",
    }
    line = "Mended: {issue}" if issue.code in found.resolved else lines[issue.severity.value]
    return tr(line, issue=issue.message)


def _report_lines(report: RepairReport) -> Iterator[str]:
    """What came from where, in counts; those to look at by their ids."""
    if report.backup is not None:
        yield tr("Backup used: {path}", path=report.backup.path)
    for path in report.other_backups:
        yield tr("Backup used for what that one lacks: {path}", path=path)
    yield tr("Read from the library itself: {n}", n=f"{len(report.read):,}")
    yield tr("From the backup: {n}", n=f"{len(report.from_backup):,}")
    for line, ids in (
        ("Read in part, with what a backup had in the history: {ids}", report.doubtful),
        ("New drafts of answers whose reflection could not be read: {ids}", report.recovered),
        ("Nothing left to read: {ids}", report.lost),
    ):
        if ids:
            yield tr(line, ids=", ".join(ids))
    if report.uncertain:
        yield tr("More may be missing: not all of what lists the reflections could be read.")
    if report.revisions_lost:
        said = "Earlier versions that could not be read as they were: {n}"
        yield tr(said, n=f"{report.revisions_lost:,}")
    yield from _ledger_lines(report)
    if report.changes_lost:
        yield tr(
            "Some of what was saved last is missing or could not be read: look at the reflections"
            " that you wrote in last, which may be as they were after an earlier save."
        )
    yield tr("What was there is kept in: {folder}", folder=report.set_aside)


def _ledger_lines(report: RepairReport) -> Iterator[str]:
    if report.ledger_from_backup:
        yield tr("Lines of what went out from the backup: {n}", n=f"{report.ledger_from_backup:,}")
    if report.ledger_lost:
        said = "Lines of what went out that could not be read as they were: {n}"
        yield tr(said, n=f"{report.ledger_lost:,}")
    elif report.ledger_uncertain:
        yield tr("Lines of what went out may be missing: not all of them could be read.")


def _in_short(found: Examination, *, look: bool) -> str:
    report = found.report
    if report is not None and (report.lost or report.changes_lost or report.ledger_lost):
        return tr("The library is in order again; what is missing is said above.")
    if not found.left:
        return tr("All is well now.") if found.resolved else tr("All is well.")
    if all(issue.code == "missing-saves" for issue in found.left):
        return tr("All else is well.")
    if look:
        return tr("Run “reflect-app doctor” without --look to mend this.")
    return tr("Some of this could not be mended.")


def _row(paths: AppPaths, found: Examination) -> dict[str, Any]:
    newest, report = found.newest_backup, found.report
    return {
        "library": str(paths.library),
        "reflections": found.reflections,
        "binned": found.binned,
        "backups": found.backups,
        "newest_backup": moment_for_programs(newest) if newest else None,
        "findings": [
            {
                "code": issue.code,
                "kind": issue.severity.value,
                "message": issue.message,
                "ids": list(issue.ids),
                "mended": issue.code in found.resolved,
            }
            for issue in found.issues
        ],
        "repair": report.as_json() | {"set_aside": str(report.set_aside)} if report else None,
    }
