"""Reflections as ``list`` prints them: a table on a terminal, lines with tabs elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.cli.output import write_lines
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from rich.table import Table
    from rich.text import Text

    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

    Reviews = Callable[[Sequence[Summary]], Mapping[str, ReviewLine]]

NARROW = 64  # columns of a terminal; a table with fewer has no room for titles


def write_summaries(
    pages: Iterable[Sequence[Summary]], reviews: Reviews, *, searched: bool = False
) -> bool:
    """A table on a terminal; elsewhere a line each of id, status, date and title, with tabs.

    Where it was searched, what was found comes last. The table says of those under review who has
    them, or who they are from. The answer is whether there was any.
    """
    written = False
    for page in pages:
        if sys.stdout.isatty():
            _write_table(page, reviews(page), searched=searched, headed=not written)
        else:
            write_lines("\t".join(_columns(summary, searched=searched)) for summary in page)
        written = True
    return written


def _columns(summary: Summary, *, searched: bool) -> list[str]:
    published = summary.published.isoformat() if summary.published else ""
    columns = [summary.id, summary.status.value, published, summary.display_title]
    return [*columns, "".join(text for text, _found in summary.excerpt)] if searched else columns


def _write_table(
    summaries: Sequence[Summary],
    reviews: Mapping[str, ReviewLine],
    *,
    searched: bool,
    headed: bool,
) -> None:
    """A table; where that would leave no room for titles, for each its facts, and them below."""
    from rich.console import Console  # noqa: PLC0415  -- only where there is a terminal
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console, below = Console(file=sys.stdout), (0, 0, 0, 2)  # set in under the facts
    if console.width >= NARROW:
        console.print(_table(summaries, reviews, searched=searched, headed=headed))
        return
    for summary in summaries:
        *facts, title = _columns(summary, searched=False)
        console.print(Text("  ".join(filter(None, facts))))
        console.print(Padding(Text(shown_name(title)), below))
        if line := reviews.get(summary.id):
            console.print(Padding(Text(shown_name(in_words(line))), below))
        if searched and summary.excerpt:
            console.print(Padding(_found(summary), below))


def _found(summary: Summary) -> Text:
    from rich.text import Text  # noqa: PLC0415  -- only where there is a terminal

    parts = ((shown_name(text), is_found) for text, is_found in summary.excerpt)
    return Text.assemble(*((text, "bold underline" if found else "") for text, found in parts))


def _table(
    summaries: Sequence[Summary],
    reviews: Mapping[str, ReviewLine],
    *,
    searched: bool,
    headed: bool,
) -> Table:
    from rich import box  # noqa: PLC0415  -- only where there is a terminal
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_header=headed)
    for name, width in (("Id", 10), ("Status", 15), ("Published", 10)):
        table.add_column(name, no_wrap=True, min_width=width)
    more = [name for name, there in (("Review", reviews), ("Found", searched)) if there]
    for name in ("Title", *more):
        table.add_column(name, no_wrap=name != "Review", overflow="ellipsis", ratio=1)
    for summary in summaries:
        columns = map(shown_name, _columns(summary, searched=False))
        cells = [Text(each) for each in columns]  # no markup of ours
        if reviews:
            line = reviews.get(summary.id)
            cells.append(Text(shown_name(in_words(line)) if line else ""))
        table.add_row(*cells, *([_found(summary)] if searched else []))
    return table


def in_words(line: ReviewLine) -> str:
    """Where a review is, in few words: "with B. since 2026-11-25, 2 open"."""
    if line.to_bring_together:
        return tr("two texts to bring together")
    if line.is_for_review:
        said = tr("from {name}", name=line.who)
    elif line.answered == "approved":
        said = tr("approved by {name}", name=line.who) if line.who else tr("approved")
    elif line.answered:
        said = tr("back from {name}", name=line.who) if line.who else tr("back")
    else:
        said = tr("with {name}", name=line.who) if line.who else tr("out")
    if line.since is None:  # commented and never handed over
        said = ""
    else:
        said += tr(" since {day}", day=line.since.astimezone().date().isoformat())
    left = tr("{n} open", n=line.open_comments) if line.open_comments else ""
    return ", ".join(filter(None, (said, left)))
