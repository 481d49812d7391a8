"""The margin beside a text: a card for each comment at the height of its passage, however many.

Cards are drawn; only the chosen one, and any on which something is being written, is a widget. To
a screen reader it is a list with an item for each comment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from reflect_app.clock import local_today
from reflect_app.gui.comments import messages
from reflect_app.gui.comments.being_written import NewComment, Writing
from reflect_app.gui.comments.copy_wording import copy_wording
from reflect_app.gui.comments.guessed_card_heights import CardMeasures
from reflect_app.gui.comments.held_row import HeldRow
from reflect_app.gui.comments.margin_layout import placed, stacked
from reflect_app.gui.comments.placed_list import RING, PlacedList
from reflect_app.gui.comments.shown_comment import Act, ShownComment
from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.lines_list import RowsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from reflect_app.gui.comments.composer import Composer
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.row_delegate import Index

    Row = ShownComment | NewComment

GAP = 12  # pixels at 100% between two cards
STEP = 24  # pixels at 100% that a notch of the wheel scrolls, in a list
LINE_AT = 22  # pixels at 100% below the top of a card, where the line from its passage ends
_ATTEMPTS = 4  # to place cards; each measures those that have come into sight by the one before
_TO_WRITE = {Act.REPLY: False, Act.EDIT: True}


class CommentMargin(PlacedList):
    """Shows rows in the order of their passages; beside a text, or by itself as a list.

    ``show_rows`` what there is, ``set_places`` where the passages are (pixels from the beginning of
    the text), and ``follow`` how far that is scrolled. Without places it is a list that scrolls.
    """

    chosen = Signal(str)
    """Somebody chose another comment; carries its id, "" for none."""
    wanted = Signal(object, str)
    """An ``Act`` other than to write, and the id of the comment or the reply that it is for."""
    write_wanted = Signal(object)
    """Somebody wants to write this: a ``Writing``; ``write`` lets them."""
    saved = Signal(object, str, object)
    """A ``Writing``, its text, and the suggested wording or None; ``end_writing`` ends it."""
    writing_begun = Signal(object, object)
    """Something can be typed: the ``Writing``, and the ``Composer`` that it is typed in."""
    writing_ended = Signal(object)
    """What was typed in this ``Composer`` is kept by now, or not wanted."""
    arranged = Signal()
    """The cards stand elsewhere, or need more room at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: Mapping[str, int] = {}
        self._held: dict[str, HeldRow] = {}
        self._chosen = ""
        self._today: Callable[[], date] = local_today
        self._theme: Theme  # once it is used
        self._used = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.arrange)
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._measure_some)

    def use(self, theme: Theme, *, today: Callable[[], date] = local_today) -> None:
        """Draw in the colours and sizes of the theme; to be called before anything is shown."""
        self._theme, self._today, self._used = theme, today, True
        self._measures = CardMeasures(self, theme, today)
        self._model = RowsModel("id", self._said, self._said, self)
        self.setModel(self._model)
        self.setAccessibleName(messages.comments_name())
        theme.follow(self, self._draw_anew)

    # What there is

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, in the order of the passages."""
        return self._rows

    @property
    def chosen_id(self) -> str:
        """Which comment is chosen; "" where none is."""
        return self._chosen

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these in place of those that were shown; what is being written stays."""
        self._rows = list(rows)
        ids = {row.id for row in rows}
        self._measures.keep_only(ids)
        for gone in set(self._held) - ids:
            self._let_go(gone)
        if self._chosen not in ids:
            self._chosen = ""
        self._model.show_rows(rows)
        self._mark_current()
        self.arrange()

    def choose(self, row_id: str) -> None:
        """Choose a comment, or none; it is shown whole, at its passage."""
        if row_id == self._chosen:
            return
        self._chosen = row_id if any(row.id == row_id for row in self._rows) else ""
        self._mark_current()
        self.arrange()
        self._show_chosen()
        self.chosen.emit(self._chosen)

    def step(self, by: int) -> None:
        """Choose the next one (1) or the one before (-1); after the last comes the first."""
        if self._rows:
            at = self._at(self._chosen)
            at = (at + by) % len(self._rows) if at >= 0 else (0 if by > 0 else -1)
            self.choose(self._rows[at].id)

    # Writing

    def write(self, writing: Writing) -> Composer:
        """Let somebody write there, or go on with what they are writing."""
        row = self._rows[self._at(writing.row)]
        self.choose(writing.row)
        composer = self._hold(row).write(row, writing)
        composer.cancelled.connect(lambda: self.end_writing(writing))
        self.arrange()
        self._show_chosen()
        self.writing_begun.emit(writing, composer)
        composer.begin()
        return composer

    def composer_of(self, writing: Writing) -> Composer | None:
        """What this is typed in; None where it is not being written."""
        held = self._held.get(writing.row)
        return held.composer if held is not None and held.writing == writing else None

    def end_writing(self, writing: Writing) -> None:
        """Take away what this was typed in: it is kept, or not wanted."""
        held = self._held.get(writing.row)
        if held is None or held.writing != writing:
            return
        had_focus = held.isAncestorOf(QApplication.focusWidget() or self)
        self.writing_ended.emit(held.composer)
        held.end_writing()
        if writing.on is not None:
            self.show_rows([row for row in self._rows if row.id != writing.row])
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrange()

    @property
    def unsaved(self) -> list[Composer]:
        """Where something was typed that is not kept yet."""
        return [each for each in self.composers if each.is_unsaved]

    @property
    def composers(self) -> list[Composer]:
        """All that is being written at the moment."""
        composers = (held.composer for held in self._held.values())
        return [each for each in composers if each is not None]

    # Where things are

    def target(self) -> int | None:
        """Where the line from its passage ends at the chosen card, in this widget's pixels."""
        at = self._at(self._chosen)
        if at < 0:
            return None
        return self.place_of(at).top() + self._theme.px(LINE_AT)

    def chosen_place(self) -> QRect | None:
        """Where the chosen card is seen; None where none is chosen."""
        at = self._at(self._chosen)
        return self.place_of(at) if at >= 0 else None

    def set_places(self, places: Mapping[str, int] | None) -> None:
        """Where the passages are, by the ids of the rows; None for a list that scrolls itself."""
        self._places = places or {}
        self.stand_alone(alone=places is None)
        self.arrange()

    def arrange(self) -> None:
        """Put every card where it belongs now; those in sight are measured, whatever it takes."""
        if not self._used or self.row_width <= 0:
            return
        self._hold_what_is_needed()
        for _attempt in range(_ATTEMPTS):
            self._put_cards()
            if not self._measure_what_is_seen():
                break
        for at, row in enumerate(self._rows):
            if (held := self._held.get(row.id)) is not None:
                held.setGeometry(self.place_of(at))
                held.fit()
                held.show()
        self._later.start()
        self.arranged.emit()

    def _put_cards(self) -> None:
        px, chosen = self._theme.px, self._at(self._chosen)
        heights = [self._height(row) for row in self._rows]
        if self._alone:
            tops = [top + RING for top in stacked(heights, px(GAP))]
        else:
            wanted = [self._places.get(row.id, 0) for row in self._rows]
            tops = placed(wanted, heights, px(GAP), chosen if chosen >= 0 else None)
        self.put(tops, heights, px(STEP))

    def _measure_what_is_seen(self) -> bool:
        """Measure the cards that are seen now; whether any of them was not measured."""
        wide, found = self.row_width, False
        for at, _place in self.places_in(self._viewport.rect()):
            row = self._rows[at]
            if isinstance(row, ShownComment) and row.id not in self._held:
                found = found or not self._measures.is_measured(row, wide)
                self._measures.picture(row, wide)
        return found

    def _measure_some(self) -> None:
        """Measure the rest while nothing else is to do, and then put all where they belong."""
        shown = (row for row in self._rows if isinstance(row, ShownComment))
        left = (row for row in shown if row.id not in self._held)
        if not self._measures.measure_some(left, self.row_width):
            self._later.stop()
            if [self._height(row) for row in self._rows] != self._heights:
                self.arrange()

    def scrolled(self) -> None:
        """Measure what came into sight."""
        if self._measure_what_is_seen():
            self.arrange()

    # What is done there

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where something can be pressed."""
        hand = self._link_at(event.position().toPoint())[1] is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self._viewport.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a card, and do what was pressed on it; beside all of them, choose none."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row, act = self._link_at(event.position().toPoint())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(row.id if row is not None else "")
        if row is not None and act is not None:
            self._want(act, row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, and Enter leads to what can be done."""
        held = self._held.get(self._chosen)
        if is_enter(event) and held is not None and held.card is not None:
            event.accept()
            links = held.card.links
            if links:
                links[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row that a key led to is the chosen one."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() < len(self._rows):
            self.choose(self._rows[current.row()].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measures.forget()
        self.arrange()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards that are in sight; those that are widgets draw themselves."""
        painter = QPainter(self._viewport)
        painter.fillRect(event.rect(), self._theme.colours.background)
        for at, place in self.places_in(event.rect()):
            row = self._rows[at]
            if row.id not in self._held and isinstance(row, ShownComment):
                self._measures.picture(row, place.width()).draw(painter, place, links=True)
            if row.id == self._chosen and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.colours.accent, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 8, 8)
        painter.end()

    # Inside

    def _at(self, row_id: str) -> int:
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)

    def _mark_current(self) -> None:
        index = self._model.index(self._at(self._chosen))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, flags)

    def _said(self, row: Row) -> str:
        if isinstance(row, NewComment):
            return messages.composing(row.on.words)
        return messages.spoken(row, self._today())

    def _height(self, row: Row) -> int:
        wide = self.row_width
        if row.id in self._held:
            return self._held[row.id].height_for(wide)
        return self._measures.height(row, wide) if isinstance(row, ShownComment) else 0

    def _hold(self, row: Row) -> HeldRow:
        held = self._held.get(row.id)
        if held is None:
            held = self._held[row.id] = HeldRow(self._theme, self._viewport)
            held.wanted.connect(self._want)
            held.pressed.connect(self.choose)
            held.saved.connect(self.saved)
            held.grown.connect(self._soon.start)
        held.show_row(row, chosen=True)
        return held

    def _hold_what_is_needed(self) -> None:
        """Have a widget for the chosen card and for what is being written, and no other."""
        for row in self._rows:
            if row.id == self._chosen or isinstance(row, NewComment):
                self._hold(row)
            elif row.id in self._held:
                if self._held[row.id].composer is None:
                    self._let_go(row.id)
                else:
                    self._hold(row)

    def _let_go(self, row_id: str) -> None:
        held = self._held.pop(row_id)
        if held.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        held.hide()
        held.deleteLater()

    def _show_chosen(self) -> None:
        at = self._at(self._chosen)
        if at >= 0:
            self.scrollTo(self._model.index(at))

    def _link_at(self, point: QPoint) -> tuple[Row | None, Act | None]:
        index = self.indexAt(point)
        if not index.isValid():
            return None, None
        row = self._rows[index.row()]
        if row.id in self._held or not isinstance(row, ShownComment):
            return row, None
        place = self.visualRect(index)
        link = self._measures.picture(row, place.width()).link_at(
            point.x() - place.left(), point.y() - place.top()
        )
        return row, link.act if link else None

    def _want(self, act: Act, about: str) -> None:
        if act in _TO_WRITE:
            self.write_wanted.emit(Writing(self._row_of(about), about, _TO_WRITE[act]))
        elif act is Act.COPY:
            shown = (each for each in self._rows if isinstance(each, ShownComment))
            copy_wording(next(each.comment for each in shown if each.id == about), self)
        else:
            self.wanted.emit(act, about)

    def _row_of(self, about: str) -> str:
        """The comment that this is, or that this is a reply to."""
        for row in self._rows:
            if isinstance(row, ShownComment) and about in row.ids:
                return row.id
        return self._chosen

    def _draw_anew(self) -> None:
        self._measures.forget()
        self.arrange()
