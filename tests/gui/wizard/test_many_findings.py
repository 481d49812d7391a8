"""Many findings in one answer: a few are listed first, and every one of them can be come to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.advice.first_rows import FIRST
from reflect_app.gui.wizard.guidance import Help
from tests.drivers.advice import ENGAGE, MARIA, PHONE, AdviceDriver, described, find_these_words

SPELLING = [f"zz{each}" for each in "abcdefghijk"]
MANY = f"{' '.join(SPELLING[:6])}. Maria came, and refused to engage. {' '.join(SPELLING[6:])}. "
MANY += f"She wrote down {PHONE}."


@pytest.fixture(autouse=True)
def _known_words(monkeypatch):
    find_these_words(monkeypatch)


@pytest.fixture
def advice(open_wizard, on_shelf):
    return AdviceDriver(open_wizard(on_shelf(described(MANY))))


def rows(advice) -> list[str]:
    """The words of the rows that are seen, in their order."""
    advice.qtbot.waitUntil(lambda: bool(advice.panel.rows))
    there = [each for each in advice.panel.rows.values() if each.isVisibleTo(advice.panel.part)]
    return [each.shown.words for each in sorted(there, key=lambda row: row.y())]


def wait_for_rows(advice, words) -> None:
    advice.qtbot.waitUntil(lambda: rows(advice) == words)


def others(advice) -> str:
    """What leads to the rest; "" where all are listed."""
    more = advice.panel.more
    return more.words if more.isVisibleTo(advice.panel.part) else ""


def test_of_many_the_gravest_few_are_listed_first_in_the_order_of_the_text(advice):
    wait_for_rows(advice, ["zza", MARIA, ENGAGE, PHONE])
    assert others(advice) == "10 more to look at when you like"
    assert advice.said().startswith("The ones to look at first, of 14.")


def test_f8_comes_to_each_of_them_and_only_that_row_is_listed_besides(advice):
    advice.put_caret("zza")
    met = []
    for _ in advice.listed:
        advice.driver.keys("F8")
        met.append(advice.framed)
        assert advice.panel.chosen.words == advice.framed
        assert advice.row(advice.framed).is_chosen
        assert len(advice.panel.rows) <= FIRST + 1
    assert met == advice.listed
    assert len(met) == 14


def test_all_are_listed_for_who_asks_and_the_focus_is_on_the_first_of_the_others(advice):
    wait_for_rows(advice, ["zza", MARIA, ENGAGE, PHONE])
    more = advice.panel.more
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    wait_for_rows(advice, advice.listed)
    assert others(advice) == ""
    assert QApplication.focusWidget() is advice.row("zzb")
    assert advice.said().startswith("14 in this answer.")


def test_a_screen_reader_comes_past_what_lists_the_rest_and_then_all_rows(advice):
    wait_for_rows(advice, ["zza", MARIA, ENGAGE, PHONE])
    holder = QAccessible.queryAccessibleInterface(advice.panel.more.parentWidget())

    def read():
        every = [holder.child(at) for at in range(holder.childCount())]
        shown = [each for each in every if not each.state().invisible]
        return [each.text(QAccessible.Text.Name) for each in shown]

    assert sum("Spelling" in each for each in read()) == 1
    assert read()[FIRST] == "10 more to look at when you like"
    advice.panel.more.click()
    advice.qtbot.waitUntil(lambda: sum("Spelling" in each for each in read()) == 11)


def test_what_is_decided_makes_room_for_the_next(advice):
    wait_for_rows(advice, ["zza", MARIA, ENGAGE, PHONE])
    advice.choose(ENGAGE)
    advice.press_reason("It is a quotation")
    wait_for_rows(advice, ["zza", "zzb", MARIA, PHONE])
    assert others(advice) == "9 more to look at when you like"


def test_a_few_are_all_listed(open_wizard, on_shelf):
    advice = AdviceDriver(
        open_wizard(on_shelf(described(f"Maria wrote {' '.join(SPELLING[:5])}.")))
    )
    wait_for_rows(advice, [MARIA, *SPELLING[:5]])
    assert others(advice) == ""


def lines_of(shelf) -> float:
    return shelf.viewport().height() / shelf.fontMetrics().lineSpacing()


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)], ids=str)
def test_why_we_ask_has_fair_room_above_many_findings(size, open_wizard, on_shelf):
    advice = AdviceDriver(open_wizard(on_shelf(described(MANY)), size=size))
    guidance, panel = advice.driver.page.guidance, advice.panel
    for help_ in (Help.STARTERS, Help.WHY):
        guidance.open_panel(help_)
        wait_for_rows(advice, ["zza", MARIA, ENGAGE, PHONE])
        shelf = guidance.shelf

        def has_room(shelf=shelf):
            return shelf.height() == shelf.sizeHint().height() or lines_of(shelf) >= 8

        advice.qtbot.waitUntil(has_room)
        advice.qtbot.waitUntil(lambda: lines_of(panel.shelf) >= 8)
