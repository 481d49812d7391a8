"""What the tests of backups have in common."""

import pytest


@pytest.fixture
def folder(path):
    """Where backups are kept unless told otherwise."""
    return path.parent / "backups"
