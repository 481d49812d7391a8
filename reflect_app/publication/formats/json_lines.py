"""Reflections as JSON Lines, one a line; ``docs/published-formats.md``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reflect_app.publication.formats.table_fields import fields

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

NAME = "reflections.jsonl"


def line(reflection: Reflection, name: str) -> bytes:
    """One line with its line feed: an object with the fields of ``table_fields``, UTF-8.

    Reading it back gives the words exactly. Raises ``NotReadyError`` for what can't be published.
    """
    return f"{json.dumps(fields(reflection, name), ensure_ascii=False)}\n".encode()
