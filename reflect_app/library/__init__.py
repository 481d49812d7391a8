"""The drafts' home: the one narrow interface to where reflections are kept.

Nothing in it speaks of SQL or of Qt, so that another store can stand behind it. Import
``reflect_app.library.store`` for the one that keeps them in a file, after the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime

    from reflect_app.advice.decisions import Decision, Decisions, Key, Role
    from reflect_app.errors import ReflectError
    from reflect_app.ledger_line import Arrival, LedgerLine, WentOut
    from reflect_app.library.connection.missing_saves import MissingSave
    from reflect_app.lifecycle import Event
    from reflect_app.queries import Counts, Query
    from reflect_app.reflection import EditorPosition, Record, Reflection
    from reflect_app.review.entries import Entry
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.review.state import Review
    from reflect_app.revision import Reason, Revision, RevisionLine
    from reflect_app.status import Status
    from reflect_app.summary import Summary
    from reflect_app.tags import TagUse
    from reflect_app.tally import Tally


class Library(Protocol):
    """A home for reflections. Every change is durable when its method returns.

    Used from one thread at a time. Methods raise ``NoSuchReflectionError`` for an unknown id,
    ``CouldNotSaveError`` where a change could not be kept (nothing is then half kept),
    ``CouldNotOpenLibraryError`` where the library can't be read, and of those
    ``DamagedLibraryError`` where what is read is not what was written.
    """

    # Writing

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: EditorPosition | None = None,
    ) -> Record:
        """Keep a new reflection, an empty draft unless told otherwise."""

    def get(self, reflection_id: str) -> Record:
        """One reflection with all that is known about it, also when it is in the bin."""

    def open_for_writing(self, reflection_id: str) -> Record:
        """As ``get``; what was changed since the last revision is kept as one first."""

    def save(
        self, record: Record, *, keeping: Reason | None = None, event: Event | None = None
    ) -> Record:
        """Keep this record's title, status, reflection and place; the answer has the new version.

        Raises ``ChangedElsewhereError`` where the library's version is not the record's: somebody
        else saved in between, and nothing is overwritten. A reflection in the bin that is changed
        comes back from it: nobody's words go on into a place that they can't see. A record equal
        to what is kept is not written again and keeps its version and its time. A new status
        keeps a revision where ``lifecycle.revision_due`` says so; with ``keeping``, what the
        library has now is kept as a revision for that reason first. Where the answers, tags or date
        change and the status does not, it is what ``lifecycle`` makes of it, as of an edit or of
        another ``event``.
        """

    def create_many(
        self, arrivals: Iterable[Arrival], *, if_newest: str | None = None
    ) -> Sequence[Record]:
        """Keep new reflections that come in from files, all of them or none.

        It is one transaction, so they should be few enough that others need not wait long: some 300
        of a usual length take 0.1 seconds on a slow computer. With ``if_newest`` it raises
        ``ChangedElsewhereError`` where ``newest_id`` is another by then.
        """
        ...

    def duplicate(self, reflection_id: str) -> Record:
        """A new draft with the same text and tags, no date, and a title that says it is a copy.

        It is nobody's to review: nothing of what was said about the other goes along.
        """

    # Finding

    def find(
        self, query: Query | None = None, *, start: int = 0, limit: int | None = None
    ) -> Sequence[Summary]:
        """The lines of a list from ``start`` on, at most ``limit``; without a query, of all."""

    def count_by_status(self, query: Query | None = None) -> dict[Status, int]:
        """How many lines that list would have of each status, whichever status is asked for."""

    def position(self, reflection_id: str, query: Query | None = None) -> int | None:
        """Where in that list a reflection is, counted from 0; None where it is not in it."""

    def ids(self, query: Query | None = None) -> Sequence[str]:
        """The ids of that list, in its order."""

    def counts(self) -> Counts:
        """How many reflections there are of each kind."""

    def newest_id(self) -> str:
        """The id of what was made last, also in the bin; "" in an empty library."""
        ...

    def openings(self) -> Sequence[tuple[str, str]]:
        """The id of all that is not in the bin, each with the words that the list shows of it."""
        ...

    def update_search_index(self, at_most: int = 200) -> int:
        """Bring some of what changed into the search index; the answer is how many are left."""

    def tags_used(self) -> Sequence[TagUse]:
        """The tags of all reflections that are not in the bin, the most used first."""

    def tally(self, starts: Sequence[datetime]) -> Tally:
        """How many of one's own there are of each kind, by the last of these moments before each.

        The moments know their time zone and stand in their order. What is in the bin is not
        counted, nor what is somebody else's and came to be reviewed.
        """
        ...

    # History

    def history(self, reflection_id: str) -> Sequence[RevisionLine]:
        """A line for each revision of a reflection, the newest first."""

    def revision(self, reflection_id: str, number: int) -> Revision:
        """One revision, whole. Raises ``NoSuchRevisionError``."""

    def restore(self, reflection_id: str, number: int) -> Record:
        """Make a revision's title, answers, tags and date the present ones again.

        What was there is kept as a revision first (unless it is one already), and what is there
        then as another. Its status is what ``lifecycle`` makes of an edit. Raises
        ``NoSuchRevisionError``.
        """

    def reunite(self, reflection_id: str, other_id: str, *, keep_other: bool) -> Record:
        """Make one reflection of two that were one, where both were changed at the same place.

        The text of the first is kept, or that of the other; both stay in the history of the
        first, and the other goes to the bin. The first comes back from there, if that is where it
        was. What was said of either is said of the first, and what was decided of either is decided
        of the first. The answer is the first as it is then.
        """

    # Review

    def review(self, reflection_id: str) -> Review:
        """All that is known of a reflection's review; one without entries where there was none."""
        ...

    def add_to_review(
        self,
        reflection_id: str,
        entries: Iterable[Entry],
        *,
        record: Record | None = None,
        keeping: Reason | None = None,
        then: Reason | None = None,
    ) -> Record:
        """Note in a reflection's review what is not known there yet, by id; none is ever removed.

        With a ``record``, which is the reflection's, that is saved in the same transaction, as
        ``save`` does with ``keeping``. With ``then`` too, the text is one that came from elsewhere:
        it has just the record's status, which is then no edit's, and is kept as a revision for that
        reason. Without a record the reflection stays at its version, so whoever has it open goes
        on. The answer is the record as it is then. Where something is noted of what is in the bin,
        it comes back from there, unless it was only looked at.
        """
        ...

    def take_in(
        self,
        reflection_id: str,
        reflection: Reflection,
        entries: Iterable[Entry],
        *,
        title: str = "",
        status: Status,
    ) -> Record:
        """Keep a reflection that came from elsewhere, with what is noted in its review.

        It has the id that it travels under, if nothing here ever had that, also not in the bin or
        removed for good; else a new one, and a ``SharedId`` says under which it travels. It is kept
        as its first revision.

        Raises ``ChangedElsewhereError`` where one of its versions is known of what travels under
        that id: somebody took it in meanwhile, and it is not to be there twice.
        """
        ...

    def shared(self, shared_id: str) -> Sequence[str]:
        """The ids that reflections have here which travel under this id; also in the bin.

        That is its own one, unless what has that here travels under another, and each of which a
        ``SharedId`` says so. More than one is possible, where two that are different came under one
        id.
        """
        ...

    def entries_of(self, kind: type[Entry]) -> Sequence[tuple[str, Entry]]:
        """All entries of one kind in the whole library, also in the bin, the oldest first.

        Each with the id of its reflection. Found by an index, so that few are found soon.
        """
        ...

    def review_lines(self, ids: Iterable[str]) -> Mapping[str, ReviewLine]:
        """What the list says of those of these reflections that are, or were, under review.

        Meant for the rows of a page. Who is not in the answer has no review, or is not there.
        """
        ...

    # Advice

    def decisions(self, reflection_id: str) -> Decisions:
        """What was decided about advice on a reflection, and which roles names were given in it."""
        ...

    def decide(
        self,
        reflection_id: str,
        decisions: Iterable[Decision] = (),
        roles: Iterable[Role] = (),
        taken_back: Iterable[Key] = (),
    ) -> Decisions:
        """Note decisions and roles, each in place of the one about the same, in one transaction.

        Those ``taken_back`` first: nothing is decided about them any more. A role of no words takes
        back the role of that name. The reflection stays at its version, so whoever has it open goes
        on; one that is in the bin comes back from there. The answer is all that is decided then.
        """
        ...

    # What went out

    def note_published(self, lot: Iterable[WentOut]) -> Sequence[ReflectError | None]:
        """Note what was written and is durable: each record as published, with its lines.

        It is one transaction, so they should be few enough that others need not wait long: some 100
        of a usual length take 0.1 seconds on a slow computer. A tag or a date that was given for
        the export is kept with its record, and takes back neither its publication nor that it was
        published before. Where a record can't be kept, since it was changed elsewhere, is gone or
        is damaged, its lines are noted all the same, and the answer has the reason in its place;
        else None. No line is from before its record was kept so: what has not been changed since
        then has the words that went out.
        """
        ...

    def note_files(self, lines: Iterable[LedgerLine]) -> None:
        """Note lines alone, in one transaction: new ones, or in place of those of the same file.

        The same is one of the same reflection, folder, name and format. Some 1,000 take 0.1 seconds
        on a slow computer.
        """
        ...

    def move_lines(
        self, lines: Iterable[LedgerLine], folder: str, reflection_id: str | None = None
    ) -> None:
        """Note that files are in another folder by now: its lines, withdrawn ones too, or none.

        With ``reflection_id`` they are that one's from now on: of one that is gone, whose words
        came back under another id.

        It is one transaction, so that a kill leaves no folder in two. A line that is not as it was
        read stays, and so does one of which the other folder has the file.
        """
        ...

    def ledger(
        self, *, reflection_id: str | None = None, folder: str | None = None
    ) -> Sequence[LedgerLine]:
        """What went out, in the order in which it was first noted.

        Of all, or of one reflection, there or not, or of one folder as ``folder_text`` has it. A
        line takes some 17 microseconds and a kilobyte; in a job that gives way, others go
        first between slices of 1,000.
        """
        ...

    def each_line(self, folder: str) -> Iterator[LedgerLine]:
        """The same of one folder, read as it goes, so that all are never in memory at once.

        Raises ``CouldNotOpenLibraryError`` where the library can't be read, at any line.
        """
        ...

    def last_noted(self, folder: str) -> int:
        """A number that rises with each new line of a folder; 0 where there is none.

        Who has read its lines knows by it, in no time, whether somebody noted more since.
        """
        ...

    def withdraw(self, reflection_id: str, at: datetime) -> Record | None:
        """Note that all that went out of a reflection is withdrawn, and make a draft of it.

        The answer is the record as it is then; None where it is not there any more. What is in the
        bin stays there. What was withdrawn before stays so since then.
        """
        ...

    # The bin

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        """Take reflections out of the list, all of them or none; they can be put back.

        Of many, some go at a time, and others save in between. Where an error stops it, what went
        is brought back; after a kill, some may have gone and others not.
        """

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        """Bring reflections back from the bin, just as they were; as ``move_to_bin``."""

    def purge(self, reflection_ids: Iterable[str] | None = None) -> Sequence[str]:
        """Remove for good what is in the bin, all of it or only these; the answer is their ids.

        Their text, their revisions and what the search index knows of them are gone from the
        library's files then. What is not in the bin stays, whatever ids are given. It is gone for
        whoever asks as soon as this is called, and others may save while it is removed; where that
        was broken off, removing nothing brings it to its end.
        """

    def purged_ids(self) -> Sequence[str]:
        """The ids of all that was ever removed for good, so that backups can forget them too."""

    def missing_saves(self) -> Sequence[MissingSave]:
        """What had been saved before the library was opened and is not in it, the oldest first.

        That is where the log of its newest changes was lost; it is looked at once.
        """
        ...

    def forget_missing_saves(self) -> None:
        """Say no more of what is missing: people know."""
        ...

    def giving_way(self) -> AbstractContextManager[None]:
        """For a job of many changes: before each, those go first who wait to save, also elsewhere.

        Each change is kept or refused by itself; what comes between may be anything.
        """

    @property
    def times_connected(self) -> int:
        """How often its files had to be looked for: after each time, anything may be different."""

    def rest(self) -> None:
        """Bring what was saved last into the library's own file, where it is safest.

        To be called when nobody has saved for a moment; where somebody else is at work it is left
        for the next time. Raises ``CouldNotSaveError`` where what was saved is damaged.
        """

    def close(self) -> None:
        """Let go of the files; using the library afterwards is a fault of the program."""
