"""The ids of reflections."""

from __future__ import annotations

import re
import secrets

ID_LENGTH = 10
_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
"""No two that look alike, and no vowel, so that no id spells a word; 47 bits in ten of them."""
_ID = re.compile(f"[a-z0-9]{{{ID_LENGTH}}}")


def is_id(text: str) -> bool:
    """Whether this looks like the id of a reflection."""
    return _ID.fullmatch(text) is not None


def new_id() -> str:
    """An id that can't be guessed, fits in an address, and can be typed from paper."""
    return "".join(secrets.choice(_LETTERS) for _ in range(ID_LENGTH))
