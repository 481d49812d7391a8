"""What a library of each version holds in SQLite's own list of its tables, and nothing besides.

Each entry is known by a digest of its kind, its name, its table and its text, to the letter: one
for each way in which this program ever made it. A test makes all of them anew and compares. The
table of the version stays as it is in every version to come: a newer library is told by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

try:  # what hashlib has it from; hashlib itself loads OpenSSL, which costs the start 3 MB
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable

LISTED = "SELECT type, name, tbl_name, sql FROM sqlite_master"
VERSION_TABLE = "alembic_version"
VERSION = f"SELECT version_num FROM {VERSION_TABLE}"  # noqa: S608  -- a name of ours
IDENTITY = "SELECT identity FROM library"
"""What tells a library from every other, wherever its file is moved to."""
_DIGEST_BYTES = 16


class Listed(NamedTuple):
    """An entry of SQLite's list: a table, an index, or whatever somebody put there."""

    kind: str
    name: str
    table: str
    text: str | None

    @property
    def digest(self) -> str:
        """What this entry, and no other, is known by."""
        return blake2b("\n".join(map(str, self)).encode(), digest_size=_DIGEST_BYTES).hexdigest()


def strange(listed: Iterable[Listed], version: str) -> list[Listed]:
    """What no library of this version has."""
    known = {digest for digest, (since, until) in _MADE.items() if since <= version <= until}
    return [entry for entry in listed if entry.digest not in known]


def lacking(listed: Iterable[Listed], version: str) -> set[str]:
    """What every library of this version has and this one has not, by the digests."""
    there = {entry.digest for entry in listed}
    wanted = {digest for digest, (since, until) in _MADE.items() if since <= version <= until}
    if there & _EITHER:
        wanted -= _EITHER
    return wanted - there


_FIRST, _HISTORIES, _REVIEWS, _LEDGERS = "0001", "0002", "0004", "0005"
_DECIDED = _NEWEST = "0006"
_ALWAYS, _SINCE_HISTORIES = (_FIRST, _NEWEST), (_HISTORIES, _NEWEST)
_SINCE_REVIEWS, _SINCE_LEDGERS = (_REVIEWS, _NEWEST), (_LEDGERS, _NEWEST)
_SINCE_DECISIONS = (_DECIDED, _NEWEST)
_MADE: dict[str, tuple[str, str]] = {
    "f0863cd1d94e8e36eb89688c7fee09e4": _ALWAYS,  # alembic_version
    "7e0eea3a27ac46dc5b9912fb6e506d4b": _ALWAYS,  # sqlite_autoindex_alembic_version_1
    "a801b2e2ec0e013cd112ce4d77c1ed4e": _ALWAYS,  # library
    "797660ab184fbfda477937d942d0c915": _ALWAYS,  # sqlite_autoindex_library_1
    "117722791afa35a225f9fbbc7a988247": (_FIRST, _FIRST),  # reflections
    "13c56f65e22b642b18b4adbac2771f83": _SINCE_HISTORIES,  # reflections
    "25ec3df09b6b9cc34c85b6b8abfe74ed": _SINCE_HISTORIES,  # reflections
    "ee38d0a16415d4e420096dd61233d958": _ALWAYS,  # reflections_by_id
    "d62a3e81a27492e2fe6539718832f6de": _ALWAYS,  # reflections_by_updated
    "f492e0331b7464786ff1904cc1791f2b": (_FIRST, _FIRST),  # reflections_by_status
    "52004a1de73a9f7c61971a6e26681504": _SINCE_HISTORIES,  # reflections_by_status
    "147f6546d5ebbd45003aa0292a6a762f": _ALWAYS,  # answers
    "41b860de7d4e79342436270d3d03907c": _ALWAYS,  # sqlite_autoindex_answers_1
    "dd897972b9cad17a207578dabfa32968": _ALWAYS,  # tags
    "356c7af7526274fe76a7c491fd977d94": _ALWAYS,  # tags_by_key
    "9bc7c4b5b4809407d15ee9ca7290613b": _SINCE_HISTORIES,  # reflections_by_title
    "e0881e36b52c6698a2aa21958ae8ba06": _SINCE_HISTORIES,  # reflections_unread
    "7ead712d129b4ba9cf5959bee71cb622": _SINCE_HISTORIES,  # reflections_by_published
    "125ace4069777cd9223c17009f67bb92": _SINCE_HISTORIES,  # reflections_by_search
    "0095e0cc1b88fa10d9820452d994c6e3": _SINCE_HISTORIES,  # emptied
    "134cc9e884c3f573f9ac67e610f1e305": _SINCE_HISTORIES,  # revisions
    "f08b4cf6840c82aa60776b38e0bce526": _SINCE_HISTORIES,  # revisions_by_position
    "ed3b016ad60c3f8d48bfb6fc04e80e5f": _SINCE_HISTORIES,  # texts
    "6b7aece1db133ed4bacff60b15117f49": _SINCE_HISTORIES,  # texts_by_digest
    "15422ace38a7d90fb610262b1b638350": _SINCE_HISTORIES,  # revision_texts
    "70032c39f691d4fac2769d105cbe7bad": _SINCE_HISTORIES,  # revision_texts_by_text
    "cb79630b2dbc9f2b4553e0aa1932d13d": _SINCE_HISTORIES,  # search
    "58ba2da7357c4d3aaf647c673f209c8f": _SINCE_HISTORIES,  # search_data
    "d96efbedf03c3be838cc83f54d27ac06": _SINCE_HISTORIES,  # search_idx
    "896619c34d96fbb68ed39dc2bd3f7a4c": _SINCE_HISTORIES,  # search_content
    "3c1da43b55b947adcaa904ad6258d3da": _SINCE_HISTORIES,  # search_docsize
    "837511936a7fc3ec75251960da7bae25": _SINCE_HISTORIES,  # search_config
    "c0782bbdc5fec6d204398082d08134a1": _SINCE_REVIEWS,  # review_entries
    "d349ebafe84e1a5e7a5c8bb52674278c": _SINCE_REVIEWS,  # review_entries_by_id
    "714d87de63abd181ecedefad66808f96": _SINCE_REVIEWS,  # review_entries_by_kind
    "2f2da5b944cec7f7320b62f45eb6f12d": _SINCE_LEDGERS,  # publications
    "c0fedee233d85aa073db7c3382d3f432": _SINCE_LEDGERS,  # publications_by_file
    "a542e6142a4e6d2ef5759b273c61a0f9": _SINCE_LEDGERS,  # publications_by_folder
    "f909b9548ced0b156bdb9892123cecac": _SINCE_DECISIONS,  # decisions
    "bc4f1a34f652063b2e2098912b121cdd": _SINCE_DECISIONS,  # decisions_by_about
}
"""From which version to which an entry is made."""

_EITHER = {"13c56f65e22b642b18b4adbac2771f83", "25ec3df09b6b9cc34c85b6b8abfe74ed"}
"""Of these a library has one: a table to which a migration added columns has another text than one
that was made with them."""
