"""What the processes do that are killed while they hand over, open and bring together."""

import itertools
import os
import signal
import sys
from contextlib import closing

from reflect_app.three_way_merge import Choice
from tests.drivers.person import Person

KEEPING = (
    *("database.py", "safe_writing.py", "atomic_file.py", "review_rows.py", "record_rows.py"),
    *("decision_rows.py", "keep_original.py", "mend_files.py"),
)


def send_once(folder, it, calls, told):
    """Send a reflection, until so many things were called."""
    with closing(Person.again(folder, "A.")) as author, killed_after(calls, told):
        author.send(it, with_decisions=True)


def open_and_choose(folder, paths, it, calls, told):
    """Open one file after the other, and keep both texts wherever something is to be chosen."""
    with closing(Person.again(folder, "A.")) as author, killed_after(calls, told):
        for path in paths:
            author.open(path)
            choose_both(author, it)


def choose_both(author, it):
    """Keep both texts of each place that waits for a choice."""
    while (merge := author.pending(it)) is not None:
        author.settle(it, dict.fromkeys(merge.places, Choice.BOTH))


class killed_after:  # noqa: N801  -- it reads as a sentence
    """Kill this process once Python has called so many functions.

    If it is not killed, it tells after how many calls something was to be kept: at which of them
    the library or a file was asked.
    """

    def __init__(self, calls, told):
        self.calls, self.told = calls, told
        self.count = itertools.count(1)
        self.asked = []

    def __enter__(self):
        self.told.send("begun")
        sys.setprofile(self._look)

    def __exit__(self, *_error):
        sys.setprofile(None)
        self.told.send(self.asked)

    def _look(self, frame, event, _argument):
        if event != "call":
            return
        now = next(self.count)
        if now == self.calls:
            os.kill(os.getpid(), signal.SIGKILL)
        if frame.f_code.co_filename.endswith(KEEPING):
            self.asked.append(now)
