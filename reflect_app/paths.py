"""Where things are: the resources that come with the program, and the folder it keeps things in."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA_DIR_VARIABLE = "REFLECT_APP_DATA_DIR"
_PACKAGE = Path(__file__).resolve().parent


@cache
def _assets() -> Path:
    """The folder that holds ``ui/`` and ``resources/``.

    In a checkout or an editable install that is the folder above the package, in a wheel
    ``_assets`` inside it, in a frozen build ``_assets`` beside the unpacked modules. The checkout
    comes first: an editable install may leave an older copy of the assets in site-packages.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "reflect_app" / "_assets"
    if (_PACKAGE.parent / "pyproject.toml").is_file():
        return _PACKAGE.parent
    return _PACKAGE / "_assets"


def resource(*parts: str) -> Path:
    """The path of a file or folder below ``resources/``, wherever the program runs from."""
    return _assets().joinpath("resources", *parts)


@dataclass(frozen=True)
class AppPaths:
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
    def logs(self) -> Path:
        """The folder of the logs, which never hold a word that a person typed."""
        return self.data_dir / "logs"


def app_paths(data_dir: Path | None = None) -> AppPaths:
    """The folder given, or the one the environment names, or the platform's own for this person."""
    chosen = data_dir or os.environ.get(DATA_DIR_VARIABLE)
    if chosen:
        return AppPaths(Path(chosen).expanduser().absolute())
    import platformdirs  # noqa: PLC0415  -- 14 ms that a named folder does not need

    return AppPaths(Path(platformdirs.user_data_dir("reflect-app", appauthor=False)))
