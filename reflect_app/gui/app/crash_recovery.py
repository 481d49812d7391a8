"""After a crash: which drafts to open again, and one plain sentence that says what happened.

Nothing is asked. What was saved is in the library, and a draft opens where it was left, so there
is no choice to be made that could be made wrongly.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reflect_app.clock import utc_now
from reflect_app.errors import NoSuchReflectionError
from reflect_app.gui.app.messages import recovery_message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.instance_notes import Crash
    from reflect_app.library import Library

    Then = Callable[[list[str], str], None]
    Found = list[tuple[str, datetime]]

MOST_IN_A_ROW = 3  # crashes; a draft that stops the program each time must not be opened by itself


class CrashRecovery(QObject):
    """Looks up in the library what a crash left, once the library answers.

    ``reported`` is asked then whether there is a report of that crash.
    """

    def __init__(
        self,
        service: LibraryService,
        crash: Crash,
        *,
        reported: Callable[[], bool] = lambda: False,
        now: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._crash = service, crash
        self._reported, self._now = reported, now
        self._then: Then

    def look(self, then: Then) -> None:
        """Call ``then`` with the ids to open, in the order they were opened, and the words to say.

        Where the library can't be opened yet, that waits until it can.
        """
        self._then = then
        self._service.ask(partial(_still_there, self._crash.drafts), self._tell, self._wait)

    def _tell(self, found: Found) -> None:
        gives_up = self._crash.in_a_row >= MOST_IN_A_ROW and bool(found)
        saved = max((moment for _id, moment in found), default=None)
        words = recovery_message(
            len(found), saved, self._now(), closed=gives_up, reported=self._reported()
        )
        self._then([] if gives_up else [each for each, _moment in found], words)

    def _wait(self, _error: ReflectError) -> None:
        self._service.opened.connect(self._look_again)

    def _look_again(self) -> None:
        self._service.opened.disconnect(self._look_again)
        self.look(self._then)


def _still_there(ids: Sequence[str], library: Library) -> Found:
    """Those that are neither gone nor in the bin, each with when it was saved."""
    found: Found = []
    for each in ids:
        with suppress(NoSuchReflectionError):
            if library.position(each) is not None:
                found.append((each, library.get(each).updated))
    return found
