"""Publishing where disks are full or go away, folders are not what they seem, and two at once."""

import os
import shutil
import stat
import zipfile
from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from reflect_app.publication.ledger.folder_comparison import compare_folder
from reflect_app.publication.publish.publish_settings import PublishSettings
from tests.faults import exporting, kills

NUMBER = 30


def compared(folder, out):
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        return {str(each.status) for each in compare_folder(library, out)}


@pytest.fixture
def folder(tmp_path):
    exporting.fill(tmp_path / "team", NUMBER)
    return tmp_path / "team"


def test_a_disk_that_is_full_has_whole_files_alone_and_the_rest_comes_later(disk, folder):
    """At stake: files cut short where the disk is full. Survived: those that fitted, whole and in
    the ledger, each of the others with the reason; and all of them once there is room.
    """
    out = disk.folder / "published"
    disk.fill(leaving=60_000)
    found, _shared = exporting.publish(folder, PublishSettings(out))
    refused = [one for one in found if one.problems]
    assert 0 < len(refused) < NUMBER
    assert all("not enough room" in one.problems[0].message for one in refused)
    assert compared(folder, out) == {"same"}
    assert len(exporting.files_in(out)) == NUMBER - len(refused) == len(exporting.ledger_of(folder))
    disk.make_room()
    found, _shared = exporting.publish(folder, PublishSettings(out))
    assert not any(one.problems for one in found)
    assert (len(exporting.files_in(out)), compared(folder, out)) == (NUMBER, {"same"})


def test_tables_that_do_not_fit_leave_those_that_were_there(disk, folder):
    """At stake: a table cut short, or lost, where the new one does not fit. Survived: the old."""
    out = disk.folder / "published"
    ids = sorted(each[0] for each in exporting.dates_of(folder))
    chosen = {"formats": exporting.FORMATS, "with_zip": True}
    exporting.publish(folder, PublishSettings(out, **chosen), ids[:10])
    before = exporting.files_in(out)
    disk.fill(leaving=4096)
    _found, shared = exporting.publish(folder, PublishSettings(out, **chosen), ids[:11])
    assert exporting.files_in(out).items() >= before.items()
    assert any(one.problem for one in shared) or all(one.unchanged for one in shared)


def test_a_disk_that_may_only_be_read_says_so_for_each(disk, folder):
    (disk.folder / "published").mkdir()
    disk.take_away()
    disk.bring_back(read_only=True)
    found, _shared = exporting.publish(folder, PublishSettings(disk.folder / "published"))
    assert len(found) == NUMBER
    assert all(one.problems[0].code == "not-written" for one in found)
    assert exporting.ledger_of(folder) == []


def test_a_folder_that_goes_in_the_middle_is_said_and_no_line_is_noted_for_it(
    folder, monkeypatch, tmp_path
):
    """At stake: lines of the ledger for files that are nowhere."""
    out, elsewhere = tmp_path / "gone" / "published", tmp_path / "elsewhere"
    out.parent.mkdir()
    link, seen = os.link, []

    def link_until_gone(*names, **options):
        seen.append(names)
        if len(seen) == 5:
            out.parent.rename(elsewhere)
        return link(*names, **options)

    monkeypatch.setattr(os, "link", link_until_gone)
    found, _shared = exporting.publish(folder, PublishSettings(out))
    written = [one for one in found if not one.problems]
    assert len(written) < NUMBER
    noted = {line[1] for line in exporting.ledger_of(folder)}
    assert noted == {one.written.path.name for one in written}


def test_a_link_to_a_folder_elsewhere_is_followed_and_noted_as_where_it_leads(folder, tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.mkdir()
    link.symlink_to(real)
    exporting.publish(folder, PublishSettings(link))
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        assert {line.folder for line in library.ledger()} == {str(real)}
    found, _shared = exporting.publish(folder, PublishSettings(real))
    assert all(one.unchanged for one in found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_what_is_no_file_of_ours_is_looked_at_without_being_read(folder, tmp_path):
    """At stake: waiting for a pipe for ever, or reading two gigabytes of nothing."""
    out = tmp_path / "published"
    found, _shared = exporting.publish(folder, PublishSettings(out))
    names = [one.written.path for one in found[:4]]
    for path in names:
        path.unlink()
    os.mkfifo(names[0])
    names[1].symlink_to("/dev/zero")
    names[2].mkdir()
    with names[3].open("wb") as huge:
        huge.truncate(1 << 31)
    os.mkfifo(out / "theirs")
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        said = {each.path: str(each.status) for each in compare_folder(library, out)}
    assert {said[path] for path in names} == {"changed"}
    assert said[out / "theirs"] == "unknown"
    found, _shared = exporting.publish(folder, PublishSettings(out, replace=True))
    assert [len(one.problems) for one in found[:4]] == [1, 0, 1, 0]
    assert stat.S_ISFIFO(names[0].lstat().st_mode)
    assert names[1].is_file()


@kills.POSIX_ONLY
@pytest.mark.parametrize("alike", [True, False], ids=["the same ones", "others"])
def test_two_at_once_end_with_whole_files_and_a_name_for_each(folder, alike):
    """At stake: two reflections under one name, or a ledger that says what is not so. Survived:
    each has a file of its own, whole, with just the bytes that the ledger says; once both are
    through, the files of the whole folder hold all of them.
    """
    ids = sorted(each[0] for each in exporting.dates_of(folder))
    halves = [ids, ids] if alike else [ids[::2], ids[1::2]]
    context = kills.processes()
    at_once = [
        context.Process(target=exporting.publish_some, args=(folder, each)) for each in halves
    ]
    for each in at_once:
        each.start()
    for each in at_once:
        each.join(60)
    assert [each.exitcode for each in at_once] == [0, 0]
    files, noted = exporting.files_in(folder / "out"), exporting.ledger_of(folder)
    assert {(line[1], line[3]) for line in noted} == set(files.items())
    texts = [line for line in noted if line[2] == "text"]
    assert len({line[1] for line in texts}) == len(texts) == NUMBER
    with zipfile.ZipFile(folder / "out" / "reflections.zip") as archive:
        assert len(archive.namelist()) == 2 * NUMBER + 2
    assert all(each[1] == "published" for each in exporting.dates_of(folder))


def test_a_folder_with_its_ledger_can_be_copied_and_goes_on(folder, tmp_path):
    exporting.publish(folder, PublishSettings(tmp_path / "first"))
    shutil.copytree(tmp_path / "first", tmp_path / "copy")
    found, _shared = exporting.publish(folder, PublishSettings(tmp_path / "copy"))
    assert all(one.unchanged for one in found)
    assert compared(folder, tmp_path / "copy") == {"same"}
