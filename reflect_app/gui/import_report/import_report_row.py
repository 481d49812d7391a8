"""One row of the import report: a file or several alike, what became of them, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.style.sizes import NO_LIMIT
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.row_opener import RowOpener
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.publication.import_outcomes import Became

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.publication.import_report import ImportOutcome, ReportRow

AT_ONCE = 30  # lines of an opened row before more are asked for
OF_EACH = 3  # lines about each file of several
NAME, OUTCOME = 256, 196  # pixels at 100%: the first two columns
_MARKS = {
    Became.NEEDS_A_PERSON: Mark.LOOK,
    Became.DRAFT: Mark.HERE,
    Became.FOR_REVIEW: Mark.HERE,
    Became.APPROVED: Mark.DONE,
    Became.TIDIED: Mark.DONE,
    Became.AS_IT_IS: Mark.DONE,
    Became.DUPLICATE: Mark.DONE,
}


class ImportReportRow(QFrame):
    """Says in one line what became of a file or of several; opened, it says it line by line."""

    opened = Signal(object)
    """The row was opened; carries it."""
    moved = Signal(int)
    open_wanted = Signal(str)
    """The reflection with this id is to be opened."""
    list_wanted = Signal(object)
    """The reflections with these ids, a list, are to be shown in the library."""
    file_wanted = Signal(object)
    """The file at this path is to be shown in its folder."""

    def __init__(self, row: ReportRow, theme: Theme) -> None:
        super().__init__()
        self.row = row
        self._theme = theme
        self._left: list[ImportOutcome] = []
        self._panel: QWidget | None = None
        self.setProperty("region", "reportrow")
        self.opens = row.is_group or bool(row.entries[0].details())
        self.opener = RowOpener(row.name(), opens=self.opens)
        self.opener.setAccessibleName(f"{row.name()}, {row.outcome()}. {row.sentence()}")
        self.opener.clicked.connect(lambda: self.set_open(on=not self.is_open))
        self.opener.moved.connect(self.moved)
        self._sign = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._outcome = QWidget()
        self._found = plain_label(row.sentence())
        self._actions = QWidget()
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
        if on:
            self.opened.emit(self)

    def fit(self, *, wide: bool) -> None:
        """Put what is said side by side, or one under the other where room is short."""
        px, grid = self._theme.px, self._grid
        self._sign.setPixmap(mark_pixmap(_MARKS[self.row.became], self._theme, 18, self))
        self._beside.setSpacing(px(8))
        self._links.setSpacing(px(20))
        self.opener.setMinimumWidth(px(NAME) if wide else 0)
        self.opener.setMaximumWidth(px(NAME) if wide else NO_LIMIT)
        self._outcome.setMinimumWidth(px(OUTCOME) if wide else 0)
        parts = (self.opener, self._outcome, self._found, self._actions)
        for place, part in enumerate(parts):
            grid.addWidget(part, *((0, place) if wide else (place, 0)))
        for column in range(len(parts)):
            grid.setColumnStretch(column, int(column == (2 if wide else 0)))
        indent = 0 if wide else px(15)
        for part in (self._outcome, self._found, self._actions):
            part.setContentsMargins(indent, 0, 0, 0)
        room = px(4 if wide else 0)  # of several lines, from those of the row
        self._found.setContentsMargins(indent, room, 0, room)
        self._links.setStretch(self._links.count() - 1, 0 if wide else 1)
        grid.setContentsMargins(px(8), px(3 if wide else 10), px(8), px(3 if wide else 10))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(2))
        self._column.setSpacing(0)
        self._fit_panel()

    def _lay_out(self) -> None:
        self._beside = QHBoxLayout(self._outcome)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self._sign)
        self._beside.addWidget(plain_label(self.row.outcome()), 1)
        self._links = QHBoxLayout(self._actions)
        self._links.setContentsMargins(0, 0, 0, 0)
        for words, act in self._offers():
            self._links.addWidget(_link(words, self.row.name(), act))
        self._links.addStretch(1)
        line = QWidget()
        self._grid = QGridLayout(line)
        for part in (self.opener, self._outcome, self._found, self._actions):
            self._grid.addWidget(part)  # ``fit`` says where
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(line)

    def _offers(self) -> list[tuple[str, Callable[[], object]]]:
        """What can be done with the file or the files of this row, and how."""
        entries = self.row.entries
        ids = [entry.id for entry in entries if entry.id is not None]
        show_file = partial(self.file_wanted.emit, entries[0].path)
        if self.row.is_group:
            if ids:
                return [("Show in the library", partial(self.list_wanted.emit, ids))]
            return [("Show the files", show_file)]
        opening = [("Open", partial(self.open_wanted.emit, ids[0]))] if ids else []
        return [*opening, ("Show the file", show_file)]

    # Opened

    def _make_panel(self) -> None:
        self._panel = QWidget()
        self._panel.hide()  # until it is complete
        self._inside = QVBoxLayout(self._panel)
        self._column.addWidget(self._panel)
        if self.row.is_group:
            self._left = list(self.row.entries)
            more = LinkButton("")
            more.clicked.connect(partial(self._show_more, more))
            self._inside.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
            self._show_more(more)
        else:
            for said in _first(self.row.entries[0].details()):
                self._inside.addWidget(plain_label(said, "note"))
        self._fit_panel()

    def _show_more(self, more: LinkButton) -> None:
        """Name some more of the files that share this row."""
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        files = [self._file(entry) for entry in now]
        for file in files:
            self._inside.insertWidget(self._inside.indexOf(more), file)
            file.show()  # now, so that it can take the focus
        if self.window().focusWidget() is more:
            files[0].findChildren(LinkButton)[0].setFocus()
        more.set_words(show_more_text(min(AT_ONCE, len(self._left))))
        more.setAccessibleName(f"{more.words}: {self.row.name()}")
        more.setVisible(bool(self._left))

    def _file(self, entry: ImportOutcome) -> QWidget:
        """One of several files: its name, the way to it, and what was found in it."""
        file, line, name = QWidget(), QHBoxLayout(), entry.name()
        column = QVBoxLayout(file)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        line.setSpacing(self._theme.px(20))
        line.addWidget(plain_label(name), 1)
        if entry.id is not None:
            line.addWidget(_link("Open", name, partial(self.open_wanted.emit, entry.id)))
        line.addWidget(_link("Show the file", name, partial(self.file_wanted.emit, entry.path)))
        for each in _first(entry.beyond(), OF_EACH):
            column.addWidget(plain_label(each, "note"))
        return file

    def _fit_panel(self) -> None:
        if self._panel is not None:
            px = self._theme.px
            self._inside.setContentsMargins(px(23), 0, px(8), px(12))
            self._inside.setSpacing(px(4))


def _first(details: Sequence[str], number: int = AT_ONCE) -> list[str]:
    """The first of very many, and how many more there are."""
    shown = list(details[:number])
    if len(details) > number:
        shown.append(f"… and {len(details) - number:,} more.")
    return shown


def _link(words: str, about: str, act: Callable[[], object]) -> LinkButton:
    """A link whose name makes sense alone."""
    link = LinkButton(words)
    link.setAccessibleName(f"{words}: {about}")
    link.clicked.connect(lambda _checked=False: act())
    return link
