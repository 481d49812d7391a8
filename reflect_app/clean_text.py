"""What of a text a draft keeps, whichever way the text comes in; ``docs/file-format.md``."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_text(text: str) -> str:
    """What of a typed or pasted text a draft keeps: all but control characters.

    Every kind of line end becomes a line feed, among them U+000B and U+000C, which word processors
    use within a paragraph and between pages, U+0085, U+2028 and U+2029. Tabs stay until the file is
    written; half a surrogate pair, which no file can hold, becomes U+FFFD.
    """
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text  # the usual case, five times as fast: what is changed below is unprintable
    text = _LINE_ENDS.sub("\n", text)
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))


def clean_line(text: str) -> str:
    """A text for a single line: cleaned, each run of white space one space, trimmed."""
    return " ".join(clean_text(text).split())
