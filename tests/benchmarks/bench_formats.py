"""Each published format against the text: ``python -m tests.benchmarks.bench_formats``.

All write the same reflections into memory and take turns, so that only their ratio matters. The
last rows say how much the memory of the process grows by a zip of many files, which is for their
names alone.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reflect_app.publication.formats import csv_table, html_index, html_page, json_lines, markdown
from reflect_app.publication.formats.html_index import IndexEntry
from reflect_app.reflection import Reflection
from reflect_app.text_format.writer import write
from tests.samples import FULL

NUMBER = 1_000
ROUNDS = 7
IN_ZIP = (1_000, 10_000)
ZIP_GROWTH = """
import psutil, sys
from reflect_app.publication.formats.archive import Archive
def used(): return psutil.Process().memory_info().rss
data, before = b"x" * 2_500, used()
with open(sys.argv[1], "wb") as into, Archive(into) as archive:
    for number in range(int(sys.argv[2])):
        archive.add(f"2026-11-23-compassionate-leadership-{number}.txt", data)
print((used() - before) // 1024)
"""


def main() -> None:
    days = (date(2024, 1, 1) + timedelta(days=number) for number in range(NUMBER))
    reflections = [FULL.model_copy(update={"published": day}) for day in days]
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, job in JOBS.items():
            best[name] = min(taken(job, reflections), best.get(name, 1e9))
    table = Table(title=f"{NUMBER:,} reflections in each format; the best of {ROUNDS} turns")
    for heading in ("", "each", "in a second", "of the text's time"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, seconds in best.items():
        each = seconds / NUMBER
        share = f"{seconds / best['text']:.2f}"
        table.add_row(name, f"{each * 1e6:.0f} µs", f"{1 / each:,.0f}", share)
    console = Console(width=100)
    console.print(table)
    for number in IN_ZIP:
        console.print(f"A zip of {number:,} files: the process grew by {zip_growth(number):,} KiB.")


def taken(job: Callable[[list[Reflection]], object], reflections: list[Reflection]) -> float:
    """Seconds of the processor."""
    start = time.process_time()
    job(reflections)
    return time.process_time() - start


def index(reflections: list[Reflection]) -> None:
    entries = (IndexEntry.of(each, f"{number}.html") for number, each in enumerate(reflections))
    for _piece in html_index.index(entries):
        pass


def each_by(write_one: Callable[[Reflection], bytes]) -> Callable[[list[Reflection]], None]:
    def job(reflections: list[Reflection]) -> None:
        for each in reflections:
            write_one(each)

    return job


def zip_growth(number: int) -> int:
    """By how many KiB a process of its own grows."""
    with tempfile.TemporaryDirectory(prefix="reflect-bench-") as folder:
        command = [sys.executable, "-c", ZIP_GROWTH, str(Path(folder) / "all.zip"), str(number)]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


JOBS: dict[str, Callable[[list[Reflection]], object]] = {
    "text": each_by(write),
    "Markdown": each_by(markdown.page),
    "page": each_by(lambda each: html_page.page(each, index="index.html")),
    "index": index,
    "JSON Lines": each_by(lambda each: json_lines.line(each, "a.txt")),
    "CSV": each_by(lambda each: csv_table.row(each, "a.txt")),
}

if __name__ == "__main__":
    main()
