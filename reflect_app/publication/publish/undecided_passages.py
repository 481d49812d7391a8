"""What could identify somebody in a text that is to go out, and nobody decided about yet.

Looked at by whoever shows it before publishing; what goes out hangs on none of it, and nothing of
it is ever written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.decisions import NOTHING_DECIDED, Decisions
from reflect_app.advice.finding import Kind
from reflect_app.advice.one_decision import gravest_first
from reflect_app.advice.whats_undecided import undecided_in_slices
from reflect_app.errors import NoSuchReflectionError

if TYPE_CHECKING:
    from collections.abc import Generator

    from reflect_app.advice.look_over import Memory
    from reflect_app.library import Library
    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Decided

MOST_NAMED = 3
LONGEST = 40  # characters of a passage that is named


class ToLookOver(NamedTuple):
    """A text, with what its author decided here, or shares."""

    id: str
    reflection: Reflection
    decisions: Decisions = NOTHING_DECIDED
    shared: tuple[Decided, ...] = ()


class Undecided(NamedTuple):
    """How many passages, the same words counted once, and the gravest of them in words."""

    number: int = 0
    words: tuple[str, ...] = ()


ALL_DECIDED = Undecided()


def to_look_over(library: Library, reflection_id: str) -> ToLookOver | None:
    """What has to be known of a reflection; None where it is gone. On the library's thread."""
    try:
        reflection = library.get(reflection_id).reflection
        decisions = library.decisions(reflection_id)
        shared = library.review(reflection_id).decisions_of_author
    except NoSuchReflectionError:
        return None
    return ToLookOver(reflection_id, reflection, decisions, shared)


def undecided_passages(asked: ToLookOver, memory: Memory) -> Generator[None, None, Undecided]:
    """What is undecided, as what the generator returns, which pauses after each paragraph.

    What takes a while is done here, on any thread but the interface's and the library's: some 25
    milliseconds for 1,000 words.
    """
    found = yield from undecided_in_slices(
        asked.reflection, asked.decisions, asked.shared, memory, [Kind.IDENTIFIERS]
    )
    different = gravest_first(found)
    return Undecided(
        len(different), tuple(_short(each.first.text) for each in different[:MOST_NAMED])
    )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
