"""An answer that Qt can't lay out: the wizard opens, shows it in pieces and keeps it as it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from reflect_app.gui.documents.long_lines import can_be_laid_out
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Reflection

HOSTILE = {
    "a word": "x" * 300_000,
    "turns": "a\u05d0" * 8_000,
    "marks": "e" + "\u0301" * 20_000,
    "line ends": "a" + "\n" * 300_000 + "b",
}


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE)
def hostile(request, library, open_wizard):
    """A wizard on a draft with such an answer, the answer, and the draft's id."""
    record = library.create(Reflection().answering(PromptKey.DESCRIPTION, request.param))
    driver = open_wizard(record)
    driver.go("description")
    return driver, request.param, record.id


def test_it_is_shown_so_that_it_can_be_laid_out_and_kept_as_it_is(hostile, service, library):
    driver, text, reflection_id = hostile
    shown = driver.page.answer.document()
    assert can_be_laid_out(shown.toPlainText())
    assert shown.characterCount() < 130_000
    driver.type("more")
    driver.go("needs")
    driver.answer("Another answer.")
    driver.close()
    assert service.finish()
    kept = library.get(reflection_id).reflection.answers
    assert (kept.description, kept.needs) == (text, "Another answer.")


def test_it_can_be_written_in_once_its_lines_are_parted(hostile, service, library):
    driver, text, reflection_id = hostile
    driver.press(Qt.Key.Key_Return)
    driver.type("!")
    driver.close()
    assert service.finish()
    kept = library.get(reflection_id).reflection.answers.description
    assert kept.replace("\n", "").replace("!", "") == text.replace("\n", "")
    assert "!" in kept


def test_reading_it_once_more_shows_it_in_pieces(hostile):
    driver, _text, _id = hostile
    driver.go("check")
    boxes = driver.page.findChildren(QPlainTextEdit)
    assert boxes
    assert all(
        can_be_laid_out(box.toPlainText()) for box in boxes if "\n\n\n" not in box.toPlainText()
    )


def test_what_is_copied_while_reading_it_once_more_is_what_was_typed(hostile, qapp):
    driver, text, _id = hostile
    driver.go("check")
    answer, whole_file = sorted(driver.page.findChildren(QPlainTextEdit), key=_is_whole_file)
    for box in (answer, whole_file):
        box.selectAll()
        box.copy()
        longest = max(text.split("\n"), key=len)
        assert longest in qapp.clipboard().text()


def test_reading_it_once_more_says_that_it_is_in_pieces(hostile):
    driver, text, _id = hostile
    driver.go("check")
    said = [each.text() for each in driver.page.findChildren(QLabel) if "in pieces" in each.text()]
    assert len(said) == (2 if "\n" not in text else 0)  # of the answer, and of the whole file


def _is_whole_file(box):
    return box.accessibleName() != "Your answer"
