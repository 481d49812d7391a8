"""Wrapped text has room between its lines, and can be selected where it should be."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest

from reflect_app.gui.style.line_heights import SAID
from reflect_app.gui.widgets.labels import plain_label

WORDS = "She asked to sit at the table by the window, and read me the letter. " * 6


@pytest.fixture
def show(qtbot, theme):
    def shown(text):
        label = plain_label(text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        qtbot.addWidget(label)
        label.resize(300, label.heightForWidth(300))
        label.show()
        return label

    return shown


def test_lines_stand_further_apart_than_the_font_alone_has_them(show):
    one, three = show("One"), show("One\nTwo\nThree")
    apart = (three.heightForWidth(300) - one.heightForWidth(300)) / 2
    assert apart == pytest.approx(QFontInfo(one.font()).pixelSize() * SAID, abs=1)


def test_one_line_is_no_higher_than_in_any_label(show):
    label = show("One")
    assert label.heightForWidth(300) <= label.fontMetrics().lineSpacing() + 1


def test_a_word_longer_than_the_line_is_broken_and_not_cut(show):
    label = show("a" * 200)
    assert label.heightForWidth(300) > 2 * label.fontMetrics().height()


def dragged(label, start, end) -> None:
    """Drag over a label, as a mouse does: with the button held while it moves."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(label, left, pos=start)
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(end), QPointF(end), left, left, none)
    QGuiApplication.sendEvent(label, move)
    QTest.mouseRelease(label, left, pos=end)


def test_what_is_dragged_over_is_copied(show):
    label = show(WORDS)
    dragged(label, QPoint(0, 2), label.rect().bottomRight() + QPoint(50, 0))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().strip() == WORDS.strip()


def test_what_stands_outside_the_first_plane_is_copied_whole(show):
    label = show("Tea 🫖 and quiet")
    QTest.keyClick(label, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert label.selected() == "Tea 🫖 and quiet"


@pytest.mark.parametrize("text", ["One line", WORDS, "One\nTwo", "", "שורה אחת"])
@pytest.mark.parametrize("side", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight])
def test_it_looks_at_each_width_as_one_that_never_had_another(show, text, side):
    label = show(text)
    label.setAlignment(side)
    for width in (300, 900, 60, 301, 2_000):
        fresh = show(text)
        fresh.setAlignment(side)
        for each in (label, fresh):
            each.resize(width, 200)
        assert label.heightForWidth(width) == fresh.heightForWidth(width)
        assert label.grab().toImage() == fresh.grab().toImage()


def test_it_is_measured_anew_in_another_font_and_with_other_words(show):
    label, before = show("One line"), show("One line").heightForWidth(300)
    label.setStyleSheet("font-size: 60px")
    assert label.heightForWidth(300) > before
    label.setText(WORDS)
    assert label.heightForWidth(300) > 3 * before
