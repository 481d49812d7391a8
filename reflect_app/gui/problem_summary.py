"""What has to be put right on a page, at its top, each problem a link to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reflect_app.gui.announce import announce
from reflect_app.gui.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.gui.theme import Theme

HEADING = "There is a problem"
_RING = 2  # pixels, at any zoom; the border of a link in reflect.qss


class ProblemSummary(QFrame):
    """The box at the top of a page that says what has to be put right; hidden while empty.

    It takes the focus when it appears and is read out at once. Each line is a link that calls
    the function given with it, which should put the focus where the problem can be solved.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._links: list[LinkButton] = []
        self._compact = False
        self.setProperty("region", "problem")
        self.setAccessibleName(HEADING)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # out of the way of Tab
        self._layout = QVBoxLayout(self)
        self._heading = _heading(self)
        self._layout.addWidget(self._heading)
        self._space()
        theme.follow(self, self._space)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Show one link a problem, each a message and what leads to its place; none hides it."""
        self.clear()
        for message, go_there in problems:
            self._add(message, go_there)
        if not problems:
            return
        messages = self.messages()
        self.setAccessibleDescription(". ".join(messages))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._bring_into_view)
        announce(self, f"{HEADING}. {'. '.join(messages)}", urgent=True)

    def clear(self) -> None:
        """Forget all problems and hide."""
        for link in self._links:
            self._layout.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = []
        self.hide()

    def messages(self) -> tuple[str, ...]:
        """The messages that are shown, in order."""
        return tuple(link.words for link in self._links)

    def links(self) -> tuple[LinkButton, ...]:
        """The links that are shown, in order."""
        return tuple(self._links)

    def set_compact(self, compact: bool) -> None:
        """Leave the heading to assistive technology, and the margins out, where room is short."""
        if compact is not self._compact:
            self._compact = compact
            self._heading.setVisible(not compact)
            self._space()

    def _add(self, message: str, go_there: Callable[[], None]) -> None:
        link = LinkButton(message, self)
        link.clicked.connect(lambda _checked=False: go_there())
        self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(self._links[-1] if self._links else self, link)
        self._links.append(link)

    def _space(self) -> None:
        side = 8 if self._compact else self._theme.px(16)
        above = 4 if self._compact else self._theme.px(14)
        self._layout.setContentsMargins(side, above, side, above)
        self._layout.setSpacing(self._theme.px(4))
        # The words of a link begin after its focus ring; so does the heading.
        self._heading.setContentsMargins(_RING, 0, 0, 0)

    def _bring_into_view(self) -> None:
        around: QWidget | None = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                self._scroll(around)
            around = around.parentWidget()

    def _scroll(self, area: QScrollArea) -> None:
        """Show all of the box where there is room, and at least its beginning where there isn't."""
        area.ensureWidgetVisible(self)
        page = area.widget()
        if page is not None:
            area.ensureVisible(0, self.mapTo(page, self.rect().topLeft()).y(), 0, 0)


def _heading(parent: QWidget) -> QLabel:
    label = QLabel(HEADING, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "subheading")
    label.setWordWrap(True)
    return label
