"""Which passages that an author decided about still stand in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Decided


def standing(decisions: Iterable[Decided], reflection: Reflection) -> tuple[Decided, ...]:
    """Those of the decisions whose words stand in the answer that they were decided in."""
    return tuple(each for each in decisions if _in(reflection, each.prompt, each.words))


def where_it_stands(
    reflection: Reflection, prompt: PromptKey | None, *ways: str
) -> tuple[PromptKey, str] | None:
    """In which answer any of these words stand, and how they are written there; else None.

    That of ``prompt`` is looked at first, and what is said first before the others.
    """
    for way in ways:
        for key in dict.fromkeys((*((prompt,) if prompt else ()), *PromptKey)):
            if found := _in(reflection, key, way):
                return key, found
    return None


def _in(reflection: Reflection, prompt: PromptKey, words: str) -> str:
    """How words are written in an answer where they stand there as words; "" where they do not.

    In capitals or not, and over the end of a line.
    """
    parts = words.split()
    if not parts:
        return ""
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    behind = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    pattern = before + r"\s+".join(map(re.escape, parts)) + behind
    found = re.search(pattern, reflection.answers.of(prompt), re.IGNORECASE)
    return found[0] if found else ""
