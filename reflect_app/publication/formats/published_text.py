"""What every format begins with: the published text of a reflection, in paragraphs and lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.tags import tag_key, tag_words
from reflect_app.text_format.writer import publishable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reflect_app.reflection import Reflection

_PLAINLY_SEEN = re.compile(r"[A-Za-z0-9]")  # which nearly every text has; the rest takes longer
ITEM = "- "  # what a line of an answer begins with that is an item of a list


class Item(NamedTuple):
    """An item of a list, without its mark, and the items that stand one deeper below it."""

    words: str
    below: list[str]


class Block(NamedTuple):
    """A paragraph; or a list, which has items and no words of its own."""

    words: str
    items: list[Item]


class Part(NamedTuple):
    """A heading and what was answered to it."""

    heading: str
    blocks: list[Block]


class PublishedText(NamedTuple):
    """What a published file holds, parted into what is shown as a whole; nothing else is known."""

    parts: list[Part]
    tags: list[str]
    published: date


def published_text(reflection: Reflection) -> PublishedText:
    """The text as its file has it: six parts, the tags in words that can be seen, and the date.

    Raises ``NotReadyError`` for what ``write`` refuses.
    """
    plain = publishable(reflection)
    if plain.published is None:  # which was asked for just now
        raise AssertionError
    texts = zip(HEADINGS.values(), plain.answers.texts(), strict=True)
    parts = [Part(heading, blocks_of(answer)) for heading, answer in texts]
    return PublishedText(parts, [*map(tag_words, plain.tags)], plain.published)


def blocks_of(answer: str) -> list[Block]:
    """The paragraphs and lists of an answer in normal form, in order.

    A list is as deep as where it is read in the program: an indented item stands below the one
    before it.
    """
    blocks: list[Block] = []
    for line in answer.split("\n"):
        if not (inner := line.lstrip()).startswith(ITEM):
            blocks.append(Block(line, []))
            continue
        words = inner.removeprefix(ITEM)
        if not (blocks and blocks[-1].items):
            blocks.append(Block("", [Item(words, [])]))
        elif line[0].isspace():
            blocks[-1].items[-1].below.append(words)
        else:
            blocks[-1].items.append(Item(words, []))
    return blocks


def words_in_order(reflection: Reflection, key: PromptKey) -> Iterator[str]:
    """The lines of one answer without the marks of lists."""
    for block in blocks_of(publishable(reflection).answers.of(key)):
        if not block.items:
            yield block.words
        for item in block.items:
            yield from (item.words, *item.below)


def can_be_seen(text: str) -> bool:
    """Whether there is anything in a text that a reader sees."""
    return _PLAINLY_SEEN.search(text) is not None or bool(tag_key(text))
