"""What the review window says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.decisions import key_in_line
from reflect_app.advice.finding import Kind
from reflect_app.clean_text import shown_name
from reflect_app.gui.comments.messages import quoted
from reflect_app.gui.phrases.times import day_here, day_within
from reflect_app.review.entries import Reopened
from reflect_app.review.notes import latest_notes, shortened
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from reflect_app.review.entries import Decided
    from reflect_app.review.state import Review

_MOST_KEPT = 6  # passages that are named one by one
_MANY_DAYS = 28  # after which a day is said by its name


def came_from(who: str) -> str:
    """Whose it is: "From A. for review"."""
    return tr("From {who} for review", who=shown_name(who)) if who else tr("For review")


def came_ago(moment: datetime, today: date) -> str:
    """When it came: "came today", "came 3 days ago"."""
    days = (today - day_here(moment)).days
    if days <= 0:
        return tr("came today")
    return plural(days, "came yesterday", "came {n} days ago")


def notes(review: Review, own_name: str) -> str:
    """What others wrote since one's own last step: "A. wrote with it: “…”"; "" for nothing."""
    said = []
    for move, words in latest_notes(review, own_name):
        who, note = shown_name(move.by) or tr("Somebody"), shortened(words)
        if isinstance(move, Reopened):
            said.append(tr("{who} opened it again: “{note}”", who=who, note=note))
        else:
            said.append(tr("{who} wrote with it: “{note}”", who=who, note=note))
    return " ".join(said)


def reading(number: int, *, marked: bool) -> str:
    """The how-manieth reading it is, and whether changes are marked; "" for the first."""
    if number < 2:  # noqa: PLR2004  -- the first
        return tr("changes are marked") if marked else ""
    name = {2: tr("second reading"), 3: tr("third reading"), 4: tr("fourth reading")}.get(
        number, tr("reading {n}", n=number)
    )
    if not marked:
        return name
    return tr("{reading}, changes since your last look are marked", reading=name)


def sent_back(moment: datetime, today: date) -> str:
    """Said of the version that was sent back, until another comes."""
    return tr("sent back {day}", day=day_within(day_here(moment), today))


def approved(moment: datetime, today: date, seal: str) -> str:
    """Said of the version that was approved; its seal tells exactly which words."""
    return tr("approved {day}, seal {seal}", day=day_within(day_here(moment), today), seal=seal)


def text_changed(*, marked: bool) -> str:
    """Said where another version came in while one was read; what is new may be marked."""
    said = tr("The text has changed since you opened this.")
    if not marked:
        return said
    return f"{said} " + tr("What is new is marked, and F8 leads from one change to the next.")


def legend(*, added: bool, removed: bool) -> str:
    """What the marks of changes mean."""
    said = [tr("+ underlined: added")] if added else []
    said += [tr("− struck through: taken out")] if removed else []
    return "    ".join(said)


def hide_marks() -> str:
    """What hides the marks of changes."""
    return tr("Hide the marks")


def show_marks() -> str:
    """What shows them again."""
    return tr("Mark what changed")


def to_comments() -> str:
    """What shows the comments where there is room for the text or for them alone."""
    return tr("Show comments")


def to_text() -> str:
    """What leads back."""
    return tr("Back to the text")


# Before approving


def before_you_approve() -> str:
    """The heading of the checklist."""
    return tr("Before you approve")


def ticked(number: int, of: int) -> str:
    """How far the checklist is, where it is folded."""
    return tr("Before you approve · {n} of {all}", n=number, all=of)


def kept_by_author(decisions: Sequence[Decided]) -> str:
    """What the author kept, and why: '1 possible identifier kept by the author: “…” (…)'.

    What else was looked at twice, such as wording, stands in a line of its own.
    """
    words = [each for each in decisions if _is_about_words(each)]
    could_identify = [each for each in decisions if each not in words]
    lines = []
    if could_identify:
        lines.append(
            plural(
                len(could_identify),
                "{n} possible identifier kept by the author: {kept}",
                "{n} possible identifiers kept by the author: {kept}",
                kept=_kept(could_identify),
            )
        )
    if words:
        lines.append(
            plural(
                len(words),
                "{n} word or phrase kept by the author: {kept}",
                "{n} words or phrases kept by the author: {kept}",
                kept=_kept(words),
            )
        )
    return "\n".join(lines)


def kept_folded(number: int) -> str:
    """The line that a longer list of those is folded to."""
    return plural(number, "1 passage kept by the author", "{n} passages kept by the author")


def _is_about_words(decided: Decided) -> bool:
    """Whether it is about wording or spelling, and not about who could be recognised."""
    key = key_in_line(decided.about)
    return key is not None and key[0] is not Kind.IDENTIFIERS


def _kept(decisions: Sequence[Decided]) -> str:
    """Some passages with the reason of each, and how many more there are."""
    said = [f"“{quoted(each.words)}” ({quoted(each.reason)})" for each in decisions[:_MOST_KEPT]]
    if (more := len(decisions) - _MOST_KEPT) > 0:
        said.append(plural(more, "and {n} more", "and {n} more"))
    return ", ".join(said)


def lacks_to_be_approved(missing: Sequence[str]) -> tuple[str, tuple[str, str], str]:
    """Said where it can't be published yet, and so not be approved: words, choices, and what."""
    said = tr("It is not ready to be published, and an approval is of exactly what is published.")
    what = tr("It still needs:") + "\n" + "\n".join(f"–\u00a0{each}" for each in missing)
    return said, (send_back(), tr("Go on reading")), what


def not_ticked(points: Sequence[str]) -> tuple[str, tuple[str, str], str]:
    """Asked where points are left: words, choices, and which points."""
    said = plural(
        len(points),
        "{n} point of the list is not ticked.",
        "{n} points of the list are not ticked.",
    )
    choices = (tr("Approve all the same"), tr("Go on reading"))
    return said, choices, "\n".join(f"–\u00a0{each}" for each in points)


def send_back() -> str:
    """The answer that leaves something to do."""
    return tr("Send back with comments")


def reopen() -> str:
    """What lets an approved one be talked about again."""
    return tr("Reopen")


def answered_already() -> str:
    """Why it can't be approved now."""
    return tr("You answered it. It can be approved once its author sends it again.")


# What happened


def suggestion_taken() -> str:
    """Said after a suggestion was taken."""
    return tr("Taken: the words are in your text now. History has what you had before.")


def suggestion_gone() -> str:
    """Said where the words that a suggestion is for are not there any more."""
    return tr("The words it was about are not there any more, so nothing was changed.")


def comment_deleted() -> str:
    """Said after one's own comment was taken back."""
    return tr("Your comment is deleted.")


def before_delete(replies: int) -> str:
    """Asked before a comment that was answered is taken back."""
    return plural(
        replies,
        "Its reply goes with it.",
        "Its {n} replies go with it.",
    )


# Leaving with something unsaved


def unsaved_title() -> str:
    """The title of the question on closing."""
    return tr("Not saved yet")


def unsaved(number: int) -> str:
    """What is asked on closing while something is still being written."""
    return plural(
        number,
        "You have begun a comment that is not saved yet.",
        "You have begun {n} comments that are not saved yet.",
    )


def unsaved_choices(number: int) -> tuple[str, str, str]:
    """Save, leave out, or stay."""
    save = plural(number, "Save it", "Save them")
    leave = plural(number, "Close without it", "Close without them")
    return save, leave, tr("Go on writing")


def save_this() -> str:
    """What Ctrl+Enter does, as F1 lists it."""
    return tr("Save the comment that is being written")


def how_to_comment() -> str:
    """Said in an empty margin."""
    return tr("No comments yet. Select some words, then choose Comment.")


def empty_text() -> str:
    """Said where nothing is selected that could be commented on."""
    return tr("Select some words, or put the cursor in an answer or on its heading.")
