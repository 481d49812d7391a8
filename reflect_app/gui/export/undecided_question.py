"""Asks before one text is written whether somebody wants to see what could identify someone in it.

It never stands in the way: where nothing is undecided, no such advice is wanted, or the looking
fails, nothing is asked.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from reflect_app.gui.phrases import undecided as messages
from reflect_app.gui.tasks.undecided_in_text import undecided_in_text
from reflect_app.gui.tasks.worker import wait_for
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.publish.undecided_passages import ToLookOver
    from reflect_app.reflection import Record

LOOK, EXPORT, NOT_NOW = range(3)  # buttons by their places
log = logging.getLogger(__name__)


class UndecidedQuestion:
    """Looks at the text as it would go out, on a thread of its own, and asks at most once."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def ask(self, parent: QWidget, record: Record, then: Callable[[int], None]) -> None:
        """Ask about this text if need be; ``then`` gets ``LOOK``, ``EXPORT`` or ``NOT_NOW``."""
        if not self._is_wanted():
            then(EXPORT)
            return
        self._services.library.ask(
            partial(_to_look_over, record),
            lambda asked: then(self._answer(parent, asked)),
            lambda _error: then(EXPORT),  # why the library can't be read, the export says
        )

    def _is_wanted(self) -> bool:
        from reflect_app.advice.finding import Kind  # noqa: PLC0415  -- not before the first paint

        return Kind.IDENTIFIERS in self._services.advice.kinds

    def _answer(self, parent: QWidget, asked: ToLookOver | None) -> int:
        number = wait_for(partial(_number, asked, self._services.paths)) if asked else 0
        if not isValid(parent):  # the window was closed meanwhile
            return NOT_NOW
        if not number:
            return EXPORT
        headline = messages.could_identify_and_undecided(number)
        choices, detail = messages.look_first_or_export(number), messages.you_can_look_first(number)
        title = tr("Worth a second look")
        return self._services.dialogs.choose(parent, title, headline, choices, detail)


def _to_look_over(record: Record, library: Library) -> ToLookOver | None:
    """On the library's thread: the text that would be written, with what was decided about it."""
    from reflect_app.publication.publish.undecided_passages import to_look_over  # noqa: PLC0415

    kept = to_look_over(library, record.id)
    return None if kept is None else kept._replace(reflection=record.reflection)


def _number(asked: ToLookOver, own: AppPaths) -> int:
    """On the thread: how many passages are undecided; none where advice itself fails."""
    try:
        from reflect_app.advice.look_over import Memory  # noqa: PLC0415  -- on the thread
        from reflect_app.own_words import own_choices_of  # noqa: PLC0415

        return undecided_in_text(asked, Memory(own_choices_of(own))).number
    except Exception:  # advice never stands in the way of writing
        log.exception("A text could not be looked over")
        return 0
