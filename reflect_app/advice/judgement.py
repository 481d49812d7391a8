"""Wording that judges: terms from a list, where there is proof that a person is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.paragraphs import Paragraph


def find(_paragraph: Paragraph, _found: Sequence[Finding], _own: OwnChoices) -> tuple[Finding, ...]:
    """The wording of a paragraph that is worth a second look; ``found`` says who is a person."""
    return ()
