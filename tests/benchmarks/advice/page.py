"""Writes what people can read about how well advice finds, from a run of the benchmark."""

from datetime import date

from reflect_app.advice import how_well
from reflect_app.paths import resource
from tests.benchmarks.advice.figures import RECALL
from tests.benchmarks.advice.score import GROUP_NAMES, Outcome, Score
from tests.benchmarks.advice.spelling_score import SpellingScore
from tests.benchmarks.advice.wording_score import WordingScore
from tests.forms import ROOT

_READ_MORE = (
    "What counts as found, and how the stories are marked, is said in "
    "`tests/benchmarks/advice/score.py` and `corpus.py`. The goal is what the program is built "
    "for; below the gate its tests fail."
)
PAGE = ROOT / "docs" / "how-well-advice-finds.md"
_HEAD = """\
# Of each kind how many were marked in the benchmark's stories, and how many of them advice showed.
# Written by "python -m tests.benchmarks.bench_advice --write-page", and never by hand.
"""


def figures_of(
    stories: tuple[int, int], found: Score, wording: WordingScore, spelling: SpellingScore
) -> how_well.Figures:
    """What of a run is published."""
    groups = {group: found.of_group(group) for group in GROUP_NAMES}
    return how_well.Figures(
        stories=stories[0],
        innocent_stories=stories[1],
        found={name: (got.total(), got[Outcome.FOUND]) for name, got in groups.items()},
        wrong=(found.right + found.wrong, found.wrong),
        alarms=(found.innocent_words, found.alarms),
        wording=(wording.marks.total(), wording.found.total()),
        disturbed=(wording.innocent.total(), wording.disturbed.total()),
        spelling=(spelling.words, spelling.shown),
        right_words=(spelling.right_words, len(spelling.false_flags)),
    )


def write(measured: date, built: how_well.Figures, apart: how_well.Figures | None) -> None:
    """The file of figures, and the page that is made from it."""
    parts = [f"{_HEAD}measured = {measured}\n", _part("built", built)]
    if apart:
        parts.append(_part("apart", apart))
    resource(*how_well.FILE).write_text("\n".join(parts), encoding="utf-8")
    how_well.figures.cache_clear()
    PAGE.write_text(page(), encoding="utf-8")


def _part(name: str, figures: how_well.Figures) -> str:
    pairs = ("wrong", "alarms", "wording", "disturbed", "spelling", "right_words")
    lines = [
        f"[{name}]",
        f"stories = {figures.stories}",
        f"innocent_stories = {figures.innocent_stories}",
        *(f"{each} = {list(getattr(figures, each))}" for each in pairs),
        f"\n[{name}.found]",
        *(f"{kind} = {list(pair)}" for kind, pair in figures.found.items()),
    ]
    return "\n".join(lines) + "\n"


def page() -> str:
    """The page in ``docs/``: the sentences that the program shows, and the figures in a table."""
    known = how_well.figures()
    limits = how_well.what_it_does_not_find()
    left_out = {how_well.before_what_it_misses(), *limits}
    said = [each for each in how_well.how_well() if each not in left_out]
    lines = [
        "# How well advice finds",
        "<!-- Written by the benchmark (python -m tests.benchmarks.bench_advice --write-page). -->",
        *said,
        "## What it does not find",
        *limits,
        "## The figures",
        _table(known),
        _READ_MORE,
    ]
    return "\n\n".join(lines) + "\n"


def _table(known: how_well.HowWell) -> str:
    rows = [
        "| what is marked | in the stories it was built on | in those set apart | goal | gate |",
        "|---|---|---|---|---|",
    ]
    for kind, name in how_well.what_is_counted().items():
        goal, gate = RECALL[kind]
        parts = [_share(part.found[kind]) if part else "" for part in (known.built, known.apart)]
        rows.append(f"| {name} | {' | '.join(parts)} | {goal:.0%} | {gate:.0%} |")
    return "\n".join(rows)


def _share(pair: tuple[int, int]) -> str:
    of, shown = pair
    return f"{shown} of {of} ({100 * shown // max(1, of)}%)"
