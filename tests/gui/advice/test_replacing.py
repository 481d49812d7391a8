"""Words in several answers replaced and put back as one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reflect_app.advice.finding import Finding, Kind
from reflect_app.gui.advice.replaced_words import in_place_of
from reflect_app.gui.advice.replacing import Replacing, place_since
from reflect_app.gui.advice.word_changes import Change, change_between
from reflect_app.gui.fields.answer_edit import AnswerEdit


@pytest.fixture
def edits(qtbot):
    made = [AnswerEdit(), AnswerEdit()]
    for edit, text in zip(made, ("Maria and Maria.", "🌧 Maria."), strict=True):
        qtbot.addWidget(edit)
        edit.set_text(text)
    return made


@pytest.fixture
def replacing(edits):
    made = Replacing(edits[0])
    changes = {
        edits[0]: [Change(0, 5, "A woman"), Change(10, 15, "she")],
        edits[1]: [Change(2, 7, "A woman")],
    }
    assert made.put_in(changes) == 3
    return made


def type_at_end(edit, words):
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, words)


def texts(edits):
    return [each.text() for each in edits]


def test_all_of_it_is_one_step_in_each_answer(edits, replacing):
    assert texts(edits) == ["A woman and she.", "🌧 A woman."]
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]


def test_an_undo_in_any_of_them_takes_the_others_along_and_so_does_redo(edits, replacing):
    edits[1].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]
    edits[1].redo()
    assert texts(edits) == ["A woman and she.", "🌧 A woman."]


def test_what_is_typed_straight_after_it_is_a_step_of_its_own(edits, replacing):
    QTest.keyClicks(edits[0], " then")
    QTest.keyClicks(edits[0], "s")
    edits[0].undo()
    assert texts(edits) == ["A woman and she.", "🌧 A woman."]
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]
    edits[0].redo()
    assert texts(edits) == ["A woman and she.", "🌧 A woman."]
    assert edits[0].textCursor().position() == len("A woman")
    edits[0].redo()
    assert texts(edits) == ["A woman thens and she.", "🌧 A woman."]


@pytest.mark.parametrize("change", [Change(5, 5, " too"), Change(0, 6, ""), Change(16, 16, "\nI")])
def test_so_it_is_where_words_only_came_or_only_went(edits, change):
    QTest.keyClicks(edits[0], "Yes. ")
    made = Replacing(edits[0])
    made.put_in({edits[0]: [change]})
    replaced = edits[0].text()
    assert (
        replaced
        == "Yes. Maria and Maria."[: change.start]
        + change.words
        + ("Yes. Maria and Maria."[change.end :])
    )
    QTest.keyClicks(edits[0], "x")
    edits[0].undo()
    assert edits[0].text() == replaced
    edits[0].undo()
    assert edits[0].text() == "Yes. Maria and Maria."


def test_one_made_before_another_is_taken_back_everywhere_too(edits, replacing):
    replacing.put_in({edits[0]: [Change(0, 7, "One")]})
    edits[0].undo()
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]
    edits[0].redo()
    assert texts(edits) == ["A woman and she.", "🌧 A woman."]
    edits[0].redo()
    assert texts(edits) == ["One and she.", "🌧 A woman."]


def test_redo_brings_it_back_everywhere_also_where_something_was_typed_since(edits, replacing):
    edits[0].undo()
    edits[1].insert("Then ")
    edits[0].redo()
    assert texts(edits) == ["A woman and she.", "Then 🌧 A woman."]


def test_redo_brings_it_back_where_more_was_taken_back_since(edits):
    edits[1].insert("Then ")
    Replacing(edits[0]).put_in({edits[0]: [Change(0, 5, "She")], edits[1]: [Change(7, 12, "I")]})
    edits[1].undo()
    edits[1].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]
    edits[0].redo()
    assert texts(edits) == ["She and Maria.", "Then 🌧 I."]


def test_a_name_typed_in_again_by_hand_changes_no_other_answer(edits, replacing):
    cursor = edits[0].textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("A woman and she."), QTextCursor.MoveMode.KeepAnchor)
    edits[0].setTextCursor(cursor)
    edits[0].insert("Maria and Maria.")
    assert texts(edits)[1] == "🌧 A woman."


def test_it_is_told_once_something_else_is_typed(edits, replacing, qtbot):
    with qtbot.waitSignal(replacing.outdated):
        edits[0].insert("Then ")
    assert texts(edits)[1] == "🌧 A woman."


def test_what_was_typed_elsewhere_since_stays_and_only_the_words_go(edits, replacing):
    type_at_end(edits[1], " She left.")
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria. She left."]
    edits[0].redo()
    assert texts(edits) == ["A woman and she.", "🌧 A woman. She left."]


def test_what_was_typed_since_goes_by_itself_once_the_words_were_taken_back_elsewhere(
    edits, replacing
):
    type_at_end(edits[1], " She left.")
    edits[1].insert("\nAlone.")
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria. She left.\nAlone."]
    edits[1].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria. She left."]
    edits[1].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]
    edits[1].redo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria. She left."]
    edits[0].redo()
    assert texts(edits) == ["A woman and she.", "🌧 A woman. She left."]
    edits[1].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria. She left."]


def test_it_does_where_it_was_typed_before_and_between_the_words(edits, replacing):
    for at, words in ((0, "A "), (len("A A woman"), "n"), (len("A A womann and"), " now")):
        cursor = edits[0].textCursor()
        cursor.setPosition(at)
        edits[0].setTextCursor(cursor)
        edits[0].insert(words)
    assert texts(edits)[0] == "A A womann and now she."
    edits[1].undo()
    assert texts(edits) == ["A Marian and now Maria.", "🌧 Maria."]
    here = []
    for _ in range(3):
        edits[0].undo()
        here.append(edits[0].text())
    assert here == ["A Marian and Maria.", "A Maria and Maria.", "Maria and Maria."]
    assert not edits[0].document().isUndoAvailable()


def test_undo_of_what_was_taken_out_whole_brings_the_words_in_nowhere(edits, replacing):
    edits[0].selectAll()
    edits[0].textCursor().removeSelectedText()
    edits[1].undo()
    assert texts(edits) == ["", "🌧 Maria."]
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]
    edits[0].redo()
    assert texts(edits) == ["", "🌧 Maria."]


def test_undo_of_words_changed_by_hand_within_them_brings_them_in_nowhere(edits, replacing):
    cursor = edits[0].textCursor()
    cursor.setPosition(len("A wo"))
    edits[0].setTextCursor(cursor)
    QTest.keyClicks(edits[0], "x")
    type_at_end(edits[0], " Then.")
    edits[1].undo()
    assert texts(edits) == ["A woxman and Maria. Then.", "🌧 Maria."]
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 Maria."]


DEEDS = ("type 0", "type 1", "before 0", "before 1", "role", "back", "forth", "line 0", "line 1")
STEPS = ("undo 0", "undo 1", "redo 0", "redo 1")


@given(st.lists(st.sampled_from((*DEEDS, *STEPS, *STEPS)), max_size=14))
def test_nobody_has_two_names_whatever_is_undone_and_done_again(qapp, deeds):
    edits = [AnswerEdit(), AnswerEdit()]
    for edit in edits:
        edit.set_text("I met Tom. Tom left.")
    replacing = Replacing(edits[0])
    for number, (deed, _, at) in enumerate(each.partition(" ") for each in deeds):
        edit = edits[int(at or 0)]
        if deed in {"undo", "redo"}:
            getattr(edit, deed)()
        elif deed == "role" and all("Tom" in text for text in texts(edits)):
            places = {each: [m.span() for m in re.finditer("Tom", each.text())] for each in edits}
            replacing.put_in(
                {each: [Change(*at, "a man") for at in here] for each, here in places.items()}
            )
        elif deed in {"back", "forth"} and replacing.last is not None:
            {"back": replacing.take_back, "forth": replacing.redo}[deed](replacing.last)
        elif deed in {"type", "line"}:
            edit.moveCursor(QTextCursor.MoveOperation.End)
            edit.insert(f" {number}" if deed == "type" else f"\n{number}")
        elif deed == "before":
            edit.moveCursor(QTextCursor.MoveOperation.Start)
            edit.insert(f"{number} ")
        assert [text.count("Tom") for text in texts(edits)] in ([0, 0], [2, 2])
        assert [text.count("a man") for text in texts(edits)] in ([0, 0], [2, 2])


@given(st.lists(st.sampled_from((*DEEDS, *STEPS, *STEPS)), max_size=14))
def test_a_sentence_that_was_moved_is_always_in_one_answer(qapp, deeds):
    moved, edits = "I felt ashamed. ", [AnswerEdit(), AnswerEdit()]
    for edit, text in zip(
        edits, (f"She left. {moved}It rained.", "Tired. So was she."), strict=True
    ):
        edit.set_text(text)
    replacing = Replacing(edits[0])
    for number, (deed, _, at) in enumerate(each.partition(" ") for each in deeds):
        edit = edits[int(at or 0)]
        if deed in {"undo", "redo"}:
            getattr(edit, deed)()
        elif deed == "role" and moved in edits[0].text():
            begin, there = edits[0].text().index(moved), edits[1].text().index("So was")
            gone, came = Change(begin, begin + len(moved), ""), Change(there, there, moved)
            replacing.put_in({edits[0]: [gone], edits[1]: [came]})
        elif deed in {"back", "forth"} and replacing.last is not None:
            {"back": replacing.take_back, "forth": replacing.redo}[deed](replacing.last)
        elif deed in {"type", "line", "before"}:
            end = (
                QTextCursor.MoveOperation.Start
                if deed == "before"
                else QTextCursor.MoveOperation.End
            )
            edit.moveCursor(end)
            edit.insert({"type": f" {number}", "line": f"\n{number}", "before": f"{number} "}[deed])
        assert sum(text.count(moved) for text in texts(edits)) == 1


def test_words_that_somebody_changed_by_hand_since_are_let_be(edits, replacing):
    cursor = edits[1].textCursor()
    cursor.setPosition(len("🌧 A wom") + 1)
    edits[1].setTextCursor(cursor)
    QTest.keyClicks(edits[1], "xx")
    edits[0].undo()
    assert texts(edits) == ["Maria and Maria.", "🌧 A womxxan."]


def test_where_words_only_went_they_come_back_at_their_place_or_not_at_all(edits):
    made = Replacing(edits[0])
    made.put_in({edits[0]: [Change(9, 15, "")], edits[1]: [Change(2, 7, "She")]})
    type_at_end(edits[0], " Then.")
    edits[1].undo()
    assert texts(edits) == ["Maria and Maria. Then.", "🌧 Maria."]
    edits[1].redo()
    edits[0].selectAll()
    edits[0].insert("All new.")
    edits[1].undo()
    assert texts(edits) == ["All new.", "🌧 Maria."]


def test_one_is_taken_back_though_others_were_made_since(edits, replacing):
    first = replacing.last
    replacing.put_in({edits[0]: [Change(8, 11, "then")]})
    type_at_end(edits[1], " Well.")
    assert replacing.take_back(first)
    assert texts(edits) == ["Maria then Maria.", "🌧 Maria. Well."]
    assert not replacing.take_back(first)


@pytest.mark.parametrize(("before", "after"), [("aba", "aa"), ("", "x"), ("same", "same")])
def test_one_change_makes_a_text_of_another(before, after):
    change = change_between(before, after)
    assert before[: change.start] + change.words + before[change.end :] == after


def test_words_are_found_again_after_a_change_of_others():
    assert place_since("Ann met Bo, Bo left.", "She met Bo, Bo left.", 12, 14) == (12, 14)
    assert place_since("Ann met Bo, Bo left.", "A woman met Bo, Bo left.", 12, 14) == (16, 18)
    assert place_since("Ann met Bo, Bo left.", "Ann met her, Bo left.", 12, 14) is None


def number(at, *offered):
    found = (Kind.IDENTIFIERS, "phone", at, 2, "12", "It looks like one.", "12", "", offered)
    return Finding(*found)


@pytest.mark.parametrize(
    ("offered", "chosen", "left"),
    [
        (("", "a number"), "", "Ring the number."),
        (("", "a number"), "a number", "Ring number a number."),
        (("", "a number"), "the number given", "Ring the number."),  # fits another mention alone
    ],
)
def test_a_number_gets_what_was_chosen_or_what_fits_best_there(offered, chosen, left):
    text = "Ring number 12."
    change = in_place_of(number(12, *offered), (12, 14), chosen, text)
    assert text[: change.start] + change.words + text[change.end :] == left


def test_what_is_left_out_twice_takes_nothing_twice():
    text, changes = "Ring me, 12, 12.", []
    for at in (9, 13):
        changes.append(in_place_of(number(at, ""), (at, at + 2), "", text, changes))
    assert changes[0].end <= changes[1].start
    for each in reversed(changes):
        text = text[: each.start] + each.words + text[each.end :]
    assert text == "Ring me."
