"""The first page: what will be asked, how long it takes, and who may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.forms.ui_start_page import Ui_StartPage
from reflect_app.gui.wizard.page import StepPage, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.theme import Theme
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompts import StartPage as StartWords
    from reflect_app.reflection import Record

MEASURE = 656  # pixels at 100%


class StartPage(StepPage):
    """Shown in full the first time, short afterwards; also where the working title is given."""

    def __init__(
        self,
        step: Step,
        words: StartWords,
        theme: Theme,
        *,
        in_full: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(step, theme, parent)
        self.ui = Ui_StartPage()
        self.add_content(self.ui)
        self.ui.title.setText(words.title)
        self.ui.short.setText(words.short)
        for section in words.sections:
            self.ui.sections_layout.addWidget(plain_label(section.title, "heading"))
            self.ui.sections_layout.addWidget(plain_label(section.text))
            self.ui.sections_layout.addSpacing(theme.px(8))
        self.ui.more.toggled.connect(self._show_sections)
        self.ui.more.setAutoDefault(False)
        self.ui.more.setVisible(not in_full)
        self.ui.more.setAccessibleName("Show everything about this")
        self.ui.short.setVisible(not in_full)
        self._show_sections(in_full)
        self.ui.working_title.textEdited.connect(lambda _text: self.touched.emit())
        self.frame.back.hide()
        self.frame.skip.hide()

    @property
    def working_title(self) -> str:
        """The private working title, as it stands."""
        return self.ui.working_title.text()

    def show_reflection(self, record: Record) -> None:
        """Show the working title that the draft has."""
        self.ui.working_title.setText(record.title)

    def first_field(self) -> QWidget:
        """Continue takes the focus: there is nothing that must be filled in here."""
        return self.frame.forward

    def fit(self) -> None:
        """Keep the column to a comfortable measure."""
        super().fit()
        px = self.theme.px
        self.keep_within(px(MEASURE))
        self.ui.working_title.setMaximumWidth(px(440))
        self.frame.footer.setMaximumWidth(px(MEASURE + 80))

    def _show_sections(self, on: bool) -> None:
        self.ui.sections.setVisible(on)
        self.ui.more.setText(f"{'▾' if on else '▸'} Show everything about this")
