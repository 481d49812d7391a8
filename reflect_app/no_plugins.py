"""Has pydantic look for no plugins: its search for them brings sockets into a window without any.

It would also run whatever else is installed beside this program and calls itself one. Imported
before the first model is made; where pydantic finds its plugins in another way one day, a test of
the modules of an open draft says so.
"""

from __future__ import annotations

import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"


def _no_plugins() -> tuple[()]:
    return ()


if _LOADER not in sys.modules:
    _loader = ModuleType(_LOADER)
    _loader.get_plugins = _no_plugins  # type: ignore[attr-defined]
    sys.modules[_LOADER] = _loader
