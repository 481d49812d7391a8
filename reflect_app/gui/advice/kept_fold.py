"""What was decided to stay, with the reason, behind a link with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.advice.decisions import reason_text
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.finding_row import INSET
from reflect_app.gui.advice.shown_finding import Deed, Wish
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.advice.shown_finding import Kept
    from reflect_app.gui.style.theme import Theme


class KeptFold(QWidget):
    """A link "2 kept", and below it each decision with "Ask again"."""

    wanted = Signal(object)
    """A ``Wish`` to ask again."""
    emptied = Signal()
    """It had the focus, and nothing is kept any more."""
    opened = Signal()
    """Somebody wants to see what was kept."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: tuple[Kept, ...] = ()
        self._again: list[QWidget] = []
        self._entries: list[QVBoxLayout] = []
        self.link = Button("", self)
        self.link.setProperty("kind", "link")
        self.link.setProperty("small", True)
        self.link.setCheckable(True)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.toggled.connect(self._open)
        self._column = QVBoxLayout(self)
        self._list = QVBoxLayout()
        self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._list)
        self.hide()
        theme.follow(self, self._space)
        self._space()

    @property
    def count(self) -> int:
        """How many decisions there are."""
        return len(self._kept)

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Have these decisions listed."""
        if tuple(kept) != self._kept:
            self._kept, focused = tuple(kept), self._focused()
            if focused is not None:
                self.link.setFocus()  # what is below it is made anew
            self._fill()
            if focused is not None and kept and self._again:
                self._again[min(focused, len(self._again) - 1)].setFocus()
            elif focused is not None and not kept:
                self.emptied.emit()
            self.setVisible(bool(kept))

    def _focused(self) -> int | None:
        """Which "Ask again" has the focus, the first one where the link has it; None for none."""
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return None
        return self._again.index(focused) if focused in self._again else 0

    def _open(self, on: bool) -> None:
        self._fill()
        if on:
            self.opened.emit()

    def _fill(self) -> None:
        on = self.link.isChecked()
        words = messages.kept_fold(len(self._kept))
        self.link.setText(f"{'▾' if on else '▸'} {words}")
        self.link.setAccessibleName(words)
        clear(self._list)
        self._again, self._entries = [], []
        for each in self._kept if on else ():
            self._list.addWidget(self._entry(each))
        self._space()

    def _entry(self, kept: Kept) -> QWidget:
        decision = kept.decision
        entry = QWidget(self)
        column = QVBoxLayout(entry)
        column.setSpacing(0)
        self._entries.append(column)
        words, reason = " ".join(decision.words.split()), reason_text(decision)
        said = messages.because(words, reason, kept.decided_in)
        column.addWidget(plain_label(said, "small"))
        again = LinkButton(messages.ask_again(), entry)
        again.setProperty("small", True)
        again.setAccessibleName(f"{messages.ask_again()}: {decision.words}")
        again.clicked.connect(lambda: self.wanted.emit(Wish(Deed.ASK_AGAIN, decision=decision)))
        self._again.append(again)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        return entry

    def _space(self) -> None:
        inset = self._theme.px(INSET)
        self._column.setContentsMargins(inset, self._theme.px(4), inset, 0)
        self._column.setSpacing(self._theme.px(2))
        for entry in self._entries:
            entry.setContentsMargins(0, 0, 0, self._theme.px(6))
