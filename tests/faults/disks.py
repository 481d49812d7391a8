"""Real file systems of a few mebibytes, which fill up, turn read-only, go away and come back.

They are in memory, and mounted by root or with sudo. Anybody else gets them by running the tests
in a namespace of their own: ``unshare --user --map-root-user --mount .venv/bin/python -m pytest``.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

REQUIRED = "REFLECT_REQUIRE_END_TO_END"
NAMESPACE = "unshare --user --map-root-user --mount"


class Disk:
    """A small disk. ``point`` is where it is seen, and ``folder`` a folder on it for the library.

    The disk itself is mounted elsewhere, out of sight, so that it can be taken away from ``point``
    and brought back with all that is on it, as a memory stick is.
    """

    def __init__(self, point: Path, hidden: Path) -> None:
        self.point = point
        self.folder = point / "reflect"
        self._hidden = hidden
        self._ballast = hidden / "ballast"

    def fill(self, *, leaving: int = 0) -> None:
        """Use up all room but so many bytes, whatever others write there meanwhile."""
        with self._ballast.open("ab", buffering=0) as ballast, suppress(OSError):
            while (room := shutil.disk_usage(self._hidden).free - leaving) > 0:
                ballast.write(b"x" * room)

    def make_room(self) -> None:
        """Give back all that ``fill`` took."""
        self._ballast.unlink()

    def take_away(self) -> None:
        """Unmount it under whoever uses it."""
        mount("umount", "--lazy", self.point)

    def bring_back(self, *, read_only: bool = False) -> None:
        """Mount it where it was, as it was, or so that nobody may write on it."""
        mount("mount", "--bind", self._hidden, self.point)
        if read_only:
            mount("mount", "-o", "remount,bind,ro", self.point)

    def allow_writing(self) -> None:
        """Undo ``bring_back(read_only=True)``."""
        mount("mount", "-o", "remount,bind,rw", self.point)


def mount(*command: str | Path) -> None:
    """Run ``mount`` or ``umount`` with the rights that it takes; raises ``OSError`` without."""
    before = [] if not os.geteuid() else ["sudo", "--non-interactive"]
    done = subprocess.run([*before, *map(str, command)], capture_output=True, check=False)
    if done.returncode:
        raise OSError(done.stderr.decode(errors="replace").strip())


@contextmanager
def small_disk(below: Path, size: str) -> Iterator[Disk]:
    """A disk of this size, such as "2m", whose two folders are made below one that exists.

    Where this person may not mount one the test is skipped, and where nothing may be skipped it
    does not pass.
    """
    if os.name != "posix":
        pytest.skip("file systems in memory are Linux's")
    point, hidden = below / "disk", below / "hidden"
    point.mkdir()
    hidden.mkdir()
    try:
        mount(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            f"size={size},mode=0700,uid={os.geteuid()}",
            "tmpfs",
            hidden,
        )
    except OSError as error:
        not_here(f"Mounting a small disk takes rights not given here ({error}); try {NAMESPACE}")
    disk = Disk(point, hidden)
    try:
        disk.bring_back()
        disk.folder.mkdir(mode=0o700)
        yield disk
    finally:
        for each in (point, hidden):
            if each.is_mount():
                mount("umount", "--lazy", each)


def not_here(why: str) -> None:
    """Skip a test for want of something; where nothing may be skipped, it does not pass."""
    if os.environ.get(REQUIRED):
        pytest.fail(why)
    pytest.skip(why)
