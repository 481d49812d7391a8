"""Bringing in text files and handover files alike, many at a time, as a team that publishes does.

Opening a file (``incoming``) is for one person and what is sent to them. Whoever imports one that
somebody else approved goes on with it: it becomes a reflection of this library, with its approval
and all that was said of it. Any other is for review, just as where it is opened.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotSaveError
from reflect_app.handover.errors import HandoverError, LockedError
from reflect_app.handover.file_names import SUFFIX
from reflect_app.handover.incoming import take_in
from reflect_app.handover.incoming_outcome import Outcome
from reflect_app.handover.messages import refusal
from reflect_app.handover.outgoing import checked_name
from reflect_app.handover.own_or_for_review import author_of
from reflect_app.handover.reader import read_handover_file
from reflect_app.handover.shared_decisions import take_over
from reflect_app.handover.tried_again import tried_again
from reflect_app.publication.file_writing import file_names
from reflect_app.publication.text_import.import_job import ImportJob
from reflect_app.publication.text_import.import_outcomes import Became, HandedOver
from reflect_app.publication.text_import.import_report import ImportOutcome
from reflect_app.publication.text_import.importer import looking_for, text_files
from reflect_app.queries import BIN
from reflect_app.review.answer_that_counts import approval_of
from reflect_app.review.entries import Adopted, WorkedOn
from reflect_app.review.state import Review
from reflect_app.review.version_words import reflection_of
from reflect_app.status import Status
from reflect_app.text_format.file_layout import normalised
from reflect_app.text_format.problems import FileProblem
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reflect_app.clock import Clock
    from reflect_app.handover.incoming import Opened
    from reflect_app.handover.reader import ReadFile
    from reflect_app.handover.schema import Parcel
    from reflect_app.library import Library
    from reflect_app.publication.text_import.import_job import Equal, HowToImport, TakeIn

_SUFFIXES = (file_names.SUFFIX, SUFFIX)


def files_to_bring_in(paths: Iterable[Path]) -> list[Path]:
    """The text files and handover files that some paths mean; see ``text_files``."""
    return text_files(paths, _SUFFIXES)


def looking_for_files(paths: Iterable[Path], found: dict[Path, None]) -> Iterator[None]:
    """The same in steps, a folder each, for those who have something else to do as well."""
    return looking_for(paths, found, _SUFFIXES)


def import_job(
    library: Library, how: HowToImport | None = None, *, name: str, now: Clock = utc_now
) -> ImportJob:
    """A job that takes in both kinds; ``name`` is that of whoever uses this computer, or empty."""
    me = checked_name(name) if name.strip() else ""
    handed_over = _HandedOver(library, me, now, is_rehearsal=bool(how and how.is_rehearsal))

    def other(path: Path) -> TakeIn | None:
        return partial(handed_over.bring_in, path) if path.suffix.lower() == SUFFIX else None

    return ImportJob(library, how, other)


class _HandedOver:
    """Brings in handover files, one after the other."""

    def __init__(self, library: Library, name: str, now: Clock, *, is_rehearsal: bool) -> None:
        self._library, self._name, self._now = library, name, now
        self._is_rehearsal = is_rehearsal

    def bring_in(self, path: Path, equal: Equal) -> ImportOutcome:
        """Take in one; what can't be read or kept is reported, and nothing of it is kept."""
        try:
            read = read_handover_file(path)
        except LockedError:
            return ImportOutcome(path, problems=(_locked(),))
        except HandoverError as error:
            return ImportOutcome(path, problems=(refusal(error),))
        is_known = bool(self._library.shared(read.parcel.shared_id))
        if not is_known and self._is_approved(read.parcel):
            reflection = reflection_of(read.parcel.words.entry())
            if (same := equal(normalised(reflection))) is not None:
                return ImportOutcome(path, id=same, is_duplicate=True)
        if self._is_rehearsal:
            return self._foreseen(path, read)
        return self._tried(path, read)

    def _tried(self, path: Path, read: ReadFile) -> ImportOutcome:
        def take() -> ImportOutcome:
            opened = take_in(self._library, read, path, name=self._name, now=self._now())
            return self._outcome(self._gone_on_with(opened))

        try:
            return tried_again(take)
        except CouldNotSaveError as error:
            return ImportOutcome(path, problems=(FileProblem("not-saved", None, str(error)),))

    def _is_approved(self, parcel: Parcel) -> bool:
        """Whether a file has words that somebody else approved, just as they are."""
        here = WorkedOn(by=parcel.by, at=parcel.made, turn=1, version=parcel.head)
        review = Review((*parcel.all_entries(), here))
        approval = approval_of(review, reflection_of(parcel.words.entry()))
        return approval is not None and approval.by != self._name

    def _gone_on_with(self, opened: Opened) -> Opened:
        """Have what somebody else approved be a reflection of this library, to be published.

        That is noted after the file was taken in; where a kill comes between the two, importing it
        once more does it.
        """
        record = opened.record
        if record is None or record.status is not Status.APPROVED:
            return opened
        if opened.outcome in _UNCHANGED and record.id in self._library.ids(BIN):
            return opened
        review = self._library.review(record.id)
        approval = approval_of(review, record.reflection)
        if not review.is_for_review or approval is None or approval.by == self._name:
            return opened
        noted = Adopted(by=self._name, at=self._now(), turn=review.next_turn)
        kept = self._library.add_to_review(record.id, [noted])
        own = self._library.review(record.id)
        take_over(self._library, record.id, own, own.ids)
        outcome = Outcome.UPDATED if opened.outcome in _UNCHANGED else opened.outcome
        return replace(opened, record=kept, outcome=outcome, approved_by=approval.by)

    def _outcome(self, opened: Opened) -> ImportOutcome:
        """What became of a file, as the report of an import has it."""
        found = ImportOutcome(opened.path, problems=opened.problems, id=opened.id)
        record = opened.record
        if opened.id is None or record is None:
            return found
        if opened.outcome in _UNCHANGED:
            return replace(found, is_duplicate=True)
        line = self._library.review_lines([opened.id]).get(opened.id)
        became, by = Became.DRAFT, opened.by
        if opened.outcome is Outcome.CONFLICT:
            became = Became.NEEDS_A_PERSON
        elif line is not None and line.is_for_review:
            became = Became.FOR_REVIEW
        elif record.status is Status.APPROVED:
            became, by = Became.APPROVED, opened.approved_by or opened.by
        merged = opened.outcome in {Outcome.MERGED, Outcome.CONFLICT}
        return replace(found, taken=True, whole=True, handed_over=HandedOver(became, by, merged))

    def _foreseen(self, path: Path, read: ReadFile) -> ImportOutcome:
        """What would become of a file: of one whose reflection is here, roughly."""
        parcel, found = read.parcel, ImportOutcome(path, taken=True, whole=True)
        for reflection_id in self._library.shared(parcel.shared_id):
            review = self._library.review(reflection_id)
            if all(each.id in review.ids for each in parcel.all_entries()):
                return replace(found, id=reflection_id, taken=False, is_duplicate=True)
        review = Review(parcel.all_entries())
        became = Became.DRAFT
        if self._is_approved(parcel):
            became = Became.APPROVED
        elif author_of(parcel, review) != self._name:
            became = Became.FOR_REVIEW
        return replace(found, handed_over=HandedOver(became, parcel.by))


_UNCHANGED = {Outcome.SAME, Outcome.OLDER}


def _locked() -> FileProblem:
    said = tr("It is locked with a passphrase. Open it by itself, where you can type that.")
    return FileProblem(LockedError.code, None, said)
