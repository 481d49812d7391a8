"""What is typed, kept or said while the library is at work is in it in the end, in its place."""

from datetime import UTC, datetime

import pytest

from reflect_app.gui.wizard.draft_saver import DraftSaver
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import EditorPosition
from reflect_app.review.making_entries import Writer
from reflect_app.review.state import Review
from reflect_app.revision import Reason
from tests.samples import FULL

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


def needing(text):
    return FULL.answering(PromptKey.NEEDS, text)


class Draft:
    """A draft with its saver, as a window has them, and no window."""

    def __init__(self, service, record):
        self.text = record.reflection
        self.saver = DraftSaver(service, self._collect, record)
        self.replaced, self.forks = [], []
        self.saver.replaced.connect(self._show)
        self.saver.forked.connect(lambda: self.forks.append(self.saver.other_id))

    def _collect(self):
        return "", self.text, EditorPosition()

    def _show(self, record):
        self.replaced.append(record)
        self.text = record.reflection


@pytest.fixture
def record(on_shelf):
    return on_shelf(lambda library: library.create(needing("At first")))


@pytest.fixture
def draft(service, record):
    return Draft(service, record)


@pytest.fixture
def theirs(on_shelf, record):
    """What was saved elsewhere meanwhile."""
    changed = record.model_copy(update={"reflection": needing("Theirs")})
    return on_shelf(lambda library: library.save(changed))


@pytest.fixture
def history(on_shelf, record):
    """The answers in the history, the oldest first."""

    def read(library):
        lines = reversed(library.history(record.id))
        return [library.revision(record.id, each.number).reflection for each in lines]

    return lambda: [each.answers.needs for each in on_shelf(read)]


def test_what_is_typed_while_another_text_takes_its_place_is_in_the_history(
    draft, service, theirs, history
):
    draft.text = needing("Mine")
    draft.saver.replace_with(theirs)
    draft.text = needing("Mine, and more")
    assert service.finish()
    assert [each.reflection for each in draft.replaced] == [needing("Theirs")]
    assert {"Mine", "Mine, and more"} <= set(history())
    assert not draft.saver.unsaved


def test_what_is_to_be_kept_while_something_is_saved_is_kept_after_it(draft, service, history):
    for number in (1, 2):
        draft.saver.keep(needing(f"Shown before {number}"))
        draft.text = needing(f"Shown {number}")
        draft.saver.save()
    assert service.finish()
    assert [each for each in history() if "before" in each] == ["Shown before 1", "Shown before 2"]
    assert draft.saver.record.reflection == needing("Shown 2")


def test_what_was_said_stays_with_the_draft_that_this_text_parted_from(
    draft, service, theirs, on_shelf
):
    said = Writer("A.", AT, Review(())).comment(PromptKey.NEEDS, "Whose need?", None, None)
    draft.text = needing("Mine")
    draft.saver.touch()
    draft.saver.note(said)
    assert service.finish()
    assert draft.forks == [theirs.id]
    other, own = (
        on_shelf(lambda library, it=it: library.review(it))
        for it in (theirs.id, draft.saver.record.id)
    )
    assert [each.text for each in other.comments] == ["Whose need?"]
    assert own.comments == ()
    assert not draft.saver.unsaved


def test_a_window_that_has_gone_makes_no_draft_of_its_own(draft, service, theirs, on_shelf):
    draft.text = needing("Mine")
    draft.saver.look_elsewhere()
    draft.saver.stop()
    assert service.finish()
    assert draft.forks == []
    assert on_shelf(lambda library: library.ids()) == [theirs.id]


def test_before_two_changes_come_together_what_was_saved_elsewhere_is_in_the_history(
    draft, service, theirs, on_shelf
):
    draft.saver.merged_elsewhere.connect(lambda _before, _now, both: setattr(draft, "text", both))
    draft.text = draft.text.answering(PromptKey.FEELINGS, "Mine")
    draft.saver.touch()
    draft.saver.save()
    assert service.finish()
    saved = draft.saver.record.reflection
    assert (saved.answers.needs, saved.answers.feelings) == ("Theirs", "Mine")
    (line,) = on_shelf(lambda library: library.history(theirs.id))
    kept = on_shelf(lambda library: library.revision(theirs.id, line.number))
    assert (line.reason, kept.reflection) == (Reason.BEFORE_MERGING, needing("Theirs"))
