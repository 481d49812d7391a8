"""A step of the zoom with three windows open: ``python -m tests.benchmarks.bench_zoom [STEPS]``.

The library with a thousand reflections, a draft in the wizard with every page turned to once, and
its history. A step is measured from the key to everything painted, in processor time and by the
clock, beside another font for all in three bare windows of as many widgets. Without a screen.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the application is made

from PySide6.QtCore import QDeadlineTimer, qInstallMessageHandler
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from reflect_app.gui.app.controller import AppController
from reflect_app.gui.application import make_application
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.paths import AppPaths
from tests import many
from tests.samples import fill_library

AT_MOST = 100  # milliseconds
STEPS = 40
LIBRARY = 1_000
SIZES = (110, 120, 130, 120, 110, 100)  # per cent
QUIET = 0.001  # seconds; a turn of the event loop that had nothing to do


def main() -> None:
    qInstallMessageHandler(lambda *_: None)  # the screen that isn't there has a lot to say
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else STEPS
    app = make_application()
    with tempfile.TemporaryDirectory(prefix="reflect-bench-") as name:
        paths = AppPaths(Path(name))
        many.fill(paths.library, LIBRARY).close()
        program = AppController(app, paths)
        program.theme.choose("light")
        open_three(program, app)
        widgets = sum(1 for each in app.allWidgets() if each.window().isVisible())
        zooms = measure(app, steps, lambda at: program.theme.zoom_soon(SIZES[at % len(SIZES)]))
        themes = measure(app, steps, lambda at: program.theme.choose(("dark", "light")[at % 2]))
        for window in app.topLevelWidgets():
            window.hide()
        program.close()
    app.setStyleSheet("")
    windows = bare_windows(widgets)
    bare = measure(app, steps, lambda at: app.setFont(QFont("Sans", 10 + at % 3)))
    del windows
    report(widgets, {"a step of the zoom": zooms, "light or dark": themes, "bare": bare})
    sys.stdout.flush()
    os._exit(0)  # the windows are still there, and nobody needs to take them down


def open_three(program: AppController, app: QApplication) -> None:
    """The library, a draft with every page turned to, and its history, all settled."""
    found: list[str] = []
    program.show()
    settle(program, app)
    program.service.ask(fill_library, found.append, changes=EVERYTHING)
    settle(program, app)
    program.windows.open_wizard(found[0])
    settle(program, app)
    wizard = program.windows.wizards[-1]
    for name in [step.name for step in wizard.steps if step.listed] + ["needs"]:
        wizard.turn_to(name)
        settle(program, app)
    program.windows.show_history(found[0])
    settle(program, app)


def settle(program: AppController, app: QApplication) -> None:
    """Let the library answer and everything be painted."""
    deadline = QDeadlineTimer(300)
    while not deadline.hasExpired():
        program.service.finish()
        app.processEvents()


def bare_windows(widgets: int) -> list[QWidget]:
    """Three windows of nothing but words, as many altogether as there are widgets in ours."""
    windows = [QWidget() for _ in range(3)]
    for window in windows:
        column = QVBoxLayout(window)
        for at in range(widgets // 3):
            column.addWidget(QLabel(f"Line {at}"))
        window.resize(1280, 800)
        window.show()
    return windows


def measure(
    app: QApplication, steps: int, step: Callable[[int], None]
) -> list[tuple[float, float]]:
    """Processor time and time by the clock of each step, in milliseconds, until all is painted."""
    found = []
    for at in range(steps + 2):
        wall, processor = time.perf_counter(), time.process_time()
        step(at)
        until_quiet(app)
        figures = (time.process_time() - processor) * 1e3, (time.perf_counter() - wall) * 1e3
        if at > 1:
            found.append(figures)
    return found


def until_quiet(app: QApplication) -> None:
    """Let follow what follows, up to the last thing painted."""
    for _ in range(50):
        started = time.perf_counter()
        app.processEvents()
        if time.perf_counter() - started < QUIET:
            return


def report(widgets: int, rows: dict[str, list[tuple[float, float]]]) -> None:
    print(f"{widgets} widgets in three windows; medians and worst, in milliseconds")
    floor = statistics.median(processor for processor, _wall in rows["bare"])
    for name, figures in rows.items():
        processor, wall = zip(*figures, strict=True)
        print(
            f"{name:20} processor {statistics.median(processor):6.1f} ({max(processor):6.1f})"
            f"   clock {statistics.median(wall):6.1f} ({max(wall):6.1f})"
            f"   {statistics.median(processor) / floor:5.2f} x bare"
        )
    print(f"A step of the zoom is to stay under {AT_MOST} ms.")


if __name__ == "__main__":
    main()
