"""The viewport of a list or a scroll area, known to Python from the beginning.

Asked for one that it has made by itself, the toolkit first makes Python's classes of all widgets
there are, to see which of them this is: a tenth of the time until the first window is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def known_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give a list or a scroll area that is new a viewport, which is as its own is to the letter."""
    role = QPalette.ColorRole
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(role.Base if isinstance(area, QAbstractItemView) else role.NoRole)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
    viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)  # now, as its own has
    return viewport
