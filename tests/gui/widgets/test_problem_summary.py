"""The box of problems: it is heard, it takes the focus, and its links lead somewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from reflect_app.gui.widgets.problem_summary import ProblemSummary

LONG = "Enter what positive impact the example had at the time & <b>more</b>"


@pytest.fixture
def summary(qtbot, theme):
    page = QWidget()
    column = QVBoxLayout(page)
    box = ProblemSummary(theme, tuple, mark=lambda said: None)
    column.addWidget(box)
    column.addWidget(QLineEdit())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    box.page = page
    return box


def test_without_problems_there_is_no_box(summary):
    assert not summary.isVisible()


def test_problems_appear_with_the_focus_and_are_heard(summary, monkeypatch):
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.widgets.problem_summary.announce",
        lambda _at, text, urgent: said.append(text),
    )
    summary.show_problems([("Enter a tag", lambda: None), ("Enter a date", lambda: None)])
    assert summary.isVisible()
    assert summary.hasFocus()
    assert said == ["There is a problem. Enter a tag. Enter a date"]
    assert summary.accessibleName() == "There is a problem"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_link_leads_to_its_place_by_keyboard(summary, qtbot, key):
    went = []
    summary.show_problems(
        [("One", lambda: went.append("one")), ("Two", lambda: went.append("two"))]
    )
    qtbot.keyClick(summary, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert went == ["two"]


def test_new_problems_take_the_place_of_the_old(summary):
    summary.show_problems([("One", lambda: None)])
    summary.show_problems([("Two", lambda: None)])
    assert summary.messages() == ("Two",)


@pytest.mark.parametrize("problems", [None, []])
def test_solved_problems_are_gone(summary, problems):
    summary.show_problems([("One", lambda: None)])
    summary.look() if problems is None else summary.show_problems(problems)
    assert (summary.isVisible(), summary.messages()) == (False, ())


def test_a_message_is_shown_as_it_stands(summary):
    summary.show_problems([(LONG, lambda: None)])
    (link,) = summary.links
    assert link.accessibleName() == LONG
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels(summary))


def labels(widget):
    return widget.findChildren(QLabel)


def test_a_long_message_wraps_in_a_narrow_window(summary, qtbot, theme):
    theme.set_zoom(200)
    summary.show_problems([(LONG, lambda: None)])
    (link,) = summary.links
    summary.page.resize(300, 700)
    qtbot.waitUntil(lambda: link.height() > 2 * link.fontMetrics().height())
    assert summary.contentsRect().contains(link.geometry())


def test_the_box_is_scrolled_into_view(qtbot, theme):
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    box = ProblemSummary(theme, tuple, mark=lambda said: None)
    column.addWidget(box)
    column.addSpacing(3000)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(400, 300)
    area.show()
    area.verticalScrollBar().setValue(2000)
    box.show_problems([("One", lambda: None)])
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() <= box.y())
