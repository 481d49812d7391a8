"""How much of what there was advice found in its own tests, as a text to read and copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from reflect_app.gui.forms.ui_how_well_window import Ui_HowWellWindow
from reflect_app.gui.own_words import messages
from reflect_app.gui.style.sizes import TEXT_WIDE
from reflect_app.gui.tasks.worker import LatestOnly
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.read_only_text import make_read_only
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.wrapping_button import CloseLink, WrappingButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.services import Services

_COMFORTABLE = QSize(680, 720)  # pixels at 100%
_LOWEST = 200  # pixels at 100% that the text keeps; where there are fewer, the page scrolls


class HowWellWindow(ScrolledDialog):
    """Shows the sentences that are made from the benchmark's figures, as they are."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self.ui = Ui_HowWellWindow()
        self.ui.setupUi(self)
        self.ui.lead.setText(messages.how_well_lead())
        make_read_only(self.ui.text)
        self.copy_button = WrappingButton(messages.copy_all())
        self.close_button = CloseLink()
        self.hold_form(self.ui, self.copy_button, self.close_button, group=TEXT_WIDE)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.begin()
        self._reading = LatestOnly(self)
        self._reading.ask(_sentences, self._show)

    @property
    def ready(self) -> bool:
        """Whether the text is there."""
        return not self._reading.working

    def fit(self) -> None:
        """Space the parts of the page too."""
        super().fit()
        self.ui.column.setSpacing(self._theme.px(12))
        self.ui.text.setMinimumHeight(self._theme.px(_LOWEST))

    def _show(self, sentences: list[str]) -> None:
        self.ui.text.setPlainText("\n\n".join(sentences) or messages.no_figures())
        self.ui.text.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.text.toPlainText())
        announce(self, messages.copied())


def _sentences() -> list[str]:
    """On the thread: what is known; nothing where the figures are not there."""
    from reflect_app.advice.how_well import how_well  # noqa: PLC0415  -- on the thread

    try:
        return how_well()
    except (OSError, ValueError, KeyError, TypeError):
        return []
