"""Where the parts of the merge window stand, from wide to narrow and low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reflect_app.gui.comments.line_to_margin import WIDE
from reflect_app.gui.comments.placed_list import RING as CARD_RING
from reflect_app.gui.style.sizes import EDGE, NARROW_EDGE
from reflect_app.gui.widgets.grown_text import EDGE as RING

if TYPE_CHECKING:
    from reflect_app.gui.comments.page_bar import PageBar
    from reflect_app.gui.forms.ui_merge_window import Ui_MergeWindow
    from reflect_app.gui.review.merge_comments import MergeComments
    from reflect_app.gui.review.merge_page import MergePage
    from reflect_app.gui.style.theme import Theme

NARROW = 900  # pixels at 100% below which the two texts of a place stand one under the other
LOWEST = 260  # pixels at 100% below which it needs that of the title too
LOW = 430  # pixels at 100% below which the text needs all the room there is
WIDEST = 812  # pixels at 100% of two texts side by side
LEFT = 56  # pixels at 100% beside the text in a wide window
GROUP = 1448  # pixels at 100% that the texts and their comments take at most
ASIDE = 312  # pixels at 100% of the comments beside the texts


class MergeLayout:
    """Puts the texts side by side where there is room, and the comments beside them."""

    def __init__(
        self,
        ui: Ui_MergeWindow,
        theme: Theme,
        shown: MergePage,
        comments: MergeComments,
        page_bar: PageBar,
    ) -> None:
        self._ui, self._px = ui, theme.px
        self._shown, self._comments, self._page_bar = shown, comments, page_bar

    def fit(self, width: int, height: int, *, with_comments: bool) -> None:
        """Fit a window of this size, in pixels."""
        px = self._px
        narrow = width < px(NARROW)
        beside = with_comments and not narrow
        spread = 0 if narrow else max(0, width - px(GROUP)) // 2
        taken = self._place_aside(spread, beside=beside)
        self._shown.fit(narrow=narrow)
        self._comments.stand_beside(beside=not narrow)
        self._place_texts(width - taken, spread, narrow=narrow, beside=beside)
        edge = NARROW_EDGE if narrow else EDGE
        self._ui.barGrid.setContentsMargins(edge, 14, edge, 14)
        self._ui.statusLabel.setVisible(height >= px(LOW))
        self._ui.about.setVisible(height >= px(LOWEST))
        self._place_buttons(width - 2 * edge)

    def _place_aside(self, spread: int, *, beside: bool) -> int:
        """How wide all is that stands beside the texts."""
        ui, px = self._ui, self._px
        for part in (ui.line, ui.aside):
            part.setVisible(beside)
        self._page_bar.be_in_place(on=beside)
        if not beside:
            return 0
        ui.aside.setFixedWidth(px(ASIDE) + spread)
        ui.asideColumn.setContentsMargins(0, px(20), px(NARROW_EDGE) + spread, 0)
        ui.commentsLabel.setContentsMargins(CARD_RING, 0, CARD_RING, 0)
        return px(ASIDE) + spread + px(WIDE) + self._page_bar.sizeHint().width()

    def _place_texts(self, room: int, spread: int, *, narrow: bool, beside: bool) -> None:
        px = self._px
        side = NARROW_EDGE if narrow else min(px(LEFT), max(NARROW_EDGE, room // 16))
        side += spread - RING
        spare = side
        if not narrow:
            least = px(NARROW_EDGE) if beside else side
            spare = max(least, room - side - px(WIDEST) - 2 * RING)
        self._ui.sheetRow.setContentsMargins(side, px(24), spare, px(32))

    def _place_buttons(self, room: int) -> None:
        """Beside the title where there is room, else below it, all three in a row if they fit.

        Where not even both buttons fit, *Not now* is left to the menu.
        """
        ui = self._ui
        ui.laterButton.show()
        ui.laterButton.setVisible(ui.buttonRow.sizeHint().width() <= room)
        ui.countLabel.setWordWrap(False)
        count, buttons = ui.left.sizeHint().width(), ui.buttons.sizeHint().width()
        gap = ui.barGrid.horizontalSpacing()
        beside = self._px(280) + count + buttons + 2 * gap <= room
        in_a_row = count + buttons + gap <= room
        ui.countLabel.setWordWrap(not in_a_row)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        whole = Qt.AlignmentFlag(0)
        ui.barGrid.addWidget(ui.about, 0, 0, 1, 1 if beside else 3)
        ui.barGrid.addWidget(ui.left, *((0, 1) if beside else (1, 0)))
        places = (0, 2, 1, 1) if beside else (1, 1, 1, 2) if in_a_row else (2, 0, 1, 3)
        ui.barGrid.addWidget(ui.buttons, *places, whole if beside else start)
        ui.barGrid.setColumnStretch(0, 1 if beside else 0)
        ui.barGrid.setColumnStretch(2, 0 if beside else 1)
