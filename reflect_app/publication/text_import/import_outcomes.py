"""What an import makes of a file: a person is needed, a draft, for review, approved, and so on."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Became(StrEnum):
    """What became of a file, in the order of the report."""

    NEEDS_A_PERSON = "needs-a-person"
    DRAFT = "draft"
    FOR_REVIEW = "for-review"
    APPROVED = "approved"
    TIDIED = "tidied"
    AS_IT_IS = "as-it-is"
    DUPLICATE = "duplicate"
    """All its words are in the library already, so nothing was taken in."""


class Like(NamedTuple):
    """What a file's words are nearly the same as: its id, and what it is listed by.

    The id is empty where that is another file of a rehearsal, of which nothing is kept.
    """

    id: str
    name: str


class HandedOver(NamedTuple):
    """What became of a handover file, and who it is from, or who approved it where that is so."""

    became: Became
    by: str = ""
    is_merged: bool = False
    """Whether it was brought together with what was here, or lies beside it until somebody does."""


def outcome_of(*, taken: bool, whole: bool, departs: bool) -> Became:
    """What became of a text file that was taken in or not, is whole or not, and departs or not."""
    if not taken:
        return Became.NEEDS_A_PERSON
    if not whole:
        return Became.DRAFT
    return Became.TIDIED if departs else Became.AS_IT_IS
