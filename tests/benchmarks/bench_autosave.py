"""A durable autosave against one bare UPDATE: ``python -m tests.benchmarks.bench_autosave``.

Both run in turn on the same disk with the same settings, so that only their ratio matters. The
library holds 2,000 reflections; of the one that is saved, one answer grows by a few characters.
"""

import statistics
import tempfile
import time
from pathlib import Path

import apsw

from reflect_app.library.files import sqlite_file
from reflect_app.library.files.sqlite_file import Purpose
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.reflection import Answers, PromptKey, Record, Reflection

AT_MOST = 2.0
ROUNDS = 600
OTHERS = 2_000
ANSWER = "On the ward round we waited until she had found her words. " * 7
WHOLE = Reflection(answers=Answers(**dict.fromkeys(PromptKey, ANSWER)), tags=("listening", "ward"))


def bare(folder: Path) -> apsw.Connection:
    (folder / "bare.sqlite3").touch()
    connection = sqlite_file.connect(folder / "bare.sqlite3", Purpose.WRITE)
    sqlite_file.keep_a_log(connection)
    connection.execute("CREATE TABLE reflections (id TEXT PRIMARY KEY, body TEXT, updated TEXT)")
    connection.execute("BEGIN")
    rows = [(f"id{at}", ANSWER * 6, "") for at in range(OTHERS)]
    connection.executemany("INSERT INTO reflections VALUES (?, ?, ?)", rows)
    connection.execute("COMMIT")
    return connection


def bare_update(connection: apsw.Connection, at: int) -> float:
    values = (f"{ANSWER * 6}{at}", str(at), "id7")
    start = time.perf_counter()
    connection.execute("UPDATE reflections SET body = ?, updated = ? WHERE id = ?", values)
    return time.perf_counter() - start


def autosave(library: FileLibrary, record: Record, at: int) -> tuple[float, Record]:
    typed = record.reflection.answering(PromptKey.IMPACT, f"{ANSWER}{at}")
    changed = record.model_copy(update={"reflection": typed})
    start = time.perf_counter()
    record = library.save(changed)
    return time.perf_counter() - start, record


def measure(folder: Path) -> tuple[float, float]:
    """The medians of the bare update and of the autosave, in milliseconds."""
    connection, library = bare(folder), open_library(folder / "library.sqlite3")
    record = [library.create(WHOLE) for _ in range(OTHERS)][7]
    bares, ours = [], []
    for at in range(ROUNDS):
        bares.append(bare_update(connection, at))
        took, record = autosave(library, record, at)
        ours.append(took)
    library.close()
    connection.close()
    return statistics.median(bares) * 1e3, statistics.median(ours) * 1e3


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        floor, ours = measure(Path(folder))
    print(f"bare UPDATE      {floor:7.3f} ms")
    print(f"durable autosave {ours:7.3f} ms")
    print(f"ratio            {ours / floor:7.2f}    (at most {AT_MOST})")


if __name__ == "__main__":
    main()
