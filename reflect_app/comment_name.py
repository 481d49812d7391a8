"""Which name can sign comments."""

from __future__ import annotations

from reflect_app.clean_text import shown_name

LONGEST = 80  # characters


def can_be_a_name(value: str) -> bool:
    """Whether this can sign comments: 1 to 80 characters on one line, and not blanks alone."""
    return 0 < len(value) <= LONGEST and value == value.strip() and shown_name(value) == value
