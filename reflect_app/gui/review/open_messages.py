"""What is said of files that were opened: what became of each, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.status import Status
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.handover.incoming import Opened


def locked_words(name: str) -> str:
    """What a passphrase is asked for."""
    return tr(
        "“{name}” is locked. Its sender can tell you the passphrase; it can be pasted here.",
        name=shown_name(name),
    )


def enter_its_passphrase() -> str:
    """Said where nothing was typed."""
    return tr("Enter the passphrase of this file")


def opening_words(number: int) -> str:
    """Said while files are being opened."""
    return plural(number, "Opening the file…", "Opening {n} files…")


def outcome_words(opened: Opened, *, for_review: bool) -> str:
    """What became of one file, in a sentence or two."""
    words = {
        "new": _new(opened.by, for_review=for_review),
        "updated": _updated(opened, for_review=for_review),
        "merged": tr(
            "What {who} changed is brought together with what you changed meanwhile.",
            who=_who(opened),
        ),
        "conflict": tr(
            "{who} and you changed the same paragraph. Both texts are kept, and you choose.",
            who=_who(opened),
        ),
        "same": tr("Nothing in this file is new: all of it is here already."),
        "older": tr("This file is older than what is here, so nothing was changed."),
        "refused": tr("This file was not taken in."),
    }[opened.outcome]
    besides = (each.message for each in opened.problems)
    if opened.outcome == "refused":
        return " ".join(besides) or words
    return " ".join(filter(None, (words, _said(opened), *besides)))


def not_opened_title() -> str:
    """The title of what says that a file could not be opened."""
    return tr("This file was not opened")


def several_heading(opened: Sequence[Opened], kept_locked: int) -> str:
    """What became of several files together."""
    here = sum(each.id is not None for each in opened)
    refused = len(opened) - here
    parts = (
        plural(here, "1 file is opened.", "{n} files are opened.") if here else "",
        plural(refused, "1 was not taken in.", "{n} were not taken in.") if refused else "",
        plural(kept_locked, "1 is still locked.", "{n} are still locked.") if kept_locked else "",
    )
    return " ".join(filter(None, parts))


def still_locked() -> str:
    """Said of a file whose passphrase nobody gave."""
    return tr("It is locked, and was left as it is.")


def is_approved(opened: Opened) -> bool:
    """Whether just this text is approved now, as far as it is known here."""
    return opened.record is not None and opened.record.status is Status.APPROVED


def _updated(opened: Opened, *, for_review: bool) -> str:
    if is_approved(opened) and not for_review:
        who = _name(opened.approved_by) if opened.approved_by else _who(opened)
        return tr("{who} approved it. To publish it, export it as text.", who=who)
    return tr("What {who} sent is here now.", who=_who(opened))


def _new(by: str, *, for_review: bool) -> str:
    if not for_review:
        return tr("Your own copy from elsewhere is here now, to go on with.")
    if not by:
        return tr("It is here now, to be read and commented.")
    return tr("What {who} sent for review is here now, to be read and commented.", who=_name(by))


def _said(opened: Opened) -> str:
    """How many comments and replies are new."""
    comments = plural(opened.comments, "1 new comment.", "{n} new comments.")
    replies = plural(opened.replies, "1 new reply.", "{n} new replies.")
    said = (comments if opened.comments else "", replies if opened.replies else "")
    return " ".join(filter(None, said))


def _who(opened: Opened) -> str:
    return _name(opened.by) if opened.by else tr("the other person")


def _name(by: str) -> str:
    return shown_name(by)
