"""Opening each window, and turning pages: ``python -m tests.benchmarks.bench_windows [NAME]``.

Each is measured from the call to everything painted, what is done on other threads for it included
(but what advice finds in texts, which comes later and which nothing waits for), in turn with a bare
window of the same size and with as many labels and fields; a page of the draft with a page of a
bare stack. So only the ratio matters. What is shown is made before, and what was shown is taken
down before the next is measured, for both. The first opening of each, which brings its
modules along, is told apart, and so is when somebody sees the window, whatever is still to come
into it. A name as argument measures that window alone, without a screen.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the application is made

from PySide6.QtCore import QSize, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from reflect_app.gui.app.controller import AppController
from reflect_app.gui.application import make_application
from reflect_app.gui.tasks import worker
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.wizard.wizard import ReflectionWizard
from reflect_app.paths import AppPaths
from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport
from reflect_app.text_format.problems import FileProblem
from tests import many
from tests.samples import fill_library, write_history

AT_MOST = 3.0
ROUNDS = 15
LIBRARY = 1_000
QUIET = 0.001  # seconds; a turn of the event loop that had nothing to do
PATIENCE = 5.0  # seconds for one window
LATER = "advice"  # the threads that are not waited for


@dataclass
class Figures:
    """Milliseconds by the clock, from the call until all is quiet again."""

    first: float = 0.0
    seen: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    widgets: int = 0


class Bench:
    """The program with its library, and what is opened in it."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app = app
        self.seen = 0.0  # milliseconds until what was opened last was painted for the first time
        paths = AppPaths(folder)
        many.fill(paths.library, LIBRARY).close()
        self.program = AppController(app, paths)
        self.program.theme.choose("light")
        self.program.show()
        found: list[str] = []
        self.program.service.ask(_sample, found.append, changes=EVERYTHING)
        self.settle()
        (self.one,) = found
        self.settle()

    def openers(self) -> dict[str, Callable[[], object]]:
        """What opens each window."""
        windows, one = self.program.windows, self.one
        reports = [_report() for _round in range(ROUNDS + 1)]  # each has a window of its own
        return {
            "library": windows.show_library,
            "draft": partial(windows.open_wizard, one),
            "new reflection": partial(windows.open_wizard, None),
            "reading": partial(windows.open_reader, one),
            "history": partial(windows.show_history, one),
            "bin": windows.show_bin,
            "backups": windows.show_backups,
            "log": windows.show_log,
            "import report": lambda: windows.publishing.show_import_report(reports.pop()),
            "tags": windows.publishing.show_tags,
            "publish": windows.publishing.show_publish,
            "what went out": windows.publishing.show_ledger,
        }

    def settle(self) -> None:
        """Let the library and the caretaker answer, and everything be painted."""
        end = time.monotonic() + PATIENCE
        quiet = 0
        while quiet < 2 and time.monotonic() < end:
            started = time.perf_counter()
            self.program.service.finish()
            self.app.processEvents()
            busy = any(each._asked for each in worker._at_work if each._thread.name != LATER)
            quiet = 0 if busy or time.perf_counter() - started > QUIET else quiet + 1

    def measure(self, name: str, opener: Callable[[], object]) -> Figures:
        """Open a window several times, each time a bare one after it."""
        figures = Figures()
        if name == "library":
            self.program.windows.library.close()
        for at in range(ROUNDS + 1):
            with self.closing_what_opens() as opened:
                took = self.taken(opener)
                (window,) = opened()
                figures.widgets = len(window.findChildren(QWidget))
                size = window.size()
            if at == 0:
                figures.first = took
                continue
            figures.ours.append(took)
            figures.seen.append(self.seen)
            with self.closing_what_opens():
                figures.bare.append(self.taken(partial(bare_window, size, figures.widgets)))
            kept.clear()
        if name == "library":
            opener()
        return figures

    def turning(self) -> dict[str, Figures]:
        """Turn each page of a draft, and the page of a bare stack."""
        with self.closing_what_opens():
            self.program.windows.open_wizard(self.one)
            self.settle()
            wizard = self.program.windows.wizards[-1]
            names = [step.name for step in wizard.steps if step.listed]
            stack = bare_stack(wizard.size(), len(names), len(wizard.findChildren(QWidget)))
            self.settle()
            return {f"turning to {name}": self._turn(wizard, name, stack) for name in names[1:]}

    def _turn(self, wizard: ReflectionWizard, name: str, stack: QStackedWidget) -> Figures:
        figures, first = Figures(widgets=len(wizard.findChildren(QWidget))), wizard.steps[0].name
        figures.first = self.taken(partial(wizard.turn_to, name))
        for at in range(ROUNDS):
            wizard.turn_to(first)
            stack.setCurrentIndex(0)
            self.settle()
            figures.ours.append(self.taken(partial(wizard.turn_to, name)))
            figures.seen.append(self.seen)
            figures.bare.append(self.taken(partial(stack.setCurrentIndex, 1 + at % 2)))
        return figures

    def taken(self, act: Callable[[], object]) -> float:
        start = time.perf_counter()
        act()
        self.app.processEvents()
        self.seen = (time.perf_counter() - start) * 1e3
        self.settle()
        return (time.perf_counter() - start) * 1e3

    @contextmanager
    def closing_what_opens(self) -> Iterator[Callable[[], list[QWidget]]]:
        before = set(self._visible())
        yield lambda: [each for each in self._visible() if each not in before]
        for window in self._visible():
            if window not in before:
                window.close()
        self.settle()

    def _visible(self) -> list[QWidget]:
        return [each for each in self.app.topLevelWidgets() if each.isVisible()]


kept: list[QWidget] = []  # the bare windows, so that Python does not take them down while measured


def bare_window(size: QSize, widgets: int) -> None:
    """A window of the same size, and as many labels as ours has widgets."""
    window = QWidget()
    column = QVBoxLayout(window)
    for at in range(widgets):
        column.addWidget(QLabel(f"Line {at}"))
    window.resize(size)
    window.show()
    kept.append(window)


def bare_stack(size: QSize, pages: int, widgets: int) -> QStackedWidget:
    """A window with pages that hold a field each, and as many labels together as ours has."""
    stack = QStackedWidget()
    for at in range(pages):
        page = QWidget()
        column = QVBoxLayout(page)
        for number in range(widgets // pages):
            column.addWidget(QLabel(f"Line {number}"))
        column.addWidget(QTextEdit(f"Page {at}"))
        stack.addWidget(page)
    stack.resize(size)
    stack.show()
    return stack


def _sample(library: object) -> str:
    one = fill_library(library)
    write_history(library, one)
    return one


def _report() -> ImportReport:
    problem = FileProblem("missing-heading", 3, "A heading is missing.")
    files = [
        ImportOutcome(Path(f"/texts/{at}.txt"), taken=at % 3 > 0, problems=(problem,) * (at % 2))
        for at in range(60)
    ]
    return ImportReport.of(files)


def main() -> None:
    qInstallMessageHandler(lambda *_: None)  # the screen that isn't there has a lot to say
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    app = make_application()
    with tempfile.TemporaryDirectory(prefix="reflect-bench-") as folder:
        bench = Bench(app, Path(folder))
        rows = {
            name: bench.measure(name, opener)
            for name, opener in bench.openers().items()
            if name.startswith(wanted)
        }
        if not wanted or "turning".startswith(wanted):
            rows |= bench.turning()
        bench.program.close()
        report(rows)
        sys.stdout.flush()
        os._exit(0)  # the windows are still there, and nobody needs to take them down


def report(rows: dict[str, Figures]) -> None:
    heads = ("first", "seen", "median", "bare", "ratio")
    print(f"{'':24}{'widgets':>8}{''.join(f'{each:>9}' for each in heads)}")
    for name, each in rows.items():
        ours, bare = statistics.median(each.ours), statistics.median(each.bare)
        times = (each.first, statistics.median(each.seen), ours, bare)
        told = "".join(f"{took:9.1f}" for took in times)
        print(f"{name:24}{each.widgets:8}{told}{ours / bare:9.2f}")
    print(f"Milliseconds to everything painted; ratios to stay under {AT_MOST:g}.")


if __name__ == "__main__":
    main()
