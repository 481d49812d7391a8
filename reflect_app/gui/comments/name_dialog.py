"""Asks under which name somebody comments: once, when it is first needed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reflect_app.comment_name import can_be_a_name
from reflect_app.gui.forms.ui_name_dialog import Ui_NameDialog
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.flow_layout import let_wrap
from reflect_app.gui.widgets.page_scroll import let_scroll
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.settings import SettingsFile


class NameDialog(AppDialog):
    """Asks for a name; ``accepted`` means that ``name`` can sign comments."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.ui = Ui_NameDialog()
        self.ui.setupUi(self)
        let_scroll(self, self.ui.column)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.name.setText(name)
        self.ui.name.selectAll()
        self.ui.name.setFocus()
        self.ui.name.setAccessibleDescription(self.ui.hint.text())
        self.ui.problem.hide()
        self.ui.keep.clicked.connect(self._keep)
        let_wrap(self.ui.buttons, self.ui.column, BETWEEN_BUTTONS, BETWEEN_ROWS)
        self.take_size(self.ui.column)

    @property
    def name(self) -> str:
        """What was typed, without blanks around it."""
        return self.ui.name.text().strip()

    def _keep(self) -> None:
        if can_be_a_name(self.name):
            self.accept()
            return
        words = tr("Enter a name of 1 to 80 letters") if not self.name else _not_a_name()
        self.ui.problem.setText(words)
        self.ui.problem.show()
        announce(self, words, urgent=True)
        self.ui.name.setFocus()
        self.take_size(self.ui.column)


def with_name(
    settings_file: SettingsFile, theme: Theme, parent: QWidget, then: Callable[[str], object]
) -> None:
    """Go on with the name for comments; it is asked for first where none was given yet.

    Nothing happens where somebody does not want to give one now.
    """
    if settings_file.settings.comment_name:
        then(settings_file.settings.comment_name)
    else:
        ask_for_name(settings_file, theme, parent, then)


def ask_for_name(
    settings_file: SettingsFile,
    theme: Theme,
    parent: QWidget,
    then: Callable[[str], object] = lambda _name: None,
) -> NameDialog:
    """Ask for the name for comments, also to change it, and go on with what was given."""
    dialog = NameDialog(settings_file.settings.comment_name, theme, parent)
    dialog.accepted.connect(partial(_take, dialog, settings_file, then))
    dialog.open()
    return dialog


def _take(dialog: NameDialog, settings_file: SettingsFile, then: Callable[[str], object]) -> None:
    settings_file.settings.comment_name = dialog.name
    then(dialog.name)


def _not_a_name() -> str:
    return tr("The name must only include letters, numbers, spaces and signs that can be seen")
