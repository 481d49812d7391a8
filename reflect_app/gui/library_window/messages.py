"""The words of the library window: pure functions from what is known to what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.reflections import STATUS_WORDS
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

FILTER_WORDS = {ALL: "All", **STATUS_WORDS, "draft": "Drafts"}
WITHIN = {
    ALL: "reflections",
    "draft": "drafts",
    "finished": "finished reflections",
    "with-supervisor": "reflections with your supervisor",
    "returned": "reflections back with comments",
    "approved": "approved reflections",
    "published": "published reflections",
}
"""What a filter lets through, as it is called within a sentence."""
ALWAYS_OFFERED = (ALL, "draft")
COMING = "Just a moment…"  # what a row says to a screen reader before it is here
SAID_FROM = 200  # unread reflections; as many as this are read in before anybody could notice


def filters(
    by_status: Mapping[str, int], found: Mapping[str, int] | None = None, picked: str = ALL
) -> list[tuple[str, str, int]]:
    """The filters to offer: key, words, and how many reflections were found of each.

    Which are offered depends on what there is at all, so that none goes while somebody searches.
    """
    counts = by_status if found is None else found
    numbers = {ALL: sum(counts.values())}
    numbers |= {status: counts.get(status, 0) for status in STATUS_WORDS}
    return [
        (key, FILTER_WORDS[key], number)
        for key, number in numbers.items()
        if by_status.get(key) or key in ALWAYS_OFFERED or key == picked
    ]


def listed_text(shown: int, total: int, *, searched: bool = False) -> str:
    """How many reflections there are, or are shown of them, or were found among them."""
    number = plural(total, "{n} reflection", "{n} reflections")
    if searched:
        return f"Found in {shown:,} of {number}"
    return number if shown == total else f"{shown:,} of {number}"


def found_elsewhere(number: int) -> str:
    """What is said where nothing was found of one status, but of others."""
    return plural(number, "One of another kind was found.", "{n} of another kind were found.")


def promise_text(not_indexed: int) -> str:
    """The promise that people can check; while much is not read in for search yet, that instead."""
    if not_indexed > SAID_FROM:
        return plural(
            not_indexed,
            "still reading in {n} reflection for search",
            "still reading in {n} reflections for search",
        )
    return "everything stays on this computer"


def stopped_message(words: str, left: int) -> str:
    """What was done, and to how many it was not, where it was stopped before its end."""
    if not left:
        return words
    stopped = plural(left, "Stopped: {n} was left as before.", "Stopped: {n} were left as before.")
    return f"{words} {stopped}"


def written_message(written: int, behind: int, folder: str, left: int = 0) -> str:
    """What became of the reflections that were written as text files into a folder.

    ``left`` are those that it did not come to, because it was stopped.
    """
    if left:
        return _stopped_writing(written, behind, folder, left)
    done = plural(
        written,
        "{n} reflection written to {folder}.",
        "{n} reflections written to {folder}.",
        folder=folder,
    )
    if not behind:
        return done
    stayed = plural(
        behind,
        "{n} reflection stayed behind. The reasons are below.",
        "{n} reflections stayed behind. The reasons are below.",
    )
    return f"{done} {stayed}" if written else f"Nothing was written. {stayed}"


def _stopped_writing(written: int, behind: int, folder: str, left: int) -> str:
    done = plural(
        written + behind + left,
        "Stopped: {written} of {n} reflection written to {folder}.",
        "Stopped: {written} of {n} reflections written to {folder}.",
        written=f"{written:,}",
        folder=folder,
    )
    stayed = f" {behind:,} stayed behind. The reasons are below." if behind else ""
    rest = plural(left, "{n} was not looked at.", "{n} were not looked at.")
    return f"{done}{stayed} {rest}"


def copied_message(number: int) -> str:
    """What is said after reflections were duplicated."""
    return plural(number, "Duplicated. The copy is a draft.", "{n} copies made.")


def importing_message(number: int, files: int) -> str:
    """How far an import has come."""
    return plural(
        files,
        "Importing… {number} of {n} file",
        "Importing… {number} of {n} files",
        number=f"{number:,}",
    )


def export_into_title(number: int) -> str:
    """What the question where to export reflections to is called."""
    return plural(
        number, "Export {n} reflection into a folder", "Export {n} reflections into a folder"
    )


def copies_into_title(number: int) -> str:
    """What the question where to save copies of reflections is called."""
    return plural(
        number,
        "Save copies of {n} reflection into a folder",
        "Save copies of {n} reflections into a folder",
    )


def already_there_message(number: int, folder: str) -> str:
    """How many files of the names that an export wants are in its folder."""
    return plural(
        number,
        "{n} file is already in {folder}.",
        "{n} files are already in {folder}.",
        folder=folder,
    )
