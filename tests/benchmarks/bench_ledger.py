"""Many reflections taken in and noted as published: ``python -m tests.benchmarks.bench_ledger``.

Each against a bare loop of the same INSERTs, in lots of the same size, on the same disk with the
same settings: no more than what a table, its indexes and a durable transaction cost.
"""

import argparse
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing
from datetime import UTC, date, datetime
from pathlib import Path

import apsw

from reflect_app.ledger_line import Arrival, FileFormat, LedgerLine, WentOut
from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.library.tables import publication_rows, revision_rows, row_mapping
from reflect_app.library.tables.schema import STATEMENTS
from reflect_app.reflection import Answers, PromptKey, Record, Reflection
from reflect_app.revision import Reason
from reflect_app.status import Status

COUNT, LOT = 10_000, 50
FOLDER = "/home/team/published/site"
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
ANSWER = "On the ward round we waited until she had found her words. " * 7
LINES = 20_000


def reflection(number: int) -> Reflection:
    """One of a usual length, like no other."""
    answers = Answers(**{key: f"{number} {key} {ANSWER}" for key in PromptKey})
    return Reflection(answers=answers, tags=("listening", "ward"), published=date(2026, 11, 27))


def line_of(record: Record, number: int, kind: FileFormat = FileFormat.TEXT) -> LedgerLine:
    """What an export notes of it."""
    name = f"2026-11-27-listening-{number}.txt"
    return LedgerLine(
        record.id, FOLDER, name, kind, f"{number:064x}", "b" * 64, date(2026, 11, 27), NOW
    )


def lots(work: Sequence[object], do: Callable[[Sequence[object]], object]) -> list[float]:
    """Do some at a time; how long each lot took."""
    took = []
    for at in range(0, len(work), LOT):
        lot = work[at : at + LOT]
        start = time.perf_counter()
        do(lot)
        took.append(time.perf_counter() - start)
    return took


class Bare:
    """The same tables, and nothing but SQL."""

    def __init__(self, path: Path) -> None:
        path.touch()
        self.connection = sqlite_file.connect(path, Purpose.WRITE)
        sqlite_file.keep_a_log(self.connection)
        for statement in STATEMENTS:
            self.connection.execute(statement)

    def heads(self, records: Sequence[Record]) -> None:
        """What ``create_many`` writes."""
        with self.transaction():
            for record in records:
                number = self.insert(
                    "reflections", {"id": record.id, **row_mapping.head_values(record)}
                )
                for key, text in record.reflection.answers:
                    self.insert("answers", {"reflection": number, "prompt": key, "text": text})
                for row in row_mapping.tag_rows(number, record.reflection.tags):
                    self.insert("tags", row)

    def published(self, lot: Sequence[tuple[int, Record, LedgerLine]]) -> None:
        """What ``note_published`` writes: a head, a revision with its texts, a line."""
        with self.transaction():
            for number, record, line in lot:
                self.connection.execute(
                    "UPDATE reflections SET status = ?, updated = ?, version = ?, checksum = ?"
                    " WHERE number = ?",
                    ("published", "2026-11-27", 2, 0, number),
                )
                values = revision_rows.revision_values(record, Reason.PUBLISHED, NOW)
                row = {**values, "reflection": number, "position": 1, "checksum": 0}
                revision = self.insert("revisions", row)
                for key, text in record.reflection.answers:
                    digest = f"{number}{key}".rjust(32)
                    known = {"reflection": number, "digest": digest, "text": text}
                    row = {"revision": revision, "prompt": key, "text": self.insert("texts", known)}
                    self.insert("revision_texts", row)
                self.insert("publications", publication_rows.row_of(line))

    def transaction(self) -> AbstractContextManager[apsw.Connection]:
        return sqlite_file.transaction(self.connection)

    def insert(self, table: str, row: dict[str, object]) -> int:
        names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
        self.connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", row)
        return self.connection.last_insert_rowid()


def told(name: str, took: list[float], bare: list[float]) -> None:
    each, other = sum(took) / COUNT * 1e6, sum(bare) / COUNT * 1e6
    longest = max(took) * 1e3
    print(
        f"{name:16} {each:6.0f} us each, bare {other:6.0f} us, x{each / other:4.2f};"
        f" a lot of {LOT}: {statistics.median(took) * 1e3:.1f} ms, the longest {longest:.0f} ms"
    )


def measure(folder: Path) -> None:
    """Take in and publish 10,000 reflections, then read a ledger of 20,000 lines."""
    bare = Bare(folder / "bare.sqlite3")
    with closing(open_library(folder / "library.sqlite3")) as library, library.giving_way():
        arrivals = [Arrival(reflection(at), Status.APPROVED) for at in range(COUNT)]
        records: list[Record] = []
        took = lots(arrivals, lambda lot: records.extend(library.create_many(lot)))
        told("create_many", took, lots(records, bare.heads))
        went_out = [WentOut(each, (line_of(each, at),)) for at, each in enumerate(records)]
        took = lots(went_out, library.note_published)
        same = [(at + 1, each, line_of(each, at)) for at, each in enumerate(records)]
        told("note_published", took, lots(same, bare.published))
        note_others(library, records)
        read_all(library)


def note_others(library: FileLibrary, records: Sequence[Record]) -> None:
    more = [line_of(each, at, FileFormat.HTML) for at, each in enumerate(records)]
    took = lots(more, library.note_files)
    print(f"note_files       {sum(took) / COUNT * 1e6:6.0f} us each")


def read_all(library: FileLibrary) -> None:
    start = time.perf_counter()
    assert len(library.ledger(folder=FOLDER)) == LINES
    took = time.perf_counter() - start
    tracemalloc.start()
    library.ledger(folder=FOLDER)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"ledger of {LINES:,}: {took:.2f} s, {peak / 1e6:.0f} MB at most")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="on the disk to measure")
    with tempfile.TemporaryDirectory(dir=parser.parse_args(sys.argv[1:]).folder) as name:
        measure(Path(name))
