"""Every window that is open, its kind and what it shows, to find it again."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

from PySide6.QtCore import Qt
from shiboken6 import isValid

from reflect_app.gui.widgets.app_window import AppWindow

Window = TypeVar("Window", bound=AppWindow)


class WindowKind(Generic[Window]):
    """One kind of window. Its class, which takes long to import, is made known by type alone."""


class WindowRegistry:
    """The windows that are open, in the order in which they were opened."""

    def __init__(self) -> None:
        self._all: list[tuple[WindowKind[AppWindow], AppWindow]] = []

    def of(self, kind: WindowKind[Window]) -> list[Window]:
        """Those of a kind."""
        self._let_go()
        return [cast("Window", window) for its_kind, window in self._all if its_kind is kind]

    def find(self, kind: WindowKind[Window], about: object = None) -> Window | None:
        """The window of a kind that shows this; of a kind that is about nothing else, the one."""
        return next((window for window in self.of(kind) if window.about == about), None)

    def add(self, kind: WindowKind[Window], window: Window) -> None:
        """Know a window until it is closed."""
        self._all.append((cast("WindowKind[AppWindow]", kind), window))
        window.destroyed.connect(self._let_go)

    def show(self, kind: WindowKind[Window], window: Window) -> None:
        """Put a window that is new in front, and know it until it is closed."""
        self.add(kind, window)
        bring_forward(window)

    def brings_forward(self, kind: WindowKind[Window], about: object = None) -> bool:
        """Put the window of a kind that shows this in front; False where there is none."""
        window = self.find(kind, about)
        if window is not None:
            bring_forward(window)
        return window is not None

    def _let_go(self) -> None:
        """Hold nothing of what has closed, or all that it showed would be held with it."""
        self._all = [
            (kind, window)
            for kind, window in self._all
            if isValid(window) and not window.has_closed
        ]


def bring_forward(window: AppWindow) -> None:
    """Put a window in front of all others, also where it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
