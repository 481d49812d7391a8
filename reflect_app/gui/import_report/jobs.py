"""What the report asks of the library's thread; what it needs is imported there."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reflect_app.gui.tasks.change import whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reflect_app.gui.tasks.change import Change
    from reflect_app.library import Library
    from reflect_app.publication.text_import.decide_on_file import Decided
    from reflect_app.publication.text_import.import_report import ImportOutcome
    from reflect_app.publication.text_import.look_again import Seen


def look_at_all(paths: Sequence[Path], _library: Library) -> Iterator[Seen | None]:
    """Look at files once more; None for one that can't be read."""
    from reflect_app.errors import CouldNotReadFileError  # noqa: PLC0415  -- on its thread
    from reflect_app.publication.text_import.look_again import look_at  # noqa: PLC0415

    for path in paths:
        try:
            yield look_at(path)
        except CouldNotReadFileError:
            yield None


def find_safe(outcomes: Sequence[ImportOutcome], _library: Library) -> Iterator[Path | None]:
    """Which of these files are safe to mend."""
    from reflect_app.publication.text_import.look_again import safe_to_mend  # noqa: PLC0415  -- on its thread

    return safe_to_mend(outcomes)


def bring_in_again(path: Path, name: str, library: Library) -> Iterator[list[ImportOutcome]]:
    """Take in a file as it is now; ``name`` signs comments here."""
    from reflect_app.handover.bring_in import import_job  # noqa: PLC0415  -- on its thread
    from reflect_app.publication.text_import.import_job import HowToImport  # noqa: PLC0415

    return import_job(library, HowToImport(holds_alike=True), name=name).lots([path])


def came_in(lots: list[list[ImportOutcome]]) -> Change | None:
    """What taking in changed in the library."""
    ids = [each.id for each in chain.from_iterable(lots) if each.taken and each.id is not None]
    return whole(*ids) if ids else None


def touched(decision: Decided) -> Change | None:
    """What a decision changed in the library."""
    return whole(*decision.touched) if decision.touched else None
