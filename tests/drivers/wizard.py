"""Drives the wizard as a user does, so that a test reads as a user's steps and knows no widgets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.save_status import NoticeBanner
from reflect_app.gui.wizard.wizard import ReflectionWizard
from tests.drivers.tags_box import offered

WAIT_MS = 5_000


class WizardDriver:
    """One open wizard, with verbs for what a person does in it."""

    def __init__(self, qtbot, wizard: ReflectionWizard):
        self.qtbot = qtbot
        self.wizard = wizard

    @property
    def page(self):
        return self.wizard.current()

    @property
    def step(self) -> str:
        return self.page.step.name

    @property
    def title(self) -> str:
        return self.wizard.windowTitle()

    def type(self, text: str) -> None:
        """Type into whatever has the focus on this page."""
        QTest.keyClicks(self.wizard.focusWidget(), text)

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.wizard.focusWidget() or self.wizard, key, modifier)

    def keys(self, keys: str) -> None:
        """Press what an action of the window has for its keys, as in "Shift+F7"."""
        wanted = QKeySequence(keys)
        found = [each for each in self.wizard.actions() if wanted in each.shortcuts()]
        assert len(found) == 1, f"{keys} means {[each.text() for each in found]}"
        found[0].trigger()

    def dialog(self) -> QDialog:
        """Wait for what the window asks."""

        def shown():
            return [each for each in self.wizard.findChildren(QDialog) if each.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT_MS)
        return shown()[0]

    def answer(self, text: str) -> None:
        """Put an answer into the page's editor in one go, as a paste does."""
        assert isinstance(self.page, PromptPage), f"{self.step} asks no prompt"
        self.page.answer.selectAll()
        self.page.answer.insert(text)

    def answer_all(self, answers) -> None:
        """Answer the six prompts, from wherever the wizard is."""
        for step in self.wizard.steps:
            if step.prompt:
                self.go(step.name)
                self.answer(answers.of(step.prompt))

    def next(self) -> None:
        self.page.frame.forward.click()

    def skip(self) -> None:
        self.page.frame.skip.click()

    def back(self) -> None:
        self.page.frame.back.click()

    def tags_offered(self) -> tuple[str, ...]:
        """The tags in the list under what is typed on the tags' page."""
        return offered(self.page.tags)

    def go(self, name: str) -> None:
        """Choose a step in the list at the side."""
        next(b for b in self.wizard.step_list.buttons if b.step.name == name).click()

    def press_button(self, text: str) -> None:
        """Press the visible button that reads so."""

        def found():
            buttons = self.page.findChildren(QPushButton)
            return [b for b in buttons if b.text() == text and b.isVisible()]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=WAIT_MS)
        found()[0].click()

    def button(self, name: str) -> QPushButton:
        """The visible button of this window that a screen reader calls so."""

        def found():
            buttons = self.wizard.findChildren(QPushButton)
            return [
                b for b in buttons if b.isVisible() and (b.accessibleName() or b.text()) == name
            ]

        self.qtbot.waitUntil(lambda: bool(found()), timeout=WAIT_MS)
        return found()[0]

    @property
    def problems(self) -> list[str]:
        """What the summary at the top of the page says, message by message."""
        return list(self.page.summary.messages())

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.heading_label.text()

    @property
    def heading_label(self) -> QLabel:
        """That heading itself, for where it stands."""
        return self.page.ui.title

    @property
    def said(self) -> str:
        """What the last page says below its heading."""
        return self.page.ui.said.text()

    @property
    def file_named(self) -> str:
        """The file that the last page says is written; nothing where it says none."""
        return self.page.ui.where_text.text() if self.page.ui.where.isVisible() else ""

    def said_on_top(self) -> str:
        """What the page says in a quiet line above all else; "" where it says nothing there."""
        line = self.page._line
        return line.widget().label.text() if line is not None and line.isVisible() else ""

    def exported(self) -> str:
        """Wait until the last page says which file is written, and give its name."""
        self.qtbot.waitUntil(lambda: bool(self.file_named), timeout=WAIT_MS)
        return self.file_named

    @property
    def problem(self) -> QWidget:
        """What is said of a problem above the answer."""
        return self.page.ui.problem

    def exact_text(self) -> str:
        """What the check page shows as the text that will be written; nothing where it does not."""
        view = self.page.ui.exact_view
        return self.page.ui.exact.toPlainText() if view.isVisible() else ""

    @property
    def working_title(self) -> QLineEdit:
        """The field for the title that only its author sees, on the start page."""
        return self.page.ui.working_title

    def told_before_start(self) -> list[str]:
        """What the start page tells, part by part, in the form it has now."""
        return [label.text() for label in self.page.ui.sections.findChildren(QLabel)]

    @property
    def told_in_full(self) -> bool:
        """Whether the start page shows more than a few words."""
        return self.page.ui.sections.isVisible()

    def tell_more_or_less(self) -> None:
        """Press what shows everything about this, or less again."""
        self.page.ui.more.click()

    def news(self) -> list[str]:
        """What the banners above the buttons say now: their first lines."""
        banners = self.page.findChildren(NoticeBanner)
        return [banner.message() for banner in banners if banner.isVisible()]

    @property
    def text(self) -> str:
        return self.page.text()

    def saved(self):
        """Wait until the library has everything; the record as it is kept."""
        self.qtbot.waitUntil(lambda: not self.wizard.saver.unsaved, timeout=WAIT_MS)
        return self.wizard.saver.record

    def close(self) -> None:
        with self.qtbot.waitSignal(self.wizard.closed, timeout=WAIT_MS):
            self.wizard.close()
