"""Where a passage is along its line, whichever way the line runs."""

import pytest
from PySide6.QtGui import QTextLayout

from reflect_app.gui.widgets.line_parts import line_parts, runs_leftwards

WIDE = 600


@pytest.fixture
def line_of(qapp):
    """A function that lays a text out in one line."""
    laid = []

    def lay_out(text):
        layout = QTextLayout(text, qapp.font())
        laid.append(layout)  # or its lines are gone with it
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(WIDE)
        layout.endLayout()
        return line

    return lay_out


def parts(line_of, text, words):
    begin = text.index(words)
    line = line_of(text)
    found = line_parts(line, begin, begin + len(words), leftwards=runs_leftwards(text))
    return list(found), line.naturalTextRect()


def test_the_first_word_of_an_english_line_is_at_its_left_and_the_last_at_its_right(line_of):
    (first,), whole = parts(line_of, "Maria came to see us", "Maria")
    (last,), _whole = parts(line_of, "Maria came to see us", "us")
    assert first[0] == pytest.approx(whole.left(), abs=1)
    assert last[1] == pytest.approx(whole.right(), abs=1)
    assert first[1] < last[0]


def test_the_first_word_of_a_hebrew_line_is_at_its_right_and_the_last_at_its_left(line_of):
    text = "מרים באה אלינו אתמול"
    (first,), whole = parts(line_of, text, "מרים")
    (last,), _whole = parts(line_of, text, "אתמול")
    assert last[0] == pytest.approx(whole.left(), abs=3)
    assert last[1] < first[0]
    assert first[1] == pytest.approx(whole.right(), abs=3)


def test_a_number_at_the_end_of_an_arabic_line_takes_its_own_room_alone(line_of):
    text = "وقالت مريم إن رقمها هو 07700 900123"
    found, whole = parts(line_of, text, "07700 900123")
    assert found
    assert all(right - left < whole.width() / 2 for left, right in found)
    assert max(right for _left, right in found) < whole.center().x()


def test_words_of_both_directions_are_in_several_parts_with_nothing_else_between(line_of):
    text = "She said מרים באה and left"
    found, _whole = parts(line_of, text, "said מרים")
    (between,), _whole = parts(line_of, text, "באה")
    assert len(found) == 2
    assert found[0][1] <= between[0]
    assert between[1] <= found[1][0]
