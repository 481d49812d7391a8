"""The part of the backups window about a folder of one's own, on a stick or a network drive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reflect_app.gui.backups.messages import backed_up_text, folder_name, own_folder_text
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.paths import home_folder
from reflect_app.publication.file_writing.own_places import is_own_folder
from reflect_app.settings import can_be_a_path
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.gui.forms.ui_backups_window import Ui_BackupsWindow
    from reflect_app.gui.tasks.maintenance_jobs import BackupResult
    from reflect_app.gui.tasks.own_backup_folder import FolderAway
    from reflect_app.gui.tasks.services import Services


class BackupFolderPanel(QObject):
    """Says which folder of one's own has copies too, and lets a person choose or leave one."""

    said = Signal(str)
    """Something was done about the folder; this is what there is to say about it."""

    def __init__(self, services: Services, ui: Ui_BackupsWindow) -> None:
        super().__init__(ui.own)
        self._maintenance = services.maintenance
        self._theme = services.theme
        self._dialogs = services.dialogs
        self._label, self._sign = ui.ownLabel, ui.ownSign
        buttons = QWidget()
        self._flow = FlowLayout(buttons)
        self.choose_button = Button("Choose a folder…")
        self.stop_button = LinkButton("Stop keeping copies there")
        self.choose_button.clicked.connect(self.choose)
        self.stop_button.clicked.connect(self._stop)
        self._flow.addWidget(self.choose_button)
        self._flow.addWidget(self.stop_button)
        ui.ownPlace.addWidget(buttons)
        self.show_folder()

    def fit(self) -> None:
        """Space the buttons for the present zoom."""
        px = self._theme.px
        self._flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
        self._flow.setContentsMargins(0, px(2), 0, 0)
        self._sign.setPixmap(mark_pixmap(Mark.LOOK, self._theme, 16, self._sign))
        self._sign.setContentsMargins(0, px(1), px(8), 0)

    def show_folder(self, away: FolderAway | None = None) -> None:
        """Show which folder there is; ``away`` says that it can't be used at the moment."""
        folder = self._maintenance.own_folder
        self._label.setText(own_folder_text(folder, away))
        self._sign.setVisible(away is not None)
        restyle(self._label, "role", "caution" if away else "note")
        self.choose_button.setText("Choose another folder…" if folder else "Choose a folder…")
        self.stop_button.setVisible(bool(folder))

    def choose(self) -> None:
        """Ask for a folder; the newest backup is copied there at once."""
        start = Path(self._maintenance.own_folder or home_folder())
        folder = self._dialogs.folder(self._label.window(), "A folder for copies", start)
        if folder is None:
            return
        if is_own_folder(folder, self._maintenance.paths):
            self.said.emit(
                "That is where Reflect keeps its own files. Choose a folder somewhere else, on a"
                " memory stick or a network drive perhaps."
            )
            return
        if not can_be_a_path(str(folder)):  # the next start would not know it any more
            self.said.emit(
                tr(
                    "Reflect can't keep the name of that folder, for there is a character in it"
                    " that can't be written down. Choose another folder, or rename that one."
                )
            )
            return
        self._maintenance.keep_copies_in(str(folder), self._chosen)
        self.show_folder()

    def _stop(self) -> None:
        folder = Path(self._maintenance.own_folder)
        self._maintenance.keep_copies_in("", lambda _result: self.show_folder())
        self.show_folder()
        self.choose_button.setFocus()
        self.said.emit(
            f"No more copies are kept in “{folder_name(folder)}”. Those that are there stay."
        )

    def _chosen(self, result: BackupResult) -> None:
        self.show_folder(result.away)
        if result.trouble is not None or result.away:
            self.said.emit(backed_up_text(result, self._maintenance.now()))
            return
        name = folder_name(Path(self._maintenance.own_folder))
        first = " The newest backup is there now." if result.newest else ""
        self.said.emit(f"Copies are kept in “{name}” too from now on.{first}")
