"""What stands in a row of the Publish window: tick, title, file name, date, and what holds back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPen
from PySide6.QtWidgets import QStyle

from reflect_app.gui.publish import messages
from reflect_app.gui.publish.list_model import CHOSEN, LINE
from reflect_app.gui.publish.publish_line import PublishLine, Way
from reflect_app.gui.style.sizes import CAPTION, NAME, PLAIN
from reflect_app.gui.widgets.row_delegate import RowDelegate
from reflect_app.gui.widgets.status_marks import Mark
from reflect_app.gui.widgets.tick_box import draw_box

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index, Row

WIDE = 600  # pixels at 100% from which on a row stands on one line
BEFORE, TICK, BESIDE = 8, 18, 20  # pixels at 100%: the tick and what is around it
_BETWEEN = 16  # pixels at 100% between two columns
TITLE_SHARE = 59  # per cent of what title and name have together
MOST_SIZES = 64  # of rows that are remembered: a window that is drawn wider has ever others
_LONG_DATE = date(2026, 9, 30)
_COMING = 0.4  # of a title's place that is drawn while it is looked at


class Columns(NamedTuple):
    """Where the columns of a row begin and how wide they are, in pixels from its left edge."""

    title: tuple[int, int]
    name: tuple[int, int]
    day: tuple[int, int]


class PublishRowDelegate(RowDelegate):
    """Draws a row in columns, or its parts one under the other where the list is narrow."""

    def __init__(self, theme: Theme, view: QListView, is_noted: Callable[[int], bool]) -> None:
        super().__init__(theme, view)
        self._is_noted = is_noted  # whether a row has room for a line of notes
        self.measure()

    def measure(self) -> None:
        """Take fonts and widths from the theme; to be called when it has changed."""
        px = self._theme.px
        self._sizes: dict[tuple[int, bool], QSize] = {}  # by width, and with notes or without
        self._title_font = self.font_of(NAME, QFont.Weight.DemiBold)
        self._font, self._small = self.font_of(PLAIN), self.font_of(CAPTION)
        self._title = QFontMetrics(self._title_font).height()
        self._plain = QFontMetrics(self._font).height()
        self._note = QFontMetrics(self._small).height()
        head = QFontMetrics(self._small).horizontalAdvance(messages.date_head())
        longest = QFontMetrics(self._font).horizontalAdvance(messages.date_given(_LONG_DATE))
        self._day_width = max(head, longest) + px(4)

    @property
    def least_height(self) -> int:
        """How high a row is at least, in pixels."""
        return self._height(lines=0, noted=False)

    def columns(self, width: int) -> Columns:
        """The columns of a row this many pixels wide; for the words above them, too."""
        px = self._theme.px
        left = px(BEFORE + TICK + BESIDE)
        day = width - px(BEFORE) - self._day_width
        room = day - left - 2 * px(_BETWEEN)
        title = room * TITLE_SHARE // 100
        name = left + title + px(_BETWEEN)
        return Columns((left, title), (name, day - px(_BETWEEN) - name), (day, self._day_width))

    def is_wide(self, width: int) -> bool:
        """Whether there is room for columns."""
        return width >= self._theme.px(WIDE)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as what stands in it; as wide as the list."""
        view = self._view  # which asks for each row whenever it lays itself out
        noted = self._is_noted(index.row())
        wide = view.viewport().width()
        if (known := self._sizes.get((wide, noted))) is None:
            if len(self._sizes) >= MOST_SIZES:
                self._sizes.clear()
            known = self._sizes[wide, noted] = QSize(1, self.height_of(wide, noted=noted))
        return known

    def height_of(self, width: int, *, noted: bool) -> int:
        """How high a row of this width is, in pixels, with a line of notes or without."""
        return self._height(lines=int(not self.is_wide(width)), noted=noted)

    def _height(self, *, lines: int, noted: bool) -> int:
        gap = self._theme.px(3)
        under = lines * (self._plain + gap) + int(noted) * (self._note + gap)
        pad = self._theme.px(13 if not under else 10)
        return self._title + under + 2 * pad + 1

    def tick_place(self, rect: QRect) -> QRect:
        """Where the tick of a row is pressed: all of the height at its beginning."""
        return QRect(
            rect.left(), rect.top(), self._theme.px(BEFORE + TICK + BESIDE // 2), rect.height()
        )

    def way_place(self, rect: QRect, line: PublishLine) -> QRect:
        """Where the words are that lead to what holds a reflection back; empty for none."""
        if line.is_ready or line.held[0].way is Way.NOWHERE:
            return QRect()
        place = self._note_place(rect)
        words = QFontMetrics(self._small).horizontalAdvance(self.note_words(line, rect))
        return place.adjusted(0, -4, min(0, words + self._theme.px(24) - place.width()), 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row that is looked at as selected; for Qt those are that are ticked."""
        selected = QStyle.StateFlag.State_Selected
        is_current = index == self._view.currentIndex()
        option.state = option.state | selected if is_current else option.state & ~selected
        super().paint(painter, option, index)

    def draw_row(self, row: Row, index: Index) -> None:
        """Draw what stands in it."""
        line: PublishLine | None = index.data(LINE)
        if line is None:
            title, _name, _day = self.columns(row.rect.width())
            place = QRect(row.rect.left() + title[0], row.rect.top(), title[1], row.rect.height())
            row.draw_coming(place, _COMING, self._theme.px(8))
            return
        chosen = bool(index.data(CHOSEN))
        self._draw_tick(row, line, chosen=chosen)
        if self.is_wide(row.rect.width()):
            self._draw_columns(row, line, chosen=chosen)
        else:
            self._draw_lines(row, line, chosen=chosen)
        if line.is_noted:
            self._draw_note(row, line)

    def _draw_tick(self, row: Row, line: PublishLine, *, chosen: bool) -> None:
        px = self._theme.px
        side = px(TICK)
        box = QRect(row.rect.left() + px(BEFORE), 0, side, side)
        box.moveTop(row.rect.center().y() - side // 2)
        painter, colours = row.painter, row.colours
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        edge = colours.accent if chosen else colours.field if line.is_ready else colours.hairline
        pen = QPen(edge, max(1.0, px(3) / 2))
        draw_box(painter, QRectF(row.mirrored(box)), pen, colours, on=chosen)
        painter.restore()

    def _draw_columns(self, row: Row, line: PublishLine, *, chosen: bool) -> None:
        title, name, day = self.columns(row.rect.width())
        colours, rect = row.colours, row.rect
        text = colours.text if chosen or not line.is_ready else colours.quiet
        top = self._line_place(rect, title, self._title, noted=line.is_noted)
        row.write(top, line.title, self._title_font, text)
        whole = QRect(rect.left() + name[0], rect.top(), name[1], rect.height() - 1)
        row.write(whole, self._name_of(line, chosen=chosen), self._small, colours.quiet)
        whole = QRect(rect.left() + day[0], rect.top(), day[1], rect.height() - 1)
        words = messages.date_given(line.published if chosen else None)
        row.write(whole, words, self._font, text if chosen else colours.quiet)

    def _draw_lines(self, row: Row, line: PublishLine, *, chosen: bool) -> None:
        px, colours, rect = self._theme.px, row.colours, row.rect
        left = px(BEFORE + TICK + BESIDE)
        room = (left, rect.width() - left - px(BEFORE))
        text = colours.text if chosen or not line.is_ready else colours.quiet
        top = QRect(rect.left() + room[0], rect.top() + px(10), room[1], self._title)
        row.write(top, line.title, self._title_font, text)
        under = QRect(top.left(), top.bottom() + 1 + px(3), room[1], self._plain)
        words = [self._name_of(line, chosen=chosen)]
        if chosen and line.published:
            words.insert(0, messages.date_given(line.published))
        row.write(under, " · ".join(words), self._small, colours.quiet)

    def _draw_note(self, row: Row, line: PublishLine) -> None:
        px, place = self._theme.px, self._note_place(row.rect)
        side = px(13)
        mark = QRect(place.left(), place.center().y() - side // 2 + 1, side, side)
        row.draw_mark(mark, Mark.LOOK)
        font = QFont(self._small)
        font.setUnderline(not line.is_ready and line.held[0].way is not Way.NOWHERE)
        words = place.adjusted(side + px(6), 0, 0, 0)
        row.write(words, self.note_words(line, row.rect), font, row.colours.wording)

    def note_words(self, line: PublishLine, rect: QRect) -> str:
        """What the last line of a row says: as much as it has room for, with its number first."""
        if line.is_ready:
            ways = (messages.noted(line), *messages.noted_in_fewer_words(line))
        else:
            first = line.held[0].message
            ways = (messages.and_more(first, len(line.held) - 1), first)
        metrics = QFontMetrics(self._small)
        room = self._note_place(rect).width() - self._theme.px(13) - self._theme.px(6)
        fits = (each for each in ways if metrics.horizontalAdvance(each) <= room)
        return next(fits, ways[-1])

    def _note_place(self, rect: QRect) -> QRect:
        """The last line of a row."""
        px = self._theme.px
        left, width = self.columns(rect.width()).title
        if not self.is_wide(rect.width()):
            width = rect.width() - left - px(BEFORE)
        bottom = rect.bottom() - px(10)
        return QRect(rect.left() + left, bottom - self._note, width, self._note)

    def _line_place(self, rect: QRect, column: tuple[int, int], high: int, *, noted: bool) -> QRect:
        if noted:
            return QRect(rect.left() + column[0], rect.top() + self._theme.px(10), column[1], high)
        return QRect(rect.left() + column[0], rect.top(), column[1], rect.height() - 1)

    def _name_of(self, line: PublishLine, *, chosen: bool) -> str:
        return line.name if chosen and line.name else messages.NOTHING
