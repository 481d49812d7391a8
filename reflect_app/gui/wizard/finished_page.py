"""The last page: what is finished, where its file is, and what usually comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from reflect_app.clean_text import shown_name
from reflect_app.gui.forms.ui_finished_page import Ui_FinishedPage
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import let_wrap
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.wizard import messages, practice_messages
from reflect_app.gui.wizard.step_page import StepPage
from reflect_app.reflection import Reflection
from reflect_app.text_format.requirements import to_publish

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.widgets.prose import Prose
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompts import FinishedPageText


class FinishedPage(StepPage):
    """Says what is done, by its title, and offers what people do next.

    Before the file is written that is to read it once more and to export it; afterwards it is what
    the file holds, where it is and who needs it.
    """

    export = Signal()
    send = Signal()
    """It is to be sent for review."""
    read = Signal()
    copy_wanted = Signal()
    """A copy of what was practised on is to be written."""
    another = Signal()
    folder_wanted = Signal(object)
    """The folder at this path is to be shown."""

    def __init__(self, step: Step, words: FinishedPageText, theme: Theme) -> None:
        super().__init__(step, theme)
        self.ui = Ui_FinishedPage()
        self.add_content(self.ui)
        self._words = words
        self._title, self._reflection = "", Reflection()
        self._path: Path | None = None
        self._published = self._sent_before = False
        self._copy: Button | None = None  # that is offered of practice
        self._lines: list[tuple[Prose, Prose]] = []
        self.ui.next_steps.setColumnStretch(1, 1)
        self.ui.export_button.clicked.connect(self.export)
        self.ui.send_button.clicked.connect(self.send)
        self.ui.read.clicked.connect(self.read)
        self.ui.another.clicked.connect(self.another)
        self.ui.open_folder.clicked.connect(self._open_folder)
        between = theme.px(BETWEEN_BUTTONS), theme.px(BETWEEN_ROWS)
        self._doing = let_wrap(self.ui.doing, self.ui.outer, *between)
        self.withhold(self.frame.forward, self.frame.skip)
        self.frame.close_button.setText("Close")
        self._tell()

    def be_practice(self) -> None:
        """Offer a copy, and nothing that leads further; and say why."""
        self._copy = Button(practice_messages.save_a_copy())
        self._copy.clicked.connect(self.copy_wanted)
        self._doing.insert_widget(0, self._copy)
        restyle(self._copy, "kind", "primary")
        self._tell()

    def show_finished(self, title: str, reflection: Reflection, *, published: bool = False) -> None:
        """Speak of this reflection, by its private working title; whether it is published as is."""
        self._title, self._reflection, self._published = title, reflection, published
        self._tell()

    def show_review(self, *, sent_before: bool) -> None:
        """Whether it was sent for review before: who has a supervisor sends it again next."""
        if sent_before is not self._sent_before:
            self._sent_before = sent_before
            self._tell()

    def forget_file(self) -> None:
        """Say that it is finished; a file that was written before does not hold it as it is now."""
        self._path = None
        self._tell()

    def show_file(self, path: Path) -> None:
        """Say where the file is that was written."""
        self._path = path
        self._tell()
        announce(self.ui.where, f"{self.ui.title.text()}: {shown_name(path.name)}")
        self.ui.open_folder.setFocus()

    def first_field(self) -> QWidget:
        """What most people do next takes the focus: to export, and then to look where it is."""
        if self._copy is not None:
            return self._copy
        if self._path is not None:
            return self.ui.open_folder
        return self.ui.send_button if self._sent_before else self.ui.export_button

    def _tell(self) -> None:
        if self._copy is not None:
            self._tell_practice()
            return
        ui, path = self.ui, self._path
        has_file = path is not None or self._published
        title, published, exported = self._title, self._published, path is not None
        ui.title.setText(messages.headline(title, published=published, exported=exported))
        ui.said.setText(self._what_is_done())
        ui.where_text.setText(shown_name(str(path or "")))
        ui.where.setVisible(exported)
        sends = self._sent_before and not has_file
        restyle(ui.export_button, "kind", "" if has_file or sends else "primary")
        restyle(ui.send_button, "kind", "primary" if sends else "")
        ui.send_button.setVisible(not has_file)
        self._doing.insert_widget(0, ui.send_button if sends else ui.export_button)
        self._list(self._words.after_export if has_file else self._words.next_steps)

    def _tell_practice(self) -> None:
        ui = self.ui
        ui.title.setText(practice_messages.finished())
        ui.said.setText(practice_messages.what_is_done())
        ui.next_title.setText(practice_messages.next_title())
        for each in (ui.where, ui.export_button, ui.send_button, ui.read, ui.another):
            each.hide()
        self._list(practice_messages.what_next())

    def _what_is_done(self) -> str:
        if self._path is not None:
            return messages.what_it_holds(self._reflection)
        if self._published:
            # of a published reflection that nobody changed
            return (
                "Nothing in it has changed since. Its file is where it was put, and stays as it is."
            )
        needed = {each.place for each in to_publish(self._reflection)}
        sent = self._sent_before
        return messages.kept(tags="tags" in needed, date="published" in needed, sent=sent)

    def _list(self, lines: Sequence[str]) -> None:
        """What comes next, one line below the other, each with its number."""
        for number in range(len(self._lines), len(lines)):
            pair = plain_label(f"{number + 1}."), plain_label("")
            for column, label in enumerate(pair):
                self.ui.next_steps.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
            self._lines.append(pair)
        for number, pair in enumerate(self._lines):
            pair[1].setText(lines[number] if number < len(lines) else "")
            for label in pair:
                label.setVisible(number < len(lines))

    def _open_folder(self) -> None:
        if self._path is not None:
            self.folder_wanted.emit(self._path.parent)
