"""Whatever is done in whatever order, the library holds what a plain dictionary would."""

import re
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from reflect_app.clean_text import clean_text
from reflect_app.errors import NoSuchReflectionError
from reflect_app.library.store import open_library
from reflect_app.lifecycle import STATUS_REASONS, Event, after
from reflect_app.queries import BIN, Query
from reflect_app.reflection import (
    Answers,
    CursorPosition,
    EditorPosition,
    PromptKey,
    Reflection,
    Status,
)
from reflect_app.review.entries import Commented
from reflect_app.revision import Reason
from tests.drivers.clock import Clock

WORDS = re.compile("(?:^|(?<= ))[a-z]{3,}(?= |$)")  # plain to everybody as words
texts = st.text(max_size=40)
tags = st.lists(
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8), max_size=4
).map(tuple)
reflections = st.builds(
    Reflection,
    answers=st.builds(Answers, **{key.value: texts for key in PromptKey}),
    tags=tags,
    published=st.none() | st.dates(),
)
places = st.builds(
    EditorPosition,
    page=st.sampled_from(["", "needs", "check"]),
    spots=st.dictionaries(
        st.sampled_from(PromptKey),
        st.builds(CursorPosition, cursor=st.integers(0, 99), scroll=st.floats(0, 99)),
    ),
)


class LibraryMachine(RuleBasedStateMachine):
    """Drives a real library and the dictionary that it is compared with."""

    ids = Bundle("ids")

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="reflect-model-"))
        self.clock = Clock(datetime(2021, 8, 19, 14, 2, tzinfo=UTC))
        self.library = self.opened()
        self.records = {}
        self.binned = []
        self.revisions = {}
        self.said = {}
        self.gone = set()

    def opened(self):
        return open_library(self.folder / "library.sqlite3", now=self.clock)

    def teardown(self):
        self.library.close()
        shutil.rmtree(self.folder)

    @rule(target=ids, reflection=reflections, title=texts, status=st.sampled_from(Status))
    def create(self, reflection, title, status):
        record = self.library.create(reflection, title=title, status=status)
        self.records[record.id] = record
        self.revisions[record.id] = []
        self.said[record.id] = set()
        return record.id

    @rule(one=ids, text=texts)
    def comment(self, one, text):
        if one in self.gone:
            return
        said = self.library.review(one)
        by = {"by": "B.", "at": self.clock.time, "turn": said.next_turn}
        comment = Commented(**by, prompt=PromptKey.NEEDS, text=text, salt=f"{len(said.entries)}")
        assert self.library.add_to_review(one, [comment, *said.entries]) == self.records[one]
        self.said[one].add(comment.id)
        self.binned = [each for each in self.binned if each != one]

    def note(self, one, reason):
        """What the next revision holds, as the plain model has it."""
        record = self.records[one]
        self.revisions[one].append((reason, record.title, record.reflection))

    def note_unless_noted(self, one, reason):
        kept, record = self.revisions[one], self.records[one]
        blank = not kept and (record.title, record.reflection) == ("", Reflection())
        if not blank and not (kept and kept[-1][1:] == (record.title, record.reflection)):
            self.note(one, reason)

    @rule(one=ids)
    def open_for_writing(self, one):
        if one in self.gone:
            return
        assert self.library.open_for_writing(one) == self.records[one]
        self.note_unless_noted(one, Reason.OPENED)

    @rule(one=ids, status=st.sampled_from(Status))
    def change_status(self, one, status):
        if one in self.gone:
            return
        before = self.records[one]
        saved = self.library.save(before.model_copy(update={"status": status}))
        self.records[one] = saved
        self.comes_back(before, saved)
        if status is not before.status and status in STATUS_REASONS:
            self.note(one, STATUS_REASONS[status])

    @rule(one=ids, tags=st.lists(st.sampled_from("abc"), unique=True).map(tuple))
    def retag(self, one, tags):
        if one in self.gone:
            return
        before = self.records[one]
        self.note_unless_noted(one, Reason.BEFORE_RETAGGING)
        reflection = before.reflection.model_copy(update={"tags": tags})
        saved = self.library.save(
            before.model_copy(update={"reflection": reflection}),
            keeping=Reason.BEFORE_RETAGGING,
            event=Event.RETAGGED,
        )
        self.records[one] = saved
        self.comes_back(before, saved)
        changed = tags != before.reflection.tags
        status = after(Event.RETAGGED, before.status) if changed else before.status
        assert (saved.reflection, saved.status) == (reflection, status)

    @rule(one=ids, data=st.data())
    def restore(self, one, data):
        if not self.revisions.get(one):
            return
        number = data.draw(st.integers(1, len(self.revisions[one])))
        _reason, title, reflection = self.revisions[one][number - 1]
        self.note_unless_noted(one, Reason.BEFORE_RESTORING)
        before, saved = self.records[one], self.library.restore(one, number)
        self.records[one] = saved
        self.comes_back(before, saved)
        assert (saved.title, saved.reflection) == (title, reflection)
        if (before.title, before.reflection) != (title, reflection):
            self.note(one, Reason.RESTORED)

    @rule(one=ids, other=ids, keep_other=st.booleans())
    def reunite(self, one, other, keep_other):
        if one == other or {one, other} & self.gone:
            return
        mine, theirs = self.records[one], self.records[other]
        self.note_unless_noted(one, Reason.BEFORE_MERGING)
        changes = {"title": theirs.title, "reflection": theirs.reflection}
        self.records[one] = mine.model_copy(update=changes)
        self.note_unless_noted(one, Reason.BEFORE_MERGING)
        self.records[one] = saved = self.library.reunite(one, other, keep_other=keep_other)
        kept = theirs if keep_other else mine
        assert (saved.title, saved.reflection) == (kept.title, kept.reflection)
        self.comes_back(mine, saved)
        if saved.version != mine.version:
            self.note(one, Reason.MERGED)
        self.binned = [each for each in self.binned if each not in {one, other}] + [other]
        self.said[one] |= self.said[other]

    @rule(some=st.none() | st.lists(ids, max_size=3))
    def purge(self, some):
        gone = [one for one in self.binned if some is None or one in some]
        assert sorted(self.library.purge(some)) == sorted(gone)
        for one in gone:
            self.binned.remove(one)
            del self.records[one], self.revisions[one], self.said[one]
        self.gone |= set(gone)

    @rule()
    def crash(self):
        """The process ends without a word; what is in the files is all there is."""
        snapshot = self.folder / "snapshot"
        snapshot.mkdir()
        for file in self.folder.glob("library.sqlite3*"):
            shutil.copy(file, snapshot / file.name)
        self.library.close()
        for file in snapshot.iterdir():
            file.replace(self.folder / file.name)
        snapshot.rmdir()
        (self.folder / "library.sqlite3-shm").unlink(missing_ok=True)
        self.library = self.opened()

    @rule(one=ids, key=st.sampled_from(PromptKey), text=texts)
    def answer(self, one, key, text):
        if one in self.gone:
            return
        before = self.records[one]
        typed = before.model_copy(update={"reflection": before.reflection.answering(key, text)})
        saved = self.records[one] = self.library.save(typed)
        changed = before.reflection.answers.of(key) != clean_text(text)
        self.comes_back(before, saved)
        assert saved.version == before.version + changed

    @rule(one=ids, reflection=reflections, title=texts, place=places)
    def save(self, one, reflection, title, place):
        if one in self.gone:
            return
        changes = {"reflection": reflection, "title": title, "place": place}
        before = self.records[one]
        self.records[one] = self.library.save(before.model_copy(update=changes))
        self.comes_back(before, self.records[one])
        assert self.records[one].reflection == reflection

    def comes_back(self, before, saved):
        """What was changed is in the bin no more."""
        if saved.version != before.version and saved.id in self.binned:
            self.binned.remove(saved.id)

    @rule(one=ids, place=places)
    def save_place(self, one, place):
        if one in self.gone:
            return
        moved = self.records[one].model_copy(update={"place": place})
        assert self.library.save(moved) == moved
        self.records[one] = moved

    @rule(some=st.lists(ids, max_size=3))
    def move_to_bin(self, some):
        some = [one for one in some if one not in self.gone]
        self.library.move_to_bin(some)
        self.binned += [one for one in dict.fromkeys(some) if one not in self.binned]

    @rule(some=st.lists(ids, max_size=3))
    def put_back(self, some):
        some = [one for one in some if one not in self.gone]
        self.library.put_back(some)
        self.binned = [one for one in self.binned if one not in some]

    @rule(target=ids, one=ids)
    def duplicate(self, one):
        if one in self.gone:
            return multiple()
        copy = self.library.duplicate(one)
        assert copy.reflection == self.records[one].reflection.model_copy(
            update={"published": None}
        )
        assert copy.title not in {record.title for record in self.records.values()}
        self.records[copy.id] = copy
        self.revisions[copy.id] = []
        self.said[copy.id] = set()
        return copy.id

    @rule()
    def reopen(self):
        self.library.close()
        self.library = self.opened()

    @rule(days=st.integers(-400, 400))
    def time_passes(self, days):
        self.clock.time += timedelta(days=days)

    @invariant()
    def every_reflection_is_as_it_was_left(self):
        for one, record in self.records.items():
            assert self.library.get(one) == record

    @invariant()
    def list_and_bin_hold_what_they_should(self):
        lines = self.library.find()
        assert {line.id for line in lines} == self.records.keys() - set(self.binned)
        assert {line.id for line in self.library.find(BIN)} == set(self.binned)
        assert [line.updated for line in lines] == sorted(
            (line.updated for line in lines), reverse=True
        )

    @invariant()
    def lines_tell_what_the_reflections_hold(self):
        for line in [*self.library.find(), *self.library.find(BIN)]:
            record = self.records[line.id]
            assert line.answered == len(record.reflection.answers.answered())
            assert (line.tags, line.title) == (record.reflection.tags, record.title)

    @invariant()
    def every_history_holds_what_was_kept(self):
        for one, kept in self.revisions.items():
            lines = self.library.history(one)
            assert [line.number for line in lines] == list(range(len(kept), 0, -1))
            assert [line.reason for line in reversed(lines)] == [reason for reason, *_ in kept]
            for number, (_reason, title, reflection) in enumerate(kept, 1):
                revision = self.library.revision(one, number)
                assert (revision.title, revision.reflection) == (title, reflection)

    @invariant()
    def every_review_holds_what_was_said(self):
        for one, said in self.said.items():
            assert self.library.review(one).ids == said
        noted = self.library.entries_of(Commented)
        assert {one for one, _comment in noted} == {one for one, said in self.said.items() if said}

    @invariant()
    def what_is_gone_is_gone(self):
        assert set(self.library.purged_ids()) == self.gone
        for one in self.gone:
            with pytest.raises(NoSuchReflectionError):
                self.library.get(one)

    @invariant()
    def whole_words_are_found(self):
        for one, record in self.records.items():
            words = WORDS.findall(record.title)[:1]
            query = Query(words=" ".join(words), binned=one in self.binned)
            assert one in self.library.ids(query)
            assert self.library.find(query)[self.library.position(one, query)].id == one


LibraryMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=20)
TestLibraryMachine = LibraryMachine.TestCase
