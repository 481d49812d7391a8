"""The line of news at the top of a window."""

import pytest
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel

from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.notices import Notice, NoticeBar
from reflect_app.gui.widgets.prose import Prose


@pytest.fixture
def bar(qtbot):
    frame = QFrame()
    qtbot.addWidget(frame)
    frame.offer = Button("", frame)
    return NoticeBar(frame, QLabel(frame), frame.offer, Button("Close", frame))


def test_what_is_shown_is_said_aloud_and_what_is_urgent_at_once(bar, monkeypatch):
    said = []
    monkeypatch.setattr(
        "reflect_app.gui.widgets.notices.announce",
        lambda _window, text, *, urgent: said.append((text, urgent)),
    )
    bar.show_notice(Notice("Saved."))
    bar.show_notice(Notice("Not saved.", urgent=True))
    bar.show_notice(None)
    assert said == [("Saved.", False), ("Not saved.", True)]


def test_what_is_offered_is_done_once_and_belongs_to_what_was_said_last(bar):
    done = []
    bar.show_notice(Notice("Moved.", "Undo", lambda: done.append("undo")))
    bar.parent().offer.click()
    bar.show_notice(Notice("Copied."))
    bar.parent().offer.click()
    assert done == ["undo"]


def test_what_is_urgent_looks_so_and_what_follows_it_does_not(bar, theme):
    frame = bar.parent()
    frame.setProperty("region", "notice")
    frame.resize(300, 40)
    grounds = []
    for notice in (Notice("Not saved.", urgent=True), Notice("Saved.")):
        bar.show_notice(notice)
        grounds.append(frame.grab().toImage().pixelColor(200, 5))
    assert grounds == [theme.colours.caution, theme.colours.soft]


@pytest.mark.parametrize(("sentences", "beside"), [(1, True), (12, False)])
def test_a_long_notice_has_the_width_of_the_window_and_its_buttons_below(qtbot, sentences, beside):
    frame, text = QFrame(), Prose()
    row = QHBoxLayout(frame)
    offer, close = Button("", frame), Button("Close", frame)
    for each in (text, offer, close):
        row.addWidget(each)
    qtbot.addWidget(frame)
    frame.resize(700, 60)
    bar = NoticeBar(frame, text, offer, close)
    bar.show_notice(Notice("What is missing may be in a backup. " * sentences, "Show the backups"))
    assert (row.direction() is QBoxLayout.Direction.LeftToRight) is beside
