"""Mending files that came back changed: what is put right, what never is, and what is left."""

import quopri

import pytest

from reflect_app.publication.mend import ALL_ALSO, Also, mend
from reflect_app.text_format.problems import Code
from reflect_app.text_format.reader import read
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
