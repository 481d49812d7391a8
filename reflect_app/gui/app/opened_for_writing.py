"""What a wizard opens with, looked up on the library's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect_app.library import Library
    from reflect_app.reflection import Record


def for_writing(reflection_id: str | None, library: Library) -> Record | str | None:
    """What the wizard opens with; the id alone of what is somebody else's."""
    if reflection_id is None:
        return None
    line = library.review_lines([reflection_id]).get(reflection_id)
    if line is not None and line.is_for_review:
        return reflection_id
    return library.open_for_writing(reflection_id)
