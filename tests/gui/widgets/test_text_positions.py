"""Places in a text as Python counts them and as Qt does."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from reflect_app.gui.widgets.text_positions import offset_at, position_at, qt_length, qt_part

TEXTS = st.text(
    st.sampled_from("ab é\u0301\xa0ש一\u2028\U0001f600\U0001f468\u200d\U0001f1e6"), max_size=12
)


@given(TEXTS)
def test_every_offset_has_a_position_and_back(text):
    for offset in range(len(text) + 1):
        position = position_at(text, offset)
        assert qt_part(text, 0, position) == text[:offset]
        assert qt_part(text, position) == text[offset:]
        assert offset_at(text, position) == offset
    assert position_at(text, len(text)) == qt_length(text)


@given(TEXTS)
def test_qt_counts_the_same(text):
    document = QTextDocument(text)
    assert qt_length(text) == document.characterCount() - 1
    cursor = QTextCursor(document)
    for position in range(qt_length(text)):
        cursor.setPosition(position)
        one = str(document.characterAt(position)).replace("\u2029", "\u2028")
        assert one == qt_part(text, position, position + 1)


def test_a_place_within_a_pair_is_before_it():
    assert offset_at("a\U0001f600b", 2) == 1
    assert qt_part("a\U0001f600b", 0, 2) == "a\ud83d"


def test_a_place_after_the_end_is_the_end():
    for text in ("ab", "a\U0001f600"):
        assert offset_at(text, 99) == 2
        assert qt_part(text, 99) == ""
