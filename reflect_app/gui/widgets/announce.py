"""Telling a screen reader what happened without moving the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SPEAK_AFTER_MS = 700  # of no change, in what changes with every key


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have assistive technology say a text; urgent ones interrupt, and are for problems only."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  -- 2 ms

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class CalmAnnouncer(QTimer):
    """Announces what ``words`` gives once nothing has changed for a moment; ``start`` it anew."""

    def __init__(self, widget: QWidget, words: Callable[[], str]) -> None:
        super().__init__(widget, singleShot=True, interval=SPEAK_AFTER_MS)
        self.timeout.connect(lambda: announce(widget, words()))
