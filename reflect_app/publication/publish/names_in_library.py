"""What the names of files may tell of reflections in the library, by what their authors decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.advice.decisions import Key
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.file_names import NameParts
    from reflect_app.reflection import Reflection

    NamesInLibrary = Callable[[str, Reflection], NameParts]


def names_for(library: Library, own: AppPaths | None) -> NamesInLibrary:
    """Finds the parts of a name for the reflection of an id; on the library's thread.

    ``own`` are the paths of whoever names it, with what they chose about advice.
    """
    from reflect_app.own_words import own_choices_of  # noqa: PLC0415  -- when needed
    from reflect_app.publication.file_writing.name_picker import NamePicker  # noqa: PLC0415

    picker = NamePicker(None if own is None else partial(own_choices_of, own))

    def parts(reflection_id: str, reflection: Reflection) -> NameParts:
        return picker.parts_of(reflection, partial(kept_keys, library, reflection_id))

    return parts


def kept_keys(library: Library, reflection_id: str) -> frozenset[Key]:
    """What its author decided about, here or where it comes from."""
    from reflect_app.advice.whats_undecided import keys_of  # noqa: PLC0415  -- when needed
    from reflect_app.publication.publish.undecided_passages import to_look_over  # noqa: PLC0415

    if (asked := to_look_over(library, reflection_id)) is None:
        return frozenset()
    return frozenset({*(each.key for each in asked.decisions.kept), *keys_of(asked.shared)})
