"""How starting and memory grow from 1,000 to 100,000 reflections, beside a bare wizard.

``python -m tests.benchmarks.bench_large [RUNS]``: the bare wizard and Reflect on each library take
turns, as in ``bench_start``. Making the libraries takes two minutes.
"""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.bench_start import BARE, fill, measure, program, show

RUNS = 7
SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory(prefix="reflect-bench-") as name:
        programs = {BARE: ["tests.benchmarks.bare_wizard", "{now}"]}
        for size in SIZES:
            folder = Path(name) / str(size)
            fill(folder, size)
            programs[f"Reflect, a library of {size:,}"] = program(folder, size)
        show(measure(programs, runs))


if __name__ == "__main__":
    main()
