"""What follows from the selection in the library's list: which actions are possible, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from reflect_app.gui.library_window.selection_bar import SelectionBar
from reflect_app.gui.phrases.reflections import continue_text, is_for_reading, next_step
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import CalmAnnouncer
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.library_window.footer import LibraryFooter

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
        self._one_only = (ui.actionContinue, ui.actionRead, ui.actionRename, ui.actionHistory)
        self._some = (ui.actionExport, ui.actionSaveCopy, ui.actionDuplicate, ui.actionBin)
        together = (ui.actionExport, ui.actionBin, ui.actionSaveCopy, ui.actionDuplicate)
        self.bar = SelectionBar(together, footer)
        self._footer = footer
        self.bar.left.connect(ui.list.leave_selection)
        self._speaker = CalmAnnouncer(ui.list, self.bar.count.text)
        self._tips = {action: action.statusTip() for action in (*self._one_only, *self._some)}
        for action in (ui.actionContinue, ui.actionRead, ui.actionBin, ui.actionSelectAll):
            # Enter, Delete and Ctrl+A mean something else in the search box.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            ui.list.addAction(action)
        ui.continueButton.raise_()
        ui.list.selection_changed.connect(self.update)
        ui.list.moved.connect(self.place_button)
        ui.list.customContextMenuRequested.connect(self._show_context_menu)
        self.update()

    def update(self) -> None:
        """Look at the selection anew."""
        ui, one = self._ui, self._ui.list.the_one_selected()
        self._enable(self._one_only, tr("Select one reflection first"), possible=one is not None)
        self._enable(
            self._some, tr("Select a reflection first"), possible=bool(ui.list.selected_ranges())
        )
        step = next_step(one) if one is not None else continue_text()
        continues = one is None or not is_for_reading(one)
        ui.actionContinue.setShortcut(QKeySequence(ENTER if continues else ""))
        reads = [CONTROL_ENTER] if continues else [ENTER, CONTROL_ENTER]
        ui.actionRead.setShortcuts([QKeySequence(keys) for keys in reads])
        ui.continueButton.setText(step)
        self.place_button()
        self._show_how_many()

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
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rest = (*self._one_only[2:], *self._some[2:])
        for group in (self._one_only[:2], self._some[:2], rest):
            menu.addActions(list(group))
            menu.addSeparator()
        menu.popup(self._ui.list.viewport().mapToGlobal(at))
