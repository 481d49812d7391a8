"""The library window itself: its size, its look, its help, and how fast it is there."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QDialog, QTableWidget

from tests.drivers.doubles import FakeSettingsFile
from tests.drivers.library_window import choose, holds, import_button, new_button, rows, search_box
from tests.drivers.window import accept_offer, act, news


def test_the_window_comes_back_where_it_was(window, make_window, service, exporter, settings_file):
    window.resize(640, 480)
    window.close()
    assert make_window(service, exporter).size() == window.size()


def test_text_grows_and_the_size_is_kept(window, theme, settings_file):
    window.view.larger.trigger()
    assert theme.zoom == settings_file.settings.zoom == 110
    window.view.usual.trigger()
    assert settings_file.settings.zoom == 100


def test_the_theme_can_be_chosen_and_is_kept(window, theme, settings_file):
    window.view.colours["dark"].trigger()
    assert theme.colours.background.lightness() < theme.colours.text.lightness()
    assert settings_file.settings.theme == "dark"


def test_help_says_where_everything_is_kept(window, dialogs):
    act(window, "Where everything is kept")
    assert news(window) == f"Everything is kept in {FakeSettingsFile().path.parent}."
    accept_offer(window)
    assert dialogs.folders == [FakeSettingsFile().path.parent]


def test_every_shortcut_is_listed_once(window):
    window.view.shortcuts.trigger()
    table = window.findChild(QDialog).findChild(QTableWidget)
    keys = [table.item(row, 1).text() for row in range(table.rowCount())]
    assert "Ctrl+N" in keys
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("width", [512, 700, 1024, 1600])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_in_a_row_overlaps_or_leaves_it(shared, width, zoom):
    shared.theme.set_zoom(zoom)
    shared.resize(width, 500)
    lists = rows(shared)
    row = lists.visualRect(shared.model.index(0))
    places = lists._delegate.places(row)
    shown = [places.title, places.mark, places.status, places.step]
    assert all(row.contains(place) and place.width() > 0 for place in shown)
    assert not places.status.intersects(places.step)
    assert not places.status.intersects(places.title)


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_window_fits_a_small_screen(shared, zoom):
    shared.theme.set_zoom(zoom)
    shared.resize(512, 384)
    assert shared.width() == 512
    parts = (new_button(shared), search_box(shared), import_button(shared))
    shown = [part for part in parts if part.isVisible()]  # the rest is in the menus
    assert search_box(shared) in shown
    assert all(holds(shared, part) for part in shown)


def test_the_window_is_made_without_the_database_or_the_models():
    code = (
        "import sys, os; os.environ['QT_QPA_PLATFORM']='offscreen';"
        "import reflect_app.gui.library_window.library_window;"
        "print(sorted({'pydantic', 'apsw', 'sqlite3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_every_action_that_leads_elsewhere_does(window, opened):
    choose(window, "The chairs")
    ui = window.ui
    for action in (
        ui.actionHistory,
        ui.actionShowBin,
        ui.actionBackUp,
        ui.actionRestore,
        ui.actionBackupFolder,
        ui.actionLog,
    ):
        action.trigger()
    others = ["bin", "back up now", "backups", "backup folder", "log"]
    assert opened.others == [window.ui.list.selected()[0].id, *others]
