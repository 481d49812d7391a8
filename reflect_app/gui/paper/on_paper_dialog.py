"""Asks how a reflection is to be on paper: plain, with room to write beside it, with comments."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout

from reflect_app.gui.forms.ui_on_paper_dialog import Ui_OnPaperDialog
from reflect_app.gui.paper import messages
from reflect_app.gui.style.sizes import BETWEEN_LINES, TEXT_WIDE
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.tick_box import SIDE, ChoiceDot, TickBox
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme

_COMFORTABLE = QSize(520, 340)  # pixels at 100%
SET_IN = SIDE + 10  # pixels at 100%: what hangs on a choice, from its edge


class Layout(Enum):
    """How a reflection is to be on paper."""

    PLAIN = auto()
    WIDE_MARGIN = auto()
    WITH_COMMENTS = auto()


class OnPaperDialog(ScrolledDialog):
    """``accepted`` means to go on; ``wants_pdf`` then tells a file from a printer."""

    def __init__(self, open_comments: int, resolved: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _COMFORTABLE, parent)
        self.wants_pdf = False
        self.ui = Ui_OnPaperDialog()
        self.ui.setupUi(self)
        self.plain = ChoiceDot(tr("As a reader has it"), theme)
        self.wide = ChoiceDot(tr("With a wide margin to write in"), theme)
        self.comments = ChoiceDot(messages.with_comments(open_comments, resolved), theme)
        self.resolved = TickBox(messages.with_resolved(resolved), theme)
        self._set_in = QHBoxLayout()
        self._offer(open_comments, resolved)
        self.print, self.pdf = Button(tr("Print…")), Button(tr("Save as PDF…"))
        self.not_now = Button(tr("Not now"))
        self.hold_form(self.ui, self.print, self.pdf, self.not_now, group=TEXT_WIDE)
        self.go_on_by(self.print)
        self.pdf.clicked.connect(self._choose_pdf)
        self.not_now.clicked.connect(self.reject)
        self.begin()

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
        self._set_in.addWidget(self.resolved)
        self.ui.choices.addLayout(self._set_in)
        self.ui.choices.addStretch(1)  # what is spare goes below them, not between
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

    def fit(self) -> None:
        """Space everything for the present size and zoom."""
        super().fit()
        px = self._theme.px
        self.ui.column.setSpacing(px(BETWEEN_LINES))
        self.ui.choices.setSpacing(px(2))
        self.ui.choices.setContentsMargins(0, px(14), 0, 0)
        self._set_in.setContentsMargins(px(SET_IN), 0, 0, 0)
