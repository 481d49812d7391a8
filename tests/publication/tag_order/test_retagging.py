"""Many reflections get other tags, and nobody loses a word of theirs, or the way back."""

import pytest

from reflect_app.errors import ChangedElsewhereError, CouldNotSaveError
from reflect_app.library.store import open_library
from reflect_app.publication.ledger.went_out import OutState, what_went_out
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.publication.tag_order.retagging import (
    Retagged,
    Undone,
    retag,
    take_back,
    with_tags,
)
from reflect_app.publication.tag_order.tag_change import TagChange
from reflect_app.publication.tag_order.what_is_touched import AllTouched, touched
from reflect_app.queries import BIN, Query
from reflect_app.reflection import PromptKey, Status
from reflect_app.revision import Reason
from tests.drivers.person import WHOLE, Person
from tests.samples import FULL

RENAME = TagChange(("trust",), "hope")
AFTER = {
    Status.DRAFT: Status.DRAFT,
    Status.FINISHED: Status.FINISHED,
    Status.WITH_SUPERVISOR: Status.RETURNED,
    Status.RETURNED: Status.RETURNED,
    Status.APPROVED: Status.FINISHED,
    Status.PUBLISHED: Status.PUBLISHED,
}


def tagged(library, *tags, **given):
    return library.create(FULL.model_copy(update={"tags": tags}), **given)


def changed(library, change=RENAME):
    return list(retag(library, change, with_tags(library, change)))


def edited(library, record, **changes):
    return library.save(record.model_copy(update=changes))


def answered(record, text="Other words"):
    return record.reflection.answering(PromptKey.NEEDS, text)


@pytest.mark.parametrize("status", Status)
def test_what_people_wrote_is_as_finished_as_it_was(library, status):
    record = tagged(library, "trust", status=status)
    (touch,) = touched(library, RENAME)
    changed(library)
    now = library.get(record.id)
    assert now.status is AFTER[status] is touch.status_after
    assert now.reflection == record.reflection.model_copy(update={"tags": ("hope",)})


@pytest.mark.parametrize("status", Status)
def test_taken_back_tags_and_status_are_exactly_what_they_were(library, status):
    record = tagged(library, "a", "Trust", status=status)
    done = changed(library)
    assert [each.became for each in take_back(library, done)] == [Undone.BACK]
    now = library.get(record.id)
    assert (now.reflection, now.status) == (record.reflection, status)


def test_what_was_there_is_kept_in_the_history_first(library):
    record = tagged(library, "trust", status=Status.APPROVED)
    changed(library)
    (line,) = library.history(record.id)
    assert (line.reason, line.status) == (Reason.BEFORE_RETAGGING, Status.APPROVED)
    assert library.revision(record.id, line.number).reflection == record.reflection


def test_taking_back_is_no_new_step_of_its_life(library):
    record = tagged(library, "trust", status=Status.APPROVED)
    list(take_back(library, changed(library)))
    reasons = [line.reason for line in library.history(record.id)]
    assert reasons == [Reason.BEFORE_RETAGGING, Reason.BEFORE_RETAGGING]


def test_before_anything_it_is_said_what_it_means(library):
    tagged(library, "trust", status=Status.APPROVED, title="Approved")
    tagged(library, "trust", "a", status=Status.PUBLISHED, title="Published")
    tagged(library, "trust", status=Status.WITH_SUPERVISOR)
    found = AllTouched.of(touched(library, TagChange(("trust",))))
    assert [line.title for line in found.lines][1:] == ["Published", "Approved"]
    counts = (found.approvals, found.published, found.with_supervisor, found.untagged)
    assert counts == (1, 1, 1, 2)


def test_a_published_text_that_was_approved_loses_its_approval_too(library, tmp_path):
    author, reader = Person(tmp_path / "author", "A."), Person(tmp_path / "reader", "B.")
    it = author.write(WHOLE.model_copy(update={"tags": ("trust",)}))
    reader.open(author.send(it))
    author.open(reader.approve(it))
    record = author.library.get(it)
    author.library.save(record.model_copy(update={"status": Status.PUBLISHED}))
    found = AllTouched.of(touched(author.library, RENAME))
    assert (found.approvals, found.published) == (1, 1)


def test_what_came_for_review_is_not_touched_and_is_named(tmp_path):
    author, reader = Person(tmp_path / "author", "A."), Person(tmp_path / "reader", "B.")
    it = author.write(WHOLE.model_copy(update={"tags": ("trust",)}))
    reader.open(author.send(it))
    own = tagged(reader.library, "trust")
    found = AllTouched.of(touched(reader.library, RENAME))
    assert ([each.id for each in found.for_review], found.ids) == ([it], [own.id])
    assert [each.id for each in changed(reader.library)] == [own.id]
    assert reader.library.get(it).reflection.tags == ("trust",)


def test_what_is_in_the_bin_stays_there_as_it_is(library):
    binned, going = tagged(library, "trust"), tagged(library, "trust")
    library.move_to_bin([binned.id])
    ids = with_tags(library, RENAME)
    library.move_to_bin([going.id])
    assert list(retag(library, RENAME, [*ids, binned.id])) == []
    assert sorted(library.ids(BIN)) == sorted([binned.id, going.id])


def test_a_merge_touches_each_reflection_once(library):
    both = tagged(library, "leaderships", "x", "leadrship")
    tagged(library, "leadership")
    change = TagChange(("leaderships", "leadrship"), "leadership", "leadership")
    (done,) = changed(library, change)
    assert (done.id, done.now) == (both.id, ("leadership", "x"))


def test_done_again_it_finishes_the_rest(library):
    ids = [tagged(library, "trust").id for _ in range(5)]
    some = retag(library, RENAME, with_tags(library, RENAME))
    begun = {next(some).id, next(some).id}
    some.close()  # as a kill, or Stop
    assert {each.id for each in changed(library)} == set(ids) - begun
    assert changed(library) == []
    assert {library.get(each).version for each in ids} == {2}


def test_an_answer_written_since_stays_and_only_the_tags_go_back(library):
    record = tagged(library, "trust")
    done = changed(library)
    now = library.get(record.id)
    edited(library, now, reflection=answered(now))
    assert [each.became for each in take_back(library, done)] == [Undone.TAGS_ALONE]
    assert library.get(record.id).reflection == answered(record)


def test_other_tags_or_another_status_since_are_left_and_named(library):
    first, second = tagged(library, "trust", title="First"), tagged(library, "trust")
    done = changed(library)
    now = library.get(first.id)
    edited(library, now, reflection=now.reflection.model_copy(update={"tags": ("mine",)}))
    edited(library, library.get(second.id), status=Status.FINISHED)
    back = {each.title: each.became for each in take_back(library, done)}
    assert set(back.values()) == {Undone.CHANGED_SINCE}
    assert "First" in back
    assert library.get(first.id).reflection.tags == ("mine",)


def test_what_is_in_the_bin_or_gone_by_now_is_not_brought_back_by_undo(library):
    binned, gone = tagged(library, "trust"), tagged(library, "trust")
    done = changed(library)
    library.move_to_bin([binned.id, gone.id])
    library.purge([gone.id])
    assert {each.became for each in take_back(library, done)} == {Undone.AWAY}
    assert library.ids(BIN) == [binned.id]


class Meanwhile:
    """A library in which somebody else saves just before each of the first saves."""

    def __init__(self, library, times):
        self._library, self.left = library, times

    def __getattr__(self, name):
        return getattr(self._library, name)

    def save(self, record, **how):
        if self.left:
            self.left -= 1
            there = self._library.get(record.id)
            edited(self._library, there, reflection=answered(there, f"Word {self.left}"))
        return self._library.save(record, **how)


def test_what_somebody_saved_in_between_is_kept(library):
    record = tagged(library, "trust")
    (done,) = retag(Meanwhile(library, 1), RENAME, [record.id])
    now = library.get(record.id)
    assert done.problem is None
    assert (now.reflection.answers.needs, now.reflection.tags) == ("Word 0", ("hope",))


def test_one_that_others_write_in_all_the_time_is_left_and_holds_up_no_other(library):
    busy, other = tagged(library, "trust", title="Busy"), tagged(library, "trust")
    outcomes = list(retag(Meanwhile(library, 2), RENAME, [busy.id, other.id]))
    assert [(each.title == "Busy", type(each.problem)) for each in outcomes] == [
        (True, ChangedElsewhereError),
        (False, type(None)),
    ]


def test_where_the_disk_refuses_nothing_more_is_tried_and_what_is_done_can_be_taken_back(
    library, monkeypatch
):
    ids = [tagged(library, "trust").id for _ in range(3)]
    job = retag(library, RENAME, ids)
    done = [next(job)]
    whole = library.save
    monkeypatch.setattr(library, "save", refusing)
    done += job
    assert [type(each.problem) for each in done] == [type(None), CouldNotSaveError]
    monkeypatch.setattr(library, "save", whole)
    assert [each.became for each in take_back(library, done)] == [Undone.BACK]


def refusing(_record, **_how):
    raise CouldNotSaveError("The disk is full.")


def test_search_finds_by_the_new_tag_and_not_by_the_old(library):
    record = tagged(library, "backgammon")
    assert library.find(Query(words="backgammon"))
    changed(library, TagChange(("backgammon",), "draughts"))
    assert [line.id for line in library.find(Query(words="draughts"))] == [record.id]
    assert list(library.find(Query(words="backgammon"))) == []


def test_another_window_on_the_library_can_save_meanwhile(library, tmp_path):
    records = [tagged(library, "trust") for _ in range(3)]
    other = open_library(tmp_path / "data" / "library.sqlite3")
    for each in retag(library, RENAME, [each.id for each in records]):
        there = other.get(each.id)
        edited(other, there, title="Named meanwhile")
    other.close()
    now = {(library.get(each.id).title, library.get(each.id).reflection.tags) for each in records}
    assert now == {("Named meanwhile", ("hope",))}


def test_an_answer_has_all_that_is_needed_to_take_it_back(library):
    record = tagged(library, "trust", title="T", status=Status.APPROVED)
    (done,) = changed(library)
    was, now = Status.APPROVED, Status.FINISHED
    assert done == Retagged(record.id, "T", ("trust",), was, ("hope",), now, version=2)


def test_what_is_out_with_other_tags_is_seen_until_it_is_taken_back_or_published_again(
    library, tmp_path
):
    record = tagged(library, "trust", status=Status.FINISHED)

    def publish():
        settings = PublishSettings(tmp_path / "out", replace=True)
        job = Publisher(library, PublishPlan(library, settings), None)
        return [
            one for lots in (job.lots([record.id]), job.finish()) for lot in lots for one in lot
        ]

    def states():
        return [one.state for one in what_went_out(library)]

    (tmp_path / "out").mkdir()
    publish()
    done = changed(library)
    assert (states(), library.get(record.id).status) == ([OutState.EDITED], Status.PUBLISHED)
    list(take_back(library, done))
    assert states() == [OutState.AS_PUBLISHED]
    changed(library)
    publish()
    (file,) = (tmp_path / "out").iterdir()
    assert (states(), b"Tags: hope" in file.read_bytes()) == ([OutState.AS_PUBLISHED], True)


def test_what_is_out_is_counted_by_the_ledger_whatever_its_status_is_by_now(library, tmp_path):
    record = tagged(library, "trust", status=Status.FINISHED)
    job = Publisher(library, PublishPlan(library, PublishSettings(tmp_path)), None)
    list(job.lots([record.id]))
    record = library.get(record.id)
    library.save(record.model_copy(update={"status": Status.WITH_SUPERVISOR}))
    assert AllTouched.of(touched(library, RENAME)).published == 1
