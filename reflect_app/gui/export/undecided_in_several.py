"""Asks once before several texts are saved whether somebody wants to look at them first.

As with one text, it never stands in the way: nothing is asked where nothing is undecided, or all of
it was asked about before, and who can't wait for the looking saves without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from reflect_app.gui.export.undecided_question import LOOK, NOT_NOW, WRITE
from reflect_app.gui.phrases import undecided as messages
from reflect_app.gui.tasks.undecided_later import UndecidedLater
from reflect_app.gui.widgets.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.export.undecided_question import UndecidedQuestion
    from reflect_app.gui.tasks.services import Services
    from reflect_app.publication.publish.undecided_passages import Undecided

UNTOLD = 20  # texts that are looked at before anybody could want to be told


class UndecidedInSeveral(QObject):
    """Looks at each of some texts, says how far it is, and asks at most once.

    ``question`` knows what was asked of each. Who asks for others meanwhile is answered for those.
    """

    look_wanted = Signal(str)
    """The reflection with this id is to be looked at first."""

    def __init__(self, services: Services, question: UndecidedQuestion, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs, self._question = services.dialogs, question
        self._ids: list[str] = []
        self._found: dict[str, Undecided | None] = {}
        self._asks: _Asks | None = None  # while something is to be asked, or gone on with
        self._looker = UndecidedLater(services, self)
        self._looker.found.connect(self._take)
        self._looker.ended.connect(self._ask)

    def begin(
        self,
        parent: QWidget,
        ids: Sequence[str],
        say: Callable[[Notice | None], None],
        then: Callable[[], None],
    ) -> None:
        """Look at these; ``say`` shows how far it is, and ``then`` saves them."""
        self._end()  # so that what was said to who asked before is taken back
        self._ids, self._asks = list(ids), _Asks(parent, say, then)
        if self._question.is_wanted():
            self._looker.look_at(self._ids)
        else:
            self._go_on()

    def _take(self, found: Mapping[str, Undecided | None]) -> None:
        self._found |= found
        number, of = len(self._found), len(self._ids)
        if self._asks is not None and UNTOLD <= number < of:
            words = messages.looking_at_texts(number, of)
            self._asks.say(Notice(words, messages.save_without_looking(), self._go_on))

    def _ask(self) -> None:
        if self._asks is None:
            return
        mentions = {id_: each.mentions for id_, each in self._found.items() if each is not None}
        asked = self._question.was_asked
        new = [id_ for id_ in self._ids if not asked(id_, mentions.get(id_, {}))]
        answer = self._answer(self._asks.parent, len(new)) if new else WRITE
        if answer == LOOK:
            self.look_wanted.emit(new[0])
        if answer != WRITE:
            self._end()
            return
        for id_ in new:
            self._question.note_asked(id_, mentions[id_])
        self._go_on()

    def _answer(self, parent: QWidget, number: int) -> int:
        if not isValid(parent):  # the window was closed meanwhile
            return NOT_NOW
        return self._dialogs.choose(
            parent,
            messages.worth_a_second_look(),
            messages.texts_with_undecided(number),
            messages.look_at_the_first_or_write(number),
            messages.you_can_look_at_the_first(number),
        )

    def _go_on(self) -> None:
        if asks := self._end():
            asks.then()

    def _end(self) -> _Asks | None:
        """Look no further, and be asked nothing any more."""
        asks, self._asks, self._found = self._asks, None, {}
        self._looker.stop()
        if asks is not None and isValid(asks.parent):
            asks.say(None)
        return asks


class _Asks(NamedTuple):
    """Who wants to save several texts, how they are told, and what saves them."""

    parent: QWidget
    say: Callable[[Notice | None], None]
    then: Callable[[], None]
