"""What is being written beside a text: a comment, a reply, or one's own words anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.prompt_keys import PromptKey


@dataclass(frozen=True)
class Passage:
    """Where a new comment is about: a prompt, or ``length`` characters of its answer."""

    prompt: PromptKey
    start: int = 0
    length: int = 0
    words: str = ""


@dataclass(frozen=True)
class Writing:
    """A new comment where it is ``on`` a passage; else something about a comment or a reply.

    ``row`` is the id of the card that it is written on, ``about`` that of the comment or reply;
    ``anew`` says that it takes the place of what that said.
    """

    row: str
    about: str = ""
    anew: bool = False
    on: Passage | None = None


@dataclass(frozen=True)
class NewComment:
    """Stands in the margin for a comment that is still being written."""

    id: str
    on: Passage

    @property
    def writing(self) -> Writing:
        """What is written there."""
        return Writing(self.id, on=self.on)
