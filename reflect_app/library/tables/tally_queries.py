"""Counting all of one's own reflections by when they were begun, by status, tags and returns.

In SQLite, as far as it goes: of a hundred thousand rows only what is different comes from there.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from reflect_app.library.questions import asked_of, rows
from reflect_app.library.tables.checked_values import check_is_number, check_is_text
from reflect_app.library.tables.queue_queries import OWN
from reflect_app.library.tables.stored_times import stamp
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.returned_prompts import KINDS, Noted, prompts_of_returns
from reflect_app.status import Status
from reflect_app.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from apsw import Connection

_BETWEEN_TAGS = "\x01"  # no tag has this character
_TAGS = f"SELECT group_concat(key, '{_BETWEEN_TAGS}') FROM tags WHERE reflection = r.number"  # noqa: S608  -- a sign of ours
_COUNTED = (
    "SELECT CASE WHEN typeof(created) = 'text' THEN {begun} END, status, ({tags})"  # noqa: S608
    f" FROM reflections r WHERE binned_at IS NULL AND {OWN}"
)
_PROMPTS = frozenset(PromptKey)
_SAYS = "CASE WHEN json_valid(entry) THEN entry ->> '$.{name}' END"
_KINDS = ", ".join(f"'{kind}'" for kind in KINDS)
_OF_RETURNS = (
    f"SELECT reflection, kind, e.id, {_SAYS.format(name='prompt')}, {_SAYS.format(name='about')}"  # noqa: S608  -- our own words
    " FROM review_entries e JOIN reflections r ON r.number = e.reflection"
    f" WHERE kind IN ({_KINDS})"
    " AND reflection IN (SELECT reflection FROM review_entries WHERE kind = 'returned')"
    f" AND binned_at IS NULL AND {OWN}"
    f" ORDER BY reflection, {_SAYS.format(name='turn')}, {_SAYS.format(name='at')}, e.id"
)


def tally(connection: Connection, starts: Sequence[datetime]) -> Tally:
    """All of one's own that is not in the bin, counted by the last of these moments before it.

    It was begun when it was made here, or, where its date is an earlier one, on that day, as the
    moments have it: what was brought in as a file is older than its row. Raises ``ValueError``
    where a row holds what none can. An entry that the disk spoilt is passed over here; whoever
    reads the review notices it.
    """
    by_status: Counter[tuple[int, Status]] = Counter()
    by_tags: Counter[tuple[int, tuple[str, ...]]] = Counter()
    for (begun, status, tags), number in _counted(connection, starts).items():
        check_is_number(begun)
        by_status[begun, Status(status)] += number
        if tags is not None:
            check_is_text(tags)
            by_tags[begun, tuple(sorted(tags.split(_BETWEEN_TAGS)))] += number
    return Tally(by_status, by_tags, _returns(connection))


def _counted(connection: Connection, starts: Sequence[datetime]) -> Counter[tuple[Any, ...]]:
    values = {f"moment{at}": stamp(start) for at, start in enumerate(starts)}
    days = {f"day{at}": start.date().isoformat() for at, start in enumerate(starts)}
    made, dated = _reached("created", values), _reached("published", days)
    begun = f"min({made}, coalesce({dated}, {len(starts)}))"
    asked = _COUNTED.format(begun=begun, tags=_TAGS)
    with asked_of(connection, asked, values | days) as answer:
        return Counter(answer)


def _reached(column: str, values: dict[str, str]) -> str:
    """How many of these had come by what stands in a column."""
    return " + ".join(f"({column} >= :{name})" for name in values) or "0"


def _returns(connection: Connection) -> list[Counter[PromptKey]]:
    found = (
        Noted(reflection, kind, each, PromptKey(prompt) if prompt in _PROMPTS else None, about)
        for reflection, kind, each, prompt, about in rows(connection, _OF_RETURNS)
    )
    return list(prompts_of_returns(found))
