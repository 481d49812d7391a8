"""Write one reflection as a text file, and note that it is published; or copies of drafts."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reflect_app.clock import utc_now
from reflect_app.errors import FileExistsAlreadyError, ReflectError
from reflect_app.ledger_line import LedgerLine, WentOut, folder_text
from reflect_app.publication.file_writing.file_hashes import sha256_of
from reflect_app.publication.file_writing.safe_writing import sweep_left, sync_names, write_safely
from reflect_app.publication.publish.export_outcome import ExportOutcome, WrittenFile
from reflect_app.publication.publish.names_in_library import names_for
from reflect_app.text_format.problems import FileProblem
from reflect_app.text_format.writer import write, write_unfinished

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reflect_app.clock import Clock
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.file_names import NameParts
    from reflect_app.publication.file_writing.folder_plan import FolderPlan
    from reflect_app.publication.file_writing.safe_writing import Standing
    from reflect_app.reflection import Record, Reflection

NAMES_TRIED = 5  # for a copy, where somebody else takes one after the other


def export(
    reflection: Reflection, path: Path, *, replace: Standing | None, own: AppPaths | None
) -> WrittenFile:
    """Write the published file; ``replace`` and ``own`` are what ``write_safely`` takes.

    Raises ``NotReadyError`` where something is still missing, and what ``write_safely`` raises.
    """
    return _written(path, write(reflection), replace=replace, own=own)


def save_copy(
    reflection: Reflection, path: Path, *, replace: Standing | None, own: AppPaths | None
) -> WrittenFile:
    """Write a copy of a draft as text, finished or not; importing it gives the draft again.

    Raises ``NotReadyError`` for the few things that no file can hold, and what ``write_safely``
    raises.
    """
    return _written(path, write_unfinished(reflection), replace=replace, own=own)


def save_copies(
    library: Library,
    plan: FolderPlan,
    reflection_ids: Iterable[str],
    *,
    own: AppPaths | None,
) -> Iterator[ExportOutcome]:
    """Save copies of drafts into a folder, each under a name that nothing there has."""
    sweep_left(plan.folder)
    names = names_for(library, own)
    for each in reflection_ids:
        try:
            reflection = library.get(each).reflection
            written = _copy_beside(plan, reflection, names(each, reflection), own)
        except ReflectError as error:
            yield ExportOutcome(id=each, problems=(FileProblem("not-written", None, str(error)),))
        else:
            yield ExportOutcome(id=each, written=written)


def _copy_beside(
    plan: FolderPlan, reflection: Reflection, parts: NameParts, own: AppPaths | None
) -> WrittenFile:
    """Save a copy; where a name is taken between looking and writing, under the next one."""
    for _ in range(NAMES_TRIED):
        name = plan.name_beside(parts)
        with suppress(FileExistsAlreadyError):
            written = _written(
                plan.folder / name,
                write_unfinished(reflection),
                replace=None,
                own=own,
                durable_name=False,
            )
            sync_names(plan.folder)
            return written
    raise FileExistsAlreadyError(plan.folder / name)


def _written(
    path: Path,
    data: bytes,
    *,
    replace: Standing | None,
    own: AppPaths | None,
    durable_name: bool = True,
) -> WrittenFile:
    write_safely(path, data, replace=replace, own=own, durable_name=durable_name)
    return WrittenFile(path=path, sha256=sha256_of(data))


def note_exported(
    library: Library, record: Record, written: WrittenFile, now: Clock = utc_now
) -> Record:
    """Note a record whose text was exported: published, and a line of the ledger for its file.

    A tag or a date that was given for the export is kept with it and takes back neither its
    publication nor that it was published before. The answer is the record as kept. Raises
    ``CouldNotSaveError`` or ``NoSuchReflectionError``.
    """
    line = LedgerLine(
        record.id,
        folder_text(written.path.parent),
        written.path.name.encode("utf-8", "backslashreplace").decode(),
        written.format,
        written.sha256,
        words=written.sha256,  # a text file is just its words
        published=record.reflection.published,
        at=now(),
    )
    (error,) = library.note_published([WentOut(record, (line,))])
    if error is not None:
        raise error
    return library.get(record.id)
