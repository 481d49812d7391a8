"""What processes keep in a library, side by side or until they are killed."""

import os
import signal
from contextlib import suppress
from datetime import UTC, datetime

from reflect_app.errors import ReflectError
from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey
from reflect_app.review.making_entries import Writer

KILLED = "killed"
KEYS = tuple(PromptKey)


def text_of(version):
    """What the save that makes this version writes, longer than a page of the file."""
    return f"version {version} " * 400


def key_of(version):
    """Which answer the save that makes this version changes."""
    return KEYS[version % len(KEYS)]


def keep_some(path, together, count):
    """Open the library at the same moment as others do, and keep some reflections in it."""
    together.wait()
    library = open_library(path)
    for _ in range(count):
        record = library.create()
        typed = record.reflection.answering(PromptKey.NEEDS, "kept")
        library.save(record.model_copy(update={"reflection": typed}))
    library.close()


def create_titled(path, titles):
    """Keep a reflection with each of these titles, as another program does, or be killed."""
    library = open_library(path)
    for title in titles:
        if title == KILLED:
            os.kill(os.getpid(), signal.SIGKILL)
        library.create(title=title)
    library.close()


def create_until_told(path, told):
    """Keep one reflection after the other, noting each beside the library once it was kept."""
    library = open_library(path)
    with open(f"{path}.said", "w", encoding="ascii") as said:  # noqa: PTH123
        for turn in range(10_000):
            with suppress(ReflectError):
                said.write(library.create(title=f"theirs {turn}").title + "\n")
                said.flush()
            try:
                told.send(turn)
            except OSError:
                break
    library.close()


def comment_some(path, reflection_id, name, count, together):
    """Comment on a reflection, under a name, at the same moment as others do."""
    together.wait()
    library = open_library(path)
    for at in range(count):
        writer = Writer(name, datetime.now(UTC), library.review(reflection_id))
        comment = writer.comment(PromptKey.NEEDS, f"comment {at:02}")
        library.add_to_review(reflection_id, [comment])
    library.close()
