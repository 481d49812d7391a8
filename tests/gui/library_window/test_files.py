"""Text files into the library and out of it."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from reflect_app.gui.library_window import list_refresher
from reflect_app.gui.tasks import batch
from reflect_app.publication.file_writing.safe_writing import ChosenFile
from reflect_app.publication.text_import import import_job
from reflect_app.publication.text_import.import_report import ImportReport
from reflect_app.reflection import PromptKey, Status
from reflect_app.text_format.writer import write
from tests import seeds
from tests.drivers.doubles import changes_while_asked
from tests.drivers.library_window import choose, choose_all, drop_hint, rows, settle, stop_at
from tests.drivers.window import accept_offer, act, action, news, offer
from tests.made_up_texts import MadeUp
from tests.samples import FULL
from tests.text_format.departures import data


def test_a_file_is_imported_and_selected(window, service, dialogs, example_path):
    dialogs.will_open([example_path])
    act(window, "Import text files")
    settle(window)
    assert news(window) == "The file is in your library"
    assert window.ui.list.selected()[0].status == Status.PUBLISHED


def test_what_came_in_is_selected_at_once_also_where_the_list_took_long(
    window, service, monkeypatch, tmp_path
):
    for name in ("CALM", "LONGEST_CALM_MS"):
        monkeypatch.setattr(list_refresher, name, 10**8)
    _write_texts(tmp_path, 3)
    window.import_files([tmp_path])
    settle(window)
    assert len(window.ui.list.selected()) == 3


def test_a_file_that_is_none_of_ours_opens_the_report(window, service, opened, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all")
    window.import_files([tmp_path / "letter.txt"])
    settle(window)
    assert news(window) == "The file needs a person"
    (report,) = opened.others
    assert [entry.path.name for entry in report.entries] == ["letter.txt"]


def test_the_whole_of_a_folder_is_imported(window, service, opened, tmp_path, example_bytes):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(example_bytes)
    (tmp_path / "notes.txt").write_text("nothing of ours")
    window.import_files([tmp_path])
    settle(window)
    assert news(window) == "3 of 4 files are in your library; 1 needs a person"
    assert opened.others[0].source().startswith(f"From the folder “{tmp_path.name}”")


def test_a_folder_is_chosen_and_all_of_both_kinds_in_it_brought_in(
    window, service, opened, dialogs, tmp_path
):
    _write_texts(tmp_path, 2)
    (tmp_path / "for-review.reflection").write_bytes(b"")
    dialogs.will_use_folder(tmp_path)
    act(window, "Import a folder")
    settle(window)
    assert news(window) == "2 of 3 files are in your library; 1 needs a person"
    assert opened.others[0].folder == tmp_path


def test_no_folder_is_brought_in_where_none_is_chosen(window, dialogs):
    dialogs.will_use_folder(None)
    act(window, "Import a folder")
    settle(window)
    assert news(window) == ""


def test_what_is_nearly_the_same_as_one_here_waits_for_a_person(window, service, opened, tmp_path):
    made_up = MadeUp(seeds.chance("nearly the same"))
    story = made_up.story()
    for name, each in (("a.txt", story), ("b.txt", made_up.few_words(story))):
        (tmp_path / name).write_bytes(write(each))
    window.import_files([tmp_path])
    settle(window)
    assert news(window) == "1 of 2 files is in your library; 1 needs a person"
    assert opened.others[0].entries[0].is_held_back


def test_the_report_of_files_that_are_whole_waits_until_it_is_asked_for(
    window, service, opened, tmp_path, example_bytes
):
    (tmp_path / "a.txt").write_bytes(example_bytes + b"\n")
    window.import_files([tmp_path / "a.txt"])
    settle(window)
    assert opened.others == []
    accept_offer(window)
    assert [entry.path.name for entry in opened.others[0].entries] == ["a.txt"]


def test_a_folder_without_text_files_says_which_files_are_meant(window, service, opened, tmp_path):
    window.import_files([tmp_path])
    settle(window)
    assert news(window) == "There was no text file to take in"
    assert opened.others[0].entries == ()


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
    assert drop_hint(window)
    window.dropEvent(QDropEvent(QPointF(50, 50), copy, data, button, none))
    settle(window)
    assert not drop_hint(window)
    assert news(window) == "The file is in your library"


def test_one_reflection_is_exported_to_the_named_file(window, service, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "out.txt")
    choose(window, "The letter")
    act(window, "Export as text")
    settle(window)
    assert news(window).startswith("Exported as out.txt")
    assert (tmp_path / "out.txt").is_file()
    assert "The letter" not in (tmp_path / "out.txt").read_text("utf-8")


def test_several_are_published_and_not_exported_one_by_one(window, qtbot):
    choose_all(window)
    assert not action(window, "Export as text").isEnabled()
    with qtbot.waitSignal(window.publish_wanted) as wanted:
        act(window, "Publish")
    assert len(wanted.args[0]) == 3


def test_without_a_selection_all_that_is_ready_is_published(window, qtbot):
    rows(window).clearSelection()
    with qtbot.waitSignal(window.publish_wanted) as wanted:
        act(window, "Publish")
    assert wanted.args == [None]


@pytest.mark.parametrize("action", ["actionExport", "actionSaveCopy"])
def test_a_file_that_comes_after_a_name_was_chosen_is_left_alone(
    window, service, dialogs, tmp_path, monkeypatch, action
):
    out, chosen = tmp_path / "out.txt", threading.Event()

    def choose_a_name(*_arguments):
        service.ask(lambda _library: chosen.wait(30) and out.write_text("came meanwhile"))
        QTimer.singleShot(0, chosen.set)
        return ChosenFile.at(out)

    monkeypatch.setattr(dialogs, "file_to_write", choose_a_name)
    choose(window, "The letter")
    getattr(window.ui, action).trigger()
    settle(window)
    assert out.read_text("utf-8") == "came meanwhile"


@pytest.mark.parametrize("action", ["actionExport", "actionSaveCopy"])
def test_a_file_that_changes_while_the_question_stands_is_left_alone(
    window, service, dialogs, tmp_path, monkeypatch, action
):
    changes_while_asked(monkeypatch, dialogs, tmp_path / "out.txt")
    choose(window, "The letter")
    getattr(window.ui, action).trigger()
    settle(window)
    assert (tmp_path / "out.txt").read_text("utf-8") == "changed meanwhile"


def test_a_report_leaves_alone_what_changes_while_the_question_stands(
    window, service, dialogs, tmp_path, monkeypatch
):
    changes_while_asked(monkeypatch, dialogs, tmp_path / "report.csv")
    window.actions_.save_report(window, ImportReport(()))
    settle(window)
    assert (tmp_path / "report.csv").read_text("utf-8") == "changed meanwhile"


def test_an_unfinished_one_is_saved_as_a_copy(window, service, dialogs, tmp_path):
    dialogs.will_write(tmp_path / "copy.txt")
    choose(window, "The chairs")
    act(window, "Save a copy as text")
    settle(window)
    assert news(window).startswith("A copy is saved as copy.txt")
    assert "We moved the chairs into a circle." in (tmp_path / "copy.txt").read_text("utf-8")
    assert window.ui.list.selected()[0].status == Status.DRAFT


def test_a_copy_that_could_identify_someone_is_looked_at_first_if_somebody_wants(
    window, dialogs, library, tmp_path
):
    record = next(each for each in map(library.get, library.ids()) if each.title == "The chairs")
    text = record.reflection.answering(PromptKey.DESCRIPTION, "I sat with Maria Okoro.")
    library.save(record.model_copy(update={"reflection": text}))
    dialogs.will_choose("Not now")
    choose(window, "The chairs")
    act(window, "Save a copy as text")
    settle(window)
    assert "1 passage in this text could identify someone" in dialogs.asked[0][2]
    assert news(window) == ""


def wait_for_copies(window, qtbot) -> None:
    """Until it is said how many copies are written: first what knows names is loaded."""
    qtbot.waitUntil(lambda: "written to" in news(window), timeout=30_000)
    settle(window)


def test_copies_in_a_folder_replace_nothing(window, dialogs, tmp_path, qtbot):
    (tmp_path / "reflection.txt").write_text("mine")
    dialogs.will_use_folder(tmp_path)
    choose_all(window)
    act(window, "Save a copy as text")
    wait_for_copies(window, qtbot)
    assert (tmp_path / "reflection.txt").read_text("utf-8") == "mine"
    assert len(list(tmp_path.iterdir())) == 4


def test_a_changed_mind_writes_nothing(window, service, dialogs, tmp_path):
    dialogs.will_write(None)
    choose(window, "The chairs")
    act(window, "Save a copy as text")
    settle(window)
    assert list(tmp_path.iterdir()) == []
    assert news(window) == ""


@pytest.fixture
def one_by_one(monkeypatch):
    """Files are taken in one at a time, with room for others after each."""
    monkeypatch.setattr(batch, "PIECE_S", 0)
    monkeypatch.setattr(import_job, "LOT", 1)


def _write_texts(folder, number):
    """So many texts, no two the same."""
    for at in range(number):
        (folder / f"{at}.txt").write_bytes(data(line_2=f"Answer {at}"))


def test_a_long_import_lets_others_in_between(window, service, tmp_path, one_by_one, qtbot):
    _write_texts(tmp_path, 20)
    window.import_files([tmp_path])
    seen = []
    service.ask(lambda lib: len(lib.ids()), seen.append)
    settle(window)
    assert seen[0] < 23
    qtbot.waitUntil(lambda: window.model.rowCount() == 23)


def test_a_long_import_can_be_stopped_and_says_so(
    window, service, opened, tmp_path, one_by_one, qtbot
):
    _write_texts(tmp_path, 200)
    stop_at(window, "Importing…")
    window.import_files([tmp_path])
    settle(window)
    assert 3 < window.model.rowCount() < 203
    taken = window.model.rowCount() - 3
    assert news(window).startswith(f"Stopped: {taken} of 200 files ")
    assert news(window).endswith(f"{200 - taken} were not looked at")
    assert news(window) == opened.others[0].headline()


def test_a_stopped_import_goes_on_with_the_rest_and_takes_nothing_in_twice(
    window, service, opened, tmp_path, one_by_one, qtbot
):
    _write_texts(tmp_path, 30)
    stop_at(window, "Importing…")
    window.import_files([tmp_path])
    settle(window)
    assert opened.others[0].left
    assert offer(window) == "Go on"
    accept_offer(window)
    settle(window)
    qtbot.waitUntil(lambda: window.model.rowCount() == 33)
    assert news(window) == "All 30 files are in your library"
    accept_offer(window)
    assert len(opened.others[-1].entries) == 30


def test_saving_copies_that_is_stopped_says_how_many_it_did_not_come_to(
    window, library, dialogs, tmp_path, monkeypatch, qtbot
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    for _ in range(100):
        library.create(FULL, status=Status.PUBLISHED)
    window.refresh()
    settle(window)
    dialogs.will_use_folder(tmp_path)
    choose_all(window)
    stop_at(window, "Writing…")
    act(window, "Save a copy as text")
    wait_for_copies(window, qtbot)
    written = len(list(tmp_path.iterdir()))
    assert news(window).startswith(f"Stopped: {written} of 103 reflections written to")
    assert news(window).endswith("were not looked at.")
