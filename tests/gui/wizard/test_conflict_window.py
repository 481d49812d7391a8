"""Two texts of one draft, side by side, and a choice that loses neither."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.gui.wizard.conflict_window import COLUMNS, ConflictWindow
from reflect_app.reflection import PromptKey
from tests.drivers.conflict import choice, choose, columns, go_on, lead, reading, text
from tests.drivers.settle import let_events_happen
from tests.samples import FULL, full_record

MINE = FULL.answering(PromptKey.NEEDS, "The woman who came in").answering(
    PromptKey.FEELINGS, "Glad, and tired"
)
THEIRS = FULL.answering(PromptKey.NEEDS, "The woman who rang").answering(PromptKey.FEELINGS, "")


@pytest.fixture
def open_conflict(qtbot, theme):
    def show(mine=MINE, theirs=THEIRS, **changes):
        window = ConflictWindow(
            mine=full_record().model_copy(update={"reflection": mine}),
            theirs=full_record().model_copy(update={"reflection": theirs}),
            theme=theme,
            **changes,
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: not window._comparing.working)
        return window

    return show


@pytest.fixture
def window(open_conflict):
    return open_conflict()


def test_only_places_that_differ_are_shown_and_named(window):
    assert lead(window).startswith("They differ in Whose needs and How you feel.")
    assert "On a wet afternoon" not in text(window)


def test_both_texts_can_be_read_whole_with_their_own_words_marked(window):
    assert "The woman who + came in" in text(window)
    assert "The woman who + rang" in text(window)


def test_a_place_that_is_empty_on_one_side_says_so(window):
    assert "Nothing here" in text(window)


def test_a_larger_window_and_another_look_leave_what_is_read_where_it_is(open_conflict, theme):
    words = "\n".join(f"Sentence {number} of many." for number in range(200))
    window = open_conflict(theirs=MINE.answering(PromptKey.NEEDS, words))
    let_events_happen()
    view = reading(window)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    for change in (lambda: theme.choose("dark"), lambda: window.resize(window.width(), 790)):
        change()
        let_events_happen()
        assert abs(view.verticalScrollBar().value() * 2 - view.verticalScrollBar().maximum()) < 60


def test_the_texts_stand_side_by_side_only_where_there_is_room(window, theme):
    assert columns(window) == 2
    window.resize(theme.px(COLUMNS) - 100, 600)
    assert columns(window) == 0
    assert "Mine, in this window" in text(window)


@pytest.mark.parametrize("keep", ["mine", "theirs", "both"])
def test_each_button_is_a_choice_and_says_what_it_does(window, keep):
    chosen = []
    window.chosen.connect(chosen.append)
    assert choice(window, keep).accessibleDescription()
    choose(window, keep)
    assert chosen == [keep]


def test_escape_chooses_nothing(window):
    chosen = []
    window.chosen.connect(chosen.append)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert chosen == []


def test_enter_alone_chooses_nothing(window):
    chosen = []
    window.chosen.connect(chosen.append)
    QTest.keyClick(reading(window), Qt.Key.Key_Return)
    assert chosen == []


def test_a_key_leads_to_each_stretch_that_only_one_has(window):
    seen = [go_on(window, Qt.Key.Key_F8) for _ in window.changes]
    assert seen == ["+ came in", "+ rang", "+ Glad, and tired"]


def test_a_stretch_is_said_with_whose_it_is(window):
    said = window.changes[0].owned_words(("Only in mine", "Only in theirs"))
    assert said == "Only in mine, in Whose needs: came in"


def test_two_texts_that_came_to_say_the_same_are_said_to(open_conflict):
    window = open_conflict(mine=FULL, theirs=FULL)
    assert lead(window) == "Both say the same by now."


def test_tags_and_marks_in_a_text_are_shown_as_they_are(open_conflict):
    tagged = FULL.model_copy(update={"tags": ("<b>trust</b>",)})
    window = open_conflict(mine=tagged, theirs=FULL)
    assert "+ <b>trust</b>" in text(window)
