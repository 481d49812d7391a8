"""Notes in the library what was written and is durable, whoever changed a record meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import (
    ChangedElsewhereError,
    CouldNotSaveError,
    NoSuchReflectionError,
    NotReadyError,
    ReflectError,
)
from reflect_app.ledger_line import WentOut
from reflect_app.publication.publish.published_words import dated
from reflect_app.review.seal import seal_of
from reflect_app.text_format.problems import FileProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library import Library

AT_ONCE = 8  # records in one transaction, some 10 ms: who saves meanwhile waits for no more


def note_lot(library: Library, lot: Sequence[WentOut]) -> Sequence[ReflectError | None]:
    """Note a lot, with an answer for each: None, or why its record could not be kept.

    A record that was changed elsewhere meanwhile, and not in its words, is noted as it is by now.
    """
    found: list[ReflectError | None] = []
    for start in range(0, len(lot), AT_ONCE):
        found += _noted(library, lot[start : start + AT_ONCE])
    return found


def _noted(library: Library, lot: Sequence[WentOut]) -> Sequence[ReflectError | None]:
    try:
        answers = library.note_published(lot)
    except CouldNotSaveError as error:
        return [error] * len(lot)
    return [
        _noted_again(library, one, error) if isinstance(error, ChangedElsewhereError) else error
        for one, error in zip(lot, answers, strict=True)
    ]


def unsaved(error: ReflectError) -> FileProblem:
    """What is said where the file is written and the library could not note it."""
    return FileProblem("not-saved", None, str(error))


def _noted_again(library: Library, before: WentOut, error: ReflectError) -> ReflectError | None:
    """Note the record as it is by now, if its words are still those that were written."""
    try:
        now = library.get(before.record.id)
        reflection = dated(now.reflection, before.record.reflection.published)
        if seal_of(reflection) != seal_of(before.record.reflection):
            return error
        fresh = now.model_copy(update={"reflection": reflection})
        (refused,) = library.note_published([WentOut(fresh, before.lines)])
    except (CouldNotSaveError, NoSuchReflectionError, NotReadyError):
        return error
    return refused
