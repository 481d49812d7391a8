"""What the review window says of passages that nobody decided about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.advice.kind_mark import kind_words
from reflect_app.gui.advice.messages import times
from reflect_app.gui.comments.messages import quoted
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from reflect_app.advice.one_decision import Gathered


def undecided(number: int) -> str:
    """The line that the list is folded to."""
    return plural(
        number, "1 passage is worth a second look", "{n} passages are worth a second look"
    )


def shown_below(*, on: bool) -> str:
    """Whether the list is open, for screen readers."""
    return tr("Shown below") if on else tr("Not shown")


def author_may_know() -> str:
    """Said above the list: what was found, and that people decide."""
    return tr(
        "Reflect found these. Their author may have good reasons, and there may be more that it"
        " does not find."
    )


def passage(each: Gathered) -> str:
    """A passage and how often it is there: "Maria, twice"."""
    return f"{quoted(each.first.text)}{times(len(each.findings))}"


def passage_spoken(each: Gathered) -> str:
    """The same to whoever does not see the kind above it."""
    kind = kind_words(each.first.kind)
    return tr("{kind}: {words}. {said}", kind=kind, words=passage(each), said=each.gravest.message)


def more(number: int) -> str:
    """How many are not listed."""
    return plural(number, "and 1 more", "and {n} more")


def not_there() -> str:
    """Said where the passage can't be shown: the text is another one by now."""
    return tr("These words are not there any more.")
