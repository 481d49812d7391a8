"""How much of the wording that judges is found, and how many innocent sentences are disturbed.

``wording.txt`` and its later portions have sentences with marks and innocent ones that look alike,
one a line. A mark is found where a finding has more than half of it, and is no longer than twice
the mark and 20 characters. An innocent sentence is disturbed by any finding of this kind.

``python -m tests.benchmarks.advice.wording_score`` prints both shares, by group, with what was
missed and what was disturbed; ``--apart`` scores those set apart, and says the shares alone.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reflect_app.advice import advise
from reflect_app.advice.finding import Finding, Kind
from reflect_app.prompt_keys import PromptKey
from tests.benchmarks.advice.corpus import HERE

_MARK = re.compile(r"\[\[(.+?)\]\]")
_PROMPT = re.compile(rf"({'|'.join(PromptKey)}): ")
Advise = Callable[[str, PromptKey | None], Sequence[Finding]]


@dataclass(frozen=True)
class Sentence:
    """A sentence, what it answers, and where each mark in it begins and ends."""

    group: str
    prompt: PromptKey | None
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass
class WordingScore:
    """What came of some sentences; counts by group, and the lines to look at."""

    marks: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    innocent: Counter[str] = field(default_factory=Counter)
    disturbed: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    disturbances: list[str] = field(default_factory=list)

    @property
    def share_found(self) -> float:
        return self.found.total() / max(1, self.marks.total())

    @property
    def share_disturbed(self) -> float:
        return self.disturbed.total() / max(1, self.innocent.total())


def sentences(name: str = "wording") -> tuple[Sentence, ...]:
    """Those of ``wording.txt`` and its later portions, or of ``wording_apart.txt``."""
    group, read = "", []
    endings = ("", "_second", "_third", "_fourth", "_fifth", "_sixth", "_seventh")
    portions = [f"{name}{ending}.txt" for ending in endings]
    paths = [path for each in portions if (path := HERE / each).exists()]
    for line in "\n".join(each.read_text(encoding="utf-8") for each in paths).splitlines():
        if line.startswith("## "):
            group = line[3:]
        elif line and not line.startswith("#"):
            read.append(parsed(line, group))
    return tuple(read)


def parsed(line: str, group: str = "") -> Sentence:
    """One line of the file."""
    prompt = _PROMPT.match(line)
    marked = line[prompt.end() :] if prompt else line
    text, marks, at = "", [], 0
    for each in _MARK.finditer(marked):
        text += marked[at : each.start()]
        marks.append((len(text), len(text) + len(each[1])))
        text, at = text + each[1], each.end()
    key = PromptKey(prompt[1]) if prompt else None
    return Sentence(group, key, text + marked[at:], tuple(marks))


def judging(text: str, prompt: PromptKey | None) -> Sequence[Finding]:
    """What the program shows as wording that judges."""
    return advise(text, prompt, {Kind.JUDGEMENT})


def score(read: Iterable[Sentence], look: Advise = judging) -> WordingScore:
    """Each sentence looked over by itself."""
    result = WordingScore()
    for each in read:
        shown = [one for one in look(each.text, each.prompt) if one.kind is Kind.JUDGEMENT]
        for start, end in each.marks:
            result.marks[each.group] += 1
            if is_found(start, end, shown):
                result.found[each.group] += 1
            else:
                result.misses.append(f"{each.text[start:end]}: {each.text}  [{each.group}]")
        if not each.marks:
            result.innocent[each.group] += 1
            if shown:
                result.disturbed[each.group] += 1
                result.disturbances.append(f"{shown[0].text}: {each.text}  [{each.group}]")
    return result


def is_found(start: int, end: int, shown: Sequence[Finding]) -> bool:
    """Whether findings that are not far longer than a mark have more than half of it."""
    near = [one for one in shown if one.length <= 2 * (end - start) + 20]
    covered = {place for one in near for place in range(max(start, one.start), min(end, one.end))}
    return 2 * len(covered) > end - start


def main(apart: bool) -> None:
    result = score(sentences("wording_apart" if apart else "wording"))
    print(
        f"found {result.share_found:.3f} of {result.marks.total()} marks, disturbed "
        f"{result.share_disturbed:.3f} of {result.innocent.total()} innocent sentences"
    )
    if not apart:
        for group in result.marks:
            print(
                f"  {group:<70} {result.found[group]:>3} of {result.marks[group]:>3}"
                f"   {result.disturbed[group]:>2} of {result.innocent[group]:>3} disturbed"
            )
        print("\nMissed:", *result.misses, "\nDisturbed:", *result.disturbances, sep="\n")


if __name__ == "__main__":
    main("--apart" in sys.argv)
