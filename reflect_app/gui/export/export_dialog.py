"""What is asked before an export, when a tag or the date is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from reflect_app.gui.fields.date_edit import PARTS, DateEdit
from reflect_app.gui.fields.tags_box import TagsBox
from reflect_app.gui.forms.ui_export_dialog import Ui_ExportDialog
from reflect_app.gui.style.sizes import (
    BETWEEN_BUTTONS,
    BETWEEN_LINES,
    BETWEEN_ROWS,
    EDGE,
    NARROW_EDGE,
)
from reflect_app.gui.widgets.app_window import AppDialog
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.problem_summary import ProblemSummary
from reflect_app.text_format.requirements import to_publish
from reflect_app.translation import tr
from reflect_app.typed_dates import ParsedDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.problem_summary import Problem
    from reflect_app.reflection import Record, Reflection
    from reflect_app.tags import TagUse

_WIDTH = 620  # pixels at 100%, as far as the screen has them


class ExportDialog(AppDialog):
    """Asks for the tags, for the date, or for both, and for nothing that is there already.

    A date far from today is shown along with the tags, with the question whether it is meant.
    """

    def __init__(
        self,
        record: Record,
        known_tags: Sequence[TagUse],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._record = record
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self.summary = ProblemSummary(theme, self._find_problems, self._mark_problems)
        self.tags = TagsBox(theme)
        self.date = DateEdit(theme)
        self.go_on = Button(tr("Continue to export"))
        self.not_now = Button(tr("Not now"))
        for touched in (self.tags.changed, self.tags.edited, self.date.changed):
            touched.connect(self.summary.look_again)
        self.summary.changed.connect(self._fit)
        self._fill(known_tags)
        self._footer = self._lay_out_footer()
        theme.changed.connect(self._fit)
        self._fit()
        self.resize(self.sizeHint())

    def completed(self) -> Record:
        """The record with the tags and the date that are on the page now.

        A date that is only half there is left out.
        """
        return self._record.model_copy(update={"reflection": self._reflection()})

    def accept(self) -> None:
        """Go on if everything is there; otherwise stay, and say what is missing."""
        self.tags.commit_pending()
        if self.summary.look():
            super().accept()
        else:
            self._grow()

    def sizeHint(self) -> QSize:
        """A comfortable width and the height it needs, or what the screen has room for."""
        room = self.room()
        width = min(self._theme.px(_WIDTH), room.width())
        return QSize(width, self._height_for(width)).boundedTo(room)

    def minimumSizeHint(self) -> QSize:
        """Small; the page scrolls."""
        return QSize(280, 240)

    def showEvent(self, event: QShowEvent) -> None:
        """Only when it is shown are the true sizes of the words known."""
        super().showEvent(event)
        self._fit()
        self._grow()

    def _fill(self, known_tags: Sequence[TagUse]) -> None:
        reflection = self._record.reflection
        needs_tags, needs_date = not reflection.tags, reflection.published is None
        self.ui.explanation.setText(_what_is_needed(tags=needs_tags, date=needs_date))
        self.tags.set_known(known_tags)
        self.tags.set_tags(reflection.tags)
        self.date.set_date(reflection.published)
        shows_date = needs_date or bool(self.date.question())
        self.ui.problem_place.addWidget(self.summary)
        self.ui.tags_place.addWidget(self.tags)
        self.ui.date_place.addWidget(self.date)
        self.ui.tags_label.setVisible(needs_tags)
        self.tags.setVisible(needs_tags)
        self.ui.date_label.setVisible(shows_date)
        self.date.setVisible(shows_date)
        self.date.question_changed.connect(self._grow)
        (self.tags if needs_tags else self.date).setFocus()

    def _lay_out_footer(self) -> FlowLayout:
        footer = FlowLayout(self.ui.footer)
        self.go_on.setProperty("kind", "primary")
        self.go_on.setDefault(True)
        for button, pressed in ((self.go_on, self.accept), (self.not_now, self.reject)):
            footer.addWidget(button)
            button.clicked.connect(pressed)
        return footer

    def _fit(self) -> None:
        px = self._theme.px
        side = px(EDGE) if self.width() >= px(480) else px(NARROW_EDGE)
        self.ui.column.setContentsMargins(side, px(26), side, px(16))
        self.ui.column.setSpacing(px(BETWEEN_LINES))
        self.ui.problem_place.setContentsMargins(0, 0, 0, px(16) if self.summary.messages() else 0)
        self.ui.tags_label.setContentsMargins(0, px(18), 0, 0)
        self.ui.date_label.setContentsMargins(0, px(18), 0, 0)
        self._footer.setContentsMargins(side, px(8), side, px(20))
        self._footer.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))

    def _height_for(self, width: int) -> int:
        return self.ui.column.heightForWidth(width) + self._footer.heightForWidth(width)

    def _grow(self) -> None:
        """Make room for what has appeared, as far as the screen has it."""
        needed = QSize(0, self._height_for(self.width())).boundedTo(self.room())
        self.resize(self.size().expandedTo(needed))

    def _reflection(self) -> Reflection:
        update = {"tags": self.tags.tags(), "published": self.date.parsed().value}
        return self._record.reflection.model_copy(update=update)

    def _find_problems(self) -> list[Problem]:
        """What keeps the file from being written, each with what leads to its place."""
        places = (
            (self._about_tags(), self.tags.setFocus),
            (self._parsed_date().message, self.date.focus_wrong),
        )
        return [(message, go_there) for message, go_there in places if message]

    def _mark_problems(self, said: Sequence[str]) -> None:
        """Say them at their fields, and in the title."""
        about_tags, parsed = self._about_tags(), self._parsed_date()
        self.tags.show_problem(about_tags if about_tags in said else "")
        self.date.show_problem(parsed if parsed.message in said else ParsedDate())
        title, wrong = tr("Before this is exported"), tr("Error: Before this is exported")
        self.setWindowTitle(wrong if said else title)

    def _about_tags(self) -> str:
        """What is wrong with the tags; one that is being typed is added before going on."""
        missing = "" if self.tags.pending() else self._missing().get("tags", "")
        return self.tags.wrong() or missing

    def _parsed_date(self) -> ParsedDate:
        """What the date is, or what is wrong with it; without one, that is wrong."""
        parsed, missing = self.date.parsed(), self._missing().get("published", "")
        if parsed.blank and missing:
            return ParsedDate(message=missing, wrong=frozenset(PARTS))
        return parsed

    def _missing(self) -> dict[str, str]:
        return {each.place: each.message for each in to_publish(self._reflection())}


def _what_is_needed(*, tags: bool, date: bool) -> str:
    if tags:
        both = tr("A published file needs at least one tag and a date.")
        return both if date else tr("A published file needs at least one tag.")
    nothing_more = tr("A published file needs nothing more.")
    return tr("A published file needs a date.") if date else nothing_more
