"""What could identify someone in a text that is to go out, and nobody decided about yet.

Looked at by whoever shows it before publishing; what goes out hangs on none of it, and nothing of
it is ever written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.advice.decisions import (
    NOTHING_DECIDED,
    Decisions,
    key_in_line,
    key_of,
    line_of_key,
    reason_text,
)
from reflect_app.advice.finding import Kind
from reflect_app.advice.one_decision import gravest_first
from reflect_app.advice.whats_undecided import undecided_in_slices
from reflect_app.errors import NoSuchReflectionError
from reflect_app.review.standing_decisions import standing, where_it_stands

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.look_over import Memory
    from reflect_app.library import Library
    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Decided

MOST_NAMED = 500  # nobody reads as many; a text may have been made to have more
LONGEST = 40  # characters of a passage that is named


class ToLookOver(NamedTuple):
    """A text, with what its author decided here, or shares."""

    id: str
    reflection: Reflection
    decisions: Decisions = NOTHING_DECIDED
    shared: tuple[Decided, ...] = ()


class Kept(NamedTuple):
    """A passage that stays, and why, as its author decided."""

    words: str
    reason: str


class Undecided(NamedTuple):
    """How many passages, the same words counted once, and which, the gravest first.

    ``kept`` are those that still stand in the text and were decided. ``mentions`` say what those
    that are undecided are about, and how often each stands there, by which it is known whether
    somebody was asked about all of it before.
    """

    number: int = 0
    words: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    mentions: Mapping[Key, int] = {}  # never changed


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
        len(different),
        tuple(_short(each.first.text) for each in different[:MOST_NAMED]),
        tuple(_kept(asked).values()),
        {key_of(each.first): len(each.findings) for each in different},
    )


def _kept(asked: ToLookOver) -> dict[str, Kept]:
    """What could identify someone and stays, by what it is about, as far as it is there still."""
    kept = {
        line_of_key(each.key): Kept(_short(found[1]), _short(reason_text(each)))
        for each in asked.decisions.kept
        if each.kind is Kind.IDENTIFIERS
        and (found := where_it_stands(asked.reflection, each.prompt, each.words, each.about))
    }
    for each in standing(asked.shared, asked.reflection):
        key = key_in_line(each.about)
        if key is not None and key[0] is Kind.IDENTIFIERS:
            kept.setdefault(line_of_key(key), Kept(_short(each.words), _short(each.reason)))
    return kept


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
