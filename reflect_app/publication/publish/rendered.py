"""The bytes of a reflection in each format that has a file for each reflection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.ledger_line import FileFormat

if TYPE_CHECKING:
    from reflect_app.reflection import Reflection


def rendered(kind: FileFormat, reflection: Reflection, data: bytes) -> bytes:
    """The bytes of a reflection in a format that has a file for each; ``data`` are its text's."""
    if kind is FileFormat.MARKDOWN:
        from reflect_app.publication.formats import markdown  # noqa: PLC0415  -- when asked for

        return markdown.page(reflection)
    if kind is FileFormat.HTML:
        from reflect_app.publication.formats import html_index, html_page  # noqa: PLC0415  -- same

        return html_page.page(reflection, index=html_index.NAME)
    return data
