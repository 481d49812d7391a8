"""From the start of the process to the first painted window, beside a bare wizard in the same run.

``python -m tests.benchmarks.bench_start [RUNS]``: the bare eight-page wizard and Reflect with
libraries of 0 and of 10,000 take turns, so that what the machine does meanwhile hits them alike.
Prints medians and ratios; only the ratios mean something elsewhere. On Linux, without a screen.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from reflect_app.paths import AppPaths
from tests import many

RUNS = 11
LIBRARY = 10_000
WIDTH = 130  # of the table, in characters
BARE = "a bare wizard of eight pages"
EMPTY = "Reflect, an empty library"
LARGE = f"Reflect, a library of {LIBRARY:,}"
FIGURES = (  # what is measured, the bare wizard's figure to compare with, the unit, the limit
    ("painted", "painted", "ms", 1.7),
    ("filled", "painted", "ms", 2.5),
    ("peak_mb", "peak_mb", "MB", 1.7),
)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory(prefix="reflect-bench-") as name:
        folder = Path(name)
        fill(folder / "large")
        programs = {
            BARE: ["tests.benchmarks.bare_wizard", "{now}"],
            EMPTY: ["tests.benchmarks.reflect_start", "{now}", str(folder / "empty")],
            LARGE: program(folder / "large", LIBRARY),
        }
        show(measure(programs, runs))


def fill(data_dir: Path, number: int = LIBRARY) -> None:
    """A library of many reflections, no two of them the same, as the program leaves one."""
    many.fill(AppPaths(data_dir).library, number).close()


def program(data_dir: Path, number: int) -> list[str]:
    """How to start Reflect on a library of so many, as words for ``start``."""
    return ["tests.benchmarks.reflect_start", "{now}", str(data_dir), str(number)]


def measure(programs: dict[str, list[str]], runs: int) -> dict[str, list[dict[str, float]]]:
    """What each program said, run by run; one round before that warms the disk's cache."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in programs}
    for turn in track(range(runs + 1), "Taking turns"):
        for name, command in programs.items():
            figures = start(command)
            if turn:
                found[name].append(figures)
    return found


def start(command: list[str]) -> dict[str, float]:
    """Start one program, wait for its end; the figures that it printed.

    Its modules are compiled from the second start on, as they are where it is installed.
    """
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    words = [word.format(now=time.monotonic_ns()) for word in command]
    done = subprocess.run(
        [sys.executable, "-m", *words], env=env, stdout=subprocess.PIPE, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def show(found: dict[str, list[dict[str, float]]]) -> None:
    table = Table(title=f"Medians of {len(found[BARE])} runs that took turns")
    table.add_column("")
    for heading in ("first paint", "ratio", "list filled", "ratio", "peak memory", "ratio"):
        table.add_column(heading, justify="right")
    for name, figures in found.items():
        table.add_row(name, *cells(figures, found[BARE], has_list=name not in {BARE, EMPTY}))
    console = Console(width=WIDTH)
    console.print(table)
    limits = ", ".join(f"{limit:g}" for _key, _base, _unit, limit in FIGURES)
    console.print(f"Ratios to the bare wizard's first paint and memory; to stay under {limits}.")


def cells(
    figures: list[dict[str, float]], floor: list[dict[str, float]], *, has_list: bool
) -> list[str]:
    """Each figure with its range over the runs, and its ratio to the bare wizard's."""
    row: list[str] = []
    for key, base, unit, _limit in FIGURES:
        if key == "filled" and not has_list:
            row += ["", ""]
            continue
        middle = statistics.median(run[key] for run in figures)
        low, high = min(run[key] for run in figures), max(run[key] for run in figures)
        ratio = middle / statistics.median(run[base] for run in floor)
        row += [f"{middle:.0f} {unit} ({low:.0f}-{high:.0f})", f"{ratio:.2f}"]
    return row


if __name__ == "__main__":
    main()
