"""One layout: a drawn library, one drawn damage, the repair, and what can be held against it.

What is judged is told from outside, by ``witness``: a reflection whose rows stood on pages that
are as they were is back word for word, and whatever is not back, or back otherwise, is named.
"""

import traceback
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from reflect_app.errors import CouldNotOpenLibraryError, ReflectError
from reflect_app.library import doctor
from reflect_app.library.damage.repair_report import RepairReport
from reflect_app.library.doctor import Examination
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.paths import AppPaths
from reflect_app.queries import BIN, Order, Query
from tests import seeds
from tests.faults.drawn_libraries import ANY, DrawnLibrary, draw_library
from tests.faults.kinds_of_damage import KINDS, truncated
from tests.faults.witness import Entry, Line, damaged_pages, entries_of, went_out_of

BROKEN = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
CUT_LOG = "cut_log"


@dataclass
class Outcome:
    """What came of one layout; ``faults`` are what can be held against the repair."""

    number: int
    kind: str
    repaired: bool = False
    reflections: int = 0
    back: int = 0
    uncertain: bool = False
    faults: list[str] = field(default_factory=list)


def tried(folder: Path, number: int, sizes: tuple[float, ...] = ANY) -> Outcome:
    """Draw a layout, damage it, have it repaired, and judge."""
    library = draw_library(folder, number, sizes)
    chance = seeds.chance("a drawn damage", number)
    sound = _bytes_of(library)
    kind = _damage(library, chance)
    outcome = Outcome(number, kind, reflections=len(library.now.entries))
    broken = _bytes_of(library)
    if broken == sound:
        return outcome
    damaged = damaged_pages(library.now, sound, broken)
    left = b"".join(broken.values())
    try:
        examination = looked_after(library.path)
        found, went_out = entries_of(library.path), went_out_of(library.path)
    except CouldNotOpenLibraryError as error:
        if damaged != set(library.now.places):
            outcome.faults.append(f"refused: {type(error).__name__}: {error.message}")
        return outcome
    except Exception:  # noqa: BLE001  -- whatever it is, it is what is looked for
        outcome.faults.append(f"error: {traceback.format_exc()}")
        return outcome
    outcome.repaired = examination.report is not None
    outcome.uncertain = outcome.repaired and examination.report.uncertain
    if examination.left:
        outcome.faults.append(f"left: {[issue.code for issue in examination.left]}")
    _Judgement(library, damaged, left, examination.report, found, went_out, outcome).judge()
    return outcome


def _bytes_of(library: DrawnLibrary) -> dict[str, bytes]:
    files = {"": library.path, "-wal": library.log}
    return {name: file.read_bytes() for name, file in files.items() if file.exists()}


def _damage(library: DrawnLibrary, chance) -> str:
    path, kind, name = library.path, chance.choice(KINDS), ""
    if library.log.exists() and chance.random() < 0.15:
        path, kind, name = library.log, truncated, CUT_LOG
    content = bytearray(path.read_bytes())
    kind(content, chance)
    path.write_bytes(content)
    return name or kind.__name__


def looked_after(path: Path) -> Examination:
    """What somebody meets: a window that shows the library, then the doctor, then a search."""
    with suppress(ReflectError), closing(open_library(path)) as library:
        looked_through(library)
    examination = doctor.resolve(AppPaths(path.parent), now=lambda: BROKEN)
    with closing(open_library(path)) as library:
        library.find(Query(words="tea"))
    return examination


def looked_through(library: FileLibrary) -> None:
    """Show all that there is; what can't be shown is said, and never anything else."""
    found: set[str] = set()
    for query in (Query(), BIN, Query(words="tea"), Query(tag="trust"), Query(order=Order.TITLE)):
        with suppress(ReflectError):
            found.update(line.id for line in library.find(query))
    for ask in (library.counts, library.tags_used, library.purged_ids):
        with suppress(ReflectError):
            ask()
    for one in sorted(found):
        with suppress(ReflectError):
            library.get(one)
        with suppress(ReflectError):
            for line in library.history(one):
                with suppress(ReflectError):
                    library.revision(one, line.number)
        for ask in (library.review, library.decisions):
            with suppress(ReflectError):
                ask(one)
    with suppress(ReflectError):
        library.review_lines(found)


@dataclass
class _Judgement:
    """What a damaged library held against what is there now."""

    library: DrawnLibrary
    damaged: set[int]
    left: bytes
    report: RepairReport | None
    found: dict[str, Entry]
    went_out: dict[Line, Line]
    outcome: Outcome

    def judge(self) -> None:
        """Note all that is held against it."""
        self.outcome.back = sum(self._is_back(one) for one in self.library.now.entries)
        if self.report is None:
            if self.outcome.kind == CUT_LOG or not self.left:
                return  # a log that ends, or an empty file without a backup, is no damage
            for one, entry in self.library.now.entries.items():
                self._hold(self.found.get(one) != entry, f"not noticed: {one}")
            self._hold(set(self.found) - set(self.library.now.entries), "not noticed: more")
            self._hold(self.went_out != self.library.now.went_out, "not noticed: the ledger")
            return
        self._judge_lists(self.report)
        for one in self.library.now.entries:
            self._judge_reflection(one, self.report)
            self._judge_history(one, self.report)
            self._judge_review(one, self.report)
            self._judge_decisions(one, self.report)
        self._judge_ledger(self.report)
        for one in set(self.found) - set(self.library.now.entries):
            self._hold(one in self.library.now.gone, f"removed for good, and back: {one}")
            told = one in self.report.recovered or self._is_misread(one, self.report)
            self._hold(not told, f"from nowhere: {one}")

    def _is_misread(self, one: str, report: RepairReport) -> bool:
        """Whether an id is one that could not be read, which is told too, but for a letter."""
        lost = self.library.now.entries.keys() & set(report.lost)
        differ = (sum(map(str.__ne__, one, each)) for each in lost)
        return one in report.doubtful and 1 in differ

    def _hold(self, wrong: object, what: str) -> None:
        if wrong:
            self.outcome.faults.append(what)

    def _is_back(self, one: str) -> bool:
        found = self.found.get(one)
        return found is not None and found.words == self.library.now.entries[one].words

    def _judge_lists(self, report: RepairReport) -> None:
        lists = (report.read, report.from_backup, report.doubtful, report.recovered)
        listed = [one for some in lists for one in some]
        self._hold(len(listed) != len(set(listed)), "named twice")
        self._hold(set(listed) != set(self.found), "the lists are not what is there")
        self._hold(set(report.lost) & set(listed), "lost, and there")

    def _judge_reflection(self, one: str, report: RepairReport) -> None:
        there, back = one in self.found, self._is_back(one)
        intact = not self.library.now.pages[one] & self.damaged
        named = one in {*report.from_backup, *report.doubtful, *report.recovered, *report.lost}
        then = self.library.then.entries.get(one) if self.library.then else None
        before = self.library.now.entries[one]
        self._hold(intact and not there, f"intact, and gone: {one}")
        self._hold(intact and there and not back, f"intact, and changed: {one}")
        self._hold(there and not back and not named, f"changed, and not told: {one}")
        self._hold(back and one in report.lost, f"back, and called lost: {one}")
        if not there and not named:
            seen = one.encode() in self.left
            self._hold(seen, f"seen, and not told: {one}")
            told = report.uncertain or report.gone
            self._hold(not seen and not told, f"unseen, and not told: {one}")
        self._hold(then and not there, f"in the backup, and gone: {one}")
        if then and there:
            held = {self.found[one].answers, *(each.texts for each in self.found[one].revisions)}
            self._hold(not back and then.answers not in held, f"the backup's words gone: {one}")
        if there and not back and one in report.from_backup:
            same = then is not None and self.found[one].words == then.words
            self._hold(not same, f"from the backup, and not as there: {one}")
        if back and one in report.read:
            same = self.found[one].version == before.version
            self._hold(not same, f"read whole, with another version: {one}")

    def _judge_history(self, one: str, report: RepairReport) -> None:
        if one not in self.found or self.library.now.pages[one] & self.damaged:
            return
        now = {each[1:] for each in self.found[one].revisions}
        pages = self.library.now.histories[one]
        for each in self.library.now.entries[one].revisions:
            if each[1:] in now:
                continue
            if not pages[each.position] & self.damaged:
                self._hold(True, f"a revision intact, and gone: {one} {each.position}")
            else:
                told = report.revisions_lost or one in report.doubtful or report.pages_lost
                self._hold(not told, f"a revision gone, and not told: {one} {each.position}")

    def _judge_review(self, one: str, report: RepairReport) -> None:
        if one not in self.found:
            return
        said, before = self.found[one].said, self.library.now.entries[one].said
        then = self.library.then.entries.get(one) if self.library.then else None
        strange = said - before - (then.said if then else set())
        self._hold(strange and one not in report.doubtful, f"said, and not told: {one}")
        if self.library.now.pages[one] & self.damaged:
            return
        pages = self.library.now.reviews[one]
        for each in before - said:
            if not pages[each[0]] & self.damaged:
                self._hold(True, f"an entry intact, and gone: {one} {each[1]}")
            else:
                told = one in report.doubtful or report.pages_lost
                self._hold(not told, f"an entry gone, and not told: {one} {each[1]}")

    def _judge_decisions(self, one: str, report: RepairReport) -> None:
        if one not in self.found:
            return
        decided, before = self.found[one].decided, self.library.now.entries[one].decided
        then = self.library.then.entries.get(one) if self.library.then else None
        strange = decided - before - (then.decided if then else set())
        self._hold(strange and one not in report.doubtful, f"decided, and not told: {one}")
        if self.library.now.pages[one] & self.damaged:
            return
        pages = self.library.now.decisions[one]
        for each in before - decided:
            if not pages[each[:2]] & self.damaged:
                self._hold(True, f"a decision intact, and gone: {one} {each[:2]}")
            else:
                told = one in report.doubtful or report.pages_lost
                self._hold(not told, f"a decision gone, and not told: {one} {each[:2]}")

    def _judge_ledger(self, report: RepairReport) -> None:
        then = self.library.then.went_out if self.library.then else {}
        told = report.ledger_lost or report.ledger_uncertain or report.gone or report.changes_lost
        for key, line in self.library.now.went_out.items():
            found, intact = self.went_out.get(key), not self.library.now.lines[key] & self.damaged
            self._hold(intact and found != line, f"a line intact, and not as it was: {key}")
            self._hold(found is None and key in then, f"a line in the backup, and gone: {key}")
            self._hold(found is None and not told, f"a line gone, and not told: {key}")
            other = found is not None and found not in {line, then.get(key)}
            self._hold(other, f"a line that nobody noted: {key}")
        strange = self.went_out.keys() - self.library.now.went_out.keys() - then.keys()
        self._hold(strange, "lines from nowhere")
        self._hold(len(self.went_out) != report.ledger, "another count of lines than is told")
