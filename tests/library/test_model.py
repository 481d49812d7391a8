"""Whatever is done in whatever order, the library holds what a plain dictionary would."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from reflect_app.library.store import open_library
from reflect_app.reflection import Answers, Place, PromptKey, Reflection, Spot, Status, clean_text
from tests.library.conftest import Clock

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
    Place,
    page=st.sampled_from(["", "needs", "check"]),
    spots=st.dictionaries(
        st.sampled_from(PromptKey),
        st.builds(Spot, cursor=st.integers(0, 99), scroll=st.floats(0, 99)),
    ),
)


class LibraryMachine(RuleBasedStateMachine):
    """Drives a real library and the dictionary that it is compared with."""

    ids = Bundle("ids")

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="reflect-model-"))
        self.clock = Clock()
        self.library = self.opened()
        self.records = {}
        self.binned = []

    def opened(self):
        return open_library(self.folder / "library.sqlite3", now=self.clock)

    def teardown(self):
        self.library.close()
        shutil.rmtree(self.folder)

    @rule(target=ids, reflection=reflections, title=texts, status=st.sampled_from(Status))
    def create(self, reflection, title, status):
        record = self.library.create(reflection, title=title, status=status)
        self.records[record.id] = record
        return record.id

    @rule(one=ids, key=st.sampled_from(PromptKey), text=texts)
    def answer(self, one, key, text):
        before = self.records[one]
        typed = before.model_copy(update={"reflection": before.reflection.answering(key, text)})
        saved = self.records[one] = self.library.save(typed)
        changed = before.reflection.answers.of(key) != clean_text(text)
        self.comes_back(before, saved)
        assert saved.version == before.version + changed

    @rule(one=ids, reflection=reflections, title=texts, place=places)
    def save(self, one, reflection, title, place):
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
        self.library.save_place(one, place)
        self.records[one] = self.records[one].model_copy(update={"place": place})

    @rule(some=st.lists(ids, max_size=3))
    def move_to_bin(self, some):
        self.library.move_to_bin(some)
        self.binned += [one for one in dict.fromkeys(some) if one not in self.binned]

    @rule(some=st.lists(ids, max_size=3))
    def put_back(self, some):
        self.library.put_back(some)
        self.binned = [one for one in self.binned if one not in some]

    @rule(target=ids, one=ids)
    def duplicate(self, one):
        copy = self.library.duplicate(one)
        assert copy.reflection == self.records[one].reflection.model_copy(
            update={"published": None}
        )
        assert copy.title not in {record.title for record in self.records.values()}
        self.records[copy.id] = copy
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
        lines = self.library.summaries()
        assert {line.id for line in lines} == self.records.keys() - set(self.binned)
        assert {line.id for line in self.library.in_bin()} == set(self.binned)
        assert [line.updated for line in lines] == sorted(
            (line.updated for line in lines), reverse=True
        )

    @invariant()
    def lines_tell_what_the_reflections_hold(self):
        for line in [*self.library.summaries(), *self.library.in_bin()]:
            record = self.records[line.id]
            assert line.answered == len(record.reflection.answers.answered())
            assert (line.tags, line.title) == (record.reflection.tags, record.title)


LibraryMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=20)
TestLibraryMachine = LibraryMachine.TestCase
