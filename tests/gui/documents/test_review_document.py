"""A reflection under review is whole, marked where it changed, and its places are found again."""

import pytest
from PySide6.QtGui import QFont, QTextDocument

from reflect_app.gui.documents.answer_anchors import Anchor
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.review_document import write_review
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_diff import compare_reflections
from tests.drivers.reviewing import FIRST, SECOND

ITEMS = SECOND.answering(
    PromptKey.FACTORS,
    SECOND.answers.factors.replace("a quiet side room", "two quiet rooms"),
)


@pytest.fixture
def write(qtbot, theme):
    def write(older, newer):
        document = QTextDocument()
        style = DocumentStyle.of_window(QFont(), theme)
        sections = compare_reflections(older, newer) if older else ()
        return document, write_review(document, newer, sections, style)

    return write


def plain(document) -> str:
    return document.toPlainText().replace("\xa0", " ")


def test_all_of_it_is_there_also_where_nothing_changed(write):
    document, _written = write(FIRST, SECOND)
    assert all(heading in plain(document) for heading in HEADINGS.values())
    assert "We are often asked to show activity." in plain(document)


def test_without_an_older_version_nothing_is_marked(write):
    document, written = write(None, SECOND)
    assert not written.changes
    assert "+" not in plain(document)


@pytest.mark.parametrize("words", ["waiting rooms", "The receptionist", "nurse"])
def test_places_of_an_answer_are_found_around_the_marks(write, words):
    document, written = write(FIRST, SECOND)
    offset = SECOND.answers.description.index(words)
    position = written.anchors.position_of(Anchor(PromptKey.DESCRIPTION, offset))
    shown = document.toRawText()[position : position + len(words)]
    assert shown == words
    assert written.anchors.anchor_at(position) == Anchor(PromptKey.DESCRIPTION, offset)


def test_each_prompt_knows_where_its_heading_is(write):
    document, written = write(FIRST, SECOND)
    for key, position in written.headings.items():
        assert document.findBlock(position).text() == HEADINGS[key]


def test_items_of_a_list_that_changed_hang_beside_their_hyphen(write):
    document, _written = write(SECOND, ITEMS)
    (item,) = [
        each
        for each in map(document.findBlockByNumber, range(document.blockCount()))
        if each.text().startswith("- A manager")
    ]
    assert item.blockFormat().textIndent() < 0 < item.blockFormat().leftMargin()
