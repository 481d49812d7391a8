"""Before publishing, each row says what could identify someone and nobody decided about."""

import threading

import pytest
from PySide6.QtGui import QFontMetrics

from reflect_app.advice.finding import Kind
from reflect_app.gui.style.sizes import CAPTION
from reflect_app.gui.tasks import undecided_later
from reflect_app.gui.tasks.change import Aspect, Change, whole
from reflect_app.status import Status
from tests.drivers.publish import (
    choose,
    heading,
    kept_beside,
    noted_beside,
    press_button,
    settle,
    spoken_of,
)
from tests.drivers.settle import until
from tests.gui.publish.conftest import story
from tests.library.deciding import decision

WORDS = "I sat with Maria Okoro, whose number is 07700 900123."


@pytest.fixture
def named(library, ids):
    """One more that is ready, in which somebody could be recognised."""
    made = library.create(story(description=WORDS), title="By the window", status=Status.FINISHED)
    ids["By the window"] = made.id
    return made.id


@pytest.fixture
def window(open_publish, named):
    return open_publish()


def decide(window, reflection_id, *decisions):
    """In another window."""
    window._services.library.ask(
        lambda library: library.decide(reflection_id, decisions),
        changes=Change(Aspect.ADVICE, frozenset([reflection_id])),
    )
    settle(window)


def test_a_row_says_how_many_passages_and_the_text_beside_the_list_which(window):
    choose(window, "By the window")
    assert "2 passages could identify someone" in spoken_of(window, "By the window")
    assert noted_beside(window) == [
        "2 passages could identify someone",
        "“07700 900123”, “Maria Okoro”",
    ]
    assert "identify" not in spoken_of(window, "Quiet hours")


@pytest.mark.parametrize(
    ("size", "zoom"),
    [((1280, 800), 100), ((1920, 1080), 100), ((1024, 768), 200), ((512, 384), 200)],
)
def test_what_a_row_says_of_them_is_never_cut_off(window, theme, size, zoom):
    theme.set_zoom(zoom)
    window.resize(*size)
    settle(window)
    drawn, room = last_line(window, "By the window")
    room -= theme.px(13) + theme.px(6)  # for its mark
    assert drawn.startswith("2 ")
    assert QFontMetrics(window.ui.list.row.font_of(CAPTION)).horizontalAdvance(drawn) <= room


def last_line(window, title):
    """The last line of a row as it is drawn, and how much room it has, in pixels."""
    shown, model = window.ui.list, window.ui.list.model()
    at = next(row for row in range(model.rowCount()) if model.line_at(row).title == title)
    rect = shown.visualRect(model.index(at))
    room = shown.row._note_place(rect).width()
    return shown.row.note_words(model.line_at(at), rect), room


def test_all_passages_can_be_named_and_fewer_again(open_publish, library, ids):
    numbers = [f"07700 9001{n:02}" for n in range(40)]
    text = " ".join(f"I rang {each}." for each in numbers)
    library.create(story(description=text), title="Many calls", status=Status.FINISHED)
    window = open_publish()
    choose(window, "Many calls")
    assert noted_beside(window)[1].endswith("”, and 37 more")
    press_button(window, "Name all of them")
    assert all(f"“{each}”" in noted_beside(window)[1] for each in numbers)
    assert window.ui.exact.height() > window.height() // 3
    press_button(window, "Name fewer")
    assert noted_beside(window)[1].endswith("”, and 37 more")
    choose(window, "Quiet hours")
    assert not window.page.text.name_all.isVisible()


def test_it_holds_nothing_back(window):
    assert heading(window) == "Publish 4 reflections"


def test_what_is_decided_in_another_window_is_said_no_more(window, named):
    choose(window, "By the window")
    decide(window, named, decision("Maria Okoro"))
    assert noted_beside(window) == ["1 passage could identify someone", "“07700 900123”"]
    decide(window, named, decision("07700900123"))
    assert noted_beside(window) == []
    kept = "1 passage was looked at and kept: “Maria Okoro” (this is not a real person or place)"
    assert kept_beside(window) == kept


def test_where_something_holds_it_back_too_it_is_said_in_one_line(window, library, named):
    record = library.get(named)
    bare = record.reflection.model_copy(update={"tags": ()})

    def take_its_tag(library):
        edited = library.save(record.model_copy(update={"reflection": bare}))
        library.save(edited.model_copy(update={"status": Status.FINISHED}))

    window._services.library.ask(take_its_tag, changes=whole(named))
    settle(window)
    choose(window, "By the window")
    said = "2 passages could identify someone: “07700 900123”, “Maria Okoro”"
    assert noted_beside(window)[1:] == [f"Holds nothing back, and is worth a look: {said}"]


def test_the_last_question_says_in_how_many_something_is_undecided(window):
    press_button(window, "Continue with 4 reflections")
    settle(window)
    said = "In one of them, 2 passages that could identify someone are undecided."
    assert window.ui.whatLabel.text().endswith(said)


def test_who_is_quicker_than_the_looking_is_told_at_the_last_question_what_it_finds(
    open_publish, named, monkeypatch
):
    looked_at = threading.Event()
    look = undecided_later.undecided_in_text

    def waits(*asked):
        return looked_at.wait(30) and look(*asked)

    monkeypatch.setattr(undecided_later, "undecided_in_text", waits)
    window = open_publish([named], settled=False)
    until(lambda: window.undecided.working)
    press_button(window, "Continue with 1 reflection")
    said = window.ui.whatLabel
    assert said.text().endswith(". Reflect is still looking at the texts.")
    looked_at.set()
    settle(window)
    assert said.text().endswith(" 2 passages that could identify someone are undecided.")


def test_of_a_single_text_the_last_question_speaks_as_of_one(open_publish, named):
    window = open_publish([named])
    press_button(window, "Continue with 1 reflection")
    settle(window)
    said = window.ui.whatLabel.text()
    assert said.startswith("1 text file goes into ")
    assert said.endswith(". In this text, 2 passages that could identify someone are undecided.")


def test_of_a_single_passage_the_last_question_speaks_as_of_one(open_publish, library, named):
    library.decide(named, [decision("Maria Okoro")])
    window = open_publish([named])
    press_button(window, "Continue with 1 reflection")
    settle(window)
    said = window.ui.whatLabel.text()
    assert said.endswith(". In this text, 1 passage that could identify someone is undecided.")


def test_an_edit_is_looked_at_anew_and_the_others_stay_as_they_are(window, library, named):
    record = library.get(named)
    edited = record.model_copy(update={"reflection": story(description="I sat with her.")})

    def finish_anew(library):
        library.save(library.save(edited).model_copy(update={"status": Status.FINISHED}))

    window._services.library.ask(finish_anew, changes=whole(named))
    settle(window)
    assert "identify" not in spoken_of(window, "By the window")


def test_who_wants_no_such_advice_gets_none_and_gets_it_back(window):
    advice = window._services.advice
    advice.switch(Kind.IDENTIFIERS, on=False)
    settle(window)
    assert "identify" not in spoken_of(window, "By the window")
    advice.switch(Kind.IDENTIFIERS, on=True)
    settle(window)
    assert "identify" in spoken_of(window, "By the window")


def test_where_advice_fails_everything_else_goes_on(open_publish, named, monkeypatch):
    from reflect_app.gui.tasks import undecided_later

    def fails(*_asked):
        raise ZeroDivisionError

    monkeypatch.setattr(undecided_later, "undecided_in_text", fails)
    window = open_publish()
    assert heading(window) == "Publish 4 reflections"
    assert "identify" not in spoken_of(window, "By the window")
