"""A passphrase locks a file as age does, is told to nobody, and its strength is said kindly."""

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from pyrage import DecryptError

from reflect_app.handover import errors
from reflect_app.handover import passphrase as passphrases
from reflect_app.handover.passphrase import is_locked, lock, strength_of, unlock
from tests.faults.disks import not_here

FIXTURES = Path(__file__).parent / "fixtures"
PASSPHRASE = "harbour walnut lantern seven"


def test_what_is_locked_opens_with_its_passphrase_alone():
    locked = lock(b"quiet", PASSPHRASE)
    assert is_locked(locked)
    assert b"quiet" not in locked
    assert unlock(locked, PASSPHRASE) == b"quiet"
    with pytest.raises(errors.HandoverError):
        unlock(locked[:-1] + bytes([locked[-1] ^ 1]), PASSPHRASE)


def age(*arguments, typed=PASSPHRASE):
    """What Debian's age does with a passphrase, which it asks for at a terminal alone."""
    if not shutil.which("age") or not shutil.which("script"):
        not_here("Debian's package age is not installed")
    command = ["script", "-qec", shlex.join(["age", *map(str, arguments)]), "/dev/null"]
    subprocess.run(command, input=f"{typed}\n".encode(), timeout=100, check=True)


def test_age_itself_opens_it(tmp_path):
    opened = tmp_path / "opened"
    age("-d", "-o", opened, FIXTURES / "version-1-locked.reflection")
    assert opened.read_bytes() == (FIXTURES / "version-1.reflection").read_bytes()


def test_what_a_busy_moment_refuses_is_tried_again(monkeypatch):
    refusals = iter(["Excessive work parameter for passphrase.", None])

    def decrypt(data, passphrase):
        if (said := next(refusals)) is not None:
            raise DecryptError(said)
        return data

    monkeypatch.setattr(passphrases, "_PAUSES", (0, 0))
    monkeypatch.setattr("pyrage.passphrase.decrypt", decrypt)
    locked = (FIXTURES / "version-1-locked.reflection").read_bytes()
    assert unlock(locked, PASSPHRASE) == locked


def test_what_age_itself_locked_opens_also_as_text(tmp_path):
    path, locked = tmp_path / "plain", tmp_path / "locked"
    path.write_bytes(b"quiet")
    age("-p", "-a", "-o", locked, path, typed=f"{PASSPHRASE}\n{PASSPHRASE}")
    assert is_locked(locked.read_bytes())
    assert unlock(locked.read_bytes(), PASSPHRASE) == b"quiet"


def test_a_busy_moment_makes_no_lock_that_is_easy_to_break(monkeypatch):
    works = iter([14, 16, 15])
    head = "age-encryption.org/v1\n-> scrypt TvwOqLA+i+hihRpRtVC2qw {}\n"
    monkeypatch.setattr("pyrage.passphrase.encrypt", lambda *_: head.format(next(works)).encode())
    assert lock(b"quiet", PASSPHRASE) == head.format(16).encode()


@pytest.mark.parametrize("work", ["23", "31", "999999999"])
def test_no_file_has_a_computer_work_for_hours(work):
    head = f"age-encryption.org/v1\n-> scrypt TvwOqLA+i+hihRpRtVC2qw {work}\nabc\n--- def\n"
    with pytest.raises(errors.TooMuchWorkError):
        unlock(head.encode(), PASSPHRASE)


@pytest.mark.parametrize(
    ("passphrase", "will_do"),
    [("", False), ("password1", False), (PASSPHRASE, True), ("a" * 500, False)],
)
def test_how_strong_it_is_is_said_kindly(passphrase, will_do):
    strength = strength_of(passphrase)
    assert strength.will_do is will_do
    assert strength.words
    assert "weak" not in strength.words
