"""What went out is noted with its reflection or not at all, and stays known whatever becomes of it.

What damage, backups and restoring make of it is in ``damage/test_damaged_ledger.py`` and
``backups/test_ledger_in_backups.py``.
"""

import os
import signal
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.errors import (
    ChangedElsewhereError,
    CouldNotSaveError,
    DamagedWhileSavingError,
    NoSuchReflectionError,
)
from reflect_app.ledger_line import Arrival, FileFormat, LedgerLine, WentOut
from reflect_app.library.connection.database import Database
from reflect_app.library.damage.check import check
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from reflect_app.library.tables import ids
from reflect_app.library.tables.publication_rows import line_from, row_of
from reflect_app.reflection import PromptKey, Reflection
from reflect_app.status import Status
from tests import seeds
from tests.drivers.library import open_new
from tests.drivers.sqlite import rows_of, run_sql
from tests.library.damage.test_damaged_ledger import NOW, line_of
from tests.strategies import in_seconds

GONE = "bcdfghjkmn"
FOLDER = line_of(GONE).folder
LATER = NOW + timedelta(days=1)
WORDS = Reflection().answering(PromptKey.NEEDS, "a porcupine needs time")


def finished(library, count=1):
    return [library.create(WORDS, status=Status.FINISHED) for _ in range(count)]


def went_out(record, at=0):
    return WentOut(record, (line_of(record.id, at),))


def test_what_went_out_is_published_and_its_line_is_noted(library, clock):
    (record,) = finished(library)
    assert library.note_published([went_out(record)]) == [None]
    assert library.get(record.id).status is Status.PUBLISHED
    (line,) = library.ledger()
    assert line == replace(line_of(record.id), at=max(NOW, clock.time))
    assert [each.reason.value for each in library.history(record.id)] == ["published"]


@pytest.mark.parametrize("dated", [False, True])
@pytest.mark.parametrize("status", Status)
def test_what_goes_out_is_published_but_for_a_copy_that_is_with_a_supervisor(
    library, status, dated
):
    """Also with another date than it had, which is no edit here; there the copy is not that one."""
    record = library.create(WORDS, status=status)
    day = NOW.date() if dated else None
    wanted = WORDS.model_copy(update={"published": day})
    library.note_published([went_out(record.model_copy(update={"reflection": wanted}))])
    with_supervisor = Status.RETURNED if dated else Status.WITH_SUPERVISOR
    others = {Status.WITH_SUPERVISOR: with_supervisor, Status.RETURNED: Status.RETURNED}
    kept = library.get(record.id)
    assert (kept.status, kept.reflection) == (others.get(status, Status.PUBLISHED), wanted)


def test_what_was_changed_elsewhere_is_not_overwritten_and_its_line_is_noted(library):
    changed, same, gone = finished(library, 3)
    library.save(changed.model_copy(update={"title": "changed since"}))
    library.move_to_bin([gone.id])
    library.purge([gone.id])
    lot = [went_out(each, at) for at, each in enumerate((changed, same, gone))]
    answers = library.note_published(lot)
    assert list(map(type, answers)) == [
        ChangedElsewhereError,
        type(None),
        NoSuchReflectionError,
    ]
    assert [each.reflection_id for each in library.ledger()] == [changed.id, same.id, gone.id]
    assert library.get(changed.id).title == "changed since"
    assert library.get(changed.id).status is Status.FINISHED


def test_lines_are_moved_with_their_folder_and_still_add_up(library, path):
    lines = [line_of(GONE, at) for at in range(3)]
    library.note_files(lines)
    library.withdraw(GONE, LATER)
    before = library.ledger()
    library.note_files([replace(lines[2], folder="/new")])
    library.move_lines([*before[:2], before[2]], "/new")
    moved = [replace(line, folder="/new") for line in before[:2]]
    assert library.ledger() == [*moved, before[2], replace(lines[2], folder="/new")]
    assert check(path, full=True).issues == ()


def test_one_spoilt_record_keeps_no_other_of_its_lot_from_being_published(library, path):
    spoilt, sound = finished(library, 2)
    run_sql(path, f"UPDATE reflections SET title = title || 'x' WHERE id = '{spoilt.id}'")
    answers = library.note_published([went_out(spoilt), went_out(sound, 1)])
    assert list(map(type, answers)) == [DamagedWhileSavingError, type(None)]
    assert [each.reflection_id for each in library.ledger()] == [spoilt.id, sound.id]
    assert library.get(sound.id).status is Status.PUBLISHED


def test_a_line_that_is_noted_anew_keeps_its_place_and_others_keep_theirs(library):
    lines = [line_of(GONE, at) for at in range(3)]
    library.note_files(lines)
    anew = replace(lines[1], sha256="e" * 64, at=LATER)
    library.note_files([anew, line_of(GONE, 3)])
    assert library.ledger() == [lines[0], anew, lines[2], line_of(GONE, 3)]


def test_one_file_of_many_and_many_files_of_one_have_a_line_each(library):
    shared = [replace(line_of(one), format=FileFormat.ZIP) for one in (GONE, GONE[::-1])]
    other = replace(line_of(GONE), folder="/elsewhere")
    lines = [line_of(GONE), *shared, other]
    library.note_files(lines)
    assert library.ledger(reflection_id=GONE) == [lines[0], shared[0], other]
    assert library.ledger(folder=FOLDER) == [*library.each_line(FOLDER)] == lines[:3]
    assert library.ledger(reflection_id=GONE, folder="/elsewhere") == [other]
    assert library.ledger(folder="/nowhere") == []


def test_who_has_read_the_lines_of_a_folder_knows_when_there_are_more(library, second):
    assert library.last_noted(FOLDER) == 0
    library.note_files([line_of(GONE, 0)])
    before = library.last_noted(FOLDER)
    second.note_files([replace(line_of(GONE, 1), folder="/elsewhere")])
    assert library.last_noted(FOLDER) == before
    second.note_files([line_of(GONE, 2)])
    assert library.last_noted(FOLDER) > before > 0


def test_what_is_withdrawn_is_a_draft_and_each_of_its_lines_says_since_when(library):
    (record,) = finished(library)
    library.note_published([went_out(record, at) for at in range(1)])
    library.note_files([line_of(record.id, 1), line_of(GONE, 2)])
    assert library.withdraw(record.id, LATER).status is Status.DRAFT
    assert [each.withdrawn for each in library.ledger()] == [LATER, LATER, None]
    library.withdraw(record.id, LATER + timedelta(days=1))
    assert [each.withdrawn for each in library.ledger()] == [LATER, LATER, None]


def test_what_is_published_again_is_not_withdrawn_any_more(library):
    (record,) = finished(library)
    library.note_published([went_out(record)])
    draft = library.withdraw(record.id, LATER)
    again = library.save(draft.model_copy(update={"status": Status.FINISHED}))
    library.note_published([went_out(again)])
    assert [each.withdrawn for each in library.ledger()] == [None]


def test_what_is_gone_can_be_withdrawn(library):
    (record,) = finished(library)
    library.note_published([went_out(record)])
    library.move_to_bin([record.id])
    library.purge()
    assert library.withdraw(record.id, LATER) is None
    assert [each.withdrawn for each in library.ledger()] == [LATER]


def test_what_is_withdrawn_in_the_bin_stays_in_the_bin(library):
    (record,) = finished(library)
    library.note_published([went_out(record)])
    library.move_to_bin([record.id])
    before = rows_of(library._database.path, "SELECT binned_at FROM reflections")
    assert library.withdraw(record.id, LATER).status is Status.DRAFT
    assert rows_of(library._database.path, "SELECT binned_at FROM reflections") == before
    assert library.ids() == []


def test_all_that_comes_in_is_kept_with_its_status_and_title(library):
    arrivals = [Arrival(WORDS, status, f"{status}") for status in Status]
    made = library.create_many(arrivals)
    assert [(each.status, each.title) for each in made] == [(each, f"{each}") for each in Status]
    assert [library.get(each.id) for each in made] == made
    assert len({each.id for each in made}) == len(made)


def test_of_what_comes_in_all_is_kept_or_nothing(library):
    def arrivals():
        yield Arrival(WORDS, Status.DRAFT)
        message = "The third could not be read."
        raise OSError(message)

    with pytest.raises(OSError, match="third"):
        library.create_many(arrivals())
    assert library.counts().total == 0


def test_what_comes_in_is_kept_also_where_a_lost_bit_made_a_number_the_highest(library, path):
    finished(library)
    highest = (1 << 63) - 1
    run_sql(path, f"UPDATE reflections SET number = {highest}")
    run_sql(path, f"UPDATE answers SET reflection = {highest}")
    made = library.create_many([Arrival(WORDS, Status.FINISHED)] * 2)
    library.note_published([went_out(each, at) for at, each in enumerate(made)])
    assert [library.get(each.id).reflection for each in made] == [WORDS, WORDS]
    assert [len(library.history(each.id)) for each in made] == [1, 1]


def test_ids_that_are_drawn_together_are_ids_and_none_is_given_twice(library, monkeypatch):
    (there,) = finished(library)
    drawn = iter([[there.id, "b" * 10, "b" * 10], ["c" * 10, "d" * 10]])
    monkeypatch.setattr(ids, "new_ids", lambda _count: next(drawn))
    made = library.create_many([Arrival(WORDS, Status.DRAFT)] * 3)
    assert [each.id for each in made] == ["b" * 10, "c" * 10, "d" * 10]
    monkeypatch.undo()
    assert len(set(filter(ids.is_id, ids.new_ids(2_000)))) == 2_000


def test_what_somebody_else_took_in_meanwhile_is_seen_before_anything_is_kept(library, second):
    newest = library.newest_id()
    finished(second)
    with pytest.raises(ChangedElsewhereError):
        library.create_many([Arrival(WORDS, Status.DRAFT)], if_newest=newest)
    assert library.counts().total == 1


def test_openings_are_of_all_that_is_not_in_the_bin(library):
    texts = [f"{number} of us sat quietly" for number in range(3)]
    made = [library.create(Reflection().answering(PromptKey.DESCRIPTION, each)) for each in texts]
    library.move_to_bin([made[1].id])
    assert sorted(library.openings()) == sorted(
        (made[at].id, made[at].summary().opening) for at in (0, 2)
    )


texts = st.text(st.characters(codec="utf-8"), max_size=20)
moments = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001  -- it gets its zone below
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9, minutes=-30))]),
)
any_lines = st.builds(
    LedgerLine,
    reflection_id=texts,
    folder=texts,
    name=texts,
    format=st.sampled_from(FileFormat),
    sha256=texts,
    words=texts,
    published=st.none() | st.dates(),
    at=moments,
    withdrawn=st.none() | moments,
)


@given(any_lines)
@in_seconds
def test_any_line_is_read_as_it_was_noted(line):
    assert line_from(row_of(line)) == line


def test_any_line_is_in_the_file_as_it_was_noted(library):
    found = {}

    @given(st.lists(any_lines, max_size=8))
    @in_seconds
    def note_and_read(lines):
        library.note_files(lines)
        for each in lines:
            found[each.reflection_id, each.folder, each.name, each.format] = each
        assert library.ledger() == list(found.values())

    note_and_read()


def publish_until_killed(path, told):
    """Note lot after lot, each of three reflections."""
    library = open_library(path)
    told.send(os.getpid())
    for turn in range(10_000):
        records = finished(library, 3)
        library.note_published([went_out(each, turn * 3 + at) for at, each in enumerate(records)])
    library.close()


def test_after_a_kill_what_is_published_has_its_line_and_what_has_not_has_none(path, processes):
    chance = seeds.chance("kills of publishing")
    for _ in range(4):
        told, other = processes.Pipe()
        process = processes.Process(target=publish_until_killed, args=(path, other))
        process.start()
        pid = told.recv()
        time.sleep(chance.uniform(0.0, 0.15))
        os.kill(pid, signal.SIGKILL)
        process.join()
        with closing(open_library(path)) as library:
            published = {each.id for each in library.find() if each.status is Status.PUBLISHED}
            noted = [each.reflection_id for each in library.ledger()]
        assert (set(noted), len(noted) % 3) == (published, 0)


def test_on_a_full_disk_nothing_is_published_and_nothing_noted(small_disk):
    with closing(open_new(small_disk / "reflect" / "library.sqlite3")) as library:
        records = finished(library, 20)
        lines = tuple(replace(line_of(GONE, at), name=f"{at}" * 4000) for at in range(200))
        lot = [went_out(records[0]), WentOut(records[1], lines), went_out(records[2])]
        with pytest.raises(CouldNotSaveError):
            library.note_published(lot)
        assert library.ledger() == []
        assert {each.status for each in library.find()} == {Status.FINISHED}
        with pytest.raises(CouldNotSaveError):
            library.note_files(lines)
        with pytest.raises(CouldNotSaveError):
            library.create_many([Arrival(WORDS, Status.DRAFT, "x" * 200)] * 5_000)
        assert (library.ledger(), library.counts().total) == ([], 20)


def test_lines_that_are_lost_with_the_log_are_missed(path, library):
    (record,) = finished(library)
    library.rest()
    library.note_files([line_of(GONE)])
    kept = [each.read_bytes() for each in (path, path.with_name(f"{path.name}-saved"))]
    library.close()
    path.write_bytes(kept[0])
    path.with_name(f"{path.name}-saved").write_bytes(kept[1])
    assert not wal_of(path).exists()
    with closing(open_library(path)) as after:
        assert [(each.id, each.version, each.here) for each in after.missing_saves()] == [
            ("", 1, 0)
        ]
        assert after.ledger() == []
        assert after.get(record.id) == record
    (issue,) = check(path, full=True).issues
    assert (issue.code, issue.ids) == ("missing-saves", ())
    assert issue.message.startswith("Some of what was noted to have gone out is missing")


def test_after_notes_and_withdrawals_nothing_is_missed(path, library):
    records = finished(library, 2)
    library.note_published([went_out(each, at) for at, each in enumerate(records)])
    library.note_files([line_of(records[0].id, 0), line_of(GONE, 5)])
    library.withdraw(records[0].id, LATER)
    with closing(open_library(path)) as other:
        assert other.missing_saves() == ()


@pytest.mark.parametrize("asked", [{}, {"folder": FOLDER}, {"reflection_id": GONE}])
def test_a_long_ledger_is_read_whole_and_others_save_meanwhile(library, second, monkeypatch, asked):
    lines = [line_of(GONE, at) for at in range(2_300)]
    library.note_files(lines)
    saved = []

    def save(_database):
        saved.append(second.create(title="between two slices").id)

    monkeypatch.setattr(Database, "let_others_first", save)
    assert library.ledger(**asked) == lines
    assert saved == []
    with library.giving_way():
        before = library._database.gives_way
        assert library.ledger(**asked) == lines
    assert (before, len(saved)) == (True, 2)
