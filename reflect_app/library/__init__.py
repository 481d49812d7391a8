"""The drafts' home: the one narrow interface to where reflections are kept.

Nothing in it speaks of SQL or of Qt, so that another store can stand behind it. Import
``reflect_app.library.store`` for the one that keeps them in a file, after the first paint: it
brings a database library with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.reflection import Place, Record, Reflection, Status, Summary, TagUse


class Library(Protocol):
    """A home for reflections. Every change is durable when its method returns.

    Used from one thread at a time. Methods raise ``NoSuchReflectionError`` for an unknown id,
    ``CouldNotSaveError`` where a change could not be kept (nothing is then half kept), and
    ``CouldNotOpenLibraryError`` where the library can't be read.
    """

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: Place | None = None,
    ) -> Record:
        """Keep a new reflection, an empty draft unless told otherwise."""
        ...

    def get(self, reflection_id: str) -> Record:
        """One reflection with all that is known about it, also when it is in the bin."""
        ...

    def save(self, record: Record) -> Record:
        """Keep this record's title, status, reflection and place; the answer has the new version.

        Raises ``ChangedElsewhereError`` where the library's version is not the record's: somebody
        else saved in between, and nothing is overwritten. A reflection in the bin that is changed
        comes back from it: nobody's words go on into a place that they can't see. A record equal
        to what is kept is not written again and keeps its version and its time.
        """
        ...

    def save_place(self, reflection_id: str, place: Place) -> None:
        """Keep where the writer was, without a new version and without touching ``updated``."""
        ...

    def summaries(self) -> Sequence[Summary]:
        """A line for each reflection that is not in the bin, the newest change first."""
        ...

    def tags_used(self) -> Sequence[TagUse]:
        """The tags of all reflections that are not in the bin, the most used first."""
        ...

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        """Take reflections out of the list; they can be put back."""
        ...

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        """Bring reflections back from the bin, just as they were."""
        ...

    def in_bin(self) -> Sequence[Summary]:
        """A line for each reflection in the bin, the last one moved there first."""
        ...

    def duplicate(self, reflection_id: str) -> Record:
        """A new draft with the same text and tags, no date, and a title that says it is a copy."""
        ...

    def close(self) -> None:
        """Let go of the files; using the library afterwards is a fault of the program."""
        ...
