"""A reflection as a page for the web; ``docs/published-formats.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.publication.formats import templates
from reflect_app.publication.formats.published_text import published_text

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection

SUFFIX = ".html"


def page(reflection: Reflection, *, index: str | None) -> bytes:
    """The page, to the byte: no script, nothing that is fetched, nothing that is not published.

    ``index`` is the name of the index in the same folder, which the page leads to; None where there
    is none. Raises ``NotReadyError`` for what can't be published.
    """
    words = published_text(reflection)._asdict()
    return templates.page("reflection.html", index=index, **words).encode()
