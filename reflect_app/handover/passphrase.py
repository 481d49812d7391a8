"""Locking a handover file with a passphrase, so that the standard ``age`` tool opens it too.

A passphrase is nowhere kept, logged or told: none of the errors here has one in its words or in
what led to it.
"""

from __future__ import annotations

import re
import time
from base64 import b64decode
from binascii import Error as NotBase64Error
from dataclasses import dataclass

from reflect_app.handover.errors import (
    AlteredError,
    HandoverError,
    LockedAnotherWayError,
    TooMuchWorkError,
    TruncatedError,
    WrongPassphraseError,
)
from reflect_app.translation import tr

MOST_WORK = 22
"""The power of two of scrypt's work that is tried: a gigabyte of memory at 20, four at 22.

That of age itself is 18, and its own bound is 22 too.
"""
_ENOUGH_WORK, _LOCKED_ANEW = 17, 3
_PAUSES = (0.1, 0.2, 0.4, 0.8, 0.0)
"""Seconds after each try: age measures how fast this computer is, which a busy moment belies."""
_MAGIC = b"age-encryption.org/v1\n"
_ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
_HEAD = 4096  # bytes in which the recipients of a file show themselves
_SCRYPT = re.compile(rb"-> scrypt \S+ (\d{1,9})\n")
_ENOUGH, _STRONG = 3, 4  # of zxcvbn's five grades: 10^8 and 10^10 guesses
_LOOKED_AT = 72  # characters; zxcvbn takes no more, and those behind only make it stronger


@dataclass(frozen=True)
class Strength:
    """How hard a passphrase is to guess: ``grade`` from 0 to 4, whether that will do, in words."""

    grade: int
    will_do: bool
    words: str


def is_locked(data: bytes) -> bool:
    """Whether these are the first bytes of a file that age locked, as bytes or as text."""
    return data.startswith((_MAGIC, _ARMOUR))


def lock(data: bytes, passphrase: str) -> bytes:
    """The same, locked. Takes about a second, which is what makes guessing slow.

    age takes as much work as this computer does in a second. At a busy moment that is so little
    that guessing would be easy, so it is tried again, and the strongest is taken.
    """
    from pyrage import passphrase as age  # noqa: PLC0415  -- when the first one is locked

    strongest, most = b"", -1
    for _ in range(_LOCKED_ANEW):
        locked: bytes = age.encrypt(data, passphrase)
        if (work := _work_of(locked)) > most:
            strongest, most = locked, work
        if most >= _ENOUGH_WORK:
            break
    return strongest


def unlock(data: bytes, passphrase: str) -> bytes:
    """What was locked. Raises ``WrongPassphraseError`` and what else is wrong with such a file."""
    from pyrage import DecryptError  # noqa: PLC0415
    from pyrage import passphrase as age  # noqa: PLC0415

    _check_work(data)
    said = ""
    for pause in _PAUSES:
        try:
            unlocked: bytes = age.decrypt(data, passphrase)
        except DecryptError as error:
            said = str(error).lower()
        else:
            return unlocked
        if "excessive" not in said:
            break
        time.sleep(pause)
    raise _what_it_means(said)


def _what_it_means(said: str) -> HandoverError:
    if "excessive" in said:
        return TooMuchWorkError()
    if "incomplete" in said:
        return TruncatedError()
    return WrongPassphraseError() if said == "decryption failed" else AlteredError()


def _check_work(data: bytes) -> None:
    """See that trying is no work without end, before anything is tried."""
    head = _head(data)
    if (work := _work_of(head)) < 0:
        raise LockedAnotherWayError if b"\n-> " in head else TruncatedError
    if work > MOST_WORK:
        raise TooMuchWorkError


def _work_of(head: bytes) -> int:
    """The power of two of the work that a file asks for; -1 where it has no passphrase."""
    found = _SCRYPT.search(head[:_HEAD])
    return int(found[1]) if found else -1


def _head(data: bytes) -> bytes:
    """The first lines of a locked file, those of one that is text taken out of it."""
    if not data.startswith(_ARMOUR):
        return data[:_HEAD]
    text = b"".join(data[len(_ARMOUR) : _HEAD].split())
    try:
        return b64decode(text.partition(b"-")[0][: len(text) // 4 * 4])
    except NotBase64Error as error:
        raise AlteredError from error


def strength_of(passphrase: str) -> Strength:
    """How hard it is to guess, kindly; nothing is refused for it."""
    if not passphrase:
        return Strength(
            0, will_do=False, words=tr("Four or five words that do not belong together")
        )
    from zxcvbn import zxcvbn  # noqa: PLC0415  -- a third of a second, when the first is typed

    grade: int = zxcvbn(passphrase[:_LOOKED_AT])["score"]
    return Strength(grade, will_do=grade >= _ENOUGH, words=_said(grade))


def _said(grade: int) -> str:
    if grade >= _STRONG:
        return tr("Strong: nobody is likely to guess it")
    if grade >= _ENOUGH:
        return tr("Good: hard to guess")
    return tr("Easy to guess; another word or two would make it strong")
