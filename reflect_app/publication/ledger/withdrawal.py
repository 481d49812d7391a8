"""The note for whoever runs the web site: which copies of a reflection are to be taken down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.ledger_line import SHARED
from reflect_app.shown_dates import sortable_moment
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from reflect_app.ledger_line import LedgerLine


def withdrawal_note(lines: Sequence[LedgerLine], at: datetime) -> str:
    """A plain text that names every copy made, and no title, person or word of the reflection."""
    return "\n".join(_note_lines(lines, at)) + "\n"


def _note_lines(lines: Sequence[LedgerLine], at: datetime) -> Iterator[str]:
    own = [each for each in lines if each.format not in SHARED]
    shared = [each for each in lines if each.format in SHARED]
    yield tr("A published reflection is withdrawn.")
    yield ""
    yield tr("Withdrawn: {when}", when=sortable_moment(at.astimezone()))
    yield plural(len(lines), "It went out in {n} file.", "It went out in {n} files.")
    if own:
        yield ""
        yield tr("Please remove these files, and every copy of them, wherever they were put:")
        yield from map(_copy, own)
    if shared:
        yield ""
        yield tr("These hold it among others. Please put the new files in their place once you")
        yield tr("have them, or remove them:")
        yield from map(_copy, shared)
    yield ""
    yield tr(
        "Search engines and archives may keep a page for some time; most have a form for that."
    )


def _copy(line: LedgerLine) -> str:
    when = sortable_moment(line.at.astimezone())
    path = shown_name(str(line.path))
    return tr("- {path} ({kind}, written {when})", path=path, kind=str(line.format), when=when)
