"""Root as an ordinary person: for a while without the rights over files that others don't have.

The account stays the same, so that a checkout in a folder closed to others can still be read; of
what the account owns, only what the permissions say is allowed.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
_VERSION = 0x20080522  # of the call, for 64 rights in two parts
_Part = ctypes.c_uint32 * 3  # those in force, those allowed, those handed on


class _Whose(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("thread", ctypes.c_int))


def _call(name: str, parts: ctypes.Array) -> None:
    """Ask the system about, or tell it, the rights of this thread."""
    function = getattr(ctypes.CDLL(None, use_errno=True), name)
    if function(ctypes.byref(_Whose(_VERSION, 0)), parts):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


@contextmanager
def of_a_person() -> Iterator[None]:
    """This thread, and those that it starts meanwhile, have no more rights than people have."""
    if os.geteuid():
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root's rights can be given up for a while only on Linux")
    before = (_Part * 2)()
    _call("capget", before)
    _call("capset", (_Part * 2)(*((0, allowed, on) for _in_force, allowed, on in before)))
    try:
        yield
    finally:
        _call("capset", before)
