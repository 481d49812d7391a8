"""The wizard's window: pages to its edges, the list of steps at the side, folded when narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QLayoutItem,
    QMenu,
    QWidget,
    QWidgetAction,
    QWizard,
)

from reflect_app.gui.widgets.app_window import AppWindow
from reflect_app.gui.widgets.labels import plain_label
from reflect_app.gui.widgets.named_menu import NamedMenu
from reflect_app.gui.widgets.status_marks import Mark, mark_icon
from reflect_app.gui.widgets.view_actions import help_and_view
from reflect_app.gui.wizard import messages
from reflect_app.gui.wizard.page_layout import columns
from reflect_app.gui.wizard.step_list import StepList
from reflect_app.gui.wizard.step_page import StepPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.wizard.steps import Step


LEAST = QSize(200, 160)
_IN_MENU = 300  # characters of what is said on top of a page, in the menu of what has no room


class WizardWindow(AppWindow, QWizard):
    """How the wizard looks and is laid out; what it does is another matter."""

    def __init__(self, steps: Sequence[Step], theme: Theme) -> None:
        super().__init__(theme)
        self.steps = steps
        """All pages, in order."""
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.setTitleFormat(Qt.TextFormat.PlainText)
        self.setSubTitleFormat(Qt.TextFormat.PlainText)
        self.setButtonLayout([])
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.WindowMinMaxButtonsHint
            | Qt.WindowType.WindowCloseButtonHint
        )
        self.step_list = StepList(steps, theme)
        self.setSideWidget(self.step_list)
        self.setMinimumSize(LEAST)  # or a wizard takes what its widest page had, at the last turn
        self.resize(theme.px(1280), theme.px(800))
        self.fit_screen()
        theme.changed.connect(self._fold)

    def page_of(self, name: str) -> StepPage:
        """The page of a step, by the step's name."""
        page = self.page(self.id_of(name))
        assert isinstance(page, StepPage)  # noqa: S101  -- no other kind is ever added
        return page

    def id_of(self, name: str) -> int:
        """The number of a step's page, by the step's name."""
        return next(at for at, step in enumerate(self.steps) if step.name == name)

    def current(self) -> StepPage:
        """The page that is shown."""
        return self.page_of(self.steps[self.currentId()].name)

    def is_on(self, name: str) -> bool:
        """Whether the page of a step is shown, by the step's name: found out at least cost."""
        return self.steps[self.currentId()].name == name

    def show_page(self, name: str) -> None:
        """Turn to a page.

        Whenever the toolkit goes back, it takes the last page off its list of those on the way
        here, also where none is left, and then writes into memory of others. So where it would
        take the last one, it begins anew at the page.
        """
        page = self.id_of(name)
        if page < self.currentId() and len(self.visitedIds()) < 2:  # noqa: PLR2004  -- the last
            self.setStartId(page)
            self.restart()
        else:
            self.setCurrentId(page)

    def offer_help_and_view(self) -> None:
        """Put the way to the keys, the size of text and the colours below the other links."""
        self.view_link = self.step_list.add_link(help_and_view(), self._show_view, listed=False)
        self.view_link.setAccessibleDescription("Opens a menu")

    def _show_view(self) -> None:
        menu, link = self.view.menu(self), self.view_link
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(link.mapToGlobal(link.rect().bottomLeft()))

    def show_steps_menu(self, marks: Mapping[str, Mark], go: Callable[[str], None]) -> None:
        """Offer the steps as a menu, for when the list at the side is folded away."""
        menu = self.steps_menu(marks, go)
        button = self.current().frame.steps
        menu.exec(button.mapToGlobal(button.rect().bottomLeft()))
        menu.deleteLater()

    def show_more_menu(self, marks: Mapping[str, Mark], go: Callable[[str], None]) -> None:
        """Offer what has no room on the page."""
        menu = self.more_menu(marks, go)
        button = self.current().frame.more
        menu.exec(button.mapToGlobal(button.rect().topLeft()))
        menu.deleteLater()

    def more_menu(self, marks: Mapping[str, Mark], go: Callable[[str], None]) -> QMenu:
        """A menu of what has no room on the page."""
        menu = NamedMenu("More", self)
        page = self.current()
        waits = page.line_that_waits()
        self._put_on_top(menu, waits if len(waits) < _IN_MENU else f"{waits[:_IN_MENU]}…", "note")
        page.fill_menu(menu, self.steps_menu(marks, go, with_view=False))
        if not page.shown.header:  # where the steps are, and what stands below them
            menu.addMenu(self.view.menu(menu))
        return menu

    def steps_menu(
        self, marks: Mapping[str, Mark], go: Callable[[str], None], *, with_view: bool = True
    ) -> QMenu:
        """A menu of the steps, and of the links that stand below them in the list."""
        menu = NamedMenu("Steps", self)
        self._say_heading(menu)
        for step in self.steps:
            if step.listed:
                mark = marks[step.name]
                icon = mark_icon(mark, self._theme.colours, self._theme.px(16))
                far = messages.below_step(mark, self.step_list.comments.get(step.name, 0))
                action = menu.addAction(icon, f"{step.short} – {far}")
                action.triggered.connect(lambda _=False, name=step.name: go(name))
        menu.addSeparator()
        for link in self.step_list.links:
            offered = menu.addAction(link.words)
            offered.setEnabled(link.isEnabled())
            offered.triggered.connect(link.click)
        if with_view:
            menu.addMenu(self.view.menu(menu))
        return menu

    def _say_heading(self, menu: QMenu) -> None:
        """Put the page's heading on top, in full, where the page itself has only its short name."""
        page = self.current()
        self._put_on_top(menu, "" if page.shown.heading else page.heading, "heading")

    def _put_on_top(self, menu: QMenu, words: str, role: str) -> None:
        """Say something at the beginning of a menu, in as many lines as it takes."""
        if not words:
            return
        label = plain_label(words, role)
        px = self._theme.px
        label.setContentsMargins(px(18), px(6), px(18), px(8))
        label.ensurePolished()  # or its height would be that of smaller letters
        room = min(self.screen().availableSize().width(), max(self.width(), px(240)))
        label.setFixedWidth(min(px(420), room - 8))
        label.setFixedHeight(label.heightForWidth(label.width()))
        on_top = QWidgetAction(menu)
        on_top.setDefaultWidget(label)
        on_top.setText(words)
        on_top.setEnabled(False)
        menu.addAction(on_top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list of steps away where the window is narrow."""
        super().resizeEvent(event)
        self._fold()

    def settle(self) -> None:
        """Lay a page out that was just turned to."""
        self._tighten()
        self._fold()

    def _fold(self) -> None:
        """Divide the window's width between the steps and the page."""
        scale = self._theme.px(1000) / 1000
        divided = columns(self.width() / scale, self.step_list.needed / scale)
        side = self.step_list.parentWidget()
        if side is not None:
            side.setVisible(bool(divided.steps))
        self.step_list.stand_in(divided)
        if self.currentId() >= 0:
            self.current().stand_in(divided)

    def _tighten(self) -> None:
        """Let the pages reach the window's edges: the platform's margins are for other wizards."""
        for holder in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            layout = holder.layout()
            if isinstance(layout, QGridLayout):
                _without_margins(layout)
                for at in range(layout.count()):
                    _hide_ruler(layout.itemAt(at))
                for row in range(layout.rowCount()):
                    layout.setRowMinimumHeight(row, 0)
        side = self.step_list.parentWidget()
        beside = side.layout() if side is not None else None
        if beside is not None:
            _without_margins(beside)


def _without_margins(layout: QLayout) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)


def _hide_ruler(item: QLayoutItem | None) -> None:
    """Hide the line above the buttons that a wizard always draws; here no buttons follow."""
    widget = item.widget() if item is not None else None
    if widget is not None and type(widget) is QWidget:
        widget.hide()
