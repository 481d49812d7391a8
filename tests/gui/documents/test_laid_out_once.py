"""A document is laid out when all of it is written, and not anew after each part of it."""

import pytest
from PySide6.QtGui import QFont, QTextDocument

from reflect_app.gui.documents.comparison_document import (
    write_change_list,
    write_comparison,
    write_side_by_side,
)
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.reading_document import write_document
from reflect_app.gui.documents.review_document import write_review
from reflect_app.text_diff import compare_reflections
from tests.drivers.reviewing import FIRST, SECOND

SECTIONS = compare_reflections(FIRST, SECOND)
NAMES = ("Mine", "Theirs")


@pytest.mark.parametrize(
    "write",
    [
        lambda document, style: write_document(document, SECOND, style),
        lambda document, style: write_comparison(document, SECTIONS, style),
        lambda document, style: write_change_list(document, SECTIONS, style),
        lambda document, style: write_side_by_side(document, SECTIONS, NAMES, style, columns=True),
        lambda document, style: write_review(document, SECOND, SECTIONS, style),
    ],
    ids=["reading", "comparison", "list", "side by side", "review"],
)
def test_all_that_is_written_is_told_to_the_layout_together(qtbot, theme, write):
    document, told = QTextDocument("What was here before"), []
    document.documentLayout()  # a document that is shown has one
    document.contentsChange.connect(lambda _at, _removed, added: told.append(added))
    write(document, DocumentStyle.of_window(QFont(), theme, (28, 40)))
    # what was here goes, the room around is set while nothing is here, and then all of it comes
    *before, last = told
    assert max(before) <= 1
    assert last >= len(SECOND.answers.description)
    frame = document.rootFrame().frameFormat()
    assert (frame.topMargin(), frame.bottomMargin()) == (28, 40)
