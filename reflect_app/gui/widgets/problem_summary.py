"""What has to be put right on a page, at its top, each problem a link to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.wrapping_button import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

    from reflect_app.gui.style.theme import Theme

HEADING = "There is a problem"
_RING = 2  # pixels, at any zoom; the border of a link in reflect.qss


class ProblemSummary(QFrame):
    """The box at the top of a page that says what has to be put right; hidden while empty.

    It takes the focus when it appears and is read out at once. Each line is a link that calls
    the function given with it, which should put the focus where the problem can be solved. What
    is typed or pasted here all the same goes there too, so that nobody types into nothing.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._links: list[LinkButton] = []
        self._compact = False
        self.setProperty("region", "problem")
        self.setAccessibleName(HEADING)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # out of the way of Tab
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)  # for dead keys
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

    def keep(self, messages: Collection[str]) -> None:
        """Take away every problem but these; the focus stays where it is."""
        for link in [link for link in self._links if link.words not in messages]:
            self._links.remove(link)
            self._layout.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.setAccessibleDescription(". ".join(self.messages()))
        self.setVisible(bool(self._links))

    def clear(self) -> None:
        """Forget all problems and hide."""
        self.keep(())

    def messages(self) -> tuple[str, ...]:
        """The messages that are shown, in order."""
        return tuple(link.words for link in self._links)

    def links(self) -> tuple[LinkButton, ...]:
        """The links that are shown, in order."""
        return tuple(self._links)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the problem is with what is typed; Enter only goes there."""
        if _types_something(event) or event.matches(QKeySequence.StandardKey.Paste):
            self._type_on(event.clone())
        elif is_enter(event) and self._links:
            self._spoken_of().click()
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """The same for what is put together of several keys, once it is."""
        if event.commitString():
            self._type_on(event.clone())

    def _type_on(self, event: QEvent) -> None:
        if self._links:  # the first key may have solved it, and more be on their way
            self._spoken_of().click()
        field = self.window().focusWidget()
        if field is not None and field is not self and not self.isAncestorOf(field):
            QApplication.sendEvent(field, event)

    def _spoken_of(self) -> LinkButton:
        """The link that has the focus, or else the first."""
        focused = [link for link in self._links if link.hasFocus()]
        return (focused or self._links)[0]

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


def _types_something(event: QKeyEvent) -> bool:
    """Whether a key puts a letter or another sign into a text."""
    text, modifiers = event.text(), Qt.KeyboardModifier
    if event.modifiers() & modifiers.MetaModifier:
        return False
    alone = modifiers.ControlModifier, modifiers.AltModifier
    held = [bool(event.modifiers() & each) for each in alone]
    return text.isprintable() and bool(text) and held in ([False, False], [True, True])  # AltGr


def _heading(parent: QWidget) -> QLabel:
    label = QLabel(HEADING, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "subheading")
    label.setWordWrap(True)
    return label
