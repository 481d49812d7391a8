"""Mending files that came back changed: what is put right, what never is, and what is left."""

import quopri
import time
from itertools import pairwise

import pytest

from reflect_app.publication.mend.mend import ALL_ALSO, Also, mend
from reflect_app.text_format.problems import Code
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT
from tests.text_format.departures import ALONE, LINES, H, data, with_extra

READABLE = [one for one in ALONE if read(one[2]).readable]
REFUSED = [one for one in ALONE if not read(one[2]).readable]


def codes(problems):
    return [problem.code for problem in problems]


@pytest.mark.parametrize(("code", "_line", "file"), READABLE)
def test_what_can_be_read_is_mended_and_all_that_was_said_is_changed_or_left(code, _line, file):
    mended = mend(file)
    said = sorted(codes(read(file).problems))
    assert sorted(codes(mended.changed) + codes(mended.left)) == said
    assert set(codes(read(mended.data).problems)) <= {"tag-spelling", "bad-date", "empty-answer"}


@pytest.mark.parametrize(("code", "_line", "file"), READABLE)
def test_mending_twice_is_mending_once(code, _line, file):
    once = mend(file).data
    again = mend(once)
    assert (again.data, again.changed) == (once, ())


@pytest.mark.parametrize(("code", "_line", "file"), REFUSED)
def test_what_cannot_be_read_is_not_mended_and_says_why(code, _line, file):
    mended = mend(file)
    assert (mended.data, mended.changed, mended.is_safe) == (None, (), False)
    assert code in codes(mended.left)


@pytest.mark.parametrize("also", [frozenset(), ALL_ALSO])
def test_a_file_that_conforms_comes_back_as_it_is(also):
    mended = mend(data(), also=also)
    assert (mended.data, mended.changed, mended.left) == (data(), (), ())
    assert mended.is_safe


@pytest.mark.parametrize("code", [each.value for each in Also])
def test_a_broken_or_coded_heading_is_mended_only_where_it_is_asked_for(code):
    for _code, _line, file in (one for one in REFUSED if one[0] == code):
        assert mend(file, also=ALL_ALSO - {Also(code)}).data is None
        mended = mend(file, also=frozenset({Also(code)}))
        assert (mended.data, codes(mended.changed)) == (data(), [code])
        assert not mended.is_safe


def test_a_date_and_a_tag_that_cannot_be_read_stay_what_they_are():
    file = with_extra(2, "")[:-10] + b"19 August\n"
    mended = mend(file)
    assert mended.data == data(line_14="Published: 19 August")
    assert codes(mended.left) == ["bad-date"]
    long = data(line_13=f"Tags: care,  {'x' * 81}", line_14="Published: 2021-08-19 ")
    assert mend(long).data == data(line_13=f"Tags: care, {'x' * 81}")


def test_a_figure_that_looks_like_a_mails_coding_stays_and_is_named():
    lines = [*LINES]
    lines[2] = H[1].replace(" in ", " =\nin ")
    lines[3] = "Her MMSE=20 was up, she=E2=80=99d say"
    mended = mend("\n".join(lines).encode(), also=ALL_ALSO)
    assert mended.data == data(line_4="Her MMSE=20 was up, she’d say")
    assert [(each.code, each.line, each.about) for each in mended.left] == [
        (Code.MAIL_CODING, 4, "=20")
    ]


def test_what_a_notice_names_stays_as_it_is():
    file = data(line_2="Sheâ€™d gone ", line_4="a lost lett\ufffdr")
    mended = mend(file, also=ALL_ALSO)
    assert mended.data == data(line_2="Sheâ€™d gone", line_4="a lost lett\ufffdr")
    assert codes(mended.left) == ["mojibake", "lost-character"]


@pytest.mark.parametrize(
    ("coded", "plain"),
    [
        ("She=E2=80=99d gone home=20", "She’d gone home"),
        ("x =3D 20, MMSE=3D20", "x = 20, MMSE=20"),
        ("caf=C3=\n=A9 and caf=c3=a9", "café and café"),
        ("caf=\n=C3=A9", "café"),
        ("=46rom then on", "From then on"),
        ("They told us all:=20\nnothing", "They told us all:\nnothing"),
        ("A long line that a mail program breaks after its seventy-fifth letter,=\n as it does", 0),
        ("One=0D=0Atwo", "One\ntwo"),
    ],
)
def test_a_mails_coding_is_decoded(coded, plain):
    before, after = (quopri.encodestring(data(each)) for each in (LINES[:3], LINES[4:]))
    mended = mend(b"\n".join((before, coded.encode(), after)), also=ALL_ALSO)
    assert mended.data == data(line_4=plain or coded.replace("=\n", ""))
    assert mended.left == ()


@pytest.mark.parametrize(
    "line",
    ["MMSE=20", "max.=20", "sats =96 after", "SpO2=92", "pulse:=80", "2 + 2 =", "Flat=2B", "t=85s"],
)
def test_what_may_be_a_figure_is_never_lost(line):
    lines = [*LINES]
    lines[2:4] = [H[1].replace(" in ", " =\nin "), "She=E2=80=99d said", line]
    mended = mend("\n".join(lines).encode(), also=ALL_ALSO)
    assert mended.data.decode().split("\n")[4] == line
    assert [each.code for each in mended.left] == ["mail-coding"]
    assert mended.left[0].line == 5


def test_a_heading_in_doubt_is_never_put_together():
    quoted = data(line_3="> Whose needs are met in\n> the example that you outline:")
    twice = data(line_3=f"{H[1][:20]}\n{H[1][20:]}", line_4=f"{H[1][:20]}\n{H[1][20:]}\nx")
    for file in (quoted, twice):
        assert mend(file, also=ALL_ALSO).data is None


def large(line):
    """A file with a coded heading and 64 KiB of these."""
    lines = [*LINES]
    lines[2:4] = [H[1].replace(" in ", " =\nin "), line * (LIMIT // 16 // len(line.encode()))]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    "line",
    ["=20", "=20\n", "x=20 ", "x=20\n", "=E2=80=99", "caf=E9 ", "=\n", "= ", "• x\n", "a \n", "\n"],
)
def test_a_file_that_is_made_to_hurt_takes_few_times_what_reading_it_takes(line):
    file = large(line)
    moments = [time.process_time()]
    for work in (read, lambda file: mend(file, also=ALL_ALSO), mend):
        work(file)
        moments.append(time.process_time())
    reading, mending, looking = (after - before for before, after in pairwise(moments))
    assert mending < 20 * reading + 0.1, "as slow as the square of its length"
    assert looking < 5 * reading + 0.1


def test_what_is_in_doubt_is_named_once_a_line_and_a_thousand_times_at_most():
    left = mend(large("MMSE=20 MMSE=20\n"), also=ALL_ALSO).left
    assert len(left) == 1001
    assert [each.line for each in left[:3]] == [4, 5, 6]
    assert left[-1].message.startswith("There is more of this kind, 3,")


def test_a_coding_that_is_all_in_doubt_is_no_change():
    file = data(line_4="Her MMSE=20, max.=20")
    mended = mend(file, also=ALL_ALSO)
    assert (mended.data, mended.changed) == (file, ())


def test_a_file_that_would_be_too_large_once_it_is_mended_stays_as_it_is():
    whole = data(line_2="x" * (LIMIT - len(data()) + len(LINES[1])))
    assert mend(whole).data == whole
    without_end = whole.replace(H[1].encode(), H[1][:-1].encode(), 1).replace(b"xA", b"x")
    shorter = without_end.replace(b"\nWhat", b"x\nWhat", 1)
    assert len(shorter) == LIMIT
    mended = mend(shorter)
    assert (mended.data, mended.left[0].code) == (None, "too-large")
