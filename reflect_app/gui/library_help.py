"""What the library window's Help menu says about the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.widgets.dialogs import Dialogs


def show_about(window: QWidget, dialogs: Dialogs) -> None:
    """Say what this program is, and which version of it."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  -- 20 ms

    try:
        name = f"Reflect {version('reflect-app')}"
    except PackageNotFoundError:
        name = "Reflect"
    text = "Write up an example from your work, one reflective question at a time."
    dialogs.tell(window, "About Reflect", f"{name}\n\n{text}", "Everything stays on this computer.")
