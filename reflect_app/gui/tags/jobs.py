"""What the tags' window has done on the library's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.publication.tag_order.tag_counts import tag_lines
from reflect_app.team_tags import read_team_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.tag_order.tag_counts import TagLine
    from reflect_app.tags import TagUse
    from reflect_app.team_tags import TeamTags


@dataclass(frozen=True)
class AllTags:
    """The tags in use, the team's list, and what is known of each tag by both."""

    uses: Sequence[TagUse]
    team: TeamTags
    lines: Sequence[TagLine]


def read_tags(paths: AppPaths, library: Library) -> AllTags:
    """All tags, and the team's list, which is read anew each time."""
    uses, team = library.tags_used(), read_team_tags(paths)
    return AllTags(uses, team, tag_lines(uses, team.tags))
