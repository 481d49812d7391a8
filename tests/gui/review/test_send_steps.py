"""Handing over, from the question to the file: what is written, noted, and said afterwards."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reflect_app.advice.decisions import Decision, Why
from reflect_app.advice.finding import Kind
from reflect_app.gui.review.send_choices import Purpose
from reflect_app.gui.review.send_dialog import SendDialog
from reflect_app.gui.review.send_steps import SendSteps
from reflect_app.handover.incoming import take_in_file
from reflect_app.handover.reader import read_handover_file
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.entries import HandedOver
from reflect_app.status import Status
from tests.drivers.handing_over import (
    happened,
    is_ticked_to_lock,
    line,
    lock_with,
    missing,
    note,
    press_button,
    problems,
    why_lock,
)
from tests.drivers.person import Person
from tests.drivers.settle import settle, until
from tests.drivers.window import press
from tests.queue_samples import NOW, take_for_review
from tests.samples import FULL


@pytest.fixture
def begin(qtbot, services, settings_file, service):
    settings_file.settings.comment_name = "A."
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    steps = SendSteps(services, parent)

    def begin(*what, **more) -> SendDialog:
        before = parent.findChildren(SendDialog)
        steps.begin(parent, *what, **more)
        until(lambda: len(parent.findChildren(SendDialog)) > len(before))
        return parent.findChildren(SendDialog)[-1]

    yield begin
    for dialog in parent.findChildren(SendDialog):
        dialog.close()


@pytest.fixture
def mine(library):
    return library.create(FULL, title="The chairs").id


def decided(words):
    about = words.casefold()
    return Decision(Kind.IDENTIFIERS, about, words, Why.NOT_REAL, NOW, prompt=PromptKey.DESCRIPTION)


def written(folder):
    return list(folder.rglob("*.reflection"))


def test_a_file_is_written_where_it_was_said_and_noted_with_whom_it_is(
    begin, service, library, dialogs, mine, tmp_path
):
    place = tmp_path / "chairs.reflection"
    dialogs.will_write(place)
    dialog = begin(mine)
    line(dialog, "Who is it for? (optional)").setText("B.")
    note(dialog, "Look at the second answer.")
    press_button(dialog, "Save the file…")
    until(lambda: happened(dialog))
    parcel = read_handover_file(place).parcel
    assert (parcel.by, parcel.title) == ("A.", None)
    assert library.get(mine).status is Status.WITH_SUPERVISOR
    assert library.review(mine).last(HandedOver).to == "B."
    assert b"B." not in place.read_bytes()


def test_a_note_that_was_typed_stands_there_again_until_it_has_gone_along(
    begin, dialogs, mine, tmp_path
):
    dialog = begin(mine)
    note(dialog, "Look at the second answer.")
    press(dialog, Qt.Key.Key_Escape)
    until(lambda: not isValid(dialog))
    again = begin(mine)
    assert again.choices().note == "Look at the second answer."
    dialogs.will_write(tmp_path / "chairs.reflection")
    press_button(again, "Save the file…")
    until(lambda: happened(again))
    again.close()
    until(lambda: not isValid(again))
    assert begin(mine).choices().note == ""


@pytest.mark.parametrize("shares", [True, False])
def test_what_is_decided_goes_along_where_that_is_ticked_and_the_box_says_how_much(
    begin, library, dialogs, mine, tmp_path, shares
):
    library.decide(mine, [decided("washing machine"), decided("gone by now")])
    dialogs.will_write(place := tmp_path / "chairs.reflection")
    dialog = begin(mine)
    if shares:
        press_button(dialog, "Share my decision")
    press_button(dialog, "Save the file…")
    until(lambda: happened(dialog))
    assert place.read_bytes().count(b'"decided"') == shares


def test_the_name_that_is_suggested_says_nothing_and_was_never_used(begin, dialogs, mine):
    dialogs.will_write(None, None)
    dialog = begin(mine)
    press_button(dialog, "Save the file…")
    first = dialogs.suggestions()[-1]
    assert first.endswith(".reflection")
    assert "chairs" not in first
    press_button(dialog, "Save the file…")
    assert dialogs.suggestions()[-1] != first


def test_a_locked_file_opens_with_its_passphrase_alone(begin, service, dialogs, mine, tmp_path):
    place = tmp_path / "chairs.reflection"
    dialogs.will_write(place)
    dialog = begin(mine)
    lock_with(dialog, "seven quiet chairs")
    press_button(dialog, "Save the file…")
    until(lambda: happened(dialog), 40_000)
    assert read_handover_file(place, "seven quiet chairs").parcel.by == "A."
    assert FULL.answers.description[:20].encode() not in place.read_bytes()


@pytest.fixture
def came_locked(library, tmp_path):
    """Somebody else's, that came locked for review."""
    author = Person(tmp_path / "theirs", "C.")
    path = author.send(author.write(), passphrase="seven quiet chairs")
    author.close()
    known = {"passphrase": "seven quiet chairs", "name": "A.", "now": NOW}
    return take_in_file(library, path, **known).id


@pytest.mark.parametrize("purpose", [Purpose.RETURN, Purpose.APPROVE])
def test_an_answer_to_what_came_locked_is_locked_unless_somebody_wants_otherwise(
    begin, dialogs, came_locked, tmp_path, purpose
):
    place = tmp_path / "answer.reflection"
    dialogs.will_write(place)
    dialog = begin(came_locked, purpose)
    words = "Approve and save…" if purpose is Purpose.APPROVE else "Save the answer…"
    assert is_ticked_to_lock(dialog)
    assert why_lock(dialog).startswith("It came locked; lock the answer too")
    press_button(dialog, words)
    assert problems(dialog) == ["Enter a passphrase, or untick “Lock it with a passphrase”"]
    press_button(dialog, "Lock it with a passphrase")
    press_button(dialog, words)
    until(lambda: happened(dialog))
    assert read_handover_file(place).parcel.by == "A."


def test_what_went_locked_is_locked_again_and_what_went_open_is_not(
    begin, library, dialogs, mine, tmp_path
):
    first = begin(mine)
    assert not is_ticked_to_lock(first)
    assert "last time" not in why_lock(first)
    dialogs.will_write(tmp_path / "first.reflection")
    lock_with(first, "seven quiet chairs")
    press_button(first, "Save the file…")
    until(lambda: happened(first), 40_000)
    again = begin(mine)
    assert is_ticked_to_lock(again)
    assert why_lock(again).startswith("You locked it last time")
    assert line(again, "Passphrase").text() == ""


@pytest.fixture
def elsewhere(tmp_path):
    """The same person in another folder."""
    with closing(Person(tmp_path / "elsewhere", "A.")) as there:
        yield there


def test_who_goes_on_with_their_own_in_another_folder_is_not_told_to_pass_it_to_themselves(
    begin, library, dialogs, elsewhere, tmp_path
):
    it = take_in_file(library, elsewhere.send(elsewhere.write()), name="A.", now=NOW).id
    dialogs.will_write(tmp_path / "on.reflection")
    dialog = begin(it)
    press_button(dialog, "Save the file…")
    until(lambda: happened(dialog))
    assert "Now pass the file on to them;" in happened(dialog)


def test_who_had_it_back_elsewhere_is_told_to_pass_it_to_whoever_answered(
    begin, library, elsewhere, tmp_path
):
    with closing(Person(tmp_path / "theirs", "B.")) as supervisor:
        it = elsewhere.write()
        supervisor.open(elsewhere.send(it))
        elsewhere.open(supervisor.send_back(it))
    it = take_in_file(library, elsewhere.send(it), name="A.", now=NOW).id
    assert begin(it).ui.to.text() == "B."


@pytest.mark.parametrize("to", ["", "A."])
def test_who_signs_otherwise_by_now_is_not_taken_for_somebody_else(
    begin, settings_file, dialogs, mine, tmp_path, to
):
    dialogs.will_write(tmp_path / "chairs.reflection")
    dialog = begin(mine)
    line(dialog, "Who is it for? (optional)").setText(to)
    press_button(dialog, "Save the file…")
    until(lambda: happened(dialog))
    settings_file.settings.comment_name = "Anna A."
    assert line(begin(mine), "Who is it for? (optional)").text() == ""


def test_who_signs_otherwise_by_now_still_answers_whoever_sent_it(
    begin, settings_file, library, dialogs, tmp_path
):
    its_id = take_for_review(library, NOW, by="C.")
    dialogs.will_write(tmp_path / "answer.reflection")
    dialog = begin(its_id, Purpose.RETURN)
    press_button(dialog, "Save the answer…")
    until(lambda: happened(dialog))
    settings_file.settings.comment_name = "Anna A."
    dialogs.will_write(tmp_path / "again.reflection")
    again = begin(its_id, Purpose.RETURN)
    press_button(again, "Save the answer…")
    until(lambda: happened(again))
    assert "pass the file on to C." in happened(again)


def test_a_file_goes_into_the_exchange_folder_under_a_name_of_its_own(
    begin, settings_file, mine, tmp_path
):
    folder = tmp_path / "exchange"
    folder.mkdir()
    settings_file.settings.exchange_folder = str(folder)
    dialog = begin(mine)
    press_button(dialog, "Put it into the folder")
    until(lambda: happened(dialog))
    assert len(written(folder)) == 1
    assert "as soon as they open Reflect" in happened(dialog)


def test_a_folder_that_is_away_is_said_and_another_place_can_be_chosen(
    begin, settings_file, dialogs, library, mine, tmp_path
):
    settings_file.settings.exchange_folder = str(tmp_path / "away")
    dialog = begin(mine)
    press_button(dialog, "Put it into the folder")
    until(lambda: problems(dialog))
    assert library.get(mine).status is Status.DRAFT
    dialogs.will_write(tmp_path / "here.reflection")
    press_button(dialog, "A file, where you choose")
    press_button(dialog, "Save the file…")
    until(lambda: happened(dialog))


def test_what_is_missing_is_asked_of_the_text_that_is_here(begin, library):
    assert missing(begin(library.create(FULL).id)) == ""
    assert "Enter" in missing(begin(library.create().id))


def test_an_answer_goes_back_to_its_author(begin, service, library, dialogs, tmp_path):
    its_id = take_for_review(library, NOW, by="C.")
    dialogs.will_write(tmp_path / "answer.reflection")
    dialog = begin(its_id, Purpose.RETURN)
    press_button(dialog, "Save the answer…")
    until(lambda: happened(dialog))
    assert "pass the file on to C." in happened(dialog)
    assert library.get(its_id).status is Status.RETURNED


def test_an_approval_has_the_points_that_were_ticked(begin, library, dialogs, tmp_path):
    its_id = take_for_review(library, NOW)
    dialogs.will_write(tmp_path / "answer.reflection")
    dialog = begin(its_id, Purpose.APPROVE, checked=("The description describes",))
    press_button(dialog, "Approve and save…")
    until(lambda: happened(dialog))
    assert library.get(its_id).status is Status.APPROVED
    assert library.review(its_id).moves[-1].checked == ("The description describes",)


def test_the_name_is_asked_for_before_anything_goes(qtbot, services, mine):
    parent = QWidget()
    qtbot.addWidget(parent)
    SendSteps(services, parent).begin(parent, mine)
    settle(services.library)
    assert not parent.findChildren(SendDialog)
    assert [each.isVisible() for each in parent.findChildren(QWidget) if each.isWindow()] == [True]
