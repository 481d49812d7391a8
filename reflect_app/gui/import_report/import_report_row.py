"""One row of the import report: a file or several alike, what became of them, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflect_app.gui.import_report.file_panel import (
    FilePanel,
    compare,
    has_panel,
    is_locked,
    needs_decision,
    panel_for,
)
from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.row_opener import RowOpener
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.publication.text_import.import_outcomes import Became
from reflect_app.publication.text_import.look_again import can_be_mended
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.import_report.report_steps import ReportSteps
    from reflect_app.publication.text_import.import_report import ImportOutcome, ReportRow

AT_ONCE = 30  # files of an opened row before more are asked for
OF_EACH = 3  # lines about each file of several
NAME, OUTCOME = 256, 184  # pixels at 100%: the first two columns
BETWEEN = 12  # pixels at 100% between two columns
TWO_BESIDE = 460  # pixels at 100% from which the outcome stands beside the name
_MARKS = {
    Became.NEEDS_A_PERSON: Mark.LOOK,
    Became.DRAFT: Mark.HERE,
    Became.FOR_REVIEW: Mark.HERE,
}


class Offer(NamedTuple):
    """A link of a row; one that opens the row goes once that is open."""

    words: str
    act: Callable[[], object]
    opens: bool = False


class ImportReportRow(QFrame):
    """Says in one line what became of a file or of several; opened, it says it line by line."""

    opened = Signal(object)
    """The row was opened; carries it."""
    moved = Signal(int)
    """An arrow key was pressed: so many rows down."""

    def __init__(self, row: ReportRow, steps: ReportSteps) -> None:
        super().__init__()
        self.row, self._steps = row, steps
        self._theme = steps.services.theme
        self._left: list[ImportOutcome] = []
        self._panel: QWidget | None = None
        self.setProperty("region", "importrow")
        self.opens = row.is_group or has_panel(row.entries[0])
        self.opener = RowOpener(row.name(), opens=self.opens)
        self.opener.setAccessibleName(f"{row.name()}, {row.outcome()}. {row.sentence()}")
        self.opener.clicked.connect(lambda: self.set_open(on=not self.is_open))
        self.opener.moved.connect(self.moved)
        self._sign = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._outcome = QWidget()
        self._found = plain_label(row.sentence())
        self._actions = QWidget()
        self._opening: list[LinkButton] = []
        self._lay_out()

    @property
    def is_open(self) -> bool:
        """Whether all that is known of the row is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def set_open(self, *, on: bool) -> None:
        """Show all that is known of the row under it, or put that away."""
        if on is self.is_open or not self.opens:
            return
        if on and self._panel is None:
            self._make_panel()
        if self._panel is not None:
            self._panel.setVisible(on)
        self.opener.show_open(on=on)
        restyle(self, "open", on)
        focused = any(link.hasFocus() for link in self._opening)
        for link in self._opening:
            link.setVisible(not on)
        if focused:
            self.opener.setFocus()
        if on:
            self.opened.emit(self)

    def fit(self, *, wide: bool, side: int, room: int) -> None:
        """Put what is said side by side, or one under the other where room is short.

        ``side`` is the margin at the left and at the right, over which the row's ground goes, and
        ``room`` what is between them, in pixels.
        """
        px, grid = self._theme.px, self._grid
        mark = _MARKS.get(self.row.became, Mark.DONE)
        self._sign.setPixmap(mark_pixmap(mark, self._theme, 16, self))
        self._beside.setSpacing(px(8))
        self._links.setSpacing(px(20))
        self.opener.setMinimumWidth(px(NAME) if wide else 0)
        self.opener.setMaximumWidth(px(NAME) if wide else NO_LIMIT)
        self._outcome.setMinimumWidth(px(OUTCOME) if wide else 0)
        two = wide or room >= px(TWO_BESIDE)
        self._place(wide=wide, two=two)
        above = px(4 if wide else 0)  # of several lines, from those of the row
        indent = 0 if wide else px(15)
        self._outcome.setContentsMargins(0 if two else indent, 0, 0, 0)
        self._found.setContentsMargins(indent, above, 0, above)
        self._actions.setContentsMargins(indent, 0, 0, 0)
        self._links.setStretch(self._links.count() - 1, 0 if wide else 1)
        grid.setContentsMargins(px(4), px(3 if wide else 10), px(8), px(3 if wide else 10))
        grid.setHorizontalSpacing(px(BETWEEN))
        grid.setVerticalSpacing(px(3))
        self._column.setContentsMargins(max(0, side - px(3)), 0, side, 0)
        self._fit_panel()

    def _place(self, *, wide: bool, two: bool) -> None:
        grid = self._grid
        parts = (self.opener, self._outcome, self._found, self._actions)
        if wide:
            places = [(0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1)]
        elif two:
            places = [(0, 0, 1), (0, 1, 1), (1, 0, 2), (2, 0, 2)]
        else:
            places = [(0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1)]
        for part, (line, column, across) in zip(parts, places, strict=True):
            grid.addWidget(part, line, column, 1, across)
        for column in range(len(parts)):
            grid.setColumnStretch(column, int(column == (2 if wide else 0)))

    def _lay_out(self) -> None:
        self._beside = QHBoxLayout(self._outcome)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self._sign)
        self._beside.addWidget(plain_label(self.row.outcome()), 1)
        self._links = QHBoxLayout(self._actions)
        self._links.setContentsMargins(0, 0, 0, 0)
        for offer in self._offers():
            link = _link(offer, self.row.name())
            self._links.addWidget(link)
            if offer.opens:
                self._opening.append(link)
        self._links.addStretch(1)
        line, beneath = QWidget(), QFrame()
        beneath.setProperty("region", "line")
        self._grid = QGridLayout(line)
        for part in (self.opener, self._outcome, self._found, self._actions):
            self._grid.addWidget(part)  # ``fit`` says where
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(line)
        self._column.addWidget(beneath)

    def _offers(self) -> list[Offer]:
        """What can be done with the file or the files of this row, and how."""
        entries, steps = self.row.entries, self._steps
        if not self.row.is_group:
            return _offers_of(entries[0], steps, lambda: self.set_open(on=True))
        ids = [entry.id for entry in entries if entry.id is not None]
        if ids:
            return [Offer(tr("Show in the library"), partial(steps.list_wanted.emit, ids))]
        return [Offer(tr("Show the files"), partial(steps.show_file, entries[0].path))]

    # Opened

    def _make_panel(self) -> None:
        if self.row.is_group:
            self._panel = QWidget()
            self._inside = QVBoxLayout(self._panel)
            self._left = list(self.row.entries)
            more = LinkButton("")
            more.clicked.connect(partial(self._show_more, more))
            self._inside.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
            self._show_more(more)
        else:
            self._panel = QWidget()
            self._inside = QVBoxLayout(self._panel)
            self._inside.addWidget(panel_for(self.row.entries[0], self._steps))
        self._panel.hide()  # until it is complete
        self._column.insertWidget(1, self._panel)
        self._fit_panel()

    def _show_more(self, more: LinkButton) -> None:
        """Name some more of the files that share this row."""
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        files = [_FileOfMany(entry, self._steps) for entry in now]
        for file in files:
            self._inside.insertWidget(self._inside.indexOf(more), file)
            file.show()  # now, so that it can take the focus
        if self.window().focusWidget() is more:
            files[0].findChildren(LinkButton)[0].setFocus()
        more.set_words(show_more_text(min(AT_ONCE, len(self._left))))
        more.setAccessibleName(f"{more.words}: {self.row.name()}")
        more.setVisible(bool(self._left))

    def _fit_panel(self) -> None:
        if self._panel is not None:
            px = self._theme.px
            self._inside.setContentsMargins(px(20), px(2), px(8), px(14))
            self._inside.setSpacing(px(4))
            for panel in self._panel.findChildren(FilePanel):
                panel.fit()


class _FileOfMany(QWidget):
    """One of several files: its name, the way to it, what was found in it, and what can be done."""

    def __init__(self, entry: ImportOutcome, steps: ReportSteps) -> None:
        super().__init__()
        self._entry, self._steps = entry, steps
        self._panel: FilePanel | None = None
        line, name = QHBoxLayout(), entry.name()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(line)
        line.setSpacing(steps.services.theme.px(20))
        line.addWidget(plain_label(name), 1)
        for offer in _offers_of(entry, steps, self._open, among_many=True):
            line.addWidget(_link(offer, name))
        for each in _first(entry.beyond(), OF_EACH):
            self._column.addWidget(plain_label(each, "note"))

    def _open(self) -> None:
        """Show what can be done about this file below its name, or put that away."""
        if self._panel is None:
            self._panel = panel_for(self._entry, self._steps)
            self._column.addWidget(self._panel)
            self._panel.show()
        else:
            self._panel.setVisible(self._panel.isHidden())


def _offers_of(
    entry: ImportOutcome,
    steps: ReportSteps,
    open_panel: Callable[[], object],
    *,
    among_many: bool = False,
) -> list[Offer]:
    """What can be done with one file; one among many has no row of its own that opens."""
    offers = []
    if entry.is_held_back:
        offers.append(Offer(tr("Compare…"), partial(compare, entry, steps)))
    elif can_be_mended(entry):
        offers.append(Offer(tr("Mend…"), open_panel, opens=True))
    elif needs_decision(entry) and is_locked(entry):
        offers.append(Offer(tr("Open it…"), partial(steps.opening_wanted.emit, entry.path)))
    elif among_many and needs_decision(entry):
        offers.append(Offer(tr("Take it in again"), partial(steps.try_again, entry)))
    elif among_many and entry.notices and entry.id is not None:
        offers.append(Offer(tr("Look at the damage…"), open_panel))
    if entry.id is not None:
        offers.append(Offer(tr("Open"), partial(steps.open_wanted.emit, entry.id)))
    return [*offers, Offer(tr("Show the file"), partial(steps.show_file, entry.path))]


def _first(details: Sequence[str], number: int) -> list[str]:
    """The first of very many, and how many more there are."""
    shown = list(details[:number])
    if len(details) > number:
        shown.append(tr("… and {n} more.", n=f"{len(details) - number:,}"))
    return shown


def _link(offer: Offer, about: str) -> LinkButton:
    """A link whose name makes sense alone."""
    link = LinkButton(offer.words)
    link.setAccessibleName(f"{offer.words}: {about}")
    link.clicked.connect(lambda _checked=False: offer.act())
    return link
