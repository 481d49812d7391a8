"""One reflection as a reader will see it, with the others of the list before and after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent

from reflect_app.clock import local_today
from reflect_app.errors import NotReadyError, ReflectError
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.printing import plain
from reflect_app.gui.documents.reading_document import write_document
from reflect_app.gui.forms.ui_reading_window import Ui_ReadingWindow
from reflect_app.gui.paper.print_steps import PrintSteps, ask_for_printer, go_straight_on
from reflect_app.gui.phrases.statuses import status_text
from reflect_app.gui.phrases.times import changed_within
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.app_window import MenuWindow
from reflect_app.gui.widgets.notices import Notice
from reflect_app.gui.widgets.page_scroll import let_shrink
from reflect_app.text_format.writer import write, write_unfinished
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.paper.print_steps import AskPrinter, Before
    from reflect_app.gui.tasks.services import Services
    from reflect_app.reflection import Record
    from reflect_app.summary import Summary

SHOWN = Aspect.TEXT | Aspect.STATUS  # of the reflection that is read
LOW = 300  # pixels at 100%; in a window lower than this the text needs all the room there is


class ReadingWindow(MenuWindow):
    """Shows one reflection, read-only; closing it lets go of it."""

    GEOMETRY = "reading_geometry"
    write_wanted = Signal(str)
    """Somebody wants to go on writing the reflection with this id."""
    history_wanted = Signal(str)
    """Somebody wants to see the earlier versions of the reflection with this id."""

    def __init__(
        self,
        services: Services,
        ids: Sequence[str],
        current: str,
        ask_printer: AskPrinter = ask_for_printer,
        before_print: Before = go_straight_on,
    ) -> None:
        super().__init__(services.theme)
        self._service, self._settings_file = services.library, services.settings_file
        self._ids = list(ids) if current in ids else [current]
        self._current = current
        self._paper = PrintSteps(self, services, self.say, ask_printer, before_print)
        self.record: Record | None = None
        self.ui = Ui_ReadingWindow()
        self.ui.setupUi(self)
        self.hold_form(self.ui)
        self._connect()
        let_shrink(self)
        self.keep_place(self._settings_file)
        self.show_reflection(current)
        self.ui.text.setFocus()

    @property
    def about(self) -> str:
        """The id of the reflection that is shown."""
        return self._current

    def show_reflection(self, reflection_id: str) -> None:
        """Show another reflection, from its beginning."""
        self._current = reflection_id
        self.ui.actionPrevious.setEnabled(self._place > 0)
        self.ui.actionNext.setEnabled(self._place < len(self._ids) - 1)
        self.ui.previousButton.setEnabled(self.ui.actionPrevious.isEnabled())
        self.ui.nextButton.setEnabled(self.ui.actionNext.isEnabled())
        self._load()

    def exact_text(self) -> str:
        """The text as it is written to a file, finished or not."""
        if self.record is None:
            return ""
        try:
            return write(self.record.reflection).decode()
        except NotReadyError:
            return write_unfinished(self.record.reflection).decode()

    @property
    def _place(self) -> int:
        return self._ids.index(self._current)

    @property
    def _style(self) -> DocumentStyle:
        room = self._theme.px(28), self._theme.px(40)
        return DocumentStyle.of_window(self.ui.text.font(), self._theme, room)

    # Building

    def _connect(self) -> None:
        ui = self.ui
        for action, act in (
            (ui.actionEdit, lambda: self.write_wanted.emit(self._current)),
            (ui.actionHistory, lambda: self.history_wanted.emit(self._current)),
            (ui.actionPrint, self._print),
            (ui.actionPdf, self._save_pdf),
            (ui.actionOnPaper, lambda: self._paper.for_the_meeting(self._current)),
            (ui.actionCopy, ui.text.copy),
            (ui.actionCopyAll, self._copy_all),
            (ui.actionSelectAll, ui.text.selectAll),
            (ui.actionPrevious, partial(self._turn, -1)),
            (ui.actionNext, partial(self._turn, 1)),
        ):
            action.triggered.connect(act)
        for button, action in (
            (ui.previousButton, ui.actionPrevious),
            (ui.nextButton, ui.actionNext),
            (ui.printButton, ui.actionPrint),
            (ui.editButton, ui.actionEdit),
        ):
            button.clicked.connect(action.trigger)
        self._close = self.close_by(ui.actionClose, ui.buttons)
        ui.buttonGrid.addWidget(self._close, 0, ui.buttonGrid.columnCount())
        ui.text.copyAvailable.connect(ui.actionCopy.setEnabled)
        ui.actionCopy.setEnabled(False)
        self._theme.changed.connect(self._redraw)
        self._service.changed.connect(self._on_changed)

    # What is shown

    def _turn(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._ids):
            self.show_reflection(self._ids[place])
            total = len(self._ids)
            announce(self, tr("Reflection {place} of {total}", place=place + 1, total=total))

    def _on_changed(self, change: Change) -> None:
        if change.touches(SHOWN, [self._current]):
            self._load()

    def _load(self) -> None:
        wanted = self._current
        self._service.ask(
            lambda library: library.get(wanted), self._show_if_new, partial(self._tell, wanted)
        )

    def _show_if_new(self, record: Record) -> None:
        """Show what came, unless somebody has turned on meanwhile or it is shown already."""
        if record.id != self._current or record == self.record:
            return
        same = self.record is not None and self.record.id == record.id
        self.record = record
        self._redraw()
        if not same:
            self.ui.text.go_to(0, 0)

    def _redraw(self) -> None:
        if self.record is None:
            return
        ui = self.ui
        summary = self.record.summary()
        ui.titleLabel.setText(summary.display_title)
        ui.statusLabel.setText(self._status_line(summary))
        style = self._style
        with ui.text.staying():
            ui.text.keep_to_measure(style.font)
            write_document(ui.text.document(), self.record.reflection, style)
        self._reflow()

    def _status_line(self, summary: Summary) -> str:
        changed = changed_within(summary.updated, local_today())
        parts = [status_text(summary), f"changed {changed}"]
        if len(self._ids) > 1:
            parts.append(f"{self._place + 1} of {len(self._ids)}")
        return " · ".join(parts)

    def _tell(self, wanted: str, error: ReflectError) -> None:
        if wanted == self._current:
            self.say(Notice(str(error), urgent=True))

    # What actions do

    def _copy_all(self) -> None:
        try:
            text = self.exact_text()
        except NotReadyError as error:
            self.say(Notice(error.message, urgent=True))
            return
        QGuiApplication.clipboard().setText(text)
        self.say(Notice(tr("The whole text is copied.")))

    def _print(self) -> None:
        if self.record is not None:
            self._paper.print_it(self.record, plain(self.record.reflection))

    def _save_pdf(self) -> None:
        if self.record is not None:
            self._paper.save_pdf(self.record, plain(self.record.reflection))

    # The window itself

    def _reflow(self) -> None:
        """Put the buttons under the title where room is short; then leave most to the menus."""
        ui = self.ui
        buttons = (ui.previousButton, ui.nextButton, ui.printButton, ui.editButton, self._close)
        room = self.width() - 64
        needed = sum(button.sizeHint().width() + BETWEEN_BUTTONS for button in buttons)
        for button in buttons[:3]:
            button.setVisible(needed <= room)
        low = self.height() < self._theme.px(LOW)
        ui.buttons.setVisible(not low)
        ui.statusLabel.setVisible(not low)
        beside = needed + self._theme.px(240) <= room
        ui.barGrid.addWidget(ui.buttons, *((0, 1) if beside else (1, 0)))
        ui.barGrid.setColumnStretch(0, 1)
        ui.buttonGrid.setColumnStretch(len(buttons), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything within the window's width."""
        super().resizeEvent(event)
        self._reflow()
