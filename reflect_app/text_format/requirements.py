"""What must be true before a reflection is finished, and before it is published.

Advice never holds anybody back; these do, and only at *Finish* and *Export as text*.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.errors import NotReadyError
from reflect_app.prompt_keys import PromptKey
from reflect_app.prompts import short_names
from reflect_app.text_format.file_layout import bytes_of, normalised
from reflect_app.text_format.find_headings import heading_lines
from reflect_app.text_format.problems import Code
from reflect_app.text_format.size_limit import LIMIT
from reflect_app.translation import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reflect_app.reflection import Reflection

BYTES_A_WORD = LIMIT / 180_000  # with the space after it, as the reader counts them


class Requirement(NamedTuple):
    """One thing that is still to do: where, and in the words that people see.

    ``place`` is the value of a ``PromptKey``, or ``tags`` or ``published``; ``message`` has no
    full stop; ``code`` is the format's own for what is missing, else ``not-ready``.
    """

    place: str
    message: str
    code: str = "not-ready"


def to_finish(reflection: Reflection) -> tuple[Requirement, ...]:
    """What the six answers still need, in the order of the pages; empty when nothing does."""
    return _found(reflection, of_answers)


def to_publish(reflection: Reflection) -> tuple[Requirement, ...]:
    """What a published file still needs: all that ``to_finish`` says, a tag, and a date.

    It is empty exactly when ``write`` writes, and else has the messages with which that refuses.
    """
    return _found(reflection, of_publication)


def _found(
    reflection: Reflection, find: Callable[[Reflection], Iterator[Requirement]]
) -> tuple[Requirement, ...]:
    try:
        return tuple(find(normalised(reflection)))
    except NotReadyError as error:
        return of_refused_tags(error)


def of_refused_tags(error: NotReadyError) -> tuple[Requirement, ...]:
    """What tags need that have no normal form."""
    return tuple(Requirement("tags", message) for message in error.problems)


def of_publication(plain: Reflection) -> Iterator[Requirement]:
    """What a reflection in normal form still needs to be published."""
    yield from of_answers(plain)
    if not plain.tags:
        yield Requirement("tags", tr("Enter at least one tag"), Code.MISSING_TAGS.value)
    if plain.published is None:
        enter = tr("Enter the published date")
        yield Requirement("published", enter, Code.MISSING_PUBLISHED.value)


def of_answers(plain: Reflection) -> Iterator[Requirement]:
    """What the answers of one in normal form still need."""
    headings = tuple(of_headings(plain))
    for key in PromptKey:
        if not plain.answers.of(key):
            yield Requirement(key.value, tr(_ENTER[key]), Code.EMPTY_ANSWER.value)
        yield from (each for each in headings if each.place == key.value)
    yield from of_size(plain)


def of_headings(plain: Reflection) -> Iterator[Requirement]:
    """What would be read as a heading where it stands in an answer."""
    for key in PromptKey:
        for line in heading_lines(plain.answers.of(key)):
            said = "“{name}” must not include the line “{line}”, which is a heading of the file"
            yield Requirement(key.value, tr(said, name=short_names()[key], line=line))


def of_size(plain: Reflection) -> Iterator[Requirement]:
    """By how much the text is too long for a file."""
    size = len(bytes_of(plain))
    if size > LIMIT:
        longest = max(PromptKey, key=lambda key: len(plain.answers.of(key)))
        message = plural(
            ceil((size - LIMIT) / BYTES_A_WORD),
            "The whole text must be a word or two shorter to fit into a file;"
            " “{answer}” is the longest answer",
            "The whole text must be about {n} words shorter to fit into a file;"
            " “{answer}” is the longest answer",
            answer=short_names()[longest],
        )
        yield Requirement(longest.value, message)


_ENTER: dict[PromptKey, str] = {
    PromptKey.DESCRIPTION: "Enter a factual description of your example",
    PromptKey.NEEDS: "Enter whose needs are met in the example",
    PromptKey.IMPACT: "Enter what positive impact the example had at the time",
    PromptKey.FACTORS: "Enter what factors may have contributed to this example",
    PromptKey.FEELINGS: "Enter how you feel when you bring this story to mind",
    PromptKey.MOTIVATION: "Enter what motivated you to bring this example",
}
"""What is said where an answer is empty and is to be published."""
