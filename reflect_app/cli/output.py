"""What the command line prints: data on standard output, words for people on standard error."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from reflect_app.clean_text import escaped, shown_name
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.table import Table
    from rich.text import Text

    from reflect_app.summary import Summary
    from reflect_app.text_format.problems import FileProblem

NARROW = 64  # columns of a terminal; a table with fewer has no room for titles
T = TypeVar("T")


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
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_json(value: Any) -> None:  # noqa: ANN401  -- whatever JSON can hold
    """Write JSON in UTF-8, with a line feed at the end on every platform.

    Half a surrogate pair, which stands for a byte of a file's name that is no text, becomes the
    escape that JSON has for it.
    """
    _write(f"{_as_json(value)}\n")


def write_json_rows(rows: Iterable[Any]) -> None:
    """Write a list as ``write_json`` does, one row after the other as they come."""
    empty = True
    for row in rows:
        text = _as_json(row).replace("\n", "\n  ")
        _write(f"{'[' if empty else ','}\n  {text}")
        empty = False
    _write("[]\n" if empty else "\n]\n")


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
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


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


def write_summaries(pages: Iterable[Sequence[Summary]], *, searched: bool = False) -> bool:
    """A table on a terminal; elsewhere a line each of id, status, date and title, with tabs.

    Where it was searched, what was found comes last. The answer is whether there was any.
    """
    written = False
    for page in pages:
        if sys.stdout.isatty():
            _write_table(page, searched=searched, headed=not written)
        else:
            write_lines("\t".join(_columns(summary, searched=searched)) for summary in page)
        written = True
    return written


def _columns(summary: Summary, *, searched: bool) -> list[str]:
    published = summary.published.isoformat() if summary.published else ""
    columns = [summary.id, summary.status.value, published, summary.display_title]
    return [*columns, "".join(text for text, _found in summary.excerpt)] if searched else columns


def _write_table(summaries: Sequence[Summary], *, searched: bool, headed: bool) -> None:
    """A table; where that would leave no room for titles, for each its facts, and them below."""
    from rich.console import Console  # noqa: PLC0415  -- only where there is a terminal
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console, below = Console(file=sys.stdout), (0, 0, 0, 2)  # set in under the facts
    if console.width >= NARROW:
        console.print(_table(summaries, searched=searched, headed=headed))
        return
    for summary in summaries:
        *facts, title = _columns(summary, searched=False)
        console.print(Text("  ".join(filter(None, facts))))
        console.print(Padding(Text(shown_name(title)), below))
        if searched and summary.excerpt:
            console.print(Padding(_found(summary), below))


def _found(summary: Summary) -> Text:
    from rich.text import Text  # noqa: PLC0415  -- only where there is a terminal

    parts = ((shown_name(text), is_found) for text, is_found in summary.excerpt)
    return Text.assemble(*((text, "bold underline" if found else "") for text, found in parts))


def _table(summaries: Sequence[Summary], *, searched: bool, headed: bool) -> Table:
    from rich import box  # noqa: PLC0415  -- only where there is a terminal
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_header=headed)
    for name, width in (("Id", 10), ("Status", 15), ("Published", 10)):
        table.add_column(name, no_wrap=True, min_width=width)
    for name in ("Title", "Found") if searched else ("Title",):
        table.add_column(name, no_wrap=True, overflow="ellipsis", ratio=1)
    for summary in summaries:
        columns = map(shown_name, _columns(summary, searched=False))
        cells = [Text(each) for each in columns]  # no markup of ours
        table.add_row(*cells, *([_found(summary)] if searched else []))
    return table


def problem_lines(where: str, problems: Iterable[FileProblem]) -> list[str]:
    """A line each, in the order that editors and other tools know: place, line, code, words."""
    return [
        f"{where}:{'' if one.line is None else f'{one.line}:'} {one.code}: {one.message}"
        for one in problems
    ]


def problem_rows(problems: Iterable[FileProblem]) -> list[dict[str, Any]]:
    """The same for JSON, with the keys in the order that is promised."""
    return [{"code": one.code, "line": one.line, "message": _message(one)} for one in problems]


def _message(problem: FileProblem) -> str:
    """The words; for programs also which byte is not in UTF-8, which people have no use for."""
    exact = f" ({problem.about})" if problem.code == "encoding" else ""
    return f"{problem.message}{exact}"


def say_what_was_left(number: int) -> None:
    """Say how many a command that was stopped did not come to."""
    if number:
        say(plural(number, "Stopped: {n} was not looked at.", "Stopped: {n} were not looked at."))
