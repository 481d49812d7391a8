"""Libraries drawn from a seed: of any size, with or without history, bin, search, log and backup.

Each is laid out another way in its file, so that no test relies on the layout of one.
"""

import random
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reflect_app.ledger_line import FileFormat, LedgerLine
from reflect_app.library import backups
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.review.entries import Commented, Words
from tests import seeds
from tests.drivers.clock import Clock
from tests.drivers.library import let_the_disk_lag, open_new
from tests.faults.damage import text
from tests.faults.witness import Content, content_of
from tests.library.deciding import decision, role

BEGIN = datetime(2026, 10, 1, 9, tzinfo=UTC)
_SIZES = ((1, 6), (6, 25), (25, 100))  # reflections, from and to
ANY, SMALL = (4, 5, 1), (6, 4, 0)
"""How often a library has each of these sizes."""
_WORDS = [text(random.Random(number), 3) for number in range(60)]
_TAGS = ("trust", "housing", "time to listen", "Café", "leadership", "waiting", "忍耐")
_USUAL = (
    *(("rewrite", 0.5), ("bin", 0.08), ("purge", 0.05), ("index", 0.2), ("review", 0.3)),
    *(("publish", 0.3), ("decide", 0.3)),
)
"""How often each is done that somebody does besides, for each reflection that they write."""
_LENGTHS = (0, 1, 4, 13, 50, 230, 830)  # times three words
_ODDS = (3, 3, 4, 4, 3, 0.6, 0.1)


@dataclass(frozen=True)
class DrawnLibrary:
    """A library as it was left: its files, and what is in it and in its newest backup."""

    path: Path
    now: Content
    then: Content | None

    @property
    def log(self) -> Path:
        return self.path.with_name(f"{self.path.name}-wal")

    @property
    def backups(self) -> Path:
        return self.path.with_name("backups")


def draw_library(folder: Path, number: int, sizes: tuple[float, ...]) -> DrawnLibrary:
    """Library ``number`` of the seed, in a folder; ``sizes`` are how often it has which size."""
    with seeds.beginning(f"layout {number}"):
        writer = _Writer(folder, seeds.chance("a drawn library", number), sizes)
        return writer.written()


def _put_into_file(library: FileLibrary) -> None:
    """Leave nothing in the log, which whoever closes it would read through first."""
    with library._database.outside_transaction() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class _Writer:
    """Somebody who writes for weeks: what they do, and how they leave the library."""

    def __init__(self, folder: Path, chance: random.Random, sizes: tuple[float, ...]) -> None:
        self.chance = chance
        self.path = folder / "library.sqlite3"
        self.clock = Clock(BEGIN, step=timedelta(minutes=7))
        self.wanted = chance.randint(*chance.choices(_SIZES, sizes)[0])
        self.habits = {name: chance.choice((0, usual, 2 * usual)) for name, usual in _USUAL}
        self.written_so_far = 0

    def written(self) -> DrawnLibrary:
        """Write all of it, with a backup in between if there is one, and close or be killed."""
        before = self.chance.choice((None, None, 0.4, 0.8, 1.0))
        then = None
        with closing(open_new(self.path, now=self.clock)) as library:
            let_the_disk_lag(library)
            if before is not None:
                self.write(library, int(self.wanted * before))
                backups.make(self.path, self.path.with_name("backups"), now=self.clock())
                then = True
            self.write(library, self.wanted - self.written_so_far)
            if self.chance.random() < 0.5:
                while library.update_search_index():
                    continue
            _put_into_file(library)
        if self.chance.random() < 0.25:
            self._leave_a_log()
        if then:
            (backup,) = self.path.with_name("backups").glob("*.sqlite3")
            return DrawnLibrary(self.path, content_of(self.path), content_of(backup))
        return DrawnLibrary(self.path, content_of(self.path), None)

    def write(self, library: FileLibrary, count: int) -> None:
        """Write some reflections, and change, remove and index others meanwhile."""
        for _ in range(count):
            self._create(library)
            for habit, share in self.habits.items():
                if self.chance.random() < share:
                    getattr(self, f"_{habit}")(library)

    def _create(self, library: FileLibrary) -> None:
        title = text(self.chance, self.chance.randint(0, 5)).replace("\n", " ")
        status = self.chance.choice([*Status, Status.DRAFT, Status.DRAFT])
        made = Reflection(tags=tuple(self.chance.sample(_TAGS, self.chance.randint(0, 4))))
        for key in PromptKey:
            made = made.answering(key, self._words())
        library.create(made, title=title, status=status)
        self.written_so_far += 1

    def _words(self) -> str:
        return " ".join(self.chance.choices(_WORDS, k=self.chance.choices(_LENGTHS, _ODDS)[0]))

    def _rewrite(self, library: FileLibrary) -> None:
        if not (found := library.ids()):
            return
        record = library.open_for_writing(self.chance.choice(found))
        for _ in range(self.chance.choice((1, 1, 2, 5))):
            changed = record.reflection.answering(
                self.chance.choice(list(PromptKey)), self._words()
            )
            if self.chance.random() < 0.2:
                tags = tuple(self.chance.sample(_TAGS, self.chance.randint(0, 4)))
                changed = changed.model_copy(update={"tags": tags})
            update = {"reflection": changed}
            if self.chance.random() < 0.2:
                update |= {"status": Status.PUBLISHED, "title": text(self.chance, 2)}
            record = library.save(record.model_copy(update=update))

    def _review(self, library: FileLibrary) -> None:
        if not (found := library.ids()):
            return
        one = self.chance.choice(found)
        for _ in range(self.chance.choice((1, 1, 2, 5))):
            comment = Commented(
                by=text(self.chance, 1),
                at=self.clock(),
                turn=library.review(one).next_turn,
                prompt=self.chance.choice(list(PromptKey)),
                text=self._words(),
                salt=f"{self.chance.getrandbits(64):016x}",
            )
            library.add_to_review(one, [comment, Words(answers=(self._words(),) * 6)])

    def _decide(self, library: FileLibrary) -> None:
        """Decide about some names, otherwise about those of before, or take it back."""
        if not (found := library.ids()):
            return
        names = [f"Name{self.chance.randrange(12)}" for _ in range(self.chance.choice((1, 3, 20)))]
        made = [decision(each, own_reason=self._words()[:400], at=self.clock()) for each in names]
        gone = [each.key for each in made if self.chance.random() < 0.3]
        roles = [role(each.about, text(self.chance, 1)) for each in made[:3]]
        one = self.chance.choice(found)
        library.decide(one, made, roles)
        library.decide(one, taken_back=gone)

    def _publish(self, library: FileLibrary) -> None:
        """Note some files as gone out; or withdraw, also what is no more."""
        lines = library.ledger()
        one = self.chance.choice(
            [*library.ids(), *(each.reflection_id for each in lines[:9])] or [""]
        )
        if lines and self.chance.random() < 0.2:
            library.withdraw(one, self.clock())
        elif one:
            count, first = self.chance.choice((1, 1, 3, 40)), self.chance.randrange(50)
            library.note_files(self._line(one, first + at) for at in range(count))

    def _line(self, one: str, at: int) -> LedgerLine:
        sums = (f"{self.chance.getrandbits(256):064x}" for _ in range(2))
        day = self.chance.choice((None, BEGIN.date()))
        folder = self.chance.choice(("/team/site", "/home/‘A’/ohne"))
        return LedgerLine(one, folder, f"trust-{at}.txt", FileFormat.TEXT, *sums, day, self.clock())

    def _bin(self, library: FileLibrary) -> None:
        if found := library.ids():
            library.move_to_bin([self.chance.choice(found)])

    def _purge(self, library: FileLibrary) -> None:
        gone = library.purge()
        backups.erase_reflections([self.path.with_name("backups")], gone)

    def _index(self, library: FileLibrary) -> None:
        library.update_search_index(self.chance.choice((1, 3, 200)))

    def _leave_a_log(self) -> None:
        """Go on writing, and be gone in the middle of it: the newest pages are in the log alone."""
        kept = self.path.with_name("kept")
        kept.mkdir()
        with closing(open_library(self.path, now=self.clock)) as library:
            self.write(library, self.chance.randint(1, 5))
            for file in (self.path, self.path.with_name(f"{self.path.name}-wal")):
                shutil.copyfile(file, kept / file.name)
        for file in kept.iterdir():
            shutil.move(file, self.path.with_name(file.name))
        kept.rmdir()
