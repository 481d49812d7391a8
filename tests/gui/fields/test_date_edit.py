"""A date in three fields: empty, half typed or whole, and nobody's text changes by itself."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from reflect_app.gui.fields.date_edit import DateEdit
from reflect_app.typed_dates import ParsedDate

TODAY = date(2026, 11, 23)


class Page:
    """A window with the date and a default button, as on a page of the wizard."""

    def __init__(self, qtbot, theme):
        self.qtbot = qtbot
        self.window = QDialog()
        self.edit = DateEdit(theme, today=lambda: TODAY)
        self.went_on = []
        go_on = QPushButton("Continue")
        go_on.setDefault(True)
        go_on.clicked.connect(lambda: self.went_on.append("on"))
        column = QVBoxLayout(self.window)
        column.addWidget(self.edit)
        column.addWidget(go_on)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.edit.setFocus()
        qtbot.waitUntil(self.field("Day").hasFocus)

    def field(self, name):
        fields = self.edit.findChildren(QLineEdit)
        return next(one for one in fields if one.accessibleName() == name)

    def type(self, name, text):
        self.field(name).setFocus()
        self.qtbot.keyClicks(self.field(name), text)

    def paste(self, name, text):
        QApplication.clipboard().setText(text)
        self.field(name).paste()

    def wrong(self):
        return [part for part, one in self.edit.fields.items() if one.property("wrong") == "true"]


@pytest.fixture
def page(qtbot, theme):
    return Page(qtbot, theme)


def test_a_typed_date_is_read(page):
    for name, text in (("Day", "23"), ("Month", "11"), ("Year", "2026")):
        page.type(name, text)
    assert page.edit.parsed().value == TODAY


def test_each_change_is_told(page):
    with page.qtbot.waitSignal(page.edit.changed):
        page.type("Day", "2")


def test_a_set_date_is_shown_with_the_months_name_and_told_to_nobody(page):
    with page.qtbot.assertNotEmitted(page.edit.changed):
        page.edit.set_date(TODAY)
    assert page.edit.texts() == ("23", "November", "2026")
    page.edit.set_date(None)
    assert page.edit.parsed().blank


def test_half_a_date_survives(page):
    page.edit.set_texts("23", "Nov", "")
    assert page.edit.texts() == ("23", "Nov", "")


def test_the_only_month_that_can_be_meant_is_completed(page):
    page.type("Month", "nov")
    assert page.field("Month").text() == "november"
    assert page.field("Month").selectedText() == "ember"


def test_typing_on_replaces_the_completion(page):
    page.type("Month", "Sept.")
    page.type("Day", "1")
    page.type("Year", "2026")
    assert page.edit.texts()[1] == "Sept."
    assert page.edit.parsed().value == date(2026, 9, 1)


def test_the_completion_can_be_deleted(page):
    page.type("Month", "nov")
    page.qtbot.keyClick(page.field("Month"), Qt.Key.Key_Backspace)
    assert page.field("Month").text() == "nov"


def test_numbers_and_beginnings_of_several_months_are_left_alone(page):
    page.type("Month", "ju")
    assert page.field("Month").text() == "ju"


@pytest.mark.parametrize("name", ["Day", "Month", "Year"])
@pytest.mark.parametrize("text", ["23 November 2026", "23/11/2026", "2026-11-23"])
def test_a_whole_date_pasted_into_any_field_is_spread(page, name, text):
    with page.qtbot.waitSignal(page.edit.changed):
        page.paste(name, text)
    assert page.edit.parsed().value == TODAY
    assert all(page.edit.texts())


def test_a_whole_date_typed_into_one_field_is_spread_when_it_is_finished(page):
    page.type("Day", "23 11 2026")
    assert page.edit.texts() == ("23 11 2026", "", "")
    page.qtbot.keyClick(page.field("Day"), Qt.Key.Key_Tab)
    assert page.edit.texts() == ("23", "11", "2026")


def test_todays_date_is_one_press_away(page):
    button = next(one for one in page.edit.findChildren(QPushButton))
    with page.qtbot.waitSignal(page.edit.changed):
        button.click()
    assert (button.text(), page.edit.parsed().value) == ("Use today’s date", TODAY)


def test_enter_goes_on(page):
    page.qtbot.keyClick(page.field("Day"), Qt.Key.Key_Return)
    assert page.went_on == ["on"]


def test_a_problem_is_shown_above_the_fields_and_marks_only_the_wrong_ones(page):
    page.edit.set_texts("23", "13", "2026")
    page.edit.show_problem(page.edit.parsed())
    assert page.edit.problem() == "Published date must be a real date"
    assert page.wrong() == ["month"]
    assert "must be a real date" in page.field("Month").accessibleDescription()
    assert "must be a real date" not in page.field("Day").accessibleDescription()


def test_a_problem_can_be_taken_away(page):
    page.edit.set_texts("23", "", "2026")
    page.edit.show_problem(page.edit.parsed())
    page.edit.show_problem(ParsedDate())
    assert (page.edit.problem(), page.wrong()) == ("", [])


def test_a_link_can_lead_to_the_first_wrong_field(page):
    page.edit.set_texts("23", "", "")
    page.edit.show_problem(page.edit.parsed())
    page.edit.focus_wrong()
    assert page.field("Month").hasFocus()


def test_what_assistive_technology_hears(page):
    assert page.edit.accessibleName() == "Published date"
    labels = {label.text(): label for label in page.edit.findChildren(QLabel)}
    assert all(labels[name].buddy() is page.field(name) for name in ("Day", "Month", "Year"))


def test_tab_goes_through_the_fields_in_order(page):
    names = []
    for _step in range(4):
        names.append(QApplication.focusWidget().accessibleName() or "today")
        page.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert names == ["Day", "Month", "Year", "today"]


@pytest.mark.parametrize("zoom", [100, 200])
def test_everything_fits_into_a_narrow_window(page, theme, zoom):
    theme.set_zoom(zoom)
    area = QScrollArea()
    page.qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(page.edit)
    area.resize(300, 800)
    area.show()
    page.qtbot.waitUntil(lambda: page.edit.width() <= 300)
    for field in page.edit.fields.values():
        assert page.edit.rect().contains(field.geometry())
        assert field.height() >= 24


def test_labels_and_fields_are_read_aloud_in_the_order_in_which_they_are_seen(page):
    page.edit.show_problem(page.edit.parsed())
    group = QAccessible.queryAccessibleInterface(page.edit)
    names = [group.child(at).text(QAccessible.Text.Name) for at in range(group.childCount())]
    seen = [name for name in names if name and not name.startswith("For example")]
    assert seen == ["Day", "Day", "Month", "Month", "Year", "Year", "Use today’s date"]


def test_a_date_long_past_is_asked_about_and_never_a_problem(page):
    page.type("Day", "27")
    page.type("Month", "3")
    page.type("Year", "1926")
    assert page.edit.question() == "The year is 1926. Is that meant?"
    assert page.edit._question.isVisible()
    assert page.edit.problem() == ""
    assert page.edit.parsed().value == date(1926, 3, 27)
    assert "Is that meant?" in page.field("Year").accessibleDescription()


def test_the_question_goes_when_the_date_is_mended(page):
    page.edit.set_date(date(2062, 3, 2))
    assert page.edit._question.isVisible()
    page.field("Year").clear()
    page.type("Year", "2026")
    assert not page.edit._question.isVisible()
    assert "meant" not in page.field("Year").accessibleDescription()


def test_a_screen_reader_is_told_of_the_question_once_it_is_calm(page, monkeypatch):
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.widgets.announce.announce", lambda _at, text: said.append(text)
    )
    page.edit.set_date(date(2026, 3, 27))
    page.field("Year").clear()
    page.type("Year", "1926")
    page.qtbot.waitUntil(lambda: said == ["The year is 1926. Is that meant?"])
