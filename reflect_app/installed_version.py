"""Which version of this program is installed, without the library that would bring sockets along.

``importlib.metadata`` takes the modules for mail with it, and those the network's.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from pathlib import Path

_INSTALLED = re.compile(r"reflect_app-(\d[\w.+!]*)\.dist-info")


def installed_version() -> str:
    """The version, by the name of the folder that an installer makes; "" where there is none."""
    for folder in sys.path:
        with suppress(OSError):
            for each in Path(folder).iterdir():
                if found := _INSTALLED.fullmatch(each.name):
                    return found[1]
    return ""
