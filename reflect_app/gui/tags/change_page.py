"""The page before tags are changed: the new name, what it touches, and what that means."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, TEXT_WIDE
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.tags import messages
from reflect_app.gui.tags.touched_row import TouchedRowDelegate
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.widgets.announce import CalmAnnouncer, announce
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.lines_list import RowsModel
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.publication.tag_order.change_words import what_it_means
from reflect_app.publication.tag_order.tag_change import TagChange, merging, why_not
from reflect_app.publication.tag_order.what_is_touched import AllTouched, Touched, touched
from reflect_app.tags import clean_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.forms.ui_tags_window import Ui_TagsWindow
    from reflect_app.gui.tags.jobs import AllTags
    from reflect_app.gui.tasks.services import Services

NARROW = 360  # pixels at 100%; narrower than this the heading has small letters
ROWS_SEEN = 6  # of what is touched; more are scrolled to


class Kind(StrEnum):
    """What is asked for."""

    RENAME = "rename"
    MERGE = "merge"
    DELETE = "delete"


class ChangePage(QObject):
    """Shows what a change would do, anew with each name that is typed, and asks for it."""

    agreed = Signal(object, object)
    """Somebody wants this ``TagChange``, of what ``AllTouched`` says."""
    left = Signal()
    """Everything is to stay as it is."""

    def __init__(self, ui: Ui_TagsWindow, services: Services) -> None:
        super().__init__(ui.changePage)
        self._ui, self._service, self._theme = ui, services.library, services.theme
        self._kind = Kind.RENAME
        self._names: tuple[str, ...] = ()
        self._tags: AllTags | None = None
        self._change: TagChange | None = None
        self._found: AllTouched | None = None
        self._reading: Batch | None = None
        self._leads_to_button = False
        self._model = RowsModel("id", lambda line: line.title, messages.touched_spoken, self)
        self._row = TouchedRowDelegate(self._theme, ui.touched)
        ui.touched.setUniformItemSizes(True)
        ui.touched.setModel(self._model)
        ui.touched.setItemDelegate(self._row)
        self._lay_out_buttons()
        self._speaker = CalmAnnouncer(ui.changePage, self._spoken)
        ui.name.textChanged.connect(self._look)
        ui.name.returnPressed.connect(self._agree)
        self._theme.follow(ui.changePage, self.fit)

    def ask(self, kind: Kind, names: Sequence[str], suggestion: str, tags: AllTags) -> None:
        """Show the page for a change of these tags, with the name that is suggested."""
        ui = self._ui
        self._kind, self._names, self._tags = kind, tuple(names), tags
        heading, label = {
            Kind.RENAME: (messages.rename_heading(names), messages.rename_label()),
            Kind.MERGE: (messages.merge_heading(names), messages.merge_label(names)),
            Kind.DELETE: (messages.delete_heading(names), messages.delete_lead(names)),
        }[kind]
        ui.changeHeading.setText(heading)
        ui.nameLabel.setText(label)
        restyle(ui.nameLabel, "role", "lead" if kind is Kind.DELETE else "heading")
        ui.name.setVisible(kind is not Kind.DELETE)
        ui.name.setAccessibleName(label)
        self._say_problem("")
        ui.name.setText(suggestion)
        ui.name.selectAll()
        self._look()
        ui.pages.setCurrentWidget(ui.changePage)
        ui.changePage.verticalScrollBar().setValue(0)
        first = self.leave_button if kind is Kind.DELETE else ui.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._leads_to_button = kind is Kind.DELETE  # as soon as it can be pressed
        announce(ui.changePage, f"{heading} {label}")

    def leave(self) -> None:
        """Look for nothing any more."""
        self._change = None
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    def fit(self) -> None:
        """Take sizes from the theme, and the room that there is."""
        ui, px = self._ui, self._theme.px
        self._row.measure()
        narrow = ui.pages.width() < px(NARROW)
        restyle(ui.changeHeading, "role", "subheading" if narrow else "title")
        side = self._theme.side_of(ui.pages.width(), TEXT_WIDE, 32)
        ui.changeColumn.setContentsMargins(side, 28, side, 28)
        ui.changeColumn.setSpacing(px(12))
        rows = min(ROWS_SEEN, max(1, self._model.rowCount()))
        ui.touched.setFixedHeight(rows * self._row.height + 2)
        ui.touched.scheduleDelayedItemsLayout()

    # What is typed, and what it would do

    def _wanted(self) -> TagChange | None:
        """The change as it stands; None where the name can be none, or is the one there is."""
        if self._kind is Kind.DELETE:
            return TagChange(self._names)
        typed = self._ui.name.text()
        is_same = self._kind is Kind.RENAME and clean_tag(typed) == self._names[0]
        if self._tags is None or is_same or why_not(typed):
            return None
        return merging(self._names, typed, self._tags.uses)

    def _look(self) -> None:
        """Look what the change would touch, as often as another name is typed."""
        change = self._wanted()
        if change == self._change and change is not None:
            return
        self.leave()
        self._change, self._found = change, None
        self._say_problem("")
        if change is None:
            self._show_lines(())
            return
        self._show_counted(0)
        reading = Batch(
            self._service,
            lambda library: touched(library, change),
            on_progress=lambda number: self._show_counted(number) if is_wanted() else None,
            then=lambda lines: self._read(lines) if is_wanted() else None,
            otherwise=lambda error: self._refused(error) if is_wanted() else None,
        )

        def is_wanted() -> bool:
            return self._reading is reading and isValid(self)

        self._reading = reading
        reading.start()

    def _read(self, lines: Sequence[Touched]) -> None:
        self._reading = None
        self._found = AllTouched.of(lines)
        self._show_lines(lines)

    def _show_counted(self, number: int) -> None:
        self._ui.touchedHeading.setText(messages.counting(number))
        self._ui.touchedHeading.show()
        self.button.setEnabled(False)

    def _show_lines(self, lines: Sequence[Touched]) -> None:
        """Show what is touched, and what that means; of no change, nothing."""
        ui, found = self._ui, AllTouched.of(lines)
        self._model.show_rows(found.lines)
        number, change = len(found.lines), self._change
        means = what_it_means(change, found) if change is not None else []
        ui.meansText.setText("\n".join(means))
        ui.means.setVisible(bool(means))
        ui.touchedHeading.setText(messages.touched_heading(number))
        ui.touchedHeading.setVisible(change is not None)
        ui.touched.setVisible(number > 0)
        words = messages.do_it(self._kind.value, number)
        if not number:
            words = messages.to_do(self._kind.value) if change is None else messages.do_nothing()
        self.button.set_words(words)
        self.button.setAccessibleName(words)
        self.button.setEnabled(True)
        if self._leads_to_button and self.leave_button.hasFocus():
            self._leads_to_button = False
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()
        self._speaker.start()

    def _refused(self, error: ReflectError) -> None:
        self._reading = None
        self._say_problem(str(error))

    def _agree(self) -> None:
        """Make the change, or say what is missing for it."""
        if self._change is None:
            self._say_problem(why_not(self._ui.name.text()) or messages.another_name())
            self._ui.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._found is not None and self._found.lines:
            change, found = self._change, self._found
            self.leave()
            self.agreed.emit(change, found)
        elif self._found is not None:
            self.left.emit()

    def _say_problem(self, words: str) -> None:
        ui = self._ui
        ui.nameProblem.setText(words)
        ui.nameProblem.setVisible(bool(words))
        restyle(ui.name, "wrong", "true" if words else "false")
        ui.name.setAccessibleDescription(f"Error: {words}" if words else "")
        if words:
            announce(ui.name, words, urgent=True)

    def _spoken(self) -> str:
        ui = self._ui
        means = ui.meansText.text().replace("\n", " ") if ui.means.isVisible() else ""
        return f"{ui.touchedHeading.text()}. {means}"

    def _lay_out_buttons(self) -> None:
        holder = self._ui.changeButtons
        flow = FlowLayout(holder, across=BETWEEN_BUTTONS, down=12)
        flow.setContentsMargins(0, 8, 0, 0)
        self.button = WrappingButton("", holder)
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._agree)
        self.leave_button = WrappingButton(messages.leave_it(), holder)
        self.leave_button.clicked.connect(self.left)
        for button in (self.button, self.leave_button):
            flow.addWidget(button)
