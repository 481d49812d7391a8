"""The team's own list of tags: a plain text file in the data folder, one tag a line.

``docs/tags.md`` says how somebody who is no programmer makes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.atomic_file import read_file
from reflect_app.lines_by_hand import COMMENT, LARGEST_FILE, lines_in, passed_over_notes
from reflect_app.tags import clean_tag, holds_several, is_too_long, tag_key, too_long_message
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.paths import AppPaths


class PassedOver(NamedTuple):
    """A line that is no tag: its number, counted from 1, and why, without a full stop."""

    line: int
    why: str


class TeamTags(NamedTuple):
    """The tags in their order; None where the team has no list, or it can't be read at all.

    ``problem`` says why it can't, in a sentence; "" where there is none.
    """

    tags: tuple[str, ...] | None = None
    passed_over: tuple[PassedOver, ...] = ()
    problem: str = ""

    def notes(self) -> list[str]:
        """What is to be said of the file, a sentence each; nothing where all of it was read."""
        if self.problem:
            return [self.problem]
        return passed_over_notes([("tags.txt", each.line, each.why) for each in self.passed_over])


def read_team_tags(paths: AppPaths) -> TeamTags:
    """The list in the data folder, read anew; never raises. What can't be a tag is passed over."""
    try:
        data = read_file(paths.team_tags, LARGEST_FILE + 1)
    except FileNotFoundError:
        return TeamTags()
    except OSError as error:
        why = error.strerror or tr("the file is not an ordinary one")
        return TeamTags(
            problem=tr("The team’s list in tags.txt could not be read ({why}).", why=why)
        )
    if len(data) > LARGEST_FILE:
        return TeamTags(problem=tr("The team’s list in tags.txt must be smaller than 1 MB."))
    return _list_in(data)


def _list_in(data: bytes) -> TeamTags:
    tags: dict[str, str] = {}
    passed_over: list[PassedOver] = []
    for number, line in enumerate(lines_in(data), start=1):
        if line is None:
            passed_over.append(PassedOver(number, tr("save the file as UTF-8")))
            continue
        text = line.strip()
        if not text or text.startswith(COMMENT):
            continue
        if why := _why_no_tag(text):
            passed_over.append(PassedOver(number, why))
        else:
            tag = clean_tag(text)
            tags.setdefault(tag_key(tag), tag)
    return TeamTags(tuple(tags.values()), tuple(passed_over))


def _why_no_tag(text: str) -> str:
    if holds_several(text):
        return tr("a tag must not include a comma, so write one tag a line")
    tag = clean_tag(text)
    if not tag or "\ufffd" in tag:
        return tr("there is no tag in it that can be read")
    return _small(too_long_message()) if is_too_long(tag) else ""


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
