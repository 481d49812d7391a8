"""Each departure from the format: alone, at its line, and with others."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.text_format.fault_outcomes import REFUSED
from reflect_app.text_format.problems import Code
from reflect_app.text_format.reader import read
from reflect_app.text_format.size_limit import LIMIT
from reflect_app.text_format.writer import write
from tests.text_format.departures import ALONE, LINES, H, data, found, messages, with_extra, without

SOON = 2.0  # seconds of a slow machine; what is not linear takes minutes


def test_the_file_they_all_start_from_conforms():
    reading = read(data())
    assert reading.conforms
    assert reading.whole
    assert write(reading.reflection) == data()


@pytest.mark.parametrize(("code", "line", "file"), ALONE)
def test_each_departure_is_reported_alone_and_at_its_line(code, line, file):
    assert found(file) == [(code, line)]


@pytest.mark.parametrize(("code", "line", "file"), ALONE)
def test_a_file_is_refused_just_for_the_codes_that_say_so(code, line, file):
    reading = read(file)
    assert reading.readable is (Code(code) not in REFUSED)
    assert not reading.conforms


def test_every_code_is_tried_alone():
    assert {code for code, _, _ in ALONE} == set(Code)


REPAIRED = {"bom", "line-ending", "final-newline", "blank-line", "trailing-space", "tab"}


@pytest.mark.parametrize("file", [file for code, _, file in ALONE if code in REPAIRED])
def test_what_is_read_with_stray_white_space_is_read_whole(file):
    reading = read(file)
    assert reading.whole
    assert read(write(reading.reflection)).conforms


@pytest.mark.parametrize("file", [file for code, _, file in ALONE if code == "heading-spelling"])
def test_a_heading_spelled_otherwise_is_still_that_heading(file):
    assert write(read(file).reflection) == data()


AS_DRAFT = {"missing-tags", "missing-published", "empty-answer", "bad-date"}


@pytest.mark.parametrize("file", [file for code, _, file in ALONE if code in AS_DRAFT])
def test_what_lacks_a_part_is_read_as_a_draft(file):
    assert read(file).readable
    assert not read(file).whole


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags:care", ("care",)),
        ("TAGS : a,b ,, A", ("a", "b")),
        ("Tags: a; b", ("a; b",)),
        ("Tags:", ()),
        ("Tags: " + "x" * 80, ("x" * 80,)),
        ("Tags: " + "x" * 81 + ", y", ("y",)),
    ],
)
def test_tags_are_read_however_they_are_spelled(line, tags):
    assert read(data(line_13=line)).reflection.tags == tags


def test_a_tag_that_is_too_long_is_named_in_full_and_leaves_a_draft():
    reading = read(data(line_13="Tags: care, " + "x" * 81))
    assert reading.left_out == ("x" * 81,)
    assert "x" * 81 in reading.problems[0].message
    assert not reading.whole


def test_each_tag_that_is_too_long_is_reported():
    line = f"Tags: {'x' * 81}, {'y' * 99}"
    assert found(data(line_13=line)) == [("tag-spelling", 13)] * 2


def test_a_plain_date_behind_a_misspelled_word_is_kept_in_the_draft():
    reading = read(data(line_14="published:2021-08-19"))
    assert reading.reflection.published.isoformat() == "2021-08-19"
    assert not reading.whole


@pytest.mark.parametrize(
    "text", ["20210819", "2021-W33-4", "19/08/2021", "2021-8-19", "0000-01-01"]
)
def test_nothing_but_the_one_way_to_write_a_date_is_taken_for_one(text):
    assert read(data(line_14=f"Published: {text}")).reflection.published is None


def test_a_date_without_its_word_belongs_to_the_answer():
    file = data(line_14="2021-08-19")
    assert found(file) == [("missing-tags", None), ("missing-published", None)]
    assert read(file).reflection.answers.motivation.endswith("\n2021-08-19")


def test_each_missing_heading_is_named():
    assert found(without(3, 9)) == [("missing-heading", None)] * 2
    assert H[1] in messages(without(3, 9))[0]
    assert H[4] in messages(without(3, 9))[1]


def test_a_text_with_one_heading_says_all_that_it_lacks():
    missing = [("missing-tags", None), ("missing-published", None)]
    file = f"{H[0]}\nAnswer".encode()
    assert found(file) == [*missing, *[("missing-heading", None)] * 5]


def test_blank_lines_at_the_end_are_blank_lines_and_the_last_one_ends_in_a_newline():
    assert found(data() + b"\n\n") == [("final-newline", 15), ("blank-line", 15)]
    blank = [("blank-line", 15), ("final-newline", 16), ("blank-line", 16)]
    assert found(data() + b"\n\n\n") == blank


def test_a_tab_at_a_line_end_is_a_tab_and_white_space():
    assert found(data(line_2="Answer\t")) == [("trailing-space", 2), ("tab", 2)]


def test_a_list_mark_before_a_tab_is_a_mark_and_a_tab():
    assert found(data(line_2="•\tone")) == [("tab", 2), ("list-mark", 2)]
    assert read(data(line_2="•\tone")).reflection.answers.description == "- one"


@pytest.mark.parametrize("line", ["•", "•one", "•\u00a0one", "-one", "- one", "*emphasis*", "–"])
def test_what_is_no_list_mark_of_another_program_conforms(line):
    assert read(data(line_2=line)).conforms


def test_a_mark_with_nothing_after_it_only_loses_its_space():
    assert found(data(line_2="• ")) == [("trailing-space", 2)]
    assert read(data(line_2="• ")).reflection.answers.description == "•"


def test_the_first_line_ending_is_the_one_that_is_reported():
    file = data().replace(b"Answer 3\n", b"Answer 3\r").replace(b"Answer 5\n", b"Answer 5\r\n")
    assert found(file) == [("line-ending", 6)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_are_counted_alike_whatever_they_end_in(end):
    file = data(line_8="\tAnswer", line_13="Tags:").replace(b"\n", end)
    assert [problem for problem in found(file) if problem[0] != "line-ending"] == [
        ("tab", 8),
        ("tag-spelling", 13),
    ]


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"])
def test_no_other_character_ends_a_line(separator):
    file = data(line_2=f"An{separator}swer", line_14="Published: soon")
    assert found(file) == [("control-character", 2), ("bad-date", 14)]


def test_the_offset_and_the_value_of_a_byte_that_is_not_utf_8_are_given():
    file = data().replace(b"Answer 1", b"Answer \x92")
    assert read(file).problems[0].about == f"byte 0x92 at offset {len(H[0]) + 8}"
    assert "byte" not in messages(file)[0]


def test_a_control_character_is_named_by_its_number():
    assert "U+0000" in messages(data(line_2="Ans\x00wer"))[0]


def test_an_answer_may_hold_a_line_that_looks_like_a_heading():
    assert read(data(line_2=H[1].upper(), line_8=f"- {H[4]}", line_12=H[2][:-1])).conforms


def test_a_misspelled_heading_that_is_there_twice_is_not_plain():
    file = data(line_3=H[1].upper(), line_8=H[1].lower())
    assert found(file) == [("heading-spelling", 3), ("heading-order", 8)]


def test_misspelled_headings_out_of_order_are_refused():
    file = data(line_3=H[2].lower(), line_5=H[1].lower())
    assert ("heading-order", 3) in found(file)
    assert not read(file).readable


def test_a_heading_with_space_behind_it_is_a_heading_wherever_it_is():
    assert found(data(line_2=H[1] + " ")) == [("trailing-space", 2), ("heading-order", 3)]


def test_an_answer_may_end_like_a_file_does():
    file = with_extra(13, "Tags: not these", "Published: 1999-01-01")
    assert read(file).conforms
    assert read(file).reflection.tags == ("care", "women’s health")


@pytest.mark.parametrize("line", ["Tags: x", "Published: 1999-01-01", "Tags:", "Published: then"])
def test_an_answer_may_hold_lines_like_tags_and_published(line):
    assert read(data(line_2=line, line_12=line)).conforms


def test_text_between_tags_and_published_leaves_the_tags_to_the_answer():
    file = with_extra(14, "More")
    assert found(file) == [("missing-tags", None)]
    assert read(file).reflection.answers.motivation.endswith("Tags: care, women’s health\nMore")


def test_a_text_without_its_last_two_lines_is_a_draft():
    assert found(without(13, 14)) == [("missing-tags", None), ("missing-published", None)]
    assert read(without(13, 14)).reflection.answers.motivation == "Answer 6"


def test_a_file_that_only_has_headings_is_an_empty_draft():
    reading = read(data(H))
    assert reading.readable
    assert reading.reflection.answers.answered() == ()


def test_a_file_from_a_mail_program_is_read_with_all_that_was_mended():
    lines = [line for text in LINES for line in (text, "")]
    file = b"\xef\xbb\xbf" + data(lines, line_3=" •\tone \t").replace(b"\n", b"\r\n")
    codes = {code for code, _ in found(file)}
    assert codes == {
        *("bom", "line-ending", "blank-line", "trailing-space", "tab", "list-mark"),
        "final-newline",
    }
    assert read(file).reflection.answers.description == " - one"


def test_all_that_is_certain_about_a_refused_file_is_said():
    file = b"\n" + without(5).replace(b"Answer 1", b"Ans\x00wer ").replace(b"2021", b"soon")
    assert found(file) == [
        ("blank-line", 1),
        ("trailing-space", 3),
        ("control-character", 3),
        ("bad-date", 14),
        ("missing-heading", None),
    ]


def test_all_problems_of_a_readable_file_are_reported_together():
    file = data(
        line_2="", line_3=H[1].upper(), line_6="a ", line_13="Tags: a,b", line_14="Published:"
    )
    assert found(file) == [
        ("empty-answer", 1),
        ("blank-line", 2),
        ("heading-spelling", 3),
        ("trailing-space", 6),
        ("tag-spelling", 13),
        ("bad-date", 14),
    ]


def test_headings_in_disorder_say_nothing_about_what_is_below_them():
    file = data(line_3=H[2], line_4="", line_5=H[1])
    assert found(file) == [("heading-order", 3), ("blank-line", 4)]


def test_a_file_may_be_as_large_as_the_limit():
    rest = len(data(line_2=""))
    assert read(data(line_2="x" * (LIMIT - rest))).conforms
    assert found(data(line_2="x" * (LIMIT - rest + 1))) == [("too-large", None)]


@pytest.mark.parametrize(
    "file",
    [b"\n" * 20_000, b"\x00" * LIMIT, b" " * LIMIT, b"* " * (LIMIT // 2), b"Tags:" * 200_000],
    ids=["newlines", "NULs", "spaces", "marks", "tags"],
)
def test_a_file_made_to_hurt_is_refused_soon(file):
    assert not read(file).readable


@pytest.mark.parametrize(
    "sign", ["a\n", ">", "> \n", "=", "=AD", "A=\n", "!", "Ã©\n", "=E2=80=99\n", "Â“", "What p!\n"]
)
def test_a_text_of_ours_made_to_hurt_is_read_in_linear_time(sign):
    file = f"{H[1]}\n{sign * LIMIT}".encode()[: LIMIT // 4] + b"\n" + H[0].encode()[:7]
    started = process_time()
    read(file.decode(errors="ignore").encode())
    assert process_time() - started < SOON


WORDS_WE_DO_NOT_SAY = ("invalid", "illegal", "forbidden", "fail", "please", "sorry", "error")


@pytest.mark.parametrize(("code", "line", "file"), ALONE)
def test_messages_say_what_to_do_and_never_blame(code, line, file):
    for message in messages(file):
        assert not message.endswith(".")
        assert not any(word in message.lower() for word in WORDS_WE_DO_NOT_SAY)


def test_of_very_many_departures_of_a_kind_the_first_are_named_and_the_rest_counted():
    reading = read(b"\n" * 1_000 + b"\x00\n" * 5 + data(), at_most=2)
    assert [(code.value, line) for code, line, *_ in reading.problems] == [
        ("blank-line", 1),
        ("blank-line", 2),
        ("control-character", 1001),
        ("control-character", 1002),
        ("blank-line", None),
        ("control-character", None),
    ]
    assert "998 times" in reading.problems[-2].message


@given(st.text(alphabet="ab \t\n•-:\x00\u2028", max_size=60), st.integers(1, 3))
def test_naming_fewer_departures_changes_nothing_else(text, at_most):
    named, counted = read(text.encode()), read(text.encode(), at_most)
    assert counted.reflection == named.reflection
    assert {one.code for one in counted.problems} == {one.code for one in named.problems}


@pytest.mark.parametrize("line", ["Tags: " + "é" * 200_000, "=C3=A9" * 50_000])
def test_no_message_is_as_long_as_the_line_that_it_is_about(line):
    heading = H[0]
    parsed = read(f"{heading}\na\n{line}\nPublished: 2021-08-19".encode())
    told = [*parsed.problems, *(each.as_problem() for each in parsed.notices)]
    assert max(len(each.message) for each in told) < 1_500
