"""Stand-ins for what windows talk to: a library, dialogs and settings, all in memory."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from reflect_app.gui.tasks.advice_choices import AdviceChoices
from reflect_app.gui.tasks.services import Services
from reflect_app.gui.widgets.dialogs import Dialogs
from reflect_app.publication.file_writing.safe_writing import ChosenFile
from reflect_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.reflection import Record

__all__ = ["ESCAPE", "FakeExporter", "FakeSettingsFile", "ScriptedDialogs", "held", "services_of"]


ESCAPE = "Escape"
"""What leaves a question with the key, in place of the words of a button."""


class ScriptedDialogs(Dialogs):
    """Answers for dialogs, thought out before: ``dialogs.will_choose("Replace")`` and so on.

    Each question takes the next answer of its kind and is kept in ``asked`` as (kind, title,
    text); a question nobody expected is a fault of the test or of the window. ``tell`` needs no
    answer; what was told is in ``told``, and what was to be shown outside in ``folders``.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.told: list[str] = []
        self.folders: list[Path] = []
        self._answers: dict[str, list[Any]] = {}

    def will_choose(self, *choices: str) -> None:
        """Which buttons to press, by their words, or ``ESCAPE``."""
        self._answers.setdefault("choose", []).extend(choices)

    def will_open(self, *answers: Sequence[Path]) -> None:
        """Which files to open, a list for each time it is asked."""
        self._answers.setdefault("open", []).extend(answers)

    def will_write(self, *answers: Path | None) -> None:
        """Where to write a file; None for a changed mind."""
        self._answers.setdefault("write", []).extend(answers)

    def will_use_folder(self, *answers: Path | None) -> None:
        """Which folder to use; None for a changed mind."""
        self._answers.setdefault("folder", []).extend(answers)

    def choose(
        self,
        parent: QWidget,
        title: str,
        text: str,
        choices: Sequence[str],
        detail: str = "",
        *,
        escape: int = -1,
    ) -> int:
        pressed = self._next("choose", title, f"{text} {detail}".strip())
        return list(choices).index(choices[escape] if pressed == ESCAPE else pressed)

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        self.asked.append(("tell", title, text))
        self.told.append(f"{text} {detail}".strip())

    def files_to_open(
        self, parent: QWidget, title: str, folder: Path, kinds: str = ""
    ) -> list[Path]:
        return list(self._next("open", title, str(folder)))

    def file_to_write(
        self, parent: QWidget, title: str, suggestion: Path, kinds: str = ""
    ) -> ChosenFile | None:
        path = self._next("write", title, str(suggestion))
        return None if path is None else ChosenFile.at(path)

    def folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        return self._next("folder", title, str(folder))

    def show_folder(self, parent: QWidget, folder: Path) -> None:
        self.folders.append(folder)

    def suggestions(self) -> list[str]:
        """The paths that were suggested for files, in order."""
        return [text for kind, _title, text in self.asked if kind == "write"]

    def _next(self, kind: str, title: str, text: str) -> Any:
        self.asked.append((kind, title, text))
        waiting = self._answers.get(kind, [])
        assert waiting, f"Nobody expected to be asked: {kind}, {title!r}, {text!r}"
        return waiting.pop(0)


class Meanwhile(Dialogs):
    """The real question before a file is replaced: yes, and meanwhile somebody changes the file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def choose(
        self,
        parent: QWidget,
        title: str,
        text: str,
        choices: Sequence[str],
        detail: str = "",
        *,
        escape: int = -1,
    ) -> int:
        self.path.write_text("changed meanwhile")
        return list(choices).index("Replace it")


def changes_while_asked(monkeypatch: Any, dialogs: ScriptedDialogs, path: Path) -> None:
    """Have the next file to write be one that is there and changes before the answer comes."""
    path.write_text("as it was")
    name = staticmethod(lambda *_arguments, **_options: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    monkeypatch.setattr(dialogs, "file_to_write", Meanwhile(path).file_to_write)


@dataclass
class FakeSettingsFile:
    """Settings that are kept in memory; ``saved`` counts how often somebody asked to keep them."""

    settings: Settings = field(default_factory=Settings)
    notice: str = ""
    saved: int = 0
    path: Path = Path("/kept/here/settings.json")

    def save(self) -> None:
        self.saved += 1


class FakeExporter:
    """Stands in for ``ExportSteps``: notes what is exported, and says where to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.exported: list[str] = []

    def last_folder(self) -> Path:
        return self.folder

    def remember_folder(self, folder: Path) -> None:
        self.folder = folder

    def export(self, parent: QWidget, record: Record, then: Callable[[Path, Record], None]) -> None:
        self.exported.append(record.id)
        then(self.folder / "exported.txt", record)


@contextmanager
def held(service: Any) -> Iterator[None]:
    """Keep the library's thread busy meanwhile: what is asked waits until the end of the block."""
    gate = threading.Event()
    service.ask(lambda _library: gate.wait(30))
    try:
        yield
    finally:
        gate.set()


def services_of(
    library: Any,
    theme: Any,
    dialogs: Any,
    settings_file: Any,
    maintenance: Any = None,
    paths: Any = None,
) -> Services:
    """What a window is handed down."""
    advice = AdviceChoices(settings_file)
    return Services(paths, settings_file, theme, library, maintenance, dialogs, advice)
