"""The name that signs comments, and the folder that two people exchange files in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from reflect_app import comment_name
from reflect_app.clean_text import clean_line, shown_name
from reflect_app.gui.forms.ui_review_settings_dialog import Ui_ReviewSettingsDialog
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_LINES, BETWEEN_ROWS, TEXT_WIDE
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.problem_summary import ProblemSummary
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.paths import home_folder
from reflect_app.publication.file_writing.own_places import is_own_folder
from reflect_app.settings import can_be_a_path
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.problem_summary import Problem

_COMFORTABLE = QSize(620, 560)  # pixels at 100%


class ReviewSettingsDialog(ScrolledDialog):
    """Keeps what was chosen when *Keep these settings* is pressed, and nothing before."""

    kept = Signal()
    """Other settings may be kept than before."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._services, self._settings = services, services.settings_file.settings
        self._folder = self._settings.exchange_folder
        self._about_folder = ""
        self.ui = Ui_ReviewSettingsDialog()
        self.ui.setupUi(self)
        self.summary = ProblemSummary(services.theme, self._find_problems, self._mark_problems)
        self.ui.problem_place.addWidget(self.summary)
        self.choose_button = Button(tr("Choose a folder…"))
        self.leave_button = LinkButton(tr("Exchange no files there"))
        buttons = QWidget()
        self._flow = FlowLayout(buttons)
        self._flow.addWidget(self.choose_button)
        self._flow.addWidget(self.leave_button)
        self.ui.folder_buttons.addWidget(buttons)
        self.keep = Button(tr("Keep these settings"))
        self.not_now = Button(tr("Change nothing"))
        self.hold_form(self.ui, self.keep, self.not_now, group=TEXT_WIDE)
        self._fill()
        self._connect()
        self.begin()

    def _fill(self) -> None:
        ui = self.ui
        ui.name.setMaxLength(comment_name.LONGEST)
        ui.name.setText(self._settings.comment_name)
        ui.name_hint.setText(
            tr(
                "It stands beside your comments and goes along with what you hand over. Initials"
                " are enough. It is never in a published file. What you have written already keeps"
                " the name that it had."
            )
        )
        ui.folder_hint.setText(
            tr(
                "A folder that you and the other person can reach, on a network drive perhaps."
                " Reflect looks into it by itself and takes in what is for review. Everybody who"
                " can open the folder can open what is in it: lock your files there."
            )
        )
        ui.name_label.setBuddy(ui.name)
        ui.name.setAccessibleName(ui.name_label.text())
        ui.name.setAccessibleDescription(ui.name_hint.text())
        self.choose_button.setAccessibleDescription(ui.folder_hint.text())
        self._show_folder()
        ui.name.setFocus()

    def _connect(self) -> None:
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.not_now.clicked.connect(self.reject)
        self.choose_button.clicked.connect(self._choose)
        self.leave_button.clicked.connect(self._leave_folder)
        self.ui.name.textChanged.connect(self.summary.look_again)
        self.summary.changed.connect(self.fit)

    def _show_folder(self) -> None:
        chosen = shown_name(self._folder) if self._folder else tr("No folder is chosen.")
        self.ui.folder.setText(self._about_folder or chosen)
        restyle(self.ui.folder, "role", "caution" if self._about_folder else "plain")
        another, first = tr("Choose another folder…"), tr("Choose a folder…")
        self.choose_button.setText(another if self._folder else first)
        self.leave_button.setVisible(bool(self._folder))

    def _choose(self) -> None:
        start = Path(self._folder or home_folder())
        folder = self._services.dialogs.folder(self, tr("Exchange folder"), start)
        if folder is None:
            return
        self._about_folder = self._why_not(folder)
        if not self._about_folder:
            self._folder = str(folder)
        self._show_folder()
        announce(self, self.ui.folder.text(), urgent=bool(self._about_folder))

    def _why_not(self, folder: Path) -> str:
        if is_own_folder(folder, self._services.paths):
            return tr(
                "That is where Reflect keeps its own files. Choose a folder that both of you can"
                " reach."
            )
        if not can_be_a_path(str(folder)):
            return tr(
                "Reflect can't keep the name of that folder, for there is a character in it that"
                " can't be written down. Choose another folder, or rename that one."
            )
        return ""

    def _leave_folder(self) -> None:
        self._folder = self._about_folder = ""
        self._show_folder()
        self.choose_button.setFocus()

    def _name(self) -> str:
        return clean_line(self.ui.name.text())

    def _find_problems(self) -> list[Problem]:
        name = self._name()
        needed = bool(self._folder or self._settings.comment_name)
        if not name:
            words = tr("Enter your name for comments") if needed else ""
        else:
            not_shown = tr("Your name for comments must only include signs that can be seen")
            words = "" if comment_name.can_be_a_name(name) else not_shown
        return [(words, self.ui.name.setFocus)] if words else []

    def _mark_problems(self, said: Sequence[str]) -> None:
        title = self.ui.title.text()
        restyle(self.ui.name, "wrong", bool(said))
        self.setWindowTitle(tr("Error: {title}", title=title) if said else title)

    def _keep(self) -> None:
        if not self.summary.look():
            return
        self._settings.comment_name = self._name()
        self._settings.exchange_folder = self._folder
        self.accept()
        self.kept.emit()

    def fit(self) -> None:
        """Space everything for the present size and zoom."""
        super().fit()
        ui, px = self.ui, self._theme.px
        ui.column.setSpacing(px(BETWEEN_LINES))
        ui.problem_place.setContentsMargins(0, 0, 0, px(16) if self.summary.messages() else 0)
        for label in (ui.name_label, ui.folder_label):
            label.setContentsMargins(0, px(18), 0, 0)
        ui.folder.setContentsMargins(0, px(8), 0, px(8))
        self._flow.setContentsMargins(0, 0, 0, px(8))
        self._flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
