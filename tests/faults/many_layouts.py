"""Try many layouts: ``python -m tests.faults.many_layouts 10000 --seed 1 --processes 2``.

Each is a library drawn from the seed, one damage, and the repair. What can be held against it is
printed as it comes, with a count of each kind of damage in the end. ``--only NUMBER`` tries one of
them, and keeps its files in the folder that is named.
"""

import argparse
import logging
import multiprocessing
import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any


def main() -> int:
    """Try them, and print what came of it; 1 where anything can be held against the repair."""
    asked = _asked()
    os.environ["REFLECT_SEED"] = str(asked.seed)
    folder = Path(tempfile.mkdtemp(prefix="layouts-", dir=asked.folder))
    numbers = range(asked.begin, asked.begin + asked.count)
    if asked.only is not None:
        numbers = range(asked.only, asked.only + 1)
        print(folder)
    work = [(folder, number, asked.only is not None) for number in numbers]
    with multiprocessing.get_context("spawn").Pool(asked.processes, maxtasksperchild=500) as pool:
        failed = _told(pool.imap_unordered(_try, work), len(work))
    if asked.only is None:
        shutil.rmtree(folder)
    return 1 if failed else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100, help="how many layouts")
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--begin", type=int, default=0, help="the number of the first")
    parser.add_argument("--only", type=int, help="the number of one to be tried and kept")
    parser.add_argument("--processes", type=int, default=max(1, (os.cpu_count() or 2) // 2))
    parser.add_argument("--folder", help="where they are made; a temporary folder otherwise")
    return parser.parse_args()


def _try(work: tuple[Path, int, bool]) -> Any:
    from tests import seeds
    from tests.faults.layouts import tried

    logging.disable(logging.CRITICAL)
    seeds.draw_everything_from_the_seed()
    folder, number, keep = work
    own = folder / str(number)
    own.mkdir()
    try:
        return tried(own, number)
    finally:
        if not keep:
            shutil.rmtree(own)


def _told(outcomes: Any, total: int) -> int:
    """Print what came of them; how many had a fault."""
    counted: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    for done, outcome in enumerate(outcomes, 1):
        counted["layouts"] += 1
        counted["repaired"] += outcome.repaired
        counted["uncertain"] += outcome.uncertain
        whole = outcome.back == outcome.reflections
        counted["uncertain, though all was back"] += outcome.uncertain and whole
        counted["all back"] += whole
        counted["reflections"] += outcome.reflections
        counted["back word for word"] += outcome.back
        counted[f"{outcome.kind}: layouts"] += 1
        if outcome.faults:
            counted["with faults"] += 1
            counted[f"{outcome.kind}: with faults"] += 1
            faults.update(fault.split(":")[0] for fault in outcome.faults)
            print(f"layout {outcome.number} ({outcome.kind}):", *outcome.faults, sep="\n  ")
        if done % 500 == 0:
            print(f"{done} of {total}, {counted['with faults']} with faults", flush=True)
        sys.stdout.flush()
    for some in (counted, faults):
        for what, count in sorted(some.items()):
            print(f"{count:8}  {what}")
    return counted["with faults"]


if __name__ == "__main__":
    sys.exit(main())
