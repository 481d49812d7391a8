"""What is typed is always in view, with three lines before it, in every size of window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reflect_app.gui.fields.caret_in_view import line_rect
from reflect_app.gui.wizard.draft_notices import restored
from reflect_app.gui.wizard.guidance import Help
from reflect_app.gui.wizard.page_layout import LINES
from tests.drivers.seeing import SIZES, in_view
from tests.samples import FULL

SMALLEST = [SIZES["512x384"], SIZES["512x384 at 200%"], SIZES["1280x1024 at 400%"]]
in_the_smallest = pytest.mark.parametrize("sized", SMALLEST, indirect=True, ids=str)
in_a_small_one = pytest.mark.parametrize("sized", SMALLEST[1:2], indirect=True, ids=str)
LONG = "\n".join(["She asked to sit at the table by the window, and read me the letter."] * 30)


@pytest.fixture(params=SIZES.values(), ids=SIZES)
def sized(request, open_wizard, library, theme, qtbot):
    """A full draft in a window of some size, at its first prompt."""
    *size, zoom = request.param
    theme.set_zoom(zoom)
    record = library.create(FULL)
    library.save(
        record.model_copy(update={"place": record.place.model_copy(update={"page": "description"})})
    )
    driver = open_wizard(library.get(record.id), size=size)
    qtbot.waitUntil(lambda: driver.wizard.size().toTuple() == tuple(size))
    return driver


def lines_in_view(page) -> int:
    """How many lines up from the caret's, that one among them, are whole and in view."""
    cursor = QTextCursor(page.answer.textCursor())
    for line in range(LINES):
        if not in_view(page.answer.viewport(), line_rect(page.answer, cursor)):
            return line
        cursor.movePosition(QTextCursor.MoveOperation.Up)
    return LINES


def type_at_the_end(driver) -> None:
    driver.answer(LONG)
    driver.page.answer.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(driver.page.answer, " And so on, until the kettle was empty.")


def test_the_caret_and_three_lines_before_it_are_in_view(sized):
    type_at_the_end(sized)
    assert lines_in_view(sized.page) == LINES
    below = sized.page.answer.cursorRect().adjusted(0, 0, 0, 3)
    assert in_view(sized.page.answer.viewport(), below)


@in_a_small_one
def test_they_are_in_view_as_well_where_somebody_goes_up(sized):
    type_at_the_end(sized)
    for _ in range(14):
        sized.page.answer.moveCursor(QTextCursor.MoveOperation.Up)
    assert lines_in_view(sized.page) == LINES


@in_the_smallest
def test_opened_guidance_leaves_the_caret_in_view(sized, qtbot):
    type_at_the_end(sized)
    sized.page.guidance.open_panel(Help.EXAMPLE)
    qtbot.waitUntil(lambda: lines_in_view(sized.page) >= 1)


@in_the_smallest
def test_typing_moves_nothing_around_the_answer(sized):
    before = sized.page.answer.geometry()
    sized.page.frame.forward.setFocus()
    sized.page.answer.setFocus()
    type_at_the_end(sized)
    assert sized.page.answer.geometry() == before


@in_a_small_one
def test_only_the_answer_scrolls(sized):
    assert not sized.page.frame.scroll.isVisible()


def test_continue_is_always_whole(sized):
    forward = sized.page.frame.forward
    assert in_view(forward, forward.rect())
    assert forward.width() >= forward.minimumSizeHint().width()


def test_everything_that_has_no_room_is_in_the_menu(sized):
    frame = sized.page.frame
    menu = sized.wizard.more_menu(sized.wizard.marks(), sized.wizard.turn_to)
    offered = [action.text() for action in menu.actions()]
    for button in (frame.back, frame.skip, frame.close_button):
        assert button.isVisible() or button.text().removeprefix("‹ ") in offered
    assert frame.more.isVisible() is bool(offered)
    menu.deleteLater()


def test_a_prompt_with_a_problem_is_in_view_after_continue(sized, qtbot):
    sized.answer("")
    sized.next()
    qtbot.waitUntil(lambda: lines_in_view(sized.page) >= 1)
    assert sized.problems


@in_the_smallest
def test_what_happened_waits_in_the_menu_where_it_would_take_the_lines(sized, qtbot):
    type_at_the_end(sized)
    sized.wizard.save_status.show_notice(restored())
    assert lines_in_view(sized.page) == LINES
    assert sized.page.frame.more.accessibleName() == "More, with news"
    menu = sized.wizard.more_menu(sized.wizard.marks(), sized.wizard.turn_to)
    next(each for each in menu.actions() if each.text() == "News about this draft").trigger()
    assert sized.news() == [restored().message]
    qtbot.waitUntil(lambda: lines_in_view(sized.page) >= 1)
    assert sized.page.frame.more.accessibleName() == "More"


@in_a_small_one
def test_tab_leads_from_the_steps_over_the_answer_to_continue_and_more(sized):
    frame, page = sized.page.frame, sized.page
    order = [frame.steps, page.answer, frame.forward, frame.more]
    frame.steps.setFocus()
    for widget in order:
        assert sized.wizard.focusWidget() is widget
        sized.press(Qt.Key.Key_Tab)


@in_a_small_one
def test_escape_closes_opened_guidance_first(sized):
    sized.page.guidance.links[Help.EXAMPLE].click()
    sized.page.answer.setFocus()
    sized.press(Qt.Key.Key_Escape)
    assert not sized.page.guidance.is_open()
    assert sized.wizard.isVisible()


@in_a_small_one
def test_the_heading_is_in_full_on_top_of_the_steps_and_to_a_screen_reader(sized):
    menu = sized.wizard.steps_menu(sized.wizard.marks(), sized.wizard.turn_to)
    assert menu.actions()[0].text() == sized.page.prompt.heading
    assert sized.page.frame.short_title.accessibleName() == sized.page.prompt.heading
    assert sized.page.frame.short_title.text() == sized.page.step.short
    menu.deleteLater()
