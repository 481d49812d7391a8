"""The steps of the wizard, in order: how far each one is, and on which a draft opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.lifecycle import Event, may

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reflect_app.prompt_keys import PromptKey
    from reflect_app.prompts import PromptSet
    from reflect_app.reflection import Record, Reflection
    from reflect_app.status import Status

START, TAGS, CHECK = "before-you-start", "tags-and-date", "check"
BEFORE_FINISH, FINISHED = "before-finish", "finished"


@dataclass(frozen=True)
class Step:
    """One page: its name (kept as the place in a draft), its words, and the prompt it asks."""

    name: str
    short: str
    title: str
    prompt: PromptKey | None = None
    listed: bool = True


def all_steps(prompts: PromptSet) -> tuple[Step, ...]:
    """Every page of the wizard, from the first to the last."""
    asked = [
        Step(key.value, prompt.name, f"Question {number} of {len(prompts)}", key)
        for number, (key, prompt) in enumerate(prompts.items(), 1)
    ]
    return (
        Step(START, "Before you start", "Before you start"),
        *asked,
        Step(TAGS, "Tags and date", "Tags and date"),
        Step(CHECK, "Check your answers", "Check your answers"),
        Step(BEFORE_FINISH, "Before you finish", "Before you finish", listed=False),
        Step(FINISHED, "Finished", "Finished", listed=False),
    )


def mark_of(
    step: Step, reflection: Reflection, status: Status, needs_look: Collection[str]
) -> Mark:
    """The state of one step that the writer is not on.

    ``needs_look`` names the steps where Continue found something that is still so; nothing else
    ever shows as needing a look.
    """
    if step.name in needs_look:
        return Mark.LOOK
    done = {
        START: True,
        TAGS: bool(reflection.tags and reflection.published),
        CHECK: not may(Event.FINISHED, status),
    }
    if step.prompt:
        return Mark.DONE if reflection.answers.of(step.prompt).strip() else Mark.NOT_YET
    return Mark.DONE if done.get(step.name, False) else Mark.NOT_YET


def first_step(steps: Sequence[Step], record: Record | None) -> str:
    """Where the writer was; in a draft that nobody opened yet, the first blank answer."""
    if record is None:
        return START
    if record.place.page in {step.name for step in steps if step.listed}:
        return record.place.page
    answers = record.reflection.answers
    blank = [step.name for step in steps if step.prompt and not answers.of(step.prompt).strip()]
    return blank[0] if blank else CHECK
