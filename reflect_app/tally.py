"""How many reflections there are of each kind, as the library counts them for statistics."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.prompt_keys import PromptKey
    from reflect_app.status import Status


@dataclass(frozen=True, slots=True)
class Tally:
    """One's own reflections that are not in the bin, counted by when they were begun.

    When is the place of the last moment asked for that had come by then, counted from 1; 0 is
    before the first of them. ``by_tags`` has the keys of the tags that stand in one reflection, in
    the order of their letters. ``returns`` has for each time that one came back from review how
    many comments it brought on each prompt, in no order.
    """

    by_status: Mapping[tuple[int, Status], int] = field(default_factory=dict)
    by_tags: Mapping[tuple[int, tuple[str, ...]], int] = field(default_factory=dict)
    returns: Sequence[Mapping[PromptKey, int]] = ()
