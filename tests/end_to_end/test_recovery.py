"""After a kill the next start says so, and the draft is open where it was left."""

import signal
import threading
import time
from contextlib import closing, suppress

import pytest

from reflect_app.instance_notes import note_path
from reflect_app.library.files import last_saved
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import EditorPosition, PromptKey
from reflect_app.this_machine import this_machine
from tests.end_to_end.harness import reflect

pytestmark = pytest.mark.end_to_end
NEEDS = HEADINGS[PromptKey.NEEDS]
WRITTEN = "The woman by the door"
PATIENCE = 15.0  # seconds


@pytest.fixture
def draft(data_dir):
    """A draft that is left at its second question; its id."""
    with closing(open_library(AppPaths(data_dir).library)) as library:
        record = library.create(title="A quiet afternoon")
        library.save(
            record.model_copy(update={"place": EditorPosition(page=PromptKey.NEEDS.value)})
        )
    return record.id


def until(condition):
    """Wait for something that happens on the disk."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.05)


def kept(data_dir, draft):
    with closing(open_library(AppPaths(data_dir).library)) as library:
        return library.get(draft).reflection.answers.needs


def noted(data_dir):
    """What the note of the window that is open says, as it stands."""
    with suppress(FileNotFoundError):
        return note_path(data_dir / "running", this_machine().key).read_text()
    return ""


def kill_while_open(screen, data_dir, draft, number=signal.SIGKILL):
    """Write in the draft, let that be saved and noted, and end the program without a warning."""
    with screen.program(reflect(data_dir)) as program:
        program.press("Continue writing")
        program.set_text(NEEDS, WRITTEN, role="text")
        until(lambda: kept(data_dir, draft) == WRITTEN and draft in noted(data_dir))
        program.process.send_signal(number)
        assert program.process.wait(PATIENCE) == -number


def test_after_a_kill_the_draft_opens_where_it_was_left(screen, data_dir, draft):
    kill_while_open(screen, data_dir, draft)
    with screen.program(reflect(data_dir)) as program:
        program.wait_for_focus(NEEDS, role="text")
        assert program.read_text(NEEDS, role="text") == WRITTEN


def test_after_a_kill_one_sentence_says_what_happened_and_goes_away(screen, data_dir, draft):
    kill_while_open(screen, data_dir, draft)
    with screen.program(reflect(data_dir)) as program:
        program.wait_for("News about this draft", window="Question 2")
        assert "Reflect stopped without warning. Your draft is open" in program.tree()
        program.press("Close this message", window="Question 2")
        program.wait_until_gone("News about this draft", window="Question 2")


def test_after_a_kill_that_cost_the_newest_changes_nobody_says_that_all_is_here(
    screen, data_dir, draft
):
    library = AppPaths(data_dir).library
    witness, before = last_saved.path_of(library), library.read_bytes()
    with screen.program(reflect(data_dir)) as program:
        program.press("Continue writing")
        until(lambda: draft in noted(data_dir))
        program.set_text(NEEDS, WRITTEN, role="text")
        until(witness.exists)
        program.process.kill()
        program.process.wait(PATIENCE)
    library.write_bytes(before)  # where the log was emptied into it before the kill
    for ending in ("-wal", "-shm"):
        library.with_name(f"{library.name}{ending}").unlink(missing_ok=True)
    with screen.program(reflect(data_dir)) as program:
        program.wait_for("News about this draft", window="Question 2")
        said = program.tree()
    assert "The last save of 1 reflection is missing" in said
    assert "up to your last save" not in said


def test_a_kill_with_nothing_open_opens_nothing(screen, data_dir, draft):
    with screen.program(reflect(data_dir)) as program:
        program.wait_for("Continue writing")
        until(lambda: noted(data_dir))
        program.process.kill()
        program.process.wait(PATIENCE)
    with screen.program(reflect(data_dir)) as program:
        until(lambda: "Everything up to your last save is here" in program.tree())
        assert NEEDS not in program.tree()


def test_after_a_hard_crash_the_sentence_points_to_the_report(screen, data_dir, draft):
    kill_while_open(screen, data_dir, draft, signal.SIGSEGV)
    with screen.program(reflect(data_dir)) as program:
        program.wait_for("News about this draft", window="Question 2")
        assert "Help › Show the log" in program.tree()
    assert list((data_dir / "logs").glob("crash-*.txt"))


def test_a_session_that_ends_is_no_crash(screen, data_dir, draft):
    with screen.program(reflect(data_dir)) as program:
        program.press("Continue writing")
        program.set_text(NEEDS, WRITTEN, role="text")
        program.process.terminate()  # what the system does to each program then
        assert program.process.wait(PATIENCE) == 0
    assert kept(data_dir, draft) == WRITTEN
    assert list((data_dir / "running").iterdir()) == []
