"""What the library is asked where files are opened: to take one in, and which are known already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.clock import utc_now
from reflect_app.gui.tasks.change import whole

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.gui.tasks.change import Change
    from reflect_app.handover.incoming import Opened
    from reflect_app.handover.reader import ReadFile
    from reflect_app.library import Library


@dataclass(frozen=True)
class OpenedHere:
    """What became of a file; ``opened`` is None where it stays locked.

    ``for_review`` says that it is somebody else's reflection.
    """

    path: Path
    opened: Opened | None
    for_review: bool = False


def take_in_read(read: ReadFile, path: Path, name: str, library: Library) -> OpenedHere:
    """Take in a file that was read. Raises what the library raises."""
    from reflect_app.handover.incoming import take_in  # noqa: PLC0415  -- on the library's thread

    opened = take_in(library, read, path, name=name, now=utc_now())
    line = library.review_lines([opened.id]).get(opened.id) if opened.id else None
    return OpenedHere(path, opened, line is not None and line.is_for_review)


def change_of(done: OpenedHere) -> Change | None:
    """What is different in the library after that."""
    opened = done.opened
    if opened is None or opened.id is None or opened.outcome in {"same", "older"}:
        return None
    return whole(opened.id)


def known_files(library: Library) -> frozenset[str]:
    """The SHA-256 of all files that went out from here, or came in."""
    from reflect_app.review.entries import Arrived, HandedOver  # noqa: PLC0415  -- when needed

    known = (entry for kind in (HandedOver, Arrived) for _id, entry in library.entries_of(kind))
    return frozenset(str(vars(entry)["sha256"]) for entry in known)
