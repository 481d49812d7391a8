"""Which prompts were commented on in what came back from review, each time that it did."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.review.entries import Approved, Commented, Returned, Sent, Withdrawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.prompt_keys import PromptKey

KINDS = (Sent.kind, Returned.kind, Approved.kind, Commented.kind, Withdrawn.kind)
"""The kinds of entries that it is told from."""


class Noted(NamedTuple):
    """What it is told from of one entry: ``prompt`` of a comment, ``about`` of what takes it back.

    ``reflection`` is anything that is the same for all entries of one reflection.
    """

    reflection: object
    kind: str
    id: str
    prompt: PromptKey | None = None
    about: str = ""


def prompts_of_returns(noted: Iterable[Noted]) -> Iterator[Counter[PromptKey]]:
    """For each time that something came back, how many comments it brought on each prompt.

    The entries of a reflection stand together, in the order in which they were done. What two
    people send back before it is sent again is one time. A comment counts that was made after it
    was sent and before it came back, unless it was taken back; one that came with an approval
    returned nothing.
    """
    reflection: object = None
    known: dict[str, PromptKey] = {}  # comments since it was sent, and not yet returned
    came_back: dict[str, PromptKey] | None = None
    for each in noted:
        if each.reflection != reflection or each.kind == Sent.kind:
            if came_back is not None:
                yield Counter(came_back.values())
            reflection, known, came_back = each.reflection, {}, None
        if each.kind == Commented.kind and each.prompt is not None:
            known[each.id] = each.prompt
        elif each.kind == Withdrawn.kind:
            known.pop(each.about, None)
            (came_back or {}).pop(each.about, None)
        elif each.kind == Approved.kind:
            known = {}
        elif each.kind == Returned.kind:
            came_back, known = {**(came_back or {}), **known}, {}
    if came_back is not None:
        yield Counter(came_back.values())
