"""The words of HTML from a clipboard as lines of text: paragraphs, lists with marks, rows.

Qt's own import is not used for it: it shows what a page hides (``display: none``), knows neither
``value`` nor ``reversed`` of a numbered list, nor Word's lists, and makes a line of each cell.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from reflect_app.gui.documents.hidden_text import DEEP, Styles, names_of
from reflect_app.gui.documents.list_marks import is_style, mark_of_item, mark_of_word

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
})  # fmt: skip
_NO_WORDS = frozenset({  # what is never shown as text
    "audio", "canvas", "datalist", "head", "iframe", "noscript", "object", "script", "select",
    "style", "svg", "template", "title", "video", "xml",
})  # fmt: skip
_ENDED_BY = {  # what an element ends that was left open, and where it stops to look
    "li": ({"li"}, {"ol", "ul", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "td": ({"td", "th"}, {"table", "tr"}),
    "th": ({"td", "th"}, {"table", "tr"}),
    "tr": ({"tr"}, {"table"}),
}
_LISTS = frozenset({"ol", "ul", "menu"})
_CELLS = frozenset({"td", "th"})
_KEEPS_SPACE = re.compile(r"white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)")
_COLLAPSES = re.compile(r"white-space(?:-collapse)?\s*:\s*(?:normal|nowrap|collapse|pre-line)")
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:([^;]*)")
_WORD_LEVEL = re.compile(r"mso-list\s*:[^;]*?\blevel(\d)")
_WORD_MARK = re.compile(r"mso-list\s*:\s*ignore")
_SPACES = re.compile("[ \t\n\r]+")
_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_CODED_LINE_ENDS = re.compile("&#(?:0*1[12]|x0*[bc]);?", re.IGNORECASE)
_ONE_LINE = 300  # characters that surely stand in one line where it begins far to the left
_FILLER = "Apple-converted-space"  # what WebKit calls a no-break space that stands for a space
_TAG = re.compile(r"<[^<>]*>")
LONGEST_S = 2.0
"""Seconds of the processor's time, in which a megabyte of what programs copy is read four times."""
_STEP = "  "  # the indentation of a list within a list, and of an item's further paragraphs


class TakesTooLongError(Exception):
    """Some HTML is made, or broken, so that it would be read for minutes."""


def words_of_html(html: str) -> str:
    """All words of some HTML that takes too long to be read for what it shows."""
    return unescape(_TAG.sub(" ", html))


def lines_of_html(html: str) -> list[str]:
    """The lines that a piece of HTML shows; a few words out of a line keep the spaces around.

    Raises ``TakesTooLongError`` after ``LONGEST_S``: whoever pastes waits for it.
    """
    parser = _Lines(Styles(html))
    parser.feed(_CODED_LINE_ENDS.sub("<br>", html))
    parser.close()
    return parser.finish()


@dataclass
class _Element:
    """An element that is open; the first one, which has no name, stands around all others."""

    name: str = ""
    hidden: bool = False
    keeps_space: bool = False
    word_mark: bool = False
    filler: bool = False
    names: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()


@dataclass
class _List:
    """A list that is open; ``number`` is its last item's, ``marked`` where the marks stand."""

    style: str
    number: int
    step: int = 1
    counts_down_from_its_length: bool = False
    marked: list[tuple[list[str], int]] = field(default_factory=list)


@dataclass
class _Item:
    """An item of a list: how deep it is, its mark, and whether that stands in a line already."""

    depth: int
    mark: str
    begun: bool = False


class _Lines(HTMLParser):
    """Walks through HTML and gathers lines; what is open is kept on stacks."""

    def __init__(self, styles: Styles) -> None:
        super().__init__(convert_charrefs=True)
        self._styles = styles
        self._elements = [_Element()]
        self._open: Counter[str] = Counter()  # how many of each name are among them
        self._lists: list[_List] = []
        self._items: list[_Item] = []
        self._rows: list[list[list[str]]] = []
        self._lines: list[list[str]] = [[]]  # the text's, and those of each cell that is open
        self._line: list[str] = []
        self._word_item: _Item | None = None
        self._word_mark: list[str] = []
        self._has_blocks = False
        self._until = time.thread_time() + LONGEST_S

    def finish(self) -> list[str]:
        """What was gathered, once all is read."""
        self._close_from(1)
        if not self._has_blocks and not self._lines[0] and "\n" not in self._line:
            return ["".join(self._line)]
        self._end_line()
        return self._lines[0]

    # What the parser meets

    def _check_time(self) -> None:
        if time.thread_time() > self._until:
            raise TakesTooLongError

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._check_time()
        if tag in _BLOCKS:
            self._end_open(tag)
            if not self._elements[-1].hidden:
                self._end_line()
                self._has_blocks = True
        if tag == "br" and not self._elements[-1].hidden:
            self._break_line()
        if tag in _VOID:
            return
        named = {name: (value or "") for name, value in attrs}
        css = named.get("style", "").lower()
        self._elements.append(self._element(tag, named, css))
        self._open[tag] += 1
        if not self._elements[-1].hidden:
            self._begin(tag, named, css)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it whatever was left open in it."""
        while self._open[tag]:
            element = self._elements.pop()
            self._close(element)
            if element.name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Words."""
        self._check_time()
        around = self._elements[-1]
        if around.hidden or self._unseen(data):
            return
        if around.word_mark:
            self._word_mark.append(data)
            return
        if around.keeps_space:
            self._line.append(_LINE_ENDS.sub("\n", data.replace("\r\n", "\n").replace("\r", "\n")))
            return
        if around.filler:
            data = data.replace("\xa0", " ")
        at_start = not self._line and (self._has_blocks or bool(self._lines[-1]))
        for place, part in enumerate(_LINE_ENDS.split(data) if data.strip() else [data]):
            if place:
                self._line.append("\n")
            words = _SPACES.sub(" ", part)
            if at_start or (self._line and self._line[-1].endswith((" ", "\n"))):
                words = words.removeprefix(" ")
            if words:
                self._line.append(words)
                at_start = False

    def handle_comment(self, data: str) -> None:
        """The marks of a clipboard: what is around them is no part of what was copied."""
        self._check_time()
        if data.strip() in {"StartFragment", "EndFragment"} and not "".join(self._line).strip():
            self._line = []

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: ARG002, FBT
        """Skip a word processor's condition, whatever it asks; the parser would not know it."""
        return self.rawdata.find(">", i) + 1 or -1

    # Elements

    def _around(self) -> list[frozenset[str]]:
        """What the elements that are open can be called by in a style sheet."""
        return [element.names for element in self._elements[1 : DEEP + 2]]

    def _unseen(self, data: str) -> bool:
        """Whether words are kept from sight here; what stands far away does so by its one line."""
        unseen = self._elements[-1].unseen
        return bool(unseen - {"text-indent"}) or (bool(unseen) and len(data) <= _ONE_LINE)

    def _break_line(self) -> None:
        if not self._elements[-1].unseen:
            self._line.append("\n")
            return
        for element in self._elements:  # only the first line of an element is indented
            element.unseen -= {"text-indent"}

    def _element(self, tag: str, named: dict[str, str], css: str) -> _Element:
        around = self._elements[-1]
        keeps = around.keeps_space or tag in {"pre", "textarea"} or bool(_KEEPS_SPACE.search(css))
        sight = self._styles.sight(tag, named, self._around, around.unseen)
        return _Element(
            tag,
            hidden=around.hidden or tag in _NO_WORDS or "hidden" in named or sight.gone,
            keeps_space=keeps and not _COLLAPSES.search(css),
            word_mark=around.word_mark or bool(_WORD_MARK.search(css)),
            filler=named.get("class") == _FILLER,
            names=names_of(tag, named),
            unseen=sight.unseen,
        )

    def _end_open(self, tag: str) -> None:
        """End what this element can't stand in: a paragraph, or an element of its own kind."""
        ends, stops = _ENDED_BY.get(tag, ({"p"}, _BLOCKS - {"p"}))
        if not any(self._open[name] for name in ends):
            return
        for place in range(len(self._elements) - 1, 0, -1):
            name = self._elements[place].name
            if name in ends:
                self._close_from(place)
                return
            if name in stops or name in _NO_WORDS:
                return

    def _begin(self, tag: str, named: dict[str, str], css: str) -> None:
        if tag in _LISTS:
            self._lists.append(_list_of(tag, named, css))
        elif tag == "li":
            self._items.append(self._item(named, css))
        elif tag == "tr":
            self._rows.append([])
        elif tag in _CELLS:
            self._lines.append([])
        elif tag == "p" and (level := _WORD_LEVEL.search(css)):
            self._word_item = _Item(int(level[1]), "")

    def _close_from(self, place: int) -> None:
        while len(self._elements) > place:
            self._close(self._elements.pop())

    def _close(self, element: _Element) -> None:
        self._open[element.name] -= 1
        if element.hidden:
            return
        if element.name in _BLOCKS:
            self._end_line()
        if element.name in _LISTS:
            self._count_down(self._lists.pop())
        elif element.name == "li":
            self._items.pop()
        elif element.name == "tr":
            self._end_row(self._rows.pop())
        elif element.name in _CELLS:
            self._end_cell(self._lines.pop())
        elif element.name == "p":
            self._word_item = None

    # Lists

    def _item(self, named: dict[str, str], css: str) -> _Item:
        if not self._lists:
            return _Item(1, mark_of_item("disc", 0))
        within = self._lists[-1]
        within.number += within.step
        if (value := _whole_number(named.get("value", ""))) is not None:
            within.number = value
        style = _list_style(named, css) or within.style
        return _Item(len(self._lists), mark_of_item(style, within.number))

    def _count_down(self, ended: _List) -> None:
        """Number a reversed list whose length is known only now."""
        if not ended.counts_down_from_its_length:
            return
        for place, (lines, at) in enumerate(reversed(ended.marked), 1):
            lines[at] = re.sub(r"\S+", f"{place}.", lines[at], count=1)

    # Lines

    def _end_line(self) -> None:
        """Put the line that is being gathered where it belongs."""
        text = "".join(self._line).removesuffix("\n")
        blank = not text and bool(self._line)
        self._line = []
        if self._word_item is not None and self._word_mark:
            self._word_item.mark = mark_of_word("".join(self._word_mark))
        self._word_mark = []
        if text or blank:
            for line in text.split("\n"):
                self._put(line.rstrip())

    def _put(self, line: str) -> None:
        """Add a line, with the mark of the item that it begins, or below the item it is in."""
        item = self._word_item or (self._items[-1] if self._items else None)
        if item is None or not line.strip():
            self._lines[-1].append(line.rstrip())
            return
        indent = _STEP * (item.depth if item.begun and item.mark else item.depth - 1)
        mark = f"{item.mark} " if item.mark and not item.begun else ""
        if mark and self._lists:
            self._lists[-1].marked.append((self._lines[-1], len(self._lines[-1])))
        item.begun = True
        self._lines[-1].append(f"{indent}{mark}{line.strip().removeprefix(mark)}")

    # Tables

    def _end_cell(self, lines: list[str]) -> None:
        if self._rows:
            self._rows[-1].append(lines)
        else:
            self._lines[-1].extend(lines)

    def _end_row(self, cells: list[list[str]]) -> None:
        """One line for a row whose cells hold one each, as in a spreadsheet."""
        filled = [[line for line in cell if line.strip()] for cell in cells]
        if all(len(cell) <= 1 for cell in filled):
            if any(filled):  # an empty cell keeps its place, so that no column shifts
                self._put(" ".join(cell[0].strip() if cell else "" for cell in filled).rstrip())
            return
        for cell in cells:
            self._lines[-1].extend(cell)


def _list_of(tag: str, named: dict[str, str], css: str) -> _List:
    style = _list_style(named, css) or ("decimal" if tag == "ol" else "disc")
    down = tag == "ol" and "reversed" in named
    start = _whole_number(named.get("start", ""))
    step = -1 if down else 1
    number = (1 if start is None else start) - step
    return _List(style, number, step, counts_down_from_its_length=down and start is None)


def _list_style(named: dict[str, str], css: str) -> str:
    words = (word for found in _LIST_STYLE.findall(css) for word in found.split())
    return next(filter(is_style, words), named.get("type", ""))


def _whole_number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\s*[+-]?\d{1,9}\s*", text) else None
