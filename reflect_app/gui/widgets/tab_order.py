"""The order in which Tab goes through a window: the way the eye goes over what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LAST = "tabLast"
"""The property of a part that Tab comes to last, wherever it stands; on to be true."""


def tab_order(window: QWidget) -> list[QWidget]:
    """What Tab comes to in a window as it is shown now, in order.

    Rows go from top to bottom, and what stands beside one another in the direction of writing.
    Each part of the window is gone through before the next, so that columns are not mixed. What
    has the focus is among them in any case, to be gone on from.
    """
    everything = _within(window, window.focusWidget())
    return sorted(everything, key=lambda each: any(it.property(LAST) for it in outwards(each)))


def neighbour(window: QWidget, *, forwards: bool) -> QWidget | None:
    """What Tab leads to from what has the focus, or Shift+Tab, all the way round."""
    order, at = tab_order(window), window.focusWidget()
    if at in order:
        place = order.index(at)
        order = order[place + 1 :] + order[:place]
    return (order[0] if forwards else order[-1]) if order else None


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever a widget lies in so that it can be seen."""
    for around in outwards(widget):
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)


def outwards(inner: QObject | None) -> Iterator[QObject]:
    """Something in a window and all that it lies in, from the inside out."""
    while inner is not None:
        yield inner
        inner = inner.parent()


def _within(holder: QWidget, focused: QWidget | None) -> Iterator[QWidget]:
    for widget in _arranged(_parts(holder), mirrored=holder.isRightToLeft()):
        if widget is focused or _takes_tab(widget):
            yield widget
        yield from _within(widget, focused)


def _parts(holder: QWidget) -> list[QWidget]:
    """The parts of a widget that are shown."""
    parts = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [part for part in parts if not part.isWindow() and part.isVisible()]


def _arranged(parts: Sequence[QWidget], *, mirrored: bool) -> list[QWidget]:
    """Divide into rows where a line can be drawn between them, else into columns, and so on."""
    for begin, end, backwards in (
        (QRect.top, QRect.bottom, False),
        (QRect.left, QRect.right, mirrored),
    ):
        groups = _divided(parts, begin, end)
        if len(groups) > 1:
            groups = groups[::-1] if backwards else groups
            return [widget for group in groups for widget in _arranged(group, mirrored=mirrored)]
    return sorted(parts, key=lambda each: (each.y(), each.x()))  # they overlap


def _divided(
    parts: Sequence[QWidget], begin: Callable[[QRect], int], end: Callable[[QRect], int]
) -> list[list[QWidget]]:
    """Groups with a line between them that crosses none, in one direction."""
    groups: list[list[QWidget]] = []
    reached = 0
    for each in sorted(parts, key=lambda each: begin(each.geometry())):
        if not groups or begin(each.geometry()) > reached:
            groups.append([])
        groups[-1].append(each)
        reached = max(reached, end(each.geometry()))
    return groups


def _takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here, as far as the system has it stop at buttons at all."""
    everywhere = QGuiApplication.styleHints().tabFocusBehavior()
    at_all = everywhere == Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if at_all else Qt.FocusPolicy.StrongFocus
    takes = widget.focusPolicy().value & wanted.value == wanted.value
    return takes and widget.isEnabled() and widget.focusProxy() is None
