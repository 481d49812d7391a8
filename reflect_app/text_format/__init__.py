"""The published text file: reading it, checking it, writing it.

Everything but ``read_file`` is pure: bytes to a reflection and back. A file *conforms* when
reading it reports nothing, and then writing what was read gives the same bytes again.
"""

from reflect_app.text_format.file_reader import read_file
from reflect_app.text_format.grammar import (
    LIMIT,
    LISTED,
    Code,
    FormatProblem,
    Notice,
    NoticeCode,
    ParseResult,
)
from reflect_app.text_format.normal_form import normalised, normalised_text
from reflect_app.text_format.notices import notices
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write, write_unfinished

__all__ = [
    "LIMIT",
    "LISTED",
    "Code",
    "FormatProblem",
    "Notice",
    "NoticeCode",
    "ParseResult",
    "normalised",
    "normalised_text",
    "notices",
    "read",
    "read_file",
    "write",
    "write_unfinished",
]
