"""What a fault of a text file leads to: it comes in as a draft only, or is refused altogether.

With any other departure a file is tidied and comes in as it would without.
"""

from __future__ import annotations

from reflect_app.text_format.problems import Code

AS_DRAFT = frozenset({Code.MISSING_TAGS, Code.MISSING_PUBLISHED, Code.EMPTY_ANSWER, Code.BAD_DATE})
"""The departures with which a file is read, but only as a draft."""

REFUSED = frozenset(
    {
        Code.EMPTY_FILE,
        Code.OTHER_KIND,
        Code.WRAPPED_HEADING,
        Code.MAIL_CODING,
        Code.ENCODING,
        Code.CONTROL_CHARACTER,
        Code.MISSING_HEADING,
        Code.HEADING_ORDER,
        Code.TEXT_BEFORE,
        Code.TEXT_AFTER,
        Code.TOO_LARGE,
    },
)
"""The departures with which a file is not read at all, because its meaning is not plain."""
