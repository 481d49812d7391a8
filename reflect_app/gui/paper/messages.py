"""What is said before a reflection goes on paper, and after."""

from __future__ import annotations

from reflect_app.translation import plural, tr


def with_comments(open_comments: int, resolved: int) -> str:
    """The choice of comments in full after the text."""
    if open_comments:
        return plural(open_comments, "With its open comment", "With its {n} open comments")
    if resolved:
        return plural(resolved, "With its resolved comment", "With its {n} resolved comments")
    return tr("With comments (there are none yet)")


def with_resolved(resolved: int) -> str:
    """Whether comments that are resolved come along."""
    return plural(resolved, "And the one that is resolved", "And the {n} that are resolved")


def sent_to_printer() -> str:
    """Said once the printer has it."""
    return tr("Sent to the printer.")


def saved_as(place: str) -> str:
    """Said once there is a file."""
    return tr("Saved as {place}.", place=place)
