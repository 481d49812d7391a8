"""Opens the windows about advice: words and choices, practice, and how well it finds things."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reflect_app.errors import ReflectError
from reflect_app.gui.app.window_registry import WindowKind
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.app.window_registry import WindowRegistry
    from reflect_app.gui.own_words.how_well_window import HowWellWindow
    from reflect_app.gui.own_words.own_words_window import OwnWordsWindow
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.practice_wizard import PracticeWizard
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.practice_folders import PracticeFolder
    from reflect_app.reflection import Record

OWN_WORDS: WindowKind[OwnWordsWindow] = WindowKind()
PRACTICE: WindowKind[PracticeWizard] = WindowKind()
HOW_WELL: WindowKind[HowWellWindow] = WindowKind()


class AdviceWindows(QObject):
    """Opens each of them once; the practice has a library of its own, which goes with it."""

    def __init__(self, services: Services, windows: WindowRegistry, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._open = services, windows
        self._practice: _Practice | None = None

    def show(self, which: str, parent: QWidget) -> None:
        """Show the one of this name: "words", "practice", or "how-well"."""
        shows = {"words": self.show_words, "how-well": self.show_how_well}
        if which in shows:
            shows[which]()
        else:
            self.practise(parent)

    def show_words(self) -> None:
        """What is looked for, words that are right here, and what is never shown."""
        from reflect_app.gui.own_words.own_words_window import OwnWordsWindow  # noqa: PLC0415  -- when needed

        if not self._open.brings_forward(OWN_WORDS):
            self._open.show(OWN_WORDS, OwnWordsWindow(self._services))

    def show_how_well(self) -> None:
        """How much of what there was it found in its own tests."""
        from reflect_app.gui.own_words.how_well_window import HowWellWindow  # noqa: PLC0415  -- when needed

        if not self._open.brings_forward(HOW_WELL):
            self._open.show(HOW_WELL, HowWellWindow(self._services))

    def practise(self, parent: QWidget) -> None:
        """Have an invented reflection to learn on; one that is open comes forward."""
        if self._open.brings_forward(PRACTICE) or self._practice is not None:
            return
        try:
            self._practice = _Practice(self._services, self)
        except OSError as error:
            self._refuse(parent, error)
            return
        self._practice.begin(self._show_practice, partial(self._refuse, parent))

    def stop(self) -> None:
        """Let go of the practice: the program ends."""
        if self._practice is not None:
            practice, self._practice = self._practice, None
            practice.end()

    def _show_practice(self, record: Record) -> None:
        from reflect_app.gui.export.export_steps import ExportSteps  # noqa: PLC0415  -- when needed
        from reflect_app.gui.wizard.practice_wizard import PracticeWizard  # noqa: PLC0415
        from reflect_app.prompts import load_page_texts, load_prompts  # noqa: PLC0415

        if self._practice is None:  # the program ends
            return
        services = self._practice.services
        wizard = PracticeWizard(
            services=services,
            exporter=ExportSteps(services),
            prompts=load_prompts(),
            words=load_page_texts(),
            record=record,
        )
        wizard.words_wanted.connect(self.show_words)
        wizard.closed.connect(self.stop)
        wizard.closed.connect(wizard.deleteLater)
        self._open.show(PRACTICE, wizard)

    def _refuse(self, parent: QWidget, error: Exception) -> None:
        self.stop()
        advice = error.advice if isinstance(error, ReflectError) else ""
        message = tr("There is no room for the example on this disk just now.")
        said = error.message if isinstance(error, ReflectError) else message
        self._services.dialogs.tell(parent, tr("The example can’t be opened"), said, advice)


class _Practice:
    """The library that somebody practises in, in a folder that goes with it."""

    def __init__(self, services: Services, parent: QObject) -> None:
        from reflect_app.gui.tasks.library_service import LibraryService  # noqa: PLC0415  -- when needed
        from reflect_app.paths import AppPaths  # noqa: PLC0415
        from reflect_app.practice_folders import PracticeFolder  # noqa: PLC0415

        self._folder: PracticeFolder = PracticeFolder(services.paths)
        paths: AppPaths = AppPaths(self._folder.path)
        self._library: LibraryService = LibraryService(partial(_opened, paths), parent=parent)
        self.services = services._replace(paths=paths, library=self._library, is_practice=True)

    def begin(self, then: object, otherwise: object) -> None:
        """Have the invented reflection in it."""
        self._library.start()
        self._library.ask(_with_example, then, otherwise)  # type: ignore[arg-type]

    def end(self) -> None:
        """Close the library, and remove all that was typed in it."""
        self._library.stop()
        self._folder.remove()


def _opened(paths: AppPaths) -> Library:
    from reflect_app.library.store import open_library  # noqa: PLC0415  -- on its own thread

    return open_library(paths.library)


def _with_example(library: Library) -> Record:
    """The invented reflection, at its first question."""
    from reflect_app.practice_text import practice_text  # noqa: PLC0415  -- on its own thread
    from reflect_app.prompt_keys import PromptKey  # noqa: PLC0415

    text = practice_text()
    made = library.create(text.reflection, title=text.title)
    place = made.place.model_copy(update={"page": PromptKey.DESCRIPTION.value})
    return library.save(made.model_copy(update={"place": place}))
