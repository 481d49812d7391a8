"""What the wizard says of a review: who has the draft, who sent it back, what is approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.phrases.times import day_here, day_within
from reflect_app.review.answer_that_counts import answer_that_counts
from reflect_app.review.entries import Approved, HandedOver, Returned, Sent
from reflect_app.review.notes import shortened, words_to
from reflect_app.status import Status
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from datetime import date

    from reflect_app.review.entries import Deed
    from reflect_app.review.state import Comment, Review

_QUOTED = 90  # characters of a comment in a list of those that are open
_STILL = (Status.APPROVED, Status.PUBLISHED)  # in which an approval is one


def standing(review: Review, status: Status, today: date, name: str) -> str:
    """Where the review of a draft is, in a sentence or two; "" where it was never handed over.

    ``name`` is what whoever writes here goes by.
    """
    last = answer_that_counts(review)
    if last is None:
        return ""
    who, when = who_did(last, name), when_done(last, today)
    if isinstance(last, Sent):
        return _sent(review, last, status, today)
    note = shortened(words_to(last))
    if isinstance(last, Returned) and note:
        return tr("{who} sent it back {when}: “{note}”", who=who, when=when, note=note)
    if isinstance(last, Returned):
        return tr("{who} sent it back {when}.", who=who, when=when)
    if isinstance(last, Approved):
        said = _approved(who, when, ended=status not in _STILL)
        return tr("{said} They wrote: “{note}”", said=said, note=note) if note else said
    return tr("{who} opened it again {when}: “{why}”", who=who, when=when, why=note)


def _approved(who: str, when: str, *, ended: bool) -> str:
    """That these words are approved, or that other words were."""
    if not ended:
        return tr("{who} approved it {when}. A change ends the approval.", who=who, when=when)
    return tr(
        "{who} approved it {when}. It was changed since, so the approval has ended.",
        who=who,
        when=when,
    )


def _sent(review: Review, sent: Sent, status: Status, today: date) -> str:
    gone, day = review.last(HandedOver), day_within(day_here(sent.at), today)
    to = gone.to if gone else ""
    if status is Status.WITH_SUPERVISOR:
        if to:
            return tr("It is with {who}, since {day}.", who=to, day=day)
        return tr("It was sent for review {when}.", when=when_done(sent, today))
    if to:
        return tr("It is still with {who}, who has the words of {day}.", who=to, day=day)
    return tr("It is still out for review, with the words of {day}.", day=day)


def who_did(deed: Deed, name: str) -> str:
    """Whoever did something, at the beginning of a sentence."""
    return tr("You") if name and deed.by == name else shown_name(deed.by) or tr("Somebody")


def when_done(deed: Deed, today: date) -> str:
    """The day of something that was done: "today", "yesterday", "on 3 March"."""
    day = day_here(deed.at)
    words = day_within(day, today)
    return words if (today - day).days in {0, 1} else tr("on {day}", day=words)


# What is approved


def was_approved(approved: Approved | None, today: date, name: str) -> str:
    """What is asked before words that were approved are opened to be changed."""
    if approved is None:
        return tr("This reflection was approved. To change it, say why.")
    who, when = shown_name(approved.by) or tr("somebody"), when_done(approved, today)
    if name and approved.by == name:
        who = tr("you")
    return tr("It was approved by {who} {when}. To change it, say why.", who=who, when=when)


def what_reopening_does() -> str:
    """What follows from opening an approved reflection again."""
    return tr(
        "The approval was for exactly these words. Your reason is kept with the reflection, and"
        " whoever reads it for review sees it. You can send it for review again."
    )


def enter_a_reason() -> str:
    """Said where none was given."""
    return tr("Enter why you want to change it")


# Comments


def comment_link(comment: Comment) -> str:
    """One that is open, in a list of those: "B.: What did you see or hear here?"."""
    text = comment.text or comment.suggestion or ""
    words = " ".join(text.split())
    if len(words) > _QUOTED:
        begun = words[: _QUOTED - 1]
        words = f"{begun.rpartition(' ')[0] or begun}…"
    return tr("{who}: {words}", who=shown_name(comment.by) or tr("Somebody"), words=words)


def comment_link_spoken(comment: Comment) -> str:
    """The same to whoever does not see where it stands."""
    return tr("Comment {n}, {link}", n=comment.number, link=comment_link(comment))


def no_open_comments() -> str:
    """Said to whoever asks for the next one where there is none."""
    return tr("No comment is open.")


def open_again(number: int) -> str:
    """Said of a comment whose suggestion was taken, once the words of before are back."""
    return tr("Comment {n} is open again: the words that it is about are back.", n=number)


def is_open_again(number: int) -> str:
    """Said where somebody takes back that they were done with a comment."""
    return tr("Comment {n} is open again.", n=number)


def open_on_check(count: int) -> str:
    """What the check says of comments that are open; they hold nobody up."""
    return plural(
        count,
        "1 comment is open. You can finish all the same.",
        "{n} comments are open. You can finish all the same.",
    )


# Leaving with a reply begun


def reply_begun(number: int) -> tuple[str, str]:
    """What is asked on closing while a reply is being written: a title, and what it is about."""
    return tr("Not saved yet"), plural(
        number,
        "You have begun a reply that is not saved yet.",
        "You have begun {n} replies that are not saved yet.",
    )


def reason_begun(number: int) -> tuple[str, str]:
    """The same while it is being written why something stays."""
    return tr("Not saved yet"), plural(
        number,
        "You have begun to say why something stays, and that is not saved yet.",
        "You have begun to say why {n} things stay, and that is not saved yet.",
    )


SAVE_BEGUN, _LEAVE_BEGUN, STAY = range(3)  # of the choices on closing with something begun


def begun_choices(number: int) -> tuple[str, str, str]:
    """Save, leave out, or stay."""
    save = plural(number, "Save it", "Save them")
    leave = plural(number, "Close without it", "Close without them")
    return save, leave, tr("Go on writing")


# Two texts


def to_bring_together(who: str, name: str) -> tuple[str, str]:
    """That another text came back than stands here, with what it means.

    ``name`` is what whoever writes here goes by: what came from them is their own other copy.
    """
    if name and who == name:
        return (
            tr("Your other copy has another text than you have here."),
            tr("Both are kept. Where you changed something in both, you choose."),
        )
    return (
        tr(
            "{who} sent back another text than you have here.",
            who=shown_name(who) or tr("Somebody"),
        ),
        tr("Both are kept. Where both of you changed something, you choose."),
    )
