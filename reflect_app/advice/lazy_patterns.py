"""Patterns that few paragraphs need, compiled when something is first looked for with them.

To compile all took half of what the first paragraph of a run takes, and that paragraph looks with
a third of them. ``re.compile`` makes those that most paragraphs need, and those of a few signs.
"""

from __future__ import annotations

import re
from typing import cast


class _LazyPattern:
    """What a pattern was written as, and those of its methods that were asked for."""

    __slots__ = (
        *("_compiled", "_written", "findall", "finditer", "fullmatch", "match", "pattern"),
        *("search", "split", "sub", "subn"),
    )

    def __init__(self, written: str) -> None:
        self._written = written
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        """What the pattern has by this name, which from then on is found here."""
        if self._compiled is None:
            self._compiled = re.compile(self._written)
        value = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


def lazily(written: str) -> re.Pattern[str]:
    """The pattern that is written so, compiled at its first use."""
    return cast("re.Pattern[str]", _LazyPattern(written))
