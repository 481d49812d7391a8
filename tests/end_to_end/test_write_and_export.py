"""A practitioner, or a screen reader for them, writes the published example from the first page."""

import psutil
import pytest

from reflect_app.prompt_keys import HEADINGS
from reflect_app.reflection import PromptKey
from reflect_app.text_format.reader import read

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="session")
def example(example_bytes):
    """The published example, as the domain knows it."""
    return read(example_bytes).reflection


def start_a_reflection(program):
    program.press("New reflection")
    program.wait_for_window("Before you start")
    program.press("Continue")


def answer(program, heading, text):
    program.wait_for(heading, role="text")
    program.wait_for_focus(heading, role="text")
    program.set_text(heading, text)
    program.press("Continue")


def answer_all(program, example):
    for key in PromptKey:
        answer(program, HEADINGS[key], example.answers.of(key))


def add_tag_and_date(program, tag, published):
    program.wait_for_window("Tags and date")
    program.wait_for_focus("Tags")
    program.set_text("Tags", tag)
    program.screen.keys("Return")
    program.wait_for_window("Tags and date")
    program.set_text("Day", str(published.day))
    program.set_text("Month", f"{published:%B}")
    program.set_text("Year", str(published.year))
    program.press("Continue")


def finish(program):
    """Finish, also where there is something to look at first: it holds nobody up."""
    program.press("Finish")
    if program.wait_for_window("inish").startswith("Before"):
        program.press("Finish", window="Before you finish")
    program.wait_for_window("Finished")


def export(program, path):
    program.press("Export as text", window="Finished")
    program.wait_for("File name:", role="text")
    program.set_text("File name:", str(path))
    program.press("Save")
    program.wait_until_gone("File name:")
    program.wait_for("Open its folder")


def test_from_an_empty_library_to_a_file_that_is_exact_to_the_byte(
    program, example, example_bytes, tmp_path
):
    start_a_reflection(program)
    answer_all(program, example)
    add_tag_and_date(program, example.tags[0], example.published)
    program.wait_for_window("Check your answers")
    finish(program)
    export(program, tmp_path / "written.txt")
    assert (tmp_path / "written.txt").read_bytes() == example_bytes


def test_each_answer_box_is_named_by_its_heading_and_back_keeps_what_was_typed(program):
    start_a_reflection(program)
    first, second = (HEADINGS[key] for key in list(PromptKey)[:2])
    answer(program, first, "We met on the 24th floor. ’£é🙂")
    program.wait_for(second, role="text")
    program.press("Back")
    program.wait_for_focus(first, role="text")
    assert program.read_text(first) == "We met on the 24th floor. ’£é🙂"


def test_what_was_typed_is_there_after_closing_and_opening_again(screen, program, data_dir):
    start_a_reflection(program)
    heading = HEADINGS[PromptKey.DESCRIPTION]
    program.wait_for(heading, role="text")
    program.set_text(heading, "A walk by the sea")
    program.press("Save and close")
    program.press("Continue writing")
    program.wait_for_focus(heading, role="text")
    assert program.read_text(heading) == "A walk by the sea"


def test_the_open_program_has_no_line_to_another_computer(program):
    start_a_reflection(program)
    program.wait_for(HEADINGS[PromptKey.DESCRIPTION], role="text")
    running = psutil.Process(program.process.pid)
    libraries = {mapped.path for mapped in running.memory_maps()}
    assert running.net_connections(kind="inet") == []
    assert not [path for path in libraries if "Qt6Network" in path]
