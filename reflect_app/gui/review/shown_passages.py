"""Which places of the shown document comments are about, and which words somebody selected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from reflect_app.gui.comments.being_written import Passage
from reflect_app.gui.comments.commented_text import Mark
from reflect_app.gui.documents.answer_anchors import Anchor
from reflect_app.gui.widgets.text_positions import qt_length
from reflect_app.review.anchors import anchor_to, locate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextCursor

    from reflect_app.advice.finding import Finding
    from reflect_app.gui.comments.being_written import NewComment
    from reflect_app.gui.documents.review_document import ReviewDocument
    from reflect_app.prompt_keys import PromptKey
    from reflect_app.reflection import Reflection

_MOST_LOOKED_AT = 400  # positions, for the first that shows something of an answer


def mark_of(
    written: ReviewDocument, reflection: Reflection, prompt: PromptKey, where: range | None
) -> Mark:
    """The place of a passage; of a prompt, or of a passage that is gone, that of its heading."""
    found = _span(written, reflection, prompt, where) if where else None
    if found is not None:
        return Mark(*found)
    heading = written.headings[prompt]
    return Mark(heading, heading, quiet=True)


def place_of_finding(
    written: ReviewDocument, reflection: Reflection, finding: Finding
) -> tuple[int, int] | None:
    """From where to where a finding is, in an answer or in the tags; None where it is gone."""
    if finding.prompt is not None:
        where = range(finding.start, finding.end)
        return _span(written, reflection, finding.prompt, where) if where else None
    as_written = QTextDocument.FindFlag.FindCaseSensitively
    found = written.document.find(finding.text, written.tags, as_written)
    return None if found.isNull() else (found.selectionStart(), found.selectionEnd())


def passage_at(
    written: ReviewDocument, reflection: Reflection, cursor: QTextCursor
) -> Passage | None:
    """What is selected of one answer; with nothing selected, the prompt that the cursor is at.

    None where there is neither, as in the tags.
    """
    if not cursor.hasSelection():
        prompt = _prompt_at(written, cursor.position())
        return Passage(prompt) if prompt is not None else None
    first, last = cursor.selectionStart(), cursor.selectionEnd() - 1
    begins = _first_anchor(written, first, last)
    if begins is None:
        prompt = _prompt_at(written, first)
        return Passage(prompt) if prompt is not None else None
    answer = reflection.answers.of(begins.prompt)
    ends = written.anchors.anchor_at(last)
    stop = ends.offset + 1 if ends is not None and ends.prompt is begins.prompt else len(answer)
    return _trimmed(begins.prompt, answer, begins.offset, min(stop, len(answer)))


def _trimmed(prompt: PromptKey, answer: str, start: int, stop: int) -> Passage:
    words = answer[start:stop]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Passage(prompt, start, len(words), words) if words else Passage(prompt)


def _span(
    written: ReviewDocument, reflection: Reflection, prompt: PromptKey, where: range
) -> tuple[int, int] | None:
    anchors, answer = written.anchors, reflection.answers.of(prompt)
    if where.stop > len(answer):
        return None
    start = anchors.position_of(Anchor(prompt, where.start))
    last = anchors.position_of(Anchor(prompt, where.stop - 1))
    if start is None or last is None or last < start:
        return None
    return start, last + qt_length(answer[where.stop - 1])


def _first_anchor(written: ReviewDocument, first: int, last: int) -> Anchor | None:
    for position in range(first, min(last, first + _MOST_LOOKED_AT) + 1):
        if (found := written.anchors.anchor_at(position)) is not None:
            return found
    return None


def _prompt_at(written: ReviewDocument, position: int) -> PromptKey | None:
    if (found := written.anchors.anchor_at(position)) is not None:
        return found.prompt
    begins = written.document.findBlock(position).position()
    return next((each for each, at in written.headings.items() if at == begins), None)


def moved(new: Sequence[NewComment], old: Reflection, reflection: Reflection) -> list[NewComment]:
    """What is being written, about the same words where the text is another than before."""
    if old == reflection:
        return list(new)
    at_their_words = []
    for each in new:
        prompt, on = each.on.prompt, each.on
        was = old.answers.of(prompt)
        where = locate(anchor_to("", was, on.start, on.length), reflection.answers.of(prompt), was)
        place = (where.start, len(where)) if where is not None else (0, 0)
        at_their_words.append(replace(each, on=replace(on, start=place[0], length=place[1])))
    return at_their_words


def range_of(passage: Passage) -> range | None:
    """From where to where a passage is; None for a whole prompt."""
    return range(passage.start, passage.start + passage.length) if passage.length else None
