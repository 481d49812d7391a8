"""What is said where no window can be opened: in one sentence, in place of the toolkit's abort.

Where the toolkit finds nothing to draw on, it prints what only its makers understand and ends the
process with a core dump. Its last message comes before that, and is where this one takes over, so
that an ordinary start costs nothing and is not tried out first.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

EXIT_CODE = 1


def or_say_why(make: Callable[[], QApplication]) -> QApplication:
    """Make the application, or say what is missing and end the process."""
    held_back: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            _end(_what_is_missing())
        held_back.append(message)

    before = qInstallMessageHandler(hear)
    try:
        made = make()
    finally:
        qInstallMessageHandler(before)
    if held_back and sys.stderr is not None:
        sys.stderr.write("".join(f"{message}\n" for message in held_back))
    return made


def _end(why: str) -> NoReturn:
    """Say why there is no window, and end the process before the toolkit aborts it."""
    if sys.stderr is not None:
        sys.stderr.write(f"Reflect can't open its window: {why}.\n")
        sys.stderr.flush()
    os._exit(EXIT_CODE)  # the toolkit would go on to abort


def _what_is_missing() -> str:
    """What keeps a window from being opened here, as the second half of a sentence."""
    named = re.split("[:;]", os.environ.get("QT_QPA_PLATFORM", ""))[0]
    screens = _screens()
    if sys.platform != "linux":
        return "there is no screen that it could use"
    if named and _plugin(named) is None:
        return f'there is no platform "{named}", which QT_QPA_PLATFORM names'
    if not screens:
        return "there is no screen here, since DISPLAY is not set"
    for platform in [named] if named else screens:
        if (library := _missing_library(platform)) is not None:
            return f"the system's library {library} is missing"
    variable, screen = screens.get(named) or [*screens.values()][-1]
    return f'the screen "{screen}", which {variable} names, does not answer'


def _screens() -> dict[str, tuple[str, str]]:
    """By the platform that draws on it, the variable that names a screen, and the name."""
    variables = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    found = {name: (each, os.environ.get(each, "")) for name, each in variables.items()}
    return {name: (variable, screen) for name, (variable, screen) in found.items() if screen}


def _plugin(platform: str) -> Path | None:
    folders = os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH", "").split(os.pathsep)
    usual = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    for folder in (*map(Path, filter(None, folders)), usual):
        for path in sorted(folder.glob(f"libq{platform}*.so")):
            return path
    return None


def _missing_library(platform: str) -> str | None:
    """The first library that a platform's part of the toolkit can't be loaded without."""
    import ctypes  # noqa: PLC0415  -- only where no window can be opened

    if (plugin := _plugin(platform)) is None:
        return None
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        found = re.search(r"(lib[^\s:]+\.so[^\s:]*): cannot open", str(error))
        return found[1] if found else None
    return None
