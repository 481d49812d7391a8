"""Looking once more: what is shown of each, what stays behind, and the way to what it needs."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible

from reflect_app.errors import ReflectError
from reflect_app.gui.publish import jobs, looker
from reflect_app.gui.publish.publish_window import PublishWindow
from reflect_app.gui.tasks import batch
from reflect_app.gui.tasks.change import whole
from reflect_app.publication.publish.undecided_passages import Undecided
from reflect_app.review.entries import Approved
from reflect_app.review.seal import seal_of, short
from reflect_app.status import Status
from reflect_app.text_format.writer import write
from tests.drivers.publish import (
    below_exact,
    choose,
    click_tick,
    click_way,
    empty_words,
    exact,
    exact_note,
    heading,
    held_back_by,
    keys_told,
    lead,
    lines,
    names,
    press_button,
    press_row,
    settle,
    spoken,
)
from tests.gui.publish.conftest import FIRST, story
from tests.queue_samples import NOW, Happened, come_back, send_out

READY_IDS = jobs.ready_ids


def test_all_that_is_ready_is_there_and_what_lacks_a_tag_stays_behind(window):
    assert heading(window) == "Publish 3 reflections"
    assert lead(window) == "4 are finished. One stays behind until it has a tag."
    assert names(window) == [
        "2026-11-23-housing.txt",
        "2026-11-30-environment.txt",
        "2026-12-07-leadership.txt",
    ]


def test_the_text_beside_the_list_is_what_will_be_written_with_its_size_and_seal(window):
    choose(window, "Quiet hours")
    text = story("environment", lines(window)[1].published)
    assert exact(window) == write(text).decode()
    assert below_exact(window) == f"{len(write(text)):,} bytes | seal {short(seal_of(text))}"


def test_what_stays_behind_is_shown_as_far_as_it_goes_with_what_it_needs(window):
    choose(window, "Two keys")
    assert held_back_by(window) == ["Enter at least one tag"]
    assert "We are often asked to show activity." in exact(window)
    assert exact_note(window).startswith("It is not whole yet")


@pytest.mark.parametrize("how", ["the row", "the keyboard", "beside the list"])
def test_what_a_reflection_needs_leads_to_where_it_can_be_written(window, ids, qtbot, how):
    choose(window, "Two keys")
    with qtbot.waitSignal(window.write_wanted) as wanted:
        if how == "the row":
            click_way(window, "Two keys")
        elif how == "the keyboard":
            press_row(window, Qt.Key.Key_Return)
        else:
            press_button(window, "Enter at least one tag")
    assert wanted.args == [ids["Two keys"], "tags"]


def test_enter_opens_what_is_ready(window, ids, qtbot):
    choose(window, "Quiet hours")
    with qtbot.waitSignal(window.read_wanted) as wanted:
        press_row(window, Qt.Key.Key_Return)
    assert wanted.args == [ids["Quiet hours"]]


def test_space_leaves_out_what_is_ready_and_takes_it_in_again(window):
    choose(window, "Quiet hours")
    press_row(window, Qt.Key.Key_Space)
    settle(window)
    assert heading(window) == "Publish 2 reflections"
    assert "1 is left out." in lead(window)
    assert "Quiet hours. Left out" in spoken(window)
    press_row(window, Qt.Key.Key_Space)
    settle(window)
    assert heading(window) == "Publish 3 reflections"


def test_a_tick_is_pressed_with_the_mouse_and_not_where_something_is_missing(window):
    click_tick(window, "The rota")
    click_tick(window, "Two keys")
    assert names(window) == ["2026-11-23-housing.txt", "2026-11-30-environment.txt"]


def test_a_screen_reader_hears_all_of_a_row_and_its_keys(window):
    assert spoken(window)[0] == (
        "A letter. File 2026-11-23-housing.txt. Published date 23 November 2026"
    )
    assert spoken(window)[3] == "Two keys. Stays behind. Enter at least one tag"
    assert "F2 changes its date" in keys_told(window)


def test_a_selection_is_looked_at_and_everything_is_a_step_away(open_publish, ids):
    window = open_publish([ids["The rota"]])
    assert heading(window) == "Publish 1 reflection"
    press_button(window, "Show all that is ready")
    settle(window)
    assert heading(window) == "Publish 3 reflections"


def test_with_nothing_ready_it_says_what_would_make_something_ready(open_publish):
    window = open_publish()
    assert heading(window) == "Nothing to publish just now"
    assert "once it is finished" in empty_words(window)


def test_trouble_stays_in_sight_until_it_is_over_and_no_empty_list_stands_there_then(
    open_publish, monkeypatch
):
    def refuse(_library):
        raise ReflectError("The library can't be read.")

    with monkeypatch.context() as in_trouble:
        in_trouble.setattr(jobs, "ready_ids", refuse)
        window = open_publish()
        assert lead(window) == "The library can't be read."
        window.resize(1100, 700)
        settle(window)
        assert lead(window) == "The library can't be read."
    window.looker.look()
    settle(window)
    assert heading(window) == "Nothing to publish just now"
    assert "once it is finished" in empty_words(window)
    ui = window.ui
    assert not any(each.isVisible() for each in (ui.list, ui.options, ui.aside))
    assert not window.page.primary.isVisible()


@pytest.fixture
def in_trouble(window, monkeypatch):
    """The window, which looked once and could not look again."""

    def refuse(_library):
        raise ReflectError("The library can't be read.")

    monkeypatch.setattr(jobs, "ready_ids", refuse)
    window.looker.look()
    settle(window)
    return window


@pytest.mark.parametrize("size", [(1100, 700), (620, 500), (512, 340)], ids=str)
def test_trouble_at_a_second_look_stays_in_sight_whatever_the_size(in_trouble, size):
    in_trouble.resize(*size)
    settle(in_trouble)
    assert lead(in_trouble) == "The library can't be read."
    assert in_trouble.ui.leadLabel.isVisible()


def test_trouble_at_a_second_look_stays_while_somebody_ticks_and_goes_at_the_next(
    in_trouble, monkeypatch
):
    click_tick(in_trouble, "A letter")
    assert lead(in_trouble) == "The library can't be read."
    monkeypatch.setattr(jobs, "ready_ids", READY_IDS)
    in_trouble.looker.look()
    settle(in_trouble)
    assert lead(in_trouble).startswith("4 are finished.")


def test_where_somebody_approves_only_what_is_approved_is_ready(open_publish, ids, library):
    sent = send_out(library, NOW, "Sent", text=story())
    come_back(library, sent, NOW, approved=True)
    assert lead(open_publish()) == "1 is approved."


def test_letters_that_look_damaged_are_pointed_out_and_hold_nothing_back(open_publish, library):
    library.create(story(needs="We didnâ€™t go."), title="Wet", status=Status.FINISHED)
    window = open_publish()
    assert heading(window) == "Publish 1 reflection"
    assert "Worth a second look" in spoken(window)[0]


def test_what_is_written_elsewhere_meanwhile_is_looked_at_again(window, ids, on_shelf):
    def give_a_tag(library):
        record = library.get(ids["Two keys"])
        kept = record.model_copy(update={"reflection": story("keys", FIRST)})
        return library.save(kept.model_copy(update={"status": Status.FINISHED}))

    on_shelf(give_a_tag, changes=whole(ids["Two keys"]))
    on_shelf(
        lambda library: library.save(
            library.get(ids["Two keys"]).model_copy(update={"status": Status.FINISHED})
        ),
        changes=whole(ids["Two keys"]),
    )
    settle(window)
    assert heading(window) == "Publish 4 reflections"


def test_what_goes_to_the_bin_meanwhile_goes_from_the_list(window, ids, on_shelf):
    from reflect_app.gui.tasks.change import moved

    gone = [ids["A letter"]]
    on_shelf(lambda library: library.move_to_bin(gone), changes=moved(gone))
    settle(window)
    assert heading(window) == "Publish 2 reflections"


def test_somebody_who_writes_on_all_the_time_does_not_keep_it_from_its_end(
    open_publish, library, service, monkeypatch
):
    monkeypatch.setattr(batch, "PIECE_S", 0)
    monkeypatch.setattr(looker, "SOON_MS", 0)
    for _ in range(30):
        library.create(story(), status=Status.FINISHED)
    draft = library.create(story(day=None), title="A draft")
    window, begun = open_publish([]), []
    window.looker.known.connect(begun.append)
    window.looker.came.connect(lambda _lines: service.changed.emit(whole(draft.id)))
    window.show_these(None)
    settle(window)
    assert heading(window) == "Publish 30 reflections"
    assert len(begun) == 1


def test_what_changed_is_looked_at_alone(window, ids, on_shelf):
    begun = []
    window.looker.known.connect(begun.append)
    title = {"title": "Quiet hours, again"}
    on_shelf(
        lambda library: library.save(library.get(ids["Quiet hours"]).model_copy(update=title)),
        changes=whole(ids["Quiet hours"]),
    )
    settle(window)
    assert [line.title for line in lines(window)][1] == "Quiet hours, again"
    assert begun == []


def test_a_screen_reader_leaves_all_out_where_it_turns_the_box_over(window):
    box = window.page.all_box
    assert box.isChecked()
    toggle = QAccessible.queryAccessibleInterface(box).actionInterface()
    toggle.doAction(toggle.toggleAction())
    assert names(window) == []
    assert not box.isChecked()
    toggle.doAction(toggle.toggleAction())
    assert len(names(window)) == 3


def test_looking_again_leaves_the_list_where_somebody_has_scrolled_it(open_publish, library, ids):
    for at in range(40):
        library.create(story(), title=f"Story {at}", status=Status.FINISHED)
    window = open_publish()
    bar = window.ui.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.looker.look()
    settle(window)
    assert 0 < bar.maximum() == bar.value()


def test_a_row_makes_room_for_what_comes_to_be_said_of_it_and_takes_it_back(window, ids):
    rows, row = window.ui.list, window.page.model.row_of(ids["Quiet hours"])

    def beneath(undecided):
        """Where the next row begins."""
        window.page.take_undecided({ids["Quiet hours"]: undecided})
        rows.executeDelayedItemsLayout()
        places = [rows.visualRect(rows.model().index(at)) for at in (row, row + 1)]
        assert places[1].top() == places[0].bottom() + 1
        return places[1].top()

    plain = beneath(Undecided())
    assert beneath(Undecided(1, ("Bedford",))) > plain
    assert beneath(Undecided()) == plain
    window.page.take_undecided(dict.fromkeys(ids.values(), Undecided(1, ("Bedford",))))  # all alike
    assert beneath(Undecided(1, ("Bedford",))) > plain


@pytest.mark.parametrize("left_out", [False, True])
def test_an_approval_that_comes_meanwhile_is_shown_also_of_what_is_left_out(
    open_publish, library, ids, on_shelf, left_out
):
    rota = ids["The rota"]
    window = open_publish([ids["Quiet hours"], rota])
    if left_out:
        click_tick(window, "The rota")
        window.looker.look()
        settle(window)
    choose(window, "The rota")
    assert "approved" not in below_exact(window)
    text = library.get(rota).reflection
    happened = Happened(text)
    approval = happened.did(Approved, "B.", NOW, seal=seal_of(text))
    entries = [*happened.words(), approval]
    on_shelf(lambda library: library.add_to_review(rota, entries), changes=whole(rota))
    settle(window)
    assert "approved on 27 November, unchanged since" in below_exact(window)


class Placed(QObject):
    """Notes where something is each time that it is painted with rows below it."""

    def __init__(self, watched, model) -> None:
        super().__init__(watched)
        self._model = model
        self.places = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._model.ids:
            self.places.append(watched.geometry())
        return False


def test_the_words_above_the_columns_stay_where_they_are_first_seen(
    qtbot, services, folder, library
):
    for number in range(30):  # more than have room, so that a scroll bar comes beside them
        library.create(story(), title=f"Story {number}", status=Status.FINISHED)
    window = PublishWindow(services, None)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    placed = Placed(window.ui.dateHead, window.page.model)
    settle(window)
    assert placed.places
    assert set(map(QRect.getRect, placed.places)) == {window.ui.dateHead.geometry().getRect()}
