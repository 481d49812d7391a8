"""Names of files that others may see: a name is suggested, and looked at, that points at nobody.

What is looked at is looked at on a thread of its own: the first look takes half a second. It never
stands in the way: where it fails, there is a name that tells nothing.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.clean_text import shown_name
from reflect_app.gui.tasks.worker import wait_for
from reflect_app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reflect_app.advice.decisions import Key
    from reflect_app.gui.tasks.services import Services
    from reflect_app.library import Library
    from reflect_app.paths import AppPaths
    from reflect_app.publication.file_writing.name_picker import NamePicker
    from reflect_app.publication.file_writing.safe_writing import ChosenFile
    from reflect_app.reflection import Reflection

_OTHER_NAME, _THIS_NAME = range(2)  # buttons by their places
_MOST_NAMED = 3
log = logging.getLogger(__name__)


class Naming(NamedTuple):
    """The name that is suggested, with its ending, and what its author decided to keep."""

    name: str
    kept: frozenset[Key] = frozenset()

    def stem(self) -> str:
        """The name without its ending."""
        return self.name.rpartition(".")[0]


class NamesOfFiles:
    """Suggests names, and asks where to write, the same way from every window."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def suggest(
        self, reflection_id: str, reflection: Reflection, then: Callable[[Naming], None]
    ) -> None:
        """Find a name for the file of a reflection; ``then`` gets it.

        It is looked at while nobody else waits for the library.
        """
        self._services.library.ask(
            partial(_kept, reflection_id),
            lambda kept: then(self.at_once(reflection, kept)),
            lambda _error: then(_plain_naming(reflection)),
        )

    def at_once(self, reflection: Reflection, kept: frozenset[Key] = frozenset()) -> Naming:
        """The same where is known what its author keeps, and nothing can go on before."""
        return wait_for(partial(_naming, reflection, kept, self._services.paths))

    def ask_where(
        self, parent: QWidget, title: str, suggestion: Path, naming: Naming, kinds: str = ""
    ) -> ChosenFile | None:
        """Where to write; who types a name that could identify someone is asked once more.

        None where somebody changed their mind.
        """
        dialogs, place = self._services.dialogs, suggestion
        while (chosen := dialogs.file_to_write(parent, title, place, kinds)) is not None:
            own = chosen.path.name == suggestion.name  # it was looked at before
            found = () if own else self._pointing(chosen.path.stem, naming.kept)
            if not found:
                return chosen
            choices = tr("Choose another name"), tr("Use this name"), tr("Write nothing")
            answer = self._about(parent, tr("Use this name?"), found, choices)
            if answer != _OTHER_NAME:
                return chosen if answer == _THIS_NAME else None
            place = chosen.path
        return None

    def agreed(self, parent: QWidget, template: str) -> bool:
        """Whether names are to be made by a template; asked where it could identify someone."""
        from reflect_app.publication.publish.name_template import NameTemplate  # noqa: PLC0415  -- when needed

        if not (found := self._pointing(NameTemplate.of(template).words, frozenset())):
            return True
        choices, title = (tr("Choose other names"), tr("Use these names")), tr("Use these names?")
        return self._about(parent, title, found, choices, escape=_OTHER_NAME) == _THIS_NAME

    def _pointing(self, stem: str, kept: frozenset[Key]) -> tuple[str, ...]:
        from reflect_app.advice.finding import Kind  # noqa: PLC0415  -- not before the first paint

        if Kind.IDENTIFIERS not in self._services.advice.kinds:
            return ()
        return wait_for(partial(_pointing_words, stem, kept, self._services.paths))

    def _about(
        self,
        parent: QWidget,
        title: str,
        found: tuple[str, ...],
        choices: Sequence[str],
        *,
        escape: int = -1,
    ) -> int:
        words = ", ".join(f"“{shown_name(each)}”" for each in found[:_MOST_NAMED])
        text = tr("The name has {words} in it, which could identify someone.", words=words)
        detail = tr("A name is seen wherever the file goes, also by those who never open it.")
        choose = self._services.dialogs.choose
        return choose(parent, title, text, choices, detail, escape=escape)


def get_ready_to_name() -> None:
    """Load what tells whether a tag points at a person: half a second, the first time."""
    from reflect_app.publication.file_writing.name_picker import NamePicker  # noqa: PLC0415  -- on the thread

    NamePicker().pointing_words("Zofia Kowalska, ward 4")


def _kept(reflection_id: str, library: Library) -> frozenset[Key]:
    from reflect_app.publication.publish.names_in_library import kept_keys  # noqa: PLC0415  -- on the thread

    return kept_keys(library, reflection_id)


def _naming(reflection: Reflection, kept: frozenset[Key], own: AppPaths | None) -> Naming:
    from reflect_app.publication.file_writing.file_names import suggested_name  # noqa: PLC0415  -- on the thread

    return Naming(suggested_name(_picker(own).parts_of(reflection, lambda: kept)), kept)


def _plain_naming(reflection: Reflection) -> Naming:
    from reflect_app.publication.file_writing.file_names import NameParts, suggested_name  # noqa: PLC0415  -- when needed

    return Naming(suggested_name(NameParts(reflection.published)))


def _pointing_words(stem: str, kept: frozenset[Key], own: AppPaths) -> tuple[str, ...]:
    try:
        return _picker(own).pointing_words(stem, kept)
    except Exception:  # advice never stands in the way of writing
        log.exception("A name could not be looked over")
        return ()


def _picker(own: AppPaths | None) -> NamePicker:
    from reflect_app.own_words import own_choices_of  # noqa: PLC0415  -- on the thread
    from reflect_app.publication.file_writing.name_picker import NamePicker  # noqa: PLC0415

    return NamePicker(None if own is None else partial(own_choices_of, own))
