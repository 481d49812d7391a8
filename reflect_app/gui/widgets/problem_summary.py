"""What has to be put right on a page, at its top, each problem a link to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import is_enter
from reflect_app.gui.widgets.tab_order import outwards
from reflect_app.gui.widgets.typed_sign import types_something
from reflect_app.gui.widgets.wrapping_button import LinkButton
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from reflect_app.gui.style.theme import Theme

    Problem = tuple[str, Callable[[], None]]

_RING = 2  # pixels, at any zoom; the border of a link in reflect.qss


class ProblemSummary(QFrame):
    """The box at the top of a page that says what has to be put right; hidden while empty.

    It comes when somebody goes on, and goes as its cause goes; it takes the focus when it appears
    and is read out at once. Each line is a link. What is typed or pasted here all the same goes
    where the link leads too, so that nobody types into nothing.

    It is the one place that knows which problems are shown, so that none is left over anywhere.
    ``find`` says what is wrong now and changes nothing; each problem is a message and what puts
    the focus where it can be solved. ``mark`` says at the fields the messages that it is given and
    nothing else. Whoever has said something by ``changed`` only (a title, a list of steps) says it
    anew.
    """

    changed = Signal()
    """More or fewer problems are shown than before."""

    def __init__(
        self,
        theme: Theme,
        find: Callable[[], Sequence[Problem]],
        mark: Callable[[Sequence[str]], None],
    ) -> None:
        super().__init__()
        self._theme, self._find, self._mark = theme, find, mark
        self.links: list[LinkButton] = []
        """Those that are shown, in order."""
        self._compact = False
        self.setProperty("region", "problem")
        self.setAccessibleName(tr("There is a problem"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # out of the way of Tab
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)  # for dead keys
        self._heading = QLabel(self.accessibleName(), textFormat=Qt.TextFormat.PlainText)
        self._heading.setProperty("role", "subheading")
        self._heading.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._heading)
        self._space()
        theme.follow(self, self._space)
        self.hide()

    def look(self) -> bool:
        """Show what is wrong now, with the focus on it; False where something is."""
        self.show_problems(self._find())
        return not self.links

    def look_again(self) -> None:
        """Take back what is no longer wrong; what is newly so waits until somebody goes on."""
        if self.links:
            before = len(self.links)
            self._keep({message for message, _go_there in self._find()})
            self._mark(self.messages())
            if len(self.links) < before:
                self.changed.emit()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show one link a problem in place of those that are shown; none hides it."""
        self._keep(())
        for message, go_there in problems:
            self._add(message, go_there)
        messages = self.messages()
        self._mark(messages)
        if messages:
            self.setAccessibleDescription(". ".join(messages))
            self.show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._bring_into_view)
            announce(self, ". ".join((self.accessibleName(), *messages)), urgent=True)
        self.changed.emit()

    def _keep(self, messages: Collection[str]) -> None:
        """Take away every problem but these; the focus stays where it is."""
        for link in [link for link in self.links if link.words not in messages]:
            self.links.remove(link)
            self._layout.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.setAccessibleDescription(". ".join(self.messages()))
        self.setVisible(bool(self.links))

    def messages(self) -> tuple[str, ...]:
        """The messages that are shown, in order."""
        return tuple(link.words for link in self.links)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the problem is with what is typed; Enter only goes there."""
        if types_something(event) or event.matches(QKeySequence.StandardKey.Paste):
            self._type_on(event.clone())
        elif is_enter(event) and self.links:
            self._spoken_of().click()
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """The same for what is put together of several keys, once it is."""
        if event.commitString():
            self._type_on(event.clone())

    def _type_on(self, event: QEvent) -> None:
        if self.links:  # the first key may have solved it, and more be on their way
            self._spoken_of().click()
        field = self.window().focusWidget()
        if field is not None and field is not self and not self.isAncestorOf(field):
            QApplication.sendEvent(field, event)

    def _spoken_of(self) -> LinkButton:
        """The link that has the focus, or else the first."""
        focused = [link for link in self.links if link.hasFocus()]
        return (focused or self.links)[0]

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
        QWidget.setTabOrder(self.links[-1] if self.links else self, link)
        self.links.append(link)

    def _space(self) -> None:
        side = 8 if self._compact else self._theme.px(16)
        above = 4 if self._compact else self._theme.px(14)
        self._layout.setContentsMargins(side, above, side, above)
        self._layout.setSpacing(self._theme.px(4))
        # The words of a link begin after its focus ring; so does the heading.
        self._heading.setContentsMargins(_RING, 0, 0, 0)

    def _bring_into_view(self) -> None:
        for around in outwards(self):
            if isinstance(around, QScrollArea):
                self._scroll(around)

    def _scroll(self, area: QScrollArea) -> None:
        """Show all of the box where there is room, and at least its beginning where there isn't."""
        area.ensureWidgetVisible(self)
        page = area.widget()
        if page is not None:
            area.ensureVisible(0, self.mapTo(page, self.rect().topLeft()).y(), 0, 0)
