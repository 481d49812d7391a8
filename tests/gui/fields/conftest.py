"""A field to paste into, and the clipboard."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.fields.line_field import LineField


@pytest.fixture(params=[AnswerEdit, LineField])
def field(request, qtbot):
    window = QWidget()
    field = request.param(window)
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    field.setFocus()
    yield field
    window.hide()


@pytest.fixture
def clipboard(qapp):
    yield qapp.clipboard()
    qapp.clipboard().clear()
