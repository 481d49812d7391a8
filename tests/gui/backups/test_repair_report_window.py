"""After a repair somebody knows what came from where, and what to look at."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from reflect_app.gui.backups.repair_messages import repaired_title, unknown_title
from reflect_app.gui.backups.repair_report_section import AT_ONCE
from reflect_app.gui.backups.repair_report_window import RepairReportWindow
from reflect_app.library.damage.repair_report import BackupUsed, RepairReport
from reflect_app.reflection import Answers, Reflection

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ASIDE = Path("kept") / "set-aside" / "first"
BACKUP = BackupUsed(Path("backup"), datetime(2026, 11, 20, 12, 0, tzinfo=UTC))


@pytest.fixture
def open_window(service, services, qtbot):
    def open_window(**parts):
        report = RepairReport(NOON, ASIDE, **parts)
        window = RepairReportWindow(services, report, now=lambda: NOON)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        assert service.finish()
        rows = [row for section in window.sections for row in section.rows]
        qtbot.waitUntil(lambda: all(row.isVisible() for row in rows))
        return window

    return open_window


def shown(window) -> str:
    """All words that can be read in a window, once what was just put there is shown."""
    QCoreApplication.sendPostedEvents()
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def button(window, name) -> QAbstractButton:
    buttons = window.findChildren(QAbstractButton)
    return next(each for each in buttons if each.accessibleName() == name)


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        ({"read": ("a",)}, "Your library was damaged, and is whole again"),
        ({"lost": ("a",)}, "Your library was damaged, and not all of it could be brought back"),
        ({"doubtful": ("a",)}, "Your library was damaged, and some of it needs a look"),
        ({"changes_lost": 1}, "Your library was damaged, and some of it needs a look"),
        ({"recovered": ("a",)}, "Your library was damaged, and some of it needs a look"),
        ({"uncertain": True}, "Your library was damaged, and some of it needs a look"),
        (
            {"revisions_lost": 1},
            "Your library was damaged, and all your reflections are back",
        ),
        (
            {"ledger_lost": 1},
            "Your library was damaged, and all your reflections are back",
        ),
        (
            {"read": ("a",), "altered": True},
            "Your library was not as Reflect made it, and is again",
        ),
        ({"gone": True}, "Your library was gone, and is back from a backup"),
    ],
)
def test_the_heading_promises_no_more_than_is_true(parts, title):
    assert repaired_title(RepairReport(NOON, ASIDE, **parts)) == title


def test_where_reflections_may_be_missing_without_a_trace_it_is_said(open_window):
    assert "More reflections may be missing" in shown(open_window(read=("a",), uncertain=True))
    assert "may be missing" not in shown(open_window(read=("a",)))


def test_what_another_program_put_in_is_said_and_that_nothing_of_it_was_run(open_window):
    words = shown(open_window(read=("a",), altered=True))
    assert "Something in it was not written by Reflect" in words
    assert "Nothing of that was run" in words


def test_it_says_how_many_came_from_the_library_and_how_many_from_which_backup(
    open_window, library
):
    kept = library.create(title="Waiting with her").id
    words = shown(open_window(read=("a", "b"), from_backup=(kept,), backup=BACKUP))
    assert "2 reflections were read whole from your library" in words
    assert "1 reflection came from the backup of 20 November, " in words
    assert "Waiting with her" in words


@pytest.mark.parametrize("kind", ["recovered", "lost", "from_backup"])
def test_one_is_spoken_of_as_one_and_several_as_several(open_window, kind):
    several = re.compile(r"\b(them|those|files)\b")
    one = shown(open_window(**{kind: ("a",)}, backup=BACKUP))
    assert not several.search(one.replace("What they belong to", ""))
    assert several.search(shown(open_window(**{kind: ("a", "b")}, backup=BACKUP)))


def test_histories_are_told_apart_from_reflections_some_of_which_are_lost(open_window):
    words = shown(open_window(lost=("a",), revisions_lost=2))
    assert "The reflections themselves are there" not in words
    assert "about the histories alone" in words


def test_what_is_not_in_the_backup_that_took_the_library_s_place_is_said(open_window):
    assert "is not in it" in shown(open_window(from_backup=("a",), backup=BACKUP, gone=True))


def test_a_library_that_is_not_damaged_is_not_called_so(open_window):
    assert "damaged" not in shown(open_window(read=("a",), altered=True)).lower()


def test_what_is_missing_of_what_went_out_is_said_and_that_the_files_are_as_they_are(open_window):
    words = shown(open_window(ledger_lost=2, ledger_from_backup=1))
    assert "2 lines of what went out could not be read as they were" in words
    assert "1 line of what went out came from a backup" in words
    assert "published files are as they are" in words
    assert "Lines of what went out may be missing" in shown(open_window(ledger_uncertain=True))


def test_it_owns_up_to_what_was_saved_last_and_is_gone(open_window):
    assert "what was saved last may be missing" in shown(open_window(read=("a",), changes_lost=3))


def test_what_came_from_the_backup_can_be_read(open_window, library, qtbot):
    kept = library.create(title="Waiting with her").id
    window = open_window(from_backup=(kept,), backup=BACKUP)
    with qtbot.waitSignal(window.read_wanted) as wanted:
        button(window, "Read “Waiting with her”").click()
    assert wanted.args == [kept]


def test_what_may_not_be_whole_can_be_compared(open_window, library, qtbot):
    kept = library.create(title="Waiting with her").id
    window = open_window(doubtful=(kept,), backup=BACKUP)
    with qtbot.waitSignal(window.history_wanted) as wanted:
        button(window, "Compare “Waiting with her”").click()
    assert wanted.args == [kept]


def test_without_a_backup_there_is_nothing_to_compare_with(open_window, library):
    words = shown(open_window(doubtful=(library.create(title="Waiting with her").id,)))
    assert "All that could be read is there." in words
    assert "history" not in words


def test_a_reflection_without_a_title_is_known_by_its_first_words(open_window, library):
    answers = Answers(description="We moved the chairs into a circle.")
    kept = library.create(Reflection(answers=answers)).id
    assert "We moved the chairs into a circle." in shown(open_window(recovered=(kept,)))


def test_one_that_is_gone_by_now_is_no_obstacle(open_window):
    assert unknown_title() in shown(open_window(from_backup=("nobody",), backup=BACKUP))


def test_a_long_list_is_shown_in_parts(open_window, library, service):
    ids = tuple(library.create(title=f"Number {n}").id for n in range(AT_ONCE + 5))
    window = open_window(from_backup=ids, backup=BACKUP)
    section = next(each for each in window.sections if each.rows)
    assert len(section.rows) == AT_ONCE
    section.more.click()
    assert service.finish()
    assert len(section.rows) == AT_ONCE + 5
    assert not section.more.isVisible()


def test_where_the_damaged_library_is_can_be_opened(open_window, dialogs):
    window = open_window(read=("a",))
    assert str(ASIDE) in shown(window)
    window.open_button.click()
    assert dialogs.folders == [ASIDE]


def test_go_to_my_reflections_closes_the_page(open_window):
    window = open_window(read=("a",))
    assert window.focusWidget() is window.go_on
    window.go_on.click()
    assert not window.isVisible()


def test_what_is_gone_altogether_is_said_and_not_left_out(open_window):
    window = open_window(read=("a",), lost=("b", "c"))
    assert "2 reflections could not be brought back" in shown(window)
    assert "import the text files that you exported" in shown(window)
