"""What can be chosen: dates, folder, names of files, and what there is beside the text."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.publish.publish_line import Way
from reflect_app.paths import AppPaths
from reflect_app.settings import usable
from tests.drivers.doubles import ESCAPE
from tests.drivers.publish import (
    choose,
    dates,
    days,
    dialog,
    give_date,
    heading,
    lead,
    lines,
    names,
    press,
    press_button,
    press_row,
    settle,
    write,
)
from tests.gui.publish.conftest import FIRST, story

WEEK = timedelta(weeks=1)


def test_all_choices_for_the_dates_drop_down_in_full(window, qapp):
    window.options.dates.showPopup()
    qapp.processEvents()
    view = window.options.dates.view()
    last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    assert view.viewport().rect().contains(last)
    window.options.dates.hidePopup()


def test_one_date_for_all(window):
    dates(window, "one")
    press_button(window, "Another day")
    give_date(window, "5", "January", "2027")
    assert set(days(window)) == {date(2027, 1, 5)}


def test_one_a_week_from_a_day_and_what_is_left_out_takes_no_week(window):
    dates(window, "weekly")
    press_button(window, "Another day")
    give_date(window, "4", "January", "2027")
    start = date(2027, 1, 4)
    assert days(window) == [start, start + WEEK, start + 2 * WEEK]
    choose(window, "A letter")
    press_row(window, Qt.Key.Key_Space)
    settle(window)
    assert days(window) == [start, start + WEEK]


def test_f2_gives_one_its_own_date_and_the_others_keep_theirs(window):
    dates(window, "weekly")
    before = days(window)
    choose(window, "Quiet hours")
    press_row(window, Qt.Key.Key_F2)
    give_date(window, "1", "2", "2027")
    assert days(window) == [before[0], date(2027, 2, 1), before[2]]
    assert names(window)[1] == "2027-02-01-environment.txt"


def test_a_date_that_is_none_is_said_and_nothing_changes(window):
    choose(window, "Quiet hours")
    before = days(window)
    press_row(window, Qt.Key.Key_F2)
    asked = dialog(window)
    asked.date.set_texts("31", "April", "2026")
    asked.keep.click()
    assert asked.isVisible()
    assert asked.date.problem() == "Published date must be a real date"
    asked.reject()
    assert days(window) == before


def test_what_lacks_a_date_alone_gets_one_here(open_publish, library, on_shelf):
    from reflect_app.status import Status

    library.create(story(day=None), title="No date", status=Status.FINISHED)
    window = open_publish()
    assert lead(window) == "1 is finished. One stays behind until it has a date."
    press_row(window, Qt.Key.Key_Return)
    give_date(window, "1", "2", "2027")
    assert heading(window) == "Publish 1 reflection"
    assert days(window) == [date(2027, 2, 1)]


def test_a_folder_is_chosen_and_remembered(window, dialogs, tmp_path, settings_file):
    other = tmp_path / "For the spring"
    other.mkdir()
    dialogs.will_use_folder(other)
    window.options.folder.click()
    settle(window)
    assert window.options.folder.words == "For the spring"
    assert settings_file.settings.publish_folder == str(other)
    write(window)
    assert len(list(other.iterdir())) == 3


def test_a_folder_that_is_not_there_yet_is_said_to_be_made(window, folder):
    assert str(folder.parent) in window.options.place.text()


def test_names_follow_a_template_and_one_is_shown_while_it_is_typed(window, settings_file):
    window.options.choose_names()
    asked = dialog(window)
    asked.field.setText("{counter:03}-{tag}")
    assert asked.ui.underLabel.text() == "For example 001-housing.txt"
    asked.keep.click()
    settle(window)
    assert names(window) == ["001-housing.txt", "002-environment.txt", "003-leadership.txt"]
    assert usable("publish_names", settings_file.settings.publish_names)


def test_a_template_with_somebodys_name_in_it_is_asked_about_and_may_be_used(window, dialogs):
    dialogs.will_choose("Choose other names", ESCAPE, "Use these names")
    before = names(window)
    window.options.choose_names()
    dialog(window).field.setText("Zofia {tag}")
    for _answer in ("Choose other names", ESCAPE):
        dialog(window).keep.click()
        assert dialog(window).field.text() == "Zofia {tag}"
        assert names(window) == before
    dialog(window).keep.click()
    settle(window)
    assert names(window)[0] == "Zofia housing.txt"


def tells_what_was_begun(window):
    """What it tells as it closes, in a list that it comes to."""
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # the fixture closes it too
    told = []
    window.left.connect(told.append)
    return told


def leave_out_and_close(window, title):
    """Leave one out, and press Escape; what was begun, as it is told then."""
    told = tells_what_was_begun(window)
    choose(window, title)
    press_row(window, Qt.Key.Key_Space)
    settle(window)
    press(window, Qt.Key.Key_Escape)
    return told[-1]


def test_what_is_left_out_stays_so_when_the_same_is_asked_for_again(window, open_publish, ids):
    begun = leave_out_and_close(window, "Quiet hours")
    again = open_publish(begun=begun)
    assert heading(again) == "Publish 2 reflections"
    assert "1 is left out." in lead(again)
    again.show_these(None)
    settle(again)
    assert "1 is left out." in lead(again)
    again.show_these(list(ids.values()))
    settle(again)
    assert heading(again) == "Publish 3 reflections"


def test_what_is_left_out_is_taken_in_once_the_others_are_written(window, open_publish, ids):
    begun = leave_out_and_close(window, "Quiet hours")
    again = open_publish(begun=begun)
    told = tells_what_was_begun(again)
    write(again)
    again.close()
    assert told[-1] is None


@pytest.mark.parametrize("template", ["{title}", "a/b-{tag}", "always the same", "{date"])
def test_a_template_that_gives_no_names_is_not_taken_and_it_says_why(window, template):
    before = names(window)
    window.options.choose_names()
    asked = dialog(window)
    asked.field.setText(template)
    asked.keep.click()
    assert asked.isVisible()
    assert asked.ui.problemLabel.text()
    asked.reject()
    assert names(window) == before


def test_what_is_beside_the_text_is_written_with_it_and_remembered(
    window, open_publish, folder, settings_file
):
    press_button(window, "Also as")
    asked = dialog(window)
    for each in ("html", "csv", "zip"):
        asked.boxes[each].click()
    asked.keep.click()
    settle(window)
    write(window)
    made = {path.suffix for path in folder.iterdir()}
    assert made == {".txt", ".html", ".csv", ".zip"}
    assert settings_file.settings.publish_also == "html csv zip"
    assert usable("publish_also", settings_file.settings.publish_also)


def test_a_setting_that_can_not_be_used_gives_way_to_the_usual(open_publish, ids, settings_file):
    settings_file.settings.publish_names = "{nothing of ours}"
    settings_file.settings.publish_also = "html poetry"
    window = open_publish()
    assert names(window)[0] == "2026-11-23-housing.txt"
    assert window.choices.also == {"html"}


def test_what_is_in_the_way_leads_to_the_tick_that_lets_it_be_replaced(window, folder):
    folder.mkdir()
    (folder / "2026-11-23-housing.txt").write_text("somebody's own")
    window.looker.look()
    settle(window)
    assert [each.way for each in lines(window)[0].held] == [Way.REPLACE]
    choose(window, "A letter")
    press_row(window, Qt.Key.Key_Return)
    assert window.focusWidget() is window.options.replace
    assert lines(window)[0].published == FIRST


def test_the_folder_of_our_own_files_is_not_taken_and_it_says_why(
    window, dialogs, folder, tmp_path
):
    own = AppPaths(tmp_path / "own")
    own.data_dir.mkdir()
    window.options._own = own
    dialogs.will_use_folder(own.data_dir)
    window.options.folder.click()
    assert "keeps its own files" in dialogs.told[-1]
    assert window.choices.folder == folder
