"""How a reflection is laid out in its file, to the byte: lines, ends, and what of a draft's text.

The headings themselves are ``prompt_keys.HEADINGS``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.clean_text import clean_text
from reflect_app.errors import NotReadyError
from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_format.footer_lines import PUBLISHED, TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import ValidationError

    from reflect_app.reflection import Reflection

OTHER_MARKS = "•·▪◦*–—"  # with which other programs begin an item of a list
_LIST_MARK = re.compile(rf"(\s*)([{OTHER_MARKS}]) ")


def without_stray_space(line: str) -> str:
    """A line without white space at its end, each tab in it one space."""
    return line.rstrip().replace("\t", " ")


def with_own_mark(line: str) -> tuple[str, str]:
    """A line without stray space, another program's list mark a hyphen; and that mark, if any.

    Only the first mark is turned, and the indentation before it stays.
    """
    found = _LIST_MARK.match(line)
    return (f"{found[1]}- {line[found.end() :]}", found[2]) if found else (line, "")


def normalised_text(text: str) -> str:
    """An answer as it is written to a file; doing this twice is the same as doing it once."""
    lines = (without_stray_space(line) for line in clean_text(text).split("\n"))
    return "\n".join(with_own_mark(line)[0] for line in lines if line)


def normalised(reflection: Reflection) -> Reflection:
    """The reflection as a file would hold it; the draft itself keeps what was typed.

    Everything is checked again, so that no copy made without checks slips through: raises
    ``NotReadyError`` for tags that no file can hold.
    """
    from pydantic import ValidationError  # noqa: PLC0415  -- the list lays out words without it

    from reflect_app.reflection import Reflection  # noqa: PLC0415  -- as above

    answers = {key.value: normalised_text(reflection.answers.of(key)) for key in PromptKey}
    tags = [tag.replace("\t", " ") for tag in reflection.tags]
    values = {"answers": answers, "tags": tags, "published": reflection.published}
    try:
        return Reflection.model_validate(values)
    except ValidationError as error:
        raise NotReadyError(_messages(error)) from error


def _messages(error: ValidationError) -> tuple[str, ...]:
    """What our own checks said, each once; where there is more than that, the program is wrong."""
    causes = [fault.get("ctx", {}).get("error") for fault in error.errors()]
    if not all(isinstance(cause, ValueError) for cause in causes):
        raise error
    return tuple(dict.fromkeys(str(cause) for cause in causes))


def bytes_of(plain: Reflection) -> bytes:
    """The lines of a reflection in normal form; what is empty leaves nothing behind its mark."""
    published = plain.published.isoformat() if plain.published else ""
    return laid_out(plain.answers.texts(), plain.tags, published)


def laid_out(answers: Iterable[str], tags: Iterable[str], published: str) -> bytes:
    """The same of answers in the order of the prompts, which are in normal form."""
    lines: list[str] = []
    for heading, answer in zip(HEADINGS.values(), answers, strict=True):
        lines += [heading, answer] if answer else [heading]
    lines.append((TAGS + ", ".join(tags)).rstrip())
    lines.append((PUBLISHED + published).rstrip())
    return "\n".join(lines).encode()
