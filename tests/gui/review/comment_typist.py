"""A run of the program in which somebody types a comment or a reply until it is killed.

``python -m tests.gui.review.comment_typist FOLDER review|wizard`` says what it typed by lines.
"""

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reflect_app.gui.app.controller import AppController
from reflect_app.paths import AppPaths
from tests.drivers.commented_draft import show_reply
from tests.drivers.doubles import ScriptedDialogs
from tests.drivers.every_window import show_review
from tests.drivers.reviewing import composer, select
from tests.drivers.settle import until
from tests.drivers.window import act


def composer_in_review(program):
    window = show_review(program)
    select(window, "saw the nurse")
    act(window, "Comment on what is selected")
    return window.about, composer(window)


def composer_in_wizard(program):
    wizard = show_reply(program)
    (found,) = wizard.current().comments.beside._composers.values()
    return wizard.about, found


def type_on(folder: Path, where: str) -> None:
    program = AppController(QApplication([]), AppPaths(folder), ScriptedDialogs())
    program.show()
    until(program.service.finish)
    about, field = (composer_in_review if where == "review" else composer_in_wizard)(program)
    print(about, flush=True)
    for number in range(1000):
        QTest.keyClicks(field.text, f"w{number} ")
        print(number, flush=True)
        QTest.qWait(60)


if __name__ == "__main__":
    type_on(Path(sys.argv[1]), sys.argv[2])
