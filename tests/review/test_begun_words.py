"""What is being typed about a reflection, as it lies on the disk until it is kept or not wanted."""

import os
import stat
from contextlib import closing

import pytest

from reflect_app.errors import CouldNotSaveError
from reflect_app.library.store import open_library
from reflect_app.prompt_keys import PromptKey
from reflect_app.review import begun_words
from reflect_app.review.begun_words import (
    BegunWords,
    begun_about,
    folder_beside,
    keep_begun,
    let_go,
    new_number,
    remove_begun,
)
from reflect_app.review.entries import Anchor

ONE, OTHER = "bcdfghjkmn", "pqrstvwxz2"
ON_PASSAGE = BegunWords(
    text="Who else was there?\n„Ü“ \ud800",
    suggestion="",
    prompt=PromptKey.NEEDS,
    anchor=Anchor("v", 3, "passage", "bef", "aft"),
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "begun"


def test_all_that_was_typed_comes_back_as_it_was(folder):
    number = new_number()
    keep_begun(folder, ONE, number, ON_PASSAGE)
    assert begun_about(folder, ONE) == {number: ON_PASSAGE}
    assert begun_about(folder, OTHER) == {}
    let_go(folder, ONE, number)
    let_go(folder, ONE, number)
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions are told so on POSIX alone")
def test_nobody_else_can_read_it(folder):
    keep_begun(folder, ONE, "1", ON_PASSAGE)
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (folder, *folder.iterdir())]
    assert modes == [0o700, 0o600]


@pytest.mark.parametrize(
    "spoilt", [b"", b"\x00" * 100, b"[]", b'{"text": 1}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_spoilt_file_is_passed_over_and_the_others_are_there(folder, spoilt):
    keep_begun(folder, ONE, "1", ON_PASSAGE)
    (folder / f"{ONE}.2.json").write_bytes(spoilt)
    (folder / f"{ONE}.3.json").mkdir()
    assert list(begun_about(folder, ONE)) == ["1"]


def test_removing_takes_all_of_one_reflection_and_nothing_of_another(folder):
    keep_begun(folder, ONE, "1", ON_PASSAGE)
    keep_begun(folder, OTHER, "2", ON_PASSAGE)
    (folder / f"{ONE}.1.json.77.new").write_bytes(b"half")
    remove_begun(folder, [ONE])
    assert [each.name for each in folder.iterdir()] == [f"{OTHER}.2.json"]


def test_no_name_leads_out_of_the_folder(folder):
    keep_begun(folder, "../there", "1", ON_PASSAGE)
    assert begun_about(folder, "../there") == {}
    assert not folder.parent.joinpath("there.1.json").exists()


@pytest.fixture
def library(tmp_path):
    with closing(open_library(tmp_path / "library.sqlite3")) as opened:
        yield opened


def test_what_is_removed_for_good_is_gone_from_there_too(library, tmp_path):
    folder = folder_beside(tmp_path / "library.sqlite3")
    gone, stays = library.create().id, library.create().id
    for each in (gone, stays):
        keep_begun(folder, each, "1", ON_PASSAGE)
    library.move_to_bin([gone])
    assert list(begun_about(folder, gone)) == ["1"]
    library.purge()
    assert [each.name for each in folder.iterdir()] == [f"{stays}.1.json"]


def test_what_could_not_be_removed_is_at_the_next_start(tmp_path, monkeypatch):
    path = tmp_path / "library.sqlite3"
    with closing(open_library(path)) as library, monkeypatch.context() as refusing:
        about = library.create().id
        keep_begun(folder_beside(path), about, "1", ON_PASSAGE)
        library.move_to_bin([about])
        refusing.setattr(begun_words, "patiently", refuse)
        with pytest.raises(CouldNotSaveError):
            library.purge()
        assert library.purged_ids() == [about]
    open_library(path).close()
    assert list(folder_beside(path).iterdir()) == []


def refuse(_call):
    raise PermissionError
