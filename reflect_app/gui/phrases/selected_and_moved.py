"""What is said of several reflections: how many are selected, moved to the bin, and back again."""

from __future__ import annotations

from reflect_app.translation import plural


def selection_text(selected: int, listed: int) -> str:
    """How many are selected of those that are listed."""
    return f"{selected:,} of {listed:,} selected"


def moved_to_bin_message(number: int) -> str:
    """What is said after reflections were moved to the bin."""
    return plural(number, "Moved to the bin.", "{n} reflections moved to the bin.")


def put_back_message(number: int) -> str:
    """What is said after that was undone."""
    return plural(number, "Back in your list.", "{n} reflections are back in your list.")
