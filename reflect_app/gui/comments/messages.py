"""What is said of comments, on their cards and to screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.comments.shown_comment import Act
from reflect_app.gui.phrases.times import day_here, day_within, moment_within
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from reflect_app.gui.comments.shown_comment import ShownComment
    from reflect_app.review.state import Comment, Reply

MOST_QUOTED = 60  # characters of a passage where it only tells which one is meant


def comments_name() -> str:
    """What the list of all comments is called."""
    return tr("Comments")


def act_words(act: Act) -> str:
    """What is written on the link that does this."""
    return {
        Act.REPLY: tr("Reply"),
        Act.EDIT: tr("Edit"),
        Act.DELETE: tr("Delete"),
        Act.RESOLVE: tr("Resolve"),
        Act.REOPEN: tr("Reopen"),
        Act.TAKE: tr("Take it"),
        Act.COPY: tr("Copy it"),
        Act.LEAVE: tr("Leave it"),
    }[act]


def act_spoken(act: Act, shown: ShownComment, reply: Reply | None = None) -> str:
    """The same for whoever does not see which card it stands on."""
    if reply is not None:
        return tr("{act}, your reply to comment {n}", act=act_words(act), n=shown.comment.number)
    return tr("{act}, comment {n}", act=act_words(act), n=shown.comment.number)


# Who and when


def who(by: str, name: str) -> str:
    """Whoever wrote something, at the beginning of a line: "You", or the name they gave."""
    return tr("You") if name and by == name else shown_name(by) or tr("Somebody")


def who_within(by: str, name: str) -> str:
    """The same within a sentence."""
    return tr("you") if name and by == name else shown_name(by) or tr("somebody")


def when(moment: datetime, today: date) -> str:
    """When something was said: "today", "20 November"."""
    return day_within(day_here(moment), today)


def when_exactly(moment: datetime, today: date) -> str:
    """The same with the time, for what appears under the pointer."""
    return moment_within(moment, today)


# What is on a card


def suggested(suggestion: str) -> str:
    """The wording that a comment suggests."""
    if not suggestion.strip():
        return tr("Suggested: leave this out")
    return tr("Suggested: “{words}”", words=suggestion)


def gone(passage: str) -> str:
    """Said where the words that a comment was about were changed too much to be found."""
    words = quoted(passage)
    return tr("The words it was about are not there any more: “{words}”", words=words)


def resolved_line(comment: Comment, name: str, today: date) -> str:
    """What a folded comment says: "Resolved by you, today", or what became of its suggestion."""
    by, day = who_within(comment.resolved_by or "", name), _resolved_on(comment, today)
    if comment.decision == "taken":
        return tr("Taken by {who}, {day}", who=by, day=day)
    if comment.decision == "left":
        return tr("Left as it was by {who}, {day}", who=by, day=day)
    return tr("Resolved by {who}, {day}", who=by, day=day)


def replies_line(number: int) -> str:
    """How many replies there are, where they are folded away."""
    return plural(number, "{n} reply", "{n} replies")


def counted(comments: Sequence[Comment]) -> str:
    """What stands above them: "2 open comments · 1 resolved"."""
    if not comments:
        return tr("No comments yet")
    open_ones = sum(each.is_open for each in comments)
    said = plural(open_ones, "{n} open comment", "{n} open comments")
    done = len(comments) - open_ones
    return f"{said} · {tr('{n} resolved', n=done)}" if done else said


def quoted(passage: str) -> str:
    """A passage on one line, its beginning where it is long."""
    words = " ".join(passage.split())
    if len(words) <= MOST_QUOTED:
        return words
    begun = words[: MOST_QUOTED - 1]
    return f"{begun.rpartition(' ')[0] or begun}…"


# For screen readers


def spoken(shown: ShownComment, today: date) -> str:
    """All of a comment: "Comment 3 of 7 by B., open, about “we waited”: What did you see?"."""
    comment = shown.comment
    said = [f"{_head(shown, today)}: {comment.text}" if comment.text else f"{_head(shown, today)}."]
    if shown.passage and not shown.found:
        said.append(f"{gone(shown.passage)}.")
    if comment.suggestion is not None:
        said.append(f"{suggested(comment.suggestion)}.")
    for reply in comment.replies:
        day = when(reply.at, today)
        said.append(
            tr(
                "{who} replied, {day}: {text}",
                who=who(reply.by, shown.name),
                day=day,
                text=reply.text,
            )
        )
    return " ".join(said)


def _head(shown: ShownComment, today: date) -> str:
    comment = shown.comment
    by = who_within(comment.by, shown.name)
    state = tr("open") if comment.is_open else _lower(resolved_line(comment, shown.name, today))
    place = tr("Comment {n} of {all} by {who}", n=comment.number, all=shown.total, who=by)
    if shown.passage and shown.found:
        return tr(
            "{comment}, {state}, about “{words}”",
            comment=place,
            state=state,
            words=quoted(shown.passage),
        )
    return tr("{comment}, {state}", comment=place, state=state)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _resolved_on(comment: Comment, today: date) -> str:
    return when(comment.resolved_at or comment.at, today)


def wording_copied() -> str:
    """Said once the wording that was suggested is copied."""
    return tr("The wording is copied.")


# Where they are typed


def composing(passage: str) -> str:
    """What stands above a comment that is being written."""
    if passage:
        return tr("Your comment on “{words}”", words=quoted(passage))
    return tr("Your comment on this prompt")


def replying() -> str:
    """What stands above a reply that is being written."""
    return tr("Your reply")


def editing() -> str:
    """What stands above one's own words while they are written anew."""
    return tr("Your comment")


def other_wording() -> str:
    """What suggests other words for a passage, and names the field that they are typed in."""
    return tr("Suggest other wording")


def nothing_kept(error: str) -> str:
    """Said where the library could not keep a comment."""
    return tr("Your comment is still here, and not kept yet. {why}", why=error)


def had_begun(number: int) -> str:
    """Said where something that was being typed is there again."""
    return plural(
        number,
        "You had begun a comment. It is here, as far as you had typed it.",
        "You had begun {n} comments. They are here, as far as you had typed them.",
    )
