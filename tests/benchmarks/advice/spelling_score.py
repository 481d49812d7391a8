"""How many common misspellings are shown, and how often a right word is.

``misspellings.txt`` has a wrong word and what was meant, one pair a line. Each wrong one stands in
a sentence of its own. A false flag is a word shown in stories that were written with care: not
those in dialect, in a hurry, as text messages or by learners, who misspell on purpose there. Some
stories slip all the same: a proof-reader who did not know what is shown marked the slips in those
that are set apart, and to show one of them is right.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reflect_app.advice import advise
from reflect_app.advice.finding import Finding, Kind
from tests.benchmarks.advice.corpus import HERE, Mark, Story

SENTENCE = "On the ward we wrote {} in the notes."
ROUGH = (
    *("text", "rush", "typo", "learner", "slang", "voice", "spelling rough", "dictated", "notes"),
    *("shorthand", "typed on", "typed quickly", "typing slips", "northern", "non-native"),
    *("own words", "scots", "capitals", "caps", "setting", "poem", "child", "welsh", "irish"),
)


@dataclass
class SpellingScore:
    """What came of misspellings, and of stories that have none."""

    words: int = 0
    shown: int = 0
    right_words: int = 0
    slips: int = 0  # that a proof-reader marked in the stories
    slips_shown: int = 0
    false_flags: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    @property
    def share_shown(self) -> float:
        return self.shown / max(1, self.words)

    @property
    def false_in_1000_words(self) -> float:
        return 1000 * len(self.false_flags) / max(1, self.right_words)


def misspellings(name: str = "misspellings") -> tuple[tuple[str, str], ...]:
    """Each wrong word and what was meant."""
    path = HERE / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple((wrong, right) for wrong, right in pairs)


def with_care(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories that were not made to look hasty, spoken or learnt."""
    return tuple(
        each
        for each in stories
        if not any(rough in f"{each.setting} {each.voice}".lower() for rough in ROUGH)
    )


def score(pairs: Iterable[tuple[str, str]], stories: Iterable[Story]) -> SpellingScore:
    """All misspellings, and all stories that were written with care."""
    result = SpellingScore()
    for wrong, right in pairs:
        result.words += 1
        if advise(SENTENCE.format(wrong), None, {Kind.SPELLING}):
            result.shown += 1
        else:
            result.misses.append(f"{wrong}\t{right}")
    for story in with_care(stories):
        _count_flags(story, result)
    return result


def _count_flags(story: Story, result: SpellingScore) -> None:
    result.right_words += story.words - len(story.slips)
    result.slips += len(story.slips)
    flags = advise(story.text, story.prompt, {Kind.SPELLING})
    result.slips_shown += sum(any(_meet(each, slip) for each in flags) for slip in story.slips)
    for each in flags:
        if not any(_meet(each, slip) for slip in story.slips):
            result.false_flags.append(f"{each.text}: [{story.name}]")


def _meet(flag: Finding, slip: Mark) -> bool:
    return flag.start < slip.end and slip.start < flag.end
