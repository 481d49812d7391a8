"""What nobody should have to think of while writing: great lengths, many saves, a wrong clock."""

from contextlib import closing

import pytest

from reflect_app.library import backups
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from reflect_app.queries import Query
from reflect_app.reflection import PromptKey, Status
from reflect_app.revision import Reason
from tests.drivers.library import let_the_disk_lag
from tests.drivers.writer_in_trouble import PROMPT, kept_in
from tests.faults.kills import check_whole
from tests.samples import FULL

PARAGRAPH = "A sentence of nine plain words, over and over. " * 20
MEGABYTE = "\n".join([PARAGRAPH.strip()] * 1_100)[:1_000_000].strip()
AT_MOST = 1.0  # seconds for a key on a busy machine
SAVES, OPENED_EVERY = 5_000, 25  # each save adds some twenty kilobytes to the log
LOG_AT_MOST = 8 << 20  # bytes; SQLite takes its log into the library at about four mebibytes
LIBRARY_AT_MOST = 2 << 20  # bytes; two hundred revisions of one answer


@pytest.fixture
def library(path, clock):
    with closing(open_library(path, now=clock)) as library:
        yield library


def test_an_answer_of_a_megabyte_can_be_typed_on_in(write_in, path):
    """At stake: somebody's whole notebook, pasted into one answer.

    Survived: all of it, and the key after it, which does not wait for it.
    """
    writer = write_in(path)
    writer.answer(MEGABYTE)
    record = writer.saved()
    writer.slowest = 0.0
    for key in " typed on":
        writer.type(key)
        writer.let_it_run()
    assert writer.slowest < AT_MOST
    assert writer.saved().version > record.version
    assert kept_in(path) == [f"{MEGABYTE} typed on"]


def test_an_answer_of_a_megabyte_has_a_history_and_is_found(library, path):
    """At stake: the same notebook, later on. Survived: every revision, found by its words."""
    record = library.create(FULL.answering(PROMPT, MEGABYTE))
    library.open_for_writing(record.id)
    typed = record.reflection.answering(PROMPT, f"{MEGABYTE} heron")
    library.save(record.model_copy(update={"reflection": typed}), keeping=Reason.BEFORE_MERGING)
    library.update_search_index()
    assert [each.id for each in library.find(Query(words="heron"))] == [record.id]
    assert library.revision(record.id, 1).reflection.answers.of(PROMPT) == MEGABYTE
    assert library.restore(record.id, 1).reflection.answers.of(PROMPT) == MEGABYTE
    assert path.stat().st_size + wal_of(path).stat().st_size < 16 * len(MEGABYTE)


def test_thousands_of_small_changes_take_no_room_without_end(library, path):
    """At stake: the disk of somebody who writes on one draft for years.

    Survived: the last change and every revision, in files that stay small. A million would take
    CI a quarter of an hour, and no more room: what is never taken out of the log would be past the
    bound after some four hundred.
    """
    let_the_disk_lag(library)
    record, largest = library.create(FULL), 0
    for number in range(SAVES):
        if not number % OPENED_EVERY:
            record = library.open_for_writing(record.id)
            largest = max(largest, wal_of(path).stat().st_size)
        typed = record.reflection.answering(PromptKey.NEEDS, f"change {number}")
        record = library.save(record.model_copy(update={"reflection": typed}))
    assert largest < LOG_AT_MOST
    assert path.stat().st_size < LIBRARY_AT_MOST
    assert len(library.history(record.id)) == SAVES // OPENED_EVERY
    check_whole(path)


def test_a_clock_that_is_set_back_a_year_loses_nothing(library, path, tmp_path, clock):
    """At stake: the order of things, and backups that look as if they came from the future.

    Survived: the newest text is the newest, revisions stay in the order in which they were kept,
    and no backup is let go because of the clock.
    """
    older, record = library.create(title="older"), library.create(FULL, title="newest")
    clock.forward(minutes=1)
    library.open_for_writing(record.id)
    made = backups.make(path, tmp_path, now=clock.time)
    clock.forward(days=-365)
    typed = FULL.answering(PROMPT, "After the clock was set back.")
    kept = library.save(record.model_copy(update={"reflection": typed}))
    library.save(kept.model_copy(update={"status": Status.FINISHED}))
    made_then = backups.make(path, tmp_path, now=clock.time)
    assert library.ids() == [record.id, older.id]
    assert [line.number for line in library.history(record.id)] == [2, 1]
    assert library.revision(record.id, 2).reflection == typed
    assert backups.rotate(tmp_path, clock.time) == []
    assert {each.path for each in backups.found([tmp_path])} == {made.path, made_then.path}


def test_two_drafts_with_the_same_title_stay_two(write_in, path):
    """At stake: the one of two that would be taken for the other. Survived: both."""
    with closing(open_library(path)) as library:
        records = [library.create(title="Monday") for _ in range(2)]
    for number, record in enumerate(records):
        writer = write_in(path, record)
        writer.type(f"Draft {number}")
        assert writer.saved().title == "Monday"
    with closing(open_library(path)) as library:
        texts = [library.get(each.id).reflection.answers.of(PROMPT) for each in records]
    assert texts == ["Draft 0", "Draft 1"]
