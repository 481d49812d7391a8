"""Saving a chart: as a picture, a drawing or a table; where to is asked, and said."""

from __future__ import annotations

from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from reflect_app.gui.charts import messages
from reflect_app.gui.phrases.named_place import named_place
from reflect_app.gui.widgets.notices import Notice
from reflect_app.paths import home_folder
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.charts.chart import Chart
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import ChosenFile


class FileKind(Enum):
    """What a chart can be saved as; the value is how the name ends."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def offered(kind: FileKind) -> str:
    """What the choice is called."""
    return {
        FileKind.PNG: messages.as_png,
        FileKind.SVG: messages.as_svg,
        FileKind.CSV: messages.as_csv,
    }[kind]()


class SaveSteps:
    """Takes a chart to a file; ``say`` shows what was done, or could not be."""

    def __init__(self, window: QWidget, services: Services, say: Callable[[Notice], None]) -> None:
        self._window, self._services, self._say = window, services, say

    def save(self, chart: Chart, kind: FileKind) -> None:
        """Ask where to, make the file and write it; a file that is there is asked about first."""
        settings = self._services.settings_file.settings
        folder = Path(settings.export_folder or home_folder())
        chosen = self._services.dialogs.file_to_write(
            self._window,
            messages.save_chart(chart.title),
            folder / f"{chart.name}.{kind.value}",
            tr("{kind} files (*.{ending})", kind=kind.name, ending=kind.value),
        )
        if chosen is None:
            return
        settings.export_folder = str(chosen.path.parent)
        data = self._made(chart, kind)
        self._services.library.ask(
            partial(_write, chosen, data, self._services.paths),
            lambda _nothing: self._told(Notice(messages.saved_as(named_place(chosen.path)))),
            self._refused,
        )

    def _made(self, chart: Chart, kind: FileKind) -> bytes:
        from reflect_app.gui.charts import chart_files  # noqa: PLC0415  -- when needed

        letters = self._window.font()
        if kind is FileKind.PNG:
            return chart_files.as_png(chart, letters)
        return (
            chart_files.as_svg(chart, letters)
            if kind is FileKind.SVG
            else chart_files.as_csv(chart)
        )

    def _refused(self, error: ReflectError) -> None:
        self._told(Notice(str(error), urgent=True))

    def _told(self, notice: Notice) -> None:
        if isValid(self._window):
            self._say(notice)


def _write(chosen: ChosenFile, data: bytes, own: AppPaths, _library: Library) -> None:
    from reflect_app.publication.file_writing.safe_writing import write_safely  # noqa: PLC0415  -- when needed

    write_safely(chosen.path, data, replace=chosen.standing, own=own)
