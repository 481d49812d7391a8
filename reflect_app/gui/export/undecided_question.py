"""Asks before a text goes out whether somebody wants to see what could identify someone in it.

It never stands in the way: where nothing is undecided, no such advice is wanted, or the looking
fails, nothing is asked.
"""

from __future__ import annotations

import logging
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from reflect_app.gui.phrases import undecided as messages
from reflect_app.gui.phrases.undecided import OutBy
from reflect_app.gui.tasks.undecided_in_text import undecided_in_text
from reflect_app.gui.tasks.worker import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reflect_app.advice.decisions import Key
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.publish.undecided_passages import ToLookOver
    from reflect_app.reflection import Record

LOOK, WRITE, NOT_NOW = range(3)  # buttons by their places
log = logging.getLogger(__name__)


class UndecidedQuestion:
    """Looks at the text as it would go out, on a thread of its own, and asks at most once.

    Who was asked about all that is undecided is not asked the same again, until something else is,
    or the same words stand there once more: they may be somebody else's.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._asked: dict[str, Counter[Key]] = {}  # by reflection, while the program runs

    def note_asked(self, reflection_id: str, mentions: Mapping[Key, int]) -> None:
        """Somebody was asked about these, so often each, and wants the text as it is."""
        self._asked[reflection_id] = self._asked.get(reflection_id, Counter()) | Counter(mentions)

    def was_asked(self, reflection_id: str, mentions: Mapping[Key, int]) -> bool:
        """Whether somebody was asked about all of these already."""
        return Counter(mentions) <= self._asked.get(reflection_id, Counter())

    def ask(
        self,
        parent: QWidget,
        record: Record,
        then: Callable[[int], None],
        out_by: OutBy = OutBy.EXPORT,
    ) -> None:
        """Ask about this text if need be; ``then`` gets ``LOOK``, ``WRITE`` or ``NOT_NOW``."""
        if not self.is_wanted():
            then(WRITE)
            return
        self._services.library.ask(
            partial(_to_look_over, record, out_by),
            lambda kept: then(self._answer(parent, kept, out_by)),
            lambda _error: then(WRITE),  # why the library can't be read, the export says
        )

    def is_wanted(self) -> bool:
        """Whether anybody wants to know of such passages."""
        from reflect_app.advice.finding import Kind  # noqa: PLC0415  -- not before the first paint

        return Kind.IDENTIFIERS in self._services.advice.kinds

    def _answer(self, parent: QWidget, kept: ToLookOver | None, out_by: OutBy) -> int:
        if kept is None:
            return WRITE
        number, mentions = wait_for(partial(_undecided, kept, self._services.paths))
        if not isValid(parent):  # the window was closed meanwhile
            return NOT_NOW
        if self.was_asked(kept.id, mentions):
            return WRITE
        headline = messages.could_identify_and_undecided(number)
        choices = messages.look_first_or_write(number, out_by)
        detail = messages.you_can_look_first(number, out_by)
        title = messages.worth_a_second_look()
        answer = self._services.dialogs.choose(parent, title, headline, choices, detail)
        if answer == WRITE:
            self.note_asked(kept.id, mentions)
        return answer


def _to_look_over(record: Record, out_by: OutBy, library: Library) -> ToLookOver | None:
    """On the library's thread: the text that would be written, with what was decided about it.

    None where nothing is to be asked: what somebody sent for review is for its author to decide,
    and who prints it for the meeting is no author.
    """
    from reflect_app.publication.publish.undecided_passages import to_look_over  # noqa: PLC0415

    on_paper = out_by in {OutBy.PAPER, OutBy.PDF}
    if on_paper and library.review(record.id).is_for_review:
        return None
    kept = to_look_over(library, record.id)
    return None if kept is None else kept._replace(reflection=record.reflection)


def _undecided(asked: ToLookOver, own: AppPaths) -> tuple[int, Mapping[Key, int]]:
    """On the thread: what is undecided, and how much; nothing where advice itself fails."""
    try:
        from reflect_app.advice.look_over import Memory  # noqa: PLC0415  -- on the thread
        from reflect_app.own_words import own_choices_of  # noqa: PLC0415

        found = undecided_in_text(asked, Memory(own_choices_of(own)))
    except Exception:  # advice never stands in the way of writing
        log.exception("A text could not be looked over")
        return 0, {}
    return found.number, found.mentions
