"""The small dialogs of the Publish window: a date, names of files, what there is beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from reflect_app.errors import NameTemplateError
from reflect_app.gui.fields.date_edit import PARTS, DateEdit
from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.forms.ui_publish_choice_dialog import Ui_PublishChoiceDialog
from reflect_app.gui.publish import messages
from reflect_app.gui.publish.choices import ALSO
from reflect_app.gui.style.sizes import BETWEEN_LINES, TEXT_WIDE
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.scrolled_dialog import ScrolledDialog
from reflect_app.gui.widgets.tick_box import TickBox
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.publication.publish.name_template import NameTemplate
from reflect_app.translation import tr
from reflect_app.typed_dates import ParsedDate

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.style.theme import Theme
    from reflect_app.publication.file_writing.file_names import NameParts

_COMFORTABLE = QSize(560, 360)  # pixels at 100%


class ChoiceDialog(ScrolledDialog):
    """Asks one thing; ``accepted`` means that it is to be as it says then."""

    def __init__(self, title: str, hint: str, keep: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _COMFORTABLE, parent)
        self.ui = Ui_PublishChoiceDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.titleLabel.setText(title)
        self.ui.hintLabel.setText(hint)
        self.ui.hintLabel.setVisible(bool(hint))
        self.ui.problemLabel.hide()
        self.ui.underLabel.hide()
        self.keep, self.leave = WrappingButton(keep), WrappingButton(tr("Change nothing"))
        self.hold_form(self.ui, self.keep, self.leave, group=TEXT_WIDE)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)

    def fit(self) -> None:
        """Space what is asked."""
        super().fit()
        px = self._theme.px
        self.ui.column.setSpacing(px(BETWEEN_LINES))
        self.ui.place.setContentsMargins(0, px(10), 0, px(6))

    def show_problem(self, words: str) -> None:
        """Say what is to be put right; nothing for no words."""
        self.ui.problemLabel.setText(words)
        self.ui.problemLabel.setVisible(bool(words))
        if words:
            announce(self, words, urgent=True)


class DateDialog(ChoiceDialog):
    """Asks for a published date."""

    def __init__(
        self, title: str, hint: str, day: date | None, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(title, hint, tr("Use this date"), theme, parent)
        self.date = DateEdit(theme)
        self.date.set_date(day)
        self.ui.place.addWidget(self.date)
        self.begin()
        self.date.setFocus()

    def accept(self) -> None:
        """Stay while it is no date."""
        parsed = self.date.parsed()
        if parsed.value is None:
            missing = ParsedDate(message=tr("Enter the published date"), wrong=frozenset(PARTS))
            self.date.show_problem(missing if parsed.blank else parsed)
            self.date.focus_wrong()
            announce(self, self.date.problem(), urgent=True)
            return
        super().accept()

    @property
    def day(self) -> date | None:
        """The date that stands there."""
        return self.date.parsed().value


class NamesDialog(ChoiceDialog):
    """Asks how files are named, and shows how one would be called meanwhile."""

    def __init__(self, text: str, example: NameParts, theme: Theme, parent: QWidget) -> None:
        title = tr("How the files are named")
        super().__init__(title, messages.names_rules(), tr("Use these names"), theme, parent)
        self._example = example
        self.field = LineField()
        self.field.setText(text)
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(messages.names_rules())
        self.ui.place.addWidget(self.field)
        self.field.textChanged.connect(self._look)
        self.begin()
        self._look()
        self.field.setFocus()

    @property
    def template(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def accept(self) -> None:
        """Stay while no names can be made by it."""
        if problem := self._problem():
            self.show_problem(problem)
            self.field.setFocus()
        else:
            super().accept()

    def _look(self) -> None:
        """Show a name that it makes; what is half typed is not held against anybody."""
        problem = self._problem()
        self.show_problem("")
        restyle(self.field, "wrong", bool(problem))
        words = problem or messages.for_example(self._name())
        self.ui.underLabel.setText(words)
        self.ui.underLabel.show()

    def _problem(self) -> str:
        try:
            NameTemplate.of(self.template)
        except NameTemplateError as error:
            return str(error)
        return ""

    def _name(self) -> str:
        return f"{NameTemplate.of(self.template).stem(self._example, 1)}.txt"


class AlsoDialog(ChoiceDialog):
    """Asks what there is to be beside the text files."""

    def __init__(self, also: frozenset[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Also as…"), messages.also_hint(), tr("Use these"), theme, parent)
        self.boxes: dict[str, TickBox] = {}
        for each in ALSO:
            words, what = messages.also_choices()[each]
            box = TickBox(tr("{name}: {what}", name=words, what=what), theme)
            box.setChecked(each in also)
            self.boxes[each] = box
            self.ui.place.addWidget(box)
        self.begin()
        next(iter(self.boxes.values())).setFocus()

    @property
    def also(self) -> frozenset[str]:
        """What is ticked."""
        return frozenset(each for each, box in self.boxes.items() if box.isChecked())
