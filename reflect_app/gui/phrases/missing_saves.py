"""What is said where saves that had succeeded are not in the library."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.errors import NoSuchReflectionError
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library import Library
    from reflect_app.library.connection.missing_saves import MissingSave

_MOST_NAMED = 3


def titles_of(missing: Sequence[MissingSave], library: Library) -> list[str]:
    """What the reflections are called of which something is missing, the newest first.

    A few of them at most, and none that the library does not have at all.
    """
    found: list[str] = []
    for each in reversed(missing):
        with suppress(NoSuchReflectionError):
            if each.here is not None and len(found) < _MOST_NAMED:
                found.append(library.get(each.id).summary().display_title)
    return found


def missing_text(missing: Sequence[MissingSave], titles: Sequence[str] = ()) -> str:
    """How much is missing, since when, and where it may still be; ``missing`` is not empty.

    ``titles`` are those of reflections that are there as they were before.
    """
    from reflect_app.library.connection.missing_saves import reflections_among  # noqa: PLC0415  -- hardly ever needed
    from reflect_app.library.files import messages  # noqa: PLC0415

    words = messages.missing_saves(len(reflections_among(missing)), missing[-1].moment)
    if not titles:
        return words
    named = ", ".join(f"“{title}”" for title in titles)
    return f"{words} {tr('To see what is there, open {titles}.', titles=named)}"
