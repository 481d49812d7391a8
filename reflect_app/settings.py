"""What a person has chosen on this computer, in one small file. Read before the first paint.

The file is JSON. Keys that this version does not know are kept and written back, so that a newer
version finds its own again; a value that can't be used gives way to the default, is named, and
what was there is kept beside the file before it is written over.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, fields
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.comment_name import can_be_a_name
from reflect_app.errors import SettingsError
from reflect_app.held_files import patiently, said
from reflect_app.ordinary_files import NotOrdinaryFileError
from reflect_app.paths import make_private_folder
from reflect_app.zoom import LARGEST_ZOOM, SMALLEST_ZOOM, USUAL_ZOOM

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THEMES = ("system", "light", "dark")
_LIMIT = 1 << 20  # bytes; a file beyond this was not written by this program
_LONGEST_PATH = (
    4096  # bytes; Linux takes no longer one, and no other system one that is much longer
)
_LONGEST_WORD = 4096  # characters; a geometry of Qt's has about 90
_LONGEST_TEMPLATE = 200  # characters; names are cut to fewer bytes
_DEEPEST = 50  # lists in lists, in what a newer version keeps; Python writes some hundred
_LONGEST_NAME = 60  # characters of a name that are said
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_BASE64 = re.compile(r"[A-Za-z0-9+/]*={0,2}")
_WORD = re.compile(r"[\w -]*")
_LISTENS = "_listens"  # no field: it is not written


@dataclass
class Settings:
    """The choices themselves, each at its default.

    ``zoom`` is in per cent, ``theme`` one of ``THEMES``; a geometry is Qt's own, in base64; a
    folder is a path, or empty where none was chosen yet. ``comment_name`` signs comments and
    answers, and is empty until somebody was asked for it. ``publish_names`` is a template for the
    names of files, empty for the usual one, and ``publish_also`` the formats beside the text.
    ``advice_off`` has the kinds of advice that are not shown, as words.
    """

    zoom: int = USUAL_ZOOM
    theme: str = "system"
    start_page_seen: bool = False
    window_geometry: str = ""
    wizard_geometry: str = ""
    reading_geometry: str = ""
    export_folder: str = ""
    import_folder: str = ""
    backup_folder: str = ""
    history_geometry: str = ""
    list_order: str = ""
    backups_geometry: str = ""
    bin_geometry: str = ""
    tags_geometry: str = ""
    review_geometry: str = ""
    merge_geometry: str = ""
    ledger_geometry: str = ""
    comment_name: str = ""
    exchange_folder: str = ""
    handover_folder: str = ""
    publish_geometry: str = ""
    publish_folder: str = ""
    publish_names: str = ""
    publish_also: str = ""
    advice_off: str = ""

    def __setattr__(self, name: str, value: object) -> None:
        """Take a choice, and tell whoever has it kept where it is another than before."""
        other = value != getattr(self, name, None)
        super().__setattr__(name, value)
        if other and (tell := self.__dict__.get(_LISTENS)) is not None:
            tell()

    def listen(self, tell: Callable[[], object]) -> None:
        """Have every change of a choice told."""
        self.__dict__[_LISTENS] = tell


class SettingsFile:
    """The settings and the file that they live in.

    Reading never raises: ``settings`` can always be used, and ``notice`` says in plain words what
    could not be, or nothing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings = Settings()
        self.notice = ""
        self._unknown: dict[str, Any] = {}
        self._to_be_kept = False
        self._read()

    @property
    def kept_path(self) -> Path:
        """Where a file that could not be used as it was is kept when it is written over."""
        return self.path.with_name(f"{self.path.name}.kept")

    def save(self) -> None:
        """Write the settings so that they are there whole or not at all.

        Raises ``SettingsError`` where the disk refuses; what was there before is then still there.
        """
        chosen = asdict(self.settings)  # a value that could not be read again is not written
        values = self._unknown | {
            name: chosen[name] for name in chosen if usable(name, chosen[name])
        }
        data = json.dumps(values, indent=2, sort_keys=True).encode("ascii") + b"\n"
        try:
            make_private_folder(self.path.parent)
            if self._to_be_kept:
                self._keep_what_was_there()
                self._to_be_kept = False
            write_private_file(self.path, data, durable_name=True)
        except OSError as error:
            why, what_to_do = said(error, self.path.name) or (
                "",
                "Check that there is room on the disk and that you may write in this folder.",
            )
            message = f"Your settings could not be kept in {self.path}. {why}".strip()
            advice = f"They apply until you close Reflect. {what_to_do}"
            raise SettingsError(message, advice) from error

    def _keep_what_was_there(self) -> None:
        try:
            write_private_file(self.kept_path, read_file(self.path), durable_name=True)
        except NotOrdinaryFileError:  # there is nothing in it to be read
            patiently(self.path.rename, self.kept_path)

    def _read(self) -> None:
        try:
            data = read_file(self.path, _LIMIT)
        except FileNotFoundError:
            return
        except OSError as error:
            self._to_be_kept = True
            why, _advice = said(error, self.path.name) or ("", "")
            cannot = f"The settings in {self.path} can't be read. {why}".strip()
            self.notice = f"{cannot} Reflect starts with its own."
            return
        values = _object_in(data)
        if values is None:
            self._to_be_kept = True
            self.notice = (
                f"The file {self.path} does not hold settings. Reflect starts with its own;"
                f" what was there will be kept as {self.kept_path.name}."
            )
            return
        self._take(values)

    def _take(self, values: dict[str, Any]) -> None:
        known = {field.name for field in fields(Settings)}
        unusable = []
        for name, value in sorted(values.items()):
            if name not in known and _depth_is_fine(value):
                self._unknown[name] = value
            elif name in known and usable(name, value):
                setattr(self.settings, name, value)
            else:
                unusable.append(name if name in known else ascii(name)[:_LONGEST_NAME])
        if unusable:
            self._to_be_kept = True
            self.notice = (
                f"Reflect could not use some of the settings in {self.path} and goes on with its"
                f" own for these: {', '.join(unusable)}. What was there will be kept as"
                f" {self.kept_path.name}."
            )


def usable(name: str, value: object) -> bool:
    """Whether a setting can have this value, whatever file it was read from."""
    if type(value) is not type(getattr(Settings, name)):
        return False
    if isinstance(value, str):
        return _text_is_fine(name, value)
    return name != "zoom" or (isinstance(value, int) and SMALLEST_ZOOM <= value <= LARGEST_ZOOM)


def _text_is_fine(name: str, value: str) -> bool:
    if name == "theme":
        return value in THEMES
    if name.endswith("_folder"):
        return not value or can_be_a_path(value)
    if name == "comment_name":
        return not value or can_be_a_name(value)
    if name == "publish_names":  # who uses it looks whether it is a template that is understood
        return len(value) <= _LONGEST_TEMPLATE and value.isprintable()
    pattern = _BASE64 if name.endswith("_geometry") else _WORD
    return len(value) <= _LONGEST_WORD and pattern.fullmatch(value) is not None


def can_be_a_path(value: str) -> bool:
    """Whether this is a whole path as a file system could have it. The disk is not asked.

    A drive that is away may let whoever asks wait for a long time. What is there, or is a file, is
    seen where the folder is used.
    """
    try:
        fits = len(os.fsencode(value)) <= _LONGEST_PATH
    except UnicodeEncodeError:  # half of a character, which no name on a disk has
        return False
    return fits and _CONTROLS.search(value) is None and bool(PurePath(value).root)


def _depth_is_fine(value: object) -> bool:
    """Whether a value of a newer version can be written back as it was read."""
    level = [value]
    for _depth in range(_DEEPEST):
        inner = [each for each in level if isinstance(each, list | dict)]
        if not inner:
            return True
        level = [
            one for each in inner for one in (each.values() if isinstance(each, dict) else each)
        ]
    return False


def _object_in(data: bytes) -> dict[str, Any] | None:
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None
