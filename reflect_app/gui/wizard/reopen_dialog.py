"""Asks why somebody wants to change what was approved; or it is read as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from reflect_app.clock import local_today
from reflect_app.gui.forms.ui_reopen_dialog import Ui_ReopenDialog
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.flow_layout import let_wrap
from reflect_app.gui.widgets.page_scroll import let_scroll
from reflect_app.gui.wizard import review_messages
from reflect_app.review.answer_that_counts import standing_approval

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.review.state import Review

_WIDE = 560  # pixels at 100%


class ReopenDialog(AppDialog):
    """Says who approved it and when; changes nothing by itself."""

    reason_given = Signal(str)
    """It is to be opened to be changed, for this reason."""
    read_wanted = Signal()
    """It is to be read, and stays approved."""

    def __init__(self, review: Review, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.ui = Ui_ReopenDialog()
        self.ui.setupUi(self)
        let_scroll(self, self.ui.column)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        approved = standing_approval(review)
        asked = review_messages.was_approved(approved, local_today(), name)
        self.ui.label.setText(asked)
        self.ui.hint.setText(review_messages.what_reopening_does())
        self.ui.reason.setAccessibleDescription(f"{asked} {self.ui.hint.text()}")
        self.ui.reason.setFocus()
        self.ui.problem.hide()
        self.ui.reopen.clicked.connect(self._reopen)
        self.ui.read.clicked.connect(self._read)
        let_wrap(self.ui.buttons, self.ui.column, BETWEEN_BUTTONS, BETWEEN_ROWS)
        self.take_size(self.ui.column, _WIDE)

    def _reopen(self) -> None:
        if reason := self.ui.reason.text().strip():
            self.accept()
            self.reason_given.emit(reason)
            return
        words = review_messages.enter_a_reason()
        self.ui.problem.setText(words)
        self.ui.problem.show()
        announce(self, words, urgent=True)
        self.ui.reason.setFocus()
        self.take_size(self.ui.column, _WIDE)

    def _read(self) -> None:
        self.reject()
        self.read_wanted.emit()
