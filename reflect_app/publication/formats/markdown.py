"""A reflection as Markdown; ``docs/published-formats.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.publication.formats import templates
from reflect_app.publication.formats.markdown_escapes import escaped
from reflect_app.publication.formats.published_text import published_text

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

SUFFIX = ".md"


def page(reflection: Reflection) -> bytes:
    """The file: headings, paragraphs, lists, tags and date, to the byte.

    Any reader of CommonMark shows just the words that were written; nothing in them is markup.
    Raises ``NotReadyError`` for what can't be published.
    """
    words = published_text(reflection)._asdict()
    return templates.text("reflection.md", escaped, **words).encode()
