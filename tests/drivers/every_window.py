"""Every window and page of the program, opened one after the other for tests that walk them all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from reflect_app.gui.application import Desk
from reflect_app.gui.widgets.dialogs import message_box
from reflect_app.paths import AppPaths
from tests.drivers.doubles import ScriptedDialogs
from tests.drivers.maintenance import repair_report, until
from tests.samples import change_elsewhere, fill_library, full_record, imported, write_history

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


@contextmanager
def open_desk(qtbot, qapp, folder, *, filled: bool, opens: bool = True) -> Iterator[Desk]:
    """The whole program on a library of its own, empty or with one reflection of each kind."""
    desk = Desk(qapp, AppPaths(folder), ScriptedDialogs())
    desk.theme.set_choice("light")
    desk.show()
    qtbot.waitExposed(desk.window)
    with qtbot.waitSignal(desk.service.opened if opens else desk.service.could_not_open):
        pass
    if filled:
        found: list[str] = []
        desk.service.ask(fill_library, found.append, changes=True)
        qtbot.waitUntil(lambda: bool(found))
        desk.full_id = found[0]
    assert desk.service.finish()
    yield desk
    for window in (*desk.wizards, *desk.readers, desk.window):
        window.hide()
        window.deleteLater()
    desk.close()
    desk.theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _wizard_at(step: str, *, new: bool) -> Callable[[Desk], QWidget]:
    def show(desk: Desk) -> QWidget:
        desk.open_wizard(None if new else desk.full_id)
        desk.service.finish()
        wizard = desk.wizards[-1]
        wizard.turn_to(step)
        return wizard

    return show


def _wizard_with_problem(desk: Desk) -> QWidget:
    wizard = _wizard_at("needs", new=True)(desk)
    wizard.current().frame.forward.click()
    return wizard


def _wizard_with_help(desk: Desk) -> QWidget:
    wizard = _wizard_at("needs", new=True)(desk)
    wizard.current().guidance.open_panel("Sentence starters")
    return wizard


def _reader(desk: Desk) -> QWidget:
    desk.open_reader(desk.full_id)
    desk.service.finish()
    return desk.readers[-1]


def _export_dialog(desk: Desk) -> QWidget:
    from reflect_app.gui.export.export_dialog import ExportDialog

    record = full_record()
    bare = record.reflection.model_copy(update={"tags": (), "published": None})
    dialog = ExportDialog(
        record.model_copy(update={"reflection": bare}), (), desk.theme, desk.window
    )
    dialog.show()
    return dialog


def _bin(desk: Desk) -> QWidget:
    from reflect_app.gui.bin.bin_window import BinWindow

    desk.service.ask(lambda library: library.move_to_bin([desk.full_id]), changes=True)
    window = BinWindow(
        service=desk.service,
        theme=desk.theme,
        dialogs=desk.dialogs,
        settings_file=desk.settings_file,
        forget=lambda _ids, _then: None,
        open_folder=lambda _folder: None,
        parent=desk.window,
    )
    window.show()
    for _ in range(3):  # what is in it, then the lines, and what follows from the change
        desk.service.finish()
        desk.service.ask(lambda _library: None)
    desk.service.finish()
    return window


def _bin_question(desk: Desk) -> QWidget:
    window = _bin(desk)
    window.ui.actionEmpty.trigger()
    return window


def _backups(desk: Desk) -> QWidget:
    from reflect_app.gui.backups.backups_window import BackupsWindow

    window = BackupsWindow(
        maintenance=desk.maintenance,
        theme=desk.theme,
        dialogs=desk.dialogs,
        settings_file=desk.settings_file,
        save_everything=desk.save_everything,
        parent=desk.window,
    )
    window.show()
    window.back_up_button.click()
    until(lambda: any(row.contents for row in window.model.rows))
    return window


def _before_restoring(desk: Desk) -> QWidget:
    window = _backups(desk)
    window.restore_button.click()
    return window


def _repaired(desk: Desk) -> QWidget:
    from reflect_app.gui.backups.repair_report_window import RepairedWindow

    window = RepairedWindow(
        report=repair_report(desk.paths.set_aside / "first", [desk.full_id]),
        service=desk.service,
        theme=desk.theme,
        open_folder=lambda _folder: None,
        parent=desk.window,
    )
    window.show()
    desk.service.finish()
    return window


def _history(desk: Desk) -> QWidget:
    from reflect_app.gui.history.history_window import HistoryWindow

    desk.service.ask(lambda library: write_history(library, desk.full_id), changes=True)
    return _shown_history(desk, HistoryWindow)


def _history_restored(desk: Desk) -> QWidget:
    window = _history(desk)
    window.ui.list.pick(2)
    _answer_all(desk)
    window.ui.restoreButton.click()
    _answer_all(desk)
    return window


def _history_empty(desk: Desk) -> QWidget:
    from reflect_app.gui.history.history_window import HistoryWindow

    return _shown_history(desk, HistoryWindow)


def _shown_history(desk: Desk, kind: type) -> QWidget:
    window = kind(
        service=desk.service,
        theme=desk.theme,
        settings_file=desk.settings_file,
        reflection_id=desk.full_id,
        parent=desk.window,
    )
    window.show()
    _answer_all(desk)
    return window


def _answer_all(desk: Desk) -> None:
    """Let what was asked be answered, and what is asked because of that."""
    for _ in range(4):
        desk.service.finish()
        desk.service.ask(lambda _library: None)
    desk.service.finish()


def _wizard_changed_elsewhere(desk: Desk) -> QWidget:
    wizard = _wizard_at("needs", new=False)(desk)
    until(lambda: not wizard.saver.unsaved)
    wizard.current().answer.insert("Mine. ")
    desk.service.ask(lambda library: change_elsewhere(library, desk.full_id), changes=True)
    wizard.save()
    until(lambda: bool(wizard.saver.other_id) and not wizard.saver.unsaved)
    return wizard


def _conflict(desk: Desk) -> QWidget:
    wizard = _wizard_changed_elsewhere(desk)
    wizard.conflicts.compare()
    until(lambda: wizard.conflicts.conflict is not None and bool(wizard.conflicts.conflict.changes))
    return wizard.conflicts.conflict


def _library_searched(words: str) -> Callable[[Desk], QWidget]:
    def show(desk: Desk) -> QWidget:
        desk.window.ui.search.setText(words)
        assert desk.service.finish()
        return desk.window

    return show


def _library_selected(desk: Desk) -> QWidget:
    desk.window.ui.list.selectAll()
    return desk.window


def _log(*, reports: int, noted: bool = True) -> Callable[[Desk], QWidget]:
    def show(desk: Desk) -> QWidget:
        from reflect_app.gui.log.log_window import LogWindow

        folder = desk.paths.logs if noted else desk.paths.data_dir / "no-logs"
        for day in range(1, reports + 1):
            trace = "  reflect_app/gui/theme.py, line 12, in apply\nbuiltins.ValueError\n"
            (folder / f"crash-2026112{day}-140200.txt").write_text(trace, encoding="utf-8")
        window = LogWindow(folder, desk.theme, lambda _folder: None, desk.window)
        window.show()
        until(lambda: window.ready)
        return window

    return show


def _import_report(desk: Desk) -> QWidget:
    from reflect_app.gui.publish.import_report_window import ImportReportWindow

    report = imported(desk, desk.paths.data_dir / "Stories from spring", 12)
    nothing = (lambda _folder: None, lambda _window, _report: None)
    window = ImportReportWindow(report, desk.theme, *nothing, desk.window)
    window.show()
    window.rows[0].set_open(on=True)
    return window


def _shortcuts(desk: Desk) -> QWidget:
    desk.window.view.shortcuts.trigger()
    return desk.window.findChild(QDialog)


def _working_title(desk: Desk) -> QWidget:
    desk.window.ui.list.select_rows([0])
    desk.window.ui.actionRename.trigger()
    return desk.window.findChild(QDialog)


def _message_box(desk: Desk) -> QWidget:
    choices = ("Keep writing", "Close this window", "Save a copy elsewhere")
    box = message_box(desk.window, "Not saved yet", "Your last words are not saved.", choices)
    box.open()
    return box


def _export_dialog_with_problems(desk: Desk) -> QWidget:
    dialog = _export_dialog(desk)
    dialog.go_on.click()
    return dialog


def _check_page_exactly(desk: Desk) -> QWidget:
    wizard = _wizard_at("check", new=False)(desk)
    wizard.current().frame.skip.click()
    return wizard


def _date_with_problem(desk: Desk) -> QWidget:
    wizard = _wizard_at("tags-and-date", new=True)(desk)
    wizard.current().date.set_texts("31", "April", "2026")
    wizard.current().frame.forward.click()
    return wizard


EMPTY_LIBRARY = "library with nothing in it"
EVERY_WINDOW: dict[str, Callable[[Desk], QWidget]] = {
    EMPTY_LIBRARY: lambda desk: desk.window,
    "library": lambda desk: desk.window,
    "library searched": _library_searched("waited"),
    "library with nothing found": _library_searched("zebra"),
    "library with several selected": _library_selected,
    "reading": _reader,
    "export dialog": _export_dialog,
    "export dialog with problems": _export_dialog_with_problems,
    "shortcuts": _shortcuts,
    "working title": _working_title,
    "message box": _message_box,
    "backups": _backups,
    "before restoring": _before_restoring,
    "repaired": _repaired,
    "import report": _import_report,
    "bin": _bin,
    "bin with a question": _bin_question,
    "log": _log(reports=0),
    "log with reports": _log(reports=2),
    "log with nothing noted": _log(reports=0, noted=False),
    "history": _history,
    "history with a version restored": _history_restored,
    "history without versions": _history_empty,
    "a page changed elsewhere": _wizard_changed_elsewhere,
    "changed in two places": _conflict,
    "a page with a problem": _wizard_with_problem,
    "a date with a problem": _date_with_problem,
    "check page, exactly as written": _check_page_exactly,
    "a page with help open": _wizard_with_help,
    **{f"new {step}": _wizard_at(step, new=True) for step in WIZARD_STEPS},
    **{f"full {step}": _wizard_at(step, new=False) for step in WIZARD_STEPS},
}
