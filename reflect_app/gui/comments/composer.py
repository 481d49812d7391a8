"""What a comment or a reply is typed in, and other wording for the passage it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reflect_app.errors import TooLongToSayError
from reflect_app.gui.comments import messages
from reflect_app.gui.comments.comment_card import CardButton
from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.widgets.button import Button, is_enter
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.review.making_entries import refuse_too_long
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reflect_app.gui.style.theme import Theme

FEWEST, MOST = 3, 8  # lines that are seen at once
LEAST = 2  # where there is room for no more
PAD = 14


class _Field(AnswerEdit):
    """Grows with its words as far as that helps."""

    grown = Signal()
    is_centred = False  # or they would seem to be indented

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.room = 0
        """The pixels that there are for it; 0 where that does not matter."""
        self.setAccessibleName(name)
        self.setProperty("role", "comment")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """As high as the words, within reason."""
        words = round(self.document().size().height()) + 4
        high = max(self.height_of(FEWEST), min(self.height_of(0) + words, self.height_of(MOST)))
        return QSize(120, max(min(high, self.room or high), self.height_of(LEAST)))

    def height_of(self, lines: int) -> int:
        """How high it is with so many lines, in pixels."""
        around = self.height() - self.viewport().height()
        return round(lines * self.fontMetrics().height() * 1.3) + max(around, 12)

    def minimumSizeHint(self) -> QSize:
        """The same height, and some words."""
        return QSize(60, self.sizeHint().height())

    def _fit(self) -> None:
        self.updateGeometry()
        self.grown.emit()


class Composer(QFrame):
    """Tells what was typed when it is to be kept; nothing is kept by it.

    ``passage`` are the words that another wording can be suggested for; None where none can.
    """

    saved = Signal(str, object)
    """The text, and the suggested wording or None."""
    cancelled = Signal()
    typed = Signal()
    """The words are others than before."""
    changed = Signal()
    """Something was typed, or it needs another height."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        parent: QWidget | None = None,
        *,
        passage: str | None = None,
        text: str = "",
        suggestion: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("region", "composer")
        self._theme, self._passage = theme, passage
        self._begun_with = (text, suggestion)
        self._low_below = 0  # the height below which it is low, in pixels; 0 while it is not
        self._low_wide = 0
        self.heading = plain_label(heading, "small", self)
        self.text = _Field(heading, theme, self)
        self.suggest = CardButton(messages.other_wording(), self)
        self.wording = _Field(messages.other_wording(), theme, self)
        self.without = CardButton(tr("Suggest nothing"), self)
        self.save, self.cancel = Button(tr("Save"), self), CardButton(tr("Cancel"), self)
        self.problem = plain_label("", "problem", self)
        self._lay_out()
        self._connect()
        self.text.set_text(text)
        self._show_wording(suggestion)
        self.problem.hide()
        self._allow()

    def give_room(self, wide: int, high: int) -> None:
        """Be no higher than this many pixels, as far as that can be; it is written in all the same.

        The heading makes way first, then lines of the field; what else can be done stands below.
        """
        if self._low_below and (high >= self._low_below or wide != self._low_wide):
            self._be_low(on=False)
        room = high - self._around(wide)
        if room < (fewest := self.text.height_of(FEWEST)) and not self._low_below:
            self._low_below, self._low_wide = high - room + fewest, wide
            self._be_low(on=True)
            room = high - self._around(wide)
        if room != self.text.room:
            self.text.room = max(1, room)
            self.text.updateGeometry()

    def _around(self, wide: int) -> int:
        """How high all is but the field and, where it is low, what stands below."""
        self._column.invalidate()
        below = self._column.spacing() + self.suggest.sizeHint().height()
        left_out = below if self._low_below and not self.suggest.isHidden() else 0
        return self._column.totalHeightForWidth(wide) - self.text.sizeHint().height() - left_out

    def _be_low(self, *, on: bool) -> None:
        if not on:
            self._low_below = 0
        px = self._theme.px
        self.heading.setHidden(on)
        self._column.setContentsMargins(px(PAD), px(3 if on else 10), px(PAD), px(3 if on else 10))
        self._column.setSpacing(px(3 if on else 6))
        self._column.removeWidget(self.suggest)
        self._column.insertWidget(self._column.count() if on else 2, self.suggest)

    @property
    def is_low(self) -> bool:
        """Whether there is no room for more than the field."""
        return bool(self._low_below)

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that is kept nowhere else."""
        return (self.text.text().strip(), self.suggestion) != (
            self._begun_with[0].strip(),
            self._begun_with[1],
        )

    @property
    def suggestion(self) -> str | None:
        """The other wording; None where none is suggested, or the passage as it is."""
        if self.wording.isHidden():
            return None
        words = self.wording.text()
        return None if words == self._passage else words

    def go_on_with(self, text: str, suggestion: str | None) -> None:
        """Have what was typed before, which is kept nowhere yet, with the cursor at its end."""
        self.text.set_text(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self._show_wording(suggestion)

    def begin(self) -> None:
        """Put the focus where it is typed."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, problem: str) -> None:
        """Say why it is not kept; what was typed stays."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.save.setEnabled(True)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        elif is_enter(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.save.setProperty("kind", "primary")
        self.save.setProperty("tight", True)
        for link in (self.suggest, self.without, self.cancel):
            link.setProperty("small", True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(PAD), px(10), px(PAD), px(10))
        column.setSpacing(px(6))
        for each in (self.heading, self.text, self.suggest, self.wording, self.without):
            column.addWidget(each)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addWidget(self.problem)
        column.addLayout(row)

    def _connect(self) -> None:
        for field in (self.text, self.wording):
            field.textChanged.connect(self._allow)
            field.grown.connect(self.changed)
        self.suggest.clicked.connect(self._suggest)
        self.without.clicked.connect(lambda: self._show_wording(None))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)
        self._theme.changed.connect(self.changed)

    def _suggest(self) -> None:
        self._show_wording(self._passage or "")
        self.wording.setFocus()
        self.wording.selectAll()

    def _show_wording(self, words: str | None) -> None:
        there = words is not None
        self.suggest.setVisible(not there and self._passage is not None)
        self.wording.setVisible(there)
        self.without.setVisible(there)
        if words is not None:
            self.wording.set_text(words)
        self._allow()

    def _allow(self) -> None:
        something = bool(self.text.text().strip()) or self.suggestion is not None
        self.save.setEnabled(something)
        self.typed.emit()
        self.changed.emit()

    def _save(self) -> None:
        if self.save.isEnabled():
            try:
                refuse_too_long(self.text.text())
                refuse_too_long(self.wording.text())
            except TooLongToSayError as error:
                self.say(messages.nothing_kept(str(error)))
                return
            self.save.setEnabled(False)
            self.saved.emit(self.text.text().strip(), self.suggestion)
