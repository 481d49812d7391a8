"""Which reflections a change of tags touches, and what it means for each: shown before anything."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reflect_app.lifecycle import Event, after
from reflect_app.queries import Query
from reflect_app.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reflect_app.library import Library
    from reflect_app.publication.tag_order.tag_change import TagChange
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

PAGE = 200  # lines that are read at once
APPROVED = "approved"  # as ``ReviewLine.answered`` has it


@dataclass(frozen=True, slots=True)
class Touched:
    """A reflection with one of the tags, and what the change makes of it.

    ``is_for_review`` is somebody else's: it is not touched. ``ends_approval`` says that somebody
    approved the text with the tags that it has, ``is_untagged`` that no tag is left,
    ``is_out`` that it is out somewhere by the ledger, whatever its status is by now.
    """

    id: str
    title: str
    status: Status
    is_for_review: bool = False
    ends_approval: bool = False
    is_untagged: bool = False
    is_out: bool = False

    @property
    def status_after(self) -> Status:
        """The status that it has then."""
        return self.status if self.is_for_review else after(Event.RETAGGED, self.status)


@dataclass(frozen=True)
class AllTouched:
    """All that a change touches, and what stays as it is since it came for review."""

    lines: tuple[Touched, ...] = ()
    for_review: tuple[Touched, ...] = ()
    by_status: Mapping[Status, int] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Iterable[Touched]) -> AllTouched:
        """Of what was found."""
        every = tuple(found)
        lines = tuple(each for each in every if not each.is_for_review)
        others = tuple(each for each in every if each.is_for_review)
        return cls(lines, others, Counter(each.status for each in lines))

    @property
    def ids(self) -> list[str]:
        """The ids of what is to be changed."""
        return [each.id for each in self.lines]

    @property
    def approvals(self) -> int:
        """How many approvals end."""
        return sum(each.ends_approval for each in self.lines)

    @property
    def published(self) -> int:
        """How many are out, or were published elsewhere, with other tags than they have then."""
        return sum(each.is_out or each.status is Status.PUBLISHED for each in self.lines)

    @property
    def with_supervisor(self) -> int:
        """How many come back from whoever was to read them."""
        return self.by_status.get(Status.WITH_SUPERVISOR, 0)

    @property
    def untagged(self) -> int:
        """How many have no tag then, and so can't be published."""
        return sum(each.is_untagged for each in self.lines)


def touched(library: Library, change: TagChange) -> Iterator[Touched]:
    """What a change touches, without what is in the bin, the newest change first."""
    seen: set[str] = set()
    for name in change.names:
        start = 0
        while page := library.find(Query(tag=name), start=start, limit=PAGE):
            start += len(page)
            new = [each for each in page if each.id not in seen]
            seen.update(each.id for each in new)
            yield from _touched_of(library, change, new)


def _touched_of(library: Library, change: TagChange, page: Sequence[Summary]) -> Iterator[Touched]:
    changing = [each for each in page if change.made_of(each.tags) != each.tags]
    reviews = library.review_lines(each.id for each in changing)
    for each in changing:
        line = reviews.get(each.id)
        others = line is not None and line.is_for_review
        yield Touched(
            each.id,
            each.display_title,
            each.status,
            is_for_review=others,
            ends_approval=not others and _is_approved(library, each, line),
            is_untagged=not change.made_of(each.tags),
            is_out=any(one.withdrawn is None for one in library.ledger(reflection_id=each.id)),
        )


def _is_approved(library: Library, line: Summary, review: ReviewLine | None) -> bool:
    """Whether somebody approved the text as it is, tags and all; what is published may be too."""
    if line.status is Status.APPROVED:
        return True
    if line.status is not Status.PUBLISHED or review is None or review.answered != APPROVED:
        return False
    from reflect_app.review.answer_that_counts import approval_of  # noqa: PLC0415  -- rarely asked

    found = approval_of(library.review(line.id), library.get(line.id).reflection)
    return found is not None
