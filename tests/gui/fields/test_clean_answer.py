"""Whatever comes into an answer, its text is the document's, and places in both are the same."""

from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from reflect_app.gui.documents.pasted_text import typed_text
from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.widgets.text_positions import offset_at, position_at

ODD = (
    "a", "word ", " ", "\t", "\xa0", "\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029",
    "\x00", "\x07", "\x7f", "\U0001f600", "\U0001f468\u200d\U0001f469", "e\u0301", "שלום", "\ufffc",
    "\ufdd0", "\ufdd1", "\ufeff", "\ufffe", "- ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(ODD), max_size=6).map("".join)


@pytest.fixture
def edit(qtbot):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    return edit


def paste(edit, text):
    source = QMimeData()
    source.setText(text)
    edit.insertFromMimeData(source)


def type_in(edit, text):
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(edit, key)


def compose(edit, text):
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(edit, composed)


def speak(edit, text):
    """As a screen reader or a program for dictation puts a text in."""
    QTextCursor(edit.textCursor()).insertText(text)


def take_out(edit, _text):
    """What is at the cursor, and be it half of a pair."""
    edit.textCursor().deleteChar()


WAYS = (
    AnswerEdit.set_text, AnswerEdit.insert, AnswerEdit.setPlainText, AnswerEdit.append, paste,
    type_in, compose, speak, take_out,
)  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(WAYS), TEXTS, st.integers(0, 40)), max_size=6)


def assert_one_text(edit):
    """The text is the document's, clean, and every place in one is a place in the other."""
    document, text = edit.document(), edit.text()
    raw = document.toRawText()
    assert text == raw.replace("\u2029", "\n") == typed_text(text)
    assert position_at(text, len(text)) == document.characterCount() - 1
    cursor = QTextCursor(document)
    for offset, letter in enumerate(text):
        position = position_at(text, offset)
        assert offset_at(text, position) == offset
        cursor.setPosition(position)
        cursor.setPosition(position_at(text, offset + 1), QTextCursor.MoveMode.KeepAnchor)
        same = cursor.selectedText().replace("\u2029", "\n")
        assert same == letter or (letter == "\ufeff" and not same)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(STEPS)
@example([(AnswerEdit.set_text, "a\U0001f600b", 2), (speak, "x", 0)])
@example([(AnswerEdit.set_text, "a\U0001f600b", 1), (take_out, "", 0)])
@example([(speak, "one\x00", 0)])
@example([(AnswerEdit.set_text, "\ufffea", 0), (AnswerEdit.insert, "\ufeffb", 0)])
def test_whatever_comes_in_the_answer_is_the_documents_text(edit, steps):
    heard = []
    hear = partial(listen, edit, heard)
    edit.textChanged.connect(hear)
    edit.set_text("")
    for way, text, at in steps:
        way(edit, text)
        assert_one_text(edit)
        cursor = edit.textCursor()
        cursor.setPosition(min(at, edit.document().characterCount() - 1))
        edit.setTextCursor(cursor)
    edit.textChanged.disconnect(hear)
    assert all(typed_text(text) == text for text in heard)


@pytest.mark.parametrize("way", [paste, type_in, compose, speak, AnswerEdit.insert])
def test_each_odd_character_comes_in_clean_by_itself(edit, way):
    for odd in ODD:
        edit.set_text("ab")
        cursor = edit.textCursor()
        cursor.setPosition(1)
        edit.setTextCursor(cursor)
        way(edit, odd)
        assert_one_text(edit)
        assert edit.text() in {"ab", "a\nb", f"a{typed_text(odd)}b"}


@pytest.mark.parametrize("begin", [1, 2], ids=["the first half", "the second half"])
@pytest.mark.parametrize("instead", ["x", "", "\U0001f600"])
def test_nothing_is_left_of_a_pair_when_half_of_it_is_replaced(edit, begin, instead):
    edit.set_text("a\U0001f600b")
    cursor = QTextCursor(edit.document())
    cursor.setPosition(begin)
    cursor.setPosition(begin + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(instead)
    assert_one_text(edit)
    assert edit.text() == f"a{instead}b"


def listen(edit, heard):
    heard.append(edit.text())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    TEXTS, TEXTS, st.sampled_from((paste, compose, speak, AnswerEdit.insert)), st.integers(0, 40)
)
@example(before="ab", text="\x00x", way=speak, at=1)
@example(before="ab", text="x\x0by", way=speak, at=2)
def test_what_came_in_is_one_step_to_undo_and_to_do_again(edit, before, text, way, at):
    edit.set_text(before)
    there = edit.text()
    cursor = edit.textCursor()
    cursor.setPosition(position_at(there, min(at, len(there))))
    edit.setTextCursor(cursor)
    way(edit, text)
    after = edit.text()
    if edit.document().isUndoAvailable():
        edit.undo()
        QApplication.processEvents()
        assert edit.text() == there
        assert_one_text(edit)
        edit.redo()
        QApplication.processEvents()
    assert edit.text() == after
    assert_one_text(edit)


@given(TEXTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_draft_comes_back_as_it_was(edit, text):
    edit.set_text(text)
    assert edit.text() == typed_text(text)


@pytest.mark.parametrize("text", ["\ufeffb", "\ufffeb", "\ufeff\ufeff"])
def test_a_text_that_begins_with_a_sign_of_byte_order_comes_in_whole(edit, text):
    edit.set_text("a")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert(text)
    assert edit.text() == f"a{text}"


def test_whoever_listens_hears_no_undo_that_is_not_done_yet(edit):
    edit.set_text("ab")
    speak(edit, "\x00x")
    heard = []
    edit.textChanged.connect(partial(listen, edit, heard))
    edit.undo()
    QApplication.processEvents()
    assert heard[-1] == "ab"
    assert all(typed_text(text) == text for text in heard)
