"""What the review window shows of one reflection: its text, what changed, where each comment is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reflect_app.advice.decisions import NOTHING_DECIDED, Decisions
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.checklist import read_checklist
from reflect_app.review.entries import Arrived, Looked
from reflect_app.review.passages import passages
from reflect_app.review.version_words import reflection_of
from reflect_app.text_diff import compare_reflections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.reflection import Record, Reflection
    from reflect_app.review.state import Comment, Review
    from reflect_app.text_diff import Section

_ORDER = {key: at for at, key in enumerate(PromptKey)}


@dataclass(frozen=True)
class Found:
    """What the library knows of a reflection, and the points of the checklist.

    ``problem`` says why a team's own checklist is not the one that is used, "" where it is.
    ``decisions`` are those of whoever is here about their own.
    """

    record: Record
    review: Review
    points: tuple[str, ...] = ()
    problem: str = ""
    decisions: Decisions = NOTHING_DECIDED

    @property
    def is_for_review(self) -> bool:
        """Whether it is somebody else's."""
        return self.review.is_for_review

    @cached_property
    def version(self) -> str:
        """Which version the text is that is shown."""
        from reflect_app.handover.versions import present_version  # noqa: PLC0415  -- when needed

        return present_version(self.review, self.record.reflection).version

    @cached_property
    def reading(self) -> int:
        """The how-manieth version came that is read now; 0 where none did."""
        return len(dict.fromkeys(each.version for each in self.review.of(Arrived)))

    @cached_property
    def older(self) -> Reflection | None:
        """What was looked at before, if that is known: what is different since is marked.

        That is the version that was last looked at other than the present one, else one that the
        present one was made of.
        """
        review = self.review
        looked = [each.version for each in review.of(Looked) if each.version != review.head]
        head = review.versions.get(review.head)
        candidates = (*reversed(looked), *(head.parents if head else ()))
        words = (review.words_of(each) for each in candidates)
        known = next((each for each in words if each is not None), None)
        return reflection_of(known) if known is not None and self.is_for_review else None


@dataclass(frozen=True)
class WhatIsRead:
    """The same, with what takes a while to find out.

    ``passages`` has for each comment on a passage where that is in the answer now, None where it
    is gone.
    """

    found: Found
    sections: Sequence[Section]
    passages: Mapping[str, range | None]

    @cached_property
    def comments(self) -> Sequence[Comment]:
        """The comments in the order in which the text is read."""
        return sorted(self.found.review.comments, key=self._place)

    def _place(self, comment: Comment) -> tuple[int, int, int, int]:
        where = self.passages.get(comment.id)
        start, stop = (where.start, where.stop) if where is not None else (-1, -1)
        return _ORDER[comment.prompt], start, stop, comment.number


def look_up(reflection_id: str, paths: AppPaths | None, library: Library) -> Found:
    """What there is; on the library's thread."""
    record, review = library.get(reflection_id), library.review(reflection_id)
    decisions = library.decisions(reflection_id)
    if paths is None:
        return Found(record, review, decisions=decisions)
    checklist = read_checklist(paths)
    problem = str(checklist.problem) if checklist.problem is not None else ""
    return Found(record, review, checklist.points, problem, decisions)


def work_out(found: Found) -> WhatIsRead:
    """Where the comments are, and what changed; on no thread in particular."""
    reflection, older = found.record.reflection, found.older
    where = passages(found.review, reflection.answers.texts())
    sections = compare_reflections(older, reflection) if older is not None else ()
    return WhatIsRead(found, sections, where)
