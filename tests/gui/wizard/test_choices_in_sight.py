"""What can be done about a passage is in sight also where text is large and the window is not."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel

from reflect_app.gui.wizard.draft_notices import restored
from tests.drivers.advice import MARIA, STORY, AdviceDriver, described, find_these_words
from tests.drivers.seeing import in_view


@pytest.fixture
def open_advice(open_wizard, on_shelf, theme, monkeypatch):
    find_these_words(monkeypatch)

    def show(size, zoom):
        theme.set_zoom(zoom)
        return AdviceDriver(open_wizard(on_shelf(described(STORY)), size=size))

    return show


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_suggestion_and_the_reasons_are_seen_whole_in_a_usual_window(open_advice, zoom):
    advice = open_advice((1024, 768), zoom)
    advice.wizard.advice.go(1)
    advice.settled()
    first, keep = advice.buttons()[0], advice.buttons()[1]

    def seen():
        shown = (
            each.visibleRegion().boundingRect().size() == each.size() for each in (first, keep)
        )
        return all(shown)

    advice.qtbot.waitUntil(seen)
    assert advice.framed == MARIA


@pytest.mark.parametrize(
    ("size", "zoom"),
    [((1280, 742), 200), ((1366, 700), 200), ((640, 371), 100), ((1024, 768), 100)],
)
def test_two_lines_of_the_answer_are_left_beside_choices_and_news(open_advice, size, zoom):
    advice = open_advice(size, zoom)
    advice.wizard.save_status.show_notice(restored())
    advice.wizard.advice.go(1)
    advice.settled()
    page = advice.driver.page
    assert page.answer.height() >= page.answer.height_of(2)
    shown = not page.notice.isHidden()
    assert shown or page.frame.more.accessibleName() == "More, with news"


def test_what_is_said_for_a_moment_leaves_the_number_of_words_in_sight(open_advice):
    advice = open_advice((1024, 768), 100)
    advice.put_caret("")
    advice.wizard.advice.go_to_choices()
    window = advice.wizard
    (note,) = [
        each
        for each in window.findChildren(QLabel)
        if each.isVisible() and each.property("role") == "passing"
    ]
    count = advice.driver.page.frame.note
    place = QRect(count.mapTo(window, count.rect().topLeft()), count.size())
    assert in_view(window, place)
    assert not note.geometry().intersects(place)
