"""What is looked at before somebody approves: a team's own list, else the one of the program."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reflect_app.atomic_file import read_file
from reflect_app.clean_text import clean_line
from reflect_app.errors import ChecklistError
from reflect_app.paths import resource
from reflect_app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

    from reflect_app.paths import AppPaths

MOST_POINTS = 20
LONGEST_POINT = 120  # characters: a line or two beside the text
_LARGEST_FILE = 65_536  # bytes


@dataclass(frozen=True)
class Checklist:
    """The points, in order. ``problem`` is why a team's own list is not used, None if it is."""

    points: tuple[str, ...]
    problem: ChecklistError | None = None


def load_checklist(paths: AppPaths) -> tuple[str, ...]:
    """The points of the team's own file in the data folder, else of the program's."""
    return read_checklist(paths).points


def read_checklist(paths: AppPaths) -> Checklist:
    """The same, with what is to be said of a team's own file that can't be used."""
    problem = None
    try:
        return Checklist(_points_in(paths.checklist))
    except FileNotFoundError:
        pass
    except ChecklistError as error:
        problem = error
    return Checklist(_own_points(), problem)


def _own_points() -> tuple[str, ...]:
    """The program's own; none where even that can't be read, since nobody needs it to approve."""
    try:
        return _points_in(resource("review", "checklist.toml"))
    except (ChecklistError, OSError):
        return ()


def _points_in(path: Path) -> tuple[str, ...]:
    try:
        data = read_file(path, _LARGEST_FILE + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _error(path, tr("could not be read ({why})", why=error.strerror)) from error
    if len(data) > _LARGEST_FILE:
        raise _error(path, tr("must be smaller than 64 KB"))
    try:
        found = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _error(path, tr("must be saved as UTF-8")) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _error(path, tr("must be TOML ({why})", why=error)) from error
    return _checked(path, found)


def _checked(path: Path, found: dict[str, Any]) -> tuple[str, ...]:
    points = found.get("points")
    if not isinstance(points, list) or not 1 <= len(points) <= MOST_POINTS:
        raise _error(path, tr("points must be a list of 1 to {most} lines", most=MOST_POINTS))
    for number, point in enumerate(points, start=1):
        if not isinstance(point, str) or not _is_line(point):
            asked = tr(
                "points, number {number}, must be one line of 1 to {most} characters",
                number=number,
                most=LONGEST_POINT,
            )
            raise _error(path, asked)
    lines = tuple(point.strip() for point in points)
    if len(set(lines)) < len(lines):
        raise _error(path, tr("points must be different from each other"))
    return lines


def _is_line(point: str) -> bool:
    line = point.strip()
    return 1 <= len(line) <= LONGEST_POINT and clean_line(line) == line


def _error(path: Path, fault: str) -> ChecklistError:
    return ChecklistError(
        tr("The checklist in {name} can’t be used: {fault}.", name=path.name, fault=fault),
        tr(
            "Reflect’s own list is shown. Change the file, then open Reflect again: {path}",
            path=path,
        ),
    )
