"""Where the text, the comments and the list stand in the review window, at any size and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from reflect_app.gui.comments.page_bar import PageBar
from reflect_app.gui.review import messages
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, NO_LIMIT
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.widgets.tab_order import outwards
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.forms.ui_review_window import Ui_ReviewWindow
    from reflect_app.gui.review.checklist_panel import ChecklistPanel
    from reflect_app.gui.style.theme import Theme

# Pixels at 100%
NARROW = 900  # narrower than this, the comments stand below the text
TIGHT = 600  # lower than this and narrow, there is room for one of them only
LOW = 430  # lower than this, nothing is said that could be left out
TINY = 300  # lower than this, what is in the menus stands there alone
SMALLEST = 200  # lower than this, what somebody reads or writes stands there alone
LEAST = 150  # lower than this, the comments stand without what is said above them
WRITING = 200  # that is kept for what is being written below the text
ROOMY = 720  # lower than this, the list to tick is folded to a line
ASIDE = 344
GROUP = 1448  # that the text and its margin take at most
EDGE = 24


class ReviewRooms(QObject):
    """Lays the window out; ``fit`` whenever its size or its zoom is another."""

    turned = Signal(bool)
    """Whether the comments stand beside the text now; told whenever something moved."""

    def __init__(
        self,
        window: QWidget,
        ui: Ui_ReviewWindow,
        theme: Theme,
        checklist: ChecklistPanel,
        close: QWidget,
    ) -> None:
        super().__init__(window)
        self._window, self._ui, self._theme = window, ui, theme
        self._checklist, self._close = checklist, close
        self._comments_shown = self._writes = False
        self.has_marks = False
        """Whether there is something to be said of marks in the text."""
        self.page_bar = PageBar(ui.body)
        self.page_bar.stand_for(ui.text)
        self.turn = LinkButton(messages.to_comments(), ui.head)
        self.turn.setProperty("small", True)
        self._build()
        ui.text.moved.connect(self._line_up, Qt.ConnectionType.QueuedConnection)
        self.turn.clicked.connect(self._turn)
        self._checklist.undecided.opened.connect(
            self._show_undecided, Qt.ConnectionType.QueuedConnection
        )
        ui.margin.arranged.connect(self._make_way, Qt.ConnectionType.QueuedConnection)
        theme.follow(window, self.fit)

    def _build(self) -> None:
        ui = self._ui
        ui.bodyGrid.addWidget(self.page_bar, 0, 3)
        ui.bodyGrid.setColumnStretch(0, 1)
        ui.bodyGrid.setRowStretch(0, 1)
        ui.headRow.insertWidget(1, self.turn)
        self._line = QFrame(ui.aside)
        self._line.setProperty("region", "line")
        ui.asideColumn.insertWidget(0, self._line)
        for each in (ui.text, ui.margin):
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            each.setMinimumSize(1, 1)

    def show_comments(self) -> None:
        """Bring the comments into sight where there is room for one of the two only."""
        if self.is_tight and not self._comments_shown:
            self._comments_shown = True
            self._ui.margin.show()
            self._ui.margin.setFocus(Qt.FocusReason.OtherFocusReason)  # the text had it
            self.fit()

    def show_text(self) -> None:
        """Bring the text back into sight."""
        if self._comments_shown:
            self._comments_shown = False
            self.fit()

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for comments beside the text."""
        return self._window.width() < self._theme.px(NARROW)

    @property
    def is_tight(self) -> bool:
        """Whether there is room for the text or the comments alone."""
        return self.is_narrow and self._window.height() < self._theme.px(TIGHT)

    def _make_way(self) -> None:
        """Give the room to what is being written, as long as it is."""
        if bool(self._ui.margin.composers) != self._writes:
            self.fit()

    def _fit_writing(self, *, shows: bool) -> None:
        """Leave out what would hide what is being written, or all else; the menus have it too."""
        ui, px, high = self._ui, self._theme.px, self._window.height()
        self._writes = bool(ui.margin.composers)
        alone = self._writes and shows and self.is_narrow and high < px(ROOMY)
        smallest = high < px(SMALLEST)
        ui.bar.setVisible(not smallest and not (alone and self.is_tight))
        least = shows and high < px(LEAST)  # Escape leads back
        ui.head.setVisible(not (least or (alone and smallest)))
        ui.margin.setMinimumHeight(px(WRITING) if alone and not self.is_tight else 1)
        if alone:
            ui.buttons.hide()
            self._checklist.hide()

    def fit(self) -> None:
        """Put everything where it has room."""
        ui, px, narrow, tight = self._ui, self._theme.px, self.is_narrow, self.is_tight
        low = self._window.height() < px(LOW)
        shows = not tight or self._comments_shown
        self._fit_bar(low=low)
        spare = max(0, self._window.width() - px(GROUP)) // 2
        ui.bodyGrid.addWidget(ui.aside, *((1, 0) if narrow else (0, 2)))
        ui.bodyGrid.setRowStretch(0, 0 if tight and shows else 1)
        ui.bodyGrid.setRowStretch(1, 1 if narrow and shows else 0)
        ui.line.setVisible(not narrow)
        self.page_bar.be_in_place(on=not narrow)
        ui.reading.setVisible(not (tight and shows))
        for each in (ui.margin, self._checklist):
            each.setVisible(shows and (each is ui.margin or self._checklist.has_something))
        tiny = self._window.height() < px(TINY)
        ui.buttons.setVisible(not tiny)
        ui.countLabel.setVisible(not tiny)
        ui.commentButton.setVisible(not tiny)
        self._fit_writing(shows=shows)
        self.turn.setVisible(tight)
        self._line.setVisible(narrow and not (tight and shows))
        self.turn.set_words(messages.to_text() if shows else messages.to_comments())
        self.turn.setAccessibleName(self.turn.words)
        self._fit_aside(spare)
        ui.text.lead, ui.text.leads_out = (0 if narrow else spare), not narrow
        ui.text.place_column()
        ui.marks.setVisible(self.has_marks and not low)
        self._keep_low()
        self._checklist.fold(on=narrow or self._window.height() < px(ROOMY))
        self.turned.emit(not narrow)

    def _fit_aside(self, spare: int) -> None:
        ui, px, narrow = self._ui, self._theme.px, self.is_narrow
        ui.aside.setMinimumWidth(0 if narrow else px(ASIDE) + spare)
        ui.aside.setMaximumWidth(self._window.width() if narrow else px(ASIDE) + spare)
        below_text = narrow and not self.is_tight  # which keeps room, whatever is unfolded there
        ui.aside.setMaximumHeight(self._window.height() // 2 if below_text else NO_LIMIT)
        side = min(px(16), self._window.width() // 24) if narrow else 0
        right = side or px(EDGE) - self.page_bar.sizeHint().width() + spare
        ui.asideColumn.setContentsMargins(side, 0, max(0, right), 0)
        ui.head.setContentsMargins(0, px(6 if self.is_tight else 10 if narrow else 16), 0, px(6))

    def _keep_low(self) -> None:
        """Leave the comments their room, however much there is on the list below them."""
        if (shelf := self._shelf()) is not None:
            shelf.setMaximumHeight(max(self._theme.px(LEAST), self._window.height() * 2 // 5))

    def _show_undecided(self) -> None:
        """Have what was unfolded in view, from its beginning."""
        if (shelf := self._shelf()) is not None:
            shelf.show_from(self._checklist.undecided)

    def _shelf(self) -> Shelf | None:
        """What the list scrolls in."""
        around = (each for each in outwards(self._checklist) if isinstance(each, Shelf))
        return next(around, None)

    def _turn(self) -> None:
        if self._comments_shown:
            self.show_text()
            self._ui.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_comments()

    def _line_up(self) -> None:
        """Begin what stands above the text on its left line."""
        px = self._theme.px
        self._ui.marksRow.setContentsMargins(self._ui.text.viewport().x(), px(10), px(EDGE), 0)

    def _fit_bar(self, *, low: bool) -> None:
        """As many of the buttons as have room; all of them stand in the menus too."""
        ui, room = self._ui, self._window.width() - 2 * EDGE
        above = 6 if low or self.is_tight else 14
        ui.barGrid.setContentsMargins(EDGE, above, EDGE, above)
        ui.buttonGrid.addWidget(self._close, 0, 3)
        ui.statusLabel.setVisible(not low)
        needed, fits = 0, True
        wanted = (self._close, ui.approveButton, ui.returnButton, ui.printButton)
        offered = [each for each in wanted if each.property("offered") is not False]
        for each in wanted:
            wide = each.sizeHint().width() + BETWEEN_BUTTONS
            if each in offered:  # of the others none is shown before the one that is wanted more
                fits = fits and (needed + wide <= room or each is self._close)
            each.setVisible(each in offered and fits)
            needed += wide if each in offered and fits else 0
        beside = needed + self._theme.px(240) <= room and self._is_lower_beside(room, needed)
        ui.barGrid.addWidget(
            ui.buttons, *((0, 1) if beside else (1, 0, Qt.AlignmentFlag.AlignLeft))
        )
        ui.barGrid.setColumnStretch(0, 1)

    def _is_lower_beside(self, room: int, buttons: int) -> bool:
        """Whether the bar is no higher where the buttons stand beside the words than below them."""
        ui = self._ui
        row = ui.buttons.sizeHint().height()
        beside = max(row, self._words_high(room - buttons))
        return beside <= self._words_high(room) + ui.barGrid.verticalSpacing() + row

    def _words_high(self, wide: int) -> int:
        """How high the title and what is said below it are in a column so wide."""
        labels = (self._ui.titleLabel, self._ui.statusLabel)
        return sum(each.heightForWidth(wide) for each in labels if not each.isHidden())
