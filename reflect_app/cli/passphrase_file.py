"""The file that a passphrase is read from: never the command line, which other programs see."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from reflect_app.atomic_file import read_file
from reflect_app.cli.exit_codes import refuse
from reflect_app.ordinary_files import NotOrdinaryFileError

STANDARD_INPUT = "-"
_LARGEST = 4096  # bytes; nobody types more, and no file of another kind is taken for a passphrase

PassphraseFile = Annotated[
    str | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help="A file with the passphrase on its one line, or - for standard input; at a terminal it"
        " is then typed, unseen.",
    ),
]


def passphrase_in(file: str | None) -> str | None:
    """The passphrase in such a file; None where none was named. Refused where that is not one."""
    if file is None:
        return None
    data = _read(file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(f"The passphrase file “{file}” must be text in UTF-8.")
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    if len(lines) > 1:
        refuse(f"The passphrase file “{file}” has more than one line, and must have just one.")
    if not lines[0].strip():
        refuse(f"There is no passphrase in the file “{file}”.")
    return lines[0]


def _read(file: str) -> bytes:
    try:
        data = _typed() if file == STANDARD_INPUT else read_file(Path(file), _LARGEST + 1)
    except FileNotFoundError:
        refuse(f"There is no file “{file}” to read the passphrase from.")
    except NotOrdinaryFileError:
        refuse(
            f"“{file}” is no ordinary file. What comes through a pipe is read from standard input:"
            f" --passphrase-file {STANDARD_INPUT}"
        )
    except OSError as error:
        refuse(f"The passphrase file “{file}” can't be read ({error.strerror}).")
    if len(data) > _LARGEST:
        refuse(f"The file “{file}” is too long to be a passphrase.")
    return data


def _typed() -> bytes:
    """What comes by standard input; at a terminal, a line that nobody sees."""
    if sys.stdin.isatty():
        typed: str = typer.prompt("Passphrase", hide_input=True, err=True)
        return typed.encode("utf-8", "surrogateescape")
    return sys.stdin.buffer.read(_LARGEST + 1)
