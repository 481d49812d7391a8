"""Many frames of a log are summed side by side, and nothing is taken for good that is not."""

import struct

import pytest

from reflect_app.library.sqlite_format import wal, wal_sums
from reflect_app.library.sqlite_format.wal_sums import count_as_told, sum_of
from tests import seeds

PAGE, NUMBER, SEED = 512, 9, (0xFFFFFFFF, 7)
LENGTH = 24 + PAGE


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch):
    monkeypatch.setattr(wal_sums, "_AT_ONCE", 4)


def frames_of(pages, order, told=SEED):
    """The frames of a log with these pages, each with the sum that SQLite would write."""
    frames = b""
    for number, page in enumerate(pages, 1):
        start = struct.pack(">2I", number, 0)
        told = sum_of(start + page, order, told)
        frames += start + b"salts..." + struct.pack(">2I", *told) + page
    return frames


@pytest.mark.parametrize("order", "<>")
def test_every_frame_before_a_lost_bit_counts_and_none_after_it(order):
    chance = seeds.chance("pages of a log", order)
    frames = frames_of([chance.randbytes(PAGE) for _ in range(NUMBER)], order)
    assert count_as_told(memoryview(frames), PAGE, order, SEED) == NUMBER
    for at in range(0, len(frames), 3):
        spoilt = bytearray(frames)
        spoilt[at] ^= 1 << chance.randrange(8)
        is_salt = 8 <= at % LENGTH < 16  # which is compared, not summed
        wanted = NUMBER if is_salt else at // LENGTH
        assert count_as_told(memoryview(spoilt), PAGE, order, SEED) == wanted, at


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("byte", [0x00, 0xFF])
def test_no_sum_runs_over_into_that_of_the_next_frame(order, byte):
    page = bytes([byte]) * 65536
    frames = frames_of([page] * NUMBER, order)
    assert count_as_told(memoryview(frames), len(page), order, SEED) == NUMBER


def test_a_good_log_is_not_summed_frame_by_frame(monkeypatch):
    """Which took a third of a second for 1,500 pages, in the midst of somebody's save."""
    header = struct.pack(">4I", 0x377F0683, 3007000, PAGE, 0) + b"salts..."
    told, summed = sum_of(header, ">", (0, 0)), []
    frames = frames_of([bytes(PAGE)] * NUMBER, ">", told)
    monkeypatch.setattr(wal, "sum_of", lambda *asked: summed.append(asked) or sum_of(*asked))
    content = header + struct.pack(">2I", *told) + frames
    assert wal.sqlite_reads_all(content)
    assert not wal.read_wal(content).broken
    assert len(summed) == 2  # of the header, each time
