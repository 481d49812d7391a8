"""Searching, filtering and sorting in the library window."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.reflection import Reflection
from reflect_app.tags import tag_key
from tests.drivers.doubles import held
from tests.drivers.library_window import (
    choose,
    choose_in,
    chooser,
    chosen,
    footer,
    message,
    message_button,
    message_text,
    new_button,
    search,
    search_box,
    settle,
    show_only,
    tabs,
    titles,
    type_search,
)
from tests.drivers.window import act, press

SUMMARY = Qt.ItemDataRole.UserRole


def test_a_filter_shows_its_reflections_only(shared):
    show_only(shared, "published")
    assert titles(shared) == ["Waiting with her"]


def test_typing_in_the_search_box_filters_the_list(shared):
    QTest.keyClicks(search_box(shared), "CHAIRS")
    settle(shared)
    assert titles(shared) == ["The chairs"]


def test_a_word_of_an_answer_is_found_and_marked_in_the_row(shared):
    search(shared, "washing")
    assert titles(shared) == ["Waiting with her", "The letter"]
    excerpt = shared.model.index(0).data(SUMMARY).excerpt
    assert [text for text, found in excerpt if found] == ["washing"]


def test_a_screen_reader_hears_which_word_was_found_and_where(shared):
    search(shared, "circle")
    said = shared.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Found “circle”, in: We moved the chairs into a circle." in said


def test_the_footer_counts_what_was_found(shared):
    search(shared, "washing")
    assert footer(shared).startswith("Found in 2 of 3 reflections")


def test_each_tab_counts_what_was_found(shared):
    search(shared, "washing")
    assert tabs(shared) == ["All  2", "Drafts  0", "Finished  1", "Published  1"]
    show_only(shared, "finished")
    assert tabs(shared) == ["All  2", "Drafts  0", "Finished  1", "Published  1"]
    shared.filters.clear()
    settle(shared)
    assert tabs(shared) == ["All  3", "Drafts  1", "Finished  1", "Published  1"]


def test_where_another_tab_has_what_was_found_that_is_said_and_offered(shared):
    show_only(shared, "draft")
    search(shared, "washing")
    assert message(shared) == "Nothing matches “washing” among drafts"
    assert message_text(shared) == "2 of another kind were found."
    message_button(shared).click()
    settle(shared)
    assert len(titles(shared)) == 2


@pytest.mark.parametrize("signs", ["?!", "…", "🌧", "- *", '""'])
def test_signs_alone_are_said_to_be_nothing_to_search(shared, signs):
    search(shared, signs)
    heading = message(shared)
    assert heading == f"Signs such as “{signs}” can’t be searched; type a word"
    message_button(shared).click()
    settle(shared)
    assert len(titles(shared)) == 3


def test_the_quote_that_begins_a_phrase_leaves_the_list_as_it_is(shared):
    search(shared, '"')
    assert len(titles(shared)) == 3


def test_a_search_and_a_filter_narrow_together(shared):
    search(shared, "washing")
    show_only(shared, "finished")
    assert titles(shared) == ["The letter"]


def test_a_tag_can_be_chosen(shared):
    choose_in(shared, "tag", "trust")
    assert sorted(titles(shared)) == ["The letter", "Waiting with her"]
    assert footer(shared).startswith("2 of 3 reflections")


def test_a_tag_in_two_spellings_is_offered_once_and_finds_both(window, library):
    for tag in ("café", "cafe\u0301"):
        library.create(Reflection(tags=(tag,)), title=f"About {len(tag)}")
    tags = chooser(window, "tag")
    tags.wanted.emit()
    settle(window)
    (offered,) = spellings(tags, "CAFÉ")
    choose_in(window, "tag", offered)
    assert sorted(titles(window)) == ["About 4", "About 5"]
    for _ in range(2):
        library.create(Reflection(tags=("CAFÉ",)))
    tags.wanted.emit()
    settle(window)
    assert spellings(tags, "CAFÉ") == [offered]


def spellings(tags, tag):
    """How a tag is spelled in the list of a chooser, once for each time that it is there."""
    offered = (tags.itemText(at) for at in range(tags.count()))
    return [words for words in offered if tag_key(words) == tag_key(tag)]


def test_the_time_of_the_last_change_can_be_chosen(window, library, clock):
    newest = library.get(window.model.shown[0].id)
    clock.time = datetime.now(UTC)
    library.save(newest.model_copy(update={"title": "Waiting with her now"}))
    choose_in(window, "period", "Today")
    assert titles(window) == ["Waiting with her now"]


@pytest.mark.parametrize(
    ("words", "first"), [("Oldest change", "The chairs"), ("Title", "The chairs")]
)
def test_the_order_can_be_chosen_and_is_kept(window, settings_file, words, first):
    choose_in(window, "order", words)
    assert titles(window)[0] == first
    assert settings_file.settings.list_order == chooser(window, "order").key() != ""


def test_the_order_is_as_it_was_left(make_window, service, settings_file, library):
    settings_file.settings.list_order = "title"
    for title in ("b", "a"):
        library.create(title=title)
    window = make_window(service)
    settle(window)
    assert titles(window) == ["a", "b"]


def test_what_was_searched_is_kept_nowhere(window, settings_file):
    search(window, "zebracrossing")
    window.close()
    assert "zebracrossing" not in repr(settings_file.settings)


def test_the_selection_stays_with_another_order(shared):
    choose(shared, "Waiting with her")
    choose_in(shared, "order", "Oldest change")
    assert chosen(shared) == ["Waiting with her"]


def test_escape_clears_search_and_filters(shared):
    choose_in(shared, "tag", "trust")
    search_box(shared).setFocus()
    QTest.keyClicks(search_box(shared), "letter")
    press(search_box(shared), Qt.Key.Key_Escape)
    settle(shared)
    assert len(titles(shared)) == 3
    assert chooser(shared, "tag").currentText() == "Any tag"


def test_a_search_without_a_hit_offers_the_way_back(shared):
    search(shared, "zebra")
    assert message(shared) == "Nothing matches “zebra”"
    assert message_text(shared).startswith("You may have put it in other words.")
    assert message_button(shared).text() == "Clear search"
    assert message_button(shared).property("kind") != new_button(shared).property("kind")
    message_button(shared).click()
    settle(shared)
    assert len(titles(shared)) == 3


def test_filters_without_a_hit_offer_the_way_back(shared):
    choose_in(shared, "period", "Today")
    assert message(shared) == "Nothing matches these filters"
    shared.filters.clear_button.click()
    settle(shared)
    assert len(titles(shared)) == 3


def test_an_empty_filter_offers_all_reflections(window):
    show_only(window, "draft")
    choose(window, "The chairs")
    act(window, "Move to the bin")
    settle(window)
    assert message(window) == "No drafts just now"
    message_button(window).click()
    settle(window)
    assert len(titles(window)) == 2


def test_the_old_rows_stay_until_the_new_ones_are_there(window, service):
    with held(service):
        type_search(window, "chairs")
        QApplication.processEvents()
        assert len(titles(window)) == 3
    settle(window)
    assert titles(window) == ["The chairs"]


def test_of_what_is_typed_during_a_search_only_the_newest_is_searched(window, service, library):
    with held(service):
        type_search(window, "c")
        library.asked.clear()
        for words in ("ch", "cha", "chai", "chair"):
            type_search(window, words)
    settle(window)
    assert library.asked.count("find") == 2
    assert titles(window) == ["The chairs"]


def test_what_is_typed_keeps_the_focus_in_the_search_box(shared):
    search_box(shared).setFocus()
    search(shared, "zebra")
    search(shared, "chairs")
    assert shared.focusWidget() is search_box(shared)


def test_a_tag_that_is_new_can_be_chosen(window, service):
    tagged = Reflection(tags=("hope",))
    service.ask(lambda lib: lib.create(tagged, title="New"), changes=EVERYTHING)
    settle(window)
    choose_in(window, "tag", "hope")
    assert titles(window) == ["New"]


def test_the_wheel_does_not_choose_in_passing(shared):
    order, none = chooser(shared, "order"), Qt.MouseButton.NoButton
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), none,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    assert turned.type() == QEvent.Type.Wheel
    QApplication.sendEvent(order, turned)
    assert order.currentText() == "Newest change"
