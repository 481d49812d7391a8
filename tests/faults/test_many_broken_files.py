"""Thousands of files of which a third is broken, in every way that the format knows.

At stake: one broken file that stops the others, that takes for ever, or that comes in as what it is
not. Survived: each has one outcome, the one that it has alone; what is whole is in, to the byte.
"""

import os
from contextlib import closing
from itertools import cycle

from reflect_app.publication.text_import.import_outcomes import Became, outcome_of
from reflect_app.publication.text_import.importer import text_files
from reflect_app.text_format.problems import Code
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write
from tests.drivers.importing import import_files
from tests.drivers.library import open_new
from tests.text_format.departures import ALONE, data

FILES = int(os.environ.get("REFLECT_BROKEN_FILES", "600"))
"""More of them by hand: 10,000 take about twenty seconds."""


def broken_files(folder, number):
    """So many files, every third of which departs from the format; no two with the same words."""
    folder.mkdir()
    broken = cycle(content for _code, _line, content in ALONE)
    for at in range(number):
        content = next(broken) if at % 3 == 0 else data()
        own = content.replace(b"Answer 6", f"Answer {at}".encode())
        (folder / f"{at:05}.txt").write_bytes(own)
    return text_files([folder])


def test_each_of_many_broken_files_becomes_what_it_becomes_alone(tmp_path):
    paths = broken_files(tmp_path / "files", FILES)
    with closing(open_new(tmp_path / "library.sqlite3")) as library:
        outcomes = import_files(library, paths)
        again = import_files(library, paths)
        kept = {each.path: library.get(each.id) for each in outcomes if each.is_new}
    assert [each.path for each in outcomes] == paths
    for one in outcomes:
        alone = read(one.path.read_bytes())
        taken = alone.readable
        wanted = outcome_of(taken=taken, whole=alone.whole, departs=bool(alone.problems))
        assert one.became in {wanted, Became.DUPLICATE} if taken else one.became is wanted
        assert list(one.problems) == list(alone.problems)
        if one.path in kept and alone.conforms:
            assert write(kept[one.path].reflection) == one.path.read_bytes()
    assert {each.code for one in outcomes for each in one.problems} == set(Code)
    assert not any(each.is_new for each in again)
