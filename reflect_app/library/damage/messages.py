"""What is said of a library that was looked over: of each thing that was found, a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from pathlib import Path


def pages_changed() -> str:
    """Pages do not hang together, or hold what SQLite never writes."""
    return tr("Parts of the library are not as they were written.")


def strays(rows: int) -> str:
    """Rows belong to a reflection that is not there."""
    return plural(
        rows,
        "{n} row belongs to nothing that is in the library.",
        "{n} rows belong to nothing that is in the library.",
    )


def reflections_changed(count: int) -> str:
    """Reflections are not what was written."""
    return plural(
        count,
        "{n} reflection can't be read as written.",
        "{n} reflections can't be read as written.",
    )


def histories_changed(count: int) -> str:
    """Reflections are, but revisions of them are not."""
    return plural(
        count,
        "The history of {n} reflection can't be read as written.",
        "The history of {n} reflections can't be read as written.",
    )


def shown_wrongly(count: int) -> str:
    """Reflections are, but the list says something else."""
    return plural(
        count,
        "What the list shows of {n} reflection does not match what was written.",
        "What the list shows of {n} reflections does not match what was written.",
    )


def search_differs() -> str:
    """The search index knows other words than the reflections have."""
    return tr("The search index does not match the reflections.")


def no_library() -> str:
    """There is nothing yet to be looked over."""
    return tr("There is no library yet.")


def open_to_others(count: int) -> str:
    """Files or folders have permissions for others."""
    return plural(
        count,
        "Other people who use this computer could look into {n} file or folder.",
        "Other people who use this computer could look into {n} files and folders.",
    )


def left_over() -> str:
    """A repair was broken off before it had anything to carry on with."""
    return tr("Working files of a repair that came to no end are left over.")


def backup_not_read(name: str, why: str) -> str:
    """A backup is damaged or can't be read; ``why`` is a sentence."""
    return tr("{name}: {why}", name=name, why=why)


def no_backup() -> str:
    """There is a library and no copy of it."""
    return tr("There is no backup of the library yet.")


def no_report(folder: Path) -> str:
    """A folder among those that were set aside says nothing of a repair."""
    return tr("There is no report of a repair in {folder}.", folder=folder)
