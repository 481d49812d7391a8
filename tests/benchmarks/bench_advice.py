"""What advice finds and what it takes: ``python -m tests.benchmarks.bench_advice``.

``quality`` or ``speed`` after it runs one half. ``--misses FOLDER`` writes what was missed and
what was shown in vain, for those who mend it. ``--apart`` scores the stories that were set apart
before anything was built, and says totals only: nobody should look at what was missed there.
Speed is processor time beside a bare baseline of the same run.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.advice import corpus
from tests.benchmarks.advice.figures import Row, identifier_rows
from tests.benchmarks.advice.score import Score, score


def built() -> Score:
    """The stories that the rules were built on."""
    return score(corpus.with_marks(), corpus.innocent())


def apart() -> Score:
    """Those that were set apart."""
    return score(corpus.with_marks_apart(), corpus.innocent_apart())


def quality(set_apart: bool) -> Iterator[Row]:
    yield from identifier_rows(apart() if set_apart else built())


def by_type(result: Score) -> None:
    for kind, outcomes in sorted(result.outcomes.items()):
        print(f"  {kind:<18}", ", ".join(f"{count} {each}" for each, count in outcomes.items()))


def write_misses(folder: Path) -> None:
    """What is worth a look for those who build the rules, one list for each kind of fault."""
    folder.mkdir(parents=True, exist_ok=True)
    for portion in corpus.PORTIONS:
        result = score(corpus.with_marks((portion,)), corpus.innocent((portion,)))
        for name in ("misses", "wrong_ones", "false_alarms"):
            lines = sorted(getattr(result, name))
            (folder / f"{name}-{portion}.txt".replace("_", "-")).write_text(
                "".join(f"{line}\n" for line in lines), encoding="utf-8"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", nargs="?", choices=["quality", "speed"])
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--misses", type=Path)
    asked = parser.parse_args()
    if asked.misses:
        write_misses(asked.misses)
    if asked.half != "speed":
        print("Quality", "of the stories set apart" if asked.apart else "")
        print(*quality(asked.apart), sep="\n")
        if not asked.apart:
            by_type(built())


if __name__ == "__main__":
    main()
