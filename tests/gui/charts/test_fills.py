"""What fills a piece of a bar stays in it, and tells one status from another."""

import pytest
from PySide6.QtCore import QRectF

from reflect_app.gui.charts.fills import FILLS, Fill, dots, strokes
from reflect_app.status import Status

PIECE = QRectF(10, 20, 19, 26)


def test_every_status_has_a_filling_of_its_own():
    assert set(FILLS) == set(Status)
    assert len(set(FILLS.values())) == len(Status)


@pytest.mark.parametrize("piece", [PIECE, QRectF(0, 0, 2, 1), QRectF(3, 3, 300, 4)])
@pytest.mark.parametrize("fill", [Fill.STRIPES, Fill.CROSSED, Fill.LINES])
def test_no_stroke_leaves_its_piece(fill, piece):
    around = piece.adjusted(-0.01, -0.01, 0.01, 0.01)
    for line in strokes(fill, piece, 1.0):
        assert around.contains(line.p1())
        assert around.contains(line.p2())


def test_stripes_rise_as_they_are_read():
    line = strokes(Fill.STRIPES, PIECE, 1.0)[0]
    assert (line.x2() - line.x1()) * (line.y2() - line.y1()) > 0  # counted upwards


def test_dots_are_whole_and_there_is_one_at_least():
    assert PIECE.contains(dots(PIECE, 1.0).boundingRect())
    assert not dots(QRectF(0, 0, 4, 4), 1.0).isEmpty()


def test_what_is_full_or_empty_has_no_strokes():
    assert strokes(Fill.SOLID, PIECE, 1.0) == strokes(Fill.EMPTY, PIECE, 1.0) == []
