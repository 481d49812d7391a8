"""Which tags the window lists, and in which order; what several of them would become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.tags import clean_tag, tag_key, without_repeats

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.publication.tag_order.tag_counts import TagLine


def in_order(lines: Sequence[TagLine], typed: str, order: str) -> list[TagLine]:
    """The tags that have what is typed in them, in one of the orders of ``messages.orders``."""
    key = tag_key(clean_tag(typed))
    fitting = [line for line in lines if key in tag_key(line.tag)]
    return sorted(fitting, key=_ORDERS.get(order, _by_count))


def merged_into(selected: Sequence[TagLine]) -> list[str]:
    """What is merged where these are selected, what they best become first.

    One alone is merged with what it is like. The best is one of the team's list, else the most
    used.
    """
    best = sorted(selected, key=lambda line: (line.listed is not True, -line.count))
    names = [line.tag for line in best]
    if len(best) == 1 and best[0].like:
        names.insert(0, best[0].like)
    return list(without_repeats(names))


def _by_count(line: TagLine) -> tuple[object, ...]:
    return -line.count, tag_key(line.tag)


def _alike_first(line: TagLine) -> tuple[object, ...]:
    """What is like the same tag stands together."""
    return line.like is None, tag_key(line.like or ""), _by_count(line)


_ORDERS: dict[str, Callable[[TagLine], tuple[object, ...]]] = {
    "count": _by_count,
    "name": lambda line: (tag_key(line.tag),),
    "alike": _alike_first,
    "off-list": lambda line: (line.listed is not False, _by_count(line)),
}
