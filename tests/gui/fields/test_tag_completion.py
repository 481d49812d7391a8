"""Tags that were used before are offered while somebody types, and taken by keyboard alone."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.tags import FEW, TagUse, with_team_list
from tests.drivers.tags_box import Page

KNOWN = [
    TagUse(tag="supervision", count=6),
    TagUse(tag="peer support", count=2),
    TagUse(tag="trust", count=1),
]


@pytest.fixture
def page(qtbot, theme):
    return Page(qtbot, theme)


def test_tags_used_before_are_offered_with_how_often(page):
    page.edit.set_known(KNOWN)
    page.type("sup")
    assert page.offered() == ("supervision", "peer support")
    view = page.field.completion._view
    assert view.model().index(0, 0).data() == "supervision · used 6 times"


def test_down_and_enter_take_a_tag_from_the_list(page):
    page.edit.set_known(KNOWN)
    page.type("sup")
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Return)
    assert page.edit.tags() == ("peer support",)
    assert (page.field.text(), page.offered(), page.went_on) == ("", (), [])


def test_up_leads_back_to_what_was_typed(page):
    page.edit.set_known(KNOWN)
    page.type("sup")
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Up)
    page.press(Qt.Key.Key_Return)
    assert page.edit.tags() == ("sup",)


def test_tab_takes_the_marked_tag_and_moves_on(page):
    page.edit.set_known(KNOWN)
    page.type("sup")
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_Tab)
    assert page.edit.tags() == ("supervision",)
    assert page.other.hasFocus()


def test_escape_closes_only_the_list(page):
    page.edit.set_known(KNOWN)
    page.type("sup")
    page.press(Qt.Key.Key_Escape)
    assert page.offered() == ()
    assert (page.edit.pending(), page.window.isVisible()) == ("sup", True)


def test_down_in_the_empty_field_offers_all_tags_that_are_not_there_yet(page):
    page.edit.set_known(KNOWN)
    page.edit.set_tags(["Trust"])
    page.press(Qt.Key.Key_Down)
    assert page.offered() == ("supervision", "peer support")


def test_a_click_takes_a_tag_from_the_list(page):
    page.edit.set_known(KNOWN)
    page.type("sup")
    view = page.field.completion._view
    place = view.visualRect(view.model().index(0, 0)).center()
    page.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.edit.tags() == ("supervision",)


TEAM = ["trust", "Peer support", "debriefing"]
WITH_TEAM = with_team_list(KNOWN, TEAM)
OFF_LIST = "not on your team’s list"


def test_the_teams_tags_come_first_among_what_fits(page):
    page.edit.set_known(WITH_TEAM)
    page.type("su")
    assert page.offered() == ("Peer support", "supervision")
    page.type("p")
    view = page.field.completion._view
    words = [view.model().index(row, 0).data() for row in range(2)]
    assert words == ["Peer support · used 2 times", f"supervision · {OFF_LIST} · used 6 times"]


def test_a_few_of_the_teams_tags_are_offered_before_anything_is_typed(page):
    page.edit.set_known(with_team_list(KNOWN, [f"tag {n}" for n in range(20)]))
    page.press(Qt.Key.Key_Down)
    assert page.offered() == tuple(f"tag {n}" for n in range(FEW))


def test_a_click_into_the_empty_field_shows_the_teams_list(page):
    page.edit.set_known(WITH_TEAM)
    page.qtbot.mouseClick(page.field, Qt.MouseButton.LeftButton)
    assert page.offered() == ("Peer support", "trust", "debriefing")


def test_without_a_list_a_click_offers_nothing_and_nothing_is_off_it(page):
    page.edit.set_known(KNOWN)
    page.edit.set_tags(["huddle"])
    page.qtbot.mouseClick(page.field, Qt.MouseButton.LeftButton)
    assert page.offered() == ()
    assert page.chips() == ["huddle, remove"]


def test_a_tag_that_is_not_on_the_list_has_a_ring_and_words_beneath(page):
    page.edit.set_known(WITH_TEAM)
    page.edit.set_tags(["huddle", "TRUST"])
    assert page.chips() == [f"huddle, {OFF_LIST}, remove", "TRUST, remove"]
    assert page.off_list_note().startswith(f"○ {OFF_LIST}")
    page.button(f"huddle, {OFF_LIST}, remove").click()
    assert page.off_list_note() == ""


def test_the_list_may_come_after_the_tags(page):
    page.edit.set_tags(["huddle"])
    page.edit.set_known(WITH_TEAM)
    assert page.chips() == [f"huddle, {OFF_LIST}, remove"]
    page.edit.set_known(KNOWN)
    assert page.chips() == ["huddle, remove"]
