"""What stands in a library of any version, made in any way, is known; and nothing besides is."""

import shutil
from contextlib import closing

import pytest

from reflect_app.library.files import sqlite_file
from reflect_app.library.known_tables import _MADE, LISTED, Listed, lacking, strange
from reflect_app.library.migrations.run import MIGRATIONS
from reflect_app.library.schema_versions import SCHEMA_VERSIONS
from reflect_app.library.tables import schema
from tests.drivers.sqlite import rows_of
from tests.library.connection.test_create import LIBRARIES, MADE_BEFORE

MADE_SO_LAST = "0003"
"""The last version whose tables other libraries wrote."""


def listed_in(connection):
    return [Listed(*entry) for entry in connection.execute(LISTED)]


def released(tmp_path, version):
    copy = shutil.copy(LIBRARIES / f"{version}.sqlite3", tmp_path / f"{version}.sqlite3")
    return [Listed(*entry) for entry in rows_of(copy, LISTED)]


def made_by_migrations():
    with closing(sqlite_file.in_memory()) as connection:
        for version, migrate in MIGRATIONS.items():
            migrate(connection)
            yield version, listed_in(connection)


def made_anew():
    with closing(sqlite_file.in_memory()) as connection:
        for statement in schema.STATEMENTS:
            connection.execute(statement)
        return listed_in(connection)


def as_it_was_made_before(name):
    return [Listed(kind, its, table, text) for kind, its, table, _root, text in MADE_BEFORE[name]]


def every_way(tmp_path):
    """All that this program and those before it make, by version."""
    yield from ((version, released(tmp_path, version)) for version in SCHEMA_VERSIONS)
    yield from made_by_migrations()
    yield SCHEMA_VERSIONS[-1], made_anew()
    yield from ((MADE_SO_LAST, as_it_was_made_before(name)) for name in MADE_BEFORE)


def test_all_that_a_version_of_this_program_makes_is_known_and_needed(tmp_path):
    unknown, met = {}, set()
    for version, listed in every_way(tmp_path):
        unknown |= {each.digest: (version, each.name) for each in strange(listed, version)}
        met |= {each.digest for each in listed}
    assert unknown == {}
    assert met == set(_MADE)


def test_what_a_later_version_makes_is_strange_in_an_earlier_one():
    (histories,) = [each for each in made_anew() if each.name == "revisions"]
    assert strange([histories], "0001") == [histories]
    assert strange([histories], "0003") == []


@pytest.mark.parametrize("part", range(4))
def test_an_entry_is_known_by_each_of_its_parts(part):
    (entry,) = [each for each in made_anew() if each.name == "answers"]
    parts = [*entry]
    parts[part] += " "
    assert strange([Listed(*parts)], SCHEMA_VERSIONS[-1])


def test_the_list_of_known_tables_reaches_to_the_newest_version():
    assert {until for _since, until in _MADE.values()} == {"0001", SCHEMA_VERSIONS[-1]}


def test_a_library_made_in_any_way_lacks_nothing_and_one_without_any_part_does(tmp_path):
    for version, listed in every_way(tmp_path):
        assert lacking(listed, version) == set()
    for entry in made_anew():
        assert lacking([each for each in made_anew() if each != entry], SCHEMA_VERSIONS[-1])
