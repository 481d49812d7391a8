"""The words of the bin's window: pure functions from what is known to what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TITLES_SHOWN = 3  # of what is to be removed; enough to see that it is the right ones


def what_the_bin_is() -> str:
    """What the bin is, above its list."""
    return tr(
        "What is here is out of your list and otherwise as it was. It stays until you put it back"
        " or remove it for good."
    )


def what_comes_here() -> str:
    """The same where it is empty."""
    return tr(
        "There is nothing to tidy up. What you move to the bin stays here until you put it back or"
        " remove it for good."
    )


def out_of_reach() -> str:
    """What removing for good leaves alone."""
    return tr("Text files that you exported are not touched.")


def removing_meanwhile() -> str:
    """What one can do until it is."""
    return tr("This can take a moment. You can go on writing meanwhile.")


def clearing_backups() -> str:
    """What is said while the backups follow."""
    return tr("The backups are being cleared now; you can close this window meanwhile.")


def backups_cleared() -> str:
    """What is said once they have."""
    return tr("Reflect’s backups no longer hold anything of it either.")


def in_the_bin(number: int) -> str:
    """The line at the foot of the list: "3 reflections in the bin"."""
    return plural(number, "{n} reflection in the bin", "{n} reflections in the bin")


def question(number: int) -> str:
    """The heading of the page before anything is removed."""
    return plural(number, "Remove this reflection for good?", "Remove {n} reflections for good?")


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


def keep_button(number: int) -> str:
    """The safe way out of that page."""
    return plural(number, "Keep it", "Keep them")


def remove_button(number: int) -> str:
    """What removes them."""
    return plural(number, "Remove {n} reflection for good", "Remove {n} reflections for good")


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


def binned_again(number: int) -> str:
    """What is said when putting back was undone."""
    return plural(number, "In the bin again.", "{n} reflections are in the bin again.")


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
