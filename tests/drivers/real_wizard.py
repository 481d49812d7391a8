"""The wizard over a library in a file, with the real thread and saver between them."""

from dataclasses import dataclass
from functools import cache, partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reflect_app.gui.export.export_steps import ExportSteps
from reflect_app.gui.style.theme import Theme
from reflect_app.gui.tasks.library_service import LibraryService
from reflect_app.gui.wizard.wizard import ReflectionWizard
from reflect_app.library import Library
from reflect_app.library.store import open_library
from reflect_app.prompts import load_page_texts, load_prompts
from reflect_app.reflection import PromptKey, Record
from reflect_app.settings import Settings
from tests.drivers.doubles import FakeSettingsFile, ScriptedDialogs, services_of

PATIENCE = 0.2  # seconds for a lock that another program holds; people get more
_prompts = cache(load_prompts)
_words = cache(load_page_texts)


@dataclass
class Writing:
    """A window that somebody writes in, and what is behind it."""

    service: LibraryService
    theme: Theme
    dialogs: ScriptedDialogs
    exporter: ExportSteps
    wizard: ReflectionWizard

    def take_apart(self) -> None:
        """Have the window gone for good, without a question."""
        if isValid(self.wizard):
            self.wizard.saver.stop()
            self.wizard.hide()
            self.wizard.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def end(self) -> None:
        """Close the window without a question, and the library with it."""
        self.take_apart()
        self.service.stop()
        self.theme.deleteLater()


def open_for_writing(
    path,
    record: Record | None = None,
    *,
    patience: float = PATIENCE,
    opened: Library | None = None,
    advice_off: str = "",
) -> Writing:
    """Show the first prompt of a reflection, or of a new one, over the library at a path.

    The library is opened on its own thread, and need not be there yet, unless one is ``opened``.
    """
    make = partial(open_library, path, patience=patience)
    service = LibraryService((lambda: opened) if opened is not None else make)
    theme = Theme(QApplication.instance(), choice="light")
    dialogs = ScriptedDialogs()
    settings_file = FakeSettingsFile(Settings(advice_off=advice_off))
    services = services_of(service, theme, dialogs, settings_file)
    exporter = ExportSteps(services)
    wizard = ReflectionWizard(
        services=services,
        exporter=exporter,
        prompts=_prompts(),
        words=_words(),
        record=record,
    )
    wizard.resize(1280, 800)
    service.start()
    wizard.show()
    wizard.activateWindow()
    wizard.turn_to(PromptKey.DESCRIPTION.value)
    return Writing(service, theme, dialogs, exporter, wizard)
