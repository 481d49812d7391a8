"""What is said before a text goes out of passages in it that nobody decided about."""

from __future__ import annotations

from enum import Enum, auto

from reflect_app.translation import plural, tr


class OutBy(Enum):
    """How one text goes out."""

    EXPORT = auto()
    COPY = auto()
    PAPER = auto()
    PDF = auto()


def worth_a_second_look() -> str:
    """The title of a question about them."""
    return tr("Worth a second look")


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


def you_can_look_first(number: int, out_by: OutBy = OutBy.EXPORT) -> str:
    """That nothing is held back by it, and that there is time to look."""
    look = plural(
        number,
        "It holds nothing back: you can look at it first,",
        "They hold nothing back: you can look at them first,",
    )
    return f"{look} {_or_go_on(out_by)}"


def look_first_or_write(number: int, out_by: OutBy = OutBy.EXPORT) -> tuple[str, str, str]:
    """The buttons of that question; what Enter presses writes nothing."""
    look = plural(number, "Look at it first", "Look at them first")
    return look, _as_it_is(out_by), tr("Not now")


def texts_with_undecided(number: int) -> str:
    """In how many of several texts something is undecided, before all of them are saved."""
    return plural(
        number,
        "In one of these texts something that could identify someone is undecided.",
        "In {n} of these texts something that could identify someone is undecided.",
    )


def you_can_look_at_the_first(number: int) -> str:
    """That nothing is held back by it, and with which of them somebody can begin."""
    return plural(
        number,
        "Nothing is held back: you can look at it first, or save all the texts as they are.",
        "Nothing is held back: you can begin with the first of these texts, or save all of them "
        "as they are.",
    )


def look_at_the_first_or_write(number: int) -> tuple[str, str, str]:
    """The buttons of that question."""
    look = plural(number, "Look at it first", "Look at the first of them")
    return look, tr("Save them as they are"), tr("Not now")


def looking_at_texts(number: int, of: int) -> str:
    """How far the looking is, where there are many."""
    return tr("Looking at each text… {n} of {all}", n=f"{number:,}", all=f"{of:,}")


def save_without_looking() -> str:
    """What somebody presses who can't wait for it."""
    return tr("Save them without looking")


def _or_go_on(out_by: OutBy) -> str:
    return {
        OutBy.EXPORT: tr("or export the text as it is."),
        OutBy.COPY: tr("or save the text as it is."),
        OutBy.PAPER: tr("or print the text as it is."),
        OutBy.PDF: tr("or save the text as it is."),
    }[out_by]


def _as_it_is(out_by: OutBy) -> str:
    return {
        OutBy.EXPORT: tr("Export as it is"),
        OutBy.COPY: tr("Save it as it is"),
        OutBy.PAPER: tr("Print it as it is"),
        OutBy.PDF: tr("Save it as it is"),
    }[out_by]
