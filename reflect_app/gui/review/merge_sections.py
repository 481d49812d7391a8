"""What of a merge is compared with what, as sections of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.text_diff import ChangeKind, Section, TextSpan, compare, compare_reflections
from reflect_app.three_way_merge import TAGS
from reflect_app.translation import tr

if TYPE_CHECKING:
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.reflection import Reflection
    from reflect_app.three_way_merge import Lines, Merge, Part, Place


def part_section(key: PromptKey, part: Part) -> Section:
    """What was taken of a part, and what it took the place of."""
    return _changed(key, part.base, part.result)


def place_sections(merge: Merge, place: Place, part: Part | None) -> tuple[Section, Section]:
    """What each of the two changed at a place; ``part`` is None for the tags and the date."""
    if part is None:
        mine, theirs = (
            _rest(merge.base, side, place) or _nothing(place) for side in (merge.mine, merge.theirs)
        )
        return mine, theirs
    key = place.where
    return _changed(key, part.base, part.mine), _changed(key, part.base, part.theirs)


def taken_section(merge: Merge, place: Place) -> Section | None:
    """What was taken of the tags or the date, which nobody has to decide about; None if nothing."""
    if place == TAGS:
        assert merge.tags is not None  # noqa: S101  -- else it were a place to decide
        after = merge.base.model_copy(update={"tags": merge.tags})
    else:
        takes_theirs = merge.mine.published == merge.base.published
        side = merge.theirs if takes_theirs else merge.mine
        after = merge.base.model_copy(update={"published": side.published})
    section = _rest(merge.base, after, place)
    return section if section is not None and section.changes else None


def _rest(base: Reflection, side: Reflection, place: Place) -> Section | None:
    """The tags or the date of two reflections, and nothing of their answers."""
    bare = [each.model_copy(update={"answers": type(each.answers)()}) for each in (base, side)]
    sections = compare_reflections(*bare)
    return next((each for each in sections if each.place == place.where), None)


def _nothing(place: Place) -> Section:
    return Section(str(place.where), (TextSpan(ChangeKind.SAME, tr("Nothing here")),))


def _changed(place: str, base: Lines, side: Lines) -> Section:
    texts = ["\n".join(lines) for lines in (base, side)]
    before, now = (len(text) - len(text.lstrip("\n")) for text in texts)
    spans = compare(*(text.strip("\n") for text in texts))
    return Section(str(place), spans, (before, now))
