"""What the author can do where both changed the same: see both, keep one or both, and undo none."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from reflect_app.errors import CouldNotSaveError
from reflect_app.gui.review.merge_window import MergeWindow
from reflect_app.gui.tasks.change import EVERYTHING, whole
from reflect_app.reflection import PromptKey
from reflect_app.review.entries import WorkedOn
from reflect_app.three_way_merge import Choice
from tests.drivers import merge
from tests.drivers.settle import settle
from tests.drivers.window import NO_MODIFIER, act, news, press
from tests.two_texts import MINE, SENT, THEIRS, two_texts

TODAY = date(2026, 11, 27)
KEY = PromptKey.DESCRIPTION


@pytest.fixture
def open_merge(qtbot, service, services, on_shelf):
    """Open the window on a reflection of which two texts are there."""
    services.settings_file.settings.comment_name = "A."

    def show(record=None, **changes):
        record = record or on_shelf(two_texts)
        window = MergeWindow(services, record.id, today=lambda: TODAY, **changes)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(window)
        window.resize(1280, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(service, window)
        return window

    return show


@pytest.fixture
def window(open_merge):
    return open_merge()


@pytest.fixture
def in_two_places(open_merge, on_shelf):
    """A window with two places to decide; the second is about the tags."""
    mine = MINE.model_copy(update={"tags": ("patience",)})
    theirs = THEIRS.model_copy(update={"tags": ("time",)})
    return open_merge(on_shelf(lambda library: two_texts(library, mine=mine, theirs=theirs)))


def now_in_library(on_shelf, window):
    return on_shelf(lambda library: library.get(window.reflection_id)).reflection


# What is seen


def test_both_texts_stand_side_by_side_with_what_each_changed(window):
    assert merge.headings(window) == ["Both of you changed this paragraph"]
    [(mine, theirs)] = merge.texts(window)
    assert "+ asked her name three times" in mine
    assert "− stayed + sat down beside me" in theirs


def test_what_only_one_changed_is_taken_and_marked(window):
    assert merge.taken(window)[-1].endswith("+ She has been to two more since.")


def test_it_says_where_the_other_text_came_from_and_what_is_not_changed(window):
    assert merge.came(window) == "Back from B. today, with 2 comments · you wrote on meanwhile"
    said = merge.words(window)
    assert "No change in: Whose needs, What contributed, How you feel, Why this example" in said
    assert "Nothing is lost: what you have now stays in History." in said


def test_ones_own_other_copy_is_called_so(open_merge, on_shelf):
    window = open_merge(on_shelf(lambda library: two_texts(library, by="A.", commented=False)))
    assert merge.came(window) == "Your other copy came today · you wrote on meanwhile"
    assert merge.headings(window) == ["You changed this paragraph in both"]
    assert merge.spoken(window)[2] == "As it came back, your other copy"


def test_html_is_shown_as_it_was_typed(open_merge, on_shelf):
    mine, theirs = (SENT.answering(KEY, f"<b>{who}</b> <img src=x>") for who in ("mine", "theirs"))
    window = open_merge(on_shelf(lambda library: two_texts(library, mine=mine, theirs=theirs)))
    assert "<b>" in merge.texts(window)[0][0]
    assert "<img src=x>" in merge.texts(window)[0][1]


# Deciding


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (Choice.MINE, ["mine"]),
        (Choice.THEIRS, ["theirs"]),
        (Choice.BOTH, ["mine", "theirs"]),
    ],
)
def test_what_is_kept_has_a_tick_and_can_be_changed(window, choice, kept):
    for first in (Choice.MINE, Choice.THEIRS, choice):
        merge.choose(window, first)
    assert merge.kept(window) == kept
    assert merge.chosen(window) == [choice]
    assert merge.left(window) == "Nothing left to decide"


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice.MINE, ("asked her name", "")),
        (Choice.THEIRS, ("sat down beside me", "")),
        (Choice.BOTH, ("asked her name", "sat down beside me")),
    ],
)
def test_bringing_together_keeps_what_was_chosen_and_what_was_there_before(
    window, service, on_shelf, choice, said
):
    merge.choose(window, choice)
    merge.bring_together(window, service)
    answers = now_in_library(on_shelf, window).answers
    assert all(words in answers.description for words in said)
    assert answers.impact == THEIRS.answers.impact
    history = on_shelf(lambda library: library.history(window.reflection_id))
    kept = [
        on_shelf(lambda library, line=line: library.revision(window.reflection_id, line.number))
        for line in history
    ]
    assert MINE in [revision.reflection for revision in kept]
    assert not window.isVisible()


def test_bring_together_leads_to_what_is_undecided_and_does_nothing_before(
    in_two_places, service, on_shelf
):
    merge.choose(in_two_places, Choice.MINE)
    assert merge.left(in_two_places) == "1 place to decide"
    merge.bring_together(in_two_places, service)
    assert merge.focused_place(in_two_places) == 1
    assert now_in_library(on_shelf, in_two_places).tags == ("patience",)
    assert in_two_places.isVisible()


def test_what_is_missing_is_said_at_the_button_and_once_it_is_pressed(in_two_places, service):
    button = merge.together_button(in_two_places)
    two, one = "at the 2 places that are marked.", "at the place that is marked."
    assert button.accessibleDescription().endswith(two)
    assert news(in_two_places) == ""
    merge.bring_together(in_two_places, service)
    assert news(in_two_places).endswith(two)
    merge.choose(in_two_places, Choice.MINE)
    assert news(in_two_places) == ""
    assert button.accessibleDescription().endswith(one)
    merge.choose(in_two_places, Choice.MINE, 1)
    assert button.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("choice", "has"), [(Choice.MINE, ["mine"]), (Choice.THEIRS, ["theirs"]), (Choice.BOTH, None)]
)
def test_a_screen_reader_chooses_where_it_turns_a_button_over(window, choice, has):
    button = window.shown.places[0].buttons[choice]
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    action.doAction(action.actionNames()[0])
    assert merge.chosen(window) == [choice]
    assert merge.kept(window) == (has or ["mine", "theirs"])
    assert button.isChecked()
    assert merge.together_button(window).isEnabled()


def test_tags_that_both_changed_are_decided_too(in_two_places, service, on_shelf):
    assert merge.headings(in_two_places)[1] == "Both of you changed the tags"
    assert merge.texts(in_two_places)[1] == ("+ patience, − waiting", "+ time, − waiting")
    merge.choose(in_two_places, Choice.MINE, 0)
    merge.choose(in_two_places, Choice.BOTH, 1)
    merge.bring_together(in_two_places, service)
    assert now_in_library(on_shelf, in_two_places).tags == ("patience", "time")


def test_not_now_changes_nothing(window, service, on_shelf):
    merge.choose(window, Choice.THEIRS)
    act(window, "Not now")
    settle(service, window)
    assert now_in_library(on_shelf, window) == MINE
    assert on_shelf(lambda library: library.review(window.reflection_id)).waiting


# By keyboard, and for a screen reader


def test_keys_lead_from_place_to_place_and_choose_there(in_two_places):
    act(in_two_places, "Next place to decide")
    act(in_two_places, "Take the other here")
    act(in_two_places, "Next place to decide")
    assert merge.focused_place(in_two_places) == 1
    act(in_two_places, "Keep both here")
    act(in_two_places, "Previous place to decide")
    assert merge.focused_place(in_two_places) == 0
    assert merge.chosen(in_two_places) == [Choice.THEIRS, Choice.BOTH]


def test_a_screen_reader_is_told_of_each_place_and_of_its_state(window):
    place, mine, theirs = merge.spoken(window)
    assert place.startswith("Place 1 of 1, in What happened: Both of you changed this paragraph.")
    assert place.endswith("Not decided yet.")
    assert (mine, theirs) == ("Yours, written since", "As it came back")
    merge.choose(window, Choice.MINE)
    place, mine, theirs = merge.spoken(window)
    assert place.endswith("Yours is kept.")
    assert (mine, theirs) == ("Yours, written since, Kept", "As it came back")


# What happens meanwhile


def write_on(service, window, text):
    def job(library):
        record = library.get(window.reflection_id)
        reflection = record.reflection.answering(*text)
        return library.save(record.model_copy(update={"reflection": reflection}))

    service.ask(job, changes=whole(window.reflection_id))
    settle(service, window)


def test_what_was_chosen_stays_where_the_author_writes_on_elsewhere(window, service, on_shelf):
    merge.choose(window, Choice.THEIRS)
    write_on(service, window, (PromptKey.NEEDS, "Hers, and ours."))
    assert merge.chosen(window) == [Choice.THEIRS]
    merge.bring_together(window, service)
    assert now_in_library(on_shelf, window).answers.needs == "Hers, and ours."


def test_what_was_chosen_is_asked_anew_where_the_author_writes_on_there(window, service):
    merge.choose(window, Choice.THEIRS)
    write_on(service, window, (KEY, f"{MINE.answers.description} At last we left."))
    assert merge.chosen(window) == [None]
    assert "1 place is to be decided again" in news(window)


def test_words_written_at_the_last_moment_are_never_brought_together_unseen(
    open_merge, service, on_shelf
):
    def write_last_words(reflection_id):
        def job(library):
            record = library.get(reflection_id)
            reflection = record.reflection.answering(KEY, "Quite another text.")
            library.save(record.model_copy(update={"reflection": reflection}))

        service.ask(job)

    window = open_merge(before=write_last_words)
    merge.choose(window, Choice.THEIRS)
    merge.bring_together(window, service)
    assert now_in_library(on_shelf, window).answers.description == "Quite another text."
    assert merge.chosen(window) == [None]
    assert window.isVisible()


def test_where_it_was_brought_together_elsewhere_it_says_so(window, service, on_shelf):
    def job(library):
        review = library.review(window.reflection_id)
        [waiting] = review.waiting
        done = WorkedOn("A.", review.deeds[-1].at, review.next_turn, waiting)
        library.add_to_review(window.reflection_id, [done])

    service.ask(job, changes=EVERYTHING)
    settle(service, window)
    assert news(window).startswith("There is nothing to bring together any more")
    assert not merge.together_button(window).isEnabled()


def test_a_full_disk_loses_nothing_that_was_chosen(window, service, library):
    merge.choose(window, Choice.BOTH)
    library.refuses = CouldNotSaveError("The disk is full.")
    merge.bring_together(window, service)
    assert news(window) == "The disk is full."
    assert merge.chosen(window) == [Choice.BOTH]
    assert merge.together_button(window).isEnabled()


# The window itself


def test_a_narrow_window_has_one_text_above_the_other(window, service):
    assert merge.side_by_side(window)
    window.resize(640, 700)
    settle(service, window)
    assert not merge.side_by_side(window)


def test_what_was_chosen_stays_in_other_colours_and_sizes(window, service, theme):
    merge.choose(window, Choice.THEIRS)
    theme.choose("dark")
    theme.set_zoom(200)
    settle(service, window)
    assert merge.chosen(window) == [Choice.THEIRS]
    assert merge.kept(window) == ["theirs"]


def test_nothing_of_another_persons_text_is_taken_without_being_asked(
    open_merge, service, on_shelf
):
    window = open_merge(on_shelf(lambda library: two_texts(library, mine=SENT, own=False)))
    assert merge.came(window) == "Back from B. today, with 2 comments · the text was changed there"
    assert merge.headings(window) == ["This paragraph came back changed"] * 2
    assert merge.spoken(window)[1] == "Yours, as it is"
    merge.choose(window, Choice.MINE, 0)
    merge.choose(window, Choice.THEIRS, 1)
    merge.bring_together(window, service)
    answers = now_in_library(on_shelf, window).answers
    assert answers.description == SENT.answers.description
    assert answers.impact == THEIRS.answers.impact


def test_all_of_it_is_done_by_keys_alone(in_two_places, service, on_shelf):
    for key, modifier in (
        (Qt.Key.Key_F8, NO_MODIFIER),
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),  # leads to the other place
        (Qt.Key.Key_Space, NO_MODIFIER),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ):
        press(in_two_places.focusWidget(), key, modifier)
        settle(service, in_two_places)
    assert not in_two_places.isVisible()
    both = now_in_library(on_shelf, in_two_places)
    assert both.answers.description == THEIRS.answers.description
    assert both.tags == ("patience",)
