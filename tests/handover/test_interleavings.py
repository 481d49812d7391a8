"""Whatever is done on several computers in whichever order, nothing is lost and all end alike."""

import itertools
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.three_way_merge import Choice
from tests.drivers.person import Person

BEGUN = Reflection(answers=Answers(description="First.\n\nSecond.\n\nThird.", needs="His."))
a_few = settings(max_examples=12, deadline=None)

_who = st.sampled_from(["desk", "laptop", "reader"])
_doing = st.sampled_from(["write", "write on", "say", "hand over", "open", "open", "choose"])
steps = st.lists(st.tuples(_who, _doing, st.integers(0, 9)), max_size=14)


class Everybody:
    """An author at two computers, a supervisor, and all files that they have handed over."""

    def __init__(self, folder):
        self.people = {
            "desk": Person(folder / "1", "A."),
            "laptop": Person(folder / "2", "A."),
            "reader": Person(folder / "3", "B."),
        }
        self.files, self.newest, self.marks, self.said = [], {}, [], []
        self.numbers = itertools.count()
        self.it = self.people["desk"].write(BEGUN)
        self.hand_over("desk")
        for each in ("laptop", "reader"):
            self.people[each].open(self.files[0])

    def do(self, who, what, where):
        if what == "hand over":
            self.hand_over(who)
        elif what == "open":
            self.people[who].open(self.files[where % len(self.files)])
        elif what == "say":
            self.said.append(f"Comment {next(self.numbers)}")
            self.people[who].comment(self.it, self.said[-1])
        elif what == "choose":
            self.choose(who)
        elif who != "reader":
            self.write(self.people[who], where, is_new=what == "write")

    def write(self, person, where, *, is_new):
        self.marks.append(f"<{next(self.numbers)}>")
        lines = person.answer(self.it, PromptKey.DESCRIPTION).split("\n")
        place = where % len(lines)
        if is_new:
            lines.insert(place, self.marks[-1])
        else:
            lines[place] += self.marks[-1]
        person.edit(self.it, "\n".join(lines), PromptKey.DESCRIPTION)

    def hand_over(self, who):
        person = self.people[who]
        give = person.send_back if who == "reader" else person.send
        self.newest[who] = give(self.it)
        self.files.append(self.newest[who])

    def choose(self, who):
        person = self.people[who]
        while (merge := person.pending(self.it)) is not None:
            person.settle(self.it, dict.fromkeys(merge.places, Choice.BOTH))

    def exchange(self):
        """One after the other opens the newest of the others, and hands on what comes of it."""
        for who in ("desk", "laptop", "reader", "desk", "laptop"):
            for path in self.newest.values():
                self.people[who].open(path)
                self.choose(who)
            self.hand_over(who)

    def close(self):
        for person in self.people.values():
            person.close()


@a_few
@given(steps)
def test_no_paragraph_and_no_comment_is_lost_and_all_end_alike(steps):
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        everybody = stack.enter_context(closing(Everybody(Path(folder))))
        for step in steps:
            everybody.do(*step)
        everybody.exchange()
        it, people = everybody.it, everybody.people.values()
        text = people_text(everybody)
        assert all(mark in text for mark in (*everybody.marks, "First.", "Second.", "Third."))
        assert all(sorted(each.comments(it)) == sorted(everybody.said) for each in people)
        assert len({each.review(it).head for each in people}) == 1


def people_text(everybody):
    """The text that all have; each of them the same."""
    texts = {each.library.get(everybody.it).reflection for each in everybody.people.values()}
    (text,) = texts
    return text.answers.description
