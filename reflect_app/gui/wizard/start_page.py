"""The first page: what will be asked, how long it takes, and who may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QApplication

from reflect_app.gui.forms.ui_start_page import Ui_StartPage
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.typed_sign import types_letter
from reflect_app.gui.wizard.step_page import StepPage

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompts import StartPageText
    from reflect_app.reflection import Record


class StartPage(StepPage):
    """What each part comes to the first time, shorter afterwards, and all of it for who asks.

    It is also where the working title is given.
    """

    def __init__(self, step: Step, words: StartPageText, theme: Theme, *, in_full: bool) -> None:
        super().__init__(step, theme)
        self.ui = Ui_StartPage()
        self.add_content(self.ui)
        self.ui.title.setText(words.title)
        self.ui.short.setText(words.short)
        self._sections = [(plain_label(each.gist), each) for each in words.sections]
        for label, section in self._sections:
            self.ui.sections_layout.addWidget(plain_label(section.title, "heading"))
            self.ui.sections_layout.addWidget(label)
            self.ui.sections_layout.addSpacing(theme.px(8))
        self.ui.more.toggled.connect(self._show_sections)
        self.ui.more.setAccessibleName("Show everything about this")
        self._first_visit = in_full
        self.ui.short.setVisible(not in_full)
        self._show_sections(on=False)
        self.ui.working_title.textChanged.connect(lambda _text: self.touched.emit())
        self.withhold(self.frame.back, self.frame.skip)

    @property
    def working_title(self) -> str:
        """The private working title, as it stands."""
        return self.ui.working_title.text()

    def show_reflection(self, record: Record) -> None:
        """Show the working title that the draft has."""
        with QSignalBlocker(self.ui.working_title):  # showing is not typing
            self.ui.working_title.setText(record.title)

    def leave_nearest(self) -> bool:
        """Close what was opened to read more."""
        opened = self.ui.more.isChecked()
        self.ui.more.setChecked(False)
        return opened

    def arrive(self) -> None:
        """Begin at the top: what is told here comes before the title, where room is short."""
        self.frame.scroll.begin_at_top(self.first_field)

    def first_field(self) -> QWidget:
        """The title takes the focus, so that nothing typed at once is lost; Enter goes on."""
        return self.ui.working_title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the title a letter that nothing else on the page takes, wherever the focus is."""
        if types_letter(event):
            self.ui.working_title.setFocus()
            QApplication.sendEvent(self.ui.working_title, event)
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Keep the title's field shorter than the texts."""
        super().fit()
        self.ui.working_title.setMaximumWidth(self.theme.px(440))

    def _show_sections(self, on: bool) -> None:
        """The texts of all parts; while they are off, what each comes to on a first visit."""
        for label, section in self._sections:
            label.setText(section.text if on else section.gist)
        self.ui.sections.setVisible(on or self._first_visit)
        self.ui.more.setText(f"{'▾' if on else '▸'} Show everything about this")
