"""The word count, and the line that tells it."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reflect_app.advice.counting import count_words, guide_sentence

PROSE = "She didn’t stay – it was a well-being visit, 3.5 hours; “thank you”, she said. "
words = st.sampled_from(["tea", "don’t", "well-being", "3.5", "café", "हिन्दी", "2021-08-19", "a"])
spaces = st.text(" \t\n\u00a0\u2028", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\t ", 0),
        ("one", 1),
        ("one two\nthree", 3),
        ("don't don’t mother's", 3),
        ("well-being walk‑in", 2),
        ("3.5 1,000 14:02 2021-08-19", 4),
        ("1.,2", 2),
        ("end.Start", 2),
        ("and/or", 2),
        ("the boys' room", 3),
        ("wait--what", 2),
        ("‘That’s done’, he said.", 4),
        ("snake_case ____", 1),
        ("£3.50 50%", 2),
    ],
)
def test_a_word_is_a_run_of_letters_and_digits_joined_inside(text, count):
    assert count_words(text) == count


@pytest.mark.parametrize("mark", ["-", "–", "—", "•", "▪", "*", "…", "👍🏽", "👨‍👩‍👧", "\u0301"])
def test_marks_dashes_and_emoji_are_no_words(mark):
    assert count_words(f"{mark} tea {mark} coffee\n{mark}") == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("e\u0301te\u0301 passe\u0301", 2),  # accents as characters of their own
        ("हिन्दी में", 2),
        ("שָׁלוֹם عَرَبِيّ", 2),
        ("می‌خواهم", 1),  # holds an invisible joiner
        ("well\u00adbeing", 1),  # a soft hyphen
        ("𞤀𞥄𞤣 𑀓𑀺", 2),  # marks beyond the first 65,536 characters
        ("한국어 문장", 2),
        ("ภาษาไทย คำ", 2),
        ("漢字とかな", 5),
        ("東京 tea 3.5茶", 5),
    ],
)
def test_other_scripts_count_as_the_rule_says(text, count):
    assert count_words(text) == count


def test_every_common_mark_stays_within_its_word():
    marks = [mark for mark in map(chr, range(0x10000)) if unicodedata.category(mark)[0] == "M"]
    assert [mark for mark in marks if count_words(f"a{mark}b") != 1] == []


@given(st.text(), st.text())
def test_joining_two_texts_with_a_space_adds_their_counts(one, other):
    assert count_words(f"{one} {other}") == count_words(one) + count_words(other)


@given(st.text())
def test_a_count_is_never_negative_and_never_above_the_characters(text):
    assert 0 <= count_words(text) <= len(text)


@given(st.lists(words), spaces, spaces)
def test_white_space_makes_no_difference(some, gap, edge):
    assert count_words(edge + gap.join(some) + edge) == len(some)


@given(st.text(), st.text(" \n\t-–—•.!?", min_size=1))
def test_stops_and_dashes_after_a_space_add_nothing(text, marks):
    assert count_words(f"{text} {marks}") == count_words(text)


@pytest.mark.parametrize("piece", [PROSE, "a-", "1.", "a\u0301", "'", "漢字", "\u0301"])
def test_a_hundred_thousand_words_are_counted_before_anybody_notices(piece):
    text = piece * (600_000 // len(piece)) + piece  # a text of its own, not counted before
    started = process_time()
    count_words(text)
    assert process_time() - started < 0.5  # some 40 ms; slack for a busy machine


def test_a_key_in_a_long_answer_counts_one_paragraph_again():
    paragraphs = [PROSE * 100 + str(number) for number in range(50)]
    count_words("\n".join(paragraphs))
    started = process_time()
    count_words("\n".join([*paragraphs, "a"]))
    remembered = process_time() - started
    started = process_time()
    count_words("\n".join(f"{paragraph} new" for paragraph in paragraphs))
    assert remembered < (process_time() - started) / 2


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "Most people write 150 to 250 words"),
        (1, "1 word · most people write 150 to 250"),
        (96, "96 words · most people write 150 to 250"),
        (200, "200 words · most people write 150 to 250"),
        (1312, "1,312 words · most people write 150 to 250"),
    ],
)
def test_the_count_is_told_with_the_guide_length(count, sentence):
    assert guide_sentence(count, 150, 250) == sentence


def test_a_guide_of_one_length_is_told_as_about():
    assert guide_sentence(3, 50, 50) == "3 words · most people write about 50"


@given(st.integers(0, 10**6))
def test_the_line_never_tells_anybody_off(count):
    told = guide_sentence(count, 150, 250).lower()
    assert not any(word in told for word in ("too", "only", "limit", "over", "must", "should"))
