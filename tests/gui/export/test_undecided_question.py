"""Before one text is written, somebody can look at what could identify someone and is undecided."""

import pytest
from PySide6.QtWidgets import QWidget

from reflect_app.advice.finding import Kind
from reflect_app.gui.export import undecided_in_several
from reflect_app.gui.phrases.undecided import OutBy
from reflect_app.gui.tasks import undecided_later
from tests.drivers.reviewing import second_reading, take_in
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


def test_the_same_name_once_more_is_asked_about_for_it_may_be_somebody_elses(
    export, dialogs, library, named, out
):
    dialogs.will_choose("Export as it is", "Export as it is")
    dialogs.will_write(out, out, out)
    export(named)
    other = naming(f"{WORDS} On the ward a nurse called Maria Okoro sat with us.")
    again = library.get(named.id).model_copy(update={"reflection": other})
    export(again)
    export(library.get(named.id))
    assert [kind for kind, *_ in dialogs.asked].count("choose") == 2


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
        exporter.before_out(parent, named, OutBy.COPY, lambda: saved.append(named.id))
        service.finish()
    assert "or save the text as it is" in dialogs.asked[0][2]
    assert [kind for kind, *_ in dialogs.asked] == ["choose", "choose", "choose"]
    assert looked == [named.id]
    assert saved == [named.id, named.id]


@pytest.mark.parametrize(
    ("out_by", "offered"), [(OutBy.PAPER, "Print it as it is"), (OutBy.PDF, "Save it as it is")]
)
def test_before_it_is_printed_the_same_is_asked(
    qtbot, exporter, dialogs, service, named, out_by, offered
):
    printed, parent = [], QWidget()
    qtbot.addWidget(parent)
    dialogs.will_choose(offered)
    for _time in range(2):
        exporter.before_out(parent, named, out_by, lambda: printed.append(named.id))
        service.finish()
    assert [kind for kind, *_ in dialogs.asked] == ["choose"]
    assert printed == [named.id, named.id]


def test_who_prints_what_was_sent_for_review_is_not_asked_for_its_author(
    qtbot, exporter, dialogs, service, library
):
    printed, parent = [], QWidget()
    qtbot.addWidget(parent)
    story = second_reading()
    record = library.get(take_in(library, story, naming()))
    exporter.before_out(parent, record, OutBy.PAPER, lambda: printed.append(record.id))
    service.finish()
    assert dialogs.asked == []
    assert printed == [record.id]


# Several at once


@pytest.fixture
def save_copies(qtbot, exporter, service):
    """Save copies of these: what was said meanwhile, and whether they were saved in the end."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def save(ids):
        said, saved = [], []
        exporter.before_copies(parent, ids, said.append, lambda: saved.append(True))
        qtbot.waitUntil(lambda: None in said)  # what was said of the looking is taken away
        service.finish()
        return bool(saved)

    return save


@pytest.fixture
def three(library, named):
    return [library.create(FULL).id, named.id, library.create(naming()).id]


def test_before_several_are_saved_it_is_asked_once_about_all_of_them(save_copies, dialogs, three):
    dialogs.will_choose("Save them as they are")
    assert save_copies(three)
    assert save_copies(three)
    ((_kind, title, said),) = dialogs.asked
    assert title == TITLE
    assert said.startswith("In 2 of these texts something that could identify someone is undecided")


def test_who_wants_to_look_is_led_to_the_first_that_has_something(
    save_copies, dialogs, looked, three
):
    dialogs.will_choose("Look at the first of them")
    assert not save_copies(three)
    assert looked == [three[1]]


def test_who_leaves_several_for_now_saves_none_and_is_asked_again(save_copies, dialogs, three):
    dialogs.will_choose("Not now", "Save them as they are")
    assert not save_copies(three)
    assert save_copies(three)


def test_what_was_asked_of_one_is_not_asked_again_among_several(
    export, save_copies, dialogs, named, out, three
):
    dialogs.will_choose("Export as it is")
    dialogs.will_write(out)
    export(named)
    assert save_copies(three[:2])
    assert [kind for kind, *_ in dialogs.asked].count("choose") == 1


def test_where_none_has_anything_undecided_or_nobody_wants_to_know_nothing_is_asked(
    save_copies, services, dialogs, library, three
):
    assert save_copies([library.create(FULL).id, library.create(FULL).id])
    services.advice.switch(Kind.IDENTIFIERS, on=False)
    assert save_copies(three)
    assert dialogs.asked == []


def test_who_cannot_wait_saves_many_without_the_looking(
    qtbot, exporter, dialogs, library, monkeypatch
):
    monkeypatch.setattr(undecided_in_several, "UNTOLD", 1)
    monkeypatch.setattr(undecided_later, "AT_ONCE", 1)
    ids = [library.create(naming()).id for _ in range(3)]
    saved, parent = [], QWidget()
    qtbot.addWidget(parent)

    def press(notice):
        if notice is not None:
            assert notice.text == "Looking at each text… 1 of 3"
            notice.act()

    exporter.before_copies(parent, ids, press, lambda: saved.append(True))
    qtbot.waitUntil(lambda: bool(saved))
    assert saved == [True]
    assert dialogs.asked == []


def test_who_asks_for_others_takes_back_what_was_said_of_the_first(
    qtbot, exporter, library, monkeypatch
):
    """Else its link would save the others."""
    monkeypatch.setattr(undecided_in_several, "UNTOLD", 1)
    monkeypatch.setattr(undecided_later, "AT_ONCE", 1)
    ids = [library.create(naming()).id for _ in range(3)]
    first, saved, parents = [], [], [QWidget(), QWidget()]
    for parent in parents:
        qtbot.addWidget(parent)

    def ask_for_others(notice):
        first.append(notice)
        if notice is not None:
            others = [library.create(FULL).id]
            exporter.before_copies(
                parents[1], others, lambda _notice: None, lambda: saved.append("others")
            )

    exporter.before_copies(parents[0], ids, ask_for_others, lambda: saved.append("first"))
    qtbot.waitUntil(lambda: bool(saved))
    assert first[-1] is None
    assert saved == ["others"]
