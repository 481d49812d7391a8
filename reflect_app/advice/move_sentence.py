"""A sentence about feelings moved from the description to where they are asked for, in one step.

Pure: it says what the answers are afterwards. Not a word is lost, and what stood around the
sentence closes up as if it had never stood there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reflect_app.advice.sentence_around import SHORT_FORMS
from reflect_app.prompt_keys import PromptKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reflect_app.advice.finding import Finding

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|\Z)")
_SHORT = re.compile(rf"(?:\b(?:{SHORT_FORMS})|\b[A-Z])\.\Z")
_BLANK = re.compile(r"[^\S\n]*")


def sentence_to_move(text: str, finding: Finding) -> tuple[int, int]:
    """Where the sentence with a finding begins, and how long it is, without blanks around it.

    It ends with its full stop and the quotation mark or bracket behind that, or with its line.
    """
    line_start = text.rfind("\n", 0, finding.start) + 1
    line_end = text.find("\n", finding.end)
    line_end = len(text) if line_end < 0 else line_end
    start = line_start
    end = line_end
    for each in _END.finditer(text, line_start, line_end):
        if _goes_on(text, each, line_end):
            continue
        if each.end() <= finding.start:
            start = each.end()
        elif each.end() >= finding.end:
            end = each.end()
            break
    start = min(_BLANK.match(text, start).end(), finding.start)  # type: ignore[union-attr]
    while end > finding.end and text[end - 1].isspace():
        end -= 1
    return start, end - start


def moved(
    answers: Mapping[PromptKey, str], prompt: PromptKey, start: int, length: int
) -> Mapping[PromptKey, str]:
    """The answers with this passage of one of them as a paragraph of its own among the feelings.

    Its line ends behind it, so that who types on there begins a new one. Moving it within the
    feelings themselves changes nothing.
    """
    if prompt is PromptKey.FEELINGS or not answers.get(prompt, "")[start : start + length].strip():
        return dict(answers)
    text = answers[prompt]
    sentence = text[start : start + length].strip()
    feelings = answers.get(PromptKey.FEELINGS, "").rstrip()
    before = f"{feelings}\n\n" if feelings else ""
    return {
        **answers,
        prompt: _without(text, start, start + length),
        PromptKey.FEELINGS: f"{before}{sentence}\n",
    }


def _without(text: str, start: int, end: int) -> str:
    before, behind = text[:start], text[end:]
    at_line_start = not before.strip() or before.rstrip(" \t").endswith("\n")
    behind_line = behind.lstrip(" \t")
    at_line_end = not behind_line or behind_line.startswith("\n")
    if at_line_start and at_line_end:  # the whole paragraph
        before, behind = before.rstrip(), behind.lstrip()
        return f"{before}\n\n{behind}" if before and behind else before or behind
    if at_line_start:
        return before + behind_line
    return before.rstrip(" \t") + ("" if at_line_end else " ") + behind_line


def _goes_on(text: str, end: re.Match[str], line_end: int) -> bool:
    """Whether the sentence goes on behind what may end one, as in "Dr. Osei" or "it was… odd"."""
    at = end.end()
    next_word = _BLANK.match(text, at).end()  # type: ignore[union-attr]
    if end[0] != "." and text[next_word : next_word + 1].islower():
        return True
    return at < line_end and _SHORT.search(text, max(0, at - 8), at) is not None
