"""Brings pyqtgraph in, without the part that draws in other processes and takes sockets along.

Imported when the first chart is drawn; where pyqtgraph comes by its processes in another way one
day, a test of what it brings says so.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

_PROCESSES = "pyqtgraph.multiprocess"
sys.modules.setdefault(_PROCESSES, ModuleType(_PROCESSES))

pg = importlib.import_module("pyqtgraph")
pg.setConfigOptions(exitCleanup=False, antialias=True)
