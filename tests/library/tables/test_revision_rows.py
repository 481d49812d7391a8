"""Every reflection has a history that nobody has to ask for, and that nothing takes away."""

from contextlib import closing

import pytest

from reflect_app.errors import (
    DamagedLibraryError,
    DamagedWhileSavingError,
    NoSuchReflectionError,
    NoSuchRevisionError,
)
from reflect_app.library.store import open_library
from reflect_app.lifecycle import STATUS_REASONS
from reflect_app.queries import BIN
from reflect_app.reflection import Answers, PromptKey, Reflection, Status
from reflect_app.revision import Reason
from tests.drivers.sqlite import connected, rows_of, run_sql

LONG = "On the ward round we waited until she had found her words. " * 40


def typed(record, text, key=PromptKey.IMPACT):
    return record.model_copy(update={"reflection": record.reflection.answering(key, text)})


def reasons(library, reflection_id):
    return [line.reason for line in reversed(library.history(reflection_id))]


@pytest.fixture
def draft(library):
    return library.create(Reflection(answers=Answers(impact="as it was")), title="Ward round")


def test_opening_for_writing_keeps_what_was_changed(library, draft):
    library.open_for_writing(draft.id)
    (line,) = library.history(draft.id)
    assert (line.reason, line.words, line.title) == (Reason.OPENED, 3, "Ward round")
    assert library.revision(draft.id, 1).reflection == draft.reflection


def test_opening_again_without_a_change_keeps_nothing_more(library, draft):
    for _ in range(3):
        library.open_for_writing(draft.id)
    assert reasons(library, draft.id) == [Reason.OPENED]


def test_an_empty_draft_has_nothing_to_keep(library):
    blank = library.create()
    library.open_for_writing(blank.id)
    assert list(library.history(blank.id)) == []


@pytest.mark.parametrize(("status", "reason"), STATUS_REASONS.items())
def test_each_step_of_its_life_keeps_a_revision(library, draft, status, reason):
    library.save(draft.model_copy(update={"status": status}))
    (line,) = library.history(draft.id)
    assert (line.reason, line.status) == (reason, status)


def test_saving_alone_keeps_none(library, draft):
    for count in range(5):
        draft = library.save(typed(draft, f"{count} hours"))
    assert list(library.history(draft.id)) == []


def test_restoring_keeps_what_was_there_and_what_is_there_then(library, draft):
    library.open_for_writing(draft.id)
    library.save(typed(draft, "as it is now"))
    restored = library.restore(draft.id, 1)
    assert restored.reflection == draft.reflection
    assert reasons(library, draft.id) == [Reason.OPENED, Reason.BEFORE_RESTORING, Reason.RESTORED]
    assert library.revision(draft.id, 2).reflection.answers.impact == "as it is now"


def test_restoring_can_be_taken_back_by_restoring(library, draft):
    library.open_for_writing(draft.id)
    now = library.save(typed(draft, "as it is now"))
    library.restore(draft.id, 1)
    assert library.restore(draft.id, 2).reflection == now.reflection


def test_restoring_what_is_there_changes_nothing(library, draft):
    library.open_for_writing(draft.id)
    assert library.restore(draft.id, 1) == draft
    assert reasons(library, draft.id) == [Reason.OPENED]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Status.PUBLISHED, Status.DRAFT),
        (Status.FINISHED, Status.DRAFT),
        (Status.RETURNED, Status.RETURNED),
    ],
)
def test_what_is_restored_is_to_be_finished_anew(library, draft, before, after):
    library.open_for_writing(draft.id)
    library.save(typed(draft, "later").model_copy(update={"status": before}))
    assert library.restore(draft.id, 1).status is after


def test_a_window_with_the_older_version_can_not_overwrite_what_was_restored(library, draft):
    library.open_for_writing(draft.id)
    now = library.save(typed(draft, "as it is now"))
    assert library.restore(draft.id, 1).version > now.version


def test_before_a_merge_what_the_library_has_is_kept(library, draft):
    library.save(typed(draft, "both"), keeping=Reason.BEFORE_MERGING)
    assert reasons(library, draft.id) == [Reason.BEFORE_MERGING]
    assert library.revision(draft.id, 1).reflection == draft.reflection


@pytest.mark.parametrize("keep_other", [False, True])
def test_of_two_that_were_one_both_texts_stay_in_the_history(library, draft, keep_other):
    other = library.create(Reflection(answers=Answers(impact="typed elsewhere")))
    one = library.reunite(draft.id, other.id, keep_other=keep_other)
    assert one.reflection == (other if keep_other else draft).reflection
    kept = {library.revision(draft.id, n).reflection.answers.impact for n in (1, 2)}
    assert kept == {"as it was", "typed elsewhere"}
    assert [line.id for line in library.find(BIN)] == [other.id]


@pytest.mark.parametrize("keep_other", [False, True])
def test_what_is_kept_of_two_is_in_the_list_also_where_it_was_in_the_bin(
    library, draft, keep_other
):
    other = library.create(Reflection(answers=Answers(impact="typed elsewhere")))
    library.move_to_bin([draft.id])
    library.reunite(draft.id, other.id, keep_other=keep_other)
    assert [line.id for line in library.find()] == [draft.id]


def test_a_text_that_revisions_share_is_kept_once(library, draft, path):
    draft = library.save(typed(draft, LONG, PromptKey.DESCRIPTION))
    for count in range(30):
        draft = library.save(typed(draft, f"{count} hours"))
        library.open_for_writing(draft.id)
    ((size,),) = rows_of(path, "SELECT sum(length(text)) FROM texts")
    assert len(library.history(draft.id)) == 30
    assert size < 2 * len(LONG)


def test_a_history_goes_with_its_reflection_into_the_bin_and_back(library, draft):
    library.open_for_writing(draft.id)
    library.move_to_bin([draft.id])
    library.put_back([draft.id])
    assert reasons(library, draft.id) == [Reason.OPENED]


def test_a_clock_set_back_does_not_turn_a_history_round(library, draft, clock):
    library.open_for_writing(draft.id)
    clock.forward(days=-365)
    library.save(typed(draft, "later"))
    library.open_for_writing(draft.id)
    assert [line.number for line in library.history(draft.id)] == [2, 1]
    assert library.revision(draft.id, 2).reflection.answers.impact == "later"


def test_asking_for_what_is_not_there_says_so(library, draft):
    with pytest.raises(NoSuchRevisionError):
        library.revision(draft.id, 7)
    with pytest.raises(NoSuchRevisionError):
        library.restore(draft.id, 7)
    with pytest.raises(NoSuchReflectionError):
        library.history("nowhere")


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE texts SET text = replace(text, 'was', 'wàs')",
        "UPDATE revisions SET title = 'Ward roumd'",
        "DELETE FROM revision_texts",
    ],
)
def test_a_revision_that_the_disk_changed_is_not_taken_for_what_was_written(
    library, draft, path, harm
):
    library.open_for_writing(draft.id)
    run_sql(path, harm)
    with pytest.raises(DamagedLibraryError):
        library.revision(draft.id, 1)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE answers SET text = replace(text, 'was', 'wàs')",
        "UPDATE reflections SET title = 'Ward roumd'",
        "UPDATE reflections SET version = version + 16",
    ],
)
def test_a_reflection_that_the_disk_changed_is_not_taken_for_what_was_written(
    library, draft, path, harm
):
    run_sql(path, harm)
    with pytest.raises(DamagedLibraryError):
        library.get(draft.id)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE reflections SET updated = CAST(updated AS BLOB)",
        "UPDATE reflections SET created = CAST(created AS BLOB)",
        "UPDATE answers SET prompt = CAST(prompt AS BLOB)",
        "UPDATE answers SET text = CAST(text AS BLOB)",
    ],
)
def test_a_text_that_one_bit_made_bytes_of_is_damage_and_no_fault_of_ours(
    library, draft, path, harm
):
    run_sql(path, harm)
    library.update_search_index()
    with pytest.raises(DamagedLibraryError):
        library.get(draft.id)


def test_damage_that_is_met_while_writing_is_told_from_a_disk_that_refuses(library, draft, path):
    run_sql(path, "UPDATE reflections SET title = 'Ward roumd'")
    with pytest.raises(DamagedWhileSavingError):
        library.open_for_writing(draft.id)


def test_an_index_that_does_not_lead_to_a_reflection_is_damage_and_not_its_end(
    library, draft, path
):
    with connected(path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        elsewhere = "CREATE UNIQUE INDEX reflections_by_id ON reflections (title)"
        change = "UPDATE sqlite_master SET sql = ? WHERE name = 'reflections_by_id'"
        connection.execute(change, (elsewhere,))
    with connected(path) as connection:
        connection.execute("REINDEX reflections_by_id")
        connection.execute("PRAGMA writable_schema = ON")
        back = elsewhere.replace("(title)", "(id)")
        connection.execute(change, (back,))
    library.close()
    with closing(open_library(path)) as again, pytest.raises(DamagedLibraryError):
        again.get(draft.id)
