"""Values of rows: what the disk spoilt is never taken for what was written."""

from datetime import UTC, date, datetime

import pytest

from reflect_app.library.tables.checked_values import day_from, moment_from
from reflect_app.library.tables.stored_times import day_text, stamp

MOMENT, DAY = datetime(2026, 10, 1, 20, 47, tzinfo=UTC), date(2026, 10, 1)


def each_with_a_bit_lost(text):
    """The text with each of its bits flipped once, where that is text still."""
    for bit in range(len(text) * 8):
        spoilt = bytearray(text, "ascii")
        spoilt[bit // 8] ^= 1 << bit % 8
        if spoilt.isascii():
            yield spoilt.decode()


def read(reader, text):
    """What it is read as; None where it is called spoilt."""
    try:
        return reader(text)
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("reader", "written", "text"),
    [(moment_from, MOMENT, stamp(MOMENT)), (day_from, DAY, day_text(DAY))],
    ids=["moment", "day"],
)
def test_a_time_that_lost_one_bit_is_never_read_as_if_nothing_were_lost(reader, written, text):
    assert reader(text) == written
    assert [one for one in each_with_a_bit_lost(text) if read(reader, one) == written] == []
