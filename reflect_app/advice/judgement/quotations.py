"""Which parts of a paragraph are somebody's own words: between quotation marks, in one scan."""

from __future__ import annotations

from bisect import bisect_right

_CLIPPED = ("cause ", "em ", "til ", "tis ", "twas ", "n ", "bout ")  # 'cause: no quotation


def quoted_spans(plain: str) -> list[tuple[int, int]]:
    """From each opening mark to behind its closing one; a mark without its other one is none.

    ``plain`` has straight marks only. An apostrophe is no quotation mark: it stands within a word,
    or at the end of one while no quotation is open.
    """
    if '"' not in plain and "'" not in plain:
        return []
    spans: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for at, character in enumerate(plain):
        if character not in "\"'":
            continue
        if character in opened:
            if _can_close(plain, at):
                begin = opened.pop(character)
                spans.append((begin, at + 1))
                opened = {mark: where for mark, where in opened.items() if where < begin}
        elif _can_open(plain, at):
            opened[character] = at
    return _outermost(spans)


def is_within(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether this place is between two quotation marks; spans are in order and apart."""
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]


def _can_open(plain: str, at: int) -> bool:
    before, after = plain[at - 1 : at], plain[at + 1 : at + 2]
    if before.isalnum() or not after or after.isspace():
        return False
    return plain[at] == '"' or not plain.startswith(_CLIPPED, at + 1)


def _can_close(plain: str, at: int) -> bool:
    before, after = plain[at - 1 : at], plain[at + 1 : at + 2]
    return not before.isspace() and not after.isalnum()


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda each: (each[0], -each[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
