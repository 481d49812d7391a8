"""Several processes have the library open at once, and all of them get their work kept."""

import pytest

from reflect_app.errors import NoSuchReflectionError
from reflect_app.library.store import open_library
from tests.library.saver import keep_some

PROCESSES, EACH = 4, 15


def test_processes_that_begin_together_lose_nothing_of_each_other(path, processes):
    together = processes.Barrier(PROCESSES)
    started = [
        processes.Process(target=keep_some, args=(path, together, EACH)) for _ in range(PROCESSES)
    ]
    for process in started:
        process.start()
    for process in started:
        process.join()
    assert [process.exitcode for process in started] == [0] * PROCESSES
    assert sorted(line.answered for line in open_library(path).find()) == [1] * (PROCESSES * EACH)


def test_what_one_saves_the_other_reads_at_once(library, second):
    ids = []
    for at in range(10):
        ids.append((library, second)[at % 2].create(title=str(at)).id)
        assert {line.id for line in library.find()} == set(ids)
        assert {line.id for line in second.find()} == set(ids)


def test_closing_one_leaves_the_other_open(library, second):
    record = library.create()
    library.close()
    assert second.save(record.model_copy(update={"title": "still kept"})).version == 2


def test_a_draft_removed_for_good_elsewhere_is_not_saved_over_the_one_in_its_row(library, second):
    mine = library.save(library.create(title="Mine").model_copy(update={"title": "Mine too"}))
    second.move_to_bin([mine.id])
    second.purge()
    theirs = second.save(second.create(title="Theirs").model_copy(update={"title": "Theirs too"}))
    with pytest.raises(NoSuchReflectionError):
        library.save(mine.model_copy(update={"title": "Mine once more"}))
    assert second.get(theirs.id) == theirs
