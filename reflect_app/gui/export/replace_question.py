"""The question that is asked before an export of many replaces files that are in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.gui.widgets.dialogs import Dialogs


def ask_before_replacing(
    dialogs: Dialogs, window: QWidget, folder: Path, in_use: Sequence[str]
) -> bool | None:
    """True to replace files that are there, False to leave them, None for a changed mind.

    Every one of them is named: what is replaced is what the question said.
    """
    pressed = dialogs.choose(
        window,
        tr("Files of these names are there already"),
        _already_there(len(in_use), shown_name(folder.name)),
        [tr("Leave what is there"), tr("Replace what is there"), tr("Export nothing")],
        "\n".join(map(shown_name, in_use)),
    )
    return (False, True, None)[pressed]


def _already_there(number: int, folder: str) -> str:
    return plural(
        number,
        "{n} file is already in {folder}.",
        "{n} files are already in {folder}.",
        folder=folder,
    )
