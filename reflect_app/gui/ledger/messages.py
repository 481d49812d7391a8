"""The words of the window about what went out, made when they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.times import day_here, day_on
from reflect_app.ledger_line import FileFormat
from reflect_app.publication.ledger.went_out import OutState
from reflect_app.shown_dates import full_date
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from reflect_app.publication.ledger.went_out import OutReflection

_ORDER = tuple(FileFormat)


def lead(reflections: int, files: int) -> str:
    """How much went out: "31 reflections, 58 files. The list stays …"."""
    many = plural(reflections, "{n} reflection", "{n} reflections")
    copies = plural(files, "{n} file", "{n} files")
    stays = tr("The list stays when a reflection is deleted.")
    return f"{many}, {copies}. {stays}"


def nothing_went_out() -> str:
    """What stands where the list is empty."""
    return tr(
        "Nothing went out yet. What is published or exported from this library is noted here: which"
        " words, in which file, and when."
    )


def nothing_found() -> str:
    """What stands where no row is left."""
    return tr("Nothing here fits what you typed. Take it out to see the others.")


def state(of: OutState) -> str:
    """What became of it since: "As published"."""
    return {
        OutState.AS_PUBLISHED: tr("As published"),
        OutState.EDITED: tr("Edited since"),
        OutState.WITHDRAWN: tr("Withdrawn"),
    }[of]


def format_name(of: FileFormat) -> str:
    """A format as people call it."""
    return {
        FileFormat.TEXT: tr("Text"),
        FileFormat.MARKDOWN: tr("Markdown"),
        FileFormat.HTML: tr("HTML"),
        FileFormat.INDEX: tr("HTML index"),
        FileFormat.JSON_LINES: tr("JSON Lines"),
        FileFormat.CSV: tr("CSV"),
        FileFormat.ZIP: tr("Zip"),
    }[of]


def formats(found: Iterable[FileFormat]) -> str:
    """All formats of a reflection: "Text, HTML"; the index goes without saying."""
    there = set(found) - {FileFormat.INDEX}
    return ", ".join(format_name(each) for each in _ORDER if each in there)


def title(row: OutReflection) -> str:
    """What names a reflection, or that it is not there any more."""
    return row.title or tr("No longer in your library")


def about(row: OutReflection, today: date) -> str:
    """What there is to say of a row that is open, in one or two sentences."""
    went_out = _day(row.went_out, today)
    if row.state is OutState.WITHDRAWN:
        when = _day(row.withdrawn or row.went_out, today)
        return tr(
            "Withdrawn {when}. Its files stay where they are until whoever runs the site takes them"
            " away.",
            when=when,
        )
    if not row.title:
        return tr("It went out {when}. The files stay where they were written.", when=went_out)
    if row.state is OutState.EDITED:
        if row.edited is None:
            return tr("It was edited. The files still hold the words of {day}.", day=_plain(row))
        return tr(
            "It was edited {when}. The files still hold the words of {day}.",
            when=_day(row.edited, today),
            day=_plain(row),
        )
    return tr("It went out {when}, with the words that are in your library.", when=went_out)


def show_files(number: int) -> str:
    """What leads to the files."""
    return plural(number, "Show its file", "Show its {n} files")


def copies(paths: Sequence[str]) -> str:
    """How many copies there are."""
    return plural(
        len(paths),
        "It is in {n} file. Withdrawing deletes nothing: it is noted here, and you can save a note"
        " for whoever runs the site.",
        "It is in {n} files. Withdrawing deletes nothing: it is noted here, and you can save a note"
        " for whoever runs the site.",
    )


def what_the_note_says() -> str:
    """What the note is for."""
    return tr(
        "The note says in plain words which files to take away, and when they went out. It holds no"
        " word of the reflection."
    )


def withdrawn(title_: str) -> str:
    """Said once it is withdrawn."""
    return tr("“{title}” is withdrawn, and a draft again.", title=title_)


def withdrawn_gone() -> str:
    """Said once what is no longer in the library is withdrawn."""
    return tr("It is withdrawn.")


def _day(moment: datetime, today: date) -> str:
    return day_on(day_here(moment), today)


def _plain(row: OutReflection) -> str:
    return full_date(day_here(row.went_out))
