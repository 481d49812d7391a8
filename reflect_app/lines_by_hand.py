"""Files that people write by hand, an entry a line, and that the program may add lines to.

Any editor will do. What the program does not understand stays in the file as it is.
"""

from __future__ import annotations

import codecs
import re
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.errors import FileByHandError
from reflect_app.held_files import PATIENCE, said
from reflect_app.os_lock import FileLock
from reflect_app.paths import make_private_folder
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

Sign = tuple[int, int, int] | None
"""What is the same as long as a file is not changed; None where there is none."""

COMMENT = "#"
"""What a line begins with that is a note for people."""
_NOTE_BEHIND = re.compile(rf"\s{COMMENT}(?:\s|\Z)")
MOST_NAMED = 12  # lines that are named for one reason
LARGEST_FILE = 1_048_576  # bytes: many thousands of words
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what some editors call Unicode
_PAUSE = 0.02  # seconds between two looks whether another window is done
_TRIES = 20  # where somebody saves the file between our reading and our writing


def passed_over_notes(lines: Sequence[tuple[str, int, str]]) -> list[str]:
    """What is said of lines that were passed over: of which file, the number from 1, and why.

    One sentence tells of all that were passed over for the same reason.
    """
    alike: dict[tuple[str, str], list[int]] = {}
    for file, line, why in lines:
        alike.setdefault((file, why), []).append(line)
    return [_passed_over(found, file, why) for (file, why), found in alike.items()]


def _passed_over(lines: Sequence[int], file: str, why: str) -> str:
    if len(lines) == 1:
        words = "Line {line} of {file} was passed over: {why}."
        return tr(words, line=f"{lines[0]:,}", file=file, why=why)
    named = [f"{line:,}" for line in lines[:MOST_NAMED]]
    if (more := len(lines) - MOST_NAMED) > 0:
        last = plural(more, "{n} more", "{n} more")
    else:
        last = named.pop()
    words = "Lines {some} and {last} of {file} were passed over: {why}."
    return tr(words, some=", ".join(named), last=last, file=file, why=why)


def why_no_note(text: str, *, may_have_sign: bool = False) -> str:
    """Why what stands behind an entry is no note, where there is one; "" where there is none.

    What ``may_have_sign`` is no note as long as the sign is part of a word, as in "room #3".
    """
    if _NOTE_BEHIND.search(text) if may_have_sign else COMMENT in text:
        return tr("put a note that begins with “{sign}” on a line of its own", sign=COMMENT)
    return ""


def as_utf_8(data: bytes) -> bytes:
    """What a file holds, in UTF-8 and without a mark of that; lines that are not stay as they are.

    What was saved as UTF-16 is brought to UTF-8.
    """
    if data.startswith(_UTF_16):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    return data.removeprefix(codecs.BOM_UTF8)


def lines_in(data: bytes) -> Iterator[str | None]:
    """The lines of a file, without their ends; None for one that is not UTF-8."""
    return map(line_of, as_utf_8(data).splitlines())


def line_of(line: bytes) -> str | None:
    """One line as text; None where it is not UTF-8."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def data_of(path: Path) -> bytes:
    """What a file holds; nothing where there is none.

    Raises ``FileByHandError`` where it can't be read, has more than ``LARGEST_FILE`` bytes, or is a
    link to what is not there, such as to a drive that is away.
    """
    try:
        data = read_file(path, LARGEST_FILE + 1)
    except FileNotFoundError as error:
        if path.is_symlink():
            raise _leads_nowhere(path) from error
        return b""
    except OSError as error:
        raise _error(path, error) from error
    if len(data) > LARGEST_FILE:
        raise FileByHandError(
            tr("The file {name} must be smaller than 1 MB.", name=path.name),
            tr("Take out what is not needed any more, or move the file somewhere else."),
        )
    return data


def sign_of_file(path: Path) -> Sign:
    """What is another one as soon as the file is changed, made or removed."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def change_lines(path: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    """Change the lines, with their ends, of a file as it is at this moment, whole or not at all.

    One that would stay as it is, is not written. Raises ``FileByHandError`` where it can't be read
    or written; it is then what it was.
    """
    try:
        make_private_folder(path.parent)
        with _in_turn(path.with_name(f"{path.name}.lock")):
            for _ in range(_TRIES):
                before = sign_of_file(path)
                lines = as_utf_8(data_of(path)).splitlines(keepends=True)
                changed = change(lines)
                if changed == lines:
                    return
                if sign_of_file(path) == before:
                    _write(path, b"".join(changed))
                    return
    except OSError as error:
        raise _error(path, error) from error


def with_lines(lines: list[bytes], new: list[str]) -> list[bytes]:
    """The lines with new ones behind them, which end as the others do."""
    end = b"\r\n" if any(line.endswith(b"\r\n") for line in lines) else b"\n"
    if new and lines and not lines[-1].endswith((b"\n", b"\r")):
        lines = [*lines[:-1], lines[-1] + end]
    return [*lines, *(each.encode("utf-8", "replace") + end for each in new)]


def _write(path: Path, data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise FileByHandError(
            tr("There is no room for more in {name}.", name=path.name),
            tr("Take out what is not needed any more."),
        )
    write_private_file(path, data, durable_name=True)


def _leads_nowhere(path: Path) -> FileByHandError:
    return FileByHandError(
        tr("“{name}” is a link, and the file that it leads to is not there.", name=path.name),
        tr("If that is on a shared drive, connect to it. Until then nothing of it is used."),
    )


def _error(path: Path, error: OSError) -> FileByHandError:
    why, advice = said(error, path.name) or (
        tr("“{name}” could not be read or written ({why}).", name=path.name, why=error.strerror),
        tr("Check that there is room on the disk and that you may write in this folder."),
    )
    return FileByHandError(why, advice)


@contextmanager
def _in_turn(name: Path) -> Iterator[None]:
    """One window after the other; where another one never lets go, nobody waits for it longer.

    An editor knows nothing of this: what it saves is noticed by the file's sign.
    """
    lock = FileLock(name)
    until = time.monotonic() + PATIENCE
    try:
        with suppress(OSError):
            while not lock.take() and time.monotonic() < until:
                time.sleep(_PAUSE)
        yield
    finally:
        lock.let_go()
