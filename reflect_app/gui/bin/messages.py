"""The words of the bin's window: pure functions from what is known to what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TITLES_SHOWN = 3  # of what is to be removed; enough to see that it is the right ones


def what_happens(number: int) -> str:
    """What removing for good means, all of it."""
    return plural(
        number,
        "{n} reflection will be removed for good: its text, its history and what search knows of"
        " it, here and in the backups. Nobody can bring it back.",
        "{n} reflections will be removed for good: their text, their history and what search knows"
        " of them, here and in the backups. Nobody can bring them back.",
    )


def named(titles: Sequence[str], number: int) -> str:
    """Which reflections are meant, a line each, as far as a person can take them in."""
    lines = [f"– {title}" for title in titles[:TITLES_SHOWN]]
    more = number - len(lines)
    if more and lines:
        lines.append(tr("and {n} more", n=f"{more:,}"))
    return "\n".join(lines)


def removed(number: int, wanted: int) -> str:
    """What became of it, and of those that had left the bin meanwhile."""
    if not number:
        return tr("None of it was in the bin any more: it was put back or removed before.")
    done = plural(
        number,
        "{n} reflection is gone from this library: text, history and what search knew.",
        "{n} reflections are gone from this library: text, history and what search knew.",
    )
    if number == wanted:
        return done
    left = plural(
        wanted - number,
        "{n} was no longer in the bin, and stays.",
        "{n} were not, and stay.",
    )
    return f"{done} {left}"


def backups_left(paths: Sequence[Path], away: Path | None) -> str:
    """What is said of backups that could not be cleared; empty where there are none."""
    folders = list(dict.fromkeys(path.parent for path in paths))
    sentences = []
    if away is not None:
        sentences.append(
            tr(
                "Your backup folder, {folder}, was away, so the backups there still hold it."
                " It is done when the folder is back.",
                folder=away,
            )
        )
        folders = [folder for folder in folders if folder != away]
    if folders:
        untold = plural(
            sum(path.parent in folders for path in paths),
            "{n} backup in {where} could not be changed just now. Reflect tries again by itself.",
            "{n} backups in {where} could not be changed just now. Reflect tries again by itself.",
            where=" and in ".join(map(str, folders)),
        )
        sentences.append(untold)
    return " ".join(sentences)


def set_aside(folder: Path) -> str:
    """What is said of damaged libraries, which are kept as they were found."""
    return tr(
        "A damaged library was set aside in {folder}. It may still hold these words, since Reflect"
        " never changes it. When you no longer need it, delete it yourself.",
        folder=folder,
    )
