"""The words of the comparison of a folder with what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.ledger_line import SHARED
from reflect_app.publication.ledger.folder_comparison import Compared
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.publication.ledger.folder_comparison import ComparedFile


def compared(number: int) -> str:
    """Said while files are looked at."""
    return plural(number, "{n} file compared…", "{n} files compared…")


def headline(same: int, number: int) -> str:
    """How many of the files are as they went out."""
    if not number:
        return tr("Nothing in this folder went out from here")
    if same == number:
        return plural(
            number, "The file is just as it went out", "All {n} files are just as they went out"
        )
    return tr("{same} of {n} files are as they went out", same=f"{same:,}", n=f"{number:,}")


def lead(folder: str, counts: Mapping[Compared, int]) -> str:
    """Where that is, and what to do about what is not the same."""
    where = tr("In “{folder}”. Nothing in it was changed.", folder=folder)
    if counts[Compared.MISSING] or counts[Compared.CHANGED]:
        again = tr("Publishing again into this folder writes what is missing or changed.")
        return f"{where} {again}"
    return where


def name_of(status: Compared) -> str:
    """A kind of file, above the list."""
    return {
        Compared.SAME: tr("Same"),
        Compared.CHANGED: tr("Changed"),
        Compared.MISSING: tr("Missing"),
        Compared.UNKNOWN: tr("Unknown"),
    }[status]


def sentence(one: ComparedFile) -> str:
    """What is said of one file."""
    if one.withdrawn and one.format in SHARED:
        return tr("It still holds what was withdrawn. The next publication writes it anew.")
    if one.withdrawn:
        return tr("It is withdrawn, and still here.")
    return {
        Compared.SAME: tr("Just as it went out."),
        Compared.CHANGED: tr("It went out from here, and was changed since."),
        Compared.MISSING: tr("It went out into this folder, and is not here any more."),
        Compared.UNKNOWN: tr("It did not go out from this library."),
    }[one.status]
