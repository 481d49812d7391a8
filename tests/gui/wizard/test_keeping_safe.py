"""Nothing typed is ever lost: saving, closing, reopening, and what if it can't be saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.fields.line_field import LineField
from reflect_app.gui.wizard import draft_saver
from reflect_app.gui.wizard.draft_notices import DraftNotice
from reflect_app.gui.wizard.steps import START, TAGS
from reflect_app.reflection import PromptKey, Reflection, Status
from tests.drivers.doubles import changes_while_asked
from tests.samples import FULL

FULL_DISK = CouldNotSaveError("The disk is full.", "Make some room.")


def test_the_first_key_makes_a_draft_in_the_library(driver, library):
    driver.go("description")
    assert library.records() == []
    driver.type("I")
    assert driver.saved().reflection.answers.description == "I"


def test_a_reflection_that_nobody_wrote_in_leaves_no_trace(driver, library):
    driver.next()
    driver.close()
    assert library.records() == []


def test_what_is_typed_is_saved_without_anything_else_being_done(driver, library):
    driver.go("description")
    with driver.qtbot.waitSignal(driver.wizard.saver.saved, timeout=1000):
        driver.type("It was raining")
    kept = library.records()[0]
    assert kept.reflection.answers.description == "It was raining"


def test_typing_without_a_pause_is_saved_all_the_same(driver, library):
    driver.go("description")
    saved = []
    driver.wizard.saver.saved.connect(saved.append)

    def type_on():
        driver.type("a")
        return len(saved) >= 2

    driver.qtbot.waitUntil(type_on, timeout=5000)
    assert library.records()[0].version >= 2


@pytest.mark.parametrize(
    ("step", "field"), [(START, "working_title"), (TAGS, "tags"), (TAGS, "day")]
)
def test_what_a_screen_reader_brings_into_a_field_is_saved_as_what_is_typed(driver, step, field):
    driver.go(step)
    driver.saved()
    reached = QAccessible.queryAccessibleInterface(driver.page.findChild(LineField, field))
    with driver.qtbot.waitSignal(driver.wizard.saver.saved):
        reached.editableTextInterface().insertText(0, "3")


def test_escape_saves_and_closes_without_a_question(driver, library, dialogs):
    driver.go("description")
    driver.type("Kept")
    with driver.qtbot.waitSignal(driver.wizard.closed):
        driver.press(Qt.Key.Key_Escape)
    assert [r.reflection.answers.description for r in library.records()] == ["Kept"]
    assert dialogs.asked == []


def test_reopening_lands_on_the_same_page_and_place(open_wizard, library):
    first = open_wizard()
    first.go("impact")
    first.type("She came back the next day")
    first.page.answer.moveCursor(first.page.answer.textCursor().MoveOperation.WordLeft)
    at = first.page.answer.textCursor().position()
    first.close()
    again = open_wizard(library.records()[0])
    assert again.step == "impact"
    again.qtbot.waitUntil(lambda: again.page.answer.textCursor().position() == at)


def test_a_reopened_draft_shows_nothing_as_wrong(open_wizard, library):
    driver = open_wizard(library.create(Reflection().answering(PromptKey.NEEDS, "Hers")))
    assert driver.problems == []
    assert "look" not in driver.wizard.marks().values()


def test_a_finished_reflection_that_is_changed_is_a_draft_again(open_wizard, library):
    driver = open_wizard(library.create(FULL, status=Status.FINISHED))
    driver.go("needs")
    driver.type("And more. ")
    assert driver.saved().status is Status.DRAFT


def test_opening_a_finished_reflection_changes_nothing(open_wizard, library):
    record = library.create(FULL, status=Status.FINISHED)
    driver = open_wizard(record)
    driver.go("needs")
    driver.close()
    kept = library.get(record.id)
    assert (kept.status, kept.version) == (Status.FINISHED, 1)


def test_trouble_is_told_the_text_stays_and_saving_goes_on_by_itself(driver, library):
    driver.go("description")
    library.refuses = FULL_DISK
    driver.type("Still here")
    driver.qtbot.waitUntil(lambda: driver.wizard.saver.problem is not None)
    assert driver.page.frame.saved.text() == "Not saved yet"
    assert driver.news() == ["The disk is full."]
    assert driver.text == "Still here"
    library.refuses = None
    driver.qtbot.waitUntil(lambda: not driver.wizard.saver.unsaved, timeout=8000)
    assert driver.page.frame.saved.text().startswith("✓ Saved")
    assert driver.news() == []


def test_the_window_stays_open_while_its_text_is_not_saved(driver, library, dialogs):
    driver.go("description")
    library.refuses = FULL_DISK
    driver.type("Not yet kept")
    dialogs.will_choose("Keep writing")
    driver.wizard.close()
    driver.qtbot.waitUntil(lambda: len(dialogs.asked) == 1)
    assert driver.wizard.isVisible()
    assert driver.text == "Not yet kept"


def test_a_copy_can_be_saved_elsewhere_and_read_back(driver, library, dialogs, tmp_path):
    from reflect_app.text_format.file_reader import read_file

    driver.go("description")
    driver.type("Kept elsewhere")
    dialogs.will_write(tmp_path / "copy.txt")
    driver.wizard.save_status.unsaved.save_copy()
    read = read_file(tmp_path / "copy.txt").reflection
    assert read.answers.description == "Kept elsewhere"


def test_a_draft_saved_from_two_windows_becomes_two_drafts(open_wizard, library):
    record = library.create(FULL)
    driver = open_wizard(record)
    library.save(
        record.model_copy(update={"reflection": FULL.answering(PromptKey.NEEDS, "Theirs")})
    )
    driver.go("needs")
    driver.answer("Mine")
    kept = driver.saved()
    assert kept.id != record.id
    assert kept.reflection.answers.needs == "Mine"
    assert library.get(record.id).reflection.answers.needs == "Theirs"


def test_a_tag_still_being_typed_is_kept_at_closing(driver, library):
    driver.go("tags-and-date")
    driver.type("trust")
    driver.close()
    assert [r.reflection.tags for r in library.records()] == [("trust",)]


def test_the_working_title_is_kept_and_never_written(driver, library):
    from reflect_app.text_format.writer import write_unfinished

    driver.working_title.setFocus()
    driver.type("Private words")
    record = driver.saved()
    assert record.title == "Private words"
    assert b"Private" not in write_unfinished(record.reflection)


def test_a_title_given_in_the_library_meanwhile_is_taken_on(open_wizard, library):
    record = library.create(FULL)
    driver = open_wizard(record)
    library.save(record.model_copy(update={"title": "Renamed"}))
    driver.go("needs")
    driver.answer("Mine")
    kept = driver.saved()
    assert (kept.id, kept.title, kept.reflection.answers.needs) == (record.id, "Renamed", "Mine")


def test_half_a_tag_and_half_a_date_come_back(open_wizard, library):
    first = open_wizard()
    first.go("tags-and-date")
    first.type("super")
    kept = first.saved()
    assert open_wizard(kept).page.tags.pending() == "super"
    first.page.date.set_texts("31", "", "")
    first.page.touched.emit()
    assert open_wizard(first.saved()).page.date.texts() == ("31", "", "")


def test_turning_to_another_window_saves_at_once(driver, library, theme):
    from PySide6.QtWidgets import QWidget

    driver.go("description")
    driver.type("Before the phone rang")
    other = QWidget()
    driver.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    driver.qtbot.waitUntil(lambda: not driver.wizard.isActiveWindow())
    assert driver.wizard.saver._saving or not driver.wizard.saver.unsaved
    assert driver.saved().reflection.answers.description == "Before the phone rang"


def test_asking_twice_to_close_closes_once(driver, library):
    driver.go("description")
    driver.type("Kept")
    closed = []
    driver.wizard.closed.connect(lambda: closed.append(True))
    driver.wizard.close()
    driver.wizard.close()
    driver.qtbot.waitUntil(lambda: not driver.wizard.isVisible())
    assert [r.reflection.answers.description for r in library.records()] == ["Kept"]


def test_a_failed_save_that_was_undone_is_no_trouble_any_more(driver, library):
    driver.go("description")
    driver.type("a")
    driver.saved()
    library.refuses = FULL_DISK
    driver.type("b")
    driver.qtbot.waitUntil(lambda: driver.wizard.saver.problem is not None)
    library.refuses = None
    driver.press(Qt.Key.Key_Backspace)
    driver.close()
    assert not driver.wizard.isVisible()


def test_a_window_whose_text_was_copied_elsewhere_may_close(driver, library, dialogs, tmp_path):
    driver.go("description")
    library.refuses = FULL_DISK
    driver.type("Nowhere else")
    dialogs.will_choose("Save a copy elsewhere", "Close this window")
    dialogs.will_write(tmp_path / "copy.txt")
    driver.wizard.close()
    driver.qtbot.waitUntil(lambda: not driver.wizard.isVisible())
    assert b"Nowhere else" in (tmp_path / "copy.txt").read_bytes()


def test_a_rescue_copy_leaves_alone_what_changes_while_the_question_stands(
    driver, library, dialogs, tmp_path, monkeypatch
):
    driver.go("description")
    library.refuses = FULL_DISK
    driver.type("Nowhere else")
    changes_while_asked(monkeypatch, dialogs, tmp_path / "copy.txt")
    dialogs.will_choose("Save a copy elsewhere")
    driver.wizard.close()
    assert (tmp_path / "copy.txt").read_text("utf-8") == "changed meanwhile"
    assert "changed" in dialogs.told[-1]
    assert driver.wizard.isVisible()


def test_a_draft_that_is_gone_from_the_library_is_kept_as_a_new_one(open_wizard, library):
    record = library.create(FULL)
    driver = open_wizard(record)
    library.remove(record.id)
    driver.go("needs")
    driver.answer("Still mine")
    assert driver.saved().reflection.answers.needs == "Still mine"
    assert driver.news() == ["This reflection is no longer in the library."]
    driver.press_button("Close this message")
    assert driver.news() == []


def test_a_tag_added_elsewhere_meanwhile_is_taken_on(open_wizard, library):
    record = library.create(FULL)
    driver = open_wizard(record)
    tagged = FULL.model_copy(update={"tags": ("elsewhere",)})
    library.save(record.model_copy(update={"reflection": tagged}))
    driver.go("needs")
    driver.answer("Mine")
    kept = driver.saved()
    assert (kept.id, kept.reflection.tags) == (record.id, ("elsewhere",))
    driver.go("tags-and-date")
    assert driver.page.tags.tags() == ("elsewhere",)


def test_writing_on_brings_a_draft_back_from_the_bin(open_wizard, library):
    record = library.create(FULL)
    driver = open_wizard(record)
    library.move_to_bin([record.id])
    driver.go("needs")
    driver.answer("Not for the bin")
    driver.saved()
    assert [line.id for line in library.find()] == [record.id]


def test_an_answer_emptied_while_finishing_had_to_wait_leaves_a_draft(open_wizard, library):
    driver = open_wizard(library.create(FULL))
    driver.go("check")
    library.refuses = FULL_DISK
    driver.next()
    driver.qtbot.waitUntil(lambda: driver.wizard.saver.problem is not None)
    driver.go("needs")
    driver.answer("")
    library.refuses = None
    assert driver.saved().status is Status.DRAFT


def test_control_s_says_saved_only_once_it_is(driver, library, monkeypatch):
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.wizard.save_status.announce", lambda _widget, text, **_: said.append(text)
    )
    driver.go("description")
    driver.type("a")
    library.refuses = FULL_DISK
    driver.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.qtbot.waitUntil(lambda: driver.wizard.saver.problem is not None)
    assert "Saved" not in said
    library.refuses = None
    driver.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.qtbot.waitUntil(lambda: "Saved" in said)


@pytest.fixture
def aloud(monkeypatch):
    """What is said aloud of saving."""
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.wizard.save_status.announce", lambda _widget, text, **_: said.append(text)
    )
    return said


def fail_for(driver, library, error, times=3):
    """Let saving be tried this often, and fail for this reason."""
    failed = []
    library.refuses = error
    driver.wizard.saver.trouble.connect(failed.append)
    driver.qtbot.waitUntil(lambda: failed.count(error) >= times, timeout=8000)


def test_why_a_draft_is_not_saved_is_said_once_for_each_reason(driver, library, aloud, monkeypatch):
    monkeypatch.setattr(draft_saver, "TRY_AGAIN_MS", 20)
    driver.go("description")
    driver.type("Still here")
    fail_for(driver, library, FULL_DISK)
    assert aloud == ["Not saved yet. The disk is full."]
    fail_for(driver, library, CouldNotSaveError("The folder is gone.", "Look for it."))
    assert aloud == ["Not saved yet. The disk is full.", "Not saved yet. The folder is gone."]


def test_what_happened_to_a_draft_is_said_once_while_it_stands(driver, aloud):
    notice = DraftNotice("It was in the bin.", "It is back.")
    driver.go("description")
    driver.wizard.save_status.show_notice(notice)
    driver.type("Written on")
    driver.saved()
    assert driver.news() == ["It was in the bin."]
    assert aloud == ["It was in the bin. It is back."]
    driver.press_button("Close this message")
    driver.wizard.save_status.show_notice(notice)
    assert aloud == ["It was in the bin. It is back."] * 2
