"""Keeping what is being typed as a comment or reply on the disk, and going on with it later."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from reflect_app.review import begun_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reflect_app.gui.comments.composer import Composer
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.review.begun_words import BegunWords

KEEP_AFTER_MS = 300  # with the time that the disk takes, well within a second of the last key
log = logging.getLogger(__name__)
_in_use: set[str] = set()  # the numbers of what is being typed in some window


class BegunKeeper(QObject):
    """Follows the composers of one window; all that it reads and writes is on the library's thread.

    ``about`` says which reflection the window is about, "" where that is none yet. What another
    window is typing stays with that window.
    """

    def __init__(self, services: Services, about: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._service, self._paths, self._about = services.library, services.paths, about
        self._followed: dict[Composer, Callable[[], BegunWords | None]] = {}
        self._numbers: dict[Composer, tuple[str, str]] = {}  # with the reflection it is about
        self._typed: set[Composer] = set()
        self._ended: list[tuple[str, str]] = []
        self._own: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        own = self._own
        self.destroyed.connect(lambda: _in_use.difference_update(own))

    def read(self, then: Callable[[Mapping[str, BegunWords]], object]) -> None:
        """Hand over what was begun before and no window is typing, by its numbers."""
        if self._of:
            job = partial(_read, self._folder, self._of)
            self._service.ask(job, partial(self._found, then))

    def follow(
        self, composer: Composer, words: Callable[[], BegunWords | None], number: str = ""
    ) -> None:
        """Keep what is typed there from now on; ``words`` says what it is about.

        A ``number`` is that of what was begun before and is gone on with there.
        """
        if number:
            self._numbers[composer] = (self._of, number)
            self._use(number)
        if composer not in self._followed:
            self._followed[composer] = words
            composer.typed.connect(partial(self._on_typed, composer))

    def drop(self, composer: Composer) -> None:
        """Remove what was typed there: it is an entry by now, or nobody wants it."""
        self._remove(self._let_go_of(composer))

    def end(self, composer: Composer) -> None:
        """Remove what was typed there once ``clear`` is called: until then it may be lost."""
        self._ended += self._let_go_of(composer)

    def clear(self) -> None:
        """All that ended is kept as entries by now."""
        ended, self._ended = self._ended, []
        self._remove(ended)

    def discard(self) -> None:
        """Remove all that is typed in this window and not kept: nobody wants it."""
        for composer in list(self._followed):
            if isValid(composer):  # else its place went while it was typed in: it stays
                self.drop(composer)

    @property
    def _of(self) -> str:
        return self._about() if self._paths is not None else ""

    @property
    def _folder(self) -> Path:
        return begun_words.folder_beside(self._paths.library)

    def _found(
        self, then: Callable[[Mapping[str, BegunWords]], object], found: Mapping[str, BegunWords]
    ) -> None:
        free = {number: begun for number, begun in found.items() if number not in _in_use}
        if free:
            then(free)

    def _use(self, number: str) -> None:
        self._own.add(number)
        _in_use.add(number)

    def _on_typed(self, composer: Composer) -> None:
        if composer in self._followed:
            self._typed.add(composer)
            if not self._timer.isActive():
                self._timer.start()

    def _keep(self) -> None:
        typed, self._typed = self._typed, set()
        for composer in typed:
            if not isValid(composer):
                continue
            if composer.is_unsaved:
                self._keep_one(composer)
            elif kept := self._numbers.pop(composer, None):
                self._remove([kept])

    def _let_go_of(self, composer: Composer) -> list[tuple[str, str]]:
        self._followed.pop(composer, None)
        self._typed.discard(composer)
        kept = self._numbers.pop(composer, None)
        return [kept] if kept else []

    def _remove(self, kept: list[tuple[str, str]]) -> None:
        if kept:
            self._service.ask(partial(_let_go, self._folder, kept))

    def _keep_one(self, composer: Composer) -> None:
        words = self._followed[composer]()
        if words is None or not self._of:
            return
        kept = self._numbers.setdefault(composer, (self._of, begun_words.new_number()))
        self._use(kept[1])
        typed = replace(words, text=composer.text.text(), suggestion=composer.suggestion)
        self._service.ask(partial(_keep, self._folder, *kept, typed))


def _read(folder: Path, about: str, _library: Library) -> Mapping[str, BegunWords]:
    return begun_words.begun_about(folder, about)


def _keep(folder: Path, about: str, number: str, begun: BegunWords, library: Library) -> None:
    if about in library.purged_ids():  # nothing comes back of what is removed for good
        return
    try:
        begun_words.keep_begun(folder, about, number, begun)
    except OSError as error:
        log.warning("What is being typed could not be kept: %s", type(error).__name__)


def _let_go(folder: Path, kept: Sequence[tuple[str, str]], _library: Library) -> None:
    try:
        for about, number in kept:
            begun_words.let_go(folder, about, number)
    except OSError as error:
        log.warning("What was begun could not be removed: %s", type(error).__name__)
