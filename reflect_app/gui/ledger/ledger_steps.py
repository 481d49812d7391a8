"""What can be done about what went out: withdraw it, write the note, show files, save the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.clock import utc_now
from reflect_app.gui.ledger import messages
from reflect_app.gui.phrases.named_place import named_place
from reflect_app.gui.tasks.change import whole
from reflect_app.publication.went_out_table import as_csv
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.services import Services
    from reflect_app.gui.widgets.app_window import AppDialog
    from reflect_app.library import Library
    from reflect_app.publication.went_out import OutReflection

LIST_NAME = "what-went-out.csv"


class LedgerSteps:
    """Asks, has it done on the library's thread, and says what became of it."""

    def __init__(
        self, services: Services, window: AppDialog, say_done: Callable[[str], object]
    ) -> None:
        self._services, self._window, self._say_done = services, window, say_done
        self._dialogs = services.dialogs

    def withdraw(self, row: OutReflection) -> None:
        """Show every copy, ask, and note it as withdrawn; then offer the note."""
        paths = [shown_name(str(line.path)) for line in row.lines]
        choices = (tr("Keep it as it is"), tr("Withdraw it"))
        title = tr("Withdraw “{title}”?", title=shown_name(messages.title(row)))
        pressed = self._dialogs.choose(
            self._window, title, messages.copies(paths), choices, "\n".join(paths)
        )
        if pressed != 1:
            return
        at = utc_now()
        self._services.library.ask(
            lambda library: library.withdraw(row.reflection_id, at),
            self._window.while_open(lambda _record: self._withdrawn(row)),
            self._tell,
            changes=whole(row.reflection_id),
        )

    def _withdrawn(self, row: OutReflection) -> None:
        name = shown_name(row.title)
        said = messages.withdrawn(name) if row.title else messages.withdrawn_gone()
        self._say_done(said)

    def save_list(self, rows: Sequence[OutReflection]) -> None:
        """Ask where, and write what is shown as a table."""
        kinds = tr("Tables (*.csv);;All files (*)")
        self._save(tr("Save this list"), Path(LIST_NAME), kinds, lambda _library: as_csv(rows))

    def show_files(self, row: OutReflection) -> None:
        """Show the folder that the files are in."""
        self._dialogs.show_folder(self._window, Path(row.folder))

    def _save(
        self, title: str, suggestion: Path, kinds: str, made: Callable[[Library], bytes]
    ) -> None:
        from reflect_app.publication.safe_writing import write_safely  # noqa: PLC0415  -- when needed

        chosen = self._dialogs.file_to_write(self._window, title, suggestion, kinds)
        if chosen is None:
            return

        def write(library: Library) -> None:
            data = made(library)
            write_safely(chosen.path, data, replace=chosen.standing, own=self._services.paths)

        said = tr("It is saved as {place}.", place=named_place(chosen.path))
        saved = self._window.while_open(lambda _nothing: self._say_done(said))
        self._services.library.ask(write, saved, self._tell)

    def _tell(self, error: ReflectError) -> None:
        self._dialogs.tell(self._window, tr("What went out"), error.message, error.advice)
