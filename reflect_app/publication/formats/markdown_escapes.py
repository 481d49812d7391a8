"""Text as Markdown that shows it: what a CommonMark reader would take for markup is escaped."""

from __future__ import annotations

import re

_ANYWHERE = re.compile(r"[\\`*_\[\]<>&~|^${}@]|:(?=//|[\w+-]+:)|(?<=[Ww]{3})\.")
"""Markup of CommonMark, and of the dialects that most sites speak: tables, strikethrough, formulas,
footnotes, emoji by name, links made of addresses (which would show the escapes in them), and the
braces of the template languages of site generators."""

_AT_START = re.compile(r"([-+=#:%])|(\d{1,9})([.)])")


def escaped(text: str) -> str:
    """One line of text as the Markdown that shows just it, where a paragraph or an item begins.

    White space at its ends, which readers of Markdown drop, is written as a character reference.
    """
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    if found := _AT_START.match(text):
        text = f"{found[2] or ''}\\{text[len(found[2] or '') :]}"
    if _is_dropped(text[:1]):
        text = f"&#{ord(text[0])};{text[1:]}"
    if _is_dropped(text[-1:]):
        text = f"{text[:-1]}&#{ord(text[-1])};"
    return text


def _is_dropped(character: str) -> bool:
    return character.isspace() or character == "\ufeff"
