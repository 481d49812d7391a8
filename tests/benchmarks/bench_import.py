"""Importing very many files: ``python -m tests.benchmarks.bench_import [COUNT] [ROW ...]``.

What it takes with all of the library's work, beside the least there can be in the same run: the
files read, split and made models of by pydantic alone; those models written as bare rows that are
durable; and as many files written and synced. Further what a second import of the same takes, one
file into a library of so many, how much memory at a tenth of the number and at all of it, and how
long a save of somebody else waits meanwhile. Nothing is asserted: on a shared machine a figure by
the clock is no test.
"""

import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path

import apsw

from reflect_app.handover.bring_in import files_to_bring_in, import_job
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.publication.text_import.import_job import HowToImport
from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport
from reflect_app.reflection import PromptKey, Reflection
from tests.benchmarks.bench_text_format import same_models
from tests.made_up_texts import MadeUp

AT_MOST_WHOLE, AT_MOST_WAITING = 3.0, 0.3
TURN = 250  # files in one go, before it is the other's turn
LOT = 100  # rows of the bare loop that are durable at once, as ours
COUNT = 10_000


def stories(folder: Path, number: int, *, seed: int = 1) -> Path:
    """A folder of so many text files of 330 words, always the same."""
    return MadeUp(random.Random(seed)).files(folder, number)


def opened(folder: Path) -> FileLibrary:
    return open_library(folder / "data" / "library.sqlite3", gives_way=True)


def importing(library: FileLibrary, folder: Path) -> Iterator[list[ImportOutcome]]:
    job = import_job(library, HowToImport(holds_alike=True), name="A.")
    return job.lots(files_to_bring_in([folder]))


class BareRows:
    """The same words in bare tables, durable lot by lot, with the settings of a library."""

    def __init__(self, path: Path) -> None:
        self._connection = apsw.Connection(str(path))
        for each in (
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE heads (number INTEGER PRIMARY KEY, opening TEXT, published TEXT)",
            "CREATE TABLE answers (head INTEGER, prompt TEXT, text TEXT)",
            "CREATE TABLE tags (head INTEGER, tag TEXT)",
        ):
            self._connection.execute(each)
        self._number = 0

    def add(self, lot: Sequence[Reflection]) -> None:
        with self._connection:
            for each in lot:
                self._number += 1
                head = (self._number, each.answers.description[:120], str(each.published))
                self._connection.execute("INSERT INTO heads VALUES (?, ?, ?)", head)
                texts = zip(PromptKey, each.answers.texts(), strict=True)
                answers = [(self._number, key.value, text) for key, text in texts]
                self._connection.executemany("INSERT INTO answers VALUES (?, ?, ?)", answers)
                tags = [(self._number, tag) for tag in each.tags]
                self._connection.executemany("INSERT INTO tags VALUES (?, ?)", tags)


def read(paths: Sequence[Path]) -> list[Reflection]:
    return [same_models(path.read_bytes()) for path in paths]


def write_and_sync(folder: Path, texts: Sequence[bytes]) -> None:
    for data in texts:
        with (folder / f"{time.perf_counter_ns()}.txt").open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


class Watch:
    """The seconds that several jobs took, by the clock and of the processor."""

    def __init__(self) -> None:
        self.clock: Counter[str] = Counter()
        self.processor: Counter[str] = Counter()

    @contextmanager
    def on(self, job: str) -> Iterator[None]:
        clock, processor = time.perf_counter(), time.process_time()
        yield
        self.clock[job] += time.perf_counter() - clock
        self.processor[job] += time.process_time() - processor

    def told(self, number: int) -> Iterator[str]:
        for name, took in (("by the clock", self.clock), ("of the processor", self.processor)):
            ours, files, rows = took["ours"], took["files"], took["rows"]
            reading = took["reading"]
            each = ", ".join(f"{job} {1e3 * each / number:.3f}" for job, each in took.items())
            yield (
                f"{name}: {ours / (reading + files):.2f} x reading and writing files (at most"
                f" {AT_MOST_WHOLE:g}), {ours / (reading + rows):.2f} x reading and bare rows,"
                f" {ours / reading:.2f} x reading alone   (ms each: {each})"
            )


def whole(folder: Path, number: int) -> str:
    """An import into an empty library, by turns with the bare loops."""
    files = stories(folder / "files", number)
    paths, rows, watch = files_to_bring_in([files]), BareRows(folder / "bare.sqlite3"), Watch()
    (folder / "bare").mkdir()
    with closing(opened(folder)) as library:
        lots = importing(library, files)
        done = 0
        while done < number:
            some = paths[done : done + TURN]
            with watch.on("reading"):
                models = read(some)
            with watch.on("rows"):
                for at in range(0, len(models), LOT):
                    rows.add(models[at : at + LOT])
            texts = [path.read_bytes() for path in some]
            with watch.on("files"):
                write_and_sync(folder / "bare", texts)
            wanted = done + len(some)
            with watch.on("ours"):
                while done < wanted:
                    done += len(next(lots))
    return f"\n{'':18}".join(watch.told(number))


def again(folder: Path, number: int) -> str:
    """The same folder a second time, by a process that begins anew."""
    files = stories(folder / "files", number)
    with closing(opened(folder)) as library:
        list(importing(library, files))
    with closing(opened(folder)) as library:
        start = time.perf_counter()
        outcomes = [*chain(*importing(library, files))]
        took = time.perf_counter() - start
    assert not any(each.is_new for each in outcomes)
    return f"{took:8.2f} s   {took / number * 1e3:.3f} ms each"


def one_more(folder: Path, number: int) -> str:
    """One file into a library of so many, all of which is read for that."""
    with closing(opened(folder)) as library:
        list(importing(library, stories(folder / "files", number)))
    with closing(opened(folder)) as library:
        start, longest, before = time.perf_counter(), 0.0, time.perf_counter()
        for _lot in importing(library, stories(folder / "one", 1, seed=2)):
            longest, before = max(longest, time.perf_counter() - before), time.perf_counter()
        took = time.perf_counter() - start
    return f"{took:8.2f} s, in pieces of {longest * 1e3:.0f} ms at most"


def peak() -> float:
    """The most memory of this process so far, in MiB.

    Not as ``getrusage`` has it, which begins with what the process had that started this one.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = (each for each in lines if each.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _peak(folder: Path, told) -> None:
    with closing(opened(folder)) as library:
        ImportReport.of(chain(*importing(library, folder / "files")))
    told.send(peak())


def memory(folder: Path, number: int) -> str:
    """The most memory of a process that imports a tenth of them, and all, and has the report."""
    context, found = multiprocessing.get_context("spawn"), []
    for some in (max(1, number // 10), number):
        (folder / str(some)).mkdir()
        stories(folder / str(some) / "files", some)
        heard, told = context.Pipe(duplex=False)
        process = context.Process(target=_peak, args=(folder / str(some), told))
        process.start()
        found.append(heard.recv())
        process.join()
    return f"{found[0]:8.1f} MiB at {number // 10:,}, {found[1]:.1f} MiB at {number:,}"


def _import_all(folder: Path, told) -> None:
    with closing(opened(folder)) as library:
        told.send("begun")
        list(importing(library, folder / "more"))
    told.send("done")


def waiting(folder: Path, number: int) -> str:
    """The longest wait of a save meanwhile, with as many in the library already."""
    with closing(opened(folder)) as library:
        list(importing(library, stories(folder / "files", number)))
    stories(folder / "more", number, seed=2)
    context, took = multiprocessing.get_context("spawn"), []
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        record = library.create(Reflection())
        heard, told = context.Pipe(duplex=False)
        process = context.Process(target=_import_all, args=(folder, told))
        process.start()
        heard.recv()
        while not heard.poll(0.02):
            typed = record.reflection.answering(PromptKey.IMPACT, f"Word by word, {len(took)}")
            start = time.perf_counter()
            record = library.save(record.model_copy(update={"reflection": typed}))
            took.append(time.perf_counter() - start)
        process.join()
    worst, median = max(took) * 1e3, sorted(took)[len(took) // 2] * 1e3
    return (
        f"{worst:8.1f} ms at worst of {len(took)} saves ({median:.1f} in the middle;"
        f" at most {AT_MOST_WAITING * 1e3:g})"
    )


ROWS: dict[str, Callable[[Path, int], str]] = {
    "import": whole,
    "import again": again,
    "import one more": one_more,
    "import, memory": memory,
    "import, a save": waiting,
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
