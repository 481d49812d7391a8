"""A save beside long jobs of others: ``python -m tests.benchmarks.bench_beside_writers [JOB]``.

Somebody types, and the draft is saved some hundred times, as a window does it, while other
processes work on the same library: two imports, emptying a bin, moving many to the bin and back,
or renaming a tag. What counts is the worst save. Nothing is asserted: on a shared machine a figure
by the clock is no test; ``tests/library/connection/test_turns.py`` holds what they come from.
"""

import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from itertools import cycle
from pathlib import Path

from reflect_app.library.store import open_library
from reflect_app.publication.tag_order.retagging import retag, with_tags
from reflect_app.publication.tag_order.tag_change import TagChange
from reflect_app.reflection import PromptKey
from reflect_app.text_format.writer import write
from tests import many
from tests.drivers.importing import import_file
from tests.samples import FULL

AT_MOST = 0.3  # seconds
SAVES = 300
PAUSE = 0.02  # seconds between two saves, so that the others get on
OTHERS = 20_000
FILES = 100


def import_over_and_over(path: Path, texts: Path) -> None:
    with closing(open_library(path, gives_way=True)) as library:
        while True:
            for each in texts.iterdir():
                import_file(library, each)


def empty_the_bin(path: Path, _texts: Path) -> None:
    with closing(open_library(path)) as library:
        library.move_to_bin(library.ids()[OTHERS // 2 :])
        library.purge()


def move_many(path: Path, _texts: Path) -> None:
    with closing(open_library(path)) as library:
        ids = library.ids()[1_000:6_000]
        while True:
            library.move_to_bin(ids)
            library.put_back(ids)


def read_in(path: Path, _texts: Path) -> None:
    with closing(open_library(path, gives_way=True)) as library:
        while library.update_search_index():
            continue


def rename_a_tag(path: Path, _texts: Path) -> None:
    with closing(open_library(path, gives_way=True)) as library:
        tag = library.tags_used()[0].tag
        for old, new in cycle([(tag, "another name"), ("another name", tag)]):
            change = TagChange((old,), new)
            for _each in retag(library, change, with_tags(library, change)):
                continue


JOBS: dict[str, tuple[Callable[[Path, Path], None], int]] = {
    "nobody": (read_in, 0),
    "import": (import_over_and_over, 2),
    "reading in": (read_in, 1),
    "moving": (move_many, 1),
    "emptying": (empty_the_bin, 1),
    "tags": (rename_a_tag, 1),
}
"""What others do meanwhile, and how many of them."""


def measure(path: Path, texts: Path, name: str) -> list[float]:
    """How long each save took, in seconds, while others were at it."""
    job, number = JOBS[name]
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=job, args=(path, texts), daemon=True) for _ in range(number)]
    with closing(open_library(path)) as library:
        record = library.create(FULL, title="Written meanwhile")
        for each in others:
            each.start()
        time.sleep(2.0 if others else 0.0)  # until they are at it
        took = []
        while len(took) < SAVES and (not others or any(each.is_alive() for each in others)):
            typed = record.reflection.answering(PromptKey.IMPACT, f"Word by word, {len(took)}")
            start = time.perf_counter()
            record = library.save(record.model_copy(update={"reflection": typed}))
            took.append(time.perf_counter() - start)
            time.sleep(PAUSE)
    for each in others:
        each.kill()
        each.join()
    return took


def main() -> None:
    names = sys.argv[1:] or list(JOBS)
    print(f"{'':14}{'saves':>7}{'median':>10}{'99 of 100':>11}{'worst':>9}   milliseconds")
    for name in names:
        with tempfile.TemporaryDirectory(prefix="reflect-bench-") as folder:
            path, texts = Path(folder) / "library.sqlite3", Path(folder) / "texts"
            many.fill(path, OTHERS, indexed=name != "reading in").close()
            texts.mkdir()
            for at in range(FILES):
                (texts / f"{at}.txt").write_bytes(write(FULL))
            took = sorted(each * 1e3 for each in measure(path, texts, name))
        median, most = statistics.median(took), took[int(len(took) * 0.99) - 1]
        print(f"{name:14}{len(took):7}{median:10.1f}{most:11.1f}{took[-1]:9.1f}", flush=True)
    print(f"The worst is to stay under {AT_MOST * 1e3:g} ms.")


if __name__ == "__main__":
    main()
