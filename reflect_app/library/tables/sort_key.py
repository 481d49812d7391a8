"""What a list in the order of titles goes by."""

SORTED_BY = 60  # characters of a title; of two that are the same so far, the newer comes first
LAST = "\uffff"  # sorts what has no words yet after all that has


def sort_key(title: str, opening: str) -> str:
    """The title whatever its capitals; without one, the first words."""
    return (title or opening)[:SORTED_BY].casefold() or LAST
