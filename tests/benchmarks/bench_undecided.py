"""What is undecided in many reflections that are to be published: ``bench_undecided [COUNT]``.

Processor time of looking each of them over for the first time, and once more, beside that of
reading them from the library and making the bytes of their files, which looking at the list costs.
"""

import random
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from reflect_app.advice.look_over import Memory
from reflect_app.library.store import FileLibrary, open_library
from reflect_app.prompt_keys import PromptKey
from reflect_app.publication.publish.undecided_passages import to_look_over, undecided_passages
from reflect_app.reflection import Reflection
from reflect_app.text_format.writer import write
from tests.benchmarks.advice import corpus

COUNT, WORDS = 1_000, 80  # reflections; words of each answer, roughly


def written(library: FileLibrary, count: int) -> tuple[list[str], int]:
    """Reflections made of sentences of the stories, no two alike; their ids, and all words."""
    chance = random.Random(7)
    texts = (each.text for each in (*corpus.with_marks(), *corpus.innocent()))
    sentences = [line for text in texts for line in text.replace(". ", ".\n").split("\n") if line]
    ids, words = [], 0
    for number in range(count):
        made = Reflection(tags=("waiting",), published="2026-11-27")
        for key in PromptKey:
            said = [f"Number {number}."]
            while sum(len(each.split()) for each in said) < WORDS:
                said.append(chance.choice(sentences))
            made = made.answering(key, " ".join(said))
            words += len(made.answers.of(key).split())
        ids.append(library.create(made).id)
    return ids, words


def looked_over(library: FileLibrary, ids: list[str], memory: Memory) -> float:
    """Look all of them over; the processor's seconds."""
    start = time.process_time()
    for each in ids:
        for _pause in undecided_passages(to_look_over(library, each), memory):
            pass
    return time.process_time() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_library(Path(folder, "library.sqlite3"))) as library,
    ):
        library._database._connected().execute("PRAGMA synchronous = OFF")
        ids, words = written(library, count)
        start = time.process_time()
        for each in ids:
            write(library.get(each).reflection)
        bare, memory = time.process_time() - start, Memory()
        first, again = (looked_over(library, ids, memory) for _ in range(2))
    print(f"{count} reflections, {words} words")
    for name, took in (("read and written", bare), ("looked over", first), ("again", again)):
        print(f"{name:<18} {took:6.2f} s  {1e6 * took / words:6.1f} µs a word")


if __name__ == "__main__":
    main()
