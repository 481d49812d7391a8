"""Libraries to make backups of, ways to spoil one, and processes to be killed at it."""

import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reflect_app.library import backups
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, Reflection
from tests.drivers.library import let_the_disk_lag
from tests.drivers.sqlite import connected

FIRST = Path(__file__).parents[1] / "data" / "libraries" / "0001.sqlite3"
NOW = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)


def words(text):
    """A reflection of which every answer says this, longer than a page of the file."""
    return Reflection(answers=Answers(description=f"{text} " * 300, needs=f"{text} needs"))


def filled(path, count=4, text="porcupine"):
    """A library with some reflections in it, closed in good order; the answer is their ids."""
    with closing(open_library(path)) as library:
        let_the_disk_lag(library)
        return [library.create(words(f"{text}{at}"), title=f"{at}").id for at in range(count)]


def rows(path):
    """All that a file holds but the search index and the number of the file itself."""
    with connected(path) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        ).fetchall()
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in names
        }


def of_first_version(path):
    """A library as the first version of the program left it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(FIRST, path)
    return path


def flipped(path, share):
    """Turn one bit of a file, at this share of its length."""
    content = bytearray(path.read_bytes())
    content[int((len(content) - 1) * share)] ^= 0b100
    path.write_bytes(content)


def cut(path, share):
    """Cut a file to this share of its length."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])


def texts_in(path):
    """The descriptions in a library, in the order of their reflections' titles."""
    with closing(open_library(path)) as library:
        records = sorted((library.get(each) for each in library.ids()), key=lambda one: one.title)
    return [record.reflection.answers.description for record in records]


def back_up_until_killed(library, folder):
    """Make one backup after the other."""
    for second in range(10_000):
        backups.make(library, folder, now=NOW + timedelta(seconds=second))


def restore_until_killed(library, copies, keep_in):
    """Restore one copy after the other."""
    for turn in range(10_000):
        restore_backup(library, copies[turn % len(copies)], keep_in=keep_in, now=NOW)


def forget_all(folder, ids):
    """Remove these reflections from the backups, one after the other."""
    for each in ids:
        backups.erase_reflections([folder], [each])


def back_up_together(library, folder, together, count):
    """Make backups at the same moment as others do."""
    together.wait()
    for _ in range(count):
        backups.make(library, folder, now=NOW)


def save_for_ever(library, told):
    """Save in a loop, telling when it began."""
    opened = open_library(library)
    record = opened.create(title="first")
    told.send(record.id)
    for turn in range(100_000):
        record = opened.save(record.model_copy(update={"title": str(turn)}))
