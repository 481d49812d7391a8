"""Lines beneath passages that are kept up to date key by key are what a new editor would draw."""

import random
import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QImage, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.advice.finding import Finding, Kind
from reflect_app.gui.advice.underlines import Underlines
from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.widgets.text_positions import offset_at

WORDS = {
    "Maria": Kind.IDENTIFIERS,
    "מרים": Kind.IDENTIFIERS,
    "refused": Kind.JUDGEMENT,
    "That is all of it": Kind.JUDGEMENT,
    "suport": Kind.SPELLING,
}
SENTENCES = "Then Maria came, and she refused to engage. That is all of it, and Maria had suport. "
ALIKE = "Maria had refused.\nrefused had Maria.\n"  # of one width
LEFTWARDS = "שלום שלום שלום מרים שלום שלום מרים, Maria שלום שלום שלום.\n"
TEXT = f"{SENTENCES * 2}\n{ALIKE}\n{LEFTWARDS}Maria had suport.\n"
Move, Key = QTextCursor.MoveOperation, Qt.Key


def found_in(text):
    """All of these words as findings."""
    return [finding(each[0], each.start()) for each in re.finditer("|".join(WORDS), text)]


def finding(words, at):
    return Finding(WORDS[words], "x", at, len(words), words, "", words)


@pytest.fixture
def edit(qtbot, theme):
    return new_editor(qtbot, TEXT)


@pytest.fixture
def lines(edit, theme):
    made = Underlines(edit, theme)
    made.show(found_in(TEXT), TEXT)
    return made


@pytest.fixture
def assert_as_in_a_new_editor(edit, lines, theme, qtbot):
    """What is seen by now is what a new editor paints that has the same words and findings."""

    def compare(what=""):
        shown, text = seen(edit), edit.text()
        other = new_editor(qtbot, text, edit)
        drawn = Underlines(other, theme)
        drawn.show([moved(each, text) for each in shown_by(lines)], text)
        assert seen(other) == shown, what
        other.close()
        other.deleteLater()

    return compare


def new_editor(qtbot, text, like=None):
    made = AnswerEdit()
    qtbot.addWidget(made)
    made.setCursorWidth(0)  # it blinks
    made.resize(300 if like is None else like.width(), 400 if like is None else like.height())
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # which would have all of it painted anew
    made.show()
    made.set_text(text)
    if like is not None:
        cursor = made.textCursor()
        cursor.setPosition(like.textCursor().position())
        made.setTextCursor(cursor)
        made.verticalScrollBar().setValue(like.verticalScrollBar().value())
    return made


def seen(edit):
    """What has been painted by now, part by part, but for the caret, which stands there alone."""
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut))
    QApplication.processEvents()
    place = edit.viewport().geometry()
    whole = edit.screen().grabWindow(edit.winId(), *place.getRect()).toImage()
    return whole.convertToFormat(QImage.Format.Format_RGB32)


def shown_by(lines):
    """The passages that have a line beneath them: no word that is being typed has."""
    return [each for each in lines.passages if each.finding not in lines.hidden]


def moved(passage, text):
    """The finding of a passage where that is by now."""
    return finding(passage.finding.text, offset_at(text, passage.start))


def put_caret(edit, at):
    cursor = edit.textCursor()
    cursor.setPosition(at)
    edit.setTextCursor(cursor)


def press(edit, keys):
    """Press each, and go on once that was looked at; QTest knows no letters but those of Europe."""
    for key in keys:
        if isinstance(key, str):
            event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, Qt.KeyboardModifier.NoModifier, key)
            QApplication.sendEvent(edit, event)
        else:
            QTest.keyClick(edit, key)
        yield key


def compose(edit, shown="", committed=""):
    event = QInputMethodEvent(shown, [])
    event.setCommitString(committed)
    QApplication.sendEvent(edit, event)


PLACES = ["Then", "and she", "refused", "to engage", "is all", "had", "suport", "\n"]
TYPED = ["It rained. ", "Pünktlich, 漢. ", "שלום \U0001f600 "]


@pytest.mark.parametrize("before", PLACES)
@pytest.mark.parametrize("typed", TYPED)
def test_letters_and_what_takes_them_out(edit, assert_as_in_a_new_editor, before, typed):
    put_caret(edit, TEXT.index(before))
    for key in press(edit, [*typed, *[Key.Key_Backspace] * (len(typed) + 2)]):
        assert_as_in_a_new_editor(key)


@pytest.mark.parametrize("before", PLACES)
def test_line_ends_and_what_takes_them_out(edit, assert_as_in_a_new_editor, before):
    put_caret(edit, TEXT.index(before))
    ends = [Key.Key_Return, "a", Key.Key_Return, *[Key.Key_Backspace] * 4, *[Key.Key_Delete] * 4]
    for key in press(edit, ends):
        assert_as_in_a_new_editor(key)


@pytest.mark.parametrize(("count", "instead"), [(1, ""), (0, "w "), (9, "i"), (14, "a rainy day ")])
def test_words_taken_out_or_put_in_at_any_place(
    edit, lines, assert_as_in_a_new_editor, count, instead
):
    for at in range(0, len(SENTENCES) * 2 - count, 2):
        put_caret(edit, at)
        take_out(edit, count, instead)
        assert_as_in_a_new_editor((at, "done"))
        edit.undo()
        assert_as_in_a_new_editor((at, "undone"))
        lines.show(found_in(TEXT), TEXT)
        assert_as_in_a_new_editor((at, "found again"))


@pytest.mark.parametrize("before", PLACES)
def test_two_changes_that_are_painted_as_one(edit, assert_as_in_a_new_editor, before):
    assert_as_in_a_new_editor()
    put_caret(edit, TEXT.index(before))
    QTextCursor(edit.document()).insertText("e")
    edit.insert("i")
    assert_as_in_a_new_editor()


def test_a_line_end_that_goes_above_passages(edit, assert_as_in_a_new_editor):
    assert_as_in_a_new_editor()
    put_caret(edit, len(SENTENCES) * 2)
    for _line_end in press(edit, [Key.Key_Delete] * 2):
        assert_as_in_a_new_editor()


WIDTHS = range(200, 340, 10)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_passage_of_several_lines_that_is_let_go(edit, lines, assert_as_in_a_new_editor, width):
    edit.resize(width, 400)
    assert_as_in_a_new_editor()
    for at, _letter in enumerate("That is all of it"):
        put_caret(edit, TEXT.index("That is") + at)
        edit.insert("x")
        assert_as_in_a_new_editor(at)
        edit.undo()
        lines.show(found_in(TEXT), TEXT)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_word_that_gets_short_enough_for_the_line_above(
    edit, lines, assert_as_in_a_new_editor, width
):
    text = f"{'A word and ' * 4}iiimmmmmmmmmm Maria {'m' * 17} Maria."
    edit.resize(width, 400)
    edit.set_text(text)
    lines.show(found_in(text), text)
    assert_as_in_a_new_editor()
    put_caret(edit, text.index(" Maria"))
    for _letter in press(edit, [Key.Key_Backspace] * 10):
        assert_as_in_a_new_editor()


def test_words_that_stand_at_the_right_edge_go_along_with_it(edit, assert_as_in_a_new_editor):
    for width in WIDTHS:
        edit.resize(width, 400)
        assert_as_in_a_new_editor(width)


def test_something_composed_among_passages(edit, lines, assert_as_in_a_new_editor):
    assert_as_in_a_new_editor()
    put_caret(edit, TEXT.index("to engage"))
    for shown in ("k", "kana ", "kana kana kana "):
        compose(edit, shown)
        edit.setUpdatesEnabled(False)
        edit.setUpdatesEnabled(True)
        composing = seen(edit)
        lines.choose(next(iter(lines.passages)).finding)
        lines.choose(None)  # all lines are made anew
        assert seen(edit) == composing
    compose(edit, committed="kana kana ")
    assert_as_in_a_new_editor()


STEPS = {
    "letters": lambda edit: edit.insert(random.choice(["i", "w", " ", "more of it ", "é", "漢"])),
    "lines": lambda edit: edit.insert(random.choice(["\n", "one\ntwo ", "\n\n"])),
    "names": lambda edit: edit.insert(random.choice([" Maria ", "מרים "])),
    "back": lambda edit: QTest.keyClick(edit, Key.Key_Backspace),
    "undo": AnswerEdit.undo,
    "redo": AnswerEdit.redo,
    "width": lambda edit: edit.resize(random.choice([260, 300, 340]), edit.height()),
    "scroll": lambda edit: edit.verticalScrollBar().setValue(random.randrange(200)),
    "elsewhere": lambda edit: QTextCursor(edit.document()).insertText("Well. "),
    "go": lambda edit: put_caret(edit, random.randrange(edit.document().characterCount())),
    "take": lambda edit: take_out(edit, random.randrange(30)),
}
OFTEN = [*STEPS, "letters", "letters", "letters"]


def take_out(edit, count, instead=""):
    cursor = edit.textCursor()
    cursor.movePosition(Move.NextCharacter, QTextCursor.MoveMode.KeepAnchor, count)
    edit.setTextCursor(cursor)
    edit.insert(instead)


@pytest.mark.parametrize("height", [130, 400], ids=["a low box", "a high box"])
@pytest.mark.parametrize("walk", range(6))
def test_whatever_is_done_one_after_the_other(edit, lines, assert_as_in_a_new_editor, walk, height):
    edit.resize(300, height)
    done = [walk]
    for count in range(30):
        done.append(random.choice(OFTEN))
        STEPS[done[-1]](edit)
        assert_as_in_a_new_editor(done)
        if count % 10 == 9:
            lines.show(found_in(edit.text()), edit.text())
            assert_as_in_a_new_editor(done)
