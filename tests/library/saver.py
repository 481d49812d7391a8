"""A process that saves in a loop and says what is kept, until it is killed; for ``test_kill``."""

import itertools

from reflect_app.library.store import open_library
from reflect_app.reflection import PromptKey

KEYS = tuple(PromptKey)


def text_of(version):
    """What the save that makes this version writes, longer than a page of the file."""
    return f"version {version} " * 400


def key_of(version):
    """Which answer the save that makes this version changes."""
    return KEYS[version % len(KEYS)]


def save_until_killed(path, told):
    """Keep a new reflection, then one version of it after the other, telling of each."""
    library = open_library(path)
    record = library.create()
    for version in itertools.count(2):
        told.send((record.id, record.version))
        typed = record.reflection.answering(key_of(version), text_of(version))
        record = library.save(record.model_copy(update={"reflection": typed}))


def keep_some(path, together, count):
    """Open the library at the same moment as others do, and keep some reflections in it."""
    together.wait()
    library = open_library(path)
    for _ in range(count):
        record = library.create()
        typed = record.reflection.answering(PromptKey.NEEDS, "kept")
        library.save(record.model_copy(update={"reflection": typed}))
    library.close()
