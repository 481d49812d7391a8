"""Waiting for what a window does by itself: until something is so, and never for a fixed while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QTimer,
    QTimerEvent,
)
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from reflect_app.gui.tasks.library_service import LibraryService

PATIENCE_MS = 10_000
SOON_MS = 3_000  # a timer that is set for longer waits for calm, and tests for nothing of it
EVENTS = QEventLoop.ProcessEventsFlag.AllEvents


def until(condition: Callable[[], bool], patience_ms: int = PATIENCE_MS) -> None:
    """Let events happen until something is so."""
    deadline = QDeadlineTimer(patience_ms)
    while not condition():
        assert not deadline.hasExpired()
        QTest.qWait(1)


def settle(service: LibraryService, *windows: QObject) -> None:
    """Let everything that was asked of the library be answered and shown, and what follows.

    It is done when nothing is asked, no event waits, and none of these windows is about to ask
    again a little later. What they would do a little later they do now.
    """

    def is_quiet() -> bool:
        assert service.finish(PATIENCE_MS)
        let_events_happen()
        return service.finish(0) and not any(map(_hurry, windows))

    until(is_quiet)


def let_events_happen(patience_ms: int = PATIENCE_MS) -> None:
    """Let everything happen that waits, and all that follows from it, such as another layout."""
    dispatcher, deadline = QAbstractEventDispatcher.instance(), QDeadlineTimer(patience_ms)
    while dispatcher.processEvents(EVENTS):
        assert not deadline.hasExpired()


def _hurry(window: QObject) -> bool:
    """Have the time of its own timers be up, the next one first; whether there was one."""
    waiting = sorted(filter(_is_soon, window.findChildren(QTimer)), key=QTimer.remainingTime)
    for timer in waiting:
        if timer.isActive():
            QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
    return bool(waiting)


def _is_soon(timer: QTimer) -> bool:
    set_for_soon = timer.isActive() and timer.isSingleShot() and timer.interval() <= SOON_MS
    return set_for_soon and _is_ours(timer)


def _is_ours(timer: QTimer) -> bool:
    """Whether our own code set it: lists and fields of Qt have timers of their own."""
    return any(each is timer for each in vars(timer.parent()).values())
