"""A library to be damaged: made from a seed, closed, with a backup that is a little older."""

import random
import shutil
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reflect_app.library import backups
from reflect_app.library.damage.repair import repair
from reflect_app.library.sqlite_format.rows_of_file import Image
from reflect_app.library.sqlite_format.wal import Wal
from reflect_app.library.store import open_library
from reflect_app.queries import BIN
from reflect_app.reflection import EditorPosition, PromptKey, Record, Reflection, Status
from reflect_app.revision import Revision
from tests import seeds
from tests.drivers.clock import Clock

BEGIN = datetime(2026, 11, 1, 9, tzinfo=UTC)
BACKED_UP = datetime(2026, 11, 20, 9, tzinfo=UTC)
BROKEN = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
_WORDS = (
    *("we", "sat", "quietly", "and", "she", "asked", "whether", "tea", "was", "on", "the"),
    *("table", "while", "rain", "went", "past", "window", "a", "colleague", "wrote", "it"),
    *("‘slowly’", "café", "naïve", "忍耐", "терпение", "صبر", "nobody", "hurried", "us"),
)
_TAGS = ("trust", "housing", "time to listen", "Café", "leadership", "waiting")
_LENGTHS = (0, 5, 12, 40, 90, 400, 1800)
_ODDS = (3, 2, 4, 6, 3, 0.5, 0.1)


@dataclass(frozen=True)
class Known:
    """All that there is to know about one reflection."""

    record: Record
    binned: bool
    history: tuple[Revision, ...]


@dataclass(frozen=True)
class SampleLibrary:
    """A closed library, what is in it, and what is in its backup."""

    path: Path
    now: dict[str, Known]
    then: dict[str, Known]

    @property
    def backups(self) -> Path:
        return self.path.with_name("backups")

    @property
    def content(self) -> bytes:
        return self.path.read_bytes()

    def copy_to(self, folder: Path, content: bytes, *, with_backup: bool = True) -> "SampleLibrary":
        """The same library with another content, in a folder of its own."""
        folder.mkdir()
        path = folder / self.path.name
        path.write_bytes(content)
        if with_backup:
            shutil.copytree(self.backups, folder / "backups")
        return SampleLibrary(path, self.now, self.then if with_backup else {})

    def repaired(self):
        return repair(
            self.path, [self.backups], set_aside=self.path.with_name("set-aside"), now=BROKEN
        )


def text(chance: random.Random, words: int) -> str:
    """Some words of no meaning, in a few scripts."""
    chosen = (chance.choice(_WORDS) + chance.choice(("", "", "", ",", ".\n")) for _ in range(words))
    return " ".join(chosen).strip()


def reflection(chance: random.Random) -> Reflection:
    """Six answers of all lengths, and a few tags."""
    made = Reflection(tags=tuple(chance.sample(_TAGS, chance.randint(0, 3))))
    for key in PromptKey:
        made = made.answering(key, text(chance, chance.choices(_LENGTHS, _ODDS)[0]))
    return made


def make_sample(folder: Path, reflections: int = 60) -> SampleLibrary:
    """A library of that many reflections, a third of them newer than its backup."""
    chance = seeds.chance("a library to be damaged")
    path = folder / "library.sqlite3"
    clock = Clock(BEGIN, step=timedelta(minutes=7))
    library = open_library(path, now=clock)
    _write(library, chance, reflections * 3 // 4)
    while library.update_search_index():
        continue
    backups.make(path, path.with_name("backups"), now=BACKED_UP)
    then = everything(library)
    clock.time = BACKED_UP
    _write(library, chance, reflections - len(then))
    for one in chance.sample(sorted(then), reflections // 8):
        _rewrite(library, chance, one)
    now = everything(library)
    library.close()
    return SampleLibrary(path, now, then)


def everything(library) -> dict[str, Known]:
    """All reflections of a library with their histories, those in the bin too."""
    known = {}
    for binned, query in ((False, None), (True, BIN)):
        for one in library.ids(query):
            lines = library.history(one)
            history = tuple(library.revision(one, line.number) for line in lines)
            known[one] = Known(library.get(one), binned, history)
    return known


def opened(path: Path) -> dict[str, Known]:
    """All that is in a library once it is opened."""
    library = open_library(path)
    try:
        return everything(library)
    finally:
        library.close()


def _write(library, chance, count):
    for _ in range(count):
        title = text(chance, chance.randint(0, 5)).replace("\n", " ")
        status = chance.choice([*Status, Status.DRAFT, Status.DRAFT])
        record = library.create(reflection(chance), title=title, status=status)
        if chance.random() < 0.4:
            _rewrite(library, chance, record.id)
        if chance.random() < 0.1:
            library.move_to_bin([record.id])


def _rewrite(library, chance, one):
    record = library.open_for_writing(one)
    key = chance.choice(list(PromptKey))
    words = text(chance, chance.choices(_LENGTHS, _ODDS)[0])
    changed = record.reflection.answering(key, words)
    place = EditorPosition(page=key.value)
    library.save(record.model_copy(update={"reflection": changed, "place": place}))


@dataclass(frozen=True)
class Where:
    """The ids of the reflections that have something on a page, by the number of the page."""

    present: dict[int, set[str]]
    history: dict[int, set[str]]


def where_things_are(content: bytes) -> Where:
    """On which pages of a sound library each reflection stands, overflow pages among them.

    What stands only in an index, or in the search index, counts for nothing: all of that can be
    made anew.
    """
    image = Image.of(content, Wal())
    rows = list(image.rows())
    ids = {row.rowid: row.values[1] for row in rows if _is_head(row)}
    of_revision = {row.rowid: row.values[1] for row in rows if _is_revision(row)}
    where = Where(defaultdict(set), defaultdict(set))
    for row in rows:
        for pages, number in _belongs(row, of_revision, where):
            for page in (row.page, *row.chain):
                pages[page].add(ids.get(number, ""))
    return where


def _belongs(row, of_revision, where):
    values, in_table = row.values, row.rowid is not None
    asked = len(values) == 3 and values[1] in set(PromptKey)
    if _is_head(row):
        yield where.present, row.rowid
    elif (in_table and asked) or (not in_table and _is_tag(values)):
        yield where.present, values[0]
    elif _is_revision(row) or (in_table and len(values) == 4):
        yield where.history, values[1]
    elif asked:
        yield where.history, of_revision.get(values[0])


def _is_tag(values):
    return len(values) == 4 and isinstance(values[1], int)


def _is_head(row):
    return row.rowid is not None and len(row.values) >= 12


def _is_revision(row):
    return row.rowid is not None and len(row.values) == 11
