"""The tags that are offered while somebody writes; asked for on the library's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.tags import with_team_list
from reflect_app.team_tags import read_team_tags

if TYPE_CHECKING:
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.tags import TagUse


def tags_to_offer(paths: AppPaths, library: Library) -> list[TagUse]:
    """Those used before, and those of the team's list, which is read anew each time."""
    return with_team_list(library.tags_used(), read_team_tags(paths).tags)
