"""Somebody with a library of their own, who hands reflections over and opens what others send."""

import itertools

from reflect_app.advice.decisions import Decision, Why, reason_text
from reflect_app.advice.finding import Kind
from reflect_app.clock import utc_now
from reflect_app.handover.incoming import take_in_file
from reflect_app.handover.merging import pending, settle
from reflect_app.handover.outgoing import send
from reflect_app.handover.return_or_approve import approve, reopen, send_back
from reflect_app.library.store import open_library
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.anchors import anchor_to
from reflect_app.review.making_entries import Writer
from tests.drivers.library import each_second, open_new

WHOLE = Reflection(
    answers=Answers(
        description="She stayed with him until his breathing was calm.",
        needs="His need for rest.",
        impact="He slept.",
        factors="Time, and a quiet room.",
        feelings="Glad.",
        motivation="It was a small thing.",
    ),
    tags=("rest",),
    published="2026-11-01",
)


class Person:
    """``name`` is what they put on comments; ``folder`` is where their data and their files are."""

    def __init__(self, folder, name, *, open_at=open_new, clock=None):
        self.name = name
        self.folder = folder
        self.now = clock or each_second()
        self.library = open_at(folder / "data" / "library.sqlite3", now=self.now)
        self.files = itertools.count(1)

    @classmethod
    def again(cls, folder, name):
        """Whoever has their data there already, and opens Reflect once more."""
        return cls(folder, name, open_at=open_library, clock=utc_now)

    def _who(self):
        return {"name": self.name, "now": self.now()}

    def path(self):
        paths = (self.folder / f"{number}.reflection" for number in self.files)
        return next(path for path in paths if not path.exists())

    def write(self, reflection=WHOLE, title="Night shift"):
        return self.library.create(reflection, title=title).id

    def edit(self, it, text, key=PromptKey.NEEDS):
        record = self.library.get(it)
        reflection = record.reflection.answering(key, text)
        return self.library.save(record.model_copy(update={"reflection": reflection}))

    def send(self, it, **how):
        return send(self.library, it, self.path(), **self._who(), **how).path

    def send_back(self, it, **how):
        return send_back(self.library, it, self.path(), **self._who(), **how).path

    def approve(self, it, **how):
        return approve(self.library, it, self.path(), **self._who(), **how).path

    def reopen(self, it, reason="A word is missing."):
        return reopen(self.library, it, reason=reason, **self._who())

    def open(self, path, passphrase=None):
        return take_in_file(self.library, path, passphrase=passphrase, **self._who())

    def decide(self, it, about, reason="A quotation.", key=None, kind=Kind.IDENTIFIERS):
        decision = Decision(kind, about, about, Why.OWN, self.now(), own_reason=reason, prompt=key)
        self.library.decide(it, [decision])

    def decided(self, it):
        """What is decided about here, and why, in their words."""
        return {each.about: reason_text(each) for each in self.library.decisions(it).kept}

    def comment(self, it, text, passage="", key=PromptKey.DESCRIPTION, suggestion=None):
        review = self.review(it)
        answer = self.answer(it, key)
        anchor = passage and anchor_to(review.head, answer, answer.index(passage), len(passage))
        writer = Writer(self.name, self.now(), review)
        entry = writer.comment(key, text, anchor or None, suggestion)
        self.library.add_to_review(it, [entry])
        return entry.id

    def reply(self, it, comment, text):
        writer = Writer(self.name, self.now(), self.review(it))
        self.library.add_to_review(it, [writer.reply(comment, text)])

    def reword(self, it, about, text):
        writer = Writer(self.name, self.now(), self.review(it))
        self.library.add_to_review(it, writer.reword(about, text))

    def withdraw(self, it, about):
        writer = Writer(self.name, self.now(), self.review(it))
        self.library.add_to_review(it, [writer.withdraw(about)])

    def pending(self, it):
        return pending(self.library, it)

    def settle(self, it, choices):
        return settle(self.library, it, choices, **self._who())

    def review(self, it):
        return self.library.review(it)

    def status(self, it):
        return str(self.library.get(it).status)

    def answer(self, it, key=PromptKey.NEEDS):
        return self.library.get(it).reflection.answers.of(key)

    def comments(self, it):
        return [each.text for each in self.review(it).comments]

    def close(self):
        self.library.close()
