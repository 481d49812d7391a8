"""In which encoding a file is, where it is not UTF-8: told by its marks, or by the headings in it.

A text is never read in another encoding than UTF-8, for a wrong guess damages letters unseen; this
is only to say what is the matter.
"""

from __future__ import annotations

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_SAMPLE = 4096  # bytes, a multiple of all widths
_MOSTLY = 0.8  # of the letters of a text whose first letters are in ASCII


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a mark at the start, or the NULs between ASCII letters, give away."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return next((each for each in _WIDE if _is_ascii_in(data[:_SAMPLE], each)), None)


def _is_ascii_in(data: bytes, encoding: str) -> bool:
    """Whether nearly all letters are ASCII in this encoding: NULs and one byte in turn."""
    if b"\x00" not in data:
        return False
    text = data.decode(encoding, errors="replace")
    plain = sum("\t" <= letter < "\x7f" for letter in text)
    return len(text) > 1 and plain >= _MOSTLY * len(text)


def decoded_somehow(data: bytes) -> str:
    """The text as far as it shows whether our headings, which are ASCII, are in it."""
    return data.decode(marked_encoding(data) or "latin-1", errors="replace")


def wide_name(data: bytes) -> str | None:
    """How programs call an encoding in which each letter has two bytes or more, if it is one."""
    encoding = marked_encoding(data)
    if encoding is None or encoding == "utf-8":
        return None
    return encoding[:6].upper()
