"""Emptying a layout, so that what stood in it can go, or can stand in a layout again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout, QWidget


def take_out(layout: QLayout) -> list[QWidget]:
    """Take everything out of a layout; the widgets that stood in it.

    PySide leaves the items alive that it takes out. As long as there is one of a widget, Qt tells
    no other that the widget has another height now: put in again, it would never grow.
    """
    taken = []
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            taken.append(widget)
        shiboken6.delete(item)
    return taken


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and away."""
    for widget in take_out(layout):
        widget.hide()
        widget.deleteLater()
