"""How well misspellings are mended, and how often the words that were meant are shown as wrong.

``misspellings.txt`` has what people type and what they meant, a pair a line. *First* is the share
whose first suggestion is what was meant, *accepted* that of the meant words that are not shown.
``plain_care_text.txt`` has no slip: what is shown in it, in 1,000 words, is a *false flag*.

``python -m tests.benchmarks.advice.mending_score`` prints the shares and what was not met;
``--apart`` scores the tenth that was set apart, and says the shares alone.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reflect_app.advice import advise, spelling
from reflect_app.advice.counting import count_words
from reflect_app.advice.finding import Kind
from reflect_app.advice.own_choices import NOTHING_CHOSEN
from reflect_app.advice.paragraphs import Paragraph
from reflect_app.advice.suggest_spelling import suggestions
from tests.benchmarks.advice.corpus import HERE
from tests.benchmarks.advice.figures import Row
from tests.benchmarks.advice.spelling_score import misspellings

Pair = tuple[str, str]
ACCEPTED = (0.97, 0.97)  # goal and gate
FIRST = (0.85, 0.85)
FALSE_FLAGS = (2.0, 2.0)  # in 1,000 words


@dataclass
class MendingScore:
    """What came of some pairs and of a plain text."""

    pairs: int = 0
    not_accepted: list[str] = field(default_factory=list)
    not_first: list[str] = field(default_factory=list)
    words: int = 0
    false_flags: list[str] = field(default_factory=list)

    def share(self, faults: list[str]) -> float:
        """The share of the pairs that are not among these."""
        return 1 - len(faults) / max(1, self.pairs)

    @property
    def false_flags_in_1000_words(self) -> float:
        return 1_000 * len(self.false_flags) / max(1, self.words)


def plain_text() -> str:
    """The text without a slip."""
    lines = (HERE / "plain_care_text.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))


def score(read: Iterable[Pair], text: str = "") -> MendingScore:
    """Each pair by itself, then the text as it would be shown, names and wording aside."""
    result = MendingScore(words=count_words(text))
    for wrong, right in read:
        result.pairs += 1
        line = f"{wrong}: {right}"
        if shown(right):
            result.not_accepted.append(line)
        offered = suggestions(wrong)
        if offered[:1] != (right,):
            result.not_first.append(f"{line}; offered: {', '.join(offered)}")
    result.false_flags = [each.text for each in advise(text, kinds={Kind.SPELLING})]
    return result


def rows(result: MendingScore) -> Iterator[Row]:
    """Each share with its goal and its gate."""
    note = f"of {result.pairs}"
    yield Row("meant words accepted", result.share(result.not_accepted), *ACCEPTED, note=note)
    yield Row(
        "first suggestion is what was meant", result.share(result.not_first), *FIRST, note=note
    )
    note = f"{len(result.false_flags)} in {result.words:,} words"
    flags = result.false_flags_in_1000_words
    yield Row("shown in a text without a slip, in 1,000", flags, *FALSE_FLAGS, True, note)


def built() -> MendingScore:
    """The misspellings that the rules were built on, and the text without a slip."""
    return score(misspellings(), plain_text())


def apart() -> MendingScore:
    """Those that were set apart, and the same text."""
    return score(misspellings("misspellings_apart"), plain_text())


def shown(words: str) -> bool:
    """Whether something is shown as misspelt where this begins a sentence."""
    return bool(spelling.find(Paragraph(f"{words} was what it said."), (), NOTHING_CHOSEN))


def main(set_apart: bool) -> None:
    result = apart() if set_apart else built()
    print(*rows(result), sep="\n")
    if not set_apart:
        for name in ("not_accepted", "not_first", "false_flags"):
            print(f"\n{name}:", *getattr(result, name), sep="\n")


if __name__ == "__main__":
    main("--apart" in sys.argv)
