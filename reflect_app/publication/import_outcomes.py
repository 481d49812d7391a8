"""What an import makes of a file: a person is needed, a draft, tidied, or taken in as it is."""

from __future__ import annotations

from enum import StrEnum


class Became(StrEnum):
    """What became of a file, in the order of the report."""

    NEEDS_A_PERSON = "needs-a-person"
    DRAFT = "draft"
    TIDIED = "tidied"
    AS_IT_IS = "as-it-is"


def outcome_of(*, taken: bool, whole: bool, departs: bool) -> Became:
    """What became of a file that was taken in or not, is whole or not, and departs or not."""
    if not taken:
        return Became.NEEDS_A_PERSON
    if not whole:
        return Became.DRAFT
    return Became.TIDIED if departs else Became.AS_IT_IS
