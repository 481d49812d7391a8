"""A process in which somebody types in the wizard until it is killed."""

import itertools
import time

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.drivers.real_wizard import open_for_writing

KEY_EVERY_MS = 5  # between two words, and more than a person can type


def word(number):
    """The word that is typed at this place, counted from 0."""
    return f"w{number} "


def type_until_killed(path, told):
    """Write in the first prompt of a new reflection: word after word, telling when each came."""
    app = QApplication(["typist", "-style", "Fusion"])
    writing = open_for_writing(path)
    numbers = itertools.count()

    def type_one():
        QTest.keyClicks(writing.wizard.current().answer, word(next(numbers)))
        told.send(time.monotonic())

    typing = QTimer(app, interval=KEY_EVERY_MS)
    typing.timeout.connect(type_one)
    typing.start()
    app.exec()
