"""The quiet line beneath the tags: what a ring before one means, while there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.widgets.labels import plain_label
from reflect_app.tags import not_listed
from reflect_app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.widgets.prose import Prose


def off_list_note(parent: QWidget) -> Prose:
    """The line, which is not seen yet. Nobody is told off: a tag may say best what is meant."""
    words = tr("{this}, which is fine where it says best what you mean", this=not_listed())
    label = plain_label(f"○ {words}", "small", parent)
    label.setAccessibleName(words)
    label.hide()
    return label
