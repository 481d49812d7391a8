"""Which decisions hold for one answer, or for the tags, and where they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.decisions import key_of, keys_that_decide
from reflect_app.gui.advice.shown_finding import Kept

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reflect_app.advice.decisions import Decision, Key
    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey


def kept_in(
    answer: PromptKey | None,
    kept: Sequence[Decision],
    found: Mapping[PromptKey | None, Sequence[Finding]],
    names: Mapping[PromptKey, str],
) -> list[Kept]:
    """What was decided to stay here (None for the tags), and after it what was decided elsewhere.

    ``found`` is all that was found, decided or not; ``names`` are those of the answers.
    """
    here = {key for each in found.get(answer, ()) for key in keys_that_decide(each)}
    of_tags = {key_of(each) for each in found.get(None, ())}
    own, others = [], []
    for each in kept:
        decided_in = names.get(each.prompt, "") if each.prompt not in {None, answer} else ""
        if decided_in and each.key in here:
            others.append(Kept(each, decided_in))
        elif not decided_in and _is_of(each, answer, of_tags):
            own.append(Kept(each))
    return own + others


def _is_of(decision: Decision, answer: PromptKey | None, of_tags: Collection[Key]) -> bool:
    """Whether a decision that was made in no other answer belongs to this one."""
    if answer is None:
        return decision.key in of_tags
    return decision.prompt is answer or decision.key not in of_tags
