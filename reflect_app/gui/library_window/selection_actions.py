"""What follows from the selection in the library's list: which actions are possible, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStyle, QWidget

from reflect_app.gui.library_window.selection_bar import SelectionBar
from reflect_app.gui.phrases.next_steps import continue_text, is_for_reading, next_step
from reflect_app.gui.phrases.review_words import (
    CAN_BE_SENT,
    MERGE,
    REVIEW,
    review_step,
    somebody_elses,
)
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import CalmAnnouncer
from reflect_app.gui.widgets.named_menu import NamedMenu, what_can_be_done
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.library_window.footer import LibraryFooter
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

ENTER, CONTROL_ENTER = "Return", "Ctrl+Return"


class SelectionActions(QObject):
    """Enables the actions that the selection allows, and places the selected row's button.

    Of several that are selected, ``bar`` says how many they are and what can be done with all.

    An action that is not possible says why in its status tip. Enter belongs to what is the next
    step with the selected reflection, so the menus show it there.
    """

    def __init__(self, ui: Ui_LibraryWindow, window: QWidget, footer: LibraryFooter) -> None:
        super().__init__(window)
        self._ui = ui
        self._window = window
        self._one_only = (
            *(ui.actionContinue, ui.actionRead),
            *(ui.actionRename, ui.actionHistory, ui.actionOnPaper),
        )
        self._reviewing = (ui.actionReview, ui.actionMerge, ui.actionSend, ui.actionAdopt)
        self._some = (ui.actionSaveCopy, ui.actionDuplicate, ui.actionBin)
        together = (ui.actionPublish, ui.actionBin, ui.actionSaveCopy, ui.actionDuplicate)
        self.bar = SelectionBar(together, footer)
        self._footer = footer
        self.bar.left.connect(ui.list.leave_selection)
        self._speaker = CalmAnnouncer(ui.list, self.bar.count.text)
        known = (*self._one_only, ui.actionExport, *self._some, *self._reviewing)
        self._tips = {action: action.statusTip() for action in known}
        for action in (
            *(ui.actionContinue, ui.actionRead, ui.actionReview, ui.actionMerge),
            *(ui.actionBin, ui.actionSelectAll),
        ):
            # Enter, Delete and Ctrl+A mean something else in the search box.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            ui.list.addAction(action)
        ui.continueButton.raise_()
        for each in (ui.continueButton, ui.list):
            each.installEventFilter(self)
        ui.list.selection_changed.connect(self.update)
        ui.list.moved.connect(self.place_button)
        ui.list.customContextMenuRequested.connect(self._show_context_menu)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the button in sight that Tab comes to, also where a row is higher than the list."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.Resize}:
            QTimer.singleShot(0, self, self._bring_button_into_view)  # once rows have their places
        return super().eventFilter(watched, event)

    def _bring_button_into_view(self) -> None:
        lists = self._ui.list
        if not self._ui.continueButton.hasFocus():
            return
        room = lists.viewport().geometry().translated(lists.pos())
        place = self._ui.continueButton.geometry()
        missing = max(0, place.bottom() - room.bottom()) or min(0, place.top() - room.top())
        if missing:
            scroll = lists.verticalScrollBar()
            scroll.setValue(scroll.value() + missing)

    def update(self) -> None:
        """Look at the selection anew."""
        ui, one = self._ui, self._ui.list.the_one_selected()
        self._enable(self._one_only, tr("Select one reflection first"), possible=one is not None)
        self._enable(
            self._some, tr("Select a reflection first"), possible=bool(ui.list.selected_ranges())
        )
        several = ui.list.selected_count() > 1
        why_not = tr("Several go out by Publish") if several else tr("Select one reflection first")
        self._enable((ui.actionExport,), why_not, possible=one is not None)
        line = ui.list.review_of(one)
        self._allow_review(one, line)
        self._give_enter(one, line)
        ui.continueButton.setText(continue_text() if one is None else next_step(one, line))
        self.place_button()
        self._show_how_many()

    def _allow_review(self, one: Summary | None, line: ReviewLine | None) -> None:
        """What only goes with a reflection of one's own, and with somebody else's."""
        ui, others = self._ui, line is not None and line.is_for_review
        if others:
            its_authors = (ui.actionContinue, ui.actionExport, ui.actionDuplicate)
            self._enable(its_authors, somebody_elses(), possible=False)
        came = tr("Select what came to you for review first")
        self._enable((ui.actionReview, ui.actionAdopt), came, possible=others)
        together = line is not None and line.to_bring_together and not others
        nothing = tr("Nothing came that has to be brought together with it")
        self._enable((ui.actionMerge,), nothing, possible=together)
        may_go = one is not None and not others and one.status in CAN_BE_SENT
        self._enable((ui.actionSend,), _why_not_sent(one, others=others), possible=may_go)

    def _give_enter(self, one: Summary | None, line: ReviewLine | None) -> None:
        """Enter belongs to the next step."""
        ui, step = self._ui, "" if line is None else review_step(line)
        reads = one is not None and not step and is_for_reading(one)
        for action, is_next in (
            (ui.actionReview, step == REVIEW),
            (ui.actionMerge, step == MERGE),
            (ui.actionContinue, not step and not reads),
        ):
            action.setShortcut(QKeySequence(ENTER if is_next else ""))
        keys = [ENTER, CONTROL_ENTER] if reads else [CONTROL_ENTER]
        ui.actionRead.setShortcuts([QKeySequence(each) for each in keys])

    def _show_how_many(self) -> None:
        """Say how many are selected, and aloud once no more are added to them for a moment."""
        bar, before, selected = self.bar, self.bar.count.text(), self._ui.list.selected_count()
        had_focus = bar.isAncestorOf(self._window.focusWidget())
        bar.show_count(selected, self._ui.list.model().rowCount())
        self._footer.be_covered(bar, bar.room_needed)
        restyle(self._ui.statusBar, "selecting", not bar.isHidden())
        if had_focus and bar.isHidden():
            self._ui.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if bar.isHidden():
            self._speaker.stop()
        elif bar.count.text() != before:
            self._speaker.start()

    def place_button(self) -> None:
        """Lay the real button over the place in the row where the next step is offered."""
        lists, button = self._ui.list, self._ui.continueButton
        place = lists.step_place()
        button.setVisible(place is not None)
        if place is None:
            return
        size = button.sizeHint()
        at_end = QRect(QPoint(), size)
        at_end.moveRight(place.right())
        at_end.moveTop(place.center().y() - size.height() // 2)
        mirrored = QStyle.visualRect(lists.layoutDirection(), place, at_end)
        button.setGeometry(mirrored.translated(lists.pos()))

    def _enable(self, actions: Sequence[QAction], why_not: str, *, possible: bool) -> None:
        for action in actions:
            action.setEnabled(possible)
            action.setStatusTip(self._tips[action] if possible else why_not)

    def _show_context_menu(self, at: QPoint) -> None:
        menu = NamedMenu(what_can_be_done(), self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ui = self._ui
        out = (ui.actionPublish, ui.actionExport, ui.actionSaveCopy)
        rest = (*self._one_only[2:], ui.actionDuplicate, ui.actionBin)
        reviewing = [each for each in self._reviewing if each.isEnabled()]
        for group in (self._one_only[:2], reviewing, out, rest):
            menu.addActions(list(group))
            menu.addSeparator()
        menu.popup(self._ui.list.viewport().mapToGlobal(at))


def _why_not_sent(one: Summary | None, *, others: bool) -> str:
    if one is None:
        return tr("Select one reflection first")
    if others:
        return tr("Somebody sent it to you: open it to send it back with comments")
    return tr("It is approved as it stands; change it to send it again")
