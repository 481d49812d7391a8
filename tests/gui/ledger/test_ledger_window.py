"""The window about what went out: what it says of each, and what can be done about it."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reflect_app.gui.app.publishing_windows import LEDGER, PUBLISH
from reflect_app.gui.ledger.ledger_window import LEARN, ROWS_AT_ONCE
from reflect_app.gui.tasks.change import EVERYTHING, whole
from reflect_app.ledger_line import FileFormat
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.reflection import PromptKey
from reflect_app.status import Status
from tests.drivers.doubles import ESCAPE, held
from tests.drivers.every_window import open_program
from tests.drivers.ledger import open_ledger
from tests.drivers.publish import press_row, show_publish
from tests.drivers.settle import settle, until
from tests.drivers.window import act
from tests.samples import FULL

DAY = date(2026, 11, 23)


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    (tmp_path / "data").mkdir()
    with open_program(qtbot, qapp, tmp_path / "data", filled=False) as program:
        yield program


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "stories"
    folder.mkdir()
    return folder


def published(program, folder, *titles, also=()):
    """Reflections that went out a week from each other, and their ids."""
    ids = []

    def publish(library):
        for at, title in enumerate(titles):
            dated = FULL.model_copy(update={"published": DAY - timedelta(weeks=at)})
            made = library.create(dated, title=title, status=Status.FINISHED)
            ids.append(made.id)
        settings = PublishSettings(folder, frozenset({FileFormat.TEXT, *also}))
        job = Publisher(library, PublishPlan(library, settings, None), None)
        for _lot in chain(job.lots(ids), job.finish()):
            continue

    program.service.ask(publish, changes=EVERYTHING)
    program.service.finish()
    return ids


def edit(program, reflection_id):
    def change(library):
        record = library.get(reflection_id)
        other = record.reflection.answering(PromptKey.NEEDS, "Somebody else's")
        library.save(record.model_copy(update={"reflection": other}))

    program.service.ask(change, changes=whole(reflection_id))


def test_before_anything_went_out_it_says_what_will_stand_here(program):
    window = open_ledger(program).window
    assert "Nothing went out yet" in window.ui.empty.text()
    assert not window.rows


def test_each_reflection_has_its_file_and_whether_its_words_are_still_those(program, folder):
    first, _second = published(program, folder, "A letter", "Two keys")
    edit(program, first)
    found = open_ledger(program)
    assert sorted(found.rows()) == [("A letter", "Edited since"), ("Two keys", "As published")]
    assert all(name.endswith(".txt") for name in found.files())


def test_the_focus_is_where_the_list_begins_once_it_is_there(program, folder):
    published(program, folder, "A letter")
    with held(program.service):
        act(program.windows.library, "What went out")
        (window,) = program.windows.open.of(LEDGER)
        window.close_button.setFocus()  # as it has where the window comes to the front now
    until(lambda: bool(window.rows))
    assert window.focusWidget() is window.ui.tabs


def test_an_edit_is_seen_while_the_window_is_open(program, folder):
    (only,) = published(program, folder, "A letter")
    found = open_ledger(program)
    edit(program, only)
    until(lambda: found.rows() == [("A letter", "Edited since")])


def test_the_row_of_a_reflection_that_is_gone_stays(program, folder):
    (only,) = published(program, folder, "A letter")
    program.service.ask(lambda library: (library.move_to_bin([only]), library.purge([only])))
    assert open_ledger(program).rows() == [("No longer in your library", "As published")]


def test_only_what_was_edited_offers_to_be_published_again(program, folder, qtbot):
    first, _second = published(program, folder, "A letter", "Two keys")
    edit(program, first)
    found = open_ledger(program)
    at = [name for name, _state in found.rows()].index("A letter")
    assert "Publish again…" in found.offers(at)
    assert "Publish again…" not in found.offers(1 - at)
    with qtbot.waitSignal(found.window.publish_wanted) as asked:
        found.press(at, "Publish again")
    assert asked.args == [[first], folder, {FileFormat.TEXT}]


def test_withdrawing_names_every_copy_and_makes_a_draft_of_it(program, folder):
    (only,) = published(program, folder, "A letter")
    found = open_ledger(program)
    program.dialogs.will_choose("Withdraw it", "Close")
    found.press(0, "Withdraw")
    assert str(folder / found.files()[0]) in program.dialogs.asked[0][2]
    until(lambda: found.rows() == [("A letter", "Withdrawn")])
    assert found.window.focusWidget() is found.window.rows[0].opener
    record = []
    program.service.ask(lambda library: library.get(only), record.append)
    until(lambda: bool(record))
    assert record[0].status is Status.DRAFT
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("pressed", ["Keep it as it is", ESCAPE])
def test_nothing_is_withdrawn_by_a_changed_mind(program, folder, pressed):
    published(program, folder, "A letter")
    found = open_ledger(program)
    program.dialogs.will_choose(pressed)
    found.press(0, "Withdraw")
    program.service.finish()
    settle(program.service)
    assert found.rows() == [("A letter", "As published")]


def test_the_note_names_the_files_and_holds_no_word_of_the_reflection(program, folder, tmp_path):
    published(program, folder, "A letter")
    found = open_ledger(program)
    program.dialogs.will_choose("Withdraw it", "Save the note for the web site…")
    program.dialogs.will_write(tmp_path / "note.txt")
    found.press(0, "Withdraw")
    until((tmp_path / "note.txt").exists)
    note = (tmp_path / "note.txt").read_text(encoding="utf-8")
    assert found.files()[0] in note
    assert "A letter" not in note


def test_the_list_is_saved_as_a_table_as_it_is_shown(program, folder, tmp_path):
    published(program, folder, "=1+1", "Two keys")
    found = open_ledger(program)
    found.window.search.setText("=1")
    program.dialogs.will_write(tmp_path / "list.csv")
    found.window.save_button.click()
    until(lambda: "saved" in found.said())
    rows = list(csv.reader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    assert [row[1] for row in rows] == ["Title", "'=1+1"]


def test_heads_sort_and_turn_the_list(program, folder):
    published(program, folder, "Bravo", "Alpha", "Charlie")
    found = open_ledger(program)
    head = next(iter(found.window.heads.heads.values()))
    head.click()
    names = [name for name, _state in found.rows()]
    head.click()
    assert names == ["Alpha", "Bravo", "Charlie"]
    assert [name for name, _state in found.rows()] == names[::-1]


def test_rows_are_walked_and_opened_by_keys_and_escape_closes_them_again(program, folder):
    published(program, folder, "Bravo", "Alpha")
    found = open_ledger(program)
    found.window.rows[0].opener.setFocus()
    QTest.keyClick(found.window.rows[0].opener, Qt.Key.Key_Down)
    opener = found.window.focusWidget()
    QTest.keyClick(opener, Qt.Key.Key_Space)
    assert found.window.rows[1].is_open
    QTest.keyClick(opener, Qt.Key.Key_Escape)
    assert not found.window.rows[1].is_open
    assert found.window.isVisible()


def test_of_many_some_are_shown_and_more_on_demand(program, folder):
    published(program, folder, *map(str, range(ROWS_AT_ONCE + 2)))
    found = open_ledger(program)
    assert len(found.window.rows) == ROWS_AT_ONCE
    found.window.more.click()
    assert len(found.window.rows) == ROWS_AT_ONCE + 2


def test_a_folder_is_compared_with_what_went_out(program, folder):
    published(program, folder, "A letter", "Two keys")
    changed, kept = sorted(folder.iterdir())
    changed.write_text("other words", encoding="utf-8")
    (folder / "theirs.txt").write_text("somebody else's", encoding="utf-8")
    found = open_ledger(program)
    program.dialogs.will_use_folder(folder)
    found.window.compare_button.click()
    comparison = found.comparison()
    assert comparison.ui.titleLabel.text() == "1 of 3 files are as they went out"
    said = [row.accessibleName() for row in comparison.rows]
    assert said[0].startswith(changed.name)
    assert said[-1].startswith(kept.name)


def test_a_folder_that_is_gone_is_said_kindly(program, folder, tmp_path):
    published(program, folder, "A letter")
    found = open_ledger(program)
    program.dialogs.will_use_folder(tmp_path / "gone")
    found.window.compare_button.click()
    until(lambda: bool(program.dialogs.told))
    assert "can’t be read" in program.dialogs.told[0]


def test_in_a_narrow_window_the_charts_are_a_tab_and_the_list_comes_back(program, folder):
    published(program, folder, "A letter")
    found = open_ledger(program)
    found.window.resize(700, 600)
    found.window.ui.tabs.pick(LEARN)
    until(lambda: found.window.charts is not None and found.window.charts.isVisible())
    assert not found.window.rows[0].isVisible()
    found.window.resize(1400, 600)
    until(lambda: found.window.rows[0].isVisible() and found.window.charts.isVisible())


def test_the_charts_stand_beside_the_list_where_there_is_room(program, folder):
    published(program, folder, "A letter")
    found = open_ledger(program)
    found.window.resize(1280, 800)
    until(lambda: found.window.charts is not None and found.window.charts.isVisible())
    assert found.window.rows[0].isVisible()


def test_publishing_again_opens_the_window_for_it_with_its_folder(program, folder):
    (only,) = published(program, folder, "A letter")
    edit(program, only)
    found = open_ledger(program)
    found.press(0, "Publish again")
    (window,) = program.windows.open.of(PUBLISH)
    assert window.choices.folder == folder
    window.close()


def test_what_is_left_out_stays_so_after_the_window_was_closed(program, folder):
    (only,) = published(program, folder, "A letter")
    edit(program, only)
    window = show_publish(program, [only])
    press_row(window, Qt.Key.Key_Space)
    window.close()
    assert show_publish(program, [only]).page.model.left_out == {only}


def test_what_is_published_again_is_so_in_all_the_formats_that_it_is_out_in(program, folder):
    (only,) = published(program, folder, "A letter", also={FileFormat.HTML})
    edit(program, only)
    settings = program.services.settings_file.settings
    settings.publish_also = "csv"
    found = open_ledger(program)
    found.press(0, "Publish again")
    (window,) = program.windows.open.of(PUBLISH)
    assert window.choices.also == {"html"}
    window.show_these(None)
    assert window.choices.also == {"csv"}
    assert window.choices.folder != folder
    window.close()


def test_a_save_of_something_else_throws_nobody_out_of_a_row(program, folder):
    published(program, folder, *map(str, range(ROWS_AT_ONCE + 10)))
    found = open_ledger(program)
    found.window.more.click()
    row = found.open_row(ROWS_AT_ONCE + 5)
    row.buttons[0].setFocus()
    other = found.window.rows[0].row.reflection_id
    edit(program, other)
    until(lambda: found.window.rows[0].row.state.value == "edited")
    assert found.window.rows[ROWS_AT_ONCE + 5] is row
    assert row.is_open
    assert row.buttons[0].hasFocus()


def test_a_row_that_changed_itself_stays_open_with_the_focus_in_it(program, folder):
    (only,) = published(program, folder, "A letter")
    found = open_ledger(program)
    found.open_row(0).buttons[0].setFocus()
    edit(program, only)
    until(lambda: found.rows() == [("A letter", "Edited since")])
    assert found.window.rows[0].is_open
    assert found.window.rows[0].opener.hasFocus()


def test_a_copy_that_was_made_while_the_question_stood_is_asked_about_too(
    program, folder, tmp_path
):
    (only,) = published(program, folder, "A letter")
    found = open_ledger(program)
    stale = found.window.rows[0].row
    line = replace(stale.lines[0], folder=str(tmp_path / "elsewhere"))
    program.service.ask(lambda library: library.note_files([line]))
    program.dialogs.will_choose("Withdraw it", "Withdraw it", "Close")
    found.window.steps.withdraw(stale)
    until(lambda: found.rows() == [("A letter", "Withdrawn")])
    assert "elsewhere" in program.dialogs.asked[1][2]
    assert only == stale.reflection_id
