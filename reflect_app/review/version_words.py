"""A reflection as the words of a version, and back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import PromptKey
from reflect_app.review.entries import Words

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection


def words_of(reflection: Reflection) -> Words:
    """All that a published file of it would hold."""
    published = reflection.published.isoformat() if reflection.published else ""
    return Words(reflection.answers.texts(), reflection.tags, published)


def reflection_of(words: Words) -> Reflection:
    """The reflection that has these words."""
    from reflect_app.reflection import Answers, Reflection  # noqa: PLC0415  -- brings pydantic

    answers = Answers(**dict(zip(PromptKey, words.answers, strict=True)))
    published = date.fromisoformat(words.published) if words.published else None
    return Reflection(answers=answers, tags=words.tags, published=published)
