"""Which version a text is, and the merge of two versions that went apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.reflection import Reflection
from reflect_app.review.entries import Sent, Version, WorkedOn
from reflect_app.review.state import Review
from reflect_app.review.version_words import reflection_of, words_of
from reflect_app.three_way_merge import Merge

if TYPE_CHECKING:
    from datetime import datetime

    from reflect_app.review.entries import Entry


class Noted(NamedTuple):
    """A version, and what has to be noted for it to be known."""

    version: str
    entries: tuple[Entry, ...]


def present_version(review: Review, reflection: Reflection) -> Noted:
    """The version that a text is: the head while nothing was changed since, else a new one."""
    words, head = words_of(reflection), review.versions.get(review.head)
    if head is not None and head.content == words.id:
        return Noted(head.id, (words,))
    new = Version(words.id, (review.head,) if review.head else ())
    return Noted(new.id, (words, new))


def merge_of(review: Review, reflection: Reflection, theirs: str) -> Merge:
    """The present text and a version that came, with what both were made of.

    Where nothing of that is known here, whatever differs is to be chosen; so is all that differs
    where it is not the author's.
    """
    mine = present_version(review, reflection)
    known = Review((*review.entries, *mine.entries))
    base, came = known.words_of(known.base_of(mine.version, theirs)), known.words_of(theirs)
    if came is None:
        message = "The words of a version that is to be merged are not known."
        raise ValueError(message)
    was = reflection_of(base) if base else Reflection()
    asks = not is_by_author(review, theirs)
    return Merge(was, reflection, reflection_of(came), asks=asks)


def is_by_author(review: Review, version: str) -> bool:
    """Whether a version was sent by whoever sent the reflection first: it is the author's own.

    Nobody else's words are taken without being chosen, however somebody came to change them.
    """
    sent = list(review.of(Sent))
    return any(each.version == version and each.by == sent[0].by for each in sent)


def merged_version(
    review: Review, reflection: Reflection, theirs: str, result: Reflection
) -> Noted:
    """The version that came of both: the same one whoever of the two brought them together."""
    mine = present_version(review, reflection)
    words = words_of(result)
    both = Version(words.id, tuple(sorted((mine.version, theirs))))
    return Noted(both.id, (*mine.entries, words, both))


def worked_on(review: Review, version: str, name: str, now: datetime) -> WorkedOn:
    """From now on the library's text is this version, or a change of it."""
    return WorkedOn(by=name, at=now, turn=review.next_turn, version=version)
