"""Changing tags and taking that back, in pieces on the library's thread, with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.tags import messages
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.seldom_told import SeldomTold
from reflect_app.gui.widgets.notices import Notice
from reflect_app.publication.tag_order import change_words
from reflect_app.publication.tag_order.retagging import Retagged, TakenBack, retag, take_back
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.publication.tag_order.tag_change import TagChange
    from reflect_app.publication.tag_order.what_is_touched import AllTouched

    About = Callable[[Sequence[str]], object]


class ChangeSteps(QObject):
    """Makes one change at a time, and can undo the last one.

    ``before`` is called with the ids of what will be changed, so that what is typed of them is
    saved first, and ``after`` with those that were, so that who has one open sees it. A change goes
    on to its end also where the window is closed meanwhile.
    """

    said = Signal(object)
    """A ``Notice`` to show."""
    settled = Signal()
    """What is under way, or can be undone, is another than before."""

    def __init__(
        self, service: LibraryService, parent: QObject, *, before: About, after: About
    ) -> None:
        super().__init__(parent)
        self._service, self._before, self._after = service, before, after
        self._done: list[Retagged] = []
        self._untold = SeldomTold()
        self.busy = False
        """Whether something is being changed or undone."""

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done) and not self.busy

    def make(self, change: TagChange, found: AllTouched) -> None:
        """Change the tags of what was shown; can be stopped between any two."""
        ids = found.ids
        self._before(ids)
        self._begin()
        batch = Batch(
            self._service,
            lambda library: retag(library, change, ids),
            changes=self._told_now,
            on_progress=lambda number: self._tell(
                messages.changing(number, len(ids)), tr("Stop"), batch.stop
            ),
            then=lambda outcomes: self._made(change, len(ids), outcomes),
            otherwise=self._refused,
        )
        batch.start()

    def undo(self) -> None:
        """Take the last change back, where nobody changed anything since."""
        if not self.can_undo:
            return
        done, self._done = self._done, []
        ids = [each.id for each in done]
        self._before(ids)
        self._begin()
        batch = Batch(
            self._service,
            lambda library: take_back(library, done),
            changes=self._told_now,
            on_progress=lambda number: self._tell(
                messages.undoing(number, len(done)), tr("Stop"), batch.stop
            ),
            then=lambda outcomes: self._undone(done, outcomes),
            otherwise=self._refused,
        )
        batch.start()

    def _begin(self) -> None:
        self.busy = True
        self.settled.emit()

    def _made(self, change: TagChange, wanted: int, outcomes: list[Retagged]) -> None:
        self._done = [each for each in outcomes if each.problem is None]
        number = len(self._done)
        words = change_words.what_was_done(change, number) if number else ""
        left = change_words.what_was_not_done(outcomes, wanted - len(outcomes))
        said = " ".join(filter(None, (words, left))) or change_words.what_was_done(change, 0)
        self._end([each.id for each in self._done])
        self._tell(said, tr("Undo") if number else "", self.undo, urgent=not number and bool(left))

    def _undone(self, done: Sequence[Retagged], outcomes: list[TakenBack]) -> None:
        tried = {each.id for each in outcomes}
        self._done = [each for each in done if each.id not in tried]  # where it was stopped
        words = change_words.what_was_taken_back(outcomes)
        self._end(list(tried))
        if self._done:
            words = f"{words} {messages.stopped_undoing(len(self._done))}"
        self._tell(words, tr("Undo the rest") if self._done else "", self.undo)

    def _end(self, ids: Sequence[str]) -> None:
        self.busy = False
        self._tell_the_rest()
        self._after(ids)
        self.settled.emit()

    def _told_now(self, some: Sequence[Retagged | TakenBack]) -> Change | None:
        return self._untold.told_now(each.id for each in some)

    def _tell_the_rest(self) -> None:
        """Have the windows show what was changed last."""
        self._service.ask(lambda _library: None, changes=lambda _nothing: self._untold.rest())

    def _refused(self, error: ReflectError) -> None:
        self.busy = False
        self._tell_the_rest()
        self.settled.emit()
        self.said.emit(Notice(str(error), urgent=True))

    def _tell(
        self,
        words: str,
        offer: str,
        act: Callable[[], object],
        *,
        urgent: bool = False,
    ) -> None:
        self.said.emit(Notice(words, offer, act if offer else None, urgent=urgent))
