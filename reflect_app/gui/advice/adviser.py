"""Looks over a reflection on a thread of its own, once nobody has typed for a moment.

It works in slices and gives the interpreter away after each, so that no key waits for it; what is
overtaken, since somebody types again, stops at its next slice.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.tasks.worker import Worker
from reflect_app.gui.widgets.pause import Pause

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from reflect_app.advice.finding import Finding, Kind
    from reflect_app.advice.look_over import Memory
    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.advice.role_mentions import Mention
    from reflect_app.prompt_keys import PromptKey

    Answers = Mapping[PromptKey | None, str]
    Found = Mapping[PromptKey | None, tuple[Finding, ...]]

AFTER_MS = 300  # of no key
BREATH_S = 0.001  # between slices, in which others have the interpreter
WORK_S = 0.001  # after which there is one: what is known of a paragraph takes no tenth of it
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LookedOver:
    """The texts that were looked at, what was found in each, and roles for the names in them.

    ``mentions`` are where a role for a name would stand, by what it is about and its words.
    """

    texts: Answers
    found: Found
    roles: Mapping[str, tuple[str, ...]]
    mentions: Mapping[tuple[str, str], Mapping[PromptKey, Sequence[Mention]]] = field(
        default_factory=dict
    )


class Adviser(QObject):
    """Asks for the answers when it begins, and tells what is worth a second look in them.

    What answers no prompt are the tags: see ``tag_text``.
    What was found is kept, so that only what was changed is looked at again. ``own`` is read on
    the thread too, the first time and whenever ``forget`` says that it may be different.
    """

    found = Signal(object)
    """What was found: a ``LookedOver``."""

    def __init__(
        self,
        answers: Callable[[], Answers],
        kinds: Callable[[], Collection[Kind]],
        own: Callable[[], OwnChoices],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._answers, self._kinds, self._own = answers, kinds, own
        self._memory: Memory | None = None  # made and used on the thread
        self._outdated = False
        self._turn = 0  # of what was asked for; an older one is overtaken
        self.working = False
        """Whether something is to be looked at, or is being looked at."""
        self._soon = Pause(AFTER_MS, self)
        self._soon.passed.connect(self.look_now)
        self._worker = worker = Worker("advice")
        self.destroyed.connect(lambda: worker.cut_short(0))

    def look_soon(self) -> None:
        """Look once nothing is typed for a moment; what is being looked at is overtaken."""
        self._turn += 1
        self.working = True
        self._soon.begin()

    def look_now(self) -> None:
        """Look at the answers as they are."""
        self._soon.stop()
        self._turn += 1
        turn, kinds = self._turn, frozenset(self._kinds())
        answers: dict[PromptKey | None, str] = dict(self._answers())
        if not kinds:
            self.working = False
            self.found.emit(LookedOver(answers, dict.fromkeys(answers, ()), {}))
            return
        self.working = True
        self._worker.ask(lambda: self._look(turn, answers, kinds), self._tell)
        self._worker.start()

    def forget(self) -> None:
        """Read the choices anew, and look at everything once more."""
        self._outdated = True
        self.look_now()

    def do(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        """Do something else about advice on the thread, such as finding what could be meant."""
        self._worker.ask(work, then)
        self._worker.start()

    def finish(self, patience_ms: int) -> None:
        """Look at the answers as they are, and let that be answered, with the windows alive."""
        self.look_now()
        self._worker.finish(patience_ms)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._turn += 1
        self._soon.stop()
        self.working = False
        self._worker.cut_short(0)

    def _look(
        self, turn: int, answers: dict[PromptKey | None, str], kinds: frozenset[Kind]
    ) -> tuple[int, LookedOver] | None:
        """On the thread: what is found, nothing after a fault; None where that is overtaken."""
        if turn != self._turn:
            return None
        try:
            looked = self._look_in_slices(turn, answers, kinds)
        except Exception:  # advice never stands in the way of writing
            log.exception("A text could not be looked over")
            looked = LookedOver(answers, dict.fromkeys(answers, ()), {})
        return None if looked is None else (turn, looked)

    def _look_in_slices(
        self, turn: int, answers: dict[PromptKey | None, str], kinds: frozenset[Kind]
    ) -> LookedOver | None:
        from reflect_app.advice import advise_in_slices  # noqa: PLC0415  -- on the thread
        from reflect_app.advice.look_over import Memory  # noqa: PLC0415  -- on the thread
        from reflect_app.advice.tag_text import with_tags_alone  # noqa: PLC0415  -- on the thread

        if self._memory is None or self._outdated:
            self._outdated = False
            self._memory = Memory(self._own())
        slices = advise_in_slices(answers, kinds, memory=self._memory)
        rested = time.perf_counter()
        while turn == self._turn:
            try:
                next(slices)
            except StopIteration as done:
                return _looked_over(answers, with_tags_alone(done.value))
            if time.perf_counter() - rested > WORK_S:
                time.sleep(BREATH_S)
                rested = time.perf_counter()
        return None

    def _tell(self, answer: tuple[int, LookedOver] | None) -> None:
        if answer is None or answer[0] != self._turn:
            return
        self.working = False
        self.found.emit(answer[1])


def _looked_over(answers: Answers, found: Found) -> LookedOver:
    return LookedOver(answers, found, _roles(answers, found), _mentions(answers, found))


def _mentions(
    answers: Answers, found: Found
) -> dict[tuple[str, str], Mapping[PromptKey, Sequence[Mention]]]:
    """On the thread: what a role for each name would stand for; others have a breath between."""
    from reflect_app.advice.role_mentions import mentions_by_words  # noqa: PLC0415  -- on the thread

    mentions: dict[tuple[str, str], Mapping[PromptKey, Sequence[Mention]]] = {}
    texts = {key: text for key, text in answers.items() if key is not None}
    for name, here in mentions_by_words(texts, found):
        mentions[name] = here
        time.sleep(0)
    return mentions


def _roles(answers: Answers, found: Found) -> dict[str, tuple[str, ...]]:
    """On the thread: what could stand for each name, by what its findings are about."""
    from reflect_app.advice.roles import roles_for  # noqa: PLC0415  -- on the thread

    roles: dict[str, tuple[str, ...]] = {}
    for each in (each for here in found.values() for each in here):
        if each.type == "person" and each.about not in roles:
            roles[each.about] = roles_for(each, answers)
    return roles
