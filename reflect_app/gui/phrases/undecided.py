"""What is said before a text goes out of passages in it that nobody decided about."""

from __future__ import annotations

from reflect_app.translation import plural, tr


def could_identify(number: int) -> str:
    """How many passages nobody decided about, which hold nothing back."""
    return plural(
        number,
        "{n} passage could identify someone",
        "{n} passages could identify someone",
    )


def could_identify_and_undecided(number: int) -> str:
    """The same in a sentence of its own, before one text is written."""
    return plural(
        number,
        "{n} passage in this text could identify someone, and is undecided.",
        "{n} passages in this text could identify someone, and are undecided.",
    )


def you_can_look_first(number: int, *, copy: bool = False) -> str:
    """That nothing is held back by it, and that there is time to look."""
    if copy:
        return plural(
            number,
            "It holds nothing back: you can look at it first, or save the text as it is.",
            "They hold nothing back: you can look at them first, or save the text as it is.",
        )
    return plural(
        number,
        "It holds nothing back: you can look at it first, or export the text as it is.",
        "They hold nothing back: you can look at them first, or export the text as it is.",
    )


def look_first_or_write(number: int, *, copy: bool = False) -> tuple[str, str, str]:
    """The buttons of that question; what Enter presses writes nothing."""
    look = plural(number, "Look at it first", "Look at them first")
    return look, tr("Save it as it is") if copy else tr("Export as it is"), tr("Not now")
