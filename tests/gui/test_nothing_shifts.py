"""Nothing moves by some pixels when it is chosen, has the focus, or has a problem."""

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QVBoxLayout, QWidget

from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.filter_bar import FilterBar

ZOOMS = [100, 150, 200, 400]
KINDS = ["", "primary", "link", "chip"]


@pytest.fixture(params=ZOOMS)
def holder(request, qtbot, theme):
    """A window at some size of text, with something that has the focus at first."""
    theme.set_zoom(request.param)
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(Button("First"))
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    return holder


def put(holder, widget) -> QWidget:
    holder.layout().addWidget(widget)
    widget.show()
    widget.ensurePolished()
    return widget


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_stays_as_large_when_it_gets_the_focus(holder, kind):
    button = Button("Keep mine")
    button.setProperty("kind", kind)
    before = put(holder, button).sizeHint()
    button.setFocus()
    assert button.sizeHint() == before


def test_a_field_stays_as_large_with_the_focus_and_with_a_problem(holder):
    field = put(holder, LineField())
    before = field.sizeHint()
    restyle(field, "wrong", True)
    assert field.sizeHint() == before
    field.setFocus()
    assert field.sizeHint() == before


def test_what_lies_in_a_frame_stays_where_it_is(holder):
    frame = put(holder, QFrame())
    for region, name in (("tags", "wrong"), ("tags", "focused")):
        restyle(frame, "region", region)
        restyle(frame, name, False)
        before = frame.contentsRect()
        restyle(frame, name, True)
        assert frame.contentsRect() == before


def test_an_answer_stays_where_it_is(holder):
    answer = QTextEdit()
    answer.setProperty("role", "answer")
    put(holder, answer)
    before = answer.viewport().geometry()
    answer.setFocus()
    QApplication.processEvents()  # or what would move it now is still to come
    assert answer.viewport().geometry() == before


def test_picking_a_tab_moves_none_of_the_others(holder):
    holder.resize(1_800, 400)
    tabs = put(holder, FilterBar())
    tabs.fill([("all", "All", 24), ("draft", "Drafts", 5), ("published", "Published", 12)], "all")
    before = [tabs.tabRect(at) for at in range(tabs.count())]
    for key in ("draft", "published", "all"):
        tabs.pick(key)
        assert [tabs.tabRect(at) for at in range(tabs.count())] == before
