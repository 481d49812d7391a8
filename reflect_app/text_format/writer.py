"""Writing a reflection as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.errors import NotReadyError
from reflect_app.text_format.file_layout import bytes_of, normalised
from reflect_app.text_format.requirements import (
    Requirement,
    of_headings,
    of_publication,
    of_refused_tags,
    of_size,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.reflection import Reflection


def write(reflection: Reflection) -> bytes:
    """The published file, to the byte.

    Raises ``NotReadyError`` with the message of each requirement that is not met.
    """
    return bytes_of(publishable(reflection))


def written_or_missing(reflection: Reflection) -> tuple[bytes, tuple[Requirement, ...]]:
    """The published file, to the byte, or what ``to_publish`` says: both by one look at it."""
    try:
        plain = normalised(reflection)
    except NotReadyError as error:
        return b"", of_refused_tags(error)
    missing = tuple(of_publication(plain))
    return (b"", missing) if missing else (bytes_of(plain), ())


def publishable(reflection: Reflection) -> Reflection:
    """The reflection as its published file holds it, from which every other format is made.

    Raises ``NotReadyError`` with the message of each requirement that is not met.
    """
    plain = normalised(reflection)
    _refuse_for(of_publication(plain))
    return plain


def write_unfinished(reflection: Reflection) -> bytes:
    """A copy of a draft as text: six headings, tags and date, with or without anything in them.

    Reading it gives the same draft again. Raises ``NotReadyError`` for a line equal to a heading,
    and for a text over ``LIMIT``. A reflection that can be published is written as ``write`` does.
    """
    plain = normalised(reflection)
    _refuse_for((*of_headings(plain), *of_size(plain)))
    return bytes_of(plain)


def _refuse_for(unmet: Iterable[Requirement]) -> None:
    if messages := tuple(requirement.message for requirement in unmet):
        raise NotReadyError(messages)
