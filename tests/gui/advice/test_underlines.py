"""The lines beneath passages, as they are painted."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.advice.finding import Finding, Kind
from reflect_app.gui.advice.underlines import Underlines
from reflect_app.gui.fields.answer_edit import AnswerEdit

TEXT = "Then Maria came, and she refused to engage, and that is all of it.\nMaria had suport.\n"
WORDS = {"Maria": Kind.IDENTIFIERS, "refused": Kind.JUDGEMENT, "suport": Kind.SPELLING}


@pytest.fixture
def edit(qtbot, theme):
    made = AnswerEdit()
    qtbot.addWidget(made)
    made.resize(300, 400)  # so that lines are broken
    made.set_text(TEXT)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


@pytest.fixture
def lines(edit, theme):
    made = Underlines(edit, theme)
    made.show([finding(each) for each in WORDS], TEXT)
    return made


def finding(words, text=TEXT):
    kind = WORDS[words]
    return Finding(kind, "x", text.index(words), len(words), words, "", words)


def picture(edit):
    return edit.viewport().grab().toImage()


def colours_in(edit):
    image = picture(edit)
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_each_kind_is_drawn_in_its_colour(edit, lines, theme):
    wanted = {theme.colours.identify.name(), theme.colours.wording.name()}
    assert wanted <= colours_in(edit)


def on_screen(edit):
    """What has been painted by now, part by part, as it is seen."""
    QApplication.processEvents()
    return edit.screen().grabWindow(edit.winId()).toImage()


def test_what_is_painted_while_typing_is_what_would_be_painted_anew(edit, lines):
    edit.setCursorWidth(0)
    for key in "It rained and rained. ":
        QTest.keyClick(edit, key)
        QApplication.processEvents()
    shown = on_screen(edit)
    edit.viewport().update()
    assert on_screen(edit) == shown
    assert not shown.isNull()


def test_the_chosen_passage_has_a_frame_in_the_accent(edit, lines, theme):
    assert theme.colours.accent.name() not in colours_in(edit)
    lines.choose(finding("Maria"))
    assert theme.colours.soft.name() in colours_in(edit)


def test_nothing_of_it_is_in_the_document(edit, lines):
    assert not edit.document().isUndoAvailable()
    assert not edit.extraSelections()
