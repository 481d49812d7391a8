"""The words of a change of tags: what it means, before it is made, and what became of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reflect_app.publication.tag_order.retagging import Undone
from reflect_app.tags import tag_words
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.publication.tag_order.retagging import Retagged, TakenBack
    from reflect_app.publication.tag_order.tag_change import TagChange
    from reflect_app.publication.tag_order.what_is_touched import AllTouched

NAMES_SHOWN = 3  # of what could not be changed, or not be taken back


def what_it_means(change: TagChange, found: AllTouched) -> list[str]:
    """All that somebody should know before a change, a sentence each; the gravest come first."""
    said = (
        (found.approvals, _approvals),
        (found.published, _published),
        (found.with_supervisor, _with_supervisor),
        (found.untagged, _untagged),
        (len(found.for_review), _for_review),
    )
    joined = [joins(change)] if change.joins else []
    return [*joined, *(words(number) for number, words in said if number)]


def joins(change: TagChange) -> str:
    """That the name is another tag's already, so that this is a merge."""
    return tr(
        "“{tag}” is a tag already, so they become one and the same.", tag=tag_words(change.joins)
    )


def _approvals(number: int) -> str:
    return plural(
        number,
        "This ends {n} approval: it was given with the old tags.",
        "This ends {n} approvals: they were given with the old tags.",
    )


def _published(number: int) -> str:
    return plural(
        number,
        "{n} published text will differ from what is out, until it is published again.",
        "{n} published texts will differ from what is out, until they are published again.",
    )


def _with_supervisor(number: int) -> str:
    return plural(
        number,
        "{n} is with a supervisor: it comes back to you, since what they have keeps the old tags.",
        "{n} are with a supervisor: they come back to you, since what was sent keeps the old tags.",
    )


def _untagged(number: int) -> str:
    return plural(
        number,
        "{n} will have no tag, and can be published only once it has one.",
        "{n} will have no tag, and can be published only once they have one.",
    )


def _for_review(number: int) -> str:
    return plural(
        number,
        "{n} came for review and is not touched: its tags are for whoever wrote it to change.",
        "{n} came for review and are not touched: their tags are for whoever wrote them to change.",
    )


def what_was_done(change: TagChange, number: int) -> str:
    """That it is done, in how many reflections."""
    if not number:
        return tr("Nothing needed changing.")
    if not change.into:
        return plural(number, "Taken from {n} reflection.", "Taken from {n} reflections.")
    return plural(
        number,
        "{n} reflection has the tag “{tag}” now.",
        "{n} reflections have the tag “{tag}” now.",
        tag=tag_words(change.into),
    )


def what_was_not_done(outcomes: Sequence[Retagged], left: int) -> str:
    """What stays to be done and why, where that is anything: asked again, it does the rest."""
    faults = [each for each in outcomes if each.problem is not None]
    said = [
        tr("{titles}: {why}", titles=each.title, why=each.problem) for each in faults[:NAMES_SHOWN]
    ]
    if left:
        said.append(
            plural(
                left,
                "{n} is left as it was. Do the same again to finish it.",
                "{n} are left as they were. Do the same again to finish them.",
            )
        )
    return " ".join(said)


def what_was_taken_back(outcomes: Sequence[TakenBack]) -> str:
    """That it was undone, and what could not be."""
    became = Counter(each.became for each in outcomes)
    back = became[Undone.BACK] + became[Undone.TAGS_ALONE]
    said = [
        plural(back, "Undone in {n} reflection.", "Undone in {n} reflections.")
        if back
        else tr("Nothing could be undone.")
    ]
    for kind, words in (
        (Undone.TAGS_ALONE, _tags_alone),
        (Undone.CHANGED_SINCE, _changed_since),
        (Undone.AWAY, _away),
    ):
        if number := became[kind]:
            said.append(words(number, _named(outcomes, kind)))
    said += [str(each.problem) for each in outcomes if each.became is Undone.NOT_SAVED]
    return " ".join(said)


def _named(outcomes: Sequence[TakenBack], kind: Undone) -> str:
    titles = [f"“{each.title}”" for each in outcomes if each.became is kind]
    more = len(titles) - NAMES_SHOWN
    shown = ", ".join(titles[:NAMES_SHOWN])
    return tr("{titles} and {n} more", titles=shown, n=f"{more:,}") if more > 0 else shown


def _tags_alone(number: int, titles: str) -> str:
    return plural(
        number,
        "{titles} was changed since: its tags are back, its status stays.",
        "{titles} were changed since: their tags are back, their status stays.",
        titles=titles,
    )


def _changed_since(number: int, titles: str) -> str:
    return plural(
        number,
        "{titles} has other tags or another status by now, and stays as it is.",
        "{titles} have other tags or another status by now, and stay as they are.",
        titles=titles,
    )


def _away(number: int, titles: str) -> str:
    return plural(
        number,
        "{titles} is not in the list any more, and stays as it is.",
        "{titles} are not in the list any more, and stay as they are.",
        titles=titles,
    )
