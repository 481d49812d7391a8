"""The subcommand that lists all tags, and those below it that rename, merge and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from reflect_app.cli.command_line import AsJson, AsJsonRows, app, open_library
from reflect_app.cli.exit_codes import exit_unless, refuse
from reflect_app.cli.interruption import UntilStopped
from reflect_app.cli.output import say, write_json, write_json_rows, write_lines
from reflect_app.errors import TagChangeError
from reflect_app.publication.tag_order import change_words
from reflect_app.publication.tag_order.retagging import retag
from reflect_app.publication.tag_order.tag_change import deleting, merging, renaming
from reflect_app.publication.tag_order.tag_counts import tag_lines
from reflect_app.publication.tag_order.what_is_touched import AllTouched, touched
from reflect_app.team_tags import read_team_tags
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reflect_app.publication.tag_order.retagging import Retagged
    from reflect_app.publication.tag_order.tag_change import TagChange
    from reflect_app.publication.tag_order.tag_counts import TagLine
    from reflect_app.tags import TagUse

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Only say which reflections it would touch.")
]
Tag = Annotated[str, typer.Argument(metavar="TAG", hidden=True)]
tags_app = typer.Typer(rich_markup_mode=None, add_completion=False)
app.add_typer(tags_app, name="tags")


@tags_app.callback(invoke_without_command=True)
def tags(context: typer.Context, *, as_json: AsJsonRows = False) -> None:
    """List all tags, or rename, merge or delete some.

    Each with the number of its reflections, whether it is on the team's list (tags.txt in the data
    folder), and which tag it may be a second form of. The subcommands change the tags of all
    reflections that have them, but for the bin and for what came for review. What each was before
    is kept in its history.

    \b
    Examples:
      reflect-app tags --json
      reflect-app tags rename leaderships leadership --dry-run
      reflect-app tags merge "team work" teams --into teamwork
      reflect-app tags delete misc
    """  # noqa: D301
    if context.invoked_subcommand is not None:
        return
    team = read_team_tags(context.obj)
    with open_library(context) as library:
        lines = tag_lines(library.tags_used(), team.tags)
    for note in team.notes():
        say(note)
    if as_json:
        write_json_rows(map(_row, lines))
    elif lines:
        write_lines(map(_line, lines))
    else:
        say("No reflection in this library has a tag yet.")


@tags_app.command()
def rename(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", hidden=True)],
    new: Annotated[str, typer.Argument(metavar="NEW", hidden=True)],
    *,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Give a tag another name, in all reflections that have it.

    The name of another tag makes one of both; the same name in other letters has it spelled so
    everywhere. The ids of what was changed are printed.

    \b
    Examples:
      reflect-app tags rename leaderships leadership --dry-run
      reflect-app tags rename Leadership leadership --json
    """  # noqa: D301
    _change(context, lambda known: renaming(old, new, known), dry_run=dry_run, as_json=as_json)


@tags_app.command()
def merge(
    context: typer.Context,
    names: Annotated[list[str], typer.Argument(metavar="TAG...", hidden=True)],
    *,
    into: Annotated[str, typer.Option("--into", metavar="TAG", help="What they become.")],
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Make one tag of several, in all reflections that have any of them.

    A reflection that had more than one of them has the one tag once, where the first stood. The ids
    of what was changed are printed.

    \b
    Examples:
      reflect-app tags merge leaderships leadrship --into leadership
    """  # noqa: D301
    _change(context, lambda known: merging(names, into, known), dry_run=dry_run, as_json=as_json)


@tags_app.command()
def delete(
    context: typer.Context, tag: Tag, *, dry_run: DryRun = False, as_json: AsJson = False
) -> None:
    """Take a tag from all reflections that have it; their words stay as they are.

    What has no other tag can be published only once it has one. The ids of what was changed are
    printed.

    \b
    Examples:
      reflect-app tags delete misc --dry-run
    """  # noqa: D301
    _change(context, lambda known: deleting(tag, known), dry_run=dry_run, as_json=as_json)


def _change(
    context: typer.Context,
    make: Callable[[Sequence[TagUse]], TagChange],
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Say what a change means, make it unless it is only tried, and tell what became of it."""
    stop = UntilStopped()
    outcomes: list[Retagged] = []
    with open_library(context) as library:
        change = _meant(make, library.tags_used())
        found = AllTouched.of(touched(library, change))
        for words in change_words.what_it_means(change, found):
            say(words)
        if not dry_run:
            outcomes = list(retag(library, change, stop.each(found.ids, "Changing tags")))
    ids = found.ids if dry_run else [each.id for each in outcomes if each.problem is None]
    faults = [each for each in outcomes if each.problem is not None]
    if as_json:
        write_json(_change_row(change, ids, faults))
    else:
        write_lines(ids)
    if dry_run:
        say(plural(len(ids), "{n} reflection would change.", "{n} reflections would change."))
        return
    left = len(found.lines) - len(outcomes)
    say(change_words.what_was_done(change, len(ids)))
    for each in faults:
        say(f"{each.id}: {each.problem}")
    if left:
        say(change_words.what_was_not_done((), left))
    stop.leave_if_stopped()
    exit_unless(not faults and not left)


def _meant(make: Callable[[Sequence[TagUse]], TagChange], known: Sequence[TagUse]) -> TagChange:
    try:
        return make(known)
    except TagChangeError as error:
        _refuse(error)


def _refuse(error: TagChangeError) -> NoReturn:
    refuse(str(error))


def _row(line: TagLine) -> dict[str, Any]:
    row = {"tag": line.tag, "count": line.count, "listed": line.listed, "like": line.like}
    return row | ({"spellings": list(line.spellings)} if line.spellings else {})


def _line(line: TagLine) -> str:
    """A tag, its count, whether it is listed, what it is like, its spellings; between tabs."""
    listed = {None: "", True: "listed", False: "not listed"}[line.listed]
    like = f"like {line.like}" if line.like else ""
    spellings = f"also spelled {', '.join(line.spellings)}" if line.spellings else ""
    return "\t".join((line.tag, str(line.count), listed, like, spellings)).rstrip("\t")


def _change_row(
    change: TagChange, ids: Sequence[str], faults: Sequence[Retagged]
) -> dict[str, Any]:
    row: dict[str, Any] = {"tag": change.tag, "ids": list(ids)}
    if faults:
        row["problems"] = [{"id": each.id, "message": str(each.problem)} for each in faults]
    return row
