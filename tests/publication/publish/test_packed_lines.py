"""What is known of very many lines of the ledger takes few bytes, and nothing of it is lost."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.ledger_line import FileFormat, LedgerLine
from reflect_app.publication.publish.packed_lines import PackedLines
from tests.samples import WRITTEN

HASHES = st.sampled_from(["0" * 64, "ab" * 32, "cd" * 32, "AB" * 32, "", "no hash", "9" * 63])
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(9999, 1, 1)).map(  # noqa: DTZ001
    lambda each: each.replace(tzinfo=UTC)
)
LINES = st.builds(
    LedgerLine,
    st.just("x"),
    st.just("f"),
    st.sampled_from(["a", "b"]) | st.text(max_size=12),
    st.sampled_from(FileFormat),
    HASHES,
    HASHES,
    st.none() | st.dates(),
    MOMENTS,
    st.none() | MOMENTS,
)


@given(st.lists(st.lists(LINES, max_size=6), max_size=4))
def test_lines_come_back_as_they_were(several):
    packing = PackedLines("f")
    packed = [packing.pack(lines) for lines in several]
    assert [[*packing.unpack("x", each)] for each in packed] == several


@given(st.lists(LINES, max_size=6))
def test_of_one_name_and_format_the_last_line_counts(lines):
    packing, packed, kept = PackedLines("f"), b"", {}
    for each in lines:
        kept.pop((each.name, each.format), None)
        kept[each.name, each.format] = each
        packed = packing.with_line(packed, each)
    assert [*packing.unpack("x", packed)] == [*kept.values()]


def test_a_reflection_in_all_formats_takes_a_quarter_of_a_kilobyte():
    name, day = "2026-11-27-ward-round", WRITTEN.date()
    lines = [LedgerLine("x", "f", name, each, "ab" * 32, "cd" * 32, day, WRITTEN)
             for each in FileFormat]  # fmt: skip
    assert len(PackedLines("f").pack(lines)) < 350
