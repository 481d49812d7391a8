"""Search among 100,000 reflections against the same FTS5 question asked bare, in the same run.

``python -m tests.benchmarks.bench_search [COUNT]``. The bare question gives the ids and snippets of
the 50 newest finds, or the first 50 by their titles, on a connection of its own to the same file,
through the same gate with the same settings; ours gives the lines of the list. Both take turns, so
that only their ratio matters. The last row has much of the library still to be read in, as after a
large import. On a busy computer the time on the clock says little: what takes over a millisecond
may have to wait for a processor, which the bare question then did not. The last column is the
ratio of the processor's own time.

The bare question is the least that can be asked. It leaves out, in its own favour, what any program
that shows such a list would need besides: the other columns of a line with its tags, lines made of
the rows with their values looked at, snippets parted where words were found, whether the library is
still the one that was opened, and whether something is still to be read in. All of that counts as
ours, so that the ratio shows what it costs.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import apsw
from rich.console import Console
from rich.progress import track
from rich.table import Table

from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.store import FileLibrary
from reflect_app.library.tables import search_index
from reflect_app.queries import Order, Query
from tests import many

COUNT = 100_000
AT_MOST = 2.0
LIMIT = 50
ROUNDS = 60
QUESTIONS = {
    "a rare word": many.RAREST,
    "a common word, the newest": "listening",
    "the most common word": "the",
    "two words": "trust waiting",
    "a phrase": '"the team"',
    "while it is typed": "hou",
    "without its accent": "cafe",
    "nothing": "nothinglikethis",
}
BY_TITLE = "the most common word, by title"
BEHIND = "nothing, much being unread"
BARE = f"""
SELECT r.id, {search_index.SNIPPET} FROM search
JOIN reflections AS r ON r.searched_as = +search.rowid
WHERE search MATCH ?1 AND r.binned_at IS NULL ORDER BY search.rowid DESC LIMIT {LIMIT}
"""
BARE_BY_TITLE = f"""
SELECT id, {search_index.SNIPPET} FROM (
  SELECT search.rowid AS found_as, r.id FROM search
  JOIN reflections AS r ON r.searched_as = +search.rowid
  WHERE search MATCH ?1 AND r.binned_at IS NULL ORDER BY r.sort_key, r.number LIMIT {LIMIT}
) CROSS JOIN search WHERE search MATCH ?1 AND search.rowid = found_as
"""
UNREAD = "UPDATE reflections SET indexed = NULL WHERE number % 5 = 0"


class Taken(NamedTuple):
    """Milliseconds on the clock, and those in which a processor worked on it."""

    clock: float
    processor: float


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory(prefix="reflect-bench-") as folder:
        path = Path(folder) / "library.sqlite3"
        with (
            closing(many.fill(path, number)) as library,
            closing(sqlite_file.connect(path, Purpose.WRITE)) as connection,
        ):
            rows = {
                name: measure(library, connection, Query(words=words))
                for name, words in track(QUESTIONS.items(), "Searching", len(QUESTIONS))
            }
            by_title = Query(words=QUESTIONS["the most common word"], order=Order.TITLE)
            rows[BY_TITLE] = measure(library, connection, by_title, BARE_BY_TITLE)
            connection.execute(UNREAD)
            rows[BEHIND] = measure(library, connection, Query(words=QUESTIONS["nothing"]))
            show(number, rows)


def measure(
    library: FileLibrary, connection: apsw.Connection, query: Query, bare: str = BARE
) -> tuple[Taken, Taken, int]:
    """The medians of the bare question and of ours, and how many were found."""
    expression = search_index.expression(query.words)
    bares, ours, found = [], [], []
    for _ in range(ROUNDS):
        bares.append(taken(lambda: connection.execute(bare, [expression]).fetchall()))
        ours.append(taken(lambda: found.append(len(library.find(query, limit=LIMIT)))))
    return medians(bares), medians(ours), found[-1]


def taken(job: Callable[[], object]) -> Taken:
    start, worked = time.perf_counter(), time.thread_time()
    job()
    worked = time.thread_time() - worked
    return Taken((time.perf_counter() - start) * 1e3, worked * 1e3)


def medians(all_taken: list[Taken]) -> Taken:
    return Taken(*map(statistics.median, zip(*all_taken, strict=True)))


def show(number: int, found: dict[str, tuple[Taken, Taken, int]]) -> None:
    table = Table(title=f"The {LIMIT} newest finds among {number:,}; medians of {ROUNDS} turns")
    for heading in ("", "found", "FTS5 bare", "Library.find", "ratio", "of processor"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, (bare, ours, lines) in found.items():
        clock, processor = (after / before for before, after in zip(bare, ours, strict=True))
        times = (f"{each.clock:.3f} ms" for each in (bare, ours))
        table.add_row(name, str(lines), *times, f"{clock:.2f}", f"{processor:.2f}")
    console = Console(width=100)
    console.print(table)
    console.print(f"Ratios to stay under {AT_MOST:g}.")


if __name__ == "__main__":
    main()
