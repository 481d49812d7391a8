"""Locking a handover file with a passphrase, so that the standard ``age`` tool opens it too.

A passphrase is nowhere kept, logged or told: none of the errors here has one in its words or in
what led to it.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NotBase64Error
from dataclasses import dataclass

from reflect_app.handover.errors import (
    AlteredError,
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
    """The same, locked. Takes about a second, which is what makes guessing slow."""
    from pyrage import passphrase as age  # noqa: PLC0415  -- when the first one is locked

    locked: bytes = age.encrypt(data, passphrase)
    return locked


def unlock(data: bytes, passphrase: str) -> bytes:
    """What was locked. Raises ``WrongPassphraseError`` and what else is wrong with such a file."""
    from pyrage import DecryptError  # noqa: PLC0415
    from pyrage import passphrase as age  # noqa: PLC0415

    _check_work(data)
    try:
        unlocked: bytes = age.decrypt(data, passphrase)
    except DecryptError as error:
        said = str(error).lower()
    else:
        return unlocked
    if "excessive" in said:
        raise TooMuchWorkError
    if "incomplete" in said:
        raise TruncatedError
    if said == "decryption failed":
        raise WrongPassphraseError
    raise AlteredError


def _check_work(data: bytes) -> None:
    """See that trying is no work without end, before anything is tried."""
    head = _head(data)
    found = _SCRYPT.search(head)
    if found is None:
        raise LockedAnotherWayError if b"\n-> " in head else TruncatedError
    if int(found[1]) > MOST_WORK:
        raise TooMuchWorkError


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
