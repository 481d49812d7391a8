"""What is said on the pages after the list: the question, the writing, and what became of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reflect_app.gui.publish.choices import and_last
from reflect_app.ledger_line import FileFormat
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEW = 4  # reflections that are named in one line
_COUNTED = {
    FileFormat.TEXT: ("{n} text file", "{n} text files"),
    FileFormat.MARKDOWN: ("{n} Markdown file", "{n} Markdown files"),
    FileFormat.HTML: ("{n} web page", "{n} web pages"),
    FileFormat.INDEX: ("{n} index of the web pages", "{n} indexes of the web pages"),
    FileFormat.JSON_LINES: ("{n} JSON Lines file", "{n} JSON Lines files"),
    FileFormat.CSV: ("{n} CSV table", "{n} CSV tables"),
    FileFormat.ZIP: ("{n} zip", "{n} zips"),
}

# The question


def question() -> str:
    """The one question that matters."""
    return tr("Would the people in these stories be safe if a neighbour read them?")


def still_looking() -> str:
    """Said while it is not known of each text yet what is undecided in it."""
    return tr("Reflect is still looking at the texts.")


def what_it_means() -> str:
    """What the question means."""
    return tr(
        "A neighbour may know the street, the day, the dog. Nobody needs to be named for somebody"
        " to be recognised. If you are unsure about one, leave it out this time and talk about it"
        " with whoever wrote it."
    )


def what_will_happen(number: int, folder: str, also: str) -> str:
    """What the last button does."""
    one, many = "{n} text file goes into “{folder}”.", "{n} text files go into “{folder}”."
    words = plural(number, one, many, folder=folder)
    return f"{words} {tr('And beside it: {also}.', also=also)}" if also else words


def write_files(number: int) -> str:
    """The last button."""
    return plural(number, "Write {n} file", "Write {n} files")


def go_back() -> str:
    """The button that leads away from the question."""
    return tr("Go back and look again")


# Writing


def writing(done: int, of: int) -> str:
    """How far the writing is."""
    return tr("Writing… {n} of {all}", n=f"{done:,}", all=f"{of:,}")


def finishing() -> str:
    """All are written; what is made of the whole folder is not yet."""
    return tr("Finishing…")


def written_title(written: int, *, unchanged: int, stopped: bool) -> str:
    """The heading once it is over."""
    if stopped:
        return tr("Stopped")
    if not written and unchanged:
        return tr("Everything is there already")
    if not written:
        return tr("Nothing was written")
    return plural(written, "{n} reflection is published", "{n} reflections are published")


def written_lines(written: Iterable[FileFormat], unchanged: int, folder: str) -> list[str]:
    """What is in the folder now, a sentence for each outcome there is."""
    counts = Counter(written)
    new = plural(
        counts.total(),
        "{n} file was written into “{folder}”{kinds}.",
        "{n} files were written into “{folder}”{kinds}.",
        folder=folder,
        kinds=_kinds_of(counts),
    )
    same = plural(
        unchanged,
        "{n} was there already with these words, and stays as it is.",
        "{n} were there already with these words, and stay as they are.",
    )
    return [words for number, words in ((counts.total(), new), (unchanged, same)) if number]


def _kinds_of(counts: Counter[FileFormat]) -> str:
    """How many there are of each kind; nothing where all are text files."""
    if set(counts) <= {FileFormat.TEXT}:
        return ""
    kinds = and_last([plural(counts[each], *_COUNTED[each]) for each in _COUNTED if counts[each]])
    return tr(": {kinds}", kinds=kinds)


def not_written_lines(behind: int, left: int) -> list[str]:
    """What is not in the folder, a sentence for each outcome there is."""
    held = plural(
        behind, "{n} stayed behind; it says below why.", "{n} stayed behind; it says below why."
    )
    waits = plural(
        left,
        "{n} was not come to, and waits as it was.",
        "{n} were not come to, and wait as they were.",
    )
    return [words for number, words in ((behind, held), (left, waits)) if number]


def held_by_one_cause(titles: Sequence[str]) -> str:
    """What stands above a cause: how many it holds back, and which where they are few."""
    if len(titles) == 1:
        return titles[0]
    number = plural(len(titles), "{n} reflection", "{n} reflections")
    return number if len(titles) > FEW else f"{number}: {and_last(titles)}"


def another_folder() -> str:
    """The button that leads to a folder that can be written into."""
    return tr("Choose another folder")


def go_on_with_the_rest(left: int) -> str:
    """The button that goes on after a stop."""
    return plural(left, "Write the other file", "Write the other {n} files")


def look_at_behind(number: int) -> str:
    """The button to those that stayed behind."""
    return plural(
        number, "Look at the one that stayed behind", "Look at the {n} that stayed behind"
    )


def closed_while_writing() -> str:
    """What the list says where the window was closed while it wrote."""
    return tr("Stopped. What was written is published; the rest waits as it was.")
