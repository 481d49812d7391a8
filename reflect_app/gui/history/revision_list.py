"""The list of a history: one entry for what there is now and for each revision, and its look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from reflect_app.advice.counting import count_words
from reflect_app.gui.history import messages
from reflect_app.gui.phrases.statuses import status_name
from reflect_app.gui.phrases.times import moment_within, moment_words
from reflect_app.gui.style.sizes import CAPTION, NAME
from reflect_app.gui.widgets.lines_list import ROW
from reflect_app.gui.widgets.row_delegate import Line, LinesDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

    from reflect_app.gui.widgets.row_delegate import Index
    from reflect_app.reflection import Record
    from reflect_app.revision import RevisionLine


@dataclass(frozen=True, slots=True)
class RevisionEntry:
    """One revision as the list shows it. ``number`` is the revision's, None for what is there now.

    ``moment`` is kept as it came, in UTC. ``when`` is what begins the row, ``name`` what this
    revision is called within a sentence: "now", "yesterday, 16:20".
    """

    number: int | None
    moment: datetime
    when: str
    name: str
    why: str
    length: str

    @property
    def below(self) -> str:
        """What stands under the time."""
        return f"{self.why} · {self.length}"

    @property
    def spoken(self) -> str:
        """Everything that the row shows, as a screen reader says it."""
        return f"{self.when}. {self.why}. {self.length}."


def entries(
    record: Record, lines: Sequence[RevisionLine], today: date, zone: tzinfo | None = None
) -> list[RevisionEntry]:
    """What there is now and every revision that was kept, the newest first."""
    words = sum(count_words(text) for _prompt, text in record.reflection.answers)
    when = moment_within(record.updated, today, zone)
    saved = f"{status_name(record.status)}, saved {when}"
    length = messages.length_text(words)
    now = RevisionEntry(None, record.updated, when="Now", name="now", why=saved, length=length)
    return [now, *(_entry(line, today, zone) for line in lines)]


def _entry(line: RevisionLine, today: date, zone: tzinfo | None) -> RevisionEntry:
    return RevisionEntry(
        line.number,
        line.kept,
        when=moment_words(line.kept, today, zone),
        name=moment_within(line.kept, today, zone),
        why=messages.reason_text(line.reason),
        length=messages.length_text(line.words),
    )


class RevisionDelegate(LinesDelegate):
    """Draws a revision: when it was kept, and under that why and how long it is."""

    BEFORE, ABOVE, AFTER, BETWEEN = 32, 11, 16, 2

    def lines(self, index: Index) -> tuple[Line, Line]:
        """Two lines."""
        entry: RevisionEntry = index.data(ROW)
        colours = self._theme.colours
        return (
            Line(entry.when, self.font_of(NAME, QFont.Weight.DemiBold), colours.text),
            Line(entry.below, self.font_of(CAPTION), colours.quiet),
        )
