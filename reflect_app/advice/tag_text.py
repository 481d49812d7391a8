"""Tags as advice looks at them: published too, each by itself, and only what could identify."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.finding import Finding, Kind
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from reflect_app.reflection import Reflection

_BETWEEN = "\n\n"  # a paragraph each, or "Grace, Hope" were two people


def text_of_tags(tags: Iterable[str]) -> str:
    """The tags as one text to be looked at, as the answer to no prompt."""
    return _BETWEEN.join(tags)


def texts_of(reflection: Reflection) -> dict[PromptKey | None, str]:
    """All that is published of a reflection: the answers that there are, and last its tags."""
    given = zip(PromptKey, reflection.answers.texts(), strict=True)
    texts: dict[PromptKey | None, str] = {key: text for key, text in given if text}
    if reflection.tags:
        texts[None] = text_of_tags(reflection.tags)
    return texts


def with_tags_alone(
    found: Mapping[PromptKey | None, tuple[Finding, ...]],
) -> dict[PromptKey | None, tuple[Finding, ...]]:
    """What was found, but of the tags only what could identify: they are no sentences."""
    return {
        key: here if key else tuple(each for each in here if each.kind is Kind.IDENTIFIERS)
        for key, here in found.items()
    }


def tags_with(findings: Collection[Finding], text: str) -> list[str]:
    """Which of the tags these findings are in, in their order; ``text`` is that of the tags."""
    held, at = [], 0
    for tag in text.split(_BETWEEN):
        if any(not each.prompt and at <= each.start < at + len(tag) for each in findings):
            held.append(tag)
        at += len(tag) + len(_BETWEEN)
    return held
