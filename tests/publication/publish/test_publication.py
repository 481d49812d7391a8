"""Writing a text file: whole or not at all, and never over somebody else's without being told."""

import errno
import hashlib
import os
import stat
import subprocess
from pathlib import Path

import pytest

from reflect_app.errors import CouldNotWriteFileError, FileExistsAlreadyError, NotReadyError
from reflect_app.publication.file_writing import safe_writing
from reflect_app.publication.file_writing.safe_writing import ChosenFile, make_folder, write_safely
from reflect_app.publication.publish.exporter import export, save_copy
from reflect_app.reflection import PromptKey, Reflection
from reflect_app.text_format.file_reader import read_file
from reflect_app.text_format.writer import write
from tests import rights
from tests.samples import FULL

OLD, NEW = b"what was there before", b"what is new"


@pytest.fixture
def old_file(tmp_path):
    path = tmp_path / "reflection.txt"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def umask():
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 64 kB, and a way to turn it read-only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = _mount("-t", "tmpfs", "-o", "size=64k", "none", folder)
    if mounted.returncode:
        pytest.skip(f"mounting a small disk takes rights not given here: {mounted.stderr!r}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def _mount(*arguments):
    try:
        return subprocess.run(["mount", *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        pytest.skip(f"no mount command here: {error}")


def _names(folder):
    return sorted(path.name for path in folder.iterdir())


def _mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def _raising(number):
    def refuse(*_arguments, **_options):
        raise OSError(number, os.strerror(number))

    return refuse


def _agreed(path, replace=True):
    """What somebody agrees to replace who chooses this path now."""
    return ChosenFile.at(path).standing if replace else None


def test_a_new_file_has_the_bytes_and_nothing_else_is_left(tmp_path):
    write_safely(tmp_path / "a.txt", NEW, replace=None, own=None)
    assert (tmp_path / "a.txt").read_bytes() == NEW
    assert _names(tmp_path) == ["a.txt"]


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(old_file):
    with pytest.raises(FileExistsAlreadyError, match=r"already a file called reflection\.txt"):
        write_safely(old_file, NEW, replace=None, own=None)
    assert old_file.read_bytes() == OLD
    assert _names(old_file.parent) == ["reflection.txt"]


def test_a_file_that_may_be_replaced_is(old_file):
    write_safely(old_file, NEW, replace=_agreed(old_file), own=None)
    assert old_file.read_bytes() == NEW
    assert _names(old_file.parent) == ["reflection.txt"]


def test_replacing_a_file_that_is_not_there_writes_it(tmp_path):
    target = tmp_path / "a.txt"
    target.write_bytes(OLD)
    agreed = _agreed(target)
    target.unlink()
    write_safely(target, NEW, replace=agreed, own=None)
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path, monkeypatch, links):
    target, fill = tmp_path / "a.txt", safe_writing.write_durably
    if not links:
        monkeypatch.setattr(os, "link", _raising(errno.EPERM))

    def somebody_is_quicker(*arguments):
        fill(*arguments)
        target.write_bytes(OLD)

    monkeypatch.setattr(safe_writing, "write_durably", somebody_is_quicker)
    with pytest.raises(FileExistsAlreadyError):
        write_safely(target, NEW, replace=None, own=None)
    assert target.read_bytes() == OLD
    assert _names(tmp_path) == ["a.txt"]


def test_a_disk_without_links_gets_the_file_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", _raising(errno.EPERM))
    write_safely(tmp_path / "a.txt", NEW, replace=None, own=None)
    assert (tmp_path / "a.txt").read_bytes() == NEW
    assert _names(tmp_path) == ["a.txt"]


def test_without_links_a_claimed_name_is_given_back_when_the_move_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", _raising(errno.EPERM))
    monkeypatch.setattr(Path, "replace", _raising(errno.EIO))
    with pytest.raises(CouldNotWriteFileError):
        write_safely(tmp_path / "a.txt", NEW, replace=None, own=None)
    assert _names(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_new_file_gets_the_permissions_that_files_get_here(tmp_path, umask):
    write_safely(tmp_path / "a.txt", NEW, replace=None, own=None)
    assert _mode(tmp_path / "a.txt") == 0o666 & ~umask


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_replaced_file_keeps_its_permissions(old_file):
    old_file.chmod(0o640)
    write_safely(old_file, NEW, replace=_agreed(old_file), own=None)
    assert _mode(old_file) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
@pytest.mark.parametrize("replace", [True, False])
def test_nobody_else_can_read_what_is_half_written(old_file, monkeypatch, replace):
    modes, chmod = [], os.fchmod
    target = old_file if replace else old_file.with_name("new.txt")
    old_file.chmod(0o644)

    def note(descriptor, mode):
        modes.append((_size(descriptor), mode))
        chmod(descriptor, mode)

    monkeypatch.setattr(os, "fchmod", note)
    write_safely(target, NEW, replace=_agreed(target, replace), own=None)
    assert modes == [(0, 0o600), (len(NEW), 0o644)]


def _size(descriptor):
    return os.fstat(descriptor).st_size


@pytest.mark.skipif(os.name != "posix", reason="folders can be flushed on POSIX")
def test_file_and_folder_are_flushed_to_the_disk(tmp_path, monkeypatch):
    flushed, flush = [], os.fsync

    def note(descriptor):
        flushed.append(stat.S_IFMT(os.fstat(descriptor).st_mode))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    write_safely(tmp_path / "a.txt", NEW, replace=None, own=None)
    assert flushed == [stat.S_IFREG, stat.S_IFDIR]


def test_a_link_is_replaced_itself_and_its_file_stays(old_file):
    link = old_file.with_name("link.txt")
    link.symlink_to(old_file)
    write_safely(link, NEW, replace=_agreed(link), own=None)
    assert not link.is_symlink()
    assert (link.read_bytes(), old_file.read_bytes()) == (NEW, OLD)


def test_a_link_that_leads_nowhere_is_a_name_that_is_taken(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "nowhere.txt")
    with pytest.raises(FileExistsAlreadyError):
        write_safely(link, NEW, replace=None, own=None)
    assert _names(tmp_path) == ["link.txt"]


@pytest.mark.parametrize("replace", [True, False])
def test_a_folder_of_that_name_is_named_as_what_it_is(tmp_path, replace):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(CouldNotWriteFileError, match=r"a folder called “a\.txt” in the way"):
        write_safely(
            tmp_path / "a.txt", NEW, replace=_agreed(tmp_path / "a.txt", replace), own=None
        )
    assert _names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("replace", [True, False])
def test_a_folder_that_is_gone_is_named(tmp_path, replace):
    target = tmp_path / "gone" / "a.txt"
    with pytest.raises(CouldNotWriteFileError, match=r"The folder “.*gone” is not there"):
        write_safely(target, NEW, replace=_agreed(target, replace), own=None)


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_where_a_folder_should_be_is_named(old_file, replace):
    with pytest.raises(CouldNotWriteFileError, match=r"reflection\.txt” is not a folder"):
        write_safely(
            old_file / "a.txt", NEW, replace=_agreed(old_file / "a.txt", replace), own=None
        )
    assert old_file.read_bytes() == OLD


@pytest.mark.parametrize("replace", [True, False])
def test_a_name_that_is_too_long_is_said_to_be(tmp_path, replace):
    target = tmp_path / ("a" * 300)
    with pytest.raises(CouldNotWriteFileError, match="too long"):
        write_safely(target, NEW, replace=_agreed(target, replace), own=None)
    assert _names(tmp_path) == []


@pytest.mark.parametrize("name", ["a\0b.txt", "a\ud800b.txt"])
def test_a_name_that_no_disk_takes_is_said_to_be_none(tmp_path, name):
    with pytest.raises(CouldNotWriteFileError, match="can’t be called"):
        write_safely(tmp_path / name, NEW, replace=None, own=None)
    assert _names(tmp_path) == []


@pytest.mark.parametrize("replace", [True, False])
def test_a_full_disk_leaves_the_old_file_and_no_other(small_disk, replace):
    (small_disk / "a.txt").write_bytes(OLD)
    target = small_disk / ("a.txt" if replace else "b.txt")
    with pytest.raises(CouldNotWriteFileError, match="not enough room"):
        write_safely(target, b"x" * 200_000, replace=_agreed(target, replace), own=None)
    assert (small_disk / "a.txt").read_bytes() == OLD
    assert _names(small_disk) == ["a.txt"]


@pytest.mark.parametrize("replace", [True, False])
def test_a_disk_that_can_only_be_read_is_said_to_be(small_disk, replace):
    (small_disk / "a.txt").write_bytes(OLD)
    target = small_disk / ("a.txt" if replace else "b")
    assert _mount("-o", "remount,ro", small_disk).returncode == 0
    with pytest.raises(CouldNotWriteFileError, match="can be read but not changed"):
        write_safely(target, NEW, replace=_agreed(target, replace), own=None)
    assert _names(small_disk) == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_a_folder_that_may_not_be_written_to_is_named(tmp_path):
    tmp_path.chmod(0o500)
    refused = pytest.raises(CouldNotWriteFileError, match="do not have permission to write in")
    with rights.of_a_person(), refused:
        write_safely(tmp_path / "a.txt", NEW, replace=None, own=None)
    tmp_path.chmod(0o700)
    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "do not have permission"), (errno.EIO, "could not be written: ")],
)
def test_a_refusal_by_the_system_is_told_in_words(old_file, monkeypatch, number, words):
    monkeypatch.setattr(Path, "replace", _raising(number))
    with pytest.raises(CouldNotWriteFileError, match=words) as caught:
        write_safely(old_file, NEW, replace=_agreed(old_file), own=None)
    assert caught.value.advice
    assert old_file.read_bytes() == OLD
    assert _names(old_file.parent) == ["reflection.txt"]


def test_stopping_the_program_while_it_writes_leaves_no_half_file(old_file, monkeypatch):
    def stop(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_safely(old_file, NEW, replace=_agreed(old_file), own=None)
    assert old_file.read_bytes() == OLD
    assert _names(old_file.parent) == ["reflection.txt"]


def test_export_writes_what_the_format_says_and_its_sum(tmp_path):
    written = export(FULL, tmp_path / "a.txt", replace=None, own=None)
    assert written.path.read_bytes() == write(FULL)
    assert written.sha256 == hashlib.sha256(write(FULL)).hexdigest()


def test_export_of_an_unfinished_reflection_writes_nothing(tmp_path):
    with pytest.raises(NotReadyError) as caught:
        export(FULL.model_copy(update={"tags": ()}), tmp_path / "a.txt", replace=None, own=None)
    assert caught.value.problems == ("Enter at least one tag",)
    assert _names(tmp_path) == []


def test_a_copy_of_a_draft_reads_back_as_the_same_draft(tmp_path):
    draft = Reflection().answering(PromptKey.NEEDS, "The two of us.")
    written = save_copy(draft, tmp_path / "a.txt", replace=None, own=None)
    assert read_file(written.path).reflection == draft


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_nothing_is_written_that_everybody_may_change(tmp_path):
    before = os.umask(0)
    try:
        make_folder(tmp_path / "texts", None)
        write_safely(tmp_path / "texts" / "a.txt", NEW, replace=None, own=None)
    finally:
        os.umask(before)
    assert _mode(tmp_path / "texts") & 0o002 == 0
    assert _mode(tmp_path / "texts" / "a.txt") & 0o002 == 0
