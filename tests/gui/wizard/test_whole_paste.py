"""A whole reflection that is pasted into one answer can go where its parts belong."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.wizard import news
from reflect_app.gui.wizard.steps import TAGS
from reflect_app.gui.wizard.whole_paste import (
    AS_BEFORE,
    IN_PLACE,
    LOOKS_WHOLE,
    NOT_NOW,
    ONLY_EMPTY,
    PLACED,
)
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.text_format import normalised, read, write
from tests.samples import FULL

WHOLE = write(FULL).decode()
NORMAL = normalised(FULL)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def driver(driver):
    driver.go("needs")
    yield driver
    QApplication.clipboard().clear()


def paste(driver, text=WHOLE):
    source = QMimeData()
    source.setText(text)
    QApplication.clipboard().setMimeData(source)
    driver.press(Qt.Key.Key_V, CTRL)


def type_day(driver, text):
    day = driver.wizard.page_of(TAGS).date.fields["day"]
    day.selectAll()
    QTest.keyClicks(day, text)


def reflection(driver):
    return driver.saved().reflection


def test_each_part_goes_where_it_belongs(driver):
    paste(driver)
    assert driver.news() == [LOOKS_WHOLE]
    driver.press_button(news.PLACE)
    assert reflection(driver) == NORMAL
    assert driver.news() == [PLACED]


def test_nothing_moves_until_it_is_asked_for(driver):
    paste(driver)
    assert driver.text == WHOLE
    driver.type(" More")
    assert reflection(driver).answers == Answers(needs=f"{WHOLE} More")


@pytest.mark.parametrize("by", ["button", "keys"])
def test_one_undo_brings_everything_back(driver, dialogs, by):
    driver.type("Mine. ")
    paste(driver)
    dialogs.will_choose(IN_PLACE)
    driver.press_button(news.PLACE)
    assert reflection(driver) == NORMAL
    driver.press_button(news.UNDO) if by == "button" else driver.press(Qt.Key.Key_Z, CTRL)
    assert reflection(driver) == Reflection(answers=Answers(needs="Mine. "))
    assert driver.news() == [AS_BEFORE.message]


def test_what_was_written_since_stays_when_it_is_undone(driver):
    paste(driver)
    driver.press_button(news.PLACE)
    driver.go("feelings")
    driver.answer("Glad.")
    driver.press_button(news.UNDO)
    assert reflection(driver) == Reflection(answers=Answers(feelings="Glad."))


@pytest.mark.parametrize("when", ["before", "since"])
def test_half_a_date_stays_when_it_is_undone(driver, when):
    steps = [lambda: paste(driver), lambda: driver.press_button(news.PLACE)]
    steps.insert(0 if when == "before" else 2, lambda: type_day(driver, "3"))
    for step in steps:
        step()
    driver.press_button(news.UNDO)
    assert driver.wizard.page_of(TAGS).date.texts()[0] == "3"


def test_a_tag_that_was_added_since_stays_when_it_is_undone(driver):
    paste(driver)
    driver.press_button(news.PLACE)
    driver.go(TAGS)
    driver.type("housing")
    driver.press(Qt.Key.Key_Return)
    driver.press_button(news.UNDO)
    assert reflection(driver).tags == ("housing",)


def test_an_answer_that_has_text_is_never_replaced_without_asking(driver, dialogs):
    driver.go("impact")
    driver.answer("Mine.")
    driver.go("needs")
    driver.type("Also mine. ")
    paste(driver)
    dialogs.will_choose(ONLY_EMPTY)
    driver.press_button(news.PLACE)
    answers = reflection(driver).answers
    assert (answers.impact, answers.needs) == ("Mine.", "Also mine. ")
    assert answers.factors == NORMAL.answers.factors


def test_who_changes_their_mind_keeps_everything_as_it_is(driver, dialogs):
    driver.type("Mine. ")
    paste(driver)
    dialogs.will_choose(NOT_NOW)
    driver.press_button(news.PLACE)
    assert driver.text == f"Mine. {WHOLE}"


def test_tags_and_a_date_that_are_there_stay(driver):
    driver.wizard._tags.tags.set_tags(("housing",))
    paste(driver)
    driver.press_button(news.PLACE)
    assert reflection(driver).tags == ("housing",)
    assert reflection(driver).published == FULL.published


def test_the_offer_goes_with_what_was_pasted(driver):
    paste(driver)
    driver.press(Qt.Key.Key_Z, CTRL)
    assert (driver.text, driver.news()) == ("", [])


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("\n", "\r\n") + "\r\n",
        "\n".join(f"> {line}" for line in WHOLE.split("\n")),
        WHOLE.replace("\n", "\n\n"),
    ],
    ids=["from Windows", "from a mail", "with blank lines"],
)
def test_it_is_offered_in_every_shape_that_can_be_read(driver, text):
    paste(driver, text)
    assert driver.news() == [LOOKS_WHOLE]


@pytest.mark.parametrize("text", ["One\n" * 20, "\n".join(WHOLE.split("\n")[:5])])
def test_other_texts_are_only_pasted(driver, text):
    paste(driver, text)
    assert driver.news() == []


def test_the_sample_has_all_that_a_reflection_has():
    assert read(WHOLE.encode()).reflection == NORMAL
    assert all(NORMAL.answers.of(key) for key in PromptKey)
