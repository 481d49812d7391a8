"""What becomes of a paste: the paragraphs and lists of any program as plain lines of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from reflect_app.reflection import clean_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QUrl

# The marks of the file format, and what word processors put for a bullet in a symbol font;
# there a mark is followed by no-break spaces, which a word "o" or "§" in prose is not.
_MARK = re.compile(
    r"^([ \t]*)(?:[•·▪◦‣●○■\uf0b7\uf0a7*–—][ \t\xa0]+|[o§\uf0a7](?:[ \t]*\xa0)+[ \t]*)"
)
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
        if len(lines) == 1:
            return lines[0]  # a few words out of a line keep the spaces around them
        return _MANY_BLANKS.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")
    return "\n".join(_item(line) for line in clean_text(source.text()).split("\n"))


def _lines_of_html(html: str) -> list[str]:
    document = _Quiet()
    document.setHtml(html)
    lines: list[str] = []
    block = document.begin()
    while block.isValid():
        text = _item(clean_text(block.text()).replace("\ufffc", "")).replace("\xa0", " ")
        if block.textList() is not None and text.strip():
            text = f"- {text.strip().removeprefix('- ')}"
        lines.extend(text.split("\n"))
        block = block.next()
    return lines


def _item(line: str) -> str:
    return _MARK.sub(r"\1- ", line)
