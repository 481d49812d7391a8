"""A folder compared with what went out: which files are the same, changed, missing or unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reflect_app.clean_text import shown_name
from reflect_app.gui.forms.ui_folder_comparison_window import Ui_FolderComparisonWindow
from reflect_app.gui.ledger import comparison_messages as messages
from reflect_app.gui.phrases.show_more import show_more_text
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.status_marks import Mark, mark_pixmap
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.publication.ledger.folder_comparison import Compared
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reflect_app.gui.tasks.services import Services
    from reflect_app.publication.ledger.folder_comparison import ComparedFile

ROWS_AT_ONCE = 100
_COMFORTABLE = QSize(860, 700)  # pixels at 100%
_MARKS = {
    Compared.CHANGED: Mark.LOOK,
    Compared.MISSING: Mark.LOOK,
    Compared.UNKNOWN: Mark.NOT_YET,
    Compared.SAME: Mark.DONE,
}


class FolderComparisonWindow(ScrolledDialog):
    """Says of each file of a folder how it agrees with the ledger; nothing is changed by it."""

    def __init__(
        self,
        services: Services,
        folder: Path,
        found: Sequence[ComparedFile],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.theme, _COMFORTABLE, parent)
        self._found = sorted(found, key=lambda one: [*_MARKS].index(one.status))
        self._left: list[ComparedFile] = []
        self.rows: list[ComparedRow] = []
        self.ui = Ui_FolderComparisonWindow()
        self.ui.setupUi(self)
        self.close_button = WrappingButton(tr("Close"))
        self.folder_button = WrappingButton(tr("Show the folder"))
        self.more = LinkButton("")
        self.hold_form(self.ui, self.close_button, self.folder_button)
        self.go_on_by(self.close_button)
        dialogs = services.dialogs
        self.folder_button.clicked.connect(lambda: dialogs.show_folder(self, folder))
        self.more.clicked.connect(self._show_more)
        self.ui.rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._fill(folder)
        self.ui.tabs.picked.connect(self._show_rows)
        self._show_rows()
        self.begin()
        self.close_button.setFocus()

    def fit(self) -> None:
        """Space the rows too."""
        super().fit()
        px, ui = self._theme.px, self.ui
        ui.lead.setContentsMargins(0, px(6), 0, px(14))
        for row in self.rows:
            row.fit()

    def _fill(self, folder: Path) -> None:
        counts = {each: sum(one.status is each for one in self._found) for each in Compared}
        headline = messages.headline(counts[Compared.SAME], len(self._found))
        self.ui.titleLabel.setText(headline)
        self.ui.lead.setText(messages.lead(shown_name(str(folder)), counts))
        kinds = ((each.value, messages.name_of(each), counts[each]) for each in _MARKS)
        tabs = [(ALL, tr("All"), len(self._found)), *(kind for kind in kinds if kind[2])]
        self.ui.tabs.fill(tabs, ALL)
        self.ui.tabs.setVisible(bool(self._found))
        self.ui.line.setVisible(bool(self._found))
        announce(self, headline)

    def _show_rows(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        key = self.ui.tabs.key()
        self.rows = []
        self._left = [one for one in self._found if key in {ALL, one.status.value}]
        self._show_more()

    def _show_more(self) -> None:
        now, self._left = self._left[:ROWS_AT_ONCE], self._left[ROWS_AT_ONCE:]
        for each in now:
            self.rows.append(ComparedRow(each, self._theme.px, self._sign))
            self.ui.rows.insertWidget(self.ui.rows.indexOf(self.more), self.rows[-1])
        self.more.set_words(show_more_text(min(ROWS_AT_ONCE, len(self._left))))
        self.more.setVisible(bool(self._left))
        self.fit()

    def _sign(self, label: QLabel, one: ComparedFile) -> None:
        mark = Mark.WITHDRAWN if one.withdrawn else _MARKS[one.status]
        label.setPixmap(mark_pixmap(mark, self._theme, 16, self))


class ComparedRow(QFrame):
    """One file: a mark, its name, and what is to be said of it."""

    def __init__(
        self,
        one: ComparedFile,
        px: Callable[[float], int],
        sign: Callable[[QLabel, ComparedFile], None],
    ) -> None:
        super().__init__()
        self._one, self._px, self._draw = one, px, sign
        self.setProperty("region", "row")
        name, said = shown_name(one.path.name), messages.sentence(one)
        self.setAccessibleName(f"{name}. {said}")
        self._sign = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(plain_label(name, "heading"))
        words.addWidget(plain_label(said, "small"))
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._sign)
        self._line.addWidget(self._words, 1)

    def fit(self) -> None:
        """Space it for the present zoom."""
        px = self._px
        self._line.setContentsMargins(px(8), px(9), px(8), px(9))
        self._line.setSpacing(px(12))
        self._draw(self._sign, self._one)
