"""Opening what was approved: a reason is asked for first, or it is read as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from reflect_app.clock import utc_now
from reflect_app.gui.tasks.change import whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.reflection import Record
    from reflect_app.review.state import Review


class Reopening:
    """Asks once; ``write`` gets the record to be written on, ``read`` the id of what is read."""

    def __init__(
        self,
        services: Services,
        write: Callable[[Record], None],
        read: Callable[[str], object],
        tell: Callable[[ReflectError], None],
    ) -> None:
        self._services = services
        self._write, self._read, self._tell = write, read, tell

    def ask(self, parent: QWidget, reflection_id: str) -> None:
        """Ask why it is to be changed, with who approved it."""
        self._services.library.ask(
            lambda library: library.review(reflection_id),
            partial(self._show, parent, reflection_id),
            self._tell,
        )

    def _show(self, parent: QWidget, reflection_id: str, review: Review) -> None:
        if not isValid(parent):  # it was closed meanwhile
            return
        from reflect_app.gui.wizard.reopen_dialog import ReopenDialog  # noqa: PLC0415  -- when needed

        services = self._services
        name = services.settings_file.settings.comment_name
        dialog = ReopenDialog(review, name, services.theme, parent)
        dialog.reason_given.connect(partial(self._reopen, parent, reflection_id))
        dialog.read_wanted.connect(partial(self._read, reflection_id))
        dialog.open()

    def _reopen(self, parent: QWidget, reflection_id: str, reason: str) -> None:
        from reflect_app.gui.comments.name_dialog import with_name  # noqa: PLC0415  -- when needed

        def go_on(name: str) -> None:
            job = partial(_reopened, reflection_id, name, reason)
            self._services.library.ask(job, self._write, self._tell, changes=whole(reflection_id))

        with_name(self._services.settings_file, self._services.theme, parent, go_on)


def _reopened(reflection_id: str, name: str, reason: str, library: Library) -> Record:
    from reflect_app.handover.return_or_approve import reopen  # noqa: PLC0415  -- on the library's thread

    reopen(library, reflection_id, name=name, reason=reason, now=utc_now())
    return library.open_for_writing(reflection_id)
