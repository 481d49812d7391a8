"""How the parts above and below the list are arranged, so that the list always has room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.style.sizes import BETWEEN_BUTTONS, EDGE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.forms.ui_library_window import Ui_LibraryWindow
    from reflect_app.gui.library_window.filter_controls import Filters
    from reflect_app.gui.library_window.footer import LibraryFooter
    from reflect_app.gui.style.theme import Theme

SEARCH = 260  # pixels at 100% that the search box gets at least beside a button
ROW = 70  # pixels at 100%, about as high as a row of the list
LEAST_ROWS = 2
IMPORTS, CHOOSERS, NEW = 1, 2, 3  # what is left to the menus, in this order, without room for it
LOW = 480  # pixels at 100%; in a window lower than this the footer keeps to one line


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
        fitting = (left_out for left_out in range(NEW) if self._height(left_out, width) <= free)
        left_out = next(fitting, NEW)
        ui.pages.setMinimumHeight(self._theme.px(ROW))
        ui.newButton.setVisible(left_out < NEW)
        ui.importButton.setVisible(left_out < IMPORTS)
        self._filters.set_few(left_out >= CHOOSERS)
        for row, parts in enumerate(self._rows(left_out, width - 2 * EDGE)):
            for column, part in parts.items():
                span = 3 if len(parts) == 1 else 1
                ui.headerGrid.addWidget(part, row, column, 1, span)
        ui.headerGrid.setColumnStretch(1, 1)

    def _rows(self, left_out: int, room: int) -> list[dict[int, QWidget]]:
        """The rows of the search box and the buttons, each with its parts by their columns."""
        ui, search = self._ui, self._theme.px(SEARCH)
        places: dict[int, tuple[QWidget, int]] = {
            0: (ui.newButton, NEW),
            2: (ui.importButton, IMPORTS),
        }
        buttons = {column: part for column, (part, goes) in places.items() if left_out < goes}
        wide = sum(each.sizeHint().width() + BETWEEN_BUTTONS for each in buttons.values())
        if buttons and wide + search <= room:
            return [buttons | {1: ui.search}]
        if len(buttons) > 1 and wide > room:
            return [{0: button} for button in (*buttons.values(), ui.search)]
        return [buttons, {0: ui.search}] if buttons else [{0: ui.search}]

    def _height(self, left_out: int, width: int) -> int:
        """How many pixels high the parts above the list are."""
        ui, grid = self._ui, self._ui.headerGrid
        rows = self._rows(left_out, width - 2 * EDGE)
        high = sum(max(part.sizeHint().height() for part in row.values()) for row in rows)
        high += grid.verticalSpacing() * (len(rows) - 1)
        high += grid.contentsMargins().top() + grid.contentsMargins().bottom()
        high += ui.filters.sizeHint().height()
        return high + (self._filters.height(width) if left_out < CHOOSERS else 0)
