"""What is the program's own is never written over, whatever leads there."""

import os
import subprocess

import pytest

from reflect_app.clock import utc_now
from reflect_app.errors import CouldNotWriteFileError
from reflect_app.library import backups
from reflect_app.paths import AppPaths
from reflect_app.publication.file_writing.safe_writing import ChosenFile, make_folder, write_safely
from reflect_app.queries import Query


@pytest.fixture
def own(tmp_path, library):
    """The folder of a library that is open, with a backup of it."""
    paths = AppPaths(tmp_path / "data")
    library.create()
    backups.make(paths.library, paths.backups, now=utc_now())
    return paths


def refused(path, own):
    """That nothing is written at a path, and nothing that was there has changed."""
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(CouldNotWriteFileError, match="Reflect"):
        write_safely(path, b"a text", replace=ChosenFile.at(path).standing, own=own)
    return (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize("name", ["library.sqlite3", "settings.json", "a.txt", "backups/a.txt"])
def test_nothing_is_written_into_the_data_folder(own, name):
    assert refused(own.data_dir / name, own)
    with pytest.raises(CouldNotWriteFileError, match="keeps its own files"):
        make_folder(own.data_dir / "texts", own)
    assert not (own.data_dir / "texts").exists()


def test_neither_is_anything_by_a_link_or_a_roundabout_way(own, tmp_path):
    (tmp_path / "link").symlink_to(own.data_dir)
    (tmp_path / "kept").symlink_to(own.backups)
    assert refused(tmp_path / "link" / "a.txt", own)
    assert refused(tmp_path / "kept" / "a.txt", own)
    assert refused(own.backups / ".." / "a.txt", own)


def test_folders_of_ours_that_are_kept_elsewhere_are_ours_too(own, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    own.backups.rename(elsewhere)
    own.backups.symlink_to(elsewhere)
    assert refused(elsewhere / "a.txt", own)


def test_a_mount_of_the_data_folder_is_the_data_folder(own, tmp_path):
    mounted = tmp_path / "mounted"
    mounted.mkdir()
    if subprocess.run(["mount", "--bind", own.data_dir, mounted], check=False).returncode:
        pytest.skip("mounting takes rights not given here")
    try:
        assert refused(mounted / "library.sqlite3", own)
    finally:
        subprocess.run(["umount", mounted], check=True)


def test_a_link_to_the_library_is_replaced_and_the_library_stays(own, folder, library):
    link = folder / "a.txt"
    link.symlink_to(own.library)
    write_safely(link, b"a text", replace=ChosenFile.at(link).standing, own=own)
    assert (link.is_symlink(), link.read_bytes()) == (False, b"a text")
    assert len(library.find(Query())) == 1


def test_another_name_of_the_library_is_not_taken_from_it(own, folder):
    os.link(own.library, folder / "a.txt")
    assert refused(folder / "a.txt", own)


def test_a_library_that_the_data_folder_only_leads_to_is_not_replaced(own, folder):
    elsewhere = AppPaths(folder / "others")
    elsewhere.data_dir.mkdir()
    elsewhere.library.symlink_to(own.library)
    assert refused(own.library, elsewhere)


def test_a_backup_is_not_replaced_in_whatever_folder(own, folder):
    (backup,) = own.backups.iterdir()
    backup.rename(folder / backup.name)
    assert refused(folder / backup.name, own)
