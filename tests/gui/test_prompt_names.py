"""Each prompt has one short name, which is the prompt set's, in every window and message."""

import re
import shutil

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reflect_app.paths import resource
from reflect_app.prompt_keys import HEADINGS
from reflect_app.prompts import load_prompts, short_names
from reflect_app.reflection import PromptKey
from reflect_app.text_format.requirements import to_finish
from tests.drivers.every_window import EVERY_WINDOW, PAGES, open_program
from tests.samples import FULL

OURS = {key: f"Zebra {at}" for at, key in enumerate(PromptKey, 1)}
USUAL = [prompt.name for prompt in load_prompts().values()]
STRAY = [
    *("Factual description", "A factual description", "Needs met", "Positive impact"),
    *("Contributing factors", "Your feelings", "Feelings", "Your motivation", "Motivation"),
]
"""Names that the prompts had here and there before each had one."""
OTHER_NAME = re.compile(rf"\b(?:{'|'.join(USUAL + STRAY)})\b")
WITH_NAMES = {
    "new before-you-start": set(OURS.values()),
    "full check": set(OURS.values()),
    "history": {OURS[PromptKey.DESCRIPTION]},
    "changed in two places": {OURS[PromptKey.NEEDS]},
}


@pytest.fixture(scope="module")
def renamed(tmp_path_factory):
    """A prompt set whose short names are like no other words anywhere."""
    folder = shutil.copytree(resource("prompts"), tmp_path_factory.mktemp("set") / "prompts")
    for at, path in enumerate(sorted(folder.glob("[1-6]-*.toml")), 1):
        text = re.sub(
            r'^name = ".*"', f'name = "Zebra {at}"', path.read_text("utf-8"), flags=re.MULTILINE
        )
        path.write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            "reflect_app.prompts.resource",
            lambda name: folder if name == "prompts" else resource(name),
        )
        short_names.cache_clear()
        yield
    short_names.cache_clear()


@pytest.fixture(scope="module")
def opened_once(request, qapp, tmp_path_factory, renamed):
    """The program for all pages of the wizard."""
    folder = tmp_path_factory.mktemp("program")
    with open_program(QtBot(request), qapp, folder, filled=True) as program:
        yield program


@pytest.fixture
def program(name, request, qtbot, qapp, tmp_path, renamed):
    """The program that a window is opened in: one of its own where that changes something."""
    if name not in PAGES:
        with open_program(qtbot, qapp, tmp_path, filled=True) as program:
            yield program
        return
    program = request.getfixturevalue("opened_once")
    yield program
    for wizard in list(program.windows.wizards):
        wizard.close()


def said_in(window: QWidget) -> list[str]:
    """Every text of a window, and every name that a screen reader has for a part of it."""
    said = []
    for widget in [window, *window.findChildren(QWidget)]:
        interface = QAccessible.queryAccessibleInterface(widget)
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        said += [interface.text(QAccessible.Text.Name)] if interface else []
        if isinstance(widget, (QLabel, QAbstractButton)):
            said.append(widget.text())
        if isinstance(widget, QTextEdit) and widget.isReadOnly():
            said.append(widget.toPlainText())
    return said


@pytest.mark.parametrize("name", EVERY_WINDOW)
def test_no_window_has_another_name_for_a_prompt(program, name):
    said = " ".join(said_in(EVERY_WINDOW[name](program)))
    for heading in HEADINGS.values():
        said = said.replace(heading, "")
    assert OTHER_NAME.findall(said) == []
    assert WITH_NAMES.get(name, set()) <= set(re.findall(r"Zebra \d", said))


def test_what_keeps_one_from_finishing_names_the_prompt_in_the_same_words(renamed):
    faulty = FULL.answering(PromptKey.IMPACT, HEADINGS[PromptKey.NEEDS])
    assert to_finish(faulty)[0].message.startswith("“Zebra 3” must not include the line")
