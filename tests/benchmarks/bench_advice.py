"""What advice finds and what it takes: ``python -m tests.benchmarks.bench_advice``.

``quality`` or ``speed`` after it runs one half. ``--misses FOLDER`` writes what was missed and
what was shown in vain, for those who mend it. ``--apart`` scores the stories and sentences that
were set apart before anything was built, and says totals only: nobody should look at what was
missed there. Speed is processor time beside a bare baseline of the same run. ``--write-page``
writes what people can read about it: the figures of what it was built on, and with ``--apart`` of
what was set apart too.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from reflect_app import clock
from reflect_app.advice import how_well
from reflect_app.paths import resource
from tests.benchmarks.advice import (
    corpus,
    mending_score,
    page,
    speed,
    spelling_score,
    wording_score,
)
from tests.benchmarks.advice.figures import Row, identifier_rows, spelling_rows, wording_rows
from tests.benchmarks.advice.score import Score, score


def identifiers(apart: bool = False) -> Score:
    """The stories that the rules were built on, or those that were set apart."""
    if apart:
        return score(corpus.with_marks_apart(), corpus.innocent_apart())
    return score(corpus.with_marks(), corpus.innocent())


def wording(apart: bool = False) -> wording_score.WordingScore:
    """The sentences with wording that judges, and innocent ones."""
    return wording_score.score(wording_score.sentences(f"wording{'_apart' * apart}"))


def spelling(apart: bool = False) -> spelling_score.SpellingScore:
    """Misspelt words, and all stories that were written with care."""
    stories = (
        (corpus.with_marks_apart, corpus.innocent_apart)
        if apart
        else (
            corpus.with_marks,
            corpus.innocent,
        )
    )
    pairs = spelling_score.misspellings(f"misspellings{'_apart' * apart}")
    return spelling_score.score(pairs, (each for of in stories for each in of()))


def figures(apart: bool = False) -> how_well.Figures:
    """What of a run is published."""
    both = (
        (corpus.with_marks_apart(), corpus.innocent_apart())
        if apart
        else (corpus.with_marks(), corpus.innocent())
    )
    stories = (len(both[0]), len(both[1]))
    return page.figures_of(stories, identifiers(apart), wording(apart), spelling(apart))


def write_page(with_apart: bool) -> None:
    """Figures of today; those of what was set apart are kept where they are not taken anew."""
    kept = how_well.figures().apart if resource(*how_well.FILE).exists() else None
    page.write(clock.local_today(), figures(), figures(apart=True) if with_apart else kept)


def quality(apart: bool = False) -> Iterator[Row]:
    """Every figure of what is found."""
    yield from identifier_rows(identifiers(apart))
    yield from wording_rows(wording(apart))
    yield from spelling_rows(spelling(apart))
    yield from mending_score.rows(mending_score.apart() if apart else mending_score.built())


def by_type(result: Score) -> None:
    """The types of which headings are made."""
    for kind, outcomes in sorted(result.outcomes.items()):
        print(f"  {kind:<18}", ", ".join(f"{count} {each}" for each, count in outcomes.items()))


def write_misses(folder: Path) -> None:
    """What is worth a look for those who build the rules, one list for each kind of fault."""
    folder.mkdir(parents=True, exist_ok=True)
    lists = {}
    for portion in corpus.PORTIONS:
        result = score(corpus.with_marks((portion,)), corpus.innocent((portion,)))
        lists[f"misses-{portion}"] = sorted(result.misses)
        lists[f"wrong-ones-{portion}"] = sorted(result.wrong_ones)
        lists[f"false-alarms-{portion}"] = sorted(result.false_alarms)
    lists["misses-wording"] = wording().misses
    lists["false-alarms-wording"] = wording().disturbances
    lists["misses-spelling"] = spelling().misses
    lists["false-alarms-spelling"] = spelling().false_flags
    for name, lines in lists.items():
        text = "".join(f"{line}\n" for line in lines)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", nargs="?", choices=["quality", "speed"])
    parser.add_argument("--apart", action="store_true")
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--write-page", action="store_true")
    asked = parser.parse_args()
    if asked.write_page:
        write_page(asked.apart)
        return
    if asked.misses:
        write_misses(asked.misses)
    if asked.half != "speed":
        print("Quality, of what was set apart" if asked.apart else "Quality")
        print(*quality(asked.apart), sep="\n")
        if not asked.apart:
            by_type(identifiers())
    if asked.half != "quality" and not asked.apart:
        print("Speed")
        for row in speed.rows():
            print(row, flush=True)


if __name__ == "__main__":
    main()
