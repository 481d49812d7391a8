"""Printing one reflection, or saving it as a PDF: ask how and where, draw it, say what was done."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shiboken6 import isValid

from reflect_app.errors import ReflectError
from reflect_app.gui.paper import messages
from reflect_app.gui.phrases.named_place import named_place
from reflect_app.gui.phrases.undecided import OutBy
from reflect_app.gui.tasks.names_of_files import NamesOfFiles
from reflect_app.gui.tasks.worker import wait_for
from reflect_app.gui.widgets.notices import Notice
from reflect_app.paths import home_folder
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.documents.printing import Printout
    from reflect_app.gui.paper.on_paper_dialog import OnPaperDialog
    from reflect_app.gui.tasks.names_of_files import Naming
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import ChosenFile
    from reflect_app.reflection import Record
    from reflect_app.review.state import Review

    AskPrinter = Callable[[QWidget], QPrinter | None]
    Say = Callable[[Notice], None]
    Before = Callable[[QWidget, Record, OutBy, Callable[[], None]], None]


class _Meeting(NamedTuple):
    """A reflection with its review, and where the passages of its comments are."""

    record: Record
    review: Review
    passages: dict[str, range | None]


def ask_for_printer(parent: QWidget) -> QPrinter | None:
    """The printer that somebody chose in the system's dialog; None for a changed mind."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  -- when needed

    from reflect_app.gui.documents.printing import use_a4  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    use_a4(printer)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def go_straight_on(
    _window: QWidget, _record: Record, _out_by: OutBy, then: Callable[[], None]
) -> None:
    """Ask nothing before a text goes on paper."""
    then()


def print_review(
    window: QWidget,
    services: Services,
    reflection_id: str,
    say: Say,
    before: Before,
) -> None:
    """Print a reflection for the meeting, or save it as a PDF, as somebody chooses in a dialog.

    The same from every window; ``say`` shows there what was done, or could not be. ``before`` may
    ask about the text, and goes on or does not.
    """
    PrintSteps(window, services, say, before=before).for_the_meeting(reflection_id)


class PrintSteps:
    """Takes what is to be on paper to a printer or into a file."""

    def __init__(
        self,
        window: QWidget,
        services: Services,
        say: Say,
        ask_printer: AskPrinter = ask_for_printer,
        before: Before = go_straight_on,
    ) -> None:
        self._window, self._services = window, services
        self._say, self._ask_printer, self._before = say, ask_printer, before
        self._names = NamesOfFiles(services)

    def for_the_meeting(self, reflection_id: str) -> None:
        """Ask how it is to be on paper, then go on."""
        self._services.library.ask(
            partial(_with_review, reflection_id), self._ask_how, self._refused
        )

    def print_it(self, record: Record, printout: Printout) -> None:
        """Ask for a printer, and print it under a name that points at nobody."""
        self._named(record, printout, OutBy.PAPER, self._print_named)

    def save_pdf(self, record: Record, printout: Printout) -> None:
        """Ask where, and write a PDF there."""
        self._named(record, printout, OutBy.PDF, self._save_named)

    def _named(
        self,
        record: Record,
        printout: Printout,
        out_by: OutBy,
        then: Callable[[Printout, Naming], None],
    ) -> None:
        def go_on(naming: Naming) -> None:
            if isValid(self._window):  # it was closed before the library answered
                then(printout._replace(name=naming.stem()), naming)

        named = partial(self._names.suggest, record.id, record.reflection, go_on)
        self._before(self._window, record, out_by, named)

    def _print_named(self, printout: Printout, _naming: Naming) -> None:
        from reflect_app.gui.documents.printing import print_on  # noqa: PLC0415  -- when needed

        printer = self._ask_printer(self._window)
        if printer is not None and printer.outputFileName():
            self._print_to_file(printer, printout)
        elif printer is not None:
            printer.setDocName(printout.name)
            printer.setCreator("Reflect")
            print_on(printer, printout, self._window.font())
            self._say(Notice(messages.sent_to_printer()))

    def _save_named(self, printout: Printout, naming: Naming) -> None:
        from reflect_app.gui.documents.printing import pdf_of  # noqa: PLC0415  -- when needed

        settings = self._services.settings_file.settings
        folder = Path(settings.export_folder or home_folder())
        chosen = self._names.ask_where(
            self._window,
            tr("Save as PDF"),
            folder / f"{printout.name}.pdf",
            naming,
            tr("PDF files (*.pdf)"),
        )
        if chosen is None:
            return
        settings.export_folder = str(chosen.path.parent)
        data = pdf_of(printout, self._window.font())
        self._services.library.ask(
            partial(_write_pdf, chosen, data, self._services.paths),
            lambda _nothing: self._saved_as(chosen.path),
            self._refused,
        )

    def _ask_how(self, meeting: _Meeting) -> None:
        from reflect_app.gui.paper.on_paper_dialog import OnPaperDialog  # noqa: PLC0415  -- when needed

        if not isValid(self._window):  # it was closed before the library answered
            return
        comments, waiting = meeting.review.comments, meeting.review.open_comments
        dialog = OnPaperDialog(
            len(waiting), len(comments) - len(waiting), self._services.theme, self._window
        )
        dialog.accepted.connect(lambda: self._go_on(meeting, dialog))
        dialog.open()

    def _go_on(self, meeting: _Meeting, dialog: OnPaperDialog) -> None:
        printout = self._printout(meeting, dialog)
        (self.save_pdf if dialog.wants_pdf else self.print_it)(meeting.record, printout)

    def _printout(self, meeting: _Meeting, dialog: OnPaperDialog) -> Printout:
        from reflect_app.gui.documents import printing, review_on_paper  # noqa: PLC0415  -- when needed
        from reflect_app.gui.paper.on_paper_dialog import Layout  # noqa: PLC0415

        reflection, review = meeting.record.reflection, meeting.review
        if dialog.layout_wanted is Layout.PLAIN:
            return printing.plain(reflection)
        if dialog.layout_wanted is Layout.WIDE_MARGIN:
            return review_on_paper.with_wide_margin(reflection)
        comments = review.comments if dialog.with_resolved else review.open_comments
        own = self._services.settings_file.settings.comment_name
        authors = _authors(review, own)
        return review_on_paper.with_comments(reflection, comments, meeting.passages, authors)

    def _print_to_file(self, printer: QPrinter, printout: Printout) -> None:
        """Write the file that the system's dialog was told, as we write any: Qt follows links."""
        from reflect_app.gui.documents.printing import pdf_of  # noqa: PLC0415  -- when needed
        from reflect_app.publication.file_writing.safe_writing import ChosenFile  # noqa: PLC0415

        chosen = ChosenFile.at(Path(printer.outputFileName()))
        data = pdf_of(printout, self._window.font(), printer.pageLayout().pageSize())
        try:
            wait_for(partial(_write_pdf, chosen, data, self._services.paths, None))
        except ReflectError as error:
            self._refused(error)
        else:
            self._saved_as(chosen.path)

    def _saved_as(self, path: Path) -> None:
        if isValid(self._window):
            self._say(Notice(messages.saved_as(named_place(path))))

    def _refused(self, error: ReflectError) -> None:
        if isValid(self._window):
            self._say(Notice(str(error), urgent=True))


def _with_review(reflection_id: str, library: Library) -> _Meeting:
    from reflect_app.review.passages import passages  # noqa: PLC0415  -- when needed

    record, review = library.get(reflection_id), library.review(reflection_id)
    return _Meeting(record, review, passages(review, record.reflection.answers.texts()))


def _authors(review: Review, own_name: str) -> frozenset[str]:
    """The names for comments of whoever wrote it: who sent it, and who uses this computer."""
    from reflect_app.review.entries import Sent  # noqa: PLC0415  -- when needed

    sent = frozenset(each.by for each in review.of(Sent))
    return sent if review.is_for_review or not own_name else sent | {own_name}


def _write_pdf(chosen: ChosenFile, data: bytes, own: AppPaths, _library: Library | None) -> None:
    from reflect_app.publication.file_writing.safe_writing import write_safely  # noqa: PLC0415  -- when needed

    write_safely(chosen.path, data, replace=chosen.standing, own=own)
