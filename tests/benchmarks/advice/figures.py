"""The rows of the benchmark: each figure with its goal and the gate that CI holds it to."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.advice.score import GROUP_NAMES, Outcome, Score
from tests.benchmarks.advice.spelling_score import SpellingScore
from tests.benchmarks.advice.wording_score import WordingScore

# goal and gate of the share that is found, by group
RECALL = {
    "structured": (0.99, 0.98),
    "people": (0.97, 0.95),
    "dates": (0.95, 0.90),
    "ages": (0.90, 0.85),
    "places": (0.90, 0.85),
    "organisations": (0.90, 0.85),
}
PRECISION = (0.95, 0.90)
ALARMS = (1.0, 2.0)  # in 500 innocent words
WORDING, DISTURBED = (0.95, 0.90), (0.05, 0.10)
SPELLING, FALSE_FLAGS = (0.99, 0.99), (2.0, 2.0)  # false ones in 1,000 words


@dataclass(frozen=True)
class Row:
    """One figure beside what it should be and what it must be."""

    name: str
    value: float
    goal: float
    gate: float
    at_most: bool = False  # the goal is a ceiling and not a floor
    note: str = ""

    @property
    def passes(self) -> bool:
        return self.value <= self.gate if self.at_most else self.value >= self.gate

    @property
    def verdict(self) -> str:
        good = self.value <= self.goal if self.at_most else self.value >= self.goal
        return "goal" if good else "gate" if self.passes else "NOT"

    def __str__(self) -> str:
        sign = "≤" if self.at_most else "≥"
        return (
            f"{self.name:<44} {self.value:>9.3f}   goal {sign} {self.goal:<6g} "
            f"gate {sign} {self.gate:<6g} {self.verdict:<4}  {self.note}"
        ).rstrip()


def identifier_rows(score: Score) -> Iterator[Row]:
    """What became of the marks, and of the innocent stories."""
    for group in GROUP_NAMES:
        outcomes = score.of_group(group)
        others = ", ".join(
            f"{outcomes[each]} {each}" for each in Outcome if each is not Outcome.FOUND
        )
        note = f"{outcomes[Outcome.FOUND]} of {outcomes.total()}; {others}"
        yield Row(f"found: {group}", score.recall(group), *RECALL[group], note=note)
    note = f"{score.wrong} of {score.right + score.wrong} are wrong"
    yield Row("precision", score.precision, *PRECISION, note=note)
    note = f"{score.alarms} in {score.innocent_words:,} words"
    yield Row("false alarms in 500 innocent words", score.alarms_in_500_words, *ALARMS, True, note)


def wording_rows(score: WordingScore) -> Iterator[Row]:
    """What became of wording that judges, and of sentences that only look like it."""
    marks, innocent = score.marks.total(), score.innocent.total()
    note = f"{score.found.total()} of {marks}"
    yield Row("found: wording", score.share_found, *WORDING, note=note)
    note = f"{score.disturbed.total()} of {innocent}"
    yield Row("innocent sentences disturbed", score.share_disturbed, *DISTURBED, True, note)


def spelling_rows(score: SpellingScore) -> Iterator[Row]:
    """What became of misspelt words, and of right ones."""
    note = f"{score.shown} of {score.words}"
    yield Row("shown: misspelt words", score.share_shown, *SPELLING, note=note)
    note = f"{len(score.false_flags)} in {score.right_words:,} words"
    if score.slips:
        note += f"; of {score.slips} slips that a proof-reader marked {score.slips_shown} shown"
    yield Row("right words shown, in 1,000", score.false_in_1000_words, *FALSE_FLAGS, True, note)
