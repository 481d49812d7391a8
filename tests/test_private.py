"""On a shared computer nobody else can look: folders 0700, files 0600, whatever the umask is."""

import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reflect_app.atomic_file import write_private_file

pytestmark = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")

RUN = """
import json, os, sys
os.umask(int(sys.argv[2], 8))
from datetime import UTC, datetime
from pathlib import Path
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app import logs
from reflect_app.crash_reports import watch_for_hard_crash, write_report
from reflect_app.gui.app.controller import AppController
from reflect_app.gui.application import make_application
from reflect_app.gui.app.single_instance import SingleInstance
from reflect_app.library import backups
from reflect_app.paths import AppPaths
from tests.samples import fill_library

paths = AppPaths(Path(sys.argv[1]))
app = make_application()
instance = SingleInstance(paths)
assert instance.claim()
program = AppController(app, paths, instance=instance)
program.show()
program.service.start()
filled = []
program.service.ask(fill_library, filled.append, changes=EVERYTHING)
assert program.service.finish() and filled
program.windows.open_wizard(filled[0])
assert program.service.finish()
backups.make(paths.library, paths.backups, now=datetime.now(UTC))
watch_for_hard_crash(paths.logs, "mine")
assert write_report(paths.logs, "trace")
dialog = QFileDialog()
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.show()
dialog.close()
shiboken6.delete(dialog)  # it notes where it was when it goes
QSettings(QSettings.Scope.UserScope, "QtProject").sync()
program.settings_file.save()
assert instance.written.wait(10)

def modes():
    found = [paths.data_dir, *paths.data_dir.rglob("*")]
    return {str(each.relative_to(paths.data_dir)): each.lstat().st_mode for each in found}

during = modes()
for wizard in list(program.windows.wizards):
    wizard.close()
program.close()
logs.close_logs()
print(json.dumps([during, modes()]), flush=True)
os._exit(0)  # the rest of Qt is taken down by the system: nothing here is about that
"""


def run(folder: Path, umask: str):
    """Use all parts of the program on a folder; the modes of all in it, during and after."""
    command = [sys.executable, "-c", RUN, str(folder), umask]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder.parent)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.stdout, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def open_to_others(modes):
    """What other accounts of the computer could do anything with."""
    return {name: oct(mode) for name, mode in modes.items() if mode & 0o077}


@pytest.fixture(scope="module")
def used(tmp_path_factory):
    """A home folder in which all parts were used as usual, and what ``run`` says of that."""
    home = tmp_path_factory.mktemp("home")
    return home, *run(home / "data", "022")


@pytest.fixture(params=["000", "022"])
def modes(request, tmp_path):
    """The modes of all that is kept, during and after, whatever the umask is."""
    if request.param == "022":
        return request.getfixturevalue("used")[1:]
    return run(tmp_path / "data", request.param)


def test_nobody_else_can_look_at_anything_we_keep(modes):
    during, after = modes
    assert set(during) >= {"library.sqlite3-wal", "settings.json", "QtProject.conf", "running"}
    assert open_to_others(during) == {}
    assert open_to_others(after) == {}


def test_what_is_made_under_a_umask_that_takes_every_right_can_be_used_again(tmp_path):
    own = tmp_path / "above" / "own"
    command = "import os, sys; os.umask(0o777); from reflect_app.__main__ import main; main()"
    subprocess.run([sys.executable, "-c", command, "--data-dir", own, "list"], check=True)
    made = [own.parent, own, own / "library.sqlite3"]
    assert [stat.S_IMODE(each.stat().st_mode) for each in made] == [0o700, 0o700, 0o600]


def test_files_are_private_also_in_a_folder_that_others_may_enter(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "theirs.txt").touch()
    shared.chmod(0o755)
    _during, after = run(shared, "022")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    assert set(open_to_others(after)) == {".", "theirs.txt"}


def test_a_file_of_ours_is_written_where_no_permissions_can_be_set(tmp_path, monkeypatch):
    def refuse(_descriptor, _mode):
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    monkeypatch.setattr(os, "fchmod", refuse)
    write_private_file(tmp_path / "note", b"here")
    assert (tmp_path / "note").read_bytes() == b"here"
    assert open_to_others({"note": (tmp_path / "note").stat().st_mode}) == {}


def test_an_empty_folder_that_others_may_enter_is_closed_to_them(tmp_path):
    (tmp_path / "data").mkdir(mode=0o755)
    during, _after = run(tmp_path / "data", "022")
    assert open_to_others(during) == {}


def test_nothing_temporary_is_left(used):
    _home, _during, after = used
    strange = [name for name in after if Path(name).suffix in {".new", ".part", ".tmp", ".probe"}]
    assert strange == []
    assert not [name for name in after if name.startswith("running/")]


def test_nothing_is_kept_anywhere_else_in_the_home_folder(used):
    home, *_modes = used
    others = [each.name for each in home.iterdir() if each.name != ".cache"]  # of the fonts
    assert others == ["data"]
