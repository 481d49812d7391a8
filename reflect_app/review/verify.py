"""Whether a published file is word for word what was approved, by whom and when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

from reflect_app.prompt_keys import HEADINGS
from reflect_app.review.seal import has_seal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from reflect_app.review.entries import Approved, Version, Words

_MOST = 0.5  # more than this share of a file's lines tells which text it is a change of
_ALIKE = 0.7  # so does this share of words that two texts have in common, both ways
LARGEST = 32 * 1024 * 1024  # bytes of a file that is compared by its words; larger is none of ours
_HEADINGS = frozenset(HEADINGS.values())


@dataclass(frozen=True)
class Approval:
    """That somebody approved exactly the words whose file has this seal.

    ``id`` is the reflection's in this library.
    """

    id: str
    by: str
    at: datetime
    seal: str
    words: Words

    @cached_property
    def lines(self) -> Counter[str]:
        """The lines of the approved file, headings apart."""
        return Counter(_lines_of(self.words))

    @cached_property
    def single_words(self) -> Counter[str]:
        """The words of those lines."""
        return _words_in(self.lines)


@dataclass(frozen=True)
class Verified:
    """What is known of a file; ``id``, ``by`` and ``at`` of the approval it is closest to."""

    status: Literal["approved", "changed", "unknown"]
    id: str | None = None
    by: str | None = None
    at: datetime | None = None


def approvals_among(
    approved: Iterable[tuple[str, Approved]],
    versions: Iterable[tuple[str, Version]],
    words: Iterable[tuple[str, Words]],
) -> tuple[Approval, ...]:
    """The approvals of a whole library, from its entries of three kinds, each with where it is.

    Only those count whose words are known here and have that seal: a file made by hand may give
    anybody's approval to any text.
    """
    contents = {(where, each.id): each.content for where, each in versions}
    known = {(where, each.id): each for where, each in words}
    found = (
        (where, each, known.get((where, contents.get((where, each.version), ""))))
        for where, each in approved
    )
    return tuple(
        Approval(where, each.by, each.at, each.seal, words)
        for where, each, words in found
        if words is not None and has_seal(words, each.seal)
    )


def verify(data: bytes, approvals: Iterable[Approval]) -> Verified:
    """What the bytes of a file are: approved to the byte, a change of what was, or neither."""
    known = tuple(approvals)
    seal = sha256(data).hexdigest()
    same = [each for each in known if each.seal == seal]
    if same:
        return _told("approved", max(same, key=lambda each: each.at))
    closest = _closest(data, known) if len(data) <= LARGEST else None
    return _told("changed", closest) if closest else Verified("unknown")


def _told(status: Literal["approved", "changed"], approval: Approval) -> Verified:
    return Verified(status, approval.id, approval.by, approval.at)


def _closest(data: bytes, approvals: Iterable[Approval]) -> Approval | None:
    lines = Counter(_lines_in(data.decode("utf-8-sig", errors="replace")))
    words = _words_in(lines)
    best, best_share = None, 0.0
    for approval in approvals:
        of_lines = _common(lines, approval.lines) / max(1, lines.total())
        both = words.total() + approval.single_words.total()
        of_words = 2 * _common(words, approval.single_words) / max(1, both)
        share = of_lines + of_words
        if (of_lines > _MOST or of_words >= _ALIKE) and share >= best_share:
            best, best_share = approval, share
    return best


def _common(some: Counter[str], others: Counter[str]) -> int:
    fewer, more = sorted((some, others), key=len)
    return sum(min(count, more[each]) for each, count in fewer.items())


def _lines_in(text: str) -> Iterator[str]:
    lines = map(str.strip, text.splitlines())
    return (line for line in lines if line and line not in _HEADINGS)


def _lines_of(words: Words) -> Iterator[str]:
    from reflect_app.text_format.file_layout import normalised_text  # noqa: PLC0415  -- pydantic
    from reflect_app.text_format.footer_lines import PUBLISHED, TAGS  # noqa: PLC0415  -- with it

    texts = [*map(normalised_text, words.answers), TAGS + ", ".join(words.tags)]
    return _lines_in("\n".join((*texts, PUBLISHED + words.published)))


def _words_in(lines: Counter[str]) -> Counter[str]:
    words: Counter[str] = Counter()
    for line, count in lines.items():
        for word in line.casefold().split():
            words[word] += count
    return words
