"""Save in a loop and say each version that is kept: run by ``test_kill``, which then kills it."""

import itertools
import sys
from pathlib import Path

from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey


def text_of(version: int) -> str:
    return f"version {version} " * 300


def main() -> None:
    library = open_library(Path(sys.argv[1]))
    record = library.create(title="the one")
    for key in itertools.cycle(PromptKey):
        typed = record.reflection.answering(key, text_of(record.version + 1))
        record = library.save(record.model_copy(update={"reflection": typed}))
        print(record.id, record.version, flush=True)


if __name__ == "__main__":
    main()
