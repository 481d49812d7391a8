"""A data folder of the program as it was before ``apsw``, with all that it had written and kept.

``tests/data/before_apsw/make.py`` says how it was made. It is as a kill left it: a reflection is in
the log only.
"""

import json
import tarfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reflect_app.library import backups
from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.queries import BIN, Query

MADE = Path(__file__).parents[1] / "data" / "before_apsw" / "data_folder.tar.xz"
LATER = datetime(2026, 11, 28, tzinfo=UTC)
KNOWN_SAFE = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
BACKUPS = (
    "library-20261127T074057Z.sqlite3",
    "library-20261127T074058Z.sqlite3",
    "library-20261127T074100Z-before-restoring.sqlite3",
)


@pytest.fixture
def room(data_dir):
    """Where it is unpacked: ``data`` is the data folder that the program uses."""
    with tarfile.open(MADE) as packed:
        packed.extractall(data_dir.parent, **KNOWN_SAFE)
    return data_dir.parent


@pytest.fixture
def expected(room):
    """What the program of then read there."""
    return json.loads((room / "expected.json").read_text(encoding="utf-8"))


def read(path, *, raised=False):
    """All that is read there now; the versions may be ``raised`` by a restore."""
    with closing(open_library(path)) as library:
        binned = set(library.ids(BIN))
        return {
            each: {
                "record": without(library.get(each).model_dump(mode="json"), raised=raised),
                "binned": each in binned,
                "history": [
                    library.revision(each, line.number).model_dump(mode="json")
                    for line in library.history(each)
                ],
            }
            for each in {*library.ids(), *binned}
        }


def without(record, *, raised):
    return {name: value for name, value in record.items() if name != "version" or not raised}


def test_every_word_is_there_also_what_was_in_the_log_only(room, expected):
    assert read(room / "data" / "library.sqlite3") == expected["library"]


def test_a_search_finds_as_many(room, expected):
    with closing(open_library(room / "data" / "library.sqlite3")) as library:
        assert len(library.ids(Query(words="quokka"))) == expected["quokka"] > 0


def test_an_export_writes_the_same_bytes(run, room, expected):
    assert run("export", *expected["exported"], "--to", room / "again").exit_code == 0
    written, again = (
        {path.name: path.read_bytes() for path in (room / each).iterdir()}
        for each in ("published", "again")
    )
    assert again == written


@pytest.mark.parametrize("name", BACKUPS)
def test_every_backup_of_it_is_restored_but_for_what_was_removed_for_good(
    run, room, expected, name
):
    path = app_paths().backups / name
    assert run("restore", path, "--yes").exit_code == 0
    with closing(open_library(app_paths().library)) as library:
        gone = library.purged_ids()
    held = {
        each: {**one, "record": without(one["record"], raised=True)}
        for each, one in expected["backups"][name].items()
        if each not in gone
    }
    assert read(app_paths().library, raised=True) == held


def test_the_doctor_finds_nothing_amiss_and_the_backups_are_in_order(run, room, expected):
    result = run("doctor")
    assert (result.exit_code, "All is well" in result.stderr) == (0, True)
    found = backups.newest_first(backups.found([app_paths().backups]), LATER)
    assert sorted(each.path.name for each in found) == sorted(expected["backups"])
    assert not any(each.clock_in_doubt for each in found)
