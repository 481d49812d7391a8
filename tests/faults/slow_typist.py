"""A process in which somebody types until two saves were kept, and then tells how it went.

It prints, as JSON, what was typed, what the window said of saving, and in seconds the slowest
key, the longest that the window was busy with anything, and the slowest save.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.drivers.real_wizard import open_for_writing

KEY_EVERY_MS = 20
SAVES = 2


class Typist:
    """Types a word at each tick of a clock, and notes how long everything takes."""

    def __init__(self, app, writing):
        self._app = app
        self._writing = writing
        self._last = self._saved = time.monotonic()
        self.slowest_key = self.slowest_turn = self.slowest_save = 0.0
        self.lines = {}
        self.saves = 0
        writing.wizard.saver.saved.connect(self._note_save)
        self._clock = QTimer(app, interval=KEY_EVERY_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _tick(self):
        page = self._writing.wizard.current()
        begun = time.monotonic()
        self.slowest_turn = max(self.slowest_turn, begun - self._last)
        self.lines[page.frame.saved.text()] = True
        if self.saves < SAVES:
            QTest.keyClicks(page.answer, "word ")
            self.slowest_key = max(self.slowest_key, time.monotonic() - begun)
        elif not self._writing.wizard.saver.unsaved:
            self._app.quit()
        self._last = time.monotonic()

    def _note_save(self, _record):
        now = time.monotonic()
        self.slowest_save = max(self.slowest_save, now - self._saved)
        self._saved = now
        self.saves += 1


def main(path):
    app = QApplication(["typist", "-style", "Fusion"])
    writing = open_for_writing(path)
    typist = Typist(app, writing)
    app.exec()
    text = writing.wizard.current().text()
    writing.end()
    figures = {name: getattr(typist, name) for name in ("slowest_key", "slowest_turn")}
    figures["slowest_save"] = typist.slowest_save
    print(json.dumps({"typed": text, "lines": list(typist.lines), **figures}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
