"""After an import somebody sees what needs them first, and never more than one sentence a file."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reflect_app.gui.import_report.import_report_window import ImportReportWindow
from reflect_app.gui.import_report.messages import stay
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton
from reflect_app.publication.text_import.import_outcomes import Became, HandedOver
from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport
from reflect_app.publication.text_import.import_table import HEADS, as_csv
from reflect_app.text_format.problems import FileProblem
from tests.drivers.doubles import services_of
from tests.drivers.import_report import headline, tabs

FOLDER = Path("Stories from spring")
NO_DATE = FileProblem("missing-published", None, "There is no date")
NOT_OURS = FileProblem("other-kind", None, "It is a Word document")


def taken(name, *problems, whole=True):
    return ImportOutcome(FOLDER / name, True, whole, problems, id=f"id-{name}")


def refused(name):
    return ImportOutcome(path=FOLDER / name, problems=(NOT_OURS,))


MANY = [taken(f"{at}.txt") for at in range(40)]
MIXED = [*MANY[:6], taken("undated.txt", NO_DATE, whole=False), refused("letter.txt")]


def one_of_each():
    """An outcome of each kind, in the order of the report."""
    return [
        refused("letter.txt"),
        taken("undated.txt", NO_DATE, whole=False),
        replace(taken("a.reflection"), handed_over=HandedOver(Became.FOR_REVIEW, "A.")),
        replace(taken("b.reflection"), handed_over=HandedOver(Became.APPROVED, "B.")),
        taken("spaces.txt", FileProblem("trailing-space", 2, "A space")),
        taken("whole.txt"),
        replace(taken("again.txt"), is_duplicate=True, taken=False),
    ]


@pytest.fixture
def open_report(theme, dialogs, qtbot):
    def open_report(*outcomes, left=()):
        window = ImportReportWindow(
            services_of(None, theme, dialogs, None),
            ImportReport.of(outcomes, FOLDER, left),
            lambda _window, report: open_report.saved.append(report),
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.focusWidget() is not None)
        return window

    open_report.saved = []
    return open_report


def test_each_outcome_has_a_row_and_a_tab(open_report):
    window = open_report(*one_of_each())
    assert [row.row.became for row in window.rows] == [*Became]
    assert tabs(window).count() == 1 + len(Became)


def names(window):
    return [row.row.name() for row in window.rows]


def said(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def link(row, words):
    return next(each for each in row.findChildren(LinkButton) if each.words == words)


def press_button(window, words):
    next(each for each in window.findChildren(WrappingButton) if each.words == words).click()


def test_what_needs_a_person_comes_first_and_what_is_alike_shares_a_row(open_report):
    window = open_report(*MIXED)
    window.resize(1280, 800)
    assert headline(window) == "7 of 8 files are in your library; 1 needs a person"
    assert names(window) == ["letter.txt", "undated.txt", "6 files"]
    assert stay() in said(window)


def test_the_tabs_count_what_they_show_and_add_up(open_report):
    bar = tabs(open_report(*MIXED))
    counts = [int(bar.tabText(at).split()[-1]) for at in range(bar.count())]
    assert counts == [8, 1, 1, 6]


def test_a_tab_shows_only_its_files(open_report):
    window = open_report(*MIXED)
    tabs(window).pick("draft")
    assert names(window) == ["undated.txt"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_row_opens_by_key_and_closes_the_one_before(open_report, key):
    window = open_report(*MIXED)
    for at in (0, 2):
        QTest.keyClick(window.rows[at].opener, key)
        assert [row.is_open for row in window.rows] == [place == at for place in range(3)]
    assert "5.txt" in said(window.rows[2])


def test_the_arrows_move_between_the_rows(open_report):
    window = open_report(*MIXED)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(window.focusWidget(), key)
    assert window.focusWidget() is window.rows[1].opener


def test_escape_closes_the_opened_row_and_then_the_window(open_report):
    window = open_report(*MIXED)
    window.rows[0].opener.click()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.rows[0].is_open
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_draft_is_opened_and_its_file_shown(open_report, dialogs, qtbot):
    window = open_report(*MIXED)
    with qtbot.waitSignal(window.open_wanted) as wanted:
        link(window.rows[1], "Open").click()
    assert wanted.args == ["id-undated.txt"]
    link(window.rows[1], "Show the file").click()
    assert dialogs.folders == [FOLDER]


def test_several_are_shown_in_the_library_together(open_report, qtbot):
    window = open_report(*MIXED)
    with qtbot.waitSignal(window.list_wanted) as wanted:
        link(window.rows[2], "Show in the library").click()
    assert wanted.args == [[f"id-{at}.txt" for at in range(6)]]


def test_of_several_files_each_has_a_few_lines_of_its_own(open_report):
    tabs = [
        taken(
            f"{at}.txt", *(FileProblem("tab", line, "There is a tab") for line in range(at, at + 5))
        )
        for at in range(1, 7)
    ]
    row = open_report(*tabs).rows[0]
    row.opener.click()
    assert said(row)[-5:] == [
        "6.txt",
        "Line 6: There is a tab.",
        "Line 7: There is a tab.",
        "Line 8: There is a tab.",
        "… and 2 more.",
    ]


def test_very_many_rows_come_some_at_a_time(open_report):
    window = open_report(
        *(
            taken(f"{at}.txt", FileProblem("bad-date", None, "", about=str(at)), whole=False)
            for at in range(130)
        )
    )
    shown = len(window.rows)
    window.more.click()
    assert shown < len(window.rows) < 130
    assert window.focusWidget() is window.rows[shown].opener


def test_more_files_of_a_row_are_asked_for_by_the_words_that_are_read(open_report):
    row = open_report(*MANY).rows[0]
    row.set_open(on=True)
    more = next(each for each in row.findChildren(LinkButton) if each.words == "Show 10 more")
    assert more.accessibleName() == f"Show 10 more: {row.row.name()}"
    more.setFocus()
    more.click()
    assert row.window().focusWidget().accessibleName() == "Open: 30.txt"


def test_nothing_to_bring_in_says_which_files_are_meant(open_report):
    window = open_report()
    assert any(".txt" in words for words in said(window))
    assert not tabs(window).isVisible()
    assert window.focusWidget() is window.done_button


def test_a_file_with_nothing_to_add_has_nothing_to_open(open_report):
    window = open_report(*MANY[:1])
    window.rows[0].opener.click()
    assert not window.rows[0].is_open


def test_a_stopped_import_can_go_on_from_its_report(open_report, qtbot):
    window = open_report(*MIXED, left=[FOLDER / "z.txt"])
    with qtbot.waitSignal(window.rest_wanted) as wanted:
        press_button(window, "Import the other file")
    assert wanted.args == [window.report]
    assert not window.isVisible()


def test_the_report_can_be_saved(open_report):
    window = open_report(*MIXED)
    window.save_button.click()
    assert open_report.saved == [window.report]


def test_the_table_has_a_line_for_each_file_and_no_cell_that_runs():
    outcomes = [taken("a, b.txt"), taken("=HYPERLINK(1).txt"), taken("+1.txt"), refused("-x.txt")]
    lines = list(csv.reader(io.StringIO(as_csv(ImportReport.of(outcomes)).decode("utf-8-sig"))))
    assert lines[0] == list(HEADS)
    files = [line[0] for line in lines[1:]]
    assert files == ["'-x.txt", "a, b.txt", "'=HYPERLINK(1).txt", "'+1.txt"]


STARTS = ["", "\n", "\r", "\t", " ", "\u00a0", "\ufeff", "x;", "x\t", "x,"]
SIGNS = "=+-@＝＋－＠"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_runs_whatever_is_taken_for_the_separator(separator):
    names = [f"{start}{sign}1+1.txt" for start in STARTS for sign in SIGNS]
    report = ImportReport.of(map(refused, names), left=[FOLDER / name for name in names])
    text = io.StringIO(as_csv(report).decode("utf-8-sig"), newline="")
    cells = [cell for line in csv.reader(text, delimiter=separator) for cell in line]
    starts = {cell.strip("\ufeff \u00a0\n\r\t")[:1] for cell in cells}
    assert starts.isdisjoint(SIGNS)
