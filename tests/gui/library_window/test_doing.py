"""What one can do with reflections in the list."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.library_window import jobs as library_jobs
from reflect_app.gui.tasks import batch
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.reflection import Answers, Reflection
from tests.drivers.library_window import (
    choose,
    choose_all,
    chosen,
    continue_button,
    give_working_title,
    message_format,
    rows,
    settle,
    stop_at,
    titles,
    topmost_in_list,
    type_search,
    working_title_hint,
)
from tests.drivers.window import accept_offer, act, action, news, press


def test_a_stopped_undo_leaves_the_rest_to_be_undone(window, service, monkeypatch):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    monkeypatch.setattr(library_jobs, "AT_ONCE", 1)
    choose_all(window)
    act(window, "Move to the bin")
    settle(window)
    stop_at(window, "Bringing back…")
    accept_offer(window)
    settle(window)
    assert "Stopped: " in news(window)
    accept_offer(window)
    settle(window)
    assert len(titles(window)) == 3


def test_enter_continues_a_draft(window, opened):
    choose(window, "The chairs")
    press(rows(window), Qt.Key.Key_Return)
    assert opened.written == [window.ui.list.selected()[0].id]


def test_enter_reads_what_is_published(window, opened):
    choose(window, "Waiting with her")
    press(rows(window), Qt.Key.Key_Return)
    assert [each for each, _order in opened.read] == [window.ui.list.selected()[0].id]


def test_reading_follows_the_order_of_the_list(window, opened):
    choose(window, "The letter")
    act(window, "Read")
    assert opened.read[0][1] == [each.id for each in window.model.shown]


def test_a_double_click_continues_a_draft(window, opened):
    choose(window, "The chairs")
    place = QPoint(60, rows(window).visualRect(window.model.index(2)).center().y())
    QTest.mouseClick(rows(window).viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(rows(window).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.written == [window.ui.list.selected()[0].id]


def test_a_double_click_on_the_offer_of_another_row_takes_it_up_once(window, opened):
    choose(window, "Waiting with her")
    lists, none = rows(window), Qt.KeyboardModifier.NoModifier
    offer = lists._delegate.places(lists.visualRect(window.model.index(2))).step.center()
    at = lists.viewport().mapTo(window, offer)
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, none, at)
    assert len(opened.written) == 1


def test_the_selected_row_has_a_real_button(window, opened):
    choose(window, "The chairs")
    assert continue_button(window).isVisible()
    assert continue_button(window).text() == "Continue writing"
    continue_button(window).click()
    assert opened.written == [window.ui.list.selected()[0].id]


def test_the_button_reads_what_is_published(window, opened):
    choose(window, "Waiting with her")
    assert continue_button(window).text() == "Read"


def test_the_button_is_the_topmost_thing_in_its_place(window):
    choose(window, "The chairs")
    middle = continue_button(window).geometry().center()
    assert topmost_in_list(window, middle) is continue_button(window)


def test_a_click_on_the_offer_of_another_row_takes_it_up(window, opened):
    choose(window, "Waiting with her")
    lists = rows(window)
    place = lists._delegate.places(lists.visualRect(window.model.index(2))).step.center()
    QTest.mouseClick(lists.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.written == [window.model.shown[2].id]


def test_the_offer_is_at_the_left_where_one_writes_from_the_right(window, opened):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    choose(window, "Waiting with her")
    lists, button = rows(window), continue_button(window)
    row = lists.visualRect(window.model.index(2))
    assert button.geometry().right() < lists.width() // 2
    step = lists._delegate.places(row).step.center()
    at = QPoint(row.right() - step.x(), step.y())
    QTest.mouseClick(lists.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.written == [window.model.shown[2].id]


def test_an_offer_that_is_let_go_elsewhere_is_not_taken_up(window, opened):
    lists = rows(window)
    place = lists._delegate.places(lists.visualRect(window.model.index(2))).step.center()
    QTest.mousePress(lists.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(lists.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.y()))
    assert opened.written == []


def test_actions_that_need_a_selection_say_so(window):
    rows(window).clearSelection()
    assert not action(window, "Export as text").isEnabled()
    assert action(window, "Export as text").statusTip() == "Select one reflection first"
    assert action(window, "Publish").isEnabled()
    assert action(window, "Read").statusTip() == "Select one reflection first"


def test_several_can_be_selected_but_not_continued(window):
    choose_all(window)
    assert action(window, "Move to the bin").isEnabled()
    assert not action(window, "Continue writing").isEnabled()
    assert not continue_button(window).isVisible()


def test_what_is_in_the_bin_comes_back_with_undo(window, service):
    choose(window, "The chairs")
    press(rows(window), Qt.Key.Key_Delete)
    settle(window)
    assert news(window) == "Moved to the bin."
    assert len(titles(window)) == 2
    accept_offer(window)
    settle(window)
    assert chosen(window) == ["The chairs"]


def test_undo_after_it_was_removed_for_good_says_so_plainly(window, service, library):
    choose(window, "The chairs")
    act(window, "Move to the bin")
    settle(window)
    library.purge()
    act(window, "Undo moving to the bin")
    settle(window)
    assert news(window) == "There is nothing to bring back: it is no longer in the bin."


def test_ctrl_z_undoes_one_move_after_the_other(window, service):
    for title in ("The chairs", "The letter"):
        choose(window, title)
        act(window, "Move to the bin")
        settle(window)
    act(window, "Undo moving to the bin")
    act(window, "Undo moving to the bin")
    settle(window)
    assert len(titles(window)) == 3
    assert not action(window, "Undo moving to the bin").isEnabled()


def test_after_a_move_to_the_bin_the_next_row_is_selected(window, service):
    choose(window, "Waiting with her")
    act(window, "Move to the bin")
    settle(window)
    assert chosen(window) == ["The letter"]


def test_a_duplicate_is_selected(window, service):
    choose(window, "The letter")
    act(window, "Duplicate")
    settle(window)
    assert chosen(window) == ["Copy of The letter"]


def hold_down(widget, key, modifier):
    for again in (False, True, True):
        QTest.simulateEvent(widget, True, key.value, modifier, "", again)


def test_keys_that_are_held_down_do_it_once(window, service, opened):
    choose(window, "The chairs")
    hold_down(rows(window), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert opened.written == [None]
    hold_down(rows(window), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert [title for title in titles(window) if "chairs" in title] == [
        "Copy of The chairs",
        "The chairs",
    ]


def test_the_keys_for_the_size_of_text_go_on_while_they_are_held_down(window, theme, qtbot):
    hold_down(rows(window), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: theme.zoom == 130)


def test_a_working_title_can_be_given(window, service, library):
    choose(window, "The chairs")
    act(window, "Working title")
    assert "never exported" in working_title_hint(window)
    give_working_title(window, "  A circle ")
    settle(window)
    assert titles(window)[0] == "A circle"


def test_a_change_that_is_refused_is_told(window, service, library):
    library.refuses = CouldNotSaveError("The disk is full.", "Make room and try again.")
    choose(window, "The chairs")
    act(window, "Move to the bin")
    settle(window)
    assert news(window) == "The disk is full. Make room and try again."
    assert len(titles(window)) == 3


def test_words_are_shown_as_typed(window, service, library):
    marked = Reflection(answers=Answers(description="<img src=x>"))
    service.ask(lambda lib: lib.create(marked, title="<b>x</b> & y"), changes=EVERYTHING)
    settle(window)
    assert window.model.index(0).data() == "<b>x</b> & y"
    type_search(window, "<b>zebra</b>")
    assert message_format(window) == Qt.TextFormat.PlainText
