"""A real browser without a window: opens pages, says what is in them, and has axe look at them.

Chromium is spoken to over two pipes, in its DevTools protocol, so no test needs a socket.
"""

import contextlib
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.forms import ROOT

CHROMIUM = "chromium"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SECONDS = 60  # for one answer, on a busy machine
_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
)
_CALL = "axe.run(document, {runOnly: RULES, preload: false}).then(found => found.violations)"


def missing() -> str:
    """Why no page can be looked at here, and what to do about it; empty where all is there."""
    if not shutil.which(CHROMIUM):
        return f"{CHROMIUM} not found; on Debian: sudo apt-get install {CHROMIUM}"
    if not AXE.is_file():
        return "axe-core not found; npm install --no-save --prefix . axe-core@4"
    return ""


class Browser:
    """One page in a browser of its own; ``events`` is what the browser said since it was opened."""

    def __init__(self, writing: int, reading: int) -> None:
        self._writing, self._reading = writing, reading
        self._numbers = itertools.count(1)
        self._begun = b""
        self.events: list[dict[str, Any]] = []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{domain}.enable")

    @classmethod
    @contextlib.contextmanager
    def opened(cls, profile: Path) -> Iterator["Browser"]:
        """A browser that lives no longer than the block."""
        (theirs_in, ours_out), (ours_in, theirs_out) = _pipe(), _pipe()
        root = ["--no-sandbox"] if os.geteuid() == 0 else []  # which root can't have
        command = [CHROMIUM, *_FLAGS, *root, f"--user-data-dir={profile}", "about:blank"]
        started = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
        with subprocess.Popen(
            ["bash", "-c", started, "bash", *command],
            pass_fds=[theirs_in, theirs_out],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            os.close(theirs_in)
            os.close(theirs_out)
            browser = cls(ours_out, ours_in)
            try:
                yield browser
            finally:
                os.close(ours_out)  # upon which it ends
                os.close(ours_in)
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    process.kill()

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Have the page do something; the answer."""
        return self._ask(method, self._session, **parameters)

    def open(self, page: Path, *, scheme: str = "light", width: int = 1280) -> None:
        """Open a page of a folder, in a window so wide, in light or dark."""
        self.events.clear()
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.ask("Emulation.setEmulatedMedia", features=features)
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        self.ask("Page.navigate", url=page.as_uri())
        while not self.said("Page.loadEventFired"):
            self._hear()

    def value(self, expression: str) -> Any:
        """What an expression comes to in the page."""
        found = self.ask(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def said(self, event: str) -> list[dict[str, Any]]:
        """The events of this name since the page was opened."""
        return [each["params"] for each in self.events if each["method"] == event]

    def requested(self) -> list[str]:
        """The addresses that were asked for since the page was opened, its own among them."""
        return [each["request"]["url"] for each in self.said("Network.requestWillBeSent")]

    def violations(self) -> list[str]:
        """What axe-core finds in the page: each rule, and the places where it is broken."""
        self.ask("Runtime.evaluate", expression=AXE.read_text("utf-8"))
        found = self.value(_CALL.replace("RULES", json.dumps(RULES)))
        return [
            f"{each['id']} ({each['help']}): {[node['html'] for node in each['nodes']]}"
            for each in found
        ]

    def _ask(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        message |= {"sessionId": session} if session else {}
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._writing, data) :]
        while (answer := self._hear()).get("id") != number:
            pass
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def _hear(self) -> dict[str, Any]:
        """The next message of the browser; what answers no question is kept."""
        until = time.monotonic() + SECONDS
        while b"\0" not in self._begun:
            left = max(0, until - time.monotonic())
            ready, _, _ = select.select([self._reading], [], [], left)
            heard = os.read(self._reading, 1 << 20) if ready else b""
            assert heard, "The browser said nothing more"
            self._begun += heard
        whole, _, self._begun = self._begun.partition(b"\0")
        message: dict[str, Any] = json.loads(whole)
        if "method" in message:
            self.events.append(message)
        return message


def _pipe() -> tuple[int, int]:
    """A pipe whose ends have numbers that are out of the way of those the browser wants."""
    import fcntl  # which Windows has not

    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in ends]
    for end in ends:
        os.close(end)
    return high[0], high[1]
