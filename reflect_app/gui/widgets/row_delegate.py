"""How the rows of all lists are drawn: ground, selection, focus ring, fonts, marks and text.

Each list says what stands in its rows, and where, as it is in left-to-right writing; in
right-to-left writing all of it is mirrored here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reflect_app.gui.style.sizes import EDGE, NAME, PLAIN
from reflect_app.gui.widgets.status_marks import Mark, draw_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.gui.style.theme import Theme
    from reflect_app.queries import Excerpt

    Index = QModelIndex | QPersistentModelIndex

BAR = 4  # pixels of the bar at the side of a selected row
HIGHEST = 100_000  # pixels; no row is higher
_SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
_LINE = {  # put together once: Python takes as long for that as the toolkit for the words
    side: (
        side
        | Qt.AlignmentFlag.AlignAbsolute
        | Qt.AlignmentFlag.AlignVCenter
        | Qt.TextFlag.TextSingleLine
    )
    for side in _SIDES
}
_WRAPPED = {
    side: side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap for side in _SIDES
}


class Row:
    """One row that is being drawn. Places in it are given as in left-to-right writing."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        self.painter = painter
        self.rect: QRect = option.rect
        self.colours = theme.colours
        self.state = option.state
        self._direction = option.direction
        self._right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        self.start, self.end = _SIDES[::-1] if self._right_to_left else _SIDES
        if self._right_to_left:
            # Sides are given to each text, so that a text in either writing keeps its own order.
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def mirrored(self, place: QRect) -> QRect:
        """Where a place is in the writing of this row."""
        return QStyle.visualRect(self._direction, self.rect, place)

    def draw_ground(self) -> None:
        """The row's ground, the line below it, and whether it is selected and has the focus."""
        painter, rect, colours = self.painter, self.rect, self.colours
        painter.fillRect(rect, colours.background)
        if self.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.soft)
            bar = QRect(rect.left(), rect.top(), BAR, rect.height())
            painter.fillRect(self.mirrored(bar), colours.accent)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        if self.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def draw_coming(self, place: QRect, share: float, height: int) -> None:
        """A bar where words will stand, over this share of their place."""
        where, width = self.mirrored(place), place.width() * share
        left = where.right() + 1 - width if self._right_to_left else where.left()
        bar = QRectF(left, where.center().y() - height / 2, width, height)
        self.painter.fillRect(bar, self.colours.hairline)

    def draw_mark(self, place: QRect, mark: Mark) -> None:
        """The shape of a status."""
        draw_mark(self.painter, mark, QRectF(self.mirrored(place)), self.colours)

    def write(
        self, place: QRect, words: str, font: QFont, colour: QColor, *, at_end: bool = False
    ) -> None:
        """One line of words, cut off with an ellipsis where there is no room for all of them."""
        self.painter.setFont(font)
        elide = Qt.TextElideMode.ElideRight
        elided = self.painter.fontMetrics().elidedText(words, elide, place.width())
        self._draw(place, elided, colour, _LINE[self.end if at_end else self.start])

    def write_wrapped(self, place: QRect, words: str, font: QFont, colour: QColor) -> None:
        """Words in as many lines as they take, from the top."""
        self.painter.setFont(font)
        self._draw(place, words, colour, _WRAPPED[self.start])

    def write_parts(self, place: QRect, parts: Excerpt, font: QFont, colour: QColor) -> None:
        """One line of words, in which those that were found are marked, if any were."""
        if not any(found for _text, found in parts):
            self.write(place, "".join(text for text, _found in parts), font, colour)
            return
        from reflect_app.gui.widgets.highlighted_line import draw_marked  # noqa: PLC0415  -- after a search

        colours = colour, self.colours.text
        draw_marked(self.painter, self.mirrored(place), parts, font, colours, self.start)

    def _draw(self, place: QRect, words: str, colour: QColor, flags: int) -> None:
        self.painter.setPen(colour)
        self.painter.drawText(self.mirrored(place), flags, words)


class RowDelegate(QStyledItemDelegate):
    """Draws the ground of a row; ``draw_row`` draws what stands in it."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        row = Row(painter, option, self._theme)
        row.draw_ground()
        self.draw_row(row, index)
        painter.restore()

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw what stands in a row."""
        raise NotImplementedError

    def font_of(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The list's font in a size that is given in pixels at 100%."""
        font = QFont(self._view.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font


class ColumnsDelegate(RowDelegate):
    """Draws rows of one height: a title and a line under it, and columns beside them."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self.measure()

    def measure(self) -> None:
        """Take fonts and widths from the theme; to be called when it has changed."""
        px = self._theme.px
        self.title_font, self.font = self.font_of(NAME, QFont.Weight.Bold), self.font_of(PLAIN)
        self.title_metrics, self.metrics = QFontMetrics(self.title_font), QFontMetrics(self.font)
        self._mark, self._pad = px(14), px(15)
        self._beside_mark = self._mark + px(8)
        self._line_height = px(4) + self.metrics.height()

    @property
    def height(self) -> int:
        """How many pixels high a row is."""
        return self.title_metrics.height() + self._line_height + 2 * self._pad + 1

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As wide as the list; every row is as high as every other."""
        return QSize(1, self.height)

    def inside(self, rect: QRect) -> QRect:
        """The part of a row that has words."""
        return rect.adjusted(EDGE, self._pad, -EDGE, -self._pad - 1)

    def halves(self, place: QRect) -> tuple[QRect, QRect]:
        """Where a title goes, and a line of words at the bottom."""
        top = QRect(place.left(), place.top(), place.width(), self.title_metrics.height())
        bottom = QRect(place.left(), 0, place.width(), self.metrics.height())
        bottom.moveBottom(place.bottom())
        return top, bottom

    def mark_and_words(self, place: QRect) -> tuple[QRect, QRect]:
        """Where a mark goes, and the words beside it."""
        mark = QRect(place.left(), 0, self._mark, self._mark)
        mark.moveTop(place.center().y() - self._mark // 2 + 1)
        return mark, place.adjusted(self._beside_mark, 0, 0, 0)


class Line(NamedTuple):
    """A line of a row, and the mark that stands before it if any."""

    words: str
    font: QFont
    colour: QColor
    mark: Mark | None = None


class LinesDelegate(RowDelegate):
    """Draws rows of a few lines one below the other, each of which wraps.

    The pixels at 100% are those before, above, after and between the lines; below the last there
    is as much as above the first.
    """

    BEFORE, ABOVE, AFTER, BETWEEN = 0, 0, 0, 0

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._heights: dict[tuple[int, int], int] | None = None  # by row and width

    def measure_anew(self) -> None:
        """Remember from now on how high the rows are, for Qt asks for all of them again and again.

        To be called whenever other words are in them, or in other fonts.
        """
        self._heights = {}

    def lines(self, index: Index) -> Sequence[Line]:
        """What stands in a row."""
        raise NotImplementedError

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words are at the width of the list."""
        wide = self._view.viewport().width()  # no option knows it yet
        known = {} if self._heights is None else self._heights
        if (place := (index.row(), wide)) not in known:
            *_before, (_line, last) = self._placed(index, QRect(0, 0, wide, HIGHEST))
            known[place] = last.bottom() + 1 + self._theme.px(self.ABOVE) + 1
        return QSize(1, known[place])

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw the lines with their marks."""
        px = self._theme.px
        for line, place in self._placed(index, row.rect):
            if line.mark is not None:
                side = px(14)
                top = place.top() + (QFontMetrics(line.font).height() - side) // 2
                row.draw_mark(QRect(place.left() - side - px(6), top, side, side), line.mark)
            row.write_wrapped(place, line.words, line.font, line.colour)

    def _placed(self, index: Index, rect: QRect) -> Iterator[tuple[Line, QRect]]:
        """The lines, and the places that they take in a rectangle."""
        px = self._theme.px
        inside = rect.adjusted(px(self.BEFORE), px(self.ABOVE), -px(self.AFTER), 0)
        for line in self.lines(index):
            room = inside.adjusted(0 if line.mark is None else px(20), 0, 0, 0)
            taken = QFontMetrics(line.font).boundingRect(room, Qt.TextFlag.TextWordWrap, line.words)
            room.setHeight(taken.height())
            yield line, room
            inside.setTop(room.bottom() + 1 + px(self.BETWEEN))
