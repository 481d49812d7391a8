"""What the tests of backups have in common."""

import pytest

from reflect_app.library import backups
from reflect_app.library.backups import BackupKind
from reflect_app.library.backups.restore import restore_backup
from tests.library.copies import (
    NOW,
)


@pytest.fixture
def folder(path):
    """Where backups are kept unless told otherwise."""
    return path.parent / "backups"


@pytest.fixture
def make(path, folder):
    """Make a backup, at this time."""

    def call(now=NOW, kind=BackupKind.ROLLING):
        return backups.make(path, folder, now=now, kind=kind)

    return call


@pytest.fixture
def restore(path, folder):
    """Restore a backup of this path."""

    def call(backup):
        return restore_backup(path, backup, keep_in=folder, now=NOW)

    return call


@pytest.fixture
def backup(path, folder):
    """Make a backup of the library as it is."""

    def call(library=path):
        path.parent.mkdir(exist_ok=True)
        folder.mkdir(exist_ok=True)
        return backups.make(library, folder, now=NOW).path

    return call
