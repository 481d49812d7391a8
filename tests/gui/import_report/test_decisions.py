"""In the report of an import a person decides file by file, sees it first, and can take it back."""

import csv
import io

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from reflect_app.gui.import_report.before_and_after_view import BeforeAndAfterView
from reflect_app.gui.import_report.import_report_window import ROWS_AT_ONCE
from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport
from reflect_app.publication.text_import.import_table import as_csv
from reflect_app.queries import BIN
from reflect_app.reflection import Status
from reflect_app.revision import Reason
from reflect_app.text_format.problems import FileProblem
from tests import seeds
from tests.drivers.import_report import shown_buttons, texts
from tests.drivers.stories import coded, lost_letter, misread, story, wrapped
from tests.made_up_texts import MadeUp


def words(button):
    return getattr(button, "words", "")


def focused(report):
    return report.window.focusWidget()


# Mending


def test_before_and_after_stand_beside_the_one_action_and_nothing_is_mended_until_then(
    report, on_shelf
):
    report.bring_in(a=wrapped())
    row = report.opened("a.txt")
    before, after = texts(row)
    assert "⏎" in before
    assert "this example had at the time:" in after
    assert "Mend and take in" in map(words, shown_buttons(row))
    assert on_shelf(lambda library: library.ids()) == []


@pytest.mark.parametrize("damaged", [wrapped(), coded()])
def test_what_was_seen_is_mended_and_row_tabs_headline_and_table_follow(report, on_shelf, damaged):
    window = report.bring_in(a=damaged, b=b"Dear all")
    report.decide("a.txt", "Mend and take in")
    assert window.ui.titleLabel.text() == "1 of 2 files is in your library; 1 needs a person"
    assert report.counts() == [2, 1, 1]
    assert ("a.txt", "Tidied and taken in") in report.rows()
    table = list(csv.reader(io.StringIO(as_csv(window.report).decode("utf-8-sig"))))
    assert [line[2] for line in table[1:]] == ["Needs a person", "Tidied and taken in"]
    assert len(on_shelf(lambda library: library.ids())) == 1
    assert (report.folder / "a.txt").read_bytes() == damaged


def test_mending_is_taken_back_into_the_bin(report, on_shelf):
    report.bring_in(a=wrapped(), b=b"Dear all")
    report.decide("a.txt", "Mend and take in")
    report.undo()
    assert ("a.txt", "Needs a person") in report.rows()
    assert on_shelf(lambda library: (library.ids(), len(library.ids(BIN)))) == ([], 1)


def test_a_file_that_changed_meanwhile_is_not_taken_in_and_is_shown_as_it_is_now(report, on_shelf):
    report.bring_in(a=wrapped())
    row = report.opened("a.txt")
    (report.folder / "a.txt").write_bytes(wrapped("On a dry morning"))
    report.press(row, "Mend and take in")
    assert "changed since you saw it" in report.news()
    assert on_shelf(lambda library: library.ids()) == []
    report.decide("a.txt", "Mend and take in")
    assert len(on_shelf(lambda library: library.ids())) == 1


def test_a_file_that_vanished_is_said_to_be_gone(report):
    report.bring_in(a=wrapped())
    row = report.opened("a.txt")
    (report.folder / "a.txt").unlink()
    report.press(row, "Mend and take in")
    assert "It is not there" in report.news()


def test_the_safe_ones_are_listed_with_what_would_change_before_any_is_mended(report, on_shelf):
    window = report.bring_in(a=wrapped(), b=coded("One day"), c=wrapped("In the caf\ufffd"))
    assert window.safe.link.words == "Mend the 2 that are safe to mend…"
    safe = report.safe()
    assert len(texts(safe)) == 4
    assert on_shelf(lambda library: library.ids()) == []
    report.press(safe, "Mend and take in all 2")
    assert not window.safe.link.isVisible()


def test_the_safe_ones_are_not_mended_by_leaving_the_list(report, on_shelf):
    report.bring_in(a=wrapped(), b=coded("One day"))
    report.press(report.safe(), "Not now")
    assert on_shelf(lambda library: library.ids()) == []


# Nearly the same


@pytest.fixture
def alike(report):
    report.bring_in(a=story(), b=story("On a wet afternoon in spring,"))
    return report


def test_both_texts_stand_side_by_side_and_closing_decides_nothing(alike, on_shelf):
    window = alike.compare("b.txt")
    text = window.ui.text.toPlainText()
    assert "In your library" in text
    assert "The file: b.txt" in text
    window.reject()
    assert len(on_shelf(lambda library: library.ids())) == 1
    assert ("b.txt", "Needs a person") in alike.rows()


@pytest.mark.parametrize(
    ("button", "outcome", "here", "binned"),
    [
        ("mineButton", "In your library already", 1, 0),
        ("theirsButton", "Taken in as it is", 1, 1),
        ("bothButton", "Taken in as it is", 2, 0),
    ],
)
def test_each_choice_is_done_and_can_be_taken_back(alike, on_shelf, button, outcome, here, binned):
    def kept(library):
        return len(library.ids()), len(library.ids(BIN))

    getattr(alike.compare("b.txt").ui, button).click()
    alike.settle()
    assert ("b.txt", outcome) in alike.rows()
    assert on_shelf(kept) == (here, binned)
    alike.undo()
    assert ("b.txt", "Needs a person") in alike.rows()
    assert on_shelf(kept)[0] == 1


# Damaged lines


def test_the_likely_text_is_used_only_on_that_press_with_a_revision_before_it(report, on_shelf):
    report.bring_in(a=misread())
    row = report.opened("a.txt")
    assert ["didnâ€™t" in each for each in texts(row)] == [True, False]
    (kept,) = on_shelf(lambda library: library.ids())
    assert "â€™" in on_shelf(lambda library: library.get(kept)).reflection.answers.description
    report.press(row, "Use this text")
    record, history = on_shelf(lambda library: (library.get(kept), library.history(kept)))
    assert "didn’t" in record.reflection.answers.description
    assert history[0].reason is Reason.BEFORE_MENDING
    assert "looks damaged" not in report.row("a.txt").row.sentence()


def test_a_line_that_was_put_right_is_as_it_was_after_undo(report, on_shelf):
    report.bring_in(a=misread())
    report.decide("a.txt", "Use this text")
    report.undo()
    (kept,) = on_shelf(lambda library: library.ids())
    record = on_shelf(lambda library: library.get(kept))
    assert "â€™" in record.reflection.answers.description
    assert record.status is Status.PUBLISHED
    assert "looks damaged" in report.row("a.txt").row.sentence()


def test_where_a_letter_was_lost_nothing_is_offered_but_the_way_to_write_it(report, qtbot):
    window = report.bring_in(a=lost_letter())
    row = report.opened("a.txt")
    assert len(texts(row)) == 1
    with qtbot.waitSignal(window.open_wanted):
        report.press(row, "Open")


# Refused


def test_a_file_that_was_put_right_elsewhere_is_taken_in_again(report, on_shelf):
    report.bring_in(a=b"PK\x03\x04word/document.xml")
    report.opened("a.txt")
    (report.folder / "a.txt").write_bytes(story())
    report.decide("a.txt", "Take it in again")
    assert report.rows() == [("a.txt", "Taken in as it is")]
    assert len(on_shelf(lambda library: library.ids())) == 1


# The table


def test_each_head_sorts_and_turns_the_list_and_says_so(report):
    window = report.bring_in(b=story(), a=wrapped("One day"), c=b"Dear all")
    heads = window.heads.heads
    assert heads["outcome"].accessibleDescription() == "Sorted, the first first"
    QTest.keyClick(heads["file"], Qt.Key.Key_Space)
    assert [name for name, _outcome in report.rows()] == ["a.txt", "b.txt", "c.txt"]
    heads["file"].click()
    assert [name for name, _outcome in report.rows()] == ["c.txt", "b.txt", "a.txt"]
    heads["found"].click()
    said_of = [row.row.sentence() for row in window.rows]
    assert said_of == sorted(said_of, key=str.casefold)


def test_after_a_decision_the_focus_is_in_the_rows_still(report):
    report.bring_in(a=wrapped(), b=b"Dear all", c=story("One day"))
    report.decide("a.txt", "Mend and take in")
    assert focused(report) in [row.opener for row in report.window.rows]


def test_below_900_the_sentence_stands_under_the_name_and_the_actions_under_that(report):
    window = report.bring_in(a=wrapped())
    window.resize(700, 700)
    report.settle()
    row = report.row("a.txt")
    sentence = next(each for each in row.findChildren(QLabel) if "mail program" in each.text())
    link = next(each for each in shown_buttons(row) if words(each) == "Show the file")
    tops = [each.mapTo(row, QPoint()).y() for each in (row.opener, sentence, link)]
    assert tops == sorted(set(tops))


# Many


def test_of_many_that_share_a_row_each_is_decided_by_itself_and_the_row_stays_open(report):
    names = {f"f{at}": wrapped(f"Day {at}", made_up) for at, made_up in enumerate(seven_stories())}
    report.bring_in(**names)
    row = report.opened("7 files")
    report.press(row, "Mend…")
    report.press(row, "Mend and take in")
    assert report.rows()[0] == ("6 files", "Need a person")
    assert report.window.rows[0].is_open


def test_of_ten_thousand_files_only_so_many_rows_are_made_as_are_looked_at(report):
    window = report.bring_in(a=story())
    many = [ImportOutcome(report.folder / f"{at}.txt", problems=(bad(at),)) for at in range(10_000)]
    window.report = ImportReport.of(many, report.folder)
    window._fill()
    assert len(window.rows) == ROWS_AT_ONCE
    assert report.counts() == [10_000, 10_000]


def bad(at):
    return FileProblem("other-kind", None, f"It is number {at}")


def seven_stories():
    made_up = MadeUp(seeds.chance("files that share a row"))
    return [made_up.story() for _ in range(7)]


# By keyboard, and without sight


def test_everything_is_reached_by_tab_from_the_row_that_was_opened(report, on_shelf):
    report.bring_in(a=wrapped(), b=b"Dear all")
    row = report.opened("a.txt")
    row.opener.setFocus()
    for _ in range(6):
        if words(focused(report)) == "Mend and take in":
            break
        QTest.keyClick(focused(report), Qt.Key.Key_Tab)
    QTest.keyClick(focused(report), Qt.Key.Key_Space)
    report.settle()
    assert len(on_shelf(lambda library: library.ids())) == 1


def test_what_changes_is_told_without_sight_too(report):
    report.bring_in(a=wrapped())
    row = report.opened("a.txt")
    before, after = (
        side.text for view in row.findChildren(BeforeAndAfterView) for side in view.sides
    )
    assert (before.accessibleName(), after.accessibleName()) == ("Before: a.txt", "After: a.txt")
    assert "example had at the time" in after.accessibleDescription()
    mend = next(each for each in shown_buttons(row) if words(each) == "Mend and take in")
    assert mend.accessibleName() == "Mend and take in: a.txt"
    assert "stays as it is" in mend.accessibleDescription()


def test_a_locked_file_leads_to_where_it_can_be_opened(report, qtbot):
    window = report.bring_in(a=story())
    locked = ImportOutcome(
        report.folder / "b.reflection", problems=(FileProblem("locked", None, "It is locked"),)
    )
    window.report = ImportReport.of([locked], report.folder)
    window._fill()
    with qtbot.waitSignal(window.opening_wanted) as wanted:
        report.press(window.rows[0], "Open it…")
    assert wanted.args == [locked.path]


def test_what_is_taken_back_by_its_key_is_taken_back_once(report, on_shelf):
    report.bring_in(a=wrapped())
    report.decide("a.txt", "Mend and take in")
    for _ in range(2):
        QTest.keyClick(focused(report), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        report.settle()
    assert on_shelf(lambda library: (library.ids(), len(library.ids(BIN)))) == ([], 1)


def test_where_the_other_text_is_gone_the_file_can_be_taken_in_again(alike, on_shelf):
    on_shelf(lambda library: library.move_to_bin(library.ids()))
    alike.press(alike.row("b.txt"), "Compare…")
    assert "no two texts" in alike.news()
    alike.press(alike.window.news, "Take it in again")
    assert ("b.txt", "Taken in as it is") in alike.rows()


class Windows(QObject):
    """Notes each window that is shown, be it for a moment."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_row_that_is_opened_is_a_window_for_a_moment(report, qapp):
    window = report.bring_in(
        a=wrapped(), b=coded("One day"), c=wrapped("In the caf\ufffd"), d=b"Dear all", e=b"", f=b"",
        g=story(), h=story("On a wet afternoon in spring,"), i=story("It\u00e2\u20ac\u2122s"),
    )  # fmt: skip
    windows = Windows()
    qapp.installEventFilter(windows)
    rows = [row for row in window.rows if row.opens]
    for row in rows:
        row.set_open(on=True)
        report.settle()
    qapp.removeEventFilter(windows)
    assert len(rows) > 4
    assert windows.shown == []


def test_its_key_takes_back_wherever_the_focus_is(report, on_shelf):
    window = report.bring_in(a=wrapped(), b=b"Dear all")
    for place in ("news", "tabs", "button"):
        report.decide("a.txt", "Mend and take in")
        assert len(on_shelf(lambda library: library.ids())) == 1
        where = {"news": window.news.offer, "tabs": window.ui.tabs, "button": window.done_button}
        where[place].setFocus()
        QTest.keyClick(focused(report), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        report.settle()
        assert on_shelf(lambda library: library.ids()) == []
