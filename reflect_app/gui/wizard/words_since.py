"""What was written since another version came onto the pages, kept when that is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.three_way_merge import PUBLISHED, TAGS, Choice, Merge

if TYPE_CHECKING:
    from reflect_app.reflection import Record
    from reflect_app.three_way_merge import Place


def with_words_since(wanted: Record, shown: Record, now: Record) -> Record:
    """The record that is wanted, with what changed from what was ``shown`` to what is there now.

    Where both changed the same paragraph, both stand there, the newer one after the other; of two
    dates and two titles there can be one, and that is the newer.
    """
    merge = Merge(shown.reflection, wanted.reflection, now.reflection)
    reflection = merge.result({place: _choice(merge, place) for place in merge.places})
    title = wanted.title if now.title == shown.title else now.title
    return wanted.model_copy(update={"title": title, "reflection": reflection})


def _choice(merge: Merge, place: Place) -> Choice:
    """Both, or the one that has all the words of the other."""
    if place in {TAGS, PUBLISHED}:
        return Choice.BOTH if place == TAGS else Choice.THEIRS
    part = merge.conflicts(PromptKey(place.where))[place.number - 1]
    wanted, now = ("\n".join(each).strip() for each in (part.mine, part.theirs))
    if wanted in now:
        return Choice.THEIRS
    return Choice.MINE if now in wanted else Choice.BOTH
