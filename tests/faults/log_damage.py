"""A library as a kill leaves it, its log to be damaged, and everybody who would read it then.

What was there is judged from outside: by the words that stand in the bytes of the files.
"""

import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

from typer.testing import CliRunner

from reflect_app.cli import app
from reflect_app.errors import DamagedLibraryError, ReflectError
from reflect_app.library import backups
from reflect_app.library.damage.repair import repair
from reflect_app.library.files import last_saved, messages
from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, PromptKey, Record, Reflection

HEADER, FRAME, PAGE = 32, 24, 4096
SECTOR = 512
BEGIN = datetime(2026, 11, 23, 9, tzinfo=UTC)
OLD, NEW = 4, 6
"""How many reflections stand in the library's own file and its backup, and how many in the log."""

_MARK = re.compile(rb"mark\d+of\d+")
_SAVER = "from tests.faults.log_damage import save_and_die; import sys; save_and_die(sys.argv[1])"


def save_and_die(folder):
    """Save some drafts as a window does, and be killed: the newest are in the log alone."""
    path, clock = Path(folder) / "library.sqlite3", _clock()
    with closing(open_library(path, now=clock)) as library:
        for at in range(OLD):
            library.create(_reflection(at, 1), title=f"Old {at}")
    backups.make(path, path.with_name("backups"), now=BEGIN)
    library = open_library(path, now=clock)
    made = [library.create(_reflection(OLD + at, 1), title=f"New {at}") for at in range(NEW)]
    last = made[-1].model_copy(update={"reflection": _reflection(OLD + NEW - 1, 2)})
    library.save(last)
    os.kill(os.getpid(), signal.SIGKILL)


def _clock():
    moments = (BEGIN + timedelta(minutes=at) for at in range(1000))
    return lambda: next(moments)


def _reflection(number, version):
    text = f"mark{number}of{version} and what happened then, in some words. " * 3
    rest = dict.fromkeys(PromptKey, "Something.")
    return Reflection(answers=Answers(**rest | {"description": text}), tags=("trust",))


@dataclass(frozen=True)
class Files:
    """The bytes of a library's three files; None where one is not there."""

    library: bytes
    log: bytes | None
    index: bytes | None

    @classmethod
    def at(cls, path):
        return cls(*(_bytes(path.with_name(path.name + end)) for end in ("", "-wal", "-shm")))

    def put(self, path):
        for end, content in (("", self.library), ("-wal", self.log), ("-shm", self.index)):
            if content is not None:
                path.with_name(path.name + end).write_bytes(content)

    def with_log(self, log):
        return Files(self.library, log, self.index)

    def flipped(self, at, bit=3):
        log = bytearray(self.log)
        log[at] ^= 1 << bit
        return self.with_log(bytes(log))

    def zeroed(self, start, size):
        return self.with_log(self.log[:start] + bytes(size) + self.log[start + size :])

    @cached_property
    def words(self):
        """Every mark that can be read in them."""
        return set(_MARK.findall(self.library + (self.log or b"")))

    @property
    def frames(self):
        """Where each frame of the log begins."""
        return range(HEADER, len(self.log) - FRAME - PAGE + 1, FRAME + PAGE)

    @property
    def changes(self):
        """Where each change ends: behind a frame that says how many pages there are then."""
        ends = (at for at in self.frames if struct.unpack_from(">I", self.log, at + 4)[0])
        return [at + FRAME + PAGE for at in ends]


def _bytes(path):
    return path.read_bytes() if path.exists() else None


@dataclass(frozen=True)
class Left:
    """What the kill left: the files, and all that is in them."""

    folder: Path
    files: Files
    records: dict[str, Record]

    @property
    def words(self):
        """The mark of what each reflection says now."""
        texts = (record.reflection.answers.description for record in self.records.values())
        return set(_MARK.findall("\n".join(texts).encode()))

    def copy_to(self, folder, files):
        """The same folder with other files; the answer is the library's place there."""
        shutil.copytree(self.folder / "backups", folder / "backups")
        (folder / "one").write_text(next(iter(self.records)), encoding="ascii")
        path = folder / "library.sqlite3"
        shutil.copy(last_saved.path_of(self.folder / path.name), folder)
        files.put(path)
        return path


def make_left(folder):
    """A library that a kill left with its newest changes in the log."""
    kept = folder / "kept"
    kept.mkdir(parents=True)
    done = subprocess.run([sys.executable, "-c", _SAVER, str(kept)], check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL
    files = Files.at(kept / "library.sqlite3")
    copy = folder / "looked-at" / "library.sqlite3"
    copy.parent.mkdir()
    files.put(copy)
    return Left(kept, files, _records(copy))


def _records(path):
    with closing(open_library(path)) as library:
        return {one: library.get(one) for one in library.ids()}


def _command(*arguments):
    def read(path):
        one = (path.parent / "one").read_text(encoding="ascii")
        given = [str(each).format(folder=path.parent, one=one) for each in arguments]
        done = CliRunner().invoke(app, ["--data-dir", str(path.parent), *given])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.output

    return read


def _window(path):
    """What the window does at its start: open, repair what is damaged, say what is missing."""
    try:
        with closing(open_library(path)) as library:
            if missing := library.missing_saves():
                return messages.missing_saves(len(missing), missing[-1].moment)
    except DamagedLibraryError:
        return json.dumps(_repaired(path).as_json())
    except ReflectError as error:
        return str(error)
    return ""


def _repaired(path):
    aside, found = path.with_name("set-aside"), [path.with_name("backups")]
    return repair(path, found, set_aside=aside, now=BEGIN + timedelta(days=1))


def _import(path):
    text = path.with_name("one.txt")
    text.write_text("# Something to import\n", encoding="utf-8")
    return _command("import", text)(path)


def _open_elsewhere(path):
    """Open it, read it and let go, as a window does that nobody writes in."""
    try:
        with closing(open_library(path)) as library:
            library.ids()
    except ReflectError as error:
        return str(error)
    return ""


LOOKERS = {
    "doctor --look": _command("doctor", "--look"),
    "list": _command("list"),
    "show": _command("show", "{one}"),
    "export": _command("export", "{one}", "--to", "{folder}/out"),
    "backup": _command("backup"),
    "restore": _command("restore", "latest"),
}
"""Those who change nothing, by what they promise."""
CHANGERS = {
    "window": _window,
    "window without a repair": _open_elsewhere,
    "doctor": _command("doctor"),
    "restore --yes": _command("restore", "latest", "--yes"),
    "import": _import,
}


@dataclass(frozen=True)
class Outcome:
    """What one reader said, what is left of the words, and what is in the library in the end."""

    said: str
    untouched: bool
    words_gone: set[bytes]
    not_as_it_was: set[str]
    owned_up: bool
    """Whether the doctor or the reader said that something is gone."""


def read_by(reader, left, files, folder):
    """Have one reader at a fresh copy of the files, then the doctor, and judge from outside."""
    path = left.copy_to(folder, files)
    said = reader(path)
    after = Files.at(path)
    untouched = after.library == files.library and (after.log or b"") == (files.log or b"")
    said += "\n" + _window(path) if reader is not _window else ""
    found = _records(path)
    texts = {record.reflection.answers.description for record in found.values()}
    there = set(_MARK.findall("\n".join(texts).encode()))
    for file in path.parent.rglob("*library*"):
        if file.is_file():
            there |= set(_MARK.findall(file.read_bytes()))
    changed = {one for one, record in left.records.items() if found.get(one) != record}
    return Outcome(said, untouched, (files.words & left.words) - there, changed, _owns_up(said))


def _owns_up(said):
    """Whether what was said holds a loss: in the report of a repair, or in a sentence."""
    reports = [line for line in said.splitlines() if line.startswith("{")]
    for report in map(json.loads, reports[-1:]):
        if any(
            report[name]
            for name in ("doubtful", "recovered", "lost", "changes_lost")
            if name in report
        ):
            return True
    told = ("what was saved last is missing", "is missing, from", "The backup is restored.")
    return any(each in said for each in told) or "are missing, the newest from" in said
