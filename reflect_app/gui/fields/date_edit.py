"""A date as three fields, which may stay empty or half typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from reflect_app.clock import local_today
from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.style.sizes import BETWEEN_LINES
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.announce import CalmAnnouncer, announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.shown_dates import date_parts
from reflect_app.translation import tr
from reflect_app.typed_dates import (
    ParsedDate,
    completed_month,
    date_question,
    parse_date,
    split_date,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


PARTS = ("day", "month", "year")
_WIDTHS = {"day": 70, "month": 140, "year": 92}  # pixels at 100%; the longest text must fit
_LONGEST = {"day": "0000", "month": "September0", "year": "00000"}
_MOST = 64  # characters in a field; room for a whole date with the day of the week


class DateEdit(QGroupBox):
    """Day, month and year in fields of their own; names of months are accepted and completed.

    What is in the fields is never changed under somebody's hands, except that a whole date
    pasted into one of them is spread over the three.
    """

    changed = Signal()
    """Somebody changed what is in the fields; setting them from code does not count."""
    question_changed = Signal()
    """There is another question about the date than before, or none any more."""

    def __init__(self, theme: Theme, *, today: Callable[[], date] = local_today) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._setting = False
        self.setAccessibleName("Published date")
        self.setProperty("role", "plain")
        self._hint = plain_label(tr("For example, 27 3 2026 or 27 March 2026"), "lead", self)
        self._message = plain_label("", "problem", self)
        self._message.hide()
        self._question = plain_label("", "caution", self)
        self._question.hide()
        self._asking = CalmAnnouncer(self, self.question)
        self.fields: dict[str, LineField] = {}
        self._typed, self._parsed = ("", "", ""), parse_date("", "", "")
        self._pairs = {part: self._pair(part) for part in PARTS}
        self._use_today = Button("Use today’s date", self)
        self._lay_out()
        self._describe("")
        self.setFocusProxy(self.fields["day"])
        theme.follow(self, self._fit)
        self._fit()

    def set_date(self, value: date | None) -> None:
        """Show a date, or three empty fields."""
        self.set_texts(*(date_parts(value) if value else ("", "", "")))

    def set_texts(self, day: str, month: str, year: str) -> None:
        """Show what somebody typed before, complete or not."""
        self._setting = True
        for field, text in zip(self.fields.values(), (day, month, year), strict=True):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        self._setting = False
        self._ask()

    def texts(self) -> tuple[str, str, str]:
        """What is in the fields, as it was typed."""
        day, month, year = (self.fields[part].text() for part in PARTS)
        return day, month, year

    def parsed(self) -> ParsedDate:
        """What the three fields mean together."""
        typed = self.texts()
        if typed != self._typed:  # it is asked for several times as a page is turned
            self._typed, self._parsed = typed, parse_date(*typed)
        return self._parsed

    def problem(self) -> str:
        """The message that is shown; "" while there is none."""
        return "" if self._message.isHidden() else self._message.text()

    def question(self) -> str:
        """What is quietly asked about a date far from today; "" while there is nothing to ask."""
        return self._question.text()

    def show_problem(self, parsed: ParsedDate) -> None:
        """Show a message above the fields, and mark the parts that it is about."""
        self._message.setText(parsed.message)
        self._message.setVisible(bool(parsed.message))
        for part, field in self.fields.items():
            restyle(field, "wrong", "true" if part in parsed.wrong else "false")
        self._describe(parsed.message)

    def focus_wrong(self) -> None:
        """Go to the first part that has to be put right, or else to the day."""
        wrong = [field for field in self.fields.values() if field.property("wrong") == "true"]
        field = wrong[0] if wrong else self.fields["day"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _field(self, part: str) -> LineField:
        field = _MonthField(self) if part == "month" else LineField(self)
        field.setAccessibleName(part.capitalize())
        field.setObjectName(part)
        field.setMaxLength(_MOST)
        field.textEdited.connect(self.changed)  # once a month is completed, too
        before = ""

        def note(text: str) -> None:
            nonlocal before
            if len(text) > len(before) + 1:  # pasted or dictated; typing is left alone till the end
                self._spread(text)
            before = text
            if self._setting:
                return
            self.changed.emit()  # what a screen reader brings in counts too
            if self._ask():
                self._asking.start()

        field.textChanged.connect(note)
        field.editingFinished.connect(lambda: self._spread(field.text()))
        return field

    def _pair(self, part: str) -> QVBoxLayout:
        """A field with its label above it, made in the order in which they are read."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        label = plain_label(part.capitalize(), "part", self)
        label.setWordWrap(False)
        label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.fields[part] = self._field(part)
        label.setBuddy(self.fields[part])
        column.addWidget(label)
        column.addWidget(self.fields[part])
        return column

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(fill_rows=True)
        for pair in self._pairs.values():
            self._flow.add_layout(pair)
        self._use_today.setProperty("kind", "link")
        self._use_today.setCursor(Qt.CursorShape.PointingHandCursor)
        self._use_today.clicked.connect(lambda: self._put_in(date_parts(self._today())))
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self._use_today)
        self._flow.add_layout(beside)
        for widget in (self._hint, self._message):
            self._column.addWidget(widget)
        self._column.addLayout(self._flow)
        self._column.addWidget(self._question)

    def _fit(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(BETWEEN_LINES))
        self._flow.set_spacings(px(14), px(10))
        self._flow.setContentsMargins(0, px(6), 0, 0)
        for part, field in self.fields.items():
            self._pairs[part].setSpacing(px(4))
            field.ensurePolished()
            text = field.fontMetrics().horizontalAdvance(_LONGEST[part]) + px(26)
            field.setMinimumWidth(px(_WIDTHS["day"]))
            field.setMaximumWidth(max(px(_WIDTHS[part]), text))
        field_height = self.fields["day"].sizeHint().height()
        self._use_today.setMinimumHeight(field_height)  # the words stand level with the fields'

    def _ask(self) -> bool:
        """Ask about a date far from today; the answer is whether that is a question not yet there.

        It never holds anybody back, and goes as soon as the date is another.
        """
        question = date_question(self.parsed().value, self._today())
        if question == self.question():
            return False
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self._describe(self.problem())
        self.question_changed.emit()
        return bool(question)

    def _describe(self, message: str) -> None:
        hint = self._hint.text()
        usual = " ".join(filter(None, (self.question(), hint)))
        for field in self.fields.values():
            about_it = message and field.property("wrong") == "true"
            field.setAccessibleDescription(f"Error: {message}. {hint}" if about_it else usual)

    def _spread(self, text: str) -> None:
        """Put a whole date that somebody pasted or typed into one field where it belongs."""
        if not self._setting and (parts := split_date(text)):
            self._put_in(parts)

    def _put_in(self, parts: tuple[str, str, str]) -> None:
        """Put in a whole date, and say it with what there is to ask about it."""
        self.set_texts(*parts)
        announce(self, ". ".join(filter(None, (f"Date is {' '.join(parts)}", self.question()))))
        self.changed.emit()


class _MonthField(LineField):
    """Completes the name of a month as soon as only one can be meant; the rest is selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self.textEdited.connect(self._complete)

    def _complete(self, text: str) -> None:
        grew, self._typed = len(text) > len(self._typed), text
        name = completed_month(text)
        if not grew or name is None or len(name) == len(text):
            return
        rest = name[len(text) :]
        with QSignalBlocker(self):
            self.insert(rest)
        self.setSelection(len(name), -len(rest))
