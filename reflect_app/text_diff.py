"""What changed between two texts, word by word: pure functions from texts to spans.

Words, runs of spaces, line ends and marks of punctuation are what is compared, never a part of a
word: nobody reads half a word as a change. The work is bounded: where two long texts have little in
common, the answer comes within about a second and is coarser.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain, groupby
from typing import TYPE_CHECKING

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]  # it has no types

from reflect_app.clean_text import combining_marks
from reflect_app.prompt_keys import PromptKey
from reflect_app.shown_dates import full_date
from reflect_app.tags import tag_key, tag_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reflect_app.reflection import Reflection

TIME_LIMIT = 1.0  # seconds of looking for the shortest way from one text to the other
_MANY_WORDS = 20_000  # beyond which sentences are compared first, and words where they differ
_MANY_CHANGES = 4_000  # beyond which nobody reads them one by one, and tidying would take long
_LONG_RUN = 2_000  # words; looking for repetitions in longer runs takes the square of their length
_FARTHEST_SLIDE = 200  # words that a change is moved at most to begin where a sentence does
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…]\s)|(?<=\n)")


class ChangeKind(StrEnum):
    """What became of a span of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


# As the library numbers them.
_CHANGE_KINDS = {-1: ChangeKind.REMOVED, 0: ChangeKind.SAME, 1: ChangeKind.ADDED}


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of text, and whether it stayed, went or came."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One place of a reflection in two versions.

    ``place`` is the key of a prompt, or ``title``, ``tags`` or ``published``. The spans of the
    tags are whole tags; those of any other place, put together, are its text. Of an answer,
    ``starts`` tells how many line ends were left out ahead of it in each of the two versions.
    """

    place: str
    spans: tuple[TextSpan, ...]
    starts: tuple[int, int] = (0, 0)

    @property
    def changes(self) -> int:
        """How many stretches were added or removed here."""
        return sum(span.kind is not ChangeKind.SAME for span in self.spans)


def compare(before: str, after: str) -> tuple[TextSpan, ...]:
    """What became of ``before`` on its way to ``after``, in reading order.

    What stayed and what was removed is together exactly ``before``; what stayed and what was added
    is together exactly ``after``. Neighbours are of different kinds, and of a stretch that was
    replaced what went comes first.
    """
    deadline = time.time() + TIME_LIMIT
    left, right = words_in(before), words_in(after)
    if len(left) + len(right) <= _MANY_WORDS:
        return _spans(_compared(left, right, deadline))
    sentences = _compared(_SENTENCE_ENDS.split(before), _SENTENCE_ENDS.split(after), deadline)
    return _spans(_refined(sentences, deadline))


def compare_lines(
    before: Sequence[str], after: Sequence[str]
) -> tuple[tuple[ChangeKind, tuple[str, ...]], ...]:
    """The same of whole lines, or whatever else is not to be cut: runs that stayed, went or came.

    Of what was replaced, what went comes first.
    """
    runs = _compared(before, after, time.time() + TIME_LIMIT)
    return tuple((kind, tuple(lines)) for kind, lines in runs)


def compare_reflections(
    before: Reflection, after: Reflection, *, titles: tuple[str, str] = ("", "")
) -> tuple[Section, ...]:
    """What changed between two versions of a reflection, in the order in which it is read.

    Only places that hold something in one of the two are in the answer; ``titles`` are the working
    titles of the two.
    """
    sections = [Section("title", compare(*titles))]
    for key in PromptKey:
        texts = [each.answers.of(key) for each in (before, after)]
        old, new = (len(text) - len(text.lstrip("\n")) for text in texts)
        spans = compare(*(text.strip("\n") for text in texts))
        sections.append(Section(key.value, spans, (old, new)))
    sections.append(Section("tags", _compare_tags(before.tags, after.tags)))
    dates = (full_date(each.published) if each.published else "" for each in (before, after))
    sections.append(Section("published", _replaced(*dates)))
    return tuple(section for section in sections if section.spans)


def kinds_in(sections: Sequence[Section]) -> set[ChangeKind]:
    """Whether anything was added or removed at all."""
    return {span.kind for section in sections for span in section.spans}


def words_in(text: str) -> list[str]:
    """A text cut into what is compared; together they are the text again.

    An accent, a vowel sign or the parts of an emoji are never cut off what they belong to. Where
    a script has no spaces, each letter stands for itself.
    """
    return _word().findall(text)


# Looking for what changed

_Run = tuple[ChangeKind, list[str]]


class _WordMatcher(diff_match_patch):  # type: ignore[misc]  # a class without types
    """The library, kept from what takes long and from what is only right for letters."""

    def diff_cleanupSemanticLossless(self, diffs: object) -> None:  # noqa: N802  -- its name
        """Do nothing: it looks at letters, and here each character stands for a word."""

    def diff_commonOverlap(self, text1: str, text2: str) -> int:  # noqa: N802  -- its name
        """How much of the one's end is the other's beginning, in runs that are not too long."""
        if min(len(text1), len(text2)) > _LONG_RUN:
            return 0
        return int(super().diff_commonOverlap(text1, text2))

    def diff_halfMatch(self, text1: str, text2: str) -> object:  # noqa: N802  -- its name
        """A long run that both have, looked for in texts that are not too long."""
        too_long = max(len(text1), len(text2)) > _MANY_WORDS
        return None if too_long else super().diff_halfMatch(text1, text2)


def _compared(left: Sequence[str], right: Sequence[str], deadline: float) -> list[_Run]:
    """The runs of words that stayed, went and came."""
    numbers: dict[str, int] = {}
    first, second = (
        "".join(chr(numbers.setdefault(word, len(numbers))) for word in side)
        for side in (left, right)
    )
    matcher = _WordMatcher()
    try:
        found = matcher.diff_main(first, second, False, deadline)
        if len(found) <= _MANY_CHANGES:
            matcher.diff_cleanupSemantic(found)
    except RecursionError:  # it looks deeper for every change; these are too many to be read
        return [(ChangeKind.REMOVED, list(left)), (ChangeKind.ADDED, list(right))]
    words = list(numbers)
    return _slid([(_CHANGE_KINDS[kind], [words[ord(one)] for one in run]) for kind, run in found])


def _refined(sentences: list[_Run], deadline: float) -> list[_Run]:
    """The same, with sentences that were replaced by others compared word by word."""
    runs: list[_Run] = []
    for same, together in groupby(sentences, lambda run: run[0] is ChangeKind.SAME):
        if same:
            runs += together
            continue
        texts = {ChangeKind.REMOVED: "", ChangeKind.ADDED: ""}
        for kind, found in together:
            texts[kind] += "".join(found)
        removed, added = map(words_in, texts.values())
        runs += _compared(removed, added, deadline)
    return runs


def _slid(runs: list[_Run]) -> list[_Run]:
    """The same changes, each begun where a sentence or a word begins, where that is possible.

    In "one two two three" either "two" may be the one that was added.
    """
    for before, (kind, words), after in zip(runs, runs[1:], runs[2:], strict=False):
        alone = before[0] is after[0] is ChangeKind.SAME and kind is not ChangeKind.SAME
        if alone and len(words) <= _LONG_RUN:
            _slide(before[1], words, after[1])
    return [run for run in runs if run[1]]


def _slide(left: list[str], words: list[str], right: list[str]) -> None:
    """Move a change between two runs that stayed to the best of the places it may have."""
    moved = 0
    while left and left[-1] == words[-1] and moved < _FARTHEST_SLIDE:
        right.insert(0, left.pop())
        words.insert(0, words.pop())
        moved += 1
    best, best_at, at = _break_after(left) + _break_after(words), 0, 0
    while right and right[0] == words[0] and at < 2 * _FARTHEST_SLIDE:
        left.append(right.pop(0))
        words.append(words.pop(0))
        at += 1
        if (neatness := _break_after(left) + _break_after(words)) > best:
            best, best_at = neatness, at
    for _ in range(at - best_at):
        right.insert(0, left.pop())
        words.insert(0, words.pop())


def _break_after(words: list[str]) -> int:
    """How good a place for a change to begin or end it is behind these words."""
    if not words or words[-1].endswith(("\n", "\r")):
        return 4 if len(words) < 2 or words[-2].isspace() else 3  # noqa: PLR2004  -- a blank line
    if not words[-1].isspace():
        return 0
    return 2 if len(words) > 1 and words[-2] in {".", "!", "?", "…", ":"} else 1


def _spans(runs: Iterable[_Run]) -> tuple[TextSpan, ...]:
    """Runs put together to texts: neighbours of one kind are one span, what went comes first."""
    spans: list[TextSpan] = []
    for same, together in groupby(runs, lambda run: run[0] is ChangeKind.SAME):
        found = list(together)
        for kind in (ChangeKind.SAME,) if same else (ChangeKind.REMOVED, ChangeKind.ADDED):
            text = "".join(chain.from_iterable(words for each, words in found if each is kind))
            if text:
                spans.append(TextSpan(kind, text))
    return tuple(spans)


# Tags and dates


def _compare_tags(before: Sequence[str], after: Sequence[str]) -> tuple[TextSpan, ...]:
    """Tags one by one, as they are now, and then those that went; their order is no change."""
    had, has = ({tag_key(tag) for tag in tags} for tags in (before, after))
    kept = [
        TextSpan(ChangeKind.SAME if tag_key(tag) in had else ChangeKind.ADDED, tag_words(tag))
        for tag in after
    ]
    gone = [
        TextSpan(ChangeKind.REMOVED, tag_words(tag)) for tag in before if tag_key(tag) not in has
    ]
    return (*kept, *gone)


def _replaced(before: str, after: str) -> tuple[TextSpan, ...]:
    """A text that is compared as a whole."""
    if before == after:
        return _spans([(ChangeKind.SAME, [after])])
    return _spans([(ChangeKind.REMOVED, [before]), (ChangeKind.ADDED, [after])])


# Cutting a text into words

_EACH_ALONE = (  # scripts that are written without spaces
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_JOINED = r"\u00ad\u200c\u200d\u2060\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef"
_FLAG = r"[\U0001f1e6-\U0001f1ff]"
_MARKS_LIVE_IN = ((0x300, 0x3100), (0xA600, 0xAC00), (0xFB00, 0xFE30), (0x10000, 0x1F000))


@cache
def _word() -> re.Pattern[str]:
    """One word, run of spaces, line end or mark of punctuation."""
    marks = combining_marks(*_MARKS_LIVE_IN)
    more = rf"[{marks}{_JOINED}]*+"  # what belongs to the character before it
    letter = rf"[^\W{_EACH_ALONE}]{more}"
    run = rf"(?>(?:{letter})+)"
    return re.compile(
        rf"\r\n|[\n\r\u2028\u2029]|[^\S\n\r\u2028\u2029]++|{_FLAG}{_FLAG}{more}"
        rf"|{run}(?>(?:(?:['’]|(?<=\d)[.,:](?=\d)){run})*)"
        rf"|[\s\S]{more}(?>(?:(?<=\u200d)[^\w\s]{more})*)"
    )
