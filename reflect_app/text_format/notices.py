"""What is told of a text that can be read, and perhaps conforms, and yet looks damaged.

A notice never changes whether a file is readable or conforms, and nothing is mended: only people
know what stood there.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from reflect_app.prompt_keys import HEADINGS, PromptKey
from reflect_app.text_format import mojibake
from reflect_app.text_format.file_layout import normalised_text
from reflect_app.text_format.problems import LISTED
from reflect_app.text_format.quoted_printable import coded_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reflect_app.reflection import Reflection
    from reflect_app.text_format.notice_words import Notice


def notices(of: Reflection | str) -> tuple[Notice, ...]:
    """What looks damaged in a text, or in the file that a reflection would be written to.

    Each line comes once a code, in order of line; of one code there are at most ``LISTED``. For a
    reflection, lines are counted as in the written file, and each notice has its ``place``.
    """
    if isinstance(of, str):
        return _of_text(of) if mojibake.may_be_damaged(of.encode(errors="replace")) else ()
    lines, places = zip(*_lines_and_places(of), strict=True)
    return tuple(
        notice._replace(place=places[notice.line - 1]) for notice in notices("\n".join(lines))
    )


def _of_text(text: str) -> tuple[Notice, ...]:
    looks = (mojibake.misread_letters, mojibake.lost_letters, coded_letters)
    found = chain.from_iterable(islice(look(text), LISTED) for look in looks)
    return tuple(sorted(found, key=lambda notice: notice.line))


def _lines_and_places(reflection: Reflection) -> Iterator[tuple[str, str]]:
    """The lines that a writer would write, and where each of them comes from."""
    for key in PromptKey:
        answer = normalised_text(reflection.answers.of(key))
        for line in (HEADINGS[key], *filter(None, answer.split("\n"))):
            yield line, key.value
    yield ", ".join(reflection.tags), "tags"
