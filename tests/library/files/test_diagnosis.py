"""Each fault has words of its own, which say what happened and what to do, and never blame."""

import errno
import re
import sqlite3

import pytest

from reflect_app.library.files import messages as faults

NEVER = re.compile(r"please|sorry|valid|forbidden|illegal|failed|error|sqlite|oops", re.IGNORECASE)
CODES = {
    faults.Cause.FULL: sqlite3.SQLITE_FULL,
    faults.Cause.BUSY: sqlite3.SQLITE_BUSY_SNAPSHOT,
    faults.Cause.REFUSED: sqlite3.SQLITE_READONLY_DBMOVED,
    faults.Cause.FOREIGN: sqlite3.SQLITE_NOTADB,
    faults.Cause.DAMAGED: sqlite3.SQLITE_CORRUPT_INDEX,
    faults.Cause.DISK: sqlite3.SQLITE_IOERR_FSYNC,
}


def with_code(code):
    error = sqlite3.OperationalError("words of the database")
    error.sqlite_errorcode = code
    return error


@pytest.fixture
def here(tmp_path):
    """A file where the library should be."""
    (tmp_path / "reflections").touch()
    return tmp_path / "reflections"


@pytest.mark.parametrize("cause", faults.Cause)
def test_every_code_of_the_database_has_its_cause(here, cause):
    assert faults.why(here, with_code(CODES[cause])) is cause


@pytest.mark.parametrize("cause", faults.Cause)
@pytest.mark.parametrize("say", [faults.could_not_open, faults.could_not_save])
def test_every_cause_is_said_in_plain_words_with_advice(here, cause, say):
    said = say(here, with_code(CODES[cause]))
    words = f"{said.message} {said.advice}".replace(str(here.parent), "")
    assert said.message.endswith(".")
    assert said.advice.endswith(".")
    assert not NEVER.search(words)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_system_without_room_is_a_full_disk(here, number):
    assert "full" in faults.could_not_open(here, OSError(number, "")).message


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_CANTOPEN])
def test_a_disk_without_room_is_full_whatever_the_database_calls_it(here, code, monkeypatch):
    monkeypatch.setattr(faults, "_ROOM_NEEDED", 1 << 80)
    assert faults.why(here, with_code(code)) is faults.Cause.FULL


def test_text_that_the_database_cannot_decode_is_damage(here):
    assert faults.why(here, sqlite3.OperationalError("no code")) is faults.Cause.DAMAGED
