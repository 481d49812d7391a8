"""A reflection is printed for the meeting from the list, and from the review window."""

import pytest

from tests.drivers import on_paper
from tests.drivers.every_window import open_program, show_on_paper
from tests.drivers.settle import until
from tests.drivers.window import act, action, news


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


def test_from_the_list_it_is_asked_how_the_selected_one_is_printed(program, tmp_path_factory):
    window = program.windows.library
    window.ui.list.select_rows([0])
    act(window, "Print for the meeting")
    until(lambda: on_paper.is_asked(window))
    assert on_paper.chosen(window) == "As a reader has it"
    path = tmp_path_factory.mktemp("elsewhere") / "out.pdf"
    program.dialogs.will_write(path)
    on_paper.save_as_pdf(window)
    until(lambda: "Saved as" in news(window))
    assert path.read_bytes().startswith(b"%PDF")


def test_several_are_not_printed_at_once(program):
    window = program.windows.library
    window.ui.list.select_rows([0, 1])
    assert not action(window, "Print for the meeting").isEnabled()


def test_from_the_review_window_comments_come_along(program):
    dialog = show_on_paper(program)
    assert dialog.comments.isChecked()
    assert dialog.comments.text() == "With its 2 open comments"
    dialog.reject()
