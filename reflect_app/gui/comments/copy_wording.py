"""Copying the wording that a comment suggests, where it can't be taken with one click any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from reflect_app.gui.comments import messages
from reflect_app.gui.widgets.passing_note import pass_note

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.review.state import Comment


def copy_wording(comment: Comment, beside: QWidget) -> None:
    """Put the suggested wording into the clipboard, and say so beside what was pressed."""
    QApplication.clipboard().setText(comment.suggestion or "")
    pass_note(beside, messages.wording_copied())
