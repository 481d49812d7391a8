"""How rows are drawn, in the two directions of writing."""

import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from reflect_app.gui.widgets.row_delegate import BAR, ColumnsDelegate, Line, LinesDelegate
from reflect_app.gui.widgets.status_marks import Mark

WIDTH = 400
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
STATE = QStyle.StateFlag


class Lines(LinesDelegate):
    BEFORE, ABOVE, AFTER, BETWEEN = 40, 10, 10, 2
    mark = None

    def lines(self, index):
        return [Line(index.data(), self.font_of(14), self._theme.colours.text, self.mark)]


class Columns(ColumnsDelegate):
    def draw_row(self, row, index):
        place = QRect(self.inside(row.rect))
        place.setWidth(150)
        row.write(place, index.data(), self.font, row.colours.text, at_end=self.at_end)


class Found(ColumnsDelegate):
    def draw_row(self, row, index):
        parts = ((index.data(), True),)
        row.write_parts(self.inside(row.rect), parts, self.font, row.colours.text)


def drawn(delegate, direction, words, state=STATE.State_None) -> QImage:
    view = delegate.parent()
    view.setLayoutDirection(direction)
    view.setModel(QStringListModel([words], view))
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    index = view.model().index(0, 0)
    option.rect = QRect(0, 0, WIDTH, delegate.sizeHint(option, index).height())
    option.state |= state
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def ink(image) -> tuple[int, int]:
    """The first and the last column in which anything is drawn but the line below the row."""
    ground = image.pixel(WIDTH // 2, 0)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != ground for y in range(image.height() - 1))
    ]
    return columns[0], columns[-1]


def mirrored(columns) -> tuple[int, int]:
    return WIDTH - 1 - columns[1], WIDTH - 1 - columns[0]


@pytest.fixture
def view(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.resize(WIDTH, 200)
    return view


@pytest.mark.parametrize("mark", [None, Mark.LOOK])
def test_a_line_and_its_mark_are_mirrored(view, theme, mark):
    lines = Lines(theme, view)
    lines.mark = mark
    left, right = (ink(drawn(lines, each, "HHH")) for each in (LEFT, RIGHT))
    assert left[0] < 45
    assert right == pytest.approx(mirrored(left), abs=1)


@pytest.mark.parametrize("at_end", [False, True])
def test_words_in_a_column_are_mirrored(view, theme, at_end):
    columns = Columns(theme, view)
    columns.at_end = at_end
    left, right = (ink(drawn(columns, each, "HHH")) for each in (LEFT, RIGHT))
    assert right == pytest.approx(mirrored(left), abs=1)


def test_found_words_are_mirrored(view, theme):
    found = Found(theme, view)
    left, right = (ink(drawn(found, each, "HHH")) for each in (LEFT, RIGHT))
    assert left[0] < 40
    assert right == pytest.approx(mirrored(left), abs=2)


def test_words_that_have_no_room_end_in_an_ellipsis_within_their_column(view, theme):
    columns = Columns(theme, view)
    columns.at_end = False
    for direction in (LEFT, RIGHT):
        image = drawn(columns, direction, "H" * 200)
        (first, last), ground = ink(image), image.pixel(WIDTH // 2, 0)
        assert 130 < last - first <= 150
        top_of_dots = QRect(last - 5, 0, 6, image.height() // 2)
        assert all(
            image.pixel(x, y) == ground
            for x in range(top_of_dots.left(), top_of_dots.right() + 1)
            for y in range(top_of_dots.height())
        )


def test_english_keeps_its_full_stop_at_its_end_where_all_else_is_mirrored(view, theme):
    columns = Columns(theme, view)
    columns.at_end = False
    for image in (drawn(columns, each, "H......") for each in (LEFT, RIGHT)):
        first, last = ink(image)
        ground, middle = image.pixel(WIDTH // 2, 0), image.height() // 2
        tall = [image.pixel(x, y) != ground for x in range(first, first + 3) for y in range(middle)]
        dots = [image.pixel(x, y) != ground for x in range(last - 3, last) for y in range(middle)]
        assert sum(tall) > sum(dots)


@pytest.mark.parametrize(("direction", "at"), [(LEFT, BAR // 2), (RIGHT, WIDTH - 1 - BAR // 2)])
def test_the_bar_of_a_selected_row_is_where_the_row_begins(view, theme, direction, at):
    image = drawn(Lines(theme, view), direction, "", STATE.State_Selected)
    assert image.pixelColor(at, 5) == theme.colours.accent
    assert image.pixelColor(WIDTH - 1 - at, 5) == theme.colours.soft


@pytest.mark.parametrize("state", [STATE.State_None, STATE.State_Selected])
def test_the_row_with_the_focus_has_a_ring(view, theme, state):
    image = drawn(Lines(theme, view), LEFT, "", state | STATE.State_HasFocus)
    assert image.pixelColor(WIDTH // 2, 1) == theme.colours.accent
    assert image.pixelColor(WIDTH - 2, 10) == theme.colours.accent


def test_lines_wrap_at_the_width_of_the_list(view, theme):
    lines = Lines(theme, view)
    one, many = (drawn(lines, LEFT, "word " * number).height() for number in (1, 60))
    assert many > 2 * one
