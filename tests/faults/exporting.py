"""What the processes do that are killed while they publish, and what is left then, told apart."""

import hashlib
import itertools
import os
import signal
from contextlib import closing

from reflect_app.ledger_line import Arrival, FileFormat
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.publication.publish import publisher
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.status import Status
from tests.benchmarks.bench_publication import reflections

FORMATS = frozenset({FileFormat.TEXT, FileFormat.HTML, FileFormat.JSON_LINES})
STEPS = ("open", "link", "unlink", "fsync", "replace", "rename", "write", "close", "lstat")
"""What the system is asked for between two of which a kill comes."""


def fill(folder, number):
    """A library of so many finished reflections, in a folder that is made."""
    (folder / "data").mkdir(parents=True)
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        library.create_many([Arrival(each, Status.FINISHED) for each in reflections(number)])


def settings(folder, **chosen):
    return PublishSettings(folder / "out", **{"formats": FORMATS, "with_zip": True} | chosen)


def publish(folder, settings, ids=None):
    """Publish all, or these; what became of each, and of the files of the whole folder."""
    own = AppPaths(folder / "data")
    with closing(open_library(own.library, gives_way=True)) as library:
        wanted = sorted(library.ids()) if ids is None else ids
        job = Publisher(library, PublishPlan(library, settings, own), own)
        lots = itertools.chain(job.lots(wanted), job.finish())
        return list(itertools.chain.from_iterable(lots)), job.shared


def publish_until_killed(folder, chosen, lot, calls, told):
    """Publish until the system was asked so many things; tell of how many where it ends before."""
    publisher.LOT_S = lot
    told.send("begun")
    with killed_between(calls) as asked:
        publish(folder, settings(folder, **chosen))
    told.send(asked.count)


class killed_between:  # noqa: N801  -- it reads as a sentence
    """Kill this process as it asks the system for a file for the so-manieth time."""

    def __init__(self, calls):
        self.calls, self.count = calls, 0
        self._before = {name: getattr(os, name) for name in STEPS}

    def __enter__(self):
        for name, step in self._before.items():
            setattr(os, name, self._counted(step))
        return self

    def __exit__(self, *_error):
        for name, step in self._before.items():
            setattr(os, name, step)

    def _counted(self, step):
        def call(*arguments, **options):
            self.count += 1
            if self.count == self.calls:
                os.kill(os.getpid(), signal.SIGKILL)
            return step(*arguments, **options)

        return call


def files_in(folder):
    """All that is in a folder, hidden files too, with the SHA-256 of each."""
    found = folder.iterdir() if folder.exists() else ()
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in found}


def ledger_of(folder):
    """What the ledger says, without its moments and in no order."""
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        return sorted(
            (line.reflection_id, line.name, str(line.format), line.sha256, line.words)
            for line in library.ledger()
        )


def dates_of(folder):
    """The status and the date of each reflection."""
    with closing(open_library(folder / "data" / "library.sqlite3")) as library:
        records = map(library.get, sorted(library.ids()))
        return [(each.id, each.status, each.reflection.published) for each in records]


def publish_some(folder, ids):
    """Publish these, as somebody does while somebody else publishes too."""
    found, _shared = publish(folder, settings(folder), ids)
    assert not any(one.problems for one in found), [one.problems for one in found if one.problems]
