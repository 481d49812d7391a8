"""A whole reflection that is pasted into one answer can go where its parts belong."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.wizard import messages
from reflect_app.gui.wizard.draft_notices import Offer, offer_text, whole_pasted
from reflect_app.gui.wizard.steps import TAGS
from reflect_app.reflection import Answers, PromptKey, Reflection
from reflect_app.text_format.file_layout import normalised
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write
from tests.samples import FULL

PLACE, UNDO = offer_text(Offer.PLACE), offer_text(Offer.UNDO)
LOOKS_WHOLE = whole_pasted(lambda: None).message
PLACED, PLACED_IN_PART = messages.placed([])[0], messages.placed(["Some stays."])[0]
AS_BEFORE = messages.placing_undone("")[0]
ONLY_EMPTY, IN_PLACE, NOT_NOW = "Fill only what is empty", "Replace what I wrote", "Leave it"
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
    driver.press_button(PLACE)
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
    driver.press_button(PLACE)
    assert reflection(driver) == NORMAL
    driver.press_button(UNDO) if by == "button" else driver.press(Qt.Key.Key_Z, CTRL)
    assert reflection(driver) == Reflection(answers=Answers(needs="Mine. "))
    assert driver.news() == [AS_BEFORE]


def test_what_was_written_since_stays_when_it_is_undone(driver):
    paste(driver)
    driver.press_button(PLACE)
    driver.go("feelings")
    driver.answer("Glad.")
    driver.press_button(UNDO)
    assert reflection(driver) == Reflection(answers=Answers(feelings="Glad."))


def everything(driver, library):
    """All that somebody could find again: the pages, and each version in the history."""
    driver.wizard.save()
    record = driver.saved()
    kept = [library.revision(record.id, line.number) for line in library.history(record.id)]
    return "\n".join(repr(each.reflection) for each in (record, *kept))


def paste_over(driver, text=WHOLE):
    driver.page.answer.selectAll()
    paste(driver, text)


ORDERS = [
    ("over place undo", IN_PLACE),
    ("over enter place keys", IN_PLACE),
    ("over turn word back place undo", IN_PLACE),
    ("over over space place undo", ONLY_EMPTY),
    ("in space place undo", IN_PLACE),
    ("after word place word undo", IN_PLACE),
    ("after word place word undo", ONLY_EMPTY),
    ("over space save place save turn word undo save", IN_PLACE),
]


@pytest.mark.parametrize(("order", "choice"), ORDERS)
def test_no_word_is_lost_and_undo_brings_what_was_there(driver, dialogs, library, order, choice):
    driver.type("precious words")
    dialogs.will_choose(choice)
    typed = ["precious words"]

    def word():
        typed.append(f"word{len(typed)}")
        driver.type(f" {typed[-1]} ")

    steps = {
        "over": lambda: paste_over(driver),
        "in": lambda: (
            driver.page.answer.moveCursor(QTextCursor.MoveOperation.Start),
            paste(driver),
        ),
        "after": lambda: paste(driver),
        "space": lambda: driver.type(" "),
        "enter": lambda: driver.press(Qt.Key.Key_Return),
        "word": word,
        "turn": lambda: driver.go("factors"),
        "back": lambda: driver.go("needs"),
        "save": driver.saved,
        "place": lambda: driver.press_button(PLACE),
        "undo": lambda: driver.press_button(UNDO),
        "keys": lambda: driver.press(Qt.Key.Key_Z, CTRL),
    }
    for step in order.split():
        steps[step]()
    driver.go("needs")
    shown = "\n".join(page.text() for page in driver.wizard.draft.prompts)
    assert all(words in shown for words in typed)
    assert "precious words" in everything(driver, library)
    assert repr(NORMAL.answers.motivation)[1:-1] in everything(driver, library)


def test_what_a_paste_took_the_place_of_is_in_the_history_even_if_nothing_is_undone(
    driver, dialogs, library
):
    driver.type("precious words")
    paste_over(driver)
    driver.press(Qt.Key.Key_Return)
    dialogs.will_choose(IN_PLACE)
    driver.press_button(PLACE)
    assert driver.text == NORMAL.answers.needs
    assert "precious words" in everything(driver, library)


def test_what_was_pasted_over_is_asked_about_and_can_stay(driver, dialogs):
    driver.type("precious words")
    paste_over(driver)
    dialogs.will_choose(ONLY_EMPTY)
    driver.press_button(PLACE)
    assert driver.text == "precious words"
    assert (driver.news(), len(dialogs.asked)) == ([PLACED_IN_PART], 1)


def test_own_words_come_back_above_what_was_changed_since(driver, dialogs):
    driver.type("Mine.")
    paste(driver)
    dialogs.will_choose(IN_PLACE)
    driver.press_button(PLACE)
    driver.press(Qt.Key.Key_End, CTRL)
    driver.type(" Since.")
    driver.press_button(UNDO)
    assert driver.text == f"Mine.\n\n{NORMAL.answers.needs} Since."
    assert "Whose needs" in driver.wizard.save_status.notice.detail


def test_own_tags_and_date_stay_and_the_pasted_ones_are_named(driver):
    driver.wizard._tags.tags.set_tags(("mine",))
    type_day(driver, "3")
    paste(driver)
    driver.press_button(PLACE)
    said = driver.wizard.save_status.notice
    assert said.message == PLACED_IN_PART
    assert said.detail.startswith("Your own tags and date stay. The pasted ones were: ")
    assert all(tag in said.detail for tag in NORMAL.tags)


def test_half_a_date_stays_and_the_pasted_date_is_named(driver):
    type_day(driver, "1")
    paste(driver)
    driver.press_button(PLACE)
    assert driver.wizard.save_status.notice.detail.startswith(
        "Your own date stays. The pasted one was: "
    )
    driver.press_button(UNDO)
    assert driver.wizard.page_of(TAGS).date.texts() == ("1", "", "")


def test_a_tag_that_is_too_long_is_named_and_all_of_it_is_in_the_history(driver, library):
    long = "b" * 90
    paste(driver, WHOLE.replace("Tags: ", f"Tags: {long}, "))
    driver.press_button(PLACE)
    assert f"“{long}” was left out" in driver.wizard.save_status.notice.detail
    assert long in everything(driver, library)


@pytest.mark.parametrize("when", ["before", "since"])
def test_half_a_date_stays_when_it_is_undone(driver, when):
    steps = [lambda: paste(driver), lambda: driver.press_button(PLACE)]
    steps.insert(0 if when == "before" else 2, lambda: type_day(driver, "3"))
    for step in steps:
        step()
    driver.press_button(UNDO)
    assert driver.wizard.page_of(TAGS).date.texts()[0] == "3"


def test_a_tag_that_was_added_since_stays_when_it_is_undone(driver):
    paste(driver)
    driver.press_button(PLACE)
    driver.go(TAGS)
    driver.type("housing")
    driver.press(Qt.Key.Key_Return)
    driver.press_button(UNDO)
    assert reflection(driver).tags == ("housing",)


def test_an_answer_that_has_text_is_never_replaced_without_asking(driver, dialogs):
    driver.go("impact")
    driver.answer("Mine.")
    driver.go("needs")
    driver.type("Also mine. ")
    paste(driver)
    dialogs.will_choose(ONLY_EMPTY)
    driver.press_button(PLACE)
    answers = reflection(driver).answers
    assert (answers.impact, answers.needs) == ("Mine.", "Also mine. ")
    assert answers.factors == NORMAL.answers.factors


def test_who_changes_their_mind_keeps_everything_as_it_is(driver, dialogs):
    driver.type("Mine. ")
    paste(driver)
    dialogs.will_choose(NOT_NOW)
    driver.press_button(PLACE)
    assert driver.text == f"Mine. {WHOLE}"


def test_tags_and_a_date_that_are_there_stay(driver):
    driver.wizard._tags.tags.set_tags(("housing",))
    paste(driver)
    driver.press_button(PLACE)
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
