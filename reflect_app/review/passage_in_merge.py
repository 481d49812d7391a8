"""Where the passage of a comment is among the parts of two texts that are brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.review.passages import passage_of
from reflect_app.three_way_merge import Came

if TYPE_CHECKING:
    from reflect_app.review.state import Comment, Review
    from reflect_app.three_way_merge import Merge, Part


class PassageInMerge(NamedTuple):
    """The how manieth part of an answer it is in, from 0, and where in its text.

    Of a conflict, ``theirs`` tells in which of the two texts; both count characters from the
    beginning of the part.
    """

    part: int
    theirs: bool
    start: int
    stop: int


def passage_in_merge(review: Review, comment: Comment, merge: Merge) -> PassageInMerge | None:
    """Where the passage is, first in what came back, since that was read; None where it is gone."""
    if comment.anchor is None:
        return None
    for theirs, side in ((True, merge.theirs), (False, merge.mine)):
        where = passage_of(review, comment, side.answers.of(comment.prompt))
        parts = merge.parts[comment.prompt]
        found = _among(parts, where, theirs=theirs) if where is not None else None
        if found is not None:
            return found
    return None


def _among(parts: tuple[Part, ...], where: range, *, theirs: bool) -> PassageInMerge | None:
    """The part that holds the passage, unless another text is shown in its place."""
    begin = 0
    for at, part in enumerate(parts):
        lines = part.theirs if theirs else part.mine
        size = sum(len(line) + 1 for line in lines)
        if begin <= where.start < begin + size:
            hidden = part.came is (Came.MINE if theirs else Came.THEIRS)
            stop = min(where.stop, begin + size - 1)
            if hidden or stop <= where.start:
                return None
            return PassageInMerge(at, theirs, where.start - begin, stop - begin)
        begin += size
    return None
