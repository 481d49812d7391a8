"""Where a review is: what all its entries together come to, the same in whichever order they came.

The fold of entries into comments, versions and moves. Entries are taken in the order of their
turns; of the same turn, in that of their times, then of their ids. An entry about something that is
not there does nothing, until that arrives.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from reflect_app.review.entries import (
    LAST_TURN,
    Adopted,
    Approved,
    Arrived,
    CameLocked,
    Commented,
    Decided,
    Deed,
    HandedOver,
    Looked,
    Reopened,
    Replied,
    Resolved,
    Returned,
    Reworded,
    Sent,
    SharedId,
    Ticked,
    Unresolved,
    Version,
    Withdrawn,
    Words,
    WorkedOn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from reflect_app.prompt_keys import PromptKey
    from reflect_app.review.entries import Anchor, Entry

Kind = TypeVar("Kind", bound="Entry")
Move = Sent | Returned | Approved | Reopened
"""What moves a reflection between the two: each is recorded with time and the name given."""


@dataclass(frozen=True)
class Reply:
    """An answer to a comment."""

    id: str
    text: str
    by: str
    at: datetime
    reworded: bool = False


@dataclass(frozen=True)
class Comment:
    """A comment as it is now. ``number`` counts from 1 within its reflection, in order of time.

    ``resolved_by`` is whoever resolved it, None while it is open; ``decision`` is "taken" or
    "left" where its suggestion was decided upon.
    """

    number: int
    id: str
    prompt: PromptKey
    text: str
    by: str
    at: datetime
    anchor: Anchor | None = None
    suggestion: str | None = None
    replies: tuple[Reply, ...] = ()
    reworded: bool = False
    resolved_by: str | None = None
    resolved_at: datetime | None = None
    decision: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something is left to do about it."""
        return self.resolved_by is None


@dataclass(frozen=True)
class Review:
    """All that is known of the review of one reflection, at one moment."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def ids(self) -> frozenset[str]:
        """What all its entries are known by."""
        return frozenset(each.id for each in self.entries)

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """Those entries that somebody did, in their order."""
        done = (each for each in self.entries if isinstance(each, Deed))
        return tuple(sorted(done, key=lambda deed: (deed.turn, deed.at, deed.id)))

    @cached_property
    def next_turn(self) -> int:
        """The turn of whatever is done next."""
        return min(self.deeds[-1].turn + 1, LAST_TURN) if self.deeds else 1

    def of(self, kind: type[Kind]) -> Iterator[Kind]:
        """All entries of one kind: what was done in its order, else as they were kept."""
        found = self.deeds if issubclass(kind, Deed) else self.entries
        return (each for each in found if isinstance(each, kind))

    def last(self, kind: type[Kind]) -> Kind | None:
        """The last entry of one kind; None where there is none."""
        found = None
        for found in self.of(kind):  # noqa: B007  -- the last one is what is wanted
            pass
        return found

    # What is said

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """All comments that were not taken back, in the order in which they were made."""
        made = _comments(self.deeds)
        return tuple(replace(each, number=number) for number, each in enumerate(made, start=1))

    @property
    def open_comments(self) -> tuple[Comment, ...]:
        """The comments about which something is left to do."""
        return tuple(each for each in self.comments if each.is_open)

    def comments_on(self, prompt: PromptKey) -> tuple[Comment, ...]:
        """The comments on one prompt and its answer."""
        return tuple(each for each in self.comments if each.prompt is prompt)

    @cached_property
    def decisions(self) -> tuple[Decided, ...]:
        """What the author kept, and shares why; of each passage, and what it is about, the last.

        One without a reason says that it was taken back.
        """
        last = {(each.prompt, each.words, each.about): each for each in self.of(Decided)}
        return tuple(each for each in last.values() if each.reason)

    @property
    def decisions_of_author(self) -> tuple[Decided, ...]:
        """The same of what is somebody else's; of one's own, the library knows what is decided."""
        return self.decisions if self.is_for_review else ()

    # Which words

    @cached_property
    def versions(self) -> Mapping[str, Version]:
        """The versions that are known, by id."""
        return {each.id: each for each in self.of(Version)}

    @cached_property
    def _words(self) -> Mapping[str, Words]:
        return {each.id: each for each in self.of(Words)}

    def words_of(self, version: str) -> Words | None:
        """The words of a version; None where they are not known here."""
        known = self.versions.get(version)
        return self._words.get(known.content) if known else None

    @cached_property
    def head(self) -> str:
        """The version that the library's text is a change of, or is; "" before the first."""
        last = self.last(WorkedOn)
        return last.version if last else ""

    def ancestors(self, version: str) -> frozenset[str]:
        """A version and all those that it was made of, as far as they are known."""
        found: set[str] = set()
        due = [version] if version else []
        while due:
            each = due.pop()
            if each not in found and each in self.versions:
                found.add(each)
                due += self.versions[each].parents
        return frozenset(found)

    def base_of(self, mine: str, theirs: str) -> str:
        """The newest version that both were made of and whose words are known here; "" if none."""
        common = self.ancestors(mine) & self.ancestors(theirs)
        known = [each for each in common if self.words_of(each)]
        older = set().union(*(self.ancestors(each) - {each} for each in known)) if known else set()
        return max((each for each in known if each not in older), default="")

    @cached_property
    def waiting(self) -> tuple[str, ...]:
        """Versions that came from elsewhere and are not brought together with what is here.

        None where it is somebody else's: there the text is the newest that came.
        """
        if self.is_for_review:
            return ()
        here = self.ancestors(self.head)
        came = dict.fromkeys(each.version for each in self.of(Arrived))
        apart = [each for each in came if each not in here and self.words_of(each)]
        return tuple(
            each
            for each in apart
            if not any(each in self.ancestors(other) for other in apart if other != each)
        )

    # Where it is

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Each step between the two, with time and the name given."""
        return tuple(each for each in self.deeds if isinstance(each, Move))

    @cached_property
    def is_for_review(self) -> bool:
        """Whether it is somebody else's, read and commented here."""
        return any(each.for_review for each in self.of(Arrived)) and self.last(Adopted) is None

    @property
    def shared_id(self) -> str:
        """Under which id it travels, where that is not its own here; else ""."""
        known = self.last(SharedId)
        return known.shared_id if known else ""

    @property
    def looked_at(self) -> str:
        """The version that was last looked at here; "" before the first look."""
        looked = self.last(Looked)
        return looked.version if looked else ""

    @property
    def files(self) -> Mapping[str, HandedOver | Arrived]:
        """What was handed over and what arrived, by the SHA-256 of the file."""
        known: dict[str, HandedOver | Arrived] = {}
        known |= {each.sha256: each for each in self.of(HandedOver)}
        return known | {each.sha256: each for each in self.of(Arrived)}

    @property
    def came_locked(self) -> bool:
        """Whether the file that came last was locked."""
        came = self.last(Arrived)
        return came is not None and any(each.sha256 == came.sha256 for each in self.of(CameLocked))

    @property
    def went_locked(self) -> bool:
        """Whether the file that was made here last was locked."""
        gone = self.last(HandedOver)
        return gone is not None and gone.locked

    def ticked(self, version: str) -> frozenset[str]:
        """The points of the checklist that are ticked for a version."""
        last = {each.point: each.on for each in self.of(Ticked) if each.version == version}
        return frozenset(point for point, on in last.items() if on)


NO_REVIEW = Review()


def _comments(deeds: Iterable[Deed]) -> list[Comment]:
    comments: dict[str, Comment] = {}
    replies: dict[str, dict[str, Reply]] = defaultdict(dict)
    among: dict[str, dict[str, Reply]] = {}  # by reply, those to the same comment
    later = []
    for deed in deeds:
        if isinstance(deed, Commented):
            comments[deed.id] = _fresh(deed)
        elif isinstance(deed, Replied):
            among[deed.id] = replies[deed.comment]
            among[deed.id][deed.id] = Reply(deed.id, deed.text, deed.by, deed.at)
        else:
            later.append(deed)
    for deed in later:
        _apply(deed, comments, among)
    return [replace(each, replies=tuple(replies[each.id].values())) for each in comments.values()]


def _fresh(deed: Commented) -> Comment:
    return Comment(
        number=0,
        id=deed.id,
        prompt=deed.prompt,
        text=deed.text,
        by=deed.by,
        at=deed.at,
        anchor=deed.anchor,
        suggestion=deed.suggestion,
    )


def _apply(deed: Deed, comments: dict[str, Comment], among: Mapping[str, dict[str, Reply]]) -> None:
    """Take what was done about a comment or a reply; only its writer words it anew or back."""
    if isinstance(deed, Resolved | Unresolved) and (comment := comments.get(deed.comment)):
        done = isinstance(deed, Resolved)
        comments[comment.id] = replace(
            comment,
            resolved_by=deed.by if done else None,
            resolved_at=deed.at if done else None,
            decision=deed.suggestion if isinstance(deed, Resolved) else "",
        )
    elif isinstance(deed, Reworded | Withdrawn):
        _word_anew(deed, comments)
        _word_reply_anew(deed, among.get(deed.about, {}))


def _word_anew(deed: Reworded | Withdrawn, comments: dict[str, Comment]) -> None:
    kept = comments.get(deed.about)
    if kept is None or kept.by != deed.by:
        return
    if isinstance(deed, Withdrawn):
        del comments[deed.about]
        return
    new = replace(kept, text=deed.text, suggestion=deed.suggestion, reworded=True)
    comments[deed.about] = new


def _word_reply_anew(deed: Reworded | Withdrawn, replies: dict[str, Reply]) -> None:
    kept = replies.get(deed.about)
    if kept is None or kept.by != deed.by:
        return
    if isinstance(deed, Withdrawn):
        del replies[deed.about]
        return
    replies[deed.about] = replace(kept, text=deed.text, reworded=True)
