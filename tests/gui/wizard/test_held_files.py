"""A file that another program holds never holds up a window, nor anybody's words."""

import threading

import pytest
from PySide6.QtWidgets import QWidget

from reflect_app.gui.tasks.worker import wait_for
from reflect_app.reflection import Status
from tests.holding import holding, windows_error
from tests.samples import FULL

__all__ = ["holding"]


def test_a_draft_is_saved_while_an_export_waits(
    qtbot, service, library, exporter, dialogs, tmp_path, holding
):
    parent, exported, saved = QWidget(), [], []
    qtbot.addWidget(parent)
    record, draft = library.create(FULL, status=Status.FINISHED), library.create()
    dialogs.will_write(tmp_path / "out.txt")
    holding.hold("out.txt")
    exporter.export(parent, record, lambda path, _record: exported.append(path))
    qtbot.waitUntil(lambda: bool(holding.refused))
    service.ask(lambda library: library.save(draft.model_copy(update={"title": "T"})), saved.append)
    qtbot.waitUntil(lambda: bool(saved), timeout=1500)
    assert not exported
    holding.let_go()
    qtbot.waitUntil(lambda: bool(exported))
    assert library.get(record.id).status is Status.PUBLISHED


def test_what_is_asked_while_a_file_is_held_is_answered_before_the_end(
    qtbot, service, library, exporter, dialogs, tmp_path, holding
):
    parent, answers = QWidget(), []
    qtbot.addWidget(parent)
    dialogs.will_write(tmp_path / "out.txt")
    holding.hold("out.txt", 3)
    exporter.export(parent, library.create(FULL), lambda *_: answers.append("exported"))
    qtbot.waitUntil(lambda: bool(holding.refused))  # a name was looked for, and chosen
    service.stop()
    service.finish()
    assert answers == ["exported"]


def test_why_an_export_was_not_written_is_told_after_two_seconds(
    qtbot, service, library, exporter, dialogs, tmp_path, holding
):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialogs.will_write(tmp_path / "out.txt")
    holding.hold("out.txt", error=lambda: windows_error(362))
    exporter.export(parent, library.create(FULL), lambda *_: None)
    qtbot.waitUntil(lambda: bool(dialogs.told), timeout=4000)
    assert "that folder’s program is not running" in dialogs.told[0]


def test_windows_are_drawn_while_somebody_must_wait(qapp):
    here, drawn = threading.get_ident(), threading.Event()

    class Drawn(QWidget):
        def paintEvent(self, _event):
            drawn.set()

    window = Drawn()
    window.show()
    assert wait_for(lambda: (drawn.wait(10), threading.get_ident() != here)) == (True, True)
    window.deleteLater()


def test_what_goes_wrong_meanwhile_is_raised_to_who_waits(qapp):
    with pytest.raises(ZeroDivisionError):
        wait_for(lambda: 1 / 0)


def test_a_copy_of_words_that_can_not_be_saved_is_not_written_by_the_window(
    open_wizard, dialogs, tmp_path, monkeypatch
):
    from reflect_app.gui.wizard import unsaved_on_closing as trouble

    threads, save = [], trouble.save_copy

    def noted(*arguments, **options):
        threads.append(threading.current_thread())
        return save(*arguments, **options)

    monkeypatch.setattr(trouble, "save_copy", noted)
    driver = open_wizard()
    driver.go("description")
    driver.type("Kept")
    dialogs.will_write(tmp_path / "copy.txt")
    driver.wizard.save_status.unsaved.save_copy()
    assert threads != [threading.main_thread()]
    assert "Kept" in (tmp_path / "copy.txt").read_text("utf-8")
