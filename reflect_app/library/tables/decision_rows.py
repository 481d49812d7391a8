"""The rows of decisions: what an author decided about findings, and which role a name was given.

There is one row for each kind and what it is about. What is taken back leaves its row, which then
says that: so a backup that fills in what a disk lost does not bring it back. A row that only a
later version can read stays as it is and is passed over.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from reflect_app.advice.decisions import Decision, Decisions, Role, Why
from reflect_app.advice.finding import Kind
from reflect_app.library.questions import rows, value
from reflect_app.library.tables import belonging_tables
from reflect_app.library.tables.checked_values import check_is_text, moment_from
from reflect_app.library.tables.checksums import row_adds_up, row_checksum
from reflect_app.library.tables.stored_times import stamp
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from apsw import Connection

    from reflect_app.advice.decisions import Key

ROLE = "role"
"""The kind of a row that has the role of a name."""
COLUMNS = belonging_tables.columns_of("decisions")
_OWN = COLUMNS[1:]
_OF_REFLECTION = (
    f"SELECT {', '.join(COLUMNS)} FROM decisions WHERE reflection = :reflection ORDER BY number"  # noqa: S608  -- names of ours
)
_PUT = (
    f"INSERT INTO decisions ({', '.join(_OWN)}) VALUES ({', '.join(f':{name}' for name in _OWN)})"  # noqa: S608
    " ON CONFLICT (reflection, kind, about) DO UPDATE SET"
    " checksum = excluded.checksum, says = excluded.says"
)
_TAKE_BACK = (
    "UPDATE decisions SET checksum = :checksum, says = :says"
    " WHERE reflection = :reflection AND kind = :kind AND about = :about"
)
_HOW_MANY = "SELECT count(*) FROM decisions WHERE reflection = :reflection"
_SURROGATE = re.compile("[\ud800-\udfff]")
_as_json = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode


def decisions_of(connection: Connection, number: int) -> Decisions:
    """What was decided about the reflection with this number, in the order of its first decisions.

    Raises ``ValueError`` where a row is not what was written.
    """
    kept: list[Decision] = []
    roles: list[Role] = []
    for row in rows(connection, _OF_REFLECTION, {"reflection": number}):
        found = _read(_named(row))
        if isinstance(found, Role):
            roles.append(found)
        elif found is not None:
            kept.append(found)
    return Decisions(tuple(kept), tuple(roles))


def put(connection: Connection, number: int, found: Iterable[Decision | Role]) -> None:
    """Note decisions and roles, each in place of the one about the same."""
    connection.executemany(_PUT, [row_of(number, each) for each in found])


def take_back(connection: Connection, number: int, keys: Iterable[Key], at: datetime) -> None:
    """Note that decisions about these are taken back; what was never decided stays so."""
    says = {"at": stamp(at)}
    connection.executemany(
        _TAKE_BACK, [_row(number, str(kind), about, says) for kind, about in keys]
    )


def take_over(connection: Connection, number: int, other: int) -> int:
    """Have one reflection know all that was decided about another, of each the later.

    Also what only a later version of this program can read. The answer is how many rows it has
    then. Raises ``ValueError`` where a row is not what was written.
    """
    ours, theirs = _rows_of(connection, number), _rows_of(connection, other)
    new = [row for key, row in theirs.items() if key not in ours or _when(row) > _when(ours[key])]
    connection.executemany(_PUT, [_with_sum(row | {"reflection": number}) for row in new])
    return how_many(connection, number)


def how_many(connection: Connection, number: int) -> int:
    """How many rows a reflection has: it only ever grows."""
    return int(value(connection, _HOW_MANY, {"reflection": number}) or 0)


def row_of(number: int, found: Decision | Role) -> dict[str, Any]:
    """The columns of a row, all but its own number."""
    at = stamp(found.at)
    if isinstance(found, Role):
        return _row(number, ROLE, found.about, {"role": found.role, "at": at})
    says = {
        "words": found.words,
        "why": str(found.why),
        "own_reason": found.own_reason,
        "prompt": found.prompt.value if found.prompt else None,
        "at": at,
    }
    return _row(number, str(found.kind), found.about, says)


def _row(number: int, kind: str, about: str, says: dict[str, Any]) -> dict[str, Any]:
    values = {
        "reflection": number,
        "kind": kind,
        "about": _SURROGATE.sub("\ufffd", about),  # as the text of a draft has it once it is kept
        "says": _as_json(says),
    }
    return _with_sum(values)


def _with_sum(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"checksum": row_checksum(row)}


def _rows_of(connection: Connection, number: int) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The rows of a reflection, by what they are about."""
    found = (_named(row) for row in rows(connection, _OF_REFLECTION, {"reflection": number}))
    return {(row["kind"], row["about"]): row for row in found}


def _named(row: tuple[Any, ...]) -> dict[str, Any]:
    """A row with its columns by name. Raises ``ValueError`` where it is not what was written."""
    named = dict(zip(COLUMNS, row, strict=True))
    if not row_adds_up(named):
        message = "A decision is not as it was written."
        raise ValueError(message)
    return named


def _when(row: dict[str, Any]) -> str:
    """When what a row says was decided, as a text in the order of time; "" where it can't tell."""
    try:
        return str(json.loads(row["says"])["at"])
    except (KeyError, ValueError, TypeError, RecursionError):
        return ""


def _read(row: dict[str, Any]) -> Decision | Role | None:
    """What a row says; None where it was taken back, or is of a later version of this program."""
    try:
        check_is_text(row["kind"], row["about"], row["says"])
        return _said(row["kind"], row["about"], json.loads(row["says"]))
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def _said(kind: str, about: str, says: dict[str, Any]) -> Decision | Role | None:
    if kind == ROLE:
        role = says.get("role", "")
        check_is_text(role)
        return Role(about, role, moment_from(says["at"])) if role else None
    if not says.get("why"):
        return None
    check_is_text(says["words"], says["own_reason"])
    return Decision(
        kind=Kind(kind),
        about=about,
        words=says["words"],
        why=Why(says["why"]),
        at=moment_from(says["at"]),
        own_reason=says["own_reason"],
        prompt=PromptKey(says["prompt"]) if says["prompt"] else None,
    )
