"""Which computer this is, and whose account: told by what stays when the computer's name changes.

A computer gets another name in each network that it is carried to, or by its owner's choice. It is
still the same one, and a note that it left under its former name is no other computer's.
"""

from __future__ import annotations

import os
import sys
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reflect_app.ordinary_files import open_ordinary, open_to_read

_MACHINE_IDS = ("/etc/machine-id", "/var/lib/dbus/machine-id")
_OWN_ID = "computer-id"
_LIMIT = 64  # bytes; more than any such file has


class ThisMachine(NamedTuple):
    """Names of the computer and the account to show, and what tells them from all others."""

    host: str
    user: str
    machine: str
    account: str

    @property
    def key(self) -> str:
        """The name of this account's files in the folder of notes: eight letters and digits."""
        return _short(f"{self.machine}\0{self.account}")


@cache
def this_machine() -> ThisMachine:
    """The computer and the account, as the system names them; nothing is looked up elsewhere."""
    host = host_name()
    if sys.platform == "win32":
        user = account = os.environ.get("USERNAME", "")
    else:
        user = os.environ.get("USER") or os.environ.get("LOGNAME") or ""
        account = str(os.getuid())
    return ThisMachine(host, user, _short(_id_of_system() or _own_id() or host), account)


def host_name() -> str:
    """What the computer is called at this moment; that may change while the program runs."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _short(text: str) -> str:
    return f"{zlib.crc32(text.encode('utf-8', 'surrogateescape')):08x}"


def _own_id() -> str:
    """A number drawn by chance for this account, where the system has none; "" where none is kept.

    It is in the platform's own folder for this program, not in one that was named: that may be
    shared between two computers, which would then take themselves for one.
    """
    try:
        import platformdirs  # noqa: PLC0415  -- 14 ms, for hardly any computer

        folder = Path(platformdirs.user_data_dir("reflect-app", appauthor=False))
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / _OWN_ID
        with suppress(FileExistsError):
            new = open_ordinary(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
            with os.fdopen(new, "w", encoding="ascii") as file:
                file.write(os.urandom(16).hex())
        return _content(path)
    except (OSError, RuntimeError, ValueError):  # such as where there is no home
        return ""


def _content(path: Path) -> str:
    with open_to_read(path) as file:
        return file.read(_LIMIT).decode("ascii").strip()


if sys.platform == "win32":
    import winreg

    def _id_of_system() -> str:
        """The number that Windows drew when it was set up."""
        rights = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with suppress(OSError):
            place = r"SOFTWARE\Microsoft\Cryptography"
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, rights) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""

elif sys.platform == "darwin":

    def _id_of_system() -> str:
        """The number of the hardware, as the system's own library gives it."""
        import ctypes  # noqa: PLC0415  -- only there

        number, at_once = (ctypes.c_ubyte * 16)(), (ctypes.c_long * 2)(1, 0)
        with suppress(OSError, AttributeError):
            if ctypes.CDLL(None).gethostuuid(number, ctypes.byref(at_once)) == 0:
                return bytes(number).hex()
        return ""

else:

    def _id_of_system() -> str:
        """The number that was drawn when the system was set up."""
        for name in _MACHINE_IDS:
            with suppress(OSError, ValueError):
                if found := _content(Path(name)):
                    return found
        return ""
