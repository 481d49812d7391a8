"""What the program says as a whole: of crashes and repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.times import day_here, moment_at
from reflect_app.translation import plural

if TYPE_CHECKING:
    from datetime import datetime, tzinfo


def stopped() -> str:
    """After a crash."""
    return "Reflect stopped without warning."


def stopped_again() -> str:
    """After one crash too many."""
    return "Reflect stopped several times in a row."


def is_reported() -> str:
    """Where a report of a crash is."""
    return "What went wrong is noted, without any of your words, in Help › Show the log."


def after_repair() -> str:
    """In a draft that is open again, after a crash that damaged the library."""
    return (
        "Reflect stopped without warning, and your library was put together again. The page about"
        " that says what came from where; look whether your last words are here."
    )


def repairing() -> str:
    """While the library is repaired."""
    return (
        "Your library is damaged. Reflect is putting it together again; nothing is thrown away, and"
        " you can go on writing."
    )


def recovery_message(
    drafts: int,
    saved: datetime | None,
    now: datetime,
    zone: tzinfo | None = None,
    *,
    closed: bool = False,
    reported: bool = False,
) -> str:
    """What is said after a crash: what happened, what is here, and since when it is safe.

    ``drafts`` is how many were open, ``saved`` when the last of them was saved; with ``closed``
    they were left closed this time. ``reported`` says that there is a report to be read. Times are
    told in this zone, or in the computer's own.
    """
    if not drafts or saved is None:
        words = f"{stopped()} Everything up to your last save is here."
    else:
        moment = f"everything up to your last save {moment_at(saved, day_here(now, zone), zone)}"
        words = _closed_words(drafts, moment) if closed else _open_words(drafts, moment)
    return f"{words} {is_reported()}" if reported else words


def _open_words(drafts: int, moment: str) -> str:
    opened = plural(
        drafts,
        "Your draft is open where you left it, with {moment}.",
        "The {n} drafts you had open are open again, with {moment}.",
        moment=moment,
    )
    return f"{stopped()} {opened}"


def _closed_words(drafts: int, moment: str) -> str:
    closed = plural(
        drafts,
        "To be safe, your draft was left closed. It is in the list, with {moment}.",
        "To be safe, the {n} drafts you had open were left closed. They are in the list, with"
        " {moment}.",
        moment=moment,
    )
    return f"{stopped_again()} {closed}"
