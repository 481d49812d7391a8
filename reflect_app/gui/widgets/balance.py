"""Where a column stands in a wide window: in the middle, with what is spare at both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.gui.style.theme import Theme

TEXT = 672  # pixels at 100% of a column that is read
ROWS = 960  # of rows with an action at their end, and of text as it stands in a file
PANES = 1184  # of two columns side by side


def side_of(width: int, column: int, least: int, theme: Theme) -> int:
    """The margin at each side, in pixels, of a column that is ``column`` pixels wide at 100%."""
    return max(least, (width - theme.px(column)) // 2)
