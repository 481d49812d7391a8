"""Exporting one reflection: asking for what is missing."""

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from reflect_app.gui.export_dialog import ExportDialog
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
