"""Two texts stand side by side under their heading, as if they were one page."""

from PySide6.QtGui import QColor, QFont, QTextDocument

from reflect_app.gui.documents.comparison_document import write_side_by_side
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.reflection import Answers, Reflection
from reflect_app.text_diff import compare_reflections


def side_by_side():
    black, white = QColor("#000000"), QColor("#ffffff")
    style = DocumentStyle(QFont(), black, black, black, white, float)
    mine, theirs = (Reflection(answers=Answers(needs=text)) for text in ("one", "two"))
    document, sections = QTextDocument(), compare_reflections(mine, theirs)
    document.setTextWidth(600)
    write_side_by_side(document, sections, ("Mine", "Theirs"), style, columns=True)
    return document


def left_of(document, words):
    """Where the paragraph with these words begins, in pixels from the left of the page."""
    block = document.find(words).block()
    return document.documentLayout().blockBoundingRect(block).left()


def test_the_first_text_begins_where_its_heading_does():
    document = side_by_side()
    assert left_of(document, "Mine") == left_of(document, "Whose needs") == 0


def test_the_second_text_begins_in_the_middle():
    document = side_by_side()
    assert left_of(document, "Theirs") == left_of(document, "two") == 300
