"""What is told of words that were taken back, or came again: what stands now, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.gui.advice import messages
from reflect_app.gui.advice.shown_finding import on_one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.advice.decisions import Role
    from reflect_app.gui.advice.replacing import Step
    from reflect_app.gui.fields.answer_edit import AnswerEdit
    from reflect_app.gui.fields.choices import Choice


@dataclass(eq=False)
class Came:
    """What came with a step: the role that was given, and the words that were pointed out.

    ``had`` is "" where a sentence was moved.
    """

    role: Role | None = None
    had: str = ""
    words: str = ""
    choice: Choice | None = None
    """As which the draft knows the step."""


def told(step: Step, came: Came, names: Mapping[AnswerEdit, str], *, can_turn: bool) -> str:
    """What the answers have by now, by their short names; and the way on, where there is one."""
    stands = {edit: held.standing() for edit, held in step.places.items()}
    where = [names[edit] for edit, words in stands.items() if words]
    if not came.had:
        where = [names[edit] for edit, words in stands.items() if any(map(str.strip, words))]
    if not where:
        return messages.other_words_there()
    if not came.had:
        said = messages.sentence_there(where)
        way = messages.way_to_move(taken_back=not step.stands)
    else:
        had, words = _words_of(step, came)
        before, now = (had, words) if step.stands else (words, had)
        said = messages.words_there(before, now, where)
        way = messages.way_to_words(taken_back=not step.stands, left_out=not words)
    return f"{said} {way}" if can_turn else said


def _words_of(step: Step, came: Came) -> tuple[str, str]:
    """What was there, and what came: just so where that was one place, and else as it was chosen.

    What is left out takes along what stands around it, which says little.
    """
    every = [pair for held in step.places.values() for pair in held.words]
    if len(every) > 1 or not came.words:
        return came.had, came.words
    had, words = every[0]
    return on_one_line(had), on_one_line(words)
