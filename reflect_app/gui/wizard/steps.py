"""The steps of the wizard, in order, and the words for how far each one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.gui.widgets.status_marks import Mark

if TYPE_CHECKING:
    from reflect_app.prompts import PromptSet
    from reflect_app.reflection import PromptKey

START, TAGS, CHECK, FINISHED = "before-you-start", "tags-and-date", "check", "finished"

WORDS = {
    Mark.DONE: "Done",
    Mark.HERE: "You are here",
    Mark.NOT_YET: "Not yet",
    Mark.LOOK: "Needs a look",
}
"""A word for each shape: no state is shown by shape or colour alone."""
WORDS_WITHIN = {
    Mark.DONE: "done",
    Mark.HERE: "you are here",
    Mark.NOT_YET: "not yet",
    Mark.LOOK: "needs a look",
}
"""The same after a name, as they are read out."""


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
    count = len(prompts.prompts)
    asked = [
        Step(prompt.key.value, prompt.name, f"Question {number} of {count}", prompt.key)
        for number, prompt in enumerate(prompts.prompts, 1)
    ]
    return (
        Step(START, "Before you start", "Before you start"),
        *asked,
        Step(TAGS, "Tags and date", "Tags and date"),
        Step(CHECK, "Check your answers", "Check your answers"),
        Step(FINISHED, "Finished", "Finished", listed=False),
    )
