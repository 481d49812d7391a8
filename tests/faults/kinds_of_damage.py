"""What disks, kills and bad luck do to a file, each kind at a place that is drawn."""

import random
from collections.abc import Callable

PAGE, SECTOR = 4096, 512
_HEADER = 100


def truncated(content: bytearray, chance: random.Random) -> None:
    """Cut off anywhere, or at the end of a page."""
    length = chance.randrange(len(content))
    del content[length if chance.random() < 0.5 else length // PAGE * PAGE :]


def one_bit(content: bytearray, chance: random.Random) -> None:
    """One bit the other way round."""
    _flip(content, chance, 1)


def some_bits(content: bytearray, chance: random.Random) -> None:
    """A few bits anywhere."""
    _flip(content, chance, chance.randint(2, 12))


def many_bits(content: bytearray, chance: random.Random) -> None:
    """So many that hardly a page is as it was."""
    _flip(content, chance, max(20, len(content) // PAGE))


def bits_of_one_page(content: bytearray, chance: random.Random) -> None:
    """Some bits of one page."""
    page = chance.randrange(len(content) // PAGE) * PAGE
    for _ in range(chance.randint(2, 30)):
        content[page + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)


def sectors_of_zeros(content: bytearray, chance: random.Random) -> None:
    """A run of sectors that a disk gives back as zeros."""
    at = _run_of_sectors(content, chance)
    content[at] = bytes(at.stop - at.start)


def sectors_of_anything(content: bytearray, chance: random.Random) -> None:
    """A run of sectors with something else in them."""
    at = _run_of_sectors(content, chance)
    content[at] = chance.randbytes(at.stop - at.start)


def page_of_zeros(content: bytearray, chance: random.Random) -> None:
    """A whole page of zeros."""
    at = chance.randrange(len(content) // PAGE) * PAGE
    content[at : at + PAGE] = bytes(PAGE)


def swapped_pages(content: bytearray, chance: random.Random) -> None:
    """Two pages each in the place of the other."""
    here, there = (_page(content, chance) for _ in range(2))
    content[here], content[there] = content[there], content[here]


def doubled_page(content: bytearray, chance: random.Random) -> None:
    """A page written over another."""
    content[_page(content, chance)] = content[_page(content, chance)]


def file_header(content: bytearray, chance: random.Random) -> None:
    """Some fields of the file's header are anything."""
    for _ in range(chance.randint(1, 4)):
        size = chance.choice((1, 2, 4, 8))
        at = chance.randrange(_HEADER - size)
        content[at : at + size] = chance.choice((bytes(size), chance.randbytes(size)))


def page_header(content: bytearray, chance: random.Random) -> None:
    """Some fields of a page's header, or where it says that its rows begin, are anything."""
    page = _page(content, chance).start
    for _ in range(chance.randint(1, 4)):
        size = chance.choice((1, 2, 4))
        at = page + chance.randrange(chance.choice((8, 40)))
        content[at : at + size] = chance.choice((bytes(size), chance.randbytes(size)))


def bytes_of_rows(content: bytearray, chance: random.Random) -> None:
    """A few bytes in the middle of what stands there."""
    size = chance.choice((1, 2, 4, 16, 100))
    at = chance.randrange(len(content) - size)
    content[at : at + size] = chance.choice(
        (bytes(size), chance.randbytes(size), b"\xff" * size, b"a" * size)
    )


KINDS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    truncated,
    one_bit,
    some_bits,
    many_bits,
    bits_of_one_page,
    sectors_of_zeros,
    sectors_of_anything,
    page_of_zeros,
    swapped_pages,
    doubled_page,
    file_header,
    page_header,
    bytes_of_rows,
)


def _flip(content: bytearray, chance: random.Random, count: int) -> None:
    for _ in range(count):
        bit = chance.randrange(len(content) * 8)
        content[bit // 8] ^= 1 << bit % 8


def _page(content: bytearray, chance: random.Random) -> slice:
    at = chance.randrange(len(content) // PAGE) * PAGE
    return slice(at, at + PAGE)


def _run_of_sectors(content: bytearray, chance: random.Random) -> slice:
    at = chance.randrange(len(content) // SECTOR) * SECTOR
    count = chance.choice((1, 1, 2, 8, 30))
    return slice(at, min(len(content), at + count * SECTOR))
