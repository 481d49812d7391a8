"""What the processes do that are killed; each says when it begins, and what is kept for certain.

This module is imported once for all of them, so it imports at its top whatever they need.
"""

import itertools
from datetime import UTC, datetime, timedelta

from reflect_app import own_words
from reflect_app.handover.bring_in import files_to_bring_in, import_job
from reflect_app.library import backups
from reflect_app.library.backups.restore import restore_backup
from reflect_app.library.connection import create  # noqa: F401  -- for the copies
from reflect_app.library.store import open_library
from reflect_app.paths import AppPaths
from reflect_app.publication.text_import import import_job as lots_of_files
from reflect_app.reflection import Reflection
from reflect_app.review.entries import Arrived, Sent
from reflect_app.status import Status
from tests.library.deciding import decision, role
from tests.library.saver import key_of, text_of

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
REOPENED_EVERY = 7  # saves; each time it is opened for writing again, which keeps a revision


def save_until_killed(path, told):
    """Keep a new reflection, then one version of it after the other, telling of each.

    Every few saves it is opened for writing again, so that kills come while revisions are kept.
    """
    library = open_library(path)
    record = library.create()
    for version in itertools.count(2):
        told.send((record.id, record.version))
        if not version % REOPENED_EVERY:
            record = library.open_for_writing(record.id)
        typed = record.reflection.answering(key_of(version), text_of(version))
        record = library.save(record.model_copy(update={"reflection": typed}))


def open_once(path, told):
    """Open a library, which makes it where there is none and migrates it where it is older."""
    told.send("begun")
    open_library(path).close()


def back_up_until_killed(path, folder, told):
    """Make one backup after the other, as if each were made an hour later, and rotate them."""
    moment = NEW_YEAR
    while True:
        told.send("begun")
        backups.make(path, folder, now=moment)
        backups.rotate(folder, moment)
        moment += timedelta(hours=1)


def restore_until_killed(path, chosen, keep_in, told):
    """Restore one backup and then the next, round and round, telling which comes now."""
    moment = NEW_YEAR
    for backup in itertools.cycle(chosen):
        told.send(backup)
        restore_backup(path, backup, keep_in=keep_in, now=moment)
        moment += timedelta(hours=1)


def send_and_take_in_until_killed(path, told):
    """Send a reflection, take in one of somebody else, and tell of both; and the next two."""
    library = open_library(path)
    record = library.create()
    told.send((record.id, ""))
    while True:
        sent = Sent(by="A.", at=NEW_YEAR, turn=1, version=record.id)
        wanted = record.model_copy(update={"status": Status.WITH_SUPERVISOR})
        library.add_to_review(record.id, [sent], record=wanted)
        came = Arrived(by="B.", at=NEW_YEAR, turn=2, sha256="", version="", for_review=True)
        taken = library.take_in(record.id, Reflection(), [sent, came], status=Status.RETURNED)
        told.send((record.id, taken.id))
        record = library.create()


def decide_until_killed(path, told):
    """Decide about one name after the other, each with a role, and take every third back."""
    library = open_library(path)
    one = library.create().id
    for number in itertools.count(1):
        told.send((one, number))
        name = decision(f"Name{number}")
        library.decide(one, [name], [role(name.about, f"role {number}")])
        if not number % 3:
            library.decide(one, roles=[role(name.about, "")], taken_back=[name.key])


def add_words_until_killed(folder, told):
    """Add one word after the other to those of this computer."""
    for number in itertools.count(1):
        told.send(number)
        own_words.add(AppPaths(folder), my_words=[f"word{number}x"])


def bring_in_until_killed(path, folder, told):
    """Import a folder in small lots, telling of each; in a process of its own, whose lots it is."""
    lots_of_files.LOT = 7
    told.send("begun")
    bring_in(path, folder, told.send)


def bring_in(path, folder, tell=lambda _number: None):
    """Import a folder, as the team T."""
    library = open_library(path, gives_way=True)
    for lot in import_job(library, name="T.").lots(files_to_bring_in([folder])):
        tell(len(lot))
    library.close()
