"""What people can do in the reading window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from reflect_app.gui.documents.document_view import selected_text
from reflect_app.gui.documents.reading_document import headings_in
from reflect_app.gui.style.line_lengths import READ
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.prompt_keys import HEADINGS
from reflect_app.text_format.writer import write_unfinished
from tests.drivers.reading import (
    PARTLY,
    document,
    edit_button,
    previous_button,
    reading,
    status,
    text,
    title,
    turn,
)
from tests.drivers.window import act, action, news

# On the screen


def test_prompts_are_headings_and_answers_follow(window):
    read = document(window)
    shown = [read.findBlockByNumber(number).text() for number in headings_in(read)]
    assert shown == [*HEADINGS.values(), "Tags", "Published"]


def test_tags_and_date_come_last(window):
    assert text(window).endswith(
        "Tags\ncompassionate and transformational leadership, trust\nPublished\n23 November 2026"
    )


def test_lines_with_a_mark_are_list_items(window):
    cursor = document(window).find("A manager who lets us")
    assert cursor.currentList().count() == 3
    assert not cursor.block().text().startswith("-")


def test_what_is_not_answered_is_said_quietly(window, service, ids, theme):
    window.show_reflection(ids[2])
    service.finish()
    cursor = document(window).find("Not answered yet")
    assert cursor.charFormat().foreground().color() == theme.colours.quiet
    assert "No tags yet\nPublished\nNo published date yet" in text(window)


def test_html_is_shown_as_typed(window, service, ids):
    window.show_reflection(ids[2])
    service.finish()
    assert "<b>One</b>" in text(window)


def test_marks_of_other_programs_are_list_items(window, service, ids):
    window.show_reflection(ids[2])
    service.finish()
    assert document(window).find("first").currentList().count() == 2


def test_the_private_title_is_in_the_bar_and_not_in_the_text(window):
    assert title(window) == "My private title"
    assert "My private title" not in text(window)
    assert window.windowTitle() == "Reading – Reflect"


def test_the_status_is_said_in_words(window):
    assert status(window).startswith("Draft · 6 of 6 answered · changed ")
    assert status(window).endswith("1 of 3")


@pytest.mark.parametrize("zoom", [100, 200])
def test_lines_keep_to_the_measure(window, theme, zoom):
    theme.set_zoom(zoom)
    window.resize(2400, 900)
    lines = [line for line in wrapped_lines(window) if line.strip()]
    assert sum(map(len, lines)) / len(lines) <= READ
    assert max(map(len, lines)) <= READ * 1.25  # a line of narrow letters holds a few more


def wrapped_lines(window) -> list[str]:
    block, lines = document(window).begin(), []
    while block.isValid():
        layout, words = block.layout(), block.text()
        pieces = [layout.lineAt(at) for at in range(layout.lineCount())]
        lines += [words[p.textStart() : p.textStart() + p.textLength()] for p in pieces]
        block = block.next()
    return lines


def test_a_narrow_window_needs_no_sideways_scrolling(window, theme):
    theme.set_zoom(200)
    window.resize(512, 384)
    assert document(window).idealWidth() <= reading(window).viewport().width()
    assert window.width() == 512


# Turning, and what changes meanwhile


def test_next_and_previous_follow_the_list(window, service):
    turn(window, service, "Next reflection")
    assert title(window) == "Setting up"
    turn(window, service, "Previous reflection")
    assert title(window) == "My private title"


def test_the_ends_of_the_list_are_ends(window, service):
    assert not action(window, "Previous reflection").isEnabled()
    assert not previous_button(window).isEnabled()
    turn(window, service, "Next reflection")
    turn(window, service, "Next reflection")
    assert not action(window, "Next reflection").isEnabled()
    assert previous_button(window).isEnabled()


def test_what_changes_in_the_library_is_shown_where_one_was(window, service, library, ids):
    window.resize(500, 300)
    reading(window).verticalScrollBar().setValue(80)
    record = library.get(ids[0])
    changed = record.model_copy(update={"title": "Another title"})
    service.ask(lambda lib: lib.save(changed), changes=EVERYTHING)
    service.finish()
    assert title(window) == "Another title"
    assert reading(window).verticalScrollBar().value() == 80


def test_a_reflection_that_is_gone_is_told(window, service, library, ids):
    library.remove(ids[1])
    turn(window, service, "Next reflection")
    assert "There is no reflection" in news(window)


def test_the_keyboard_turns_closes_and_selects(window, service, qtbot):
    QTest.keyClick(reading(window), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    service.finish()
    assert title(window) == "Setting up"
    QTest.keyClick(reading(window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_text_can_be_selected_by_keyboard_and_left_with_tab(window):
    reading(window).setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(reading(window), Qt.Key.Key_Right, shift)
    assert reading(window).textCursor().hasSelection()
    QTest.keyClick(reading(window), Qt.Key.Key_Tab)
    assert window.focusWidget() is not reading(window)


def test_nothing_can_be_typed_into_it(window):
    before = text(window)
    QTest.keyClicks(reading(window), "xyz")
    assert text(window) == before


def test_continue_writing_opens_this_reflection(window, edited, ids):
    edit_button(window).click()
    assert edited == [ids[0]]


def test_the_window_remembers_where_it_was(window, settings_file):
    window.close()
    assert settings_file.settings.reading_geometry


# Copying


def test_copy_all_gives_the_bytes_of_the_file(window, service, example_bytes):
    turn(window, service, "Next reflection")
    act(window, "Copy all as text")
    assert QGuiApplication.clipboard().text().encode() == example_bytes


def test_copy_all_of_a_draft_gives_the_unfinished_file(window, service, ids):
    window.show_reflection(ids[2])
    service.finish()
    act(window, "Copy all as text")
    copied = QGuiApplication.clipboard().text().encode()
    assert copied == write_unfinished(PARTLY)


def test_a_copied_selection_is_plain_and_keeps_list_marks(window):
    act(window, "Select all")
    act(window, "Copy")
    copied = QGuiApplication.clipboard().mimeData()
    assert not copied.hasHtml()
    assert "\n- A manager who lets us sit with somebody" in copied.text()


def test_a_selection_is_cut_at_whole_characters(window, service, ids):
    window.show_reflection(ids[2])
    service.finish()
    cursor = document(window).find("first 😀")
    assert selected_text(cursor) == "- first 😀"
    cursor.setPosition(cursor.selectionEnd() - 2, QTextCursor.MoveMode.MoveAnchor)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert selected_text(cursor) == "😀"
