"""Learn from them: charts, each with its sentence, its table and its files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reflect_app.errors import CouldNotOpenLibraryError
from reflect_app.gui.charts.look import on_screen
from reflect_app.gui.charts.save_steps import FileKind
from reflect_app.gui.charts.tag_lines import TagLines
from reflect_app.gui.tasks.change import EVERYTHING, Aspect, Change
from reflect_app.publication.statistics import (
    HowMany,
    Statistics,
    StatusCount,
    TagLine,
    TagsOverTime,
)
from reflect_app.publication.statistics import PromptsReturned as NoReturns
from reflect_app.publication.statistics import TagsTogether as NoPairs
from reflect_app.status import Status
from tests.drivers.charts import MANY, MONTHS, OVER_TIME, RETURNED, STATISTICS, TITLES, TOGETHER
from tests.drivers.settle import settle, until
from tests.queue_samples import come_back, comment_on, send_out
from tests.samples import FULL


@pytest.fixture
def shown(page):
    """The page with some of everything on it."""
    page.panel._due = False  # nothing is asked of the library
    page.panel.show_statistics(STATISTICS)
    page.panel.show()
    return page


def test_the_page_counts_what_is_in_the_library(page, service, on_shelf, clock):
    def fill(library):
        library.create(FULL)
        one = send_out(library, clock(), "Sent")
        comment_on(library, one, clock(), "B.", 2)
        come_back(library, one, clock())

    on_shelf(fill)
    page.panel.show()
    until(lambda: page.titles() == TITLES)
    page.switch(RETURNED)
    assert page.rows(RETURNED)[1] == ["What happened", "1", "2"]


def test_a_change_in_the_library_is_counted_while_the_page_is_shown(page, service, on_shelf):
    on_shelf(lambda library: library.create(FULL))
    page.panel.show()
    until(lambda: page.titles() == TITLES)
    on_shelf(lambda library: library.create(FULL), changes=EVERYTHING)
    settle(service, page.panel)
    assert page.sentence(MANY).startswith("2 in ")


def test_nothing_is_counted_again_where_somebody_only_went_on_in_a_draft(page, service, on_shelf):
    on_shelf(lambda library: library.create(FULL))
    page.panel.show()
    until(lambda: page.titles() == TITLES)
    on_shelf(lambda library: library.create(FULL), changes=Change(Aspect.PLACE))
    settle(service, page.panel)
    assert page.sentence(MANY).startswith("1 in ")


def test_an_empty_library_says_what_will_be_seen_here(page, service):
    page.panel.show()
    settle(service, page.panel)
    assert page.titles() == []
    assert page.said().startswith("Nothing to learn from yet\nWhen there are reflections")


def test_what_has_nothing_to_show_yet_says_so_and_offers_nothing(page):
    months = MONTHS[-1:]
    counted = HowMany(months, (StatusCount(Status.DRAFT, (3,)),))
    page.panel._due = False
    page.panel.show_statistics(
        Statistics(counted, TagsOverTime(months), NoPairs(), NoReturns(), total=3)
    )
    page.panel.show()
    assert page.sentence(RETURNED) == "Nothing came back from a supervisor so far."
    assert not page.card(RETURNED).save.isVisible()
    assert page.card(MANY).save.isVisible()


def test_a_library_that_can_not_be_read_is_said(page, service, library, monkeypatch):
    def refuse(_starts):
        raise CouldNotOpenLibraryError("It is locked.", "Try later.")

    monkeypatch.setattr(library, "tally", refuse, raising=False)
    page.panel.show()
    settle(service, page.panel)
    assert "It is locked." in page.said()


@pytest.mark.parametrize("title", TITLES)
def test_each_chart_is_drawn_and_heard_by_its_name_and_its_sentence(shown, title):
    shown.wait_for_charts()
    assert shown.is_drawn(title)
    assert shown.heard(title) == (QAccessible.Role.Graphic, title, shown.sentence(title))


def test_a_table_takes_the_place_of_its_chart_and_gives_it_back(shown):
    shown.wait_for_charts()
    shown.switch(OVER_TIME)
    assert not shown.is_drawn(OVER_TIME)
    heads, first, *_rest = shown.rows(OVER_TIME)
    assert heads[:3] == ["", "trust", "housing"]
    assert first[:3] == ["December 2025", "1", "0"]
    shown.switch(OVER_TIME)
    assert shown.is_drawn(OVER_TIME)


def test_the_links_say_which_chart_they_are_for_and_what_they_do_next(shown):
    link = shown.card(TOGETHER).switch
    assert (link.words, link.accessibleName()) == (
        "Show as a table", "Show as a table: Tags together"
    )  # fmt: skip
    link.click()
    assert link.accessibleName() == "Show as a chart: Tags together"


def test_the_heads_of_a_table_are_heads_to_a_screen_reader(shown):
    shown.switch(MANY)
    heads, rows = shown.heads_heard(MANY)
    assert heads == ["Published", "Approved", "With supervisor", "Draft", "All"]
    assert (rows[0], rows[-1]) == ("December 2025", "November 2026")


def test_a_table_is_gone_through_by_arrows_and_left_by_tab(shown, qtbot):
    shown.switch(MANY)
    table = shown.card(MANY).table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.currentRow(), table.currentColumn()) == (1, 0)
    assert [index.row() for index in table.selectedIndexes()] == [1]
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table.currentRow() == 1


def test_a_table_stays_open_when_it_is_counted_again(shown):
    shown.switch(MANY)
    more = HowMany(MONTHS, (StatusCount(Status.DRAFT, (1,) * 12),))
    shown.panel.show_statistics(
        Statistics(more, STATISTICS.tags, STATISTICS.together, STATISTICS.returned, 12)
    )
    assert shown.rows(MANY)[1] == ["December 2025", "1", "1"]
    assert not shown.card(OVER_TIME).shows_table


@pytest.mark.parametrize(
    ("width", "zoom"), [(320, 100), (540, 100), (1280, 100), (540, 200), (1280, 400)]
)
def test_nothing_is_cut_at_any_width_and_size_of_text(shown, services, zoom, width):
    services.theme.set_zoom(zoom)
    shown.panel.resize(width, 600)
    shown.wait_for_charts()
    until(lambda: shown.panel.widget().height() >= shown.panel.height_needed())
    assert shown.panel.horizontalScrollBar().maximum() == 0
    for title in TITLES:
        picture = shown.card(title).picture
        assert picture.pixmap().deviceIndependentSize().toSize() == picture.size()


def test_charts_follow_the_colours(shown, services):
    shown.wait_for_charts()
    light = shown.card(MANY).picture.pixmap().toImage()
    services.theme.choose("dark")
    shown.wait_for_charts()
    dark = shown.card(MANY).picture.pixmap().toImage()
    assert light.pixelColor(1, 1) != dark.pixelColor(1, 1)
    assert dark.pixelColor(1, 1) == services.theme.colours.background


@pytest.mark.parametrize(
    ("kind", "begins"),
    [(FileKind.PNG, b"\x89PNG"), (FileKind.SVG, b"<?xml"), (FileKind.CSV, b'\xef\xbb\xbf"Month"')],
    ids=["PNG", "SVG", "CSV"],
)
def test_a_chart_is_saved_where_somebody_says(
    shown, service, dialogs, said, tmp_path, kind, begins
):
    dialogs.will_write(tmp_path / f"chart.{kind.value}")
    shown.save(MANY, kind)
    settle(service, shown.panel)
    assert (tmp_path / f"chart.{kind.value}").read_bytes().startswith(begins)
    assert dialogs.suggestions() == [str(tmp_path / f"how-many-a-month.{kind.value}")]
    assert said[0].text == f"Saved as chart.{kind.value}, in {tmp_path}."


def test_a_changed_mind_saves_nothing(shown, service, dialogs, said):
    dialogs.will_write(None)
    shown.save(TOGETHER, FileKind.PNG)
    settle(service, shown.panel)
    assert said == []


def test_a_file_that_can_not_be_written_is_said(shown, service, dialogs, said, tmp_path):
    dialogs.will_write(tmp_path / "gone" / "chart.csv")
    shown.save(MANY, FileKind.CSV)
    settle(service, shown.panel)
    assert said[0].urgent
    assert "is not there" in said[0].text


def test_three_kinds_of_files_are_offered(shown):
    assert [words.partition("(")[2] for words in shown.offered_files(MANY)] == [
        "PNG)…", "SVG)…", "CSV)…"
    ]  # fmt: skip


def test_tags_of_one_month_are_bars_and_no_lines_without_a_length(qapp, theme):
    tags = TagsOverTime(MONTHS[-1:], (TagLine("trust", (2,)), TagLine("housing", (1,))))
    of_month, of_year = (
        TagLines(each).draw(on_screen(theme, qapp.font()), 476) for each in (tags, STATISTICS.tags)
    )
    assert of_month.height < of_year.height / 2
    of_month.close()
    of_year.close()
