"""Picks what the name of a file may tell of a reflection: its date, a tag that points at nobody.

A name is seen wherever its file goes, also by those who never open it. So a tag in which advice
finds what could identify someone names no file, unless its author decided to keep those words.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from reflect_app.publication.file_writing.file_names import NO_TAG, NameParts, tag_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from reflect_app.advice.decisions import Key
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.look_over import Memory
    from reflect_app.advice.own_choices import OwnChoices
    from reflect_app.reflection import Reflection

    Keys = Callable[[], Collection[Key]]

_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\b\d{4}[-_. ]?\d\d[-_. ]?\d\d\b")  # as suggested names begin, and many others
_BETWEEN_WORDS = re.compile(r"[-_.]+")
log = logging.getLogger(__name__)


class NamePicker:
    """Picks the tag that a file may be named by; what it found out about tags it remembers.

    ``own`` is what somebody chose about advice on this computer. The first look takes half a
    second, so never on the interface's thread, and each is used on one thread alone.
    """

    def __init__(self, own: Callable[[], OwnChoices] | None = None) -> None:
        self._own = own
        self._memory: Memory | None = None
        self._found: dict[tuple[str, str], list[Finding]] = {}

    def parts_of(self, reflection: Reflection, kept: Keys = frozenset) -> NameParts:
        """The date, and the first tag that has a letter or digit and could identify nobody.

        ``kept`` tells what the author decided about; it is asked only where something is found.
        """
        tags = ((tag, tag_slug(tag)) for tag in reflection.tags)
        slugs = (slug for tag, slug in tags if slug and not self._points_at(tag, reflection, kept))
        return NameParts(reflection.published, next(slugs, NO_TAG))

    def pointing_words(self, stem: str, kept: Collection[Key] = ()) -> tuple[str, ...]:
        """The words in a name that somebody typed, without its ending, that could identify.

        A date is none of them: by the day of publishing files are kept in order.
        """
        words = _BETWEEN_WORDS.sub(" ", _DAY.sub(" ", stem)).strip()
        found = (each for each in self._undecided(words, "", kept) if each.type != "date")
        return tuple(dict.fromkeys(each.text for each in found))

    def _points_at(self, tag: str, reflection: Reflection, kept: Keys) -> bool:
        from reflect_app.advice.tag_text import text_of_tags  # noqa: PLC0415  -- when needed

        around = text_of_tags(_paragraphs_with(tag, reflection))
        if around:  # a tag is mostly written small: is it the word that is a name there?
            tag = text_of_tags(dict.fromkeys((tag, _WORD.sub(lambda at: at[0].capitalize(), tag))))
        try:
            return bool(self._look(tag, around)) and bool(self._undecided(tag, around, kept()))
        except Exception:  # a file gets a name that tells nothing
            log.exception("A tag could not be looked over")
            return True

    def _undecided(self, words: str, around: str, kept: Collection[Key]) -> list[Finding]:
        from reflect_app.advice.decisions import undecided_keys  # noqa: PLC0415  -- when needed

        return undecided_keys(self._look(words, around), kept)

    def _look(self, words: str, around: str) -> list[Finding]:
        """What could identify in these words, by themselves and by what is said around them."""
        if (known := self._found.get((words, around))) is None:
            from reflect_app.advice import advise_all  # noqa: PLC0415  -- on the thread
            from reflect_app.advice.finding import Kind  # noqa: PLC0415
            from reflect_app.prompt_keys import PromptKey  # noqa: PLC0415

            texts: dict[PromptKey | None, str] = {PromptKey.DESCRIPTION: around, None: words}
            found = advise_all(texts, [Kind.IDENTIFIERS], memory=self._remembered())[None]
            known = self._found[words, around] = list(found)
        return known

    def _remembered(self) -> Memory:
        from reflect_app.advice.look_over import Memory  # noqa: PLC0415  -- on the thread

        if self._memory is None:
            self._memory = Memory() if self._own is None else Memory(self._own())
        return self._memory


def _paragraphs_with(tag: str, reflection: Reflection) -> Iterator[str]:
    """Where a word of a tag stands with a capital: what is said there can make a name of it.

    "rose" alone is a flower; where "Rose" came in, it is not.
    """
    from reflect_app.advice.paragraphs import pieces  # noqa: PLC0415  -- when needed

    names = {form for word in _WORD.findall(tag) for form in (word.capitalize(), word.upper())}
    for answer in reflection.answers.texts():
        if _has_one(names, answer):
            found = (text for _at, text in pieces(answer) if _has_one(names, text))
            yield from (text for text in found if not names.isdisjoint(_WORD.findall(text)))


def _has_one(words: Iterable[str], text: str) -> bool:
    return any(each in text for each in words)
