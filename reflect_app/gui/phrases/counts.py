"""Numbers with their nouns."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 reflection", "2,500 reflections"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def show_more_text(number: int) -> str:
    """What is offered where a list goes on: "Show 20 more"."""
    return f"Show {number:,} more"
