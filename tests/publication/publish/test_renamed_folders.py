"""Folders that were renamed or copied: they are known by their files, with all that is missing."""

import dataclasses
import shutil

import pytest

from reflect_app.ledger_line import FileFormat
from reflect_app.reflection import Status
from tests.publication.publish.test_publishing import NAME, compared, keep, names, publish

__all__ = ["keep"]


def test_a_renamed_folder_is_known_by_its_files(library, folder, keep):
    ids = [keep(str(at)) for at in range(3)]
    publish(library, folder, *ids)
    renamed = folder.rename(folder.with_name("renamed"))
    assert set(compared(library, renamed).values()) == {"same"}
    found, _shared = publish(library, renamed, ids[2])
    assert found[0].unchanged
    assert len(library.ledger(folder=str(renamed))) == 3


def test_a_renamed_folder_keeps_what_is_missing_and_what_was_withdrawn(library, folder, keep):
    withdrawn, missing, there, other = [keep(str(at)) for at in range(4)]
    publish(library, folder, withdrawn, missing, there)
    library.withdraw(withdrawn, library.ledger()[0].at)
    (folder / f"{NAME}.txt").unlink()
    (folder / f"{NAME}-2.txt").unlink()
    renamed = folder.rename(folder.with_name("renamed"))
    before = compared(library, renamed)
    assert before == {f"{NAME}-2.txt": "missing", f"{NAME}-3.txt": "same"}
    publish(library, renamed, there)
    assert compared(library, renamed) == before
    assert {line.folder for line in library.ledger()} == {str(renamed)}
    publish(library, renamed, missing, other)
    assert names(renamed) == [f"{NAME}-{at}.txt" for at in (2, 3, 4)]


def test_a_story_that_was_gone_and_is_taken_in_again_has_its_name_and_is_there_once(
    library, folder, keep
):
    formats = {"formats": frozenset({FileFormat.TEXT, FileFormat.CSV})}
    publish(library, folder, gone := keep(), **formats)
    before = library.ledger()
    library.move_to_bin([gone])
    library.purge([gone])
    (found,), (table,) = publish(library, folder, it := keep(), **formats)
    assert (found.unchanged, table.number, table.unchanged) == (True, 1, True)
    assert library.ledger() == [dataclasses.replace(line, reflection_id=it) for line in before]
    assert names(folder) == [f"{NAME}.txt", "reflections.csv"]
    assert library.get(it).status is Status.PUBLISHED


def test_a_copied_folder_is_noted_beside_the_one_that_it_is_of(library, folder, keep):
    publish(library, folder, keep(), it := keep("Hers"))
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    (copy / f"{NAME}.txt").unlink()
    before = compared(library, copy)
    publish(library, copy, it)
    assert compared(library, copy) == before
    assert set(compared(library, folder).values()) == {"same"}


@pytest.mark.parametrize("first", ["with tables", "without"])
def test_of_two_folders_with_the_same_files_the_one_that_is_gone_was_renamed(
    library, folder, keep, first
):
    it, goes = keep(), keep("Hers")
    other = folder.with_name("other")
    tables = {"formats": frozenset({FileFormat.TEXT, FileFormat.CSV})}
    for one in (other, folder) if first == "with tables" else (folder, other):
        publish(library, one, it, goes, **(tables if one == other else {}))
    renamed = folder.rename(folder.with_name("renamed"))
    (renamed / f"{NAME}-2.txt").unlink()
    assert compared(library, renamed) == {f"{NAME}.txt": "same", f"{NAME}-2.txt": "missing"}


def test_the_name_of_a_renamed_folder_holds_only_what_is_published_there_since(
    library, folder, keep
):
    tables = {"formats": frozenset({FileFormat.TEXT, FileFormat.JSON_LINES, FileFormat.HTML})}
    publish(library, folder, keep("old"), **tables)
    november = folder.rename(folder.with_name("november"))
    _found, shared = publish(library, folder, it := keep("new"), **tables)
    assert [each.number for each in shared] == [1, 1]
    assert (folder / "index.html").read_text("utf-8").count('href="2026') == 1
    before = compared(library, november)
    assert set(before.values()) == {"same"}
    publish(library, november, **tables)
    assert compared(library, november) == before
    assert set(compared(library, folder).values()) == {"same"}
    assert library.ledger(reflection_id=it)[0].folder == str(folder)
