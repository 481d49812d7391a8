"""A folder is kept in step: whatever is asked for, nothing in it stays with words of before."""

import zipfile
from datetime import UTC, datetime

from reflect_app.ledger_line import FileFormat
from reflect_app.publication.publish.publish_settings import CHOICES
from reflect_app.reflection import PromptKey
from tests.publication.publish.test_publishing import NAME, compared, keep, names, publish

__all__ = ["keep"]  # a fixture

ALL = {"formats": frozenset(CHOICES), "with_zip": True}


def edit(library, it, words):
    record = library.get(it)
    reflection = record.reflection.answering(PromptKey.NEEDS, words)
    library.save(record.model_copy(update={"reflection": reflection}))


def everything_in(folder):
    """All bytes of all files, also those in the zip."""
    with zipfile.ZipFile(folder / "reflections.zip") as archive:
        zipped = b"".join(map(archive.read, archive.namelist()))
    return zipped + b"".join(path.read_bytes() for path in folder.iterdir())


def test_what_was_edited_is_new_in_every_file_of_the_folder(library, folder, keep):
    it = keep("Words of before")
    publish(library, folder, it, **ALL)
    edit(library, it, "New words")
    publish(library, folder, it, replace=True)
    assert b"Words of before" not in everything_in(folder)
    assert set(compared(library, folder).values()) == {"same"}


def test_what_was_withdrawn_is_in_no_file_after_the_next_export(library, folder, keep):
    gone, stays = keep("Taken back"), keep("Stays")
    publish(library, folder, gone, stays, **ALL)
    texts = [line.path for line in library.ledger(reflection_id=gone)]
    library.withdraw(gone, datetime.now(UTC))
    for path in texts:
        if path.stem.startswith(NAME):
            path.unlink()
    publish(library, folder, stays)
    assert b"Taken back" not in everything_in(folder)


def test_the_last_that_was_withdrawn_leaves_an_empty_table(library, folder, keep):
    gone, new = keep("Taken back"), keep("New")
    publish(library, folder, gone, formats=frozenset({FileFormat.CSV}))
    library.withdraw(gone, datetime.now(UTC))
    publish(library, folder, new)
    table = (folder / "reflections.csv").read_text("utf-8")
    assert "New" in table
    assert "Taken back" not in table


def test_a_new_one_is_written_as_all_that_the_folder_is_kept_in(library, folder, keep):
    publish(library, folder, keep("one"), formats=frozenset({FileFormat.HTML}), with_zip=True)
    publish(library, folder, keep("two"))
    assert f"{NAME}-2.html" in names(folder)
    assert f"{NAME}-2.html" in (folder / "index.html").read_text("utf-8")
    with zipfile.ZipFile(folder / "reflections.zip") as archive:
        assert {f"{NAME}-2.txt", f"{NAME}-2.html"} < set(archive.namelist())


def test_pages_that_come_later_are_in_the_zip_that_was_there(library, folder, keep):
    it = keep()
    publish(library, folder, it, with_zip=True)
    publish(library, folder, it, formats=frozenset({FileFormat.HTML}))
    with zipfile.ZipFile(folder / "reflections.zip") as archive:
        assert f"{NAME}.html" in archive.namelist()


def test_a_table_that_somebody_changed_is_left_alone_and_said(library, folder, keep):
    it, table = keep(), folder / "reflections.csv"
    publish(library, folder, it, formats=frozenset({FileFormat.CSV}))
    table.write_bytes(b"Somebody's")
    _found, (shared,) = publish(library, folder, keep("two"))
    assert shared.problem
    assert table.read_bytes() == b"Somebody's"


def test_a_folder_of_texts_alone_stays_one(library, folder, keep):
    publish(library, folder, keep("one"))
    publish(library, folder, keep("two"))
    assert names(folder) == [f"{NAME}-2.txt", f"{NAME}.txt"]
