"""Spelling, by a list of British English words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.paragraphs import Paragraph


def find(_paragraph: Paragraph, _found: Sequence[Finding], _own: OwnChoices) -> tuple[Finding, ...]:
    """Words that seem misspelt, outside of what was found already."""
    return ()
