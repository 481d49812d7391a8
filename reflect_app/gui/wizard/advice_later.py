"""Advice on a draft, from the moment its window was painted; nothing of it is imported before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction

from reflect_app.gui.wizard import review_messages
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.dialogs import Dialogs
    from reflect_app.gui.wizard.draft_advice import DraftAdvice
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.gui.wizard.undecided import Undecided

PATIENCE_MS = 1_500  # that Finish waits at most; a look takes a third of a second at 5,000 words


class AdviceLater(QObject):
    """Stands for the advice on a draft until there is any, and switches it on and off."""

    def __init__(
        self,
        services: Services,
        save_status: SaveStatus,
        undecided: Undecided,
        turn_to: Callable[[str], None],
    ) -> None:
        super().__init__(save_status.window)
        self._undecided = undecided
        self._services, self._save_status, self._turn_to = services, save_status, turn_to
        self.draft: DraftAdvice | None = None
        """The advice; None until the window was painted."""
        self.action = QAction(tr("W&orth a second look"), save_status.window)
        self.action.setCheckable(True)
        self.action.setStatusTip(tr("Show what could identify someone, judge, or be misspelt"))
        self.action.setChecked(services.advice.is_on)
        self.action.triggered.connect(services.advice.switch_all)
        services.advice.kinds_changed.connect(self._show_choice)
        save_status.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin once the window was painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._bring_in)
        return False

    def turned(self) -> None:
        """Another page is shown."""
        if self.draft is not None:
            self.draft.turned()

    def go(self, by: int) -> None:
        """Come to the next passage (1), or to the one before (-1), also in words of just now."""
        if self.draft is not None:
            self.draft.look_at_last_words()
            self.draft.go(by)

    def go_to(self, finding: Finding) -> None:
        """Come to a passage, on whichever page it is."""
        if self.draft is not None:
            self.draft.go_to(finding)

    def go_to_choices(self) -> None:
        """Come to what can be done about the passage that is looked at."""
        if self.draft is not None:
            self.draft.go_to_choices()

    def look_at_last_words(self) -> None:
        """Have what was typed a moment ago looked at too, before somebody finishes."""
        if self.draft is not None:
            self.draft.look_at_last_words(PATIENCE_MS)

    def may_close(self, dialogs: Dialogs) -> bool:
        """Whether reasons that were begun are dealt with: kept, or not wanted."""
        if self.draft is None:
            return True
        from reflect_app.gui.advice.reason_line import ReasonLine  # noqa: PLC0415  -- not before

        lines = self._save_status.window.findChildren(ReasonLine)
        asked = [each for each in lines if each.reason() and not each.isHidden()]
        begun = {each.key: each for each in asked}.values()  # of one passage in two places, one
        if not begun:
            return True
        title, text = review_messages.reason_begun(len(begun))
        choices = review_messages.begun_choices(len(begun))
        chosen = dialogs.choose(self._save_status.window, title, text, choices)
        if chosen == review_messages.SAVE_BEGUN:
            for each in begun:
                each.entered.emit()
        return chosen != review_messages.STAY

    def stop(self) -> None:
        """Look at nothing any more: the window has gone."""
        self._save_status.window.removeEventFilter(self)
        if self.draft is not None:
            self.draft.adviser.stop()

    def _bring_in(self) -> None:
        """Import what is needed: step by step, so that nobody waits for all of it at once."""
        from reflect_app.gui.wizard import draft_advice  # noqa: F401, PLC0415  -- not before

        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._save_status.saver.stopped or self.draft is not None:
            return
        from reflect_app.gui.wizard.draft_advice import DraftAdvice  # noqa: PLC0415  -- not before
        from reflect_app.gui.wizard.undecided_deeds import UndecidedDeeds  # noqa: PLC0415

        self.draft = DraftAdvice(self._services, self._save_status, self._turn_to)
        self.draft.changed.connect(self._tell)
        UndecidedDeeds(self._undecided, self.draft)

    def _tell(self) -> None:
        """Have the last pages know what is undecided now."""
        if (draft := self.draft) is None:
            return
        found = draft.undecided() if draft.looked is not None else None
        kinds, suggestions = self._services.advice.kinds, draft.deeds.suggestions
        looked = draft.looked.found.values() if draft.looked is not None else ()
        there = {(each.kind, each.about) for here in looked for each in here}
        self._undecided.take(found, draft.texts(), kinds, suggestions, there)
        self._undecided.show_on(self._save_status.window.current())

    def _show_choice(self) -> None:
        self.action.setChecked(self._services.advice.is_on)
