"""The whole program in one process: its windows together, on a real library."""

import gc
import weakref

import pytest
from PySide6.QtWidgets import QApplication

from reflect_app.errors import PromptSetError
from reflect_app.library.store import open_library
from reflect_app.publication import ImportReport
from tests.drivers.every_window import open_desk
from tests.drivers.wizard import WizardDriver


@pytest.fixture
def desk(qtbot, qapp, tmp_path):
    with open_desk(qtbot, qapp, tmp_path, filled=True) as desk:
        yield desk


def wizard(desk, qtbot, reflection_id=None) -> WizardDriver:
    desk.open_wizard(reflection_id)
    desk.service.finish()
    desk.wizards[-1].activateWindow()
    qtbot.waitUntil(desk.wizards[-1].isActiveWindow)
    return WizardDriver(qtbot, desk.wizards[-1])


def kept(desk, reflection_id):
    library = open_library(desk.paths.library)
    record = library.get(reflection_id)
    library.close()
    return record


def test_a_draft_that_is_open_comes_forward_instead_of_opening_twice(desk, qtbot):
    wizard(desk, qtbot, desk.full_id)
    desk.open_wizard(desk.full_id)
    desk.service.finish()
    assert len(desk.wizards) == 1


def test_quitting_in_the_middle_of_a_word_saves_it_and_closes_every_window(desk, qtbot):
    driver = wizard(desk, qtbot, desk.full_id)
    driver.go("needs")
    driver.answer("Cut off in the mid")
    QApplication.closeAllWindows()
    assert not desk.window.isVisible()
    assert desk.wizards == []
    assert kept(desk, desk.full_id).reflection.answers.needs == "Cut off in the mid"


def test_logging_out_saves_what_is_typed(desk, qtbot):
    driver = wizard(desk, qtbot, desk.full_id)
    driver.go("needs")
    driver.answer("Before the end of the shift")
    desk.save_everything()
    assert kept(desk, desk.full_id).reflection.answers.needs == "Before the end of the shift"


def test_a_draft_exported_in_the_library_while_open_stays_one_draft(desk, qtbot, tmp_path):
    driver = wizard(desk, qtbot, desk.full_id)
    record = kept(desk, desk.full_id)
    desk.dialogs.will_write(tmp_path / "out.txt")
    exported = []
    desk.exporter.export(desk.window, record, lambda *told: exported.append(told))
    qtbot.waitUntil(lambda: bool(exported))
    driver.go("needs")
    driver.answer("Written after the export")
    assert driver.saved().id == desk.full_id
    assert kept(desk, desk.full_id).status == "draft"


def test_questions_that_cannot_be_read_are_told(desk, qtbot, monkeypatch):
    def broken():
        message = "The guidance in 2-needs.toml can't be used."
        raise PromptSetError(message, "Put the file back.")

    monkeypatch.setattr("reflect_app.prompts.load_prompts", broken)
    desk.open_wizard(None)
    desk.service.finish()
    assert desk.wizards == []
    assert "2-needs.toml" in desk.dialogs.told[0]


def test_the_start_page_is_shown_in_full_only_once(desk, qtbot):
    assert wizard(desk, qtbot).page.ui.sections.isVisible()
    again = wizard(desk, qtbot)
    assert not again.page.ui.sections.isVisible()


def test_opening_twice_before_the_library_answers_opens_once(desk, qtbot):
    desk.open_wizard(desk.full_id)
    desk.open_wizard(desk.full_id)
    desk.service.finish()
    assert len(desk.wizards) == 1


def test_quitting_with_two_unsaved_drafts_closes_every_window(desk, qtbot):
    for words in ("First", "Second"):
        driver = wizard(desk, qtbot)
        driver.go("needs")
        driver.answer(words)
    QApplication.closeAllWindows()
    assert not desk.window.isVisible()
    assert desk.wizards == []


def test_starting_another_never_leaves_no_window_at_all(desk, qtbot):
    first = wizard(desk, qtbot, desk.full_id)
    first.go("check")
    first.next()
    first.saved()
    first.press_button("Start another")
    qtbot.waitUntil(lambda: [w.current().step.name for w in desk.wizards] == ["before-you-start"])


def test_a_report_that_was_closed_is_not_held_for_good(desk, qtbot):
    report = ImportReport.of(())
    desk.others.show_import_report(report)
    window = desk.others._open[f"import report {id(report)}"]
    with qtbot.waitSignal(window.destroyed):
        window.close()
    held = weakref.ref(window)
    del window
    desk.others.show_log()
    gc.collect()
    assert held() is None


def test_settings_that_could_not_be_used_are_told(qtbot, qapp, tmp_path):
    (tmp_path / "settings.json").write_text('{"zoom": 9999}')
    with open_desk(qtbot, qapp, tmp_path, filled=False) as desk:
        assert desk.window._notice._frame.isVisible()


def test_a_library_that_is_none_is_told_when_somebody_wants_to_write(qtbot, qapp, tmp_path):
    (tmp_path / "library.sqlite3").write_bytes(b"this is something else" * 100)
    with open_desk(qtbot, qapp, tmp_path, filled=False, opens=False) as desk:
        desk.open_wizard(None)
        qtbot.waitUntil(lambda: bool(desk.dialogs.told))
