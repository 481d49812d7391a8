"""Taking a suggested wording: the answer with the passage worded as somebody suggested."""

from __future__ import annotations


def with_suggestion(answer: str, passage: range, suggestion: str) -> str:
    """The answer with these words in place of the passage.

    Where the passage is left out between two spaces, one of them goes with it.
    """
    before, after = answer[: passage.start], answer[passage.stop :]
    if not suggestion and after[:1] in {" ", ""} and before[-1:] == " ":
        before = before[:-1]
    elif not suggestion and after[:1] == " " and before[-1:] in {"\n", ""}:
        after = after[1:]
    return before + suggestion + after
