"""The invented reflection that people learn on, read from ``resources/practice/``."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.atomic_file import read_file
from reflect_app.paths import resource
from reflect_app.prompt_keys import PromptKey
from reflect_app.reflection import Answers, Reflection

if TYPE_CHECKING:
    from pathlib import Path

_FOLDS = re.compile(r"(?<!\n)\n(?!\n|- )")
_BLANK_LINES = re.compile(r"\n{2,}")


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


def _folded(text: str) -> str:
    """Paragraphs in the file are parted by a blank line, and in an answer by the end of a line."""
    return _BLANK_LINES.sub("\n", _FOLDS.sub(" ", text.strip()))
