"""What the wizard says where somebody practises."""

from __future__ import annotations

from reflect_app.translation import tr


def title(of_page: str) -> str:
    """The title of the window: "Practice: Question 1 of 6 – Reflect"."""
    return tr("Practice: {page}", page=of_page)


def on_top() -> str:
    """What stands above every page."""
    return tr(
        "Practice: everybody in this is invented. Try what you like; it goes when you close it."
    )


def in_a_word() -> str:
    """The same where there is no room for it."""
    return tr("Practice")


def finished() -> str:
    """The heading of the last page."""
    return tr("You have finished the practice")


def what_is_done() -> str:
    """What it was for, and why it leads no further."""
    return tr(
        "It goes when you close this window. It can’t be sent for review or published, because"
        " nobody in it is real. To see what a finished text looks like, save a copy."
    )


def kept_until_closed() -> tuple[str, str]:
    """What stands where other drafts say when they were saved, and the same in fewer words."""
    return tr("✓ Kept until you close it"), tr("✓ Kept")


def save_a_copy() -> str:
    """What writes the text to a file, marked as practice by its name."""
    return tr("Save a copy…")


def copied(path: str) -> tuple[str, str, str]:
    """What is said once a copy is written: a title, where it is, and what it is not for."""
    return (
        tr("A copy is saved"),
        tr("The practice is also in {path}.", path=path),
        tr("It is only to look at: nobody in it is real, so it can’t be imported or published."),
    )


def next_title() -> str:
    """The heading of what follows."""
    return tr("What you could do next")


def what_next() -> tuple[str, ...]:
    """What people do after the practice."""
    return (
        tr("Look at the copy as a stranger would: could anybody be recognised?"),
        tr("Choose “New reflection” in the list, and write about an example of your own."),
    )
