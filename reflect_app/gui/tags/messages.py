"""The words of the tags' window: pure functions from what is known to what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.statuses import status_name
from reflect_app.tags import not_listed, tag_words
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.publication.tag_order.tag_counts import TagLine
    from reflect_app.publication.tag_order.what_is_touched import Touched
    from reflect_app.team_tags import TeamTags


def what_tags_are() -> str:
    """What the list is, above it, where the team has none of its own."""
    return tr(
        "How many reflections have each, without the bin. Your team can have a list of its own: a"
        " file named tags.txt, one tag a line, beside the library."
    )


def with_team_list(number: int) -> str:
    """The same where it has one."""
    return plural(
        number,
        "How many reflections have each, without the bin. Your team’s list has {n} tag.",
        "How many reflections have each, without the bin. Your team’s list has {n} tags.",
    )


def alike(number: int) -> str:
    """How many tags may be another one."""
    return plural(
        number,
        "{n} may be another one in a second form: “Merge” makes one of both.",
        "{n} may be other ones in a second form: “Merge” makes one of both.",
    )


def above_list(team: TeamTags, number_alike: int) -> str:
    """What stands above the list, with what is to be said of the team's file."""
    lead = what_tags_are() if team.tags is None else with_team_list(len(team.tags))
    pointed_out = [alike(number_alike)] if number_alike else []
    return "\n".join((lead, *pointed_out, *team.notes()))


def looking() -> str:
    """What stands there until the library has answered."""
    return tr("Looking for tags…")


def none_yet() -> tuple[str, str]:
    """What is said where no reflection has a tag."""
    return (
        tr("No tags yet"),
        tr(
            "Tags are given while you write, on the page “Tags and date”. All that are in use stand"
            " here then, with what is alike."
        ),
    )


def none_found(typed: str) -> tuple[str, str]:
    """What is said where no tag has what was typed."""
    return tr("No tag has “{typed}” in it", typed=typed), tr("Press Escape to see all of them.")


def in_reflections(count: int) -> str:
    """How many reflections have a tag."""
    return plural(count, "{n} reflection", "{n} reflections")


def counted(shown: int, every: int, selected: int) -> str:
    """The line at the foot of the list."""
    if selected > 1:
        return tr("{n} of {all} selected", n=f"{selected:,}", all=f"{shown:,}")
    if shown < every:
        return tr("{n} of {all} tags", n=f"{shown:,}", all=f"{every:,}")
    return plural(every, "{n} tag", "{n} tags")


def listed_words(line: TagLine) -> str:
    """Whether the team lists it; "" where it has no list."""
    if line.listed is None:
        return ""
    return tr("on your team’s list") if line.listed else not_listed()


def second_line(line: TagLine) -> str:
    """What is to be known of a tag: what it is like, and how else it is spelled."""
    parts = []
    if line.like:
        parts.append(tr("Like “{tag}”", tag=tag_words(line.like)))
    if line.spellings:
        others = ", ".join(f"“{tag_words(each)}”" for each in line.spellings)
        parts.append(tr("also spelled {others}", others=others))
    return " · ".join(parts)


def spoken(line: TagLine) -> str:
    """All of a row, for a screen reader."""
    parts = (
        tag_words(line.tag),
        in_reflections(line.count),
        listed_words(line),
        second_line(line).replace(" · ", ", "),
    )
    return ", ".join(filter(None, parts))


def orders(*, with_list: bool) -> dict[str, str]:
    """How the list can be sorted."""
    by_list = {"off-list": tr("Not on the list first")} if with_list else {}
    return {
        "count": tr("Most used first"),
        "name": tr("A to Z"),
        "alike": tr("Alike first"),
    } | by_list


def quoted(names: Sequence[str]) -> str:
    """Names of tags in a sentence."""
    return ", ".join(f"“{tag_words(each)}”" for each in names)


def rename_heading(names: Sequence[str]) -> str:
    """What is asked on the page before a tag is renamed."""
    return tr("Rename {tag}", tag=quoted(names))


def rename_label() -> str:
    """What the field is for there."""
    return tr("New name")


def merge_heading(names: Sequence[str]) -> str:
    """What is asked before tags are merged."""
    return plural(len(names), "Merge {n} tag", "Merge {n} tags")


def merge_label(names: Sequence[str]) -> str:
    """What the field is for there."""
    return tr("What {tags} become", tags=quoted(names))


def delete_heading(names: Sequence[str]) -> str:
    """What is asked before tags are deleted."""
    if len(names) == 1:
        return tr("Delete {tag}?", tag=quoted(names))
    return plural(len(names), "Delete {n} tag?", "Delete {n} tags?")


def delete_lead(names: Sequence[str]) -> str:
    """What deleting means."""
    if len(names) == 1:
        return tr("The reflections stay. Only the tag goes from them, and you can undo this.")
    return tr(
        "The reflections stay. Only {tags} go from them, and you can undo this.",
        tags=quoted(names),
    )


def touched_heading(number: int) -> str:
    """What stands above what a change touches."""
    if not number:
        return tr("Nothing would change: no reflection has it in another way.")
    return plural(number, "It changes this reflection", "It changes these {n} reflections")


def counting(number: int) -> str:
    """The same while it is still looked for."""
    if not number:
        return tr("Looking which reflections it changes…")
    return plural(number, "Looking… {n} reflection so far", "Looking… {n} reflections so far")


def touched_status(line: Touched) -> str:
    """The status of what is touched, and the one that it has then."""
    before, after = status_name(line.status), status_name(line.status_after)
    words = before if before == after else tr("{before}, then {after}", before=before, after=after)
    return tr("{status} · no tag left", status=words) if line.is_untagged else words


def touched_spoken(line: Touched) -> str:
    """All of a row of what is touched."""
    return f"{line.title}, {touched_status(line)}"


def do_it(kind: str, number: int) -> str:
    """The button that makes a change."""
    return {
        "rename": plural(number, "Rename in {n} reflection", "Rename in {n} reflections"),
        "merge": plural(number, "Merge in {n} reflection", "Merge in {n} reflections"),
        "delete": plural(number, "Delete from {n} reflection", "Delete from {n} reflections"),
    }[kind]


def do_nothing() -> str:
    """The same where there is nothing to change."""
    return tr("Back to the tags")


def to_do(kind: str) -> str:
    """The same while nobody has said yet what the name is to be."""
    return {"rename": tr("Rename"), "merge": tr("Merge"), "delete": tr("Delete")}[kind]


def leave_it() -> str:
    """The way back from there."""
    return tr("Leave it as it is")


def another_name() -> str:
    """What is said where the name is the one that there is."""
    return tr("Enter another name")


def changing(number: int, every: int) -> str:
    """What is said while it is done."""
    return tr("Changing tags… {n} of {all}", n=f"{number:,}", all=f"{every:,}")


def undoing(number: int, every: int) -> str:
    """What is said while it is undone."""
    return tr("Undoing… {n} of {all}", n=f"{number:,}", all=f"{every:,}")


def stopped_undoing(left: int) -> str:
    """What is said where undoing was stopped."""
    return plural(left, "Stopped: {n} is not undone.", "Stopped: {n} are not undone.")
