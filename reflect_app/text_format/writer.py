"""Writing a reflection as text, and what keeps one from being written.

Used through ``reflect_app.text_format``.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from reflect_app.errors import NotReadyError
from reflect_app.prompts import short_names
from reflect_app.reflection import HEADINGS, PromptKey, Reflection
from reflect_app.text_format.grammar import (
    ENTER,
    LIMIT,
    PUBLISHED,
    TAGS,
    heading_lines,
    normalised_text,
)
from reflect_app.translation import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BYTES_A_WORD = LIMIT / 180_000  # with the space after it, as the reader counts them


class Fault(NamedTuple):
    """Something that keeps a reflection from being written: where it is, and what to do.

    ``place`` is the value of a ``PromptKey``, or ``tags`` or ``published``.
    """

    place: str
    message: str


def normalised(reflection: Reflection) -> Reflection:
    """The reflection as a file would hold it; the draft itself keeps what was typed.

    Everything is checked again, so that no copy made without checks slips through: raises
    ``NotReadyError`` for tags that no file can hold.
    """
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


def faults_of_answers(reflection: Reflection) -> tuple[Fault, ...]:
    """What the six answers still need, in the order of the pages."""
    return _faults(reflection, _answer_faults)


def faults_of_publication(reflection: Reflection) -> tuple[Fault, ...]:
    """What a published file still needs, in the order of the pages."""
    return _faults(reflection, _publication_faults)


def _faults(
    reflection: Reflection, find: Callable[[Reflection], Iterator[Fault]]
) -> tuple[Fault, ...]:
    try:
        return tuple(find(normalised(reflection)))
    except NotReadyError as error:
        return tuple(Fault("tags", message) for message in error.problems)


def _publication_faults(plain: Reflection) -> Iterator[Fault]:
    yield from _answer_faults(plain)
    if not plain.tags:
        yield Fault("tags", "Enter at least one tag")
    if plain.published is None:
        yield Fault("published", "Enter the published date")


def _answer_faults(plain: Reflection) -> Iterator[Fault]:
    headings = tuple(_heading_faults(plain))
    for key in PromptKey:
        if not plain.answers.of(key):
            yield Fault(key.value, ENTER[key])
        yield from (fault for fault in headings if fault.place == key.value)
    yield from _size_faults(plain)


def _heading_faults(plain: Reflection) -> Iterator[Fault]:
    for key in PromptKey:
        for line in heading_lines(plain.answers.of(key)):
            name = short_names()[key]
            message = f"“{name}” must not include the line “{line}”, which is a heading of"
            yield Fault(key.value, f"{message} the file")


def _size_faults(plain: Reflection) -> Iterator[Fault]:
    size = len(_bytes_of(plain))
    if size > LIMIT:
        longest = max(PromptKey, key=lambda key: len(plain.answers.of(key)))
        over = ceil((size - LIMIT) / BYTES_A_WORD)
        message = plural(
            over,
            "The whole text must be a word or two shorter to fit into a file;"
            " “{answer}” is the longest answer",
            "The whole text must be about {n} words shorter to fit into a file;"
            " “{answer}” is the longest answer",
            answer=short_names()[longest],
        )
        yield Fault(longest.value, message)


def write(reflection: Reflection) -> bytes:
    """The published file, to the byte. Raises ``NotReadyError`` with one message a fault."""
    plain = normalised(reflection)
    _refuse(tuple(_publication_faults(plain)))
    return _bytes_of(plain)


def write_unfinished(reflection: Reflection) -> bytes:
    """A copy of a draft as text: six headings, tags and date, with or without anything in them.

    Reading it gives the same draft again. Raises ``NotReadyError`` for a line equal to a heading,
    and for a text over ``LIMIT``. A reflection that can be published is written as ``write`` does.
    """
    plain = normalised(reflection)
    _refuse((*_heading_faults(plain), *_size_faults(plain)))
    return _bytes_of(plain)


def _refuse(faults: tuple[Fault, ...]) -> None:
    if faults:
        raise NotReadyError(tuple(fault.message for fault in faults))


def _bytes_of(plain: Reflection) -> bytes:
    """The lines of a reflection in normal form; what is empty leaves nothing behind its mark."""
    lines: list[str] = []
    for key, heading in HEADINGS.items():
        answer = plain.answers.of(key)
        lines += [heading, answer] if answer else [heading]
    published = plain.published.isoformat() if plain.published else ""
    lines.append((TAGS + ", ".join(plain.tags)).rstrip())
    lines.append((PUBLISHED + published).rstrip())
    return "\n".join(lines).encode()
