"""The editor for one answer."""

from itertools import product

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.reflection import CursorPosition

WORD_LIST = (
    "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>One</p>"
    "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Two</p>"
)


@pytest.fixture
def edit(qtbot):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    return edit


def paste(edit, *, html="", text=""):
    source = QMimeData()
    if html:
        source.setHtml(html)
    if text:
        source.setText(text)
    edit.insertFromMimeData(source)


def test_no_break_spaces_and_everything_else_typed_are_kept(edit):
    edit.set_text("5\xa0pm – ‘so’ 👩‍⚕️ e\u0301 שלום")
    assert edit.text() == "5\xa0pm – ‘so’ 👩‍⚕️ e\u0301 שלום"


def test_a_soft_line_end_is_a_line_end(edit):
    QTest.keyClicks(edit, "a")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(edit, "b")
    assert edit.text() == "a\nb"


def test_a_paste_from_a_web_page_keeps_paragraphs_and_lists(edit):
    paste(edit, html="<p>First</p><ul><li>One</li><li>Two</li></ul><p>Last</p>")
    assert edit.text() == "First\n- One\n- Two\nLast"


def test_a_paste_from_a_word_processor_makes_items_of_its_bullets(edit):
    paste(edit, html=WORD_LIST)
    assert edit.text() == "- One\n- Two"


def test_a_numbered_list_keeps_its_numbers(edit):
    paste(edit, html="<ol><li>One</li><li>Two</li></ol>")
    assert edit.text() == "1. One\n2. Two"


def test_a_plain_paste_makes_items_of_bullets_and_drops_control_characters(edit):
    paste(edit, text="Why:\n• trust\n\t▪ time\r\nEnd\x00\u2028after")
    assert edit.text() == "Why:\n- trust\n\t- time\nEnd\nafter"


def test_formatting_does_not_come_in_with_a_paste(edit):
    paste(edit, html="<h1>Big</h1><b>bold</b> <i>and</i> <font color=red>red</font>")
    assert edit.text() == "Big\nbold and red"
    assert "<b>" not in edit.toHtml().split("</head>")[1].replace("<body", "")


def test_images_of_a_paste_are_never_fetched(edit, tmp_path):
    picture = tmp_path / "x.png"
    picture.write_bytes(b"\x89PNG\r\n")
    paste(edit, html=f"<p>Before<img src='file://{picture}'>after</p>")
    assert edit.text() == "Beforeafter"


def test_a_paste_is_one_step_to_undo(edit):
    edit.set_text("There before. ")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    paste(edit, html="<p>One</p><p>Two</p>")
    edit.undo()
    assert edit.text() == "There before. "


def test_showing_an_answer_leaves_nothing_to_undo(edit):
    edit.set_text("As it was")
    edit.undo()
    assert edit.text() == "As it was"


def test_the_place_comes_back(edit):
    edit.set_text("one two three")
    edit.go_to(CursorPosition(cursor=7))
    assert edit.cursor_position().cursor == 7


def test_a_place_beyond_the_text_is_its_end(edit):
    edit.set_text("short")
    edit.go_to(CursorPosition(cursor=5000))
    assert edit.cursor_position().cursor == 5


def test_a_starter_stands_apart_from_what_is_there(edit):
    edit.set_text("It rained.")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.start_sentence("What I saw was…")
    assert edit.text() == "It rained. What I saw was "


def test_a_hundred_thousand_words_can_be_pasted(edit):
    words = "word " * 100_000
    paste(edit, text=words)
    assert len(edit.text()) == len(words)


def test_enter_twice_makes_a_blank_line_and_keeps_the_spacing(edit):
    for key in ("one", None, None, "two"):
        if key:
            QTest.keyClicks(edit, key)
        else:
            QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "one\n\ntwo"
    heights = {edit.document().findBlockByNumber(n).blockFormat().lineHeight() for n in range(3)}
    assert len(heights) == 1
    assert heights.pop() > 100


KEYS = ("Return", "Shift+Return", "Enter", "Backspace", "Delete", "Ctrl+Backspace", "Ctrl+X", "X")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("text", ["one\n\ntwo", "\n\n", "\none\n"])
def test_all_lines_keep_their_room_whatever_is_selected_and_pressed(edit, key, text):
    edit.set_text(text)
    room = {each.lineHeight() for each in formats(edit)}
    for begin, end in product(range(len(text) + 1), repeat=2):
        edit.set_text(text)
        cursor = edit.textCursor()
        cursor.setPosition(begin)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)
        QTest.keySequence(edit, QKeySequence(key))
        QTest.keyClicks(edit, "new")
        assert {each.lineHeight() for each in formats(edit)} == room
    assert len(room) == 1
    assert room.pop() > 100


@pytest.mark.parametrize("key", KEYS)
def test_nothing_that_is_pressed_changes_an_answer_that_is_only_read(edit, key):
    edit.set_text("one\ntwo")
    edit.setReadOnly(True)
    QTest.keySequence(edit, QKeySequence(key))
    assert edit.text() == "one\ntwo"


def formats(edit):
    document = edit.document()
    return [document.findBlockByNumber(at).blockFormat() for at in range(document.blockCount())]


@pytest.mark.parametrize("own", ["this ", "\nbeta", "* starred\no dear\n– dash", "a\n\n\n\nb"])
def test_what_is_cut_here_comes_back_as_it_was(edit, own):
    edit.set_text(own)
    edit.selectAll()
    copied = edit.createMimeDataFromSelection()
    edit.set_text("")
    edit.insertFromMimeData(copied)
    assert edit.text() == own


def test_words_out_of_a_line_keep_the_spaces_around_them(edit):
    edit.set_text("before")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    paste(edit, text=" and after ")
    assert edit.text() == "before and after "


def test_an_o_in_prose_is_no_bullet(edit):
    paste(edit, text="o dear\n§ 12 of the act")
    assert edit.text() == "o dear\n§ 12 of the act"


def test_a_starter_leaves_what_is_selected_alone_and_stands_apart_after_an_emoji(edit):
    edit.set_text("😀I felt")
    edit.selectAll()
    edit.start_sentence("What I saw was")
    assert edit.text() == "😀I felt What I saw was "


@pytest.mark.parametrize("mark", ["\ufdd0", "\ufdd1"])
def test_a_character_that_qt_keeps_for_itself_never_becomes_a_line_end(edit, mark):
    edit.set_text(f"one{mark}two")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.insert(f" three{mark}")
    paste(edit, text=f" fo{mark}ur")
    paste(edit, html=f"<p>fi{mark}ve si&#{ord(mark)};x se&#x{ord(mark):X};ven</p>")
    composed = QInputMethodEvent()
    composed.setCommitString(f" eight{mark}")
    QApplication.sendEvent(edit, composed)
    assert edit.text() == "onetwo three fourfive six seven eight"


LONG = "x" * 300_000  # a word; Qt takes minutes for each key in it


def test_an_answer_too_long_to_be_laid_out_is_shown_in_pieces_and_kept_as_it_is(edit):
    edit.set_text(LONG)
    assert edit.is_in_pieces
    assert edit.document().characterCount() < 150_000
    assert "100,000 of its 300,000 characters" in edit.document().firstBlock().text()
    QTest.keyClicks(edit, "typed")
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    edit.start_sentence("I felt …")
    assert edit.text() == LONG


def test_enter_parts_its_lines_so_that_it_can_be_written_in(edit, qtbot):
    edit.set_text(LONG)
    with qtbot.waitSignal(edit.textChanged):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.is_in_pieces, edit.text().replace("\n", "")) == (False, LONG)
    QTest.keyClicks(edit, "a")
    assert edit.text().startswith("ax")


def test_a_paste_that_can_not_be_laid_out_comes_in_whole_and_undo_takes_it_back(edit, qtbot):
    edit.set_text("before after")
    edit.go_to(CursorPosition(cursor=7, scroll=0))
    with qtbot.waitSignal(edit.textChanged):
        paste(edit, text=LONG)
    assert edit.text() == f"before {LONG}after"
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (edit.is_in_pieces, edit.text()) == (False, "before after")


def test_a_paste_is_looked_at_with_what_it_goes_into(edit):
    edit.set_text("x" * 9_000)
    paste(edit, text="x" * 9_000)
    assert (edit.is_in_pieces, len(edit.text())) == (True, 18_000)


def test_all_of_it_is_copied_as_it_is(edit, qapp):
    edit.set_text(LONG)
    edit.selectAll()
    edit.copy()
    assert qapp.clipboard().text() == LONG


def select(edit, begin, end):
    """Select from one place to another, in whichever direction."""
    cursor = edit.textCursor()
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def copied(edit, qapp):
    edit.copy()
    return qapp.clipboard().text()


def test_all_of_it_is_copied_in_whichever_direction_it_was_selected(edit, qapp):
    edit.set_text(LONG)
    select(edit, edit.document().characterCount() - 1, 0)
    assert copied(edit, qapp) == LONG


@pytest.mark.parametrize("text", [f"first\n{LONG}", "a\u05d0" * 8_000, "𝒜" * 30_000])
def test_what_is_copied_of_a_line_in_pieces_is_what_was_typed(edit, qapp, text):
    edit.set_text(text)
    pieces = [edit.document().findBlockByNumber(number).position() for number in (3, 6)]
    for begin, end in (pieces, pieces[::-1]):
        select(edit, begin + 2, end + 4)
        assert 50 < len(copied(edit, qapp)) < 10_000
        assert copied(edit, qapp) in text


def test_what_is_said_above_it_is_no_part_of_what_is_copied_of_it(edit, qapp):
    edit.set_text(LONG)
    select(edit, 0, edit.document().findBlockByNumber(4).position())
    assert set(copied(edit, qapp)) == {"x"}


def test_undo_brings_it_back_once_its_lines_were_parted(edit, qtbot):
    edit.set_text("before")
    paste(edit, text=LONG)
    kept = edit.text()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "a")
    for expected in (kept, "before"):
        with qtbot.waitSignal(edit.textChanged):
            undo_all(edit)
        assert edit.text() == expected


def undo_all(edit):
    """Take back what was typed, and then what was done with the whole answer."""
    while edit.document().isUndoAvailable():
        edit.undo()
    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_enter_leaves_the_cursor_where_it_was_in_the_answer(edit):
    edit.set_text("".join(map(str, range(10_000))))
    cursor = edit.document().find("54325433")
    cursor.setPosition(cursor.selectionStart())
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "here")
    assert "here54325433" in edit.text()


def test_where_no_key_parts_it_nothing_else_is_said(edit):
    edit.set_text("a\n" * 300_000)
    said = edit.document().firstBlock().text()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (edit.is_in_pieces, "press Enter" in said, "copy it" in said) == (True, False, True)


def test_what_is_said_above_it_is_quiet_in_light_and_dark(edit, theme):
    edit.set_text(LONG)
    edit.show()
    for choice in ("light", "dark"):
        theme.choose(choice)
        said = edit.document().begin().begin().fragment().charFormat().foreground().color()
        assert said == theme.colours.quiet
        assert "x" not in edit.document().begin().text().split()


def test_another_answer_is_written_in_as_ever(edit):
    edit.set_text(LONG)
    edit.set_text("short")
    QTest.keyClicks(edit, "a")
    assert (edit.is_in_pieces, edit.text()) == (False, "ashort")
