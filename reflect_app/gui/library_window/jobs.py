"""The jobs that the library window gives to the library's thread.

What they need is imported there: the window is painted before any of it is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.folder_plan import FolderPlan
    from reflect_app.publication.file_writing.safe_writing import ChosenFile
    from reflect_app.publication.publish.export_outcome import ExportOutcome, WrittenFile
    from reflect_app.publication.text_import.import_report import ImportOutcome, ImportReport
    from reflect_app.reflection import Record

AT_ONCE = 200  # reflections that are moved in one step; fewer move all or not at all


class Importing:
    """Takes in some files, and those in some folders, in lots; ``name`` signs comments here.

    ``folder`` is where they all are, if that is one; ``before`` is what became of those that came
    before it was stopped.
    """

    def __init__(
        self,
        paths: tuple[Path, ...],
        name: str,
        folder: Path | None,
        before: tuple[ImportOutcome, ...] = (),
    ) -> None:
        self._paths, self._name = paths, name
        self.folder, self.before = folder, before
        self.files: list[Path] = []
        """All that there are, in order; known before the first result is."""

    def __call__(self, library: Library) -> Iterator[list[ImportOutcome]]:
        """What becomes of each; nothing, now and then, while it is still looking."""
        from reflect_app.handover.bring_in import import_job, looking_for_files  # noqa: PLC0415  -- on its thread
        from reflect_app.publication.text_import.import_job import HowToImport  # noqa: PLC0415

        found: dict[Path, None] = {}
        for _ in looking_for_files(self._paths, found):
            yield []
        self.files = list(found)
        job = import_job(library, HowToImport(holds_alike=True), name=self._name)
        yield from job.lots(self.files)


def copying(
    plan: FolderPlan, ids: list[str], own: AppPaths, library: Library
) -> Iterator[ExportOutcome]:
    """Save copies under names that nothing in the folder has."""
    from reflect_app.publication.publish.exporter import save_copies  # noqa: PLC0415  -- on the library's thread

    return save_copies(library, plan, ids, own=own)


def save_one_copy(
    record: Record, chosen: ChosenFile, own: AppPaths, _library: Library
) -> WrittenFile:
    """Write one copy where the person said, over what they agreed to replace."""
    from reflect_app.publication.publish.exporter import save_copy  # noqa: PLC0415  -- on the library's thread

    return save_copy(record.reflection, chosen.path, replace=chosen.standing, own=own)


def save_table(report: ImportReport, chosen: ChosenFile, own: AppPaths, _library: Library) -> None:
    """Write what became of the files of an import as a table."""
    from reflect_app.publication.file_writing import safe_writing  # noqa: PLC0415  -- on the library's thread
    from reflect_app.publication.text_import.import_table import as_csv  # noqa: PLC0415  -- on its thread

    safe_writing.write_safely(chosen.path, as_csv(report), replace=chosen.standing, own=own)


def renaming(reflection_id: str, title: str, library: Library) -> Record:
    """Give a reflection this working title."""
    from reflect_app.clean_text import clean_line  # noqa: PLC0415  -- on the library's thread

    record = library.get(reflection_id)
    return library.save(record.model_copy(update={"title": clean_line(title)}))


def duplicating(ids: list[str], library: Library) -> Iterator[str]:
    """Make a draft with the same text of each; the results are the new ids."""
    for each in ids:
        yield library.duplicate(each).id


def titles(ids: list[str], library: Library) -> dict[str, str]:
    """What these reflections are listed by."""
    return {each: library.get(each).summary().display_title for each in ids}


def binning(ids: list[str], library: Library) -> Iterator[list[str]]:
    """Move reflections to the bin, some at a time; the results are lists of their ids."""
    for some in _parts(ids):
        library.move_to_bin(some)
        yield some


def putting_back(ids: list[str], library: Library) -> Iterator[list[str]]:
    """Bring reflections back from the bin, some at a time; the results are lists of their ids.

    What was removed for good since is passed over. There is a result for each ``AT_ONCE``.
    """
    from reflect_app.queries import BIN  # noqa: PLC0415  -- on the library's thread

    binned = set(library.ids(BIN))
    for some in _parts(ids):
        there = [each for each in some if each in binned]
        library.put_back(there)
        yield there


def _parts(ids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]
