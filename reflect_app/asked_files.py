"""Which files a second start asks the open window for: a small note in the data folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIMIT = 1 << 20  # bytes; a note beyond this is not one of ours
MOST = 1_000  # files that are asked for at once


def asking_for(files: Iterable[Path]) -> bytes:
    """The note that asks for these files; nothing where there are none.

    Their paths are whole: the open window was started in another folder, perhaps.
    """
    paths = [str(each.absolute()) for each in files][:MOST]
    return json.dumps(paths).encode("ascii") if paths else b""


def read_asking(note: Path) -> list[Path]:
    """The files that a note asks for; none where it asks for none, or is spoilt."""
    try:
        paths = json.loads(read_file(note, _LIMIT))
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(paths, list):
        return []
    found = (Path(each) for each in paths[:MOST] if isinstance(each, str) and "\0" not in each)
    return [each for each in found if each.is_absolute()]
