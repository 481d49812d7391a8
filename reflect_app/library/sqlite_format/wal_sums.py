"""The sums that prove each frame of a write-ahead log, and what one lost bit makes of them.

The sum of a frame goes on from that of the frame before. It is linear in every word, so where one
bit was lost, the difference between the sum that is told and the one that comes out says which.
"""

from __future__ import annotations

import struct
from array import array
from functools import lru_cache
from typing import Literal, NamedTuple

Sum = tuple[int, int]
_ALL = 0xFFFFFFFF
_WORD = 4  # bytes
_BITS = 32
_FRAME, _TOLD = 3, 2  # pairs of words before a page, and which of them is the sum
_AT_ONCE = 1_000  # frames; so many are summed quickest, and the memory for it stays small
_UNTIL_FULL = 16  # pairs that 64 bits have room for at least, each of them 32 bits long


class LostBit(NamedTuple):
    """Where a bit is the other way round: the byte, and what to change it by with ``^``."""

    at: int
    bits: int

    def put_right(self, data: bytes) -> bytes:
        """The bytes as they were before the bit was lost."""
        right = bytearray(data)
        right[self.at] ^= self.bits
        return bytes(right)


def sum_of(data: bytes | memoryview, order: str, seed: Sum) -> Sum:
    """The sum over some bytes that goes on from another one; ``order`` as ``struct`` has it."""
    first, second = seed
    words = struct.unpack(f"{order}{len(data) // _WORD}I", data)
    for left, right in zip(words[::2], words[1::2], strict=True):
        first = (first + left + second) & _ALL
        second = (second + right + first) & _ALL
    return first, second


def count_as_told(frames: memoryview, page_size: int, order: str, seed: Sum) -> int:
    """How many frames, from the first on, have the sum that stands in them.

    All are summed side by side: one large number has a word of each of them, with room to grow in
    between, so that one addition adds for all. One after another takes eight times as long.
    """
    length = _FRAME * 2 * _WORD + page_size
    for start in range(0, len(frames), length * _AT_ONCE):
        some = frames[start : start + length * _AT_ONCE]
        as_told = _side_by_side(some.cast("Q"), length // (2 * _WORD), order, seed)
        if as_told * length < len(some):
            return start // length + as_told
        seed = struct.unpack(">2I", some[-page_size - 2 * _WORD : -page_size])
    return len(frames) // length


def _side_by_side(pairs: memoryview, across: int, order: str, seed: Sum) -> int:
    """The same of some frames, each of so many pairs of words. Each goes on from what is told."""
    number = len(pairs) // across
    way: Literal["little", "big"] = "little" if order == "<" else "big"
    words = int.from_bytes(_ALL.to_bytes(2 * _WORD, way) * number, way)

    def parted(column: bytes) -> Sum:
        pair = int.from_bytes(column, way)
        low, high = pair & words, pair >> _BITS & words
        return (low, high) if order == "<" else (high, low)

    told = pairs[_TOLD::across].tobytes()
    first, second = parted(_in_order(struct.pack(">2I", *seed) + told[: -2 * _WORD], order))
    for at in (0, *range(_FRAME, across)):
        left, right = parted(pairs[at::across].tobytes())
        first += left + second
        second += right + first
        if not at % _UNTIL_FULL:
            first, second = first & words, second & words
    told_first, told_second = parted(_in_order(told, order))
    wrong = (first & words ^ told_first) | (second & words ^ told_second)
    if not wrong:
        return number
    bit = (wrong & -wrong).bit_length() - 1 if order == "<" else wrong.bit_length() - 1
    return bit // (2 * _BITS) if order == "<" else number - 1 - bit // (2 * _BITS)


def _in_order(sums: bytes, order: str) -> bytes:
    """Sums, which always stand there with their highest byte first, as the words of a page do."""
    words = array("I", sums)
    if order == "<":
        words.byteswap()
    return words.tobytes()


def differs_by_one_bit(one: Sum, other: Sum) -> bool:
    """Whether two sums are the same but for one bit: then the sum itself was spoilt."""
    return sum((left ^ right).bit_count() for left, right in zip(one, other, strict=True)) == 1


def lost_bits(data: bytes, order: str, seed: Sum, told: Sum) -> list[LostBit]:
    """Each bit that, turned alone, makes the sum what was told.

    Of the highest bits of a word there are several that do: their place is all but lost in a sum.
    """
    came_out = sum_of(data, order, seed)
    wanted = ((told[0] - came_out[0]) & _ALL, (told[1] - came_out[1]) & _ALL)
    changes = _changes(len(data) // _WORD)
    found = changes.get(wanted, []) + changes.get((-wanted[0] & _ALL, -wanted[1] & _ALL), [])
    bits = {_bit_at(word, bit, order) for word, bit in found}
    return [each for each in sorted(bits) if _makes(data, each, order, wanted)]


def _bit_at(word: int, bit: int, order: str) -> LostBit:
    byte = bit // 8 if order == "<" else _WORD - 1 - bit // 8
    return LostBit(word * _WORD + byte, 1 << bit % 8)


def _makes(data: bytes, lost: LostBit, order: str, wanted: Sum) -> bool:
    """Whether turning a bit changes the sum in this direction, and not in the other."""
    start = lost.at - lost.at % _WORD
    bit = lost.bits.bit_length() - 1 + 8 * _byte_in_word(lost.at - start, order)
    turned_on = not data[lost.at] & lost.bits
    change = _of(len(data) // _WORD, start // _WORD, bit)
    return wanted == (change if turned_on else (-change[0] & _ALL, -change[1] & _ALL))


def _byte_in_word(at: int, order: str) -> int:
    return at if order == "<" else _WORD - 1 - at


@lru_cache(maxsize=2)
def _changes(words: int) -> dict[Sum, list[tuple[int, int]]]:
    """What turning a bit on does to the sum of so many words: all words and bits, by that."""
    changes: dict[Sum, list[tuple[int, int]]] = {}
    for word in range(words):
        for bit in range(_BITS):
            changes.setdefault(_of(words, word, bit), []).append((word, bit))
    return changes


def _of(words: int, word: int, bit: int) -> Sum:
    first, second = _weights(words)[word]
    return first << bit & _ALL, second << bit & _ALL


@lru_cache(maxsize=2)
def _weights(words: int) -> list[Sum]:
    """What adding one to each word adds to the sum."""
    weights: list[Sum] = []
    left, right = (1, 1), (0, 1)
    for _pair in range(words // 2):
        weights += (right, left)
        left, right = _one_further(left), _one_further(right)
    return weights[::-1]


def _one_further(change: Sum) -> Sum:
    """What a change of the sum has become two words later."""
    first, second = change
    return (first + second) & _ALL, (first + 2 * second) & _ALL
