"""The subcommand that lists reflections, searched and sorted as the window's list is."""

from __future__ import annotations

import math
from datetime import datetime, time
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJsonRows, app, open_library
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.list_table import write_summaries
from reflect_app.cli.output import (
    say,
    with_progress,
    write_json_rows,
)
from reflect_app.errors import CouldNotSaveError
from reflect_app.queries import Order, Query, about_signs
from reflect_app.shown_dates import moment_for_programs
from reflect_app.status import Status
from reflect_app.typed_dates import calendar_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reflect_app.cli.list_table import Reviews
    from reflect_app.library import Library
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

PAGE = 2_000  # lines that are fetched at once
READ_AT_ONCE = 100


@app.command("list")
def list_(  # noqa: PLR0913  -- each is an option of the command line
    context: typer.Context,
    *,
    search: Annotated[
        str, typer.Option("--search", metavar="TEXT", help="Only those with all these words.")
    ] = "",
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help=f"Only those: {', '.join(Status)}."),
    ] = None,
    tag: Annotated[
        str, typer.Option("--tag", metavar="TAG", help="Only those with this tag.")
    ] = "",
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Only those changed on this day or later."),
    ] = None,
    before: Annotated[
        str | None,
        typer.Option("--before", metavar="DATE", help="Only those changed before this day."),
    ] = None,
    sort: Annotated[
        str, typer.Option("--sort", metavar="ORDER", help=f"One of {', '.join(Order)}.")
    ] = Order.NEWEST.value,
    limit: Annotated[
        str | None, typer.Option("--limit", metavar="N", help="At most so many.")
    ] = None,
    for_review: Annotated[
        bool, typer.Option("--for-review", help="Only those that others sent you for review.")
    ] = False,
    as_json: AsJsonRows = False,
) -> None:
    """List the reflections in the library, the newest change first.

    Words are searched in all answers, titles and tags; each is the beginning of a word to find,
    and what stands in double quotes is found as a phrase. Where the output is not a terminal, each
    line has the id, status, date and title, with tabs between them, and where it was searched what
    was found. A reflection without a title is listed by its first words.

    \b
    Examples:
      reflect-app list
      reflect-app list --search '"washing machine" trust' --status published --json
      reflect-app list --tag housing --since 2026-01-01 --sort title --limit 20
    """  # noqa: D301
    if about := about_signs(search):
        refuse(f"{about}.")
    query = Query(
        words=search,
        status=_status(status) if status is not None else None,
        tag=tag,
        since=_moment("--since", since),
        before=_moment("--before", before),
        order=_order(sort),
        for_review=True if for_review else None,
    )
    most = _number(limit) if limit is not None else None
    with open_library(context) as library:
        if searched := bool(search.strip()):
            _catch_up(library)
        pages = _pages(library, query, most)
        if as_json:
            rows = (_list_rows(library, page, searched=searched) for page in pages)
            write_json_rows(chain.from_iterable(rows))
        elif not write_summaries(pages, _review_lines(library), searched=searched):
            say(_nothing(query))


def _pages(library: Library, query: Query, limit: int | None) -> Iterator[Sequence[Summary]]:
    """The lines of a list, some at a time, so that no list is too long to be printed."""
    start = 0
    while limit is None or start < limit:
        wanted = PAGE if limit is None else min(PAGE, limit - start)
        page = library.find(query, start=start, limit=wanted)
        if page:
            yield page
        if len(page) < wanted:
            return
        start += wanted


def _catch_up(library: Library) -> None:
    """Read in what the search does not know yet, so that nothing is missed."""
    left = library.counts().not_indexed
    steps = range(math.ceil(left / READ_AT_ONCE))
    try:
        for _step in with_progress(steps, "Reading in for search"):
            left = library.update_search_index(READ_AT_ONCE)
        while left:  # of long texts a step takes fewer
            left = library.update_search_index(READ_AT_ONCE)
    except CouldNotSaveError as error:
        say(str(error))
        say("What was written last may not be found.")


def _nothing(query: Query) -> str:
    if query == Query(order=query.order):
        return "There are no reflections in this library yet."
    return "No reflection matches."


def _status(text: str) -> Status:
    if text not in set(Status):
        refuse(f"There is no status “{text}”. Use one of {', '.join(Status)}.")
    return Status(text)


def _order(text: str) -> Order:
    if text not in set(Order):
        refuse(f"There is no order “{text}”. Use one of {', '.join(Order)}.")
    return Order(text)


def _moment(option: str, text: str | None) -> datetime | None:
    """The first moment of a day here."""
    if text is None:
        return None
    day = calendar_date(text)
    if day is None:
        refuse(f"The date for {option} must be a real date, as YYYY-MM-DD, and not “{text}”.")
    return datetime.combine(day, time.min).astimezone()


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= len(text) <= 9 and int(text)):  # noqa: PLR2004  -- more digits than any list needs
        refuse(f"--limit must be a whole number from 1 up, and not “{text}”.")
    return int(text)


def _review_lines(library: Library) -> Reviews:
    """What tells of the lines of a page which of them are, or were, under review."""
    return lambda page: library.review_lines(each.id for each in page)


def _list_rows(
    library: Library, page: Sequence[Summary], *, searched: bool
) -> Iterator[dict[str, Any]]:
    reviews = _review_lines(library)(page)
    return (_list_row(each, reviews.get(each.id), searched=searched) for each in page)


def _list_row(summary: Summary, review: ReviewLine | None, *, searched: bool) -> dict[str, Any]:
    """A line of the list, with where the words were found if words were searched."""
    row: dict[str, Any] = {
        "id": summary.id,
        "title": summary.title,
        "status": summary.status.value,
        "tags": list(summary.tags),
        "published": summary.published and summary.published.isoformat(),
        "updated": moment_for_programs(summary.updated),
        "needs": list(summary.needs),
        "review": _review_row(review) if review else None,
    }
    if searched:
        row["excerpt"] = [{"text": text, "found": found} for text, found in summary.excerpt]
    return row


def _review_row(line: ReviewLine) -> dict[str, Any]:
    """Where a review is, with the keys in the order that is promised."""
    return {
        "for_review": line.is_for_review,
        "who": line.who,
        "since": moment_for_programs(line.since) if line.since else None,
        "open_comments": line.open_comments,
        "comments": line.comments,
        "answered": line.answered or None,
        "to_bring_together": line.to_bring_together,
    }
