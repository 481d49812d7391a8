"""What becomes of a paste: the paragraphs and lists of any program as plain lines of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from reflect_app.reflection import clean_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QUrl

# The marks of the file format, and what word processors put for a bullet in a symbol font.
_MARK = re.compile(r"^(\s*)(?:[•·▪◦‣●○■\uf0b7\uf0a7§]|[*–—o](?=\s))\s+")
_MANY_BLANKS = re.compile(r"\n{3,}")
_LARGE = 2_000_000  # characters of HTML beyond which only the plain form is read


class _Quiet(QTextDocument):
    """A document that fetches nothing: pasted pages name images, and those stay where they are."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


def pasted_text(source: QMimeData) -> str:
    """The text of a paste, with list items as lines that start with ``- ``.

    HTML is read for its structure, because its plain form loses lists; only its words and line
    ends come in.
    """
    if source.hasHtml() and len(html := source.html()) <= _LARGE:
        lines = _lines_of_html(html)
    else:
        lines = clean_text(source.text()).split("\n")
    return _MANY_BLANKS.sub("\n\n", "\n".join(_item(line) for line in lines)).strip("\n")


def _lines_of_html(html: str) -> list[str]:
    document = _Quiet()
    document.setHtml(html)
    lines: list[str] = []
    block = document.begin()
    while block.isValid():
        text = clean_text(block.text()).replace("\ufffc", "").replace("\xa0", " ").rstrip()
        if block.textList() is not None and text.strip():
            text = f"- {_MARK.sub('', text).strip()}"
        lines.extend(text.split("\n"))
        block = block.next()
    return lines


def _item(line: str) -> str:
    return _MARK.sub(r"\1- ", line)
