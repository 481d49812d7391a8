"""The files that are safe to mend, each with what would change; nothing is mended unseen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from reflect_app.gui.forms.ui_safe_to_mend_window import Ui_SafeToMendWindow
from reflect_app.gui.import_report import jobs, messages
from reflect_app.gui.import_report.before_and_after_view import BeforeAndAfterView
from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.import_report.report_steps import ReportSteps
    from reflect_app.publication.text_import.import_report import ImportOutcome
    from reflect_app.publication.text_import.look_again import Seen

SHOWN_AT_ONCE = 20
_COMFORTABLE = QSize(1040, 720)  # pixels at 100%


class SafeToMendWindow(ScrolledDialog):
    """Lists some files, and more on demand; the button mends those that are shown."""

    def __init__(
        self, steps: ReportSteps, safe: Sequence[ImportOutcome], parent: QWidget | None = None
    ) -> None:
        super().__init__(steps.services.theme, _COMFORTABLE, parent)
        self._steps, self._safe = steps, list(safe)
        self._left = list(safe)
        self._outcomes: list[ImportOutcome] = []
        self._seen: list[Seen] = []
        self._items: list[_Item] = []
        self.ui = Ui_SafeToMendWindow()
        self.ui.setupUi(self)
        self.mend_button = WrappingButton("")
        self.leave_button = LinkButton(tr("Not now"))
        self.more = LinkButton("")
        self.hold_form(self.ui, self.mend_button, self.leave_button)
        self.ui.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.ui.titleLabel.setText(messages.safe_heading(len(safe)))
        self.ui.lead.setText(messages.safe_lead())
        self.more.clicked.connect(self._look)
        self.mend_button.clicked.connect(self._mend)
        self.leave_button.clicked.connect(self.reject)
        announce(self, f"{self.ui.titleLabel.text()} {self.ui.lead.text()}")
        self._show_state()
        self.begin()
        self._look()

    def fit(self) -> None:
        """Space what is listed too."""
        super().fit()
        px = self._theme.px
        self.ui.lead.setContentsMargins(0, px(6), 0, px(10))
        self.more.setContentsMargins(0, px(8), 0, 0)
        for item in self._items:
            item.fit()

    def _look(self) -> None:
        """Look at some more files, one by one."""
        now, self._left = self._left[:SHOWN_AT_ONCE], self._left[SHOWN_AT_ONCE:]
        self.more.hide()
        self.mend_button.setEnabled(False)
        Batch(
            self._steps.services.library,
            partial(jobs.look_at_all, [each.path for each in now]),
            on_progress=lambda _number: None,
            then=self.while_open(partial(self._show, now)),
            otherwise=self.while_open(self._refused),
        ).start()

    def _show(self, outcomes: Sequence[ImportOutcome], found: Sequence[Seen | None]) -> None:
        for outcome, seen in zip(outcomes, found, strict=True):
            if seen is not None and seen.is_safe:
                self._outcomes.append(outcome)
                self._seen.append(seen)
                item = _Item(outcome, seen, self._steps)
                self._items.append(item)
                self.ui.rows.insertWidget(self.ui.rows.indexOf(self.more), item)
        self._show_state()
        self.fit()
        if not self.focusWidget() or self.focusWidget() is self.more:
            self.mend_button.setFocus()

    def _show_state(self) -> None:
        number, more = len(self._seen), len(self._left)
        self.mend_button.setEnabled(bool(number))
        self.mend_button.setVisible(bool(number))
        self.mend_button.set_words(messages.mend_these(number, more=bool(more)))
        self.mend_button.setAccessibleName(self.mend_button.words)
        self.more.set_words(show_more_text(min(SHOWN_AT_ONCE, more)))
        self.more.setVisible(bool(more) and bool(number))

    def _mend(self) -> None:
        self.accept()
        self._steps.take_in(self._outcomes, self._seen)

    def _refused(self, error: ReflectError) -> None:
        self.ui.lead.setText(str(error))


class _Item(QFrame):
    """One file: its name, what was found in it, and what would change."""

    def __init__(self, outcome: ImportOutcome, seen: Seen, steps: ReportSteps) -> None:
        super().__init__()
        self._theme = steps.services.theme
        self.setProperty("region", "row")
        self._column = QVBoxLayout(self)
        name = outcome.name()
        self._column.addWidget(plain_label(name, "heading"))
        self._column.addWidget(plain_label(outcome.sentence(), "small"))
        self._view = BeforeAndAfterView(seen.shown, self._theme, name)
        self._column.addWidget(self._view)

    def fit(self) -> None:
        """Space it for the present zoom."""
        px = self._theme.px
        self._column.setContentsMargins(0, px(12), 0, px(16))
        self._column.setSpacing(px(4))
        self._view.fit()
