"""What is said where two texts are brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.gui.documents.messages import short_place
from reflect_app.gui.phrases.times import day_here, day_within
from reflect_app.three_way_merge import Choice
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from reflect_app.gui.review.merge_jobs import PendingMerge
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.three_way_merge import Merge, Part, Place


def came_line(pending: PendingMerge, today: date) -> str:
    """Where the other text came from: "Back from B. today, with 2 comments · you wrote on…"."""
    day = day_within(day_here(pending.at), today) if pending.at else ""
    if pending.own_copy:
        came = tr("Your other copy came {day}", day=day) if day else tr("Your other copy")
    elif pending.by:
        came = tr("Back from {who} {day}", who=shown_name(pending.by), day=day).rstrip()
    else:
        came = tr("Came back {day}", day=day).rstrip()
    if number := len(pending.review.comments):
        came = plural(number, "{came}, with {n} comment", "{came}, with {n} comments", came=came)
    merge = pending.merge
    parts = [came]
    if merge is not None and merge.asks:
        parts.append(tr("the text was changed there"))
    if merge is not None and merge.mine != merge.base:
        parts.append(tr("you wrote on meanwhile"))
    return " · ".join(parts)


def left_to_decide(number: int) -> str:
    """How many places are undecided."""
    if not number:
        return tr("Nothing left to decide")
    return plural(number, "{n} place to decide", "{n} places to decide")


def decide_first(number: int) -> str:
    """What is missing before both are made one."""
    return plural(
        number,
        "Before they are brought together, choose what to keep at the place that is marked.",
        "Before they are brought together, choose what to keep at the {n} places that are marked.",
    )


def legend() -> str:
    """What the marks mean."""
    return tr("+ underlined: added    − struck through: taken out")


# One place


def place_heading(merge: Merge, place: Place, part: Part | None, *, own_copy: bool) -> str:
    """What happened at a place; ``part`` is the one of an answer, None for tags and date."""
    if not is_changed_here(merge, place, part):
        return _only_theirs(place, part)
    if part is None:
        return _of_tags_or_date(tags=place.where == "tags", own_copy=own_copy)
    if not part.base:
        both = tr("Both of you added something here")
        return tr("You added something here in both") if own_copy else both
    if not part.mine:
        return tr("You took this out, and it came back changed")
    if not part.theirs:
        return tr("You changed this, and it was taken out in what came back")
    return _both_changed(_written_lines(part.base), own_copy=own_copy)


def is_changed_here(merge: Merge, place: Place, part: Part | None) -> bool:
    """Whether the author changed what is at a place too, and not the other text alone."""
    if part is not None:
        return part.mine != part.base
    if place.where == "tags":
        return merge.mine.tags != merge.base.tags
    return merge.mine.published != merge.base.published


def _only_theirs(place: Place, part: Part | None) -> str:
    if part is None:
        tags = place.where == "tags"
        return tr("The tags came back changed") if tags else tr("The date came back changed")
    if not part.base:
        return tr("This was added in what came back")
    if not part.theirs:
        return tr("This was taken out in what came back")
    return plural(
        _written_lines(part.base),
        "This paragraph came back changed",
        "These paragraphs came back changed",
    )


def _written_lines(lines: Sequence[str]) -> int:
    return sum(bool(line.strip()) for line in lines)


def _of_tags_or_date(*, tags: bool, own_copy: bool) -> str:
    if own_copy:
        return tr("You changed the tags in both") if tags else tr("You changed the date in both")
    return tr("Both of you changed the tags") if tags else tr("Both of you changed the date")


def _both_changed(paragraphs: int, *, own_copy: bool) -> str:
    if own_copy:
        return plural(
            paragraphs, "You changed this paragraph in both", "You changed these paragraphs in both"
        )
    return plural(
        paragraphs,
        "Both of you changed this paragraph",
        "Both of you changed these paragraphs",
    )


def place_spoken(place: Place, heading: str, at: int, places: int, choice: Choice | None) -> str:
    """All of a place for a screen reader: where, which of how many, what, and what was chosen."""
    return tr(
        "Place {at} of {all}, in {where}: {heading}. {state}",
        at=at,
        all=places,
        where=where_words(place),
        heading=heading,
        state=choice_words(choice),
    )


def where_words(place: Place) -> str:
    """The short name of what a place is in."""
    return short_place(str(place.where))


def choice_words(choice: Choice | None) -> str:
    """What was chosen at a place."""
    said = {
        None: tr("Not decided yet."),
        Choice.MINE: tr("Yours is kept."),
        Choice.THEIRS: tr("What came back is taken."),
        Choice.BOTH: tr("Both are kept, yours first."),
    }
    return said[choice]


def yours(*, changed: bool) -> str:
    """What stands above the author's own text."""
    return tr("Yours, written since") if changed else tr("Yours, as it is")


def came_back() -> str:
    """What stands above the other text."""
    return tr("As it came back")


def your_other_copy() -> str:
    """What the other text is, where the author wrote it on another computer."""
    return tr("your other copy")


def with_taken_wording(by: str) -> str:
    """What the other text is, where a suggestion was taken in it."""
    return tr("wording of {who}, taken", who=by) if by else tr("a suggested wording, taken")


def kept() -> str:
    """Said beside a text that is kept."""
    return tr("Kept")


def yours_first() -> str:
    """Said beside the button that keeps both."""
    return tr("yours first")


def field_spoken(name: str, note: str, *, state: str) -> str:
    """What a screen reader says of one of the two texts."""
    return ", ".join(filter(None, (name, note, state)))


def nothing_here() -> str:
    """Stands for a text without a character."""
    return tr("Nothing here")


# The rest


def taken_spoken(*, mine: bool, heading: str) -> str:
    """What a screen reader says of a change that is taken."""
    if mine:
        return tr("{heading} Changed by you, taken", heading=heading)
    return tr("{heading} Changed in what came back, taken", heading=heading)


def same_spoken(heading: str) -> str:
    """What it says of paragraphs that nobody changed."""
    return tr("{heading} Not changed", heading=heading)


def unchanged(keys: Sequence[PromptKey], *, tags: bool, published: bool) -> str:
    """The prompts without a change, in one line; tags and date say whether those have none."""
    names = [short_place(key) for key in keys]
    if tags and published:
        names.append(tr("Tags and date"))
    elif tags or published:
        names.append(short_place("tags" if tags else "published"))
    return tr("No change in: {places}.", places=", ".join(names)) if names else ""


def nothing_is_lost() -> str:
    """Stands at the end."""
    return tr("Nothing is lost: what you have now stays in History.")


def brought_together() -> str:
    """Said once it is done."""
    return tr("Both texts are together now.")


def before_is_in_history() -> str:
    """Said with it."""
    return tr("What you had before is in History.")


def made_anew(lost: int) -> str:
    """Said where it was made anew while the window was open, and what was chosen does not fit."""
    return plural(
        lost,
        "You wrote on meanwhile, so {n} place is to be decided again.",
        "You wrote on meanwhile, so {n} places are to be decided again.",
    )


def nothing_waits() -> str:
    """Said where there is nothing to bring together any more."""
    return tr("There is nothing to bring together any more: your text has everything.")


def other_text(pending: PendingMerge, place: Place, part: Part | None) -> str:
    """Which of the two that can come back the other text is, where that is known.

    That is the author's own copy from another computer, or wording that was suggested and taken.
    """
    mine, theirs = ("\n".join(lines) for lines in (part.mine, part.theirs)) if part else ("", "")
    for comment in pending.review.comments:
        wording = (comment.suggestion or "").strip()
        taken = comment.prompt == place.where and comment.decision == "taken"
        if taken and wording and wording in theirs and wording not in mine:
            return with_taken_wording(comment.by)
    return your_other_copy() if pending.own_copy else ""
