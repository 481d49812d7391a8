"""Every window and page of the program, opened one after the other for tests that walk them all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from reflect_app.gui.application import Desk
from reflect_app.paths import AppPaths
from tests.gui.doubles import ScriptedDialogs
from tests.samples import fill_library, full_record

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
    from reflect_app.gui.export_dialog import ExportDialog

    record = full_record()
    bare = record.reflection.model_copy(update={"tags": (), "published": None})
    dialog = ExportDialog(
        record.model_copy(update={"reflection": bare}), (), desk.theme, desk.window
    )
    dialog.show()
    return dialog


EVERY_WINDOW: dict[str, Callable[[Desk], QWidget]] = {
    "library": lambda desk: desk.window,
    "reading": _reader,
    "export dialog": _export_dialog,
    "a page with a problem": _wizard_with_problem,
    "a page with help open": _wizard_with_help,
    **{f"new {step}": _wizard_at(step, new=True) for step in WIZARD_STEPS},
    **{f"full {step}": _wizard_at(step, new=False) for step in WIZARD_STEPS},
}
