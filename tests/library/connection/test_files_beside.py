"""What SQLite keeps beside an open library goes away or is another's, and others write meanwhile.

Those others are processes: within one process SQLite goes on with what it has open.
"""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from reflect_app.errors import DamagedWhileSavingError
from reflect_app.library.damage import check
from reflect_app.library.files.sqlite_file import wal_of
from reflect_app.library.store import open_library
from tests.library.saver import KILLED, create_titled, create_until_told

GOES = [("-shm",), ("-wal",), ("-wal", "-shm")]


def remove(path, endings):
    for ending in endings:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def by_another(processes, path, *titles):
    """Another program keeps reflections with these titles."""
    other = processes.Process(target=create_titled, args=(path, titles))
    other.start()
    other.join(60)
    assert other.exitcode == 0


def titles_in(path):
    with closing(open_library(path)) as library:
        assert check.check(path, full=True).sound
        return sorted(library.get(each).title for each in library.ids())


@pytest.mark.parametrize("goes", GOES, ids="and".join)
def test_what_another_program_kept_is_seen_and_stays(library, path, processes, goes):
    library.create(title="a")
    remove(path, goes)
    library.create(title="b")
    by_another(processes, path, "c", "d")
    assert len(library.ids()) == 4
    library.create(title="e")
    library.close()
    assert titles_in(path) == ["a", "b", "c", "d", "e"]


def test_a_note_of_the_log_that_goes_before_another_program_comes_costs_nobody_a_save(
    library, path, processes
):
    """At stake: both their saves, which went into the same places of the log."""
    record = library.create(title="a")
    remove(path, ["-shm"])
    by_another(processes, path, "b", "c")
    record = library.save(record.model_copy(update={"title": "a, saved"}))
    by_another(processes, path, "d")
    library.save(record.model_copy(update={"title": "a, saved again"}))
    library.close()
    assert titles_in(path) == ["a, saved again", "b", "c", "d"]


def test_a_log_that_goes_before_another_program_comes_costs_nobody_a_save(library, path, processes):
    library.create(title="a")
    remove(path, ["-wal"])
    other = processes.Process(target=create_titled, args=(path, ("refused",)))
    other.start()
    other.join(60)
    assert other.exitcode != 0  # what is missing there is in the open window alone
    assert len(library.ids()) == 1
    by_another(processes, path, "b")
    library.close()
    assert titles_in(path) == ["a", "b"]


@pytest.mark.parametrize("goes", GOES[:2], ids="and".join)
def test_a_long_job_and_a_window_lose_nothing_while_it_goes_again_and_again(
    library, path, processes, goes
):
    """At stake: all that either of them said was kept."""
    heard, told = processes.Pipe(duplex=False)
    other = processes.Process(target=create_until_told, args=(path, told))
    other.start()
    ours = []
    for turn in range(30):
        assert heard.poll(60)
        heard.recv()
        if turn % 5 == 2:
            remove(path, goes)
        ours.append(kept(library, f"ours {turn}"))
    heard.close()
    other.join(60)
    said = Path(f"{path}.said").read_text(encoding="ascii").split("\n")[:-1]
    library.close()
    assert {*filter(None, ours), *said} <= set(titles_in(path))


@pytest.mark.parametrize("goes", [("-wal", "-shm"), ()])
def test_what_was_in_a_log_that_another_program_could_not_see_is_known_to_be_missing(
    library, path, processes, goes
):
    """At stake: the last save. Nobody can read it then, but its window knows, and says so."""
    kept = library.create(title="a")
    remove(path, goes)
    by_another(processes, path, "b")
    library.create(title="c")
    assert [each.id for each in library.missing_saves()] == ([kept.id] if goes else [])
    library.close()
    assert titles_in(path) == (["b", "c"] if goes else ["a", "b", "c"])


def test_at_rest_nothing_stands_in_the_log_alone(library, path, tmp_path):
    """At stake: all that is in the log, which looks like rubbish to tidy up."""
    library.create(title="a")
    library.rest()
    assert not wal_of(path).stat().st_size
    shutil.copy(path, tmp_path)
    assert titles_in(tmp_path / path.name) == ["a"]


def test_a_log_that_was_spoilt_goes_nowhere_at_rest(library, path):
    library.create(title="a")
    content = bytearray(wal_of(path).read_bytes())
    content[32 + 24 + 1000] ^= 1
    wal_of(path).write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(DamagedWhileSavingError):
        library.rest()
    assert (path.read_bytes(), wal_of(path).read_bytes()) == (before, content)


def test_who_only_reads_brings_nothing_of_the_log_into_the_library(path, processes):
    process = processes.Process(target=create_titled, args=(path, ("a", KILLED)))
    process.start()
    process.join(60)
    before = path.read_bytes(), wal_of(path).read_bytes()
    with closing(open_library(path)) as library:
        assert [library.get(each).title for each in library.ids()] == ["a"]
    assert (path.read_bytes(), wal_of(path).read_bytes()) == before


def kept(library, title):
    """Keep a reflection, which is tried again as the window does; its title once it is kept."""
    for _time in range(20):
        try:
            return library.create(title=title).title
        except Exception:  # noqa: BLE001  -- whatever it is, it was said
            continue
    return None
