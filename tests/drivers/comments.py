"""What a person reads on comments, and does there; comments to be shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from reflect_app.gui.comments.comment_card import CardButton
from reflect_app.gui.comments.shown_comment import ShownComment
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.state import Comment, Reply

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


def comment(number: int = 1, by: str = "B.", text: str = "What did you see?", **more: Any):
    """A comment of today."""
    at = NOW - timedelta(days=more.pop("days", 0))
    return Comment(number, f"comment{number}", PromptKey.DESCRIPTION, text, by, at, **more)


def reply(by: str = "A.", text: str = "She sat down.", number: int = 1):
    return Reply(f"reply{number}", text, by, NOW)


def shown(of: Comment, total: int = 7, **more: Any) -> ShownComment:
    return ShownComment(of, total, **more)


def offered(card) -> list[str]:
    """The words of the links on a card."""
    return [each.words for each in card.findChildren(CardButton) if each.isVisible()]


def press_link(card, words: str, at: int = 0) -> None:
    """Press a link on a card; of several that read so, the one at this place."""
    found = [each for each in card.findChildren(CardButton) if each.words == words]
    found[at].click()


def compose(composer, text: str, wording: str | None = None) -> None:
    """Type a comment, and other wording where that is given."""
    composer.text.set_text(text)
    if wording is not None:
        composer.suggest.click()
        composer.wording.set_text(wording)


def save(composer) -> None:
    composer.save.click()
