"""The panel "Worth a second look": what was found in one answer, in the order of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reflect_app.gui.advice import messages
from reflect_app.gui.advice.done_line import DoneLine
from reflect_app.gui.advice.finding_choices import ChoiceLink
from reflect_app.gui.advice.finding_row import INSET, FindingRow
from reflect_app.gui.advice.first_rows import first_rows
from reflect_app.gui.advice.kept_fold import KeptFold
from reflect_app.gui.advice.shown_finding import Deed, ShownFinding, Wish
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from reflect_app.advice.decisions import Key
    from reflect_app.gui.advice.shown_finding import Kept
    from reflect_app.gui.style.theme import Theme

AT_ONCE = 3  # rows that are made together; the others come in the moments after
SETTLES_MS = 400  # in which all that can be done about the chosen one is there
_LOW = 12  # lines of the list, below which a row is cut unless what can be done comes first
_LINES_BESIDE = 8  # of the list that are left where room is short


class FindingsPanel(QObject):
    """A column of rows below a heading, and the link that stands for it where it is folded away.

    Of many only the first few are listed, and the one that is looked at, until all are asked for.
    It shows and tells; whoever holds it does what somebody wants. ``counted`` says how many there
    are, and in what.
    """

    chosen_changed = Signal(object)
    """Another row is looked at: its ``ShownFinding``, or None."""
    wanted = Signal(object)
    """A ``Wish``."""
    left = Signal()
    """What had the focus is gone, and there is nothing else in it for the focus to go to."""
    leaves_help_open = True

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        counted: Callable[[int], str] = messages.in_this_answer,
    ) -> None:
        super().__init__(parent)
        self._theme, self._counted = theme, counted
        self.link = Button("", parent)
        self.link.setProperty("kind", "link")
        self.link.setCheckable(True)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.part = QWidget(parent)
        self.part.setAccessibleName(messages.heading())
        self.part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows: dict[Key, FindingRow] = {}
        """A row for each decision, by what it is known by."""
        self._shown: list[ShownFinding] = []
        self._listed: list[ShownFinding] = []  # those of them that have a row
        self._all_wanted = False
        self._chosen: Key | None = None
        self._written, self._beside, self._why_none = False, True, ""
        self._is_low = False
        self.needs_link = True
        """Whether advice is shown at all."""
        self._fit_later = QTimer(self, singleShot=True, interval=0)
        self._fit_later.timeout.connect(self._make_more)
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._lay_out()
        self.shelf.resized.connect(self._have_room)
        self.shelf.verticalScrollBar().rangeChanged.connect(self._keep_chosen)
        theme.changed.connect(self._space)
        self._space()
        self._say()

    # What is shown

    @property
    def chosen(self) -> ShownFinding | None:
        """The one that is looked at."""
        return next((each for each in self._shown if each.key == self._chosen), None)

    @property
    def is_settling(self) -> bool:
        """Whether what was just chosen may still grow."""
        return self._settling.isActive()

    @property
    def shown(self) -> Sequence[ShownFinding]:
        """All that are shown, in their order."""
        return self._shown

    def show_findings(
        self, shown: Sequence[ShownFinding], *, written: bool, why_none: str = ""
    ) -> None:
        """Show these; rows that are there already stay where the focus is.

        ``written`` says whether there is an answer at all, ``why_none`` why none can be shown.
        """
        if (list(shown), written, why_none) == (self._shown, self._written, self._why_none):
            return
        self._shown, self._written, self._why_none = list(shown), written, why_none
        if self._chosen not in {each.key for each in shown}:
            self._chosen = None
        self._list_rows()
        self._say()

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Show what was decided, behind a link with its number."""
        self.kept.show_kept(kept)

    def choose(self, key: Key | None, *, focus: bool = False) -> None:
        """Look at one of them, with the focus on what can be done about it where that is wanted."""
        if key != self._chosen:
            before, self._chosen = self._chosen, key
            self._list_rows()
            for each in self._listed:
                if each.key in {before, key}:
                    self._row(each).show_finding(each, chosen=each.key == key)
            self._say()
            self.chosen_changed.emit(self.chosen)
        if key is not None and key in self.rows:
            self._settling.start()
            self.show_chosen()
            if focus:
                self.focus_chosen()

    def focus_chosen(self) -> bool:
        """Put the focus on what can be done about the one that is looked at."""
        row = self.rows.get(self._chosen) if self._chosen is not None else None
        if row is None or row.choices is None:
            return False
        row.choices.focus_first()
        return True

    def has_focus(self) -> bool:
        """Whether the focus is on any of it."""
        focused = self.part.window().focusWidget()
        return focused is not None and self.part.isAncestorOf(focused)

    def leave_nearest(self) -> bool:
        """Leave a reason that was begun; False where none was."""
        row = self.rows.get(self._chosen) if self._chosen is not None else None
        if row is None or row.choices is None or not row.choices.is_asking:
            return False
        row.choices.leave_reason()
        return True

    def say_done(self, words: str, way: str = "") -> None:
        """Say what was just done, with what the way back is called; "" takes that away."""
        if self.undo.hasFocus() and not (words and way):
            self.left.emit()
        self.done.say(words, way)
        if words and not self._beside:
            self.shelf.show_from(self.done)
        if words and self.part.isVisible():
            announce(self.part, words)

    # As a part of the page

    def count_words(self) -> str:
        """How many there are, as the link says it."""
        return messages.link(len(self._shown))

    def set_open(self, on: bool) -> None:
        """Show it, or fold it away; where advice is switched off it is never there."""
        self.part.setVisible(on and self.needs_link)

    def stand_beside(self, on: bool) -> None:
        """Beside the answer with a heading; over it, where its link says as much, rows come first.

        That people must look themselves then stands below the last of them.
        """
        if on is self._beside:
            return
        self._beside = on
        self.shelf.keep_lines(_LINES_BESIDE if on else 3)
        self._header.setVisible(on)
        if on:
            self._column.insertWidget(self._column.indexOf(self.shelf), self.done)
            self._column.addWidget(self.look_yourself)
        else:  # where both scroll with the rows, which have all the room then
            self._inner.insertWidget(0, self.done)
            self._inner.addWidget(self.look_yourself)
        self._have_room()
        self._say()

    def tell_open(self, *, on: bool) -> None:
        """Say on the link whether it is shown."""
        self.link.setChecked(on)
        self._say()

    def show_chosen(self) -> None:
        """Once it is laid out: have the one in view that is looked at."""
        if (row := self.rows.get(self._chosen) if self._chosen else None) is not None:
            self.shelf.show_from(row)

    def _keep_chosen(self) -> None:
        """What was just chosen grows in a moment, and all of it is to be in view then."""
        if self.is_settling:
            self.show_chosen()

    def _have_room(self) -> None:
        high = self.part.fontMetrics().height() * _LOW
        self._is_low = not self._beside and self.shelf.height() < high
        for row in self.rows.values():
            row.have_room(low=self._is_low)

    # Rows

    def _row(self, shown: ShownFinding) -> FindingRow:
        """The row for this; made where it is not there yet."""
        if (row := self.rows.get(shown.key)) is None:
            row = self.rows[shown.key] = FindingRow(self._theme, self._holder)
            row.clicked.connect(lambda _=False, key=shown.key: self.choose(key))
            row.stepped.connect(lambda by, key=shown.key: self._step(key, by))
            row.wanted.connect(self.wanted)
            row.have_room(low=self._is_low)
            row.show_finding(shown, chosen=shown.key == self._chosen)
        return row

    def _list_rows(self) -> None:
        """Have a row for each that is to be listed now, and for no other."""
        before = [each.key for each in self._listed]
        shown, chosen = self._shown, self._chosen
        self._listed = list(shown) if self._all_wanted else first_rows(shown, chosen)
        there = {each.key for each in self._listed}
        self._leave_for_next(before, there)
        for key in [each for each in self.rows if each not in there]:
            self._drop(key)
        self._make_more()

    def _list_all(self) -> None:
        """List all of them from now on, the focus on the first that was not listed before."""
        before = {each.key for each in self._listed}
        self._all_wanted = True
        self._list_rows()
        self._say()
        new = next((each for each in self._listed if each.key not in before), None)
        if new is not None:
            self._row(new)
            self._make_more()
            self._focus_row(new.key)

    def _leave_for_next(self, before: Sequence[Key], there: Collection[Key]) -> None:
        """Where the row with the focus goes, the focus goes to the one after, or before."""
        focused = self.part.window().focusWidget()
        held = [key for key in before if key in self.rows and _holds(self.rows[key], focused)]
        if not held or held[0] in there:
            return
        at = before.index(held[0])
        onwards = [key for key in (*before[at + 1 :], *before[:at][::-1]) if key in there]
        self._focus_row(next((key for key in onwards if key in self.rows), None))

    def _leave_kept(self) -> None:
        """Nothing is kept any more: the focus goes to what is asked about again."""
        self._focus_row(next((each.key for each in self._listed if each.key in self.rows), None))

    def _focus_row(self, key: Key | None) -> None:
        if key is None:
            self.left.emit()
        else:
            self.rows[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, key: Key) -> None:
        row = self.rows.pop(key)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _make_more(self) -> None:
        """Make as many rows as there is time for, each at its place."""
        made = 0
        for at, each in enumerate(self._listed):
            new = each.key not in self.rows
            if new and made == AT_ONCE:
                self._fit_later.start()
                return
            made += new
            row = self._row(each)
            row.show_finding(each, chosen=each.key == self._chosen)
            if self._rows.indexOf(row) != at:
                self._rows.insertWidget(at, row)
                row.show()
                self._read_in_order(at, row)

    def _read_in_order(self, at: int, row: FindingRow) -> None:
        """A screen reader reads what stands in a window in the order in which it lies there."""
        after = self._rows.itemAt(at + 1)
        behind = after.widget() if after is not None else None
        row.stackUnder(behind or self.more)

    def _step(self, key: Key, by: int) -> None:
        keys = [each.key for each in self._listed]
        at = keys.index(key) + by
        if 0 <= at < len(keys) and (row := self.rows.get(keys[at])) is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    # Its own look

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.part)
        self._column = column
        self._header = QWidget(self.part)
        head = QHBoxLayout(self._header)
        self._head = head
        self.heading = plain_label(messages.heading(), "heading")
        self.next = ChoiceLink(f"{messages.next_one()}   F8", self.part)
        self.next.setProperty("small", True)
        self.next.setAccessibleName(messages.next_one())
        self.next.clicked.connect(lambda: self.wanted.emit(Wish(Deed.NEXT)))
        head.addWidget(self.heading, 1)
        head.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._header)
        self.note = plain_label("", "small")
        column.addWidget(self.note)
        self.done = DoneLine(self._theme, self.part)
        self.undo = self.done.undo
        self.undo.clicked.connect(lambda: self.wanted.emit(Wish(Deed.UNDO)))
        column.addWidget(self.done)
        self._lay_out_rows()
        column.addWidget(self.shelf)
        self.look_yourself = plain_label(messages.still_look(), "small")
        column.addWidget(self.look_yourself)

    def _lay_out_rows(self) -> None:
        """What scrolls: the rows, what shows more of them, and what was kept."""
        self.shelf = Shelf(self.part, lines=_LINES_BESIDE)
        self.shelf.setAccessibleName(messages.heading())
        self._holder = QWidget()
        self._holder.setProperty("page", True)
        self._holder.setMinimumWidth(1)  # rows break their words at any width
        self.shelf.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = self._inner = QVBoxLayout(self._holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        inner.addLayout(self._rows)
        self.more = LinkButton("", self._holder)
        self.more.setProperty("small", True)
        self.more.clicked.connect(self._list_all)
        self._more_row = QHBoxLayout()
        self._more_row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addLayout(self._more_row)
        self.kept = KeptFold(self._theme, self._holder)
        self.kept.wanted.connect(self.wanted)
        self.kept.emptied.connect(self._leave_kept)
        self.kept.opened.connect(lambda: self.shelf.show_from(self.kept))
        inner.addWidget(self.kept)
        self.shelf.setWidget(self._holder)

    def _space(self) -> None:
        px, inset = self._theme.px, self._theme.px(INSET)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._head.setContentsMargins(inset, 0, inset, 0)
        self._head.setSpacing(px(8))
        self.done.space()
        self.note.setContentsMargins(inset, 0, inset, 0)
        self._more_row.setContentsMargins(inset, px(6), inset, px(6))
        self.look_yourself.setContentsMargins(inset, px(8), inset, 0)

    def _say(self) -> None:
        """Say how many there are, here and on the link."""
        count = len(self._shown)
        known = self._written or bool(count)
        told = self._counted(count) if known else messages.nothing_written()
        others = count - len(self._listed)
        if others:
            told = messages.these_first(count)
        words = messages.when_you_like(others)
        self.more.set_words(words)
        self.more.setAccessibleName(words)
        self.more.setVisible(bool(others))
        self.note.setText(self._why_none or told)
        self.note.setVisible(self._beside or not count)
        self.next.setVisible(self._written)
        self.look_yourself.setVisible(self._written)
        mark = "▾" if self.link.isChecked() else "▸"
        self.link.setText(f"{mark} {self.count_words()}")
        self.link.setAccessibleName(self.count_words())
        shown = "Shown below" if self.link.isChecked() else "Not shown"
        self.link.setAccessibleDescription(shown)


def _holds(row: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (row is focused or row.isAncestorOf(focused))
