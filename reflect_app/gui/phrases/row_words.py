"""What stands in the row of a reflection, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.gui.phrases.statuses import status_lines, status_parts
from reflect_app.gui.phrases.times import changed_within
from reflect_app.tags import tag_words

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from reflect_app.queries import Excerpt
    from reflect_app.review.facts_for_row import ReviewLine
    from reflect_app.summary import Summary

BETWEEN_TAGS = " · "  # as the library puts tags side by side where words are found in them


def excerpt_text(excerpt: Excerpt) -> str:
    """The words of an excerpt, without its marks."""
    return "".join(text for text, _found in excerpt)


def found_in_title(summary: Summary) -> bool:
    """Whether the excerpt shows nothing but the title, which stands in the row anyway."""
    return bool(summary.excerpt) and excerpt_text(summary.excerpt) == summary.title


def second_line(summary: Summary) -> Excerpt:
    """What stands under the title, with the found words where words were searched.

    Else it is the first words, or the tags where those are the title.
    """
    if summary.excerpt and not found_in_title(summary):
        named = excerpt_text(summary.excerpt) == BETWEEN_TAGS.join(summary.tags)
        return ((("Tags: ", False),) if named else ()) + summary.excerpt
    line = summary.opening if summary.title else ", ".join(map(tag_words, summary.tags))
    return ((line, False),) if line else ()


def row_text(
    summary: Summary, today: date, zone: tzinfo | None = None, line: ReviewLine | None = None
) -> str:
    """Everything that a row shows, as a screen reader says it."""
    status = ", ".join(status_parts(summary))
    if line is not None:
        status = ", ".join(filter(None, status_lines(summary, line, today)))
    parts = [
        _clause(summary.display_title),
        _clause(summary.opening if summary.title and not summary.excerpt else ""),
        _found_words(summary.excerpt),
        f"{status}.",
        f"Changed {changed_within(summary.updated, today, zone)}.",
        f"Tags: {', '.join(map(tag_words, summary.tags))}." if summary.tags else "",
    ]
    return " ".join(part for part in parts if part)


def _found_words(excerpt: Excerpt) -> str:
    """Which words were found and where: "Found “waited”, in: and we waited together."."""
    found = dict.fromkeys(text for text, is_found in excerpt if is_found)
    if not found:
        return ""
    named = ", ".join(f"“{word}”" for word in found)
    return f"Found {named}, in: {_clause(excerpt_text(excerpt))}"


def _clause(text: str) -> str:
    return text if not text or text.endswith((".", "…", "!", "?")) else f"{text}."
