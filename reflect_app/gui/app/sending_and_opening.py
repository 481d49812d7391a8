"""Leads to handing a reflection over, to opening what came, and to the folder in between."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from reflect_app.clean_text import shown_name
from reflect_app.clock import utc_now
from reflect_app.gui.library_window.report_panel import Report
from reflect_app.gui.review.adopting import adopted, adopting_question
from reflect_app.gui.review.exchange_messages import away_words, came_words, waiting_words
from reflect_app.gui.review.open_messages import (
    is_approved,
    not_opened_title,
    opening_words,
    outcome_words,
    several_heading,
    still_locked,
)
from reflect_app.gui.review.open_steps import OpenSteps
from reflect_app.gui.review.send_steps import SendSteps
from reflect_app.gui.tasks.change import Aspect, whole
from reflect_app.gui.tasks.exchange_folder import ExchangeFolder
from reflect_app.gui.widgets.notices import Notice
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.library_window.library_window import LibraryWindow
    from reflect_app.gui.review.review_window import ReviewWindow
    from reflect_app.gui.tasks.change import Change
    from reflect_app.gui.tasks.exchange_files import Waiting
    from reflect_app.gui.tasks.handover_jobs import OpenedHere
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.wizard.wizard import ReflectionWizard

ENDS = Aspect.TEXT | Aspect.STATUS | Aspect.BIN
"""What is different of a reflection once what was said of it is over."""


class Windows(Protocol):
    """What of all windows has to be known here."""

    library: LibraryWindow

    @property
    def wizards(self) -> list[ReflectionWizard]:
        """Those that are open."""

    def wizard_of(self, reflection_id: str) -> ReflectionWizard | None:
        """The wizard in which a reflection is open."""

    def review_of(self, reflection_id: str) -> ReviewWindow | None:
        """The window in which a reflection is reviewed."""

    def save_open(self, reflection_id: str) -> None:
        """Save what is typed of a reflection."""

    def open_wizard(self, reflection_id: str, then: Callable[[], object] = ...) -> None:
        """Open a reflection for writing."""

    def open_review(self, reflection_id: str) -> None:
        """Open somebody else's, to be read and commented."""

    def open_merge(self, reflection_id: str) -> None:
        """Bring a reflection together with what came from elsewhere."""


class HandingOver(QObject):
    """Sends, opens and takes in, and leads to the window that comes next."""

    def __init__(self, services: Services, windows: Windows, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._windows = services, windows
        self._library = windows.library
        self.sending = SendSteps(services, self)
        self.opening = OpenSteps(services, self)
        self.exchange = ExchangeFolder(services, self)
        self.opening.began.connect(self._say_opening)
        self.opening.finished.connect(self._opened)
        self.exchange.came.connect(self._came)
        self.exchange.waits.connect(self._waits)
        self.exchange.away.connect(self._say_away)
        self._said: tuple[Notice, Sequence[str]] = (Notice(""), ())
        services.library.changed.connect(self._on_changed)

    def stop(self) -> None:
        """Nothing more is read."""
        self.exchange.stop()
        self.opening.stop()

    def send(self, parent: QWidget, reflection_id: str) -> None:
        """Hand a reflection over for review, once what is typed of it is saved."""
        self._windows.save_open(reflection_id)
        self.sending.begin(parent, reflection_id)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files, or ask which; what is being typed is saved before."""
        wanted = list(paths) or self.opening.ask_which(self._library)
        for wizard in self._windows.wizards if wanted else []:
            wizard.save()
        self.opening.open_files(self._library, wanted)

    def show_settings(self) -> None:
        """The name for comments, and the exchange folder."""
        from reflect_app.gui.review.review_settings_dialog import ReviewSettingsDialog  # noqa: PLC0415

        dialog = ReviewSettingsDialog(self._services, self._library)
        dialog.kept.connect(self.exchange.begin)
        dialog.open()

    def adopt(self, reflection_id: str) -> None:
        """Go on writing what came under another name, where somebody says that it is theirs."""
        title, text, detail, choices = adopting_question()
        if self._services.dialogs.choose(self._library, title, text, choices, detail) == 0:
            name = self._services.settings_file.settings.comment_name
            self._services.library.ask(
                partial(adopted, reflection_id, name, utc_now()),
                lambda _record: self._windows.open_wizard(reflection_id),
                self._refused,
                changes=whole(reflection_id),
            )

    # Files that were opened

    def _opened(self, done: Sequence[OpenedHere]) -> None:
        if not isValid(self._library):  # the program has ended meanwhile
            return
        for each in done:
            if each.opened is not None and each.opened.id is not None:
                self.exchange.was_opened(each.path)
        if len(done) == 1:
            self._opened_one(done[0])
        else:
            self._opened_several(done)

    def _opened_one(self, done: OpenedHere) -> None:
        self._library.say(None)
        if done.opened is None:
            return
        words = outcome_words(done.opened, for_review=done.for_review)
        if done.opened.id is None:
            self._services.dialogs.tell(self._library, not_opened_title(), words)
            return
        self._show_opened(words, None, [done.opened.id])
        self._show(done, words)

    def _opened_several(self, done: Sequence[OpenedHere]) -> None:
        opened = [each.opened for each in done if each.opened is not None]
        entries = tuple((shown_name(each.path.name), (_said(each),)) for each in done)
        heading = several_heading(opened, len(done) - len(opened))
        ids = [each.id for each in opened if each.id is not None]
        self._show_opened(heading, Report(heading, entries), ids)

    def _show_opened(self, words: str, report: Report | None, ids: Sequence[str]) -> None:
        said = Notice(words)
        self._library.show_opened(said, report, ids)
        self._say_until_changed(said, ids)

    def _show(self, done: OpenedHere, words: str) -> None:
        """The window that comes next: to review, to choose, or to go on writing.

        What was approved stays in the list: to write in it would end the approval.
        """
        opened = done.opened
        if opened is None or opened.id is None:
            return
        if done.for_review:
            self._windows.open_review(opened.id)
            if (window := self._windows.review_of(opened.id)) is not None:  # it is in front
                window.say_opened(words)
        elif opened.outcome == "conflict":
            self._windows.open_merge(opened.id)
        elif not is_approved(opened):
            said = partial(self._say_in_wizard, opened.id, words)
            self._windows.open_wizard(opened.id, then=said)

    def _say_in_wizard(self, reflection_id: str, words: str) -> None:
        from reflect_app.gui.wizard.draft_notices import told  # noqa: PLC0415  -- with the wizard

        if (wizard := self._windows.wizard_of(reflection_id)) is not None:
            wizard.save_status.show_notice(told(words))

    # The exchange folder

    def _came(self, came: Sequence[OpenedHere]) -> None:
        words = came_words(came)
        opened = came[0].opened
        if len(came) == 1 and opened is not None and opened.id is not None:
            show = partial(self._library.take_on, opened.id)
            self._tell(Notice(words, tr("Open it"), show), [opened.id])
        else:
            ids = [each.opened.id for each in came if each.opened and each.opened.id]
            self._tell(Notice(words), ids)

    def _waits(self, waits: Sequence[Waiting]) -> None:
        paths = [each.path for each in waits]
        self._tell(Notice(waiting_words(waits), tr("Open…"), partial(self.open_files, paths)))

    def _say_away(self, folder: Path) -> None:
        self._say(away_words(folder))

    # What is said in the library window

    def _say_opening(self, number: int) -> None:
        self._say(opening_words(number))

    def _refused(self, error: ReflectError) -> None:
        self._tell(Notice(str(error), urgent=True))

    def _say(self, words: str) -> None:
        self._tell(Notice(words))

    def _tell(self, notice: Notice, about: Sequence[str] = ()) -> None:
        if isValid(self._library):  # else the program has ended meanwhile
            self._library.say(notice)
            self._say_until_changed(notice, about)

    def _say_until_changed(self, notice: Notice, about: Sequence[str]) -> None:
        """Wait for what comes after: windows hear just after this what it itself has changed."""
        self._said = Notice(""), ()

        def wait() -> None:
            self._said = notice, about

        QTimer.singleShot(0, self, wait)

    def _on_changed(self, change: Change) -> None:
        """Say no more what has become of a reflection once something else becomes of it."""
        notice, about = self._said
        if about and change.touches(ENDS, about) and isValid(self._library):
            self._said = notice, ()
            self._library.take_back(notice)


def _said(done: OpenedHere) -> str:
    if done.opened is None:
        return still_locked()
    return outcome_words(done.opened, for_review=done.for_review)
