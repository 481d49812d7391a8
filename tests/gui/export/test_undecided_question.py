"""Before one text is written, somebody can look at what could identify someone and is undecided."""

import pytest
from PySide6.QtWidgets import QWidget

from reflect_app.advice.finding import Kind
from tests.library.deciding import decision
from tests.samples import FULL

WORDS = "I sat with Maria Okoro, whose number is 07700 900123."
TITLE = "Worth a second look"


def naming(words=WORDS, **others):
    answers = FULL.answers.model_copy(update={"description": words})
    return FULL.model_copy(update={"answers": answers, **others})


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.txt"


@pytest.fixture
def export(qtbot, exporter, service):
    parent = QWidget()
    qtbot.addWidget(parent)

    def one(record):
        exporter.export(parent, record, lambda _path, _record: None)
        service.finish()

    return one


@pytest.fixture
def named(library):
    return library.create(naming())


@pytest.fixture
def looked(exporter):
    """The reflections in which somebody wanted to look first."""
    led_to = []
    exporter.look_first = led_to.append
    return led_to


def test_it_says_how_many_there_are_and_somebody_can_look_first(
    export, looked, dialogs, named, out
):
    dialogs.will_choose("Look at them first")
    export(named)
    ((_kind, title, said),) = dialogs.asked
    assert title == TITLE
    assert said.startswith(
        "2 passages in this text could identify someone, and are undecided. They hold nothing back"
    )
    assert looked == [named.id]
    assert not out.exists()


def test_it_holds_nobody_back(export, dialogs, named, out):
    dialogs.will_choose("Export as it is")
    dialogs.will_write(out)
    export(named)
    assert WORDS in out.read_text("utf-8")


def test_who_leaves_it_for_now_writes_nothing_and_is_led_nowhere(
    export, looked, dialogs, named, out
):
    dialogs.will_choose("Not now")
    export(named)
    assert [kind for kind, *_ in dialogs.asked] == ["choose"]
    assert looked == []
    assert not out.exists()


def test_what_was_decided_is_not_counted(export, dialogs, library, named, out):
    library.decide(named.id, [decision("Maria Okoro")])
    dialogs.will_choose("Look at it first")
    export(named)
    assert "1 passage in this text could identify someone" in dialogs.asked[0][2]
    library.decide(named.id, [decision("07700900123")])
    dialogs.will_write(out)
    export(named)
    assert out.exists()


def test_a_tag_that_goes_out_with_it_is_looked_at_too(
    export, exporter, dialogs, library, monkeypatch
):
    record = library.create(FULL.model_copy(update={"tags": ()}))
    given = record.model_copy(
        update={"reflection": FULL.model_copy(update={"tags": ("Maria Okoro",)})}
    )
    monkeypatch.setattr(exporter, "ask_for_missing", lambda *_asked: given)
    dialogs.will_choose("Look at it first")
    export(record)
    assert dialogs.asked[0][1] == TITLE
    assert library.get(record.id).reflection.tags == ("Maria Okoro",)


def test_where_nothing_is_undecided_nothing_is_asked(export, dialogs, library, out):
    dialogs.will_write(out)
    export(library.create(FULL))
    assert out.exists()


def test_who_wants_no_such_advice_is_not_asked(export, services, dialogs, named, out):
    services.advice.switch(Kind.IDENTIFIERS, on=False)
    dialogs.will_write(out)
    export(named)
    assert out.exists()


def test_where_advice_fails_the_text_is_written_all_the_same(
    export, dialogs, named, out, monkeypatch
):
    from reflect_app.gui.export import undecided_question

    def fails(*_asked):
        raise ZeroDivisionError

    monkeypatch.setattr(undecided_question, "undecided_in_text", fails)
    dialogs.will_write(out)
    export(named)
    assert out.exists()


def test_who_was_asked_is_asked_again_only_once_something_else_is_undecided(
    export, dialogs, library, named, out
):
    dialogs.will_choose("Export as it is")
    dialogs.will_write(out, out)
    export(named)
    export(library.get(named.id))
    assert [kind for kind, *_ in dialogs.asked].count("choose") == 1
    record = library.get(named.id)
    more = naming(f"{WORDS} Ann Mackie came by.")
    dialogs.will_choose("Not now")
    export(record.model_copy(update={"reflection": more}))
    assert "3 passages in this text could identify someone" in dialogs.asked[-1][2]


def test_who_looks_first_and_leaves_it_is_asked_again(export, exporter, dialogs, named):
    dialogs.will_choose("Look at them first", "Not now")
    export(named)
    export(named)
    assert [kind for kind, *_ in dialogs.asked] == ["choose", "choose"]


def test_before_a_copy_is_saved_the_same_is_asked(qtbot, exporter, looked, dialogs, service, named):
    saved, parent = [], QWidget()
    qtbot.addWidget(parent)
    dialogs.will_choose("Look at them first", "Not now", "Save it as it is")
    for _time in range(4):
        exporter.before_copy(parent, named, lambda: saved.append(named.id))
        service.finish()
    assert "or save the text as it is" in dialogs.asked[0][2]
    assert [kind for kind, *_ in dialogs.asked] == ["choose", "choose", "choose"]
    assert looked == [named.id]
    assert saved == [named.id, named.id]
