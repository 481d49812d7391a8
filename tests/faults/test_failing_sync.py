"""A disk takes a save and says that it could not: the next one is still the same save."""

import os
import shutil
import subprocess
import sys
from contextlib import closing

import pytest

from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from tests.faults.disks import not_here
from tests.library.copies import filled

SYNCS = "fsync,fdatasync"
SAVES = """
import sys
from pathlib import Path
from reflect_app.errors import CouldNotSaveError
from reflect_app.library.store import open_library

library, refused = open_library(Path(sys.argv[1])), 0
record = library.get(library.ids()[0])
for title in ("one", "two", "three", "four", "five", "six"):
    record = record.model_copy(update={"title": title})
    try:
        record = library.save(record)
    except CouldNotSaveError:
        refused += 1
while True:
    try:
        library.create(title="new")
        break
    except CouldNotSaveError:
        refused += 1
print(refused)
"""


@pytest.mark.parametrize("when", ["2..2", "3..3", "2..4", "8..8"])
def test_a_save_that_was_refused_does_not_stand_in_the_way_of_the_next(path, when):
    """At stake: one text that becomes two, as if somebody else had changed it meanwhile."""
    strace = shutil.which("strace")
    if strace is None:
        not_here("strace not found; on Debian: sudo apt-get install strace")
    filled(path, 1)
    fault = f"inject={SYNCS}:error=EIO:when={when}"
    trace = [strace, "--quiet=all", "-f", "-o", os.devnull, "-P", str(wal_of(path))]
    command = [*trace, "-e", f"trace={SYNCS}", "-e", fault, sys.executable, "-c", SAVES, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert int(done.stdout) > 0
    with closing(open_library(path)) as library:
        assert sorted(line.title for line in library.find()) == ["new", "six"]
