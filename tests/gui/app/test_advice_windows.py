"""The windows about advice, opened from the list and from a draft: each is there once."""

import pytest

from reflect_app.advice.finding import ALL_KINDS, Kind
from reflect_app.gui.app.advice_windows import HOW_WELL, OWN_WORDS
from reflect_app.settings import SettingsFile
from reflect_app.zoom import USUAL_ZOOM, ZOOM_STEP
from tests.drivers import own_words as words
from tests.drivers.every_window import open_program
from tests.drivers.practice import practise
from tests.drivers.settle import until
from tests.drivers.window import act

WORDS, HOW = "Words and advice", "How well advice finds things"


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        yield program


def offered(wizard):
    """What "Help and view" offers in a draft, by its words."""
    menu = wizard.view.menu(wizard)
    return {each.text().replace("&", ""): each for each in menu.actions()}


def test_list_and_draft_lead_to_the_same_window_of_words(program):
    act(program.windows.library, WORDS)
    window = program.windows.open.find(OWN_WORDS)
    program.windows.open_wizard(None)
    until(lambda: bool(program.windows.wizards))
    offered(program.windows.wizards[0])["Words and advice…"].trigger()
    assert program.windows.open.of(OWN_WORDS) == [window]


def test_the_example_leads_there_too(program, qtbot):
    driver = practise(qtbot, program)
    offered(driver.wizard)["Words and advice…"].trigger()
    assert program.windows.open.find(OWN_WORDS) is not None


def test_a_kind_that_is_switched_off_there_is_gone_from_a_draft_at_once(program, qtbot):
    driver = practise(qtbot, program)
    draft = driver.wizard.advice.draft
    act(program.windows.library, WORDS)
    window = program.windows.open.find(OWN_WORDS)
    words.settled(window)
    words.switch(window, Kind.IDENTIFIERS)
    until(lambda: draft.is_known and {each.kind for each in draft.undecided()} < ALL_KINDS)
    assert Kind.IDENTIFIERS not in {each.kind for each in draft.undecided()}


def test_how_well_it_finds_is_read_from_the_help_menu(program):
    act(program.windows.library, HOW)
    window = program.windows.open.find(HOW_WELL)
    until(lambda: window.ready)
    assert "People must still read every word" in window.ui.text.toPlainText()


def test_a_kind_that_is_switched_off_is_off_on_the_disk_at_once(program):
    act(program.windows.library, WORDS)
    window = program.windows.open.find(OWN_WORDS)
    words.settled(window)
    words.switch(window, Kind.SPELLING)
    assert Kind.SPELLING.value in SettingsFile(program.paths.settings).settings.advice_off


def test_a_zoom_that_was_chosen_is_on_the_disk_without_closing(program):
    zoom = USUAL_ZOOM + ZOOM_STEP
    program.theme.zoom_soon(zoom)
    until(lambda: SettingsFile(program.paths.settings).settings.zoom == zoom)
