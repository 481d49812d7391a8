"""Windows come back where they were: their geometry, kept in the settings as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def geometry_of(window: QWidget) -> str:
    """Where a window is and how large, in Qt's own form and base64."""
    return window.saveGeometry().toBase64().toStdString()


def restore_geometry(window: QWidget, kept: str) -> None:
    """Put a window back; anything that is no geometry leaves it as it is."""
    if kept:
        window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))
