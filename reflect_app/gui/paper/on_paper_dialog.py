"""Asks how a reflection is to be on paper: plain, with room to write beside it, with comments."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from reflect_app.gui.forms.ui_on_paper_dialog import Ui_OnPaperDialog
from reflect_app.gui.paper import messages
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.flow_layout import let_wrap
from reflect_app.gui.widgets.tick_box import SIDE, ChoiceDot, TickBox
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme

SET_IN = SIDE + 10  # pixels at 100%: what hangs on a choice, from its edge


class Layout(Enum):
    """How a reflection is to be on paper."""

    PLAIN = auto()
    WIDE_MARGIN = auto()
    WITH_COMMENTS = auto()


class OnPaperDialog(AppDialog):
    """``accepted`` means to go on; ``wants_pdf`` then tells a file from a printer."""

    def __init__(self, open_comments: int, resolved: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.wants_pdf = False
        self.ui = Ui_OnPaperDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.plain = ChoiceDot(tr("As a reader has it"), theme)
        self.wide = ChoiceDot(tr("With a wide margin to write in"), theme)
        self.comments = ChoiceDot(messages.with_comments(open_comments, resolved), theme)
        self.resolved = TickBox(messages.with_resolved(resolved), theme)
        self._offer(open_comments, resolved)
        self.ui.print.clicked.connect(self.accept)
        self.ui.pdf.clicked.connect(self._choose_pdf)
        let_wrap(self.ui.buttons, self.ui.column, BETWEEN_BUTTONS, BETWEEN_ROWS)
        self._take_size()

    @property
    def layout_wanted(self) -> Layout:
        """What was chosen."""
        if self.comments.isChecked():
            return Layout.WITH_COMMENTS
        return Layout.WIDE_MARGIN if self.wide.isChecked() else Layout.PLAIN

    @property
    def with_resolved(self) -> bool:
        """Whether comments that are resolved are wanted too."""
        return self.resolved.isChecked()

    def _offer(self, open_comments: int, resolved: int) -> None:
        """Comments first where there are any; those that are resolved only where those are."""
        for choice in (self.plain, self.wide, self.comments):
            self.ui.choices.addWidget(choice)
        set_in = QHBoxLayout()
        set_in.setContentsMargins(self._theme.px(SET_IN), 0, 0, 0)
        set_in.addWidget(self.resolved)
        self.ui.choices.addLayout(set_in)
        self.comments.setEnabled(bool(open_comments or resolved))
        self.resolved.setVisible(bool(open_comments and resolved))
        self.resolved.setChecked(not open_comments)
        self.comments.toggled.connect(self.resolved.setEnabled)
        self.resolved.setEnabled(False)
        first = self.comments if self.comments.isEnabled() else self.plain
        first.setChecked(True)
        first.setFocus()

    def _choose_pdf(self) -> None:
        self.wants_pdf = True
        self.accept()

    def _take_size(self) -> None:
        """As wide as is comfortable, or as the screen has room for."""
        room = self.room()
        width = min(self.sizeHint().width(), room.width())
        height = self.ui.column.totalHeightForWidth(width)
        self.resize(width, min(max(height, self.sizeHint().height()), room.height()))
