"""The sentence that a passage stands in, in three parts: before it, the passage, behind it."""

from __future__ import annotations

import re

_REACH = 200  # characters to each side, at most
_ENDS = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+|\n+")
SHORT_FORMS = r"Mr|Mrs|Ms|Mx|Dr|Prof|Revd?|Sr|Jr|St|e\.g|i\.e|etc|vs|approx"
"""What may have a full stop behind it within a sentence, as a part of a pattern."""
_SHORT = re.compile(rf"(?:\b(?:{SHORT_FORMS}|No)|\b[A-Z])\.\s+$")


def sentence_around(text: str, start: int, length: int) -> tuple[str, str, str]:
    """What is before a passage in its sentence, the passage, and what is behind it.

    Each is on one line. A long sentence is cut between words, with "…" where that was. ``start``
    and ``length`` count code points.
    """
    end = start + length
    before = text[max(0, start - _REACH) : start]
    behind = text[end : end + _REACH]
    cut_before, cut_behind = start > _REACH, len(text) > end + _REACH
    begins = [found.end() for found in _ENDS.finditer(before) if not _is_short(before, found)]
    if begins:
        before, cut_before = before[begins[-1] :], False
    stop = next((found for found in _ENDS.finditer(behind) if not _is_short(behind, found)), None)
    if stop is not None:
        behind, cut_behind = behind[: stop.end()], False
    if cut_before and before:
        before = f"…{before.partition(' ')[2]}"
    if cut_behind and behind:
        behind = f"{behind.rpartition(' ')[0]}…"
    return _on_one_line(before).lstrip(), " ".join(text[start:end].split()), _tail(behind)


def _is_short(text: str, found: re.Match[str]) -> bool:
    """Whether the point is one of a short form, as in "Dr. Grey", and ends no sentence."""
    return "\n" not in found.group() and _SHORT.search(text[: found.end()][-9:]) is not None


def _tail(text: str) -> str:
    return _on_one_line(text).rstrip()


def _on_one_line(text: str) -> str:
    """One blank for each run of them; one at an end stays, since words follow there."""
    return re.sub(r"\s+", " ", text)
