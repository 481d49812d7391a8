"""Exporting one reflection: asking for what is missing."""

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import delete

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.export.export_dialog import ExportDialog
from reflect_app.reflection import Reflection
from tests.samples import FULL


@pytest.fixture
def record(library):
    return library.create(Reflection(answers=FULL.answers))


def answering(monkeypatch, outcome):
    """Have somebody give two tags in the dialog, and then press one of its buttons."""

    def answer(dialog):
        dialog.tags.set_tags(FULL.tags)
        return outcome

    monkeypatch.setattr(ExportDialog, "exec", answer)


def test_a_tag_given_before_a_changed_mind_is_kept(
    qtbot, exporter, service, library, record, monkeypatch
):
    answering(monkeypatch, QDialog.DialogCode.Rejected)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert exporter.ask_for_missing(parent, record, ()) is None
    service.finish()
    assert library.get(record.id).reflection.tags == FULL.tags


def test_what_is_given_goes_into_the_export(qtbot, exporter, record, monkeypatch):
    answering(monkeypatch, QDialog.DialogCode.Accepted)
    parent = QWidget()
    qtbot.addWidget(parent)
    completed = exporter.ask_for_missing(parent, record, ())
    assert completed.reflection.tags == FULL.tags
    assert completed.reflection.answers == FULL.answers


DAMAGED = FULL.model_copy(
    update={"answers": FULL.answers.model_copy(update={"needs": "We didnâ€™t go."})}
)


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def export(exporter, service, parent, record):
    exporter.export(parent, record, lambda _path, _record: None)
    service.finish()


def test_nothing_is_asked_once_the_window_has_gone(exporter, service, record):
    parent = QWidget()
    exporter.export(parent, record, lambda _path, _record: None)
    delete(parent)
    assert service.finish()


def test_a_tag_is_kept_where_no_file_was_chosen_after_all(
    parent, exporter, service, dialogs, library, record, monkeypatch
):
    answering(monkeypatch, QDialog.DialogCode.Accepted)
    dialogs.will_write(None)
    export(exporter, service, parent, record)
    assert library.get(record.id).reflection.tags == FULL.tags


def test_a_tag_is_kept_where_the_file_could_not_be_written(
    parent, exporter, service, dialogs, library, monkeypatch, tmp_path
):
    record = library.create(FULL.model_copy(update={"tags": ()}))
    answering(monkeypatch, QDialog.DialogCode.Accepted)
    dialogs.will_write(tmp_path / "no such folder" / "a.txt")
    export(exporter, service, parent, record)
    assert library.get(record.id).reflection.tags == FULL.tags
    assert dialogs.told


def test_a_tag_is_kept_beside_what_was_written_elsewhere_meanwhile(
    parent, exporter, service, dialogs, library, record, monkeypatch
):
    answering(monkeypatch, QDialog.DialogCode.Rejected)
    library.save(record.model_copy(update={"title": "Given meanwhile"}))
    export(exporter, service, parent, record)
    kept = library.get(record.id)
    assert (kept.reflection.tags, kept.title) == (FULL.tags, "Given meanwhile")


def test_a_tag_that_can_not_be_kept_is_told(
    parent, exporter, service, dialogs, library, record, monkeypatch
):
    answering(monkeypatch, QDialog.DialogCode.Rejected)
    library.refuses = CouldNotSaveError("The disk is full.", "Make some room.")
    export(exporter, service, parent, record)
    assert "The disk is full." in str(dialogs.told)


def test_damage_is_told_before_anything_is_written(
    parent, exporter, service, dialogs, library, tmp_path
):
    dialogs.will_choose("Not now")
    export(exporter, service, parent, library.create(DAMAGED))
    ((_kind, title, said),) = dialogs.asked
    assert title == "Some letters look damaged"
    assert said.endswith("Line 5 has â€™, which is usually a damaged ’.")
    assert list(tmp_path.iterdir()) == []


def test_damage_holds_nobody_back(parent, exporter, service, dialogs, library, tmp_path):
    dialogs.will_choose("Export as it is")
    dialogs.will_write(tmp_path / "a.txt")
    export(exporter, service, parent, library.create(DAMAGED))
    assert "didnâ€™t" in (tmp_path / "a.txt").read_text("utf-8")
