"""The example to learn on: worked through in the real window, and gone without a trace."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from typer.testing import CliRunner

from reflect_app.advice import advise_all
from reflect_app.advice.finding import Kind
from reflect_app.cli import app
from reflect_app.own_words import OwnWords, read_own_words
from reflect_app.paths import AppPaths
from reflect_app.practice_folders import PracticeFolder, remove_dead_practice
from reflect_app.prompt_keys import PromptKey
from tests.drivers.advice import AdviceDriver
from tests.drivers.every_window import open_program
from tests.drivers.practice import practise, said_by_advise, work_through
from tests.drivers.settle import until

REWRITES = {
    "becuase": "because",
    "somthing": "something",
}


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    with open_program(qtbot, qapp, tmp_path, filled=False) as program:
        yield program


def test_put_back_on_its_last_page_it_is_finished_no_more_and_speaks_of_no_history(program, qtbot):
    driver = practise(qtbot, program)
    driver.go("needs")
    driver.answer("Something else.")
    driver.go("check")
    driver.next()
    driver.next()
    assert driver.heading == "You have finished the practice"
    driver.wizard.versions.put_back()
    until(lambda: driver.step == "check")
    told = driver.wizard.save_status.notice
    assert told.message.startswith("You have what you had")
    assert "History" not in told.detail


def test_no_page_says_that_it_is_saved_since_it_goes_with_its_window(program, qtbot):
    driver = practise(qtbot, program)
    driver.go("needs")
    driver.answer("Something else.")
    until(lambda: not driver.wizard.saver.unsaved)
    for page in ("needs", "check", "finished"):
        driver.wizard.turn_to(page)
        until(lambda: not driver.wizard.saver.unsaved)
        assert driver.page.frame.saved.text() in {"✓ Kept until you close it", "✓ Kept"}
    assert driver.said.startswith("It goes when you close this window.")


def test_worked_through_nothing_is_undecided_and_the_copy_identifies_nobody(
    program, qtbot, tmp_path_factory
):
    driver = practise(qtbot, program)
    worked = []
    for key in PromptKey:
        driver.go(key.value)
        worked += work_through(driver, REWRITES)
    assert len(worked) >= 12
    assert driver.wizard.advice.draft.undecided() == []
    driver.go("check")
    driver.next()
    assert driver.step == "finished"
    assert driver.heading == "You have finished the practice"
    path = tmp_path_factory.mktemp("copy") / "practice.txt"
    program.dialogs.will_write(path)
    driver.press_button("Save a copy…")
    until(path.exists)
    assert _refused_by_import(path)
    answers = dict(zip(PromptKey, driver.saved().reflection.answers.texts(), strict=True))
    assert not any(advise_all(answers).values())
    written = path.read_text(encoding="utf-8")
    assert said_by_advise(path) == ""
    for word in ("Maria", "Kowalczyk", "Aniela", "Adeyemi", "Okafor", "Alder", "Larkspur", "999"):
        assert word not in written


def test_a_word_that_is_added_stays_within_the_practice_and_that_is_said(program, qtbot):
    advice = AdviceDriver(practise(qtbot, program))
    judging = next(each for each in advice.panel.shown if each.kind is Kind.JUDGEMENT)
    advice.list_all()
    advice.choose(judging.words)
    advice.press("Never show this word again")
    assert "won’t be shown again in this practice." in advice.done()
    advice.driver.answer("She asked for suport.")
    advice.known()
    advice.choose("suport")
    advice.press("Add to my words")
    assert "is one of your words in this practice." in advice.done()
    assert read_own_words(program.paths) == OwnWords()


def test_asked_for_twice_the_same_window_comes_to_the_front(program, qtbot):
    first = practise(qtbot, program).wizard
    assert practise(qtbot, program).wizard is first


def test_the_window_says_what_it_is_and_offers_neither_sending_nor_publishing(program, qtbot):
    driver = practise(qtbot, program)
    assert driver.title == "Practice: Question 1 of 6 – Reflect"
    assert "everybody in this is invented" in driver.said_on_top()
    for step in ("check", "finished"):
        driver.wizard.turn_to(step)
        shown = [each.text() for each in driver.page.findChildren(QPushButton) if each.isVisible()]
        assert not {"Send for review…", "Export as text", "Read it", "Start another"} & set(shown)
        assert "everybody in this is invented" in driver.said_on_top()
    assert "can’t be sent for review or published" in driver.said


@pytest.mark.parametrize("step", ["description", "tags-and-date", "check"])
def test_a_window_with_no_room_for_that_line_says_it_in_a_word(program, qtbot, step):
    driver = practise(qtbot, program)
    driver.wizard.resize(640, 370)
    driver.wizard.turn_to(step)
    place, line = driver.page.frame.place, driver.page.findChild(QLabel, "said_on_top")
    qtbot.waitUntil(lambda: place.isVisible() or line.isVisible())
    assert line.isVisible() or place.text().startswith("Practice")


def test_a_copy_is_marked_as_practice_by_its_name(program, qtbot):
    driver = practise(qtbot, program)
    driver.wizard.turn_to("finished")
    program.dialogs.will_write(None)
    driver.press_button("Save a copy…")
    until(lambda: bool(program.dialogs.suggestions()))
    assert Path(program.dialogs.suggestions()[0]).name.startswith("practice-")


def test_a_copy_as_it_was_shipped_can_not_be_imported_and_nobody_is_told_to(
    program, qtbot, tmp_path_factory
):
    driver = practise(qtbot, program)
    driver.wizard.turn_to("finished")
    path = tmp_path_factory.mktemp("copy") / "practice.txt"
    program.dialogs.will_write(path)
    driver.press_button("Save a copy…")
    until(path.exists)
    assert "can’t be imported or published" in program.dialogs.told[-1]
    assert _refused_by_import(path)


def test_it_is_in_no_list_and_no_backup_and_gone_once_it_is_closed(program, qtbot, tmp_path):
    driver = practise(qtbot, program)
    driver.answer("What I tried, about Wrexley.")
    driver.saved()
    assert program.windows.library.ui.list.model().rowCount() == 0
    found = []
    program.service.ask(lambda library: library.ids(), found.append)
    until(lambda: bool(found))
    assert found == [[]]
    driver.close()
    until(lambda: not (tmp_path / "practice").exists())
    assert not [path for path in tmp_path.rglob("*") if _holds(path, b"Wrexley")]


def test_what_a_killed_run_left_is_gone_at_the_next_start_and_what_is_open_stays(tmp_path):
    paths = AppPaths(tmp_path)
    here = PracticeFolder(paths)
    dead = paths.practice / "0123456789abcdef"
    dead.mkdir()
    (dead / "library.sqlite3").write_bytes(b"Wrexley")
    (paths.practice / "fedcba9876543210.lock").touch()
    remove_dead_practice(paths)
    assert here.path.is_dir()
    assert {path.name.removesuffix(".lock") for path in paths.practice.iterdir()} == {
        here.path.name
    }
    here.remove()
    assert not paths.practice.exists()


def test_a_run_that_is_killed_while_somebody_practises_leaves_nothing(tmp_path):
    kill_itself = (
        "import os, sys, pathlib\n"
        "from reflect_app.paths import AppPaths\n"
        "from reflect_app.practice_folders import PracticeFolder\n"
        "folder = PracticeFolder(AppPaths(pathlib.Path(sys.argv[1])))\n"
        "(folder.path / 'library.sqlite3').write_bytes(b'Wrexley')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    run = subprocess.run([sys.executable, "-c", kill_itself, tmp_path], check=False)
    assert run.returncode
    assert list(tmp_path.rglob("library.sqlite3"))
    remove_dead_practice(AppPaths(tmp_path))
    assert list(tmp_path.iterdir()) == []


def _refused_by_import(path: Path) -> bool:
    """Whether a library of somebody's own says kindly that this is practice, and stays empty."""
    own = ["--data-dir", str(path.parent / "own")]
    found = CliRunner().invoke(app, [*own, "import", str(path)])
    assert "This is a copy of the practice" in found.output
    listed = CliRunner().invoke(app, [*own, "list", "--json"])
    return found.exit_code == 1 and json.loads(listed.stdout) == []


def _holds(path: Path, words: bytes) -> bool:
    return path.is_file() and words in path.read_bytes()
