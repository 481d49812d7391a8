"""The page for tags and the published date; both may wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.fields.date_edit import DateEdit
from reflect_app.gui.fields.tags_box import TagsBox
from reflect_app.gui.forms.ui_tags_page import Ui_TagsPage
from reflect_app.gui.wizard.step_page import StepPage
from reflect_app.typed_dates import ParsedDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.advised_tags import AdvisedTags
    from reflect_app.gui.wizard.step_page import Problems
    from reflect_app.gui.wizard.steps import Step
    from reflect_app.reflection import Record, Reflection


class TagsPage(StepPage):
    """Tags as chips, the date as three fields."""

    def __init__(self, step: Step, theme: Theme) -> None:
        super().__init__(step, theme)
        self.ui = Ui_TagsPage()
        self.add_content(self.ui)
        self.tags = TagsBox(theme)
        self.date = DateEdit(theme)
        self.advised: AdvisedTags | None = None
        """What is worth a second look in them; None before anybody looked."""
        self.ui.tags_place.addWidget(self.tags)
        self.ui.date_place.addWidget(self.date)
        self.tags.changed.connect(self.touched)
        self.date.changed.connect(self.touched)
        self.tags.edited.connect(self.touched)  # half a tag is kept as well

    def show_reflection(self, record: Record) -> None:
        """Show the tags and the date that the draft has."""
        self.tags.set_tags(record.reflection.tags)
        self.tags.set_pending(record.place.tag_typed)
        if any(record.place.date_typed):
            self.date.set_texts(*record.place.date_typed)
        else:
            self.date.set_date(record.reflection.published)

    def date_typed(self) -> tuple[str, str, str]:
        """Day, month and year as typed, where they are no date yet."""
        parsed = self.date.parsed()
        return ("", "", "") if parsed.value or parsed.blank else self.date.texts()

    def contribute(self, reflection: Reflection) -> Reflection:
        """Put tags and date into the reflection; a date that is not one yet stays on the page."""
        tags, published = self.tags.tags(), self.date.parsed().value
        if (tags, published) == (reflection.tags, reflection.published):
            return reflection
        return reflection.model_copy(update={"tags": tags, "published": published})

    def problems(self) -> Problems:
        """Say what is wrong with the tag that is being typed, and with a date that is there."""
        places = (
            (self.tags.wrong(), self.tags.setFocus),
            (self.date.parsed().message, self.date.focus_wrong),
        )
        return [(message, go_there) for message, go_there in places if message]

    def settle(self) -> None:
        """Add the tag that is being typed."""
        self.tags.commit_pending()

    def mark_problems(self, said: Sequence[str]) -> None:
        """Say them at their fields too."""
        wrong, parsed = self.tags.wrong(), self.date.parsed()
        self.tags.show_problem(wrong if wrong in said else "")
        self.date.show_problem(parsed if parsed.message in said else ParsedDate())

    def leave_nearest(self) -> bool:
        """Leave a finding."""
        return self.advised is not None and self.advised.leave()

    def first_field(self) -> QWidget:
        """The field for tags takes the focus."""
        return self.tags
