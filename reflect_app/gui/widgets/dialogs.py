"""Asking and telling, in one class: tests put another in its place, and need no patches."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6 import (  # as a whole: what is made known here is only wanted for dialogs
    QtCore,
    QtWidgets,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reflect_app.clean_text import shown_name
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMessageBox, QWidget

    from reflect_app.publication.file_writing.safe_writing import ChosenFile

LINES_SHOWN = 8  # of a detail; a longer one scrolls
_SIDE = 24  # pixels at each side of what stands in a box, which has next to none of its own
_OTHER_NAME, _REPLACE, _WRITE_NOTHING = range(3)  # buttons by their places


def _text_files() -> str:
    return tr("Text files (*.txt);;All files (*)")


def _lines(box: QMessageBox, detail: str) -> QtWidgets.QPlainTextEdit:
    """All lines of a long detail, in a list that scrolls."""
    lines = QtWidgets.QPlainTextEdit(detail, box)
    lines.setReadOnly(True)
    lines.setTabChangesFocus(True)
    lines.setAccessibleName(box.text())
    lines.ensurePolished()  # or its font is not known yet
    margin = round(2 * lines.document().documentMargin())
    lines.setFixedHeight(LINES_SHOWN * lines.fontMetrics().lineSpacing() + margin)
    return lines


def _lay_out(box: QMessageBox, detail: str) -> None:
    """Margins as in our own windows, and a long detail above the buttons.

    These stand one below the other where the screen is too narrow for them side by side.
    """
    layout = cast("QtWidgets.QGridLayout", box.layout())
    bar = cast("QtWidgets.QDialogButtonBox", box.findChild(QtWidgets.QDialogButtonBox))
    layout.setContentsMargins(_SIDE, 24, _SIDE, 20)
    layout.setVerticalSpacing(16)
    if detail:
        layout.removeWidget(bar)
        for each in (_lines(box, detail), bar):
            layout.addWidget(each, layout.rowCount(), 0, 1, layout.columnCount())
    for button in box.buttons():
        button.ensurePolished()
    if bar.sizeHint().width() + 2 * _SIDE > box.screen().availableSize().width():
        bar.setOrientation(Qt.Orientation.Vertical)


def message_box(
    parent: QWidget,
    title: str,
    text: str,
    choices: Sequence[str],
    detail: str = "",
    *,
    escape: int = -1,
) -> QMessageBox:
    """A question with these buttons, the first as default; Escape presses one, if not the last."""
    box = QtWidgets.QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    is_long = detail.count("\n") >= LINES_SHOWN
    box.setInformativeText("" if is_long else detail)
    buttons = [Button(choice, box) for choice in choices]
    for button in buttons:
        box.addButton(button, QtWidgets.QMessageBox.ButtonRole.ActionRole)
    restyle(buttons[0], "kind", "primary")
    _lay_out(box, detail if is_long else "")
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[escape])
    return box


class Dialogs:
    """What a window may ask a person. Every text is shown as it stands, never as HTML.

    Tests answer in place of people in a class of their own that is derived from this one.
    """

    def choose(
        self,
        parent: QWidget,
        title: str,
        text: str,
        choices: Sequence[str],
        detail: str = "",
        *,
        escape: int = -1,
    ) -> int:
        """Offer buttons that say what they do, the first as default.

        The answer is the place of the one pressed; Escape presses the one at ``escape``, the last
        where nothing is said. That one must change nothing: Escape is pressed to get away.
        """
        box = message_box(parent, title, text, choices, detail, escape=escape)
        box.exec()
        pressed, buttons = box.clickedButton(), box.buttons()
        box.deleteLater()
        return buttons.index(pressed if pressed in buttons else buttons[escape])

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        """Say something that has to be read before going on."""
        self.choose(parent, title, text, [tr("Close")], detail)

    def files_to_open(
        self, parent: QWidget, title: str, folder: Path, kinds: str = ""
    ) -> list[Path]:
        """Which files to read, text files if not told; empty for a changed mind."""
        names, _kind = QtWidgets.QFileDialog.getOpenFileNames(
            parent, title, str(folder), kinds or _text_files()
        )
        return [Path(name) for name in names]

    def file_to_write(
        self, parent: QWidget, title: str, suggestion: Path, kinds: str = ""
    ) -> ChosenFile | None:
        """Where to write a file, with what was agreed to be replaced there.

        It asks before a file that is there is replaced, and looks before it asks: what changes
        while the question stands is not what was agreed to. The question is our own: the
        toolkit's says Yes and No.
        """
        from reflect_app.publication.file_writing.safe_writing import ChosenFile  # noqa: PLC0415  -- after the first paint

        asking_here = QtWidgets.QFileDialog.Option.DontConfirmOverwrite
        while True:
            name, _kind = QtWidgets.QFileDialog.getSaveFileName(
                parent, title, str(suggestion), kinds or _text_files(), options=asking_here
            )
            if not name:
                return None
            path = Path(name)
            path = path if path.suffix else path.with_suffix(suggestion.suffix)
            chosen = ChosenFile.at(path)
            answer = self._about_replacing(parent, path) if chosen.standing else _REPLACE
            if answer != _OTHER_NAME:
                return chosen if answer == _REPLACE else None
            suggestion = path

    def _about_replacing(self, parent: QWidget, path: Path) -> int:
        choices = (tr("Choose another name"), tr("Replace it"), tr("Write nothing"))
        name, target = shown_name(path.name), shown_name(os.path.realpath(path))
        text = tr("There is already a file called {name} in this folder.", name=name)
        leads = tr("It is a link, which would be replaced; {target} stays as it is.", target=target)
        detail = leads if path.is_symlink() else ""
        return self.choose(parent, tr("Replace this file?"), text, choices, detail)

    def folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        """Which folder to write into."""
        name = QtWidgets.QFileDialog.getExistingDirectory(parent, title, str(folder))
        return Path(name) if name else None

    def show_folder(self, parent: QWidget, folder: Path) -> None:
        """Show a folder; where nothing opens it, say where it is and offer to copy that."""
        there = folder.is_dir()
        if there and self.open_outside(folder):
            return
        gone = tr(
            "The folder is not there at the moment. It may be on a drive that is not connected:"
        )
        unopened = tr("Nothing on this computer could open the folder. This is where it is:")
        title, text = tr("The folder can’t be opened from here"), unopened if there else gone
        choices = (tr("Copy the folder’s address"), tr("Close"))
        if self.choose(parent, title, text, choices, str(folder)) == 0:
            QGuiApplication.clipboard().setText(str(folder))
            announce(parent, tr("The folder’s address is copied"))

    def open_outside(self, folder: Path) -> bool:
        """Have the system's own file manager show a folder; False where nothing can."""
        return QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(folder)))
