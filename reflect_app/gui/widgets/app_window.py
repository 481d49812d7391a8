"""What all windows share: keys, size of text and colours, their place on the screen, and news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from shiboken6 import isValid

from reflect_app.gui.widgets.named_menu import name_menus
from reflect_app.gui.widgets.notices import Notice, NoticeBar
from reflect_app.gui.widgets.view_actions import ViewActions
from reflect_app.gui.widgets.window_keys import WindowKeys, key_action
from reflect_app.gui.widgets.wrapping_button import CloseLink
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QWidget

    from reflect_app.errors import ReflectError
    from reflect_app.gui.style.theme import Theme
    from reflect_app.gui.widgets.button import Button
    from reflect_app.gui.widgets.prose import Prose
    from reflect_app.settings import SettingsFile

    Then = Callable[[Any], None]
    Otherwise = Callable[[ReflectError], None]

CLOSE_KEY = "Ctrl+W"
_AROUND = QSize(16, 48)  # pixels that the window's own frame may need


class _FirstPaint(QObject):
    """Has everything in a window in its place before that is painted for the first time.

    What was put in as it opened would else be laid out after that: seen where it is not to stay,
    and all of it painted twice. Later nothing may move before the toolkit moves it, or the second
    click of two lands on what has just come under it.
    """

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Have what waits to be laid out laid out now, once."""
        if event.type() == QEvent.Type.UpdateRequest:
            window.removeEventFilter(self)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return False


class AppWindow(WindowKeys):
    """To be named before the toolkit's class of a window, whichever that is.

    Where it was is kept as text, in Qt's own form and base64; anything else leaves it as it is.
    """

    GEOMETRY = ""
    """The setting that keeps where the window was; "" where it is not kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._places: SettingsFile | None = None
        self.has_closed = False
        """Whether it was closed since it was shown last; it may still be there."""
        self.view = ViewActions(self, theme, self._list_keys)
        self.installEventFilter(_FirstPaint(self))

    @property
    def about(self) -> object:
        """What the window shows, to tell it from others of its kind: an id, or a report."""
        return None

    def keep_place(self, settings_file: SettingsFile) -> None:
        """Be where it was the last time, and have the settings know where it is as it closes.

        The toolkit fits what was kept into the screen, but takes nothing from one that was much
        wider or narrower. The window is then as large as it was made, or as the screen has room.
        """
        self._places = settings_file
        kept = getattr(settings_file.settings, self.GEOMETRY)
        if not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            self.fit_screen()

    def while_open(self, listen: Callable[[Any], object]) -> Then:
        """The same, but what it hears once the window has closed is let go."""

        def hear(heard: object) -> None:
            if isValid(self) and not self.has_closed:
                listen(heard)

        return hear

    def quit_by_keys(self) -> None:
        """Let Ctrl+Q close all windows, for one whose menus don't have that."""
        key_action(self, tr("Quit"), ("Ctrl+Q",), QApplication.closeAllWindows)

    def room(self) -> QSize:
        """How large the screen lets a window be, in pixels."""
        return self.screen().availableSize() - _AROUND

    def fit_screen(self) -> None:
        """Be no larger than the screen has room for."""
        self.resize(self.size().boundedTo(self.room()))

    def showEvent(self, event: QShowEvent) -> None:
        """Be open."""
        self.has_closed = False
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        super().closeEvent(event)
        if event.isAccepted():
            self.note_closed()

    def note_closed(self) -> None:
        """Remember where the window was; for what does not close by ``closeEvent`` alone."""
        if not self.has_closed:
            self.has_closed = True
            if self._places is not None:
                place = self.saveGeometry().toBase64().toStdString()
                setattr(self._places.settings, self.GEOMETRY, place)

    def _list_keys(self) -> None:
        from reflect_app.gui.widgets.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415  -- if needed

        ShortcutsDialog(self, self._theme, self.room()).open()


class AppDialog(AppWindow, QDialog):
    """A window without menus."""

    _sized: tuple[QBoxLayout, int] | None = None

    def done(self, result: int) -> None:
        """Remember where the window was, whichever way it is left."""
        self.note_closed()
        super().done(result)

    def take_size(self, column: QBoxLayout, wide: int = 480) -> None:
        """Be as high as what stands in a column ``wide`` pixels at 100%, as the screen has room."""
        self._sized = column, wide
        room = self.room()
        width = min(max(self._theme.px(wide), column.totalMinimumSize().width()), room.width())
        self.resize(width, min(column.totalHeightForWidth(width), room.height()))

    def showEvent(self, event: QShowEvent) -> None:
        """Only when it is shown are the true sizes of the words known."""
        if self._sized is not None and not event.spontaneous():
            self.take_size(*self._sized)
        super().showEvent(event)

    def close_by_keys(self, act: Callable[[], object]) -> None:
        """Let Ctrl+W close it."""
        key_action(self, tr("Close"), (CLOSE_KEY,), act)


class MenuForm(Protocol):
    """What the forms of windows with menus have alike."""

    banner: QFrame
    bannerText: Prose  # noqa: N815  -- named as in the form
    bannerAction: Button  # noqa: N815
    bannerClose: Button  # noqa: N815
    menuView: QMenu  # noqa: N815
    menuHelp: QMenu  # noqa: N815


class MenuWindow(AppWindow, QMainWindow):
    """A window with menus, and a line above what it shows for what just happened."""

    def hold_form(self, ui: MenuForm) -> None:
        """Put what all windows have into the places that the form keeps for it."""
        self._notice = NoticeBar(ui.banner, ui.bannerText, ui.bannerAction, ui.bannerClose)
        self.view.fill_bar(ui.menuView, ui.menuHelp)
        name_menus(self.menuBar())

    def close_by(self, action: QAction, beside: QWidget) -> CloseLink:
        """Let the window be closed by this action and its keys, and by a link; gone, it is gone."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action.setShortcut(QKeySequence(CLOSE_KEY))
        action.triggered.connect(self.close)
        self.quit_by_keys()
        link = CloseLink(beside)
        link.clicked.connect(self.close)
        return link

    def say(self, notice: Notice | None) -> None:
        """Show something that happened in place of the last of it; None takes that away."""
        self._notice.show_notice(notice)

    def take_back(self, notice: Notice) -> None:
        """Say no more what is true no more, unless something else is said by now."""
        if self._notice.shown is notice:
            self.say(None)


class Question:
    """Something that a window asks again and again: not while it waits, but once more then."""

    def __init__(
        self,
        window: AppWindow,
        ask: Callable[[Then, Otherwise], object],
        then: Then,
        otherwise: Otherwise,
    ) -> None:
        self._window, self._put = window, ask
        self._then, self._otherwise = then, otherwise
        self._again = False
        self.waits = False
        """Whether an answer is still to come, which may be out of date by then."""

    def ask(self) -> None:
        """Ask now, or as soon as there is an answer to what is being asked."""
        self._again = self.waits
        if not self.waits:
            self.waits = True
            hear = self._window.while_open
            self._put(hear(self._answered), hear(self._refused))

    def _answered(self, answer: object) -> None:
        self.waits = False
        self._then(answer)
        if self._again:
            self.ask()

    def _refused(self, error: ReflectError) -> None:
        self.waits = False
        self._otherwise(error)
