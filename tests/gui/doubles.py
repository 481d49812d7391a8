"""Stand-ins for what windows talk to: a library, dialogs and settings, all in memory."""

from __future__ import annotations

import threading
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_app.errors import ChangedElsewhereError, NoSuchReflectionError
from reflect_app.gui.dialogs import TEXT_FILES
from reflect_app.reflection import (
    Place,
    Record,
    Reflection,
    Status,
    Summary,
    TagUse,
    opening_of,
    tag_key,
)
from reflect_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget


class FakeLibrary:
    """A library in memory that keeps the promises of ``reflect_app.library.Library``.

    Set ``refuses`` to an error and every change raises it; ``saves`` counts the changes kept.
    """

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self.records: dict[str, Record] = {}
        self.binned: list[str] = []
        self.refuses: Exception | None = None
        self.saves = 0
        self.closed = False
        self._now = now or _ticking()

    def create(
        self,
        reflection: Reflection | None = None,
        *,
        title: str = "",
        status: Status | None = None,
        place: Place | None = None,
    ) -> Record:
        self._change()
        now = self._now()
        record = Record(
            id=uuid.uuid4().hex,
            title=title,
            status=status or Status.DRAFT,
            reflection=reflection or Reflection(),
            place=place or Place(),
            created=now,
            updated=now,
        )
        self.records[record.id] = record
        return record

    def get(self, reflection_id: str) -> Record:
        try:
            return self.records[reflection_id]
        except KeyError:
            raise NoSuchReflectionError(reflection_id) from None

    def save(self, record: Record) -> Record:
        kept = self.get(record.id)
        if kept.model_copy(update={"place": record.place}) == record:
            self.records[record.id] = record
            return record
        if kept.version != record.version:
            message = "This reflection was changed elsewhere."
            raise ChangedElsewhereError(message, "Open it again.")
        self._change()
        changes = {"version": kept.version + 1, "updated": self._now()}
        self.binned = [one for one in self.binned if one != record.id]
        self.records[record.id] = record.model_copy(update=changes)
        return self.records[record.id]

    def save_place(self, reflection_id: str, place: Place) -> None:
        self._change()
        record = self.get(reflection_id)
        self.records[reflection_id] = record.model_copy(update={"place": place})

    def summaries(self) -> Sequence[Summary]:
        kept = [record for record in self.records.values() if record.id not in self.binned]
        kept.sort(key=lambda record: record.updated, reverse=True)
        return [summary_of(record) for record in kept]

    def tags_used(self) -> Sequence[TagUse]:
        first: dict[str, str] = {}
        count: dict[str, int] = {}
        for summary in self.summaries():
            for tag in summary.tags:
                first.setdefault(tag_key(tag), tag)
                count[tag_key(tag)] = count.get(tag_key(tag), 0) + 1
        keys = sorted(count, key=lambda key: (-count[key], key))
        return [TagUse(tag=first[key], count=count[key]) for key in keys]

    def move_to_bin(self, reflection_ids: Iterable[str]) -> None:
        self._change()
        for reflection_id in reflection_ids:
            self.get(reflection_id)
            if reflection_id not in self.binned:
                self.binned.append(reflection_id)

    def put_back(self, reflection_ids: Iterable[str]) -> None:
        self._change()
        wanted = set(reflection_ids)
        self.binned = [one for one in self.binned if one not in wanted]

    def in_bin(self) -> Sequence[Summary]:
        return [summary_of(self.records[one]) for one in reversed(self.binned)]

    def duplicate(self, reflection_id: str) -> Record:
        original = self.get(reflection_id)
        title = summary_of(original).display_title
        copied = original.reflection.model_copy(update={"published": None})
        return self.create(copied, title=f"Copy of {title}")

    def close(self) -> None:
        self.closed = True

    def _change(self) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.saves += 1


def summary_of(record: Record) -> Summary:
    """The line of the list for one record."""
    return Summary(
        id=record.id,
        title=record.title,
        opening=opening_of(record.reflection.answers.description),
        status=record.status,
        answered=len(record.reflection.answers.answered()),
        tags=record.reflection.tags,
        published=record.reflection.published,
        updated=record.updated,
    )


def _ticking() -> Callable[[], datetime]:
    """A clock whose every reading is one second after the last: an order that never ties."""
    at = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def now() -> datetime:
        nonlocal at
        at += timedelta(seconds=1)
        return at

    return now


class ScriptedDialogs:
    """Answers for dialogs, thought out before: ``dialogs.will_choose("Replace")`` and so on.

    Each question takes the next answer of its kind and is kept in ``asked`` as (kind, title,
    text); a question nobody expected is a fault of the test or of the window. ``tell`` needs no
    answer; what was told is in ``told``.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.told: list[str] = []
        self._answers: dict[str, list[Any]] = {}

    def will_choose(self, *choices: str) -> None:
        """Which buttons to press, by their words."""
        self._answers.setdefault("choose", []).extend(choices)

    def will_open(self, *answers: Sequence[Path]) -> None:
        """Which files to open, a list for each time it is asked."""
        self._answers.setdefault("open", []).extend(answers)

    def will_write(self, *answers: Path | None) -> None:
        """Where to write a file; None for a changed mind."""
        self._answers.setdefault("write", []).extend(answers)

    def will_use_folder(self, *answers: Path | None) -> None:
        """Which folder to use; None for a changed mind."""
        self._answers.setdefault("folder", []).extend(answers)

    def choose(
        self, parent: QWidget, title: str, text: str, choices: Sequence[str], detail: str = ""
    ) -> int:
        return list(choices).index(self._next("choose", title, f"{text} {detail}".strip()))

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "") -> None:
        self.asked.append(("tell", title, text))
        self.told.append(f"{text} {detail}".strip())

    def files_to_open(self, parent: QWidget, title: str, folder: Path) -> list[Path]:
        return list(self._next("open", title, str(folder)))

    def file_to_write(
        self, parent: QWidget, title: str, suggestion: Path, kinds: str = TEXT_FILES
    ) -> Path | None:
        return self._next("write", title, str(suggestion))

    def folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        return self._next("folder", title, str(folder))

    def suggestions(self) -> list[str]:
        """The paths that were suggested for files, in order."""
        return [text for kind, _title, text in self.asked if kind == "write"]

    def _next(self, kind: str, title: str, text: str) -> Any:
        self.asked.append((kind, title, text))
        waiting = self._answers.get(kind, [])
        assert waiting, f"Nobody expected to be asked: {kind}, {title!r}, {text!r}"
        return waiting.pop(0)


@dataclass
class FakeSettingsFile:
    """Settings that are kept in memory; ``saved`` counts how often somebody asked to keep them."""

    settings: Settings = field(default_factory=Settings)
    notice: str = ""
    saved: int = 0
    path: Path = Path("/kept/here/settings.json")

    def save(self) -> None:
        self.saved += 1

    def save_quietly(self) -> None:
        self.save()


class FakeExporter:
    """Stands in for ``gui.exporting.Exporter``: notes what is exported, and says where to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.exported: list[str] = []

    def last_folder(self) -> Path:
        return self.folder

    def remember_folder(self, folder: Path) -> None:
        self.folder = folder

    def export(self, parent: QWidget, record: Record, then: Callable[[Path, Record], None]) -> None:
        self.exported.append(record.id)
        then(self.folder / "exported.txt", record)


@contextmanager
def held(service: Any) -> Iterator[None]:
    """Keep the library's thread busy meanwhile: what is asked waits until the end of the block."""
    gate = threading.Event()
    service.ask(lambda _library: gate.wait(30))
    try:
        yield
    finally:
        gate.set()
