"""A file of a report looked at once more: what mending would make of it, before and after.

What was seen is known by the digest of its bytes: a file that is another by the time somebody
agrees is not taken in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import CouldNotReadFileError
from reflect_app.publication.file_writing.file_hashes import sha256_of
from reflect_app.publication.mend.mend import ALL_ALSO, Also, Mended, mend
from reflect_app.publication.mend.mend_preview import BeforeAndAfter, before_and_after
from reflect_app.publication.text_import.import_report import ImportOutcome
from reflect_app.publication.text_import.importer import ReadText, bytes_of, outcome_of_data
from reflect_app.text_format.problems import FileProblem
from reflect_app.text_format.reader import read
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reflect_app.reflection import Reflection

CHANGED = "changed-meanwhile"
"""The code of the problem of a file that is not what somebody saw."""


class Seen(NamedTuple):
    """A file as somebody saw it, and what it is mended to; ``shown`` has both, line by line."""

    path: Path
    sha256: str
    also: frozenset[Also]
    mended: Mended
    shown: BeforeAndAfter

    @property
    def is_safe(self) -> bool:
        """Whether nothing would be left for a person: it conforms, and nothing looks damaged."""
        return self.mended.conforms and not self.mended.left

    @property
    def reflection(self) -> Reflection | None:
        """What would be taken in; None where it can't be mended."""
        return read(self.mended.data).reflection if self.mended.data is not None else None


def can_be_mended(outcome: ImportOutcome) -> bool:
    """Whether a file needs a person, and mending may be all that it needs."""
    codes = {problem.code for problem in outcome.problems}
    return not outcome.taken and outcome.id is None and bool(codes & {each.value for each in Also})


def look_at(path: Path, also: frozenset[Also] = ALL_ALSO) -> Seen:
    """Look at a file as it is now. Raises ``CouldNotReadFileError``."""
    data = bytes_of(path)
    mended = mend(data, also=also)
    shown = before_and_after(data, data if mended.data is None else mended.data)
    return Seen(path, sha256_of(data), also, mended, shown)


def safe_to_mend(outcomes: Iterable[ImportOutcome]) -> Iterator[Path | None]:
    """The files that are safe to mend, one by one, and None for each that is not."""
    for outcome in outcomes:
        data = read_quietly(outcome.path)
        mended = mend(data, also=ALL_ALSO) if data else None
        safe = mended is not None and mended.conforms and not mended.left
        yield outcome.path if safe else None


def read_quietly(path: Path) -> bytes:
    """The bytes of a file; none where it can't be read."""
    try:
        return bytes_of(path)
    except CouldNotReadFileError:
        return b""


def read_as_seen(seen: Seen) -> ReadText:
    """Read a file as it was seen, and mended; one that is another by now is refused.

    Raises ``CouldNotReadFileError`` where it can't be read any more.
    """
    data = bytes_of(seen.path)
    if sha256_of(data) != seen.sha256:
        return ReadText(changed_meanwhile(outcome_of_data(seen.path, data).outcome), None)
    return outcome_of_data(seen.path, data, mends=True, also=seen.also)


def changed_meanwhile(now: ImportOutcome) -> ImportOutcome:
    """What is said of a file that is another than somebody saw, with what it is now."""
    said = tr("It was changed since you saw it, so nothing was taken in. Look at it once more.")
    problem = FileProblem(CHANGED, None, said)
    return ImportOutcome(now.path, problems=(problem, *now.problems), notices=now.notices)


def mended_by(outcome: ImportOutcome) -> frozenset[Also]:
    """What was put right in a file that only a person may ask for."""
    codes = {problem.code for problem in outcome.changed}
    return frozenset(each for each in Also if each.value in codes)
