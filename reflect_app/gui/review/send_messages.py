"""What the dialog says that hands a reflection over, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.review.send_choices import Purpose
from reflect_app.handover.locked_before import LockedBefore
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.gui.review.send_choices import Handing

LONGEST_TITLE = 60  # characters of a working title that are shown


def heading_of(purpose: Purpose) -> str:
    """What the dialog is called."""
    return {
        Purpose.SEND: tr("Send for review"),
        Purpose.RETURN: tr("Send back with comments"),
        Purpose.APPROVE: tr("Approve"),
    }[purpose]


def explanation_of(handing: Handing) -> str:
    """What will be in the file, and what stays here."""
    if handing.purpose is Purpose.SEND:
        return tr(
            "This makes one file, to pass on in any way that your team has approved. It holds this"
            " reflection and its comments, and nothing else of your library."
        )
    if handing.purpose is Purpose.APPROVE:
        return tr(
            "This makes one file for the author. It says that you approve these words, exactly as"
            " they stand; any change after this ends the approval."
        )
    comments = plural(
        handing.open_comments,
        "This makes one file for the author, with your comments: 1 of them is open.",
        "This makes one file for the author, with your comments: {n} of them are open.",
    )
    none = tr("This makes one file for the author. No comment in it is open.")
    return comments if handing.open_comments else none


def lacking_words(purpose: Purpose, lacking: tuple[str, ...]) -> str:
    """What is missing to be approved, which holds nobody up who only sends."""
    if not lacking:
        return ""
    missing = {
        Purpose.SEND: tr(
            "It can be sent as it is. Before it can be approved, it needs a little more:"
        ),
        Purpose.RETURN: tr("Before it can be approved, it needs a little more:"),
        Purpose.APPROVE: tr(
            "It can’t be approved yet, since it needs a little more. Send it back with comments,"
            " and its author can add what is missing:"
        ),
    }[purpose]
    return "\n".join((missing, *(f"–\u00a0{each}" for each in lacking)))


def title_hint(title: str) -> str:
    """What sharing the working title means."""
    short = title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()}…"
    return tr("It is “{title}”, and only you can see it otherwise.", title=short)


def share_decisions(number: int) -> str:
    """Ticked where what the author decided goes along; ``number`` is how much of it there is."""
    return plural(number, "Share my decision", "Share my {n} decisions")


def note_label(purpose: Purpose) -> str:
    """What is asked about a note."""
    if purpose is Purpose.SEND:
        return tr("A note for them (optional)")
    return tr("A note for the author (optional)")


def send_button(purpose: Purpose, *, into_exchange_folder: bool) -> str:
    """What the button does that goes on."""
    if into_exchange_folder:
        return {
            Purpose.SEND: tr("Put it into the folder"),
            Purpose.RETURN: tr("Send it back"),
            Purpose.APPROVE: tr("Approve it"),
        }[purpose]
    return {
        Purpose.SEND: tr("Save the file…"),
        Purpose.RETURN: tr("Save the answer…"),
        Purpose.APPROVE: tr("Approve and save…"),
    }[purpose]


def exchange_hint(folder: Path | None) -> str:
    """Where the exchange folder is, or how one is named."""
    if folder is None:
        return tr(
            "A folder that both of you can reach can be named under “Review settings” in the menu"
            " of your reflections. Then nobody has to look for files."
        )
    return tr("{folder}. They find it without looking for it.", folder=shown_name(str(folder)))


def lock_hint(handing: Handing) -> str:
    """Why a file is locked; first, why it is to be where the box is ticked already."""
    return " ".join(filter(None, (_why_ticked(handing), _what_a_lock_is_for())))


def _why_ticked(handing: Handing) -> str:
    if handing.locked_before is LockedBefore.WENT:
        return tr("You locked it last time; lock it again, with the same passphrase or another.")
    if handing.locked_before is LockedBefore.NEVER:
        return ""
    if handing.purpose is Purpose.SEND:
        return tr("It came locked; lock it again, with the same passphrase or another.")
    return tr("It came locked; lock the answer too, with the same passphrase or another.")


def _what_a_lock_is_for() -> str:
    return tr(
        "Only those who know the passphrase can open the file. On a memory stick or in e-mail that"
        " may go astray, this keeps it to the two of you."
    )


def nobody_can_bring_it_back() -> str:
    """What has to be known about a passphrase before."""
    return tr(
        "Nobody can bring this passphrase back, nor open the file without it. Tell it to them by"
        " another way than the file, by telephone perhaps."
    )


def enter_a_passphrase() -> str:
    """Said where none was typed."""
    return tr("Enter a passphrase, or untick “Lock it with a passphrase”")


def enter_it_twice() -> str:
    """Said where the two are not alike."""
    return tr("Enter the same passphrase in both fields, or show it to see what is typed")


def happened_words(handing: Handing, path: Path, *, locked: bool) -> str:
    """What was done: the file, and where it is."""
    name, folder = shown_name(path.name), shown_name(str(path.parent))
    words = {
        Purpose.SEND: tr("The file is made: {name}, in {folder}.", name=name, folder=folder),
        Purpose.RETURN: tr("Your answer is made: {name}, in {folder}.", name=name, folder=folder),
        Purpose.APPROVE: tr(
            "You approved it. Your answer is made: {name}, in {folder}.", name=name, folder=folder
        ),
    }[handing.purpose]
    return f"{words} {tr('It is locked with your passphrase.')}" if locked else words


def next_words(handing: Handing, *, to: str, in_exchange_folder: bool, locked: bool) -> str:
    """What comes next."""
    who = to or (tr("them") if handing.purpose is Purpose.SEND else tr("the author"))
    if in_exchange_folder:
        passing = tr("{who} will see it as soon as they open Reflect.", who=_at_start(who))
    else:
        passing = tr("Now pass the file on to {who}; they open it in Reflect.", who=who)
    telling = tr("Tell {who} the passphrase by another way.", who=who) if locked else ""
    after = {
        Purpose.SEND: tr(
            "What comes back you open in the same way. You can go on writing meanwhile: what you"
            " change is brought together with what comes back."
        ),
        Purpose.RETURN: tr("If they send it again, what changed since is marked for you."),
        Purpose.APPROVE: "",
    }[handing.purpose]
    return " ".join(filter(None, (passing, telling, after)))


def _at_start(who: str) -> str:
    return f"{who[:1].upper()}{who[1:]}"
