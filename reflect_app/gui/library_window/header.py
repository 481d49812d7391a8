"""How the parts above and below the list are arranged, so that the list always has room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, EDGE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.library_window.filters import Filters
    from reflect_app.gui.library_window.footer import LibraryFooter
    from reflect_app.gui.style.theme import Theme

SEARCH = 260  # pixels at 100% that the search box gets at least beside a button
ROW = 70  # pixels at 100%, about as high as a row of the list
LEAST_ROWS = 2
LOW = 480  # pixels at 100%; in a window lower than this the footer keeps to one line


class _Shown(NamedTuple):
    """Which parts there is room for; the menus have the others."""

    new: bool
    imports: bool
    choosers: bool


_LEVELS = (
    _Shown(new=True, imports=True, choosers=True),
    _Shown(new=True, imports=False, choosers=True),
    _Shown(new=True, imports=False, choosers=False),
    _Shown(new=False, imports=False, choosers=False),
)


class Header:
    """Puts the search box, the buttons and the choosers in as many rows as they need.

    Where that would leave no room for the list, some of them are left to the menus; where even
    the rest would, they scroll, so that one row of the list and the foot are always in view.
    """

    def __init__(
        self, ui: Ui_LibraryWindow, theme: Theme, filters: Filters, footer: LibraryFooter
    ) -> None:
        self._ui, self._theme = ui, theme
        self._filters, self._footer = filters, footer

    def reflow(self, width: int, height: int) -> None:
        """Arrange everything for a window of this size in pixels."""
        ui = self._ui
        self._footer.set_terse(height < self._theme.px(LOW))
        free = height - ui.menus.sizeHint().height() - self._footer.sizeHint().height()
        free -= LEAST_ROWS * self._theme.px(ROW)
        shown = next((each for each in _LEVELS if self._height(each, width) <= free), _LEVELS[-1])
        ui.pages.setMinimumHeight(self._theme.px(ROW))
        ui.newButton.setVisible(shown.new)
        ui.importButton.setVisible(shown.imports)
        self._filters.set_few(not shown.choosers)
        for row, parts in enumerate(self._rows(shown, width - 2 * EDGE)):
            for column, part in parts.items():
                span = 3 if len(parts) == 1 else 1
                ui.headerGrid.addWidget(part, row, column, 1, span)
        ui.headerGrid.setColumnStretch(1, 1)

    def _rows(self, shown: _Shown, room: int) -> list[dict[int, QWidget]]:
        """The rows of the search box and the buttons, each with its parts by their columns."""
        ui, search = self._ui, self._theme.px(SEARCH)
        new = ui.newButton.sizeHint().width() + BETWEEN_BUTTONS if shown.new else 0
        imports = ui.importButton.sizeHint().width() + BETWEEN_BUTTONS if shown.imports else 0
        buttons: dict[int, QWidget] = {}
        if shown.new:
            buttons[0] = ui.newButton
        if shown.imports:
            buttons[2] = ui.importButton
        if buttons and new + imports + search <= room:
            return [buttons | {1: ui.search}]
        if len(buttons) > 1 and new + imports > room:
            return [{0: button} for button in (*buttons.values(), ui.search)]
        return [buttons, {0: ui.search}] if buttons else [{0: ui.search}]

    def _height(self, shown: _Shown, width: int) -> int:
        """How many pixels high the parts above the list are."""
        ui, grid = self._ui, self._ui.headerGrid
        rows = self._rows(shown, width - 2 * EDGE)
        high = sum(max(part.sizeHint().height() for part in row.values()) for row in rows)
        high += grid.verticalSpacing() * (len(rows) - 1)
        high += grid.contentsMargins().top() + grid.contentsMargins().bottom()
        high += ui.filters.sizeHint().height()
        return high + (self._filters.height(width) if shown.choosers else 0)
