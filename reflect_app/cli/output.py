"""What the command line prints: data on standard output, words for people on standard error."""

from __future__ import annotations

import errno
import io
import json
import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from reflect_app.clean_text import escaped, shown_name
from reflect_app.errors import CouldNotWriteFileError, ReflectError
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")
_printed: ContextVar[bool] = ContextVar("printed", default=False)
"""Whether the command that is carried out printed any data."""


def use_utf8() -> None:
    """Have both streams take every character, whatever the terminal's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(message: str) -> None:
    """Tell a person something, on standard error, in lines that can't steer a terminal."""
    typer.echo(printable(message), err=True)


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are.

    A terminal gets a line end after them, and escapes for what would steer it.
    """
    if sys.stdout.isatty():
        write_lines(data.decode("utf-8", "replace").split("\n"))
        return
    _put_out(data)


def write_json(value: Any) -> None:  # noqa: ANN401  -- whatever JSON can hold
    """Write JSON in UTF-8, with a line feed at the end on every platform.

    Half a surrogate pair, which stands for a byte of a file's name that is no text, becomes the
    escape that JSON has for it.
    """
    _write(f"{_as_json(value)}\n")


def write_json_rows(rows: Iterable[Any]) -> None:
    """Write a list as ``write_json`` does, one row after the other as they come.

    It is a whole list also where an error ends it before all rows have come.
    """
    empty = True
    try:
        for row in rows:
            text = _as_json(row).replace("\n", "\n  ")
            _write(f"{'[' if empty else ','}\n  {text}")
            empty = False
    except ReflectError:
        _write("[]\n" if empty else "\n]\n")
        raise
    _write("[]\n" if empty else "\n]\n")


def begin_to_print() -> None:
    """Know of a command that is begun that it has printed nothing yet."""
    _printed.set(False)


def write_json_rows_if_none() -> None:
    """Write an empty list where nothing was printed, so that whoever reads it finds one."""
    if not _printed.get():
        write_json_rows(())


def _as_json(value: object) -> str:
    """JSON with every character as it is; on a terminal those that would steer it as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if not sys.stdout.isatty():
        return text
    return "\n".join(escaped(line, _in_json) for line in text.split("\n"))


def _in_json(code: int) -> str:
    return f"\\u{code:04x}"


def write_lines(lines: Iterable[str]) -> None:
    """Write lines of text to standard output, without control characters other than tabs."""
    _write("".join(f"{printable(line)}\n" for line in lines))


def _write(text: str) -> None:
    _put_out(text.encode("utf-8", "backslashreplace"))


def _put_out(data: bytes) -> None:
    """Write to standard output. Raises ``CouldNotWriteFileError`` where its disk is full."""
    _printed.set(True)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # whoever read it has seen enough
        raise
    except OSError as error:
        sys.stdout = io.TextIOWrapper(io.BytesIO())  # for what is left: it is written at the end
        said = tr("What is to be printed could not be written.")
        if error.errno == errno.ENOSPC:
            said = tr("What is to be printed could not be written: the disk is full.")
        raise CouldNotWriteFileError(said, tr("Make room, then try again.")) from error


def printable(text: str) -> str:
    """The text with what a file's name may hold and would steer a terminal written as escapes."""
    return "\t".join(map(shown_name, text.split("\t")))


def with_progress(items: Sequence[T], doing: str) -> Iterator[T]:
    """The items one by one, with a bar on standard error if that is a terminal."""
    if len(items) < 2 or not sys.stderr.isatty():  # noqa: PLR2004  -- a bar for one is noise
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415  -- only where there is a terminal
    from rich.progress import track  # noqa: PLC0415

    yield from track(items, description=doing, console=Console(stderr=True), transient=True)
