"""What is offered where a list goes on."""

from __future__ import annotations

from reflect_app.translation import tr


def show_more_text(number: int) -> str:
    """What is offered where a list goes on: "Show 20 more"."""
    return tr("Show {n} more", n=f"{number:,}")
