"""Found words in a line: they are in sight, and bold and underlined."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from reflect_app.gui.widgets.highlighted_line import draw_marked, led_in

LONG = (("…one two three four five six seven eight nine ten ", False), ("found", True))


def drawn(parts, width=200, side=Qt.AlignmentFlag.AlignLeft) -> QImage:
    image = QImage(width + 200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    black = QColor("black")
    place = QRect(0, 0, width, 30)
    draw_marked(painter, place, parts, QFont("Sans", 10), (black, black), side)
    painter.end()
    return image


def ink(image: QImage, left: int, right: int) -> int:
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x in range(left, right) for y in range(30))


def test_words_before_the_found_one_are_left_out_until_it_is_in_sight():
    shown = led_in(LONG, 40, len)
    assert shown == (("…nine ten ", False), ("found", True))


def test_what_fits_stays_whole():
    assert led_in(LONG, 400, len) == LONG


@pytest.mark.parametrize("parts", [(), (("found", True),), (("nothing", False),)])
def test_any_parts_can_be_led_in(parts):
    assert led_in(parts, 1, len)[-1:] == parts[-1:]


def test_the_line_begins_at_the_side_where_one_writes_from(qapp):
    left = drawn((("found", True),))
    right = drawn((("found", True),), side=Qt.AlignmentFlag.AlignRight)
    assert ink(left, 0, 100) > 0 == ink(left, 100, 400)
    assert ink(right, 100, 200) > 0 == ink(right, 0, 100)


def test_a_found_word_is_heavier_than_another(qapp):
    plain, found = drawn((("found", False),)), drawn((("found", True),))
    assert ink(found, 0, 400) > ink(plain, 0, 400) + 20


@pytest.mark.parametrize("word", ["long ", "🙂🙂 ", "कखग ", "שלום ", "wwwwwwwwwww"])
def test_nothing_is_drawn_outside_its_place(qapp, word):
    image = drawn((("a ", False), ("found", True), (f" {word * 60}", False)))
    assert ink(image, 0, 200) > 0
    assert ink(image, 202, 400) == 0
