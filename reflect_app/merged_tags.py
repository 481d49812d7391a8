"""Two changes of the same tags brought together: what either added or removed, whoever did what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.tags import are_same_tags, tag_key, without_repeats

if TYPE_CHECKING:
    from collections.abc import Mapping

Tags = tuple[str, ...]


def merged_tags(base: Tags, mine: Tags, theirs: Tags) -> Tags | None:
    """The tags with the changes of both; None where people have to choose.

    That is where both replaced the same tag by different ones, or put them in different orders. A
    tag in another spelling is the same tag, and no change beside one that is.
    """
    if are_same_tags(mine, theirs):
        return _in_newest_spelling(base, mine, theirs)
    if are_same_tags(theirs, base):
        return mine
    if are_same_tags(mine, base):
        return theirs
    return _of_both(base, mine, theirs)


def _of_both(base: Tags, mine: Tags, theirs: Tags) -> Tags | None:
    had, one, other = (_by_key(each) for each in (base, mine, theirs))
    added, added_there = one.keys() - had.keys(), other.keys() - had.keys()
    removed, removed_there = had.keys() - one.keys(), had.keys() - other.keys()
    if removed & removed_there and added != added_there and added and added_there:
        return None
    left = [key for key in had if key in one and key in other]
    orders = [[key for key in side if key in left] for side in (one, other)]
    if left not in orders and orders[0] != orders[1]:
        return None
    order = orders[1] if orders[0] == left else orders[0]
    spelled = _spelled(had, one, other)
    return tuple(spelled[key] for key in (*order, *_new(one, other, added, added_there)))


def _new(
    one: Mapping[str, str], other: Mapping[str, str], added: set[str], added_there: set[str]
) -> list[str]:
    """What was added: in its order where that is the same whoever is asked, else by letter."""
    rows = [[key for key in one if key in added], [key for key in other if key in added_there]]
    if not rows[0] or not rows[1] or rows[0] == rows[1]:
        return rows[0] or rows[1]
    return sorted(added | added_there)


def both_tags(mine: Tags, theirs: Tags) -> Tags:
    """Mine, and then those of theirs that are not among them."""
    return without_repeats((*mine, *theirs))


def _in_newest_spelling(base: Tags, mine: Tags, theirs: Tags) -> Tags:
    spelled = _spelled(*(_by_key(each) for each in (base, mine, theirs)))
    return tuple(spelled[key] for key in _by_key(mine))


def _spelled(
    had: Mapping[str, str], one: Mapping[str, str], other: Mapping[str, str]
) -> dict[str, str]:
    """Each tag as it was spelled last; where both spelled it anew, always the same one."""
    spelled: dict[str, str] = {}
    for key in {**one, **other}:
        known = {side[key] for side in (one, other) if key in side}
        spelled[key] = min(known - {had.get(key, "")} or known)
    return spelled


def _by_key(tags: Tags) -> dict[str, str]:
    return {tag_key(tag): tag for tag in without_repeats(tags)}
