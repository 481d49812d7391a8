"""A small dialog for the private title of a reflection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reflect_app.gui.forms.ui_working_title_dialog import Ui_WorkingTitleDialog
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.flow_layout import let_wrap
from reflect_app.gui.widgets.page_scroll import let_scroll

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme


class WorkingTitleDialog(AppDialog):
    """Asks for a working title; ``accepted`` means that ``title`` is to be kept."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.ui = Ui_WorkingTitleDialog()
        self.ui.setupUi(self)
        let_scroll(self, self.ui.column)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.title.setText(title)
        self.ui.title.selectAll()
        self.ui.title.setFocus()
        let_wrap(self.ui.buttons, self.ui.column, BETWEEN_BUTTONS, BETWEEN_ROWS)
        self.take_size(self.ui.column)

    @property
    def title(self) -> str:
        """What was typed."""
        return self.ui.title.text()
