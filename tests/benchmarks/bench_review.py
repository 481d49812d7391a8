"""Opening and scrolling a review: ``python -m tests.benchmarks.bench_review``.

A reflection of 5,000 words is opened in the review window, with no comments and with 200, in turns
in the same process; and it is scrolled through by notches of the wheel, by pages, and by dragging
the bar, beside a bare ``QTextBrowser`` of the same text, font and size. A frame lasts from the
scroll until both the text and the margin are painted. Where others use the machine too, a frame
waits for them: so the processor's time of this thread is told beside the time by the clock.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QScrollBar, QTextBrowser, QWidget

from reflect_app.gui.app.controller import AppController
from reflect_app.gui.app.window_manager import REVIEW
from reflect_app.gui.application import make_application
from reflect_app.gui.review.review_window import ReviewWindow
from reflect_app.gui.tasks.change import EVERYTHING
from reflect_app.paths import AppPaths
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection
from reflect_app.status import Status
from tests import seeds
from tests.drivers.reviewing import Story
from tests.drivers.settle import let_events_happen, until

OPEN_AT_MOST, WORST_FRAME = 2.0, 16.0  # times a review without comments; milliseconds
ROUNDS, SIZE = 7, (1280, 800)
COMMENTS = 200
SENTENCE = "On the ward round we waited until she had found her words and then went on with her."
PARAGRAPH = " ".join([SENTENCE] * 6)  # 102 words
PER_PROMPT = 8  # paragraphs; six prompts have some 5,000 words
REFLECTION = Reflection(
    answers=Answers(**dict.fromkeys((key.value for key in PromptKey), "\n".join([PARAGRAPH] * 8)))
)


def story_with(comments: int) -> Story:
    """A review with so many comments, some of them on one line, a third resolved."""
    chance, story = seeds.chance("bench_review"), Story()
    story.arrives(REFLECTION)
    story.looks()
    for number in range(comments):
        prompt = chance.choice(list(PromptKey))
        words = PARAGRAPH.split()
        at = chance.randrange(len(words) - 5)
        passage = " ".join(words[at : at + chance.randint(1, 5)])
        text = "What did you see or hear here? " * chance.randint(1, 6)
        made = story.comments(chance.choice(["A.", "B."]), prompt, text.strip(), passage)
        if number % 3 == 0:
            story.add(story.writer("A.").resolve(made.id))
    return story


class Frames(QObject):
    """Notices what was painted since the last scroll."""

    def __init__(self, *viewports: QWidget) -> None:
        super().__init__(viewports[0])
        self.viewports, self.painted = viewports, set()
        for each in viewports:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.add(watched)
        return super().eventFilter(watched, event)

    def time_of(self, bar: QScrollBar, value: int) -> tuple[float, float]:
        """How long it takes from a scroll to all of it painted, in milliseconds.

        By the clock, and of the processor's time.
        """
        self.painted = set()
        if bar.value() == min(value, bar.maximum()):
            return 0.0, 0.0
        start, worked = time.perf_counter(), time.thread_time()
        bar.setValue(value)
        while len(self.painted) < len(self.viewports):
            QApplication.processEvents()
        return (time.perf_counter() - start) * 1000, (time.thread_time() - worked) * 1000


def ways(bar: QScrollBar) -> dict[str, list[int]]:
    """Where the bar goes: notch by notch, page by page, and here and there as it is dragged."""
    chance = seeds.chance("dragging")
    notches = list(range(60, min(bar.maximum(), 18_000), 60))
    pages = list(range(0, bar.maximum(), max(1, bar.pageStep() - 40)))[1:]
    dragged = [chance.randrange(bar.maximum()) for _ in range(120)]
    return {"by the wheel": notches, "by pages": pages, "dragged": dragged}


class Reviews:
    """The program with both reviews in its library."""

    def __init__(self, folder: Path) -> None:
        self.program = AppController(make_application(), AppPaths(folder))
        self.program.settings_file.settings.comment_name = "B."
        self.program.show()
        self._ids: dict[int, str] = {}
        for number in (0, COMMENTS):
            self._keep(number)

    def _keep(self, number: int) -> None:
        entries, found = story_with(number).entries, []
        self.program.service.ask(
            lambda library: (
                library.take_in(
                    f"review{number:04}", REFLECTION, entries, status=Status.WITH_SUPERVISOR
                ).id
            ),
            found.append,
            changes=EVERYTHING,
        )
        until(lambda: bool(found))
        self._ids[number] = found[0]

    def open(self, number: int) -> tuple[ReviewWindow, float]:
        """Open one; how long it takes until it is painted, in milliseconds."""
        start = time.perf_counter()
        self.program.windows.open_review(self._ids[number])
        window = self.program.windows.open.of(REVIEW)[-1]
        window.resize(*SIZE)
        while window.read is None:
            QApplication.processEvents()
        frames = Frames(window.ui.text.viewport(), window.ui.margin.viewport())
        for each in frames.viewports:  # which may have been painted with the answer that came
            each.update()
        while len(frames.painted) < 2:
            QApplication.processEvents()
        took = (time.perf_counter() - start) * 1000
        let_events_happen()
        return window, took

    def close(self, window: ReviewWindow) -> None:
        window.close()
        self.program.service.finish()
        let_events_happen()


def bare(window: ReviewWindow) -> QTextBrowser:
    """A browser of the same text, font and size."""
    browser = QTextBrowser()
    browser.resize(window.ui.text.size())
    browser.setFont(window.ui.text.font())
    browser.setDocument(window.ui.text.document().clone(browser))
    browser.show()
    let_events_happen()
    return browser


def report(name: str, times: Sequence[float]) -> float:
    print(f"{name:58} median {statistics.median(times):6.2f} ms, worst {max(times):6.2f} ms")
    return max(times)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        reviews = Reviews(Path(folder))
        opened: dict[int, list[float]] = {0: [], COMMENTS: []}
        for turn in range(ROUNDS + 1):
            for number, times in opened.items():
                window, took = reviews.open(number)
                if turn:  # the first of each imports, and fills what is kept
                    times.append(took)
                    print(f"opening {turn}, {number:3} comments {took:8.1f} ms")
                reviews.close(window)
        for number, times in opened.items():
            report(f"opening with {number} comments", times)
        ratio = statistics.median(opened[COMMENTS]) / statistics.median(opened[0])
        print(f"ratio of the medians {ratio:.2f}  (at most {OPEN_AT_MOST})")
        scroll(reviews)
        reviews.program.close()


def scroll(reviews: Reviews) -> None:
    window, _took = reviews.open(COMMENTS)
    browser = bare(window)
    ours = Frames(window.ui.text.viewport(), window.ui.margin.viewport())
    floor = Frames(browser.viewport())
    for chosen in (False, True):
        if chosen:
            window.ui.actionNext.trigger()
            let_events_happen()
        said = ", with a comment chosen" if chosen else ""
        for way, values in ways(window.ui.text.verticalScrollBar()).items():
            for bar in (browser.verticalScrollBar(), window.ui.text.verticalScrollBar()):
                bar.setValue(0)
            let_events_happen()
            below = [floor.time_of(browser.verticalScrollBar(), each) for each in values]
            frames = [ours.time_of(window.ui.text.verticalScrollBar(), each) for each in values]
            for name, taken in (("bare QTextBrowser", below), (f"review{said}", frames)):
                for kind, times in zip(
                    ("clock", "processor"), zip(*taken, strict=True), strict=True
                ):
                    report(f"{name}, {way}, {kind}", times)
            print(f"    worst frame at most {WORST_FRAME} ms")
    reviews.close(window)


if __name__ == "__main__":
    main()
