"""Taking a suggested wording: the answer with the passage worded as somebody suggested."""

from __future__ import annotations

_ENDS = frozenset({"", "\n", "\u2029", "\0"})  # of a line, as texts and the toolkit have them
_CLOSING = frozenset(".,;:!?…)”’")


def with_suggestion(answer: str, passage: range, suggestion: str) -> str:
    """The answer with these words in place of the passage."""
    start, stop = passage.start, passage.stop
    if not suggestion:
        before, after = spare_space(answer[start - 1 : start] if start else "", answer[stop:][:1])
        start, stop = start - before, stop + after
    return answer[:start] + suggestion + answer[stop:]


def spare_space(before: str, after: str) -> tuple[int, int]:
    """How many spaces before and after words that are left out go with them: one at most.

    ``before`` and ``after`` are the characters beside the words; "" at an end of the text.
    """
    if before == " " and (after == " " or after in _ENDS or after in _CLOSING):
        return 1, 0
    return (0, 1) if after == " " and before in _ENDS else (0, 0)
