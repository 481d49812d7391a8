"""Asking and telling, in one class: tests put another in its place, and need no patches."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets  # as a whole: Qt's dialogs are only made known when one is needed
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reflect_app.clean_text import shown_name
from reflect_app.gui.style.theme import restyle
from reflect_app.gui.widgets.announce import announce
from reflect_app.gui.widgets.button import Button
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMessageBox, QWidget

    from reflect_app.publication.safe_writing import ChosenFile

TEXT_FILES = "Text files (*.txt);;All files (*)"
LINES_SHOWN = 8  # of a detail; a longer one scrolls
OTHER_NAME, REPLACE, WRITE_NOTHING = "Choose another name", "Replace it", "Write nothing"
COPY_ADDRESS, CLOSE = "Copy the folder’s address", "Close"


def _give_room(box: QMessageBox) -> None:
    """Margins as in our own windows; a message box has none to speak of."""
    layout = box.layout()
    if isinstance(layout, QtWidgets.QGridLayout):
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setVerticalSpacing(16)


def _stack_what_does_not_fit(box: QMessageBox) -> None:
    """Put the buttons one below the other where the screen is too narrow for them side by side."""
    bar, layout = box.findChild(QtWidgets.QDialogButtonBox), box.layout()
    if bar is None or layout is None:
        return
    for button in box.buttons():
        button.ensurePolished()
    margins = layout.contentsMargins()
    needed = bar.sizeHint().width() + margins.left() + margins.right()
    if needed > box.screen().availableSize().width():
        bar.setOrientation(Qt.Orientation.Vertical)


def _list_below(box: QMessageBox, detail: str) -> None:
    """All lines of a long detail, in a list that scrolls above the buttons."""
    layout, buttons = box.layout(), box.findChild(QtWidgets.QDialogButtonBox)
    if not isinstance(layout, QtWidgets.QGridLayout) or buttons is None:
        return
    lines = QtWidgets.QPlainTextEdit(detail, box)
    lines.setReadOnly(True)
    lines.setTabChangesFocus(True)
    lines.setAccessibleName(box.text())
    lines.ensurePolished()  # or its font is not known yet
    margin = round(2 * lines.document().documentMargin())
    lines.setFixedHeight(LINES_SHOWN * lines.fontMetrics().lineSpacing() + margin)
    layout.removeWidget(buttons)
    layout.addWidget(lines, layout.rowCount(), 0, 1, layout.columnCount())
    layout.addWidget(buttons, layout.rowCount(), 0, 1, layout.columnCount())


def message_box(
    parent: QWidget, title: str, text: str, choices: Sequence[str], detail: str = ""
) -> QMessageBox:
    """A question with these buttons, the first as default; Escape presses the last."""
    box = QtWidgets.QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    lines = detail.count("\n") + 1
    box.setInformativeText(detail if lines <= LINES_SHOWN else "")
    buttons = [Button(choice, box) for choice in choices]
    for button in buttons:
        box.addButton(button, QtWidgets.QMessageBox.ButtonRole.ActionRole)
    restyle(buttons[0], "kind", "primary")
    _give_room(box)
    if lines > LINES_SHOWN:
        _list_below(box, detail)
    _stack_what_does_not_fit(box)
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[-1])
    return box


class Dialogs:
    """What a window may ask a person. Every text is shown as it stands, never as HTML.

    Tests answer in place of people in a class of their own that is derived from this one.
    """

    def choose(
        self, parent: QWidget, title: str, text: str, choices: Sequence[str], detail: str = ""
    ) -> int:
        """Offer buttons that say what they do, the first as default.

        The answer is the place of the one pressed; Escape presses the last one.
        """
        box = message_box(parent, title, text, choices, detail)
        box.exec()
        pressed, buttons = box.clickedButton(), box.buttons()
        box.deleteLater()
        return buttons.index(pressed) if pressed in buttons else len(buttons) - 1

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        """Say something that has to be read before going on."""
        self.choose(parent, title, text, ["Close"], detail)

    def files_to_open(self, parent: QWidget, title: str, folder: Path) -> list[Path]:
        """Which text files to read; empty where the person changed their mind."""
        names, _kind = QtWidgets.QFileDialog.getOpenFileNames(
            parent, title, str(folder), TEXT_FILES
        )
        return [Path(name) for name in names]

    def file_to_write(
        self, parent: QWidget, title: str, suggestion: Path, kinds: str = TEXT_FILES
    ) -> ChosenFile | None:
        """Where to write a file, with what was agreed to be replaced there.

        It asks before a file that is there is replaced, and looks before it asks: what changes
        while the question stands is not what was agreed to. The question is our own: the
        toolkit's says Yes and No.
        """
        from reflect_app.publication.safe_writing import ChosenFile  # noqa: PLC0415  -- after the first paint

        asking_here = QtWidgets.QFileDialog.Option.DontConfirmOverwrite
        while True:
            name, _kind = QtWidgets.QFileDialog.getSaveFileName(
                parent, title, str(suggestion), kinds, options=asking_here
            )
            if not name:
                return None
            path = Path(name)
            path = path if path.suffix else path.with_suffix(suggestion.suffix)
            chosen = ChosenFile.at(path)
            answer = self._about_replacing(parent, path) if chosen.standing else REPLACE
            if answer == REPLACE:
                return chosen
            if answer == WRITE_NOTHING:
                return None
            suggestion = path

    def _about_replacing(self, parent: QWidget, path: Path) -> str:
        choices = (OTHER_NAME, REPLACE, WRITE_NOTHING)
        text = f"There is already a file called {shown_name(path.name)} in this folder."
        target = shown_name(os.path.realpath(path))
        leads = f"It leads to {target}, and that file would be replaced."
        detail = leads if path.is_symlink() else ""
        return choices[self.choose(parent, "Replace this file?", text, choices, detail)]

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
        choices = (COPY_ADDRESS, CLOSE)
        if choices[self.choose(parent, title, text, choices, str(folder))] == COPY_ADDRESS:
            QGuiApplication.clipboard().setText(str(folder))
            announce(parent, "The folder’s address is copied")

    def open_outside(self, folder: Path) -> bool:
        """Have the system's own file manager show a folder; False where nothing can."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
