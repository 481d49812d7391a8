"""Numbers with their nouns."""

from __future__ import annotations


def show_more_text(number: int) -> str:
    """What is offered where a list goes on: "Show 20 more"."""
    return f"Show {number:,} more"
