"""Somebody who writes while the disk misbehaves, and looks at what the window says of it."""

import time
from contextlib import closing, contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reflect_app.gui.wizard.save_status import NoticeBanner
from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey
from tests.drivers.doubles import ScriptedDialogs
from tests.drivers.real_wizard import Writing
from tests.drivers.wizard import WizardDriver

PROMPT = PromptKey.DESCRIPTION
TROUBLE_MS = 10_000
NOT_SAVED = "Not saved yet"
LONG = "A sentence that takes up room.\n" * 6_000 + "The end."


class Writer(WizardDriver):
    """One open wizard, with verbs for what a person does in trouble.

    ``announced`` is what was said aloud; ``slowest`` is the longest that a key took to be in the
    text, or the window to look after itself, in seconds.
    """

    def __init__(self, qtbot, writing: Writing, said: list[str]):
        super().__init__(qtbot, writing.wizard)
        self.writing = writing
        self.announced = said
        self.slowest = 0.0

    @property
    def dialogs(self) -> ScriptedDialogs:
        return self.writing.dialogs

    def type(self, text: str) -> None:
        """Type a text key by key, and look at how long each key takes."""
        for key in text:
            with self._timed():
                QTest.keyClicks(self.page.answer, key)

    def let_it_run(self) -> None:
        """Let the window do what it has to do, and look at how long it takes."""
        with self._timed():
            QApplication.processEvents()

    @contextmanager
    def _timed(self):
        begun = time.monotonic()
        yield
        self.slowest = max(self.slowest, time.monotonic() - begun)

    @property
    def line(self) -> str:
        """What the window says of saving, beside its buttons."""
        return self.page.frame.saved.text()

    def advice(self) -> str:
        """What the banner above the buttons says after its first line."""
        (banner,) = (b for b in self.page.findChildren(NoticeBanner) if b.isVisible())
        return " ".join(label.text() for label in banner.findChildren(QLabel))

    def meet_trouble(self, because: str) -> None:
        """Wait until the window says that the text is not saved, and why."""
        self.qtbot.waitUntil(
            lambda: self.line == NOT_SAVED and because in " ".join(self.news()),
            timeout=TROUBLE_MS,
        )

    def see_it_work_again(self) -> None:
        """Do nothing but wait: it is saved by itself, and the window says so in both ways."""
        saver = self.wizard.saver
        self.qtbot.waitUntil(lambda: not saver.unsaved, timeout=TROUBLE_MS)
        assert self.line.startswith("✓ Saved again")
        assert self.announced[-1].startswith("Saved again at ")
        assert self.news() == []

    def leave(self) -> None:
        """Ask the window to close, and wait until it has asked what it asks."""
        asked = len(self.dialogs.asked)
        self.wizard.close()
        self.qtbot.waitUntil(
            lambda: len(self.dialogs.asked) > asked or not self.wizard.isVisible(),
            timeout=TROUBLE_MS,
        )

    def take_apart(self) -> None:
        """Have the window gone for good, as the program does once it is closed."""
        self.writing.take_apart()


def kept_in(path) -> list[str]:
    """The answers that a newly opened library has to the prompt that tests write in."""
    with closing(open_library(path)) as library:
        return [library.get(each).reflection.answers.of(PROMPT) for each in library.ids()]
