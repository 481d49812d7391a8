"""A screen nobody sees, a bus of its own, and a driver that works programs on them by name."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

SYSTEM_PYTHON = "/usr/bin/python3"
DRIVER = Path(__file__).with_name("atspi_driver.py")
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PACKAGES = "xvfb dbus at-spi2-core gir1.2-atspi-2.0 python3-gi xdotool"
REQUIRED = "REFLECT_REQUIRE_END_TO_END"
PATIENCE = 15.0  # seconds


class DriverError(AssertionError):
    """The program did not do what was waited for; the message holds what was in sight."""


def missing() -> str:
    """Why the program can't be driven here, naming the Debian packages; empty where it can be."""
    lacking = [name for name in ("Xvfb", "dbus-daemon", "xdotool") if not shutil.which(name)]
    if not _bus_launcher():
        lacking.append("at-spi-bus-launcher")
    if not _has_binding():
        lacking.append("Atspi for the system's Python")
    if not lacking:
        return ""
    return f"{', '.join(lacking)} not found; on Debian: sudo apt-get install {PACKAGES}"


def _bus_launcher() -> str:
    return next((path for path in BUS_LAUNCHERS if Path(path).is_file()), "")


def _has_binding() -> bool:
    look = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    try:
        found = subprocess.run([SYSTEM_PYTHON, "-c", look], check=False, capture_output=True)
    except OSError:
        return False
    return found.returncode == 0


@contextlib.contextmanager
def _running(command: Sequence[str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    """A process that lives no longer than the block."""
    with subprocess.Popen(command, text=True, **options) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@contextlib.contextmanager
def _virtual_screen(env: dict[str, str]) -> Iterator[str]:
    """A screen on a display that the server finds free itself; its name, like ``:5``."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    with _running(command, env=env, pass_fds=[writing], stderr=subprocess.DEVNULL):
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise DriverError("The virtual screen did not start")
        yield f":{number}"


@contextlib.contextmanager
def _bus(env: dict[str, str]) -> Iterator[str]:
    """A message bus that is nobody else's; its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with _running(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        address = process.stdout.readline().strip()
        if not address:
            raise DriverError("The message bus did not start")
        yield address


@dataclass
class Driver:
    """The other side of ``atspi_driver.py``: sends what to do and hands back the answer."""

    process: subprocess.Popen[str]

    def do(self, command: str, **request: Any) -> Any:
        """Have one thing done and wait for its answer."""
        self.start(command, **request)
        return self.answer()

    def start(self, command: str, **request: Any) -> None:
        """Ask for something and don't wait for it."""
        self.process.stdin.write(json.dumps({"do": command, **request}) + "\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        """The answer to what was asked last."""
        line = self.process.stdout.readline()
        reply = json.loads(line) if line else {"error": "The driver has ended"}
        if "error" in reply:
            raise DriverError(reply["error"])
        return reply["answer"]


@dataclass
class Screen:
    """Where programs run unseen: the environment to start them in, and who drives them."""

    env: dict[str, str]
    driver: Driver

    @classmethod
    @contextlib.contextmanager
    def opened(cls, home: Path) -> Iterator[Self]:
        """A screen with its bus and driver, all of which end with the block."""
        env = _plain_environment(home)
        with contextlib.ExitStack() as stack:
            env["DISPLAY"] = stack.enter_context(_virtual_screen(env))
            env["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_bus(env))
            launcher = [_bus_launcher(), "--launch-immediately"]
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            stack.enter_context(_running(launcher, env=env, **quiet))
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
            driving = stack.enter_context(_running([SYSTEM_PYTHON, str(DRIVER)], env=env, **pipes))
            driver = Driver(driving)
            driver.do("ready")
            yield cls(env, driver)

    @contextlib.contextmanager
    def program(self, command: Sequence[str]) -> Iterator["Program"]:
        """A program on this screen, ended with the block if it has not ended itself.

        What it writes to its standard error is checked at the end: a traceback is a fault, also
        where the window lives on.
        """
        with tempfile.TemporaryFile("w+") as said:
            with _running(command, env=self.env, stderr=said) as process:
                running = Program(self, process, said)
                yield running
            assert "Traceback" not in running.said(), running.said()

    def keys(self, *names: str) -> None:
        """Press keys on the keyboard, by the names that X has for them."""
        subprocess.run(["xdotool", "key", *names], env=self.env, check=True)

    def type(self, text: str) -> None:
        """Type letters that every keyboard has, no faster than a busy machine takes them."""
        subprocess.run(["xdotool", "type", "--delay", "6", text], env=self.env, check=True)

    def focus_window(self, title: str) -> None:
        """Give the keyboard to a window, as a window manager does when another one closes.

        It is asked again while the window can't take it: one is told of before X has it in sight.
        """
        found = ["search", "--onlyvisible", "--name", title]
        command = ["xdotool", *found, "windowfocus", "--sync"]
        end = time.monotonic() + PATIENCE
        while subprocess.run(command, env=self.env, check=False, capture_output=True).returncode:
            assert time.monotonic() < end, f"The window {title!r} did not take the keyboard"

    def picture(self, path: Path) -> None:
        """Keep what is to be seen, as far as there is a program for that."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True)


@dataclass
class Program:
    """A running program, worked through the names that assistive technology sees."""

    screen: Screen
    process: subprocess.Popen[str]
    errors: IO[str]

    def do(self, command: str, **request: Any) -> Any:
        """Have the driver do one thing with this program."""
        try:
            return self.screen.driver.do(command, pid=self.process.pid, **request)
        except DriverError as error:
            msg = f"{error}\n{self._ended()}The program said:\n{self.said()}"
            raise DriverError(msg) from None

    def _ended(self) -> str:
        """How the program ended, where it did: a negative number is a signal's."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            return f"It had ended with {self.process.wait(1)}.\n"
        return ""

    def said(self) -> str:
        """What the program has written to its standard error so far."""
        self.errors.seek(0)
        return self.errors.read()

    def press(self, name: str, **where: Any) -> None:
        """Press the button of this name once it is there and can be pressed."""
        assert self.do("press", name=name, **where)

    def set_text(self, name: str, text: str, **where: Any) -> None:
        """Put a text into the box of this name, in place of what was there."""
        assert self.do("set_text", name=name, text=text, **where)

    def read_text(self, name: str, **where: Any) -> str:
        """The text in the box of this name."""
        return self.do("read_text", name=name, **where)

    def wait_for(self, name: str, **where: Any) -> None:
        """Wait until something of this name is in sight."""
        self.do("wait", name=name, **where)

    def wait_until_gone(self, name: str, **where: Any) -> None:
        """Wait until nothing of this name is in sight any more."""
        self.do("wait", name=name, gone=True, **where)

    def wait_for_window(self, title: str) -> str:
        """Wait for a window with this in its title; the whole title."""
        return self.do("wait_window", title=title)

    def wait_for_focus(self, name: str, **where: Any) -> None:
        """Wait until the thing of this name has the keyboard's focus."""
        self.do("wait_focus", name=name, **where)

    def focused(self, before: str = "") -> str:
        """The name of what has the focus, once it is another one than before."""
        return self.do("focused", before=before)

    def current(self, name: str, before: str = "") -> str:
        """The current row of the list of this name, once it is another one than before."""
        return self.do("current", name=name, before=before)

    def chosen(self, words: str) -> str:
        """All that is read out of the row with these words, once it is the chosen one."""
        return self.do("chosen", words=words)

    def tree(self) -> str:
        """All that is in sight, for a person to read."""
        return self.do("tree")


def _plain_environment(home: Path) -> dict[str, str]:
    """An environment in which nothing of the desktop that the tests run on plays a part."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True)
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
        "TZ": "Europe/London",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_LOGGING_RULES": "qt.accessibility.atspi=false",  # it notes each thing that has gone
    }


def reflect(data_dir: Path) -> list[str]:
    """The command that opens the real program on a library."""
    return [sys.executable, "-m", "reflect_app", "--data-dir", str(data_dir)]
