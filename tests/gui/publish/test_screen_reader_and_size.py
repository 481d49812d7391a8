"""By screen reader and in small windows, and with very many."""

import pytest
from PySide6.QtCore import QTimer

from reflect_app.gui.publish import writing_page
from reflect_app.gui.publish.look_page import LIST, OPTIONS, TEXT
from reflect_app.status import Status
from tests.drivers.publish import dialog, heading, press_button, settle, write
from tests.drivers.settle import let_events_happen
from tests.gui.publish.conftest import story

MANY = 300


def tabs(window) -> list[str]:
    bar = window.ui.tabs
    return [bar.tabData(at) for at in range(bar.count())] if bar.isVisible() else []


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1280, 800), []),
        ((800, 700), [LIST, TEXT]),
        ((1100, 400), [LIST, OPTIONS]),
        ((512, 384), [LIST, TEXT, OPTIONS]),
    ],
    ids=str,
)
def test_what_has_no_room_is_a_step_away(window, size, expected):
    window.resize(*size)
    settle(window)
    assert tabs(window) == expected
    for key in expected:
        window.ui.tabs.pick(key)
        shown = {LIST: window.ui.list, TEXT: window.ui.exact, OPTIONS: window.options.folder}[key]
        assert shown.isVisible()
        assert window.page.primary.isVisible()


def test_at_twice_the_size_it_folds_as_half_the_window_does(window, theme):
    theme.set_zoom(200)
    settle(window)
    assert tabs(window) == [LIST, TEXT, OPTIONS]


def row_heights(window) -> tuple[int, int]:
    """How high a row is with nothing said beneath its title, and with what it needs."""
    rows, model = window.ui.list, window.ui.list.model()
    lines = [model.line_at(row) for row in range(model.rowCount())]
    high = {
        bool(each.held): rows.visualRect(model.index(at)).height() for at, each in enumerate(lines)
    }
    return high[False], high[True]


def test_a_row_has_room_for_what_it_needs_at_every_size_of_text(window, theme):
    plain, more = row_heights(window)
    assert plain < more
    theme.set_zoom(200)
    settle(window)
    assert all(now > before for now, before in zip(row_heights(window), (plain, more), strict=True))
    theme.set_zoom(100)
    settle(window)
    assert row_heights(window) == (plain, more)


def test_progress_and_end_are_said_aloud(window, monkeypatch):
    said = []
    monkeypatch.setattr(writing_page, "announce", lambda _at, words, **_urgent: said.append(words))
    write(window)
    assert said[-1].startswith("3 reflections are published.")


def test_very_many_are_looked_at_while_the_window_goes_on(open_publish, library):
    for _ in range(MANY):
        library.create(story(), status=Status.FINISHED)
    window, beats = open_publish([]), []
    timer = QTimer(window, interval=1)
    timer.timeout.connect(lambda: beats.append(window.page.model.known))
    timer.start()
    window.show_these(None)
    settle(window)
    timer.stop()
    assert heading(window) == f"Publish {MANY} reflections"
    assert len(set(beats)) > 2  # they came a piece at a time


def test_all_can_be_left_out_and_taken_in_at_once(window):
    window.page.all_box.click()
    settle(window)
    assert heading(window) == "Nothing to publish just now"
    assert not window.page.primary.isEnabled()
    window.page.all_box.click()
    settle(window)
    assert heading(window) == "Publish 3 reflections"


def test_the_keys_of_the_list_stand_among_the_shortcuts(window):
    from reflect_app.gui.widgets.shortcuts_dialog import actions_with_keys, shortcut_rows

    rows = dict(shortcut_rows(actions_with_keys(window)))
    assert rows["Give it another date"] == "F2"
    assert rows["Leave it out, or take it in again"] == "Space"


def test_asked_for_again_it_shows_what_is_asked_for_then(window, ids):
    window.show_these([ids["The rota"]])
    settle(window)
    assert heading(window) == "Publish 1 reflection"
    press_button(window, "Show all that is ready")
    settle(window)
    assert heading(window) == "Publish 3 reflections"


def test_with_many_rows_the_list_gives_way_and_not_the_choices_below_it(open_publish, library):
    for _ in range(40):
        library.create(story(), status=Status.FINISHED)
    window = open_publish()
    for part in (window.options.dates, window.options.folder, window.options.names):
        assert part.visibleRegion().boundingRect().size() == part.size()


def test_in_a_very_low_window_at_twice_the_size_several_lines_of_the_text_can_be_read(
    open_publish, ids, theme
):
    window = open_publish(list(ids.values()))
    theme.set_zoom(200)
    window.resize(512, 384)
    window.ui.tabs.pick(TEXT)
    settle(window)
    ui = window.ui
    text, under = ui.exact.geometry(), ui.sealLine.geometry()
    assert text.height() > 3 * ui.exact.fontMetrics().lineSpacing()
    assert not text.intersects(under)
    assert ui.aside.rect().contains(under)


def test_in_a_very_low_window_at_twice_the_size_no_button_is_cut_off(open_publish, ids, theme):
    window = open_publish(list(ids.values()))
    theme.set_zoom(200)
    window.resize(512, 384)
    for tab in (LIST, OPTIONS):
        window.ui.tabs.pick(tab)
        settle(window)
        for button in (window.page.primary, window.page.everything, window.page.close_link):
            if button.isVisible():
                assert button.visibleRegion().boundingRect().size() == button.size()


def test_at_four_times_the_size_nothing_of_a_small_dialog_is_beside_the_screen(window, theme):
    theme.set_zoom(400)
    window.options.names.click()
    asked = dialog(window)
    asked.resize(800, 600)
    settle(window)
    assert asked.ui.scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [(700, 560), (760, 640), (900, 600)], ids=str)
def test_the_heading_keeps_its_room_where_a_wide_window_is_made_narrow(window, size):
    window.resize(*size)
    settle(window)
    let_events_happen()
    heading = window.ui.titleLabel
    assert heading.height() >= heading.heightForWidth(heading.width())
    if window.ui.aside.isHidden():
        assert window.ui.top.width() == window.width()
