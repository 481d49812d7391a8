"""Mend files that came back changed, against reading them alone, in the same run.

``python -m tests.benchmarks.bench_mend [COUNT]``. Both take turns on the same files of some 2,500
bytes, to which anything of the format's table was done, and it is the processor's time that counts.
The last rows are files of 1 MiB that are made to hurt.
"""

import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reflect_app.publication.mend.mend import ALL_ALSO, mend
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT
from tests import seeds
from tests.publication.mend.spoilt_files import spoilt
from tests.text_format.departures import LINES, H

COUNT = 1_000
ROUNDS = 5
EXAMPLE = Path(__file__).parents[1] / "data" / "womens-services.txt"
HURTING = ("=E2=80=99", "caf=E9 ", "x=20\n", "=\n", "• x\n", "a \n", "\n")


def seconds(work, files):
    began = time.process_time()
    for file in files:
        work(file)
    return time.process_time() - began


def mend_all(file):
    return mend(file, also=ALL_ALSO)


def large(line):
    """A file of nearly 1 MiB with a coded heading and these lines."""
    lines = [*LINES]
    lines[2:4] = [H[1].replace(" in ", " =\nin "), line * ((LIMIT - 2_000) // len(line.encode()))]
    return "\n".join(lines).encode()


def main():
    count = int(sys.argv[1]) if sys.argv[1:] else COUNT
    chance, whole = seeds.chance("mend"), EXAMPLE.read_bytes()
    table = Table("", "reading (s)", "mending (s)", "ratio")
    safe = [spoilt(whole, chance, coding=False) for _ in range(count)]
    every = [spoilt(whole, chance) for _ in range(count)]
    rows = [(f"{count:,} files, safe", mend, safe), (f"{count:,}, all of it", mend_all, every)]
    rows += [(repr(line), mend_all, [large(line)]) for line in HURTING]
    for name, work, files in rows:
        took = [(seconds(read, files), seconds(work, files)) for _ in range(ROUNDS)]
        reading, mending = (min(column) for column in zip(*took, strict=True))
        table.add_row(name, f"{reading:.3f}", f"{mending:.3f}", f"{mending / reading:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()
