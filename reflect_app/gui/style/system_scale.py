"""By how much everything is larger where the system's own font is larger than usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

USUAL_SYSTEM_FONT = 15  # pixels; a larger system font makes everything larger


def system_scale(font: QFont) -> float:
    """What lengths are multiplied by, at any zoom, with this font for the system's; 1 at least."""
    return max(1.0, QFontInfo(font).pixelSize() / USUAL_SYSTEM_FONT)
