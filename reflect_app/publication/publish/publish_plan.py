"""What publishing would do, reflection by reflection: shown before, and written after, alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from reflect_app.clean_text import shown_name
from reflect_app.errors import NoSuchReflectionError
from reflect_app.ledger_line import FileFormat, folder_text
from reflect_app.publication.file_writing.file_hashes import sha256_of
from reflect_app.publication.file_writing.folder_plan import name_key, names_in_folder
from reflect_app.publication.publish.folder_ledger import SUFFIXES, FolderLedger
from reflect_app.publication.publish.kept_formats import kept_formats
from reflect_app.publication.publish.name_giver import NameGiver
from reflect_app.publication.publish.names_in_library import names_for
from reflect_app.publication.publish.planned_files import FileState, PlannedFile, gravest, planned
from reflect_app.publication.publish.publish_dates import DateSlots, Spacing
from reflect_app.publication.publish.renamed_folder import (
    NOT_RENAMED,
    RenamedFolder,
    renamed_folder,
)
from reflect_app.publication.publish.rendered import rendered
from reflect_app.queries import BIN, Query
from reflect_app.review.answer_that_counts import approval_of
from reflect_app.review.entries import Approved
from reflect_app.status import Status
from reflect_app.text_format.notices import notices
from reflect_app.text_format.problems import FileProblem
from reflect_app.text_format.writer import written_or_missing
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from reflect_app.ledger_line import LedgerLine
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.safe_writing import Standing
    from reflect_app.publication.publish.names_in_library import NamesInLibrary
    from reflect_app.publication.publish.publish_settings import PublishSettings
    from reflect_app.reflection import Record, Reflection
    from reflect_app.text_format.requirements import Requirement


_NOTHING: Mapping[str, Standing] = {}
_OF_OTHERS = ("_refused", "_approved", "_in_folder")  # looked at anew before anything is written
_OF_FOLDER = ("ledger", "renamed", "formats", "_slots", "_gone")


@dataclass(frozen=True)
class PlannedLine:
    """One reflection as it would go out, or why it stays behind.

    ``reflection`` has the date that it would be published with, and ``record`` is the library's
    with that. ``data`` are the exact bytes of the text, ``seal`` their SHA-256, ``name`` that of
    the text file, or of the first that it gets. ``approval`` is that of just these words;
    ``approved_before`` is who approved them with another date. ``problems`` say why it stays
    behind, ``missing`` which of them are its own words, ``notices`` what looks damaged.
    ``taken_over`` are the lines of one that is gone with just these words, which are its own now.
    """

    id: str
    title: str = ""
    record: Record | None = None
    reflection: Reflection | None = None
    name: str = ""
    published: date | None = None
    data: bytes = b""
    seal: str = ""
    problems: tuple[FileProblem, ...] = ()
    missing: tuple[Requirement, ...] = ()
    notices: tuple[FileProblem, ...] = ()
    approval: Approved | None = None
    approved_before: Approved | None = None
    files: tuple[PlannedFile, ...] = ()
    taken_over: tuple[LedgerLine, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether nothing of its own keeps it back; a name that is taken still may."""
        return not self.problems

    @property
    def who_approved_before(self) -> str:
        """Whose approval ends, since it was for another date; "" where none does."""
        before = self.approved_before
        return (shown_name(before.by) or tr("somebody")) if before else ""

    @property
    def state(self) -> FileState:
        """What writing its files means, in one word."""
        return gravest(each.state for each in self.files)


class PublishPlan:
    """Gives each reflection one name and one date, and says what stands there already.

    Reads the ledger of the folder once. Asked for a reflection again, the name and the date stay
    the same, and only what was seen at first may be replaced. Nothing is ever written by it. It
    belongs to the thread that has the library.
    """

    def __init__(
        self, library: Library, settings: PublishSettings, own: AppPaths | None = None
    ) -> None:
        self.settings = settings
        self.own = own
        self.real_folder = folder_text(settings.folder)
        self._library = library
        self._last_noted = 0
        self._taken_over: dict[str, tuple[LedgerLine, ...]] = {}
        self._days: dict[str, date | None] = {}
        self._seen: dict[str, Mapping[str, Standing]] = {}

    def lines(self, reflection_ids: Iterable[str]) -> Iterator[PlannedLine]:
        """One after the other, with what somebody looks at before they publish."""
        for each in reflection_ids:
            yield self.line(each, with_review=True)

    def line(self, reflection_id: str, *, with_review: bool = False) -> PlannedLine:
        """One reflection, looked at now.

        Without ``with_review`` its approval is looked for only where its date changes.
        """
        if reflection_id in self._refused and not with_review:
            return PlannedLine(reflection_id, problems=(self._refused[reflection_id],))
        try:
            record = self._library.get(reflection_id)
        except NoSuchReflectionError as error:
            gone = FileProblem("unknown-id", None, str(error))
            return PlannedLine(reflection_id, problems=(gone,))
        if reflection_id in self._refused:  # whoever looks at it has to know which it is
            title = record.summary().display_title
            return PlannedLine(reflection_id, title, problems=(self._refused[reflection_id],))
        return self._line_of(record, with_review=with_review)

    def note(self, lines: Iterable[LedgerLine]) -> None:
        """Know of what was noted in the ledger just now, by whoever has the turn to do so."""
        self.ledger.note(lines)
        self._last_noted = self._library.last_noted(self.real_folder)

    def is_behind(self) -> bool:
        """Whether somebody else noted something of this folder since its lines were read."""
        return self._last_noted != self._library.last_noted(self.real_folder)

    def begin(self) -> None:
        """Before anything is written: look anew at all that others may have changed."""
        if "ledger" in self.__dict__:
            self.look_again()
        for each in _OF_OTHERS:
            self.__dict__.pop(each, None)

    def look_again(self) -> None:
        """Read anew what others may have changed: the ledger, the bin and the reviews."""
        for each in (*_OF_FOLDER, *_OF_OTHERS):
            self.__dict__.pop(each, None)
        self._taken_over.clear()
        self._names.use(self.ledger)

    @cached_property
    def ledger(self) -> FolderLedger:
        """What the ledger knows of this folder, also where it was called otherwise before."""
        self._last_noted = self._library.last_noted(self.real_folder)
        found = FolderLedger(self.real_folder, self._library.each_line(self.real_folder))
        return found or FolderLedger(self.real_folder, self.renamed.lines)

    @cached_property
    def renamed(self) -> RenamedFolder:
        """The folder that is this one by its files, where the ledger has not this one.

        Its lines are to be moved, or noted for a copy, before anything is written.
        """
        if self._library.last_noted(self.real_folder):
            return NOT_RENAMED
        return renamed_folder(self._library, self.real_folder)

    @cached_property
    def formats(self) -> PublishSettings:
        """What is written: as was asked for, and as the folder is kept in by the ledger."""
        return self.settings.and_in(kept_formats(self.ledger, self.settings.folder))

    @cached_property
    def _refused(self) -> Mapping[str, FileProblem]:
        """What is not looked at any further, and why: in the bin, or another person's."""
        others = tr("This reflection came for review. Whoever wrote it publishes it.")
        binned = tr("This reflection is in the bin. Put it back, then export it.")
        for_review = self._library.ids(Query(for_review=True))
        return dict.fromkeys(for_review, FileProblem("not-yours", None, others)) | dict.fromkeys(
            self._library.ids(BIN), FileProblem("in-bin", None, binned)
        )

    @cached_property
    def _approved(self) -> frozenset[str]:
        """What was ever approved: the reviews of all others need not be read."""
        return frozenset(each for each, _entry in self._library.entries_of(Approved))

    @cached_property
    def _gone(self) -> dict[str, str]:
        """What is out here and not in the library any more, by its words.

        So after a restore, or removed for good; taken in again, it has another id.
        """
        there = {*self._library.ids(), *self._library.ids(BIN)}
        return {each.words: each.id for each in self.ledger.out() if each.id not in there}

    @cached_property
    def _names(self) -> NameGiver:
        return NameGiver(self.settings.names, self.ledger)

    @cached_property
    def _parts(self) -> NamesInLibrary:
        return names_for(self._library, self.own)

    @cached_property
    def _slots(self) -> DateSlots:
        days = (*(each.published for each in self.ledger.out()), *self._days.values())
        return DateSlots(self.settings.dates, (day for day in days if day is not None))

    @cached_property
    def _in_folder(self) -> Mapping[str, list[str]]:
        return names_in_folder(self.settings.folder)

    def _line_of(self, record: Record, *, with_review: bool) -> PlannedLine:
        withdrawn = self._withdrawn(record)
        reflection, data, missing = (
            (record.reflection, b"", ()) if withdrawn else self._dated(record)
        )
        problems = withdrawn or tuple(
            FileProblem(each.code, None, each.message) for each in missing
        )
        line = PlannedLine(
            record.id,
            record.summary().display_title if with_review else record.title,
            record.model_copy(update={"reflection": reflection}),
            reflection,
            published=reflection.published,
            data=data,
            seal=sha256_of(data) if data else "",
            problems=problems,
            missing=missing,
            notices=tuple(each.as_problem() for each in notices(reflection)),
        )
        if with_review or reflection.published != record.reflection.published:
            line = self._with_approval(line, record.reflection)
        return line if problems else self._with_files(line, reflection)

    def _withdrawn(self, record: Record) -> tuple[FileProblem, ...]:
        """That all of it was withdrawn, and nobody finished it since.

        Withdrawing makes a draft of it: that it is published again, a restore or a repair did.
        """
        if record.status is not Status.PUBLISHED or self.ledger.lines_out_of(record.id):
            return ()
        whens = [each.withdrawn for each in self._library.ledger(reflection_id=record.id)]
        if not (days := [when for when in whens if when]) or len(days) < len(whens):
            return ()
        said = tr(
            "It was withdrawn on {day}. Open it and finish it again before it goes out once more.",
            day=max(days).astimezone().date().isoformat(),
        )
        return (FileProblem("withdrawn", None, said),)

    def _dated(self, record: Record) -> tuple[Reflection, bytes, tuple[Requirement, ...]]:
        """A reflection with its date and its bytes; one that is not ready takes no weekly date."""
        dates, own = self.settings.dates, record.reflection
        given = dates.day or dates.given.get(record.id)
        reflection = own if given is None else own.model_copy(update={"published": given})
        data, missing = written_or_missing(reflection)
        if missing:
            return own, b"", missing
        if dates.spacing is Spacing.WEEKLY and (day := self._day(record)) != dates.day:
            reflection = own.model_copy(update={"published": day})
            data, missing = written_or_missing(reflection)
        return reflection, data, missing

    def _day(self, record: Record) -> date | None:
        if record.id not in self._days:
            out = self.ledger.day_of(record.id)
            self._days[record.id] = self._slots.day_for(record.reflection.published, out)
        return self._days[record.id]

    def _with_approval(self, line: PlannedLine, before: Reflection) -> PlannedLine:
        if line.id not in self._approved:
            return line
        review = self._library.review(line.id)
        if review.is_for_review or line.reflection is None:
            return line
        now = approval_of(review, line.reflection)
        ended = None if now or line.reflection == before else approval_of(review, before)
        return replace(line, approval=now, approved_before=ended)

    def _with_files(self, line: PlannedLine, reflection: Reflection) -> PlannedLine:
        self._take_over(line)
        stem = self.ledger.stem(line.id) or self._names.stem_for(
            line.id, self._parts(line.id, reflection)
        )
        files = [self._file(line, reflection, stem, kind) for kind in self.formats.each]
        seen = self._seen.get(line.id)
        files = [each if each.standing is None else self._agreed(each, seen) for each in files]
        if seen is None:
            found = {each.name: each.standing for each in files if each.standing}
            self._seen[line.id] = found or _NOTHING
        name = files[0].name if files else stem + SUFFIXES[FileFormat.TEXT]
        taken_over = self._taken_over.get(line.id, ())
        return replace(line, name=name, files=tuple(files), taken_over=taken_over)

    def _take_over(self, line: PlannedLine) -> None:
        """Have the names of one with the same words that is gone, so that it is there once."""
        if line.seal in self._gone and not self.ledger.lines_of(line.id):
            gone = self._gone.pop(line.seal)
            self._taken_over[line.id] = self.ledger.lines_of(gone)
            self.ledger.hand_over(gone, line.id)

    def _file(
        self, line: PlannedLine, reflection: Reflection, stem: str, kind: FileFormat
    ) -> PlannedFile:
        """What is to be said of one file of a reflection."""
        known = self.ledger.line(line.id, kind)
        name = known.name if known else stem + SUFFIXES[kind]
        before = (each for each in self.ledger.lines_of(line.id) if each.name == name)
        return planned(
            kind,
            self.settings.folder / name,
            line.seal,
            partial(rendered, kind, reflection, line.data),
            known=known,
            before=frozenset(each.sha256 for each in before if each.format is kind),
        )

    def _agreed(self, file: PlannedFile, seen: Mapping[str, Standing] | None) -> PlannedFile:
        """A file in whose place one would come: of what was there when somebody looked first."""
        there = self._name_there(file.name)
        if seen is None:
            return replace(file, there=there)
        first = seen.get(file.name)
        return replace(file, there=there, standing=first or file.standing, came_since=not first)

    def _name_there(self, name: str) -> str:
        """The name that it has in the folder, where the disk takes two names for one."""
        names = self._in_folder.get(name_key(name), (name,))
        return name if name in names else names[0]
