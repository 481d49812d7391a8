"""How small and how large people can have all text, and in which steps."""

from __future__ import annotations

SMALLEST_ZOOM, USUAL_ZOOM, LARGEST_ZOOM = 50, 100, 400  # per cent
ZOOM_STEP = 10  # per cent


def within_limits(zoom: int) -> int:
    """The nearest zoom that the windows can bear."""
    return max(SMALLEST_ZOOM, min(LARGEST_ZOOM, zoom))
