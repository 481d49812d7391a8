"""What people can do in the history: read any version, see what changed, have one back."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.history import revision_view
from reflect_app.gui.history.history_window import HistoryWindow
from reflect_app.gui.history.messages import reason_text
from reflect_app.gui.history.revision_view import JUST_READ, ONE_BEFORE
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.gui.widgets.notices import Notice
from reflect_app.reflection import PromptKey, Status
from reflect_app.revision import Reason
from reflect_app.text_diff import compare_reflections
from tests.drivers.clock import Clock
from tests.drivers.history import (
    caret,
    compare_with,
    empty_heading,
    listed,
    listing,
    pick,
    restore,
    restore_button,
    rows,
    selected_text,
    status,
    summary,
    text,
)
from tests.drivers.settle import settle
from tests.drivers.window import accept_offer, act, news
from tests.queue_samples import NOW, take_for_review
from tests.samples import FULL

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock():
    return Clock(NOON, step=timedelta(minutes=1))


def saying(record, text):
    return record.model_copy(
        update={"reflection": record.reflection.answering(PromptKey.NEEDS, text)}
    )


@pytest.fixture
def record(on_shelf):
    """A reflection with three versions (first, second, second) and another one now."""

    def job(library):
        record = library.create(saying_first(), title="The drop-in")
        record = library.open_for_writing(record.id)
        record = library.save(saying(record, "The second words"))
        record = library.open_for_writing(record.id)
        record = library.save(record.model_copy(update={"status": Status.FINISHED}))
        return library.save(saying(record, "The last words"))

    return on_shelf(job)


def saying_first():
    return FULL.answering(PromptKey.NEEDS, "The first words")


@pytest.fixture
def open_history(qtbot, service, services):
    def show(reflection_id, **changes):
        window = HistoryWindow(services, reflection_id, **changes)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(service, window)
        return window

    return show


@pytest.fixture
def window(open_history, record):
    return open_history(record.id)


# The list


def test_every_version_is_listed_with_its_reason_the_newest_first(window):
    assert rows(window)[1:] == ["Finished", "Opened for writing", "Opened for writing"]
    assert rows(window)[0].startswith("Draft, saved ")


def test_each_row_says_everything_to_a_screen_reader(window):
    index = listed(window).index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Finished" in spoken
    assert "words." in spoken


def test_every_reason_has_words():
    said = [reason_text(reason) for reason in Reason]
    assert all(words and "-" not in words for words in said)


def test_a_reflection_without_versions_says_how_they_come(open_history, on_shelf):
    new = on_shelf(lambda library: library.create(FULL))
    window = open_history(new.id)
    assert empty_heading(window) == "No earlier versions yet"
    assert not restore_button(window).isVisible()


def test_a_version_kept_meanwhile_appears_by_itself(window, on_shelf, record, qtbot):
    on_shelf(lambda library: library.open_for_writing(record.id), changes=EVERYTHING)
    qtbot.waitUntil(lambda: len(rows(window)) == 5)
    assert window.picked.number == 3


# Reading and comparing


def test_news_leaves_the_list_where_somebody_scrolled_to(open_history, on_shelf, qtbot):
    def job(library):
        record = library.create(saying_first())
        for number in range(25):
            library.open_for_writing(record.id)
            record = library.save(saying(library.get(record.id), f"Words {number}"))
        return record.id

    window = open_history(on_shelf(job))
    bar, height = listing(window).verticalScrollBar(), listing(window).height()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    before = bar.value()
    window.say(Notice("The backup is made."))
    qtbot.waitUntil(lambda: listing(window).height() < height)
    assert bar.value() == before


def test_what_changed_since_the_newest_other_version_is_shown_at_once(window):
    assert summary(window).endswith("to now: 2 changes, in Whose needs.")
    assert "The − second + last words" in text(window).replace("\u00a0", " ")


def test_only_what_changed_is_shown_and_the_rest_is_named(window):
    assert "Whose needs are met in the example that you outline:" in text(window)
    assert "On a wet afternoon" not in text(window)
    assert "No change in: Working title, What happened" in text(window)


def test_additions_and_removals_differ_in_shape(window):
    gone, new = window.shown.changes
    cursor = caret(window)
    cursor.setPosition(gone.end)
    assert cursor.charFormat().fontStrikeOut()
    cursor.setPosition(new.end)
    assert cursor.charFormat().fontUnderline()
    assert not cursor.charFormat().fontStrikeOut()


def test_any_version_can_be_read_whole(window, service):
    pick(window, service, 1)
    compare_with(window, service, JUST_READ)
    assert "The first words" in text(window)
    assert "On a wet afternoon" in text(window)
    assert summary(window).startswith("As it was ")


def test_any_two_versions_can_be_compared_the_older_one_first(window, service):
    pick(window, service, 3)
    compare_with(window, service, "1")
    assert [change.text for change in window.shown.changes] == ["first", "second"]


def test_a_version_can_be_compared_with_the_one_before_it(window, service):
    pick(window, service, 2)
    compare_with(window, service, ONE_BEFORE)
    assert [change.text for change in window.shown.changes] == ["first", "second"]


def test_two_versions_with_the_same_text_say_so_and_can_be_read(window, service):
    pick(window, service, 3)
    compare_with(window, service, ONE_BEFORE)
    assert "no difference" in summary(window)
    assert "The second words" in text(window)


def test_what_is_there_now_is_compared_with_the_one_before_it(window, service):
    pick(window, service, None)
    assert [change.text for change in window.shown.changes] == ["second", "last"]


def test_a_key_leads_from_change_to_change_and_round_again(window):
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F8)
        seen.append(selected_text(window))
    assert [words.strip() for words in seen] == ["− second", "+ last", "− second"]
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert "last" in selected_text(window)


def test_changes_can_be_read_as_a_list_of_words(window):
    act(window, "Changes as a list")
    assert "Removed: second  after “The”" in text(window)
    assert "Added: last" in text(window)


def test_a_change_is_said_in_words(window):
    said = [change.words() for change in window.shown.changes]
    assert said[0] == "Removed, in Whose needs: second"
    assert said[1] == "Added, in Whose needs: last"


@pytest.fixture
def comparing(monkeypatch):
    """Holds every comparison until a test, at work in the window meanwhile, lets it go on."""

    class Comparing:
        go_on, in_time, said = threading.Event(), [], []

    def held(*arguments, **options):
        Comparing.in_time.append(Comparing.go_on.wait(5))
        return compare_reflections(*arguments, **options)

    monkeypatch.setattr(revision_view, "compare_reflections", held)
    monkeypatch.setattr(revision_view, "announce", lambda _text, said: Comparing.said.append(said))
    yield Comparing
    Comparing.go_on.set()


def test_two_long_texts_are_compared_without_holding_the_window_up(
    open_history, on_shelf, record, qtbot, comparing
):
    long = " ".join(f"word{number}" for number in range(20_000))
    on_shelf(lambda library: library.save(saying(library.get(record.id), long)))
    window = open_history(record.id)
    assert window.shown.working
    comparing.go_on.set()
    qtbot.waitUntil(lambda: not window.shown.working, timeout=20_000)
    assert "to now:" in summary(window)
    assert comparing.in_time == [True]


def test_a_comparison_that_is_no_longer_wanted_is_not_shown_when_it_comes(
    open_history, record, service, qtbot, comparing, monkeypatch
):
    monkeypatch.setattr(revision_view, "_AT_ONCE", 0)
    window = open_history(record.id)
    pick(window, service, 1)
    comparing.go_on.set()
    qtbot.waitUntil(lambda: not window.shown.working)
    assert "The − first + last words" in text(window)
    assert [said for said in comparing.said if "to now:" in said] == [comparing.said[-1]]


# Restoring


def test_restoring_is_done_at_once_and_what_was_there_is_kept(window, service, on_shelf, record):
    pick(window, service, 1)
    restore(window, service)
    now = on_shelf(lambda library: library.get(record.id))
    assert now.reflection == saying_first()
    assert rows(window)[1:3] == ["Restored", "Kept before you restored an earlier one"]


def test_it_says_where_what_was_there_is_now(window, service):
    pick(window, service, 1)
    restore(window, service)
    said = news(window)
    assert said.startswith("Restored. What you had is in this list as “")
    assert said.endswith(" · Kept before you restored an earlier one”.")


def test_what_restoring_changed_is_shown_afterwards(window, service):
    pick(window, service, 1)
    restore(window, service)
    assert window.picked.number is None
    assert [change.text for change in window.shown.changes] == ["last", "first"]


def test_undo_brings_back_what_was_there_before_restoring(window, service, on_shelf, record):
    pick(window, service, 1)
    restore(window, service)
    accept_offer(window)
    settle(service, window)
    now = on_shelf(lambda library: library.get(record.id))
    assert now.reflection.answers.needs == "The last words"


def test_what_is_there_now_can_not_be_restored_and_why_is_said(window, service):
    pick(window, service, None)
    assert not restore_button(window).isEnabled()
    assert "This is what you have now." in status(window)


def test_a_version_that_is_the_same_as_now_can_not_be_restored(window, service):
    pick(window, service, 1)
    restore(window, service)
    pick(window, service, 1)
    assert not restore_button(window).isEnabled()
    assert "the same as what you have now" in status(window)


def test_other_windows_are_asked_to_save_before_and_told_after(open_history, record, service):
    calls = []
    window = open_history(
        record.id,
        before_restore=calls.append,
        after_restore=lambda now: calls.append(now.reflection.answers.needs),
    )
    pick(window, service, 1)
    restore(window, service)
    assert calls == [record.id, "The first words"]


def test_a_disk_that_refuses_changes_nothing_and_says_so(window, service, library, monkeypatch):
    def refuse(*_arguments):
        raise CouldNotSaveError("The disk is full.", "Make some room.")

    monkeypatch.setattr(library, "restore", refuse)
    pick(window, service, 1)
    restore(window, service)
    assert news(window) == "The disk is full. Make some room."
    assert restore_button(window).isEnabled()


def test_a_reflection_that_is_gone_is_said_to_be(open_history, on_shelf, record):
    on_shelf(lambda library: (library.move_to_bin([record.id]), library.purge()))
    window = open_history(record.id)
    assert "There is no reflection" in news(window)


def test_escape_closes_the_window(window):
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_window_closed_while_restoring_still_tells_the_others(qtbot, service, services, record):
    told = []
    window = HistoryWindow(services, record.id, after_restore=told.append)
    window.show()
    settle(service, window)
    pick(window, service, 1)
    restore_button(window).click()
    with qtbot.waitSignal(window.destroyed):
        window.close()
    assert service.finish()
    assert [now.reflection.answers.needs for now in told] == ["The first words"]


def test_what_somebody_else_wrote_does_not_go_back_here_and_says_why(
    open_history, on_shelf, service
):
    def came_twice(library):
        record = library.get(take_for_review(library, NOW))
        library.open_for_writing(record.id)
        library.save(saying(record, "What they wrote then"))
        return record.id

    window = open_history(on_shelf(came_twice))
    pick(window, service, 1)
    assert not restore_button(window).isEnabled()
    assert "Somebody else wrote it" in status(window)


def test_a_button_is_seen_whole_in_the_smallest_window_with_large_text(window, theme, qtbot):
    theme.set_zoom(200)
    window.resize(512, 384)
    button = restore_button(window)
    qtbot.waitUntil(lambda: window.height() == 384)
    button.setFocus()
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().size() == button.size())
