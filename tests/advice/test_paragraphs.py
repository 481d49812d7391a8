"""A text in pieces and in plain characters: nothing is lost, and everything stays at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.advice import advise
from reflect_app.advice.paragraphs import MOST_CHARACTERS, pieces
from reflect_app.advice.plain_text import plain


@given(st.text())
def test_a_plain_text_has_each_character_at_its_place(text):
    assert len(plain(text)) == len(text)


def test_digits_of_every_script_are_ascii_and_what_is_invisible_is_one_mark():
    assert plain("٠١٦٣٢\u00a0９６０\u200b００１") == "01632 960\x01001"


@given(st.text(alphabet="ab. 1\n\r\u2028é", max_size=200))
def test_pieces_leave_out_nothing_but_blanks(text):
    found = list(pieces(text))
    assert all(text[at : at + len(part)] == part for at, part in found)
    inside = {place for at, part in found for place in range(at, at + len(part))}
    assert all(text[place].isspace() for place in range(len(text)) if place not in inside)


def test_a_number_that_is_split_over_two_lines_is_in_one_piece():
    assert [part for _at, part in pieces("Ring 07700\n900 123\nand ask")] == [
        "Ring 07700\n900 123\nand ask"
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_names_on_two_lines_are_two_whichever_way_a_line_ends(end):
    lines = ("I met Maria", "Tom came", "with Okoro", "", "Grace sat", "07700", "900 123")
    found = [each.text for each in advise(end.join(lines))]
    assert found == ["Maria", "Tom", "Okoro", "Grace", f"07700{end}900 123"]


@pytest.mark.parametrize(
    "text",
    ["at SW1A\n1AA now", "on the 13th of\nJuly", "on 13\nJuly", "Mrs\nOkafor", "Leeds,\nYork"],
)
def test_what_a_line_break_parts_is_in_one_piece(text):
    assert [part for _at, part in pieces(text)] == [text]


def test_paragraphs_are_pieces_of_their_own():
    assert [at for at, _part in pieces("One.\n\nTwo.\nThree.")] == [0, 6, 11]


def test_a_very_long_paragraph_is_parted_after_a_sentence_and_one_without_spaces_anyhow():
    long = "She came back. " * 1_000
    assert all(part.endswith(". ") for _at, part in pieces(long))
    assert "".join(part for _at, part in pieces(long)) == long
    assert max(len(part) for _at, part in pieces("x" * 9_000)) == MOST_CHARACTERS
