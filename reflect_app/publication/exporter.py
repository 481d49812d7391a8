"""Write reflections as text files, and note in the library that they are published."""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SkipValidation

from reflect_app.clean_text import shown_name
from reflect_app.errors import (
    CouldNotSaveError,
    CouldNotWriteFileError,
    FileExistsAlreadyError,
    NoSuchReflectionError,
    NotReadyError,
    ReflectError,
)
from reflect_app.lifecycle import Event, after
from reflect_app.publication.folder_plan import FolderPlan
from reflect_app.publication.safe_writing import (
    Standing,
    make_folder,
    sweep_left,
    sync_names,
    write_safely,
)
from reflect_app.queries import BIN, Query
from reflect_app.reflection import Frozen, Record, Reflection
from reflect_app.review.answer_that_counts import approval_of
from reflect_app.text_format.notices import notices
from reflect_app.text_format.problems import FileProblem
from reflect_app.text_format.requirements import to_publish
from reflect_app.text_format.writer import write, write_unfinished
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from reflect_app.library import Library
    from reflect_app.paths import AppPaths

    _Exported = tuple["Record | None", "ExportOutcome"]

NAMES_TRIED = 5  # for a copy, where somebody else takes one after the other
LOT_S = 0.08  # seconds of writing before what was written is made durable and noted


class WrittenFile(Frozen):
    """A file that was written: where it is, and the SHA-256 of its bytes in hexadecimal."""

    path: Path
    sha256: str


class ExportOutcome(Frozen):
    """What became of one reflection: the file written, or None and why where it was refused.

    Both are there where the file was written but the library could not note it. ``notices`` says
    what looks damaged in a file that was written, ``replaced`` the name of what it replaced.
    """

    id: str
    written: WrittenFile | None = None
    problems: SkipValidation[tuple[FileProblem, ...]] = ()
    notices: SkipValidation[tuple[FileProblem, ...]] = ()
    replaced: str = ""


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
    for each in reflection_ids:
        try:
            written = _copy_beside(plan, each, library.get(each).reflection, own)
        except ReflectError as error:
            yield ExportOutcome(id=each, problems=(FileProblem("not-written", None, str(error)),))
        else:
            yield ExportOutcome(id=each, written=written)


def _copy_beside(
    plan: FolderPlan, reflection_id: str, reflection: Reflection, own: AppPaths | None
) -> WrittenFile:
    """Save a copy; where a name is taken between looking and writing, under the next one."""
    for _ in range(NAMES_TRIED):
        name = plan.place_beside(reflection_id, reflection).name
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
    return WrittenFile(path=path, sha256=hashlib.sha256(data).hexdigest())


def note_exported(library: Library, record: Record) -> Record:
    """Keep a record whose text was exported, as published; the answer is the record as kept.

    A tag or a date that was given for the export is kept with it and takes back neither its
    publication nor that it was published before. Raises ``CouldNotSaveError``.
    """
    kept = library.save(mark_published(record))
    published = mark_published(kept)
    return kept if published == kept else library.save(published)


def mark_published(record: Record) -> Record:
    """The record as it is once its text was exported."""
    return record.model_copy(update={"status": after(Event.EXPORTED, record.status)})


class FolderExport:
    """Exports reflections from a library into one folder, each under the name that a plan gives it.

    The folder is made with the first file, if the folder above it is there. With ``replace``, a
    file that stands at such a name is replaced; where a plan was made before, only what it found
    then, since that is what somebody was asked about. Nothing goes among the files of ``own``.
    ``way_out`` says what to do about a name
    that is taken. With ``published`` that date is set on each, and stays on it in the library.
    """

    def __init__(
        self,
        library: Library,
        folder: Path,
        *,
        replace: bool,
        own: AppPaths | None,
        published: date | None = None,
        plan: FolderPlan | None = None,
        way_out: str = "",
    ) -> None:
        self._library = library
        self._folder = folder
        self._replace = replace
        self._own = own
        self._published = published
        self._plan = plan or FolderPlan(folder)
        self._asked_about = None if plan is None else frozenset(plan.to_replace())
        self._way_out = way_out

    def export_lots(self, reflection_ids: Iterable[str]) -> Iterator[list[ExportOutcome]]:
        """Export one after the other; what holds one up is in its outcome and stops no other.

        They come some at a time: as many as are written before the disk is asked for long. The
        names of a lot are made durable together, and only then noted in the library, so that
        nothing is ever said to be published that a power cut takes away. Raises
        ``CouldNotOpenLibraryError`` where the library can't be read.
        """
        refused = self._refused_at_once()
        sweep_left(self._folder)
        lot: list[_Exported] = []
        until = time.monotonic() + LOT_S
        try:
            for each in reflection_ids:
                lot.append(refused[each](each) if each in refused else self._export(each))
                if (now := time.monotonic()) >= until:
                    full, lot, until = lot, [], now + LOT_S
                    yield self._noted(full)
        except ReflectError:
            self._noted(lot)
            raise
        yield self._noted(lot)

    def _refused_at_once(self) -> Mapping[str, Callable[[str], _Exported]]:
        """What is not looked at any further, and why: in the bin, or another person's."""
        others = dict.fromkeys(self._library.ids(Query(for_review=True)), _somebody_elses)
        return others | dict.fromkeys(self._library.ids(BIN), _in_bin)

    def _noted(self, lot: list[_Exported]) -> list[ExportOutcome]:
        """What became of a lot, once the library knows of it too."""
        if any(record is not None for record, _outcome in lot):
            sync_names(self._folder)
        return [self._note(record, outcome) for record, outcome in lot]

    def _note(self, record: Record | None, outcome: ExportOutcome) -> ExportOutcome:
        if record is None:
            return outcome
        try:
            note_exported(self._library, record)
        except (CouldNotSaveError, NoSuchReflectionError) as error:  # it may be gone by now
            unsaved = FileProblem("not-saved", None, str(error))
            return outcome.model_copy(update={"problems": (unsaved,)})
        return outcome

    def _export(self, reflection_id: str) -> _Exported:
        """Write one file; the answer has the record where there is something to note of it."""
        try:
            record = self._dated(self._library.get(reflection_id))
        except NoSuchReflectionError as error:
            return _refused(reflection_id, FileProblem("unknown-id", None, str(error)))
        if missing := to_publish(record.reflection):
            problems = (FileProblem(each.code, None, each.message) for each in missing)
            return _refused(record.id, *problems)
        try:
            make_folder(self._folder, self._own)
            planned = self._plan.place(record.id, record.reflection)
            asked = self._asked_about is None or planned in self._asked_about
            agreed = planned.standing if self._replace and asked else None
            written = _written(
                self._folder / planned.name,
                write(record.reflection),
                replace=agreed,
                own=self._own,
                durable_name=False,
            )
        except FileExistsAlreadyError as error:
            taken = f"{error.message} {self._way_out or error.advice}"
            return _refused(record.id, FileProblem("file-exists", None, taken))
        except (CouldNotWriteFileError, NotReadyError) as error:
            return _refused(record.id, FileProblem("not-written", None, str(error)))
        return record, ExportOutcome(
            id=record.id,
            written=written,
            notices=(
                *(each.as_problem() for each in notices(record.reflection)),
                *self._ended(record),
            ),
            replaced=planned.there if agreed else "",
        )

    def _ended(self, exported: Record) -> Iterator[FileProblem]:
        """That somebody approved the text as it was before a date was set for this export."""
        day = exported.reflection.published
        if by := ended_by_date(self._library, exported.id, day):
            words = tr("{name} approved it with another date: that approval has ended.", name=by)
            yield FileProblem("approval-ended", None, words)

    def _dated(self, record: Record) -> Record:
        if self._published is None:
            return record
        dated = record.reflection.model_copy(update={"published": self._published})
        return record.model_copy(update={"reflection": dated})


def ended_by_date(library: Library, reflection_id: str, day: date | None) -> str:
    """Who approved a text as it is, where another date would end that; else ""."""
    reflection = library.get(reflection_id).reflection
    if reflection.published == day:
        return ""
    review = library.review(reflection_id)
    approved = None if review.is_for_review else approval_of(review, reflection)
    return (shown_name(approved.by) or tr("somebody")) if approved else ""


def _refused(reflection_id: str, *problems: FileProblem) -> _Exported:
    return None, ExportOutcome(id=reflection_id, problems=problems)


def _somebody_elses(reflection_id: str) -> _Exported:
    words = tr("This reflection came for review. Whoever wrote it publishes it.")
    return _refused(reflection_id, FileProblem("not-yours", None, words))


def _in_bin(reflection_id: str) -> _Exported:
    words = tr("This reflection is in the bin. Put it back, then export it.")
    return _refused(reflection_id, FileProblem("in-bin", None, words))
