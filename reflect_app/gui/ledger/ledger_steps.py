"""What can be done about what went out: withdraw it, write the note, show files, save the list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotReadFileError
from reflect_app.gui.export.export_steps import ExportSteps
from reflect_app.gui.ledger import comparison_messages, messages
from reflect_app.gui.ledger.folder_comparison_window import FolderComparisonWindow
from reflect_app.gui.phrases.named_place import named_place
from reflect_app.gui.tasks.batch import Batch
from reflect_app.gui.tasks.change import whole
from reflect_app.publication.ledger.folder_comparison import compare_folder
from reflect_app.publication.ledger.went_out_table import as_csv
from reflect_app.publication.ledger.withdrawal import withdrawal_note
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import AppDialog
    from reflect_app.library import Library
    from reflect_app.publication.ledger.folder_comparison import ComparedFile
    from reflect_app.publication.ledger.went_out import OutReflection

LIST_NAME, NOTE_NAME = "what-went-out.csv", "withdrawn-{name}.txt"
_KEEP = 0  # the button that Enter and Escape press


class LedgerSteps:
    """Asks, has it done on the library's thread, and says what became of it."""

    def __init__(
        self, services: Services, window: AppDialog, say_done: Callable[[str], None]
    ) -> None:
        self._services, self._window, self._say_done = services, window, say_done
        self._dialogs, self._exporter = services.dialogs, ExportSteps(services)

    def withdraw(self, row: OutReflection) -> None:
        """Show every copy, ask, and note it as withdrawn; then offer the note.

        Where another copy was made while the question stood, it is asked anew with that.
        """
        paths = [shown_name(str(line.path)) for line in row.lines]
        choices = (tr("Keep it as it is"), tr("Withdraw it"))
        title = tr("Withdraw “{title}”?", title=shown_name(messages.title(row)))
        words = messages.copies(paths)
        pressed = self._dialogs.choose(
            self._window, title, words, choices, "\n".join(paths), escape=_KEEP
        )
        if pressed == _KEEP:
            return

        def go_on(found: OutReflection) -> None:
            if found.withdrawn is None:
                self.withdraw(found)
            else:
                self._withdrawn(found)

        self._services.library.ask(
            partial(_withdraw_if_all_seen, row, utc_now()),
            self._window.while_open(go_on),
            self._window.while_open(self._tell),
            changes=whole(row.reflection_id),
        )

    def _withdrawn(self, row: OutReflection) -> None:
        name = shown_name(row.title)
        said = messages.withdrawn(name) if row.title else messages.withdrawn_gone()
        self._say_done(said)
        choices = (tr("Save the note for the web site…"), tr("Close"))
        if self._dialogs.choose(self._window, said, messages.what_the_note_says(), choices) == 0:
            self.save_note(row)

    def save_note(self, row: OutReflection) -> None:
        """Ask where, and write the note that names every copy."""
        moment = row.withdrawn or utc_now()
        suggestion = NOTE_NAME.format(name=Path(row.name).stem)
        note = withdrawal_note(row.lines, moment).encode()
        self._save(tr("Save the note"), suggestion, "", lambda: note)

    def save_list(self, rows: Sequence[OutReflection]) -> None:
        """Ask where, and write what is shown as a table."""
        kinds = tr("Tables (*.csv);;All files (*)")
        self._save(tr("Save this list"), LIST_NAME, kinds, lambda: as_csv(rows))

    def compare(self) -> None:
        """Ask which folder, and show how it agrees with what went out."""
        title = tr("Compare a folder with what went out")
        folder = self._dialogs.folder(self._window, title, self._exporter.last_folder())
        if folder is None:
            return

        hear = self._window.while_open

        def show(found: list[ComparedFile]) -> None:
            FolderComparisonWindow(self._services, folder, found, self._window).open()

        Batch(
            self._services.library,
            partial(_compared, folder),
            on_progress=hear(lambda number: self._say_done(comparison_messages.compared(number))),
            then=hear(show),
            otherwise=hear(self._tell),
        ).start()

    def show_files(self, row: OutReflection) -> None:
        """Show the folder that the files are in."""
        self._dialogs.show_folder(self._window, Path(row.folder))

    def _save(self, title: str, suggestion: str, kinds: str, made: Callable[[], bytes]) -> None:
        from reflect_app.publication.file_writing.safe_writing import write_safely  # noqa: PLC0415  -- when needed

        near = self._exporter.last_folder() / suggestion
        chosen = self._dialogs.file_to_write(self._window, title, near, kinds)
        if chosen is None:
            return

        def write(_library: Library) -> None:
            own = self._services.paths
            write_safely(chosen.path, made(), replace=chosen.standing, own=own)

        said = tr("It is saved as {place}.", place=named_place(chosen.path))
        hear = self._window.while_open
        self._services.library.ask(
            write, hear(lambda _nothing: self._say_done(said)), hear(self._tell)
        )

    def _tell(self, error: ReflectError) -> None:
        self._dialogs.tell(self._window, tr("What went out"), error.message, error.advice)


def _withdraw_if_all_seen(row: OutReflection, at: datetime, library: Library) -> OutReflection:
    """Withdraw what a row shows, as it is then; where there are other copies now, only say them."""
    lines = library.ledger(reflection_id=row.reflection_id)
    live = tuple(line for line in lines if line.withdrawn is None)
    if {line.path for line in live} - {line.path for line in row.lines}:
        return replace(row, lines=live)
    library.withdraw(row.reflection_id, at)
    return replace(row, lines=tuple(replace(line, withdrawn=at) for line in live))


def _compared(folder: Path, library: Library) -> Iterator[ComparedFile]:
    """The files of a folder beside the ledger. Raises ``CouldNotReadFileError``."""
    try:
        yield from compare_folder(library, folder)
    except OSError as error:
        said = tr("The folder “{folder}” can’t be read.", folder=shown_name(folder.name))
        raise CouldNotReadFileError(said, tr("Check that you may open it.")) from error
