"""Leaves a part of PySide6 unread until somebody asks for it: what describes its calls in words.

PySide6 compiles that part from its source at every start, and imports what it needs, though nothing
asks for it but the text of an error, a docstring and the writing of type stubs: a seventh of the
time until the first window. Where a PySide6 goes about it in another way, it is read at once.
"""

from __future__ import annotations

import importlib.machinery
import threading
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Loader

_SIGNATURE = "shibokensupport.signature."
LATER = frozenset(
    _SIGNATURE + name
    for name in (
        "layout",
        "parser",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
    )
)
"""The modules that wait: those that no compiled part of PySide6 looks into by itself."""

_ONE_AT_A_TIME = threading.RLock()


class _UnreadModule(ModuleType):
    """A module that is read when the first name in it is asked for, by whichever thread."""

    reader: Loader | None

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # the import system looks for some, and needs no answer
            raise AttributeError(name)
        with _ONE_AT_A_TIME:
            reader, self.reader = self.reader, None
            if reader is not None:
                self._read(reader)
            elif name not in vars(self):
                message = f"module {self.__name__!r} has no attribute {name!r}"
                raise AttributeError(message)
        return getattr(self, name)

    def _read(self, reader: Loader) -> None:
        """Have it read under the name that its reader knows: PySide6 gives it one of its own.

        From then on it is a module like any other.
        """
        spec = vars(self)["__spec__"]
        given, spec.name = spec.name, self.__name__
        try:
            reader.exec_module(self)
        finally:
            spec.name = given
            self.__class__ = ModuleType  # type: ignore[assignment]


class _ReadsLater:
    """Imports a module without reading it, which its own loader does when it is asked for."""

    def __init__(self, reader: Loader) -> None:
        self._reader = reader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _UnreadModule(spec.name)
        module.reader = self._reader
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""


@contextmanager
def reading_when_asked() -> Iterator[None]:
    """Import PySide6 for the first time in here.

    Its loader for that part is made inside the import and comes before all others, so that only the
    note that it gives to the import system, of what loads a module, can be another one.
    """

    def note(name: str, loader: Loader) -> ModuleSpec:
        return ModuleSpec(name, cast("Loader", _ReadsLater(loader)) if name in LATER else loader)

    importlib.machinery.ModuleSpec = note  # type: ignore[assignment, misc]
    try:
        yield
    finally:
        importlib.machinery.ModuleSpec = ModuleSpec  # type: ignore[misc]
