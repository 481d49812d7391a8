"""Libraries that are damaged, backed up and repaired, and what is in them then."""

from contextlib import closing
from datetime import UTC, datetime

from reflect_app.library import backups
from reflect_app.library.damage.repair import repair
from reflect_app.library.store import open_library

NOW = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
PRIVATE = "porcupine"
"""What all texts hold that ``filled`` writes."""


def repaired(path):
    folders = [path.with_name("backups")]
    return repair(path, folders, set_aside=path.with_name("set-aside"), now=NOW)


def contents_of(path):
    with closing(open_library(path)) as library:
        return {one: library.get(one) for one in library.ids()}


def backed_up(path):
    return backups.make(path, path.with_name("backups"), now=datetime(2026, 11, 20, tzinfo=UTC))


def spoil_header(path):
    content = bytearray(path.read_bytes())
    content[16:24] = b"\xff" * 8
    path.write_bytes(content)
