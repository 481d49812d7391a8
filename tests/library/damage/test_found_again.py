"""What is lost or spoilt in one place of a library, and found again in another or in a backup."""

from contextlib import closing

import pytest

from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey, Reflection, Status
from reflect_app.revision import Reason
from tests.drivers.sqlite import run_sql
from tests.library.copies import filled, words
from tests.library.damage.repairs import PRIVATE, backed_up, contents_of, repaired

IMPACT = (PromptKey.IMPACT, "We rested.")
IT = (PromptKey.FEELINGS, "Glad of it.")


def test_a_spoilt_text_comes_from_a_backup_of_the_same_version(path):
    first, *_others = filled(path)
    backed_up(path)
    before = contents_of(path)
    run_sql(path, "UPDATE answers SET text = 'x' || text WHERE reflection = 1 AND prompt = 'needs'")
    report = repaired(path)
    assert report.from_backup == (first,)
    assert contents_of(path) == before


def test_a_spoilt_text_stays_where_the_backup_is_older_and_that_is_in_the_history(path):
    first, *_others = filled(path)
    backed_up(path)
    with closing(open_library(path)) as library:
        record = library.get(first)
        library.save(record.model_copy(update={"reflection": words("newer")}))
    run_sql(path, "UPDATE answers SET text = 'x' || text WHERE reflection = 1 AND prompt = 'needs'")
    assert repaired(path).doubtful == (first,)
    with closing(open_library(path)) as library:
        assert library.get(first).reflection.answers.needs == "xnewer needs"
        assert library.get(first).version > record.version + 1
        newest = library.revision(first, library.history(first)[0].number)
    assert (newest.reason, newest.reflection) == (Reason.RECOVERED, record.reflection)


def test_a_lost_text_is_found_again_in_the_search_index(path):
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.update_search_index()
    before = contents_of(path)
    run_sql(path, "DELETE FROM answers WHERE reflection = 1")
    assert first in repaired(path).read
    assert contents_of(path) == before


def test_a_lost_text_is_found_again_in_the_history(path):
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.save(library.get(first).model_copy(update={"status": Status.FINISHED}))
    before = contents_of(path)
    run_sql(path, "DELETE FROM answers WHERE reflection = 1")
    assert first in repaired(path).read
    assert contents_of(path) == before


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM answers WHERE reflection = 1 AND prompt != 'needs'",
        "UPDATE reflections SET title = 'spoilt' WHERE number = 1",
    ],
)
def test_a_lost_part_is_found_again_where_another_part_is_older(path, change):
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        record = library.get(first)
        library.save(record.model_copy(update={"reflection": words("more").answering(*IMPACT)}))
        library.update_search_index()
        record = library.get(first)
        newer = record.reflection.answering(PromptKey.NEEDS, "newer")
        library.save(record.model_copy(update={"reflection": newer}))
    before = contents_of(path)
    run_sql(path, change)
    assert first in repaired(path).read
    assert contents_of(path) == before


def test_a_spoilt_text_of_a_revision_stays_as_far_as_it_can_be_read_and_is_counted(path):
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        record = library.save(library.get(first).model_copy(update={"status": Status.FINISHED}))
        changed = record.reflection.answering(PromptKey.NEEDS, "others")
        library.save(record.model_copy(update={"reflection": changed}))
    run_sql(path, "UPDATE texts SET text = 'x' || text WHERE text LIKE '%needs'")
    report = repaired(path)
    assert (report.read[0], report.revisions_lost, report.complete) == (first, 1, False)
    with closing(open_library(path)) as library:
        (line,) = library.history(first)
        assert library.revision(first, line.number).reflection.answers.needs == f"x{PRIVATE}0 needs"


def test_a_text_of_another_reflection_is_never_taken_for_one_of_a_spoilt_revision(path):
    first, second, *_others = filled(path)
    with closing(open_library(path)) as library:
        for one in (first, second):
            library.save(library.get(one).model_copy(update={"status": Status.FINISHED}))
    other = "SELECT max(number) FROM texts"
    run_sql(path, f"UPDATE revision_texts SET text = ({other}) WHERE revision = 1")
    assert repaired(path).revisions_lost == 1
    with closing(open_library(path)) as library:
        texts = [library.revision(first, line.number) for line in library.history(first)]
        assert not any(f"{PRIVATE}1" in str(each) for each in texts)


def test_two_spoilt_parts_are_found_again_together(path):
    """The title in the search index, which has an older answer; that in a revision."""
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.update_search_index()
        record = library.get(first)
        changed = record.reflection.answering(PromptKey.NEEDS, "newer").answering(*IMPACT)
        finished = {"reflection": changed, "status": Status.FINISHED}
        record = library.save(record.model_copy(update=finished))
        library.save(record.model_copy(update={"title": "Another"}))
        library.update_search_index()
        library.save(library.get(first).model_copy(update={"reflection": changed.answering(*IT)}))
    before = contents_of(path)
    spoilt = "UPDATE answers SET text = 'x' || text WHERE reflection = 1 AND prompt = 'needs'"
    run_sql(path, "UPDATE reflections SET title = 'spoilt' WHERE number = 1", spoilt)
    report = repaired(path)
    assert not report.doubtful
    assert contents_of(path) == before


def test_several_spoilt_answers_are_found_again_in_the_history(path):
    first, *_others = filled(path)
    with closing(open_library(path)) as library:
        library.save(library.get(first).model_copy(update={"status": Status.FINISHED}))
    before = contents_of(path)
    run_sql(path, "UPDATE answers SET text = 'x' || text WHERE reflection = 1")
    assert first in repaired(path).read
    assert contents_of(path) == before


def test_answers_whose_reflection_is_lost_become_a_draft(path):
    filled(path)
    run_sql(path, "PRAGMA foreign_keys = OFF", "DELETE FROM reflections WHERE number = 2")
    (recovered,) = repaired(path).recovered
    assert contents_of(path)[recovered].reflection == words(f"{PRIVATE}1")
    assert contents_of(path)[recovered].status is Status.DRAFT


def test_tags_of_which_some_are_cut_off_come_whole_from_a_backup(path):
    with closing(open_library(path)) as library:
        for _ in range(40):
            library.create(Reflection(tags=("housing", "trust", "waiting")))
    backed_up(path)
    before, content = contents_of(path), path.read_bytes()
    page = content.index(b"waiting") // 4096 * 4096
    for length in range(page + 2000, page + 4096, 470):
        path.write_bytes(content[:length])
        assert repaired(path).doubtful == ()
        assert contents_of(path) == before
