"""Handing a reflection over: what is known of it, the dialog, the file, and what it is noted as.

The same steps send a reflection for review, send it back with comments, and approve it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from reflect_app.clock import utc_now
from reflect_app.gui.export.export_steps import folder_or_home
from reflect_app.gui.review.send_choices import Choices, Handing, Purpose
from reflect_app.gui.tasks.change import whole
from reflect_app.gui.tasks.names_of_files import NamesOfFiles, Naming
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.review.send_dialog import SendDialog
    from reflect_app.gui.tasks.services import Services
    from reflect_app.handover.outgoing import HandedOverFile
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import ChosenFile
    from reflect_app.review.state import Review


class SendSteps(QObject):
    """Asks, writes and says what became of it, the same from every window."""

    handed_over = Signal(str, object)
    """A file was made; carries the id of the reflection, and the ``Purpose``."""
    text_changed = Signal(str)
    """None was made: the library has other words than were shown of the reflection with this id."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = services.settings_file.settings
        self._notes: dict[tuple[str, Purpose], str] = {}  # typed and not sent, until the end

    def begin(
        self,
        parent: QWidget,
        reflection_id: str,
        purpose: Purpose = Purpose.SEND,
        checked: tuple[str, ...] = (),
        version: str = "",
    ) -> None:
        """Ask for a name where none is known, then how to hand the reflection over.

        ``checked`` are the points of the checklist that were ticked, in words. ``version`` is the
        one that is shown, and no other is handed over; "" for the one that is there now.
        """
        from reflect_app.gui.comments.name_dialog import with_name  # noqa: PLC0415  -- when needed

        then = partial(self._ask, parent, reflection_id, purpose, checked, version)
        with_name(self._services.settings_file, self._services.theme, parent, then)

    def _ask(
        self,
        parent: QWidget,
        reflection_id: str,
        purpose: Purpose,
        checked: tuple[str, ...],
        version: str,
        name: str,
    ) -> None:
        def show(handing: Handing) -> None:
            if not isValid(parent):  # it was closed meanwhile
                return
            self._show(parent, reflection_id, name, replace(handing, checked=checked))

        self._services.library.ask(
            partial(_known, reflection_id, purpose, version, name),
            show,
            partial(self._tell, parent, reflection_id),
        )

    def _show(self, parent: QWidget, reflection_id: str, name: str, handing: Handing) -> None:
        from reflect_app.gui.review.send_dialog import SendDialog  # noqa: PLC0415  -- when needed

        folder, about = self._settings.exchange_folder, (reflection_id, handing.purpose)
        place = Path(folder) if folder else None
        handing = replace(handing, exchange_folder=place, note=self._notes.get(about, ""))
        dialog = SendDialog(handing, self._services.theme, parent)
        dialog.wanted.connect(partial(self._make, dialog, reflection_id, name, handing))
        dialog.folder_wanted.connect(
            lambda path: self._services.dialogs.show_folder(dialog, path.parent)
        )
        dialog.finished.connect(lambda _result: self._keep_note(about, dialog.unsent_note()))
        dialog.open()

    def _keep_note(self, about: tuple[str, Purpose], note: str) -> None:
        """Have a note stand there again when the same is asked for once more."""
        self._notes[about] = note

    def _make(
        self, dialog: SendDialog, reflection_id: str, name: str, handing: Handing, choices: Choices
    ) -> None:
        chosen = self._place(dialog, handing, choices)
        if chosen is None:
            return
        dialog.show_working(True)
        job = partial(
            _hand_over,
            *(reflection_id, handing, choices, chosen, name, self._services.paths),
        )

        def done(made: HandedOverFile) -> None:
            dialog.show_done(made.path, choices)
            self.handed_over.emit(reflection_id, handing.purpose)

        def refused(error: ReflectError) -> None:
            dialog.show_refusal(error)
            if self._is_of_change(reflection_id, error):
                dialog.lead_back()

        hear = dialog.while_open
        self._services.library.ask(
            job,
            hear(done),
            hear(refused),
            changes=whole(reflection_id),
        )

    def _place(
        self, dialog: SendDialog, handing: Handing, choices: Choices
    ) -> ChosenFile | Path | None:
        """Where the file goes: one that was asked for, or a folder."""
        from reflect_app.handover.file_names import suggested_name  # noqa: PLC0415  -- when needed

        if choices.into_exchange_folder:
            return handing.exchange_folder
        naming = Naming(suggested_name(handing.shared_id))
        suggestion = folder_or_home(self._settings.handover_folder) / naming.name
        kinds = tr("Reflections to hand over (*.reflection);;All files (*)")
        chosen = NamesOfFiles(self._services).ask_where(
            dialog, tr("Save the file to hand over"), suggestion, naming, kinds
        )
        if chosen is not None:
            self._settings.handover_folder = str(chosen.path.parent)
        return chosen

    def _is_of_change(self, reflection_id: str, error: ReflectError) -> bool:
        """Whether other words are there by now than were shown; whoever shows them is told."""
        from reflect_app.handover.errors import TextChangedError  # noqa: PLC0415  -- when needed

        if not isinstance(error, TextChangedError):
            return False
        self.text_changed.emit(reflection_id)
        return True

    def _tell(self, parent: QWidget, reflection_id: str, error: ReflectError) -> None:
        if not isValid(parent):
            return
        self._is_of_change(reflection_id, error)
        self._services.dialogs.tell(parent, tr("Not handed over"), error.message, error.advice)


def _known(
    reflection_id: str, purpose: Purpose, shown: str, name: str, library: Library
) -> Handing:
    """What the dialog has to know about a reflection, if it is still the version that is shown."""
    from reflect_app.handover.locked_before import locked_before  # noqa: PLC0415
    from reflect_app.handover.outgoing import refuse_other_words  # noqa: PLC0415
    from reflect_app.handover.shared_decisions import shareable  # noqa: PLC0415
    from reflect_app.handover.versions import present_version  # noqa: PLC0415
    from reflect_app.review.entries import HandedOver  # noqa: PLC0415  -- when needed
    from reflect_app.text_format.requirements import to_publish  # noqa: PLC0415

    record, review = library.get(reflection_id), library.review(reflection_id)
    refuse_other_words(record, review, shown)
    gone = review.last(HandedOver)
    sends = purpose is Purpose.SEND
    lacking = tuple(each.message for each in to_publish(record.reflection))
    who = gone.to if sends and gone else ""
    return Handing(
        purpose,
        title=record.title if sends else "",
        decisions=len(shareable(library.decisions(reflection_id), record.reflection))
        if sends
        else 0,
        lacking=lacking,
        shared_id=review.shared_id or reflection_id,
        to=_other_person(review, name, who),
        open_comments=len(review.open_comments),
        version=present_version(review, record.reflection).version,
        locked_before=locked_before(review, answers=not sends),
    )


def _other_person(review: Review, name: str, before: str) -> str:
    """Whom it went to before, or from whom something came last; "" where nobody else is known.

    Oneself is nobody else, by another computer or folder, nor under a name that one had before.
    """
    from reflect_app.review.entries import (  # noqa: PLC0415  -- when needed
        Approved,
        Arrived,
        HandedOver,
        Returned,
        Sent,
    )

    own = {"", name, *(each.by for each in review.of(HandedOver))}
    kinds = (Arrived, Approved, Returned, Sent)
    told = [before, *(each.by for each in reversed(review.deeds) if isinstance(each, kinds))]
    return next((each for each in told if each not in own), "")


def _hand_over(
    reflection_id: str,
    handing: Handing,
    choices: Choices,
    chosen: ChosenFile | Path,
    name: str,
    own: AppPaths,
    library: Library,
) -> HandedOverFile:
    """Make the file and note it; on the library's thread."""
    from reflect_app.handover import outgoing, return_or_approve  # noqa: PLC0415  -- on the library's thread
    from reflect_app.handover.file_names import suggested_name  # noqa: PLC0415

    shared: dict[str, Any] = {
        "name": name,
        "to": choices.to or handing.to,
        "passphrase": choices.passphrase,
        "note": choices.note,
        "shown": handing.version,
        "own": own,
        "now": utc_now(),
    }
    if isinstance(chosen, Path):
        path = chosen / suggested_name(handing.shared_id)
    else:
        path, shared["replace"] = chosen.path, chosen.standing
    if handing.purpose is Purpose.RETURN:
        return return_or_approve.send_back(library, reflection_id, path, **shared)
    if handing.purpose is Purpose.APPROVE:
        return return_or_approve.approve(
            library, reflection_id, path, checked=handing.checked, **shared
        )
    return outgoing.send(
        library,
        reflection_id,
        path,
        with_title=choices.with_title,
        with_decisions=choices.with_decisions,
        **shared,
    )
