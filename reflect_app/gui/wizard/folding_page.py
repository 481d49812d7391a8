"""What a step shows around its content in little room, and the menu that holds the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from reflect_app.gui.forms.ui_step_frame import Ui_StepFrame
from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, NO_LIMIT
from reflect_app.gui.style.theme import Theme, restyle
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.page_scroll import Shelf
from reflect_app.gui.wizard import page_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.widgets.button import Button
    from reflect_app.gui.wizard.steps import Step

_PADDING = 40  # pixels at 100%, within buttons
_TOP, _GAP, _BOTTOM = 20, 10, 24  # pixels at 100%, where there is room
_BAR = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_LINES_ON_TOP = 4  # of what is said above the page; the rest of it scrolls


class _LineOnTop(QWidget):
    """What is said quietly above all else on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("page", True)
        self.label = plain_label("", "note")
        self.label.setObjectName("said_on_top")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.label)

    def keep_within(self, left: int, right: int, above: int) -> None:
        self._column.setContentsMargins(left, above, right, 0)


class FoldingPage(QWizardPage):
    """Shows header and buttons as far as there is room, in the order that ``page_layout`` has."""

    def __init__(self, step: Step, theme: Theme) -> None:
        super().__init__()
        self.step, self.theme = step, theme
        self.frame = frame = Ui_StepFrame()
        self._holder = QWidget(self)
        frame.setupUi(self._holder)
        self.columns = page_layout.columns(page_layout.WITH_COMPANION)
        self.shown = page_layout.ALL
        self.spare = 0.0  # of the height, at 100%, once all that is shown has its own
        self._withheld: set[QWidget] = set()
        self.notice = Shelf()
        self._line: Shelf | None = None
        self._notice_wanted = False
        self._notice_fit = True
        self._bottom = (0, 0)
        frame.short_title.setText(step.short)
        self.place_words = step.title.removeprefix("Question ") if step.prompt else ""
        """Which page it is, in the header of one that has no room to say it above its heading."""
        self._line_in_a_word = ""
        frame.header_space.changeSize(0, 0, QSizePolicy.Policy.Expanding)
        frame.footer_layout.insertWidget(0, self.notice)
        self.notice.set_open(False)

    def withhold(self, *buttons: QWidget) -> None:
        """Leave buttons out that have nothing to do on this page."""
        self._withheld |= set(buttons)
        for button in buttons:
            button.hide()

    def say_on_top(self, words: str, in_a_word: str = "") -> None:
        """Say something in a quiet line above all else on the page; "" takes it away.

        Where that has no room, the header says it ``in_a_word``.
        """
        self._line_in_a_word = in_a_word
        if self._line is None:
            if not words:
                return
            self._line = Shelf()
            self._line.setWidget(_LineOnTop())
            self.frame.outer.insertWidget(1, self._line)
        said = self._line.widget()
        if isinstance(said, _LineOnTop) and said.label.text() != words:
            said.label.setText(words)
            said.setVisible(bool(words))
            self.fold()

    def line_that_waits(self) -> str:
        """What would be said in that line, if there was room for it."""
        said = self._line.widget() if self._line is not None and self._line.isHidden() else None
        return said.label.text() if isinstance(said, _LineOnTop) else ""

    @property
    def scale(self) -> float:
        """How large text is; 2 is twice as large as usual."""
        return self.theme.px(1000) / 1000

    def heights(self) -> page_layout.Heights:
        """How high the parts are that can give way."""
        return page_layout.Heights(
            guidance=0,
            number=0,
            heading=0,
            scrolls=True,
            row=self._row_needed() / self.scale,
            saved=self._saved_needed() / self.scale,
        )

    def help_in_menu(self) -> bool:
        """Whether help with this page is found by way of More."""
        return False

    def has_section_open(self) -> bool:
        """Whether something with choices of its own was unfolded over the answer."""
        return False

    def fold(self) -> None:
        """Find out what there is room for, and show that."""
        height, heights = self.height() / self.scale, self.heights()
        width, section = self.width() / self.scale, self.has_section_open()
        self.shown = shown = page_layout.fold(width, height, heights, section=section)
        self.spare = height - page_layout.needed(shown, heights)
        self._place_line()
        beside = self.spare - section * page_layout.SECTION  # news wait, and the answer does not
        self._notice_fit = beside >= page_layout.SHELF
        frame = self.frame
        for button in (frame.back, frame.skip, frame.close_button):
            button.setVisible(shown.buttons and button not in self._withheld)
        frame.steps.setVisible(shown.header and not self.columns.steps)
        frame.short_title.setVisible(shown.header and not shown.heading)
        title = self._holder.findChild(QLabel, "title")
        if title is not None:
            title.setVisible(shown.heading)
        self._place_saved()
        self._place_notice()
        folded = not all((shown.buttons, shown.facts, shown.header)) or self.line_that_waits()
        frame.more.setVisible(bool(self.help_in_menu() or folded or self.notice_waits()))
        inside = self._holder.width() - sum(self.sides())
        if shown.facts and not shown.buttons and frame.back not in self._withheld:
            frame.back.show()  # it stands in another row than those that had no room beside others
            frame.back.setVisible(_width(self._header(), frame.header) <= inside)
        self._space(*self.sides())
        word = self._line_in_a_word if self.line_that_waits() else ""
        which = "" if shown.number else self.place_words
        frame.place.setText(" · ".join(filter(None, (word, which))))
        wanted = shown.header and bool(frame.place.text())
        before = _width(self._header(), frame.header)
        place = frame.place.sizeHint().width() + frame.header.spacing()
        frame.place.setVisible(wanted and before + place <= inside)  # it takes no letters from them
        row = _width((frame.forward, frame.skip, frame.more, frame.close_button), frame.buttons)
        frame.saved.setVisible(shown.facts or row + frame.saved.least_width() <= inside)

    def _header(self) -> tuple[QWidget, ...]:
        return self.frame.back, self.frame.steps, self.frame.short_title

    def sides(self) -> tuple[int, int]:
        """The room in pixels at the left and at the right of what is on the page."""
        px, columns = self.theme.px, self.columns
        own = px(columns.margin if self.shown.margins else page_layout.LEAST_SIDE)
        left = own + (0 if columns.steps else px(columns.spare))
        return left, own + (0 if columns.companion else px(columns.spare))

    def _row_needed(self) -> float:
        """The width in pixels at which all buttons stand side by side, with room around them.

        Reckoned from their words: their present size may be the one for little room.
        """
        frame, px = self.frame, self.theme.px
        offered = {frame.forward, frame.skip, frame.close_button} - self._withheld
        row = [*offered, frame.more]
        words = sum(_words_width(button) for button in row)
        return words + len(row) * px(_PADDING + BETWEEN_BUTTONS) + 2 * px(page_layout.NARROW_SIDE)

    def _saved_needed(self) -> float:
        """The width in pixels that the save line takes where it stands beside the buttons."""
        return self.frame.saved.least_width() + self.theme.px(2 * BETWEEN_BUTTONS)

    def fill_menu(self, menu: QMenu, steps: QMenu) -> None:
        """Put into a menu what has no room on the page; the steps are there as a menu too."""
        frame = self.frame
        if not self.shown.facts and frame.note.text():
            menu.addAction(frame.note.text()).setEnabled(False)
        notice = self.notice.widget()
        if notice is not None and not notice.isHidden() and not self._notice_fit:
            told = menu.addAction(notice.accessibleName())
            told.setCheckable(True)
            told.setChecked(self._notice_wanted)
            told.triggered.connect(self._show_notice)
        if not self.shown.header:
            menu.addMenu(steps)
        for button in (frame.back, frame.skip, frame.close_button):
            if button.isHidden() and button not in self._withheld:
                offered = menu.addAction(button.text().removeprefix("‹ "))
                offered.setEnabled(button.isEnabled())
                offered.triggered.connect(button.click)

    def notice_waits(self) -> bool:
        """Whether something happened that is not shown for want of room."""
        return self.notice.holds_something() and not (self._notice_fit or self._notice_wanted)

    def _show_notice(self, on: bool) -> None:
        self._notice_wanted = on
        self._place_notice()
        self.notice.filled.emit()  # so that the page gives it room, and keeps the caret in view

    def _place_notice(self) -> None:
        """What happened is told above the buttons, or by way of More where room is short."""
        self.notice.setMaximumHeight(
            NO_LIMIT if self._notice_fit else self.theme.px(page_layout.LEAST_SHELF)
        )
        self.notice.set_open(self._notice_fit or self._notice_wanted)
        waits = self.notice_waits()
        self.frame.more.setText("▲ More ▾" if waits else "More ▾")
        self.frame.more.setAccessibleName("More, with news" if waits else "More")

    def _place_line(self) -> None:
        """Show what is said on top where there is room for a few lines of it."""
        said = self._line.widget() if self._line is not None else None
        if self._line is None or not isinstance(said, _LineOnTop):
            return
        left, right = self.sides()
        gap = self.theme.px(_GAP)
        said.keep_within(left, right, gap)
        room = self._holder.width() - left - right - 2 * self._line.frameWidth()
        needed = said.label.heightForWidth(max(1, room))
        most = round(said.label.fontMetrics().lineSpacing() * _LINES_ON_TOP)
        high = min(needed, most) + gap
        # a bar that came for a moment would stay, since beside it the words need another line
        self._line.setVerticalScrollBarPolicy(_BAR if needed > most else _NO_BAR)
        fits = self.spare * self.scale >= high and self._line.holds_something()
        self._line.setMaximumHeight(high)
        self._line.set_open(fits)
        if fits:
            self.spare -= high / self.scale

    def _place_saved(self) -> None:
        """Beside the buttons where there is no room above them."""
        frame, beside = self.frame, not self.shown.facts
        frame.note.setVisible(self.shown.facts)
        if beside is (frame.buttons.indexOf(frame.saved) >= 0):
            return
        if beside:
            frame.buttons.addWidget(frame.saved)
        else:
            frame.facts.addWidget(frame.saved)

    def _space(self, left: int, right: int) -> None:
        frame, px, roomy = self.frame, self.theme.px, self.shown.margins
        least = px(page_layout.LEAST_GAP)
        top, gap, bottom = (px(_TOP), px(_GAP), px(_BOTTOM)) if roomy else [least] * 3
        frame.outer.setContentsMargins(0, top, 0, 0)
        # the words of a link begin after its focus ring
        frame.header.setContentsMargins(left - 2 * frame.back.isVisible(), 0, right, 0)
        frame.header.setSpacing(px(10))
        frame.buttons.setSpacing(px(BETWEEN_BUTTONS) if roomy else least)
        frame.content_layout.setContentsMargins(left, gap, right, px(12) if roomy else least)
        self._bottom = (px(6) if roomy else 0, bottom)
        self.end_at(left, right)
        frame.footer_layout.setSpacing(px(14) if roomy else least)
        for button in (frame.forward, frame.skip, frame.more):
            restyle(button, "tight", not roomy)

    def end_at(self, left: int, right: int) -> None:
        """Have the buttons between these margins; the line above them runs the full width."""
        above, below = self._bottom
        self.frame.footer_layout.setContentsMargins(left, above, right, below)


def _width(row: Sequence[QWidget], layout: QBoxLayout) -> int:
    """How wide those of a row are that are shown, with the gaps around each."""
    widths = [each.sizeHint().width() for each in row if not each.isHidden()]
    return sum(widths) + (len(widths) + 1) * layout.spacing()


def _words_width(button: Button) -> int:
    button.ensurePolished()
    return button.fontMetrics().horizontalAdvance(button.text())
