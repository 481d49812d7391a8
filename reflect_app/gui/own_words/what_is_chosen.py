"""What the files of words and the dictionary say, read and changed on a thread of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.advice.decisions import Key
    from reflect_app.lines_by_hand import Sign
    from reflect_app.own_words import OwnWords
    from reflect_app.paths import AppPaths

# What knows the words is imported on the thread: the lists of the language take a moment.


@dataclass(frozen=True)
class Chosen:
    """What there is. ``sign`` is another one once any of the files is."""

    own: OwnWords
    team_terms: int
    team_notes: tuple[str, ...]
    has_team_file: bool
    has_dictionary: bool
    sign: tuple[Sign, ...]
    problem: str = ""
    """Why the last change could not be kept; "" where it was, or nothing was changed."""


@dataclass(frozen=True)
class Words:
    """Words of both lists: to be added, or to be taken back; and how they were written."""

    my_words: tuple[str, ...] = ()
    never: tuple[Key, ...] = ()
    written: Mapping[Key, str] = field(default_factory=dict)


def read(paths: AppPaths, problem: str = "") -> Chosen:
    """What the files say now; never raises."""
    from reflect_app import own_words  # noqa: PLC0415
    from reflect_app.advice.dictionary import problem as why_no_dictionary  # noqa: PLC0415
    from reflect_app.advice.judgement.no_terms import no_terms  # noqa: PLC0415
    from reflect_app.advice.team_terms import team_terms  # noqa: PLC0415

    sign = own_words.sign_of(paths)  # before the files: what is written meanwhile is read again
    own = own_words.read_own_words(paths)
    text = own_words.own_choices_of(paths).team_terms
    team = team_terms(text)
    return Chosen(
        own,
        len(team.terms) + len({team.off[each] for each in team.off.keys() - no_terms(team)}),
        tuple(own_words.team_notes(paths)),
        paths.team_wording.exists() or paths.team_wording.is_symlink(),
        why_no_dictionary() is None,
        sign,
        problem,
    )


def sign_of(paths: AppPaths) -> tuple[Sign, ...]:
    """What is another one once any of the files is."""
    from reflect_app import own_words  # noqa: PLC0415

    return own_words.sign_of(paths)


def add(paths: AppPaths, words: Words) -> Chosen:
    """Keep these words; what can't be kept is said."""
    from reflect_app import own_words  # noqa: PLC0415
    from reflect_app.errors import ReflectError  # noqa: PLC0415

    try:
        own_words.add(paths, my_words=words.my_words, never=words.never, written=words.written)
    except ReflectError as error:
        return read(paths, str(error))
    return read(paths)


def take_back(paths: AppPaths, words: Words) -> Chosen:
    """Keep these words no more."""
    from reflect_app import own_words  # noqa: PLC0415
    from reflect_app.errors import ReflectError  # noqa: PLC0415

    try:
        own_words.take_back(paths, my_words=words.my_words, never=words.never)
    except ReflectError as error:
        return read(paths, str(error))
    return read(paths)
