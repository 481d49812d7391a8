"""What the list shows, and that it stays where one is."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from reflect_app.gui.library_window import index_updater
from reflect_app.gui.tasks.change import EVERYTHING
from tests.drivers.doubles import held
from tests.drivers.library_window import (
    UNFINISHED,
    choose,
    chosen,
    footer,
    settle,
    spoken_tabs,
    status_line,
    titles,
)
from tests.drivers.settle import until
from tests.drivers.window import act

NOT_INDEXED = 300


def test_the_newest_change_comes_first(shared):
    assert titles(shared) == ["Waiting with her", "The letter", "The chairs"]


def test_each_row_says_all_of_itself_in_words(shared):
    row = shared.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith("The chairs. We moved the chairs into a circle. Draft, 1 of 6 answered.")


def test_the_filters_count_what_there_is(shared):
    assert spoken_tabs(shared) == ["All, 3", "Drafts, 1", "Finished, 1", "Published, 1"]


def test_the_selection_survives_a_refresh(window, service, library):
    choose(window, "The chairs")
    service.ask(lambda lib: lib.create(UNFINISHED, title="Another"), changes=EVERYTHING)
    settle(window)
    assert titles(window)[0] == "Another"
    assert chosen(window) == ["The chairs"]


def test_what_was_changed_elsewhere_is_shown_anew(window, service, library):
    record = library.get(window.model.shown[0].id)
    renamed = record.model_copy(update={"title": "Renamed"})
    service.ask(lambda lib: lib.save(renamed), changes=EVERYTHING)
    settle(window)
    assert titles(window)[0] == "Renamed"


def test_many_changes_are_fetched_a_few_times_only(window, service, library, qtbot):
    library.asked.clear()
    with held(service):
        for number in range(50):
            service.ask(lambda lib, n=number: lib.create(title=f"{n}"), changes=EVERYTHING)
    settle(window)
    qtbot.waitUntil(lambda: window.model.rowCount() == 53)
    assert library.asked.count("find") < 10


def test_what_changes_while_the_list_is_fetched_is_fetched_once_more(
    window, library, monkeypatch, qtbot
):
    fetched, go_on, find = threading.Event(), threading.Event(), library.find

    def find_and_wait(*arguments, **options):
        found = find(*arguments, **options)
        fetched.set()
        go_on.wait(10)
        return found

    monkeypatch.setattr(library, "find", find_and_wait)
    window.refresh()
    qtbot.waitUntil(fetched.is_set)
    library.create(title="From another program")
    window.refresh()
    go_on.set()
    settle(window)
    assert titles(window)[0] == "From another program"


def test_the_footer_offers_the_bin_where_there_is_something_in_it(window, opened):
    button = window.findChild(QPushButton, "binButton")
    assert not button.isVisible()
    choose(window, "The chairs", "The letter")
    act(window, "Move to the bin")
    settle(window)
    assert button.text() == "Bin (2)"
    button.click()
    assert opened.others == ["bin"]


def test_the_footer_says_when_the_last_backup_was(window):
    window.show_last_backup("Last backup today, 13:40")
    assert status_line(window) == [footer(window), "Last backup today, 13:40"]


def not_indexed(library) -> int:
    """How many there are that the search does not know yet."""
    return library.counts().not_indexed


def test_what_somebody_types_is_read_in_when_all_is_quiet(window, library, qtbot, monkeypatch):
    monkeypatch.setattr(index_updater, "CALM_MS", 0)
    assert not_indexed(library) == 3
    window.refresh()
    qtbot.waitUntil(lambda: not_indexed(library) == 0)


@pytest.fixture
def many_new(window, library):
    """As many that the search does not know yet as after an update, and a few."""
    for number in range(NOT_INDEXED - not_indexed(library)):
        library.create(title=f"Number {number}")
    return window


def test_many_unread_ones_are_read_in_step_by_step_and_told(many_new, library):
    left, said = [], []
    many_new.page._index_updater.left.connect(left.append)
    many_new.page._index_updater.left.connect(lambda _left: said.append(footer(many_new)))
    many_new.refresh()
    until(lambda: left[-1:] == [0])
    assert said[0].startswith(f"{NOT_INDEXED} reflections · still reading in ")
    assert not_indexed(library) == 0
    until(lambda: footer(many_new).endswith("everything stays on this computer"))


def test_a_save_never_waits_for_more_than_one_step_of_reading_in(many_new, service):
    steps, left = [], []
    many_new.page._index_updater.left.connect(steps.append)
    many_new.refresh()
    until(lambda: bool(steps))
    before = steps[-1]
    service.ask(not_indexed, left.append)
    until(lambda: bool(left))
    assert 0 < before - index_updater.MOST <= left[0]
