"""What "Learn from them" costs: counting, the first chart, drawing again, and the files.

``python -m tests.benchmarks.bench_charts [SIZE...]``: 10,000 and 100,000 reflections unless told
otherwise. Beside the counting stands what the list's own filter of tags takes on the same library.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage, QPainter

from reflect_app.gui.application import make_application
from reflect_app.gui.charts.look import on_screen
from reflect_app.gui.charts.month_bars import MonthBars
from reflect_app.gui.charts.ranked_bars import ReturnedPrompts, TagPairs
from reflect_app.gui.charts.tag_lines import TagLines
from reflect_app.gui.style.theme import Theme
from reflect_app.publication.statistics import statistics_of
from tests import many
from tests.drivers.charts import HOW_MANY, PAIRS, PROMPTS, TAGS, TODAY

RUNS = 5
SIZES = (10_000, 100_000)
WIDTH = 476  # pixels, of the pane beside the list at 100%
AGAIN = 100  # times, to see whether memory grows
CHARTS = (MonthBars(HOW_MANY), TagLines(TAGS), TagPairs(PAIRS), ReturnedPrompts(PROMPTS))


def milliseconds(act: Callable[[], object], runs: int = RUNS) -> float:
    """The median of some runs."""
    taken = []
    for _ in range(runs):
        begin = time.perf_counter()
        act()
        taken.append((time.perf_counter() - begin) * 1000)
    return median(taken)


def held() -> float:
    """Megabytes that this process holds."""
    return psutil.Process().memory_info().rss / 1e6


def count(size: int) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="reflect-bench-") as name,
        closing(many.fill(Path(name) / "library.sqlite3", size, indexed=False)) as library,
    ):
        whole = milliseconds(lambda: statistics_of(library, TODAY))
        tags = milliseconds(library.tags_used)
    print(f"{size:>9,} reflections: counted in {whole:.0f} ms; tags alone, {tags:.0f} ms")


def draw() -> None:
    app = make_application()
    look = on_screen(Theme(app), app.font())

    def paint(chart) -> None:
        area = chart.draw(look, WIDTH)
        image = QImage(WIDTH, round(area.height), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        area.paint(painter)
        painter.end()
        area.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as a loop does

    before = held()
    first = milliseconds(lambda: paint(CHARTS[0]), runs=1)
    print(f"first chart, import and all: {first:.0f} ms, {held() - before:.0f} MB")
    for chart in CHARTS:
        print(f"  {chart.name}: {milliseconds(lambda chart=chart: paint(chart)):.0f} ms")
    before = held()
    for _ in range(AGAIN):
        paint(CHARTS[0])
    print(f"after {AGAIN} more: {held() - before:+.1f} MB")
    files(app.font())


def files(letters) -> None:
    from reflect_app.gui.charts import chart_files

    for chart in CHARTS:
        png, svg = chart_files.as_png(chart, letters), chart_files.as_svg(chart, letters)
        table = chart_files.as_csv(chart)
        print(f"  {chart.name}: PNG {len(png):,}, SVG {len(svg):,}, CSV {len(table):,} bytes")


def main() -> None:
    draw()
    for size in [int(each) for each in sys.argv[1:]] or SIZES:
        count(size)


if __name__ == "__main__":
    main()
