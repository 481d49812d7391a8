"""What is said beside the outcome of a file that was opened, where there is more to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.lifecycle import Event
from reflect_app.review.entries import Approved, Returned
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reflect_app.handover.errors import HandoverError
    from reflect_app.review.state import Move


def refusal(error: HandoverError) -> FileProblem:
    """Why a file was not taken in."""
    return FileProblem(error.code, None, str(error))


def beside_another() -> FileProblem:
    """It came under an id that something else has here."""
    said = tr(
        "Another reflection here has the same number, so this one was kept beside it."
        " Nothing of the two was mixed."
    )
    return FileProblem("id-taken", None, said)


def had_been_removed() -> FileProblem:
    """It came under an id that was removed for good here."""
    said = tr("It had been removed for good here, so it was kept as a new one.")
    return FileProblem("removed-before", None, said)


def taken_as_own(name: str) -> FileProblem:
    """The file has the name of whoever opened it, who may be somebody else all the same."""
    said = tr(
        "It was written under your own name, “{name}”, so it is taken as your own copy, to go on"
        " with. If it is somebody else’s, change your name for comments and open it again: then it"
        " is for review.",
        name=shown_name(name),
    )
    return FileProblem("own-name", None, said)


def for_review_now() -> FileProblem:
    """What was taken as one's own copy is somebody else's after all."""
    said = tr("It had been taken as your own copy. It is somebody else’s now, for review.")
    return FileProblem("for-review-now", None, said)


def still_in_bin() -> FileProblem:
    """Nothing in the file is new, and the reflection was thrown away here."""
    return FileProblem("in-bin", None, tr("The reflection is in the bin here; it can be put back."))


def out_of_bin() -> FileProblem:
    """Something new came, and so the reflection is in the library again."""
    said = tr("The reflection was in the bin here. It was put back, since something new came.")
    return FileProblem("out-of-bin", None, said)


def text_of_another() -> FileProblem:
    """Somebody who is not the author changed the text."""
    said = tr("Somebody else changed the text. Yours stays as it is until you choose.")
    return FileProblem("text-of-another", None, said)


def about_answers(
    news: Iterable[Move], head: str, last: Event | None, *, is_exact: bool
) -> Iterator[FileProblem]:
    """What the author has to know of the answers that came: which of them do not count, and why.

    ``head`` is the version that the text is, if ``is_exact``, or is a change of; ``last`` what was
    done last with it.
    """
    for move in news:
        if isinstance(move, Approved):
            yield from _about_approval(move, head, last, is_exact=is_exact)
        elif isinstance(move, Returned) and move.version != head:
            said = tr(
                "The answer of {name} is about an older text than yours.", name=shown_name(move.by)
            )
            yield FileProblem("older-answer", None, said)


def _about_approval(
    move: Approved, head: str, last: Event | None, *, is_exact: bool
) -> Iterator[FileProblem]:
    if move.version != head or not is_exact:
        said = tr(
            "{name} approved the text as it was before you changed it, so it is not approved as it"
            " is now.",
            name=shown_name(move.by),
        )
        yield FileProblem("approved-before-change", None, said)
    elif last is Event.RETURNED:
        said = tr(
            "{name} approved it, and somebody else sent it back with comments, so it counts as"
            " sent back.",
            name=shown_name(move.by),
        )
        yield FileProblem("also-returned", None, said)
    elif last is not Event.APPROVED:
        said = tr(
            "The approval of {name} is not of the words that came with it.",
            name=shown_name(move.by),
        )
        yield FileProblem("seal-differs", None, said)
