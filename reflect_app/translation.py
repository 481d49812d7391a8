"""Sentences for people in their language, and the form that goes with a number, without Qt.

Every sentence is given whole, with names in braces for what stands in it, since another language
may put that elsewhere: a sentence glued together of parts can't be translated.
"""

from __future__ import annotations


def tr(text: str, /, **values: object) -> str:
    """A sentence in the language of the interface, with its ``{names}`` replaced by these values.

    So far that language is English, which the sentences are written in.
    """
    return text.format_map(values)


def plural(count: int, one: str, many: str, /, **values: object) -> str:
    """The one of these two that goes with a number, in which ``{n}`` is the number.

    ``plural(2500, "{n} reflection", "{n} reflections")`` is "2,500 reflections".
    """
    return tr(one if count == 1 else many, n=f"{count:,}", **values)
