"""Finishing, and getting the text file."""

import pytest

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.wizard import draft_saver
from reflect_app.reflection import Reflection, Status
from reflect_app.text_format.writer import write
from tests.samples import FULL


@pytest.fixture
def finished(full):
    """A whole reflection on the last page."""
    full.go("check")
    full.next()
    full.saved()
    return full


def next_steps(page) -> list[str]:
    return [words.text() for _number, words in page._lines if words.isVisible()]


def test_the_last_page_says_what_is_done_and_what_comes_next(finished):
    assert finished.title == "Finished – Reflect"
    assert finished.heading == "“The afternoon at the drop-in” is finished"
    assert finished.said.startswith("All six questions are answered.")
    assert "today or after a day’s rest" in next_steps(finished.page)[0]
    assert "“Export as text”, here or later" in next_steps(finished.page)[2]


def test_the_key_for_continue_does_not_leave_the_last_page(finished):
    finished.keys("Ctrl+Return")
    assert finished.title == "Finished – Reflect"


def test_once_the_file_is_written_the_last_page_speaks_of_the_file(finished, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "out.txt")
    finished.press_button("Export as text")
    finished.exported()
    page = finished.page
    assert finished.heading == "“The afternoon at the drop-in” is exported"
    assert (
        "your six answers, 2 tags and the date 23 November 2026, and nothing else" in finished.said
    )
    assert not any("Export as text" in line for line in next_steps(page))
    assert next_steps(page)[0].startswith("Open the file and look at it as a stranger would")


def test_without_a_title_a_tag_or_a_date_the_last_page_says_so(open_wizard, library):
    driver = open_wizard(library.create(Reflection(answers=FULL.answers)))
    driver.next()
    assert driver.heading == "Your reflection is finished"
    assert driver.said.endswith("it still needs a tag and a date.")


def test_what_was_published_before_and_is_unchanged_is_said_to_be_published(open_wizard, library):
    driver = open_wizard(library.create(FULL, title="Waiting", status=Status.PUBLISHED))
    driver.go("check")
    driver.next()
    assert driver.heading == "“Waiting” is published"
    assert driver.file_named == ""
    assert next_steps(driver.page)[0].startswith("Open the file")


def test_its_folder_can_be_shown(finished, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "out.txt")
    finished.press_button("Export as text")
    finished.exported()
    finished.press_button("Open its folder")
    assert dialogs.folders == [tmp_path]


def test_export_writes_the_file_and_says_where_it_is(finished, dialogs, tmp_path):
    path = tmp_path / "out.txt"
    dialogs.will_write(path)
    finished.press_button("Export as text")
    finished.exported()
    assert path.read_bytes() == write(FULL)
    assert finished.file_named == str(path)


def test_an_exported_reflection_is_published(finished, dialogs, library, tmp_path):
    dialogs.will_write(tmp_path / "out.txt")
    finished.press_button("Export as text")
    finished.exported()
    record = finished.wizard.saver.record
    assert record.status is Status.PUBLISHED
    assert library.get(record.id).status is Status.PUBLISHED


def test_the_suggested_name_is_date_and_tag_never_the_title(finished, dialogs):
    dialogs.will_write(None)
    finished.press_button("Export as text")
    finished.qtbot.waitUntil(lambda: bool(dialogs.suggestions()))
    assert dialogs.suggestions()[0].endswith(
        "2026-11-23-compassionate-and-transformational-leadership.txt"
    )


def test_changing_ones_mind_at_export_changes_nothing(finished, dialogs, library):
    dialogs.will_write(None)
    before = finished.wizard.saver.record
    finished.press_button("Export as text")
    finished.qtbot.waitUntil(lambda: bool(dialogs.suggestions()))
    assert library.get(before.id).status is Status.FINISHED


def test_export_asks_for_what_is_missing_there_and_then(
    open_wizard, library, dialogs, exporter, monkeypatch, tmp_path
):
    driver = open_wizard(library.create(Reflection(answers=FULL.answers)))
    driver.next()
    driver.saved()
    asked = []

    def complete(parent, record, known):
        asked.append(record.id)
        return record.model_copy(update={"reflection": FULL})

    monkeypatch.setattr(exporter, "ask_for_missing", complete)
    dialogs.will_write(tmp_path / "out.txt")
    driver.press_button("Export as text")
    driver.exported()
    assert asked
    assert (tmp_path / "out.txt").read_bytes() == write(FULL)
    driver.go("tags-and-date")
    assert driver.page.tags.tags() == FULL.tags


def test_a_file_that_cannot_be_written_is_told_and_nothing_changes(
    finished, dialogs, library, tmp_path
):
    dialogs.will_write(tmp_path / "no such folder" / "out.txt")
    finished.press_button("Export as text")
    finished.qtbot.waitUntil(lambda: bool(dialogs.told))
    assert library.get(finished.wizard.saver.record.id).status is Status.FINISHED


def test_another_reflection_can_be_started_from_the_last_page(finished):
    with finished.qtbot.waitSignal(finished.wizard.another_wanted):
        finished.press_button("Start another")


def test_it_can_be_read_from_the_last_page(finished):
    with finished.qtbot.waitSignal(finished.wizard.read_wanted) as asked:
        finished.press_button("Read it")
    assert asked.args == [finished.wizard.saver.record.id]


def test_a_half_typed_date_does_not_win_over_the_one_that_was_exported(
    finished, dialogs, library, exporter, monkeypatch, tmp_path
):
    record = finished.wizard.saver.record
    place = record.place.model_copy(update={"date_typed": ("", "31", "feb")})
    finished.wizard.saver.record = record.model_copy(update={"place": place})
    dialogs.will_write(tmp_path / "out.txt")
    finished.press_button("Export as text")
    finished.exported()
    finished.go("tags-and-date")
    assert finished.page.date.parsed().value == FULL.published


def test_after_a_change_the_last_page_no_longer_names_the_old_file(finished, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "out.txt")
    finished.press_button("Export as text")
    finished.exported()
    finished.go("needs")
    finished.answer("Changed since")
    finished.go("check")
    finished.next()
    assert finished.step == "finished"
    assert finished.file_named == ""


def test_the_step_list_says_that_it_is_checked_once_it_is_finished(finished):
    button = next(b for b in finished.wizard.step_list.buttons if b.step.name == "check")
    assert button.accessibleName() == "Check your answers, done"


def test_a_file_that_the_library_could_not_note_is_still_said_to_be_there(
    finished, dialogs, library, tmp_path, monkeypatch
):
    from tests.gui.wizard.test_keeping_safe import FULL_DISK

    monkeypatch.setattr(library, "refuses", FULL_DISK)
    dialogs.will_write(tmp_path / "out.txt")
    finished.wizard.save_status.exporter.export(
        finished.wizard, finished.wizard.saver.record, finished.wizard.last_steps._on_exported
    )
    finished.exported()
    assert dialogs.asked[-1][1] == "The file is written, but the library could not note it"


def test_a_half_typed_date_is_said_at_the_check(full):
    full.go("tags-and-date")
    full.page.date.set_texts("31", "feb", "")
    full.go("check")
    assert full.page._rows[-1].body.text() == "“31 feb” is not a date yet"


def test_a_date_far_from_today_is_asked_about_at_the_check_until_it_is_mended(full):
    full.go("tags-and-date")
    full.page.date.set_texts("27", "3", "1926")
    full.next()
    row = full.page._rows[-1]
    assert (row.body.text(), row.note.text()) == (
        "27 March 1926",
        "The year is 1926. Is that meant?",
    )
    full.qtbot.waitUntil(row.note.isVisible)
    full.go("tags-and-date")
    full.page.date.set_texts("27", "3", "2026")
    full.next()
    full.qtbot.waitUntil(full.page._rows[-1].isVisible)
    assert not full.page._rows[-1].note.isVisible()
    full.next()
    assert full.step == "finished"


def notes(driver) -> dict[str, str]:
    return {r.label.text(): r.note.text() for r in driver.page._rows if not r.note.isHidden()}


def test_what_looks_damaged_is_said_at_the_check_and_holds_nobody_back(full):
    full.go("needs")
    full.answer("We didnâ€™t go, and the caf\ufffd was shut.")
    full.go("check")
    (said,) = notes(full).values()
    assert said.startswith("Looks damaged: â€™, which is usually a damaged ’;")
    full.next()
    assert full.step == "finished"


def test_what_looks_damaged_is_said_no_longer_once_it_is_mended(full):
    full.go("needs")
    full.answer("We didnâ€™t go.")
    full.go("check")
    assert len(notes(full)) == 1
    full.page._rows[1].change.click()
    full.answer("We didn’t go.")
    full.next()
    assert notes(full) == {}


def test_the_check_shows_in_order_what_is_written_now_and_keeps_what_stays(full, qtbot):
    full.go("check")
    before = full.page._rows
    full.go("impact")
    full.answer("She waved.")
    full.go("check")
    now = full.page._rows
    assert [at for at, row in enumerate(now) if row is not before[at]] == [2]
    assert now[2].body.text() == "She waved."
    assert sorted(now, key=lambda row: row.y()) == now
    qtbot.waitUntil(lambda: all(row.isVisible() for row in now))


def test_what_is_finished_on_a_disk_that_refuses_is_finished_once_it_is_saved(
    full, library, monkeypatch
):
    monkeypatch.setattr(draft_saver, "TRY_AGAIN_MS", 50)
    full.go("check")
    library.refuses = CouldNotSaveError("The disk is full.", "Make some room.")
    full.next()
    full.qtbot.waitUntil(lambda: full.wizard.saver.problem is not None)
    library.refuses = None
    assert full.saved().status is Status.FINISHED


def test_what_is_finished_while_it_is_removed_elsewhere_is_kept_as_finished(full, library):
    full.go("check")
    gone = full.saved().id
    library.remove(gone)
    full.next()
    kept = full.saved()
    assert kept.id != gone
    assert kept.status is Status.FINISHED
