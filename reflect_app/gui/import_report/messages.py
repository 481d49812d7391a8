"""The words of the import report's window; what is said of a file is in ``publication``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.publication.text_import.import_messages import files
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.publication.mend.mend_preview import BeforeAndAfter
    from reflect_app.publication.text_import.decide_on_file import Decided
    from reflect_app.publication.text_import.import_report import ImportOutcome


def stay() -> str:
    """What is said beside the buttons."""
    return tr("The ones that need a person stay where they are until you decide.")


def safe_link(number: int) -> str:
    """The way to the list of what is safe to mend."""
    return plural(
        number, "Mend the one that is safe to mend…", "Mend the {n} that are safe to mend…"
    )


# Mending


def file_stays() -> str:
    """What mending does not do."""
    return tr("The file stays as it is; the mended text goes into your library.")


def beyond_places(shown: BeforeAndAfter) -> str:
    """What else is put right, which can't be seen in lines, or is too much to be shown."""
    said = []
    if shown.line_ends:
        said.append(tr("Line ends are put into their usual form, too."))
    if shown.mark:
        said.append(tr("An unseen mark at the start is taken out, too."))
    if shown.more:
        more = ("{n} more changed line is not shown.", "{n} more changed lines are not shown.")
        said.append(plural(shown.more, *more))
    return " ".join(said)


def cannot_be_mended() -> str:
    """What is said where a file can't be mended, above the reasons."""
    return tr("It can’t be mended here, since this needs a person first:")


def left_after() -> str:
    """What stands above what a mended file still has."""
    return tr("What is left for you then, in the mended text:")


def looking() -> str:
    """What is said while a file is read."""
    return tr("Looking at the file…")


def spoken_change(before: Sequence[str], after: Sequence[str]) -> str:
    """What changed, as a screen reader says it."""
    if not after:
        return tr("Taken out: {words}", words="; ".join(before))
    return tr("Now: {words}", words="; ".join(after))


def taking_in(done: int, number: int) -> str:
    """How far it is."""
    if number == 1:
        return tr("Taking it in…")
    return tr("Taking in {done} of {all}…", done=f"{done:,}", all=files(number))


def what_came(decision: Decided) -> str:
    """What became of the files of a decision."""
    now = decision.now
    if len(now) == 1:
        return _of_one(now[0])
    here = sum(each.is_new for each in now)
    said = [plural(here, "{n} file is in your library now.", "{n} files are in your library now.")]
    if left := sum(each.is_held_back or not (each.taken or each.id) for each in now):
        still = ("{n} still needs a person.", "{n} still need a person.")
        said.append(plural(left, *still))
    return " ".join(said)


def _of_one(now: ImportOutcome) -> str:
    name = shown_name(now.path.name)
    if now.is_new:
        return tr("“{name}” is in your library now.", name=name)
    return tr("“{name}” was not taken in. {why}", name=name, why=now.sentence())


def stopped_before(left: int) -> str:
    """What is said after a stop."""
    one, many = "Stopped; {n} file was not looked at.", "Stopped; {n} files were not looked at."
    return plural(left, one, many)


def taken_back(decision: Decided) -> str:
    """What is said once a decision was made undone."""
    in_bin = len(decision.binned)
    if not in_bin:
        return tr("Taken back: it is as it was before.")
    return plural(
        in_bin,
        "Taken back: the reflection that came in is in the bin.",
        "Taken back: the {n} reflections that came in are in the bin.",
    )


# The safe ones


def safe_heading(number: int) -> str:
    """What is asked above the list of what is safe to mend."""
    return plural(
        number, "Mend this file and take it in?", "Mend these {n} files and take them in?"
    )


def safe_lead() -> str:
    """What is said below that."""
    return tr(
        "Look at what would change in each. The files stay as they are; the mended texts go into"
        " your library, and one step takes all of it back."
    )


def mend_these(number: int, *, more: bool) -> str:
    """The button that mends what is shown."""
    if more:
        one, many = "Mend the one that is shown", "Mend the {n} that are shown"
    else:
        one, many = "Mend and take it in", "Mend and take in all {n}"
    return plural(number, one, many)


# Nearly the same


def about_comparing() -> str:
    """What an opened row says of a file that is nearly the same as another text."""
    return tr("See both texts side by side, then choose. Whatever you choose can be taken back.")


def chosen_there(name: str) -> str:
    """What is said where the one in the library stays."""
    return tr("“{name}” stays as it is, and the file was left out.", name=name)


def chosen_this(file: str, name: str) -> str:
    """What is said where the file took the other's place."""
    return tr("“{file}” is in your library now, and “{name}” is in the bin.", file=file, name=name)


def chosen_both(file: str, name: str) -> str:
    """What is said where both are there."""
    return tr("“{file}” is in your library now, beside “{name}”.", file=file, name=name)


def nothing_to_compare() -> str:
    """What is said where the file is no reflection any more, or the other is not there."""
    return tr("There are no two texts to compare any more: one was changed, or is gone.")


def again() -> str:
    """The way to have a file looked at anew."""
    return tr("Take it in again")


# Damaged lines


def about_damage(number: int) -> str:
    """What stands above damaged lines."""
    return plural(
        number,
        "This line looks damaged. Nothing was changed in it.",
        "These {n} lines look damaged. Nothing was changed in them.",
    )


def nobody_knows() -> str:
    """What is said beside a line for which nothing can be offered."""
    return tr("Only a person can know what stood here. Open the reflection to write it.")


def nothing_damaged() -> str:
    """What is said where a reflection was put right in the meantime."""
    return tr("Nothing in it looks damaged any more.")


def put_right(is_draft: bool) -> str:
    """What is said once a line was put right."""
    said = tr("The line is put right in your reflection; what was there is kept in its history.")
    if not is_draft:
        return said
    more = tr("It is a draft now, since its words are not those that were published.")
    return f"{said} {more}"


# What a person can do


def what_to_do(codes: set[str]) -> str:
    """What helps with a file that was refused."""
    if "locked" in codes:
        return tr("Open it by itself: you are asked for its passphrase there.")
    if "not-saved" in codes:
        return tr("Nothing of it is in your library. Try again in a moment.")
    if "unreadable" in codes:
        return tr("Once it is there and you may read it, take it in again.")
    if "empty-file" in codes:
        return tr("If there should be a text in it, ask whoever sent it for the file once more.")
    return tr(
        "Put it right in the program that it comes from, and save it under the same name. Then take"
        " it in again."
    )


def as_before() -> str:
    """What is said once a line is what it was."""
    return tr("Taken back: the line is as it was before.")


def revision_kept() -> str:
    """What is said beside the likely text."""
    return tr("What is there now is kept in the history of the reflection.")
