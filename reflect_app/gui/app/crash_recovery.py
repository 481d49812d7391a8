"""After a crash: which drafts to open again, and one plain sentence that says what happened.

That the run before ended so is noticed in ``crashed_run``. Nothing is asked: what was saved is
in the library, and a draft opens where it was left, so there is no choice that could be wrong.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reflect_app.clock import utc_now
from reflect_app.errors import NoSuchReflectionError, ReflectError
from reflect_app.gui.phrases.missing_saves import missing_text, titles_of
from reflect_app.gui.phrases.times import day_here, moment_at
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime, tzinfo

    from reflect_app.crashed_run import CrashedRun
    from reflect_app.gui.tasks.library_service import LibraryService
    from reflect_app.library import Library
    from reflect_app.library.connection.missing_saves import MissingSave

    Then = Callable[[list[str], str], None]
    Found = list[tuple[str, datetime]]

MOST_IN_A_ROW = 3  # crashes; a draft that stops the program each time must not be opened by itself


def recover(
    service: LibraryService,
    crash: CrashedRun,
    then: Then,
    *,
    reported: Callable[[], bool] = lambda: False,
    repaired: Callable[[], bool] = lambda: False,
    now: Callable[[], datetime] = utc_now,
) -> None:
    """Call ``then`` with the ids to open, in the order they were opened, and the words to say.

    Where the library can't be opened yet, that waits until it can; ``reported`` is asked only then
    whether there is a report of the crash, ``repaired`` whether the library was put together again.
    """

    def look() -> None:
        service.ask(partial(_still_there, crash.drafts), tell, wait)

    def wait(_error: ReflectError) -> None:
        service.opened.connect(look, Qt.ConnectionType.SingleShotConnection)

    def tell(answer: tuple[Found, Sequence[MissingSave], Sequence[str]]) -> None:
        found, missing, titles = answer
        gives_up = crash.in_a_row >= MOST_IN_A_ROW and bool(found)
        saved = max((moment for _id, moment in found), default=None)
        words = recovery_message(
            len(found),
            saved,
            now(),
            closed=gives_up,
            reported=reported(),
            missing=missing,
            titles=titles,
        )
        if repaired():
            words = after_repair(missing, titles)
        then([] if gives_up else [each for each, _moment in found], words)

    look()


def _still_there(
    ids: Sequence[str], library: Library
) -> tuple[Found, Sequence[MissingSave], Sequence[str]]:
    """Those that are neither gone nor in the bin, with when each was saved; and what is missing.

    At last, what the reflections are called of which something is missing.
    """
    found: Found = []
    for each in ids:
        with suppress(NoSuchReflectionError):
            if library.position(each) is not None:
                found.append((each, library.get(each).updated))
    missing = library.missing_saves()
    return found, missing, titles_of(missing, library)


def recovery_message(
    drafts: int,
    saved: datetime | None,
    now: datetime,
    zone: tzinfo | None = None,
    *,
    closed: bool = False,
    reported: bool = False,
    missing: Sequence[MissingSave] = (),
    titles: Sequence[str] = (),
) -> str:
    """What is said after a crash: what happened, what is here, and since when it is safe.

    ``drafts`` is how many were open, ``saved`` when the last of them was saved; with ``closed``
    they were left closed this time. ``reported`` says that there is a report to be read. Times are
    told in this zone, or in the computer's own. What is ``missing`` had been saved and is not here;
    ``titles`` says of which reflections.
    """
    if missing:
        words = f"Reflect stopped without warning. {missing_text(missing, titles)}"
    elif not drafts or saved is None:
        words = "Reflect stopped without warning. Everything up to your last save is here."
    else:
        moment = f"everything up to your last save {moment_at(saved, day_here(now, zone), zone)}"
        words = _closed_words(drafts, moment) if closed else _open_words(drafts, moment)
    noted = "What went wrong is noted, without any of your words, in Help › Show the log."
    return f"{words} {noted}" if reported else words


def after_repair(missing: Sequence[MissingSave] = (), titles: Sequence[str] = ()) -> str:
    """What is said where the library turned out to be damaged and was put together again."""
    words = tr(
        "Reflect stopped without warning, and your library was put together again. The page about"
        " that says what came from where; look whether your last words are here."
    )
    return f"{words} {missing_text(missing, titles)}" if missing else words


def _open_words(drafts: int, moment: str) -> str:
    opened = plural(
        drafts,
        "Your draft is open where you left it, with {moment}.",
        "The {n} drafts you had open are open again, with {moment}.",
        moment=moment,
    )
    return f"Reflect stopped without warning. {opened}"


def _closed_words(drafts: int, moment: str) -> str:
    closed = plural(
        drafts,
        "To be safe, your draft was left closed. It is in the list, with {moment}.",
        "To be safe, the {n} drafts you had open were left closed. They are in the list, with"
        " {moment}.",
        moment=moment,
    )
    return f"Reflect stopped several times in a row. {closed}"
