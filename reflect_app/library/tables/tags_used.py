"""Which tags people use, how often, and how each is spelt most."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from reflect_app.library.questions import first_row, value
from reflect_app.library.tables.checked_values import check_is_text
from reflect_app.tags import TagUse

if TYPE_CHECKING:
    from apsw import Connection

_BETWEEN, _BETWEEN_TAGS = "\x02", "\x01"  # no tag has these characters
_ALL = (
    f"SELECT group_concat(key || '{_BETWEEN}' || tag, '{_BETWEEN_TAGS}'),"  # noqa: S608  -- signs of ours
    " total(typeof(key) <> 'text' OR typeof(tag) <> 'text') FROM tags NOT INDEXED"
    " WHERE reflection NOT IN (SELECT number FROM reflections WHERE binned_at IS NOT NULL)"
)
"""All in one text, which is counted here: SQLite would sort them, and take three times as long."""
_NEWEST = (
    "SELECT max(updated) FROM tags JOIN reflections ON number = reflection"
    " WHERE key = :key AND tag = :tag AND binned_at IS NULL"
)


def tags_used(connection: Connection) -> list[TagUse]:
    """The tags of all that is not in the bin, the most used first, each as it is spelt most.

    Of two spellings that are used as often, the one that was written last. Raises ``ValueError``
    where a tag is no text any more.
    """
    text, spoilt = first_row(connection, _ALL) or ("", 0)
    if spoilt:
        message = "What should be a tag is not."
        raise ValueError(message)
    spellings: dict[str, dict[str, int]] = defaultdict(dict)
    for each, number in Counter(text.split(_BETWEEN_TAGS) if text else ()).items():
        key, _between, tag = each.partition(_BETWEEN)
        spellings[key][tag] = number
    uses = [_use(connection, key, found) for key, found in spellings.items()]
    return sorted(uses, key=lambda use: (-use.count, use.tag.casefold()))


def _use(connection: Connection, key: str, found: dict[str, int]) -> TagUse:
    """One tag, as it is spelt most, and the other ways."""
    tag = _spelt_most(connection, key, found)
    others = sorted(found.keys() - {tag}, key=lambda each: (-found[each], each))
    return TagUse(tag, sum(found.values()), tuple(others))


def _spelt_most(connection: Connection, key: str, found: dict[str, int]) -> str:
    """The most used spelling of a tag."""
    most = max(found.values())
    tags = [tag for tag, number in found.items() if number == most]
    return tags[0] if len(tags) == 1 else max(tags, key=lambda tag: _newest(connection, key, tag))


def _newest(connection: Connection, key: str, tag: str) -> tuple[str, str]:
    """When a tag that is spelt so was written last; the letters decide where that is the same."""
    newest = value(connection, _NEWEST, {"key": key, "tag": tag})
    check_is_text(newest)
    return newest, tag
