"""The question before the last button, writing, stopping, and what became of it."""

import pytest
from PySide6.QtCore import Qt

from reflect_app.gui.publish.choices import ALSO
from reflect_app.gui.publish.publish_window import PublishWindow
from reflect_app.gui.tasks import batch
from reflect_app.gui.tasks.change import whole
from reflect_app.publication.publish import publisher
from reflect_app.queries import Query
from reflect_app.status import Status
from reflect_app.text_format.writer import write as written_as
from tests.drivers.publish import (
    asks_the_question,
    exact,
    go_on,
    heading,
    is_on_list,
    lead,
    lines,
    outcome,
    press,
    press_button,
    reasons,
    settle,
    write,
)
from tests.drivers.settle import until
from tests.gui.publish.conftest import story


def files(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_what_was_shown_is_written_to_the_byte_and_is_published_then(window, folder, on_shelf):
    shown = exact(window)
    write(window)
    assert (folder / "2026-11-23-housing.txt").read_bytes().decode() == shown
    assert outcome(window) == (
        f"3 reflections are published. 3 files were written into “{folder.name}”."
        " 1 stayed behind; it says below why."
    )
    published = Query(status=Status.PUBLISHED)
    assert len(on_shelf(lambda library: library.ids(published))) == 3


def test_one_question_stands_before_anything_is_written(window, folder):
    go_on(window)
    assert asks_the_question(window)
    assert files(folder) == []
    said = " ".join(label.text() for label in (window.ui.questionLabel, window.ui.meaningLabel))
    assert "safe if a neighbour read them?" in said
    assert "anonym" not in said.lower()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_pressed_once_more_than_was_meant_answers_no_question(window, folder, key):
    go_on(window)
    for _ in range(3):
        press(window, key)
    settle(window)
    assert asks_the_question(window)
    assert files(folder) == []


def test_looking_again_and_escape_both_lead_back_and_write_nothing(window, folder):
    for leave in (
        lambda: press_button(window, "Go back and look again"),
        lambda: press(window, Qt.Key.Key_Escape),
    ):
        go_on(window)
        leave()
        assert is_on_list(window)
    assert files(folder) == []


def test_run_again_nothing_is_written_twice(open_publish, ids, folder):
    chosen = [ids["A letter"], ids["The rota"]]
    write(open_publish(chosen))
    before = {name: (folder / name).stat().st_mtime_ns for name in files(folder)}
    again = open_publish(chosen)
    assert "2 are there already" in lead(again)
    write(again)
    assert outcome(again).startswith("Everything is there already.")
    assert {name: (folder / name).stat().st_mtime_ns for name in files(folder)} == before


def test_what_is_changed_after_it_was_shown_stays_behind_and_says_so(window, ids, library, folder):
    go_on(window)
    record = library.get(ids["A letter"])
    library.save(record.model_copy(update={"reflection": story(needs="Others, too.")}))
    press_button(window, "Write")
    settle(window)
    assert len(files(folder)) == 2
    assert "It was changed after it was shown" in reasons(window)
    press_button(window, "Look at the 2 that stayed behind")
    settle(window)
    assert [line.title for line in lines(window)] == ["A letter", "Two keys"]
    assert "Others, too." in exact(window)


def test_a_stop_leaves_whole_files_and_going_on_writes_the_rest(
    open_publish, library, folder, monkeypatch
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    monkeypatch.setattr(publisher, "LOT_S", 0)
    for _ in range(12):
        library.create(story(), status=Status.FINISHED)
    window = open_publish()
    texts = {line.name: line.size for line in lines(window)}
    stop_soon = window.ui.progress.valueChanged.connect(
        lambda done: done == 3 and window.writing.stop()
    )
    write(window)
    window.ui.progress.disconnect(stop_soon)
    assert outcome(window).startswith("Stopped.")
    assert 0 < len(files(folder)) < 12
    assert all((folder / name).stat().st_size == texts[name] for name in files(folder))
    press_button(window, "Write the other")
    settle(window)
    assert files(folder) == sorted(texts)


def test_somebody_elses_file_is_replaced_only_after_a_tick(window, folder):
    folder.mkdir()
    theirs = folder / "2026-11-23-housing.txt"
    theirs.write_text("somebody's own")
    window.looker.look()
    settle(window)
    assert heading(window) == "Publish 2 reflections"
    window.options.replace.click()
    settle(window)
    assert heading(window) == "Publish 3 reflections"
    assert "1 file there is replaced." in lead(window)
    go_on(window)
    assert "1 file there is replaced." in window.ui.whatLabel.text()
    press_button(window, "Write")
    settle(window)
    assert theirs.read_bytes() == written_as(story())


def test_a_draft_that_is_saved_while_it_writes_waits_for_nothing_long(
    open_publish, library, service, folder, monkeypatch
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    for _ in range(15):
        library.create(story(), status=Status.FINISHED)
    window = open_publish()
    saved_at = []
    draft = library.create(story(day=None), title="A draft")
    window.ui.progress.valueChanged.connect(
        lambda done: (
            not saved_at
            and service.ask(
                lambda library: library.save(draft.model_copy(update={"title": "Saved"})),
                lambda _saved: saved_at.append(len(window.writing._outcomes)),
                changes=whole(draft.id),
            )
        )
    )
    monkeypatch.setattr(publisher, "LOT_S", 0)
    write(window)
    assert saved_at[0] < 15


def test_where_the_folder_can_not_be_made_nothing_is_published(window, folder, on_shelf):
    folder.write_text("a file stands where the folder was to be")
    write(window)
    assert outcome(window).startswith("Nothing was written.")
    assert "A letter" in reasons(window)
    assert on_shelf(lambda library: library.ids(Query(status=Status.PUBLISHED))) == []


def test_a_folder_that_takes_nothing_is_told_of_once_and_another_one_chosen(
    window, folder, dialogs, tmp_path
):
    folder.write_text("a file stands where the folder was to be")
    write(window)
    told = reasons(window).splitlines()
    assert told[0] == "3 reflections: A letter, Quiet hours and The rota"
    assert sum("is not a folder" in line for line in told) == 1
    dialogs.will_use_folder(tmp_path / "Another")
    press_button(window, "Choose another folder")
    settle(window)
    assert heading(window) == "Publish 3 reflections"
    write(window)
    assert len(files(tmp_path / "Another")) == 3


def test_what_was_written_beside_the_text_is_told_and_counted(
    open_publish, ids, folder, settings_file
):
    settings_file.settings.publish_also = " ".join(ALSO)
    window = open_publish()
    write(window)
    assert outcome(window).startswith(
        f"3 reflections are published. {len(files(folder))} files were written into"
        f" “{folder.name}”: 3 text files, 3 Markdown files, 3 web pages, 1 index of the web pages,"
        " 1 JSON Lines file, 1 CSV table and 1 zip."
    )


def test_afterwards_what_stayed_behind_is_named_with_the_way_to_it(window, ids, qtbot):
    write(window)
    assert "Two keys" in reasons(window)
    with qtbot.waitSignal(window.write_wanted) as wanted:
        press_button(window, "Enter at least one tag")
    assert wanted.args == [ids["Two keys"], "tags"]


def test_afterwards_the_folder_and_the_ledger_are_a_step_away(window, folder, dialogs, qtbot):
    write(window)
    press_button(window, "Show the folder")
    assert dialogs.folders == [folder]
    with qtbot.waitSignal(window.ledger_wanted):
        press_button(window, "What went out")


def test_closed_while_it_writes_it_stops_and_the_list_says_so(
    services, library, folder, monkeypatch, service
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    monkeypatch.setattr(publisher, "LOT_S", 0)
    for _ in range(30):
        library.create(story(), status=Status.FINISHED)
    window, said = PublishWindow(services, None), []
    window.show()
    settle(window)
    window.said.connect(lambda notice: said.append(notice.text))
    window.ui.progress.valueChanged.connect(lambda done: done == 3 and window.close())
    go_on(window)
    press_button(window, "Write")
    until(lambda: bool(said))
    assert service.finish()
    assert said[0].startswith("Stopped.")
    assert 0 < len(files(folder)) < 30


def test_escape_does_not_leave_while_it_writes(window, monkeypatch):
    go_on(window)
    monkeypatch.setattr(type(window.writing), "busy", property(lambda _page: True))
    assert window.leave_nearest()
    assert asks_the_question(window)


def test_published_again_only_what_went_out_before_gives_way(open_publish, ids, folder, on_shelf):
    write(open_publish([ids["A letter"], ids["The rota"]]))
    for title in ("A letter", "The rota"):
        change(on_shelf, ids[title], "Others, too.")
    (folder / "2026-12-07-leadership.txt").write_text("put right by hand")
    again = open_publish([ids["A letter"], ids["The rota"]], folder=folder)
    assert heading(again) == "Publish 1 reflection"
    assert "1 file there is replaced." in lead(again)
    write(again)
    assert "Others, too." in (folder / "2026-11-23-housing.txt").read_text("utf-8")
    assert (folder / "2026-12-07-leadership.txt").read_text() == "put right by hand"


def change(on_shelf, its_id, needs) -> None:
    """Somebody writes on in it, and finishes it anew."""

    def job(library):
        record = library.get(its_id)
        text = record.reflection.model_copy(
            update={"answers": record.reflection.answers.model_copy(update={"needs": needs})}
        )
        kept = library.save(record.model_copy(update={"reflection": text}))
        return library.save(kept.model_copy(update={"status": Status.FINISHED}))

    on_shelf(job, changes=whole(its_id))
