"""Publishing very many: ``python -m tests.benchmarks.bench_publication [COUNT] [ROW ...]``.

What it takes beside a loop that writes and syncs the same bytes in the same run, how much memory
at a tenth of the number and at all of it, and how long a save of somebody else waits meanwhile.
Both are done by turns, some at a time, since a disk is never as fast twice. Nothing is asserted: on
a shared machine a figure by the clock is no test.
"""

import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from reflect_app.ledger_line import Arrival
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.paths import AppPaths
from reflect_app.publication.file_writing.many_files import MOST, ManyFiles, waiting_threads
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import CHOICES, PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.text_format.writer import write
from tests import many
from tests.benchmarks import bench_import

AT_MOST_WRITING, AT_MOST_WHOLE, AT_MOST_WAITING = 1.3, 3.0, 0.3
TURN = 250  # files in one go, before it is the other's turn
COUNT = 10_000


def reflections(number: int) -> Iterator[Reflection]:
    """So many that can be published, always the same."""
    writer = many.Writer()
    for record in writer.records(number):
        whole = record.reflection
        for key in PromptKey:
            if not whole.answers.of(key):
                whole = whole.answering(key, writer.sentence(12))
        day = record.updated.date() + timedelta(days=1)
        yield whole.model_copy(update={"tags": whole.tags or ("trust",), "published": day})


def parts(of: Sequence, number: int = TURN) -> Iterator[Sequence]:
    for start in range(0, len(of), number):
        yield of[start : start + number]


def filled(folder: Path, number: int) -> FileLibrary:
    """A library of so many finished reflections."""
    (folder / "data").mkdir(parents=True)
    library = open_library(folder / "data" / "library.sqlite3", gives_way=True)
    for some in parts([*reflections(number)]):
        library.create_many([Arrival(each, Status.FINISHED) for each in some])
    return library


def bare(folder: Path, texts: Sequence[bytes]) -> float:
    """The seconds that a loop takes that writes and syncs them."""
    folder.mkdir(exist_ok=True)
    start = time.perf_counter()
    for data in texts:
        with (folder / f"{time.perf_counter_ns()}.txt").open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    return time.perf_counter() - start


def writing(folder: Path, number: int) -> str:
    """Writing alone: whole or not at all, durable, names too."""
    texts = [write(each) for each in reflections(number)]
    ours = looped = 0.0
    (folder / "ours").mkdir()
    for turn, some in enumerate(parts(texts)):
        looped += bare(folder / "bare", some)
        start = time.perf_counter()
        for lot, together in enumerate(parts(some, MOST)):
            with waiting_threads() as threads, ManyFiles(folder / "ours", threads) as files:
                for at, data in enumerate(together):
                    files.add(f"{turn}-{lot}-{at}.txt", data, replace=None, own=None)
                files.settle()
        ours += time.perf_counter() - start
    return _beside(ours, looped, number, AT_MOST_WRITING)


def whole(folder: Path, number: int) -> str:
    """An export with all of the library's work."""
    with closing(filled(folder, number)) as library:
        ids = list(library.ids())
        texts = [write(library.get(each).reflection) for each in ids[:TURN]]
        own = AppPaths(folder / "data")
        job = Publisher(library, PublishPlan(library, PublishSettings(folder / "out"), own), own)
        ours = looped = 0.0
        for some in parts(ids):
            looped += bare(folder / "bare", texts[: len(some)])
            start = time.perf_counter()
            written = sum(len(lot) for lot in job.lots(some))
            ours += time.perf_counter() - start
            assert written == len(some)
    return _beside(ours, looped, number, AT_MOST_WHOLE)


def again(folder: Path, number: int) -> str:
    """The same once more, where all is there already."""
    with closing(filled(folder, number)) as library:
        ids = list(library.ids())
        export(library, folder, ids)
        start = time.perf_counter()
        export(library, folder, ids)
        took = time.perf_counter() - start
    return f"{took:8.2f} s   {took / number * 1e3:6.2f} ms each"


def all_formats(folder: Path, number: int) -> str:
    """All formats, the tables, the index and the zip; what the last four take by themselves."""
    with closing(filled(folder, number)) as library:
        started, between = export(library, folder, list(library.ids()), everything=True)
    return f"{started:8.2f} s for the files, {between:6.2f} s for those of the whole folder"


def export(
    library: FileLibrary, folder: Path, ids: Sequence[str], *, everything: bool = False
) -> tuple[float, float]:
    """Export all; the seconds for the files, and for those of the whole folder."""
    own = AppPaths(folder / "data")
    settings = PublishSettings(folder / "out")
    if everything:
        settings = PublishSettings(folder / "out", frozenset(CHOICES), with_zip=True)
    job = Publisher(library, PublishPlan(library, settings, own), own)
    start = time.perf_counter()
    for _lot in job.lots(ids):
        pass
    between = time.perf_counter()
    for _piece in job.finish():
        pass
    return between - start, time.perf_counter() - between


def _peak(folder: Path, everything: bool, told) -> None:
    with closing(open_library(folder / "data" / "library.sqlite3", gives_way=True)) as library:
        export(library, folder, list(library.ids()), everything=everything)
    told.send(bench_import.peak())


def memory(folder: Path, number: int) -> str:
    """The most memory of a process that exports a tenth of them, and all, in all formats."""
    context = multiprocessing.get_context("spawn")
    found = []
    for some in (max(1, number // 10), number):
        filled(folder / str(some), some).close()
        heard, told = context.Pipe(duplex=False)
        process = context.Process(target=_peak, args=(folder / str(some), True, told))
        process.start()
        found.append(heard.recv())
        process.join()
    return f"{found[0]:8.1f} MiB at {number // 10:,}, {found[1]:.1f} MiB at {number:,}"


def _export_all(folder: Path, told) -> None:
    with closing(open_library(folder / "data" / "library.sqlite3", gives_way=True)) as library:
        told.send("begun")
        export(library, folder, list(library.ids()), everything=True)
    told.send("done")


def waiting(folder: Path, number: int) -> str:
    """The longest wait of a save of somebody else while all formats are exported."""
    filled(folder, number).close()
    context = multiprocessing.get_context("spawn")
    took = []
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        record = library.create(Reflection())
        heard, told = context.Pipe(duplex=False)
        process = context.Process(target=_export_all, args=(folder, told))
        process.start()
        heard.recv()
        while not heard.poll(0.02):
            typed = record.reflection.answering(PromptKey.IMPACT, f"Word by word, {len(took)}")
            start = time.perf_counter()
            record = library.save(record.model_copy(update={"reflection": typed}))
            took.append(time.perf_counter() - start)
        process.join()
    worst = sorted(took)
    median = worst[len(worst) // 2] * 1e3
    return (
        f"{worst[-1] * 1e3:8.1f} ms at worst of {len(took)} saves ({median:.1f} in the middle;"
        f" at most {AT_MOST_WAITING * 1e3:g})"
    )


def _beside(ours: float, looped: float, number: int, at_most: float) -> str:
    each = f"{ours / number * 1e3:6.2f} ms each, {looped / number * 1e3:6.2f} bare"
    return f"{ours / looped:8.2f} x  (at most {at_most:g})   {each}"


ROWS: dict[str, Callable[[Path, int], str]] = {
    "writing": writing,
    "export": whole,
    "export again": again,
    "all formats": all_formats,
    "memory": memory,
    "a save meanwhile": waiting,
    **bench_import.ROWS,
}
"""What is measured; each is handed a new folder and the number of files."""


def main() -> None:
    """Print a row for each."""
    given = sys.argv[1:]
    number = int(given.pop(0)) if given and given[0].isdigit() else COUNT
    for name in given or list(ROWS):
        with tempfile.TemporaryDirectory(prefix="reflect-bench-") as folder:
            print(f"{name:18}{ROWS[name](Path(folder), number)}", flush=True)


if __name__ == "__main__":
    main()
