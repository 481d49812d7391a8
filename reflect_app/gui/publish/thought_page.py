"""The quiet page before the last button: whether the people in the stories would be safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reflect_app.gui.publish import messages, writing_messages
from reflect_app.gui.publish.choices import also_words
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, BETWEEN_ROWS
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.wrapping_button import WrappingButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.forms.ui_publish_window import Ui_PublishWindow
    from reflect_app.gui.publish.choices import Choices
    from reflect_app.gui.publish.publish_line import PublishLine
    from reflect_app.gui.style.theme import Theme


class ThoughtPage(QObject):
    """Asks one question. Neither button is the default, and the question has the focus.

    So Enter that is pressed once more than was meant does nothing, and the buttons are elsewhere
    than the one that led here.
    """

    agreed = Signal()
    """They would be safe: the files are to be written."""
    left = Signal()
    """Somebody wants to look again."""

    def __init__(self, ui: Ui_PublishWindow, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._theme = ui, theme
        self._what: list[str] = []  # will happen, as was said when the question was asked
        ui.thoughtTitle.setText(tr("One more thought"))
        ui.questionLabel.setText(writing_messages.question())
        ui.meaningLabel.setText(writing_messages.what_it_means())
        ui.question.setAccessibleName(writing_messages.question())
        ui.question.setAccessibleDescription(writing_messages.what_it_means())
        ui.thoughtLead.hide()
        self.write, self.back = WrappingButton(""), WrappingButton(writing_messages.go_back())
        self.write.setProperty("kind", "primary")
        self.write.clicked.connect(self.agreed)
        self.back.clicked.connect(self.left)
        self._flow = FlowLayout(ui.thoughtButtons)
        for button in (self.write, self.back):
            self._flow.addWidget(button)

    def show_question(
        self, lines: Sequence[PublishLine], choices: Choices, *, looking: bool
    ) -> None:
        """Ask about these; ``looking`` where what is undecided in some may not be known yet."""
        ui, number = self._ui, len(lines)
        self.write.set_words(writing_messages.write_files(number))
        self.write.setAccessibleName(self.write.words)
        words = writing_messages.what_will_happen(
            number, choices.folder_name, also_words(choices.also)
        )
        replaced = messages.files_there(0, sum(line.replaces for line in lines))
        self._what = [words, replaced]
        self.show_undecided(lines, looking=looking)
        ui.pages.setCurrentWidget(ui.thoughtPage)
        ui.question.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(ui.question, f"{tr('One more thought')}. {writing_messages.question()}")

    def show_undecided(self, lines: Sequence[PublishLine], *, looking: bool) -> None:
        """Say in how many of these something is undecided, and whether more may be found."""
        found = messages.undecided_among(lines)
        still = writing_messages.still_looking() if looking else ""
        self._ui.whatLabel.setText(" ".join(filter(None, (*self._what, found, still))))
        if found and not looking:
            announce(self._ui.whatLabel, found)

    def fit(self) -> None:
        """Space what stands here."""
        ui, px = self._ui, self._theme.px
        ui.thoughtColumn.setSpacing(px(16))
        ui.questionColumn.setContentsMargins(px(20), px(18), px(20), px(18))
        ui.questionColumn.setSpacing(px(10))
        self._flow.setContentsMargins(0, px(12), 0, px(8))
        self._flow.set_spacings(px(BETWEEN_BUTTONS), px(BETWEEN_ROWS))
