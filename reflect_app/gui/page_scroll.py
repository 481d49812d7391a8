"""A scroll area for pages whose texts wrap: it never squeezes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class PageScroll(QScrollArea):
    """Gives its page at least the height that its wrapped texts need at the present width.

    A plain scroll area asks a page for its smallest size without telling it how wide it will be,
    and then cuts the last lines of wrapped labels.
    """

    def setWidget(self, widget: QWidget) -> None:
        """Hold a page, and watch it for changes of its layout."""
        super().setWidget(widget)
        widget.installEventFilter(self)
        self.fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the page again at the new width."""
        super().resizeEvent(event)
        self.fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure the page again when something on it came, went or changed."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.fit_height()
        return super().eventFilter(watched, event)

    def fit_height(self) -> None:
        """Ask the page's layout how high it must be."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if page is None or layout is None:
            return
        needed = layout.totalMinimumHeightForWidth(self.viewport().width())
        if needed > 0 and page.minimumHeight() != needed:
            page.setMinimumHeight(needed)
