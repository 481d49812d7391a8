"""A list of very many reflections: fetched page by page, and never all of it."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reflect_app.gui.library_window.list_model import PAGE, PAGES_KEPT
from reflect_app.gui.tasks import batch
from reflect_app.gui.tasks.change import EVERYTHING
from tests.drivers.doubles import held
from tests.drivers.library import WatchedLibrary, write_titles
from tests.drivers.library_window import choose, choose_all, chosen, how_many_chosen, rows, settle
from tests.drivers.window import accept_offer, act, news, press

MANY = 3_600


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The file of a library of very many, which each test gets a copy of."""
    path = tmp_path_factory.mktemp("many") / "library.sqlite3"
    return write_titles(path, (f"Number {number:04}" for number in reversed(range(MANY))))


@pytest.fixture
def library(many, tmp_path_factory):
    library = WatchedLibrary(shutil.copy(many, tmp_path_factory.mktemp("library")))
    yield library
    library.close()


@pytest.fixture
def window(make_window, library, service, exporter):
    window = make_window(service, exporter)
    settle(window)
    window.activateWindow()
    return window


def scroll_to(window, row: int) -> None:
    rows(window).scrollTo(window.model.index(row), rows(window).ScrollHint.PositionAtTop)
    look(window)


def look(window) -> None:
    """Have the list painted, and what it missed fetched."""
    rows(window).viewport().repaint()
    QApplication.processEvents()
    settle(window)
    QApplication.processEvents()
    settle(window)


def shown_at(window, row: int) -> str:
    return window.model.index(row).data()


def test_the_list_has_its_whole_length_and_a_page_of_words(window):
    assert window.model.rowCount() == MANY
    assert len(window.model.shown) <= 2 * PAGE


def test_what_is_scrolled_to_is_fetched(window):
    assert shown_at(window, 3000) == ""
    scroll_to(window, 3000)
    assert shown_at(window, 3000) == "Number 3000"


def test_a_row_that_is_not_here_yet_is_empty_and_says_so(window, service):
    index = window.model.index(3500)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Just a moment…"
    with held(service):
        rows(window).scrollTo(index)
        rows(window).grab()  # which paints it


def test_pages_that_were_scrolled_past_are_not_fetched(window, service, library):
    with held(service):
        for row in range(500, 3500, 100):
            rows(window).scrollTo(window.model.index(row))
            rows(window).viewport().repaint()
            QApplication.processEvents()
        library.asked.clear()
    look(window)
    assert library.asked.count("find") <= 4


def test_only_some_pages_are_kept_and_the_first_is_one_of_them(window):
    for row in range(0, MANY, PAGE):
        scroll_to(window, row)
    assert len(window.model.shown) <= (PAGES_KEPT + 2) * PAGE
    assert shown_at(window, 0) == "Number 0000"
    assert shown_at(window, 1500) == ""


def test_the_current_row_stays_here_wherever_one_scrolls(window):
    scroll_to(window, 100)
    choose(window, "Number 0100")
    for row in range(0, MANY, PAGE):
        scroll_to(window, row)
    assert chosen(window) == ["Number 0100"]


def test_the_end_key_leads_to_the_last_one(window, opened):
    rows(window).setFocus()
    press(rows(window), Qt.Key.Key_End)
    look(window)
    assert chosen(window) == [f"Number {MANY - 1}"]
    press(rows(window), Qt.Key.Key_Return)
    assert opened.written == [window.ui.list.selected()[0].id]


def test_select_all_fetches_nothing(window, library):
    library.asked.clear()
    choose_all(window)
    settle(window)
    assert how_many_chosen(window) == MANY
    assert library.asked == []


def test_all_can_be_moved_to_the_bin_and_back(window, library):
    choose_all(window)
    act(window, "Move to the bin")
    settle(window)
    assert len(library.binned()) == MANY
    act(window, "Undo moving to the bin")
    settle(window)
    assert window.model.rowCount() == MANY


def select_rows(window, first: int, last: int) -> None:
    rows(window).setCurrentIndex(window.model.index(first))
    selection = rows(window).selectionModel().selection()
    selection.select(window.model.index(first), window.model.index(last))
    rows(window).selectionModel().select(
        selection, rows(window).selectionModel().SelectionFlag.ClearAndSelect
    )


def test_a_long_run_of_rows_is_exactly_what_an_action_gets(window, library):
    select_rows(window, 10, 3009)
    act(window, "Move to the bin")
    settle(window)
    titles_binned = sorted(record.title for record in library.binned())
    assert titles_binned == [f"Number {number:04}" for number in range(10, 3010)]


def test_nothing_happens_to_rows_that_moved_meanwhile(window, library):
    select_rows(window, 10, 3009)
    library.create(title="From another window")
    act(window, "Move to the bin")
    settle(window)
    assert library.binned() == []
    assert news(window).startswith("The list has changed meanwhile.")


def test_all_stays_selected_through_a_refresh(window, service):
    choose_all(window)
    service.ask(lambda lib: lib.create(title="Another"), changes=EVERYTHING)
    settle(window)
    assert how_many_chosen(window) == MANY + 1


def test_a_run_of_rows_that_are_others_now_does_not_stay_selected(window, service):
    select_rows(window, 10, 3009)
    service.ask(lambda lib: lib.create(title="Another"), changes=EVERYTHING)
    settle(window)
    assert how_many_chosen(window) == 1


def test_what_is_in_sight_stays_there_when_others_come_in(window, service):
    scroll_to(window, 2000)
    before = rows(window).rows_in_sight()
    top = shown_at(window, before[0])
    for number in range(3):
        service.ask(lambda lib, n=number: lib.create(title=f"New {n}"), changes=EVERYTHING)
    settle(window)
    look(window)
    assert shown_at(window, rows(window).rows_in_sight()[0]) == top
    assert window.model.rowCount() == MANY + 3


def test_a_change_has_only_what_is_in_sight_fetched_again(window, service, library):
    scroll_to(window, 2000)
    library.asked.clear()
    service.ask(lambda lib: lib.create(title="New"), changes=EVERYTHING)
    settle(window)
    assert library.asked.count("find") <= 5
    assert "ids" not in library.asked


def test_the_selection_is_found_again_far_down(window, service):
    scroll_to(window, 3000)
    choose(window, "Number 3000")
    scroll_to(window, 0)
    service.ask(lambda lib: lib.create(title="New"), changes=EVERYTHING)
    settle(window)
    assert chosen(window) == ["Number 3000"]
    assert rows(window).selected_ranges() == [(3001, 3001)]


def test_reading_can_turn_through_the_whole_list(window, opened):
    choose(window, "Number 0001")
    act(window, "Read")
    settle(window)
    (_read, order), *_ = opened.read
    assert len(order) == MANY


def test_letters_lead_to_a_title_that_is_here(window):
    rows(window).setFocus()
    rows(window).keyboardSearch("Number 0042")
    assert shown_at(window, rows(window).currentIndex().row()) == "Number 0042"


def test_what_a_stopped_move_took_comes_back_with_undo(window, library, monkeypatch, qtbot):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    choose_all(window)
    act(window, "Move to the bin")
    qtbot.waitUntil(lambda: news(window).startswith("Moving…"))
    accept_offer(window)
    settle(window)
    assert 0 < len(library.binned()) < MANY
    act(window, "Undo moving to the bin")
    settle(window)
    assert library.binned() == []
