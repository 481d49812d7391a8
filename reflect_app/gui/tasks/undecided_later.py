"""Finds out what is undecided in several reflections, for whoever is about to have them go out.

The texts are read some at a time, and looked over on a thread of its own, so that neither the
list nor anybody's draft waits for it.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.tasks.undecided_in_text import undecided_in_text
from reflect_app.gui.tasks.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.advice.look_over import Memory
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.publication.publish.undecided_passages import ToLookOver, Undecided

AT_ONCE = 20  # reflections that are read, looked over and told together
log = logging.getLogger(__name__)


class UndecidedLater(QObject):
    """Looks at the reflections that it is told of, and again where advice is wanted otherwise."""

    found = Signal(object)
    """What is undecided in some more reflections, by their ids."""
    ended = Signal()
    """Nothing more is to be looked at."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._waiting: dict[str, None] = {}
        self._seen: dict[str, None] = {}
        self._round = 0
        self.working = False
        """Whether something is still to be found out."""
        self._memory: Memory | None = None  # made and used on the thread
        self._worker = worker = Worker("advice")
        self.destroyed.connect(lambda: worker.cut_short(0))
        services.advice.kinds_changed.connect(self._look_at_all_again)
        services.advice.words_changed.connect(self._look_at_all_again)

    def look_at(self, ids: Iterable[str]) -> None:
        """Look at these, as they are by then."""
        new = dict.fromkeys(ids)
        self._seen |= new
        self._waiting |= new
        if not self.working:
            self._go_on()

    def stop(self) -> None:
        """Look no further; what was looked at is not looked at again either."""
        self._round += 1
        self._waiting, self._seen, self.working = {}, {}, False

    def _look_at_all_again(self) -> None:
        again = list(self._seen)
        self.stop()
        self._worker.ask(self._forget)
        self.look_at(again)

    def _forget(self) -> None:
        self._memory = None

    def _go_on(self) -> None:
        """Read the next texts, if any wait."""
        some = list(self._waiting)[:AT_ONCE]
        self._waiting = dict.fromkeys(list(self._waiting)[AT_ONCE:])
        self.working = bool(some)
        if not some:
            self.ended.emit()
            return
        if not self._is_wanted():
            self._take(self._round, dict.fromkeys(some))
            return
        self._services.library.ask(
            partial(_texts, some), partial(self._look, self._round), partial(self._fail, some)
        )

    def _is_wanted(self) -> bool:
        from reflect_app.advice.finding import Kind  # noqa: PLC0415  -- not before the first paint

        return Kind.IDENTIFIERS in self._services.advice.kinds

    def _look(self, number: int, texts: Sequence[ToLookOver]) -> None:
        if number == self._round:
            self._worker.ask(partial(self._undecided, number, texts), partial(self._take, number))
            self._worker.start()

    def _fail(self, some: Sequence[str], _error: object) -> None:
        """Go on with the others: why the library can't be read, the list says."""
        self._take(self._round, dict.fromkeys(some))

    def _take(self, number: int, found: dict[str, Undecided | None]) -> None:
        if number == self._round:
            self.found.emit(found)
            self._go_on()

    def _undecided(self, number: int, texts: Sequence[ToLookOver]) -> dict[str, Undecided | None]:
        """On the thread: what is undecided in each; nothing where advice itself fails."""
        from reflect_app.advice.look_over import Memory  # noqa: PLC0415  -- on the thread
        from reflect_app.own_words import own_choices_of  # noqa: PLC0415

        if self._memory is None:
            self._memory = Memory(own_choices_of(self._services.paths))
        found: dict[str, Undecided | None] = {}
        for each in texts:
            if number != self._round:
                break
            try:
                found[each.id] = undecided_in_text(each, self._memory)
            except Exception:  # advice never stands in the way of publishing
                log.exception("A text could not be looked over")
                found[each.id] = None
        return found


def _texts(ids: Sequence[str], library: Library) -> list[ToLookOver]:
    """On the library's thread: what is to be looked over."""
    from reflect_app.publication.publish.undecided_passages import to_look_over  # noqa: PLC0415

    return [found for each in ids if (found := to_look_over(library, each)) is not None]
