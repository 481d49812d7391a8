"""Removing for good what is asked, from the live library and then from all backups, step by step.

What will happen, that it happens, and what became of it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from reflect_app.gui.bin import messages
from reflect_app.gui.bin.message_page import Choice, PageMessage
from reflect_app.gui.tasks.change import whole
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library


@dataclass(frozen=True)
class _Gone:
    """What was removed, the backup folder where that is away, and damaged libraries if any."""

    ids: Sequence[str]
    away: Path | None
    set_aside: Path | None


class PurgeSteps(QObject):
    """Leads through removing for good; whoever shows it hears each page through ``page``."""

    page = Signal(object)
    """``PageMessage`` to show in place of the list."""
    left = Signal()
    """The list is to be shown again."""
    done = Signal()
    """Nothing is being removed any more."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._service, self._maintenance = services.library, services.maintenance
        self._settings_file = services.settings_file
        self._show_folder = partial(services.dialogs.show_folder, window)
        self._wanted: Sequence[str] = ()
        self.busy = False

    def ask(self, ids: Sequence[str], titles: Sequence[str]) -> None:
        """Say what will happen to these reflections, and offer to leave it at that."""
        self._wanted, number = tuple(ids), len(ids)
        happens, which = messages.what_happens(number), messages.named(titles, number)
        self.page.emit(
            PageMessage(
                messages.question(number),
                "\n\n".join(filter(None, (happens, which))),
                messages.out_of_reach(),
                choices=(
                    Choice(messages.keep_button(number), self.left.emit),
                    Choice(messages.remove_button(number), self._remove),
                ),
            )
        )

    def _remove(self) -> None:
        if self.busy:
            return
        self.busy = True
        self.page.emit(PageMessage(tr("Removing…"), messages.removing_meanwhile()))
        kept = self._settings_file
        folders = kept.settings.backup_folder, kept.path.parent / "set-aside"
        self._service.ask(
            partial(_removing, self._wanted, *folders),
            self._removed,
            self._refused,
            changes=whole(*self._wanted),
        )

    def _removed(self, gone: _Gone) -> None:
        self.busy = False
        self._tell(gone, messages.clearing_backups() if gone.ids else "")
        if gone.ids:
            self._maintenance.erase(gone.ids, partial(self._erased, gone))
        self.done.emit()

    def _erased(self, gone: _Gone, left: Sequence[Path]) -> None:
        if isValid(self):  # the window may be closed and gone by now
            self._tell(gone, messages.backups_left(left, gone.away) or messages.backups_cleared())

    def _tell(self, gone: _Gone, backups: str) -> None:
        message = PageMessage(
            tr("Removed for good") if gone.ids else tr("Nothing was removed"),
            messages.removed(len(gone.ids), len(self._wanted)),
            backups,
            choices=(Choice(tr("Back to the bin"), self.left.emit),),
        )
        if gone.ids and (aside := gone.set_aside) is not None:
            look = partial(self._show_folder, aside)
            message = replace(message, caution=messages.set_aside(aside), act_on_caution=look)
        self.page.emit(message)

    def _refused(self, error: ReflectError) -> None:
        self.busy = False
        self.page.emit(
            PageMessage(
                tr("This needs another try"),
                error.message,
                error.advice,
                choices=(
                    Choice(tr("Try again"), self._remove),
                    Choice(tr("Back to the bin"), self.left.emit),
                ),
            )
        )
        self.done.emit()


def _removing(wanted: Sequence[str], own_folder: str, aside: Path, library: Library) -> _Gone:
    """Remove what is still in the bin; what an earlier try removed counts too.

    Words may stay in a backup folder of one's own, and in damaged libraries set ``aside``.
    """
    library.purge(wanted)
    gone = set(library.purged_ids())
    own = Path(own_folder) if own_folder else None
    return _Gone(
        [each for each in wanted if each in gone],
        own if own is not None and not os.path.isdir(own) else None,  # noqa: PTH112  -- never raises
        aside if _holds_anything(aside) else None,
    )


def _holds_anything(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except OSError:
        return False
