"""What somebody does in a review, made into entries and kept on the library's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from reflect_app.clock import utc_now
from reflect_app.gui.tasks.change import Aspect, Change
from reflect_app.review.making_entries import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from reflect_app.clock import Clock
    from reflect_app.errors import ReflectError
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.library import Library
    from reflect_app.review.entries import Entry

    Deed = Callable[[Writer], Entry | tuple[Entry, ...]]


class ReviewDeeds:
    """Keeps what is done about one reflection; every window is told of it."""

    def __init__(self, service: LibraryService, reflection_id: str, clock: Clock = utc_now) -> None:
        self._service, self._id, self._clock = service, reflection_id, clock

    def do(
        self,
        name: str,
        deed: Deed,
        then: Callable[[Any], None] = lambda _entry: None,
        otherwise: Callable[[ReflectError], None] | None = None,
    ) -> None:
        """Keep what ``deed`` makes under this name; the last entry goes to ``then`` once kept.

        The deed is made on the library's thread, of the review as it is there by then.
        """
        self._service.ask(
            partial(_kept, self._id, name, deed, self._clock),
            then,
            otherwise,
            changes=Change(Aspect.REVIEW, frozenset([self._id])),
        )


def _kept(reflection_id: str, name: str, deed: Deed, clock: Clock, library: Library) -> Entry:
    made = deed(Writer(name, clock(), library.review(reflection_id)))
    entries = made if isinstance(made, tuple) else (made,)
    library.add_to_review(reflection_id, entries)
    return entries[-1]
