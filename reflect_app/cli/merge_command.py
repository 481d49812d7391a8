"""The subcommand that brings two texts together where both people changed the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from reflect_app.cli.command_line import AsJson, Id, app, open_library
from reflect_app.cli.exit_codes import refuse
from reflect_app.cli.output import say, write_json, write_lines
from reflect_app.cli.signing_name import signing_name
from reflect_app.clock import utc_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.three_way_merge import Merge, Place

KEEP = ("mine", "theirs", "both")


@app.command()
def merge(
    context: typer.Context,
    reflection_id: Id,
    *,
    keep: Annotated[
        str | None,
        typer.Option(
            "--keep",
            metavar="WHICH",
            help=f"What stands where you both changed the same place: {', '.join(KEEP)}.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Bring together what both of you changed at one place.

    Without --keep, each such place is shown in both texts, and nothing is changed. What only one of
    you changed is taken either way; the text as it was before stays in the history.

    \b
    Examples:
      reflect-app merge h3kq8vnt2p
      reflect-app --name A. merge h3kq8vnt2p --keep both
    """  # noqa: D301
    from reflect_app.handover import merging  # noqa: PLC0415  -- 0.2 s that check saves
    from reflect_app.three_way_merge import Choice  # noqa: PLC0415

    if keep is not None and keep not in KEEP:
        refuse(f"There is nothing to keep called “{keep}”. Use one of {', '.join(KEEP)}.")
    name = signing_name(context) if keep else ""
    with open_library(context) as library:
        library.get(reflection_id)  # an id that is not there is said as such
        found = merging.pending(library, reflection_id)
        places = found.places if found else ()
        if found and keep:
            choices = dict.fromkeys(places, Choice(keep))
            merging.settle(library, reflection_id, choices, name=name, now=utc_now())
    if as_json:
        rows = [_place_row(found, place) for place in places] if found else []
        write_json({"id": reflection_id, "kept": keep if found else None, "places": rows})
    elif found is None:
        say("There is nothing to bring together here.")
    elif keep:
        say("Brought together. What was here before is in the history.")
    else:
        write_lines(line for place in places for line in _place_lines(found, place))
        say("Nothing was changed. To bring them together, say --keep mine, theirs or both.")


def _place_row(merge: Merge, place: Place) -> dict[str, Any]:
    mine, theirs = _two_texts(merge, place)
    return {"place": str(place.where), "number": place.number, "mine": mine, "theirs": theirs}


def _place_lines(merge: Merge, place: Place) -> Iterator[str]:
    for whose, text in zip(("mine", "theirs"), _two_texts(merge, place), strict=True):
        for line in text.split("\n"):
            yield f"{place.where}\t{place.number}\t{whose}\t{line}"


def _two_texts(merge: Merge, place: Place) -> tuple[str, str]:
    """The place as it is here, and as it came."""
    from reflect_app.prompt_keys import PromptKey  # noqa: PLC0415
    from reflect_app.three_way_merge import TAGS  # noqa: PLC0415

    if isinstance(place.where, PromptKey):
        part = merge.conflicts(place.where)[place.number - 1]
        return "\n".join(part.mine), "\n".join(part.theirs)
    if place == TAGS:
        return ", ".join(merge.mine.tags), ", ".join(merge.theirs.tags)
    days = (merge.mine.published, merge.theirs.published)
    mine, theirs = (day.isoformat() if day else "" for day in days)
    return mine, theirs
