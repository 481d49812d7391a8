"""Before an export: asked is only what is missing, and problems are said in one place and again."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from reflect_app.gui.export.export_dialog import ExportDialog
from reflect_app.reflection import Answers, PromptKey, Record, Reflection
from reflect_app.tags import TagUse
from tests.drivers.export import explanation, field, needed_height, page, shows_buttons

NOW = datetime(2026, 11, 23, tzinfo=UTC)
DAY = date(2026, 11, 23)
NONE = Qt.KeyboardModifier.NoModifier
ANSWERS = Answers(**{key.value: "Some words" for key in PromptKey})


@pytest.fixture
def ask(qtbot, theme):
    def shown(**parts):
        record = Record(
            id="one", created=NOW, updated=NOW, reflection=Reflection(answers=ANSWERS, **parts)
        )
        dialog = ExportDialog(record, [TagUse(tag="trust", count=2)], theme)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        return dialog

    return shown


def test_both_are_asked_for_where_both_are_missing(ask):
    dialog = ask()
    assert dialog.tags.isVisible()
    assert dialog.date.isVisible()
    assert explanation(dialog) == "A published file needs at least one tag and a date."
    assert field(dialog, "Tags").hasFocus()


def test_only_the_tags_are_asked_for_where_the_date_is_there(ask):
    dialog = ask(published=DAY)
    assert dialog.tags.isVisible()
    assert not dialog.date.isVisible()
    assert explanation(dialog) == "A published file needs at least one tag."


def test_only_the_date_is_asked_for_where_tags_are_there(ask):
    dialog = ask(tags=("trust",))
    assert not dialog.tags.isVisible()
    assert explanation(dialog) == "A published file needs a date."
    assert field(dialog, "Day").hasFocus()


def test_what_was_typed_is_in_the_record(ask, qtbot):
    dialog = ask()
    qtbot.keyClicks(field(dialog, "Tags"), "trust")
    dialog.date.set_date(DAY)
    dialog.go_on.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.completed().reflection == Reflection(
        answers=ANSWERS, tags=("trust",), published=DAY
    )


def test_what_was_there_before_is_kept(ask):
    dialog = ask(tags=("a", "b"))
    dialog.date.set_date(DAY)
    dialog.go_on.click()
    assert dialog.completed().reflection.tags == ("a", "b")


def test_what_is_missing_is_said_at_the_top_and_at_the_fields(ask):
    dialog = ask()
    dialog.go_on.click()
    messages = ("Enter at least one tag", "Enter the published date")
    assert dialog.isVisible()
    assert dialog.summary.messages() == messages
    assert (dialog.tags.problem(), dialog.date.problem()) == messages
    assert dialog.windowTitle() == "Error: Before this is exported"


def test_the_problems_take_the_focus_and_lead_to_their_fields(ask):
    dialog = ask()
    dialog.date.set_texts("23", "", "2026")
    dialog.go_on.click()
    assert dialog.summary.hasFocus()
    to_tags, to_date = dialog.summary.links
    to_tags.click()
    assert field(dialog, "Tags").hasFocus()
    to_date.click()
    assert field(dialog, "Month").hasFocus()


def test_half_a_date_gets_the_message_for_it(ask):
    dialog = ask(tags=("trust",))
    dialog.date.set_texts("31", "April", "2026")
    dialog.go_on.click()
    assert dialog.summary.messages() == ("Published date must be a real date",)


def test_a_tag_that_is_too_long_gets_the_message_for_it(ask, qtbot):
    dialog = ask(published=DAY)
    qtbot.keyClicks(field(dialog, "Tags"), "x" * 81)
    dialog.go_on.click()
    assert dialog.summary.messages() == ("Tag must be 80 characters or less",)
    assert field(dialog, "Tags").text() == "x" * 81


def test_problems_that_are_solved_are_gone(ask):
    dialog = ask(tags=("trust",))
    dialog.go_on.click()
    dialog.date.set_date(DAY)
    dialog.go_on.click()
    assert not dialog.summary.isVisible()
    assert (dialog.date.problem(), dialog.windowTitle()) == ("", "Before this is exported")


def test_enter_in_a_field_goes_on(ask, qtbot):
    dialog = ask(tags=("trust",))
    dialog.date.set_date(DAY)
    qtbot.keyClick(field(dialog, "Year"), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


@pytest.mark.parametrize("leave", [lambda one: one.not_now.click(), lambda one: one.reject()])
def test_not_now_leaves_everything_as_it_was(ask, leave):
    dialog = ask()
    leave(dialog)
    assert (dialog.isVisible(), dialog.result()) == (False, QDialog.DialogCode.Rejected)


def test_the_page_scrolls_in_a_small_window(ask, qtbot):
    dialog = ask()
    dialog.go_on.click()
    dialog.resize(320, 256)
    qtbot.waitUntil(lambda: page(dialog).width() <= 320)
    assert page(dialog).height() >= needed_height(dialog)
    assert shows_buttons(dialog)


def test_a_date_far_from_today_is_asked_about_and_holds_nobody_back(ask, qtbot):
    dialog = ask(published=date(1926, 3, 27))
    assert dialog.date.question() == "The year is 1926. Is that meant?"
    assert dialog.date.isVisible()
    qtbot.keyClicks(field(dialog, "Tags"), "trust")
    dialog.go_on.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.completed().reflection.published == date(1926, 3, 27)


def test_a_letter_typed_after_an_error_goes_to_the_first_field_and_the_error_goes(ask, qtbot):
    dialog = ask()
    dialog.go_on.click()
    qtbot.keyClick(dialog.focusWidget(), "t")
    assert field(dialog, "Tags").text() == "t"
    assert dialog.summary.messages() == ("Enter the published date",)
    assert (dialog.tags.problem(), dialog.date.problem()) == ("", "Enter the published date")


def test_errors_go_as_their_causes_go_also_in_the_title(ask, qtbot):
    dialog = ask(tags=("trust",))
    dialog.go_on.click()
    qtbot.keyClick(dialog.focusWidget(), "2")
    assert field(dialog, "Day").text() == "2"
    assert (dialog.summary.messages(), dialog.date.problem()) == ((), "")
    assert dialog.windowTitle() == "Before this is exported"


def test_enter_held_after_a_tag_adds_it_and_exports_nothing(ask, qtbot):
    dialog = ask(published=DAY)
    qtbot.keyClicks(field(dialog, "Tags"), "trust")
    for repeats in (False, True, True):
        QTest.simulateEvent(
            QApplication.focusWidget(), True, Qt.Key.Key_Return.value, NONE, "\r", repeats
        )
    assert (dialog.tags.tags(), dialog.isVisible()) == (("trust",), True)
