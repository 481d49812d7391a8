"""What a person has chosen on this computer, in one small file. Read before the first paint.

The file is JSON. Keys that this version does not know are kept and written back, so that a newer
version finds its own again; a value that can't be used gives way to the default, is named, and
what was there is kept beside the file before it is written over.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from reflect_app.atomic_file import read_file, write_private_file
from reflect_app.errors import SettingsError
from reflect_app.held_files import said
from reflect_app.paths import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST_ZOOM, USUAL_ZOOM, LARGEST_ZOOM = 50, 100, 400  # per cent
THEMES = ("system", "light", "dark")
_LIMIT = 1 << 20  # bytes; a file beyond this was not written by this program


@dataclass
class Settings:
    """The choices themselves, each at its default.

    ``zoom`` is in per cent, ``theme`` one of ``THEMES``; a geometry is Qt's own, in base64; a
    folder is a path, or empty where none was chosen yet.
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
        values = self._unknown | asdict(self.settings)
        data = json.dumps(values, indent=2, sort_keys=True).encode("ascii") + b"\n"
        try:
            make_private_folder(self.path.parent)
            if self._to_be_kept:
                write_private_file(self.kept_path, read_file(self.path), durable_name=True)
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
        self._unknown = {name: value for name, value in values.items() if name not in known}
        unusable = []
        for name in sorted(known & values.keys()):
            if _usable(name, values[name]):
                setattr(self.settings, name, values[name])
            else:
                unusable.append(name)
        if unusable:
            self._to_be_kept = True
            self.notice = (
                f"Reflect could not use some of the settings in {self.path} and goes on with its"
                f" own for these: {', '.join(unusable)}. What was there will be kept as"
                f" {self.kept_path.name}."
            )


def _usable(name: str, value: object) -> bool:
    if type(value) is not type(getattr(Settings, name)):
        return False
    if name == "zoom":
        return isinstance(value, int) and SMALLEST_ZOOM <= value <= LARGEST_ZOOM
    return name != "theme" or value in THEMES


def _object_in(data: bytes) -> dict[str, Any] | None:
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None
