"""Lines that Qt can't lay out are shown in pieces, and what is kept of them stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from reflect_app.gui.documents.answer_anchors import Anchor
from reflect_app.gui.documents.comparison_document import write_comparison, write_side_by_side
from reflect_app.gui.documents.document_view import DocumentView, selected_text
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.long_lines import (
    MOST_TURNS,
    PIECE,
    can_be_laid_out,
    for_writing,
    in_pieces,
    pieces_of,
)
from reflect_app.gui.documents.parted_lines import PartedTextBox
from reflect_app.gui.documents.printing import pdf_of, plain
from reflect_app.gui.documents.reading_document import write_document
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Reflection
from reflect_app.text_diff import compare_reflections

HOSTILE = {
    "a word": "x" * 250_000,
    "marks": "e" + "\u0301" * 250_000,
    "unseen": "\u200b" * 250_000,
    "turns": "a\u05d0" * 5_000,
    "signs": "\u202ea\u202c" * 30_000,
    "spaces": "a" + " " * 250_000 + "b",
    "faces": "👨‍👩‍👧" * 50_000,
    "a paragraph": "the rain had stopped and " * 10_000,
}
ORDINARY = [
    "the rain had stopped and we went on to talk. " * 1_000,
    "וכשירד הגשם דיברנו על מה שהיא רוצה " * 500,
    "雨が止んで、私たちは話を続けた。" * 2_000,
    "first\n" * 50_000,
    "x" * 5_000,
]
hostile = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


def reflection(text):
    return Reflection().answering(PromptKey.DESCRIPTION, text)


def blocks(document):
    block = document.begin()
    while block.isValid():
        yield block.text()
        block = block.next()


@pytest.fixture
def style(theme):
    return DocumentStyle.of_window(QApplication.font(), theme)


@pytest.mark.parametrize("text", ORDINARY)
def test_what_people_write_stays_in_one_piece(text):
    assert can_be_laid_out(text)
    assert in_pieces(text) == for_writing(text) == text


@hostile
def test_every_piece_can_be_laid_out_and_all_of_them_are_the_text(text):
    assert not can_be_laid_out(text)
    assert "".join(text[begin:end] for begin, end in pieces_of(text)) == text
    assert all(end - begin <= PIECE for begin, end in pieces_of(text))
    assert can_be_laid_out(for_writing(text))


@given(st.text(alphabet="ab \u05d0\u0301\u200d👩", max_size=30), st.integers(500, 1_000))
def test_whatever_is_in_it(text, times):
    line = text * times
    assert "".join(line[begin:end] for begin, end in pieces_of(line)) == line
    assert can_be_laid_out(for_writing(line))


def test_no_letter_is_parted_from_its_marks():
    line = "e\u0301" * (3 * MOST_TURNS + 10_000)
    assert all(line[begin] == "e" for begin, _end in pieces_of(line))


def test_of_very_many_blank_lines_one_is_left_to_write_in():
    assert not can_be_laid_out("a" + "\n" * 300_000 + "b")
    assert for_writing("a" + "\n" * 300_000 + "b") == "a\n\nb"


@hostile
def test_a_long_line_is_read_in_pieces_which_is_said(style, text):
    document = QTextDocument()
    write_document(document, reflection(text), style)
    assert all(map(can_be_laid_out, blocks(document)))
    assert "shown" in [*blocks(document)][-1]


def test_of_very_many_lines_only_the_beginning_is_shown_which_is_said(style):
    document = QTextDocument()
    write_document(document, reflection("a\n" * 30_000), style)
    assert document.blockCount() < 25_000
    assert "only its beginning" in [*blocks(document)][-1]


MUCH = "x" * 1_000_000


def test_what_follows_more_than_can_be_shown_is_never_called_unanswered(style):
    document = QTextDocument()
    both = (
        reflection(MUCH).answering(PromptKey.NEEDS, "Her own.").answering(PromptKey.FEELINGS, MUCH)
    )
    write_document(document, both, style)
    text = document.toPlainText()
    assert "Her own." in text
    assert text.count("Not answered yet") == 3  # of six
    assert text.count("There is more of this") == 2


@pytest.mark.parametrize("columns", [True, False])
def test_beside_more_than_can_be_shown_the_other_side_is_still_there(style, columns):
    document = QTextDocument()
    sections = compare_reflections(reflection(MUCH), reflection("Theirs."))
    write_side_by_side(document, sections, ("A", "B"), style, columns=columns)
    assert "Theirs." in document.toPlainText()


def test_what_is_said_of_a_text_is_not_copied_with_it(style):
    document = QTextDocument()
    write_document(document, reflection(MUCH), style)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert "shown" not in selected_text(cursor)
    cursor.setPosition(document.lastBlock().position())
    cursor.setPosition(document.characterCount() - 1, QTextCursor.MoveMode.KeepAnchor)
    assert "shown" in selected_text(cursor)


@pytest.mark.parametrize("columns", [True, False])
@pytest.mark.parametrize("text", [HOSTILE["a word"], HOSTILE["turns"]])
def test_so_it_is_compared(style, text, columns):
    sections = compare_reflections(reflection(text), reflection("z" + text))
    for write in (
        lambda document: write_comparison(document, sections, style),
        lambda document: write_side_by_side(document, sections, ("A", "B"), style, columns=columns),
    ):
        document = QTextDocument()
        write(document)
        assert all(map(can_be_laid_out, blocks(document)))
        assert "shown" in [*blocks(document)][-1]


def test_what_is_copied_while_reading_is_the_line_that_was_written(style, qtbot):
    line = "".join(map(str, range(20_000)))
    view = DocumentView()
    qtbot.addWidget(view)
    write_document(view.document(), reflection(f"before\n{line}\nafter"), style)
    view.selectAll()
    assert f"before\n{line}\nafter\n" in selected_text(view.textCursor())
    cursor = view.document().find("before")
    cursor.setPosition(cursor.selectionEnd() + 5 * PIECE, QTextCursor.MoveMode.KeepAnchor)
    assert selected_text(cursor) == f"before\n{line[: 5 * PIECE - 5]}"  # and five ends


@pytest.mark.parametrize("text", ["x" * 60_000 + "\nlast", "one\ntwo\n", "a\u05d0" * 5_000])
def test_what_is_copied_from_a_box_is_what_it_was_given(qtbot, qapp, text):
    box = PartedTextBox()
    qtbot.addWidget(box)
    box.show_text(text)
    box.selectAll()
    box.copy()
    assert qapp.clipboard().text() == text


def test_on_paper_there_is_all_of_it(theme):
    assert pdf_of(plain(reflection("x" * 60_000)), QFont()).count(b"/Type /Page\n") > 10


def test_a_place_in_a_piece_is_the_same_place_in_the_answer(style):
    document, word = QTextDocument(), "x" * 20_000
    anchors = write_document(document, reflection(f"before\n{word}"), style)
    for offset in (7, 7 + PIECE - 1, 7 + PIECE, 7 + 5 * PIECE + 3):
        anchor = Anchor(PromptKey.DESCRIPTION, offset)
        position = anchors.position_of(anchor)
        assert anchors.anchor_at(position) == anchor
        assert document.characterAt(position) == "x"
