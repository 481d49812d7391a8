"""Somebody at the window about what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.app.publishing_windows import LEDGER
from reflect_app.gui.ledger.folder_comparison_window import FolderComparisonWindow
from reflect_app.gui.ledger.messages import state
from tests.drivers.settle import settle, until
from tests.drivers.window import act

if TYPE_CHECKING:
    from reflect_app.gui.ledger.ledger_row import LedgerRow
    from reflect_app.gui.ledger.ledger_window import LedgerWindow


def open_ledger(program) -> LedgerDriver:
    """Open it from the menu of the list."""
    library = program.windows.library
    act(library, "What went out")
    window = program.windows.open.of(LEDGER)[-1]
    driver = LedgerDriver(program, window)
    driver.settle()
    return driver


class LedgerDriver:
    """Reads the list, and does what its rows offer."""

    def __init__(self, program, window: LedgerWindow):
        self.program, self.window = program, window

    def settle(self) -> None:
        settle(self.program.service, self.window)

    def rows(self) -> list[tuple[str, str]]:
        """The name and the state of each row that is shown."""
        return [(row.opener.words[2:], state(row.row.state)) for row in self.window.rows]

    def files(self) -> list[str]:
        return [row.row.name for row in self.window.rows]

    def open_row(self, at: int) -> LedgerRow:
        row = self.window.rows[at]
        if not row.is_open:
            row.opener.click()
        return row

    def offers(self, at: int) -> list[str]:
        """What an opened row offers."""
        return [button.words for button in self.open_row(at).buttons]

    def press(self, at: int, words: str) -> None:
        button = next(one for one in self.open_row(at).buttons if one.words.startswith(words))
        button.setFocus()
        button.click()
        self.settle()

    def comparison(self) -> FolderComparisonWindow:
        until(lambda: bool(self.window.findChildren(FolderComparisonWindow)))
        return self.window.findChildren(FolderComparisonWindow)[-1]

    def said(self) -> str:
        return self.window.what_was_done.text()
