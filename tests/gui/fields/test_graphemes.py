"""One press takes one character that is seen, in every script, and leaves nothing unseen behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reflect_app.gui.fields.answer_edit import AnswerEdit
from reflect_app.gui.fields.graphemes import goes_on
from reflect_app.gui.fields.line_field import LineField
from tests.forms import ROOT

RECEIVED = ROOT / "tests" / "data" / "received"
WHOLE = {
    "a family": "👩‍👧", "a large family": "👨‍👩‍👧‍👦", "a flag": "🇬🇧", "England's flag": "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "a skin tone": "👍🏽", "a nurse": "👩🏽‍⚕️", "a keycap": "1️⃣", "a red heart": "❤️",
    "a rainbow flag": "🏳️‍🌈", "two marks": "e\u0301\u0323", "a mark": "e\u0301", "Greek": "α\u0301",
    "Cyrillic": "и\u0306", "an ideograph's form": "葛\U000e0100", "a plain letter": "x",
    "an emoji": "😀", "a kiss": "👩🏻‍❤️‍💋‍👨🏿", "a letter and a joiner": "x\u200d",
    "a letter and a soft hyphen": "x\u00ad", "a Hangul syllable": "각", "a kana": "か\u3099",
}  # fmt: skip
BY_PARTS = {
    "Devanagari": ("कि", ["क", ""]),
    "a conjunct": ("क्षि", ["क्ष", "क्", "क", ""]),
    "Sinhala with a joiner": ("ක්‍ෂ", ["ක්", "ක", ""]),
    "Thai": ("ที่", ["ที", "ท", ""]),
    "pointed Hebrew": ("שָׁ", ["שָ", "ש", ""]),
    "pointed Arabic": ("بَّ", ["بَ", "ب", ""]),
    "Persian with a joiner": ("می\u200cخ", ["می\u200c", "م", ""]),
    "Korean letters": ("\u1100\u1161\u11a8", ["\u1100\u1161", "\u1100", ""]),
    "Myanmar": ("မြ", ["မ", ""]),
}
UNSEEN = "\u200d\u200c\ufe0e\ufe0f\u00ad\u200b\u2060"


@pytest.fixture(params=[AnswerEdit, LineField])
def field(request, qtbot):
    field = request.param()
    qtbot.addWidget(field)
    return field


def show(field, text, *, at_end=True):
    field.setText(text) if isinstance(field, LineField) else field.set_text(text)
    key = Qt.Key.Key_End if at_end else Qt.Key.Key_Home
    QTest.keyClick(field, key)


def words(field):
    return field.text()


def press(field, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(field, key, modifier)
    return words(field)


@pytest.mark.parametrize("character", WHOLE.values(), ids=WHOLE)
def test_backspace_takes_a_whole_character(field, character):
    show(field, f"Thanks {character}")
    assert press(field, Qt.Key.Key_Backspace) == "Thanks "


@pytest.mark.parametrize("character", WHOLE.values(), ids=WHOLE)
def test_delete_takes_a_whole_character(field, character):
    show(field, f"{character} thanks", at_end=False)
    assert press(field, Qt.Key.Key_Delete) == " thanks"


@pytest.mark.parametrize(("text", "left"), BY_PARTS.values(), ids=BY_PARTS)
def test_backspace_takes_what_was_typed_last_where_letters_are_typed_by_parts(field, text, left):
    show(field, text)
    assert [press(field, Qt.Key.Key_Backspace) for _ in left] == left


@pytest.mark.parametrize("text", ["कि", "क्षि", "ที่", "שָׁ", "بَّ"])
def test_delete_takes_a_whole_letter_in_every_script(field, text):
    show(field, f"{text}x", at_end=False)
    assert press(field, Qt.Key.Key_Delete) == "x"


@pytest.mark.parametrize("character", WHOLE.values(), ids=WHOLE)
def test_one_undo_brings_the_whole_character_back(field, character):
    show(field, f"Thanks {character}")
    press(field, Qt.Key.Key_Backspace)
    field.undo()
    assert words(field) == f"Thanks {character}"


def test_the_arrows_step_over_a_whole_character(field):
    show(field, "Thanks 👨‍👩‍👧‍👦")
    press(field, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert press(field, Qt.Key.Key_Delete) == "Thanks "


def test_taking_a_word_leaves_nothing_unseen(field):
    show(field, "Thanks👨‍👩‍👧 \u200d❤️")
    assert press(field, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)[-1:] == " "
    show(field, "one\u200d two", at_end=False)
    assert press(field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier) == "two"


def test_taking_a_word_takes_nothing_on_the_other_side(field):
    show(field, "one two", at_end=False)
    assert press(field, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier) == "one two"
    show(field, "one two")
    assert press(field, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier) == "one two"


def test_an_emoji_among_thai_letters_is_not_torn(field):
    show(field, "ที่👍🏽🇬🇧ที่")
    left = [press(field, Qt.Key.Key_Backspace) for _ in range(5)]
    assert left[-3:] == ["ที่👍🏽🇬🇧", "ที่👍🏽", "ที่"]


def test_the_arrows_do_not_stop_within_a_flag_that_follows_an_emoji(field):
    show(field, "👧🇬🇧")
    press(field, Qt.Key.Key_Left)
    assert press(field, Qt.Key.Key_Backspace) == "🇬🇧"


def test_a_selection_goes_as_it_was_selected(field):
    show(field, "one 👩‍👧 two")
    field.selectAll()
    assert press(field, Qt.Key.Key_Backspace) == ""


def test_nothing_happens_at_the_ends(field):
    show(field, "👩‍👧", at_end=False)
    assert press(field, Qt.Key.Key_Backspace) == "👩‍👧"
    show(field, "👩‍👧")
    assert press(field, Qt.Key.Key_Delete) == "👩‍👧"


def test_paragraphs_are_joined_one_border_at_a_time(qtbot):
    edit = AnswerEdit()
    qtbot.addWidget(edit)
    edit.set_text("👩‍👧\n🇬🇧")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    left = [press(edit, Qt.Key.Key_Backspace) for _ in range(3)]
    assert left == ["👩‍👧\n", "👩‍👧", ""]


def test_the_received_family_goes_at_one_press(field):
    show(field, (RECEIVED / "emoji-family.clip").read_text("utf-8"))
    assert press(field, Qt.Key.Key_Backspace) == "Thanks "


texts = st.lists(st.sampled_from(list(WHOLE.values())), max_size=8)


@given(texts, st.integers(0, 9), st.booleans())
def test_so_many_presses_take_so_many_characters(qapp, characters, presses, backwards):
    for field in (AnswerEdit(), LineField()):
        show(field, "".join(characters), at_end=backwards)
        for _ in range(presses):
            press(field, Qt.Key.Key_Backspace if backwards else Qt.Key.Key_Delete)
        left = (
            characters[: max(0, len(characters) - presses)] if backwards else characters[presses:]
        )
        assert words(field) == "".join(left)


@given(st.text(st.sampled_from("aé👩🇬🇧👍🏽❤कि्षที่ש\u200d\u200c\ufe0f\u0301\u00ad"), max_size=12))
def test_no_press_leaves_anything_unseen_at_the_end(qapp, text):
    field = LineField()
    show(field, text)
    while words(field):
        before = words(field)
        left = press(field, Qt.Key.Key_Backspace)
        assert len(left) < len(before)
        assert not left.endswith(tuple(UNSEEN)) or not goes_on(left, before[len(left)])
