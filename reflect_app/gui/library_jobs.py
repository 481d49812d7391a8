"""The jobs that the library window gives to the library's thread.

What they need is imported there: the window is painted before any of it is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reflect_app.library import Library
    from reflect_app.publication import ExportOutcome, ImportOutcome, Written
    from reflect_app.reflection import Record

AT_ONCE = 200  # reflections that are moved in one step; fewer move all or not at all


def importing(paths: tuple[Path, ...], library: Library) -> Iterator[ImportOutcome]:
    """Take in these files, and those in these folders, one after the other."""
    from reflect_app.publication import import_file, text_files  # noqa: PLC0415  -- on its thread

    for path in text_files(paths):
        yield import_file(library, path)


def exporting(
    folder: Path,
    ids: list[str],
    replace: bool,
    library: Library,
) -> Iterator[ExportOutcome]:
    """Export reflections into a folder, one after the other."""
    from reflect_app.publication import FolderExport  # noqa: PLC0415  -- on the library's thread

    return FolderExport(library, folder, replace=replace).export_all(ids)


def names_in_use(folder: Path, ids: list[str], library: Library) -> Iterator[str]:
    """For each reflection, the name that it will be written under if a file has it, else ""."""
    from reflect_app.publication import suggested_name  # noqa: PLC0415  -- on the library's thread
    from reflect_app.requirements import to_publish  # noqa: PLC0415  -- on the library's thread

    for each in ids:
        reflection = library.get(each).reflection
        name = "" if to_publish(reflection) else suggested_name(reflection)
        yield name if name and (folder / name).exists() else ""


def copying(folder: Path, ids: list[str], library: Library) -> Iterator[ExportOutcome]:
    """Save copies under names that nothing in the folder has."""
    from reflect_app.errors import ReflectError  # noqa: PLC0415  -- on the library's thread
    from reflect_app.publication import (  # noqa: PLC0415  -- on the library's thread
        ExportOutcome,
        save_copy,
        suggested_name,
        unused_name,
    )
    from reflect_app.publication.trouble import from_error  # noqa: PLC0415  -- on its thread

    taken = {path.name.casefold() for path in folder.iterdir()} if folder.is_dir() else set()
    for each in ids:
        try:
            reflection = library.get(each).reflection
            name = unused_name(suggested_name(reflection), taken)
            written = save_copy(reflection, folder / name, replace=False)
        except ReflectError as error:
            yield ExportOutcome(id=each, problems=(from_error("not-written", error),))
        else:
            taken.add(name.casefold())
            yield ExportOutcome(id=each, written=written)


def save_one_copy(record: Record, path: Path, _library: Library) -> Written:
    """Write one copy where the person said, over what they agreed to replace."""
    from reflect_app.publication import save_copy  # noqa: PLC0415  -- on the library's thread

    return save_copy(record.reflection, path, replace=True)


def renaming(reflection_id: str, title: str, library: Library) -> Record:
    """Give a reflection this working title."""
    from reflect_app.reflection import clean_line  # noqa: PLC0415  -- on the library's thread

    record = library.get(reflection_id)
    return library.save(record.model_copy(update={"title": clean_line(title)}))


def duplicating(ids: list[str], library: Library) -> Iterator[str]:
    """Make a draft with the same text of each; the outcomes are the new ids."""
    for each in ids:
        yield library.duplicate(each).id


def titles(ids: list[str], library: Library) -> dict[str, str]:
    """What these reflections are listed by."""
    from reflect_app.reflection import UNTITLED, opening_of  # noqa: PLC0415  -- on its thread

    found: dict[str, str] = {}
    for each in ids:
        record = library.get(each)
        opening = opening_of(record.reflection.answers.description)
        found[each] = record.title or opening or UNTITLED
    return found


def binning(ids: list[str], library: Library) -> Iterator[list[str]]:
    """Move reflections to the bin, some at a time; the outcomes are lists of their ids."""
    for some in _parts(ids):
        library.move_to_bin(some)
        yield some


def putting_back(ids: list[str], library: Library) -> Iterator[list[str]]:
    """Bring reflections back from the bin, some at a time; the outcomes are lists of their ids.

    What was removed for good since is passed over.
    """
    from reflect_app.finding import BIN  # noqa: PLC0415  -- on the library's thread

    binned = set(library.ids(BIN))
    for some in _parts([each for each in ids if each in binned]):
        library.put_back(some)
        yield some


def _parts(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]
