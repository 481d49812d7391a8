"""What the reader says."""

from __future__ import annotations

from reflect_app.translation import tr


def place_in_list(place: int, total: int) -> str:
    """Where one has turned to, aloud."""
    return tr("Reflection {place} of {total}", place=place, total=total)


def copied() -> str:
    """After copying."""
    return "The whole text is copied."


def printed() -> str:
    """After printing."""
    return "Sent to the printer."


def saved_as(place: str) -> str:
    """After saving; the place is a file and its folder in words."""
    return tr("Saved as {place}.", place=place)
