"""Every window and page of the program, opened one after the other for tests that walk them all."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from reflect_app.gui.app.controller import AppController
from reflect_app.gui.app.window_manager import READER, REVIEW
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.widgets.dialogs import message_box
from reflect_app.gui.wizard.guidance import Help
from reflect_app.library import Library
from reflect_app.paths import AppPaths
from reflect_app.three_way_merge import Choice
from tests.drivers import handing_over_windows, on_paper, practice
from tests.drivers.charts import MANY, Page
from tests.drivers.commented_draft import (
    show_comment_chosen,
    show_commented,
    show_passage_gone,
    show_reopening,
    show_reply,
)
from tests.drivers.doubles import ScriptedDialogs
from tests.drivers.maintenance import repair_report
from tests.drivers.settle import settle, until
from tests.samples import change_elsewhere, fill_library, full_record, imported, write_history
from tests.two_texts import two_texts

Erase = Callable[[Sequence[str], Callable[[Sequence[Path]], None]], None]
WIZARD_STEPS = (
    "before-you-start",
    "description",
    "needs",
    "impact",
    "factors",
    "feelings",
    "motivation",
    "tags-and-date",
    "check",
    "finished",
)
PAGES = frozenset(f"{kind} {step}" for kind in ("new", "full") for step in WIZARD_STEPS)
"""The names of the wizard's pages, which change nothing in the program by being shown."""


@contextmanager
def open_program(
    qtbot, qapp, folder, *, filled: bool, opens: bool = True
) -> Iterator[AppController]:
    """The whole program on a library of its own, empty or with one reflection of each kind."""
    program = AppController(qapp, AppPaths(folder), ScriptedDialogs())
    program.theme.choose("light")
    program.show()
    qtbot.waitExposed(program.windows.library)
    with qtbot.waitSignal(program.service.opened if opens else program.service.could_not_open):
        pass
    if filled:
        found: list[str] = []
        program.service.ask(fill_library, found.append, changes=EVERYTHING)
        qtbot.waitUntil(lambda: bool(found))
        program.full_id = found[0]
    assert program.service.finish()
    yield program
    readers = [*program.windows.open.of(READER), *program.windows.open.of(REVIEW)]
    for window in (*program.windows.wizards, *readers, program.windows.library):
        window.hide()
        window.deleteLater()
    practice.take_down(program)
    program.close()
    program.theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _wizard_at(step: str, *, new: bool) -> Callable[[AppController], QWidget]:
    def show(program: AppController) -> QWidget:
        program.windows.open_wizard(None if new else program.full_id)
        program.service.finish()
        wizard = program.windows.wizards[-1]
        wizard.turn_to(step)
        return wizard

    return show


def _wizard_with_problem(program: AppController) -> QWidget:
    wizard = _wizard_at("needs", new=True)(program)
    wizard.current().frame.forward.click()
    return wizard


def _wizard_with_help(program: AppController) -> QWidget:
    wizard = _wizard_at("needs", new=True)(program)
    wizard.current().guidance.open_panel(Help.STARTERS)
    return wizard


def _reader(program: AppController) -> QWidget:
    program.windows.open_reader(program.full_id)
    program.service.finish()
    return program.windows.open.of(READER)[-1]


def show_review(program: AppController, story=None, text=None) -> QWidget:
    """The review window, with what came twice and has three comments, or with this story."""
    from tests.drivers.reviewing import SECOND, second_reading, take_in

    found: list[str] = []
    program.settings_file.settings.comment_name = "B."
    story, text = story or second_reading(), text or SECOND
    program.service.ask(
        lambda library: take_in(library, story, text), found.append, changes=EVERYTHING
    )
    until(lambda: bool(found))
    program.windows.open_review(found[0])
    window = program.windows.open.of(REVIEW)[-1]
    until(lambda: window.read is not None)
    settle(program.service, window, window.conversation)
    return window


def _review_at_a_comment(program: AppController) -> QWidget:
    window = show_review(program)
    window.ui.actionNext.trigger()
    return window


def show_on_paper(program: AppController) -> QWidget:
    """The question how a review is to be on paper."""
    window = show_review(program)
    window.ui.printButton.click()
    until(lambda: on_paper.is_asked(window))
    return on_paper.dialog(window)


def _review_composing(program: AppController) -> QWidget:
    window = show_review(program)
    window.ui.text.setTextCursor(window.ui.text.document().find("saw the nurse"))
    window.ui.actionComment.trigger()
    return window


def _name_dialog(program: AppController) -> QWidget:
    from reflect_app.gui.comments.name_dialog import ask_for_name

    return ask_for_name(program.settings_file, program.theme, program.windows.library)


def show_export_dialog(program: AppController) -> QWidget:
    """What is asked before a reflection without tags and a date is exported."""
    from reflect_app.gui.export.export_dialog import ExportDialog

    record = full_record()
    bare = record.reflection.model_copy(update={"tags": (), "published": None})
    dialog = ExportDialog(
        record.model_copy(update={"reflection": bare}), (), program.theme, program.windows.library
    )
    dialog.show()
    return dialog


def show_bin(program: AppController, erase: Erase = lambda _ids, _then: None) -> QWidget:
    """The bin; ``erase`` is told what the backups are to forget."""
    from reflect_app.gui.bin.bin_window import BinWindow

    services = program.services._replace(maintenance=SimpleNamespace(erase=erase))
    window = BinWindow(services, program.windows.library)
    window.show()
    return window


def _bin(program: AppController) -> QWidget:
    program.service.ask(lambda library: library.move_to_bin([program.full_id]), changes=EVERYTHING)
    window = show_bin(program)
    settle(program.service, window)
    return window


def _bin_question(program: AppController) -> QWidget:
    window = _bin(program)
    window.ui.actionEmpty.trigger()
    return window


def _backups(program: AppController) -> QWidget:
    from reflect_app.gui.backups.backups_window import BackupsWindow

    window = BackupsWindow(
        program.services, program.windows.save_everything, program.windows.library
    )
    window.show()
    window.back_up_button.click()
    until(lambda: any(row.contents for row in window.model.rows))
    return window


def _backups_in_doubt(program: AppController) -> QWidget:
    """Three backups: of a clock that was ahead and without a seal, spoilt, and a good one."""
    from reflect_app.library import backups
    from reflect_app.library.backups.backup_reader import write_header

    paths, now = program.paths, program.maintenance.now()
    ahead, spoilt = (
        backups.make(paths.library, paths.backups, now=now + later).path
        for later in (timedelta(days=365), timedelta(minutes=-2))
    )
    write_header(ahead, 60, bytes(4))
    spoilt.write_bytes(spoilt.read_bytes()[:9_000])
    window = _backups(program)
    until(lambda: all(row.contents or not row.readable for row in window.model.rows))
    window.ui.list.pick(next(row.key for row in window.model.rows if row.backup.clock_in_doubt))
    return window


def _before_restoring(program: AppController) -> QWidget:
    window = _backups(program)
    window.restore_button.click()
    return window


def _repaired(program: AppController) -> QWidget:
    from reflect_app.gui.backups.repair_report_window import RepairReportWindow

    report = repair_report(program.paths.set_aside / "first", [program.full_id])
    window = RepairReportWindow(program.services, report, parent=program.windows.library)
    window.show()
    program.service.finish()
    return window


def _repaired_in_part(program: AppController) -> QWidget:
    """After a repair of every kind at once."""
    from reflect_app.gui.backups.repair_report_window import RepairReportWindow

    report = replace(
        repair_report(program.paths.set_aside / "first", [program.full_id]),
        recovered=(program.full_id,),
        lost=("a", "b"),
        uncertain=True,
        altered=True,
        changes_lost=2,
        other_backups=("another",),
    )
    window = RepairReportWindow(program.services, report, parent=program.windows.library)
    window.show()
    program.service.finish()
    return window


def _library_not_opened(program: AppController) -> QWidget:
    from reflect_app.library.files.messages import Cause, not_opened

    program.windows.library.page.show_trouble(not_opened(program.paths.library, Cause.BUSY))
    return program.windows.library


def _library_with_saves_missing(program: AppController) -> QWidget:
    from reflect_app.library.connection.missing_saves import MissingSave

    missing = [MissingSave(program.full_id, 7, program.maintenance.now(), 5)]
    program._say_missing((missing, ["The afternoon at the drop-in"]))
    return program.windows.library


def _in_pieces(step: str) -> Callable[[AppController], QWidget]:
    """A page of a draft with a line that can't be laid out."""

    def show(program: AppController) -> QWidget:
        wizard = _wizard_at("needs", new=False)(program)
        wizard.current().answer.set_text("x" * 120_000)
        wizard.turn_to(step)
        return wizard

    return show


def _history(program: AppController) -> QWidget:
    from reflect_app.gui.history.history_window import HistoryWindow

    program.service.ask(lambda library: write_history(library, program.full_id), changes=EVERYTHING)
    return _shown_history(program, HistoryWindow)


def _history_restored(program: AppController) -> QWidget:
    window = _history(program)
    window.ui.list.pick(2)
    settle(program.service, window)
    window.ui.restoreButton.click()
    settle(program.service, window)
    return window


def _history_empty(program: AppController) -> QWidget:
    from reflect_app.gui.history.history_window import HistoryWindow

    return _shown_history(program, HistoryWindow)


def _shown_history(program: AppController, kind: type) -> QWidget:
    window = kind(program.services, program.full_id)
    window.setParent(program.windows.library, window.windowFlags())  # to go with the program
    window.show()
    settle(program.service, window)
    return window


def show_merge(program: AppController, name: str = "A.", **texts: object) -> QWidget:
    """Two texts of a reflection that are to be brought together."""
    from reflect_app.gui.app.window_manager import MERGE

    program.services.settings_file.settings.comment_name = name
    found = []
    program.service.ask(partial(two_texts, **texts), found.append, changes=EVERYTHING)
    until(lambda: bool(found))
    program.windows.open_merge(found[0].id)
    window = program.windows.open.of(MERGE)[-1]
    window.setParent(program.windows.library, window.windowFlags())  # to go with the program
    window.show()
    settle(program.service, window)
    return window


def _merge_decided(program: AppController) -> QWidget:
    window = show_merge(program)
    window.shown.places[0].buttons[Choice.BOTH].click()
    return window


def _wizard_changed_elsewhere(program: AppController) -> QWidget:
    wizard = _wizard_at("needs", new=False)(program)
    until(lambda: not wizard.saver.unsaved)
    wizard.current().answer.insert("Mine. ")
    program.service.ask(
        lambda library: change_elsewhere(library, program.full_id), changes=EVERYTHING
    )
    wizard.save()
    until(lambda: bool(wizard.saver.other_id) and not wizard.saver.unsaved)
    return wizard


def _conflict(program: AppController) -> QWidget:
    wizard = _wizard_changed_elsewhere(program)
    wizard.versions.compare()
    until(lambda: wizard.versions.conflict is not None and bool(wizard.versions.conflict.changes))
    return wizard.versions.conflict


def _library_searched(words: str) -> Callable[[AppController], QWidget]:
    def show(program: AppController) -> QWidget:
        program.windows.library.ui.search.setText(words)
        assert program.service.finish()
        return program.windows.library

    return show


def _library_selected(program: AppController) -> QWidget:
    program.windows.library.ui.list.selectAll()
    return program.windows.library


def show_log(program: AppController, paths: AppPaths) -> QWidget:
    """The log, and the reports of crashes, that are kept below these paths."""
    from reflect_app.gui.log.log_window import LogWindow

    window = LogWindow(program.services._replace(paths=paths), program.windows.library)
    window.show()
    until(lambda: window.ready)
    return window


def _log(*, reports: int, noted: bool = True) -> Callable[[AppController], QWidget]:
    def show(program: AppController) -> QWidget:
        paths = program.paths if noted else AppPaths(program.paths.data_dir / "nothing noted")
        for day in range(1, reports + 1):
            trace = "  reflect_app/gui/theme.py, line 12, in apply\nbuiltins.ValueError\n"
            (paths.logs / f"crash-2026112{day}-140200.txt").write_text(trace, encoding="utf-8")
        return show_log(program, paths)

    return show


def show_import_report(program: AppController, folder: Path, number: int) -> QWidget:
    """The report of an import of so many files, which are written into a folder first."""
    from reflect_app.gui.import_report.import_report_window import ImportReportWindow

    report = imported(program, folder, number)
    window = ImportReportWindow(
        program.services, report, lambda _window, _report: None, program.windows.library
    )
    window.show()
    return window


def show_publish(program: AppController, *, chosen: bool = False) -> QWidget:
    """The Publish window on four that are chosen, or on all that is ready."""
    from tests.drivers import publish

    found: list[str] = []
    program.service.ask(publish.write_ready, found.extend, changes=EVERYTHING)
    until(lambda: bool(found))
    return publish.show_publish(program, found if chosen else None)


def _publish_something_missing(program: AppController) -> QWidget:
    from tests.drivers import publish

    window = show_publish(program)
    publish.choose(window, "Two keys")
    return window


def _publish_question(program: AppController) -> QWidget:
    from tests.drivers import publish

    window = show_publish(program)
    publish.go_on(window)
    return window


def _published(program: AppController) -> QWidget:
    from tests.drivers import publish

    window = show_publish(program)
    publish.write(window)
    return window


def _publish_dialog(button: str) -> Callable[[AppController], QWidget]:
    def show(program: AppController) -> QWidget:
        from tests.drivers import publish

        window = show_publish(program)
        getattr(window.options, button)()
        return publish.dialog(window)

    return show


def _import_report(program: AppController) -> QWidget:
    window = show_import_report(program, program.paths.data_dir / "Stories from spring", 12)
    window.rows[0].set_open(on=True)
    return window


def show_tags(program: AppController) -> QWidget:
    """The window of all tags, with two that are alike and a list of the team's own."""
    from reflect_app.gui.app.publishing_windows import TAGS

    program.paths.team_tags.write_text("trust\nsupervision\npeer support\n", encoding="utf-8")
    program.service.ask(_alike, changes=EVERYTHING)
    program.windows.publishing.show_tags()
    (window,) = program.windows.open.of(TAGS)
    settle(program.service, window)
    return window


def show_charts(program: AppController) -> QWidget:
    """What can be learned, beside what went out; one chart shows its table."""
    from reflect_app.gui.app.publishing_windows import LEDGER
    from reflect_app.gui.ledger.ledger_window import LEARN

    program.windows.publishing.show_ledger()
    (window,) = program.windows.open.of(LEDGER)
    until(lambda: window.charts is not None)
    window.ui.tabs.pick(LEARN)  # where there is no room beside the list
    page = Page(window.charts)
    until(lambda: bool(page.titles()))
    page.switch(MANY)
    until(page.card(MANY).table.isVisible)
    page.wait_for_charts()
    settle(program.service, window)
    return window


def _alike(library: Library) -> None:
    for tags in (("supervision",), ("supervision", "trust"), ("Supervisions",)):
        library.create(full_record().reflection.model_copy(update={"tags": tags}))


def tags_question(program: AppController) -> QWidget:
    """The page before a tag is renamed to one that is there."""
    window = show_tags(program)
    window.ui.list.select(["Supervisions"])
    window.ui.actionRename.trigger()
    window.ui.name.setText("supervision")
    settle(program.service, window)
    return window


def tags_changed(program: AppController) -> QWidget:
    """The window of all tags after that."""
    window = tags_question(program)
    window.page.button.click()
    settle(program.service, window)
    return window


def _shortcuts(program: AppController) -> QWidget:
    program.windows.library.view.shortcuts.trigger()
    return program.windows.library.findChild(QDialog)


def _working_title(program: AppController) -> QWidget:
    program.windows.library.ui.list.select_rows([0])
    program.windows.library.ui.actionRename.trigger()
    return program.windows.library.findChild(QDialog)


def _message_box(program: AppController) -> QWidget:
    choices = ("Keep writing", "Close this window", "Save a copy elsewhere")
    box = message_box(
        program.windows.library, "Not saved yet", "Your last words are not saved.", choices
    )
    box.open()
    return box


def _export_dialog_with_problems(program: AppController) -> QWidget:
    dialog = show_export_dialog(program)
    dialog.go_on.click()
    return dialog


def _check_page_exactly(program: AppController) -> QWidget:
    wizard = _wizard_at("check", new=False)(program)
    wizard.current().frame.skip.click()
    return wizard


def _date_with_problem(program: AppController) -> QWidget:
    wizard = _wizard_at("tags-and-date", new=True)(program)
    wizard.current().date.set_texts("31", "April", "2026")
    wizard.current().frame.forward.click()
    return wizard


EMPTY_LIBRARY = "library with nothing in it"
EVERY_WINDOW: dict[str, Callable[[AppController], QWidget]] = {
    EMPTY_LIBRARY: lambda program: program.windows.library,
    "library": lambda program: program.windows.library,
    "library searched": _library_searched("waited"),
    "library with nothing found": _library_searched("zebra"),
    "library with several selected": _library_selected,
    "reading": _reader,
    "on paper": show_on_paper,
    "review": show_review,
    "review at a comment": _review_at_a_comment,
    "review with a comment begun": _review_composing,
    "name for comments": _name_dialog,
    "library with a queue": handing_over_windows.show_queue,
    "send for review": handing_over_windows.show_send_dialog,
    "send for review with a problem": handing_over_windows.send_dialog_with_problem,
    "sent for review": handing_over_windows.send_dialog_done,
    "approve": handing_over_windows.show_approve_dialog,
    "passphrase": handing_over_windows.show_passphrase_dialog,
    "wrong passphrase": handing_over_windows.passphrase_dialog_with_problem,
    "review settings": handing_over_windows.show_review_settings,
    "export dialog": show_export_dialog,
    "export dialog with problems": _export_dialog_with_problems,
    "shortcuts": _shortcuts,
    "working title": _working_title,
    "message box": _message_box,
    "backups": _backups,
    "backups in doubt": _backups_in_doubt,
    "before restoring": _before_restoring,
    "repaired": _repaired,
    "repaired in part": _repaired_in_part,
    "library that is not opened": _library_not_opened,
    "library with saves missing": _library_with_saves_missing,
    "an answer in pieces": _in_pieces("needs"),
    "check page with an answer in pieces": _in_pieces("check"),
    "import report": _import_report,
    "publish": show_publish,
    "publish, and something is missing": _publish_something_missing,
    "publish, the question": _publish_question,
    "published": _published,
    "publish, names of files": _publish_dialog("choose_names"),
    "publish, from which day": _publish_dialog("choose_day"),
    "publish, also as": _publish_dialog("choose_also"),
    "learn from them": show_charts,
    "tags": show_tags,
    "tags with a question": tags_question,
    "tags changed": tags_changed,
    "bin": _bin,
    "bin with a question": _bin_question,
    "log": _log(reports=0),
    "log with reports": _log(reports=2),
    "log with nothing noted": _log(reports=0, noted=False),
    "history": _history,
    "history with a version restored": _history_restored,
    "history without versions": _history_empty,
    "bringing two texts together": show_merge,
    "two texts, both to be kept": _merge_decided,
    "a page changed elsewhere": _wizard_changed_elsewhere,
    "changed in two places": _conflict,
    "a page with a problem": _wizard_with_problem,
    "a date with a problem": _date_with_problem,
    "check page, exactly as written": _check_page_exactly,
    "a page with help open": _wizard_with_help,
    "a page with comments": show_comment_chosen,
    "a page with forty comments": partial(show_comment_chosen, many=40),
    "a page with a reply begun": show_reply,
    "a page whose passages are gone": show_passage_gone,
    "check page with comments": partial(show_commented, page="check"),
    "asked why it is opened again": show_reopening,
    "practice": practice.show_practice,
    "tags with something undecided": practice.show_tags,
    "check page with everything undecided": practice.show_check,
    "before finish": practice.show_before_finish,
    "words and advice": practice.show_words,
    "how well advice finds": practice.show_how_well,
    **{f"new {step}": _wizard_at(step, new=True) for step in WIZARD_STEPS},
    **{f"full {step}": _wizard_at(step, new=False) for step in WIZARD_STEPS},
}
IN_TROUBLE = (
    "backups in doubt",
    "repaired in part",
    "an answer in pieces",
    "check page with an answer in pieces",
    "library with saves missing",
    "library that is not opened",
)
"""Those of what is said where something is spoilt, missing, held by others or too long."""
