"""What advice takes, in processor time, beside a bare baseline of the same run.

The baseline splits the same words and looks each up in a set: the least that any list of words
costs. Texts are the stories one after the other, in paragraphs of 100 words or in a single one.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from reflect_app.advice import advise, advise_in_slices
from reflect_app.advice.look_over import Memory, first_look, second_look
from reflect_app.advice.own_choices import NOTHING_CHOSEN
from reflect_app.advice.paragraphs import Paragraph
from reflect_app.prompt_keys import PromptKey
from tests.benchmarks.advice import corpus
from tests.benchmarks.advice.figures import Row

WORDS, A_PARAGRAPH = 5_000, 100
KEYS = list(PromptKey)
SEEDS = (
    "12-",
    "a.",
    "a'",
    "1",
    "A",
    " ",
    "@",
    "A ",
    "12.",
    "a-",
    "Mr ",
    "1 ",
    "/",
    '"',
    "a@",
    "the ",
)
SEED_LENGTH = 8_000  # characters; and twice as many
MISSPELT = (
    "recieved",
    "medecine",
    "beleive",
    "wich",
    "tommorow",
    "anxeity",
    "hopsital",
    "accomodation",
)
_WORD = re.compile(r"\w+")
_MEMORY = """
import psutil
import reflect_app.advice
held = lambda: psutil.Process().memory_info().rss / 1e6
import sys
text, before = sys.stdin.read(), held()
from reflect_app.advice.look_over import Memory
memory = Memory()
reflect_app.advice.advise(text, memory=memory)
print(held() - before)
"""
_FIRST = """
import sys, time
text = sys.stdin.read()
import reflect_app.prompt_keys
begin = time.process_time()
import reflect_app.advice
reflect_app.advice.advise(text)
print((time.process_time() - begin) * 1000)
"""


def words() -> list[str]:
    """The words of the stories, as many as a long reflection has."""
    every = " ".join(story.text for story in corpus.with_marks()).split()
    assert len(every) > WORDS
    return every[:WORDS]


def paragraphs() -> list[str]:
    """The same in paragraphs of 100 words; each is whole, and no line that goes on in the next."""
    every = words()
    cut = (" ".join(every[at : at + A_PARAGRAPH]) for at in range(0, WORDS, A_PARAGRAPH))
    return [f"Then {text[:1].lower()}{text[1:].rstrip(',;:-.')}." for text in cut]


def milliseconds(act: Callable[[], object]) -> float:
    begin = time.process_time()
    act()
    return (time.process_time() - begin) * 1000


def bare(text: str) -> float:
    """Milliseconds of splitting a text and looking up each word of it."""
    known = set(text.split())
    return min(
        milliseconds(lambda: [one in known for one in _WORD.findall(text)]) for _ in range(9)
    )


def rows() -> Iterator[Row]:
    """Every figure of speed and memory."""
    advise("\n".join(paragraphs()))  # the data are read
    yield from changed_paragraph()
    yield from whole_text("in 50 paragraphs", "\n".join(paragraphs()))
    yield from whole_text("as one paragraph", " ".join(paragraphs()))
    yield from hostile()
    yield from suggestions()
    yield from fresh_processes()


def changed_paragraph() -> Iterator[Row]:
    """One paragraph is typed on in, and all others are remembered."""
    parts = paragraphs()
    for name, added in (("", " and so"), (", with a name nobody had", " and {} came")):
        memory, taken = Memory(), []
        _advise(parts, memory)
        for at in range(len(parts)):
            changed = list(parts)
            changed[at] += added.format("Zq" + "abcdefghij"[at % 10] + "ora" + "klmno"[at // 10])
            taken.append(milliseconds(partial(_advise, changed, memory)))
        base = bare(parts[0])
        p95 = quantiles(taken, n=20)[-1]
        yield Row(
            f"a changed paragraph{name} (ms)",
            *(median(taken), 5, 7.5, True),
            note=f"95 of 100 within {p95:.1f}; bare {base:.3f}",
        )


def _advise(parts: list[str], memory: Memory) -> None:
    shares = {key: "\n".join(parts[at :: len(KEYS)]) for at, key in enumerate(KEYS)}
    slices = advise_in_slices(shares, memory=memory)
    for _ in slices:
        pass


def whole_text(name: str, text: str) -> Iterator[Row]:
    """All of a long text that was never looked at, and the longest time without a pause."""
    totals, longest = [], []
    for _ in range(3):
        taken = list(_slices(text))
        totals.append(sum(taken))
        longest.append(max(taken))
    note = f"bare {bare(text):.2f}"
    yield Row(f"5,000 words {name} (ms)", min(totals), 300, 450, True, note)
    yield Row(f"longest slice of it, {name} (ms)", min(longest), 25, 37.5, True)


def _slices(text: str) -> Iterator[float]:
    slices = advise_in_slices({None: text}, memory=Memory())
    while True:
        begin = time.process_time()
        ended = next(slices, slices) is slices
        yield (time.process_time() - begin) * 1000
        if ended:
            return


def hostile() -> Iterator[Row]:
    """What twice the text takes, for seeds that make careless patterns explode."""
    growth = {}
    for seed in SEEDS:
        once, twice = ((seed * (n // len(seed))) for n in (SEED_LENGTH, 2 * SEED_LENGTH))
        growth[seed] = _both_looks(twice) / max(0.5, _both_looks(once))
    worst = max(growth, key=growth.__getitem__)
    yield Row("twice a hostile text takes, times", growth[worst], 2.3, 3, True, f"{worst!r}")


def _both_looks(text: str) -> float:
    def look() -> None:
        paragraph = Paragraph(text)
        second_look(paragraph, first_look(paragraph), frozenset({"petra"}), NOTHING_CHOSEN)

    return min(milliseconds(look) for _ in range(3))


def suggestions() -> Iterator[Row]:
    """What the words to choose from take, for a word that is misspelt."""
    try:
        from reflect_app.advice.suggest_spelling import suggestions as suggest
    except ImportError:
        return
    suggest("frist")
    taken = [milliseconds(partial(suggest, word)) for word in MISSPELT]
    yield Row(
        "suggestions for a misspelt word (ms)",
        median(taken),
        30,
        60,
        True,
        f"worst {max(taken):.0f}",
    )


def fresh_processes() -> Iterator[Row]:
    """What a process holds more after a long text, and its first advice, data read.

    Each is run twice and the second counts, which finds the modules compiled, as they are where the
    program is installed.
    """
    whole = "\n".join(paragraphs())
    with TemporaryDirectory(prefix="reflect-compiled-") as folder:
        compiled = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        held, first = (
            [_in_a_process(script, text, compiled) for _ in range(2)][-1]
            for script, text in ((_MEMORY, whole), (_FIRST, paragraphs()[0]))
        )
    yield Row("memory more after 5,000 words (MB)", held, 25, 25, True)
    yield Row("the first paragraph of a run, data read (ms)", first, 300, 600, True)


def _in_a_process(script: str, text: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-c", script]
    done = subprocess.run(
        command, env=environment, input=text, capture_output=True, text=True, check=True
    )
    return float(done.stdout)
