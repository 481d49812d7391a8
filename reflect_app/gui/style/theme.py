"""The look of the windows: colours for light, dark and high contrast, and one zoom for all text."""

from __future__ import annotations

import re
import tomllib
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette

from reflect_app.atomic_file import read_file
from reflect_app.gui.style.lazy_style import Follower, dress_all
from reflect_app.gui.style.system_scale import system_scale
from reflect_app.paths import resource
from reflect_app.zoom import within_limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

_PIXELS = re.compile(r"\$\{px_(\d+)(?:_less_(\d+))?\}")


class Colours(NamedTuple):
    """One colour a role, as in ``resources/styles/palette.toml``."""

    background: QColor
    surface: QColor
    text: QColor
    quiet: QColor
    hairline: QColor
    field: QColor
    accent: QColor
    accent_strong: QColor
    on_accent: QColor
    soft: QColor
    identify: QColor
    wording: QColor
    caution: QColor
    problem: QColor
    done: QColor


class Theme(QObject):
    """Colours and sizes that every window is drawn with; ``changed`` follows each change."""

    changed = Signal()
    chosen = Signal()
    """Somebody chose another size or other colours; ``zoom`` and ``choice`` have them."""

    def __init__(self, app: QApplication, *, zoom: int = 100, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._zoom = self._wanted = within_limits(zoom)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: self.set_zoom(self._wanted))
        self.choice = choice
        """``system``, ``light`` or ``dark``."""
        self._system_palette = QPalette(app.palette())
        self._system_scale = system_scale(app.font())
        self._palettes = tomllib.loads(_style("palette.toml"))
        self._sheet = _style("reflect.qss")
        self.colours = self._current_colours()
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def zoom(self) -> int:
        """The size of all text in per cent of the usual one, shown by now or about to be."""
        return self._wanted

    def px(self, size: float) -> int:
        """A length that is ``size`` pixels at 100%, at the present zoom."""
        return round(size * self._zoom / 100 * self._system_scale)

    def side_of(self, width: int, column: int, least: int) -> int:
        """The margin at each side, in pixels, of a column of ``column`` pixels at 100%."""
        return max(least, (width - self.px(column)) // 2)

    def set_zoom(self, zoom: int) -> None:
        """Show all text at this many per cent, within what the windows can bear."""
        self._soon.stop()
        self._wanted = within_limits(zoom)
        if self._wanted != self._zoom:
            self._zoom = self._wanted
            self._apply()

    def zoom_soon(self, zoom: int) -> None:
        """Show all text at this many per cent in a moment: steps that come in a row are one."""
        self._wanted = within_limits(zoom)
        self._soon.start()
        self.chosen.emit()

    def follow(self, widget: QWidget, fit: Callable[[], None]) -> None:
        """Have a method of a widget called after each change, where the widget can be seen.

        On a page of the wizard that is not the one in front, it is called once that is shown.
        """
        Follower(widget, fit, self.changed)

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        if choice != self.choice:
            self.choice = choice
            self._apply()
        self.chosen.emit()

    def _apply(self) -> None:
        self.colours = self._current_colours()
        self._app.setPalette(_palette(self.colours))
        sheet = self._filled_sheet()
        if sheet != self._app.styleSheet():  # laying everything out anew takes its time
            dress_all(self._app, sheet)
        self.changed.emit()

    def _filled_sheet(self) -> str:
        sheet = _PIXELS.sub(
            lambda found: f"{self.px(int(found[1])) - int(found[2] or 0)}px", self._sheet
        )
        names = {name: colour.name() for name, colour in self.colours._asdict().items()}
        return Template(sheet).substitute(names)

    def _current_colours(self) -> Colours:
        if self.choice == "system" and self._wants_high_contrast():
            return _high_contrast(self._system_palette)
        dark = self.choice == "dark" or (
            self.choice == "system" and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        palette = self._palettes["dark" if dark else "light"]
        return Colours(**{role: QColor(value) for role, value in palette.items()})

    def _wants_high_contrast(self) -> bool:
        style = self._app.styleHints()  # kept, or what it hands out dies with its wrapper
        return style.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and draw the widget anew with it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def restyle_frame(widget: QWidget, name: str, value: object) -> None:
    """``restyle``, where the frame gets wider or narrower: what it leaves is measured anew."""
    if widget.property(name) != value:
        restyle(widget, name, value)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.background),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.background),
        (role.Button, colours.background),
        (role.ToolTipBase, colours.surface),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
    ):
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText, role.Link):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colours.quiet)
    return palette


def _high_contrast(system: QPalette) -> Colours:
    role = QPalette.ColorRole
    window, text = system.color(role.Window), system.color(role.WindowText)
    strong, on_strong = system.color(role.Highlight), system.color(role.HighlightedText)
    return Colours(
        background=window, surface=system.color(role.Base), text=text, quiet=text,
        hairline=text, field=text, accent=system.color(role.Link), accent_strong=strong,
        on_accent=window if on_strong == strong else on_strong, soft=system.color(role.Base),
        identify=text, wording=text, caution=system.color(role.Base), problem=text, done=text,
    )  # fmt: skip


def _style(name: str) -> str:
    return read_file(resource("styles", name)).decode("utf-8")
