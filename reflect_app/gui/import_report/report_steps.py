"""What can be done about the files of a report: asked for, done on the library's thread, and said.

One thing is done at a time. Each answers with a ``Decided``, which the report follows, and which
can be taken back.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from reflect_app.clean_text import shown_name
from reflect_app.gui.import_report import jobs, messages
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.change import Aspect, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import AppWindow
    from reflect_app.library import Library
    from reflect_app.publication.mend.damaged_lines import DamagedLine, PutRight
    from reflect_app.publication.text_import.decide_on_file import Decided, Pair, TakingIn
    from reflect_app.publication.text_import.import_report import ImportOutcome
    from reflect_app.publication.text_import.look_again import Seen


class News(NamedTuple):
    """What is said above the list, and what can be done about it."""

    words: str
    offer: str = ""
    act: Callable[[], object] | None = None
    urgent: bool = False


class ReportSteps(QObject):
    """Asks, has it done, and says what became of it."""

    decided = Signal(object)
    """Something else became of some files: a ``Decided``."""
    said = Signal(object)
    """``News`` in the place of the last."""
    busy_changed = Signal()
    opening_wanted = Signal(object)
    """The handover file at this path is to be opened by itself."""
    open_wanted = Signal(str)
    list_wanted = Signal(object)

    def __init__(
        self,
        services: Services,
        window: AppWindow,
        before: Callable[[Sequence[str]], object],
        after: Callable[[Sequence[str]], object],
    ) -> None:
        """``before`` and ``after`` are called with what is about to be changed, and was."""
        super().__init__(window)
        self._before, self._after = before, after
        self.services, self.window = services, window
        self._service, self._dialogs = services.library, services.dialogs
        self._taking: TakingIn | None = None
        self._made: set[str] = set()
        self.busy = False
        """Whether something is being done, so that nothing else can be asked for."""

    def ask(
        self,
        job: Callable[[Library], Any],
        then: Callable[[Any], object],
        otherwise: Callable[[ReflectError], object],
    ) -> None:
        """Have something looked up that changes nothing."""
        hear = self.window.while_open
        self._service.ask(job, hear(then), hear(otherwise))

    def show_file(self, path: Path) -> None:
        """Show a file in its folder."""
        self._dialogs.show_folder(self.window, path.parent)

    def _note_change(self, change: Change) -> None:
        """Read the library anew for what is taken in next, unless only that came which did so."""
        ours = change.ids is not None and change.ids <= self._made
        if self._taking is not None and not ours and change.touches(Aspect.TEXT | Aspect.BIN):
            self._taking.forget()

    # Mending, and taking in

    def take_in(self, before: Sequence[ImportOutcome], seen: Sequence[Seen]) -> None:
        """Mend these files, just as they were seen, and take them in."""
        from reflect_app.publication.text_import.decide_on_file import TakingIn  # noqa: PLC0415  -- when needed

        if self._taking is None:
            self._taking = TakingIn()
            self._service.changed.connect(self._note_change)
        self._run(before, partial(self._taking.take_in, seen))

    def try_again(self, before: ImportOutcome) -> None:
        """Take in a file as it is now."""
        name = self.services.settings_file.settings.comment_name
        self._run([before], partial(jobs.bring_in_again, before.path, name))

    def _run(
        self,
        before: Sequence[ImportOutcome],
        begin: Callable[[Library], Iterator[list[ImportOutcome]]],
    ) -> None:
        if self.busy:
            return
        hear, number = self.window.while_open, len(before)
        batch = Batch(
            self._service,
            begin,
            changes=self._came_in,
            on_progress=hear(lambda done: self._say_how_far(batch, done, number)),
            then=hear(partial(self._came, before)),
            otherwise=hear(self._refused),
        )
        self._set_busy(busy=True)
        self._say_how_far(batch, 0, number)
        batch.start()

    def _came_in(self, lots: list[list[ImportOutcome]]) -> Change | None:
        change = jobs.came_in(lots)  # on the library's thread, before the others hear of it
        if change is not None and change.ids is not None:
            self._made |= change.ids
        return change

    def _say_how_far(self, batch: Batch, done: int, number: int) -> None:
        stops = number > 1
        words = messages.taking_in(done, number)
        self.said.emit(News(words, "Stop" if stops else "", batch.stop if stops else None))

    def _came(self, before: Sequence[ImportOutcome], lots: list[list[ImportOutcome]]) -> None:
        from reflect_app.publication.text_import.decide_on_file import decided  # noqa: PLC0415  -- when needed

        now = [*chain.from_iterable(lots)]
        paths = {each.path for each in now}
        done = decided([each for each in before if each.path in paths], now)
        left = len(before) - len(now)
        words = [messages.what_came(done)] if now else []
        words += [messages.stopped_before(left)] if left else []
        self._finish(done, " ".join(words))

    # Nearly the same

    def read_pair(
        self,
        outcome: ImportOutcome,
        then: Callable[[Pair], object],
    ) -> None:
        """Read a file and what it is nearly the same as."""

        def read(library: Library) -> Pair | None:
            from reflect_app.publication.text_import.decide_on_file import read_pair  # noqa: PLC0415  -- there

            return read_pair(outcome, library)

        again = partial(self.try_again, outcome)

        def is_gone(error: ReflectError) -> None:
            self.said.emit(News(str(error), messages.again(), again, urgent=True))

        def read_both(pair: Pair | None) -> None:
            if pair is not None:
                then(pair)
            else:
                self.said.emit(
                    News(messages.nothing_to_compare(), messages.again(), again, urgent=True)
                )

        self.ask(read, read_both, is_gone)

    def keep_there(self, outcome: ImportOutcome) -> None:
        """Leave a file out."""
        from reflect_app.publication.text_import.decide_on_file import keep_there  # noqa: PLC0415  -- when needed

        if not self.busy:
            words = messages.chosen_there(outcome.like.name if outcome.like else "")
            self._finish(keep_there(outcome), words)

    def take_both(self, outcome: ImportOutcome, pair: Pair) -> None:
        """Take in a file beside what it is nearly the same as."""
        from reflect_app.publication.text_import.decide_on_file import take_both  # noqa: PLC0415  -- when needed

        self._decide(partial(take_both, outcome, pair), messages.chosen_both, outcome)

    def take_this(self, outcome: ImportOutcome, pair: Pair) -> None:
        """Take in a file, and move what it is nearly the same as to the bin."""
        from reflect_app.publication.text_import.decide_on_file import take_this  # noqa: PLC0415  -- when needed

        self._before([pair.there.id])
        self._decide(partial(take_this, outcome, pair), messages.chosen_this, outcome)

    def _decide(
        self,
        job: Callable[[Library], Decided],
        words: Callable[[str, str], str],
        outcome: ImportOutcome,
    ) -> None:
        names = shown_name(outcome.path.name), outcome.like.name if outcome.like else ""

        def then(done: Decided) -> None:
            self._finish(done, words(*names) if done.made else messages.what_came(done))

        self._change(job, then, jobs.touched)

    # Damaged lines

    def put_right(self, outcome: ImportOutcome, line: DamagedLine) -> None:
        """Put what is likely in the place of a damaged line of a reflection."""
        from reflect_app.publication.mend.damaged_lines import put_right  # noqa: PLC0415  -- when needed

        reflection_id = outcome.id or ""
        self._before([reflection_id])
        self._change(
            partial(put_right, reflection_id, line),
            partial(self._is_right, outcome),
            lambda _done: whole(reflection_id),
        )

    def _is_right(self, outcome: ImportOutcome, done: PutRight) -> None:
        is_draft = done.now.status is not done.before.status
        self._follow(outcome, done)
        undo = partial(self._put_back, outcome, done)
        self.said.emit(News(messages.put_right(is_draft=is_draft), "Undo", undo))

    def _put_back(self, outcome: ImportOutcome, done: PutRight) -> None:
        from reflect_app.publication.mend.damaged_lines import take_back  # noqa: PLC0415  -- when needed

        self._before([done.now.id])

        def then(back: PutRight) -> None:
            self._follow(outcome, back)
            self.said.emit(News(messages.as_before()))

        self._change(partial(take_back, done), then, lambda _done: whole(done.now.id))

    def _follow(self, outcome: ImportOutcome, done: PutRight) -> None:
        """Have the report say what is still damaged in a reflection."""
        from dataclasses import replace  # noqa: PLC0415  -- when needed

        from reflect_app.publication.text_import.decide_on_file import Decided  # noqa: PLC0415

        self._after([done.now.id])
        notices = tuple(notice.as_problem() for notice in done.left)
        self.decided.emit(Decided((replace(outcome, notices=notices),), (outcome,)))

    # All of them

    def take_back(self, done: Decided) -> None:
        """Make a decision undone."""
        from reflect_app.publication.text_import.decide_on_file import take_back  # noqa: PLC0415  -- when needed

        def then(back: Decided) -> None:
            self.decided.emit(back)
            self.said.emit(News(messages.taken_back(back)))

        self._change(partial(take_back, done), then, jobs.touched)

    def _change(
        self,
        job: Callable[[Library], Any],
        then: Callable[[Any], object],
        changes: Callable[[Any], Any],
    ) -> None:
        if self.busy:
            return
        self._set_busy(busy=True)

        def done(answer: object) -> None:
            self._set_busy(busy=False)
            then(answer)

        hear = self.window.while_open
        self._service.ask(job, hear(done), hear(self._refused), changes=changes)

    def _finish(self, done: Decided, words: str) -> None:
        self._set_busy(busy=False)
        self.decided.emit(done)
        can_undo = bool(done.touched) or any(each.kept_other for each in done.now)
        undo = partial(self.take_back, done) if can_undo else None
        self.said.emit(News(words, "Undo" if can_undo else "", undo, urgent=not can_undo))

    def _refused(self, error: ReflectError) -> None:
        self._set_busy(busy=False)
        self._say_error(error)

    def _say_error(self, error: ReflectError) -> None:
        self.said.emit(News(str(error), urgent=True))

    def _set_busy(self, *, busy: bool) -> None:
        if busy is not self.busy:
            self.busy = busy
            self.busy_changed.emit()
