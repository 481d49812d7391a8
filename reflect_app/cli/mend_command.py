"""The subcommand that mends text files which came back changed."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from reflect_app.cli.command_line import AsJsonRows, Paths, app
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.given_paths import files_in, refuse_unusable_folder
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say, write_json_rows, write_lines
from reflect_app.cli.problems_of_files import AT_MOST, first_few, problem_rows
from reflect_app.publication.mend.likely_text import suggestions
from reflect_app.publication.mend.mend import Also
from reflect_app.publication.mend.mend_files import Mender
from reflect_app.text_format.notice_words import NoticeCode
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.publication.mend.mend_files import MendOutcome
    from reflect_app.text_format.problems import FileProblem

T = TypeVar("T")
_KNOWN = ",".join(Also)

_NOTICED = {*NoticeCode}


@app.command()
def mend(
    context: typer.Context,
    paths: Paths,
    *,
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="DIR",
            help="Write the mended files into this folder, under their names. It is made if the"
            " folder above it is there. No file in it is written over.",
        ),
    ] = None,
    in_place: Annotated[
        bool,
        typer.Option("--in-place", help="Mend the files themselves; the originals stay beside."),
    ] = False,
    also: Annotated[
        str,
        typer.Option(
            "--also",
            metavar="CODES",
            help="Mend these as well, which nobody should without a look at what comes of it:"
            f" {_KNOWN}.",
        ),
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """Put right text files that came back changed from mail programs and word processors.

    What a file is read with as if it were not there is put right: line ends, blank lines, list
    marks and the like. What only a person can decide stays as it is and is named. Without --to or
    --in-place, nothing is written and you see what would be put right. The exit code is 0 where all
    files conform then, 1 where one does not, and 2 where a path is not there.

    \b
    Examples:
      reflect-app mend received/
      reflect-app mend received/ --to mended/
      reflect-app mend received/ --in-place --also wrapped-heading,mail-coding --json
    """  # noqa: D301
    _refuse_contradictions(paths, to, in_place=in_place)
    mender = Mender(also=_also(also), to=to, in_place=in_place, dry_run=dry_run, own=context.obj)
    given = _without_those_in(to, files_in(paths), paths)
    stop, tally = UntilStopped(), _Tally()
    outcomes = tally.counting(
        mender.mend(path, _name_in(path, paths)) for path in stop.each(list(given), "Mending")
    )
    try:
        _print(outcomes, given, as_json=as_json)
    finally:
        mender.finish()
    if not as_json:
        _say_the_sum(tally, writes=(to is not None or in_place) and not dry_run)
    say_what_was_left(len(given) - tally.files)
    stop.leave_if_stopped()
    exit_unless(tally.conform == tally.files)


@dataclass
class _Tally:
    """How many files were looked at, are mended (or would be), and conform."""

    files: int = 0
    mended: int = 0
    conform: int = 0

    def counting(self, outcomes: Iterator[MendOutcome]) -> Iterator[MendOutcome]:
        """The outcomes, counted as they come: nothing of them is kept."""
        for one in outcomes:
            self.files += 1
            self.mended += bool(one.changed)
            self.conform += one.conforms
            yield one


def _print(outcomes: Iterator[MendOutcome], given: dict[Path, str], *, as_json: bool) -> None:
    """Print what becomes of each file as it comes."""
    if as_json:
        write_json_rows(_as_they_come(_row(given[one.path], one) for one in outcomes))
        return
    for lines in _as_they_come(list(_lines(given[one.path], one)) for one in outcomes):
        write_lines(lines)


def _as_they_come(printed: Iterator[T]) -> Iterator[T]:
    """What is printed, one by one; on a terminal once the bar is gone that says how far it is."""
    return iter(list(printed)) if sys.stdout.isatty() else printed


def _refuse_contradictions(paths: Sequence[str], to: Path | None, *, in_place: bool) -> None:
    if to is None:
        return
    if in_place:
        refuse("Choose one of --to and --in-place.")
    refuse_unusable_folder(to)
    if any(os.path.realpath(path) == os.path.realpath(to) for path in paths):
        refuse(f"“{to}” is where the files are. Name another folder, or use --in-place.")


def _also(codes: str) -> frozenset[Also]:
    """What is to be mended as well, from codes with commas between them."""
    named = [code.strip() for code in codes.split(",") if code.strip()]
    for code in named:
        if code not in {*Also}:
            refuse(f"--also can be {_KNOWN}, and not “{code}”.")
    return frozenset(map(Also, named))


def _without_those_in(
    to: Path | None, given: dict[Path, str], paths: Sequence[str]
) -> dict[Path, str]:
    """The files without those that were found in the folder where mended ones go."""
    if to is None:
        return given
    folder = Path(os.path.realpath(to))
    return {
        path: name
        for path, name in given.items()
        if name in paths or not Path(os.path.realpath(path)).is_relative_to(folder)
    }


def _name_in(path: Path, paths: Sequence[str]) -> Path:
    """What a file is called in another folder: as in the folder that was given, or by its name."""
    for each in paths:
        if path != Path(each) and path.is_relative_to(each):
            return path.relative_to(each)
    return Path(path.name)


def _row(path: str, outcome: MendOutcome) -> dict[str, Any]:
    """A file with its path as it was given, and the keys in the order that is promised."""
    return {
        "path": path,
        "written": str(outcome.written) if outcome.written else None,
        "changed": problem_rows(outcome.changed),
        "left": problem_rows(outcome.left),
    }


def _lines(path: str, outcome: MendOutcome) -> Iterator[str]:
    where = str(outcome.written or path)
    if not outcome.changed and not outcome.left:
        yield f"{path}: conforms"
    yield from first_few([_line(path, "put right", each) for each in outcome.changed])
    yield from first_few([_line(where, "left", each) for each in outcome.left])
    yield from first_few([f"{where}:{line}: perhaps: {text}" for line, text in _likely(outcome)])
    if outcome.original:
        yield f"{path}: mended; as it was it is kept as {outcome.original}"
    elif outcome.written:
        yield f"{path}: written to {where}"


def _likely(outcome: MendOutcome) -> Iterator[tuple[int, str]]:
    """What damaged lines most likely were, for a person to decide."""
    lines = sorted({each.line for each in outcome.left if each.code in _NOTICED and each.line})
    if outcome.data is None or not lines:
        return iter(())
    return suggestions(outcome.data.decode(), lines[:AT_MOST])


def _line(path: str, what: str, problem: FileProblem) -> str:
    line = "" if problem.line is None else f"{problem.line}:"
    return f"{path}:{line} {what}, {problem.code}: {problem.message}"


def _say_the_sum(tally: _Tally, *, writes: bool) -> None:
    of = plural(tally.files, "{n} file", "{n} files")
    say(f"{'Mended' if writes else 'Can be mended'}: {tally.mended:,} of {of}.")
    if need := tally.files - tally.conform:
        say(plural(need, "{n} needs a person.", "{n} need a person."))
    if not writes and tally.mended:
        say("Nothing was written: --to DIR or --in-place does it.")
