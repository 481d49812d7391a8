"""What is noted of a review, one entry after the other: comments, replies, answers, versions.

An entry never changes. What somebody does later is another entry, so bringing two computers
together is taking the entries of both, in whatever order and however often. Each is known by a
digest of all that it says: an entry that was altered on its way is another one, or none.

No pydantic here: a list of what waits for review is there before that is imported.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from reflect_app.prompt_keys import PromptKey

try:  # what hashlib has it from; hashlib itself loads OpenSSL, which costs the start 3 MB
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Mapping

LAST_TURN = 10**9
"""There is no turn after this one, so that nobody's file can count past what a file may say."""
_DIGEST_BYTES = 16
_as_json = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode


@dataclass(frozen=True)
class Anchor:
    """Which passage of an answer is meant, so that it is found again after the answer changed.

    ``start`` counts characters of the answer as it was in ``version``; ``before`` and ``after``
    are a few of those around the ``passage`` there.
    """

    version: str
    start: int
    passage: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Entry:
    """What all entries have in common: a name, and whether it leaves this computer.

    ``kind`` is the entry's name in rows and files; entries that do not travel are about this
    computer alone.
    """

    kind: ClassVar[str]
    travels: ClassVar[bool] = True

    @cached_property
    def id(self) -> str:
        """What this entry, and no other, is known by: 32 hexadecimal digits."""
        return digest_of(self.kind, text_of(self))

    def values(self) -> dict[str, Any]:
        """All that it says, by name, as JSON can hold it."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


@dataclass(frozen=True)
class Version(Entry):
    """The words of a reflection at one moment, and which versions they were made of.

    Whoever has the same words out of the same versions has the same version, also where two people
    brought them together on two computers. ``content`` is the ``digest`` of its ``Words``.
    """

    kind: ClassVar[str] = "version"
    content: str
    parents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words(Entry):
    """All that a published file would hold: the six answers in order, the tags, the date."""

    kind: ClassVar[str] = "words"
    answers: tuple[str, ...]
    tags: tuple[str, ...] = ()
    published: str = ""


@dataclass(frozen=True)
class Deed(Entry):
    """Something that somebody did: under which name, when (UTC), and after how much else.

    ``turn`` is one more than the largest that was known then, so that what answers something comes
    after it, however wrong the clock of a computer is.
    """

    by: str
    at: datetime
    turn: int


@dataclass(frozen=True)
class Commented(Deed):
    """A comment on a prompt, or on a passage of its answer; with a wording to take or leave.

    ``salt`` tells two comments from each other that say the same. A ``suggestion`` is None where
    there is none; an empty one says to leave the passage out.
    """

    kind: ClassVar[str] = "comment"
    prompt: PromptKey
    text: str
    salt: str
    anchor: Anchor | None = None
    suggestion: str | None = None


@dataclass(frozen=True)
class Replied(Deed):
    """A reply to a comment."""

    kind: ClassVar[str] = "reply"
    comment: str
    text: str
    salt: str


@dataclass(frozen=True)
class Reworded(Deed):
    """Another text, and another suggestion, for one's own comment or reply."""

    kind: ClassVar[str] = "reworded"
    about: str
    text: str
    suggestion: str | None = None


@dataclass(frozen=True)
class Withdrawn(Deed):
    """One's own comment or reply was taken back."""

    kind: ClassVar[str] = "withdrawn"
    about: str


@dataclass(frozen=True)
class Resolved(Deed):
    """Nothing is left to do about a comment.

    ``suggestion`` is "taken" or "left" where that was the decision about the suggested wording.
    """

    kind: ClassVar[str] = "resolved"
    comment: str
    suggestion: str = ""


@dataclass(frozen=True)
class Unresolved(Deed):
    """A comment that was resolved is open again."""

    kind: ClassVar[str] = "unresolved"
    comment: str


@dataclass(frozen=True)
class Decided(Deed):
    """The author keeps words that could be looked at twice, and shares why."""

    kind: ClassVar[str] = "decided"
    prompt: PromptKey
    about: str
    words: str
    reason: str


@dataclass(frozen=True)
class Sent(Deed):
    """A version was sent for review."""

    kind: ClassVar[str] = "sent"
    version: str
    note: str = ""


@dataclass(frozen=True)
class Returned(Deed):
    """A version was sent back with comments."""

    kind: ClassVar[str] = "returned"
    version: str
    note: str = ""


@dataclass(frozen=True)
class Approved(Deed):
    """A version was approved: exactly the words whose published text has this SHA-256.

    ``checked`` are the points of the checklist that were ticked, in words.
    """

    kind: ClassVar[str] = "approved"
    version: str
    seal: str
    checked: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Reopened(Deed):
    """What was approved is worked on again, and why."""

    kind: ClassVar[str] = "reopened"
    reason: str


@dataclass(frozen=True)
class WorkedOn(Deed):
    """From here on, what this computer's library holds is a change of this version, or it."""

    kind: ClassVar[str] = "worked-on"
    travels: ClassVar[bool] = False
    version: str


@dataclass(frozen=True)
class HandedOver(Deed):
    """A file was written for somebody; ``sha256`` is of its bytes, ``to`` whoever it is for."""

    kind: ClassVar[str] = "handed-over"
    travels: ClassVar[bool] = False
    sha256: str
    version: str
    to: str = ""
    locked: bool = False


@dataclass(frozen=True)
class Arrived(Deed):
    """A file was taken in; ``by`` is whoever it came from. ``sha256`` is of its unlocked bytes.

    ``for_review`` says that it is somebody else's: it is read and commented here, not written.
    """

    kind: ClassVar[str] = "arrived"
    travels: ClassVar[bool] = False
    sha256: str
    version: str
    for_review: bool


@dataclass(frozen=True)
class CameLocked(Entry):
    """The file that ``Arrived`` with this ``sha256`` was locked; its passphrase is noted nowhere.

    An entry of its own: a program that does not know of it has to read the other all the same.
    """

    kind: ClassVar[str] = "came-locked"
    travels: ClassVar[bool] = False
    sha256: str


@dataclass(frozen=True)
class Adopted(Deed):
    """Whoever uses this computer said that they wrote the reflection, and goes on with it here."""

    kind: ClassVar[str] = "adopted"
    travels: ClassVar[bool] = False


@dataclass(frozen=True)
class SharedId(Entry):
    """Under which id a reflection travels, where that is another than it has in this library."""

    kind: ClassVar[str] = "shared-id"
    travels: ClassVar[bool] = False
    shared_id: str


@dataclass(frozen=True)
class Looked(Deed):
    """Somebody looked at a version here: what is different later is marked."""

    kind: ClassVar[str] = "looked"
    travels: ClassVar[bool] = False
    version: str


@dataclass(frozen=True)
class Ticked(Deed):
    """A point of the checklist was ticked for a version, or is not ticked any more."""

    kind: ClassVar[str] = "ticked"
    travels: ClassVar[bool] = False
    version: str
    point: str
    on: bool


KINDS: dict[str, type[Entry]] = {
    each.kind: each
    for each in (
        *(Version, Words, Commented, Replied, Reworded, Withdrawn, Resolved, Unresolved, Decided),
        *(Sent, Returned, Approved, Reopened),
        *(WorkedOn, HandedOver, Arrived, CameLocked, Adopted, SharedId, Looked, Ticked),
    )
}
"""Every kind of entry by its name."""


def text_of(entry: Entry) -> str:
    """All that an entry says, as JSON, always in the same way."""
    return _as_json(entry.values())


def digest_of(kind: str, text: str) -> str:
    """What an entry of this kind is known by that says this, as ``text_of`` gave it."""
    says = f"[{_as_json(kind)},{text}]"
    return blake2b(says.encode(errors="replace"), digest_size=_DIGEST_BYTES).hexdigest()


def entry_from(kind: str, values: Mapping[str, Any]) -> Entry:
    """An entry from what it says, as ``Entry.values`` gave it.

    Raises ``ValueError`` for what is no entry of ours.
    """
    try:
        made = KINDS[kind](**{name: _of_json(name, value) for name, value in values.items()})
    except (KeyError, TypeError, AttributeError) as error:
        message = "An entry of a review is not as it was written."
        raise ValueError(message) from error
    return made


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, Anchor):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, PromptKey):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _of_json(name: str, value: Any) -> object:  # noqa: ANN401  -- whatever JSON holds
    if name == "at":
        return datetime.fromisoformat(value)
    if name == "prompt":
        return PromptKey(value)
    if name == "anchor" and value is not None:
        return Anchor(**value)
    return tuple(value) if isinstance(value, list) else value
