"""What waits for review, what is out and what came back, in the library window."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.tasks.change import EVERYTHING, Aspect, Change
from tests.drivers.library_window import (
    choose,
    continue_button,
    rows,
    settle,
    show_only,
    tabs,
    titles,
)
from tests.drivers.window import act, action, news, press
from tests.queue_samples import (
    NOW,
    another_text_came,
    come_back,
    comment_on,
    fill_queue,
    send_out,
    take_for_review,
)


@pytest.fixture
def asked(window):
    heard = []
    for name in ("send", "review", "merge", "adopt"):
        signal = getattr(window, f"{name}_wanted")
        signal.connect(lambda each, name=name: heard.append((name, each)))
    window.open_wanted.connect(lambda paths: heard.append(("open", paths)))
    return heard


@pytest.fixture
def others(window, on_shelf):
    """Something of somebody else's that waits for review, chosen in the list."""
    its_id = on_shelf(lambda library: take_for_review(library, NOW), changes=EVERYTHING)
    settle(window)
    choose(window, "")
    return its_id


def test_the_tabs_say_what_waits_and_what_is_out_only_where_something_does(window, on_shelf):
    before = tabs(window)
    assert not [each for each in before if "review" in each or "comments" in each]
    on_shelf(lambda library: fill_queue(library, NOW), changes=EVERYTHING)
    settle(window)
    assert {"For review  2", "Out for review  3", "Back with comments  1"} <= set(tabs(window))


def test_a_tab_shows_its_queue_also_while_words_are_searched(window, on_shelf):
    on_shelf(lambda library: fill_queue(library, NOW), changes=EVERYTHING)
    settle(window)
    show_only(window, "back")
    assert titles(window) == ["The afternoon at the drop-in"]
    window.ui.search.setText("drop-in")
    settle(window)
    assert titles(window) == ["The afternoon at the drop-in"]
    assert "For review  2" in tabs(window)


def test_a_comment_that_comes_is_said_in_the_row_at_once(window, on_shelf):
    its_id = on_shelf(lambda library: send_out(library, NOW, "Sent"), changes=EVERYTHING)
    settle(window)
    changed = Change(Aspect.REVIEW, frozenset([its_id]))
    on_shelf(lambda library: comment_on(library, its_id, NOW, "B.", 2), changes=changed)
    settle(window)
    row = window.model.index(window.model.row_of(its_id))
    assert "2 open comments" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_on_somebody_elses_reviews_it(window, asked, others):
    assert continue_button(window).text() == "Review"
    press(rows(window), Qt.Key.Key_Return)
    continue_button(window).click()
    assert asked == [("review", others)] * 2


def test_enter_on_what_came_back_goes_on_writing(window, opened, on_shelf):
    def sent_and_back(library):
        its_id = send_out(library, NOW, "Sent")
        come_back(library, its_id, NOW)
        return its_id

    its_id = on_shelf(sent_and_back, changes=EVERYTHING)
    settle(window)
    choose(window, "Sent")
    press(rows(window), Qt.Key.Key_Return)
    assert opened.written == [its_id]


def test_enter_on_what_came_apart_brings_it_together(window, asked, on_shelf):
    def apart(library):
        its_id = send_out(library, NOW, "Sent")
        another_text_came(library, its_id, NOW)
        return its_id

    its_id = on_shelf(apart, changes=EVERYTHING)
    settle(window)
    choose(window, "Sent")
    press(rows(window), Qt.Key.Key_Return)
    assert asked == [("merge", its_id)]


@pytest.mark.parametrize("words", ["Continue writing", "Export as text", "Duplicate"])
def test_what_only_its_author_does_is_not_offered_and_says_why(window, others, words):
    assert not action(window, words).isEnabled()
    assert action(window, words).statusTip().startswith("Somebody else wrote it")


def test_somebody_elses_can_be_made_ones_own_and_not_sent(window, asked, others):
    assert not action(window, "Send for review").isEnabled()
    act(window, "Go on writing it here")
    assert asked == [("adopt", others)]


def test_ones_own_can_be_sent_and_not_reviewed(window, asked):
    choose(window, "The chairs")
    assert not action(window, "Review").isEnabled()
    act(window, "Send for review")
    assert asked == [("send", window.ui.list.the_one_selected().id)]


def test_what_is_approved_is_not_sent_once_more_as_it_stands(window, on_shelf):
    def approved(library):
        its_id = send_out(library, NOW, "Sent")
        come_back(library, its_id, NOW, approved=True)

    on_shelf(approved, changes=EVERYTHING)
    settle(window)
    choose(window, "Sent")
    assert not action(window, "Send for review").isEnabled()
    assert "approved as it stands" in action(window, "Send for review").statusTip()


def test_files_for_review_are_opened_and_imported_where_text_files_are_beside_them(
    window, asked, tmp_path
):
    text, handed = tmp_path / "a.txt", tmp_path / "b.REFLECTION"
    text.write_text("not much")
    handed.write_bytes(b"")
    window.take_files([handed])
    assert asked == [("open", [handed])]
    window.take_files([text, handed])
    settle(window)
    assert asked == [("open", [handed])]
    assert news(window) == "None is in your library yet; 2 need a person"
