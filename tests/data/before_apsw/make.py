"""How ``data_folder.tar.xz`` was made: with the program as it was at commit 0f94461.

That was the last one on SQLAlchemy, Alembic and Python's own ``sqlite3``. It is kept for ever and
never made again. In a checkout of that commit with its own environment, this was run as
``python make.py FOLDER``: ``FOLDER/data`` is then a data folder as a kill left it, with the newest
changes in the log only; ``FOLDER/published`` is what the program exported of it; ``expected.json``
is all that it read there and in each backup.
"""

# ruff: noqa: INP001  -- it is run by itself, with another program than today's

import json
import shutil
import subprocess
import sys
import tarfile
from contextlib import closing
from datetime import date
from pathlib import Path

from reflect_app.library.store import open_library
from reflect_app.queries import BIN, Query
from reflect_app.reflection import Answers, PromptKey, Reflection, Status

ROOM = Path(sys.argv[1]).absolute()
DATA, PUBLISHED = ROOM / "data", ROOM / "published"
LIBRARY = DATA / "library.sqlite3"


def reflection(number: int, **more: object) -> Reflection:
    """Six answers with a bit of everything that people type."""
    texts = {
        prompt.value: f"{prompt.value} {number}: naïve café 🌿 العربية\nsecond line\n\nthird, “so”"
        for prompt in PromptKey
    }
    texts["description"] += f" The quokka of ward {number}." * (1 + number % 5)
    answers = Answers(**texts)
    return Reflection(answers=answers, tags=("Housing", f"tag {number}"), **more)


def reflect(*arguments: str) -> str:
    """The command line, on the data folder."""
    command = [sys.executable, "-m", "reflect_app", "--data-dir", str(DATA), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def said(path: Path) -> dict[str, object]:
    """All that the program reads in a library, by id."""
    with closing(open_library(path)) as library:
        binned = set(library.ids(BIN))
        return {
            each: {
                "record": library.get(each).model_dump(mode="json"),
                "binned": each in binned,
                "history": [
                    library.revision(each, line.number).model_dump(mode="json")
                    for line in library.history(each)
                ],
            }
            for each in sorted({*library.ids(), *binned})
        }


def said_of_backup(path: Path) -> dict[str, object]:
    """The same of a backup, which is opened as a copy."""
    copy = ROOM / "copy" / "library.sqlite3"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    try:
        return said(copy)
    finally:
        shutil.rmtree(copy.parent)


def write() -> list[str]:
    """A life of a library, with backups of three of its moments; the answer is what to export."""
    with closing(open_library(LIBRARY)) as library:
        ids = [
            library.create(
                reflection(number, published=date(2026, 1, 1 + number)), title=f"{number}"
            ).id
            for number in range(6)
        ]
        for turn in range(3):
            record = library.open_for_writing(ids[0])
            answers = record.reflection.answers.model_copy(update={"feelings": f"turn {turn}"})
            content = record.reflection.model_copy(update={"answers": answers})
            library.save(record.model_copy(update={"reflection": content}))
        library.move_to_bin([ids[4], ids[5]])
    reflect("backup")
    with closing(open_library(LIBRARY)) as library:
        library.purge([ids[5]])
        record = library.get(ids[1])
        library.save(record.model_copy(update={"status": Status.FINISHED}))
        library.restore(ids[0], 1)
        library.duplicate(ids[2])
    reflect("backup")
    reflect("restore", "latest", "--yes")
    with closing(open_library(LIBRARY)) as library:
        library.create(reflection(7), title="after the restore")
        while library.update_search_index():
            continue
    return ids[:4]


def main() -> None:
    """Make all of it, and pack it."""
    shutil.rmtree(ROOM, ignore_errors=True)
    ROOM.mkdir(parents=True)
    wanted = write()
    PUBLISHED.mkdir()
    reflect("export", *wanted, "--to", str(PUBLISHED), "--replace")
    library = open_library(LIBRARY)
    draft = library.create(reflection(8), title="only in the log")
    library.save(draft.model_copy(update={"title": "only in the log, and saved again"}))
    left = ROOM / "left"
    shutil.copytree(DATA, left, ignore=shutil.ignore_patterns("*-shm", "logs", "running"))
    found = len(library.find(Query(words="quokka")))
    library.close()
    expected = {
        "library": said(LIBRARY),
        "exported": {each: path.name for each, path in exported(wanted).items()},
        "quokka": found,
        "backups": {
            path.name: said_of_backup(path) for path in sorted((DATA / "backups").iterdir())
        },
    }
    (ROOM / "expected.json").write_text(json.dumps(expected, indent=1), encoding="utf-8")
    with tarfile.open(ROOM / "data_folder.tar.xz", "w:xz") as packed:
        for name, folder in (("data", left), ("published", PUBLISHED)):
            packed.add(folder, name, filter=nobody_s)
        packed.add(ROOM / "expected.json", "expected.json", filter=nobody_s)
    print((ROOM / "data_folder.tar.xz").stat().st_size, "bytes")


def exported(wanted: list[str]) -> dict[str, Path]:
    """Which file each reflection became."""
    texts = {path: path.read_text(encoding="utf-8") for path in PUBLISHED.iterdir()}
    with closing(open_library(LIBRARY)) as library:
        needs = {
            each: library.get(each).reflection.answers.needs.splitlines()[0] for each in wanted
        }
    return {
        each: next(path for path, text in texts.items() if first in text)
        for each, first in needs.items()
    }


def nobody_s(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """A member without a name of whoever packed it."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


main()
