"""How far each step of a draft is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.wizard.steps import CHECK, START, TAGS
from reflect_app.lifecycle import Event, may

if TYPE_CHECKING:
    from collections.abc import Collection

    from reflect_app.gui.wizard.steps import Step
    from reflect_app.reflection import Reflection, Status


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
