"""The words of the library window: pure functions from what is known to what is read."""

from __future__ import annotations

from reflect_app.gui.library_window.index_pace import SAID_FROM
from reflect_app.gui.widgets.filter_bar import ALL
from reflect_app.translation import plural, tr


def listed_text(shown: int, total: int, *, searched: bool = False) -> str:
    """How many reflections there are, or are shown of them, or were found among them."""
    if searched:
        sentences = "Found in {shown} of {n} reflection", "Found in {shown} of {n} reflections"
    elif shown == total:
        sentences = "{n} reflection", "{n} reflections"
    else:
        sentences = "{shown} of {n} reflection", "{shown} of {n} reflections"
    return plural(total, *sentences, shown=f"{shown:,}")


def none_text(status: str) -> str:
    """What is said where there is no reflection of one status."""
    return {
        ALL: tr("No reflections just now"),
        "draft": tr("No drafts just now"),
        "finished": tr("No finished reflections just now"),
        "with-supervisor": tr("No reflections with your supervisor just now"),
        "returned": tr("No reflections back with comments just now"),
        "approved": tr("No approved reflections just now"),
        "published": tr("No published reflections just now"),
    }[status]


def no_match_text(status: str, words: str) -> str:
    """What is said where words were found in no reflection of one status, or of any."""
    return {
        ALL: tr("Nothing matches “{words}”", words=words),
        "draft": tr("Nothing matches “{words}” among drafts", words=words),
        "finished": tr("Nothing matches “{words}” among finished reflections", words=words),
        "with-supervisor": tr(
            "Nothing matches “{words}” among reflections with your supervisor", words=words
        ),
        "returned": tr(
            "Nothing matches “{words}” among reflections back with comments", words=words
        ),
        "approved": tr("Nothing matches “{words}” among approved reflections", words=words),
        "published": tr("Nothing matches “{words}” among published reflections", words=words),
    }[status]


def filters_match_none_text(status: str) -> str:
    """What is said where a tag or a time let no reflection of one status through, or of any."""
    return {
        ALL: tr("Nothing matches these filters"),
        "draft": tr("Nothing matches these filters among drafts"),
        "finished": tr("Nothing matches these filters among finished reflections"),
        "with-supervisor": tr(
            "Nothing matches these filters among reflections with your supervisor"
        ),
        "returned": tr("Nothing matches these filters among reflections back with comments"),
        "approved": tr("Nothing matches these filters among approved reflections"),
        "published": tr("Nothing matches these filters among published reflections"),
    }[status]


def promise_text(not_indexed: int) -> str:
    """The promise that people can check; while much is not read in for search yet, that instead."""
    if not_indexed > SAID_FROM:
        return plural(
            not_indexed,
            "still reading in {n} reflection for search",
            "still reading in {n} reflections for search",
        )
    return tr("everything stays on this computer")


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
    return f"{done} {stayed}" if written else f"{tr('Nothing was written.')} {stayed}"


def _stopped_writing(written: int, behind: int, folder: str, left: int) -> str:
    done = plural(
        written + behind + left,
        "Stopped: {written} of {n} reflection written to {folder}.",
        "Stopped: {written} of {n} reflections written to {folder}.",
        written=f"{written:,}",
        folder=folder,
    )
    stayed = tr("{n} stayed behind. The reasons are below.", n=f"{behind:,}") if behind else ""
    rest = plural(left, "{n} was not looked at.", "{n} were not looked at.")
    return " ".join(filter(None, (done, stayed, rest)))


def copies_into_title(number: int) -> str:
    """What the question where to save copies of reflections is called."""
    return plural(
        number,
        "Save copies of {n} reflection into a folder",
        "Save copies of {n} reflections into a folder",
    )


def found_elsewhere(number: int) -> str:
    """What is said where nothing was found of one status, but of others."""
    return plural(number, "One of another kind was found.", "{n} of another kind were found.")


def copied_message(number: int) -> str:
    """What is said after reflections were duplicated."""
    return plural(number, "Duplicated. The copy is a draft.", "{n} copies made.")


def files_to_import_kinds() -> str:
    """Which files a dialogue shows for an import: what it takes in, or all."""
    kinds = ("Text files and files for review (*.txt *.reflection)", "All files (*)")
    return ";;".join(map(tr, kinds))


def importing_message(number: int, files: int) -> str:
    """How far an import has come."""
    return plural(
        files,
        "Importing… {number} of {n} file",
        "Importing… {number} of {n} files",
        number=f"{number:,}",
    )


def nothing_to_bring_back_message() -> str:
    """What is said where what was to be undone is no longer in the bin."""
    return tr("There is nothing to bring back: it is no longer in the bin.")
