"""A key in a long answer, to painted: ``python -m tests.benchmarks.bench_typing``.

The answer has 5,000 words in 50 paragraphs and stands on a prompt's page of the real wizard, over
its library, with autosave and counting. A bare ``QTextEdit`` of the same size, font and text, in
the same run, gets the same keys: both in turns of 25, at the pace of a quick typist, with a pause
after each turn in which what was typed is saved. A key is measured until its change is painted.
A third editor has 40 comments on passages of its answer, with their cards beside it. A fourth has
all advice on, with eight passages a paragraph; in the others it is folded away. How long the
interface waits while 5,000 words are looked over is told too: between two turns of its loop.
At last somebody thinks after each key just so long that the next one meets the look at the text.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from reflect_app.gui.wizard.prompt_page import PromptPage
from reflect_app.gui.wizard.wizard import ReflectionWizard
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.review.entries import Entry
from tests.drivers.real_wizard import open_for_writing
from tests.drivers.wizard_review import ReviewScript

AT_MOST, WORST = 1.5, 16.0  # times a bare editor at the median; milliseconds for any key
TURNS, KEYS = 16, 25
COMMENTS = 40
ROWS = ("bare QTextEdit", "prompt page", "with 40 comments", "all advice on")
WAIT = 25.0  # milliseconds that the interface may wait for advice
PACE, PAUSE = 0.03, 0.7  # seconds after a key, and after a turn
THOUGHT, THOUGHTS = 0.45, 40  # seconds after a key of somebody who thinks, and how many keys
PARAGRAPH = " ".join(
    ("On the ward round we waited until she had found her words and " * 8).split()[:100]
)
TOLD = (
    "Maria Lopez came on 3rd March and refused to engage, so I rang 01632 960 001 for suport. "
    "Her son Tomasz, aged 7, goes to St Example's School. "
)
TEXT = "\n".join([" ".join((TOLD + PARAGRAPH).split()[:100])] * 50)
TYPED = "while "


class Painted(QObject):
    """Whether a widget was painted."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self.done = False
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.done = self.done or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


class Typist:
    """Types in the middle of an editor, and takes the time of each key."""

    def __init__(self, edit: QTextEdit) -> None:
        self._edit = edit
        self._painted = Painted(edit)
        self.times: list[float] = []
        cursor = edit.textCursor()
        cursor.setPosition(len(TEXT) // 2)
        cursor.movePosition(QTextCursor.MoveOperation.NextWord)
        edit.setTextCursor(cursor)

    def type_a_turn(self) -> None:
        self.times += self.type(KEYS, PACE)

    def type(self, keys: int, pace: float) -> list[float]:
        """How long so many keys take, with so many seconds after each."""
        self._edit.activateWindow()
        self._edit.setFocus()
        let_pass(PAUSE)
        times = []
        for at in range(keys):
            times.append(self._press(TYPED[(len(self.times) + at) % len(TYPED)]))
            let_pass(pace)
        return times

    def _press(self, letter: str) -> float:
        """How long a key takes, in milliseconds."""
        self._painted.done = False
        key = Qt.Key(ord(letter.upper()))
        start = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._edit, event)
        while not self._painted.done:
            QApplication.processEvents()
        return (time.perf_counter() - start) * 1000


def let_pass(seconds: float) -> None:
    """Let everything happen that is due."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def bare_editor(like: QTextEdit) -> QTextEdit:
    """An editor that shows as much, in the same font, with the same text.

    Its font is that of its document, since the style sheet of the program is over any other.
    """
    edit = QTextEdit()
    edit.setAcceptRichText(False)
    edit.resize(like.size())
    edit.setPlainText(TEXT)
    edit.show()
    edit.document().setDefaultFont(like.font())
    edit.resize(edit.size() - edit.viewport().size() + like.viewport().size())
    QApplication.processEvents()
    assert edit.document().defaultFont() == like.document().defaultFont()
    assert edit.viewport().size() == like.viewport().size()
    return edit


def measure(library: FileLibrary, path: Path) -> dict[str, list[float]]:
    """The times of all keys, in the bare editor, in ours, and in ours with comments."""
    text = Reflection(answers=Answers(description=TEXT))
    plain, commented = library.create(text), library.create(text)
    advised = library.create(text)
    library.add_to_review(commented.id, comments_on(text))
    writing = [
        open_for_writing(path, each, opened=library, advice_off="" if each is advised else "all")
        for each in (plain, commented, advised)
    ]
    until_advised(writing[2].wizard)
    edits = [answer_of(each.wizard) for each in writing]
    page = writing[1].wizard.current()
    assert isinstance(page, PromptPage)
    assert page.comments is not None
    assert len(page.comments.passages.found) == COMMENTS
    print(f"{len(underlined(writing[2].wizard))} passages are underlined where all advice is on")
    typists = [Typist(edit) for edit in (bare_editor(edits[0]), *edits)]
    for _ in range(TURNS):
        for typist in typists:
            typist.type_a_turn()
    for name, typist in zip(ROWS, typists, strict=True):
        took = sorted(typist.type(THOUGHTS, THOUGHT))
        over, late = sum(each > WORST for each in took), took[round(0.95 * THOUGHTS) - 1]
        said = f"median {statistics.median(took):6.2f} ms, 95% {late:6.2f}, over {WORST}: {over}"
        print(f"{name:18} with pauses of {THOUGHT} s: {said} of {THOUGHTS}")
    assert len(page.comments.passages.found) == COMMENTS
    for each in writing:
        each.take_apart()
    for each in writing:
        each.service.stop()
    return dict(zip(ROWS, (each.times for each in typists), strict=True))


def until_advised(wizard: ReflectionWizard) -> None:
    """Wait until all is looked over, and say how long the interface had to wait at most."""
    end = time.perf_counter() + 30
    while time.perf_counter() < end and not underlined(wizard):
        let_pass(0.1)
    draft = wizard.advice.draft
    assert draft is not None
    let_pass(1)
    for name, act in (("all anew", draft.adviser.forget), ("once more", draft.adviser.look_now)):
        waits, last = [], time.perf_counter()
        begun = last
        act()
        while draft.adviser.working:
            QApplication.processEvents()
            time.sleep(0.0005)
            now = time.perf_counter()
            waits.append((now - last) * 1000)
            last = now
        took = (last - begun) * 1000
        print(f"{name:18} {took:7.1f} ms, longest wait {max(waits):5.1f} ms  (at most {WAIT})")


def underlined(wizard: ReflectionWizard) -> list[object]:
    """The passages of the page that is shown."""
    page = wizard.current()
    assert isinstance(page, PromptPage)
    return list(page.advised.live()) if page.advised is not None else []


def comments_on(text: Reflection) -> list[Entry]:
    """Comments on passages all over an answer, some of them on one line."""
    script = ReviewScript(text).sent()
    answer = text.answers.description
    for at in range(COMMENTS):
        start = (at // 2) * len(answer) // (COMMENTS // 2) + 40 * (at % 2)
        script.comment_at(PromptKey.DESCRIPTION, "What did you see or hear here?", start, 24)
    return script.returned().entries


def answer_of(wizard: ReflectionWizard) -> QTextEdit:
    edit = wizard.current().first_field()
    assert isinstance(edit, QTextEdit)
    assert len(edit.toPlainText()) == len(TEXT)
    return edit


def main() -> None:
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite3"
        rows = measure(open_library(path), path)
    for at, took in enumerate(zip(*rows.values(), strict=True)):
        told = (f"{name} {each:7.2f} ms" for name, each in zip(rows, took, strict=True))
        print(f"key {at:3}   {'   '.join(told)}")
    report(rows)
    del app


def report(rows: dict[str, list[float]]) -> None:
    bare = rows[ROWS[0]]
    for name, times in rows.items():
        print(f"{name:18} median {statistics.median(times):6.2f} ms, worst {max(times):6.2f} ms")
        if times is not bare:
            ratio = statistics.median(times) / statistics.median(bare)
            worst = max(times) / max(bare)
            print(f"{'':18} ratio of the medians {ratio:.2f}  (at most {AT_MOST})")
            print(f"{'':18} ratio of the worst   {worst:.2f}  (worst at most {WORST} ms)")


if __name__ == "__main__":
    main()
