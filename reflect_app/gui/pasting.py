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
_FRAME_MARKS = str.maketrans(dict.fromkeys("\ufdd0\ufdd1"))
_FRAME_MARKS_IN_HTML = re.compile(r"&#(?:x0*fdd[01]|0*6497[67]);?", re.IGNORECASE)


class _Quiet(QTextDocument):
    """A document that fetches nothing: pasted pages name images, and those stay where they are."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


def showable(text: str) -> str:
    """A text as Qt's documents can hold it: without the two characters that they end lines at.

    U+FDD0 and U+FDD1 are set aside by Unicode for a program's own use and are nobody's writing;
    Qt marks where a frame begins and ends with them, so that a text which has one would be torn
    in two there.
    """
    return text.translate(_FRAME_MARKS)


def pasted_text(source: QMimeData) -> str:
    """The text of a paste, with list items as lines that start with ``- ``.

    HTML is read for its structure, because its plain form loses lists; only its words and line
    ends come in.
    """
    if source.hasHtml() and len(html := source.html()) <= _LARGE:
        lines = _lines_of_html(_FRAME_MARKS_IN_HTML.sub("", showable(html)))
        if len(lines) == 1:
            return lines[0]  # a few words out of a line keep the spaces around them
        return _MANY_BLANKS.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")
    return "\n".join(_item(line) for line in clean_text(showable(source.text())).split("\n"))


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
