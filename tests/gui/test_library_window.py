"""What people can do in the library window."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTableWidget

from reflect_app.errors import CouldNotOpenLibraryError, CouldNotSaveError
from reflect_app.gui import batch
from reflect_app.gui.library_service import LibraryService
from reflect_app.gui.library_window import LibraryWindow
from reflect_app.gui.working_title_dialog import WorkingTitleDialog
from reflect_app.reflection import Answers, Reflection, Status
from tests.gui.doubles import FakeSettingsFile, held
from tests.samples import FULL

UNFINISHED = Reflection(answers=Answers(description="We moved the chairs into a circle."))


class Opened:
    """What the window asked to be opened."""

    def __init__(self):
        self.written: list = []
        self.read: list = []
        self.folders: list[Path] = []


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def make_window(qtbot, theme, dialogs, settings_file, opened):
    def make(service, exporter=None):
        window = LibraryWindow(
            service=service,
            theme=theme,
            dialogs=dialogs,
            settings_file=settings_file,
            open_wizard=opened.written.append,
            open_reader=lambda each, order: opened.read.append((each, list(order))),
            exporter=exporter,
            open_folder=opened.folders.append,
        )
        qtbot.addWidget(window)
        window.show()
        return window

    return make


@pytest.fixture
def window(make_window, library, service, exporter):
    library.create(UNFINISHED, title="The chairs")
    library.create(FULL, title="The letter", status=Status.FINISHED)
    library.create(FULL, title="Waiting with her", status=Status.PUBLISHED)
    window = make_window(service, exporter)
    assert service.finish()
    window.activateWindow()
    return window


@pytest.fixture
def empty_window(make_window, service, exporter):
    window = make_window(service, exporter)
    assert service.finish()
    return window


def titles(window) -> list[str]:
    return [summary.title for summary in window.model.shown]


def choose(window, *wanted: str) -> None:
    ids = [each.id for each in window.model.shown if each.title in wanted]
    window.ui.list.select(ids)
    window.ui.list.setFocus()


def news(window) -> str:
    return window.ui.bannerText.text() if window.ui.banner.isVisible() else ""


def reasons(window) -> str:
    return window.ui.reportText.toPlainText() if window.ui.report.isVisible() else ""


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


# What is listed


def test_the_newest_change_comes_first(window):
    assert titles(window) == ["Waiting with her", "The letter", "The chairs"]


def test_each_row_says_all_of_itself_in_words(window):
    row = window.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith("The chairs. We moved the chairs into a circle. Draft, 1 of 6 answered.")


def test_the_filters_count_what_there_is(window):
    bar = window.ui.filters
    shown = [bar.accessibleTabName(place) for place in range(bar.count())]
    assert shown == ["All, 3", "Drafts, 1", "Finished, 1", "Published, 1"]


def test_a_filter_shows_its_reflections_only(window):
    window.ui.filters.pick("published")
    assert titles(window) == ["Waiting with her"]


def test_typing_in_the_search_box_filters_the_list(window):
    QTest.keyClicks(window.ui.search, "CHAIRS")
    assert titles(window) == ["The chairs"]


def test_escape_clears_the_search(window, qtbot):
    window.ui.search.setFocus()
    QTest.keyClicks(window.ui.search, "chairs")
    press(window.ui.search, Qt.Key.Key_Escape)
    assert len(titles(window)) == 3


def test_a_search_without_a_hit_offers_the_way_back(window):
    window.ui.search.setText("zebra")
    assert window.ui.messageHeading.text() == "Nothing matches “zebra”"
    window.ui.messageFirst.click()
    assert len(titles(window)) == 3


def test_an_empty_filter_offers_all_reflections(window, service):
    window.ui.filters.pick("draft")
    choose(window, "The chairs")
    window.ui.actionBin.trigger()
    service.finish()
    assert window.ui.messageHeading.text() == "No drafts just now"


def test_the_selection_survives_a_refresh(window, service, library):
    choose(window, "The chairs")
    service.ask(lambda lib: lib.create(UNFINISHED, title="Another"), changes=True)
    service.finish()
    assert titles(window)[0] == "Another"
    assert [each.title for each in window.selected()] == ["The chairs"]


def test_what_was_changed_elsewhere_is_shown_anew(window, service, library):
    record = library.get(window.model.shown[0].id)
    renamed = record.model_copy(update={"title": "Renamed"})
    service.ask(lambda lib: lib.save(renamed), changes=True)
    service.finish()
    assert titles(window)[0] == "Renamed"


def test_many_changes_are_fetched_a_few_times_only(window, service, library, qtbot):
    asked = []
    plain = library.summaries
    library.summaries = lambda: (asked.append(1), plain())[1]
    with held(service):
        for number in range(50):
            service.ask(lambda lib, n=number: lib.create(title=f"{n}"), changes=True)
    service.finish()
    qtbot.waitUntil(lambda: window.model.total == 53)
    assert len(asked) < 10


# The states of the window


def test_before_the_library_answers_the_window_says_so(qapp, make_window):
    window = make_window(LibraryService(lambda: None))
    assert window.ui.messageText.text() == "Opening your reflections…"


def test_an_empty_library_invites(empty_window, opened):
    assert empty_window.ui.messageHeading.text() == "Nothing here yet"
    empty_window.ui.messageFirst.click()
    assert opened.written == [None]


def test_an_empty_library_shows_one_new_reflection_button(empty_window):
    buttons = (empty_window.ui.newButton, empty_window.ui.messageFirst)
    visible = [button.text() for button in buttons if button.isVisible()]
    assert visible == ["New reflection"]


@pytest.fixture
def closed_library(qtbot, library):
    """A service whose library opens only once ``doors`` holds something."""
    doors: list[bool] = []

    def open_library():
        if not doors:
            message = "The library can’t be opened."
            raise CouldNotOpenLibraryError(message, "Try again in a while.")
        return library

    service = LibraryService(open_library)
    yield service, doors
    service.stop()


def test_a_library_that_does_not_open_is_told_in_the_page(closed_library, make_window, qtbot):
    service, _doors = closed_library
    window = make_window(service)
    service.start()
    service.finish()
    assert window.ui.messageHeading.text() == "The library can’t be opened."
    assert window.ui.messageText.text() == "Try again in a while."
    assert not window.ui.newButton.isVisible()


def test_try_again_opens_the_library(closed_library, make_window, library):
    service, doors = closed_library
    window = make_window(service)
    library.create(UNFINISHED, title="Still here")
    service.start()
    service.finish()
    doors.append(True)
    window.ui.messageFirst.click()
    service.finish()
    assert titles(window) == ["Still here"]


# What one can do with a reflection


def test_enter_continues_a_draft(window, opened):
    choose(window, "The chairs")
    press(window.ui.list, Qt.Key.Key_Return)
    assert opened.written == [window.selected()[0].id]


def test_enter_reads_what_is_published(window, opened):
    choose(window, "Waiting with her")
    press(window.ui.list, Qt.Key.Key_Return)
    assert [each for each, _order in opened.read] == [window.selected()[0].id]


def test_reading_follows_the_order_of_the_list(window, opened):
    choose(window, "The letter")
    window.ui.actionRead.trigger()
    assert opened.read[0][1] == [each.id for each in window.model.shown]


def test_a_double_click_continues_a_draft(window, opened):
    choose(window, "The chairs")
    place = QPoint(60, window.ui.list.visualRect(window.model.index(2)).center().y())
    QTest.mouseClick(window.ui.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(window.ui.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.written == [window.selected()[0].id]


def test_the_selected_row_has_a_real_button(window, opened):
    choose(window, "The chairs")
    assert window.ui.continueButton.isVisible()
    assert window.ui.continueButton.text() == "Continue writing"
    window.ui.continueButton.click()
    assert opened.written == [window.selected()[0].id]


def test_the_button_reads_what_is_published(window, opened):
    choose(window, "Waiting with her")
    assert window.ui.continueButton.text() == "Read"


def test_the_button_is_the_topmost_thing_in_its_place(window):
    choose(window, "The chairs")
    middle = window.ui.continueButton.geometry().center()
    assert window.ui.listPage.childAt(middle) is window.ui.continueButton


def test_a_click_on_the_offer_of_another_row_takes_it_up(window, opened):
    choose(window, "Waiting with her")
    lists = window.ui.list
    place = lists._delegate.places(lists.visualRect(window.model.index(2))).step.center()
    QTest.mouseClick(lists.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.written == [window.model.shown[2].id]


def test_an_offer_that_is_let_go_elsewhere_is_not_taken_up(window, opened):
    lists = window.ui.list
    place = lists._delegate.places(lists.visualRect(window.model.index(2))).step.center()
    QTest.mousePress(lists.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(lists.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.y()))
    assert opened.written == []


def test_actions_that_need_a_selection_say_so(window):
    window.ui.list.clearSelection()
    assert not window.ui.actionExport.isEnabled()
    assert window.ui.actionExport.statusTip() == "Select a reflection first"
    assert window.ui.actionRead.statusTip() == "Select one reflection first"


def test_several_can_be_selected_but_not_continued(window):
    window.ui.list.selectAll()
    assert window.ui.actionBin.isEnabled()
    assert not window.ui.actionContinue.isEnabled()
    assert not window.ui.continueButton.isVisible()


def test_what_is_in_the_bin_comes_back_with_undo(window, service):
    choose(window, "The chairs")
    press(window.ui.list, Qt.Key.Key_Delete)
    service.finish()
    assert news(window) == "Moved to the bin."
    assert len(titles(window)) == 2
    window.ui.bannerAction.click()
    service.finish()
    assert [each.title for each in window.selected()] == ["The chairs"]


def test_ctrl_z_undoes_one_move_after_the_other(window, service):
    for title in ("The chairs", "The letter"):
        choose(window, title)
        window.ui.actionBin.trigger()
        service.finish()
    window.ui.actionUndo.trigger()
    window.ui.actionUndo.trigger()
    service.finish()
    assert len(titles(window)) == 3
    assert not window.ui.actionUndo.isEnabled()


def test_after_a_move_to_the_bin_the_next_row_is_selected(window, service):
    choose(window, "Waiting with her")
    window.ui.actionBin.trigger()
    service.finish()
    assert [each.title for each in window.selected()] == ["The letter"]


def test_a_duplicate_is_selected(window, service):
    choose(window, "The letter")
    window.ui.actionDuplicate.trigger()
    service.finish()
    assert [each.title for each in window.selected()] == ["Copy of The letter"]


def test_a_working_title_can_be_given(window, service, library):
    choose(window, "The chairs")
    window.ui.actionRename.trigger()
    dialog = window.findChild(WorkingTitleDialog)
    assert "never exported" in dialog.ui.hint.text()
    dialog.ui.title.setText("  A circle ")
    dialog.ui.keep.click()
    service.finish()
    assert titles(window)[0] == "A circle"


def test_a_change_that_is_refused_is_told(window, service, library):
    library.refuses = CouldNotSaveError("The disk is full.", "Make room and try again.")
    choose(window, "The chairs")
    window.ui.actionBin.trigger()
    service.finish()
    assert news(window) == "The disk is full. Make room and try again."
    assert len(titles(window)) == 3


def test_words_are_shown_as_typed(window, service, library):
    marked = Reflection(answers=Answers(description="<img src=x>"))
    service.ask(lambda lib: lib.create(marked, title="<b>x</b> & y"), changes=True)
    service.finish()
    assert window.model.index(0).data() == "<b>x</b> & y"
    window.ui.search.setText("<b>zebra</b>")
    assert window.ui.messageHeading.textFormat() == Qt.TextFormat.PlainText


# Files in and out


def test_a_file_is_imported_and_selected(window, service, dialogs, example_path):
    dialogs.will_open([example_path])
    window.ui.actionImport.trigger()
    service.finish()
    assert news(window) == "1 reflection imported."
    assert window.selected()[0].status == Status.PUBLISHED


def test_a_file_that_is_none_of_ours_is_told_with_its_reasons(window, service, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")
    window.import_files([tmp_path / "letter.txt"])
    service.finish()
    assert "1 file could not be imported: letter.txt" in news(window)
    assert "letter.txt: not imported" in reasons(window)
    window.ui.reportClose.click()
    assert reasons(window) == ""


def test_the_whole_of_a_folder_is_imported(window, service, tmp_path, example_bytes):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(example_bytes)
    (tmp_path / "notes.txt").write_text("nothing of ours")
    window.import_files([tmp_path])
    service.finish()
    assert news(window).startswith("3 reflections imported. 1 file was not: notes.txt")


def test_departures_from_the_format_are_listed(window, service, tmp_path, example_bytes):
    (tmp_path / "a.txt").write_bytes(example_bytes + b"\n")
    window.import_files([tmp_path / "a.txt"])
    service.finish()
    assert news(window) == "1 reflection imported."
    assert "a.txt: imported; these differ from the format" in reasons(window)


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


# PySide6 6.12 deprecates the only constructor that older ones have.
@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent.*:DeprecationWarning")
def test_files_can_be_dropped_on_the_window(window, service, example_path):
    copy, button, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    data = dropped(example_path)
    window.dragEnterEvent(QDragEnterEvent(QPoint(50, 50), copy, data, button, none))
    assert window.ui.dropHint.isVisible()
    window.dropEvent(QDropEvent(QPointF(50, 50), copy, data, button, none))
    service.finish()
    assert not window.ui.dropHint.isVisible()
    assert news(window) == "1 reflection imported."


def test_one_reflection_is_exported_to_the_named_file(window, service, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "out.txt")
    choose(window, "The letter")
    window.ui.actionExport.trigger()
    service.finish()
    assert news(window).startswith("Exported as out.txt")
    assert (tmp_path / "out.txt").is_file()
    assert "The letter" not in (tmp_path / "out.txt").read_text("utf-8")


def test_several_are_exported_into_a_folder(window, service, dialogs, tmp_path):
    dialogs.will_use_folder(tmp_path)
    window.ui.list.selectAll()
    window.ui.actionExport.trigger()
    service.finish()
    assert news(window) == (
        f"2 reflections written to {tmp_path.name}. 1 reflection stayed behind. "
        "The reasons are below."
    )
    assert "The chairs" in reasons(window)
    assert "Enter whose needs" in reasons(window)


def test_what_is_exported_is_published(window, service, dialogs, tmp_path):
    dialogs.will_use_folder(tmp_path)
    choose(window, "The letter", "Waiting with her")
    window.ui.actionExport.trigger()
    service.finish()
    assert {each.status for each in window.selected()} == {Status.PUBLISHED}


@pytest.mark.parametrize(
    ("choice", "kept"), [("Leave what is there", True), ("Replace what is there", False)]
)
def test_files_in_a_folder_are_replaced_only_when_agreed(
    window, service, dialogs, tmp_path, choice, kept
):
    there = tmp_path / "2026-11-23-compassionate-and-transformational-leadership.txt"
    there.write_text("mine")
    dialogs.will_use_folder(tmp_path)
    dialogs.will_choose(choice)
    window.ui.list.selectAll()
    window.ui.actionExport.trigger()
    service.finish()
    assert (there.read_text("utf-8") == "mine") == kept


def test_export_nothing_writes_nothing(window, service, dialogs, tmp_path):
    there = tmp_path / "2026-11-23-compassionate-and-transformational-leadership.txt"
    there.write_text("mine")
    dialogs.will_use_folder(tmp_path)
    dialogs.will_choose("Export nothing")
    window.ui.list.selectAll()
    window.ui.actionExport.trigger()
    service.finish()
    assert [path.name for path in tmp_path.iterdir()] == [there.name]


def test_an_unfinished_one_is_saved_as_a_copy(window, service, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "copy.txt")
    choose(window, "The chairs")
    window.ui.actionSaveCopy.trigger()
    service.finish()
    assert news(window).startswith("A copy is saved as copy.txt")
    assert "We moved the chairs into a circle." in (tmp_path / "copy.txt").read_text("utf-8")
    assert window.selected()[0].status == Status.DRAFT


def test_copies_in_a_folder_replace_nothing(window, service, dialogs, tmp_path):
    (tmp_path / "reflection.txt").write_text("mine")
    dialogs.will_use_folder(tmp_path)
    window.ui.list.selectAll()
    window.ui.actionSaveCopy.trigger()
    service.finish()
    assert (tmp_path / "reflection.txt").read_text("utf-8") == "mine"
    assert len(list(tmp_path.iterdir())) == 4


def test_a_changed_mind_writes_nothing(window, service, dialogs, tmp_path):
    dialogs.will_write(None)
    choose(window, "The chairs")
    window.ui.actionSaveCopy.trigger()
    service.finish()
    assert list(tmp_path.iterdir()) == []
    assert news(window) == ""


def test_a_long_import_lets_others_in_between(
    window, service, tmp_path, example_bytes, monkeypatch
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    for number in range(20):
        (tmp_path / f"{number}.txt").write_bytes(example_bytes)
    window.import_files([tmp_path])
    seen = []
    service.ask(lambda lib: len(lib.records), seen.append)
    service.finish()
    assert seen[0] < window.model.total == 23


def test_a_long_import_can_be_stopped(window, service, tmp_path, example_bytes, monkeypatch, qtbot):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    for number in range(200):
        (tmp_path / f"{number}.txt").write_bytes(example_bytes)
    window.import_files([tmp_path])
    qtbot.waitUntil(lambda: news(window).startswith("Importing…"))
    window.ui.bannerAction.click()
    service.finish()
    assert 3 < window.model.total < 203
    assert news(window).endswith("imported.")


# The window


def test_the_window_comes_back_where_it_was(window, make_window, service, exporter, settings_file):
    window.resize(640, 480)
    window.close()
    assert make_window(service, exporter).size() == window.size()


def test_text_grows_and_the_size_is_kept(window, theme, settings_file):
    window.ui.actionLarger.trigger()
    assert theme.zoom == settings_file.settings.zoom == 110
    window.ui.actionUsualSize.trigger()
    assert settings_file.settings.zoom == 100


def test_the_theme_can_be_chosen_and_is_kept(window, theme, settings_file):
    window.ui.actionDark.trigger()
    assert theme.dark
    assert settings_file.settings.theme == "dark"


def test_help_says_where_everything_is_kept(window, opened):
    window.ui.actionWhere.trigger()
    assert news(window) == f"Everything is kept in {FakeSettingsFile().path.parent}."
    window.ui.bannerAction.click()
    assert opened.folders == [FakeSettingsFile().path.parent]


def test_every_shortcut_is_listed_once(window):
    window.ui.actionShortcuts.trigger()
    table = window.findChild(QDialog).findChild(QTableWidget)
    keys = [table.item(row, 1).text() for row in range(table.rowCount())]
    assert "Ctrl+N" in keys
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("width", [512, 700, 1024, 1600])
@pytest.mark.parametrize("zoom", [100, 200])
def test_nothing_in_a_row_overlaps_or_leaves_it(window, theme, width, zoom):
    theme.set_zoom(zoom)
    window.resize(width, 500)
    lists = window.ui.list
    row = lists.visualRect(window.model.index(0))
    places = lists._delegate.places(row)
    shown = [places.title, places.mark, places.status, places.step]
    assert all(row.contains(place) and place.width() > 0 for place in shown)
    assert not places.status.intersects(places.step)
    assert not places.status.intersects(places.title)


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_window_fits_a_small_screen(window, theme, zoom):
    theme.set_zoom(zoom)
    window.resize(512, 384)
    assert window.width() == 512
    for part in (window.ui.newButton, window.ui.search, window.ui.importButton):
        assert window.ui.page.rect().contains(part.geometry())


def test_ten_thousand_rows_are_filtered_at_once(window, library, service):
    one = window.model.shown[0]
    many = [one.model_copy(update={"id": str(n), "title": f"Title {n}"}) for n in range(10_000)]
    window.model.set_summaries(many)
    window.ui.search.setText("title 9999")
    assert titles(window) == ["Title 9999"]


def test_the_window_is_made_without_the_database_or_the_models():
    code = (
        "import sys, os; os.environ['QT_QPA_PLATFORM']='offscreen';"
        "import reflect_app.gui.library_window;"
        "print(sorted({'pydantic', 'sqlalchemy', 'alembic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
