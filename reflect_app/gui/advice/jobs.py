"""What is worked out about advice: edits at once; words that could be meant, own words later."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reflect_app.gui.advice import messages
from reflect_app.gui.advice.adviser import BREATH_S

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.role_edits import Edit
    from reflect_app.gui.advice.adviser import LookedOver
    from reflect_app.paths import AppPaths
    from reflect_app.prompt_keys import PromptKey


def role_edits(
    answers: Mapping[PromptKey, str],
    finding: Finding,
    words: str,
    looked: LookedOver | None,
    staying: Collection[str],
) -> Mapping[PromptKey, tuple[Edit, ...]]:
    """What is to be changed so that a role stands for every mention of a name.

    This alone is worked out on the interface thread, so that it is done before the next key: with
    what was found in these texts it takes a few milliseconds. Where something was typed just before
    they are looked over anew, a tenth of a second for 5,000 words.
    """
    from reflect_app.advice.roles import use_role  # noqa: PLC0415  -- when needed

    texts = looked.texts if looked is not None else {}
    known = {key: text for key, text in texts.items() if key} == answers
    return use_role(
        answers,
        finding.about,
        words,
        looked.found if looked is not None and known else None,
        like=finding.text,
        staying=staying,
    )


def add_words(
    paths: AppPaths,
    *,
    my_words: tuple[str, ...],
    never: tuple[Key, ...],
    written: Mapping[Key, str],
) -> str:
    """Keep words in the files; what is to be said where that can't be done."""
    from reflect_app import own_words  # noqa: PLC0415  -- on the thread
    from reflect_app.errors import ReflectError  # noqa: PLC0415  -- on the thread

    try:
        own_words.add(paths, my_words=my_words, never=never, written=written)
    except ReflectError:
        return messages.not_kept()
    return ""


def take_back_words(paths: AppPaths, *, my_words: tuple[str, ...], never: tuple[Key, ...]) -> str:
    """Forget them again."""
    from reflect_app import own_words  # noqa: PLC0415  -- on the thread
    from reflect_app.errors import ReflectError  # noqa: PLC0415  -- on the thread

    try:
        own_words.take_back(paths, my_words=my_words, never=never)
    except ReflectError:
        return messages.not_kept()
    return ""


def words_meant(word: str) -> tuple[str, ...]:
    """Words that could be meant, found in slices between which others go on."""
    from reflect_app.advice.slices import result_of  # noqa: PLC0415
    from reflect_app.advice.suggest_spelling import suggest_in_slices  # noqa: PLC0415

    return result_of(suggest_in_slices(word), lambda: time.sleep(BREATH_S))
