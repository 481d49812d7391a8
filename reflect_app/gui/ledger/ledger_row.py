"""A row of what went out: which reflection, in which file, when, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflect_app.clean_text import shown_name
from reflect_app.clock import local_today
from reflect_app.gui.ledger import messages
from reflect_app.gui.phrases.times import day_here
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS, NO_LIMIT
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.row_opener import RowOpener
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.publication.ledger.went_out import OutState
from reflect_app.shown_dates import full_date, short_date
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.publication.ledger.went_out import OutReflection

WENT_OUT, FORMATS, STATE = 112, 104, 136  # pixels at 100%: the columns after the first
_MARKS = {
    OutState.AS_PUBLISHED: Mark.DONE,
    OutState.EDITED: Mark.LOOK,
    OutState.WITHDRAWN: Mark.WITHDRAWN,
}


class LedgerRow(QFrame):
    """Says in one line what went out; opened, it offers what can be done."""

    opened = Signal(object)
    """The row was opened; carries it."""
    moved = Signal(int)
    """An arrow key was pressed: so many rows down."""
    publish_wanted = Signal(str)
    withdraw_wanted = Signal(object)
    note_wanted = Signal(object)
    """The note about what is withdrawn is to be saved; carries the ``OutReflection``."""
    history_wanted = Signal(str)
    files_wanted = Signal(object)

    def __init__(self, row: OutReflection, theme: Theme) -> None:
        super().__init__()
        self.row = row
        self._theme = theme
        self._panel: QWidget | None = None
        self.buttons: list[WrappingButton] = []
        self.setProperty("region", "reportrow")
        name, when = shown_name(messages.title(row)), full_date(day_here(row.went_out))
        state, formats = messages.state(row.state), messages.formats(row.formats)
        self.opener = RowOpener(name, opens=True)
        spoken = (name, shown_name(row.name), when, formats, state)
        self.opener.setAccessibleName(", ".join(spoken))
        self.opener.clicked.connect(lambda: self.set_open(on=not self.is_open))
        self.opener.moved.connect(self.moved)
        self._file = plain_label(shown_name(row.name), "small")
        self._when = plain_label(short_date(day_here(row.went_out)))
        self._formats = plain_label(formats)
        self._sign = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._state = QWidget()
        self._lay_out(state)

    @property
    def is_open(self) -> bool:
        """Whether what can be done is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def set_open(self, *, on: bool) -> None:
        """Show what can be done under the row, or put that away."""
        if on is self.is_open:
            return
        if on and self._panel is None:
            self._panel = self._made_panel()
            self._column.addWidget(self._panel)
        if self._panel is not None:
            self._panel.setVisible(on)
        self.opener.show_open(on=on)
        restyle(self, "open", on)
        self._fit_panel()
        if on:
            self.opened.emit(self)

    def fit(self, *, wide: bool) -> None:
        """Put what is said side by side, or one under the other where room is short."""
        px, grid = self._theme.px, self._grid
        self._sign.setPixmap(mark_pixmap(_MARKS[self.row.state], self._theme, 16, self))
        self._beside.setSpacing(px(8))
        places = ((0, 1), (0, 2), (0, 3)) if wide else ((1, 0), (2, 0), (3, 0))
        for part, place, width in zip(
            (self._when, self._formats, self._state),
            places,
            (WENT_OUT, FORMATS, STATE),
            strict=True,
        ):
            grid.addWidget(part, *place)
            part.setMinimumWidth(px(width) if wide else 0)
            part.setMaximumWidth(px(width) if wide else NO_LIMIT)
            part.setContentsMargins(0 if wide else px(23), 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setContentsMargins(px(4), px(7), px(8), px(9))
        grid.setHorizontalSpacing(px(4))
        grid.setVerticalSpacing(px(2))
        self._file.setContentsMargins(px(23), 0, 0, 0)
        self._column.setSpacing(0)
        self._fit_panel()

    def _lay_out(self, state: str) -> None:
        self._beside = QHBoxLayout(self._state)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(self._sign)
        self._beside.addWidget(plain_label(state), 1)
        name = QWidget()
        below = QVBoxLayout(name)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.opener)
        below.addWidget(self._file)
        line = QWidget()
        self._grid = QGridLayout(line)
        self._grid.addWidget(name, 0, 0)  # ``fit`` says where the others stand
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(line)

    # Opened

    def _made_panel(self) -> QWidget:
        panel, row = QWidget(), self.row
        panel.hide()  # until it is complete
        inside = QVBoxLayout(panel)
        inside.addWidget(plain_label(messages.about(row, local_today())))
        actions = QWidget()
        self._flow = FlowLayout(actions, across=BETWEEN_BUTTONS, down=BETWEEN_ROWS)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.buttons = self._offers()
        for button in self.buttons:
            self._flow.addWidget(button)
        inside.addWidget(actions)
        return panel

    def _offers(self) -> list[WrappingButton]:
        """What can be done about it. Filled is only what brings the files up to date."""
        row, offers = self.row, list[WrappingButton]()
        about, files = shown_name(messages.title(row)), len(row.lines)
        if row.state is OutState.EDITED and row.title:
            again = WrappingButton(tr("Publish again…"))
            again.setProperty("kind", "primary")
            again.clicked.connect(lambda: self.publish_wanted.emit(row.reflection_id))
            offers.append(again)
        if row.state is not OutState.WITHDRAWN:
            withdraw = WrappingButton(tr("Withdraw…"))
            withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(row))
            offers.append(withdraw)
        else:
            note = WrappingButton(tr("Save the note for the web site…"))
            note.clicked.connect(lambda: self.note_wanted.emit(row))
            offers.append(note)
        if row.state is OutState.EDITED and row.title:
            changed = LinkButton(tr("Show what changed"))
            changed.clicked.connect(lambda: self.history_wanted.emit(row.reflection_id))
            offers.append(changed)
        show = LinkButton(messages.show_files(files))
        show.clicked.connect(lambda: self.files_wanted.emit(row))
        offers.append(show)
        for button in offers:
            button.setAccessibleName(f"{button.words}: {about}")
        return offers

    def _fit_panel(self) -> None:
        if self._panel is not None and (inside := self._panel.layout()) is not None:
            px = self._theme.px
            inside.setContentsMargins(px(27), 0, px(8), px(14))
            inside.setSpacing(px(10))
            self._flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
