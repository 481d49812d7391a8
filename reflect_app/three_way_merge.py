"""Bringing two changes of the same reflection together, where they do not touch the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reflect_app.prompt_keys import PromptKey
from reflect_app.tags import are_same_tags

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

Tags = tuple[str, ...]
Value = TypeVar("Value")


def merged(base: Reflection, mine: Reflection, theirs: Reflection) -> Reflection | None:
    """Both changes of ``base`` in one reflection; None where they changed the same place.

    The places are the six answers, the tags as a whole, and the date.
    """
    both = mine
    for key in PromptKey:
        texts = [each.answers.of(key) for each in (base, mine, theirs)]
        if _differ(*texts):
            return None
        both = both.answering(key, _changed(*texts))
    tags = _tags_of(base.tags, mine.tags, theirs.tags)
    if tags is None or _differ(base.published, mine.published, theirs.published):
        return None
    published = _changed(base.published, mine.published, theirs.published)
    return both.model_copy(update={"tags": tags, "published": published})


def _tags_of(base: Tags, mine: Tags, theirs: Tags) -> Tags | None:
    """The tags of the side that changed them; a tag in another spelling is no change."""
    if are_same_tags(theirs, base) or are_same_tags(mine, theirs):
        return mine
    return theirs if are_same_tags(mine, base) else None


def _changed(base: Value, mine: Value, theirs: Value) -> Value:
    return mine if theirs == base else theirs


def _differ(base: object, mine: object, theirs: object) -> bool:
    return mine != theirs and base not in (mine, theirs)
