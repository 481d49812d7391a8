"""What is said of a text whose letters look damaged; nothing is mended, and nobody held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.text_format.grammar import Notice

SHOWN = 3  # signs of damage that are named before the rest is counted


def export_choices() -> tuple[str, str]:
    """What can be done with a text that looks damaged: to write it, or to leave it."""
    return "Export as it is", "Not now"


def damage_note(notices: Sequence[Notice]) -> str:
    """What is said beside a text: "Looks damaged: â€™, which is usually a damaged ’"."""
    if not notices:
        return ""
    signs = list(dict.fromkeys(notice.words() for notice in notices))
    more = [f"and {len(signs) - SHOWN:,} more"] if len(signs) > SHOWN else []
    return f"Looks damaged: {'; '.join(signs[:SHOWN] + more)}"


def damage_headline(notices: Sequence[Notice]) -> str:
    """How much of a text looks damaged: "3 lines of this text look damaged."."""
    lines = len({notice.line for notice in notices})
    return plural(
        lines, "One line of this text looks damaged.", "{n} lines of this text look damaged."
    )


def damage_lines(notices: Sequence[Notice]) -> str:
    """Each sign of damage on a line of its own, with the line of the file that it is on."""
    return "\n".join(f"{notice.message}." for notice in notices)
