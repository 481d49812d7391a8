"""What must be true before a reflection is finished, and before it is published.

Advice never holds anybody back; these do, and only at *Finish* and *Export as text*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from reflect_app import text_format

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection


class Requirement(BaseModel):
    """One thing that is still to do: where, and in the words that people see.

    ``place`` is the value of a ``PromptKey``, or ``tags`` or ``published``; ``message`` has no
    full stop.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    message: str


def to_finish(reflection: Reflection) -> tuple[Requirement, ...]:
    """What the six answers still need, in the order of the pages; empty when nothing does."""
    return _requirements(text_format.faults_of_answers(reflection))


def to_publish(reflection: Reflection) -> tuple[Requirement, ...]:
    """What a published file still needs: all that ``to_finish`` says, a tag, and a date.

    It is empty exactly when ``text_format.write`` writes, and else has the messages with which
    that refuses.
    """
    return _requirements(text_format.faults_of_publication(reflection))


def _requirements(faults: tuple[text_format.Fault, ...]) -> tuple[Requirement, ...]:
    return tuple(Requirement(place=fault.place, message=fault.message) for fault in faults)
