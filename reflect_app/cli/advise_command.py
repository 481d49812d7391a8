"""The subcommand that shows what is worth a second look in text files."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app import advice
from reflect_app.advice.finding import ALL_KINDS, Kind
from reflect_app.advice.look_over import Memory
from reflect_app.advice.own_choices import NOTHING_CHOSEN
from reflect_app.advice.suggest_spelling import suggestions
from reflect_app.cli.command_line import AsJsonRows, Paths, app
from reflect_app.cli.exit_codes import USAGE, exit_unless
from reflect_app.cli.given_paths import files_in
from reflect_app.cli.interruption import UntilStopped, say_what_was_left
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.errors import ReflectError
from reflect_app.own_words import notes_of_all, own_choices_of
from reflect_app.prompt_keys import PromptKey  # noqa: TC001  -- Typer reads it
from reflect_app.text_format.answers_in_place import Part, parts_of
from reflect_app.text_format.file_reader import read_text
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reflect_app.advice.finding import Finding
    from reflect_app.paths import AppPaths


_LINE_END = re.compile(r"\r\n|\r|\n")
_meant = lru_cache(4_096)(suggestions)  # a millisecond each, and the same slips come again


class Only(StrEnum):
    """The kinds of findings, as they are asked for."""

    IDENTIFIERS = Kind.IDENTIFIERS
    JUDGEMENT = Kind.JUDGEMENT
    SPELLING = Kind.SPELLING


@app.command()
def advise(
    context: typer.Context,
    paths: Paths,
    *,
    only: Annotated[
        Only | None, typer.Option("--only", help="Show findings of this kind alone.")
    ] = None,
    prompt: Annotated[
        PromptKey | None,
        typer.Option("--prompt", help="Which prompt a text answers that has no headings."),
    ] = None,
    as_json: AsJsonRows = False,
) -> None:
    """Show passages of text files that are worth a second look.

    What could identify someone, wording that judges, and spelling. Nothing is changed, and
    nothing here says that a text is safe: people must still look. A folder is searched for *.txt,
    with the folders in it. A file with the headings of a reflection is read answer by answer; any
    other text as a whole. What you chose never to be shown is left out. The exit code is 0 where
    nothing is found, 1 where something is, and 2 where a file can't be read.

    \b
    Examples:
      reflect-app advise 2021-08-19-leadership.txt
      reflect-app advise drafts/ --only identifiers --json
      reflect-app advise notes.txt --prompt description
    """  # noqa: D301
    given, stop = files_in(paths), UntilStopped()
    kinds = ALL_KINDS if only is None else frozenset({Kind(only)})
    paths_of_ours: AppPaths | None = context.obj
    memory = Memory(own_choices_of(paths_of_ours) if paths_of_ours else NOTHING_CHOSEN)
    for note in notes_of_all(paths_of_ours) if paths_of_ours else ():
        say(note)
    looked, unread, found = 0, 0, 0
    rows: list[dict[str, Any]] = []
    for path in stop.each(list(given), "Looking"):
        looked += 1
        try:
            lines = _LookedOver(path, prompt, kinds, memory)
        except ReflectError as error:
            say(str(error))
            unread += 1
            continue
        found += len(lines.findings)
        if as_json:
            rows.append({"path": given[path], "findings": list(lines.rows())})
        else:
            write_lines(lines.plain(given[path]))
    if as_json:
        write_json(rows)
    else:
        say(_what_was_found(found))
    say_what_was_left(len(given) - looked)
    stop.leave_if_stopped()
    if unread:
        raise typer.Exit(USAGE)
    exit_unless(not found)


class _LookedOver:
    """One file: its text, where its lines begin, and what was found, in its order."""

    def __init__(
        self, path: Path, prompt: PromptKey | None, kinds: frozenset[Kind], memory: Memory
    ) -> None:
        self._text = read_text(path)
        self._line_starts = [0, *_line_ends(self._text)]
        parts = parts_of(self._text) or (Part(prompt, 0, len(self._text)),)
        self.findings = sorted(
            self._found_in(parts, kinds, memory), key=lambda each: (each.start, each.end)
        )

    def _found_in(
        self, parts: tuple[Part, ...], kinds: frozenset[Kind], memory: Memory
    ) -> Iterator[Finding]:
        """What is found, each at its place in the whole text.

        Parts of one prompt are looked at as one text, with a blank line between them; of tags, as
        in a window, only what could identify.
        """
        texts: dict[PromptKey | None, str] = {}
        begins: dict[PromptKey | None, list[tuple[int, int]]] = {}  # there, and in the file
        for part in parts:
            before = f"{texts[part.prompt]}\n\n" if part.prompt in texts else ""
            begins.setdefault(part.prompt, []).append((len(before), part.start))
            texts[part.prompt] = f"{before}{self._text[part.start : part.stop]}"
        tags = [range(part.start, part.stop) for part in parts if part.is_tag]
        for key, every in advice.advise_all(texts, kinds, memory=memory).items():
            for each in every:
                there, here = begins[key][bisect_right(begins[key], each.start, key=_first) - 1]
                found = each.moved(here - there, each.prompt)
                if found.kind is Kind.IDENTIFIERS or not any(found.start in one for one in tags):
                    yield found

    def place_of(self, at: int) -> tuple[int, int]:
        """The line and the column of a place, both counted from 1."""
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1

    def plain(self, path: str) -> Iterator[str]:
        """A line for each finding."""
        for each in self.findings:
            line, column = self.place_of(each.start)
            yield f"{path}:{line}:{column}: {each.kind}/{each.type}: {each.message}"

    def rows(self) -> Iterator[dict[str, Any]]:
        """What JSON says of each finding."""
        for each in self.findings:
            line, column = self.place_of(each.start)
            yield {
                "kind": each.kind.value,
                "type": each.type,
                "prompt": each.prompt,
                "line": line,
                "column": column,
                "length": each.length,
                "text": each.text,
                "severity": each.severity.word,
                "message": each.message,
                "suggestions": _suggestions(each),
            }


def _first(begin: tuple[int, int]) -> int:
    return begin[0]


def _suggestions(finding: Finding) -> list[str]:
    """What can be put in its place; of a misspelt word it is worked out only here."""
    if finding.kind is Kind.SPELLING and not finding.suggestions:
        return list(_meant(finding.text))
    return list(finding.suggestions)


def _line_ends(text: str) -> Iterator[int]:
    """Where each line but the first begins, whichever system ended the one before it."""
    return (each.end() for each in _LINE_END.finditer(text))


def _what_was_found(number: int) -> str:
    return plural(
        number, "{n} passage is worth a second look.", "{n} passages are worth a second look."
    )
