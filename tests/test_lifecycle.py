"""What becomes of a reflection's status, whatever happens to it and whichever way that comes."""

from contextlib import closing
from datetime import date

import pytest

from reflect_app.gui.phrases import next_steps, statuses
from reflect_app.gui.tasks import undo_restore as going_back
from reflect_app.library.store import open_library
from reflect_app.lifecycle import LIFE, Event, after, may
from reflect_app.publication.publish.export_outcome import WrittenFile
from reflect_app.publication.publish.exporter import note_exported
from reflect_app.publication.publish.publish_dates import DatePlan
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.reflection import EditorPosition, PromptKey, Status
from reflect_app.revision import Reason
from reflect_app.text_format.writer import write
from tests.drivers.importing import import_file
from tests.samples import FULL

EDITS = {
    "an answer": {"answers": FULL.answers.replacing(PromptKey.FEELINGS, "Other words")},
    "an answer taken out": {"answers": FULL.answers.replacing(PromptKey.NEEDS, "")},
    "a tag more": {"tags": (*FULL.tags, "other")},
    "no tags": {"tags": ()},
    "another order of tags": {"tags": FULL.tags[::-1]},
    "another date": {"published": date(2021, 8, 19)},
    "no date": {"published": None},
}
NO_EDITS = {
    "nothing": {},
    "the private title": {"title": "Another title"},
    "the place": {"place": EditorPosition(page="needs", tag_typed="half")},
}
AFTER_EDIT = {
    "draft": "draft",
    "finished": "draft",
    "with-supervisor": "returned",
    "returned": "returned",
    "approved": "draft",
    "published": "draft",
}
AFTER_RETAGGING = {
    "draft": "draft",
    "finished": "finished",
    "with-supervisor": "returned",
    "returned": "returned",
    "approved": "finished",
    "published": "published",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("life")
    with closing(open_library(folder / "library.sqlite3")) as library:
        yield library


def saved(library, record, changes):
    return library.save(record.model_copy(update=changes))


def saved_by_somebody_who_read_it_anew(library, record, changes):
    return library.save(library.get(record.id).model_copy(update=changes))


def restored(library, record, changes):
    """Restored from the history, where it was once as it is wanted."""
    library.save(record.model_copy(update={**changes, "status": Status.DRAFT}))
    once = library.open_for_writing(record.id)
    now = {"title": record.title, "reflection": record.reflection, "status": record.status}
    assert library.save(once.model_copy(update=now)).status is record.status
    return library.restore(record.id, 1)


def put_back(library, record, changes):
    return going_back.go_back_to(library, record.model_copy(update=changes))


def reunited(library, record, changes):
    other = library.create(changes.get("reflection", FULL), title=changes.get("title", "T"))
    return library.reunite(record.id, other.id, keep_other=True)


WAYS = (saved, saved_by_somebody_who_read_it_anew, restored, put_back, reunited)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("status", Status)
def test_an_edit_takes_back_what_was_said_of_other_words(library, status, edit, way):
    record = library.create(FULL, title="T", status=status)
    kept = way(library, record, {"reflection": FULL.model_copy(update=EDITS[edit])})
    assert kept.status == AFTER_EDIT[status]
    assert library.get(record.id) == kept


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("change", NO_EDITS)
@pytest.mark.parametrize("status", Status)
def test_title_and_place_are_nobodys_business_but_the_writers(library, status, change, way):
    record = library.create(FULL, title="T", status=status)
    assert way(library, record, NO_EDITS[change]).status is status


@pytest.mark.parametrize("day", [None, date(2021, 8, 19)])
@pytest.mark.parametrize("status", Status)
def test_a_date_given_for_an_export_is_part_of_it(library, tmp_path, status, day):
    before = FULL.model_copy(update={"published": None})
    record = library.create(before if day else FULL, status=status)
    dates = DatePlan.one(day) if day else DatePlan.own()
    job = Publisher(library, PublishPlan(library, PublishSettings(tmp_path, dates=dates)), None)
    assert [one.problems for lot in job.lots([record.id]) for one in lot] == [()]
    kept = library.get(record.id)
    assert kept.reflection.published == (day or FULL.published)
    under_review = status in {Status.WITH_SUPERVISOR, Status.RETURNED}
    edited = Status.RETURNED if day else status
    assert kept.status is (edited if under_review else Status.PUBLISHED)


def test_another_date_for_what_was_published_is_published_with_it(library, tmp_path):
    record = library.create(FULL, status=Status.PUBLISHED)
    other = FULL.model_copy(update={"published": date(2021, 8, 19)})
    written = WrittenFile(path=tmp_path / "a.txt", sha256="0" * 64)
    kept = note_exported(library, record.model_copy(update={"reflection": other}), written)
    assert (kept.status, kept.reflection) == (Status.PUBLISHED, other)
    newest = library.history(record.id)[0]
    assert newest.reason is Reason.PUBLISHED
    assert library.revision(record.id, newest.number).reflection == other


@pytest.mark.parametrize("status", Status)
def test_tags_put_in_order_leave_what_was_written_as_finished_and_published_as_it_was(
    library, status
):
    record = library.create(FULL, status=status)
    other = FULL.model_copy(update={"tags": ("other",)})
    kept = library.save(record.model_copy(update={"reflection": other}), event=Event.RETAGGED)
    assert kept.status == AFTER_RETAGGING[status]
    title = library.save(kept.model_copy(update={"title": "T"}), event=Event.RETAGGED)
    assert title.status is kept.status


def test_an_edit_is_no_step_of_its_life_in_the_history(library):
    record = library.create(FULL, status=Status.WITH_SUPERVISOR)
    library.save(record.model_copy(update={"reflection": FULL.answering(PromptKey.NEEDS, "We")}))
    assert list(library.history(record.id)) == []


def test_a_file_taken_in_changes_nothing_that_is_there(library, tmp_path):
    approved = library.create(FULL, status=Status.APPROVED)
    path = tmp_path / "a.txt"
    path.write_bytes(write(FULL.answering(PromptKey.NEEDS, "Other words")))
    taken_in = library.get(import_file(library, path).id)
    assert (taken_in.status, library.get(approved.id)) == (Status.PUBLISHED, approved)


@pytest.mark.parametrize("event", Event)
def test_every_event_leads_from_a_status_to_another_one(event):
    assert all(before is not now for before, now in LIFE[event].items())
    assert all(after(event, each) is each for each in Status if not may(event, each))


def test_the_way_of_a_reflection_from_the_first_word_to_the_file():
    status, way = Status.DRAFT, []
    for event in ("finished", "sent", "returned", "finished", "sent", "approved", "exported"):
        assert may(Event(event), status)
        status = after(Event(event), status)
        way.append(status.value)
    assert " ".join(way) == (
        "finished with-supervisor returned finished with-supervisor approved published"
    )


def test_the_list_speaks_of_the_statuses_that_there_are():
    exportable = {each for each in Status if may(Event.EXPORTED, each)}
    assert exportable == statuses.TO_BE_PUBLISHED
    assert set(statuses.STATUSES) == set(Status)
    going_on = {each for each in Status if may(Event.FINISHED, each)} | {Status.FINISHED}
    assert set(Status) - going_on == next_steps.FOR_READING
