"""A text that is being read stays where it is while it is drawn anew."""

import pytest
from PySide6.QtCore import QPoint

from reflect_app.gui.documents.document_view import DocumentView
from reflect_app.gui.documents.document_writer import DocumentStyle
from reflect_app.gui.documents.reading_document import write_document
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Reflection
from tests.drivers.every_window import EVERY_WINDOW, open_program
from tests.drivers.settle import let_events_happen, settle

LONG = "\n".join(f"This is sentence {number} of many that were written." for number in range(400))


def top_line(view):
    return view.cursorForPosition(QPoint(0, 0)).block().text()


@pytest.mark.parametrize("text", [LONG, "".join(map(str, range(100_000)))])
def test_larger_text_begins_with_the_line_that_was_at_the_top(qtbot, theme, text):
    view, read = DocumentView(), Reflection().answering(PromptKey.NEEDS, text)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    write_document(view.document(), read, DocumentStyle.of_window(view.font(), theme))
    let_events_happen()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    before = top_line(view)
    with view.staying():
        theme.set_zoom(200)
        write_document(view.document(), read, DocumentStyle.of_window(view.font(), theme))
    let_events_happen()
    assert top_line(view) == before


@pytest.mark.parametrize("name", ["history", "reading"])
@pytest.mark.parametrize("change", ["zoom", "dark"])
def test_another_look_leaves_what_is_read_where_it_is(qtbot, qapp, tmp_path, name, change):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        window = EVERY_WINDOW[name](program)
        window.resize(500, 420)
        settle(program.service, window)
        view = window.ui.text
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
        before = top_line(view)
        program.theme.set_zoom(120) if change == "zoom" else program.theme.choose("dark")
        let_events_happen()
        assert view.verticalScrollBar().value() > 0
        assert top_line(view) == before
