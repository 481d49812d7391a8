"""What else than a text of ours a file can be, told by its first bytes or the names inside it.

Only what is certain is told: a file that fits nothing here is looked at as a text. The signs of
files that are no text count only where there are bytes that no text has, since letters such as
``ustar`` stand in words too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reflect_app.text_format.encodings import decoded_somehow, marked_encoding
from reflect_app.text_format.find_headings import has_heading_line

HEAD = 4096  # bytes in which a kind shows itself
_TEXT_OUT = "open it in the program that made it and save it as plain text, UTF-8"


class FileKind(NamedTuple):
    """Another kind of file: what it is, and how a text of ours can be got out of it."""

    name: str
    advice: str = _TEXT_OUT

    def message(self) -> str:
        """What it is and what to do, without a full stop."""
        return f"This is {self.name}: {self.advice}"


_ONLY_TEXT = "only a text can be taken in, so look for the text that belongs to it"
_ARCHIVE = FileKind("an archive of files", "take the text files out of it first, then import those")
_PICTURE = FileKind("a picture", _ONLY_TEXT)
_SOUND = FileKind("a recording", _ONLY_TEXT)
_PROGRAM = FileKind("a program", _ONLY_TEXT)
_WORD = FileKind("a Word document", "open it in Word and save it as plain text, UTF-8")
_WRITER = FileKind("an OpenDocument text", "open it in LibreOffice and save it as text, UTF-8")
_PAGES = FileKind("a Pages document", "open it in Pages and export it as plain text")
_RTF = FileKind("a word processor’s document (RTF)")
_PDF = FileKind(
    "a PDF document", "ask for the text that it was made of, saved as plain text, UTF-8"
)
_OFFICE = FileKind("an office document")
_SHEET = FileKind("a spreadsheet", "copy the text out of it into a plain text file, UTF-8")
_SLIDES = FileKind("a presentation", "copy the text out of it into a plain text file, UTF-8")
_WEB = FileKind("a web page", "open it in a browser and save it as plain text, UTF-8")
_MAIL = FileKind(
    "a mail message with its headers",
    "open it in a mail program, and save what is attached to it or copy its text",
)
_MAIL_BODY = FileKind(
    "a mail’s text in its own coding (base64)",
    "open the message in the mail program, and save its text or what is attached to it",
)
_DATABASE = FileKind(
    "a database, such as a library or a backup",
    "a backup of Reflect is brought back with Restore",
)
_SHORTCUT = FileKind("a shortcut to a file, and not the file", "look for the file that it leads to")
_MARKUP = FileKind("a file for programs (XML)")
_NO_TEXT = FileKind("no text")
_NO_HEADING = FileKind(
    "a text without any of the six questions",
    "if it is a reflection, write each question on a line of its own above its answer",
)

_SIGNATURES: tuple[tuple[int, tuple[bytes, ...], FileKind], ...] = (
    (0, (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"), _PICTURE),
    (0, (b"II*\x00", b"MM\x00*", b"8BPS\x00", b"\x00\x00\x01\x00"), _PICTURE),
    (4, (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"), _PICTURE),
    (4, (b"ftyp",), _SOUND),
    (0, (b"ID3\x02", b"ID3\x03", b"ID3\x04", b"\xff\xfb"), _SOUND),
    (0, (b"OggS", b"fLaC", b"\x1aE\xdf\xa3"), _SOUND),
    (0, (b"\x1f\x8b", b"\xfd7zXZ\x00", b"7z\xbc\xaf'\x1c"), _ARCHIVE),
    (0, (b"Rar!\x1a\x07", b"(\xb5/\xfd"), _ARCHIVE),
    (4, (b"1AY&SY",), _ARCHIVE),
    (257, (b"ustar\x00", b"ustar  \x00"), _ARCHIVE),
    (0, (b"SQLite format 3\x00",), _DATABASE),
    (0, (b"L\x00\x00\x00\x01\x14\x02\x00", b"book\x00\x00\x00\x00mark"), _SHORTCUT),
    (0, (b"MZ\x90\x00", b"\x7fELF"), _PROGRAM),
    (0, (b"\xffWPC",), FileKind("a WordPerfect document")),
    (0, (b"\xdb\xa5",), _WORD),
    (0, (b"bplist00",), _MARKUP),
)
"""Where a file has its signature, those of one kind, and the kind; the first that fits is it."""
_LETTER_SIGNATURES = (
    ("%PDF-", _PDF),
    ("%!PS", FileKind("a PostScript document")),
    ("{\\rtf", _RTF),
    ("{\\*\\rtf", _RTF),
    ("[InternetShortcut]", _SHORTCUT),
)
"""How files begin that are no text for people and yet letters, if none of our headings follows."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_IN_ZIP: tuple[tuple[bytes, FileKind], ...] = (
    (b"word/", _WORD),
    (b"xl/", _SHEET),
    (b"ppt/", _SLIDES),
    (b"opendocument.text", _WRITER),
    (b"opendocument.spreadsheet", _SHEET),
    (b"opendocument.presentation", _SLIDES),
    (b"sun.xml.writer", _WRITER),
    (b"application/epub+zip", FileKind("an e-book", _ONLY_TEXT)),
    (b"Index/Document.iwa", _PAGES),
    (b"Index.zip", _PAGES),
    (b"[Content_Types].xml", _OFFICE),
)
"""Names of the files in it, which an archive holds as they are."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLE: tuple[tuple[bytes, FileKind], ...] = (
    ("WordDocument".encode("utf-16-le"), _WORD),
    ("Workbook".encode("utf-16-le"), _SHEET),
    ("PowerPoint".encode("utf-16-le"), _SLIDES),
    ("__substg1.0_".encode("utf-16-le"), _MAIL),
)
_BASE64 = re.compile(r"\s*(?>(?:[A-Za-z0-9+/]{60,76}\r?\n)+)[A-Za-z0-9+/]*={0,2}\s*")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # no program writes these in a text
_NOT_IN_TEXT = re.compile(_UNSEEN.pattern.encode("latin-1"))
_BMP = re.compile(rb"BM[\s\S]{4}\x00{4}")
_TAG = re.compile(r"\s*<(?=[!?a-z])", re.IGNORECASE)
_WEB_TAG = re.compile(
    r"<(?:!doctype html|html|head|body|meta|title|style|script|div|p|table|span|br|font|h[1-6])"
    r"[\s>/]",
    re.IGNORECASE,
)
_IN_MARKUP = (
    ("word.document", _WORD),
    ("schemas.microsoft.com/office/word", _WORD),
    ("office:document", _WRITER),
    ("<abiword", FileKind("an AbiWord document")),
    ("<svg", _PICTURE),
    ("<fictionbook", FileKind("an e-book", _ONLY_TEXT)),
)
_IN_ENGLISH = (
    "from to cc bcc subject date sent received return-path delivered-to reply-to sender message-id"
    " mime-version content-type content-transfer-encoding in-reply-to references importance"
    " attachments x-mailer x-mozilla-status x-priority user-agent thread-topic"
)
_BY_OUTLOOK = (  # in the language of the person who saves the message
    "von gesendet an betreff de envoyé à objet enviado para assunto asunto oddi wrth anfonwyd at"
    " pwnc"
)
_HEADERS = frozenset(f"{_IN_ENGLISH} {_BY_OUTLOOK}".split())
_HEADER = re.compile(r"([^\W\d_][\w-]*)[ \t]*:")
_MBOX = re.compile(r"From \S+@?\S* .*[0-9]{4}\s*")
_FOLDED = re.compile(r"[ \t]+\S")


def kind_of(data: bytes) -> FileKind | None:
    """The other kind of file that these bytes certainly are; None where they may be a text."""
    kind = _kind_of_bytes(data) if _NOT_IN_TEXT.search(data, 0, HEAD) else None
    return kind or _kind_of_text(data)


def _kind_of_bytes(data: bytes) -> FileKind | None:
    if data.startswith(_ZIP):
        return _inside(data, _IN_ZIP) or _ARCHIVE
    if data.startswith(_OLE):
        return _inside(data, _IN_OLE) or _OFFICE
    if data.startswith(b"RIFF"):
        return _PICTURE if data[8:12] == b"WEBP" else _SOUND
    for place, signatures, kind in _SIGNATURES:
        if data.startswith(signatures, place):
            return kind
    return _PICTURE if _BMP.match(data) else None


def kind_without_heading(text: str) -> FileKind:
    """What is said of a text of an unknown kind that has none of our headings."""
    if _UNSEEN.search(text):
        return _NO_TEXT
    return _MAIL_BODY if _BASE64.fullmatch(text) else _NO_HEADING


def _inside(data: bytes, names: tuple[tuple[bytes, FileKind], ...]) -> FileKind | None:
    return next((kind for name, kind in names if name in data), None)


def _beginning(data: bytes) -> str:
    """The first letters, in an encoding that shows at least what is ASCII."""
    encoding = marked_encoding(data) or "latin-1"
    return data[:HEAD].decode(encoding, errors="ignore").removeprefix("\ufeff")


def _kind_of_text(data: bytes) -> FileKind | None:
    text = _beginning(data).removeprefix("ï»¿").lstrip()
    if _TAG.match(text):
        return _kind_of_markup(text)
    if kind := _kind_by_letters(text):
        return None if has_heading_line(decoded_somehow(data)) else kind
    return _MAIL if _begins_like_mail(text) else None


def _kind_by_letters(text: str) -> FileKind | None:
    if text.startswith("{") and "docs.google.com" in text:
        return _SHORTCUT
    return next((kind for sign, kind in _LETTER_SIGNATURES if text.startswith(sign)), None)


def _kind_of_markup(text: str) -> FileKind | None:
    small = text.lower()
    for sign, kind in _IN_MARKUP:
        # A page that Word saved names its schemas too, and is opened in a browser all the same.
        if sign in small and not (kind is _WORD and _WEB_TAG.search(text)):
            return kind
    if _WEB_TAG.search(text):
        return _WEB
    return _MARKUP if text.startswith("<?xml") else None


def _begins_like_mail(text: str) -> bool:
    """Whether two headers of a mail or more stand at the very start, each with a name we know."""
    names = set()
    lines = text.splitlines()
    for line in lines[1:] if _MBOX.fullmatch(lines[0] if lines else "") else lines:
        found = _HEADER.match(line)
        if found:
            names.add(found[1].lower())
        elif not _FOLDED.match(line):
            break
    return len(names & _HEADERS) > 1
