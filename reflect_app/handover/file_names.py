"""The names that handover files are offered under: no person, no title, and none twice."""

from __future__ import annotations

import secrets

SUFFIX = ".reflection"
_OF_ID = 8  # letters
_DRAWN_BYTES = 4


def suggested_name(shared_id: str) -> str:
    """A name that tells files of one reflection from others, and each file from all before it."""
    return f"reflection-{shared_id[:_OF_ID]}-{secrets.token_hex(_DRAWN_BYTES)}{SUFFIX}"
