"""What can be done about the chosen finding: other words, a reason to keep it, never again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reflect_app.advice.decisions import Why
from reflect_app.advice.finding import Kind
from reflect_app.gui.advice import messages
from reflect_app.gui.advice.begun_reasons import begun_reasons
from reflect_app.gui.advice.decision_menu import reasons_menu
from reflect_app.gui.advice.shown_finding import MOST_SUGGESTIONS, Deed, ShownFinding, Wish
from reflect_app.gui.widgets.emptied import clear
from reflect_app.gui.widgets.flow_layout import FlowLayout
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.tab_order import tab_order
from reflect_app.gui.widgets.tick_box import TickBox
from reflect_app.gui.widgets.wrapping_button import LinkButton, WrappingButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.gui.advice.reason_line import ReasonLine
    from reflect_app.gui.style.theme import Theme


class ChoiceLink(LinkButton):
    """A link among others, with nothing but them on its line."""

    def underlined(self) -> bool:
        """What it is is told by where it stands."""
        return False


class FindingChoices(QWidget):
    """Made for the chosen row alone, and anew for what is chosen next."""

    wanted = Signal(object)
    """A ``Wish``."""
    grown = Signal()
    """It needs another height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: ShownFinding | None = None
        self.every: TickBox | None = None
        """Whether a suggestion is put in place of every mention."""
        self.is_asking = False
        """Whether a reason is typed."""
        self._keep_link: QWidget = self
        self._instead: QWidget | None = None  # what stands before the suggestions
        self._is_low = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._flows: list[tuple[FlowLayout, int, int]] = []  # with the room between, at 100%
        theme.follow(self, self._space)
        self._space()

    def show_finding(self, shown: ShownFinding) -> None:
        """Offer what can be done about this."""
        ticked = self.every.isChecked() if self.every is not None else True
        had_focus = self.isAncestorOf(self.window().focusWidget())
        same = self.shown is not None and self.shown.key == shown.key
        self.shown, self.every, self.is_asking = shown, None, False
        self._clear()
        if shown.mentions > 1 and (shown.suggestions or shown.kind is Kind.SPELLING):
            self.every = TickBox(
                messages.everywhere(shown.here, shown.elsewhere, shown.also), self._theme
            )
            self.every.setChecked(ticked or not same)
            self._put(self.every)
        if shown.suggestions:
            self._instead = plain_label(messages.write_instead(), "small")
            self._put(self._instead)
            self._instead.setHidden(self._is_low)
            self._put(self._suggestions(shown))
        elif shown.was_searched:
            self._put(plain_label(messages.no_suggestions(), "small"))
        if shown.is_tag:
            self._put(self._removal(shown))
        self._put(self._links(shown))
        if had_focus:
            self.focus_first()
        self.grown.emit()
        if shown.needs_search:
            self._wish(Deed.SUGGEST)

    def have_room(self, *, low: bool) -> None:
        """Where it is ``low``, the suggestions stand right below the words."""
        self._is_low = low
        if self._instead is not None:
            self._instead.setHidden(low)

    def follow(self, shown: ShownFinding) -> bool:
        """Be about this where it is the same, further on in the text; False where it is not.

        A reason that is being typed stays, whatever else could be done about the same by now.
        """
        before = self.shown
        same = before is not None and (
            before.look == shown.look or (self.is_asking and before.key == shown.key)
        )
        if same:
            self.shown = shown
        return same

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be done."""
        stops = tab_order(self)
        if stops:
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def height_at(self, width: int) -> int:
        """How high all of it is at a width, in pixels."""
        self.ensurePolished()
        self._column.activate()
        return self._column.totalHeightForWidth(max(1, width))

    def _space(self) -> None:
        """Keep the room between the parts at the zoom."""
        px = self._theme.px
        self._column.setSpacing(px(6))
        for flow, across, down in self._flows:
            flow.set_spacings(px(across), px(down))
        self.grown.emit()

    def _flow(self, holder: QWidget, *, across: int, down: int) -> FlowLayout:
        flow = FlowLayout(holder, across=self._theme.px(across), down=self._theme.px(down))
        flow.setContentsMargins(0, 0, 0, 0)
        self._flows.append((flow, across, down))
        return flow

    def _suggestions(self, shown: ShownFinding) -> QWidget:
        holder = QWidget(self)
        flow = self._flow(holder, across=8, down=6)
        for words in shown.suggestions[:MOST_SUGGESTIONS]:
            button = WrappingButton(messages.offered(words), holder)
            button.setProperty("kind", "suggestion")
            button.setAccessibleDescription(messages.replaces(shown.words))
            button.clicked.connect(lambda _=False, words=words: self._replace(words))
            flow.addWidget(button)
            button.show()
        return holder

    def _removal(self, shown: ShownFinding) -> QWidget:
        holder = QWidget(self)
        flow = self._flow(holder, across=8, down=6)
        button = WrappingButton(messages.remove_tag(len(shown.findings)), holder)
        button.setProperty("kind", "suggestion")
        button.setAccessibleDescription(shown.words)
        button.clicked.connect(lambda: self._wish(Deed.REMOVE_TAG))
        flow.addWidget(button)
        return holder

    def _replace(self, words: str) -> None:
        everywhere = self.every is not None and self.every.isChecked()
        self.wanted.emit(Wish(Deed.REPLACE, self.shown, words, everywhere=everywhere))

    def _links(self, shown: ShownFinding) -> QWidget:
        holder = QWidget(self)
        flow = self._flow(holder, across=10, down=0)  # each has room for its ring beside it
        spelling = shown.kind is Kind.SPELLING
        if spelling:
            self._link(flow, messages.add_to_words(), lambda: self._wish(Deed.MY_WORD))
        if shown.can_move:
            self._link(flow, messages.move_sentence(), lambda: self._wish(Deed.MOVE))
        keep = self._link(flow, messages.keep(), lambda: None)
        keep.clicked.disconnect()
        keep.clicked.connect(lambda: self._show_reasons(keep))
        self._keep_link = keep
        if not spelling:
            never = messages.never(word=shown.is_word)
            self._link(flow, never, lambda: self._wish(Deed.NEVER))
        return holder

    def _link(self, flow: FlowLayout, words: str, act: Callable[[], object]) -> ChoiceLink:
        link = ChoiceLink(words, self)
        link.setProperty("small", True)
        link.clicked.connect(act)
        flow.addWidget(link)
        link.show()
        return link

    def _wish(self, deed: Deed) -> None:
        self.wanted.emit(Wish(deed, self.shown))

    def _show_reasons(self, link: QWidget) -> None:
        menu = reasons_menu(self, self._keep, self.ask_reason)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(link.mapToGlobal(link.rect().bottomLeft()))

    def _keep(self, why: Why, own_reason: str = "") -> None:
        self.wanted.emit(Wish(Deed.KEEP, self.shown, own_reason, why=why))

    def ask_reason(self) -> None:
        """Let a reason be typed in one's own words, in place of the links."""
        from reflect_app.gui.advice.reason_line import ReasonLine  # noqa: PLC0415  -- if needed

        if self.shown is None:
            return
        self._clear()
        self.is_asking = True
        field = ReasonLine(self.shown.key, begun_reasons(self))
        field.setPlaceholderText("")  # the words above it say that
        self._put(plain_label(messages.own_reason_name(), "small"))
        self._put(field)
        row = QWidget(self)
        flow = self._flow(row, across=14, down=0)
        keep = WrappingButton(messages.keep_it(), row)
        keep.setProperty("kind", "suggestion")
        keep.clicked.connect(lambda: self._keep_own(field))
        field.entered.connect(lambda: self._keep_own(field))
        flow.addWidget(keep)
        keep.show()
        self._link(flow, messages.cancel(), self.leave_reason)
        self._put(row)
        self.grown.emit()
        field.setFocus()

    def _keep_own(self, field: ReasonLine) -> None:
        if words := field.reason():
            self._keep(Why.OWN, words)
            field.forget()
        else:
            field.setFocus()

    def leave_reason(self) -> None:
        """Offer again what can be done; what was typed is there again with the next try."""
        if self.shown is not None:
            self.show_finding(self.shown)
            self._keep_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        clear(self._column)
        self._flows, self._instead = [], None

    def _put(self, widget: QWidget) -> None:
        """Add a part below the others; shown at once, so that it counts in the height."""
        self._column.addWidget(widget)
        widget.show()
