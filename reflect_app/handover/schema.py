"""What a handover file may say, with a bound on everything: version 1 of the format.

``docs/handover-format.md`` explains the format to people. An entry is taken exactly as it stands or
not at all: what was cleaned on the way would be another entry than the one its sender knows.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from reflect_app import no_plugins  # noqa: F401  -- before the first model is made
from reflect_app.clean_text import clean_line, clean_text
from reflect_app.handover.limits import (
    LINE_LIMIT,
    MOST_ENTRIES,
    MOST_PARENTS,
    MOST_POINTS,
    MOST_REPLIES,
    MOST_TAGS,
    NAME_LIMIT,
)
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.entries import KINDS, LAST_TURN, Anchor, Entry, Version, Words
from reflect_app.tags import checked_tag, without_repeats
from reflect_app.text_format.size_limit import LIMIT

_ID = r"^[a-z0-9]{10}$"  # as libraries make them, and a little wider
_YEARS = range(1970, 9_999)  # in which a moment can be told in every time zone
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)


def _clean(text: str) -> str:
    if clean_text(text) != text:
        message = "a text has control characters"
        raise ValueError(message)
    return text


def _one_line(text: str) -> str:
    if clean_line(text) != text:
        message = "a line has control characters, or white space that is not one space"
        raise ValueError(message)
    return text


def _told_moment(value: object) -> object:
    if isinstance(value, str) and not _MOMENT.fullmatch(value):
        message = "a moment is not written as one"
        raise ValueError(message)
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _in_utc(moment: datetime) -> datetime:
    message = "a moment has no time zone, or is out of all bounds"
    if moment.tzinfo is None:
        raise ValueError(message)
    try:
        told = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(message) from None
    if told.year not in _YEARS:
        raise ValueError(message)
    return told


def _day(text: str) -> str:
    if text and date.fromisoformat(text).isoformat() != text:
        message = "a date is not written as one"
        raise ValueError(message)
    return text


def _no_repeats(tags: tuple[str, ...]) -> tuple[str, ...]:
    if without_repeats(tags) != tags:
        message = "a tag is there twice"
        raise ValueError(message)
    return tags


Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Seal = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Salt = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{1,64}$")]
Name = Annotated[str, Field(min_length=1, max_length=NAME_LIMIT), AfterValidator(_one_line)]
Line = Annotated[str, Field(max_length=LINE_LIMIT), AfterValidator(_one_line)]
Text = Annotated[str, Field(max_length=LIMIT), AfterValidator(_clean)]
Moment = Annotated[datetime, BeforeValidator(_told_moment), AfterValidator(_in_utc)]
Turn = Annotated[int, Field(ge=1, le=LAST_TURN)]
Tag = Annotated[str, AfterValidator(checked_tag)]
Tags = Annotated[tuple[Tag, ...], Field(max_length=MOST_TAGS), AfterValidator(_no_repeats)]


class Strict(BaseModel):
    """A part of a file: what is written must be just this, of just these types."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class AnchorPart(Strict):
    """See ``entries.Anchor``."""

    version: Digest
    start: Annotated[int, Field(ge=0, le=LIMIT)]
    passage: Text
    before: Annotated[str, Field(max_length=LINE_LIMIT), AfterValidator(_clean)]
    after: Annotated[str, Field(max_length=LINE_LIMIT), AfterValidator(_clean)]


class WordsPart(Strict):
    """See ``entries.Words``: of the head alone, never of an older version."""

    answers: Annotated[
        tuple[Text, ...], Field(min_length=len(PromptKey), max_length=len(PromptKey))
    ]
    tags: Tags
    published: Annotated[str, AfterValidator(_day)]

    def entry(self) -> Words:
        """The same as an entry."""
        return Words(answers=self.answers, tags=self.tags, published=self.published)


class VersionPart(Strict):
    """See ``entries.Version``."""

    content: Digest
    parents: Annotated[tuple[Digest, ...], Field(max_length=MOST_PARENTS)]

    def entry(self) -> Version:
        """The same as an entry."""
        return Version(content=self.content, parents=self.parents)


class DeedPart(Strict):
    """See ``entries.Deed``; one class for each kind that travels, with the same fields."""

    by: Name
    at: Moment
    turn: Turn

    def entry(self) -> Entry:
        """The same as an entry; what it is known by is computed there, never read."""
        values: dict[str, Any] = {name: getattr(self, name) for name in type(self).model_fields}
        kind = KINDS[values.pop("kind")]
        if isinstance(anchor := values.get("anchor"), AnchorPart):
            values["anchor"] = Anchor(**anchor.model_dump())
        return kind(**values)


class CommentPart(DeedPart):
    """See ``entries.Commented``."""

    kind: Literal["comment"]
    prompt: PromptKey
    text: Text
    salt: Salt
    anchor: AnchorPart | None
    suggestion: Text | None


class ReplyPart(DeedPart):
    """See ``entries.Replied``."""

    kind: Literal["reply"]
    comment: Digest
    text: Text
    salt: Salt


class RewordedPart(DeedPart):
    """See ``entries.Reworded``."""

    kind: Literal["reworded"]
    about: Digest
    text: Text
    suggestion: Text | None


class WithdrawnPart(DeedPart):
    """See ``entries.Withdrawn``."""

    kind: Literal["withdrawn"]
    about: Digest


class ResolvedPart(DeedPart):
    """See ``entries.Resolved``."""

    kind: Literal["resolved"]
    comment: Digest
    suggestion: Literal["", "taken", "left"]


class UnresolvedPart(DeedPart):
    """See ``entries.Unresolved``."""

    kind: Literal["unresolved"]
    comment: Digest


class DecidedPart(DeedPart):
    """See ``entries.Decided``."""

    kind: Literal["decided"]
    prompt: PromptKey
    about: Line
    words: Text
    reason: Text


class SentPart(DeedPart):
    """See ``entries.Sent``."""

    kind: Literal["sent"]
    version: Digest
    note: Text


class ReturnedPart(DeedPart):
    """See ``entries.Returned``."""

    kind: Literal["returned"]
    version: Digest
    note: Text


class ApprovedPart(DeedPart):
    """See ``entries.Approved``."""

    kind: Literal["approved"]
    version: Digest
    seal: Seal
    checked: Annotated[tuple[Line, ...], Field(max_length=MOST_POINTS)]
    note: Text


class ReopenedPart(DeedPart):
    """See ``entries.Reopened``."""

    kind: Literal["reopened"]
    reason: Text


EntryPart = Annotated[
    CommentPart
    | ReplyPart
    | RewordedPart
    | WithdrawnPart
    | ResolvedPart
    | UnresolvedPart
    | DecidedPart
    | SentPart
    | ReturnedPart
    | ApprovedPart
    | ReopenedPart,
    Field(discriminator="kind"),
]


class Parcel(Strict):
    """All that a handover file says of one reflection.

    ``shared_id`` is the reflection's id under which it travels, ``by`` whoever wrote the file and
    ``made`` when. ``title`` is the private working title, where it is shared. ``words`` are those
    of the version ``head``; of older ones there are ids and digests alone, in ``versions``.
    """

    shared_id: Annotated[str, StringConstraints(pattern=_ID)]
    made: Moment
    by: Name
    title: Line | None
    head: Digest
    words: WordsPart
    versions: Annotated[tuple[VersionPart, ...], Field(min_length=1, max_length=MOST_ENTRIES)]
    entries: Annotated[tuple[EntryPart, ...], Field(max_length=MOST_ENTRIES)]

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        contents = {each.id: each.content for each in (part.entry() for part in self.versions)}
        if contents.get(self.head) != self.words.entry().id:
            message = "the words are not those of the version that they are said to be"
            raise ValueError(message)
        replies = [each.comment for each in self.entries if isinstance(each, ReplyPart)]
        if any(count > MOST_REPLIES for count in Counter(replies).values()):
            message = "a comment has more replies than anybody wrote"
            raise ValueError(message)
        return self

    def all_entries(self) -> tuple[Entry, ...]:
        """What it says, as entries of a review: versions, the words, and what was done."""
        versions = (each.entry() for each in self.versions)
        return (*versions, self.words.entry(), *(each.entry() for each in self.entries))
