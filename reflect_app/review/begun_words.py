"""Comments and replies that are still being typed, each in a small private file of its own.

They are no entries and stand in no library: nothing of them is in a backup, a handover file or an
export. A kill or a power cut leaves them here, and the window that is opened next has them again.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.held_files import patiently
from reflect_app.paths import make_private_folder
from reflect_app.prompt_keys import PromptKey
from reflect_app.review.entries import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MOST_BYTES = 4 << 20  # of one file: more than anybody types in an hour, and is read in no time
MOST_FILES = 40  # of one reflection that are gone on with, so that a window stays usable
_ENDING = ".json"
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class BegunWords:
    """What somebody has typed so far, and what it is about.

    A new comment is on a ``prompt``, and with an ``anchor`` on a passage of its answer. Anything
    else is ``about`` a comment or a reply, by its id: a reply to it, or ``anew`` its own words.
    """

    text: str = ""
    suggestion: str | None = None
    about: str = ""
    anew: bool = False
    prompt: PromptKey | None = None
    anchor: Anchor | None = None


def folder_beside(library: Path) -> Path:
    """The folder of what was begun about the reflections of this library."""
    from pathlib import Path  # noqa: PLC0415  -- here alone it is more than a type

    return Path(os.path.realpath(library)).with_name("begun")


def new_number() -> str:
    """A number for something that is begun, which two windows never have in common."""
    return os.urandom(8).hex()


def keep_begun(folder: Path, reflection_id: str, number: str, begun: BegunWords) -> None:
    """Have on the disk what is typed by now. Raises ``OSError`` where the disk refuses."""
    data = json.dumps(asdict(begun)).encode("ascii")
    if _can_be_named(reflection_id) and len(data) <= MOST_BYTES:
        make_private_folder(folder)
        write_private_file(_path(folder, reflection_id, number), data, durable_name=True)


def let_go(folder: Path, reflection_id: str, number: str) -> None:
    """Remove what is kept as an entry by now, or not wanted. Raises ``OSError`` if it stays."""
    with suppress(FileNotFoundError):
        patiently(_path(folder, reflection_id, number).unlink)


def begun_about(folder: Path, reflection_id: str) -> Mapping[str, BegunWords]:
    """What was begun about a reflection, by its numbers, the oldest first.

    What can't be read or understood is passed over, and stays: it may be of a newer version.
    """
    found: list[tuple[float, str, BegunWords]] = []
    for path in _files_of(folder, reflection_id):
        if path.suffix == _ENDING and len(found) < MOST_FILES:
            with suppress(OSError):
                begun = _understood(read_file(path, MOST_BYTES + 1))
                if begun is None:
                    log.warning("Something that was begun could not be read and is passed over")
                else:
                    found.append((path.stat().st_mtime, path.stem.partition(".")[2], begun))
    return {number: begun for _time, number, begun in sorted(found, key=lambda each: each[:2])}


def remove_begun(folder: Path, reflection_ids: Iterable[str]) -> None:
    """Remove all that was begun about these reflections, also what a crash left half written.

    Raises ``OSError`` where a file can't be removed.
    """
    if folder.is_dir():
        for each in reflection_ids:
            for path in _files_of(folder, each):
                with suppress(FileNotFoundError):
                    patiently(path.unlink)


def _files_of(folder: Path, reflection_id: str) -> list[Path]:
    if not _can_be_named(reflection_id):
        return []
    with suppress(OSError):
        return sorted(folder.glob(f"{reflection_id}.*"))
    return []


def _path(folder: Path, reflection_id: str, number: str) -> Path:
    return folder / f"{reflection_id}.{number}{_ENDING}"


def _can_be_named(reflection_id: str) -> bool:
    """Whether a file can be named so: ids are letters and figures."""
    return reflection_id.isascii() and reflection_id.isalnum()


def _understood(data: bytes) -> BegunWords | None:
    try:
        values: dict[str, Any] = json.loads(data)
        prompt, anchor = values["prompt"], values["anchor"]
        begun = BegunWords(
            text=_text(values["text"]),
            suggestion=None if values["suggestion"] is None else _text(values["suggestion"]),
            about=_text(values["about"]),
            anew=values["anew"] is True,
            prompt=None if prompt is None else PromptKey(prompt),
            anchor=None if anchor is None else _anchor(anchor),
        )
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    return begun if begun.about or begun.prompt is not None else None


def _anchor(values: dict[str, Any]) -> Anchor:
    words = {name: _text(values[name]) for name in ("version", "passage", "before", "after")}
    return Anchor(start=int(values["start"]), **words)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
