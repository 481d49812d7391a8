"""The whole program in one process: its windows together, on a real library."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotOpenLibraryError, PromptSetError
from reflect_app.gui.app.publishing_windows import IMPORT_REPORT
from reflect_app.gui.app.window_manager import LIBRARY
from reflect_app.gui.widgets.notices import Notice
from reflect_app.instance_notes import OtherInstance
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.publication.text_import.look_again import look_at
from reflect_app.reflection import Reflection
from tests.drivers.every_window import open_program
from tests.drivers.library_window import titles
from tests.drivers.settle import settle
from tests.drivers.stories import wrapped
from tests.drivers.window import accept_offer, news
from tests.drivers.wizard import WizardDriver
from tests.library.copies import filled
from tests.library.damage.repairs import spoil_header


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=True) as program:
        yield program


def wizard(program, qtbot, reflection_id=None) -> WizardDriver:
    program.windows.open_wizard(reflection_id)
    program.service.finish()
    program.windows.wizards[-1].activateWindow()
    qtbot.waitUntil(program.windows.wizards[-1].isActiveWindow)
    return WizardDriver(qtbot, program.windows.wizards[-1])


def kept(program, reflection_id):
    library = open_library(program.paths.library)
    record = library.get(reflection_id)
    library.close()
    return record


def test_a_draft_that_is_open_comes_forward_instead_of_opening_twice(program, qtbot):
    wizard(program, qtbot, program.full_id)
    program.windows.open_wizard(program.full_id)
    program.service.finish()
    assert len(program.windows.wizards) == 1


def test_that_the_library_is_open_elsewhere_is_said_only_as_long_as_it_is(program):
    library, seen = program.windows.library, program.instance.others_changed
    there = OtherInstance("WARD-LAPTOP", "sam", utc_now(), another_computer=True, library=True)
    seen.emit([there])
    assert "WARD-LAPTOP" in news(library)
    seen.emit([there._replace(library=False)])  # refused it, since it is open here
    assert not news(library)
    seen.emit([there])
    library.say(Notice("Backing up…"))
    seen.emit([])
    assert news(library) == "Backing up…"


def test_quitting_in_the_middle_of_a_word_saves_it_and_closes_every_window(program, qtbot):
    driver = wizard(program, qtbot, program.full_id)
    driver.go("needs")
    driver.answer("Cut off in the mid")
    QApplication.closeAllWindows()
    assert not program.windows.library.isVisible()
    assert program.windows.wizards == []
    assert kept(program, program.full_id).reflection.answers.needs == "Cut off in the mid"


def test_logging_out_saves_what_is_typed(program, qtbot):
    driver = wizard(program, qtbot, program.full_id)
    driver.go("needs")
    driver.answer("Before the end of the shift")
    program.windows.save_everything()
    assert kept(program, program.full_id).reflection.answers.needs == "Before the end of the shift"


def test_a_draft_exported_in_the_library_while_open_stays_one_draft(
    program, qtbot, tmp_path_factory
):
    driver = wizard(program, qtbot, program.full_id)
    record = kept(program, program.full_id)
    program.dialogs.will_write(tmp_path_factory.mktemp("texts") / "out.txt")
    exported = []
    program.windows.exporter.export(
        program.windows.library, record, lambda *told: exported.append(told)
    )
    qtbot.waitUntil(lambda: bool(exported))
    driver.go("needs")
    driver.answer("Written after the export")
    assert driver.saved().id == program.full_id
    assert kept(program, program.full_id).status == "draft"


def test_questions_that_cannot_be_read_are_told(program, qtbot, monkeypatch):
    def broken():
        message = "The guidance in 2-needs.toml can't be used."
        raise PromptSetError(message, "Put the file back.")

    monkeypatch.setattr("reflect_app.prompts.load_prompts", broken)
    program.windows.open_wizard(None)
    program.service.finish()
    assert program.windows.wizards == []
    assert "2-needs.toml" in program.dialogs.told[0]


def test_the_start_page_is_shown_in_full_only_once(program, qtbot):
    assert wizard(program, qtbot).told_in_full
    again = wizard(program, qtbot)
    assert not again.told_in_full


def test_the_tags_used_before_are_offered_in_a_draft(program, qtbot):
    program.service.ask(lambda library: library.create(Reflection(tags=("supervision",))))
    driver = wizard(program, qtbot)
    driver.go("tags-and-date")
    driver.type("superv")
    assert driver.tags_offered() == ("supervision",)


def test_a_draft_opens_also_where_the_tags_used_before_cannot_be_read(program, qtbot, monkeypatch):
    def refuse(_library):
        message = "The disk does not answer."
        raise CouldNotOpenLibraryError(message, "Try again.")

    monkeypatch.setattr(FileLibrary, "tags_used", refuse)
    assert wizard(program, qtbot, program.full_id).wizard.about == program.full_id
    assert not program.dialogs.told


def test_opening_twice_before_the_library_answers_opens_once(program, qtbot):
    program.windows.open_wizard(program.full_id)
    program.windows.open_wizard(program.full_id)
    program.service.finish()
    assert len(program.windows.wizards) == 1


def test_quitting_with_two_unsaved_drafts_closes_every_window(program, qtbot):
    for words in ("First", "Second"):
        driver = wizard(program, qtbot)
        driver.go("needs")
        driver.answer(words)
    QApplication.closeAllWindows()
    assert not program.windows.library.isVisible()
    assert program.windows.wizards == []


def test_a_second_start_brings_the_library_and_what_is_written_forward(program, qtbot):
    written = wizard(program, qtbot, program.full_id).wizard
    windows = [program.windows.library, written]
    for window in windows:
        window.setWindowState(Qt.WindowState.WindowMinimized)
    program.instance.come_forward.emit()
    assert not any(window.isMinimized() for window in windows)


def test_the_library_that_was_closed_comes_back_with_a_second_start(program, qtbot):
    wizard(program, qtbot, program.full_id)
    program.windows.library.close()
    program.instance.come_forward.emit()
    assert program.windows.library.isVisible()
    assert program.windows.open.find(LIBRARY) is program.windows.library


def test_the_drafts_that_are_open_are_noted_for_after_a_crash(program, qtbot):
    noted = []
    program.windows.drafts_changed.connect(noted.append)
    driver = wizard(program, qtbot, program.full_id)
    driver.wizard.close()
    assert (noted[0], noted[-1]) == ((program.full_id,), ())


def test_starting_another_never_leaves_no_window_at_all(program, qtbot):
    first = wizard(program, qtbot, program.full_id)
    first.go("check")
    first.next()
    first.saved()
    first.press_button("Start another")
    qtbot.waitUntil(
        lambda: [w.current().step.name for w in program.windows.wizards] == ["before-you-start"]
    )


def test_a_report_that_was_closed_is_not_held_for_good(program, qtbot):
    report = ImportReport.of(())
    program.windows.publishing.show_import_report(report)
    window = program.windows.open.find(IMPORT_REPORT, id(report))
    with qtbot.waitSignal(window.destroyed):
        window.close()
    held = weakref.ref(window)
    del window
    program.windows.show_log()
    gc.collect()
    assert held() is None


def test_what_was_decided_in_a_report_is_in_it_when_it_is_shown_again(program, tmp_path):
    (tmp_path / "a.txt").write_bytes(wrapped())
    library = program.windows.library
    library.import_files([tmp_path / "a.txt"])
    settle(program.service, library)
    (window,) = program.windows.open.of(IMPORT_REPORT)
    window.steps.take_in(window.report.entries, [look_at(tmp_path / "a.txt")])
    settle(program.service, window)
    window.close()
    assert news(library) == "The file is in your library"
    accept_offer(library)
    assert program.windows.open.of(IMPORT_REPORT)[-1].report.entries[0].is_duplicate


def test_settings_that_could_not_be_used_are_told(qtbot, qapp, tmp_path):
    (tmp_path / "settings.json").write_text('{"zoom": 9999}')
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        assert program.windows.library._notice._frame.isVisible()


def test_a_library_that_is_none_is_told_when_somebody_wants_to_write(qtbot, qapp, tmp_path):
    (tmp_path / "library.sqlite3").write_bytes(b"this is something else" * 100)
    with open_program(qtbot, qapp, tmp_path, filled=False, opens=False) as program:
        program.windows.open_wizard(None)
        qtbot.waitUntil(lambda: bool(program.dialogs.told))


@pytest.mark.parametrize("folder", ["/\\u0000", "/\\ud800", "stick", "/long" * 1000])
def test_no_setting_keeps_a_damaged_library_from_being_put_together(qtbot, qapp, tmp_path, folder):
    filled(library := tmp_path / "library.sqlite3")
    spoil_header(library)
    geometry = "\\u0000" * 9000
    settings = f'{{"backup_folder": "{folder}", "window_geometry": "{geometry}"}}'
    (tmp_path / "settings.json").write_text(settings)
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        qtbot.waitUntil(lambda: len(titles(program.windows.library)) == 4)
