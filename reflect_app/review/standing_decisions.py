"""Which passages that an author decided about still stand in the text.

What came from elsewhere can be made to hurt, so nothing here takes longer than reading the text
once for each decision.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Decided

MOST = 1_000  # decisions that are looked at; nobody makes half as many
LONGEST = 1_000  # characters of words that are looked for
_LAST = tuple(PromptKey)[-1]
_TRIES = 200  # places at which words stand within others, before they are given up


def standing(decisions: Iterable[Decided], reflection: Reflection) -> tuple[Decided, ...]:
    """Those of the decisions whose words stand in the answer that they were decided in.

    The tags, which stand below the last answer, count as its end.
    """
    text_of = _folded(reflection)
    return tuple(
        each for each in islice(decisions, MOST) if _stands(each.words, text_of(each.prompt))
    )


def where_it_stands(
    reflection: Reflection, prompt: PromptKey | None, *ways: str
) -> tuple[PromptKey, str] | None:
    """In which answer any of these words stand, and how they are written there; else None.

    That of ``prompt`` is looked at first, and what is said first before the others.
    """
    text_of = _folded(reflection)
    for way in ways:
        for key in dict.fromkeys((*((prompt,) if prompt else ()), *PromptKey)):
            if _stands(way, text_of(key)):
                return key, _as_written(_text(reflection, key), way)
    return None


def stands_in(words: str, texts: Iterable[str]) -> bool:
    """Whether words stand in any of these texts, however they are capitalised and spaced there."""
    return any(_stands(words, _fold(text)) for text in texts)


def _folded(reflection: Reflection) -> Callable[[PromptKey], str]:
    """The answers without capitals and with one space between words, each made once."""
    return cache(lambda prompt: _fold(_text(reflection, prompt)))


def _text(reflection: Reflection, prompt: PromptKey) -> str:
    """An answer, the last one with the tags: a shared decision always names an answer."""
    answer = reflection.answers.of(prompt)
    return ", ".join((answer, *reflection.tags)) if prompt is _LAST else answer


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a text as words, and not only within others."""
    wanted = _fold(words) if len(words) <= LONGEST else ""
    at = text.find(wanted) if wanted else -1
    for _ in range(_TRIES):
        if at < 0:
            return False
        end = at + len(wanted)
        if not (_joined(text, at - 1, at) or _joined(text, end - 1, end)):
            return True
        at = text.find(wanted, at + 1)
    return False


def _joined(text: str, left: int, right: int) -> bool:
    """Whether two characters that stand side by side are within one word."""
    if left < 0 or right >= len(text):
        return False
    return text[left].isalnum() and text[right].isalnum()


def _as_written(answer: str, words: str) -> str:
    """How words that stand in an answer are written there; as they were given, if that is odd."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", answer, re.IGNORECASE)
    return found[0] if found else words
