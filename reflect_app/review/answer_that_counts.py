"""Who did what last with the words that are here: one rule for the status, the list, windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.review.entries import Approved, Reopened, Returned
from reflect_app.review.seal import has_seal
from reflect_app.review.version_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reflect_app.reflection import Reflection
    from reflect_app.review.entries import Sent
    from reflect_app.review.state import Move, Review


def answer_to(review: Review, version: str, moves: Iterable[Move] | None = None) -> Move | None:
    """What was done last with a version; None where it was never sent nor answered.

    Of two answers to one sending, *returned* wins, in whichever order they came; and so does that
    an approval was opened again. Who did either themselves approves it only where it came once
    more, so then their approval counts. An approval counts where the words of its version are known
    here and have its seal. ``moves`` are those to look at, where not all of them.
    """
    last: Move | None = None
    against: set[str] = set()
    for move in review.moves if moves is None else moves:
        if isinstance(move, Reopened):
            if isinstance(last, Approved):
                last, against = move, {move.by}
        elif move.version != version:
            continue
        elif not isinstance(move, Approved):
            last, against = move, _against(move, against)
        elif against <= {move.by} and has_seal(review.words_of(version), move.seal):
            last, against = move, set()
    return last


def _against(move: Sent | Returned, before: Iterable[str]) -> set[str]:
    """Who has sent it back since it was sent last."""
    return {*before, move.by} if isinstance(move, Returned) else set()


def answer_that_counts(review: Review) -> Move | None:
    """The same of the version that the text here is, or is a change of.

    Where that came of bringing two texts together and was never sent, of the last version before
    it that was.
    """
    about = [each.version for each in review.moves if not isinstance(each, Reopened)]
    if review.head in about:
        return answer_to(review, review.head)
    before = review.ancestors(review.head)
    older = [each for each in about if each in before] or about
    return answer_to(review, older[-1]) if older else None


def standing_approval(review: Review) -> Approved | None:
    """The approval of the text that is here, or that it is a change of; None where none stands."""
    last = answer_that_counts(review)
    return last if isinstance(last, Approved) else None


def approval_of(review: Review, reflection: Reflection) -> Approved | None:
    """The approval of just this text, word for word; None where it has none, or not any more."""
    approved = standing_approval(review)
    return approved if approved and has_seal(words_of(reflection), approved.seal) else None
