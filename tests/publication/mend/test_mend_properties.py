"""Whatever mail programs and word processors do to a conforming file, mending gives it back."""

from hypothesis import given
from hypothesis import strategies as st

from reflect_app.publication.mend.mend import ALL_ALSO, Also, mend
from reflect_app.publication.mend.mend_preview import before_and_after
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write_unfinished
from tests import seeds
from tests.publication.mend.spoilt_files import H, conforming, spoilt
from tests.strategies import drafts, hostile_text, in_seconds

NOTICES = {"mojibake", "lost-character", "mail-coding"}


def drawn(what, times=400):
    """So many conforming files and what became of each, drawn from the seed."""
    chance = seeds.chance(what)
    for _ in range(times):
        whole = conforming(chance)
        yield whole, spoilt(whole, chance)


def test_mending_gives_back_the_file_as_it_was_published():
    for whole, came in drawn("mending"):
        mended = mend(came, also=ALL_ALSO)
        assert mended.data == whole
        assert {each.code for each in mended.left} <= NOTICES
        assert mended.conforms
        assert mended.is_safe == (not mended.also)


def test_what_is_safe_needs_nobody_to_have_seen_it():
    chance = seeds.chance("safe")
    for _ in range(100):
        whole = conforming(chance)
        mended = mend(spoilt(whole, chance, coding=False))
        assert (mended.data, mended.is_safe) == (whole, True)


def test_mending_what_was_mended_changes_nothing():
    for whole, came in drawn("again", 100):
        again = mend(mend(came, also=ALL_ALSO).data)
        assert (again.data, again.changed) == (whole, ())


@in_seconds
@given(drafts())
def test_a_draft_is_mended_to_what_a_copy_of_it_would_be(draft):
    copy = write_unfinished(draft)
    assert mend(copy.replace(b"\n", b"\r\n") + b"\r\n").data == copy


@in_seconds
@given(st.lists(hostile_text() | st.sampled_from(H), max_size=24).map("\n".join))
def test_any_text_at_all_is_mended_once_or_not_at_all(text):
    mended = mend(text.encode(errors="replace"), also=ALL_ALSO)
    if mended.data is None:
        assert (mended.changed, mended.is_safe, bool(mended.left)) == ((), False, True)
    else:
        assert read(mended.data).readable
        assert mend(mended.data, also=ALL_ALSO - {Also.MAIL_CODING}).data == mended.data


def test_before_and_after_show_each_line_as_it_is():
    for whole, came in drawn("before and after", 100):
        plain = came.decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        lines = [text.split("\n") for text in (plain, whole.decode())]
        for place in before_and_after(came, whole).places:
            for side, all_lines in zip((place.before, place.after), lines, strict=True):
                for line in side:
                    shown = "".join(one.text for one in line.pieces if one.kind != "line-end")
                    assert shown == all_lines[line.number - 1]
