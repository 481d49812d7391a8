"""Files that mail programs changed: quotation marks, broken headings, and their own coding."""

import quopri
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reflect_app.prompt_keys import HEADINGS
from reflect_app.text_format.file_layout import normalised
from reflect_app.text_format.reader import read
from reflect_app.text_format.writer import write
from tests.strategies import in_seconds, publishable
from tests.text_format.departures import LINES, H, data, messages

RECEIVED = Path(__file__).parents[1] / "data" / "received"
WRAPPED = [H[0], H[3]]


def received(name):
    return (RECEIVED / name).read_bytes()


def found(file):
    return [(problem.code.value, problem.line) for problem in read(file).problems]


def quoted(file, mark):
    return "\n".join(mark + line for line in file.decode().split("\n")).encode()


# Quotation marks


def test_a_quoted_file_is_read_without_the_marks_and_says_so():
    reading = read(received("mail-quoted.txt"))
    assert [(one.code.value, one.line) for one in reading.problems] == [("mail-quote", 1)]
    assert ">" in reading.problems[0].message
    assert reading.whole
    assert reading.reflection.answers.description.startswith("She’d missed the bus.")
    assert reading.reflection.tags == ("care",)


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > ", ">>> ", ">|", ">| ", "> >| ", ">>> > "])
def test_marks_of_every_mail_program_are_taken_off(mark):
    assert found(quoted(data(), mark)) == [("mail-quote", 1)]
    assert read(quoted(data(), mark)).reflection == read(data()).reflection


@in_seconds
@given(publishable(), st.integers(1, 5))
def test_a_conforming_file_that_was_quoted_is_the_same_reflection(reflection, times):
    file = quoted(write(reflection), "> " * times)
    assert found(file) == [("mail-quote", 1)]
    assert read(file).reflection == normalised(reflection)


def test_an_answer_that_quotes_somebody_keeps_its_own_marks():
    file = data(line_2="> she said", line_4=">", line_6=">> both")
    assert read(quoted(file, "> ")).reflection == read(file).reflection
    assert read(file).conforms


def test_indentation_in_a_quoted_answer_stays():
    file = data(line_2="  - one")
    assert read(quoted(file, "> ")).reflection.answers.description == "  - one"
    assert read(quoted(file, ">")).reflection.answers.description == "  - one"


@pytest.mark.parametrize("blank", ["", ">", "> ", " "])
def test_blank_lines_of_a_quoted_file_are_blank_lines(blank):
    lines = [*(f"> {line}" for line in LINES[:2]), blank, *(f"> {line}" for line in LINES[2:])]
    assert sorted(
        (one for one in found(data(lines)) if one[0] != "trailing-space"), key=lambda one: one[1]
    ) == [("mail-quote", 1), ("blank-line", 3)]


def test_the_marks_are_told_at_the_first_line_that_is_not_blank():
    file = b"\n>\n" + quoted(data(), "> ")
    assert found(file) == [("blank-line", 1), ("blank-line", 2), ("mail-quote", 2)]


def test_windows_line_ends_and_a_last_line_end_come_with_the_marks():
    file = quoted(data(), "> ").replace(b"\n", b"\r\n") + b"\r\n"
    assert found(file) == [("line-ending", 1), ("mail-quote", 1), ("final-newline", 14)]
    assert read(file).reflection == read(data()).reflection


@pytest.mark.parametrize("mark", ["> ", "| "])
def test_marks_before_some_lines_only_are_not_guessed_at(mark):
    file = quoted(data(), mark) + b"\nBest wishes, Ann"
    reading = read(file)
    assert not reading.readable
    assert {one.code.value for one in reading.problems} == {"missing-heading"}
    assert all("mail’s mark before it" in one.message for one in reading.problems)


def test_a_greeting_above_a_quoted_file_is_not_taken_for_an_answer():
    assert not read(b"Here it is:\n" + quoted(data(), "> ")).readable


# Headings over several lines


def test_a_broken_heading_is_named_with_all_its_lines():
    assert found(received("mail-wrapped-72.txt")) == [
        ("wrapped-heading", 1),
        ("wrapped-heading", 8),
    ]
    assert [one.message for one in read(received("mail-wrapped-72.txt")).problems] == [
        f"The heading “{WRAPPED[0]}” is broken over lines 1 and 2; join them",
        f"The heading “{WRAPPED[1]}” is broken over lines 8 and 9; join them",
    ]


@in_seconds
@given(st.data(), st.integers(0, 5))
def test_a_heading_broken_at_any_place_is_known(drawn, number):
    heading = H[number]
    cuts = drawn.draw(st.lists(st.integers(1, len(heading) - 1), min_size=1, max_size=2))
    edges = [0, *sorted(cuts), len(heading)]
    pieces = [heading[start:end].strip() for start, end in pairwise(edges)]
    assume(all(pieces))
    lines = list(LINES)
    lines[2 * number : 2 * number + 1] = pieces
    first = 2 * number + 1
    assert found(data(lines)) == [("wrapped-heading", first)]
    named = " and ".join(str(first + place) for place in range(len(pieces)))
    assert named.split(" and ")[-1] in messages(data(lines))[0].split("lines ")[1]


def test_a_heading_broken_over_three_lines_names_the_three():
    lines = ["A factual description of your", "example (as free from judgement", "as possible):"]
    assert "lines 1, 2 and 3; join" in messages(data([*lines, *LINES[1:]]))[0]


def test_a_heading_broken_over_more_lines_is_missing():
    words = H[1].split(" ")
    file = data([*LINES[:2], *words[:4], " ".join(words[4:]), *LINES[3:]])
    assert found(file) == [("missing-heading", None)]


def test_a_broken_heading_in_a_quoted_file_is_known_too():
    lines = ["A factual description of your example (as free from judgement as", "possible):"]
    file = quoted(data([*lines, *LINES[1:]]), "> ")
    assert found(file) == [("mail-quote", 1), ("wrapped-heading", 1)]


def test_lines_that_flow_keep_their_space_and_are_known():
    lines = ["A factual description of your example (as free from judgement as ", "possible):"]
    assert found(data([*lines, *LINES[1:]])) == [("trailing-space", 1), ("wrapped-heading", 1)]


def test_an_answer_may_hold_a_broken_heading():
    assert read(data(line_2="Whose needs are met in the\nexample that you outline:")).conforms


# A mail's own coding


def coded(*headings):
    """The file with some of its headings in quoted-printable, as ``quopri`` writes them."""
    lines = list(LINES)
    for number in headings:
        lines[2 * number] = quopri.encodestring(H[number].encode()).decode().rstrip("\n")
    return data(lines)


def test_a_heading_in_quoted_printable_is_named_with_its_lines():
    assert found(coded(3)) == [("mail-coding", 7)]
    assert "lines 7 and 8" in messages(coded(3))[0]


@in_seconds
@given(st.integers(0, 5), st.data())
def test_a_heading_coded_at_any_place_is_known(number, drawn):
    heading = H[number]
    places = drawn.draw(st.sets(st.integers(0, len(heading) - 1), min_size=1, max_size=6))
    soft = drawn.draw(st.sets(st.integers(1, len(heading) - 1), max_size=2))
    written = "".join(
        ("=\n" if place in soft else "") + (f"={ord(letter):02X}" if place in places else letter)
        for place, letter in enumerate(heading)
    )
    lines = list(LINES)
    lines[2 * number] = written
    file = data(lines)
    codes = [code for code, _line in found(file) if code != "trailing-space"]
    assert codes == ["mail-coding"]
    assert ("mail-coding", 2 * number + 1) in found(file)


def test_the_whole_of_a_coded_file_is_refused_for_its_headings():
    text = data(line_2="She’d missed the bus. " * 8)
    assert {code for code, _line in found(quopri.encodestring(text))} == {"mail-coding"}


@pytest.mark.parametrize("key", HEADINGS)
def test_an_equals_sign_in_an_answer_changes_no_heading(key):
    file = data(line_2="x=20 and y =\n= z", line_4="=E2=80=99")
    assert read(file).conforms
    assert read(file).reflection.answers.of(key)
