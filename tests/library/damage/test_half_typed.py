"""What stands half typed beside a reflection is words too: a changed letter in it is damage."""

from contextlib import closing

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.damage.check import check
from reflect_app.library.store import open_library
from reflect_app.library.tables import stored_place
from reflect_app.reflection import EditorPosition
from tests.drivers.sqlite import run_sql
from tests.library.copies import words
from tests.library.damage.repairs import backed_up, repaired

TYPED = EditorPosition(page="tags", tag_typed="housing", date_typed=("3", "Mar", ""))


@pytest.fixture
def written(path):
    """The id of a draft with words half typed beside it."""
    with closing(open_library(path)) as library:
        record = library.create(words("porcupine"))
        return library.save(record.model_copy(update={"place": TYPED})).id


def spoil(path, before, after):
    run_sql(path, f"UPDATE reflections SET place = replace(place, '{before}', '{after}')")


def kept(path, reflection_id):
    with closing(open_library(path)) as library:
        return library.get(reflection_id)


def test_it_comes_back_as_it_was_typed(path, written):
    assert kept(path, written).place == TYPED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("housing", "hoxsing"),
        ("Mar", "May"),
        ("tag_typed", "tag_tyqed"),
        ("crc", "crb"),
        ("{", "y"),
        ("crc", "c\\0c"),
    ],
)
def test_a_changed_letter_in_it_is_damage(path, written, before, after):
    spoil(path, before, after)
    with pytest.raises(DamagedLibraryError):
        kept(path, written)
    assert check(path, full=True).damaged


def test_every_flipped_bit_of_it_is_seen():
    text = stored_place.place_text(TYPED)
    for at in range(8 * len(text)):
        data = bytearray(text.encode())
        data[at // 8] ^= 1 << at % 8
        spoilt = data.decode("utf-8", "surrogateescape")
        same = stored_place.place_from(spoilt).model_copy(update={"page": "tags"}) == TYPED
        assert same or stored_place.place_is_spoilt(spoilt)


def test_a_repair_brings_it_back_from_a_backup(path, written):
    backed_up(path)
    spoil(path, "housing", "hoxsing")
    report = repaired(path)
    assert kept(path, written).place == TYPED
    assert report.complete


def test_without_one_the_repair_says_that_it_is_not_certain(path, written):
    spoil(path, "housing", "hoxsing")
    assert written in repaired(path).doubtful
    assert kept(path, written).place.tag_typed == "hoxsing"


def test_what_an_older_version_kept_is_read_as_ever(path, written):
    run_sql(path, """UPDATE reflections SET place = '{"page":"check","tag_typed":"crc"}'""")
    assert kept(path, written).place == EditorPosition(page="check", tag_typed="crc")


def test_a_place_without_words_stays_a_convenience(path, written):
    run_sql(path, "UPDATE reflections SET place = '{\"page\":'")
    assert kept(path, written).place == EditorPosition()
