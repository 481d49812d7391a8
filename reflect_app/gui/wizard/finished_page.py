"""The last page: what happened, where the file is, and what usually comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from reflect_app.gui.announce import announce
from reflect_app.gui.forms.ui_finished_page import Ui_FinishedPage
from reflect_app.gui.theme import restyle
from reflect_app.gui.wizard.page import StepPage, plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.theme import Theme
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.prompts import StartPage as StartWords

MEASURE = 656  # pixels at 100%


class FinishedPage(StepPage):
    """Says that it is done, and offers what people do next."""

    export = Signal()
    read = Signal()
    another = Signal()

    def __init__(
        self, step: Step, words: StartWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(step, theme, parent)
        self.ui = Ui_FinishedPage()
        self.add_content(self.ui)
        self._folder: Path | None = None
        for number, line in enumerate(words.next_steps):
            top = Qt.AlignmentFlag.AlignTop
            self.ui.next_steps.addWidget(plain_label(f"{number + 1}."), number, 0, top)
            self.ui.next_steps.addWidget(plain_label(line), number, 1, top)
        self.ui.next_steps.setColumnStretch(1, 1)
        self.ui.export_button.clicked.connect(self.export)
        self.ui.read.clicked.connect(self.read)
        self.ui.another.clicked.connect(self.another)
        self.ui.open_folder.clicked.connect(self._open_folder)
        self.frame.forward.hide()
        self.frame.skip.hide()
        self.frame.close_button.setText("Close")

    def forget_file(self) -> None:
        """Say that it is finished; a file that was written before does not hold it as it is now."""
        self._folder = None
        self.ui.title.setText("Your reflection is finished")
        self.ui.where.hide()
        restyle(self.ui.export_button, "kind", "primary")

    def show_file(self, path: Path) -> None:
        """Say where the file is that was written."""
        self._folder = path.parent
        self.ui.title.setText("Your file is written")
        self.ui.where_text.setText(str(path))
        self.ui.where.show()
        restyle(self.ui.export_button, "kind", "")
        announce(self.ui.where, f"Your file is written: {path.name}")
        self.ui.open_folder.setFocus()

    def first_field(self) -> QWidget:
        """Exporting takes the focus: it is what most people do next."""
        return self.ui.export_button

    def fit(self) -> None:
        """Keep the column to a comfortable measure."""
        super().fit()
        self.keep_within(self.theme.px(MEASURE))

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
