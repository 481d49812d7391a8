"""Dresses widgets in a style sheet: each once, and those on pages out of sight when shown.

Setting another sheet is left to Qt only as far as it is quick: Qt then dresses a widget anew once
for each widget around it, whether anybody sees it or not, which takes half a second with a wizard
open. So its memory of who wears what is emptied first, and the widgets are dressed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


_RESTS, _WAITS = "restsOutOfSight", "waitsToBeDressed"


def dress_all(app: QApplication, sheet: str) -> None:
    """Have every window wear another style sheet."""
    app.style().unpolish(app)
    app.setStyleSheet(sheet)
    _dress([each for window in app.topLevelWidgets() for each in _in_sight(window)])


def let_rest(page: QWidget) -> None:
    """Leave a page as it is while it is hidden; whoever shows it calls ``wake`` then."""
    page.setProperty(_RESTS, True)


def wake(page: QWidget) -> None:
    """Let a page that is being shown catch up with what it slept through."""
    if page.property(_WAITS):
        page.setProperty(_WAITS, False)
        _dress(list(_in_sight(page)))
        for follower in page.findChildren(Follower):
            follower.fit()
        if (layout := page.layout()) is not None:
            layout.activate()


class Follower(QObject):
    """Calls a method of a widget at each signal; on a page at rest, once when that is shown.

    It lives as long as the widget.
    """

    def __init__(self, widget: QWidget, fit: Callable[[], None], changed: SignalInstance) -> None:
        super().__init__(widget)
        self._fit = WeakMethod(fit)
        changed.connect(self.fit)

    def fit(self) -> None:
        """Fit the widget, unless nobody can see it."""
        fit = self._fit()
        widget = self.parent()
        if fit is not None and isinstance(widget, QWidget) and not _is_at_rest(widget):
            fit()


def _is_at_rest(widget: QWidget | None) -> bool:
    while widget is not None and not widget.isWindow():
        if _rests(widget):
            return True
        widget = widget.parentWidget()
    return False


def _rests(widget: QWidget) -> bool:
    return widget.isHidden() and bool(widget.property(_RESTS))


def _in_sight(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what is in it, the outer ones first, without pages at rest."""
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            if _rests(child):
                child.setProperty(_WAITS, True)
            else:
                yield from _in_sight(child)


def _dress(widgets: Sequence[QWidget]) -> None:
    """Style widgets anew: the inner ones first, so that those around them measure what is true."""
    inner_first = widgets[::-1]
    for widget in inner_first:
        widget.style().polish(widget)
    event = QEvent(QEvent.Type.StyleChange)
    for widget in inner_first:
        QApplication.sendEvent(widget, event)
