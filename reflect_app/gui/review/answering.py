"""What is asked before a reflection is answered, and before what was typed could be lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reflect_app.gui.review import messages
from reflect_app.status import Status
from reflect_app.text_format.requirements import to_publish

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.review.checklist_panel import ChecklistPanel
    from reflect_app.gui.review.conversation import Conversation
    from reflect_app.gui.tasks.services import Services
    from reflect_app.reflection import Record

_SAVE, _WITHOUT, _STAY = range(3)


class Answering(QObject):
    """Tells that the reflection is to be sent back, approved or reopened, once nothing is lost."""

    return_wanted = Signal()
    approve_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        services: Services,
        conversation: Conversation,
        checklist: ChecklistPanel,
    ) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._conversation, self._checklist = conversation, checklist
        self.record: Record | None = None
        """What is shown at the moment."""
        self.head = ""
        """The version that this is."""
        self.version = ""
        """The version that was shown when the answer was asked for; no other is answered."""

    def send_back(self) -> None:
        """Ask for it once everything that was typed is kept; or to reopen it first."""
        self.version = self.head
        if self.record is not None and self.record.status is Status.APPROVED:
            self.reopen_wanted.emit()
        elif self.may_go():
            self.return_wanted.emit()

    def approve(self) -> None:
        """The same; what it lacks to be published, and what is not ticked, is said first."""
        self.version = self.head
        if self.record is None or not self.may_go():
            return
        ask = partial(self._services.dialogs.choose, self._window, messages.before_you_approve())
        missing = to_publish(self.record.reflection)
        if missing:
            words = messages.lacks_to_be_approved([each.message for each in missing])
            if ask(*words) == 0:
                self.return_wanted.emit()
            return
        unticked = self._checklist.unticked()
        if not unticked or ask(*messages.not_ticked(unticked)) == 0:
            self.approve_wanted.emit()

    def may_go(self) -> bool:
        """Whether what is typed and not kept is dealt with: kept, or not wanted."""
        number = len(self._conversation.unsaved)
        if not number:
            return True
        title, text = messages.unsaved_title(), messages.unsaved(number)
        choices = messages.unsaved_choices(number)
        chosen = self._services.dialogs.choose(self._window, title, text, choices)
        if chosen == _SAVE:
            self._conversation.save_all()  # which asks for a name first where none is known
            self._services.library.finish()
            return not self._conversation.unsaved
        return chosen == _WITHOUT
