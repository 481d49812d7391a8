"""How much of what people marked is found, by type, and how often nothing is shown as something.

A mark is *found* where findings of a type that is accepted for it cover more than half of it. A
finding of more than twice the mark's length and 20 characters more covers nothing: showing half a
paragraph is no finding. A mark that is covered, but by findings of other types only, is listed as
*of another type*; one that is covered a little as *partly*; neither counts as found.

A finding is *right* where more than half of it lies within marks, or where it covers more than
half of a mark, whatever the types. Precision is the share of those that are right, among all that
stories with marks show. Findings that only touch what is marked ``maybe`` are left out of it. What
shows in an innocent story is a *false alarm*, and counted in 500 words. Combinations are not
scored here.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reflect_app.advice import advise
from reflect_app.advice.finding import Finding, Kind
from reflect_app.prompt_keys import PromptKey
from tests.benchmarks.advice.corpus import MAYBE, Mark, Story

Advise = Callable[[str, PromptKey | None], Sequence[Finding]]
GROUPS = {
    "person": "people",
    "date": "dates",
    "date-of-birth": "dates",
    "age": "ages",
    "place": "places",
    "organisation": "organisations",
}
STRUCTURED = "structured"
GROUP_NAMES = (STRUCTURED, *dict.fromkeys(GROUPS.values()))
# Which types of findings are as good as the mark's own.
ALSO = {
    "date": {"date-of-birth"},
    "place": {"organisation"},
    "organisation": {"place"},
    "case-number": {"number"},
    "staff-number": {"number"},
    "number": {"case-number", "staff-number", "bank", "phone"},
}


def group_of(kind: str) -> str:
    """Under which heading a type is reported."""
    return GROUPS.get(kind, STRUCTURED)


class Outcome(StrEnum):
    """What became of a mark."""

    FOUND = "found"
    OTHER_TYPE = "of another type"
    PARTLY = "partly"
    MISSED = "missed"


@dataclass
class Score:
    """What came of some stories."""

    outcomes: dict[str, Counter[Outcome]] = field(default_factory=lambda: defaultdict(Counter))
    right: int = 0
    wrong: int = 0
    alarms: int = 0
    innocent_words: int = 0
    misses: list[str] = field(default_factory=list)
    wrong_ones: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)

    def of_group(self, group: str) -> Counter[Outcome]:
        """The outcomes of all types of a group."""
        kinds = (self.outcomes[kind] for kind in self.outcomes if group_of(kind) == group)
        return sum(kinds, Counter())

    def recall(self, group: str) -> float:
        outcomes = self.of_group(group)
        return outcomes[Outcome.FOUND] / max(1, outcomes.total())

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def alarms_in_500_words(self) -> float:
        return 500 * self.alarms / max(1, self.innocent_words)


def identifiers(text: str, prompt: PromptKey | None) -> Sequence[Finding]:
    """What the program shows that could identify."""
    return advise(text, prompt, {Kind.IDENTIFIERS})


def score(
    with_marks: Iterable[Story], innocent: Iterable[Story], look: Advise = identifiers
) -> Score:
    """All stories looked over, each by itself."""
    result = Score()
    for story in with_marks:
        _score_story(story, _findings(story, look), result)
    for story in innocent:
        _score_innocent(story, _findings(story, look), result)
    return result


def _findings(story: Story, look: Advise) -> list[Finding]:
    return [each for each in look(story.text, story.prompt) if each.type != "combination"]


def _score_story(story: Story, findings: Sequence[Finding], result: Score) -> None:
    for mark in story.marks:
        if mark.type != MAYBE:
            outcome = outcome_of(mark, findings)
            result.outcomes[mark.type][outcome] += 1
            if outcome is not Outcome.FOUND:
                shown = [f"{each.type} {each.text!r}" for each in findings if _common(mark, each)]
                result.misses.append(
                    f"{mark.type}: {outcome}: {_around(story, mark.start, mark.end)}"
                    f"{'; shown: ' + ', '.join(shown) if shown else ''}  [{story.name}]"
                )
    for finding in findings:
        if (right := is_right(finding, story.marks)) is None:
            continue
        result.right += right
        result.wrong += not right
        if not right:
            result.wrong_ones.append(_line(story, finding))


def _score_innocent(story: Story, findings: Sequence[Finding], result: Score) -> None:
    result.innocent_words += story.words
    for finding in findings:
        if is_right(finding, story.marks) is False:
            result.alarms += 1
            result.false_alarms.append(_line(story, finding))


def outcome_of(mark: Mark, findings: Sequence[Finding]) -> Outcome:
    """What became of a mark, by the rules at the top of this module."""
    near = [each for each in findings if _common(mark, each) and not _far_too_long(mark, each)]
    accepted = {mark.type, *ALSO.get(mark.type, ())}
    own = sum(_common(mark, each) for each in near if each.type in accepted)
    if own > len(mark.text) / 2:
        return Outcome.FOUND
    if sum(_common(mark, each) for each in near) > len(mark.text) / 2:
        return Outcome.OTHER_TYPE
    return Outcome.PARTLY if near else Outcome.MISSED


def is_right(finding: Finding, marks: Sequence[Mark]) -> bool | None:
    """Whether a finding shows what was marked; None where it shows what may be shown or not."""
    touched = [mark for mark in marks if _common(mark, finding)]
    if touched and all(mark.type == MAYBE for mark in touched):
        return None
    within = sum(_common(mark, finding) for mark in touched)
    covers = any(
        _common(mark, finding) > len(mark.text) / 2 and not _far_too_long(mark, finding)
        for mark in touched
    )
    return within > finding.length / 2 or covers


def _common(mark: Mark, finding: Finding) -> int:
    return max(0, min(mark.end, finding.end) - max(mark.start, finding.start))


def _far_too_long(mark: Mark, finding: Finding) -> bool:
    return finding.length > 2 * len(mark.text) + 20


def _line(story: Story, finding: Finding) -> str:
    return f"{finding.type}: {_around(story, finding.start, finding.end)}  [{story.name}]"


def _around(story: Story, start: int, end: int) -> str:
    before, after = story.text[max(0, start - 40) : start], story.text[end : end + 40]
    return f"…{before}⟦{story.text[start:end]}⟧{after}…".replace("\n", "⏎")
