"""What becomes of a paste or a drop: the words of any program as plain lines, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reflect_app.clean_text import clean_text
from reflect_app.gui.documents import messages
from reflect_app.gui.documents.list_marks import BULLET, with_typed_mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

OWN_TEXT = "application/x-reflect-answer"  # on the clipboard, beside the plain text
_MANY_BLANKS = re.compile(r"\n{3,}")
_LARGE = 2_000_000  # characters of HTML beyond which the plain form is read, if there is one
_BETWEEN_CELLS = re.compile(r"(?<=[^\s\t]) *\t[ \t]*(?=\S)")
_UNTYPED = str.maketrans(dict.fromkeys("\ufdd0\ufdd1\ufffc"))
_FILES = re.compile(  # formats in which files are copied: of desktops, of portals, of Windows
    r"x-special/.*(?:copied-files|nautilus-clipboard|icon-list)|application/x-kde4?-(?:cutselection|urilist)"
    r"|application/vnd\.portal\.file.*|.*(?:FileNameW?\b|FileGroupDescriptor|Shell IDList Array).*"
    r"|.*(?:public\.file-url|promised-file).*",
    re.IGNORECASE,
)
_NOT_AN_ADDRESS = re.compile(r"x-special/.*|copy|cut|#.*", re.IGNORECASE)
_OF_FILES = (  # how addresses of files begin, on this computer and on what it is connected to
    "file", "smb", "smb1", "cifs", "sftp", "ssh", "scp", "fish", "nfs", "afp", "afc", "ftp", "ftps",
    "mtp", "ptp", "gphoto2", "camera", "obex", "bluetooth", "kdeconnect", "dav", "davs", "webdav",
    "webdavs", "google-drive", "gdrive", "onedrive", "content", "admin", "trash", "recent",
    "recentlyused", "recentdocuments", "starred", "computer", "network", "remote", "burn",
    "desktop", "archive", "zip", "tar", "filenamesearch", "baloosearch", "timeline",
    "x-nautilus-search",
)  # fmt: skip
_ENDING = r"[^\n]*\.\w{1,8}"  # of a file's name; what has none and no space is a path as well
_FILE_ADDRESS = re.compile(
    rf"(?:{'|'.join(_OF_FILES)}):/.*"
    r"|(?:[A-Za-z]:\\|\\\\[^\\\s]+\\).*"  # as Windows copies a path
    r"|/(?:home|Users|root|media|mnt|run/user|Volumes|tmp)/.*"
    r"|/(?:srv|private|var|opt|data|net|nfs|export|storage|sdcard|etc|usr)/\S+"
    rf"|/[^/\s][^/]*/{_ENDING}"
    rf"|(?:~[\w.-]*/|[A-Za-z]:/|//[\w.-]+/[^/]+/)(?:\S+|{_ENDING})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\s*(?:'([^']*)'|\"([^\"]*)\")\s*")  # as a desktop drops it on a command line


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is put into a text, and what is said where something was left out."""

    text: str = ""
    note: str = ""


def typed_text(text: str) -> str:
    """What can be typed of a text, whichever way it comes into a field; ``docs/file-format.md``.

    U+FFFC stands for a picture or another thing that is no text, and is not seen.
    """
    return clean_text(text.translate(_UNTYPED))


def pasted(
    source: QMimeData, no_pictures: Callable[[], str] = messages.answers_hold_text_only
) -> Pasted:
    """What comes in from a clipboard or a drag: our own text as it is, no file, no picture.

    A file would come in as its whole path, which can hold a person's name. HTML is read for its
    structure, because its plain form loses lists; only its words and line ends come in.
    ``no_pictures`` is the sentence that says so where a picture is left out.
    """
    if source.hasFormat(OWN_TEXT):
        return Pasted(typed_text(bytes(source.data(OWN_TEXT).data()).decode("utf-8", "replace")))
    if offers_files(source):
        return Pasted(note=messages.use_import())
    text = _words_of(source)
    if _names_files(text):
        return Pasted(note=messages.use_import())
    if not text.strip() and (source.hasImage() or source.hasHtml()):
        return Pasted(note=no_pictures() if _holds_picture(source) else "")
    return Pasted(text)


def can_be_pasted(source: QMimeData) -> bool:
    """Whether there are words, or something about which is said how it comes in."""
    return source.hasText() or source.hasHtml() or source.hasImage() or offers_files(source)


def _words_of(source: QMimeData) -> str:
    html = source.html() if source.hasHtml() else ""
    if html and (len(html) <= _LARGE or not source.hasText()):
        from reflect_app.gui.documents import pasted_html  # noqa: PLC0415  -- late

        try:
            return _shown_by(pasted_html.lines_of_html(html))
        except pasted_html.TakesTooLongError:
            if not source.hasText():
                return _plain(pasted_html.words_of_html(html))
    return _plain(source.text())


def _shown_by(lines_of_html: Sequence[str]) -> str:
    lines = [typed_text(line) for line in lines_of_html]
    if len(lines) == 1:
        return lines[0]  # a few words out of a line keep the spaces around them
    text = "\n".join(_once_marked(with_typed_mark(line.rstrip())) for line in lines)
    return _MANY_BLANKS.sub("\n\n", text).strip("\n")


def _plain(text: str) -> str:
    return "\n".join(_plain_line(line) for line in typed_text(text).split("\n"))


def _plain_line(line: str) -> str:
    """A line of plain text as it is typed; a blank one at once, since there may be a million."""
    return _BETWEEN_CELLS.sub(_as_many, with_typed_mark(line)) if line else line


def _as_many(tabs: re.Match[str]) -> str:
    """A space for each tab: an empty cell keeps its place, so that no column shifts."""
    return " " * tabs[0].count("\t")


def _once_marked(line: str) -> str:
    """An item that had a bullet of its own as well has one."""
    indent, mark, rest = line.partition(f"{BULLET} ")
    own = with_typed_mark(rest)
    twice = bool(mark) and not indent.strip() and own.startswith(f"{BULLET} ")
    return f"{indent}{own}" if twice else line


def offers_files(source: QMimeData) -> bool:
    """Whether what is on a clipboard or dragged are files, as the systems copy them."""
    formats = any(_FILES.fullmatch(each) for each in source.formats())
    return formats or any(url.scheme() in _OF_FILES for url in source.urls())


def _names_files(text: str) -> bool:
    """Whether a text is nothing but addresses of files."""
    found = False
    for line in text.split("\n"):
        for part in _unquoted(line) if line.strip() else ():
            if _NOT_AN_ADDRESS.fullmatch(part):
                continue
            if not _FILE_ADDRESS.fullmatch(part):
                return False
            found = True
    return found


def _unquoted(line: str) -> list[str]:
    """A line as it is, or what stands in quotation marks where it has nothing else."""
    if _QUOTED.sub("", line):
        return [line.strip()]
    return [(single or double).strip() for single, double in _QUOTED.findall(line)]


def _holds_picture(source: QMimeData) -> bool:
    return source.hasImage() or "<img" in source.html().lower()
