"""The list of open windows: what is in it, and what is no longer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from shiboken6 import delete

from reflect_app.gui.app.window_registry import WindowKind, WindowRegistry
from reflect_app.gui.widgets.app_window import AppWindow

PAGE, OTHER = WindowKind(), WindowKind()


class Window(AppWindow, QMainWindow):
    """A window about a thing."""

    about = None


@pytest.fixture
def registry():
    return WindowRegistry()


@pytest.fixture
def show(qtbot, theme, registry):
    def make(about):
        window = Window(theme)
        window.about = about
        qtbot.addWidget(window)
        return window

    def show(about, kind=PAGE):
        if not registry.brings_forward(kind, about):
            registry.show(kind, make(about))
        return registry.find(kind, about)

    return show


def test_a_window_that_is_open_comes_forward_and_is_not_made_again(registry, show):
    first = show("one")
    first.setWindowState(Qt.WindowState.WindowMinimized)
    assert show("one") is first
    assert not first.isMinimized()
    assert registry.of(PAGE) == [first]


def test_windows_are_told_apart_by_kind_and_by_what_they_show(registry, show):
    windows = [show("one"), show("two"), show("one", OTHER)]
    assert registry.of(PAGE) == windows[:2]
    assert registry.of(OTHER) == windows[2:]


def test_a_window_that_was_closed_is_made_anew(registry, show):
    first = show("one")
    first.close()
    assert registry.find(PAGE, "one") is None
    assert show("one") is not first


def test_a_window_that_has_gone_is_let_go(registry, theme):
    window = Window(theme)  # not for qtbot, which would close it
    registry.add(PAGE, window)
    delete(window)
    assert registry.of(PAGE) == []
