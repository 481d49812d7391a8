"""What is said where saves that had succeeded are not in the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library.connection.missing_saves import MissingSave


def missing_text(missing: Sequence[MissingSave]) -> str:
    """How much is missing, since when, and where it may still be; ``missing`` is not empty."""
    from reflect_app.library.files import messages  # noqa: PLC0415  -- hardly ever needed

    return messages.missing_saves(len(missing), missing[-1].moment)
