"""Everything that this program opens by its name, tried where a pipe or a device has that name.

Run as a process of its own, with a kind of ``tests.ordinary`` and an empty folder: each try is a
child of it that is given so long, and the answer is a line for each, with how it went.
"""

import json
import logging
import os
import shutil
import signal
import sys
import traceback
from contextlib import closing
from pathlib import Path

from typer.testing import CliRunner

from reflect_app import crash_reports, housekeeping, instance_notes, logs
from reflect_app.cli import app
from reflect_app.crashed_run import last_crash
from reflect_app.errors import ReflectError
from reflect_app.gui.tasks import maintenance_state
from reflect_app.library import backups, store
from reflect_app.paths import AppPaths, resource
from reflect_app.prompts import load_prompts
from reflect_app.publication.file_writing.file_names import suggested_name
from reflect_app.publication.file_writing.name_picker import NamePicker
from reflect_app.settings import SettingsFile
from reflect_app.this_machine import this_machine
from tests import ordinary
from tests.samples import FULL, WRITTEN

PATIENCE = 10  # seconds for a try that takes a tenth of one
KEY = this_machine().key


def command(*words):
    def call(paths):
        arguments = ["--data-dir", paths.data_dir, *words]
        done = CliRunner().invoke(app, [str(one).format(paths.data_dir) for one in arguments])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.output

    call.__name__ = words[0]
    return call


def opening(paths):
    with closing(store.open_library(paths.library)) as library:
        return str(library.ids())


def saving(paths):
    with closing(store.open_library(paths.library)) as library:
        library.create(FULL)
        return str(library.missing_saves())


def settings(paths):
    file = SettingsFile(paths.settings)
    file.save()
    return file.notice + SettingsFile(paths.settings).notice


def state(paths):
    maintenance_state.save_state(paths.data_dir, maintenance_state.read_state(paths.data_dir))


def notes(paths):
    last_crash(paths.running, KEY)
    instance_notes.elsewhere(paths)
    housekeeping.restrict_qt_settings_file(paths)


def log(paths):
    logs.set_up_logs(paths.logs)
    logging.getLogger("reflect_app").warning("a line of the log")
    assert "a line of the log" in logs.last_of_log(paths.logs)


def crashes(paths):
    crash_reports.collect_hard_crash(paths.logs, KEY)
    crash_reports.watch_for_hard_crash(paths.logs, KEY)
    crash_reports.stop_watching()


def exporting(paths):
    with closing(store.open_library(paths.library)) as library:
        (number,) = library.ids()
    folder = paths.data_dir.with_name("texts")
    return command("export", number, "--replace", "--to", folder)(paths)


def guidance(paths):
    folder = paths.data_dir / "prompts"
    for each in resource("prompts").iterdir():
        if not os.path.lexists(folder / each.name):
            (folder / each.name).write_bytes(each.read_bytes())
    return load_prompts(folder)


LOOKING = (opening, command("doctor"))
KEEPING = (command("backup"), command("restore", "latest"))
TEXT = (command("check", "{}/a.txt"), command("import", "{}/a.txt"))
PLACES = {
    "library.sqlite3": LOOKING + KEEPING,
    "library.sqlite3-wal": LOOKING + KEEPING,
    "library.sqlite3-shm": LOOKING + KEEPING,
    "library.sqlite3-journal": LOOKING + KEEPING,
    "library.sqlite3-saved": (saving,),
    "library.sqlite3-repairing": LOOKING,
    "library.sqlite3-repairing/lock": LOOKING,
    "library.sqlite3-repairing/ready.json": LOOKING,
    "library.sqlite3-repairing/new.sqlite3": LOOKING,
    "backups": LOOKING + KEEPING,
    "backups/library-20260101T000000Z.sqlite3": LOOKING + KEEPING,
    "set-aside": LOOKING,
    "settings.json": (settings, *LOOKING),
    "caretaker.json": (state,),
    "QtProject.conf": (notes,),
    "running": (notes, *LOOKING),
    f"running/{KEY}.json": (notes,),
    "running/other.json": (notes, *LOOKING),
    "logs": (crashes,),
    "logs/reflect.log": (log,),
    "logs/reflect.log.1": (log,),
    f"logs/hard-crash-{KEY}.txt": (crashes,),
    "a.txt": TEXT,
    f"../texts/{suggested_name(NamePicker().parts_of(FULL))}": (exporting,),
    "prompts/start.toml": (guidance,),
    "prompts/1-description.toml": (guidance,),
}


def made(folder):
    """A library with one reflection and a backup."""
    paths = AppPaths(folder)
    with closing(store.open_library(paths.library)) as library:
        library.create(FULL)
    backups.make(paths.library, paths.backups, now=WRITTEN)
    return paths


def tried(act, paths):
    """How one try went: "well", with what it said, or that it failed or had no end."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        try:
            answer = ["well", str(act(paths) or "")]
        except ReflectError as error:
            answer = ["well", str(error)]
        except Exception as error:  # noqa: BLE001
            answer = [type(error).__name__, str(error) + traceback.format_exc()]
        os.write(told, json.dumps(answer).encode()[:60000])
        os._exit(0)
    os.close(told)
    with os.fdopen(heard) as said:
        answer = said.read()
    os.waitpid(child, 0)
    return json.loads(answer) if answer else ["no end", ""]


def main(kind, folder, most):
    kept = made(Path(folder, "kept"))
    for number, (place, acts) in enumerate(PLACES.items()):
        for act in acts[: int(most)]:
            paths = AppPaths(Path(folder, f"{number}-{acts.index(act)}", "data"))
            shutil.copytree(kept.data_dir, paths.data_dir)
            path = paths.data_dir / place
            if path.is_dir() and not path.is_symlink():
                path.rename(path.with_name("away"))
            path.unlink(missing_ok=True)
            path.parent.mkdir(exist_ok=True)
            getattr(ordinary, kind)(path)
            print(json.dumps([place, act.__name__, *tried(act, paths)]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
