"""Values of rows as what they should be: a row that the disk spoilt can hold anything at all."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime

_SIGNS = slice(10, 20, 9)  # of a moment as ``stamp`` makes it: between day and time, and after it


def check_is_text(*values: object) -> None:
    """Raise ``ValueError`` where one is not: one bit makes bytes of a text in SQLite's rows."""
    for value in values:
        if not isinstance(value, str):
            message = "What should be text is not."
            raise ValueError(message)  # noqa: TRY004  -- what a spoilt row is taken for


def check_is_number(value: object) -> None:
    """Raise ``ValueError`` where it is not: SQLite keeps any kind of value in any column."""
    if not isinstance(value, int):
        message = "What should be a number is not."
        raise ValueError(message)  # noqa: TRY004  -- a spoilt value, and no mistake of ours


def moment_from(value: object) -> datetime:
    """A moment in UTC as a row has it.

    Raises ``ValueError`` for what is none: also one without a zone, which can't be compared, one in
    the first or the last of all years, which can't be shown as a time of another zone, and one with
    other signs between its parts, which one lost bit makes, and Python reads all the same.
    """
    as_kept = value if isinstance(value, str) and value[_SIGNS] == "T." else ""
    moment = datetime.fromisoformat(as_kept)
    if moment.tzinfo is None or not MINYEAR < moment.year < MAXYEAR:
        message = "What should be a moment is none."
        raise ValueError(message)
    return moment


def day_from(text: str | None) -> date | None:
    """A date as a row has it. Raises ``ValueError`` where it is none."""
    if not text:
        return None
    check_is_text(text)
    return date.fromisoformat(text)
