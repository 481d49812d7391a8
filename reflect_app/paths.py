"""Where things are: the resources that come with the program, and the folder it keeps things in."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reflect_app.atomic_file import sync_folder
from reflect_app.errors import NoHomeError

DATA_DIR_VARIABLE = "REFLECT_APP_DATA_DIR"
_PACKAGE = Path(__file__).resolve().parent


def assets_folder(package: Path, frozen: str | None = None) -> Path:
    """The folder that holds ``ui/`` and ``resources/`` for the package at ``package``.

    In a checkout or an editable install that is the folder above the package, in a wheel
    ``_assets`` inside it, and in a frozen build, unpacked at ``frozen``, ``_assets`` in the
    package's place there. The checkout is known by more than its ``pyproject.toml``, since other
    packages have been seen to leave one in site-packages.
    """
    if frozen:
        return Path(frozen) / package.name / "_assets"
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "resources").is_dir():
        return checkout
    return package / "_assets"


@cache
def resource(*parts: str) -> Path:
    """The path of a file or folder below ``resources/``, wherever the program runs from."""
    assets = assets_folder(_PACKAGE, getattr(sys, "_MEIPASS", None))
    return assets.joinpath("resources", *parts)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only this person can look into.

    One that is there is narrowed to that where it can only be ours: where nothing is in it yet,
    or where it is the platform's own folder for this program. One that a person named and that
    holds other things stays as it is; what we put in it is private file by file.

    Raises ``OSError`` where it can't be made, or where a file has its name.
    """
    if folder.is_dir():
        _narrow(folder)
        return
    missing = [folder]
    while not missing[-1].parent.is_dir() and missing[-1] != missing[-1].parent:
        missing.append(missing[-1].parent)
    for each in reversed(missing):  # those above it too: ``parents`` would make them for everybody
        each.mkdir(mode=0o700, exist_ok=True)
        sync_folder(each.parent)


def _narrow(folder: Path) -> None:
    """Close a folder of ours to others; where that can't be done, its files are private still."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        found = folder.stat()
        wide = found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
        shared = found.st_mode & stat.S_ISVTX  # such as a folder for everybody's temporary files
        if wide and not shared and found.st_uid == os.getuid() and _can_only_be_ours(folder):
            folder.chmod(0o700)


def _can_only_be_ours(folder: Path) -> bool:
    if next(folder.iterdir(), None) is None:
        return True
    try:
        return folder == _platforms_own()
    except NoHomeError:
        return False


class AppPaths(NamedTuple):
    """Everything the application keeps, below one folder."""

    data_dir: Path

    @property
    def library(self) -> Path:
        """The library of reflections."""
        return self.data_dir / "library.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings of this person on this computer."""
        return self.data_dir / "settings.json"

    @property
    def checklist(self) -> Path:
        """The points that a team looks at before approving, where it has a list of its own."""
        return self.data_dir / "checklist.toml"

    @property
    def team_tags(self) -> Path:
        """The tags that a team uses, one a line, where it has a list of its own."""
        return self.data_dir / "tags.txt"

    @property
    def team_wording(self) -> Path:
        """The wording that a team adds, changes or switches off, where it has a list of its own."""
        return self.data_dir / "wording.txt"

    @property
    def my_words(self) -> Path:
        """The words that are right on this computer, one a line."""
        return self.data_dir / "my-words.txt"

    @property
    def never_shown(self) -> Path:
        """What advice never shows on this computer, one a line."""
        return self.data_dir / "never-shown.txt"

    @property
    def logs(self) -> Path:
        """The folder of the logs, which never hold a word that a person typed."""
        return self.data_dir / "logs"

    @property
    def backups(self) -> Path:
        """The folder of the rolling backups."""
        return self.data_dir / "backups"

    @property
    def set_aside(self) -> Path:
        """The folder of damaged libraries, which are kept and never written to."""
        return self.data_dir / "set-aside"

    @property
    def begun(self) -> Path:
        """The folder of comments and replies that are being typed, each in a file of its own."""
        return self.data_dir / "begun"

    @property
    def practice(self) -> Path:
        """The folder of what people practise on; it is there only while somebody does."""
        return self.data_dir / "practice"

    @property
    def running(self) -> Path:
        """The folder of notes about which windows are open on this library, and where."""
        return self.data_dir / "running"


def app_paths(data_dir: Path | None = None) -> AppPaths:
    """The folder given, or the one the environment names, or the platform's own for this person.

    Raises ``NoHomeError`` where the system does not say where a person's own folders are.
    """
    chosen = data_dir or os.environ.get(DATA_DIR_VARIABLE)
    if chosen:
        return AppPaths(_at_home(Path(chosen)).absolute())
    return AppPaths(_platforms_own())


def _platforms_own() -> Path:
    import platformdirs  # noqa: PLC0415  -- 14 ms that a named folder does not need

    try:
        folder = Path(platformdirs.user_data_dir("reflect-app", appauthor=False))
    except RuntimeError as error:
        raise NoHomeError from error
    if not folder.is_absolute():
        raise NoHomeError
    return folder


def home_folder() -> Path:
    """Where a dialog starts that knows of no better folder: at home, or where the program runs."""
    try:
        return Path.home().absolute()
    except RuntimeError:
        return Path.cwd()


def _at_home(path: Path) -> Path:
    """The path with ``~`` made the home folder; a name that only looks so stays as it is."""
    try:
        return path.expanduser()
    except RuntimeError as error:
        if path.parts[0] == "~":
            raise NoHomeError from error
        return path
