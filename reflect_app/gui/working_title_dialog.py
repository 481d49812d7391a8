"""A small dialog for the private title of a reflection."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from reflect_app.gui.forms.ui_working_title_dialog import Ui_WorkingTitleDialog
from reflect_app.gui.window_keys import WindowKeys


class WorkingTitleDialog(WindowKeys, QDialog):
    """Asks for a working title; ``accepted`` means that ``title`` is to be kept."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_WorkingTitleDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.title.setText(title)
        self.ui.title.selectAll()
        self.ui.title.setFocus()
        self.adjustSize()

    @property
    def title(self) -> str:
        """What was typed."""
        return self.ui.title.text()
