"""The wizard by keyboard: each key does what the place that has the focus says."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

CHANGE_IMPACT = "Change your answer to “What it changed”"
ENTER = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


def press(driver, words, key):
    """Press a key on the button with these words, as somebody does who came there by Tab."""
    button = driver.button(words)
    button.setFocus()
    QTest.keyClick(driver.wizard.focusWidget(), key)


@pytest.mark.parametrize("key", ENTER)
def test_enter_on_change_leads_to_that_answer_and_finishes_nothing(full, key):
    full.go("check")
    press(full, CHANGE_IMPACT, key)
    assert full.step == "impact"
    assert full.saved().status == "draft"


@pytest.mark.parametrize("key", ENTER)
def test_enter_on_back_goes_back(full, key):
    full.go("needs")
    press(full, "Back", key)
    assert full.step == "description"


@pytest.mark.parametrize("key", ENTER)
def test_enter_on_save_and_close_closes(full, key):
    full.go("needs")
    with full.qtbot.waitSignal(full.wizard.closed):
        press(full, "Save and close", key)


@pytest.mark.parametrize("key", ENTER)
def test_enter_on_guidance_opens_it_and_stays(full, key):
    full.go("needs")
    press(full, "Sentence starters", key)
    assert full.step == "needs"
    assert full.button("Sentence starters").isChecked()


@pytest.mark.parametrize("key", ENTER)
def test_enter_on_todays_date_fills_it_in_and_stays(driver, key):
    driver.go("tags-and-date")
    press(driver, "Use today’s date", key)
    assert driver.step == "tags-and-date"
    assert driver.page.date.parsed().value is not None


@pytest.mark.parametrize("key", ENTER)
def test_enter_exports_what_is_finished(full, dialogs, tmp_path, key):
    dialogs.will_write(tmp_path / "written.txt")
    full.go("check")
    full.next()
    press(full, "Export as text", key)
    full.qtbot.waitUntil((tmp_path / "written.txt").exists)


@pytest.mark.parametrize("key", ENTER)
def test_enter_in_a_field_of_one_line_goes_on_where_nothing_waits_to_be_added(driver, key):
    driver.go("tags-and-date")
    driver.type("trust")
    driver.press(key)
    assert (driver.step, driver.page.tags.tags()) == ("tags-and-date", ("trust",))
    driver.press(key)
    assert driver.step == "check"


SIZES = [(1920, 1080), (1280, 800), (1024, 768)]
GUIDANCE = ["Why we ask", "Sentence starters", "An example"]
FOOTER = ["Continue", "Skip for now", "Save and close"]


def names_by_tab(driver):
    """What Tab comes past, from the first thing of the page on, as a screen reader calls it."""
    driver.button("Back").setFocus()
    names = []
    while not names or names[-1] != "Back":
        driver.press(Qt.Key.Key_Tab)
        at = driver.wizard.focusWidget()
        names.append(at.accessibleName() or at.text())
    return ["Back", *names[:-1]]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_tab_comes_from_the_answer_to_continue_and_to_the_steps_last(open_wizard, size):
    driver = open_wizard(size=size)
    driver.go("needs")
    answer = driver.page.answer.accessibleName()
    names = names_by_tab(driver)
    beside = size[0] >= 1200  # then guidance stands in a column of its own, after the buttons
    order = [answer, *FOOTER, *GUIDANCE] if beside else [*GUIDANCE, answer, *FOOTER]
    assert names[:8] == ["Back", *order]
    assert names[8:] == ["Whose needs, you are here", "Help and view"]


def test_on_the_page_of_tags_the_order_is_the_same(driver):
    driver.go("tags-and-date")
    fields = ["Tags", "Day", "Month", "Year", "Use today’s date"]
    assert names_by_tab(driver)[:9] == ["Back", *fields, *FOOTER]


def test_from_the_summary_tab_leads_to_its_first_link(driver):
    driver.go("needs")
    driver.next()
    driver.press(Qt.Key.Key_Tab)
    assert driver.wizard.focusWidget().text() == "Enter whose needs are met in the example"


def escape(driver):
    driver.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("width", [1024, 1920])
def test_escape_closes_opened_guidance_before_the_window(full, width):
    full.wizard.resize(width, 900)
    full.go("needs")
    press(full, "An example", Qt.Key.Key_Space)
    escape(full)
    assert not full.button("An example").isChecked()
    assert full.wizard.isVisible()
    with full.qtbot.waitSignal(full.wizard.closed):
        escape(full)


def test_escape_leaves_the_exact_text_for_the_answers(full):
    full.go("check")
    press(full, "Exactly as it will be written", Qt.Key.Key_Return)
    assert full.exact_text()
    escape(full)
    assert not full.exact_text()
    assert full.wizard.focusWidget() is full.page.frame.skip


def test_escape_hides_a_hint_before_anything_else(full):
    full.go("needs")
    QToolTip.showText(full.wizard.mapToGlobal(QPoint(200, 200)), "A hint", full.wizard)
    full.qtbot.waitUntil(QToolTip.isVisible)
    escape(full)
    assert full.wizard.isVisible()
    full.qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_escape_that_is_held_down_leaves_one_thing_only(full):
    full.go("check")
    press(full, "Exactly as it will be written", Qt.Key.Key_Return)
    escape(full)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", True
    )
    QApplication.sendEvent(full.wizard.focusWidget(), held)
    assert full.wizard.isVisible()


def test_the_keys_to_go_on_turn_one_page_however_long_they_are_held_down(full):
    full.go("needs")
    for again in (False, True, True):
        control, key = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return.value
        QTest.simulateEvent(full.wizard.focusWidget(), True, key, control, "", again)
    assert full.step == "impact"


@pytest.mark.parametrize(
    ("name", "comes_to"),
    [("Continue", "impact"), ("Skip for now", "impact"), ("Back", "description")],
)
def test_a_double_click_turns_one_page(full, name, comes_to):
    full.go("needs")
    button = full.button(name)
    at = button.mapTo(full.wizard, button.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(full.wizard.windowHandle(), Qt.MouseButton.LeftButton, none, at)
    assert full.step == comes_to


def test_a_double_click_on_a_step_goes_there_and_presses_nothing_there(full):
    full.go("needs")
    button = next(b for b in full.wizard.step_list.buttons if b.step.name == "check")
    at = button.mapTo(full.wizard, button.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(full.wizard.windowHandle(), Qt.MouseButton.LeftButton, none, at)
    assert full.step == "check"
