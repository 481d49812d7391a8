"""The invented reflection that people learn on, read from ``resources/practice/``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.atomic_file import read_file
from reflect_app.paths import resource
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection

if TYPE_CHECKING:
    from pathlib import Path

_FOLDS = re.compile(r"(?<!\n)\n(?!\n|- )")
_BLANK_LINES = re.compile(r"\n{2,}")
_SENTENCES = re.compile(r"[^.!?\n]+")
_TELLING = 30  # letters of a sentence that hardly anybody else writes just so
_FEW = 3  # such sentences: whoever borrows one or two of them still writes of their own work


class PracticeText(NamedTuple):
    """Its working title, and the reflection itself."""

    title: str
    reflection: Reflection


def practice_text(path: Path | None = None) -> PracticeText:
    """Read it: a blank line parts paragraphs, "- " begins an item, other line ends are folded.

    Raises ``OSError``, ``ValueError`` or ``KeyError`` where the file is not as it was shipped.
    """
    data = read_file(path or resource("practice", "example.toml"))
    values = tomllib.loads(data.decode("utf-8"))
    answers = {key.value: _folded(values["answers"][key.value]) for key in PromptKey}
    reflection = Reflection(
        answers=Answers(**answers), tags=tuple(values["tags"]), published=values["published"]
    )
    return PracticeText(values["title"], reflection)


def is_practice(reflection: Reflection) -> bool:
    """Whether it is the practice, also where it was worked through: several sentences are its own.

    A text file can't say what it is, so that a copy is known by its words alone.
    """
    text = "\n".join(reflection.answers.texts())
    return sum(each in text for each in _own_sentences()) >= _FEW


@cache
def _own_sentences() -> tuple[str, ...]:
    """The longer sentences of the practice; none where its file is not as it was shipped."""
    try:
        answers = practice_text().reflection.answers
    except (OSError, ValueError, KeyError):
        return ()  # nobody can have practised with it either
    found = (each.strip(" -") for text in answers.texts() for each in _SENTENCES.findall(text))
    return tuple(each for each in found if len(each) >= _TELLING)


def _folded(text: str) -> str:
    """Paragraphs in the file are parted by a blank line, and in an answer by the end of a line."""
    return _BLANK_LINES.sub("\n", _FOLDS.sub(" ", text.strip()))
