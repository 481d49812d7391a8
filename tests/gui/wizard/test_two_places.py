"""One draft changed in two places: both texts are kept, compared, and chosen between."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.clock import utc_now
from reflect_app.gui.wizard.save_status import NoticeBanner
from reflect_app.queries import BIN
from reflect_app.reflection import PromptKey
from reflect_app.revision import Reason
from tests.drivers import conflict
from tests.samples import FULL

CHANGED = "This reflection was also changed elsewhere."


@pytest.fixture
def clock():
    return utc_now


@pytest.fixture
def record(on_shelf):
    return on_shelf(lambda library: library.create(FULL, title="The drop-in"))


def changed(record, key, text):
    return record.model_copy(update={"reflection": record.reflection.answering(key, text)})


@pytest.fixture
def driver(open_wizard, record, on_shelf):
    """A wizard whose draft was changed at the same place here and elsewhere."""
    driver = open_wizard(record)
    on_shelf(lambda library: library.save(changed(record, PromptKey.NEEDS, "Theirs")))
    driver.go("needs")
    driver.answer("Mine")
    driver.qtbot.waitUntil(lambda: driver.news() == [CHANGED])
    driver.saved()
    return driver


@pytest.fixture
def asked(driver):
    """The window with both texts."""
    driver.press_button("Compare and choose…")
    driver.qtbot.waitUntil(lambda: bool(driver.wizard.versions.conflict))
    window = driver.wizard.versions.conflict
    driver.qtbot.waitUntil(lambda: bool(window.changes))
    return window


def needs_of(on_shelf) -> list[str]:
    """The answers of all drafts in the list."""

    def job(library):
        return sorted(library.get(one.id).reflection.answers.needs for one in library.find())

    return on_shelf(job)


def in_history(on_shelf, record) -> set[str]:
    def job(library):
        lines = library.history(record.id)
        return {library.revision(record.id, one.number).reflection.answers.needs for one in lines}

    return on_shelf(job)


def test_both_are_kept_as_soon_as_it_is_noticed(driver, on_shelf):
    assert needs_of(on_shelf) == ["Mine", "Theirs"]


def test_both_texts_are_shown_with_whose_they_are(asked):
    shown = conflict.text(asked)
    assert "Mine, in this window" in shown
    assert "Theirs, saved elsewhere today" in shown
    assert [change.text for change in asked.changes] == ["Mine", "Theirs"]
    assert conflict.lead(asked).startswith("They differ in Whose needs.")


def test_keeping_mine_leaves_one_draft_and_theirs_in_its_history(asked, driver, record, on_shelf):
    conflict.choose(asked, "mine")
    driver.qtbot.waitUntil(lambda: driver.news() == ["Yours is kept, and on these pages."])
    assert needs_of(on_shelf) == ["Mine"]
    assert driver.text == "Mine"
    assert driver.wizard.saver.record.id == record.id
    assert "Theirs" in in_history(on_shelf, record)


def test_keeping_theirs_shows_it_and_leaves_mine_in_its_history(asked, driver, record, on_shelf):
    conflict.choose(asked, "theirs")
    driver.qtbot.waitUntil(lambda: driver.text == "Theirs")
    assert needs_of(on_shelf) == ["Theirs"]
    assert "Mine" in in_history(on_shelf, record)


def test_what_stands_on_the_pages_is_kept_though_somebody_saved_over_it(
    asked, driver, record, on_shelf
):
    mine_id = driver.wizard.saver.record.id
    mine = on_shelf(lambda library: library.get(mine_id))
    on_shelf(lambda library: library.save(changed(mine, PromptKey.NEEDS, "Over it")))
    conflict.choose(asked, "theirs")
    driver.qtbot.waitUntil(lambda: driver.text == "Theirs")
    assert "Mine" in in_history(on_shelf, record)


def test_writing_goes_on_in_the_one_that_was_kept(asked, driver, record, on_shelf):
    conflict.choose(asked, "theirs")
    driver.qtbot.waitUntil(lambda: driver.text == "Theirs")
    driver.answer("Theirs and mine")
    assert driver.saved().id == record.id
    assert needs_of(on_shelf) == ["Theirs and mine"]


def test_what_was_chosen_is_not_asked_again(asked, driver):
    conflict.choose(asked, "theirs")
    driver.qtbot.waitUntil(lambda: driver.text == "Theirs")
    driver.qtbot.waitUntil(lambda: driver.news() != [CHANGED])
    driver.press_button("Close this message")
    assert driver.news() == []


def test_asking_again_while_both_are_shown_shows_them_once(asked, driver, on_shelf):
    driver.wizard.versions.compare()
    on_shelf(lambda _library: None)  # what was asked before is answered before
    assert driver.wizard.versions.conflict is asked


def test_keeping_both_leaves_two_drafts(asked, driver, on_shelf):
    conflict.choose(asked, "both")
    assert driver.news() == ["Both are kept."]
    assert needs_of(on_shelf) == ["Mine", "Theirs"]


def test_escape_keeps_both_and_it_can_be_chosen_again(asked, driver, on_shelf):
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: driver.wizard.versions.conflict is None)
    assert needs_of(on_shelf) == ["Mine", "Theirs"]
    assert driver.news() == [CHANGED]
    driver.press_button("Compare and choose…")
    driver.qtbot.waitUntil(lambda: bool(driver.wizard.versions.conflict))


def test_another_draft_that_is_gone_meanwhile_leaves_mine(driver, record, on_shelf):
    on_shelf(lambda library: (library.move_to_bin([record.id]), library.purge()))
    driver.press_button("Compare and choose…")
    driver.qtbot.waitUntil(lambda: driver.news() == ["The other one is no longer in the library."])
    assert needs_of(on_shelf) == ["Mine"]


def test_another_draft_that_is_in_the_bin_is_said_to_be(driver, record, on_shelf):
    on_shelf(lambda library: library.move_to_bin([record.id]))
    driver.press_button("Compare and choose…")
    driver.qtbot.waitUntil(lambda: bool(driver.wizard.versions.conflict))
    window = driver.wizard.versions.conflict
    driver.qtbot.waitUntil(lambda: "now in the bin" in conflict.text(window))


def test_changes_in_other_places_are_brought_together_and_what_was_there_is_kept(
    open_wizard, record, on_shelf
):
    driver = open_wizard(record)
    on_shelf(lambda library: library.save(changed(record, PromptKey.FEELINGS, "Glad")))
    driver.go("needs")
    driver.answer("Mine")
    kept = driver.saved()
    assert (kept.id, kept.reflection.answers.feelings) == (record.id, "Glad")
    lines = on_shelf(lambda library: library.history(record.id))
    assert lines[0].reason is Reason.BEFORE_MERGING


def test_a_draft_that_came_back_from_the_bin_is_said_to_have(open_wizard, record, on_shelf):
    driver = open_wizard(record)
    on_shelf(lambda library: library.move_to_bin([record.id]))
    driver.go("needs")
    driver.answer("Mine")
    driver.saved()
    assert driver.news() == ["This reflection had been moved to the bin."]
    assert on_shelf(lambda library: len(library.ids(BIN))) == 0


def test_a_title_is_no_reason_to_part(open_wizard, record, on_shelf):
    driver = open_wizard(record)
    on_shelf(lambda library: library.save(record.model_copy(update={"title": "Renamed"})))
    driver.go("needs")
    driver.answer("Mine")
    assert (driver.saved().title, driver.news()) == ("Renamed", [])


def test_changes_elsewhere_are_taken_on_where_nothing_was_changed_here(
    open_wizard, record, on_shelf
):
    driver = open_wizard(record)
    driver.saved()
    on_shelf(lambda library: library.save(changed(record, PromptKey.NEEDS, "Theirs")))
    driver.go("needs")
    driver.qtbot.waitUntil(lambda: driver.text == "Theirs")
    assert driver.news() == ["This reflection was changed elsewhere."]


def test_what_the_banner_says_stands_within_its_edge(driver):
    (banner,) = [each for each in driver.page.findChildren(NoticeBanner) if each.isVisible()]
    assert banner.contentsRect().left() > 0
