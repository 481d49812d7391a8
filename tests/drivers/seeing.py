"""Whether something is really seen, and the sizes of window in which it must be."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

SIZES = {
    "512x384": (512, 384, 100),
    "512x384 at 200%": (512, 384, 200),
    "1024x768 at 200%": (1024, 768, 200),
    "1280x1024 at 400%": (1280, 1024, 400),
    "1280x800": (1280, 800, 100),
    "1920x1080": (1920, 1080, 100),
}
"""Width and height in pixels, and how large the text is in per cent."""


def in_view(widget: QWidget, rect: QRect) -> bool:
    """Whether all of a rectangle is really seen: through every box around it, with none above."""
    held, seen = widget, QRect(rect)
    while True:
        if not held.rect().contains(seen):
            return False
        if held.isWindow():
            return _on_top(widget, held.childAt(seen.center()))
        seen, held = seen.translated(held.pos()), held.parentWidget()


def _on_top(widget: QWidget, found: QWidget | None) -> bool:
    return found is not None and (found is widget or widget.isAncestorOf(found))
