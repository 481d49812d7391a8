"""What identifies only together: an age, a rare condition, a job, a place, a number of children."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect_app.advice.finding import Finding
    from reflect_app.prompt_keys import PromptKey


def find(
    _findings: Mapping[PromptKey | None, Sequence[Finding]],
) -> Mapping[PromptKey | None, Sequence[Finding]]:
    """Where two or three of what was found say together who somebody is."""
    return {}
