"""Reasons to keep words are chosen by Space as by Enter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.drivers.advice import ENGAGE, STORY, AdviceDriver, described, find_these_words


@pytest.fixture
def advice(open_wizard, on_shelf, monkeypatch):
    find_these_words(monkeypatch)
    return AdviceDriver(open_wizard(on_shelf(described(STORY))))


@pytest.fixture
def menu(advice):
    advice.choose(ENGAGE)
    advice.press("Keep it, because…")
    (menu,) = [each for each in advice.panel.part.findChildren(QMenu) if each.isVisible()]
    yield menu
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_chooses_the_reason_that_is_highlighted(advice, menu, key):
    QTest.keyClick(menu, Qt.Key.Key_Down)
    reason = menu.activeAction().text()
    QTest.keyClick(menu, key)
    advice.known()
    (kept,) = advice.wizard.advice.draft.decisions.known.kept
    assert (kept.words, reason) == (ENGAGE, "It is a quotation")
    assert advice.done() == f"“{ENGAGE}” stays as it is."


def test_space_chooses_nothing_where_nothing_is_highlighted_or_it_is_held_down(advice, menu):
    menu.setActiveAction(None)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
    )
    QApplication.sendEvent(menu, held)
    assert menu.isVisible()
    assert not advice.wizard.advice.draft.decisions.known.kept
