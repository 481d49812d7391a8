"""Looking a reflection over beside its writer."""

import threading

import pytest
from PySide6.QtCore import QObject

from reflect_app import advice
from reflect_app.advice.finding import ALL_KINDS
from reflect_app.advice.own_choices import NOTHING_CHOSEN
from reflect_app.gui.advice.adviser import Adviser
from reflect_app.prompt_keys import PromptKey


@pytest.fixture
def typed():
    return {PromptKey.DESCRIPTION: "Ring 01632 960 001."}


@pytest.fixture
def adviser(qtbot, typed):
    holder = QObject()
    made = Adviser(lambda: typed, lambda: ALL_KINDS, lambda: NOTHING_CHOSEN, holder)
    yield made
    made.stop()


def test_what_is_found_is_told_with_the_text_that_it_was_found_in(qtbot, adviser, typed):
    with qtbot.waitSignal(adviser.found) as told:
        adviser.look_now()
    looked = told.args[0]
    assert looked.texts == typed
    assert [each.text for each in looked.found[PromptKey.DESCRIPTION]] == ["01632 960 001"]


def test_it_looks_on_another_thread(qtbot, adviser, monkeypatch):
    where = []
    real = advice.advise_in_slices

    def spy(*answers, **more):
        where.append(threading.current_thread())
        return real(*answers, **more)

    monkeypatch.setattr(advice, "advise_in_slices", spy)
    with qtbot.waitSignal(adviser.found):
        adviser.look_now()
    assert where
    assert threading.main_thread() not in where


def test_what_is_overtaken_stops_at_its_next_slice_and_tells_nothing(qtbot, adviser, monkeypatch):
    begun, go_on, slices = threading.Event(), threading.Event(), []
    real = advice.advise_in_slices

    def slow(answers, *more, **others):
        def made():
            begun.set()
            go_on.wait(5)
            for _ in range(50):
                slices.append(1)
                yield
            return dict.fromkeys(answers, ())

        return made() if not begun.is_set() else real(answers, *more, **others)

    monkeypatch.setattr(advice, "advise_in_slices", slow)
    told = []
    adviser.found.connect(told.append)
    adviser.look_now()
    qtbot.waitUntil(begun.is_set)
    adviser.look_soon()
    go_on.set()
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert len(slices) <= 1


@pytest.mark.parametrize(
    "of", ["reflect_app.advice.advise_in_slices", "reflect_app.advice.role_mentions.Mentions"]
)
def test_a_fault_in_advice_leaves_the_writer_alone(qtbot, adviser, monkeypatch, of):
    def broken(*_answers, **_more):
        raise ValueError

    monkeypatch.setattr(of, broken)
    with qtbot.waitSignal(adviser.found) as told:
        adviser.look_now()
    assert told.args[0].found == {PromptKey.DESCRIPTION: ()}


def test_what_is_known_already_is_gone_over_without_a_rest_after_each_paragraph(
    qtbot, adviser, typed, monkeypatch
):
    typed[PromptKey.DESCRIPTION] = "\n".join(f"We had tea {number} times." for number in range(400))
    with qtbot.waitSignal(adviser.found, timeout=20_000):
        adviser.look_now()
    rests = []
    monkeypatch.setattr("reflect_app.gui.advice.adviser.time.sleep", rests.append)
    with qtbot.waitSignal(adviser.found):
        adviser.look_now()
    assert len(rests) < 400
