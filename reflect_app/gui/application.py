"""Runs the windows: the toolkit's application, the first paint, and then everything else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from reflect_app.gui.app.controller import AppController
from reflect_app.gui.app.end_signals import EndSignals
from reflect_app.gui.app.garbage import GarbageCollector
from reflect_app.gui.app.held_keys import HeldKeys
from reflect_app.gui.app.no_screen import or_say_why
from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.gui.app.window_manager import NAME
from reflect_app.gui.tasks.words_of_threads import hear_no_more
from reflect_app.gui.widgets.dialogs import Dialogs
from reflect_app.held_files import wait_with

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reflect_app.errors import ReflectError
    from reflect_app.paths import AppPaths


def make_application() -> QApplication:
    """The Qt application with our name, and one look on every platform."""
    app = QApplication([NAME])
    app.setApplicationName("reflect-app")
    app.setApplicationDisplayName("")
    app.setStyle("Fusion")
    HeldKeys(app)
    return app


def run(paths: AppPaths, files: Sequence[Path] = ()) -> int:
    """Open the window and stay until it is closed; the answer is the process's exit code.

    These ``files`` are opened in it, or in the one that is open already.
    """
    app = or_say_why(make_application)
    instance = SingleInstance(paths)
    if not instance.claim(files):
        return _say_why(instance)
    controller = AppController(app, paths, instance=instance)
    controller.open_files(files)
    waiting = wait_with(None)  # from now on there is a window, which no file may hold up
    controller.show()
    GarbageCollector(app)
    ending = EndSignals(app)
    ending.asked.connect(controller.windows.save_comments)
    ending.asked.connect(app.closeAllWindows)
    code = app.exec()
    wait_with(waiting)
    controller.close()
    hear_no_more()
    return code


def say_error(error: ReflectError) -> int:
    """Say why there can be no window, where it was started and in a box; the answer is for exit."""
    if sys.stderr is not None:
        sys.stderr.write(f"{error}\n")
    application = or_say_why(make_application)
    Dialogs().tell(QWidget(), NAME, error.message, error.advice)
    del application
    return 1


def _say_why(instance: SingleInstance) -> int:
    """Why no window opens: another one came forward, or did not answer."""
    if (error := instance.unanswered) is not None:
        Dialogs().tell(QWidget(), NAME, error.message, error.advice)
    return 0


if __name__ == "__main__":
    sys.exit("Start Reflect with: python -m reflect_app")
