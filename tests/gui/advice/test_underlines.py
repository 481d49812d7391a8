"""The lines beneath passages, as they are painted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.advice.finding import Finding, Kind
from reflect_app.gui.advice.underlines import Underlines
from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.fields.caret_in_view import line_rect

TEXT = "Then Maria came, and she refused to engage, and that is all of it.\nMaria had suport.\n"
WORDS = {"Maria": Kind.IDENTIFIERS, "refused": Kind.JUDGEMENT, "suport": Kind.SPELLING}


@pytest.fixture
def edit(qtbot, theme):
    made = AnswerEdit()
    qtbot.addWidget(made)
    made.resize(300, 400)  # so that lines are broken
    made.set_text(TEXT)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


@pytest.fixture
def lines(edit, theme):
    made = Underlines(edit, theme)
    made.show([finding(each) for each in WORDS], TEXT)
    return made


def finding(words, text=TEXT):
    kind = WORDS[words]
    return Finding(kind, "x", text.index(words), len(words), words, "", words)


def picture(edit):
    return edit.viewport().grab().toImage()


def colours_in(edit):
    image = picture(edit)
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_each_kind_is_drawn_in_its_colour(edit, lines, theme):
    wanted = {theme.colours.identify.name(), theme.colours.wording.name()}
    assert wanted <= colours_in(edit)


def on_screen(edit):
    """What has been painted by now, part by part, as it is seen."""
    QApplication.processEvents()
    return edit.screen().grabWindow(edit.winId()).toImage()


@pytest.mark.parametrize("before", ["Then", "and she", "refused", "that is", "had", "suport"])
@pytest.mark.parametrize("taken_out", [0, 3, 12])
def test_what_is_painted_while_typing_is_what_would_be_painted_anew(edit, lines, before, taken_out):
    edit.setCursorWidth(0)
    cursor = edit.textCursor()
    cursor.setPosition(TEXT.index(before))
    edit.setTextCursor(cursor)
    for key in "It rained and rained. ":
        QTest.keyClick(edit, key)
        QApplication.processEvents()
    for _ in range(taken_out):
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
        QApplication.processEvents()
    shown = on_screen(edit)
    edit.viewport().update()
    assert on_screen(edit) == shown
    assert not shown.isNull()


def test_the_chosen_passage_has_a_frame_in_the_accent(edit, lines, theme):
    assert theme.colours.accent.name() not in colours_in(edit)
    lines.choose(finding("Maria"))
    assert theme.colours.soft.name() in colours_in(edit)


def test_nothing_of_it_is_in_the_document(edit, lines):
    assert not edit.document().isUndoAvailable()
    assert not edit.extraSelections()


def compose(edit, shown="", committed=""):
    """What an input method shows before it puts it in, or what it puts in."""
    event = QInputMethodEvent(shown, [])
    event.setCommitString(committed)
    QApplication.sendEvent(edit, event)


def test_lines_stay_beneath_their_words_while_something_is_composed_before_them(edit, lines):
    edit.setCursorWidth(0)
    lines.choose(finding("Maria"))
    compose(edit, shown="kana kana ")
    composing = picture(edit)
    compose(edit, committed="kana kana ")
    assert picture(edit) == composing
    assert [each.finding.text for each in lines.passages] == list(WORDS)
    assert lines.place_of(finding("Maria")) == (15, 20)


def test_what_is_composed_within_a_passage_or_over_it_lets_it_go(edit, lines):
    cursor = edit.textCursor()
    cursor.setPosition(TEXT.index("ria"))
    edit.setTextCursor(cursor)
    compose(edit, committed="è")
    assert [each.finding.text for each in lines.passages] == ["refused", "suport"]
    cursor.setPosition(edit.text().index("refused") + 2)
    cursor.setPosition(edit.text().index("to engage"), cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    compose(edit, committed="ally had ")
    assert [each.finding.text for each in lines.passages] == ["suport"]


def test_a_word_that_the_caret_left_and_came_back_to_is_not_being_typed(edit, theme):
    lines = Underlines(edit, theme)  # with nothing found yet
    cursor = edit.textCursor()
    cursor.setPosition(len(TEXT) - 2)
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, "t")
    QTest.keyClick(edit, Qt.Key.Key_Left)
    QTest.keyClick(edit, Qt.Key.Key_Right)
    at = TEXT.rindex("suport")
    text = edit.text()
    lines.show([Finding(Kind.SPELLING, "x", at, 7, "suportt", "", "suportt")], text)
    assert text[at : at + 7] == "suportt"
    assert not lines.hidden


def columns(edit, colour):
    """The columns of pixels in which anything has this colour."""
    image, name = picture(edit), colour.name()
    high = range(image.height())
    return [
        x for x in range(image.width()) if any(image.pixelColor(x, y).name() == name for y in high)
    ]


def test_the_last_word_of_a_line_that_runs_leftwards_has_the_line_beneath_it_alone(edit, theme):
    text = "שלום שלום שלום מרים"
    edit.set_text(text)
    lines, words = Underlines(edit, theme), "מרים"
    at = text.index(words)
    lines.show([Finding(Kind.IDENTIFIERS, "x", at, len(words), words, "", words)], text)
    cursor = edit.textCursor()
    cursor.setPosition(at - 1)
    edge = edit.cursorRect(cursor).center().x()
    drawn = columns(edit, theme.colours.identify)
    assert drawn
    assert max(drawn) <= edge


def test_nothing_is_drawn_of_a_passage_in_a_line_that_is_hidden_for_want_of_room(edit, theme):
    text = "It rained. Maria was here, and then she left. " + "We had tea and waited a while. " * 20
    edit.set_text(text)
    lines = Underlines(edit, theme)
    lines.show([finding("Maria", text)], text)
    lines.choose(finding("Maria", text))
    edit.resize(300, 120)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.setCursorWidth(0)
    high = edit.fontMetrics().height()
    drawn = set()
    for scrolled in range(1, 3 * high):
        edit.verticalScrollBar().setValue(scrolled)
        first = line_rect(edit, edit.cursorForPosition(QPoint(0, 0)))
        if 0 < first.bottom() < first.height() - 2:  # cut, and so painted over
            drawn |= {theme.colours.identify.name(), theme.colours.soft.name()} & colours_in(edit)
    assert not drawn
