"""What is said of the exchange folder: what came, what waits, and that it is away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.review.open_messages import outcome_words
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reflect_app.gui.tasks.exchange_files import Waiting
    from reflect_app.gui.tasks.handover_jobs import OpenedHere


def came_words(came: Sequence[OpenedHere]) -> str:
    """What came by itself: one file in full, of several how many there are for what."""
    if len(came) == 1 and came[0].opened is not None:
        return outcome_words(came[0].opened, for_review=came[0].for_review)
    reviews = sum(each.for_review for each in came)
    back = len(came) - reviews
    parts = (
        plural(reviews, "1 reflection came for review.", "{n} reflections came for review.")
        if reviews
        else "",
        plural(back, "1 of yours came back.", "{n} of yours came back.") if back else "",
    )
    return " ".join(filter(None, parts))


def waiting_words(waits: Sequence[Waiting]) -> str:
    """How many files wait in the folder, and for what."""
    locked = sum(each.trouble == "locked" for each in waits)
    others = len(waits) - locked
    if not others:
        return plural(
            locked,
            "1 file waits in your exchange folder: it is locked.",
            "{n} files wait in your exchange folder: they are locked.",
        )
    if not locked:
        return plural(
            others,
            "1 file waits in your exchange folder: it can’t be read.",
            "{n} files wait in your exchange folder: they can’t be read.",
        )
    return tr(
        "{n} files wait in your exchange folder: {locked} are locked, {others} can’t be read.",
        n=f"{len(waits):,}",
        locked=f"{locked:,}",
        others=f"{others:,}",
    )


def away_words(folder: Path) -> str:
    """That the folder can't be reached at the moment."""
    return tr(
        "Your exchange folder, {folder}, can’t be reached at the moment. Reflect looks again by"
        " itself.",
        folder=shown_name(str(folder)),
    )
