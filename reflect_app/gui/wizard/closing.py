"""Closing the wizard: all that is typed comes into the library first, or a copy is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.gui.wizard.save_status import SaveStatus
    from reflect_app.gui.wizard.tags_page import TagsPage

PATIENCE_MS = 2_000  # then the window stays until the library has answered


class Closing(QObject):
    """Holds a window open until all that is typed is kept; nothing is asked where it can be."""

    def __init__(self, save_status: SaveStatus, tags: TagsPage, service: LibraryService) -> None:
        super().__init__(save_status.window)
        self._status, self._window = save_status, save_status.window
        self._saver, self._tags, self._service = save_status.saver, tags, service
        self._wants_to = self._kept_elsewhere = False
        self.waits = False
        """Whether the library is being waited for just now, with all windows alive."""
        self._saver.settled.connect(self._on_settled)
        self._saver.trouble.connect(self._on_save_failed)

    def may_close(self) -> bool:
        """Whether everything is in the library, or in a copy; where not, say so and offer one."""
        return self._kept_elsewhere or self._all_kept()

    def kept(self) -> bool:
        """Bring what is on the pages into the library; where that can't be, offer a way out."""
        self._save()
        self._wait_a_moment()
        if self._saver.unsaved:
            self._offer_copy()
        return not self._saver.unsaved

    def stay(self) -> None:
        """Who goes on writing does not want to leave after all."""
        self._wants_to = False

    def _all_kept(self) -> bool:
        self._tags.tags.commit_pending()
        self._save()
        self._wait_a_moment()
        if self._saver.unsaved:
            # Who asks a second time while the disk still does not answer is offered a way out.
            self._wants_to = self._saver.problem is None and not self._wants_to
            if not self._wants_to:
                self._offer_copy()
        return not self._saver.unsaved

    def _save(self) -> None:
        self._saver.touch()
        self._saver.save()

    def _offer_copy(self) -> None:
        """Closing waits while saving can't be done; a copy elsewhere is a way out."""
        self._wants_to = False
        self._kept_elsewhere = self._status.unsaved.offer_copy()
        if self._kept_elsewhere:  # a window can't be closed while it closes
            QTimer.singleShot(0, self._window, self._window.close)

    def _wait_a_moment(self) -> None:
        """Let the library answer, with all windows alive, so that quitting closes every one."""
        if self._saver.unsaved:
            self.waits = True
            self._service.finish(PATIENCE_MS)
            self.waits = False

    def _on_settled(self) -> None:
        if self._wants_to:
            self._window.close()

    def _on_save_failed(self) -> None:
        if self._wants_to:
            self._offer_copy()
