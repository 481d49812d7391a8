"""Each fault has words of its own, which say what happened and what to do, and never blame."""

import errno
import re

import apsw
import pytest

from reflect_app.library.files import fault_causes
from reflect_app.library.files.messages import Cause
from reflect_app.library.files.sqlite_file import StrangePartsError

NEVER = re.compile(r"please|sorry|valid|forbidden|illegal|failed|error|sqlite|oops", re.IGNORECASE)
CODES = {
    Cause.FULL: apsw.SQLITE_FULL,
    Cause.BUSY: apsw.SQLITE_BUSY_SNAPSHOT,
    Cause.REFUSED: apsw.SQLITE_READONLY_DBMOVED,
    Cause.FOREIGN: apsw.SQLITE_NOTADB,
    Cause.DAMAGED: apsw.SQLITE_CORRUPT_INDEX,
    Cause.DISK: apsw.SQLITE_IOERR_FSYNC,
    Cause.ALTERED: None,
}


def with_code(code):
    return StrangePartsError() if code is None else apsw.exception_for(code)


@pytest.fixture
def here(tmp_path):
    """A file where the library should be."""
    (tmp_path / "reflections").touch()
    return tmp_path / "reflections"


@pytest.mark.parametrize("cause", Cause)
def test_every_code_of_the_database_has_its_cause(here, cause):
    assert fault_causes.why(here, with_code(CODES[cause])) is cause


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("say", [fault_causes.could_not_open, fault_causes.could_not_save])
def test_every_cause_is_said_in_plain_words_with_advice(here, cause, say):
    said = say(here, with_code(CODES[cause]))
    words = f"{said.message} {said.advice}".replace(str(here.parent), "")
    assert said.message.endswith(".")
    assert said.advice.endswith(".")
    assert not NEVER.search(words)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_system_without_room_is_a_full_disk(here, number):
    assert "full" in fault_causes.could_not_open(here, OSError(number, "")).message


@pytest.mark.parametrize("code", [apsw.SQLITE_IOERR_SHMSIZE, apsw.SQLITE_CANTOPEN])
def test_a_disk_without_room_is_full_whatever_the_database_calls_it(here, code, monkeypatch):
    monkeypatch.setattr(fault_causes, "_ROOM_NEEDED", 1 << 80)
    assert fault_causes.why(here, with_code(code)) is Cause.FULL


@pytest.mark.parametrize("number", [errno.EDQUOT, errno.ENOSPC])
def test_a_share_of_the_disk_that_is_used_up_is_full_though_the_disk_is_not(
    here, number, monkeypatch
):
    def refuse(**_options):
        raise OSError(number, "")

    monkeypatch.setattr(fault_causes, "TemporaryFile", refuse)
    error = with_code(apsw.SQLITE_IOERR_WRITE)
    assert "full" in fault_causes.could_not_save(here, error).message


def test_a_disk_that_takes_what_is_written_is_not_full(here):
    assert fault_causes.why(here, with_code(apsw.SQLITE_IOERR_WRITE)) is Cause.DISK
    assert [each.name for each in here.parent.iterdir()] == [here.name]


def test_text_that_the_database_cannot_decode_is_damage(here):
    assert fault_causes.why(here, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "")) is Cause.DAMAGED


@pytest.mark.parametrize(
    "code", [apsw.SQLITE_IOERR_SHORT_READ, apsw.SQLITE_NOMEM, apsw.SQLITE_TOOBIG]
)
def test_what_only_a_spoilt_length_asks_for_is_damage_and_not_the_disk(here, code):
    assert fault_causes.why(here, with_code(code)) is Cause.DAMAGED


def test_a_computer_without_memory_is_not_damage(here, monkeypatch):
    monkeypatch.setattr(fault_causes, "_MEMORY_NEEDED", 1 << 62)
    assert fault_causes.why(here, with_code(apsw.SQLITE_NOMEM)) is Cause.DISK
