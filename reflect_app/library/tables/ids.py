"""The ids of reflections."""

from __future__ import annotations

import secrets

ID_LENGTH = 10
_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
"""No two that look alike, and no vowel, so that no id spells a word; 47 bits in ten of them."""


def new_id() -> str:
    """An id that can't be guessed, fits in an address, and can be typed from paper."""
    return "".join(secrets.choice(_LETTERS) for _ in range(ID_LENGTH))
