"""Which comment is meant by a number, and who does something about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from reflect_app.cli.exit_codes import refuse
from reflect_app.clock import utc_now

if TYPE_CHECKING:
    from reflect_app.library import Library
    from reflect_app.reflection import Record
    from reflect_app.review.making_entries import Writer
    from reflect_app.review.state import Comment, Review

Number = Annotated[str, typer.Argument(metavar="N", hidden=True)]


class Here(NamedTuple):
    """A reflection, its review, and who writes in it."""

    record: Record
    review: Review
    writer: Writer

    @classmethod
    def of(cls, library: Library, reflection_id: str, name: str) -> Here:
        """What there is now. Raises ``NoSuchReflectionError``."""
        from reflect_app.review.making_entries import Writer  # noqa: PLC0415  -- time that check saves

        record, review = library.get(reflection_id), library.review(reflection_id)
        return cls(record, review, Writer(name, utc_now(), review))

    def comment(self, number: str) -> Comment:
        """The comment of this number; refused where there is none."""
        comments = self.review.comments
        found = [each for each in comments if str(each.number) == number]
        if not found:
            missing = f"There is no comment “{number}” on this reflection."
            refuse(missing, _which_there_are(comments))
        return found[0]


def _which_there_are(comments: tuple[Comment, ...]) -> str:
    if not comments:
        return "It has no comments yet."
    return f"They are numbered from 1 to {len(comments)}; “reflect-app comments” lists them."
