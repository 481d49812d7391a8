"""What nobody decided about yet in a whole reflection, as it stands: for pages that sum it up."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Protocol

from reflect_app.advice import advise_in_slices
from reflect_app.advice.decisions import NOTHING_DECIDED, Decisions, key_in_line, undecided_keys
from reflect_app.advice.slices import result_of
from reflect_app.advice.tag_text import texts_of, with_tags_alone

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding, Kind
    from reflect_app.advice.look_over import Memory
    from reflect_app.reflection import Reflection


class Shared(Protocol):
    """A decision that an author shares with a reader: ``review.entries.Decided``."""

    @property
    def about(self) -> str:
        """What it is about, as ``decisions.line_of_key`` writes it."""
        ...


def undecided_of(
    reflection: Reflection,
    decisions: Decisions = NOTHING_DECIDED,
    shared: Iterable[Shared] = (),
    memory: Memory | None = None,
    kinds: Collection[Kind] | None = None,
) -> list[Finding]:
    """The findings of a reflection that nobody decided about, in the order of its text.

    Those in the tags come last, and have no prompt.

    ``decisions`` are the library's, ``shared`` those that came with the reflection. A ``memory``
    has what was chosen on this computer; of ``kinds``, or of all. It takes as long as advice does,
    so never on the interface's thread.
    """
    return result_of(undecided_in_slices(reflection, decisions, shared, memory, kinds))


def undecided_in_slices(
    reflection: Reflection,
    decisions: Decisions = NOTHING_DECIDED,
    shared: Iterable[Shared] = (),
    memory: Memory | None = None,
    kinds: Collection[Kind] | None = None,
) -> Generator[None, None, list[Finding]]:
    """The same, in slices of one paragraph each, as what the generator returns."""
    found = yield from advise_in_slices(texts_of(reflection), kinds, memory=memory)
    here = chain.from_iterable(with_tags_alone(found).values())
    return undecided_keys(here, {*(each.key for each in decisions.kept), *keys_of(shared)})


def keys_of(shared: Iterable[Shared]) -> set[Key]:
    """What shared decisions hold for; of those that name no kind nothing can be said."""
    return {key for each in shared if (key := key_in_line(each.about)) is not None}
